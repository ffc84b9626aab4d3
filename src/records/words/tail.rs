//! Tails: what the words beside a claim do to it. A remark stops on words of an adverse class; everything else in it is free.
//!
//! A word of trouble is no objection where the remark itself says that there is none (`no open issues`, `failures: 0`), where it has
//! passed (`first run failed, repeated on Tuesday, passed`), or where it belongs to a harmless phrase (`if needed`, `failover`). A noun
//! such as `issues` names a subject until the remark counts some or says that they are there.

mod counts;
mod denial;
mod done;
mod free;
mod left_open;
mod line;
mod promise;
mod sought;

use crate::records::words::own::{language_of, languages_of};
use crate::records::words::polarity;
use crate::records::words::{Class, Language};
use counts::is_counted;
use denial::is_denied;
pub use done::{holds_done, says_done};
use free::{asks_the_reader, is_object_of_repair, is_what_was_checked};
pub use left_open::left_open;
use line::{Line, is_punctuation};
pub use promise::promise;
use sought::{Sense, Sought, sought_in};

/// What takes a claim back, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Objection {
    /// How it does so.
    pub class: Class,
    /// The word that says it.
    pub word: &'static str,
    /// The code of its language; `None` for a sign, which every language has.
    pub language: Option<&'static str>,
}

/// The first word of a remark that takes back the claim beside it, in any language; `None` where nothing does.
pub fn objection(remark: &str) -> Option<Objection> {
    objection_in(remark, &Line::of(remark))
}

fn objection_in(remark: &str, line: &Line) -> Option<Objection> {
    let first = unexcused(line).next();
    let found = first.into_iter().chain(doubts(remark, line));
    found
        .min_by_key(|found| found.start)
        .map(|found| found.objection)
}

/// What a remark denies, where the first word that takes something back is one that denies.
pub fn denial(remark: &str) -> Option<Objection> {
    let line = Line::of(remark);
    let sought = sought_in(&line, &languages_of(&line.text));
    let may_deny = sought.iter().any(|sought| {
        let class = Sense::Adverse(Class::Not);
        sought.sense == class || sought.sense == Sense::None
    });
    // Most sentences deny nothing, and need not be read further.
    let found = may_deny.then(|| objection_in(remark, &line)).flatten();
    found.filter(|objection| objection.class == Class::Not)
}

/// Does a text hold a word of one of some classes that nothing in it excuses?
pub fn has_class(text: &str, classes: &[Class]) -> bool {
    let line = Line::of(text);
    let mut found = unexcused(&line).map(|found| found.objection.class);
    found.any(|class| classes.contains(&class))
}

/// Does a text count something that is wrong and stays so: `1,204 rows missing`, `3 failures`?
pub fn counts_trouble(text: &str) -> bool {
    let counts = |c: char| ('1'..='9').contains(&c);
    text.contains(counts) && unexcused(&Line::of(text)).any(|found| found.counted)
}

/// The adverse words of a line that nothing in it excuses, from its beginning on. Each is weighed only when it is asked for: in a long
/// line that costs more than finding it.
fn unexcused(line: &Line) -> impl Iterator<Item = Found> {
    let mut languages = languages_of(&line.text);
    let mut found = objections(line, &languages);
    // Most lines have none; only here does it matter which language the line is in.
    if !found.is_empty() {
        languages = narrowed(line, languages);
    }
    found.retain(|(of, _)| languages.iter().any(|language| language.code == *of));
    found.sort_by_key(|(_, found)| found.start);
    let found = found.into_iter().map(|(_, found)| found);
    found.filter(move |found| !is_excused(line, &languages, found))
}

/// The adverse words of a line outside of harmless phrases, each with the code of its language.
fn objections(line: &Line, languages: &[&Language]) -> Vec<(&'static str, Found)> {
    let sought = sought_in(line, languages);
    let harmless = harmless_spans(line, &sought);
    let of_languages = sought.chunk_by(|one, other| std::ptr::eq(one.language, other.language));
    let all = of_languages.flat_map(|own| {
        let found = objections_in(line, own, &harmless).into_iter();
        found.map(|found| (own[0].language.code, found))
    });
    all.collect()
}

/// The language that a line is in, where its own words tell; else all that were asked for.
fn narrowed<'a>(line: &Line, languages: Vec<&'a Language>) -> Vec<&'a Language> {
    match language_of(&line.text) {
        Some(code) => languages
            .into_iter()
            .filter(|language| language.code == code)
            .collect(),
        None => languages,
    }
}

/// Does a text name something bad, whether it is there or not: `Any open bugs`, `Störungen der Priorität 1`?
pub fn names_trouble(text: &str) -> bool {
    let line = Line::of(text);
    languages_of(&line.text).into_iter().any(|language| {
        let names = language.faults.iter().chain(language.adverse.trouble);
        names
            .flat_map(|word| line.places(word, language))
            .next()
            .is_some()
    })
}

/// Does a remark open with a word that takes the claim back? `pending approval`; not `pending, or failed`, which goes on with a list.
pub fn opens_with_objection(remark: &str) -> bool {
    let line = Line::of(remark);
    let first: Vec<&str> = line
        .text
        .split(' ')
        .filter(|word| !word.is_empty())
        .take(4)
        .collect();
    let lists = first.iter().skip(1).take(2).any(|word| {
        matches!(
            *word,
            "or" | "and" | "oder" | "und" | "ou" | "et" | "o" | "y" | "e"
        )
    });
    let strong = |objection: Objection| !matches!(objection.class, Class::Trouble | Class::Limit);
    !lists && objection(&first.join(" ")).is_some_and(strong)
}

/// An adverse word in a line.
struct Found {
    start: usize,
    end: usize,
    objection: Objection,
    /// Does a number stand before it? Then only what was mended excuses it.
    counted: bool,
}

fn in_language(class: Class, word: &'static str, language: &Language) -> Objection {
    Objection {
        class,
        word,
        language: Some(language.code),
    }
}

/// Every adverse word of a language that stands outside of harmless phrases. `own` are the words of it that may stand in the line.
fn objections_in(line: &Line, own: &[&Sought], harmless: &[(usize, usize)]) -> Vec<Found> {
    let mut found = Vec::new();
    for sought in own {
        match sought.sense {
            Sense::Adverse(class) => found.extend(adverse(line, sought, class)),
            Sense::Fault => found.extend(fault_there(line, sought)),
            Sense::None => found.extend(wants(line, sought)),
            Sense::Harmless => {}
        }
    }
    found.retain(|found| !is_counted_noun(line, found) && !is_within(found, harmless));
    found
}

/// The places of an adverse word.
fn adverse(line: &Line, sought: &Sought, class: Class) -> Vec<Found> {
    let Sought { language, word, .. } = sought;
    let found = |(start, end)| Found {
        start,
        end,
        objection: in_language(class, word, language),
        counted: class == Class::Trouble && is_counted(line, language, start),
    };
    line.places(word, language).into_iter().map(found).collect()
}

/// Is an adverse word a part of a harmless phrase?
fn is_within(found: &Found, harmless: &[(usize, usize)]) -> bool {
    harmless
        .iter()
        .any(|(start, end)| *start <= found.start && found.end <= *end)
}

/// Words that take a claim back in one language and are a month or a thing that is counted in another: the Italian *never* is May,
/// the Spanish *almost* is cases.
const FALSE_FRIENDS: &[&str] = &["mai", "casi"];

/// `12. Mai`, `730 casi`: behind a number a false friend is what the number counts.
fn is_counted_noun(line: &Line, found: &Found) -> bool {
    let head = line.text.get(..found.start).unwrap_or("");
    let mut before = head
        .split(' ')
        .rev()
        .filter(|word| !word.is_empty() && *word != ";");
    FALSE_FRIENDS.contains(&found.objection.word)
        && before
            .next()
            .is_some_and(|word| word.chars().all(|c| c.is_ascii_digit()))
}

/// `3 known issues`, `with conditions`: a fault that the remark says is there.
fn fault_there(line: &Line, sought: &Sought) -> Vec<Found> {
    let Sought { language, word, .. } = sought;
    let mut found = Vec::new();
    for (start, end) in line.places(word, language) {
        let counted = is_counted(line, language, start);
        let there = if language.spaceless {
            language.with.iter().any(|with| {
                near(line.behind(end), 2).contains(with) || tail_of(line, start).ends_with(with)
            })
        } else {
            line.before(start)
                .take(2)
                .any(|word| language.with.contains(&word))
        };
        if counted || there {
            let objection = in_language(Class::Trouble, word, language);
            found.push(Found {
                start,
                end,
                objection,
                counted,
            });
        }
    }
    found
}

/// `no evidence`, `without approval`: what a release wants is not there.
fn wants(line: &Line, sought: &Sought) -> Vec<Found> {
    let language = sought.language;
    let mut found = Vec::new();
    for (start, end) in line.places(sought.word, language) {
        let behind = following(line, end, 2);
        let wanted = |word: &&&str| {
            if language.spaceless {
                is_beside(line, start, end, word)
            } else {
                behind.contains(word)
            }
        };
        if let Some(word) = language.wanted.iter().find(wanted) {
            let objection = in_language(Class::Not, word, language);
            found.push(Found {
                start,
                end,
                objection,
                counted: false,
            });
        }
    }
    found
}

/// The next few words behind a place, in the same clause.
fn following(line: &Line, at: usize, count: usize) -> Vec<&str> {
    let words = line.behind(at).split(' ');
    words
        .take_while(|word| !is_punctuation(word))
        .take(count)
        .collect()
}

/// In a script without spaces: does a word end right before a place, or begin right behind it?
fn is_beside(line: &Line, start: usize, end: usize, word: &str) -> bool {
    tail_of(line, start).ends_with(word)
        || line
            .behind(end)
            .trim_start_matches(['的', '何', 'の'])
            .starts_with(word)
}

/// The text before a place, without the particles and marks that may stand between.
fn tail_of(line: &Line, at: usize) -> &str {
    line.text
        .get(..at)
        .unwrap_or("")
        .trim_end_matches(|c: char| {
            matches!(
                c,
                ' ' | ':' | 'は' | 'が' | 'も' | '은' | '는' | '이' | '가' | '을' | '를'
            )
        })
}

/// The first few letters behind a place.
fn near(text: &str, count: usize) -> &str {
    let end = text
        .char_indices()
        .nth(count + 2)
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or("")
}

/// Does the rest of the line say that an adverse word does not hold?
fn is_excused(line: &Line, languages: &[&Language], found: &Found) -> bool {
    let said =
        |language: &&Language| is_denied(line, language, found) || is_mended(line, language, found);
    let checked = |language: &&Language| is_what_was_checked(line, language, found);
    let weighs = |language: &&Language| weighs_what_is_wanted(line, language, found);
    is_description(line, found)
        || languages.iter().any(said)
        || languages.iter().any(checked)
        || languages.iter().any(weighs)
}

/// `40 critical results sent`: a counted word of weight before something that a release wants to have, of which more is said.
fn weighs_what_is_wanted(line: &Line, language: &Language, found: &Found) -> bool {
    let weights = polarity::of_language(language.code).map_or(&[][..], |own| own.severe);
    let is_weight = || {
        weights
            .iter()
            .any(|weight| found.objection.word.starts_with(weight))
    };
    let mut behind = line.behind(found.end).split(' ');
    let next = behind.next().unwrap_or("");
    let goes_on = behind
        .next()
        .is_some_and(|word| !word.is_empty() && !is_punctuation(word));
    let is_message = next.ends_with('s') && language.wanted.contains(&next) && goes_on;
    found.counted && is_message && is_weight()
}

/// A clause of so many words is long.
const LONG_CLAUSE: usize = 12;

/// A small word deep in a long clause describes how something works: `returns the cached answer of the last request if the peer is gone`.
fn is_description(line: &Line, found: &Found) -> bool {
    let small = matches!(
        found.objection.class,
        Class::Not | Class::Limit | Class::Future | Class::Condition
    );
    let behind = line.behind(found.end).split(' ');
    let behind = behind.take_while(|word| !word.is_empty() && !is_punctuation(word));
    let behind = behind.take(LONG_CLAUSE).count();
    let before = line.before(found.start).take(LONG_CLAUSE).count();
    let whole = found.objection.class == Class::Limit
        && [
            " and prod ",
            " and production ",
            " und produktion ",
            " et production ",
            " et en production ",
        ]
        .iter()
        .any(|both| line.text.contains(both));
    whole || small && before >= 4 && before + behind >= LONG_CLAUSE || is_norm(line, found)
}

/// `should be a link to the report, not the report`: what is asked for, and not what is so.
fn is_norm(line: &Line, found: &Found) -> bool {
    let head = line.text.get(..found.start).unwrap_or("");
    let sentence = head.rsplit(';').next().unwrap_or("");
    found.objection.class == Class::Not
        && [" should ", " must ", " shall "]
            .iter()
            .any(|word| sentence.contains(word))
}

/// Trouble of the past: `3 failures, all fixed`, `failed at first, repeated on Tuesday, passed`.
fn is_mended(line: &Line, language: &Language, found: &Found) -> bool {
    if found.objection.class != Class::Trouble {
        return false;
    }
    if is_object_of_repair(line, language, found) {
        return true;
    }
    let is_behind = |words: &[&str]| last_behind(line, language, words, found.end);
    let mended = is_behind(language.mended);
    if let Some(mended) = mended.filter(|at| !is_negated(line, language, *at)) {
        let between = line.text.get(found.end..mended).unwrap_or("");
        let recounted = between.split(' ').any(|word| word.parse::<u32>().is_ok());
        return !found.counted || !recounted;
    }
    !found.counted && is_behind(language.again).is_some() && is_behind(language.passed).is_some()
}

/// `It is not repaired`: then a word for mended mends nothing.
fn is_negated(line: &Line, language: &Language, at: usize) -> bool {
    let head = line.text.get(..at).unwrap_or("").trim_end();
    let glued = language.spaceless && head.ends_with(['未', '不', '没', '待', '미']);
    let mut before = line.before(at).take(2);
    glued || before.any(|word| language.adverse.not.contains(&word))
}

/// Where the last of some words stands behind a place.
fn last_behind(line: &Line, language: &Language, words: &[&str], at: usize) -> Option<usize> {
    let places = words.iter().flat_map(|word| line.places(word, language));
    places
        .map(|(start, _)| start)
        .filter(|start| *start >= at)
        .max()
}

/// Phrases that hold an adverse word and are harmless. The day behind `valid until` is compared where proofs are judged.
fn harmless_spans(line: &Line, sought: &[&Sought]) -> Vec<(usize, usize)> {
    let harmless = sought.iter().filter(|one| one.sense == Sense::Harmless);
    harmless
        .flat_map(|one| line.places(one.word, one.language))
        .collect()
}

/// A question is no answer; a sign of trouble is one.
fn doubts(remark: &str, line: &Line) -> Option<Found> {
    let asked = line.text.find('?').filter(|at| !asks_the_reader(line, *at));
    let asked = asked.map(|at| (at, Class::Hedge, "?"));
    let mut signs = SIGNS.iter().filter(|_| !remark.is_ascii());
    let signed = signs
        .find(|sign| remark.contains(**sign))
        .map(|sign| (line.text.len(), Class::Trouble, *sign));
    asked.or(signed).map(|(start, class, word)| Found {
        start,
        end: start + 1,
        objection: Objection {
            class,
            word,
            language: None,
        },
        counted: false,
    })
}

/// Signs of trouble wherever they stand.
const SIGNS: &[&str] = &[
    "❌", "✗", "✘", "✖", "⛔", "🚫", "🛑", "👎", "⏳", "⌛", "🚧", "❓", "❔", "⚠", "🚨",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::words::LANGUAGES;

    fn class(text: &str) -> Option<Class> {
        objection(text).map(|objection| objection.class)
    }

    #[test]
    fn a_remark_takes_back_by_its_first_adverse_word() {
        assert_eq!(class("two nodes failed"), Some(Class::Trouble));
        assert_eq!(class("subject to OPS-12"), Some(Class::Condition));
        assert_eq!(class("no open issues, seen by Mia"), None);
        assert_eq!(class("archive in the shared folder"), None);
    }

    #[test]
    fn no_language_lacks_a_class() {
        for language in LANGUAGES {
            for wanted in [
                Class::Not,
                Class::Except,
                Class::Contrast,
                Class::Limit,
                Class::Future,
                Class::Condition,
                Class::Hedge,
                Class::Trouble,
            ] {
                let count = language
                    .adverse_words()
                    .filter(|(class, _)| *class == wanted)
                    .count();
                assert!(
                    count >= 4,
                    "{} has {count} words of {wanted:?}",
                    language.code
                );
            }
            for words in [
                language.harmless,
                language.none,
                language.wanted,
                language.faults,
                language.matters,
                language.with,
                language.mended,
                language.passed,
                language.again,
                language.particles,
                language.past,
            ] {
                assert!(words.len() >= 3, "{} lacks words", language.code);
            }
        }
    }

    #[test]
    fn trouble_that_is_denied_or_past_is_none() {
        for text in [
            "no open issues",
            "0 failed",
            "failures: none",
            "without conditions",
            "keine Fehler",
            "sans réserve",
            "sin incidencias",
            "sem ressalvas",
            "senza problemi",
            "geen bevindingen",
            "bez uwag",
            "inga avvikelser",
            "ingen feil",
            "ошибок нет",
            "без замечаний",
            "問題なし",
            "指摘なし",
            "エラーは0件",
            "无问题",
            "没有遗留问题",
            "문제 없음",
            "오류 0건",
            "first run failed, repeated on Tuesday, passed",
            "3 failures, all fixed",
            "erster Lauf gescheitert, wiederholt, bestanden",
            "not only the happy path",
            "no longer needed",
            "open source licence",
            "failover tested",
            "red team exercise",
            "nothing missing",
            "if needed",
            "not blocked",
            "no evidence of errors",
        ] {
            assert_eq!(objection(text), None, "{text}");
        }
    }

    #[test]
    fn each_language_takes_back() {
        for text in [
            "passed, then failed",
            "no evidence",
            "without approval",
            "98 passed, 2 failed",
            "3 known issues",
            "with conditions",
            "bis auf die Übersetzung",
            "Nachweis folgt",
            "ohne Freigabe",
            "sauf le module fiscal",
            "en attente de validation",
            "falta la firma",
            "solo en preproducción",
            "exceto a loja",
            "falta assinar",
            "tranne il modulo",
            "behalve de vertaling",
            "oprócz raportów",
            "utom rapporterna",
            "men mangler signatur",
            "кроме отчётов",
            "на согласовании",
            "決済を除く",
            "来週実施",
            "未確認",
            "除支付模块外,待补",
            "尚未签字",
            "결제 모듈 제외",
            "다음 주 예정",
            "why?",
        ] {
            assert!(objection(text).is_some(), "{text}");
        }
    }
}
