//! Put off: what the words beside a done leave to a time or a release to come: `Training (two teams in April)`, `French comes with 2.8.1`.
//!
//! What is arranged for a day, approved for one, or lasts until one may name it.

use crate::base::text::excerpt;
use crate::base::{Date, RelPath};
use crate::evaluate::judge::Judge;
use crate::link::RecordIndex;
use crate::records::values::cover;
use crate::records::values::release::{self, Release};
use crate::records::values::{ahead, status};
use crate::records::words::phrase::Searched;
use crate::records::words::{Class, plan, proof, tail};
use crate::records::{Claim, Kind, Record, Value};

/// What is left to a later time.
pub struct PutOff {
    /// Why, in words.
    pub why: String,
    /// The day on which that time begins, where it is one.
    pub until: Option<Date>,
}

/// What the words beside a claim of done leave to a later time, where they do.
pub fn put_off(judge: &Judge, at: RecordIndex, claim: &Claim) -> Option<PutOff> {
    let record = &judge.model.records[at].record;
    if record.kind == Kind::Waiver {
        return None;
    }
    let remarks = remarks(record, claim, judge.model.text(&record.path));
    let later = remarks.iter().find_map(|remark| {
        to_a_time(judge, record, remark).or_else(|| to_a_release(judge, record, remark))
    });
    // Few remarks name a later time: only for those is the name searched for words in every language.
    later.filter(|_| !plan::is_arranged(&record.title))
}

/// The remarks beside a claim: its own, that behind the name of an item, cells of notes, and the lines below an item.
fn remarks(record: &Record, claim: &Claim, text: &str) -> Vec<String> {
    let own = claim.remark.as_deref().into_iter();
    let named = status::remark_behind_name(&record.title);
    let all = own
        .chain(named)
        .chain(notes(record))
        .chain(below(record, text));
    let said = all.map(str::trim).filter(|remark| !remark.is_empty());
    said.map(|remark| without_accepted(record, remark))
        .collect()
}

/// The notes of a row.
fn notes(record: &Record) -> Option<&str> {
    match record.fields.get("notes")? {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    }
}

/// The lines below an item that have no box of their own.
fn below<'a>(record: &Record, text: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = record.span.of(text).lines().skip(1);
    let is_item = record.is_item;
    lines.filter(move |line| is_item && !line.contains('['))
}

/// A remark without the words that somebody has declared to take nothing back.
fn without_accepted(record: &Record, remark: &str) -> String {
    let accepted = record.accepted.iter();
    accepted.fold(remark.to_owned(), |left, accepted| {
        left.replace(&accepted.words, "")
    })
}

fn to_a_time(judge: &Judge, record: &Record, remark: &str) -> Option<PutOff> {
    let day = ahead::first_after(remark, judge.as_of)?;
    let may_name_it = lasts(remark)
        || plan::is_arranged(remark)
        || proof::speaks_of_approval(remark)
        || launches_on(judge, &record.path, day);
    (!may_name_it).then(|| PutOff {
        why: format!("`{}` names {day}, which is still to come", excerpt(remark)),
        until: Some(day),
    })
}

/// Does a remark say until when something lasts, or when it is due again?
fn lasts(remark: &str) -> bool {
    let searched = Searched::new(remark);
    searched.has(|words| words.ends)
        || searched.has(|words| words.not_days)
        || tail::has_class(remark, &[Class::Condition])
}

/// Does a page give a day to its launch?
fn launches_on(judge: &Judge, path: &RelPath, day: Date) -> bool {
    let mut titled = cover::days_in(judge.model.title(path)).into_iter();
    titled.any(|(_, titled)| titled == day) || judge.top_of(path).launches.contains(&day)
}

/// `French comes with 2.8.1`: a release behind the one that the page is of, and of the same line.
fn to_a_release(judge: &Judge, record: &Record, remark: &str) -> Option<PutOff> {
    let named = release::named_within(remark);
    if named.is_empty() {
        return None;
    }
    let own = releases_of_page(judge, &record.path);
    let is_next = |named: &&Release| own.iter().any(|own| named.continues(own));
    let next = named.iter().find(is_next)?;
    Some(PutOff {
        why: format!(
            "`{}` names release {}, which comes later",
            excerpt(remark),
            next.text
        ),
        until: None,
    })
}

/// The releases that a page says it is of.
fn releases_of_page(judge: &Judge, path: &RelPath) -> Vec<Release> {
    let mut own = release::named_in(judge.model.title(path));
    own.extend(judge.top_of(path).releases.iter().cloned());
    own
}
