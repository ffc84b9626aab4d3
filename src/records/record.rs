//! Record: a typed thing that a document says, with what its writer claims and the span it came from.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::{Date, RelPath, Span};
use crate::records::Citation;

/// A record as its document has it: nothing is decided yet, nothing unread is lost.
#[derive(Clone, Debug)]
pub struct Record {
    /// What kind of thing it is.
    pub kind: Kind,
    /// The document that holds it.
    pub path: RelPath,
    /// The whole heading, list item or table row; its first line is the record's line.
    pub span: Span,
    /// The title as plain text.
    pub title: String,
    /// An id that the writer gave: `{#id}`, an ID column, `R-12:` before a title.
    pub id: Option<String>,
    /// Its number among its siblings: `3) Backups`, `3. Backups`, or its place in an ordered list. Gate sentences name it.
    pub number: Option<u32>,
    /// The titles of the sections around it, outermost first, without the document's title.
    pub section: Vec<String>,
    /// The section that it stands in, an index into `Document::sections`.
    pub section_index: usize,
    /// The status that the writer put.
    pub claim: Option<Claim>,
    /// Who owns it, in the writer's order.
    pub owners: Vec<Owner>,
    /// When it is to be done.
    pub target: Option<Target>,
    /// What it cites, as proof or in passing.
    pub citations: Vec<Citation>,
    /// Issues and record ids that it names: `#42`, `R-12`.
    pub refs: Vec<String>,
    /// Further places in the document with the same id, whose claim disagrees: the weaker one stands.
    pub repeats: Vec<Span>,
    /// The record that it belongs to, by index into the records of the same document: a criterion's gate, a step's stage.
    pub parent: Option<usize>,
    /// What only its kind has.
    pub detail: Detail,
    /// The columns of its kind and whatever else the writer put beside it, by canonical or folded label.
    pub fields: BTreeMap<String, Value>,
}

/// The kinds of records. The order is that in which the portal lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A body of work with a status.
    Track,
    /// A decision point that opens when its criteria hold.
    Gate,
    /// One condition of a gate.
    Criterion,
    /// One item of a checklist.
    ChecklistItem,
    /// Something that may go wrong.
    Risk,
    /// An approved exception with an end.
    Waiver,
    /// A service level objective.
    Slo,
    /// A secret and its rotation.
    Secret,
    /// How data is kept and recovered.
    Durability,
    /// What is measured.
    Observability,
    /// A task with an owner and a target.
    Action,
    /// A procedure for operators.
    Runbook,
    /// A runbook that a document calls for.
    RunbookDemand,
    /// A rehearsal that took place or is planned.
    Drill,
    /// A point or stretch of a plan.
    Milestone,
    /// A phase of a rollout.
    Stage,
    /// A numbered step of a stage.
    Step,
    /// A named practice.
    Control,
    /// A thing to be made.
    Deliverable,
    /// A recurring obligation.
    Cadence,
}

/// What only one kind of record has, where evaluation needs it typed. Everything that is merely shown is in `fields`.
#[derive(Clone, Debug, Default)]
pub enum Detail {
    /// Nothing beyond the common parts.
    #[default]
    Plain,
    /// A gate.
    Gate(Gate),
    /// A criterion.
    Criterion(Demand),
    /// A waiver.
    Waiver(Waiver),
    /// A secret, a cadence or a drill: something that recurs.
    Recurring(Recurring),
    /// A runbook demand, with the words that a runbook's title must share.
    RunbookDemand,
}

/// What only a gate has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// What it is applied to.
    pub scope: Scope,
    /// Was its own document read whole? A gate in a broken document is at best `unknown`.
    pub whole: bool,
    /// What a decision line says, with its place.
    pub decision: Option<(Decision, Span)>,
}

/// What a writer decided about a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// GO, PASS, approved.
    Go,
    /// CONDITIONAL GO, GO WITH CONDITIONS, LAB-ONLY GO.
    ConditionalGo,
    /// NO-GO, HOLD, FAIL.
    NoGo,
    /// The options stand there, and nobody has chosen.
    Open,
}

/// What a gate is applied to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// A release: it counts for the overall verdict.
    #[default]
    Release,
    /// Each change, such as a pull request.
    Change,
    /// Each task, such as a Definition of Done.
    Template,
}

/// What a criterion asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Demand {
    /// Its own claim: a box, a status cell, a result.
    Claimed,
    /// Numbered records of the same document reach a status, with companions.
    Items {
        /// Ranges of item numbers, ends included.
        numbers: Vec<(u32, u32)>,
        /// The least status.
        at_least: Status,
        /// What else every item needs.
        with: Companions,
    },
    /// Every cited runbook was reviewed within this many days.
    RunbookFresh {
        /// The allowance in days.
        days: u32,
    },
    /// A signature: unmet while the name is blank.
    Signature,
    /// The choice between go and no-go: open while nobody has chosen.
    Decision,
    /// A sentence that could not be compiled: `unknown`, with the part that was not understood.
    Unread(Span),
}

/// What an item must have beside its status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Companions {
    /// An owner that somebody wrote.
    pub owners: bool,
    /// A target.
    pub timeline: bool,
    /// Evidence that stands.
    pub evidence: bool,
}

/// A waiver's terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiver {
    /// The key, id, link or exact title that it names.
    pub excuses: Vec<String>,
    /// First day, where written.
    pub starts: Option<Date>,
    /// What was written as its start.
    pub starts_text: Option<String>,
    /// Last day, where it is a day.
    pub expires: Option<Date>,
    /// What was written as its end, a condition included.
    pub expires_text: Option<String>,
    /// Who approved it; a placeholder is nobody.
    pub approver: Option<String>,
}

/// Something that comes round again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recurring {
    /// Days between two occurrences.
    pub every_days: Option<u32>,
    /// The last recorded occurrence.
    pub last: Option<Date>,
}

/// The canonical statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not begun.
    Open,
    /// Begun, or done in part.
    InProgress,
    /// Claimed to be done.
    Done,
    /// Held up.
    Blocked,
    /// Said not to apply.
    NotApplicable,
    /// A word that nobody knows.
    Unknown,
}

/// A status as its writer put it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What it amounts to.
    pub status: Status,
    /// The writer's words, marks included.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// What is written beside the status word: `done — pending review` has `pending review`.
    pub remark: Option<String>,
    /// The word that nobody knows, folded, where the status is `Unknown` for that reason.
    pub unrecognised: Option<String>,
}

/// An owner of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The canonical name, after aliases.
    pub name: String,
    /// Was the name taken from `CODEOWNERS` because nobody wrote one? Such an owner never satisfies "with owners".
    pub derived: bool,
}

/// When something is to be done, in the writer's words and as a day where they name one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// What they amount to.
    pub when: When,
}

/// What a piece of text says about a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// One day.
    Day(Date),
    /// A month, with or without its year.
    Month(Option<i16>, i8),
    /// A quarter, with or without its year.
    Quarter(Option<i16>, i8),
    /// A year.
    Year(i16),
    /// An event or condition: `After Redis HA`.
    Event,
    /// Two days that one spelling can mean: `03/04/2026`.
    Ambiguous(Date, Date),
    /// A blank: `TBD`, `____`, `YYYY-MM-DD`.
    Placeholder,
    /// Looks like a day, and is none: `2025-02-30`.
    Unreadable,
}

/// A value in `fields`, ready for JSON.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum Value {
    /// Nothing was given, or nobody knows.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A whole number.
    Integer(i64),
    /// A day.
    Day(Date),
    /// Text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
}

impl Kind {
    /// The name used in keys, settings and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Track => "track",
            Kind::Gate => "gate",
            Kind::Criterion => "criterion",
            Kind::ChecklistItem => "checklist_item",
            Kind::Risk => "risk",
            Kind::Waiver => "waiver",
            Kind::Slo => "slo",
            Kind::Secret => "secret",
            Kind::Durability => "durability",
            Kind::Observability => "observability",
            Kind::Action => "action",
            Kind::Runbook => "runbook",
            Kind::RunbookDemand => "runbook_demand",
            Kind::Drill => "drill",
            Kind::Milestone => "milestone",
            Kind::Stage => "stage",
            Kind::Step => "step",
            Kind::Control => "control",
            Kind::Deliverable => "deliverable",
            Kind::Cadence => "cadence",
        }
    }
}

impl Status {
    /// How much a status promises, least first: where two stand side by side, the one that promises less counts.
    pub fn promise(self) -> u8 {
        match self {
            Status::Unknown => 0,
            Status::Blocked => 1,
            Status::Open => 2,
            Status::InProgress => 3,
            Status::NotApplicable => 4,
            Status::Done => 5,
        }
    }

    /// The name used in settings and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::InProgress => "in_progress",
            Status::Done => "done",
            Status::Blocked => "blocked",
            Status::NotApplicable => "not_applicable",
            Status::Unknown => "unknown",
        }
    }
}
