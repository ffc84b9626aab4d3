//! Proofs: the words in which a report tells its result, and those by which a claim asks for one. A word of four letters or fewer is a
//! whole word; a longer one is the beginning of one, so that endings need no list.

use crate::base::text::{fold, words};
use crate::records::words::beginnings::TextPairs;
use crate::records::words::{LANGUAGES, Language, Proof};

/// How bad something that was found is, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It stops.
    Critical,
    /// It is serious.
    High,
    /// It can wait a while.
    Medium,
    /// It is small.
    Low,
}

/// What a value begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// `accepted`, `favourable`.
    Granted,
    /// `failed`, `not approved`.
    Refused,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Severity; 4] = [
        Severity::Critical,
        Severity::High,
        Severity::Medium,
        Severity::Low,
    ];

    /// Its name in results.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Critical => "critical",
            Severity::High => "high",
            Severity::Medium => "medium",
            Severity::Low => "low",
        }
    }
}

/// Is a label that of a result: `Result`, `Verdict`, `Fazit`, `結論`?
pub fn is_result_label(label: &str) -> bool {
    let folded = fold(label);
    LANGUAGES
        .iter()
        .any(|language| language.proof.result.contains(&folded.as_str()))
}

/// Does the state of a document say no more than that it is in force: `Active`, `Active reference`, `Active (since March)`?
pub fn is_in_force(state: &str) -> bool {
    let folded = fold(state);
    let first = folded.split(['(', ',', ';']).next().unwrap_or("");
    let states = LANGUAGES
        .iter()
        .flat_map(|language| language.proof.in_force);
    let states: Vec<&str> = states.copied().collect();
    let mut said = words(first).peekable();
    let is_phrase = states.contains(&first.trim());
    said.peek().is_some() && (is_phrase || said.all(|word| states.contains(&word)))
}

/// Does a text say of something that it is in force, or current?
pub fn names_in_force(text: &str) -> bool {
    names(text, |proof| proof.in_force)
}

/// What the first words of a value say of a result. The longest words count: `not accepted` before `accepted`.
pub fn verdict(value: &str) -> Option<Verdict> {
    let folded = fold(value);
    let body = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let refused = longest_beginning(body, |proof| proof.refused);
    let granted = longest_beginning(body, |proof| proof.granted);
    match (refused, granted) {
        (Some(refused), granted) if granted.is_none_or(|granted| granted <= refused) => {
            Some(Verdict::Refused)
        }
        (_, Some(_)) => Some(Verdict::Granted),
        (_, None) => None,
    }
}

/// The length in bytes of the longest word of a list that a folded text begins with.
fn longest_beginning(body: &str, list: fn(&Proof) -> &'static [&'static str]) -> Option<usize> {
    let all = LANGUAGES.iter().flat_map(|language| list(&language.proof));
    all.filter(|word| begins(body, word))
        .map(|word| word.len())
        .max()
}

/// Does a text name one of the words of refusal anywhere?
pub fn names_refusal(text: &str) -> bool {
    names(text, |proof| proof.refused)
}

/// Does a text ask for all of a list: `all`, `complete`, `closed`?
pub fn asks_for_all(text: &str) -> bool {
    names(text, |proof| proof.whole)
}

/// Is a text, or what stands below it, advice: `Recommendations`, `(recommended)`?
pub fn is_advice(text: &str) -> bool {
    let folded = fold(text);
    let mut stems = LANGUAGES.iter().flat_map(|language| language.proof.advice);
    stems.any(|stem| holds_stem(&folded, stem))
}

/// Is the last word of a text what is promised to whoever writes: `first response`?
pub fn ends_in_answering(text: &str) -> bool {
    let folded = fold(text);
    let last = words(&folded).last().unwrap_or("");
    let mut promised = LANGUAGES
        .iter()
        .flat_map(|language| language.proof.answering);
    promised.any(|word| last == *word)
}

/// Does a text ask for two sides to agree?
pub fn asks_for_equality(text: &str) -> bool {
    names(text, |proof| proof.equal)
}

/// Does a text say `no`, `none` or `without`?
pub fn says_none(text: &str) -> bool {
    names(text, |proof| proof.none)
}

/// Does a text name what is found in what was looked at: findings, vulnerabilities, defects?
pub fn names_finding(text: &str) -> bool {
    names(text, |proof| proof.finding)
}

/// Does a text speak of tests that were left out: `no test skipped`?
pub fn names_skipped(text: &str) -> bool {
    let folded = fold(text);
    let mut stems = LANGUAGES.iter().flat_map(|language| language.proof.skipped);
    stems.any(|stem| holds_stem(&folded, stem))
}

/// Does a label count those that failed: `Failed`, `Failed tests`, `Tests failed`, `Failures`? What is tried is one more word, such as a
/// release wants to have.
pub fn counts_failed(label: &str) -> bool {
    let folded = fold(label);
    if longest_beginning(&folded, |proof| proof.granted).is_some() {
        return false;
    }
    LANGUAGES.iter().any(|language| {
        let mut words = language.proof.failed.iter();
        words.any(|word| match word.strip_prefix('=') {
            Some(whole) => folded == whole,
            None => folded == *word || is_beside_tried(&folded, word, language),
        })
    })
}

/// Is all that stands before or behind a word what was tried: `tests failed`?
fn is_beside_tried(folded: &str, word: &str, language: &Language) -> bool {
    let rest = folded
        .strip_prefix(word)
        .or_else(|| folded.strip_suffix(word));
    let tried = rest.map_or("", |rest| rest.trim_matches([' ', 'の']));
    !tried.is_empty() && language.wanted.contains(&tried)
}

/// Does a text say that something is on: `enabled`?
pub fn says_on(text: &str) -> bool {
    names(text, |proof| proof.switched_on)
}

/// Does a text say that something is off: `disabled`?
pub fn says_off(text: &str) -> bool {
    names(text, |proof| proof.switched_off)
}

/// Does a text speak of a version?
pub fn speaks_of_version(text: &str) -> bool {
    names(text, |proof| proof.version)
}

/// Does a text speak of approving, accepting, signing or releasing?
pub fn speaks_of_approval(text: &str) -> bool {
    let folded = fold(text);
    let pairs = TextPairs::of(&folded);
    let mut stems = LANGUAGES.iter().flat_map(|language| language.proof.approve);
    stems.any(|stem| pairs.may_hold(stem.trim_start_matches('=')) && holds_stem(&folded, stem))
}

/// Does a folded text hold a stem? A long one may stand within a compound (`Betriebsfreigabe`), a short one begins a word: no `signed` in
/// `designed`. Words of signs or syllables begin anywhere; one behind `=` is whole, so that `sign` is none in `signals`.
fn holds_stem(folded: &str, stem: &str) -> bool {
    const LONG: usize = 7;
    if let Some(whole) = stem.strip_prefix('=') {
        return words(folded).any(|word| word == whole);
    }
    let may_follow = |at: usize| {
        let before = folded.get(..at).unwrap_or("");
        stem.chars().count() >= LONG
            || stem.chars().all(|c| (c as u32) >= 0x1100)
            || !before.ends_with(char::is_alphanumeric)
    };
    folded.match_indices(stem).any(|(at, _)| may_follow(at))
}

/// Does a folded text say that there is none of what is called so: `no denied licences`? The noun stands right behind the denial, or
/// behind one more word.
pub fn denies_noun(folded: &str, noun: &str) -> bool {
    const NEAR: usize = 2;
    let said: Vec<&str> = words(folded).collect();
    // `severity 1` is a class, and no noun for something that is counted.
    let is_noun = |at: usize| {
        let next = said.get(at + 1).unwrap_or(&"");
        said.get(at) == Some(&noun) && !next.starts_with(|c: char| c.is_ascii_digit())
    };
    let denials = said.iter().enumerate().filter(|(_, word)| says_zero(word));
    let mut behind = denials.flat_map(|(at, _)| at + 1..=at + NEAR);
    severity(noun).is_none() && behind.any(is_noun)
}

/// Is it a word for none in a language that parts its words?
fn says_zero(word: &str) -> bool {
    let mut languages = LANGUAGES.iter().filter(|language| !language.spaceless);
    languages.any(|language| language.proof.none.contains(&word))
}

/// Does a text speak of deciding something?
pub fn speaks_of_decision(text: &str) -> bool {
    let folded = fold(text);
    let pairs = TextPairs::of(&folded);
    let mut stems = LANGUAGES.iter().flat_map(|language| language.proof.decide);
    stems.any(|stem| pairs.may_hold(stem) && folded.contains(stem))
}

/// Are these folded names of lines those of the head of a mail: from, and subject?
pub fn is_mail_head(names: &[String]) -> bool {
    let has = |word: &str| names.iter().any(|name| name == word);
    let head = |at: usize| {
        LANGUAGES
            .iter()
            .any(|language| has(language.proof.mail[at]))
    };
    head(0) && head(1)
}

/// Does a label name one run of several, so that the last one counts?
pub fn is_attempt(label: &str) -> bool {
    names(label, |proof| proof.attempt)
}

/// The severity that a short value is: `High`, `kritisch`, `🔴 Critical`.
pub fn severity(value: &str) -> Option<Severity> {
    let folded = fold(value);
    let body = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let short = body.chars().count() <= 24;
    if let Some(rank) = rank_at(body, None).or_else(|| body.parse().ok()) {
        return ranked(rank);
    }
    let is = |severity: &Severity| {
        let mut words = words_of(*severity);
        words.any(|(_, word)| begins(body, word))
    };
    Severity::ALL.into_iter().find(is).filter(|_| short)
}

/// The severities that a text names.
pub fn severities(text: &str) -> Vec<Severity> {
    let folded = fold(text);
    let pairs = TextPairs::of(&folded);
    let is_named = |severity: &Severity| {
        let mut words = words_of(*severity).filter(|(_, word)| pairs.may_hold(word));
        words.any(|(language, word)| is_in(&folded, word, language))
    };
    let named = Severity::ALL.into_iter().filter(is_named);
    let mut found: Vec<Severity> = named.chain(ranked_in(&folded)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The severities that a folded text names by their rank: `sev1`, `p2`.
fn ranked_in(folded: &str) -> Vec<Severity> {
    let words: Vec<&str> = folded
        .split([' ', '/', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let ranks = (0..words.len()).filter_map(|at| rank_at(words[at], words.get(at + 1).copied()));
    ranks.filter_map(ranked).collect()
}

/// The severity of a rank, one the worst; those beyond four are small.
fn ranked(rank: u32) -> Option<Severity> {
    let at = rank.checked_sub(1)?;
    let last = Severity::ALL.len() - 1;
    usize::try_from(at)
        .ok()
        .map(|at| Severity::ALL[at.min(last)])
}

/// The number of a severity or priority, one the worst: `sev1`, `p1`, `sev-2`, `severity 1`, `prio 2`.
pub fn rank_at(word: &str, next: Option<&str>) -> Option<u32> {
    #[rustfmt::skip]
    const NAMES: &[&str] = &["severity", "sev", "prio", "priority", "priorität", "priorité", "prioridad", "prioridade", "priorità", "schweregrad", "p", "s", "gravité", "gravedad", "gravidade", "ernst", "приоритет"];
    let digits = word.trim_start_matches(|c: char| !c.is_ascii_digit());
    let name = word[..word.len() - digits.len()].trim_end_matches('-');
    if !digits.is_empty() && NAMES.contains(&name) && digits.len() == 1 {
        return digits.parse().ok();
    }
    let named = NAMES.contains(&word) && word.len() > 1;
    next.filter(|_| named)
        .filter(|next| next.len() == 1)
        .and_then(|next| next.parse().ok())
}

fn words_of(severity: Severity) -> impl Iterator<Item = (&'static Language, &'static str)> {
    LANGUAGES.iter().flat_map(move |language| {
        let words = language.proof.severities[severity as usize];
        words.iter().map(move |word| (*language, *word))
    })
}

fn names(text: &str, list: fn(&Proof) -> &'static [&'static str]) -> bool {
    let folded = fold(text);
    let pairs = TextPairs::of(&folded);
    LANGUAGES.iter().any(|language| {
        let mut words = list(&language.proof).iter();
        words.any(|word| pairs.may_hold(word) && is_in(&folded, word, language))
    })
}

/// Does a folded text begin with a word?
fn begins(body: &str, word: &str) -> bool {
    let Some(rest) = body.strip_prefix(word) else {
        return false;
    };
    !is_short(word) || !rest.starts_with(|c: char| c.is_alphanumeric())
}

/// Does a folded text hold a word, from where a word begins? Without spaces words begin anywhere.
pub fn is_in(folded: &str, word: &str, language: &Language) -> bool {
    if language.spaceless && !word.is_ascii() {
        return folded.contains(word);
    }
    folded.match_indices(word).any(|(at, _)| {
        let before = folded.get(..at).unwrap_or("");
        !before.ends_with(char::is_alphanumeric) && begins(folded.get(at..).unwrap_or(""), word)
    })
}

/// A word that is no beginning of another. Words of signs or syllables (`不合格`, `반려`) never are.
fn is_short(word: &str) -> bool {
    word.chars().count() <= 4 && word.chars().all(|c| (c as u32) < 0x1100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_begin_with_their_verdict() {
        for refused in [
            "FAILED (disk full)",
            "no superado, caída",
            "ikke godkjent",
            "nicht bestanden",
            "desfavorável",
            "不合格",
            "not accepted",
            "❌ rejected",
        ] {
            assert_eq!(verdict(refused), Some(Verdict::Refused), "{refused}");
        }
        for granted in ["accepted", "favorable", "superado", "合格", "Up"] {
            assert_eq!(verdict(granted), Some(Verdict::Granted), "{granted}");
        }
        for open in [
            "upgrade of two nodes",
            "downloaded",
            "no defects",
            "41 minutes",
        ] {
            assert_eq!(verdict(open), None, "{open}");
        }
    }

    #[test]
    fn severities_and_demands_are_words_and_no_letters() {
        assert_eq!(
            severities("No critical or high findings"),
            [Severity::Critical, Severity::High]
        );
        assert_eq!(severities("Highway and slow lanes"), []);
        assert_eq!(severity("🔴 Kritisch"), Some(Severity::Critical));
        assert!(asks_for_all("Checklist of the release") && !asks_for_all("Small change"));
        assert!(names_finding("Pen test") && !names_finding("Restore"));
    }

    #[test]
    fn every_language_says_how_a_report_leaves_something_open() {
        for language in LANGUAGES {
            let phrases = language.proof.left_open;
            assert!(!phrases.is_empty(), "{}", language.code);
            for phrase in phrases {
                // A star at the end stands for the rest of a word.
                let said = phrase.strip_suffix('*').unwrap_or(phrase);
                assert_eq!(fold(said), said, "{}", language.code);
            }
        }
    }

    #[test]
    fn every_language_has_every_list() {
        for language in LANGUAGES {
            let proof = &language.proof;
            let lists = [
                proof.result,
                proof.granted,
                proof.refused,
                proof.none,
                proof.whole,
                proof.equal,
                proof.attempt,
                proof.finding,
                proof.approve,
                proof.version,
                proof.failed,
                proof.switched_on,
                proof.switched_off,
            ];
            let listed = lists.iter().chain(&proof.severities);
            for list in listed {
                assert!(!list.is_empty(), "{} lacks a list", language.code);
                assert!(
                    list.iter().all(|word| fold(word) == *word),
                    "{}: {list:?}",
                    language.code
                );
            }
        }
    }
}
