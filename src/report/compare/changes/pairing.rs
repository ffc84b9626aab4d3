//! Pairing: which document and which record of one tree is which of the other: by key, then by text, then by place and likeness.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::likeness;
use crate::base::RelPath;
use crate::base::text::{fold, words};
use crate::link::{Linked, Model, RecordIndex};
use crate::records::Kind;

/// How alike two documents must be to be one that moved and was edited.
const ALIKE: f64 = 0.5;

/// What is the same in both trees.
pub struct Pairs {
    /// Where each document of the first tree is in the second.
    pub documents: BTreeMap<RelPath, RelPath>,
    /// The other way round.
    pub documents_back: BTreeMap<RelPath, RelPath>,
    /// What each record of the first tree is in the second.
    pub records: Vec<Option<RecordIndex>>,
    /// The other way round.
    pub records_back: Vec<Option<RecordIndex>>,
}

/// Pairs two models.
pub fn pair(before: &Model, after: &Model) -> Pairs {
    let documents = documents(before, after);
    let documents_back = documents
        .iter()
        .map(|(from, to)| (to.clone(), from.clone()))
        .collect();
    let mut pairing = Pairing {
        before,
        after,
        records: vec![None; before.records.len()],
        records_back: vec![None; after.records.len()],
    };
    pairing.by_explicit_key();
    for (from, to) in places(&documents, before) {
        pairing.within(&from, &to);
    }
    pairing.across();
    Pairs {
        documents,
        documents_back,
        records: pairing.records,
        records_back: pairing.records_back,
    }
}

/// Documents by path, then by identical text, then by their lines.
fn documents(before: &Model, after: &Model) -> BTreeMap<RelPath, RelPath> {
    let both = before.documents.keys();
    let both = both.filter(|path| after.documents.contains_key(*path));
    let mut pairs: BTreeMap<RelPath, RelPath> =
        both.map(|path| (path.clone(), path.clone())).collect();

    let (mut gone, mut new) = (only_in(before, after), only_in(after, before));
    let texts = [(before, &gone), (after, &new)].map(|(model, paths)| texts(model, paths));
    for (from, to) in identical(&gone, &new, &texts) {
        pairs.insert(gone[from].clone(), new[to].clone());
    }

    let taken: BTreeSet<RelPath> = pairs.values().cloned().collect();
    gone.retain(|path| !pairs.contains_key(*path));
    new.retain(|path| !taken.contains(*path));
    let (left, right) = (bags(before, &gone), bags(after, &new));
    for (from, to) in likeness::pairs(&left, &right, ALIKE) {
        pairs.insert(gone[from].clone(), new[to].clone());
    }
    pairs
}

/// The documents of one tree that the other does not have. One that cannot be read there is not gone.
fn only_in<'m>(model: &'m Model, other: &Model) -> Vec<&'m RelPath> {
    let is_there =
        |path: &RelPath| other.documents.contains_key(path) || other.unread.contains_key(path);
    let paths = model.documents.keys();
    paths.filter(|path| !is_there(path)).collect()
}

fn texts<'m>(model: &'m Model, paths: &[&RelPath]) -> Vec<&'m str> {
    paths.iter().map(|path| model.text(path).trim()).collect()
}

/// The lines of documents, and their names, which count as one line more.
fn bags<'m>(model: &'m Model, paths: &[&'m RelPath]) -> Vec<Vec<&'m str>> {
    let bag = |path: &&'m RelPath| {
        let lines = model.text(path).lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty());
        lines.chain([path.name()]).collect()
    };
    paths.iter().map(bag).collect()
}

/// Pairs of equal text; among those, equal names first, then in order. Empty text is not a likeness.
fn identical(
    gone: &[&RelPath],
    new: &[&RelPath],
    [before, after]: &[Vec<&str>; 2],
) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut named: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (from, path) in gone.iter().enumerate() {
        if !before[from].is_empty() {
            named.insert((before[from], path.name()), from);
        }
    }
    let mut others = Vec::new();
    for (to, path) in new.iter().enumerate() {
        match named.remove(&(after[to], path.name())) {
            Some(from) => pairs.push((from, to)),
            None => others.push(to),
        }
    }

    let taken: BTreeSet<usize> = pairs.iter().map(|(from, _)| *from).collect();
    let mut queues: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
    for (from, text) in before.iter().enumerate() {
        if !text.is_empty() && !taken.contains(&from) {
            queues.entry(text).or_default().push_back(from);
        }
    }
    for to in others {
        let queue = queues.get_mut(after[to]);
        if let Some(from) = queue.and_then(VecDeque::pop_front) {
            pairs.push((from, to));
        }
    }
    pairs
}

/// Where records are in both trees: documents, and files such as `site.toml` that keep their path.
fn places(documents: &BTreeMap<RelPath, RelPath>, before: &Model) -> Vec<(RelPath, RelPath)> {
    let mut places: Vec<(RelPath, RelPath)> = documents
        .iter()
        .map(|(from, to)| (from.clone(), to.clone()))
        .collect();
    let others: BTreeSet<&RelPath> = before
        .records
        .iter()
        .map(|linked| &linked.record.path)
        .collect();
    let others = others
        .into_iter()
        .filter(|path| !before.documents.contains_key(*path));
    places.extend(others.map(|path| (path.clone(), path.clone())));
    places
}

struct Pairing<'m> {
    before: &'m Model,
    after: &'m Model,
    records: Vec<Option<RecordIndex>>,
    records_back: Vec<Option<RecordIndex>>,
}

/// Records of both trees that have something in common, in order.
type Groups<K> = BTreeMap<K, (Vec<RecordIndex>, Vec<RecordIndex>)>;

impl<'m> Pairing<'m> {
    fn join(&mut self, from: RecordIndex, to: RecordIndex) {
        self.records[from] = Some(to);
        self.records_back[to] = Some(from);
    }

    /// What somebody gave a name of its own keeps it wherever it goes.
    fn by_explicit_key(&mut self) {
        for (from, linked) in self.before.records.iter().enumerate() {
            let to = self.after.by_key.get(&linked.key);
            let Some(&to) = to.filter(|_| linked.explicit) else {
                continue;
            };
            let other = &self.after.records[to];
            if other.explicit && other.record.kind == linked.record.kind {
                self.join(from, to);
            }
        }
    }

    /// Pairs the records of one document in both trees.
    fn within(&mut self, from: &RelPath, to: &RelPath) {
        let before = self.before.records_of(from).collect();
        let after = self.after.records_of(to).collect();
        let (before, after) = self.left(before, after);
        self.by(&before, &after, |linked| {
            (linked.record.kind, tail(linked).to_owned())
        });
        let (before, after) = self.left(before, after);
        self.by(&before, &after, |linked| {
            (linked.record.kind, fold(&linked.record.title))
        });
        let (before, after) = self.left(before, after);
        self.alike(&before, &after, title_words);
        let (before, after) = self.left(before, after);
        self.alike(&before, &after, lines);
        let (before, after) = self.left(before, after);
        self.only_ones(&before, &after, from, to);
    }

    /// Pairs what has the same mark: what reads the same first, then in order where there are as many.
    fn by<K: Ord>(
        &mut self,
        before: &[RecordIndex],
        after: &[RecordIndex],
        mark: impl Fn(&Linked) -> K,
    ) {
        let groups = self.groups(before, after, |model, at| mark(&model.records[at]));
        for (left, right) in groups.into_values() {
            self.equal_text(&left, &right);
            let (left, right) = self.left(left, right);
            if left.len() == right.len() {
                for (from, to) in left.into_iter().zip(right) {
                    self.join(from, to);
                }
            }
        }
    }

    /// The records of both trees by a mark.
    fn groups<K: Ord>(
        &self,
        before: &[RecordIndex],
        after: &[RecordIndex],
        mark: impl Fn(&Model, RecordIndex) -> K,
    ) -> Groups<K> {
        let mut groups: Groups<K> = BTreeMap::new();
        for &at in before {
            groups.entry(mark(self.before, at)).or_default().0.push(at);
        }
        for &at in after {
            groups.entry(mark(self.after, at)).or_default().1.push(at);
        }
        groups
    }

    fn equal_text(&mut self, before: &[RecordIndex], after: &[RecordIndex]) {
        if before.len() < 2 && after.len() < 2 {
            return;
        }
        let mut texts: BTreeMap<&str, VecDeque<RecordIndex>> = BTreeMap::new();
        for &from in before {
            let same = texts.entry(text(self.before, from)).or_default();
            same.push_back(from);
        }
        for &to in after {
            let same = texts.get_mut(text(self.after, to));
            if let Some(from) = same.and_then(VecDeque::pop_front) {
                self.join(from, to);
            }
        }
    }

    /// Pairs what is worded much alike, kind by kind.
    fn alike(
        &mut self,
        before: &[RecordIndex],
        after: &[RecordIndex],
        bag: fn(&Model, RecordIndex) -> Vec<String>,
    ) {
        let bags = |model: &Model, records: &[RecordIndex]| -> Vec<Vec<String>> {
            records.iter().map(|&at| bag(model, at)).collect()
        };
        let kinds = self.groups(before, after, |model, at| model.records[at].record.kind);
        for (left, right) in kinds.into_values() {
            if left.is_empty() || right.is_empty() {
                continue;
            }
            let (old, new) = (bags(self.before, &left), bags(self.after, &right));
            for (from, to) in likeness::pairs(&views(&old), &views(&new), ALIKE) {
                self.join(left[from], right[to]);
            }
        }
    }

    /// The one gate or runbook of a document is the one that it was, whatever it is called now.
    fn only_ones(
        &mut self,
        before: &[RecordIndex],
        after: &[RecordIndex],
        from: &RelPath,
        to: &RelPath,
    ) {
        for kind in [Kind::Gate, Kind::Runbook] {
            let was = only_one(self.before, from, kind).filter(|at| before.contains(at));
            let is = only_one(self.after, to, kind).filter(|at| after.contains(at));
            if let (Some(from), Some(to)) = (was, is) {
                self.join(from, to);
            }
        }
    }

    /// What left its document and reads the same in another; or has its title, where nothing else has.
    fn across(&mut self) {
        let before = (0..self.records.len()).collect();
        let after = (0..self.records_back.len()).collect();
        let (before, after) = self.left(before, after);
        self.unique(&before, &after, |model, at| {
            (model.records[at].record.kind, text(model, at).to_owned())
        });

        let (mut before, mut after) = self.left(before, after);
        before.retain(|&at| has_several_words(self.before, at));
        after.retain(|&at| has_several_words(self.after, at));
        self.unique(&before, &after, |model, at| {
            let record = &model.records[at].record;
            (record.kind, fold(&record.title))
        });
    }

    /// Pairs what alone has a mark in both trees.
    fn unique<K: Ord>(
        &mut self,
        before: &[RecordIndex],
        after: &[RecordIndex],
        mark: impl Fn(&Model, RecordIndex) -> K,
    ) {
        let groups = self.groups(before, after, mark);
        for (left, right) in groups.into_values() {
            if let ([from], [to]) = (&left[..], &right[..]) {
                self.join(*from, *to);
            }
        }
    }

    /// Those that are in no pair yet.
    fn left(
        &self,
        mut before: Vec<RecordIndex>,
        mut after: Vec<RecordIndex>,
    ) -> (Vec<RecordIndex>, Vec<RecordIndex>) {
        before.retain(|&at| self.records[at].is_none());
        after.retain(|&at| self.records_back[at].is_none());
        (before, after)
    }
}

/// The record of a kind that its document has one of.
fn only_one(model: &Model, path: &RelPath, kind: Kind) -> Option<RecordIndex> {
    let all = model.records_of(path);
    let mut all = all.filter(|&at| model.records[at].record.kind == kind);
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

/// A title of one word says too little to be known by.
fn has_several_words(model: &Model, at: RecordIndex) -> bool {
    fold(&model.records[at].record.title).contains(' ')
}

/// The text that a record was read from.
fn text(model: &Model, at: RecordIndex) -> &str {
    let record = &model.records[at].record;
    record.span.of(model.text(&record.path)).trim()
}

fn views(bags: &[Vec<String>]) -> Vec<Vec<&str>> {
    bags.iter()
        .map(|bag| bag.iter().map(String::as_str).collect())
        .collect()
}

/// The folded words of a title. The number of an item is a word of it.
fn title_words(model: &Model, at: RecordIndex) -> Vec<String> {
    let record = &model.records[at].record;
    let number = record.number.map(|number| format!("#{number}"));
    words(&fold(&record.title))
        .map(str::to_owned)
        .chain(number)
        .collect()
}

/// The lines of a record that has several: one that is called otherwise may still say the same.
fn lines(model: &Model, at: RecordIndex) -> Vec<String> {
    let lines: Vec<String> = text(model, at)
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    if lines.len() < 3 { Vec::new() } else { lines }
}

/// A derived key without the path of its document and without the number that tells equal ones apart.
fn tail(linked: &Linked) -> &str {
    let path = linked.record.path.as_str();
    let stem = path
        .rsplit_once('.')
        .filter(|(stem, _)| !stem.is_empty() && !stem.ends_with('/'))
        .map_or(path, |(stem, _)| stem);
    let tail = linked.key.strip_prefix(stem).unwrap_or(&linked.key);
    match tail.rsplit_once('~') {
        Some((head, number))
            if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            head
        }
        _ => tail,
    }
}
