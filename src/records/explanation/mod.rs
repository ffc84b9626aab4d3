//! Explanation: how one document was read, block by block, as a value that says why.
//!
//! It answers "why is my runbook not found?" and "why is this no gate?". It reads the document as every other command does, by
//! `of_document`, and keeps what was weighed on the way; only for headings that opened no gate does it weigh what nobody has
//! weighed. So it costs those who ask, and nobody else.
//!
//! Each mark and each record belongs to one block: that which begins last before it. Counting them over the blocks gives those of
//! the document.

mod units;
mod why;

use crate::base::kind::DocumentRole;
use crate::base::{Settings, Span};
use crate::parse::Document;
use crate::records::assembly::context::Context;
use crate::records::gates::gate::{self, Unopened};
use crate::records::kinds::runbook;
use crate::records::role::{self, Decider, RoleSignal};
use crate::records::weighing::Missing;
use crate::records::{Kind, Mark, Reading, Record, Weighing, acceptance};
pub use units::{Shape, Unit};
use why::Whys;
pub use why::{Because, Nothing};

/// How one document was read.
pub struct Explanation {
    /// What it is for.
    pub role: DocumentRole,
    /// What decided that.
    pub role_by: Decider,
    /// The signals of roles that it shows.
    pub role_signals: Vec<&'static RoleSignal>,
    /// Why the document itself is a runbook, or none.
    pub runbook: runbook::Ground,
    /// Its records.
    pub records: Vec<Record>,
    /// Its blocks, in their order.
    pub blocks: Vec<BlockReading>,
}

/// How one block was read.
pub struct BlockReading {
    /// The block.
    pub unit: Unit,
    /// The records that begin in it, by index into those of the document, each with what made it one of its kind.
    pub records: Vec<(usize, Because)>,
    /// The gates that were or could have been weighed there.
    pub gates: Vec<GateReading>,
    /// Its signs of state.
    pub marks: Vec<Mark>,
    /// Why no record begins in it; `None` where one does.
    pub nothing: Option<Nothing>,
}

/// A gate that was weighed, or what would speak for one.
pub struct GateReading {
    /// What was weighed.
    pub weighing: Weighing,
    /// Why nobody but this explanation has weighed it.
    pub unopened: Option<Unopened>,
    /// The unseen signals that would have made a gate of it.
    pub missing: Missing,
}

/// Explains how a document was read.
pub fn explain(context: &Context, settings: &Settings) -> Explanation {
    let (path, document, text) = (context.path, context.document, context.text);
    let (role, role_by) = role::decide(path, document, text, settings);
    let reading = acceptance::read(context, settings);
    let runbook = runbook::ground(context);
    let blocks = blocks(context, &reading, &runbook);
    Explanation {
        role,
        role_by,
        role_signals: role::seen_for(path, document, text),
        runbook,
        records: reading.records,
        blocks,
    }
}

/// The records, weighings and marks of a document, by the units that they belong to.
struct Placed {
    units: Vec<Unit>,
    records: Vec<Vec<usize>>,
    weighed: Vec<Vec<usize>>,
    marks: Vec<Vec<usize>>,
}

impl Placed {
    fn of(context: &Context, reading: &Reading) -> Self {
        let units = units::units(context.document, context.text);
        Placed {
            records: placed(&units, reading.records.iter().map(|record| record.span)),
            weighed: placed(&units, reading.weighed.iter().map(|gate| gate.span)),
            marks: placed(&units, reading.marks.iter().map(|mark| mark.span)),
            units,
        }
    }
}

fn blocks(context: &Context, reading: &Reading, runbook: &runbook::Ground) -> Vec<BlockReading> {
    let placed = Placed::of(context, reading);
    let whys = Whys {
        context,
        reading,
        runbook,
    };
    (0..placed.units.len())
        .map(|at| block(&whys, &placed, at))
        .collect()
}

fn block(whys: &Whys, placed: &Placed, at: usize) -> BlockReading {
    let unit = placed.units[at];
    let mark = |mark: &usize| whys.reading.marks[*mark];
    let marks: Vec<Mark> = placed.marks[at].iter().map(mark).collect();
    let records = records(whys, &placed.records[at]);
    let nothing = records.is_empty().then(|| whys.nothing(&unit, &marks));
    let gates = match is_barred(nothing.as_ref()) {
        true => Vec::new(),
        false => gates(whys, &unit, &placed.weighed[at]),
    };
    BlockReading {
        unit,
        records,
        gates,
        marks,
        nothing,
    }
}

/// For each unit, which of the spans are its own: those of just that span, else those that begin behind its beginning and before
/// the next. A list of one item has the span of that item, which is meant.
fn placed(units: &[Unit], spans: impl Iterator<Item = Span>) -> Vec<Vec<usize>> {
    let mut of_unit = vec![Vec::new(); units.len()];
    for (at, span) in spans.enumerate() {
        let same = units.iter().rposition(|unit| unit.span == span);
        let before = units.partition_point(|unit| unit.span.start <= span.start);
        let unit = same.unwrap_or(before.saturating_sub(1));
        of_unit[unit].push(at);
    }
    of_unit
}

fn records(whys: &Whys, records: &[usize]) -> Vec<(usize, Because)> {
    let records = records.iter();
    records.map(|at| (*at, whys.because(*at))).collect()
}

/// Is it something that nobody may read, so that it opens no gate, whatever it says?
fn is_barred(nothing: Option<&Nothing>) -> bool {
    matches!(nothing, Some(Nothing::Silent(_) | Nothing::Reference(_)))
}

/// The gates that were weighed at a unit, by index. For a heading without one, what would have spoken for a gate.
fn gates(whys: &Whys, unit: &Unit, weighed: &[usize]) -> Vec<GateReading> {
    let opened = weighed
        .iter()
        .map(|at| opened(unit, &whys.reading.weighed[*at]));
    let mut gates: Vec<GateReading> = opened.collect();
    let is_free = unit.shape == Shape::Heading
        && gates.is_empty()
        && !is_part_of_gate(whys.context, unit.section, &whys.reading.records);
    if is_free && let Some((why, weighing)) = gate::consider(whys.context, unit.section) {
        gates.push(GateReading {
            missing: gate::missing_of_section(&weighing, Some(why)),
            weighing,
            unopened: Some(why),
        });
    }
    gates
}

fn opened(unit: &Unit, weighing: &Weighing) -> GateReading {
    GateReading {
        missing: match unit.shape {
            Shape::Heading => gate::missing_of_section(weighing, None),
            _ => gate::missing(weighing),
        },
        weighing: weighing.clone(),
        unopened: None,
    }
}

/// Is a section, or one around it, headed by a gate?
fn is_part_of_gate(context: &Context, section: usize, records: &[Record]) -> bool {
    let spans = context.document.ancestry(section).into_iter();
    let spans: Vec<Span> = spans.map(|at| context.document.sections[at].span).collect();
    let mut gates = records.iter().filter(|record| record.kind == Kind::Gate);
    gates.any(|gate| spans.contains(&gate.span))
}

impl Explanation {
    /// The blocks around a line, from 1, by their indices: those that hold it, else the nearest before and behind it; and the
    /// headings that they stand under.
    pub fn around(&self, document: &Document, line: usize) -> Vec<usize> {
        let near = self.near(document, line);
        let sections: Vec<usize> = near
            .iter()
            .flat_map(|at| document.ancestry(self.blocks[*at].unit.section))
            .collect();
        let is_above =
            |unit: &Unit| unit.shape == Shape::Heading && sections.contains(&unit.section);
        (0..self.blocks.len())
            .filter(|at| near.contains(at) || is_above(&self.blocks[*at].unit))
            .collect()
    }

    /// The blocks that hold a line, else the nearest before and behind it.
    fn near(&self, document: &Document, line: usize) -> Vec<usize> {
        let all = || 0..self.blocks.len();
        let lines = |at: &usize| document.lines.lines_of(self.blocks[*at].unit.span);
        let holding: Vec<usize> = all().filter(|at| lines(at).contains(&line)).collect();
        if !holding.is_empty() {
            return holding;
        }
        let is_before = |at: &usize| *lines(at).start() <= line;
        let behind = all().find(|at| !is_before(at));
        all().rfind(is_before).into_iter().chain(behind).collect()
    }
}

#[cfg(test)]
mod tests;
