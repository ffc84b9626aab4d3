//! View: everything that taking things out needs to know: which records and evidence stay, under which index and key, and which
//! words are not to be said.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{RelPath, Settings};
use crate::link::{Evidence, Linked, Model, RecordIndex};
use crate::records::Value;
use crate::report::audience::choose::Choice;
use crate::report::audience::detail;
use crate::report::audience::fields::Fields;
use crate::report::audience::secrets::{Phrases, Secrets};
use crate::report::audience::texts::{self, Kept};
use crate::report::audience::vocabularies::Vocabularies;

/// What stands for anything that is left out.
pub const LEFT_OUT: &str = "something that is left out of this copy";

/// What an audience sees.
pub struct View<'a> {
    /// What is taken apart.
    pub model: &'a Model,
    /// What goes.
    pub choice: &'a Choice,
    /// The fields that go.
    pub fields: &'a Fields,
    /// The documents that stay.
    pub texts: &'a BTreeMap<RelPath, Kept>,
    /// What may not be said.
    pub secrets: Secrets<'a>,
    /// Which records stay.
    pub records: Places,
    /// Which evidence stays.
    pub evidence: CitePlaces,
    keys: BTreeMap<RecordIndex, String>,
    none: Phrases,
    cited: BTreeSet<String>,
    proofs: BTreeSet<&'a str>,
}

/// Old indexes to new ones.
#[derive(Default)]
pub struct Places {
    old: Vec<usize>,
    new: Vec<Option<usize>>,
}

impl Places {
    /// Those that stay, in their order.
    pub fn of(stays: impl Iterator<Item = bool>) -> Places {
        let mut places = Places::default();
        for (at, stays) in stays.enumerate() {
            places.new.push(stays.then_some(places.old.len()));
            if stays {
                places.old.push(at);
            }
        }
        places
    }

    /// The old indexes of those that stay.
    pub fn kept(&self) -> impl Iterator<Item = usize> + '_ {
        self.old.iter().copied()
    }

    /// The new index of one that stays.
    pub fn place(&self, old: usize) -> Option<usize> {
        self.new.get(old).copied().flatten()
    }

    /// The new indexes of those that stay among these.
    pub fn all(&self, old: &[usize]) -> Vec<usize> {
        old.iter().filter_map(|&old| self.place(old)).collect()
    }

    /// How many are gone.
    pub fn gone(&self) -> usize {
        self.new.len() - self.old.len()
    }
}

/// The same for evidence and the citations of each.
pub struct CitePlaces {
    entries: Places,
    citations: Vec<Places>,
}

impl CitePlaces {
    /// The old indexes of the evidence that stays.
    pub fn kept(&self) -> impl Iterator<Item = usize> + '_ {
        self.entries.kept()
    }

    /// The old indexes of the citations of a piece of evidence that stay.
    pub fn kept_citations(&self, old: usize) -> impl Iterator<Item = usize> + '_ {
        self.citations[old].kept()
    }

    /// The new index of a piece of evidence that stays.
    pub fn place(&self, old: usize) -> Option<usize> {
        self.entries.place(old)
    }

    /// How many are gone.
    pub fn gone(&self) -> usize {
        self.entries.gone()
    }
}

impl<'a> View<'a> {
    /// What is left of a model.
    pub fn new(
        model: &'a Model,
        choice: &'a Choice,
        fields: &'a Fields,
        texts: &'a BTreeMap<RelPath, Kept>,
        settings: &Settings,
    ) -> View<'a> {
        let secrets = Vocabularies {
            model,
            choice,
            fields,
            texts,
        }
        .secrets(settings);
        let records = Places::of((0..model.records.len()).map(|at| !choice.is_gone(at)));
        let evidence = evidence(model, choice, fields, &secrets);
        let mut view = View {
            model,
            choice,
            fields,
            texts,
            secrets,
            records,
            evidence,
            keys: BTreeMap::new(),
            none: Phrases::default(),
            cited: BTreeSet::new(),
            proofs: BTreeSet::new(),
        };
        view.keys = view
            .records
            .kept()
            .map(|at| (at, view.new_key(&model.records[at], at)))
            .collect();
        view.proofs = view
            .evidence
            .kept()
            .map(|at| model.evidence[at].key.as_str())
            .collect();
        view.cited = view
            .evidence
            .kept()
            .map(|at| crate::source::links_lock::asked(&model.evidence[at].text).to_owned())
            .collect();
        view
    }

    /// A text of ours, unless it tells of what is left out.
    pub fn said(&self, text: &str) -> String {
        if self.secrets.are_told_by(text) {
            LEFT_OUT.to_owned()
        } else {
            text.to_owned()
        }
    }

    /// A writer's own words in a document, without those that are left out.
    pub fn said_in(&self, path: &RelPath, text: &str) -> String {
        let phrases = self
            .texts
            .get(path)
            .map_or(&self.none, |kept| &kept.phrases);
        let text = texts::clean(text, &path.parent(), phrases, self.choice);
        texts::without(&text, self.secrets.words_in(&text))
    }

    /// A value that is in a document.
    pub fn value(&self, path: &RelPath, value: &Value) -> Value {
        detail::value(value, |text| self.said_in(path, text))
    }

    /// Does a pattern or a key begin in what is left out?
    pub fn is_about_left_out(&self, pattern: &str) -> bool {
        let literal = pattern
            .split(['*', '?', '[', '{'])
            .next()
            .unwrap_or_default()
            .trim_end_matches('/');
        RelPath::new(literal)
            .is_some_and(|path| !literal.is_empty() && self.choice.paths.leave_out(&path))
    }

    /// The key of a record that stays.
    pub fn key_of(&self, at: RecordIndex) -> String {
        self.keys.get(&at).cloned().unwrap_or_default()
    }

    /// The new place of a citation that stays.
    pub fn cite(&self, (entry, number): (usize, usize)) -> Option<(usize, usize)> {
        Some((
            self.evidence.place(entry)?,
            self.evidence.citations[entry].place(number)?,
        ))
    }

    /// Is this the key of a piece of evidence that stays?
    pub fn is_proof(&self, key: &str) -> bool {
        self.proofs.contains(key)
    }

    /// Is this address cited by something that stays?
    pub fn cited(&self, url: &str) -> bool {
        self.cited.contains(url)
    }

    /// A key that is made of words that are left out becomes a number.
    fn new_key(&self, linked: &Linked, at: RecordIndex) -> String {
        let Linked { record, key, .. } = linked;
        let plain = self.said_in(&record.path, key) == *key;
        if plain && !self.secrets.are_told_by(key) {
            return key.clone();
        }
        let number = self.records.place(at).unwrap_or_default();
        format!("{}/left-out-{number}", record.path.stem())
    }
}

/// Which evidence stays: what something cites that stays, and what is itself not left out.
fn evidence(model: &Model, choice: &Choice, fields: &Fields, secrets: &Secrets) -> CitePlaces {
    let hides = |at: RecordIndex| {
        choice.is_gone(at) || fields.leaves_out(model.records[at].record.kind, "evidence")
    };
    let out = |entry: &Evidence| {
        let lies = entry.path.iter().any(|path| choice.paths.leave_out(path));
        lies || secrets.are_told_by(&entry.text) || secrets.are_told_by(&entry.key)
    };
    let citations = model.evidence.iter().map(|entry| {
        let out = out(entry);
        Places::of(entry.citations.iter().map(|cite| !out && !hides(cite.by)))
    });
    let citations: Vec<Places> = citations.collect();
    CitePlaces {
        entries: Places::of(
            citations
                .iter()
                .map(|places| places.kept().next().is_some()),
        ),
        citations,
    }
}
