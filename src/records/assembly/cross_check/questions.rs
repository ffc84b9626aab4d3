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
    match polarity::asked(question, words) {
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
