//! Gates in words: what lists that decide are called in each language, and which sentences set a rule rather than report a state.

use crate::base::text::{fold, words};

use super::{de, en, es, fr, it, ja, ko, nl, no, pl, pt, ru, sv, zh};

/// The words of one language about gates. One that ends in `*` may have an ending; two words may be written as one.
#[derive(Clone, Copy, Debug)]
pub struct GateWords {
    /// Is it written without spaces between words?
    pub spaceless: bool,
    /// What is decided: `release`, `launch`, `go-live`, `cutover`.
    pub acts: &'static [&'static str],
    /// What the list that decides is called: `checklist`, `review`, `approval`, `ready`.
    pub lists: &'static [&'static str],
    /// Words between them: `the`, `for`, `before`.
    pub small: &'static [&'static str],
    /// What makes a list one of every release, and not of this one: `each`, `new`, `process`.
    pub generic: &'static [&'static str],
    /// What makes a sentence a rule or an instruction: `if`, `must`, `every`.
    pub rules: &'static [&'static str],
    /// What a gate comes to: `approved`, `ready`, `released`.
    pub signs: &'static [&'static str],
    /// Headings and labels beside the decision: `rollback`, `agenda`, `after`.
    pub aside: &'static [&'static str],
    /// What puts a list before the release: `before`, `required`.
    pub before: &'static [&'static str],
    /// What says that a stop condition holds: `triggered`, `exceeded`.
    pub held: &'static [&'static str],
}

/// The words of every language about gates.
pub static GATES: &[&GateWords] = &[
    &en::GATE,
    &de::GATE,
    &fr::GATE,
    &es::GATE,
    &pt::GATE,
    &it::GATE,
    &nl::GATE,
    &pl::GATE,
    &sv::GATE,
    &no::GATE,
    &ru::GATE,
    &ja::GATE,
    &zh::GATE,
    &ko::GATE,
];

/// The longest ending of a word that is given as a beginning, in letters: cases and plurals.
const LONGEST_ENDING: usize = 4;

/// Does a text hold a word of one of the lists?
pub fn holds(text: &str, of: impl Fn(&GateWords) -> &'static [&'static str]) -> bool {
    let folded = fold(text);
    GATES
        .iter()
        .any(|language| holds_word(&folded, of(language), language.spaceless))
}

fn holds_word(folded: &str, entries: &[&str], spaceless: bool) -> bool {
    if spaceless {
        return entries.iter().any(|entry| folded.contains(entry));
    }
    words(folded).any(|word| entries.iter().any(|entry| is_word(word, entry)))
}

/// Is a word this entry, with an ending where the entry allows one?
fn is_word(word: &str, entry: &str) -> bool {
    match entry.strip_suffix('*') {
        None => word == entry,
        Some(stem) => word
            .strip_prefix(stem)
            .is_some_and(|ending| ending.chars().count() <= LONGEST_ENDING),
    }
}

/// Is a heading nothing but the name of a list that decides about a release: `Launch checklist`, `Freigabeprotokoll`, `上线检查清单`?
pub fn names_release_list(heading: &str) -> bool {
    let folded = fold(heading);
    let head = head_of(&folded).replace('-', " ");
    GATES
        .iter()
        .any(|language| is_release_list(&head, language))
}

/// A heading without what stands in parentheses or behind a colon or dash.
fn head_of(folded: &str) -> &str {
    let marks = folded.find(['(', '（', '[', ':', '：', '|', '/']);
    let ends = [marks, folded.find(" - ")].into_iter().flatten();
    let end = ends.filter(|at| *at > 0).min().unwrap_or(folded.len());
    &folded[..end]
}

/// `release checklist 6.4`, `liberação para produção`; the name of what is released may follow where a number says which release.
fn is_release_list(head: &str, language: &GateWords) -> bool {
    let numbered = head.split(' ').any(is_release_number);
    let mut seen = Parts::default();
    for word in words(head) {
        let is_number = word.chars().any(|c| c.is_ascii_digit());
        if is_number || seen.take(word, language) {
            continue;
        }
        let named = numbered && seen.name_a_list();
        if !named || language.generic.contains(&word) {
            return false;
        }
    }
    seen.name_a_list()
}

/// `8.0`, `v12.1`, `2026.03`.
fn is_release_number(word: &str) -> bool {
    let (whole, part) = word.split_once('.').unwrap_or_default();
    let digit = |c: char| c.is_ascii_digit();
    whole.ends_with(digit) && part.starts_with(digit)
}

/// What a heading was found to be made of, in numbers of words.
#[derive(Clone, Copy, Default)]
struct Parts {
    acts: usize,
    lists: usize,
    /// `Readiness` is both what is decided and what the list is called.
    either: usize,
}

impl Parts {
    fn name_a_list(self) -> bool {
        let several = self.acts + self.lists + self.either >= 2;
        several && self.acts + self.either > 0 && self.lists + self.either > 0
    }

    /// Reads a word, or a compound of several; false where a part is none of the words.
    fn take(&mut self, word: &str, language: &GateWords) -> bool {
        let mut rest = word;
        while !rest.is_empty() {
            let act = longest(rest, language.acts, language.spaceless);
            let list = longest(rest, language.lists, language.spaceless);
            let small = longest(rest, language.small, language.spaceless);
            let length = act.max(list).max(small);
            if length == 0 {
                // An ending of the last word: a plural or a case.
                return rest.len() < word.len() && rest.chars().count() <= 2 && !language.spaceless;
            }
            match (act == length, list == length) {
                (true, true) => self.either += 1,
                (true, false) => self.acts += 1,
                (false, true) => self.lists += 1,
                (false, false) => {}
            }
            rest = &rest[length..];
        }
        true
    }
}

/// How much of a word the longest entry is that it begins with, in bytes.
fn longest(word: &str, entries: &[&str], spaceless: bool) -> usize {
    let lengths = entries
        .iter()
        .filter_map(|entry| beginning(word, entry, spaceless));
    lengths.max().unwrap_or(0)
}

/// How much of a word an entry is: all of it, or the beginning of a compound.
fn beginning(word: &str, entry: &str, spaceless: bool) -> Option<usize> {
    let stem = entry.trim_end_matches('*');
    let rest = word.strip_prefix(stem)?;
    let ends = rest.chars().count() <= LONGEST_ENDING && stem.len() < entry.len();
    if ends {
        return Some(word.len());
    }
    // A short word such as `de` begins no compound.
    let compounds = spaceless || stem.chars().count() >= 5 || rest.is_empty();
    compounds.then_some(stem.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_a_release_list_only_as_a_whole() {
        for heading in [
            "Release checklist",
            "Go-live checklist",
            "Production readiness review",
            "Pre-launch checklist",
            "Launch readiness",
            "Ready to launch?",
            "Release approval 4.1",
            "Release checklist 7.2 - ledger-api",
            "Freigabeprotokoll",
            "Freigabeprotokoll Lohnkonto 5.0",
            "Release-Checkliste",
            "Liste de contrôle de mise en production",
            "Lista de verificación de lanzamiento",
            "Чек-лист релиза",
            "リリースチェックリスト",
            "上线检查清单",
            "출시 체크리스트",
        ] {
            assert!(names_release_list(heading), "{heading}");
        }
        for heading in [
            "Checklist",
            "Releases",
            "Release notes",
            "Release process",
            "Update the checklist to the latest release",
            "Onboarding checklist",
            "Checklist for each release",
            "Deployment",
            "Review",
            "Status",
            "Freigaben",
            "检查清单",
        ] {
            assert!(!names_release_list(heading), "{heading}");
        }
    }
}
