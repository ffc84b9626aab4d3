//! Turns: what can happen to evidence, waivers, freshness and documents between two trees, as plain data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::{Date, RelPath};
use crate::evaluate::{FreshnessState, Verdict};
use crate::link::State;
use crate::records::{ReferenceKind, Role};
use crate::report::present::schema::{Diagnostic, Line};

/// A piece of evidence that was gained or lost, moved, or is in another state.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EvidenceChange {
    /// What happened to it.
    pub what: Turn,
    /// Its key as it was, or as it is where it was gained.
    pub key: String,
    /// What it is.
    pub kind: ReferenceKind,
    /// Its path below the root, else the reference, as it was; as it is where it was gained.
    pub text: String,
    /// Proof, or named in passing.
    pub role: Role,
    /// The state that it was in; null where it was gained.
    pub before: Option<State>,
    /// The state that it is in; null where it was lost.
    pub after: Option<State>,
    /// Where it lies now, if that is another place.
    pub to: Option<String>,
    /// Those for whom it is so.
    pub by: Vec<Citer>,
}

/// What happened to a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// It no longer stands: missing, hollow, not committed.
    Broken,
    /// It is no longer cited.
    Lost,
    /// It is in a worse state, and still evidence: stale.
    Worse,
    /// It is cited now.
    Gained,
    /// It stands again, or is in a better state.
    Mended,
    /// It is cited at another place.
    Moved,
}

/// Somebody who cites a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Citer {
    /// The key of the record.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Its verdict before.
    pub before: Option<Verdict>,
    /// Its verdict after.
    pub after: Option<Verdict>,
    /// Where it cites, now; for what was lost, where it stands itself.
    pub at: Line,
}

/// A waiver that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WaiverChange {
    /// Its key now, or as it was where it is gone.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// In which ways it differs.
    pub what: Vec<WaiverTurn>,
    /// How it stood; null where it is new.
    pub before: Option<WaiverTerms>,
    /// How it stands; null where it is gone.
    pub after: Option<WaiverTerms>,
    /// Did time alone change it?
    pub with_no_commit: bool,
}

/// What happened to a waiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WaiverTurn {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Its last day has passed.
    Expired,
    /// It no longer excuses, for whatever reason.
    Ended,
    /// It excuses, and did not.
    TookEffect,
    /// It ends later.
    Extended,
    /// It ends sooner.
    Shortened,
    /// It ends soon, and did not.
    Expiring,
    /// Somebody else approved it.
    Approvers,
    /// It is for something else.
    Subject,
    /// Its words.
    Reworded,
}

/// How a waiver stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WaiverTerms {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its state: `upcoming`, `active`, `expiring`, `expired`, `open_ended`.
    pub state: String,
    /// Does it excuse anything?
    pub excuses: bool,
    /// Why it does, or does not.
    pub because: String,
    /// The keys of what it names.
    pub covers: Vec<String>,
    /// Its last day.
    pub expires: Option<Date>,
    /// What was written as its end.
    pub expires_text: Option<String>,
    /// Who approved it.
    pub approvers: Vec<String>,
    /// Who owns it.
    pub owners: Vec<String>,
    /// Where it stands.
    pub at: Line,
}

/// Something whose freshness differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FreshnessChange {
    /// The path of the document, or the key of the record.
    pub subject: String,
    /// What it is called.
    pub title: String,
    /// What it is: `runbook`, `gate`, `drill`, `document`, ….
    pub kind: String,
    /// Its freshness before; null where nothing asked for any.
    pub before: Option<FreshnessState>,
    /// Its freshness after.
    pub after: Option<FreshnessState>,
    /// The day of its last review, before.
    pub updated_before: Option<Date>,
    /// The day of its last review, after.
    pub updated_after: Option<Date>,
    /// Where it stands now.
    pub at: Line,
    /// Did time alone change it?
    pub with_no_commit: bool,
}

/// Documents that differ as such.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DocumentChanges {
    /// Those that can no longer be read, with the reason.
    pub unreadable: Vec<Unreadable>,
    /// Those that can be read again.
    pub readable: Vec<RelPath>,
    /// Those that are gone.
    pub removed: Vec<RelPath>,
    /// Those that are new.
    pub added: Vec<RelPath>,
    /// Those that moved, folder by folder.
    pub moved: Vec<Move>,
    /// Those whose text differs, by their path now.
    pub edited: Vec<RelPath>,
}

/// A document that can no longer be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unreadable {
    /// Its path.
    pub path: RelPath,
    /// Why.
    pub why: String,
    /// How many records it held.
    pub records: usize,
}

/// Documents that moved from one folder to another, or one that was renamed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Move {
    /// The folder that they left, or the path of the one document.
    pub from: RelPath,
    /// The folder that they lie in, or the path of the one document.
    pub to: RelPath,
    /// Each document: where it was, and where it is.
    pub documents: Vec<(RelPath, RelPath)>,
    /// How many records moved with them.
    pub records: usize,
}

/// Diagnostics that are new or gone. One whose line moved, or whose file was renamed, is neither.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DiagnosticChanges {
    /// The new ones, worst first.
    pub new: Vec<Diagnostic>,
    /// Those that are gone, worst first.
    pub fixed: Vec<Diagnostic>,
    /// How many are in both.
    pub unchanged: usize,
}
