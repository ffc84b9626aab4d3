//! Ends: what has come to its last day before it is needed, or to one that nobody can read for certain.

use super::days::{allowed_days, day_counts};
use super::{Finding, Proof, fields, title_of_gate};
use crate::base::text::{excerpt, fold, words};
use crate::base::{Date, Span};
use crate::evaluate::Verdict;
use crate::evaluate::judge::{Judge, earliest};
use crate::evaluate::requirement;
use crate::link::RecordIndex;
use crate::records::values::cover::{self, RowEnd};
use crate::records::words::phrase::Searched;
use crate::records::words::proof;
use crate::records::{Kind, Record, Value};

/// A last day, the words that give it, and where they stand.
struct End {
    day: Date,
    says: String,
    span: Span,
}

/// What has come to its last day: on the row, in the evidence, before the later of the day and the launch.
pub fn ended(
    judge: &Judge,
    at: RecordIndex,
    proofs: &[Proof],
    differs_on: &mut Option<Date>,
) -> Vec<Finding> {
    let mut ends = ends_of_row(judge, at);
    ends.extend(ends_of_proofs(judge, at, proofs));
    let has_unread = proofs
        .iter()
        .any(|proof| proof.subject.unread_end.is_some());
    if ends.is_empty() && !has_unread {
        return Vec::new();
    }
    let needed = Needed::of(judge, at);
    *differs_on = earliest(*differs_on, first_to_end(&ends, &needed));
    let unread = proofs.iter().filter_map(|proof| unread_end(proof, &needed));
    let mut found = over(ends, &needed, judge.as_of);
    found.extend(unread);
    found
}

/// What ends before it is needed.
fn over(ends: Vec<End>, needed: &Needed, as_of: Date) -> Vec<Finding> {
    let over = ends.into_iter().filter(|end| end.day < needed.day);
    over.map(|end| finding_of(end, needed, as_of)).collect()
}

/// The first day on which one of the ends that are still to come is over.
fn first_to_end(ends: &[End], needed: &Needed) -> Option<Date> {
    let ahead = ends.iter().filter(|end| end.day >= needed.day);
    let days = ahead.map(|end| end.day.plus_days(-needed.days_ahead).plus_days(1));
    days.min()
}

/// A proof with a last day that nobody can read for certain, unless it lies late enough either way.
fn unread_end(proof: &Proof, needed: &Needed) -> Option<Finding> {
    let end = proof.subject.unread_end.as_ref()?;
    let lasts = end.earliest.is_some_and(|day| day >= needed.day);
    let why = format!(
        "evidence `{}` says `{}`, which is not a certain day",
        excerpt(proof.text),
        end.text
    );
    (!lasts).then_some(Finding {
        verdict: Verdict::Unknown,
        why,
        span: proof.span,
    })
}

/// Until when something has to last.
struct Needed {
    day: Date,
    /// What that day is.
    of: &'static str,
    /// So many days it stays ahead of today; none where it is a day of its own.
    days_ahead: i64,
}

impl Needed {
    /// The latest of today, the launch, and what the claim itself asks for.
    fn of(judge: &Judge, at: RecordIndex) -> Self {
        let launch = launch(judge, at).unwrap_or(judge.as_of).max(judge.as_of);
        match asked_by_claim(judge, at).filter(|asked| asked.day > launch) {
            Some(asked) => asked,
            None => Needed {
                day: launch,
                of: "the launch on",
                days_ahead: 0,
            },
        }
    }
}

/// The day until which a claim asks for something to last: `valid for at least 60 days after the sale opens`.
fn asked_by_claim(judge: &Judge, at: RecordIndex) -> Option<Needed> {
    let title = &requirement::stated(&judge.model.records[at].record);
    if allowed_days(title).is_some() || !speaks_of_lasting(title) {
        return None;
    }
    let folded = Searched::new(title);
    let count = day_counts(folded.text()).into_iter().next()?;
    let days = i64::from(count.days);
    let begins = day_to_count_from(judge, at, title);
    Some(Needed {
        day: begins.unwrap_or(judge.as_of).plus_days(days),
        of: "the day that is asked for,",
        days_ahead: if begins.is_some() { 0 } else { days },
    })
}

/// The day of the page, or the launch, after which a claim counts.
fn day_to_count_from(judge: &Judge, at: RecordIndex, title: &str) -> Option<Date> {
    let fields = fields::of_page(judge, at).into_iter();
    let named = fields.filter(|field| fields::calls_for_after(title, &field.name));
    let launches = || launch(judge, at).filter(|_| fields::calls_for_after_launch(title));
    named.map(|field| field.day).max().or_else(launches)
}

/// Words for what lasts.
#[rustfmt::skip]
const LASTING: &[&str] = &[
    "valid", "validity", "expires", "expire", "gültig", "gültigkeit", "valable", "valide", "válido", "válida", "válidos", "vigente", "valido", "valida",
    "geldig", "giltig", "giltigt", "gyldig", "ważny", "ważne", "ważna", "действителен", "действует",
];

/// The same in languages of signs.
const LASTING_IN_SIGNS: &[&str] = &["有效", "有効", "유효"];

/// Does a claim speak of how long something lasts?
fn speaks_of_lasting(title: &str) -> bool {
    let folded = fold(title);
    words(&folded).any(|word| LASTING.contains(&word))
        || LASTING_IN_SIGNS.iter().any(|word| folded.contains(word))
}

/// Something that has come to its last day before it is needed.
fn finding_of(end: End, needed: &Needed, as_of: Date) -> Finding {
    let until = if end.day < as_of {
        "which is over".to_owned()
    } else {
        format!("before {} {}", needed.of, needed.day)
    };
    Finding {
        verdict: Verdict::Unmet,
        why: format!("{}, {until}", end.says),
        span: end.span,
    }
}

fn end_of_proof(proof: &Proof) -> Option<End> {
    let (day, word) = proof.subject.ends?;
    let name = excerpt(proof.text);
    Some(End {
        day,
        says: format!("evidence `{name}` says `{word}` {day}"),
        span: proof.span,
    })
}

/// The last days that proofs give of themselves, and of what their rows are.
fn ends_of_proofs(judge: &Judge, at: RecordIndex, proofs: &[Proof]) -> Vec<End> {
    let title = fold(&judge.model.records[at].record.title);
    let mut ends: Vec<End> = proofs.iter().filter_map(end_of_proof).collect();
    ends.extend(proofs.iter().flat_map(|proof| ends_of_table(proof, &title)));
    ends
}

/// The last days of the rows of a table that the claim means: all of them, or those whose name it holds.
fn ends_of_table(proof: &Proof, title: &str) -> Vec<End> {
    let means_all = proof::asks_for_all(title) || proof::says_none(title);
    let is_named = |name: &str| {
        let folded = fold(name);
        let mut said = words(&folded).peekable();
        said.peek().is_some() && said.all(|one| words(title).any(|word| word == one))
    };
    let rows = proof.subject.times.row_ends.iter();
    let meant = rows.filter(|row| means_all || is_named(&row.name));
    meant.map(|row| end_of_row(proof, row)).collect()
}

fn end_of_row(proof: &Proof, row: &RowEnd) -> End {
    let (text, name) = (excerpt(proof.text), excerpt(&row.name));
    End {
        day: row.day,
        says: format!(
            "evidence `{text}` says `{}` {} of `{name}`",
            row.word, row.day
        ),
        span: proof.span,
    }
}

/// The last days that a record's own words and fields give, each once.
fn ends_of_row(judge: &Judge, at: RecordIndex) -> Vec<End> {
    let record = &judge.model.records[at].record;
    if record.kind == Kind::Waiver {
        return Vec::new();
    }
    let mut found = ends_of_words(record, judge.model.text(&record.path));
    found.extend(
        record
            .fields
            .iter()
            .filter_map(|(key, value)| end_of_field(key, value)),
    );
    found.sort();
    found.dedup_by_key(|(day, _)| *day);
    let span = record
        .claim
        .as_ref()
        .map_or(record.span, |claim| claim.span);
    let end = |(day, word): (Date, String)| End {
        day,
        says: format!("`{word}` {day}"),
        span,
    };
    found.into_iter().map(end).collect()
}

/// Those of its claim, its title and its first line.
fn ends_of_words(record: &Record, text: &str) -> Vec<(Date, String)> {
    let claim = record.claim.iter();
    let claimed = claim.flat_map(|claim| [Some(claim.text.as_str()), claim.remark.as_deref()]);
    let first = record.span.of(text).lines().next().unwrap_or("");
    let lines = claimed.flatten().chain([record.title.as_str(), first]);
    let ends = lines.filter_map(cover::end_of_line);
    ends.map(|(day, word)| (day, word.to_owned())).collect()
}

/// That of a field: its own value below a label such as `Expires`, else its words.
fn end_of_field(key: &str, value: &Value) -> Option<(Date, String)> {
    let is_end = || Searched::new(key).is(|words| words.ends);
    match value {
        Value::Day(day) => is_end().then(|| (*day, key.to_owned())),
        Value::Text(text) => {
            let (_, first) = cover::days_in(text).into_iter().next()?;
            if is_end() {
                return Some((first, key.to_owned()));
            }
            cover::end_of_line(text).map(|(day, word)| (day, word.to_owned()))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Integer(_) | Value::List(_) => {
            None
        }
    }
}

/// The day on which the gate of a record is to launch, by its title or that of its document, or by a label.
fn launch(judge: &Judge, at: RecordIndex) -> Option<Date> {
    let path = &judge.model.records[at].record.path;
    let document = judge.model.documents.get(path)?;
    let titles = [title_of_gate(judge, at), &document.title];
    let titled = titles.into_iter().flat_map(cover::days_in);
    let titled = titled.map(|(_, day)| day);
    titled
        .chain(judge.top_of(path).launches.iter().copied())
        .max()
}
