//! Scores: a share or a count as a status.

use super::weaker;
use super::words::{Reading, enclosed};
use crate::records::Status;
use crate::records::values::status::tail::objects;
use crate::records::words::vocabulary::mark_status;

/// `100%`, `75 %`, `6/8`, `6 of 8`: done only where nothing is left.
pub fn score(plain: &str) -> Option<Reading> {
    let count = count_in(plain)?;
    let behind = count.behind.trim();
    let remark = enclosed(behind.trim_matches(['*', '-', '—', '–', ':', ',', ' ']));
    let counted = if count.is_whole() && objects(remark) {
        Status::InProgress
    } else {
        count.status()
    };
    let marks = plain.chars().filter_map(mark_status);
    let marked = marks.min_by_key(|status| status.promise());
    Some(Reading {
        status: marked.map_or(counted, |mark| weaker(mark, counted)),
        remark: Some(remark.to_owned()).filter(|words| !words.is_empty()),
        unrecognised: None,
    })
}

/// So many of so many, and the words behind.
struct Count<'a> {
    part: f64,
    whole: f64,
    behind: &'a str,
}

impl Count<'_> {
    fn is_whole(&self) -> bool {
        self.part >= self.whole
    }

    fn status(&self) -> Status {
        if self.is_whole() {
            Status::Done
        } else if self.part > 0.0 {
            Status::InProgress
        } else {
            Status::Open
        }
    }
}

/// The count that a value begins with.
fn count_in(plain: &str) -> Option<Count<'_>> {
    let bare =
        plain.trim_start_matches(['*', '~', ' ', '✅', '🟡', '🔴', '❌', '⚠', '🟢', '\u{fe0f}']);
    let (part, rest) = leading_number(bare)?;
    let rest = rest.trim_start();
    let is_marked_done = plain.chars().any(|c| mark_status(c) == Some(Status::Done));
    if part.fract() > 0.0 && rest.starts_with('%') && is_marked_done {
        // `✅ 99.83 %` is a measure beside a mark.
        return None;
    }
    let (whole, behind) = whole_at(rest)?;
    let is_count = whole > 0.0 && part <= whole && !goes_on_as_a_day(behind);
    is_count.then_some(Count {
        part,
        whole,
        behind,
    })
}

/// What a part is one of, and what stands behind it: a hundred for a share.
fn whole_at(rest: &str) -> Option<(f64, &str)> {
    if let Some(behind) = rest.strip_prefix('%') {
        return Some((100.0, behind));
    }
    let mut joints = ["/", "of ", "von "].iter();
    let whole = joints.find_map(|joint| rest.strip_prefix(joint))?;
    leading_number(whole.trim_start())
}

/// `3/4/2026`: the parts of a day are no count.
fn goes_on_as_a_day(behind: &str) -> bool {
    let next = behind.chars().nth(1);
    behind.starts_with(['/', '-', '.']) && next.is_some_and(|c| c.is_ascii_digit())
}

/// The number that a text begins with, and what follows.
fn leading_number(text: &str) -> Option<(f64, &str)> {
    let length = text
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'.')
        .count();
    let (head, rest) = text.split_at_checked(length)?;
    Some((
        head.trim_end_matches('.')
            .parse()
            .ok()
            .filter(|_| length > 0 && length < 12)?,
        rest,
    ))
}
