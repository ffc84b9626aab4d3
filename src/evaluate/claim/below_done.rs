//! Below done: what a written claim of less than done comes to, and why.

use crate::base::text::excerpt;
use crate::evaluate::judge::Judge;
use crate::evaluate::{Blocker, Judgement, Verdict};
use crate::link::RecordIndex;
use crate::records::gates::decision;
use crate::records::words::{Class, tail};
use crate::records::{Claim, Decision, Demand, Detail, Kind, Record, Status};

/// Judges a claim of less than done.
pub fn judge(judge: &Judge, at: RecordIndex, claim: &Claim) -> Judgement {
    let blocked = |verdict: Verdict, why: String| {
        Judgement::new(verdict).blocked(Blocker {
            record: at,
            why,
            span: claim.span,
        })
    };
    match claim.status {
        Status::NotApplicable => match why_it_applies(judge, at, claim) {
            Some(why) => blocked(Verdict::Unknown, why),
            None => Judgement::new(Verdict::NotApplicable),
        },
        Status::Unknown => blocked(Verdict::Unknown, not_understood(claim)),
        _ => blocked(
            Verdict::Unmet,
            unfinished(&judge.model.records[at].record, claim),
        ),
    }
}

/// Why a claim is unknown: by its own words, else by those beside it.
fn not_understood(claim: &Claim) -> String {
    let has_words = |text: &&str| text.contains(char::is_alphanumeric);
    let beside = claim.remark.as_deref().filter(has_words);
    match Some(claim.text.as_str()).filter(has_words).or(beside) {
        Some(words) => format!("the status `{}` is not understood", excerpt(words)),
        None => "how it stands is not understood".to_owned(),
    }
}

/// Why a record that is said not to apply may well do.
fn why_it_applies(judge: &Judge, at: RecordIndex, claim: &Claim) -> Option<String> {
    if is_given_up(judge, at, claim) {
        return Some(format!(
            "`{}` is neither done nor needless",
            excerpt(&claim.text)
        ));
    }
    let has_reason = claim.remark.is_some();
    (!has_reason).then(|| "said not to apply, without a reason".to_owned())
}

/// `Withdrawn 10 March`, `Cancelled, no crew`: a criterion that was given up, and not one that asks for nothing.
fn is_given_up(judge: &Judge, at: RecordIndex, claim: &Claim) -> bool {
    let kind = judge.model.records[at].record.kind;
    kind == Kind::Criterion && tail::has_class(&claim.text, &[Class::Trouble])
}

/// Why a claim of less than done holds something up. The word of a status would not tell a no-go from a choice that nobody has made.
fn unfinished(record: &Record, claim: &Claim) -> String {
    let choice = match record.detail {
        Detail::Criterion(Demand::Decision) => decision::chosen(claim),
        _ => Decision::Go,
    };
    match choice {
        Decision::Open => "nobody has decided".to_owned(),
        Decision::NoGo => "decided no-go".to_owned(),
        Decision::ConditionalGo => {
            "a go with conditions, and nobody says that they hold".to_owned()
        }
        Decision::Go => format!("claimed `{}`", claim.status.word()),
    }
}
