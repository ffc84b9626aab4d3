//! Left open: what a report says of its own end, in a sentence and without a label: that it failed, has to be repeated, was put off, or is
//! still to come. A report is judged by its last outcome, so that what was mended or passed later is over.

use crate::records::words::own::languages_of;
use crate::records::words::tail::line::{Line, is_punctuation};
use crate::records::words::tail::sought::sought_in;
use crate::records::words::tail::{
    Found, harmless_spans, in_language, is_excused, is_within, narrowed,
};
use crate::records::words::{Class, Language};

/// The words by which the first sentence of a text leaves open what the text is about, where nothing behind them closes it again.
pub fn left_open(sentence: &str, rest: &str) -> Option<&'static str> {
    let length = Line::of(sentence).text.len();
    let line = Line::of(&format!("{sentence}. {rest}"));
    let languages = narrowed(&line, languages_of(&line.text));
    let sought = sought_in(&line, &languages);
    let harmless = harmless_spans(&line, &sought);
    let phrases = languages
        .iter()
        .flat_map(|language| phrases_in(&line, language));
    let mut standing = phrases.filter(|found| {
        found.start < length
            && !is_within(found, &harmless)
            && !is_excused(&line, &languages, found)
    });
    standing.next().map(|found| found.objection.word)
}

/// The phrases of a language in a line that say so of what is told, and of no condition.
fn phrases_in(line: &Line, language: &Language) -> Vec<Found> {
    let phrases = language.proof.left_open.iter();
    let found = phrases.flat_map(|phrase| {
        let places = line.places(phrase, language).into_iter();
        places.map(|(start, end)| Found {
            start,
            end,
            objection: in_language(Class::Trouble, phrase, language),
            counted: false,
        })
    });
    let is_told = |found: &Found| {
        is_predicate(line, language, found) && !is_hypothetical(line, language, found.start)
    };
    found.filter(is_told).collect()
}

/// Does a lone word end its clause, or does a small word follow it? `The failed node was replaced` tells of a node.
fn is_predicate(line: &Line, language: &Language, found: &Found) -> bool {
    let (phrase, end) = (found.objection.word, found.end);
    if phrase.ends_with('*') || phrase.contains(' ') {
        return true;
    }
    let behind = line.behind(end);
    let next = behind
        .split(' ')
        .find(|word| !word.is_empty())
        .unwrap_or("");
    let ends = next.is_empty() || is_punctuation(next);
    let is_apart = behind.is_empty() || line.text.as_bytes().get(end) == Some(&b' ');
    ends && is_apart || !language.spaceless && language.particles.contains(&next)
}

/// `if the copy failed`: a word of condition before it in its clause.
fn is_hypothetical(line: &Line, language: &Language, start: usize) -> bool {
    let head = line.text.get(..start).unwrap_or("");
    let clause = head.rsplit([';', '.']).next().unwrap_or("");
    let mut words = clause.split(' ');
    words.any(|word| language.adverse.condition.contains(&word))
}
