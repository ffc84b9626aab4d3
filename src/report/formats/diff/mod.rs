//! Formats of `diff`: what a change does to readiness, for people, pull requests, browsers and programs; `DIFF_FORMATS` lists them all.

mod github;
pub mod html;
mod human;
mod json;
mod markdown;
pub mod policy;
mod touched;

use crate::base::RelPath;
use crate::report::compare::changes::{Changes, changes};
pub use crate::report::compare::outline::Outline;
use crate::report::evaluated::Evaluated;
pub use json::json_schema;
pub use markdown::{Comment, comment, summary};

/// One format of `diff`.
pub struct DiffFormat {
    /// Its name, as `--format` takes it.
    pub name: &'static str,
    /// Makes its text.
    pub write: fn(&Diff) -> String,
}

/// Every format of `diff`.
pub const DIFF_FORMATS: &[DiffFormat] = &[
    github::DIFF_FORMAT,
    html::DIFF_FORMAT,
    human::DIFF_FORMAT,
    json::DIFF_FORMAT,
    markdown::DIFF_FORMAT,
];

/// Two evaluated trees, what differs between them, and how it is to be told.
pub struct Diff<'a> {
    /// The tree that is compared with.
    pub before: Evaluated<'a>,
    /// The tree that is looked at.
    pub after: Evaluated<'a>,
    /// What differs.
    pub changes: Changes,
    /// How to tell it.
    pub telling: Telling,
}

/// How differences are told.
#[derive(Clone, Debug, Default)]
pub struct Telling {
    /// What the first tree is called: `main`, `abc1234`.
    pub base: String,
    /// What the second tree is called: `HEAD`, `the working tree`.
    pub head: String,
    /// Where everything can be read, for what has to be cut off.
    pub full_report: Option<String>,
    /// Tells the comments of several sites in one repository apart.
    pub marker: Option<String>,
    /// The folder of the root in its repository: forges want paths from there.
    pub below: RelPath,
}

impl<'a> Diff<'a> {
    /// Compares two trees.
    pub fn new(before: Evaluated<'a>, after: Evaluated<'a>, telling: Telling) -> Self {
        Diff {
            before,
            after,
            changes: changes(&before, &after),
            telling,
        }
    }

    /// The path of a file from the top of its repository.
    pub fn path(&self, path: &RelPath) -> RelPath {
        self.telling
            .below
            .join(path.as_str())
            .expect("a path below the root leaves no folder around it")
    }
}

/// Which trees were compared, and on which day.
fn between(diff: &Diff) -> String {
    let Changes { before, after, .. } = &diff.changes;
    let named = |name: &str, commit: &Option<String>| match commit
        .as_deref()
        .and_then(|commit| commit.get(..12))
    {
        Some(short) if !name.starts_with(short) && !short.starts_with(name) => {
            format!("{name} ({short})")
        }
        _ => name.to_owned(),
    };
    let days = if before.as_of == after.as_of {
        format!("as of {}", after.as_of)
    } else {
        format!("{} to {}", before.as_of, after.as_of)
    };
    let (base, head) = (
        named(&diff.telling.base, &before.commit),
        named(&diff.telling.head, &after.commit),
    );
    format!("{head} against {base}, {days}")
}
