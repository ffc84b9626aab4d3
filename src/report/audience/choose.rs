//! Choose: which documents and records an audience does not see, and with them what belongs to them.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Audience, RelPath, Span, settings};
use crate::link::{Linked, Model, RecordIndex};
use crate::records::{Detail, Kind, Record};
use crate::report::audience::cut::{self, Part};
use crate::report::audience::paths::Paths;

/// What goes.
pub struct Choice {
    kinds: BTreeSet<Kind>,
    /// Which files.
    pub paths: Paths,
    /// Whether each record goes.
    pub gone: Vec<bool>,
    /// What has to be cut out of each document that stays.
    pub parts: BTreeMap<RelPath, Vec<Part>>,
}

impl Choice {
    /// What an audience does not see: what settings name, what belongs to it, and whatever is in its midst.
    pub fn of(model: &Model, audience: &Audience) -> Choice {
        let kinds: BTreeSet<Kind> = audience.kinds.iter().map(|said| said.value).collect();
        let paths = Paths::new(audience);
        let goes = |linked: &Linked| {
            kinds.contains(&linked.record.kind) || paths.leave_out(&linked.record.path)
        };
        let gone = model.records.iter().map(goes).collect();
        let mut choice = Choice {
            kinds,
            paths,
            gone,
            parts: BTreeMap::new(),
        };
        let mut dirty: BTreeSet<RelPath> = choice.documents(model).collect();
        while !dirty.is_empty() {
            choice.add_children(model);
            dirty = dirty
                .iter()
                .flat_map(|path| choice.cut(model, path))
                .collect();
            dirty.extend(choice.add_children(model));
        }
        let files = model
            .tree
            .files
            .keys()
            .chain(model.documents.keys())
            .chain(model.registers.keys())
            .chain(model.unread.keys());
        choice.paths.learn(files);
        choice
    }

    /// Are all gates left out?
    pub fn leaves_out_gates(&self) -> bool {
        self.kinds.contains(&Kind::Gate)
    }

    /// Is this record left out?
    pub fn is_gone(&self, at: RecordIndex) -> bool {
        self.gone.get(at).copied().unwrap_or(true)
    }

    /// The documents from which some record goes.
    fn documents<'m>(&self, model: &'m Model) -> impl Iterator<Item = RelPath> + use<'m> {
        let gone = self.gone.clone();
        model
            .records
            .iter()
            .zip(gone)
            .filter(|(_, gone)| *gone)
            .map(|(linked, _)| linked.record.path.clone())
    }

    /// What belongs to what goes, goes: the criteria of a gate, the steps of a stage. Gives the documents that lost something more.
    fn add_children(&mut self, model: &Model) -> Vec<RelPath> {
        let mut wanted: Vec<RecordIndex> =
            (0..self.gone.len()).filter(|&at| self.gone[at]).collect();
        let mut touched = Vec::new();
        while let Some(at) = wanted.pop() {
            let linked = &model.records[at];
            for &child in linked.children.iter().chain(&linked.replaced) {
                if !std::mem::replace(&mut self.gone[child], true) {
                    touched.push(model.records[child].record.path.clone());
                    wanted.push(child);
                }
            }
        }
        touched
    }

    /// Finds what of a document has to be cut. What is within it goes too; gives the document again where that is so.
    fn cut(&mut self, model: &Model, path: &RelPath) -> Option<RelPath> {
        if self.paths.leave_out(path) || path.as_str() == settings::FILE {
            return None;
        }
        let range = model.records_of(path);
        let targets: Vec<Span> = range
            .clone()
            .filter(|&at| self.gone[at])
            .flat_map(|at| places(&model.records[at].record))
            .collect();
        let document = &model.documents.get(path)?.document;
        let Some(parts) = cut::parts(document, &targets) else {
            self.paths.add(path);
            range.for_each(|at| self.gone[at] = true);
            self.parts.remove(path);
            return None;
        };
        let mut more = false;
        for at in range {
            let start = model.records[at].record.span.start;
            let nearest = parts.partition_point(|part| part.span.start <= start);
            let within = parts
                .get(..nearest)
                .unwrap_or_default()
                .iter()
                .rev()
                .take(NEAR)
                .any(|part| start < part.span.end);
            more |= within && !std::mem::replace(&mut self.gone[at], true);
        }
        self.parts.insert(path.clone(), parts);
        more.then(|| path.clone())
    }
}

/// Parts hardly overlap: that many before a place are looked at.
const NEAR: usize = 8;

/// Every place at which a record says something of itself.
fn places(record: &Record) -> Vec<Span> {
    let Record {
        span,
        claim,
        target,
        citations,
        repeats,
        detail,
        ..
    } = record;
    let mut all = vec![*span];
    all.extend(repeats);
    all.extend(claim.iter().map(|claim| claim.span));
    all.extend(target.iter().map(|target| target.span));
    all.extend(citations.iter().map(|citation| citation.span));
    if let Detail::Gate(gate) = detail {
        all.extend(gate.decision.iter().map(|(_, span)| *span));
        all.extend(&gate.overtaken);
        all.extend(gate.score.iter().map(|(_, span)| *span));
        all.extend(gate.all_of);
    }
    all
}
