//! Outline: the words for what differs, in sections of rows, so that every format says the same and only the markup is its own.

mod documents;
mod gates;
pub mod html;
mod records;
mod turns;

pub use records::rise;

use crate::base::Severity;
use crate::base::text::count;
use crate::records::Role;
use crate::report::compare::changes::{Changes, Loss, RecordChange, Regression, Turn};
use crate::report::present::plain::one_line;
use crate::report::present::schema::Line;

/// How many characters of a writer's words are told.
const TOLD: usize = 160;

/// Everything that is to be told, in the order in which it matters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The verdict, in a line.
    pub headline: String,
    /// How many of what, in a line.
    pub effect: String,
    /// The rest. A section without rows is left out.
    pub sections: Vec<Section>,
}

/// Rows of one sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What they are.
    pub title: &'static str,
    /// Can they wait until somebody asks?
    pub folded: bool,
    /// The rows, what matters most first.
    pub rows: Vec<Row>,
}

/// One thing that differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Does it belong to the row before it, as a criterion to its gate?
    pub inner: bool,
    /// For better or for worse.
    pub tone: Tone,
    /// What it is: `gate`, `criterion`, `track`; empty where the title says it.
    pub kind: String,
    /// What it is called, in the writer's words.
    pub title: Vec<Piece>,
    /// Its key, where it is a record; the path, where it is a document.
    pub key: Option<String>,
    /// What was claimed, and is.
    pub claim: Option<Shift>,
    /// The verdict as it was, and as it is.
    pub verdict: Option<Shift>,
    /// What else differs, and why; one clause each.
    pub says: Vec<Vec<Piece>>,
    /// Where it is now.
    pub at: Option<Line>,
}

/// For better or for worse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// It is worse.
    Worse,
    /// It is better.
    Better,
    /// Neither.
    #[default]
    Plain,
}

/// Some words, and whose they are: a writer's are never markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Ours.
    Ours(String),
    /// A writer's.
    Said(String),
    /// A writer's path, reference or key.
    Code(String),
}

/// From one word to another; none where there was or is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// As it was.
    pub before: Option<String>,
    /// As it is.
    pub after: Option<String>,
}

impl Outline {
    /// Everything that differs, in words.
    pub fn of(changes: &Changes) -> Outline {
        let [errors, warnings] = documents::new_diagnostics(changes);
        let mut sections = vec![
            section("What got worse", rows(&changes.regressions, regression)),
            section(
                "Claims that rose without new evidence",
                rows(changes.unproven_rises(), records::rise),
            ),
            section("What the gates ask for", asked_otherwise(changes)),
            section("Gates", gate_rows(changes)),
            turns::evidence(changes),
            section("Waivers", rows(&changes.waivers, turns::waiver)),
            turns::freshness(changes),
            documents::unreadable(changes),
            errors,
            folded("Records", record_rows(changes)),
            warnings,
            folded("Fixed diagnostics", fixed_rows(changes)),
            folded("Documents", documents::rows(changes)),
            folded("Only words and places", records::only_words(changes)),
        ];
        sections.retain(|section| !section.rows.is_empty());
        Outline {
            headline: headline(changes),
            effect: effect(changes),
            sections,
        }
    }
}

/// A row for each.
fn rows<T>(changes: impl IntoIterator<Item = T>, row: impl Fn(T) -> Row) -> Vec<Row> {
    changes.into_iter().map(row).collect()
}

fn asked_otherwise(changes: &Changes) -> Vec<Row> {
    let gates = changes.gates.iter();
    gates.flat_map(gates::asked_otherwise).collect()
}

fn gate_rows(changes: &Changes) -> Vec<Row> {
    let gates = changes.gates.iter();
    let telling = gates.filter(|gate| gate.touches_readiness());
    telling.flat_map(gates::rows).collect()
}

fn record_rows(changes: &Changes) -> Vec<Row> {
    let records = changes.records.iter();
    let telling = records.filter(|record| record.touches_readiness());
    rows(telling, records::row)
}

fn fixed_rows(changes: &Changes) -> Vec<Row> {
    rows(&changes.diagnostics.fixed, |found| {
        documents::diagnostic(found, Tone::Better)
    })
}

fn section(title: &'static str, rows: Vec<Row>) -> Section {
    Section {
        title,
        folded: false,
        rows,
    }
}

fn folded(title: &'static str, rows: Vec<Row>) -> Section {
    Section {
        title,
        folded: true,
        rows,
    }
}

/// The verdict first.
pub fn headline(changes: &Changes) -> String {
    let (before, after) = (changes.before.verdict, changes.after.verdict);
    if before != after {
        return format!("Readiness: {} → {}", before.in_words(), after.in_words());
    }
    match changes.touches_readiness() {
        true => format!("Readiness: still {}", after.in_words()),
        false => format!("No change in readiness: {}", after.in_words()),
    }
}

/// The verdict and the numbers in one line.
pub fn in_a_line(changes: &Changes) -> String {
    [headline(changes), effect(changes)]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

/// What there is, in numbers.
fn effect(changes: &Changes) -> String {
    let numbers = [
        count_some(changes.regressions.len(), "regression", ""),
        count_some(closer_gates(changes), "gate", " closer to go"),
        count_some(asked(changes), "demand", " dropped or reworded"),
        newly_settled(changes),
        count_some(
            changes.unproven_rises().len(),
            "risen claim",
            " without new evidence",
        ),
        count_some(
            proofs(changes, &[Turn::Broken, Turn::Lost]),
            "proof",
            " lost",
        ),
        count_some(
            proofs(changes, &[Turn::Gained, Turn::Mended]),
            "proof",
            " gained",
        ),
        count_some(changes.freshness.len(), "document", " of another freshness"),
        count_some(changes.waivers.len(), "waiver", " changed"),
        count_some(new_errors(changes), "new error", ""),
        count_some(changes.diagnostics.fixed.len(), "fixed diagnostic", ""),
    ];
    let some: Vec<String> = numbers.into_iter().flatten().collect();
    let is_nothing = changes.is_empty();
    match (some.is_empty(), is_nothing, changes.touches_readiness()) {
        (false, _, _) => some.join(", "),
        (true, true, _) => "Nothing differs".to_owned(),
        (true, false, true) => "No gate or criterion changed its verdict".to_owned(),
        (true, false, false) => "Only words, places or prose differ".to_owned(),
    }
}

/// `2 proofs lost`; nothing where there are none.
fn count_some(number: usize, what: &str, so: &str) -> Option<String> {
    (number > 0).then(|| format!("{}{so}", count(number, what)))
}

fn closer_gates(changes: &Changes) -> usize {
    let gates = changes.gates.iter();
    gates
        .filter(|gate| gates::tone(gate) == Tone::Better)
        .count()
}

fn newly_settled(changes: &Changes) -> Option<String> {
    let criteria = changes.gates.iter().flat_map(|gate| &gate.criteria);
    let is_settled_now =
        |change: &&RecordChange| records::tone(change) == Tone::Better && !change.left_met();
    match criteria.filter(is_settled_now).count() {
        0 => None,
        1 => Some("1 criterion newly settled".to_owned()),
        number => Some(format!("{number} criteria newly settled")),
    }
}

fn proofs(changes: &Changes, turns: &[Turn]) -> usize {
    let proofs = changes.evidence.iter();
    let proofs = proofs.filter(|change| change.role == Role::Proof);
    proofs.filter(|change| turns.contains(&change.what)).count()
}

fn new_errors(changes: &Changes) -> usize {
    let new = changes.diagnostics.new.iter();
    new.filter(|found| found.severity == Severity::Error)
        .count()
}

/// How many demands of gates are gone, or ask for something else.
fn asked(changes: &Changes) -> usize {
    changes
        .gates
        .iter()
        .map(|gate| gates::asked_otherwise(gate).len())
        .sum()
}

fn regression(regression: &Regression) -> Row {
    let how = match &regression.lost {
        Some(lost) => vec![ours("was met, and has lost "), code(lost)],
        None => vec![ours(regression.how.clone())],
    };
    let gate = regression.gate.as_ref();
    let gate = gate.map(|gate| vec![ours("in "), said(gate)]);
    Row {
        tone: Tone::Worse,
        kind: subject_of(regression.what).to_owned(),
        title: vec![said(&regression.title)],
        says: [how].into_iter().chain(gate).collect(),
        key: Some(regression.key.clone()),
        at: regression.at.clone(),
        ..Row::default()
    }
}

/// What it is that a loss is of.
fn subject_of(loss: Loss) -> &'static str {
    match loss {
        Loss::GateLeftGo | Loss::GateGone | Loss::GateIgnored | Loss::GateUnnamed => "gate",
        Loss::CriterionLeftMet
        | Loss::CriterionGone
        | Loss::OpenCriterionGone
        | Loss::CriterionReworded
        | Loss::MemberGone => "criterion",
        Loss::EvidenceLost => "proof of",
        Loss::CandidateRejected => "candidate",
    }
}

/// A writer's words on one line, cut where they are long.
pub fn said(text: &str) -> Piece {
    Piece::Said(short(text))
}

/// One of our sentences with a writer's words in backticks.
pub fn message(text: &str) -> Vec<Piece> {
    let line = one_line(text);
    if !line.matches('`').count().is_multiple_of(2) {
        return vec![said(&line)];
    }
    let parts = line
        .split('`')
        .enumerate()
        .filter(|(_, part)| !part.is_empty());
    parts
        .map(|(at, part)| {
            if at % 2 == 1 {
                code(part)
            } else {
                Piece::Said(part.to_owned())
            }
        })
        .collect()
}

/// A writer's path, reference or key.
pub fn code(text: &str) -> Piece {
    Piece::Code(short(text))
}

/// Our words.
pub fn ours(text: impl Into<String>) -> Piece {
    Piece::Ours(text.into())
}

fn short(text: &str) -> String {
    let line = one_line(text);
    match line.char_indices().nth(TOLD) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or("")),
        None => line,
    }
}

/// `docs/x.md:12`.
pub fn place(at: &Line) -> String {
    format!("{}:{}", at.file, at.line)
}

impl Shift {
    /// The shift in words: `met → unmet`; what has only one side is that, or was it.
    pub fn told(&self, word: &dyn Fn(&str) -> String, last: &dyn Fn(String) -> String) -> String {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => format!("{} → {}", word(before), last(word(after))),
            (None, Some(after)) => last(word(after)),
            (Some(before), None) => format!("was {}", word(before)),
            (None, None) => String::new(),
        }
    }

    /// From one word to another, where they differ.
    pub fn between(before: Option<&str>, after: Option<&str>) -> Option<Shift> {
        (before != after).then(|| Shift {
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        })
    }
}
