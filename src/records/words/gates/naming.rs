//! Naming: is a heading the name of a list that decides about a release?

use crate::base::text::{fold, words};
use crate::records::words::beginnings::Beginnings;
use crate::records::words::gates::{GATES, GateWords, LONGEST_ENDING, holds_word};

/// Is a heading, or what stands before or behind its dash or colon, nothing but the name of a list that decides about a release:
/// `Launch checklist`, `Freigabeprotokoll`, `上线检查清单`, `Search 3 - release approval`?
pub fn names_release_list(heading: &str) -> bool {
    let folded = fold(heading);
    let languages = languages_that_decide(&folded);
    let named = |segment: &str| {
        languages
            .iter()
            .any(|language| is_release_list(segment, language))
    };
    segments(&folded).any(|segment| named(&segment))
}

/// Is a heading nothing but the name of what is checked right before something: `Pre-flight checklist`, `Preflight`?
pub fn names_preflight(heading: &str) -> bool {
    let folded = fold(heading).replace("pre-flight", "preflight");
    let is_named = |language: &&GateWords| {
        let says = |word: &&&str| word.starts_with("pre") && folded.contains(**word);
        let whole = Parts::of_known(&folded, language);
        language.lists.iter().any(|word| says(&word)) && whole.is_some_and(|found| found.acts == 0)
    };
    GATES.iter().any(is_named)
}

/// Does a title name the one release that its page decides about: `Go-live checklist payroll`, `Freigabe Kundenportal 3.12`,
/// `7.0 release`? Such a name holds words of its own, so that it says less than a list that is called so as a whole.
pub fn names_release(title: &str) -> bool {
    let folded = fold(title);
    let languages = languages_that_decide(&folded);
    let mut ends = segments(&folded)
        .next()
        .into_iter()
        .chain(segments(&folded).last());
    if ends.any(|name| is_paper(&name)) {
        return false;
    }
    let numbered = folded.contains(|c: char| c.is_ascii_digit());
    let named = |segment: &str| {
        languages
            .iter()
            .any(|language| is_of_one_release(segment, language, numbered))
    };
    segments(&folded).any(|segment| named(&segment))
}

/// `Deployment guide: release 4.1`, `Readiness - implementation manual`: the first or last part is called a paper, and decides nothing.
pub fn is_paper(name: &str) -> bool {
    GATES.iter().any(|language| {
        let holds = |entries| holds_word(name, entries, language.spaceless);
        holds(language.papers) && !holds(language.acts)
    })
}

/// The languages in which a heading could hold a word for what is decided.
fn languages_that_decide(folded: &str) -> Vec<&'static GateWords> {
    let beginnings = Beginnings::of(folded);
    let decides = |language: &&&GateWords| {
        beginnings.may_hold_any(language.acts) || beginnings.may_hold_any(language.moves)
    };
    GATES.iter().filter(decides).copied().collect()
}

/// What stands between the dashes, colons and parentheses of a heading.
fn segments(folded: &str) -> impl Iterator<Item = String> {
    const MARKS: &[char] = &[
        '(', '（', ')', '）', '[', ']', ':', '：', '|', '/', '"', '“', '„', '《', '「', '\u{3000}',
    ];
    folded
        .split(" - ")
        .flat_map(|part| part.split(MARKS))
        .filter(|part| !part.trim().is_empty())
        .map(|part| part.replace('-', " "))
}

/// `release checklist 6.4`, `liberação para produção`.
fn is_release_list(segment: &str, language: &GateWords) -> bool {
    Parts::of_known(segment, language).is_some_and(|found| found.name_a_list())
}

/// The most words of its own that the name of a release has: `data warehouse europe`.
const MOST_NAMES: usize = 3;

/// The longest name in a script without spaces, in letters.
const LONGEST_NAME: usize = 10;

/// `go-live checklist payroll`, `freigabe kundenportal 3.12`: what is decided, the list or a number, and the name of what is released.
fn is_of_one_release(segment: &str, language: &GateWords, numbered: bool) -> bool {
    let found = Parts::of(segment, language);
    if is_of_any_release(segment, &found, language) || !found.name_is_brief(language) {
        return false;
    }
    let decides = found.acts + found.either > 0;
    let moves = numbered && found.moves > 0;
    let which = numbered || found.name_a_list();
    decides && which || moves
}

/// `checklist for every release`, `release notes`: words that no single release is called by.
fn is_of_any_release(segment: &str, found: &Parts, language: &GateWords) -> bool {
    // In a script without spaces a name is cut into letters, so that the whole is searched.
    let searched = if language.spaceless {
        vec![segment]
    } else {
        found.names.clone()
    };
    let is_general = |text: &str| {
        [language.generic, language.papers]
            .iter()
            .any(|entries| holds_word(text, entries, language.spaceless))
    };
    searched.into_iter().any(is_general)
}

/// What a heading was found to be made of, in numbers of words.
#[derive(Default)]
struct Parts<'a> {
    acts: usize,
    lists: usize,
    /// `Readiness` is both what is decided and what the list is called.
    either: usize,
    moves: usize,
    /// The words that the language of the list does not know.
    names: Vec<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(segment: &'a str, language: &GateWords) -> Self {
        let mut found = Parts::default();
        for word in words(segment).filter(is_no_number) {
            found.take(word, language);
        }
        found
    }

    /// The same where the language knows every word of the heading: most headings are given up at their first.
    fn of_known(segment: &'a str, language: &GateWords) -> Option<Self> {
        let mut found = Parts::default();
        for word in words(segment).filter(is_no_number) {
            found.take(word, language);
            if !found.names.is_empty() {
                return None;
            }
        }
        Some(found)
    }

    fn name_a_list(&self) -> bool {
        let several = self.acts + self.lists + self.either >= 2;
        several && self.acts + self.either > 0 && self.lists + self.either > 0
    }

    fn name_is_brief(&self, language: &GateWords) -> bool {
        if language.spaceless {
            let letters: usize = self.names.iter().map(|name| name.chars().count()).sum();
            letters <= LONGEST_NAME
        } else {
            self.names.len() <= MOST_NAMES
        }
    }

    /// Reads a word, or a compound of several. What is left over is a name: in scripts without spaces a stretch of the word, else all of it.
    fn take(&mut self, word: &'a str, language: &GateWords) {
        let mut rest = word;
        let mut seen = Vec::new();
        while let Some(first) = rest.chars().next() {
            let part = Part::at(rest, language);
            match part.length {
                0 if language.spaceless => {
                    self.names.push(&rest[..first.len_utf8()]);
                    rest = &rest[first.len_utf8()..];
                }
                0 if joins(rest, word, language) => rest = &rest[first.len_utf8()..],
                0 => {
                    self.names.push(word);
                    return;
                }
                length => {
                    seen.push(part.meaning);
                    rest = &rest[length..];
                }
            }
        }
        seen.into_iter().for_each(|meaning| self.count(meaning));
    }

    fn count(&mut self, meaning: Meaning) {
        match meaning {
            Meaning::Act => self.acts += 1,
            Meaning::List => self.lists += 1,
            Meaning::Either => self.either += 1,
            Meaning::Move => self.moves += 1,
            Meaning::Small => {}
        }
    }
}

fn is_no_number(word: &&str) -> bool {
    !word.starts_with(|c: char| c.is_ascii_digit())
}

/// Inside a compound, an ending or the letter that joins two words: `Produktionsfreigabe`.
fn joins(rest: &str, word: &str, language: &GateWords) -> bool {
    let inside = rest.len() < word.len();
    let ends = rest.chars().count() <= 2;
    let joined = rest.strip_prefix('s');
    inside && (ends || joined.is_some_and(|behind| Part::at(behind, language).length > 0))
}

/// What a part of a word means.
#[derive(Clone, Copy)]
enum Meaning {
    Act,
    List,
    Either,
    Move,
    Small,
}

/// The longest known part that a word begins with.
struct Part {
    /// In bytes; zero where nothing is known.
    length: usize,
    meaning: Meaning,
}

impl Part {
    fn at(word: &str, language: &GateWords) -> Self {
        let length_in = |entries: &[&str]| longest(word, entries, language.spaceless);
        let act = length_in(language.acts);
        let list = length_in(language.lists);
        let others = [
            (length_in(language.moves), Meaning::Move),
            (length_in(language.small), Meaning::Small),
        ];
        let meaning = if act == list {
            Meaning::Either
        } else {
            Meaning::Act
        };
        let mut found = Part {
            length: act,
            meaning,
        };
        if list > act {
            found = Part {
                length: list,
                meaning: Meaning::List,
            };
        }
        for (length, meaning) in others {
            if length > found.length {
                found = Part { length, meaning };
            }
        }
        found
    }
}

/// How much of a word the longest entry is that it begins with, in bytes.
fn longest(word: &str, entries: &[&str], spaceless: bool) -> usize {
    // Most entries begin with another letter: to see that costs less than to compare.
    let first = word.as_bytes().first();
    let near = entries
        .iter()
        .filter(|entry| entry.as_bytes().first() == first);
    let lengths = near.filter_map(|entry| beginning(word, entry, spaceless));
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
