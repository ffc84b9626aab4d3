//! Pairing: which document and which record of one tree is which of the other: by key, then by text, then by place and likeness.

use std::collections::{BTreeMap, BTreeSet};

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
    let stays = |path: &RelPath, there: &Model| {
        there.documents.contains_key(path) || there.unread.contains_key(path)
    };
    let mut pairs: BTreeMap<RelPath, RelPath> = before
        .documents
        .keys()
        .filter(|path| after.documents.contains_key(*path))
        .map(|path| (path.clone(), path.clone()))
        .collect();
    let mut gone: Vec<&RelPath> = before
        .documents
        .keys()
        .filter(|path| !stays(path, after))
        .collect();
    let mut new: Vec<&RelPath> = after
        .documents
        .keys()
        .filter(|path| !stays(path, before))
        .collect();
    for (from, to) in identical(
        &gone,
        &new,
        |path| before.text(path),
        |path| after.text(path),
    ) {
        pairs.insert(gone[from].clone(), new[to].clone());
    }
    let taken: BTreeSet<RelPath> = pairs.values().cloned().collect();
    gone.retain(|path| !pairs.contains_key(*path));
    new.retain(|path| !taken.contains(*path));
    let (left, right): (Vec<_>, Vec<_>) = (bags(before, &gone), bags(after, &new));
    for (from, to) in likeness::pairs(&left, &right, ALIKE) {
        pairs.insert(gone[from].clone(), new[to].clone());
    }
    pairs
}

/// The lines of documents, and their names, which count as one line more.
fn bags<'m>(model: &'m Model, paths: &[&'m RelPath]) -> Vec<Vec<&'m str>> {
    let lines = |path: &&'m RelPath| {
        model
            .text(path)
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
    };
    paths
        .iter()
        .map(|path| lines(path).chain(Some(path.name())).collect())
        .collect()
}

/// Pairs of equal text; among those, equal names first, then in order. Empty text is no likeness.
fn identical<'m>(
    gone: &[&'m RelPath],
    new: &[&'m RelPath],
    text_before: impl Fn(&RelPath) -> &'m str,
    text_after: impl Fn(&RelPath) -> &'m str,
) -> Vec<(usize, usize)> {
    let mut by_text: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, path) in gone.iter().enumerate() {
        by_text
            .entry(text_before(path).trim())
            .or_default()
            .push(at);
    }
    by_text.remove("");
    let mut pairs = Vec::new();
    let mut others: Vec<usize> = Vec::new();
    let mut named: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (text, holders) in &by_text {
        holders
            .iter()
            .for_each(|&at| _ = named.insert((text, gone[at].name()), at));
    }
    let mut taken = BTreeSet::new();
    for (to, path) in new.iter().enumerate() {
        match named.remove(&(text_after(path).trim(), path.name())) {
            Some(from) if taken.insert(from) => pairs.push((from, to)),
            _ => others.push(to),
        }
    }
    let mut queues: BTreeMap<&str, std::vec::IntoIter<usize>> = by_text
        .into_iter()
        .map(|(text, holders)| {
            (
                text,
                holders
                    .into_iter()
                    .filter(|at| !taken.contains(at))
                    .collect::<Vec<_>>()
                    .into_iter(),
            )
        })
        .collect();
    for to in others {
        if let Some(from) = queues
            .get_mut(text_after(new[to]).trim())
            .and_then(Iterator::next)
        {
            pairs.push((from, to));
        }
    }
    pairs
}

/// Where records stand in both trees: documents, and files such as `site.toml` that keep their path.
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
        for from in 0..self.before.records.len() {
            let linked = &self.before.records[from];
            let same = |to: &RecordIndex| {
                let other = &self.after.records[*to];
                other.explicit && other.record.kind == linked.record.kind
            };
            if let Some(to) = self
                .after
                .by_key
                .get(&linked.key)
                .copied()
                .filter(|_| linked.explicit)
                .filter(same)
            {
                self.join(from, to);
            }
        }
    }

    /// Pairs the records of one document in both trees.
    fn within(&mut self, from: &RelPath, to: &RelPath) {
        let before: Vec<RecordIndex> = self
            .before
            .records_of(from)
            .filter(|&at| self.records[at].is_none())
            .collect();
        let after: Vec<RecordIndex> = self
            .after
            .records_of(to)
            .filter(|&at| self.records_back[at].is_none())
            .collect();
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
        let mut groups: Groups<K> = BTreeMap::new();
        before.iter().for_each(|&at| {
            groups
                .entry(mark(&self.before.records[at]))
                .or_default()
                .0
                .push(at)
        });
        after.iter().for_each(|&at| {
            groups
                .entry(mark(&self.after.records[at]))
                .or_default()
                .1
                .push(at)
        });
        for (left, right) in groups.into_values() {
            self.equal_text(&left, &right);
            let (left, right) = self.left(left, right);
            if left.len() == right.len() {
                left.into_iter()
                    .zip(right)
                    .for_each(|(from, to)| self.join(from, to));
            }
        }
    }

    fn equal_text(&mut self, before: &[RecordIndex], after: &[RecordIndex]) {
        if before.len() < 2 && after.len() < 2 {
            return;
        }
        let mut texts: BTreeMap<&str, std::collections::VecDeque<RecordIndex>> = BTreeMap::new();
        before.iter().for_each(|&at| {
            texts
                .entry(text(self.before, at))
                .or_default()
                .push_back(at)
        });
        for &to in after {
            if let Some(from) = texts
                .get_mut(text(self.after, to))
                .and_then(std::collections::VecDeque::pop_front)
            {
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
        let mut groups: Groups<Kind> = BTreeMap::new();
        before.iter().for_each(|&at| {
            groups
                .entry(self.before.records[at].record.kind)
                .or_default()
                .0
                .push(at)
        });
        after.iter().for_each(|&at| {
            groups
                .entry(self.after.records[at].record.kind)
                .or_default()
                .1
                .push(at)
        });
        for (left, right) in groups
            .into_values()
            .filter(|(left, right)| !left.is_empty() && !right.is_empty())
        {
            let bags = |model: &Model, records: &[RecordIndex]| {
                records.iter().map(|&at| bag(model, at)).collect::<Vec<_>>()
            };
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
            let only = |model: &Model, path: &RelPath, left: &[RecordIndex]| {
                let mut all = model
                    .records_of(path)
                    .filter(|&at| model.records[at].record.kind == kind);
                all.next()
                    .filter(|at| all.next().is_none() && left.contains(at))
            };
            if let (Some(from), Some(to)) =
                (only(self.before, from, before), only(self.after, to, after))
            {
                self.join(from, to);
            }
        }
    }

    /// What left its document and reads the same in another; or has its title, where nothing else has.
    fn across(&mut self) {
        let before: Vec<RecordIndex> = (0..self.records.len())
            .filter(|&at| self.records[at].is_none())
            .collect();
        let after: Vec<RecordIndex> = (0..self.records_back.len())
            .filter(|&at| self.records_back[at].is_none())
            .collect();
        let (old, new) = (self.before, self.after);
        self.unique(&before, &after, |model, at| {
            (model.records[at].record.kind, text(model, at).to_owned())
        });
        let (before, after) = self.left(before, after);
        let titled =
            |model: &Model, at: RecordIndex| fold(&model.records[at].record.title).contains(' ');
        let before: Vec<RecordIndex> = before.into_iter().filter(|&at| titled(old, at)).collect();
        let after: Vec<RecordIndex> = after.into_iter().filter(|&at| titled(new, at)).collect();
        self.unique(&before, &after, |model, at| {
            (
                model.records[at].record.kind,
                fold(&model.records[at].record.title),
            )
        });
    }

    fn unique<K: Ord>(
        &mut self,
        before: &[RecordIndex],
        after: &[RecordIndex],
        mark: impl Fn(&Model, RecordIndex) -> K,
    ) {
        let mut groups: Groups<K> = BTreeMap::new();
        before
            .iter()
            .for_each(|&at| groups.entry(mark(self.before, at)).or_default().0.push(at));
        after
            .iter()
            .for_each(|&at| groups.entry(mark(self.after, at)).or_default().1.push(at));
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
