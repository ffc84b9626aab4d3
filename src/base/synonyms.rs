//! Synonyms: the words of a team for statuses and fields, and its phrases that take nothing back.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::settings::{HarmlessPhrase, Settings};
use super::settings_error::span;

/// `[synonyms]` of `site.toml`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Synonyms {
    status: Option<StatusWords>,
    fields: Option<BTreeMap<String, Vec<String>>>,
}

impl Synonyms {
    /// Puts them into the settings.
    pub(super) fn put_into(self, settings: &mut Settings) {
        let mut status = self.status;
        let harmless = status.as_mut().map(StatusWords::harmless);
        settings.harmless = harmless.unwrap_or_default();
        settings.status_words = status.map(StatusWords::by_name).unwrap_or_default();
        settings.field_labels = self.fields.unwrap_or_default();
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusWords {
    open: Option<Vec<String>>,
    in_progress: Option<Vec<String>>,
    done: Option<Vec<String>>,
    blocked: Option<Vec<String>>,
    not_applicable: Option<Vec<String>>,
    harmless: Option<Vec<Spanned<String>>>,
}

impl StatusWords {
    /// Takes the phrases that take nothing back.
    fn harmless(&mut self) -> Vec<HarmlessPhrase> {
        let phrases = self.harmless.take().unwrap_or_default().into_iter();
        let phrase = |phrase: Spanned<String>| HarmlessPhrase {
            span: span(phrase.span()),
            words: phrase.into_inner().trim().to_owned(),
        };
        phrases.map(phrase).collect()
    }

    fn by_name(self) -> BTreeMap<String, Vec<String>> {
        let all = [
            ("open", self.open),
            ("in_progress", self.in_progress),
            ("done", self.done),
            ("blocked", self.blocked),
            ("not_applicable", self.not_applicable),
        ];
        all.into_iter()
            .filter_map(|(name, words)| Some((name.to_owned(), words?)))
            .collect()
    }
}
