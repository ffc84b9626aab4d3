//! Sentences that ask for all of what their own page lists: `All four positions must poll GO` above a table of positions, `Für die
//! Umstellung müssen alle Teilprojekte abgeschlossen sein`. That is what a gate means anyway, so such a sentence adds nothing.
//!
//! What is listed is what headings and headers of the page name. All of anything else is another demand, and so is one with an
//! exception, a number of its own, or somebody who has to do it.

use crate::base::text::{fold, words};
use crate::parse::Block;
use crate::records::Status;
use crate::records::assembly::context::Context;
use crate::records::gates::quorum;
use crate::records::words::own::languages_of;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::{Class, LANGUAGES, Language, proof, tail};

/// A longer sentence asks for more.
const LONGEST: usize = 24;

/// So many words may stand between `all` and what it counts: `all four pilot sites`.
const NEAR: usize = 4;

/// Does a sentence ask for no more than that all of what the page lists is done?
pub fn asks_for_all(sentence: &str, context: &Context) -> bool {
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    if all.len() > LONGEST {
        return false;
    }
    let mut languages = languages_of(&folded);
    languages.retain(|language| says_all(&folded, &all, language));
    // Few sentences do: only for those is it looked up what the page lists.
    if languages.is_empty() || adds_something(sentence) {
        return false;
    }
    let names = names_of(context);
    languages.into_iter().any(|language| {
        let counts = if language.spaceless {
            counts_in_signs(&folded, language, &names)
        } else {
            counts_in_words(&all, language, &names)
        };
        counts && says_done(&folded, &all, language, context)
    })
}

/// Does a text have a word for all of something, in any language that it may be in?
pub fn says_all_of_something(text: &str) -> bool {
    let folded = fold(text);
    let all: Vec<&str> = words(&folded).collect();
    let mut languages = languages_of(&folded).into_iter();
    languages.any(|language| says_all(&folded, &all, language))
}

/// Does a sentence have a word for all of something?
fn says_all(folded: &str, all: &[&str], language: &Language) -> bool {
    if language.spaceless {
        return language.all.iter().any(|all| folded.contains(all));
    }
    let is_all = |word: &&str| language.everything.contains(word) || language.all.contains(word);
    all.iter().any(is_all)
}

/// An exception, a limit, a doubt, a share, a day or somebody who is to do it.
fn adds_something(sentence: &str) -> bool {
    const BY: [&str; 9] = [
        " by ", " durch ", " par ", " por ", " da ", " door ", " przez ", " av ", " or ",
    ];
    let limits = [
        Class::Except,
        Class::Limit,
        Class::Contrast,
        Class::Hedge,
        Class::Not,
    ];
    let sentence = &without_only_if(sentence);
    let folded = format!(" {} ", fold(&without_versions(&without_times(sentence))));
    folded.contains(|c: char| c.is_ascii_digit() || c == '%')
        || BY.iter().any(|by| folded.contains(by))
        || tail::has_class(sentence, &limits)
}

/// `We go only if every area is green`: the word that limits a condition adds nothing to it.
fn without_only_if(sentence: &str) -> String {
    let folded = fold(sentence);
    let all = LANGUAGES
        .iter()
        .flat_map(|language| language.standing.only_if);
    all.fold(folded, |said, limited| {
        let condition = limited.rsplit(' ').next().unwrap_or("");
        said.replace(limited, condition)
    })
}

/// A sentence without the numbers of releases: `4.1 ships when …`.
fn without_versions(sentence: &str) -> String {
    let is_version = |word: &str| {
        let parts: Vec<&str> = word.split('.').collect();
        let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        parts.len() > 1 && parts.iter().all(is_number)
    };
    let kept = sentence.split_whitespace().filter(|word| !is_version(word));
    kept.collect::<Vec<_>>().join(" ")
}

/// A sentence without times of the day, which say when and not how much.
fn without_times(sentence: &str) -> String {
    let is_time = |word: &&str| {
        let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
        let parts: Vec<&str> = bare.split([':', '.']).collect();
        parts.len() == 2 && parts.iter().all(|part| part.len() == 2)
    };
    let kept = sentence.split_whitespace().filter(|word| !is_time(word));
    kept.collect::<Vec<_>>().join(" ")
}

/// `every row`, `alle Teilprojekte`, `everything below`: all of something that the page lists.
fn counts_in_words(all: &[&str], language: &Language, names: &[String]) -> bool {
    let is_listed = |word: &&str| {
        language.listed.contains(word)
            || quorum::is_number(word)
            || names.iter().any(|name| is_form_of(name, word))
    };
    (0..all.len()).any(|at| {
        let behind = all.get(at + 1..).unwrap_or(&[]).iter().take(NEAR);
        language.everything.contains(&all[at])
            || language.all.contains(&all[at]) && behind.copied().any(|word| is_listed(&word))
    })
}

/// The same in a script without spaces.
fn counts_in_signs(folded: &str, language: &Language, names: &[String]) -> bool {
    let mut listed = language
        .listed
        .iter()
        .copied()
        .chain(names.iter().map(String::as_str));
    let counts = language.all.iter().any(|all| folded.contains(all));
    counts && listed.any(|name| name.chars().count() > 1 && folded.contains(name))
}

/// The words of headings, headers and labels of a page.
fn names_of(context: &Context) -> Vec<String> {
    let mut texts = Vec::new();
    for section in &context.document.sections {
        texts.push(section.heading.plain.as_str());
        for block in &section.blocks {
            if let Block::Table(table) = block {
                texts.extend(table.header.iter().map(|header| header.plain.as_str()));
            }
        }
    }
    let folded = texts.into_iter().map(fold);
    folded
        .flat_map(|text| words(&text).map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Are two words forms of one: `position` and `positions`, `направление` and `направлениям`?
fn is_form_of(a: &str, b: &str) -> bool {
    let alike = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let longest = a.chars().count().max(b.chars().count());
    alike >= 4 && alike + 3 >= longest
}

/// Does it say what done is, in a word that is known?
fn says_done(folded: &str, all: &[&str], language: &Language, context: &Context) -> bool {
    let is_done = |word: &&str| {
        context.words.status(word) == Some(Status::Done)
            || language.holding.contains(word)
            || polarity::answer(word) == Answer::Some
            || proof::speaks_of_approval(word)
    };
    let in_signs = || {
        let mut words = language.holding.iter().chain(language.passed);
        words.any(|word| folded.contains(word))
    };
    all.iter().any(is_done) || language.spaceless && in_signs()
}
