//! Assessment: what was decided about the model on one day, as data.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use crate::base::{Date, RelPath, Span, text::fold};
use crate::link::{Cite, Model, RecordIndex, State};
use crate::source::history::Commit;

/// Everything that was decided.
#[derive(Clone, Debug, Default)]
pub struct Assessment {
    /// The worst of the release gates.
    pub verdict: GateVerdict,
    /// Each gate, in the model's order, required ones that are absent last.
    pub gates: Vec<GateResult>,
    /// Each record, by its index: criteria included, gates not.
    pub records: BTreeMap<RecordIndex, Judgement>,
    /// Each document.
    pub documents: BTreeMap<RelPath, Freshness>,
    /// Days on which something differs with no commit, sorted.
    pub clock: Vec<Tick>,
    /// Tracks that no gate governs, in documents whose gates govern others.
    pub ungated: Vec<RecordIndex>,
    /// Tracks, risks and controls: which of them gates ask for.
    pub coverage: Vec<Coverage>,
    /// What the day makes of evidence, by index: stale documents, and addresses that answered.
    pub evidence: BTreeMap<usize, State>,
    /// How old each piece of evidence is, by index.
    pub evidence_ages: Vec<Freshness>,
    /// What changed after somebody had looked at it.
    pub changed: super::ChangedSince,
}

/// Which records of a kind gates ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The kind.
    pub kind: crate::records::Kind,
    /// Those that some criterion is about.
    pub governed: Vec<RecordIndex>,
    /// Those that none is about.
    pub ungoverned: Vec<RecordIndex>,
}

/// The verdict of a gate.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum GateVerdict {
    /// Something is unmet.
    NoGo,
    /// Something is unknown, or there is nothing to judge.
    #[default]
    Unknown,
    /// All is met, some of it by waiver.
    GoWithWaivers,
    /// All is met.
    Go,
}

/// The verdict of a record or criterion.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It holds.
    Met,
    /// It does not hold, and a waiver in force excuses it.
    Waived,
    /// It does not hold.
    Unmet,
    /// Nobody can say.
    Unknown,
    /// It does not apply, with a reason.
    NotApplicable,
}

/// How claim and machine stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// They agree, or there is nothing to compare.
    #[default]
    Plain,
    /// The machine says yes, and nobody has signed.
    ReadyToSign,
    /// Claimed, and the machine says no.
    Contradicted,
    /// Claimed, and nothing is cited that a machine can check.
    Unproven,
}

/// What was decided about one record or criterion.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// How the claim stands to it.
    pub standing: Standing,
    /// Why it is not met, worst first; empty when it is.
    pub blockers: Vec<Blocker>,
    /// The waiver that excuses it.
    pub waiver: Option<RecordIndex>,
    /// What evaluation adds to the record's fields: a waiver's `state`, an action's `overdue`, a secret's `next_due`.
    pub computed: BTreeMap<String, crate::records::Value>,
    /// The day that the target names, where it names one, and whether its year was inferred.
    pub target: Option<(Date, bool)>,
    /// The first day of the event that its target hangs on.
    pub event_day: Option<Date>,
    /// The day by which it is due, and whether that has passed.
    pub due: Option<super::Due>,
    /// The first later day on which this judgement may differ with no commit.
    pub differs_on: Option<Date>,
    /// Freshness, for runbooks and drills.
    pub freshness: Option<Freshness>,
    /// Since when its claim stands; `None` without a claim, and where there is no repository.
    pub claim_age: Option<ClaimAge>,
}

impl Judgement {
    /// Is it past the day by which it is due, and not done?
    pub fn is_overdue(&self) -> bool {
        self.due.is_some_and(|due| due.late)
    }
}

/// Since when a claim stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimAge {
    /// Since this commit, so many days ago.
    Since(Commit, i64),
    /// Since this commit, which lies after the day of judgement.
    Later(Commit),
    /// It is not committed.
    Uncommitted,
    /// Since before a shallow clone begins.
    Boundary,
    /// Its history cannot be read.
    Unread,
}

/// One reason why something is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocker {
    /// The record in the way.
    pub record: RecordIndex,
    /// Why, in words: `claimed open`, `evidence x.md is missing`.
    pub why: String,
    /// Where to look: a span in the record's document.
    pub span: Span,
}

/// What was decided about a gate.
#[derive(Clone, Debug)]
pub struct GateResult {
    /// The gate's record; `None` for a required gate that no document has.
    pub gate: Option<RecordIndex>,
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// What it is applied to.
    pub scope: crate::records::Scope,
    /// The key of its family, where the same gate stands in many documents.
    pub family: Option<String>,
    /// The verdict.
    pub verdict: GateVerdict,
    /// What the document itself says the decision is.
    pub claimed: Option<GateVerdict>,
    /// Why it decides nothing, though its words say that it decides a release.
    pub set_aside: Option<Aside>,
    /// Its criteria, in document order.
    pub criteria: Vec<RecordIndex>,
    /// The smallest set of changes after which it goes; empty where it does.
    pub way: Vec<super::Step>,
    /// Days on which the verdict differs with no commit, to what, and the record that causes it.
    pub changes_on: Vec<GateChange>,
}

/// Why a gate decides nothing, though its words say that it decides a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// Its document calls itself a draft, or it is of another release than the one at hand: the reason in words.
    Document(String),
    /// `required_gates` names others.
    Unnamed,
    /// `ignore_gates` names it: the reason in a person's words.
    Ignored(String),
}

impl Aside {
    /// The reason in words.
    pub fn why(&self) -> String {
        match self {
            Aside::Document(why) => why.clone(),
            Aside::Unnamed => "`required_gates` in site.toml does not name it".to_owned(),
            Aside::Ignored(reason) => format!("`ignore_gates` in site.toml names it: {reason}"),
        }
    }

    /// Is it by a word of settings, and not by the gate's own?
    pub fn is_by_settings(&self) -> bool {
        match self {
            Aside::Document(_) => false,
            Aside::Unnamed | Aside::Ignored(_) => true,
        }
    }
}

impl GateResult {
    /// Is it told beside the overall answer: a gate that people ignore, or one that nobody names and that does not go?
    pub fn is_beside(&self) -> bool {
        let goes = self.verdict.goes();
        match self.set_aside {
            Some(Aside::Ignored(_)) => true,
            Some(Aside::Unnamed) => !goes,
            Some(Aside::Document(_)) | None => false,
        }
    }

    /// Why it decides nothing, in words, though its words say that it decides a release.
    pub fn why_aside(&self) -> Option<String> {
        self.set_aside.as_ref().map(Aside::why)
    }

    /// Why settings take it out of the overall answer, if they do.
    pub fn aside_by_settings(&self) -> Option<&Aside> {
        self.set_aside.as_ref().filter(|why| why.is_by_settings())
    }

    /// Does a name of settings mean it: its key, or its title?
    pub fn is_called(&self, name: &str) -> bool {
        self.key == name || fold(&self.title) == fold(name)
    }
}

/// A day on which a gate's verdict differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateChange {
    /// The first day of the new verdict.
    pub date: Date,
    /// The new verdict.
    pub to: GateVerdict,
    /// The key of what causes it.
    pub because: String,
}

/// How old a document is, and whether that is too old.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// The day of its last review or update.
    pub updated: Option<Date>,
    /// Where that day comes from.
    pub from: Option<Provenance>,
    /// Days from then to `as_of`.
    pub age_days: Option<i64>,
    /// Allowed age in days; `None` where nothing sets one.
    pub allowed_days: Option<u32>,
    /// `None` where nothing sets an allowance.
    pub state: Option<FreshnessState>,
}

impl Freshness {
    /// Is anything known of it?
    pub fn is_known(&self) -> bool {
        self.updated.is_some() || self.state.is_some()
    }
}

/// Where a date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Provenance {
    /// The text of the document.
    Text,
    /// Its front matter.
    FrontMatter,
    /// The last commit that changed its content.
    Git,
    /// The one before a commit that changed many documents in the same few lines, which is no review.
    Bulk,
}

/// Freshness against an allowance.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum FreshnessState {
    /// Well within it.
    Fresh,
    /// Within its last 7 days.
    DueSoon,
    /// Past it.
    Stale,
    /// No date that can be used.
    Unknown,
}

impl GateResult {
    /// Does its document claim another verdict than its criteria have? A claimed no-go agrees with whatever does not go.
    pub fn is_contradicted(&self) -> bool {
        use GateVerdict::{Go, GoWithWaivers, NoGo, Unknown};
        match (self.claimed, self.verdict) {
            (None | Some(Unknown), _)
            | (Some(NoGo), NoGo | Unknown)
            | (Some(GoWithWaivers), GoWithWaivers | Go)
            | (Some(Go), Go) => false,
            (Some(Go), GoWithWaivers | NoGo | Unknown)
            | (Some(GoWithWaivers), NoGo | Unknown)
            | (Some(NoGo), Go | GoWithWaivers) => true,
        }
    }
}

/// Something that differs from a day on, with no commit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tick {
    /// The first day.
    pub date: Date,
    /// The key of the record, or the path of the document.
    pub subject: String,
    /// `verdict`, `waiver_starts`, `waiver_expiring`, `waiver_expires`, `becomes_fresh`, `due_soon`, `goes_stale`, `due`,
    /// `overdue`, `allow_expires`, `claim_too_old`.
    pub what: &'static str,
    /// What it becomes: a verdict, a freshness or a waiver's state; `due`, `overdue`, `in_time`; the rule that is no longer silenced.
    pub to: String,
}

impl Verdict {
    /// The worse of two verdicts in the order unmet, unknown, waived, met; what does not apply adds nothing.
    pub fn worse(self, other: Verdict) -> Verdict {
        let rank = |verdict: Verdict| match verdict {
            Verdict::Unmet => 0,
            Verdict::Unknown => 1,
            Verdict::Waived => 2,
            Verdict::Met => 3,
            Verdict::NotApplicable => 4,
        };
        if rank(other) < rank(self) {
            other
        } else {
            self
        }
    }

    /// The name used in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Met => "met",
            Verdict::Waived => "waived",
            Verdict::Unmet => "unmet",
            Verdict::Unknown => "unknown",
            Verdict::NotApplicable => "not_applicable",
        }
    }

    /// What people read, everywhere.
    pub fn in_words(self) -> &'static str {
        match self {
            Verdict::NotApplicable => "not applicable",
            Verdict::Met | Verdict::Waived | Verdict::Unmet | Verdict::Unknown => self.word(),
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad(self.in_words())
    }
}

impl GateVerdict {
    /// Does a release go with it?
    pub fn goes(self) -> bool {
        match self {
            GateVerdict::Go | GateVerdict::GoWithWaivers => true,
            GateVerdict::NoGo | GateVerdict::Unknown => false,
        }
    }

    /// The name used in JSON.
    pub fn word(self) -> &'static str {
        match self {
            GateVerdict::NoGo => "no_go",
            GateVerdict::Unknown => "unknown",
            GateVerdict::GoWithWaivers => "go_with_waivers",
            GateVerdict::Go => "go",
        }
    }

    /// What people read, everywhere.
    pub fn in_words(self) -> &'static str {
        match self {
            GateVerdict::NoGo => "no-go",
            GateVerdict::GoWithWaivers => "go with waivers",
            GateVerdict::Go | GateVerdict::Unknown => self.word(),
        }
    }
}

impl fmt::Display for GateVerdict {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad(self.in_words())
    }
}

impl Assessment {
    /// The state of a piece of evidence on this day: the worst among its proofs, else among its mentions.
    pub fn evidence_state(&self, model: &Model, entry: usize) -> State {
        let citations = &model.evidence[entry].citations;
        State::worst(
            citations
                .iter()
                .map(|cite| (cite.role, self.cite_state(entry, cite))),
        )
    }

    /// The state of one citation of a piece of evidence on this day.
    pub fn cite_state(&self, entry: usize, cite: &Cite) -> State {
        on_day(cite.state, self.evidence.get(&entry).copied())
    }
}

/// A state as a day leaves it: what is there may be stale, and what nobody had looked at may have answered.
pub fn on_day(linked: State, today: Option<State>) -> State {
    match (linked, today) {
        (State::Ok, Some(State::Stale)) => State::Stale,
        (State::Unchecked, Some(answered @ (State::Ok | State::Broken))) => answered,
        (linked, _) => linked,
    }
}
