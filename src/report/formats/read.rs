//! Read: how one document was read, block by block, as a value; for people and as `holdpoint.read/1`.

mod human;
mod words;

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::kind::DocumentRole;
use crate::base::{RelPath, Span};
use crate::records::assembly::context::Context;
use crate::records::explanation::{Because, BlockReading, Explanation, GateReading};
use crate::records::kinds::runbook;
use crate::records::marks::MarkKind;
use crate::records::weighing::{Missing, Signal, Weighed};
use crate::records::{Detail, Fate, Kind, Mark, Scope, Status, Weighing, role};
use crate::report::present::plain::one_line;
use crate::report::present::{json, schema};
pub use human::to_text;

/// The most characters of a document's line that are shown.
const LONGEST: usize = 90;

/// How one document was read.
#[derive(Serialize, JsonSchema)]
pub struct DocumentReading {
    /// Always `holdpoint.read/1`.
    pub schema: &'static str,
    /// The document.
    pub file: RelPath,
    /// The line that was asked about; null where the whole document was.
    pub line: Option<usize>,
    /// What the document is for.
    pub role: RoleReading,
    /// Is the document itself a runbook?
    pub runbook: RunbookReading,
    /// Its signs of state, counted by what became of them, whatever was asked about.
    pub marks: schema::Marks,
    /// Its blocks in their order; where a line was asked about, those around it.
    pub blocks: Vec<BlockView>,
}

/// What a document is for, and why.
#[derive(Serialize, JsonSchema)]
pub struct RoleReading {
    /// The role.
    pub role: DocumentRole,
    /// What decided: `front_matter`, `settings` or `signals`.
    pub by: &'static str,
    /// The sum from which on a role has a document; below it, a document is one of operations.
    pub threshold: u32,
    /// The signals that were seen.
    pub signals: Vec<RoleSignal>,
}

/// A signal that speaks for a role.
#[derive(Serialize, JsonSchema)]
pub struct RoleSignal {
    /// The role.
    pub role: DocumentRole,
    /// What is seen.
    pub name: &'static str,
    /// How much it says.
    pub weight: u32,
}

/// Whether a document itself is a runbook.
#[derive(Serialize, JsonSchema)]
pub struct RunbookReading {
    /// Is it one?
    pub is_runbook: bool,
    /// What decided: `front_matter`, `signals` or, where there is no heading, `title`.
    pub by: &'static str,
    /// The same in words.
    pub says: String,
    /// The signals; null where they did not decide.
    pub weighing: Option<WeighingView>,
}

/// The signals of one kind at one place.
#[derive(Serialize, JsonSchema)]
pub struct WeighingView {
    /// The kind.
    pub kind: Kind,
    /// What the record is called, or would be.
    pub title: String,
    /// `record`, `candidate`, `nothing`, or `not_weighed` where nobody asked but this command.
    pub outcome: &'static str,
    /// Why it was not weighed; null where it was.
    pub not_weighed: Option<Why>,
    /// The sum of the signals seen.
    pub sum: i32,
    /// The sum that makes a record of it.
    pub threshold: i32,
    /// The sum that makes a candidate of it; null for kinds without candidates.
    pub candidate_from: Option<i32>,
    /// The signals that were seen; a negative weight speaks against.
    pub signals: Vec<SignalView>,
    /// The unseen signals that would lift it over the threshold.
    pub missing: MissingView,
}

/// A signal and its weight.
#[derive(Clone, Serialize, JsonSchema)]
pub struct SignalView {
    /// What is seen.
    pub name: &'static str,
    /// How much it says.
    pub weight: i32,
}

/// The signals that were not seen.
#[derive(Serialize, JsonSchema)]
pub struct MissingView {
    /// Is any one of them enough? If not, it takes several.
    pub one_is_enough: bool,
    /// The signals; each weight is what it would add.
    pub signals: Vec<SignalView>,
}

/// A reason by its name, and in words.
#[derive(Serialize, JsonSchema)]
pub struct Why {
    /// The name.
    pub reason: &'static str,
    /// The words.
    pub says: String,
}

/// How one block was read.
#[derive(Serialize, JsonSchema)]
pub struct BlockView {
    /// `front_matter`, `heading`, `paragraph`, `list`, `item`, `box`, `table`, `row`, `code`, `quote`, `html` or `text`.
    pub block: &'static str,
    /// Its first line, from 1.
    pub first_line: usize,
    /// Its last line.
    pub last_line: usize,
    /// How deep it is nested in lists, tables and quotes.
    pub depth: usize,
    /// The beginning of its first line.
    pub text: String,
    /// The records that begin in it.
    pub records: Vec<RecordView>,
    /// The gates that were weighed at it, or what would have spoken for one.
    pub gates: Vec<WeighingView>,
    /// Its signs of state.
    pub marks: Vec<MarkView>,
    /// Why no record begins in it; null where one does.
    pub nothing: Option<Why>,
}

/// A record that begins in a block.
#[derive(Serialize, JsonSchema)]
pub struct RecordView {
    /// Its kind.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// What a gate is applied to, by its own words and place; null for other kinds.
    pub scope: Option<Scope>,
    /// The status that its writer put; null where none was written.
    pub claimed: Option<Status>,
    /// What made it one of its kind.
    pub because: Why,
}

/// A sign of state.
#[derive(Serialize, JsonSchema)]
pub struct MarkView {
    /// `box`, `sign`, `field`, `cell` or `decision`.
    pub mark: &'static str,
    /// The text.
    pub text: String,
    /// Its line, from 1.
    pub line: usize,
    /// The status that it stands for by itself.
    pub status: Status,
    /// `taken`, `explained` or `unread`.
    pub fate: &'static str,
    /// The reason, in words.
    pub says: &'static str,
}

/// How a document was read; where a line is given, the blocks around it alone.
pub fn view(context: &Context, explanation: &Explanation, line: Option<usize>) -> DocumentReading {
    let blocks: Vec<&BlockReading> = match line {
        None => explanation.blocks.iter().collect(),
        Some(line) => {
            let around = explanation.around(context.document, line).into_iter();
            around.map(|at| &explanation.blocks[at]).collect()
        }
    };
    let viewer = Viewer {
        context,
        explanation,
    };
    DocumentReading {
        schema: "holdpoint.read/1",
        file: context.path.clone(),
        line,
        role: role_view(explanation),
        runbook: runbook_view(&explanation.runbook),
        marks: counted(explanation),
        blocks: blocks
            .into_iter()
            .map(|block| viewer.block(block))
            .collect(),
    }
}

/// The reading as JSON: `holdpoint.read/1`.
pub fn to_json(reading: &DocumentReading) -> String {
    json::text(reading)
}

/// The JSON Schema of `holdpoint.read/1`, ready to print.
pub fn json_schema() -> String {
    schema::printed::<DocumentReading>()
}

fn role_view(explanation: &Explanation) -> RoleReading {
    let signals = explanation.role_signals.iter();
    RoleReading {
        role: explanation.role,
        by: words::decider(explanation.role_by),
        threshold: role::THRESHOLD,
        signals: signals
            .map(|signal| RoleSignal {
                role: signal.role,
                name: signal.name,
                weight: signal.weight,
            })
            .collect(),
    }
}

fn runbook_view(ground: &runbook::Ground) -> RunbookReading {
    let (by, says) = words::ground(ground);
    let weighing = match ground {
        runbook::Ground::Weighed(weighing) => Some(weighing_view(
            weighing,
            &runbook::signals::missing(weighing),
        )),
        runbook::Ground::Untitled
        | runbook::Ground::Declared
        | runbook::Ground::DeclaredOther(_) => None,
    };
    RunbookReading {
        is_runbook: ground.is_enough(),
        by,
        says,
        weighing,
    }
}

fn weighing_view(weighing: &Weighing, missing: &Missing) -> WeighingView {
    let (one_is_enough, missing) = match missing {
        Missing::OneOf(signals) => (true, signals),
        Missing::SeveralOf(signals) => (false, signals),
    };
    WeighingView {
        kind: weighing.kind,
        title: one_line(&weighing.title),
        outcome: match weighing.outcome() {
            Weighed::Record => "record",
            Weighed::Candidate => "candidate",
            Weighed::Nothing => "nothing",
        },
        not_weighed: None,
        sum: weighing.sum(),
        threshold: weighing.threshold,
        candidate_from: weighing.candidate_from,
        signals: signal_views(&weighing.seen),
        missing: MissingView {
            one_is_enough,
            signals: signal_views(missing),
        },
    }
}

fn signal_views(signals: &[Signal]) -> Vec<SignalView> {
    let views = signals.iter().map(|signal| SignalView {
        name: signal.name,
        weight: signal.weight,
    });
    views.collect()
}

fn gate_view(reading: &GateReading) -> WeighingView {
    let view = weighing_view(&reading.weighing, &reading.missing);
    match reading.unopened {
        None => view,
        Some(why) => WeighingView {
            outcome: "not_weighed",
            not_weighed: Some(words::unopened(why)),
            ..view
        },
    }
}

/// The signs of state of a whole document, by what became of them.
fn counted(explanation: &Explanation) -> schema::Marks {
    let mut counts = schema::Marks::default();
    for mark in explanation.blocks.iter().flat_map(|block| &block.marks) {
        match mark.fate {
            Fate::Taken => counts.taken += 1,
            Fate::Explained(_) => counts.explained += 1,
            Fate::Unread => counts.unread += 1,
        }
    }
    counts
}

/// What views are made with.
struct Viewer<'a> {
    context: &'a Context<'a>,
    explanation: &'a Explanation,
}

impl Viewer<'_> {
    fn block(&self, block: &BlockReading) -> BlockView {
        let unit = &block.unit;
        let lines = self.context.document.lines.lines_of(unit.span);
        let nothing = |why| words::nothing(self.explanation, self.context, why);
        BlockView {
            block: words::shape(unit.shape),
            first_line: *lines.start(),
            last_line: *lines.end(),
            depth: unit.depth,
            text: self.first_line(unit.span),
            records: block.records.iter().map(|one| self.record(one)).collect(),
            gates: block.gates.iter().map(gate_view).collect(),
            marks: block.marks.iter().map(|mark| self.mark(mark)).collect(),
            nothing: block.nothing.as_ref().map(nothing),
        }
    }

    /// The beginning of the first line of a span, as it is written.
    fn first_line(&self, span: Span) -> String {
        let text = self.context.text;
        let line = text[span.start..].lines().next().unwrap_or_default().trim();
        shortened(line)
    }

    fn record(&self, (at, because): &(usize, Because)) -> RecordView {
        let record = &self.explanation.records[*at];
        RecordView {
            kind: record.kind,
            title: one_line(&record.title),
            scope: match &record.detail {
                Detail::Gate(gate) => Some(gate.scope),
                Detail::Plain
                | Detail::Criterion(_)
                | Detail::Waiver(_)
                | Detail::Recurring(_)
                | Detail::RunbookDemand => None,
            },
            claimed: record.claim.as_ref().map(|claim| claim.status),
            because: words::because(self.explanation, self.context, because),
        }
    }

    fn mark(&self, mark: &Mark) -> MarkView {
        let (fate, says) = words::fate(mark.fate);
        MarkView {
            mark: match mark.kind {
                MarkKind::Box => "box",
                MarkKind::Sign => "sign",
                MarkKind::Field => "field",
                MarkKind::Cell => "cell",
                MarkKind::Decision => "decision",
            },
            text: shortened(&one_line(mark.span.of(self.context.text))),
            line: self.context.document.line(mark.span.start),
            status: mark.status,
            fate,
            says,
        }
    }
}

/// A line cut to what is shown of it.
fn shortened(line: &str) -> String {
    match line.char_indices().nth(LONGEST) {
        None => line.to_owned(),
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
    }
}
