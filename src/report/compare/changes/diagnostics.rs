//! Diagnostics: which are new and which are gone, told apart by their words, through moved lines and renamed files.

use std::cmp::Reverse;
use std::collections::{BTreeMap, VecDeque};

use super::{Comparison, DiagnosticChanges};
use crate::base::{Diagnostic, RelPath, Severity};
use crate::link::{Model, RecordIndex};
use crate::report::evaluated::Evaluated;
use crate::report::present::{fingerprint, json, schema};

/// What is new, what is gone, and how much is as it was. One that has become worse is new.
pub fn changes(comparison: &Comparison) -> DiagnosticChanges {
    let mut matching = Matching::new(comparison);
    matching.by(|site, found| {
        let text = site.model.text(&found.at.path);
        (String::new(), fingerprint::of(found, text))
    });
    matching.by(|site, found| {
        let text = site.model.text(&found.at.path);
        let words = fingerprint::words(found, text);
        (words.to_owned(), found.message.clone())
    });
    matching.by(|_, found| (String::new(), found.message.clone()));
    matching.by_record();
    DiagnosticChanges {
        new: told(comparison.after, &matching.after),
        fixed: told(comparison.before, &matching.before),
        unchanged: comparison.after.diagnostics.len() - matching.after.len(),
    }
}

/// These diagnostics, the worst first.
fn told(site: &Evaluated, left: &[usize]) -> Vec<schema::Diagnostic> {
    let left = left.iter().map(|&at| &site.diagnostics[at]);
    let mut left: Vec<&Diagnostic> = left.collect();
    left.sort_by_key(|found| Reverse(found.severity));
    let left = left.into_iter();
    left.map(|found| json::diagnostic(site, found)).collect()
}

/// What is in no pair yet, by index.
struct Matching<'a, 'c> {
    comparison: &'c Comparison<'a>,
    before: Vec<usize>,
    after: Vec<usize>,
}

impl<'a, 'c> Matching<'a, 'c> {
    fn new(comparison: &'c Comparison<'a>) -> Self {
        let (before, after) = (
            0..comparison.before.diagnostics.len(),
            0..comparison.after.diagnostics.len(),
        );
        Matching {
            comparison,
            before: before.collect(),
            after: after.collect(),
        }
    }

    /// Pairs those of one rule about one record, which may be called otherwise now.
    fn by_record(&mut self) {
        let back = &self.comparison.pairs.records_back;
        let before = self.comparison.before.model;
        self.by(|site, found| {
            let at = record_at(site.model, found);
            let is_before = std::ptr::eq(site.model, before);
            let known = match is_before {
                true => at,
                false => at.and_then(|at| back[at]),
            };
            // What is about no record of both trees is like nothing else.
            let alone = format!("{}{}", found.at.path, found.message);
            match (known, is_before) {
                (Some(at), _) => ("record".to_owned(), at.to_string()),
                (None, true) => ("before".to_owned(), alone),
                (None, false) => ("after".to_owned(), alone),
            }
        });
    }

    /// Pairs those of one rule in one document with the same mark, the worst first.
    fn by(&mut self, mark: impl Fn(&Evaluated, &Diagnostic) -> (String, String)) {
        let Comparison {
            before,
            after,
            pairs,
            ..
        } = self.comparison;
        let home = |path: &'a RelPath| {
            pairs
                .documents
                .get(path)
                .map_or(path.as_str(), RelPath::as_str)
        };
        type Key<'k> = (&'k str, &'k str, (String, String));
        let mut known: BTreeMap<Key, VecDeque<(Severity, usize)>> = BTreeMap::new();
        self.before
            .sort_by_key(|&at| Reverse(before.diagnostics[at].severity));
        for &at in &self.before {
            let found = &before.diagnostics[at];
            known
                .entry((found.rule, home(&found.at.path), mark(before, found)))
                .or_default()
                .push_back((found.severity, at));
        }
        let mut met = std::collections::BTreeSet::new();
        self.after
            .sort_by_key(|&at| Reverse(after.diagnostics[at].severity));
        self.after.retain(|&at| {
            let found = &after.diagnostics[at];
            let held = known.get_mut(&(found.rule, found.at.path.as_str(), mark(after, found)));
            let same = held
                .and_then(|held| held.pop_front_if(|(severity, _)| *severity >= found.severity));
            same.is_none_or(|(_, old)| !met.insert(old))
        });
        self.before.retain(|at| !met.contains(at));
        self.before.sort_unstable();
        self.after.sort_unstable();
    }
}

/// How many records before a place are looked at for one that contains it.
const NEAR: usize = 8;

/// The innermost record around what a diagnostic points at.
fn record_at(model: &Model, found: &Diagnostic) -> Option<RecordIndex> {
    let records = model.records_of(&found.at.path);
    let begun = model.records[records.clone()]
        .partition_point(|linked| linked.record.span.start <= found.at.span.start);
    let near = (records.start..records.start + begun).rev().take(NEAR);
    near.filter(|&at| model.records[at].record.span.contains(found.at.span))
        .max_by_key(|&at| model.records[at].record.span.start)
}
