//! Gates and candidates: what decides a release today, what could, and what only looks like a gate.

use std::collections::BTreeMap;

use crate::base::kind::DocumentRole;
use crate::base::text::fold;
use crate::base::{RelPath, Span};
use crate::evaluate::{GateResult, GateVerdict};
use crate::link::Model;
use crate::records::{Kind, Scope};
use crate::report::evaluated::Evaluated;
use crate::report::present::leftovers;
use crate::report::present::schema::Line;

/// How many of the signals that are missing from a candidate are told.
const WANTED: usize = 3;

/// A gate that settings could name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateFound {
    /// What `required_gates` calls it: its title, or its key where the title is not its own.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Where it is.
    pub at: Line,
    /// Its verdict.
    pub verdict: GateVerdict,
    /// Does it decide a release today?
    pub decides: bool,
}

/// A section that looks like a gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CandidateFound {
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub at: Line,
    /// The same in its document.
    pub span: Span,
    /// What speaks for it.
    pub signals: Vec<&'static str>,
    /// Each of these would have made it a gate.
    pub missing: Vec<&'static str>,
    /// The lines of `site.toml` that make it one.
    pub confirm: String,
}

/// The gates that decide a release, then those of operations documents that are about something else.
pub fn gates(evaluated: &Evaluated) -> Vec<GateFound> {
    let all = &evaluated.assessment.gates;
    let titles = titles(all);
    let mut found: Vec<GateFound> = all
        .iter()
        .filter_map(|gate| gate_found(evaluated, gate, &titles))
        .collect();
    found.sort_by_key(|gate| !gate.decides);
    found
}

/// How many gates have each title.
fn titles(gates: &[GateResult]) -> BTreeMap<String, usize> {
    let mut titles = BTreeMap::new();
    for gate in gates {
        *titles.entry(fold(&gate.title)).or_default() += 1;
    }
    titles
}

/// A gate as settings would name it; `None` for one that nobody would take for a decision on a release: that of each change, each
/// task or each of many documents, and that of a document which decides nothing.
fn gate_found(
    evaluated: &Evaluated,
    gate: &GateResult,
    titles: &BTreeMap<String, usize>,
) -> Option<GateFound> {
    let linked = &evaluated.model.records[gate.gate?];
    let decides = match gate.scope {
        Scope::Release => true,
        Scope::Other if is_of_operations(evaluated.model, &linked.record.path) => false,
        Scope::Other | Scope::Change | Scope::Template | Scope::Family => return None,
    };
    Some(GateFound {
        name: name(gate, titles),
        title: gate.title.clone(),
        at: Line {
            file: linked.record.path.clone(),
            line: linked.line,
        },
        verdict: gate.verdict,
        decides,
    })
}

/// The title of a gate, where no other gate has it; else its key.
fn name(gate: &GateResult, titles: &BTreeMap<String, usize>) -> String {
    let folded = fold(&gate.title);
    match !folded.is_empty() && titles[&folded] == 1 {
        true => gate.title.clone(),
        false => gate.key.clone(),
    }
}

/// The sections of operations documents that look like a gate, in the order of documents.
pub fn candidates(model: &Model) -> Vec<CandidateFound> {
    let mut found = Vec::new();
    let of_operations = model
        .documents
        .iter()
        .filter(|(_, page)| page.role == DocumentRole::Operations);
    for (path, page) in of_operations {
        let gates = page.left.candidates.iter();
        let gates = gates.filter(|candidate| candidate.kind == Kind::Gate && candidate.is_open());
        found.extend(gates.map(|candidate| CandidateFound {
            title: candidate.title.clone(),
            at: leftovers::line(model, path, candidate.span),
            span: candidate.span,
            signals: candidate.signals.clone(),
            missing: candidate.missing.clone(),
            confirm: leftovers::confirming(path, candidate),
        }));
    }
    found
}

/// Is a document one of operations, so that what it says counts?
pub fn is_of_operations(model: &Model, path: &RelPath) -> bool {
    model
        .documents
        .get(path)
        .is_some_and(|page| page.role == DocumentRole::Operations)
}

impl CandidateFound {
    /// The first few of what would make it a gate, any of which is enough: what can be written below its heading before what would
    /// be another heading.
    pub fn wants(&self) -> String {
        let is_heading = |signal: &&&str| signal.starts_with("the heading");
        let below = self.missing.iter().filter(|signal| !is_heading(signal));
        let of_heading = self.missing.iter().filter(is_heading);
        let first: Vec<&str> = below.chain(of_heading).take(WANTED).copied().collect();
        first.join("; ")
    }
}
