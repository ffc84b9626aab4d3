//! Free words: what a remark says of what was asked, looked at or mended, which takes nothing back.

use super::Found;
use super::counts::is_number_word;
use super::line::{Line, is_punctuation};
use crate::records::words::{Class, LANGUAGES, Language};

/// `confirm that expired tokens are refused`, `can you delete an account?`: what an item asked somebody to look at. What is to come or
/// left out of it is none of that.
pub fn is_what_was_checked(line: &Line, language: &Language, found: &Found) -> bool {
    let is_property = matches!(
        found.objection.class,
        Class::Not | Class::Limit | Class::Trouble
    );
    is_property && !found.counted && opens_clause(line, language, language.checks, found.start)
}

/// Does the clause that holds a place open with one of some phrases?
fn opens_clause(line: &Line, language: &Language, phrases: &[&str], at: usize) -> bool {
    let head = line.text.get(..at).unwrap_or("");
    let begin = head.rfind(is_clause_mark).map_or(0, |mark| mark + 1);
    let clause = line.text.get(begin..).unwrap_or("").trim_start();
    let opening = line.text.len() - clause.len();
    let mut places = phrases
        .iter()
        .flat_map(|phrase| line.places(phrase, language));
    places.any(|(start, end)| start == opening && end <= at)
}

fn is_clause_mark(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '(' | ')' | '?')
}

/// Words by which something new stands where something was wrong. Whoever removed or closed a test or an approval mended nothing.
const MAKES: [&str; 5] = ["added", "fixed", "repaired", "corrected", "patched"];

/// `Fixed the broken login`, `added a test for missing files`: the clause opens with what mended it, all of it.
pub fn is_object_of_repair(line: &Line, language: &Language, found: &Found) -> bool {
    let Some(first) = line.before(found.start).last() else {
        return false;
    };
    let is_wanted = |word: &str| language.wanted.contains(&word) && !MAKES.contains(&first);
    let behind = line.behind(found.end).split(' ');
    let mut behind = behind.take_while(|word| !is_punctuation(word));
    let mut between = line.before(found.start);
    !found.counted
        && language.mended.contains(&first)
        && !between.any(|word| leaves_some(word, language) || is_wanted(word))
        && !behind.any(is_wanted)
}

/// Does a word say that some of it stays: `with`, `but`, `two`?
fn leaves_some(word: &str, language: &Language) -> bool {
    language.with.contains(&word)
        || language.adverse.contrast.contains(&word)
        || is_number_word(word, language)
        || word.starts_with(|c: char| c.is_ascii_digit())
}

/// `Can you restore it from the vault?`: a list that asks whoever ticks it.
pub fn asks_the_reader(line: &Line, at: usize) -> bool {
    let mut languages = LANGUAGES.iter();
    let behind = line.text.get(at + 1..);
    let is_last = behind.is_some_and(|rest| !rest.contains('?'));
    is_last && languages.any(|language| opens_clause(line, language, language.checks, at))
}

#[cfg(test)]
mod tests {
    use super::super::objection;

    #[test]
    fn what_was_checked_or_mended_is_no_trouble() {
        for text in [
            "fixed the broken retry",
            "added tests for missing tokens",
            "confirm expired tokens are refused",
            "make sure no tracker starts before it",
            "can you export the data?",
            "pouvez-vous restaurer sans aide?",
        ] {
            assert_eq!(objection(text), None, "{text}");
        }
        for text in [
            "removed the failing tests",
            "fixed two of the failures",
            "fixed, errors remain",
            "fixed with errors",
            "added to known issues",
            "confirm tomorrow",
            "confirm with legal once OPS-3 is done",
            "was it rehearsed?",
            "can you ask legal? not yet",
        ] {
            assert!(objection(text).is_some(), "{text}");
        }
    }
}
