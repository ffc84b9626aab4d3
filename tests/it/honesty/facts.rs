//! What the gates of the sound tree depend on, as its compilation shows, and the edits that take it away.

use holdpoint::base::Span;
use holdpoint::evaluate::Verdict;
use holdpoint::link::{Linked, RecordIndex};
use holdpoint::records::{Companions, Demand, Detail, Status};

use super::Corruption;
use super::tree::{Edit, Judged, Tree};

/// The sound tree, compiled, and its gates.
pub struct Facts {
    /// Everything that was read and decided.
    pub compiled: Judged,
    /// What has to hold for a gate.
    pub holders: Vec<Holder>,
}

/// A record that has to hold for a gate to go.
#[derive(Clone)]
pub struct Holder {
    /// The gate by its required name.
    pub gate: String,
    /// The record: a criterion that speaks for itself, or an item that a sentence names.
    pub at: RecordIndex,
    /// The least status.
    pub at_least: Status,
    /// What else it needs.
    pub with: Companions,
}

impl Facts {
    /// Compiles the sound tree and collects what its gates depend on.
    pub fn of(tree: &Tree) -> Self {
        let compiled = tree.judge();
        let mut holders = Vec::new();
        for gate in &compiled.assessment.gates {
            let name = tree
                .required()
                .iter()
                .find(|name| super::named(&compiled, name).any(|found| found.key == gate.key));
            let name = name.expect("every gate of the tree is required");
            for &criterion in &gate.criteria {
                if compiled.assessment.records[&criterion].verdict == Verdict::Waived {
                    continue;
                }
                holders.extend(holders_of(&compiled, name, criterion));
            }
        }
        Facts { compiled, holders }
    }

    /// The record of an index.
    pub fn linked(&self, at: RecordIndex) -> &Linked {
        &self.compiled.model.records[at]
    }

    /// The document that a record stands in.
    pub fn path(&self, at: RecordIndex) -> &str {
        self.linked(at).record.path.as_str()
    }

    /// The gates with their required name and record.
    pub fn gates(&self) -> impl Iterator<Item = (String, RecordIndex)> + '_ {
        self.compiled
            .assessment
            .gates
            .iter()
            .filter_map(|gate| Some((gate.title.clone(), gate.gate?)))
    }
}

fn holders_of(compiled: &Judged, gate: &str, criterion: RecordIndex) -> Vec<Holder> {
    let linked = &compiled.model.records[criterion];
    let holder = |at, at_least, with| Holder {
        gate: gate.to_owned(),
        at,
        at_least,
        with,
    };
    match &linked.record.detail {
        Detail::Criterion(Demand::Items { at_least, with, .. }) => linked
            .subjects
            .iter()
            .map(|&at| holder(at, *at_least, *with))
            .collect(),
        _ => vec![holder(criterion, Status::Done, Companions::default())],
    }
}

/// A corruption that replaces a stretch of a document.
pub fn replace(
    tree: &Tree,
    path: &str,
    span: Span,
    by: &str,
    kind: &'static str,
    gate: &str,
) -> Corruption {
    let text = tree.text(path);
    let new = format!("{}{by}{}", &text[..span.start], &text[span.end..]);
    let what = format!("`{}` by `{by}` in {path}", span.of(text).escape_debug());
    Corruption {
        kind,
        what,
        edits: vec![(path.to_owned(), Some(new.into_bytes()))],
        closes: vec![gate.to_owned()],
    }
}

/// A corruption that puts a text before a place.
pub fn insert(
    tree: &Tree,
    path: &str,
    at: usize,
    text: &str,
    kind: &'static str,
    gate: &str,
) -> Corruption {
    let corruption = replace(tree, path, Span::new(at, at), text, kind, gate);
    Corruption {
        what: format!("`{}` at byte {at} of {path}", text.escape_debug()),
        ..corruption
    }
}

/// A corruption of whole files.
pub fn files(edits: Vec<Edit>, what: String, kind: &'static str, gates: &[String]) -> Corruption {
    Corruption {
        kind,
        what,
        edits,
        closes: gates.to_vec(),
    }
}

/// The line around a place, without its end.
pub fn line(text: &str, at: usize) -> Span {
    let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
    let end = text[at..]
        .find('\n')
        .map_or(text.len(), |behind| at + behind);
    Span::new(start, end)
}

/// The cells of a table's line, without the blanks around them.
pub fn cells(text: &str, row: Span) -> Vec<Span> {
    let bars: Vec<usize> = row
        .of(text)
        .match_indices('|')
        .map(|(at, _)| row.start + at)
        .collect();
    bars.windows(2)
        .map(|bars| trimmed(text, Span::new(bars[0] + 1, bars[1])))
        .collect()
}

/// A span without the blanks at its ends.
pub fn trimmed(text: &str, span: Span) -> Span {
    let held = span.of(text);
    let start = span.start + (held.len() - held.trim_start().len());
    Span::new(start, start + held.trim().len())
}

/// The header line of the table around a row.
pub fn header(text: &str, row: usize) -> Span {
    let mut at = line(text, row);
    while at.start > 0 && line(text, at.start - 1).of(text).starts_with('|') {
        at = line(text, at.start - 1);
    }
    at
}

/// The cell of a row under the header `name`.
pub fn cell_under(text: &str, row: usize, name: &str) -> Option<Span> {
    let headers = cells(text, header(text, row));
    let column = headers.iter().position(|cell| cell.of(text) == name)?;
    cells(text, line(text, row)).get(column).copied()
}

/// The value behind `- Label:` in a section.
pub fn value_of(text: &str, section: Span, label: &str) -> Option<Span> {
    let lead = format!("- {label}: ");
    let start = section.start + section.of(text).find(&lead)? + lead.len();
    Some(Span::new(start, line(text, start).end))
}
