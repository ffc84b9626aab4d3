//! Comparing lines: which lines of one text are lines of an older one, and what a change of a text was.

use gix::diff::blob::{Algorithm, Diff, InternedInput, sources::byte_lines};

use crate::records::values::dateless::differ_in_dates;

/// A change of more lines is more than a change of dates.
const MOST_DATES: usize = 8;

/// In a hunk of more lines, those that were given another form are paired by their place alone.
const MOST_PAIRS: usize = 64;

/// A line that is less like another is a new one.
const LIKE_PERCENT: u32 = 60;

/// Where the lines of a text come from in an older one; lines count from 0.
pub struct Comparison {
    hunks: Vec<Hunk>,
}

/// Lines that took the place of others.
struct Hunk {
    old: std::ops::Range<u32>,
    new: std::ops::Range<u32>,
}

impl Comparison {
    /// Compares two texts as git does: Myers' way, with hunks slid to where they read best.
    pub fn of(old: &[u8], new: &[u8]) -> Self {
        let input = InternedInput::new(byte_lines(old), byte_lines(new));
        let mut diff = Diff::compute(Algorithm::Myers, &input);
        diff.postprocess_lines(&input);
        Comparison {
            hunks: diff
                .hunks()
                .map(|hunk| Hunk {
                    old: hunk.before,
                    new: hunk.after,
                })
                .collect(),
        }
    }

    /// The line that a line was in the older text, if it is one of its lines.
    pub fn earlier(&self, line: u32) -> Option<u32> {
        let after = self.hunks.partition_point(|hunk| hunk.new.start <= line);
        match after
            .checked_sub(1)
            .and_then(|before| self.hunks.get(before))
        {
            None => Some(line),
            Some(hunk) if hunk.new.contains(&line) => None,
            Some(hunk) => Some(line - hunk.new.end + hunk.old.end),
        }
    }

    /// The line that most likely became this one, where a change was of form alone: of what its hunk took away the line that
    /// is most like it, if it is like it at all; of several the nearest to its place.
    pub fn reformed(&self, line: u32, old: &[&[u8]], new: &[&[u8]]) -> Option<u32> {
        let after = self.hunks.partition_point(|hunk| hunk.new.start <= line);
        let hunk = &self.hunks[after.checked_sub(1)?];
        if !hunk.new.contains(&line) || hunk.old.is_empty() {
            return None;
        }
        let in_place = (hunk.old.start + (line - hunk.new.start)).min(hunk.old.end - 1);
        let wanted = words(new, line);
        let like = |candidate: u32| {
            let likeness = strsim::jaro_winkler(&words(old, candidate), &wanted);
            (likeness * 100.0) as u32
        };

        // Lines that came one for one are in their places; too many to compare are taken to be.
        if hunk.old.len() == hunk.new.len() || hunk.old.len() > MOST_PAIRS {
            return Some(in_place).filter(|line| like(*line) >= LIKE_PERCENT);
        }
        let candidates = hunk.old.clone();
        let (percent, _, best) = candidates
            .map(|line| (like(line), u32::MAX - line.abs_diff(in_place), line))
            .max()?;
        (percent >= LIKE_PERCENT).then_some(best)
    }

    /// Did the change touch nothing but dates?
    pub fn only_dates(&self, old: &[&[u8]], new: &[&[u8]]) -> bool {
        let is_even = |hunk: &Hunk| hunk.old.len() == hunk.new.len();
        let changed: usize = self.hunks.iter().map(|hunk| hunk.new.len()).sum();
        let may_be_dates = changed > 0 && changed <= MOST_DATES && self.hunks.iter().all(is_even);
        may_be_dates
            && self
                .hunks
                .iter()
                .all(|hunk| differs_in_dates(hunk, old, new))
    }
}

/// The lines of a text, each with its end.
pub fn lines(text: &[u8]) -> Vec<&[u8]> {
    text.split_inclusive(|&byte| byte == b'\n').collect()
}

/// Does each line of a hunk differ from the one in its place in dates alone?
fn differs_in_dates(hunk: &Hunk, old: &[&[u8]], new: &[&[u8]]) -> bool {
    let (old, new) = (trimmed(old, &hunk.old), trimmed(new, &hunk.new));
    let mut pairs = old.iter().zip(&new);
    pairs.all(|(old, new)| differ_in_dates(old, new))
}

/// These lines of a text, without the space around each.
fn trimmed(text: &[&[u8]], range: &std::ops::Range<u32>) -> Vec<String> {
    let lines = text.iter().skip(range.start as usize).take(range.len());
    lines
        .map(|line| String::from_utf8_lossy(line).trim().to_owned())
        .collect()
}

/// The letters and digits of one line of a text; none where it has no such line.
fn words(text: &[&[u8]], line: u32) -> String {
    letters(text.get(line as usize).copied().unwrap_or_default())
}

/// The letters and digits of a line: what a change of form leaves as it is.
fn letters(line: &[u8]) -> String {
    String::from_utf8_lossy(line)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .take(80)
        .collect()
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;

    #[test]
    fn lines_are_followed_to_the_older_text() {
        let compared = Comparison::of(b"a\nb\nc\n", b"x\na\nB\nc\nd\n");
        let earlier: Vec<Option<u32>> = (0..5).map(|line| compared.earlier(line)).collect();
        assert_eq!(earlier, [None, Some(0), None, Some(2), None]);
    }

    #[test]
    fn a_line_of_another_form_is_paired_with_the_one_that_it_was() {
        let (old, new) = (
            &b"* [x] alpha\n* [x] beta\n"[..],
            &b"- [x] alpha\n\n- [x] beta\n"[..],
        );
        let compared = Comparison::of(old, new);
        let (old, new) = (lines(old), lines(new));
        assert_eq!(
            (
                compared.reformed(0, &old, &new),
                compared.reformed(2, &old, &new)
            ),
            (Some(0), Some(1))
        );
        assert_eq!(
            Comparison::of(b"a\n", b"a\nb\n").reformed(1, &lines(b"a\n"), &lines(b"a\nb\n")),
            None
        );
    }

    #[test]
    fn a_change_of_dates_is_told_from_others() {
        let only = |old: &str, new: &str| {
            let (old, new) = (old.as_bytes(), new.as_bytes());
            Comparison::of(old, new).only_dates(&lines(old), &lines(new))
        };
        let text = indoc! {"
            # A

            Last reviewed: 2025-01-01

            Stop.
        "};
        assert!(only(
            text,
            indoc! {"
            # A

            Last reviewed: 2025-02-01

            Stop.
        "}
        ));
        assert!(!only(
            text,
            indoc! {"
            # A

            Last reviewed: 2025-02-01

            Go.
        "}
        ));
        assert!(!only(
            text,
            indoc! {"
                # A

                Last reviewed: 2025-02-01

                Stop.

                Then go.
            "}
        ));
        assert!(!only(text, text));
    }
}
