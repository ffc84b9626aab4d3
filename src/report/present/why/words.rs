//! Words: what the steps of a derivation say.

use crate::base::Date;
use crate::base::text::{count, fold};
use crate::evaluate::{ClaimAge, Freshness, Provenance};
use crate::link::State;
use crate::records::{Claim, Companions, Demand, Detail, Status, Waiver};
use crate::report::present::demand;
use crate::report::present::plain::one_line;
use crate::source::history::Origin;

/// A claim in our word, and in the writer's where they differ.
pub fn claimed(claim: &Claim) -> String {
    let written = one_line(claim.text.replace('`', "").trim());
    match fold(&written) == claim.status.word().replace('_', " ") {
        true => format!("claimed `{}`", claim.status.word()),
        false => format!("claimed `{written}`, which is `{}`", claim.status.word()),
    }
}

/// What a criterion asks for, or a waiver grants.
pub fn demand(detail: &Detail) -> Option<String> {
    let says = match detail {
        Detail::Criterion(Demand::Items {
            numbers,
            at_least,
            with,
            ..
        }) => items(numbers, *at_least, *with),
        Detail::Criterion(Demand::RunbookFresh { days: Some(days) }) => {
            format!("asks every runbook meant to be reviewed within {days} days")
        }
        Detail::Criterion(Demand::RunbookFresh { days: None }) => {
            "asks every runbook meant to be within its own allowance".to_owned()
        }
        Detail::Criterion(Demand::Signature) => "asks for a signature".to_owned(),
        Detail::Criterion(Demand::Decision) => "asks for a choice".to_owned(),
        Detail::Criterion(Demand::Claimed | Demand::Unread(_)) => return None,
        Detail::Criterion(asked) => format!("asks for: {}", demand::asked(asked)),
        Detail::Waiver(terms) => waiver_terms(terms),
        _ => return None,
    };
    Some(says)
}

fn items(numbers: &[(u32, u32)], at_least: Status, with: Companions) -> String {
    let range = |&(from, to): &(u32, u32)| match from == to {
        true => from.to_string(),
        false => format!("{from}-{to}"),
    };
    let ranges: Vec<String> = numbers.iter().map(range).collect();
    format!(
        "asks items {} to be at least `{}`{}",
        ranges.join(", "),
        at_least.word(),
        companions(with)
    )
}

/// What else every item needs, after a comma.
fn companions(with: Companions) -> String {
    let all = [
        (with.owners, "owners"),
        (with.timeline, "a target"),
        (with.evidence, "evidence"),
    ];
    let asked = all.into_iter().filter(|(asked, _)| *asked);
    let asked: Vec<&str> = asked.map(|(_, word)| word).collect();
    match asked.is_empty() {
        true => String::new(),
        false => format!(", with {}", asked.join(", ")),
    }
}

fn waiver_terms(terms: &Waiver) -> String {
    let day = |day: Option<Date>| day.map_or("no date".to_owned(), |day| day.to_string());
    let approver = terms.approver.as_deref().unwrap_or("nobody");
    let starts = terms
        .starts
        .map_or(String::new(), |starts| format!(" from {starts}"));
    format!(
        "approved by {approver},{starts} through {}",
        day(terms.expires)
    )
}

/// How long the lines of a claim have been as they are.
pub fn claim_age_words(age: &ClaimAge) -> String {
    match age {
        ClaimAge::Since(commit, days) => {
            let ago = count(usize::try_from(*days).unwrap_or_default(), "day");
            format!(
                "its lines last changed {ago} ago, on {} by {} in commit {}",
                commit.date,
                commit.author,
                commit.short()
            )
        }
        ClaimAge::Later(commit) => format!(
            "its lines last changed on {}, after this day, in commit {}",
            commit.date,
            commit.short()
        ),
        ClaimAge::Uncommitted => "its lines are not committed".to_owned(),
        ClaimAge::Boundary => "its lines last changed before this shallow clone begins".to_owned(),
        ClaimAge::Unread => "the history of its lines cannot be read".to_owned(),
    }
}

/// Who set the date of a document, where history tells it.
pub fn date_words(origin: &Origin) -> Option<String> {
    let alone = |only: bool| {
        if only {
            " and changed nothing else in the file"
        } else {
            ""
        }
    };
    match origin {
        Origin::By { commit, only_dates } => {
            let (author, short) = (&commit.author, commit.short());
            Some(format!(
                "{author} set this date in commit {short} of {}{}",
                commit.date,
                alone(*only_dates)
            ))
        }
        Origin::Uncommitted { .. } => Some("this date is not committed".to_owned()),
        Origin::Boundary | Origin::Unread => None,
    }
}

/// The date of something, and what it amounts to.
pub fn freshness_words(freshness: &Freshness) -> String {
    let Some(updated) = freshness.updated else {
        return "it is unknown when it was updated".to_owned();
    };
    let from = match freshness.from {
        Some(Provenance::FrontMatter) => " (its front matter)",
        Some(Provenance::Text) => " (its text)",
        Some(Provenance::Git) => " (its last commit)",
        Some(Provenance::Bulk) => " (before a commit that changed many documents alike)",
        None => "",
    };
    let age = freshness
        .age_days
        .map_or(String::new(), |days| format!(", {days} days ago"));
    let allowed = freshness
        .allowed_days
        .map_or(String::new(), |days| format!("; {days} days are allowed"));
    format!("updated {updated}{from}{age}{allowed}")
}

/// The name of a state of evidence.
pub fn state_word(state: State) -> String {
    let value = serde_json::to_value(state).unwrap_or_default();
    value.as_str().unwrap_or("unknown").to_owned()
}
