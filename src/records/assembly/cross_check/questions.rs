//! Questions: what an answer makes of a question, by what the question asks for.

use super::{AnswerSeen, absent, is_done, turned};
use crate::records::values::status;
use crate::records::words::polarity::{self, Answer, Asked, Ill};
use crate::records::words::vocabulary::Vocabulary;
use crate::records::{Claim, Status};

/// The claim of a question and its answer: `Are there open bugs? No.`, `Is downtime needed? No.`
pub fn answered(
    question: &str,
    answer: &AnswerSeen,
    claim: Option<Claim>,
    words: &Vocabulary,
) -> Option<Claim> {
    if let Some(Status::NotApplicable) = claim.as_ref().map(|claim| claim.status) {
        return claim;
    }
    let asked = polarity::asked(question, words);
    let may_affirm = matches!(asked, Asked::Good | Asked::Untold);
    if may_affirm && affirms(answer, &claim, words) {
        return Some(answer.says(Status::Done));
    }
    judged(asked, question, answer, claim, words)
}

/// The claim of an answer, by what its question asks for.
fn judged(
    asked: Asked,
    question: &str,
    answer: &AnswerSeen,
    claim: Option<Claim>,
    words: &Vocabulary,
) -> Option<Claim> {
    match asked {
        Asked::Bad => of_bad(answer, claim, words),
        Asked::Good => absent(question, answer, claim),
        Asked::Optional if denies(answer) => Some(answer.says(Status::Done)),
        Asked::Named => named(answer, claim),
        Asked::Unclear => claim.map(|_| answer.says(Status::Unknown)),
        // Nobody can tell whether the answer is good news.
        Asked::Untold if denies(answer) && !is_done(&claim) => {
            claim.map(|_| answer.says(Status::Unknown))
        }
        Asked::Optional | Asked::Untold => claim,
    }
}

/// `Is the rota staffed? Yes, by two teams in turn`: behind a yes, what nobody knows is a remark, unless it takes the yes back.
fn affirms(answer: &AnswerSeen, claim: &Option<Claim>, words: &Vocabulary) -> bool {
    let is_unread = claim
        .as_ref()
        .is_some_and(|claim| claim.status == Status::Unknown);
    let end = answer
        .value
        .find([',', '.', ';', '(', '–', '—', '，', '。']);
    let Some((yes, remark)) = end
        .filter(|_| is_unread)
        .map(|end| answer.value.split_at(end))
    else {
        return false;
    };
    polarity::is_yes(yes.trim()) && !status::takes_back(remark, words)
}

/// `Who is on call? Mia and Jo.`: names of people, and nothing else.
fn named(answer: &AnswerSeen, claim: Option<Claim>) -> Option<Claim> {
    let is_unread = claim
        .as_ref()
        .is_none_or(|claim| claim.status == Status::Unknown);
    if is_unread && status::names_people(answer.value) {
        Some(answer.says(Status::Done))
    } else {
        claim
    }
}

fn denies(answer: &AnswerSeen) -> bool {
    polarity::answer(answer.value) == Answer::None
}

/// The claim of a question for something bad; an answer that nobody understands is neither good news nor bad.
fn of_bad(answer: &AnswerSeen, claim: Option<Claim>, words: &Vocabulary) -> Option<Claim> {
    match polarity::answer(answer.value) {
        Answer::Other => claim.map(|_| answer.says(Status::Unknown)),
        Answer::None | Answer::Some => turned(Ill::Named, answer, claim, words),
    }
}
