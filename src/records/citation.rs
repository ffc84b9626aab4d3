//! Citation: a reference of a record to something outside it, as its writer put it.

use serde::Serialize;

use crate::base::Span;
pub use crate::base::kind::Strength;

/// One reference of a record to something outside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// What it is.
    pub kind: ReferenceKind,
    /// The reference alone: no backticks, version words or line suffixes.
    pub text: String,
    /// What was taken off: `v1`, `:12-20`, `::test_name`.
    pub decoration: Option<String>,
    /// The part after `#`, for a path.
    pub fragment: Option<String>,
    /// Where it stands.
    pub span: Span,
    /// Proof, or mentioned in passing.
    pub role: Role,
    /// Does the writer say that it is yet to come?
    pub pending: bool,
    /// Does the sentence speak of removing, retiring or renaming it?
    pub retired: bool,
    /// Is it the destination of a Markdown link, which resolves from its own folder alone?
    pub linked: bool,
    /// A folder named in the same row, against which bare names resolve.
    pub base: Option<String>,
    /// Does the path begin with the name of the repository itself?
    pub has_own_name: bool,
    /// How strong the writer says it is.
    pub strength: Strength,
}

impl Citation {
    /// A file that is to be delivered.
    pub fn of_file_to_come(text: String, span: Span) -> Citation {
        Citation {
            role: Role::Proof,
            pending: true,
            ..Citation::of_file_named(text, span)
        }
    }

    /// A file that is named in passing.
    pub fn of_file_named(text: String, span: Span) -> Citation {
        Citation {
            kind: ReferenceKind::Path,
            text,
            decoration: None,
            fragment: None,
            span,
            role: Role::Mention,
            pending: false,
            retired: false,
            linked: false,
            base: None,
            has_own_name: false,
            strength: Strength::Claimed,
        }
    }
}

/// What a reference is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceKind {
    /// A file.
    Path,
    /// A pattern.
    Glob,
    /// A folder.
    Directory,
    /// A file to be run: by its extension or its folder.
    Script,
    /// A command line.
    Command,
    /// A URL.
    Url,
    /// An issue or pull request: `#42`.
    Issue,
    /// Words that a machine cannot check.
    Prose,
    /// The writer says that the proof is yet to come.
    Pending,
}

/// What a reference is for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// It is to prove the claim.
    Proof,
    /// It is named in passing.
    Mention,
}
