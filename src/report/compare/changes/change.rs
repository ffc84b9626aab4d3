//! Change: what can differ between two evaluated trees, as plain data; `holdpoint diff --format json` prints it as it stands here.

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::Date;
use crate::evaluate::{Aside, GateVerdict, Standing, Verdict};
use crate::records::{Kind, Scope, Status, Value};
use crate::report::compare::changes::{
    DiagnosticChanges, DocumentChanges, EvidenceChange, FreshnessChange, WaiverChange,
};
use crate::report::present::schema::{Blocker, Line};
use crate::report::present::understood::Understood;

/// What differs between two evaluated trees. Every list begins with what can stop a launch.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Changes {
    /// The tree that is compared with.
    pub before: Side,
    /// The tree that is looked at.
    pub after: Side,
    /// What is worse than it was: gates that left go, criteria that left met, proof that something met has lost.
    pub regressions: Vec<Regression>,
    /// Gates that differ, or whose criteria do.
    pub gates: Vec<GateChange>,
    /// Evidence that was gained or lost, moved, or is in another state, by who cites it.
    pub evidence: Vec<EvidenceChange>,
    /// Waivers that differ.
    pub waivers: Vec<WaiverChange>,
    /// Every other record that differs.
    pub records: Vec<RecordChange>,
    /// What became stale, fresh or undatable.
    pub freshness: Vec<FreshnessChange>,
    /// Documents that came, went, moved or can no longer be read.
    pub documents: DocumentChanges,
    /// Diagnostics that are new or gone.
    pub diagnostics: DiagnosticChanges,
}

/// One of the two trees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Side {
    /// The day that it was judged on.
    pub as_of: Date,
    /// The full id of its commit; null outside a repository.
    pub commit: Option<String>,
    /// Does the working tree differ from that commit?
    pub dirty: bool,
    /// The worst verdict of its release gates.
    pub verdict: GateVerdict,
    /// How many gates it has.
    pub gates: usize,
    /// How many records it has, gates and criteria included.
    pub records: usize,
    /// How many of its documents were read.
    pub documents: usize,
}

/// Something that is worse than it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Regression {
    /// What is worse.
    pub what: Loss,
    /// The key of the gate, criterion or record: as it is now, or as it was where it is gone.
    pub key: String,
    /// What that is called.
    pub title: String,
    /// The gate that asks for it, where it is a criterion.
    pub gate: Option<String>,
    /// How it was, and how it is: `was met, now unmet`.
    pub how: String,
    /// The proof that it has lost.
    pub lost: Option<String>,
    /// All of it as a sentence.
    pub says: String,
    /// Where it stands now; null where it is gone.
    pub at: Option<Line>,
}

/// What a regression is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Loss {
    /// A gate went, and no longer does, or does by waivers alone.
    GateLeftGo,
    /// A criterion was met, and no longer is.
    CriterionLeftMet,
    /// A criterion was met, and is gone.
    CriterionGone,
    /// Something was met, and has lost proof.
    EvidenceLost,
    /// A gate that did not go is gone.
    GateGone,
    /// A criterion that was not met is gone.
    OpenCriterionGone,
    /// A criterion that was not met is met in other words, under the same claim.
    CriterionReworded,
    /// A criterion about several things is met since one of them is gone.
    MemberGone,
    /// A gate is newly ignored.
    GateIgnored,
    /// A gate that does not go no longer decides, since settings name others.
    GateUnnamed,
    /// A section that looks like a gate is newly said to be none.
    CandidateRejected,
}

impl Loss {
    /// Did something that was in the way leave sight, rather than become worse?
    pub fn is_removal(self) -> bool {
        match self {
            Loss::GateGone
            | Loss::OpenCriterionGone
            | Loss::CriterionReworded
            | Loss::MemberGone
            | Loss::GateIgnored
            | Loss::GateUnnamed
            | Loss::CandidateRejected => true,
            Loss::GateLeftGo
            | Loss::CriterionLeftMet
            | Loss::CriterionGone
            | Loss::EvidenceLost => false,
        }
    }
}

/// In which way something differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Its verdict.
    Verdict,
    /// What its writer claims.
    Claim,
    /// In which words that is claimed.
    ClaimWords,
    /// Words of it were declared to take nothing back.
    Understood,
    /// What it asks for.
    Demand,
    /// How claim and evidence stand to each other.
    Standing,
    /// What stands in its way.
    Blockers,
    /// When it is to be done.
    Target,
    /// Who owns it.
    Owners,
    /// Its columns.
    Fields,
    /// Whether settings take it out of the answer.
    Aside,
    /// What it is called.
    Reworded,
    /// How that is spelt, and nothing else.
    Spelling,
    /// The document that it stands in, or its key.
    Moved,
}

/// A gate that differs, or whose criteria do.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct GateChange {
    /// Its key now, or as it was where it is gone.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// What it is applied to.
    pub scope: Scope,
    /// In which ways it differs; empty where only criteria do.
    pub what: Vec<Aspect>,
    /// How it stood; null where it is new.
    pub before: Option<GateState>,
    /// How it stands; null where it is gone.
    pub after: Option<GateState>,
    /// Why it stands so, where its criteria do not say it.
    pub why: Option<String>,
    /// Did time alone change its verdict?
    pub with_no_commit: bool,
    /// Words of it that somebody has newly declared to take nothing back.
    pub understood: Vec<Understood>,
    /// Its criteria that differ.
    pub criteria: Vec<RecordChange>,
}

/// How a gate stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GateState {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its verdict.
    pub verdict: GateVerdict,
    /// What its document says the decision is.
    pub claimed: Option<GateVerdict>,
    /// What it is applied to.
    pub scope: Scope,
    /// Why it decides nothing, though its words say that it decides a release.
    pub set_aside: Option<Aside>,
    /// How many criteria it has.
    pub criteria: usize,
    /// How many of them are met, waived or do not apply.
    pub settled: usize,
    /// Where it stands; null for one that settings require and no document has.
    pub at: Option<Line>,
}

/// A record or criterion that differs.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct RecordChange {
    /// What it is.
    pub kind: Kind,
    /// In which ways it differs.
    pub what: Vec<Aspect>,
    /// How it stood; null where it is new.
    pub before: Option<RecordState>,
    /// How it stands; null where it is gone.
    pub after: Option<RecordState>,
    /// The columns that differ.
    pub fields: Vec<FieldChange>,
    /// Words of it that somebody has newly declared to take nothing back.
    pub understood: Vec<Understood>,
    /// The keys of the gates that ask for it.
    pub gates: Vec<String>,
    /// Does its claim promise more than before, with no new proof that stands?
    pub rose_without_evidence: bool,
    /// Did time alone change its verdict?
    pub with_no_commit: bool,
}

/// How a record stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecordState {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The canonical status that its writer claims.
    pub claimed: Option<Status>,
    /// The writer's own words for it.
    pub claimed_text: Option<String>,
    /// What a criterion asks for, where its own words are not all.
    pub asks: Option<String>,
    /// Its verdict; null for one that claims nothing and of which nothing is known.
    pub verdict: Option<Verdict>,
    /// How the claim stands to it.
    pub standing: Standing,
    /// Who owns it.
    pub owners: Vec<String>,
    /// When it is to be done, in the writer's words.
    pub target: Option<String>,
    /// The day that this names.
    pub target_date: Option<Date>,
    /// How many proofs it cites that stand.
    pub proofs: usize,
    /// The key of the waiver that excuses it.
    pub waiver: Option<String>,
    /// Why it is not met, worst first.
    pub blockers: Vec<Blocker>,
    /// Where it stands.
    pub at: Line,
}

/// A column that differs.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FieldChange {
    /// Its canonical name.
    pub field: String,
    /// What stood there.
    pub before: Value,
    /// What stands there.
    pub after: Value,
}
