//! Tails: what stands behind a word for done. A claim of done counts only if all of its tail is understood.
//!
//! `Done by Mia on 9 March (run 4411, 0 failed)` is understood: a person, a day, an id, no trouble. A word that takes the claim back makes
//! it in progress; words of no known shape make it unknown, and the diagnostic quotes them. Boxes and cells use the same reader.

mod bounds;
mod deadline;
mod reference;

use super::persons::is_person;
use crate::base::text::{fold, is_spaceless, stands_for_words, without_elision};
use crate::records::Status;
use crate::records::values::status::score;
use crate::records::values::status::shortfall::{has_incomplete_score, is_share_done, said_first};
use crate::records::words::gates;
use crate::records::words::own::languages_of;
use crate::records::words::tail::{names_trouble, objection};
use crate::records::words::vocabulary::Vocabulary;
use crate::records::words::{Class, Language};
use bounds::without_bounds;
pub use bounds::{is_bound, without_bracketed_bounds};
pub use deadline::is_month;
use deadline::{begins_with_day, begins_with_hour, names_a_deadline, opens_with_deadline};
use reference::{is_duration_in_words, is_reference};

/// What a tail does to the claim before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tail {
    /// It is understood, and takes nothing back.
    Harmless,
    /// It takes the claim back, or a part of it.
    TakesBack,
    /// Nobody knows what these words do.
    Unread(String),
}

/// Reads what stands behind a word for done.
pub fn judge(head: &str, behind: &str, words: &Vocabulary) -> Tail {
    let languages = languages_of(&fold(behind));
    if takes_back(behind, words)
        || names_a_deadline(behind, &languages)
        || is_ready_for_more(head, behind)
    {
        return Tail::TakesBack;
    }
    for clause in clauses(behind) {
        if limits_to_a_part(clause, &languages) {
            return Tail::TakesBack;
        }
        if !is_understood(clause, words, &languages) && !is_name_beside_day(clause, behind) {
            return Tail::Unread(clause.trim().chars().take(80).collect());
        }
    }
    Tail::Harmless
}

/// `No objections`, `alle banken getest`: a first clause that denies trouble, or says of all that it is done, and nothing against it.
pub fn says_all_is_well(value: &str, words: &Vocabulary) -> bool {
    let Some(first) = clauses(value).next().map(fold) else {
        return false;
    };
    let languages = languages_of(&first);
    let mut readers = languages.iter();
    let is_well = readers.any(|language| {
        ends_with_denied_trouble(&first, language)
            || is_all_done(&first, words, language)
            || is_all_counted(value, &first, language)
            || is_counted_well(&first, language)
            || ends_with_done(value, words, language)
    });
    is_well && judge("", value, words) == Tail::Harmless
}

/// The longest clause that denies trouble or says of all that it is done, in words.
const LONGEST_ANSWER: usize = 4;

/// `no row missing`, `keine Einwände`: a denial whose last word is trouble.
fn ends_with_denied_trouble(folded: &str, language: &Language) -> bool {
    let parts: Vec<&str> = folded.split(' ').collect();
    let [first, .., last] = parts.as_slice() else {
        return false;
    };
    let trouble = language.faults.iter().chain(language.adverse.trouble);
    let is_graded = || only_grades(&parts[1..parts.len() - 1], language);
    (parts.len() <= LONGEST_ANSWER || is_graded())
        && !language.spaceless
        && language.none.contains(first)
        && trouble.into_iter().any(|word| word == last)
}

/// `critical or high`: nothing but words for how bad something is, and small ones.
fn only_grades(words: &[&str], language: &Language) -> bool {
    const SMALL: usize = 3;
    let mut grades = language.proof.severities.iter();
    let mut is_grade = |word: &str| grades.any(|grade| grade.contains(&word));
    words
        .iter()
        .all(|word| word.chars().count() <= SMALL || is_grade(word))
}

/// `Todas, 64 de 64 probadas`: all of it, and a count with nothing left.
fn is_all_counted(value: &str, first: &str, language: &Language) -> bool {
    let second = clauses(value).nth(1).and_then(score::score);
    language.proof.whole.contains(&first)
        && second.is_some_and(|count| count.status == Status::Done)
}

/// `388 passed`, `214 bestanden`: so many, and that all is well with them. What failed stands behind it, and is looked for there.
fn is_counted_well(first: &str, language: &Language) -> bool {
    let Some((number, outcome)) = first.split_once(' ') else {
        return false;
    };
    let is_count = number
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    is_count && number != "0" && language.passed.contains(&outcome)
}

/// `罗启明，3月25日同意`, `402건 합격`: languages without spaces put the word for done last.
fn ends_with_done(value: &str, words: &Vocabulary, language: &Language) -> bool {
    let folded = fold(value.split(['（', '(']).next().unwrap_or(""));
    let ends = |word: &&&str| word.chars().count() >= 2 && folded.ends_with(**word);
    let done = language
        .statuses
        .iter()
        .filter(|(status, _)| *status == Status::Done);
    let mut done = done.flat_map(|(_, words)| words.iter());
    language.spaceless
        && words.status(&folded).is_none()
        && (language.passed.iter().any(|word| ends(&word)) || done.any(|word| ends(&word)))
}

/// `alle elf behoben`, `tutti riusciti`: all of it, and a word for done.
fn is_all_done(folded: &str, words: &Vocabulary, language: &Language) -> bool {
    let parts: Vec<&str> = folded.split(' ').collect();
    let [first, .., last] = parts.as_slice() else {
        return false;
    };
    let is_done = language.mended.contains(last)
        || language.passed.contains(last)
        || words.status(last) == Some(Status::Done);
    parts.len() <= LONGEST_ANSWER
        && !language.spaceless
        && language.proof.whole.contains(first)
        && words.status(first).is_none()
        && is_done
}

/// `Ready for somebody to look`, `good to merge`: ready for another step is not done.
fn is_ready_for_more(head: &str, behind: &str) -> bool {
    const READY: &[&str] = &[
        "ready",
        "good",
        "ok",
        "bereit",
        "prêt",
        "prête",
        "listo",
        "lista",
        "pronto",
        "pronta",
        "klaar",
        "gotowe",
        "redo",
        "klar",
        "klart",
        "готов",
        "готова",
        "готово",
    ];
    const STEP: &[&str] = &[
        "to ", "for ", "zu ", "zum ", "zur ", "für ", "à ", "pour ", "para ", "per ", "om ",
        "voor ", "do ", "till ", "för ", "til ", "к ", "для ",
    ];
    let (head, behind) = (fold(head), fold(behind));
    let ready = head
        .split(' ')
        .next_back()
        .is_some_and(|word| READY.contains(&word));
    let all = ["for all", "for both", "für alle", "pour tous", "para todos"]
        .iter()
        .any(|all| behind.starts_with(all));
    let is_step = STEP.iter().any(|step| behind.starts_with(step));
    ready && !all && is_step && !leads_to_an_act(&behind)
}

/// `for production`, `pour la mise en service`: is what stands behind a small word the release itself?
fn leads_to_an_act(behind: &str) -> bool {
    let next: Vec<&str> = behind.split(' ').skip(1).take(3).collect();
    gates::holds(&next.join(" "), |words| words.acts)
        || next.iter().any(|word| gates::begins_with_act(word))
}

/// Does a remark take back the claim beside it: by a word of an adverse class, an unfinished count or another status?
pub fn takes_back(remark: &str, words: &Vocabulary) -> bool {
    let folded = fold(remark);
    objects(remark)
        || has_incomplete_score(&folded)
        || is_share_done(&folded, words)
        || opens_with_deadline(&folded)
        || says_less(remark, words)
}

/// `no errors`, `nothing open`, `ошибок нет`, `エラーなし`: a few words that deny trouble, whatever their first one says by itself.
pub fn only_denies_trouble(clause: &str) -> bool {
    let folded = without_elision(&fold(clause));
    let mut languages = languages_of(&folded).into_iter();
    languages.any(|language| holds_denied_trouble(&folded, language))
        && folded.split(' ').count() <= LONGEST_ANSWER
        && objection(clause).is_none()
}

/// Does a text hold a denial and something bad in one language?
fn holds_denied_trouble(folded: &str, language: &Language) -> bool {
    let trouble = language.faults.iter().chain(language.matters);
    let mut trouble = trouble.chain(language.adverse.trouble);
    if language.spaceless {
        let mut none = language.none.iter();
        return none.any(|word| folded.contains(word)) && trouble.any(|word| folded.contains(word));
    }
    let mut parts = folded.split(' ');
    let denies = parts.any(|part| language.none.contains(&part))
        || begins_with_phrase_of_none(folded, language);
    denies && trouble.any(|word| has_part(folded, &[word]))
}

/// Does a word take the claim back? A condition of time with a day (`valid until 1 June 2026`, `stays warm until 22 March`) is for the
/// reader of ages.
pub fn objects(remark: &str) -> bool {
    objection(remark).is_some_and(|first| match first.class {
        Class::Condition => objection(&without_last_days(remark)).is_some(),
        Class::Trouble => objection(&without_bounds(remark)).is_some(),
        Class::Not
        | Class::Except
        | Class::Contrast
        | Class::Limit
        | Class::Future
        | Class::Hedge => true,
    })
}

/// A remark without the words of condition that stand right before a day.
fn without_last_days(remark: &str) -> String {
    let words: Vec<&str> = remark.split(' ').collect();
    let is_until = |at: usize| {
        let behind = || words[at + 1..].join(" ");
        let conditions =
            || objection(words[at]).is_some_and(|found| found.class == Class::Condition);
        let ends = || begins_with_day(&behind()) || begins_with_hour(&behind());
        words[at].contains(char::is_alphabetic) && conditions() && ends()
    };
    let kept = (0..words.len()).filter(|at| !is_until(*at));
    kept.map(|at| words[at]).collect::<Vec<_>>().join(" ")
}

/// `done, in review`, `done → open`: a clause that opens with a weaker status.
fn says_less(remark: &str, words: &Vocabulary) -> bool {
    let weaker = |status: Status| !matches!(status, Status::Done | Status::NotApplicable);
    if is_over(remark) {
        return false;
    }
    clauses(remark).any(|clause| {
        let folded = fold(clause);
        let parts: Vec<&str> = folded.split(' ').collect();
        // `no findings`: the `no` belongs to the noun behind it.
        let denies = parts.len() > 1
            && languages_of(&folded)
                .iter()
                .any(|language| language.none.contains(&parts[0]));
        !denies && said_first(&parts, words).is_some_and(weaker) && objection(clause).is_some()
            || is_arrow(clause) && said_first(&parts, words).is_some_and(weaker)
    })
}

/// `failed on 3 March, repeated on 6 March and passed`: is it trouble that the remark itself says is over?
pub fn is_over(remark: &str) -> bool {
    names_trouble(remark) && objection(remark).is_none()
}

fn is_arrow(clause: &str) -> bool {
    clause.trim_start().starts_with(['→', '➜'])
}

/// The clauses of a tail: between commas, dashes, parentheses, and at the ends of sentences.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '*'));
    let marks = |c: char| {
        stands_for_words(c)
            || matches!(
                c,
                ',' | ';'
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '—'
                    | '–'
                    | '\n'
                    | '，'
                    | '、'
                    | '；'
                    | '（'
                    | '）'
                    | '。'
                    | '|'
                    | '·'
                    | '!'
                    | '"'
            )
    };
    text.split(marks)
        .flat_map(|part| part.split(". "))
        .flat_map(|part| part.split(" - "))
        .map(|part| {
            part.trim_matches(|c: char| {
                c.is_whitespace()
                    || matches!(c, ':' | '.' | '*' | '-' | '/' | '→' | '：' | '+' | '&')
            })
        })
        .filter(|part| !part.is_empty())
}

/// So many words describe what was done, and are looked through for trouble only.
const DESCRIPTION: usize = 4;

/// Is a clause of a known harmless shape?
fn is_understood(clause: &str, words: &Vocabulary, languages: &[&Language]) -> bool {
    let folded = fold(clause);
    let parts: Vec<&str> = folded.split(' ').filter(|part| !part.is_empty()).collect();
    let Some(first) = parts.first() else {
        return true;
    };
    let is_description = parts.len() >= DESCRIPTION;
    is_description
        || !clause.contains(char::is_alphabetic)
        || is_reference(clause)
        || is_duration_in_words(&parts)
        || is_person(clause)
        || only_denies_trouble(clause)
        || languages
            .iter()
            .any(|language| opens_or_ends_well(&folded, first, language))
        || says_done(&parts, words)
}

/// `相馬、9月25日`: two to four characters beside a day are the name of who did it.
fn is_name_beside_day(clause: &str, tail: &str) -> bool {
    let has_day = tail.contains(['月', '월']) && tail.contains(|c: char| c.is_ascii_digit());
    has_day && (2..=4).contains(&clause.chars().count()) && clause.chars().all(is_spaceless)
}

/// `Ida Moss, Tom Lund`: is a value names of people, and nothing that takes them back?
pub fn names_people(value: &str) -> bool {
    let mut names = clauses(value).peekable();
    names.peek().is_some() && objection(value).is_none() && names.all(is_person)
}

/// A clause that begins with a small word or a denial of trouble, or speaks of the past or of a good outcome.
fn opens_or_ends_well(folded: &str, first: &str, language: &Language) -> bool {
    if language.spaceless {
        return holds_good_word(folded, language);
    }
    begins_with(folded, language.particles)
        || begins_with(folded, language.past)
        || begins_with(folded, language.harmless)
        || has_part(folded, language.passed)
        || has_part(folded, language.mended)
        || language.none.contains(&first) && denies_trouble(folded, language)
        || begins_with_phrase_of_none(folded, language)
}

/// `pas d'erreur`, `nie ma uwag`: a denial of more than one word, and something bad behind it.
fn begins_with_phrase_of_none(folded: &str, language: &Language) -> bool {
    let parted = without_elision(folded);
    let mut phrases = language
        .none
        .iter()
        .filter(|none| none.contains([' ', '\'']));
    let begins = |none: &&str| parted.starts_with(without_elision(none).trim_end());
    phrases.any(begins) && denies_trouble(folded, language)
}

/// The same for a language that writes no spaces, where a word is looked for anywhere.
fn holds_good_word(folded: &str, language: &Language) -> bool {
    let lists = [
        language.particles,
        language.past,
        language.passed,
        language.mended,
        language.harmless,
        language.none,
    ];
    lists
        .into_iter()
        .flatten()
        .any(|word| folded.contains(word))
}

/// Does a clause begin with one of these words, whole?
fn begins_with(folded: &str, words: &[&str]) -> bool {
    let mut rests = words.iter().filter_map(|word| folded.strip_prefix(word));
    rests.any(|rest| rest.is_empty() || rest.starts_with([' ', '\'']))
}

/// Is a word of a clause one of these? A star stands for any ending.
fn has_part(folded: &str, words: &[&str]) -> bool {
    let is_word = |part: &str, word: &str| match word.strip_suffix('*') {
        Some(stem) => part.starts_with(stem),
        None => part == word,
    };
    let mut parts = folded.split(' ');
    parts.any(|part| words.iter().any(|word| is_word(part, word)))
}

/// `none`, `no errors left`: nothing is behind the denial, or something bad.
fn denies_trouble(folded: &str, language: &Language) -> bool {
    let parted = without_elision(folded);
    let mut behind = parted.split(' ').skip(1);
    let is_bad = |part: &str| {
        language.faults.contains(&part)
            || language.matters.contains(&part)
            || language.adverse.trouble.contains(&part)
    };
    !folded.contains(' ') || behind.any(is_bad)
}

/// Does a clause hold a word for done? `Restored via PR #30`, `4 issues fixed`.
fn says_done(parts: &[&str], words: &Vocabulary) -> bool {
    parts.iter().any(|part| {
        words.status(part.trim_matches(|c: char| !c.is_alphanumeric())) == Some(Status::Done)
    })
}

/// `(EU)`, `in dev`, `for pilot users`: a part of what was asked for.
fn limits_to_a_part(clause: &str, languages: &[&Language]) -> bool {
    let folded = fold(clause);
    let bare = folded.split(' ').next_back().unwrap_or("");
    let alone = folded.split(' ').count() <= 3;
    alone
        && languages.iter().any(|language| {
            language.parts.contains(&bare) || language.parts.contains(&folded.as_str())
        })
}
