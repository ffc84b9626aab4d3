//! Acts: sentences in which somebody stops or moves a release, by a verb and its object, and the release that they name.

use crate::base::text::{fold, words};
use crate::records::values::release::{self, Release};
use crate::records::values::status::is_month;
use crate::records::words::phrase::Searched;
use crate::records::words::{LANGUAGES, gates};

/// `The committee stops the go-live of 2.4`, `The board has moved release 7.2 to April`: a verb, and the release as its object.
pub fn stops_release(searched: &Searched, sentence: &str) -> bool {
    /// Articles and the name of what is released stand between them.
    const BETWEEN: usize = 3;
    let said: Vec<&str> = sentence.split_whitespace().collect();
    // Most sentences name no release, and need not be read word by word.
    let names_none =
        !searched.has(|words| words.releases) && !said.iter().any(|word| is_number(word));
    if names_none {
        return false;
    }
    let stops = |at: usize| {
        let mut behind = said[at + 1..].iter().copied().take(BETWEEN);
        at > 0 && behind.any(names_one) && is_stopped(&said, at)
    };
    (0..said.len()).any(stops)
        || Searched::new(&without_release(&said)).has(|words| words.holds)
        || said_of_release(sentence).is_some_and(|said| keeps_back(&said))
}

fn names_one(word: &str) -> bool {
    is_release(word) || is_number(word)
}

/// Is a word one of stopping or putting off, by itself or with one behind it?
fn is_stopped(said: &[&str], at: usize) -> bool {
    halts(said[at]) || is_pushed_back(said, at)
}

/// `pushing 2.8 back`: a word of moving, and one of the way behind what is moved.
fn is_pushed_back(said: &[&str], at: usize) -> bool {
    const FURTHEST: usize = 4;
    let mut behind = said[at + 1..].iter().take(FURTHEST);
    gates::moves(&fold(said[at])) && behind.any(|word| gates::is_back(&fold(word)))
}

fn halts(word: &str) -> bool {
    gates::holds(word, |words| words.stopping) || gates::puts_off(word)
}

/// What a sentence that begins with the number of a release says of it: `slips by a week` in `Decision: release 2.8 slips by a week`.
pub fn said_of_release(sentence: &str) -> Option<String> {
    const LONGEST_LABEL: usize = 3;
    let (label, behind) = sentence.split_once([':', '：']).unwrap_or(("", sentence));
    let is_label = label.split_whitespace().count() <= LONGEST_LABEL && !label.contains('.');
    let said = if is_label { behind } else { sentence };
    let said: Vec<&str> = said.split_whitespace().collect();
    let at = said.iter().position(|word| is_number(word))?;
    let leads = |word: &&str| {
        is_release(word) || is_label_of_release(word) || is_small(word) || is_month(&fold(word))
    };
    said[..at]
        .iter()
        .all(leads)
        .then(|| said[at + 1..].join(" "))
}

/// Does what is said of a release say that it is held, put off or given up? What stands first says so, behind small words and days:
/// `is postponed`, `wird auf den 26. März verschoben`; `fixes the delayed mails` tells of what is in it.
pub fn keeps_back(said: &str) -> bool {
    /// So many small words may stand before it.
    const NEAR: usize = 8;
    let folded = fold(said);
    let first: Vec<&str> = words(&folded).take(NEAR).collect();
    let is_day = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || is_month(word);
    let verb = first
        .iter()
        .position(|word| !is_small(word) && !is_day(word));
    let end = verb.map_or(first.len(), |at| at + 1);
    let opening = Searched::new(&first[..end].join(" "));
    opening.has(|words| words.holds) || verb.is_some_and(|at| is_kept_back(&first, at))
}

/// Is a verb one of putting off, or denied where it is one of going: `will not go out`?
fn is_kept_back(first: &[&str], verb: usize) -> bool {
    let word = first[verb];
    let halts = gates::puts_off(word) || ends_hold(word) || is_moved_to_a_day(first, verb);
    let denies = |word: &&str| {
        let mut all = LANGUAGES.iter();
        all.any(|language| language.adverse.not.contains(word))
    };
    let said = first.join(" ");
    let goes =
        || gates::holds(&said, |words| words.affirmed) || gates::holds(&said, |words| words.acts);
    halts || first[..verb].iter().any(denies) && goes()
}

/// `moved to 26 March`, `verlegt auf April`: a word of moving, a small word, and a time.
fn is_moved_to_a_day(first: &[&str], verb: usize) -> bool {
    let is_time = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit()) || is_month(word);
    let behind = first[verb + 1..].iter();
    let mut behind = behind.skip_while(|word| is_small(word) && !is_time(word));
    gates::moves(first[verb]) && behind.next().is_some_and(is_time)
}

/// `No deployments to production until further notice`, `No releases this week`: denied for a time, and no rule.
pub fn forbids_for_a_time(searched: &Searched, sentence: &str) -> bool {
    let folded = fold(sentence);
    let said: Vec<&str> = words(&folded).collect();
    let [first, next, rest @ ..] = &said[..] else {
        return false;
    };
    let denies = LANGUAGES
        .iter()
        .any(|language| language.none.contains(first));
    let goes = gates::holds(next, |words| words.moves) || gates::holds(next, |words| words.acts);
    denies && goes && (searched.has(|words| words.until) || rest.iter().any(is_time))
}

/// Is a word a unit of time: `week`?
fn is_time(word: &&str) -> bool {
    let mut units = LANGUAGES
        .iter()
        .flat_map(|language| language.standing.units);
    units.any(|(unit, _)| unit == word)
}

/// `verschoben`, `blocked`: the participle of what is said of something that is held.
fn ends_hold(word: &str) -> bool {
    const SHORTEST: usize = 6;
    let holds = LANGUAGES
        .iter()
        .flat_map(|language| language.standing.holds);
    let mut last = holds.filter_map(|phrase| phrase.split(' ').next_back());
    word.len() >= SHORTEST && last.any(|last| last == word)
}

/// Articles, auxiliaries and prepositions.
fn is_small(word: &str) -> bool {
    const LONGEST: usize = 4;
    word.chars().filter(|c| c.is_alphanumeric()).count() <= LONGEST
}

fn is_label_of_release(word: &str) -> bool {
    Searched::new(word).is(|words| words.release_labels)
}

fn is_release(word: &str) -> bool {
    Searched::new(word).has(|words| words.releases)
}

/// `the go-live of 2.4`: numbers right behind what is released.
pub fn releases_of_act(text: &str) -> Vec<Release> {
    const NEAR: usize = 2;
    let said: Vec<&str> = text.split_whitespace().collect();
    let acts = (0..said.len()).filter(|at| is_release(said[*at]));
    let behind = acts.flat_map(|at| said[at + 1..].iter().take(NEAR).copied());
    let numbers = behind.filter(|word| is_number(word));
    numbers
        .flat_map(|number| release::named_in(&format!("x release {number}")))
        .collect()
}

fn is_number(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ',', ';', ':']);
    let number = number.strip_prefix('v').unwrap_or(number);
    number.contains('.') && number.starts_with(|c: char| c.is_ascii_digit())
}

/// `the board has moved to April`: words without a release and its number; nothing where they name none.
fn without_release(said: &[&str]) -> String {
    let kept = said.iter().copied();
    let kept: Vec<&str> = kept
        .filter(|word| !is_release(word) && !is_number(word))
        .collect();
    match kept.len() < said.len() {
        true => kept.join(" "),
        false => String::new(),
    }
}
