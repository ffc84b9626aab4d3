//! Trouble: does a text that is no criterion say that something is wrong now, or is it description, a rule or a name?

use crate::base::text::{fold, words};
use crate::parse::Text;
use crate::records::When;
use crate::records::gates::gate::residue::Place;
use crate::records::gates::hold;
use crate::records::values::when;
use crate::records::words::own::language_of;
use crate::records::words::{Class, LANGUAGES, gates, polarity, proof, tail};

/// Is this the name of something that should not be there: `Blockers`, `Open points`?
pub fn names_trouble(key: &str) -> bool {
    let brief = key.split_whitespace().count() <= 5;
    let is_trouble = |objection: tail::Objection| objection.class == Class::Trouble;
    brief
        && !gates::is_rule(key)
        && (tail::objection(key).is_some_and(is_trouble) || heads_blockers(key))
        || waits_for(key)
}

/// `Pending`, `Reste à régler avant la mise en service`: does a label open with what is still to come or to be waited for?
pub fn waits_for(key: &str) -> bool {
    let first: Vec<&str> = key.split_whitespace().take(3).collect();
    let first = first.join(" ");
    let is_rule = gates::is_rule(&first) || gates::holds(&first, |words| words.ifs);
    let waits =
        |objection: tail::Objection| matches!(objection.class, Class::Trouble | Class::Condition);
    let is_waiting = tail::objection(&first).is_some_and(waits);
    !is_rule
        && tail::opens_with_objection(key)
        && (is_waiting || polarity::pending(&first).is_some())
}

/// Is it what people call a list of what is in the way: `Blocages`, `未解決事項`?
fn heads_blockers(key: &str) -> bool {
    let folded = fold(key);
    let mut languages = LANGUAGES.iter();
    languages.any(|language| language.standing.blockers.contains(&folded.trim()))
}

/// Does a value say that there is none of what its name names: `none`, `0`, `–`?
pub fn says_none(value: &str) -> bool {
    let folded = fold(value);
    let first = folded
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| !word.is_empty());
    let Some(first) = first else {
        return true;
    };
    first == "0"
        || first == "n"
        || LANGUAGES.iter().any(|language| {
            language
                .none
                .iter()
                .any(|none| first == *none || language.spaceless && folded.starts_with(none))
        })
}

/// `None.`, `Brak.` below a heading that names what is wrong: there is nothing of it.
pub fn denies_trouble(sentence: &str, heading: &str) -> bool {
    let is_one_word = sentence.split_whitespace().count() == 1;
    let is_denial = sentence.contains(char::is_alphabetic) && says_none(sentence);
    is_one_word && is_denial && names_trouble(heading)
}

/// Does a text say that something is wrong now, rather than what would follow if it were?
pub fn reports_trouble(text: &str, place: Place) -> bool {
    let Some(objection) = tail::objection(text) else {
        return false;
    };
    let written_in = language_of(text).or(objection.language);
    if gates::is_rule_in(text, written_in) {
        return place == Place::Item && is_bare(text, &objection);
    }
    if place == Place::Item || tail::has_class(text, &[Class::Trouble]) {
        return true;
    }
    // `We are still waiting for the landlord`: the first word is not always the one that says most.
    if objection.class == Class::Limit && tail::has_class(text, &[Class::Condition]) {
        return true;
    }
    let tells_how_long = || objection.class == Class::Condition && tells_how_long(text, &objection);
    !tells_how_long() && is_short_enough_to_report(text, &objection)
}

/// Description is full of small words; they are a state where they stand beside what the gate is about, or where little else is said.
fn is_short_enough_to_report(text: &str, objection: &tail::Objection) -> bool {
    let longest = match objection.class {
        Class::Trouble => return true,
        Class::Contrast | Class::Future => return false,
        Class::Limit => LONGEST_LIMIT,
        // `Who is on call? Ida.` asks and answers.
        Class::Hedge if objection.language.is_none() => LONGEST_QUESTION,
        Class::Not if denies_twice(text, objection) => return false,
        Class::Not
            if gates::holds(text, |words| words.have) || polarity::pending(text).is_some() =>
        {
            LONGEST_REMARK
        }
        Class::Not => LONGEST_QUESTION,
        Class::Condition if waits(text, objection) => return true,
        Class::Except | Class::Hedge | Class::Condition => LONGEST_NOTE,
    };
    let is_brief = text.split_whitespace().count() <= longest;
    // `The candidate runs on staging since Monday` tells where, which limits a short approval and no description.
    let only_places = is_place(objection) && !says_only(text);
    is_brief || !only_places && speaks_of_gate(text)
}

/// Does a text hold a word for what a gate comes to, or ask for something?
fn speaks_of_gate(text: &str) -> bool {
    gates::holds(text, |words| words.signs) || gates::holds(text, |words| words.asks)
}

/// `Traffic stays on the old system until Ines gives the word`: a clause that waits for something, and tells neither of what was, nor what
/// something requires.
fn waits(text: &str, objection: &tail::Objection) -> bool {
    let folded = fold(text);
    let before = folded.split(objection.word).next().unwrap_or("");
    let is_past = gates::holds(before, |words| words.have);
    !is_past && !gates::is_demand(objection.word)
}

/// `It was trained on tickets until the end of May 2026`: of something past, the day behind a condition tells how long it went on.
fn tells_how_long(text: &str, objection: &tail::Objection) -> bool {
    let folded = fold(text);
    let behind = folded
        .split_once(objection.word)
        .map_or("", |(_, behind)| behind);
    let is_time = matches!(
        when::read(behind),
        Some(
            When::Day(_)
                | When::DayOfMonth(..)
                | When::Month(..)
                | When::Quarter(..)
                | When::Year(_)
        )
    );
    let grants = gates::holds(text, |words| words.consent) || proof::speaks_of_approval(text);
    let has_ended = is_time && gates::holds(text, |words| words.have);
    has_ended && !grants && !gates::holds(text, |words| words.signs) && !hold::says_hold(text)
}

/// `The ticks cover the staging cluster only`: does a text hold the word by which its language limits a whole sentence?
fn says_only(text: &str) -> bool {
    let folded = fold(text);
    let all: Vec<&str> = words(&folded).collect();
    let mut limits = LANGUAGES
        .iter()
        .filter_map(|language| language.adverse.limit.first());
    limits.any(|only| all.contains(only))
}

/// Does an objection name an environment, as `staging` does, where `only` limits whatever stands beside it?
fn is_place(objection: &tail::Objection) -> bool {
    let mut own = LANGUAGES
        .iter()
        .filter(|language| objection.language == Some(language.code));
    objection.class == Class::Limit
        && own.any(|language| {
            let mut places = language.standing.environments.iter();
            places.any(|names| names.contains(&objection.word))
        })
}

/// The longest note that limits and does not set a rule, in words: `Dit geldt alleen voor staging`.
const LONGEST_LIMIT: usize = 5;

/// The longest question that is left as a note, and the longest denial that tells of nothing past, in words.
const LONGEST_QUESTION: usize = 4;

/// The longest note that sets a condition and no rule, in words: `We are waiting for the vendor`.
const LONGEST_NOTE: usize = 6;

/// `Ohne Abnahme keine Auslieferung`: a denial that hangs on another is a rule.
fn denies_twice(text: &str, objection: &tail::Objection) -> bool {
    let folded = fold(text);
    let mut own = LANGUAGES
        .iter()
        .filter(|language| objection.language == Some(language.code));
    own.any(|language| {
        let denials = folded
            .split(' ')
            .filter(|word| language.none.contains(word));
        denials.count() >= 2
    })
}

/// The longest note or remark that reports and does not describe, in words: `Waiting for legal`.
const LONGEST_REMARK: usize = 8;

/// `if legal agrees`, `all except billing` under an item: a remark of one clause is no rule, since nothing says what would follow. What has
/// to be, or must not be, is one, unless two words are all of it.
fn is_bare(text: &str, objection: &tail::Objection) -> bool {
    let count = text.split_whitespace().count();
    let first = text.split_whitespace().next().unwrap_or("");
    let asks = match objection.class {
        Class::Not => !gates::is_rule_in(first, objection.language),
        Class::Trouble | Class::Future => true,
        Class::Except | Class::Contrast | Class::Limit | Class::Condition | Class::Hedge => false,
    };
    let is_one_clause = !text.contains([',', ':', '，', '、', '：']);
    let is_remark = !asks || tail::promise(text).is_some() || count <= 2;
    is_remark && is_one_clause && count <= LONGEST_REMARK
}

/// Does a sentence set a bar by what another file says: `Do not launch if the [rota](rota.md) has a gap`? Nobody has looked there.
pub fn rules_by_another(text: &Text) -> bool {
    let leads_into_tree = |link: &String| !link.contains("://") && !link.starts_with(['#', '/']);
    let mut links = text.pieces.iter().filter_map(|piece| piece.link.as_ref());
    links.any(leads_into_tree) && tail::objection(&text.plain).is_some()
}
