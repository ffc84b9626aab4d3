//! View: everything that taking things out needs to know: which records and evidence stay, under which index and key, and which
//! words are not to be said.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Audience, RelPath, Settings};
use crate::link::{Evidence, Linked, Model, RecordIndex};
use crate::records::{Record, Value};
use crate::report::audience::choose::Choice;
use crate::report::audience::detail;
use crate::report::audience::fields::Fields;
use crate::report::audience::secrets::{Phrases, Secrets, add_words};
use crate::report::audience::texts::{self, Kept};
use crate::source::history::{LastChange, Past};

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

    /// A value that stands in a document.
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

/// The words of what stays and of what goes.
struct Vocabularies<'a> {
    model: &'a Model,
    choice: &'a Choice,
    fields: &'a Fields,
    texts: &'a BTreeMap<RelPath, Kept>,
}

impl<'a> Vocabularies<'a> {
    fn secrets(&self, settings: &Settings) -> Secrets<'a> {
        Secrets::new(
            self.left_out(settings),
            &self.kept(settings),
            self.phrases(),
            &self.choice.paths,
        )
    }

    /// Every word that goes from somewhere.
    fn left_out(&self, settings: &Settings) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        let tree = &self.model.tree;
        let changed = tree.texts.iter().filter(|(path, text)| {
            self.texts
                .get(path)
                .is_none_or(|kept| kept.text != text.text)
        });
        changed
            .chain(&tree.registers)
            .for_each(|(_, text)| add_words(&text.text, &mut all));
        add_words(&self.model.settings_text, &mut all);
        let audience = settings.audience.as_ref();
        audience
            .iter()
            .flat_map(|audience| names_of(audience))
            .for_each(|name| add_words(&name, &mut all));
        let paths = tree
            .files
            .keys()
            .chain(tree.unread.keys())
            .chain(self.model.documents.keys());
        paths
            .filter(|path| self.choice.paths.leave_out(path))
            .for_each(|path| add_words(path.as_str(), &mut all));
        let past = tree
            .history
            .iter()
            .flat_map(|history| &history.paths)
            .filter(|(path, _)| self.choice.paths.leave_out(path));
        past.for_each(|(path, past)| {
            add_words(path.as_str(), &mut all);
            author(past)
                .iter()
                .for_each(|author| add_words(author, &mut all));
        });
        self.gone()
            .for_each(|linked| texts_of(&linked.record).for_each(|text| add_words(text, &mut all)));
        self.hidden_values()
            .iter()
            .for_each(|text| add_words(text, &mut all));
        self.model
            .evidence
            .iter()
            .filter(|entry| self.only_gone_cite(entry))
            .for_each(|entry| add_words(&entry.text, &mut all));
        all
    }

    /// Every word that stays: in texts, in the paths of documents, and in records that settings or registers hold.
    fn kept(&self, settings: &Settings) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        self.texts.iter().for_each(|(path, kept)| {
            add_words(path.as_str(), &mut all);
            add_words(&kept.text, &mut all);
        });
        let stay = self
            .model
            .records
            .iter()
            .enumerate()
            .filter(|(at, _)| !self.choice.is_gone(*at));
        for (_, linked) in stay.filter(|(_, linked)| !self.texts.contains_key(&linked.record.path))
        {
            let hidden = self.fields.values(&linked.record);
            add_words(linked.record.path.as_str(), &mut all);
            texts_of(&linked.record)
                .filter(|text| !hidden.iter().any(|hidden| hidden == text))
                .for_each(|text| add_words(text, &mut all));
        }
        let past = self
            .model
            .tree
            .history
            .iter()
            .flat_map(|history| &history.paths)
            .filter(|(path, _)| !self.choice.paths.leave_out(path));
        past.filter_map(|(_, past)| author(past))
            .for_each(|author| add_words(author, &mut all));
        let Settings {
            title,
            base_url,
            edit_url,
            ..
        } = settings;
        [Some(title), base_url.as_ref(), edit_url.as_ref()]
            .into_iter()
            .flatten()
            .for_each(|text| add_words(text, &mut all));
        let titles = settings
            .audience
            .iter()
            .filter_map(|audience| audience.title.as_deref());
        titles.for_each(|title| add_words(title, &mut all));
        settings
            .audience
            .iter()
            .for_each(|audience| add_words(&audience.name, &mut all));
        all
    }

    /// The names of what goes, but for those that something else has which stays.
    fn phrases(&self) -> Phrases {
        let mut phrases = Phrases::default();
        let several = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .count()
                > 1
        };
        let mut add = |text: &str| {
            if several(text) {
                phrases.add(text);
            }
        };
        for linked in self.gone() {
            add(&linked.record.title);
            add(&linked.key);
            linked.record.id.iter().for_each(|id| add(id));
        }
        for (path, page) in &self.model.documents {
            if self.choice.paths.leave_out(path) {
                add(&page.title);
                add(path.as_str());
            }
        }
        self.hidden_values().iter().for_each(|text| add(text));
        self.model
            .evidence
            .iter()
            .filter(|entry| self.only_gone_cite(entry))
            .for_each(|entry| add(&entry.text));
        for path in self.texts.keys() {
            let within: Vec<String> = phrases
                .said(path.as_str())
                .into_iter()
                .filter_map(|range| path.as_str().get(range).map(str::to_owned))
                .collect();
            within.iter().for_each(|text| phrases.remove(text));
            phrases.remove(&self.model.documents[path].title);
        }
        for (_, linked) in self
            .model
            .records
            .iter()
            .enumerate()
            .filter(|(at, _)| !self.choice.is_gone(*at))
        {
            phrases.remove(&linked.record.title);
            phrases.remove(&linked.key);
        }
        phrases
    }

    fn gone(&self) -> impl Iterator<Item = &'a Linked> + '_ {
        self.model
            .records
            .iter()
            .enumerate()
            .filter(|(at, _)| self.choice.is_gone(*at))
            .map(|(_, linked)| linked)
    }

    fn hidden_values(&self) -> Vec<String> {
        if self.fields.is_empty() {
            return Vec::new();
        }
        let stay = self
            .model
            .records
            .iter()
            .enumerate()
            .filter(|(at, _)| !self.choice.is_gone(*at));
        stay.flat_map(|(_, linked)| self.fields.values(&linked.record))
            .collect()
    }

    fn only_gone_cite(&self, entry: &Evidence) -> bool {
        entry
            .citations
            .iter()
            .all(|cite| self.choice.is_gone(cite.by))
    }
}

/// Who changed a file last.
fn author(past: &Past) -> Option<&str> {
    match &past.changed {
        LastChange::By(commit) => Some(&commit.author),
        LastChange::Boundary | LastChange::Unread => None,
    }
}

/// What settings say of an audience.
fn names_of(audience: &Audience) -> Vec<String> {
    let folders = audience.folders.iter().map(|said| said.value.to_string());
    folders
        .chain(audience.documents.iter().map(|said| said.value.clone()))
        .collect()
}

/// The texts of a record.
fn texts_of(record: &Record) -> impl Iterator<Item = &str> {
    let values = record.fields.values().flat_map(|value| match value {
        Value::Text(text) => std::slice::from_ref(text),
        Value::List(texts) => texts.as_slice(),
        _ => &[],
    });
    let owners = record.owners.iter().map(|owner| &owner.name);
    let claim = record.claim.iter().map(|claim| &claim.text);
    let cited = record.citations.iter().map(|citation| &citation.text);
    let target = record.target.iter().map(|target| &target.text);
    let own = std::iter::once(&record.title)
        .chain(&record.id)
        .chain(&record.section)
        .chain(&record.refs);
    own.chain(values)
        .chain(owners)
        .chain(claim)
        .chain(cited)
        .chain(target)
        .map(String::as_str)
}
