//! Fields: the days that the page of a claim gives names to, `Code freeze: 8 March 2026`, and the claims that call for *after* one of them.

use super::top::DayField;
use super::{Finding, Proof, days};
use crate::base::Date;
use crate::base::text::{excerpt, fold};
use crate::evaluate::Verdict;
use crate::evaluate::judge::{Judge, earliest};
use crate::link::RecordIndex;
use crate::records::words::phrase::Searched;

/// Words for *after* that stand before what they are about.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "after", "since", "following", "nach", "seit", "après", "depuis", "después de", "después del", "desde", "tras", "dopo", "após", "depois de", "depois da",
    "depois do", "na", "sinds", "efter", "etter", "po", "после", "с момента",
];

/// Words for *after* that stand right behind it.
const AFTER_IN_SIGNS: &[&str] = &["后", "之后", "以后", "後", "以降", "이후", "후"];

/// Articles between the two.
#[rustfmt::skip]
const ARTICLES: &[&str] = &[
    "the", "our", "der", "dem", "den", "die", "le", "la", "les", "l", "el", "los", "las", "il", "lo", "gli", "o", "a", "os", "as", "de", "het", "do",
];

/// The fields with a day at the top of the page of a record.
pub fn of_page(judge: &Judge, at: RecordIndex) -> Vec<DayField> {
    let top = judge.top_of(&judge.model.records[at].record.path);
    top.days.clone()
}

/// Does a claim call for *after* what a field is called: `Full regression after the code freeze`?
pub fn calls_for_after(claim: &str, name: &str) -> bool {
    before_after(claim, name).is_some()
}

/// The words of a claim before *after* and what a field is called.
fn before_after(claim: &str, name: &str) -> Option<String> {
    let folded = fold(claim);
    let mut places = folded.match_indices(name).map(|(at, _)| at);
    places.find_map(|at| {
        let (before, behind) = (&folded[..at], &folded[at + name.len()..]);
        if name.is_ascii() && behind.starts_with(char::is_alphanumeric) {
            return None;
        }
        let in_signs = starts_with_after(behind).then(|| before.to_owned());
        in_signs.or_else(|| without_after(before))
    })
}

/// Does a claim call for *after* the launch, by any word for that?
pub fn calls_for_after_launch(claim: &str) -> bool {
    let searched = Searched::new(claim);
    let mut launches = searched.all(|words| words.releases);
    launches.any(|launch| calls_for_after(claim, launch.word))
}

/// The words before a word for *after* that the words before a name end in, articles aside.
fn without_after(before: &str) -> Option<String> {
    if !before.is_empty() && !before.ends_with([' ', '\'']) {
        return None;
    }
    let apart = before.replace('\'', " ");
    let words: Vec<&str> = apart.split_whitespace().collect();
    let cut = |words: &[&str]| {
        let head = format!(" {}", words.join(" "));
        let mut ends = AFTER.iter();
        ends.find_map(|after| Some(head.strip_suffix(&format!(" {after}"))?.to_owned()))
    };
    let without_article = || {
        let (last, head) = words.split_last()?;
        cut(head).filter(|_| ARTICLES.contains(last))
    };
    cut(&words).or_else(without_article)
}

fn starts_with_after(behind: &str) -> bool {
    let behind = behind.trim_start_matches([' ', 'の', '的']);
    AFTER_IN_SIGNS.iter().any(|after| behind.starts_with(after))
}

/// Proofs from before a field of the page after which the claim calls for them. What lasts for a time after it may be proven before, and
/// before a day that is still to come is every proof.
pub fn too_early(
    judge: &Judge,
    at: RecordIndex,
    proofs: &[Proof],
    differs_on: &mut Option<Date>,
) -> Vec<Finding> {
    let mut asked = after_which(judge, at);
    let first_to_come = asked.iter().map(|field| field.day);
    let first_to_come = first_to_come.filter(|day| *day > judge.as_of).min();
    *differs_on = earliest(*differs_on, first_to_come);

    asked.retain(|field| field.day <= judge.as_of);
    let last = asked.iter().max_by_key(|field| field.day);
    let early = last.map(|field| proofs.iter().filter_map(|proof| before(proof, field)));
    early.into_iter().flatten().collect()
}

/// The fields of the page after which a claim calls for something, but for what it says lasts for a time.
fn after_which(judge: &Judge, at: RecordIndex) -> Vec<DayField> {
    let title = &judge.model.records[at].record.title;
    let mut fields = of_page(judge, at);
    fields.retain(|field| {
        let before = before_after(title, &field.name);
        before.is_some_and(|before| !days::ends_in_unit(&before))
    });
    fields
}

/// A proof that is from before a field.
fn before(proof: &Proof, field: &DayField) -> Option<Finding> {
    let day = proof.day.filter(|day| *day < field.day)?;
    let name = excerpt(proof.text);
    Some(Finding {
        verdict: Verdict::Unmet,
        why: format!(
            "evidence `{name}` is of {day}, before `{}` on {}",
            field.name, field.day
        ),
        span: proof.span,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_call_for_after_a_field_in_many_languages() {
        assert!(calls_for_after(
            "Full weighing after the harvest stop",
            "harvest stop"
        ));
        assert!(calls_for_after("Kühlprobe nach dem Umbau", "umbau"));
        assert!(calls_for_after("Pesage après l'arrêt", "arrêt"));
        assert!(calls_for_after("采收结束后完成称重", "采收结束"));
        assert!(!calls_for_after("Harvest stop announced", "harvest stop"));
        assert!(!calls_for_after(
            "Weighing before the harvest stop",
            "harvest stop"
        ));
    }
}
