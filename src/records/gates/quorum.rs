//! Quorum: a gate that goes with so many of its votes, or with those that a sentence names. `Launch requires at least three of the five
//! votes.`, `QA and Security must sign.`
//!
//! Votes that were not cast are missing nobody once enough agree; a vote against stands. Where too few agree, the sentence stays what
//! keeps the gate from going.

use crate::base::text::{fold, padded, words};
use crate::records::words::plan::is_before;
use crate::records::words::{LANGUAGES, Language, gates, proof};
use crate::records::{Demand, Detail, Record, Status};

/// What is counted.
const VOTES: &[&str] = &[
    "vote",
    "votes",
    "approval",
    "approvals",
    "approver",
    "approvers",
    "signature",
    "signatures",
    "signer",
    "signers",
    "maintainer",
    "maintainers",
    "member",
    "members",
    "yes",
    "stimmen",
    "freigaben",
    "unterschriften",
    "voix",
    "votos",
    "firmas",
    "voti",
    "stemmen",
    "głosów",
    "röster",
    "stemmer",
    "голосов",
];

/// Numbers in words, from one on.
const NUMBERS: &[&[&str]] = &[
    &["one", "eine", "une", "un"],
    &["two", "zwei", "deux", "dos", "due", "twee"],
    &["three", "drei", "trois", "tres", "tre", "drie"],
    &["four", "vier", "quatre", "cuatro", "quattro"],
    &["five", "fünf", "cinq", "cinco", "cinque", "vijf"],
    &["six", "sechs", "seis", "sei", "zes"],
    &["seven", "sieben", "sept", "siete", "sette", "zeven"],
];

/// Is a folded word a number, from one on: `three`, `drie`?
pub fn is_number(word: &str) -> bool {
    number_in_words(word).is_some()
}

/// The number that a folded word is, in digits or in words.
pub fn number(word: &str) -> Option<usize> {
    word.parse().ok().or_else(|| number_in_words(word))
}

fn number_in_words(word: &str) -> Option<usize> {
    let at = NUMBERS.iter().position(|names| names.contains(&word))?;
    Some(at + 1)
}

/// The criteria of a gate, without the sentences about votes and signers that are kept.
pub fn settled(found: Vec<Record>) -> Vec<Record> {
    with_signers(with_votes(found))
}

/// Without a sentence that says who must sign, where each of them has a signature or an approval of their own among the criteria: that one
/// says how it stands.
fn with_signers(mut found: Vec<Record>) -> Vec<Record> {
    let signers: Vec<String> = found.iter().filter_map(signer).collect();
    let approvals: Vec<String> = found.iter().filter_map(approval).collect();
    found.retain(|record| {
        !is_unread(record)
            || !names_only(&record.title, &signers) && !is_answered(&record.title, &approvals)
    });
    found
}

/// Who is asked for a signature, in folded words.
fn signer(record: &Record) -> Option<String> {
    let name = record.title.strip_prefix("Sign-off: ")?;
    is_signature(record).then(|| fold(name))
}

fn is_signature(record: &Record) -> bool {
    matches!(record.detail, Detail::Criterion(Demand::Signature))
}

/// What a criterion that is claimed, or signed, says of an approval: `Approved by the CTO on 10 March`, `Sign-off: CISO`.
fn approval(record: &Record) -> Option<String> {
    let said = record.claim.as_ref().map_or("", |claim| &claim.text);
    let text = format!("{} {said}", record.title);
    let is_claimed = record.claim.is_some() && !is_unread(record);
    let is_of_approval = is_signature(record) || proof::speaks_of_approval(&text);
    (is_claimed && is_of_approval).then(|| padded(&fold(&text)))
}

/// Does a sentence ask two signers or more to sign, and say no more?
fn names_only(sentence: &str, signers: &[String]) -> bool {
    let mut rest = padded(&fold(sentence));
    let mut named = 0;
    for signer in signers {
        let name = padded(signer);
        named += usize::from(rest.contains(&name));
        rest = rest.replace(&name, " ");
    }
    let mut left = rest.split_whitespace();
    named >= 2 && proof::speaks_of_approval(sentence) && left.all(is_known)
}

/// Does a sentence ask for nothing but the approval of those whom it names, each of whom has one among the criteria: `The CTO must approve`?
fn is_answered(sentence: &str, approvals: &[String]) -> bool {
    let folded = fold(sentence);
    let asked = words(&folded).take_while(|word| !says_when(word));
    let mut names = asked.filter(|word| !is_known(word)).peekable();
    let is_named = names.peek().is_some();
    let has_one = |name: &str| {
        let name = padded(name);
        approvals.iter().any(|approval| approval.contains(&name))
    };
    proof::speaks_of_approval(sentence) && is_named && names.all(has_one)
}

/// `before the tag is pushed`: what comes behind says when.
fn says_when(word: &str) -> bool {
    gates::holds(word, |words| words.before) && is_before(word)
}

/// Is it a word of a sentence that asks for approval, other than a name?
fn is_known(word: &str) -> bool {
    let is_small =
        gates::holds(word, |words| words.small) || gates::holds(word, |words| words.rules);
    let asks = gates::is_demand(word)
        || gates::holds(word, |words| words.acts)
        || gates::holds(word, |words| words.before);
    let has_particle = |language: &&Language| language.particles.contains(&word);
    let is_particle = || LANGUAGES.iter().any(has_particle);
    is_small || asks || proof::speaks_of_approval(word) || is_before(word) || is_particle()
}

fn is_unread(record: &Record) -> bool {
    matches!(record.detail, Detail::Criterion(Demand::Unread(_)))
}

/// Without the sentence that asks for so many votes, and the votes that were not cast, where enough agree.
fn with_votes(mut found: Vec<Record>) -> Vec<Record> {
    let rule = found
        .iter()
        .position(|record| is_unread(record) && asked(&record.title).is_some());
    let Some(rule) = rule else {
        return found;
    };
    let section = found[rule].section_index;
    let needed = asked(&found[rule].title).unwrap_or(usize::MAX);
    if !is_share(&found[rule].title) {
        return with_approvals(found, rule, needed);
    }
    let agrees = |record: &&Record| record.section_index == section && has(record, Status::Done);
    if found.iter().filter(agrees).count() < needed {
        return found;
    }
    found.remove(rule);
    found.retain(|record| record.section_index != section || !is_not_cast(record));
    found
}

/// Without a sentence that asks for so many approvals, where so many were given.
fn with_approvals(mut found: Vec<Record>, rule: usize, needed: usize) -> Vec<Record> {
    let agree = found.iter().filter(|record| is_approved(record)).count();
    if agree >= needed {
        found.remove(rule);
    }
    found
}

/// Is it an approval that was given?
fn is_approved(record: &Record) -> bool {
    has(record, Status::Done) && approval(record).is_some()
}

fn has(record: &Record, status: Status) -> bool {
    record
        .claim
        .as_ref()
        .is_some_and(|claim| claim.status == status)
}

/// A cell that was left blank, or holds a dash.
fn is_not_cast(record: &Record) -> bool {
    let is_vote = matches!(
        record.detail,
        Detail::Criterion(Demand::Claimed | Demand::Signature)
    );
    let said = record
        .claim
        .as_ref()
        .map_or("", |claim| claim.text.as_str());
    is_vote
        && !has(record, Status::Done)
        && !said.chars().any(char::is_alphanumeric)
        && is_blank(said)
}

/// No sign of its own: a dash or nothing.
fn is_blank(said: &str) -> bool {
    said.chars()
        .all(|c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '_' | '.'))
}

/// Does a sentence speak of votes or signatures?
pub fn counts_votes(sentence: &str) -> bool {
    let folded = fold(sentence);
    words(&folded).any(|word| VOTES.contains(&word))
}

/// How many votes a sentence asks for: `at least 3 of 5 approvals`, `three of the five maintainers have to approve`.
fn asked(sentence: &str) -> Option<usize> {
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    let counts_votes = counts_votes(sentence);
    let share = all
        .windows(2)
        .filter(|pair| joins_share(pair[1]))
        .find_map(|pair| number(pair[0]));
    let bound = bound(&folded);
    let counted = || counted(&all).filter(|_| proof::speaks_of_approval(sentence));
    bound.or(share).or_else(counted).filter(|_| counts_votes)
}

/// `Two approvals are needed`, and nothing else.
fn counted(said: &[&str]) -> Option<usize> {
    let (first, rest) = said.split_first()?;
    let names_votes = rest.first().is_some_and(|next| VOTES.contains(next));
    let mut asked = rest.iter().take_while(|word| !says_when(word));
    let is_all = asked.all(|word| is_known(word) || VOTES.contains(word));
    number(first).filter(|_| names_votes && is_all)
}

fn joins_share(word: &str) -> bool {
    matches!(word, "of" | "von" | "sur" | "de" | "van" | "out")
}

/// `at least three`
fn bound(folded: &str) -> Option<usize> {
    let leads = ["at least ", "mindestens ", "au moins "];
    leads.iter().find_map(|lead| {
        let (_, behind) = folded.split_once(lead)?;
        words(behind).next().and_then(number)
    })
}

/// Does a sentence ask for a part of the votes, so that the others need not be cast?
fn is_share(sentence: &str) -> bool {
    let folded = fold(sentence);
    let mut all = words(&folded);
    all.any(joins_share) || bound(&folded).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_asks_for_so_many_votes() {
        assert_eq!(
            asked("Launch requires at least three of the five votes."),
            Some(3)
        );
        assert_eq!(asked("3 of 5 maintainers have to approve"), Some(3));
        assert_eq!(asked("Mindestens zwei Freigaben"), Some(2));
        assert_eq!(asked("Three cheers for the crew"), None);
        assert_eq!(asked("At least two nodes are up"), None);
    }
}
