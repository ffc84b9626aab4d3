//! Harmless phrases: what `[synonyms.status]` may call harmless, and which of it a document holds.

use crate::base::Settings;
use crate::base::text::fold;
use crate::records::Status;
use crate::records::acceptance::fault::{is_status, refers};
use crate::records::acceptance::phrase::Phrase;
use crate::records::values::status;
use crate::records::words::vocabulary::Vocabulary;
use crate::records::words::{polarity, tail};

/// The phrases of a team that a text may hold.
pub fn phrases_in(text: &str, settings: &Settings) -> Vec<Phrase> {
    if settings.harmless.is_empty() {
        return Vec::new();
    }
    let lower = text.to_lowercase();
    let is_there = |words: &&str| {
        let first = words.split_whitespace().next().unwrap_or("");
        lower.contains(&first.to_lowercase())
    };
    let phrases = settings.harmless.iter().map(|phrase| phrase.words.as_str());
    phrases.filter(is_there).map(Phrase::of_team).collect()
}

/// Why a phrase may not be called harmless, if it may not. A team accepts what takes nothing back wherever it stands: what could say
/// that something is wrong, in another sentence, needs somebody who looks at that sentence.
pub fn objection_to(phrase: &str, settings: &Settings) -> Option<String> {
    const LEAST: usize = 3;
    let letters = phrase.chars().filter(|c| c.is_alphanumeric()).count();
    if letters < LEAST {
        return Some("says too little to be known by".to_owned());
    }
    if let Some(word) = adverse_word(phrase) {
        return Some(format!("holds `{word}`, which takes a claim back"));
    }
    let vocabulary = Vocabulary::new(settings);
    let below = |status| !matches!(status, Status::Done | Status::NotApplicable);
    if is_status(phrase, &vocabulary) || status::said(phrase, &vocabulary).is_some_and(below) {
        return Some("is a status".to_owned());
    }
    refers(phrase).then(|| "names a file, an address or an id".to_owned())
}

/// A word by which a phrase could take a claim back, alone or beside a number, `with` or `no`.
fn adverse_word(phrase: &str) -> Option<String> {
    let settings = ["{}", "2 {}", "with {}", "no {}", "without {}"];
    let mut sentences = settings.iter().map(|around| around.replace("{}", phrase));
    if let Some(objection) = sentences.find_map(|sentence| tail::objection(&sentence)) {
        return Some(objection.word.trim_end_matches('*').to_owned());
    }
    // Words that make a grant none are for waivers, whose terms no phrase changes.
    let named = polarity::pending(phrase);
    let is_ill = tail::names_trouble(phrase)
        || polarity::names_ill(phrase).is_some()
        || polarity::is_away(phrase);
    let whole = || is_ill.then(|| fold(phrase));
    named.map(str::to_owned).or_else(whole)
}
