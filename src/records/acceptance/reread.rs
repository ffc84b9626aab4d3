//! Second readings: what of the reading of a copy counts, and whether it differs in claims alone.

use crate::base::Span;
use crate::base::text::{FIRST_FOR_WORDS, stands_for_words};
use crate::records::acceptance::copy::Copied;
use crate::records::assembly::context::Context;
use crate::records::values::measure;
use crate::records::words::polarity;
use crate::records::{Claim, Demand, Detail, Kind, Reading, Record, Status};

/// The first reading with the claims of the second; `None` where they differ in more. A criterion that was made of words that nobody
/// understood may be gone from the second: it asks nothing any longer, and is kept to be seen.
pub fn with_claims(
    first: &Reading,
    second: &Reading,
    copied: &Copied,
    text: &str,
) -> Option<Reading> {
    let mut reading = first.clone();
    let mut others = second.records.iter().peekable();
    let mut place_in_first = Vec::new();
    for (at, record) in reading.records.iter_mut().enumerate() {
        match others.next_if(|other| is_same(record, other, copied)) {
            Some(other) if is_below_same(record, other, &place_in_first) => {
                place_in_first.push(at);
                take_claim(record, other, copied, text)?;
            }
            Some(_) => return None,
            None => let_pass(record, copied)?,
        }
    }
    let is_whole = others.next().is_none();
    reading.marks.clone_from(&second.marks);
    is_whole.then_some(reading)
}

/// Do two records belong to the same one? What they belong to stands before them.
fn is_below_same(record: &Record, other: &Record, place_in_first: &[usize]) -> bool {
    let parent = other.parent.map(|parent| place_in_first.get(parent));
    parent == record.parent.as_ref().map(Some)
}

/// Gives a record the claim of the other; `None` where it may not differ so.
fn take_claim(record: &mut Record, other: &Record, copied: &Copied, text: &str) -> Option<()> {
    is_sound(record, other, copied, text).then(|| {
        let claim = other.claim.as_ref();
        record.claim = claim.map(|claim| restored(claim, copied));
    })
}

/// Makes a criterion that words kept from being understood one that asks nothing; `None` for any other record.
fn let_pass(record: &mut Record, copied: &Copied) -> Option<()> {
    let is_unread = matches!(record.detail, Detail::Criterion(Demand::Unread(_)));
    (is_unread && is_touched(record, copied)).then(|| {
        record.detail = Detail::Criterion(Demand::Accepted);
    })
}

/// Is a record a criterion that asks nothing any longer?
pub fn is_let_pass(record: &Record) -> bool {
    matches!(record.detail, Detail::Criterion(Demand::Accepted))
}

/// Were words of a record left out?
fn is_touched(record: &Record, copied: &Copied) -> bool {
    let mut places = copied.places.iter();
    places.any(|(_, place)| overlaps(*place, record.span))
}

/// Were words left out beside others, so that they may be a remark about a record?
fn is_remarked(record: &Record, copied: &Copied) -> bool {
    let is_part = |place: Span| !copied.emptied.iter().any(|text| text.contains(place));
    let mut places = copied.places.iter();
    places.any(|(_, place)| overlaps(*place, record.span) && is_part(*place))
}

fn overlaps(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// Do words hold a number that may have been measured, where the rest of the record holds another that it may be compared with? What
/// a machine can compare nobody has to understand.
fn hides_measure(record: &Record, copied: &Copied, text: &str) -> bool {
    let within = copied.places.iter().map(|(_, place)| *place);
    let left_out = within.filter(|place| overlaps(*place, record.span));
    let mut rest = without_comments(record.span.of(text));
    let mut is_measured = false;
    for place in left_out {
        let words = place.of(text);
        is_measured |= !measure::quantities(words).is_empty();
        rest = rest.replace(words, " ");
    }
    is_measured
        && rest
            .lines()
            .any(|line| !measure::quantities(line).is_empty())
}

fn without_comments(source: &str) -> String {
    let mut parts = source.split("<!--");
    let first = parts.next().unwrap_or("").to_owned();
    let behind = parts.filter_map(|part| Some(part.split_once("-->")?.1));
    behind.fold(first, |all, part| all + part)
}

/// Are two records the same but for claim and parent?
fn is_same(record: &Record, other: &Record, copied: &Copied) -> bool {
    record.kind == other.kind
        && record.span == other.span
        && shown(record) == with_words(&shown(other), copied)
}

/// A record without claim and parent, as text.
fn shown(record: &Record) -> String {
    let bare = Record {
        claim: None,
        parent: None,
        ..record.clone()
    };
    format!("{bare:?}")
}

/// The text of a record with the words again that characters stand for.
fn with_words(shown: &str, copied: &Copied) -> String {
    let mut text = shown.to_owned();
    for (mark, words) in marks(copied) {
        let quoted = format!("{words:?}");
        let inside = &quoted[1..quoted.len() - 1];
        text = text.replace(&mark.escape_unicode().to_string(), inside);
    }
    text
}

/// The characters with the words that they stand for.
fn marks(copied: &Copied) -> impl Iterator<Item = (char, &String)> {
    (FIRST_FOR_WORDS..).zip(&copied.written)
}

/// May the claim of a record differ so? Words of a name that turn its answer round are no remark, and no claim may vanish that says
/// less than done.
fn is_sound(record: &Record, other: &Record, copied: &Copied, text: &str) -> bool {
    let is_unknown = |claim: &Claim| claim.status == Status::Unknown;
    let vanishes = other.claim.is_none() && !record.claim.as_ref().is_none_or(is_unknown);
    let differs = record.claim != other.claim;
    let may_differ = || is_remarked(record, copied) && !hides_measure(record, copied, text);
    !vanishes && (!differs || may_differ()) && has_same_polarity(record, other)
}

fn has_same_polarity(record: &Record, other: &Record) -> bool {
    let (name, rest) = (record.title.as_str(), other.title.as_str());
    if !rest.contains(stands_for_words) {
        return true;
    }
    !rest.trim_start().starts_with(stands_for_words)
        && polarity::names_ill(name) == polarity::names_ill(rest)
        && polarity::is_denial(name) == polarity::is_denial(rest)
        && polarity::may_be_absent(name) == polarity::may_be_absent(rest)
}

/// A claim with the words again that characters stand for.
fn restored(claim: &Claim, copied: &Copied) -> Claim {
    let words = |text: &String| {
        let mut text = text.clone();
        for (mark, words) in marks(copied) {
            text = text.replace(mark, words);
        }
        text
    };
    Claim {
        text: words(&claim.text),
        remark: claim.remark.as_ref().map(words),
        unrecognised: claim.unrecognised.as_ref().map(words),
        ..claim.clone()
    }
}

/// The gate of the section that holds a place, or of the nearest section around it.
pub fn gate_around(context: &Context, reading: &Reading, span: Span) -> Option<usize> {
    let document = context.document;
    let begun = |at: &usize| document.sections[*at].span.start <= span.start;
    let section = (0..document.sections.len()).rev().find(begun)?;
    let gate_of = |section: usize| {
        let mut records = reading.records.iter();
        records.position(|record| record.kind == Kind::Gate && record.section_index == section)
    };
    let around = document.ancestry(section);
    around.into_iter().rev().find_map(gate_of)
}
