//! Vocabularies: the words and names of what goes and of what stays, which tell together what a copy may not repeat.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Audience, RelPath, Settings};
use crate::link::{Evidence, Linked, Model};
use crate::records::Record;
use crate::report::audience::choose::Choice;
use crate::report::audience::fields::{Fields, written};
use crate::report::audience::secrets::{Phrases, Secrets, add_words, count_words};
use crate::report::audience::texts::Kept;
use crate::source::history::{LastChange, Past};

/// The words of what stays and of what goes.
pub struct Vocabularies<'a> {
    pub model: &'a Model,
    pub choice: &'a Choice,
    pub fields: &'a Fields,
    pub texts: &'a BTreeMap<RelPath, Kept>,
}

impl<'a> Vocabularies<'a> {
    /// What no text of the copy may repeat.
    pub fn secrets(&self, settings: &Settings) -> Secrets<'a> {
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
        self.add_changed_texts(&mut all);
        self.add_settings(settings, &mut all);
        self.add_left_out_paths(&mut all);
        self.add_left_out_history(&mut all);
        self.add_left_out_records(&mut all);
        all
    }

    /// The texts that are not in the copy as they are, and those that are in no copy.
    fn add_changed_texts(&self, all: &mut BTreeSet<String>) {
        let tree = &self.model.tree;
        let is_changed = |path: &RelPath, text: &str| {
            let kept = self.texts.get(path);
            kept.is_none_or(|kept| kept.text != text)
        };
        let texts = tree.texts.iter();
        let changed = texts.filter(|(path, text)| is_changed(path, &text.text));
        for (_, text) in changed.chain(&tree.registers) {
            add_words(&text.text, all);
        }
    }

    fn add_settings(&self, settings: &Settings, all: &mut BTreeSet<String>) {
        add_words(&self.model.settings_text, all);
        if let Some(audience) = &settings.audience {
            let names = names_of(audience);
            names.iter().for_each(|name| add_words(name, all));
        }
    }

    fn add_left_out_paths(&self, all: &mut BTreeSet<String>) {
        let tree = &self.model.tree;
        let paths = tree
            .files
            .keys()
            .chain(tree.unread.keys())
            .chain(self.model.documents.keys());
        let left_out = paths.filter(|path| self.choice.paths.leave_out(path));
        left_out.for_each(|path| add_words(path.as_str(), all));
    }

    fn add_left_out_history(&self, all: &mut BTreeSet<String>) {
        let gone = self.pasts(|path| self.choice.paths.leave_out(path));
        for (path, past) in gone {
            add_words(path.as_str(), all);
            author(past).iter().for_each(|name| add_words(name, all));
        }
    }

    fn add_left_out_records(&self, all: &mut BTreeSet<String>) {
        for linked in self.gone() {
            texts_of(&linked.record).for_each(|text| add_words(text, all));
        }
        let hidden = self.hidden_values();
        hidden.iter().for_each(|text| add_words(text, all));
        let evidence = self.evidence_of_the_gone();
        evidence.for_each(|entry| add_words(&entry.text, all));
    }

    /// What history tells of paths that are chosen.
    fn pasts(
        &self,
        is_chosen: impl Fn(&RelPath) -> bool,
    ) -> impl Iterator<Item = (&RelPath, &Past)> {
        let history = self.model.tree.history.iter();
        let all = history.flat_map(|history| &history.paths);
        all.filter(move |(path, _)| is_chosen(path))
    }

    /// The evidence that only records cite which go.
    fn evidence_of_the_gone(&self) -> impl Iterator<Item = &Evidence> {
        let all = self.model.evidence.iter();
        all.filter(|entry| self.only_gone_cite(entry))
    }

    /// Every word that stays: in texts, in the paths of documents, and in records that settings or registers hold.
    fn kept(&self, settings: &Settings) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        for (path, kept) in self.texts {
            add_words(path.as_str(), &mut all);
            add_words(&kept.text, &mut all);
        }
        let of_no_text = self.staying();
        for linked in of_no_text.filter(|linked| !self.texts.contains_key(&linked.record.path)) {
            self.add_kept_record(&linked.record, &mut all);
        }

        let pasts = self.pasts(|path| !self.choice.paths.leave_out(path));
        let authors = pasts.filter_map(|(_, past)| author(past));
        authors.for_each(|author| add_words(author, &mut all));
        for text in shown_settings(settings) {
            add_words(text, &mut all);
        }
        all
    }

    fn add_kept_record(&self, record: &Record, all: &mut BTreeSet<String>) {
        let hidden = self.fields.values(record);
        add_words(record.path.as_str(), all);
        texts_of(record)
            .filter(|text| !hidden.iter().any(|hidden| hidden == text))
            .for_each(|text| add_words(text, all));
    }

    /// The names of what goes, but for those that something else has which stays.
    fn phrases(&self) -> Phrases {
        let mut phrases = Phrases::default();
        for name in self.names_that_go() {
            if count_words(&name) > 1 {
                phrases.add(&name);
            }
        }
        for path in self.texts.keys() {
            self.allow_document(path, &mut phrases);
        }
        for linked in self.staying() {
            phrases.remove(&linked.record.title);
            phrases.remove(&linked.key);
        }
        phrases
    }

    /// What goes is called by these.
    fn names_that_go(&self) -> Vec<String> {
        let mut names = Vec::new();
        for linked in self.gone() {
            names.extend([linked.record.title.clone(), linked.key.clone()]);
            names.extend(linked.record.id.clone());
        }
        for (path, page) in &self.model.documents {
            if self.choice.paths.leave_out(path) {
                names.extend([page.title.clone(), path.to_string()]);
            }
        }
        names.extend(self.hidden_values());
        let evidence = self.evidence_of_the_gone();
        names.extend(evidence.map(|entry| entry.text.clone()));
        names
    }

    /// The path and the title of a document that stays may be said.
    fn allow_document(&self, path: &RelPath, phrases: &mut Phrases) {
        let said = phrases.said(path.as_str());
        let within = said
            .into_iter()
            .filter_map(|range| path.as_str().get(range));
        within.for_each(|text| phrases.remove(text));
        phrases.remove(&self.model.documents[path].title);
    }

    fn gone(&self) -> impl Iterator<Item = &'a Linked> + '_ {
        self.model
            .records
            .iter()
            .enumerate()
            .filter(|(at, _)| self.choice.is_gone(*at))
            .map(|(_, linked)| linked)
    }

    /// The values that are left out of records that stay.
    fn hidden_values(&self) -> Vec<String> {
        if self.fields.is_empty() {
            return Vec::new();
        }
        let values = self.staying();
        let values = values.flat_map(|linked| self.fields.values(&linked.record));
        values.collect()
    }

    /// The records that stay.
    fn staying(&self) -> impl Iterator<Item = &'a Linked> {
        let all = self.model.records.iter().enumerate();
        let stay = all.filter(|(at, _)| !self.choice.is_gone(*at));
        stay.map(|(_, linked)| linked)
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

/// What a copy shows of settings: its titles and addresses.
fn shown_settings(settings: &Settings) -> impl Iterator<Item = &String> {
    let Settings {
        title,
        base_url,
        edit_url,
        audience,
        ..
    } = settings;
    let titles = audience
        .iter()
        .filter_map(|audience| audience.title.as_ref());
    let names = audience.iter().map(|audience| &audience.name);
    let site = [Some(title), base_url.as_ref(), edit_url.as_ref()];
    site.into_iter().flatten().chain(titles).chain(names)
}

/// The texts of a record.
fn texts_of(record: &Record) -> impl Iterator<Item = &str> {
    let own = std::iter::once(&record.title)
        .chain(&record.id)
        .chain(&record.section)
        .chain(&record.refs);
    let owners = record.owners.iter().map(|owner| &owner.name);
    let claim = record.claim.iter().map(|claim| &claim.text);
    let cited = record.citations.iter().map(|citation| &citation.text);
    let target = record.target.iter().map(|target| &target.text);
    own.chain(record.fields.values().flat_map(written))
        .chain(owners)
        .chain(claim)
        .chain(cited)
        .chain(target)
        .map(String::as_str)
}
