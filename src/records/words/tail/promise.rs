//! Promises: what takes a claim back in the name of an item, which is free otherwise.

use super::Objection;
use super::line::Line;
use crate::records::words::own::languages_of;
use crate::records::words::{Class, Language};

/// What takes a claim back in the name of an item, which is free otherwise: doubt (`Who holds the pager ???`) and a promise.
pub fn promise(name: &str) -> Option<Objection> {
    let line = Line::of(name);
    let mut languages = languages_of(&line.text).into_iter();
    doubt(name).or_else(|| languages.find_map(|language| promise_in(&line, language)))
}

/// Signs that the writer of a name doubts it.
fn doubt(name: &str) -> Option<Objection> {
    const DOUBTS: &[&str] = &["??", "(?)", "？？", "todo:", "tbd)", "(tbd", "(todo"];
    let lower = name.to_lowercase();
    let doubt = DOUBTS.iter().find(|doubt| lower.contains(**doubt));
    doubt.map(|word| Objection {
        class: Class::Hedge,
        word,
        language: None,
    })
}

/// A word of time to come, beside a word of promise.
fn promise_in(line: &Line, language: &Language) -> Option<Objection> {
    let stands = |word: &&&str| !line.places(word, language).is_empty();
    language.promised.iter().find(stands)?;
    let future = language.adverse.future.iter().find(stands);
    future.map(|word| Objection {
        class: Class::Future,
        word,
        language: Some(language.code),
    })
}
