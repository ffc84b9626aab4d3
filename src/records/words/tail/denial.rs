//! Denials: what says that an adverse word does not hold: `no open issues`, `failures: none`, `not blocked`, `問題なし`.

use crate::base::text::without_elision;
use crate::records::words::polarity;
use crate::records::words::tail::line::{Line, is_punctuation};
use crate::records::words::tail::{Found, following};
use crate::records::words::{Class, Language};

/// `no open issues`, `0 failed`, `failures: none`, `not blocked`, `問題なし`.
pub fn is_denied(line: &Line, language: &Language, found: &Found) -> bool {
    if matches!(found.objection.class, Class::Contrast) {
        return false;
    }
    if modifies_denied_noun(line, language, found) {
        return true;
    }
    // `no evidence of errors`: the first of the two already says no to something that is not wanted.
    if found.objection.class == Class::Not {
        return counts_none(line, found.start)
            || denies(line, language, found)
            || bounds_a_number(line, language, found);
    }
    is_denied_before(line, language, found)
        || begins_with_none(line, language, found)
        || is_none_behind(line, language, found.end) && !sets_condition(line, language, found)
}

/// `0 not closed`, `0 个未关闭`: none is all that stands before the word in its clause, with or without what it counts in. `Phase 0 not finished`
/// has a phase.
fn counts_none(line: &Line, start: usize) -> bool {
    let before: Vec<&str> = line.before(start).take(3).collect();
    match before[..] {
        ["0"] => true,
        [counted, "0"] => !counted.is_ascii(),
        _ => false,
    }
}

/// `0 failed`, `not blocked`, `free of errors`, `无问题`: a denial before the word.
fn is_denied_before(line: &Line, language: &Language, found: &Found) -> bool {
    let none = |word: &str| language.none.contains(&word) || word == "0";
    let not = |word: &str| language.adverse.not.contains(&word);
    let is_trouble = found.objection.class == Class::Trouble;
    line.before(found.start).take(3).any(none)
        || is_trouble && is_other_of_denied(line, language, found.start)
        || is_trouble && line.before(found.start).take(1).any(not)
        || is_behind_phrase_of_none(line, language, found.start)
        || language.spaceless && is_none_before(line, language, found.start)
}

/// `no item rated high or critical`: an *or* joins the word to another of weight, which the same clause denies.
fn is_other_of_denied(line: &Line, language: &Language, start: usize) -> bool {
    let weights = polarity::of_language(language.code).map_or(&[][..], |own| own.severe);
    let is_weight = |word: &str| weights.iter().any(|weight| word.starts_with(weight));
    let mut before = line.before(start);
    let joins = before
        .next()
        .is_some_and(|word| language.or.contains(&word));
    let is_pair = joins
        && before
            .next()
            .is_some_and(|word| word == "high" || is_weight(word));
    is_pair && before.any(|word| language.none.contains(&word))
}

/// `如果无人反对`: a conjunction stands right before what it makes a condition of, and the none behind it denies that.
fn sets_condition(line: &Line, language: &Language, found: &Found) -> bool {
    let is_split = line.behind(found.end).starts_with(':');
    let ends = |none: &&&str| {
        let rest = line.behind(found.end).strip_prefix(**none);
        rest.is_some_and(|rest| rest.starts_with([' ', ',', ';']) || rest.is_empty())
    };
    language.spaceless
        && found.objection.class == Class::Condition
        && !is_split
        && !language.none.iter().any(|none| ends(&none))
}

/// `pas d'erreur`, `free of errors`: a denial of several words right before.
fn is_behind_phrase_of_none(line: &Line, language: &Language, start: usize) -> bool {
    let head = line.text.get(..start).unwrap_or("").trim_end();
    let mut phrases = language.none.iter().filter(|none| none.contains(' '));
    phrases.any(|none| head.ends_with(without_elision(none).trim_end()))
}

/// `未解決の指摘なし`, `미해결 지적 없음`: without spaces, the word belongs to a noun of which there is none.
fn modifies_denied_noun(line: &Line, language: &Language, found: &Found) -> bool {
    let is_attribute = matches!(found.objection.class, Class::Not | Class::Trouble);
    let behind = line.behind(found.end);
    let mut nouns = language.faults.iter().chain(language.matters);
    language.spaceless && is_attribute && nouns.any(|noun| is_noun_denied(behind, noun, language))
}

/// The longest ending that joins a word to its noun, in letters.
const LONGEST_JOINT: usize = 4;

/// Does a text begin with an ending and a noun, and say that there is none of it: `の指摘なし`?
fn is_noun_denied(behind: &str, noun: &str, language: &Language) -> bool {
    let Some((between, rest)) = behind.split_once(noun) else {
        return false;
    };
    let rest = rest.trim_start_matches(JOINTS);
    let joins = between.chars().count() <= LONGEST_JOINT;
    let parts = between.contains(['で', '고', ',', ';', ':', '(', ')']);
    joins && !parts && language.none.iter().any(|none| rest.starts_with(none))
}

/// `No major or critical issue is open`, `None of them blocks the release`: nothing does what the clause says.
fn begins_with_none(line: &Line, language: &Language, found: &Found) -> bool {
    let first = line.before(found.start).last();
    let is_wanted = || {
        let mut before = line.before(found.start);
        before.any(|word| language.wanted.contains(&word))
    };
    found.objection.class == Class::Trouble
        && first.is_some_and(|first| language.none.contains(&first))
        && !is_wanted()
}

/// A negation whose object is trouble: `not blocked`, `no evidence of errors`.
fn denies(line: &Line, language: &Language, found: &Found) -> bool {
    let behind = following(line, found.end, 3);
    let is_bad = |word: &&str| behind.contains(word);
    let first = behind.first();
    let denies_trouble = first.is_some_and(|first| language.adverse.trouble.contains(first));
    let is_none = |none: &&str| begins_at(line, found.start, none);
    let mut faults = language.faults.iter().chain(language.matters);
    denies_trouble || language.none.iter().any(is_none) && faults.any(is_bad)
}

/// `not older than 30 days`, `pas plus vieille que 30 jours`: a denied comparison with a number asks for something. The comparative stands
/// right behind the denial, alone or with the word that makes it one; `more` compares what was done as well.
fn bounds_a_number(line: &Line, language: &Language, found: &Found) -> bool {
    const MAKES_COMPARATIVE: [&str; 5] = ["plus", "más", "mais", "più", "more"];
    const TELLS_OF_AMOUNT: [&str; 3] = ["more", "mehr", "meer"];
    let behind: Vec<&str> = line.behind(found.end).split_whitespace().take(4).collect();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    match behind[..] {
        [one, than, number, ..] if language.than.contains(&than) => {
            is_number(number)
                && !TELLS_OF_AMOUNT.contains(&one)
                && !MAKES_COMPARATIVE.contains(&one)
        }
        [makes, _, than, number] => {
            MAKES_COMPARATIVE.contains(&makes) && language.than.contains(&than) && is_number(number)
        }
        _ => false,
    }
}

/// Does a denial of one or more words begin at a place?
fn begins_at(line: &Line, start: usize, none: &str) -> bool {
    let parted = without_elision(none);
    let behind = line.text.get(start..).unwrap_or("");
    behind
        .strip_prefix(parted.trim_end())
        .is_some_and(|rest| rest.starts_with(' '))
}

/// What joins a noun to what is said of it in a script without spaces, or ends a word for an item: `問題は`, `注意点`, `변경사항이`.
const JOINTS: &[char] = &[
    'は', 'が', 'も', 'を', '사', '항', '은', '는', '이', '가', '点', '項', '事', ' ', ':',
];

/// `failures: none`, `errors 0`, `問題なし`, `ошибок нет`.
fn is_none_behind(line: &Line, language: &Language, end: usize) -> bool {
    let behind = behind_noun(line, language, end);
    if language.spaceless {
        return begins_without_trouble(behind, language) || begins_with_zero(behind);
    }
    let labelled = behind_label(line.behind(end));
    [Some(behind), labelled]
        .into_iter()
        .flatten()
        .any(|behind| is_none_alone(behind, language))
}

/// `失败：0`, and not `失败：0.4 %`.
fn begins_with_zero(behind: &str) -> bool {
    let rest = behind.trim_start_matches(JOINTS).strip_prefix('0');
    rest.is_some_and(|rest| {
        !rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%'))
    })
}

/// What stands behind the colon of `errors found: 0`, where a word or two say of the noun that it was found or is open.
fn behind_label(behind: &str) -> Option<&str> {
    const LONGEST: usize = 2;
    let (label, value) = behind.split_once(" : ")?;
    let mut words = label.split_whitespace();
    let is_found =
        |word: &str| FOUND.iter().any(|stem| word.starts_with(stem)) || polarity::says_open(word);
    let is_brief = words.clone().count() <= LONGEST;
    (is_brief && words.all(is_found)).then(|| value.trim_start())
}

/// Beginnings of words for having been found. What was mended or explained is another number.
#[rustfmt::skip]
const FOUND: &[&str] = &[
    "found", "reported", "seen", "remaining", "left", "gefunden", "festgestellt", "trouvé", "constaté", "encontrad", "detectad", "trovat", "rilevat", "gevonden",
    "znalezion", "hittade", "funnet", "найден", "обнаружен",
];

/// Does a text begin with a none that is all of its clause?
fn is_none_alone(behind: &str, language: &Language) -> bool {
    let mut words = behind.split(' ');
    let first = words.next().unwrap_or("");
    let ends = words
        .next()
        .is_none_or(|word| word.is_empty() || is_punctuation(word));
    ends && (first == "0" || language.none.contains(&first))
}

/// `なし`, `の指摘なし`: a denial that a text without spaces begins with, alone or behind one more noun.
fn begins_without_trouble(behind: &str, language: &Language) -> bool {
    let behind = behind.trim_start_matches(JOINTS).trim_start_matches('の');
    let nouns = language.faults.iter().chain(language.matters);
    let noun = nouns.filter_map(|noun| behind.strip_prefix(noun));
    let mut rests = noun.map(|rest| rest.trim_start_matches(JOINTS));
    let is_none = |rest: &str| language.none.iter().any(|none| rest.starts_with(none));
    is_none(behind) || rests.any(is_none)
}

/// What follows a noun that was found by its stem: an ending is passed over, as in `возражений нет`.
fn behind_noun<'a>(line: &'a Line, language: &Language, end: usize) -> &'a str {
    let behind = line.behind(end);
    let is_inside = !language.spaceless && line.text.as_bytes().get(end) != Some(&b' ');
    let behind = match behind.split_once(' ') {
        Some((_, next)) if is_inside => next,
        _ => behind,
    };
    behind.trim_start_matches([':', ' '])
}

/// `无问题`, `零缺陷`: in Chinese the denial stands before.
fn is_none_before(line: &Line, language: &Language, start: usize) -> bool {
    let head = line.text.get(..start).unwrap_or("").trim_end();
    let clause = head.rsplit([',', ';', ':', '(', ')']).next().unwrap_or("");
    let begin = clause.char_indices().rev().nth(5).map_or(0, |(at, _)| at);
    let last = clause.get(begin..).unwrap_or("");
    language.code == "zh" && language.none.iter().any(|none| last.contains(none))
}
