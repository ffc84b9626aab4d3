//! Gates in words: what lists that decide are called in each language, and which sentences set a rule rather than report a state.

use crate::base::text::{fold, words};

mod aside;
mod naming;

pub use aside::is_aside;
pub use naming::{is_paper, names_preflight, names_release, names_release_list};

use super::beginnings::TextPairs;
use super::own::language_of;
use super::polarity;
use super::{LANGUAGES, proof, tail};
use super::{de, en, es, fr, it, ja, ko, nl, no, pl, pt, ru, sv, zh};

/// The words of one language about gates. One that ends in `*` may have an ending; two words may be written as one.
#[derive(Clone, Copy, Debug)]
pub struct GateWords {
    /// The code of the language.
    pub code: &'static str,
    /// Is it written without spaces between words?
    pub spaceless: bool,
    /// What is decided: `release`, `launch`, `go-live`, `cutover`.
    pub acts: &'static [&'static str],
    /// What the list that decides is called: `checklist`, `review`, `approval`, `ready`.
    pub lists: &'static [&'static str],
    /// What else decides about one release, where a number says which: `deployment`, `rollout`, `migration`.
    pub moves: &'static [&'static str],
    /// What a change is called whose number follows: `change`, `CHG`.
    pub changes: &'static [&'static str],
    /// Words between them: `the`, `for`, `before`.
    pub small: &'static [&'static str],
    /// What makes a list one of every release, and not of this one: `each`, `new`, `process`.
    pub generic: &'static [&'static str],
    /// What begins a condition: `if`.
    pub ifs: &'static [&'static str],
    /// How much something is asked for, which says of nothing how it stands: `required`, `optional`.
    pub levels: &'static [&'static str],
    /// What is written about a release and decides nothing: `notes`, `plan`, `report`.
    pub papers: &'static [&'static str],
    /// What makes a sentence a rule or an instruction: `if`, `must`, `every`.
    pub rules: &'static [&'static str],
    /// What a gate comes to: `approved`, `ready`, `released`.
    pub signs: &'static [&'static str],
    /// How somebody agrees to go: `granted`, `proceed`, `erteilt`.
    pub consent: &'static [&'static str],
    /// Headings of columns of answers: `Answer`, `Vote`.
    pub answers: &'static [&'static str],
    /// Headings and labels of what decides nothing, whether it is ticked or not: `optional`, `rollback`.
    pub aside: &'static [&'static str],
    /// What puts a list behind the release that stands beside it in the heading: `after`, `post`.
    pub afterwards: &'static [&'static str],
    /// What only shows how something is written, or was: `template`, `history`.
    pub shown: &'static [&'static str],
    /// What makes a sentence a demand: `must`, `requires`.
    pub demands: &'static [&'static str],
    /// How those who decide speak of themselves: `we`.
    pub ours: &'static [&'static str],
    /// What makes a sentence a request: `please`.
    pub asks: &'static [&'static str],
    /// Ends of headers of a column that says by whom: `Checked by`. Whole words.
    pub by_whom: &'static [&'static str],
    /// Headings and labels of what is only told: `agenda`, `background`. A box there is one all the same.
    pub told: &'static [&'static str],
    /// Phrases for a time in which the release is in operation already, `#` for how long: `within # of operation`.
    pub in_operation: &'static [&'static str],
    /// Labels above why something was decided: `reasons`.
    pub reasons: &'static [&'static str],
    /// Headings of how a list is filled in: `instructions`.
    pub guides: &'static [&'static str],
    /// What a list is called whose entries have to hold: `criteria`, `requirements`.
    pub conditions: &'static [&'static str],
    /// What such a list is called by itself, where its entries may claim to be done: `checklist`, `gates`.
    pub checks: &'static [&'static str],
    /// Words beside `conditions` in a heading or label above what is to be: a mark before a bullet below it may be decoration.
    pub expected: &'static [&'static str],
    /// What such entries keep from happening or end, where they are conditions to stop: `abort`, `cancel`.
    pub stopping: &'static [&'static str],
    /// What a decision says that is done once it is made: `opens`, `starts`, `promote`.
    pub affirmed: &'static [&'static str],
    /// What puts a list before the release: `before`, `required`.
    pub before: &'static [&'static str],
    /// Auxiliaries of the perfect and past, by which a denial tells of what was not done: `has`, `wurde`.
    pub have: &'static [&'static str],
    /// What says that a stop condition holds: `triggered`, `exceeded`.
    pub held: &'static [&'static str],
    /// Before or behind a day, that it is the first on which something may be done: `no earlier than`.
    pub earliest: &'static [&'static str],
    /// Words for a time in which nothing may change, as they begin: `freeze`.
    pub freezes: &'static [&'static str],
    /// What is frozen before a release, so that it can go: code, features, texts.
    pub frozen_before: &'static [&'static str],
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
    let pairs = TextPairs::of(&folded);
    let said: Vec<&str> = words(&folded).collect();
    GATES.iter().any(|language| {
        let mut near = of(language).iter().filter(|entry| pairs.may_hold(entry));
        near.any(|entry| match language.spaceless {
            true => folded.contains(entry),
            false => said.iter().any(|word| is_word(word, entry)),
        })
    })
}

/// Does a text hold an auxiliary of the past in one language? What is one in another may be an article here.
pub fn tells_of_past(text: &str, code: &str) -> bool {
    let folded = fold(text);
    let mut own = GATES.iter().filter(|language| language.code == code);
    own.any(|language| words(&folded).any(|word| language.have.contains(&word)))
}

/// Is a heading nothing but a word of one of the lists, and its number?
pub fn is_only(heading: &str, of: impl Fn(&GateWords) -> &'static [&'static str]) -> bool {
    let folded = fold(heading);
    let bare = folded.trim_matches(|c: char| c.is_ascii_digit() || !c.is_alphanumeric());
    GATES.iter().any(|language| {
        let mut entries = of(language).iter();
        entries.any(|entry| match language.spaceless {
            true => bare == *entry,
            false => is_word(bare, entry),
        })
    })
}

/// May a heading name conditions under which nothing goes ahead: `Conditions for cancelling`, `Условия отмены`? `Prerequisites for stopping
/// the old service` names others: what stands below has to be a table that answers whether they are there.
pub fn heads_stops(heading: &str) -> bool {
    holds(heading, |words| words.conditions) && holds(heading, |words| words.stopping)
}

/// `Produktivbetrieb`: does a compound begin with a word for what is decided?
pub fn begins_with_act(word: &str) -> bool {
    const SHORTEST: usize = 6;
    let languages = GATES.iter().filter(|language| {
        let polarity = polarity::of_language(language.code);
        polarity.is_some_and(|polarity| polarity.compounds)
    });
    let mut stems = languages
        .flat_map(|language| language.acts)
        .filter_map(|act| act.strip_suffix('*'));
    stems.any(|stem| stem.len() >= SHORTEST && word.starts_with(stem))
}

/// Does a text set a rule or give an instruction, by a word of the language that it is in?
pub fn is_rule(text: &str) -> bool {
    is_rule_in(text, language_of(text))
}

/// The same for a text of which a word has told the language; `None` where nothing has.
pub fn is_rule_in(text: &str, written_in: Option<&str>) -> bool {
    holds(text, |language| {
        let is_other = written_in.is_some_and(|code| code != language.code);
        if is_other { &[] } else { language.rules }
    })
}

/// Does a cell begin with how much something is asked for: `Required`, `Optional for now`?
pub fn is_level_of_demand(cell: &str) -> bool {
    let folded = fold(cell);
    let first = words(&folded).next().unwrap_or("");
    GATES.iter().any(|language| {
        let mut levels = language.levels.iter();
        levels.any(|level| first == *level || language.spaceless && folded.trim() == *level)
    })
}

/// Is a folded word one that begins a condition: `if`, `wenn`, `si`?
pub fn is_if(word: &str) -> bool {
    let mut all = GATES.iter().flat_map(|language| language.ifs);
    all.any(|begins| word == *begins)
}

/// Is a folded word one that demands something: `must`, `doit`, `erfordert`?
pub fn is_demand(word: &str) -> bool {
    GATES.iter().any(|language| {
        let mut demands = language.demands.iter();
        demands.any(|demand| word == *demand || language.spaceless && word.contains(demand))
    })
}

/// Does a sentence name the first day on which something may be done: `Not before 20 March`, `frühestens am 20. März`?
pub fn names_earliest(sentence: &str) -> bool {
    let folded = fold(sentence);
    let has_number = folded.contains(|c: char| c.is_ascii_digit());
    let all: Vec<&str> = words(&folded).collect();
    let denies_before = all.windows(2).any(|pair| {
        let mut languages = LANGUAGES.iter();
        languages.any(|language| {
            language.adverse.not.contains(&pair[0]) && language.plan.before.contains(&pair[1])
        })
    });
    let says_earliest = || {
        let mut phrases = GATES.iter().flat_map(|language| language.earliest);
        phrases.any(|phrase| folded.contains(phrase))
    };
    has_number && (denies_before || says_earliest())
}

/// Does a folded text hold a word for a time in which nothing may change?
pub fn names_freeze(folded: &str) -> bool {
    GATES.iter().any(|language| {
        let mut freezes = language.freezes.iter();
        freezes.any(|word| folded.contains(word))
    })
}

/// Does a folded text name a time in which nothing goes to production? A freeze of code comes before a release.
pub fn freeze_in(folded: &str) -> bool {
    let begins = |at: usize| !folded[..at].ends_with(char::is_alphabetic);
    let freezes = GATES.iter().flat_map(|language| language.freezes);
    let mut places = freezes.flat_map(|word| {
        let places = folded.match_indices(word).map(|(at, _)| at);
        places.filter(move |at| !word.is_ascii() || begins(*at))
    });
    places.any(|at| !ends_with_what_freezes_before(&folded[..at]))
}

/// Is the last word of a folded text one for what is frozen before a release?
fn ends_with_what_freezes_before(folded: &str) -> bool {
    let mut said = folded.split(|c: char| !c.is_alphanumeric());
    let last = said.rfind(|word| !word.is_empty());
    last.is_some_and(|last| {
        let mut languages = GATES.iter();
        languages.any(|language| language.frozen_before.contains(&last))
    })
}

/// Is it the heading or label of what is told beside the decision or decides nothing: `Agenda`, `Optional`?
pub fn is_told(heading: &str) -> bool {
    is_aside(heading) || holds(heading, |words| words.told)
}

/// Does a brief decision agree to go, with nothing that takes it back: `Freigabe erteilt`, `mise en production autorisée`?
pub fn consents(decision: &str) -> bool {
    const LONGEST: usize = 8;
    let consents = |sentence: &str| {
        let mut clauses = sentence.split([',', ';', '，', '、', '。']);
        let first = clauses.next().unwrap_or("");
        let is_brief = first.split_whitespace().count() <= LONGEST;
        is_brief && holds(first, |words| words.consent) && !is_denied(first)
    };
    decision.split(". ").any(consents)
        && !decision.contains(['?', '？'])
        && tail::objection(decision).is_none()
}

/// Beginnings of words for not doing what was planned, or not now.
#[rustfmt::skip]
const PUT_OFF: &[&str] = &[
    "cancel", "postpon", "defer", "delay", "withdraw", "verschieb", "verschob", "absag", "abgesag", "reporté", "annul", "aplaz", "adia", "rinvi",
    "uitstel", "uitgestel", "afgel", "odroc", "odwoł", "przełoż", "uppskj", "inställ", "utsett", "avlys", "отмен", "перенос", "отлож", "slips", "slipped", "slipping", "reschedul",
    "waits", "waiting",
];

/// Beginnings of words for moving something to another time, where a time or a word for *back* follows.
#[rustfmt::skip]
const MOVE: &[&str] = &[
    "mov", "push", "shift", "verleg", "verschob", "repouss", "décal", "reporté", "déplac", "movid", "pospuest", "retras", "spostat", "rimandat",
    "verplaatst", "verschoven", "przesun", "flytta", "flyttet", "перенес", "сдвин", "延期", "改到", "推迟", "연기",
];

/// Is a folded word one for moving something to another time?
pub fn moves(word: &str) -> bool {
    MOVE.iter().any(|beginning| word.starts_with(beginning))
}

/// `pushed back`: what was pushed out went.
pub fn is_back(word: &str) -> bool {
    word == "back"
}

/// The same as nouns.
const PUTTING_OFF: &[&str] = &["abbruch", "rückzug", "report", "retrait"];

/// Is a folded word one for not doing what was planned, or not now?
pub fn puts_off(word: &str) -> bool {
    PUT_OFF.iter().any(|beginning| word.starts_with(beginning))
}

/// `Opening authorised`: does a conclusion grant what is decided, and not that it is put off?
pub fn grants_an_act(conclusion: &str) -> bool {
    let folded = fold(conclusion);
    let is_noun = |word: &str| PUTTING_OFF.iter().any(|noun| word.starts_with(noun));
    let is_put_off = |word: &str| puts_off(word) || is_noun(word);
    let names_act = holds(conclusion, |words| words.acts) || words(&folded).any(begins_with_act);
    names_act && consents(conclusion) && !words(&folded).any(is_put_off)
}

/// Does a brief decision say that what it is about is done: `We open as planned`, `Die Linie läuft am 4. Mai an`? Only where something is
/// decided: anywhere else, such a sentence only tells.
pub fn affirms(decision: &str) -> bool {
    let is_asked = decision.contains(['?', '？']);
    !is_asked && decision.split(". ").any(affirms_in_brief) && !is_taken_back(decision)
}

/// Does something take a decision back? `The gates open on 16 May` says what is done in a word that is trouble elsewhere.
fn is_taken_back(decision: &str) -> bool {
    let Some(objection) = tail::objection(decision) else {
        return false;
    };
    let is_act = GATES
        .iter()
        .any(|language| language.affirmed.contains(&objection.word));
    let folded = fold(decision);
    match folded.split_once(objection.word).filter(|_| is_act) {
        Some((before, behind)) => tail::objection(&format!("{before}{behind}")).is_some(),
        None => true,
    }
}

/// `No deployment is authorised`: does a sentence begin by denying what it goes on about?
fn is_denied(sentence: &str) -> bool {
    let first: Vec<&str> = sentence.split_whitespace().take(2).collect();
    proof::says_none(&first.join(" "))
}

/// Does a brief sentence say in one language that something is done, with no word that makes it a rule there?
fn affirms_in_brief(sentence: &str) -> bool {
    const LONGEST: usize = 16;
    let folded = fold(sentence);
    let affirms = |language: &&&GateWords| {
        let holds = |entries| holds_word(&folded, entries, language.spaceless);
        holds(language.affirmed) && !holds(language.rules)
    };
    let is_brief = sentence.split_whitespace().count() <= LONGEST;
    is_brief && GATES.iter().any(|language| affirms(&language)) && !is_denied(sentence)
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
