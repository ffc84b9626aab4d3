//! Record: a typed thing that a document says, with what its writer claims and the span it came from.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::gates::{Quantifier, Selection};
pub use crate::base::kind::{Kind, Scope, Status};
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
    /// Was it read from an item of a list, so that its id is what stands before its words?
    pub is_item: bool,
    /// Does its heading call it a stage, in the order of the others beside it? A stage with a status of its own is read as a track.
    pub is_stage: bool,
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
    /// All further places in the document that it was joined from.
    pub places: Vec<Span>,
    /// The record that it belongs to, by index into the records of the same document: a criterion's gate, a step's stage.
    pub parent: Option<usize>,
    /// Words of it that somebody has declared to take nothing back.
    pub accepted: Vec<Accepted>,
    /// What only its kind has.
    pub detail: Detail,
    /// The columns of its kind and whatever else the writer put beside it, by canonical or folded label.
    pub fields: BTreeMap<String, Value>,
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
    /// Where earlier meetings decided.
    pub overtaken: Vec<Span>,
    /// What a score (`186/186`, `93 %`) amounts to, with its place.
    pub score: Option<(Status, Span)>,
    /// Where it says that all of its items have to hold.
    pub all_of: Option<Span>,
}

/// What a writer decided about a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// What a criterion asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Demand {
    /// Its own claim: a box, a status cell, a result.
    Claimed,
    /// Numbered records of the same document reach a status, with companions.
    Items {
        /// The kind that the sentence speaks of, where its noun names one: tracks, criteria.
        of: Option<Kind>,
        /// Ranges of item numbers, ends included.
        numbers: Vec<(u32, u32)>,
        /// The least status.
        at_least: Status,
        /// What else every item needs.
        with: Companions,
    },
    /// Every cited runbook was reviewed within this many days.
    RunbookFresh {
        /// The allowance in days; each runbook's own where none is given.
        days: Option<u32>,
    },
    /// Nothing of its own: what it cites beside the criteria must not speak against the gate.
    Beside,
    /// A signature: unmet while the name is blank.
    Signature,
    /// The choice between go and no-go: open while nobody has chosen.
    Decision,
    /// A sentence that could not be compiled: `unknown`, with the part that was not understood.
    Unread(Span),
    /// Records that settings choose fulfil the conditions of settings.
    Select(Box<Selection>),
    /// So many of the gate's own criteria hold: those within the span, else those under the same heading. They do not have to hold
    /// one by one.
    Own {
        /// How many.
        quantifier: Quantifier,
        /// The list that is counted.
        within: Option<Span>,
    },
    /// Every cited runbook is there.
    RunbookThere,
    /// What must not be is ticked: it stops the gate.
    Stop,
    /// An expression of settings is true.
    Expression(String),
    /// The gates of these titles or keys go.
    Gates(Vec<String>),
    /// A document beside the gate says something that keeps its release: unmet for as long as it says so.
    Held {
        /// Which document, and what it does.
        why: String,
        /// The gate that it keeps, by document and place.
        gate: (RelPath, usize),
        /// The day before which it keeps nothing yet, where it names one: `freeze from 9 to 16 March 2026`.
        since: Option<Date>,
        /// The day from which it keeps nothing any more, where it names one: `no deployments before 20 March 2026`.
        until: Option<Date>,
    },
    /// A rule about the waivers that excuse other criteria of the gate.
    Waivers(WaiverRule),
    /// Nothing: it was made of words that nobody understood, and somebody has declared them to be harmless.
    Accepted,
    /// Settings speak of a gate that documents lack, or have more than once: `unknown`, for this reason.
    Unbound(String),
}

/// What a gate rules about the waivers in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaiverRule {
    /// So many may be in force.
    AtMost(u32),
    /// Only this person or role approves them.
    OnlyBy(String),
    /// Nobody approves one that they asked for.
    NotByAsker,
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
    /// The keys, ids, links or exact titles of the actions that end it.
    pub ends_with: Vec<String>,
    /// First day, where written.
    pub starts: Option<Date>,
    /// What was written as its start.
    pub starts_text: Option<String>,
    /// Last day, where it is a day.
    pub expires: Option<Date>,
    /// What was written as its end, a condition included.
    pub expires_text: Option<String>,
    /// What was written of who approved it; a placeholder is nobody.
    pub approver: Option<String>,
    /// Who approved it; nobody where the words leave a doubt.
    pub approvers: Vec<String>,
    /// Days under words that nobody knows, any of which may be the start.
    pub unplaced: Vec<(String, Date)>,
    /// Why it excuses nothing, where something around it says so: a refusal, a blank signature, another release.
    pub void: Option<String>,
}

/// Something that comes round again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recurring {
    /// Days between two occurrences.
    pub every_days: Option<u32>,
    /// The last recorded occurrence.
    pub last: Option<Date>,
    /// The next occurrence, where its writer gives its day.
    pub next: Option<Date>,
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

/// Words that somebody has declared to take nothing back, by a comment beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The words.
    pub words: String,
    /// Who says so.
    pub by: String,
    /// From which day on.
    pub on: Date,
    /// The comment.
    pub span: Span,
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
    /// A month and a day of it, without their year: `Nov 17`.
    DayOfMonth(i8, i8),
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

impl Record {
    /// A record with a title and nothing else.
    pub fn bare(kind: Kind, path: RelPath, span: Span, title: &str) -> Record {
        Record {
            kind,
            path,
            span,
            title: title.to_owned(),
            id: None,
            is_item: false,
            is_stage: false,
            number: None,
            section: Vec::new(),
            section_index: 0,
            claim: None,
            owners: Vec::new(),
            target: None,
            citations: Vec::new(),
            refs: Vec::new(),
            repeats: Vec::new(),
            places: Vec::new(),
            parent: None,
            accepted: Vec::new(),
            detail: Detail::Plain,
            fields: BTreeMap::new(),
        }
    }
}
