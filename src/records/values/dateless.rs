//! Dateless: whether two lines are the same but for the dates in them.

use crate::records::values::when;

/// A longer line is not looked at.
const LONGEST_LINE: usize = 2_000;

/// A date has at most so many words: `the 1st of October 2025`.
const MOST_WORDS: usize = 5;

/// Do two lines differ, and in dates alone?
pub fn differ_in_dates(a: &str, b: &str) -> bool {
    a != b && a.len().max(b.len()) <= LONGEST_LINE && without_dates(a) == without_dates(b)
}

/// The words of a line, every date as one word that is none.
fn without_dates(line: &str) -> Vec<&str> {
    let apart = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '|' | '(' | ')' | '[' | ']' | '*' | '_' | '"' | '\'' | '`' | '=' | ':'
            )
    };
    let words: Vec<&str> = line.split(apart).filter(|word| !word.is_empty()).collect();
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let date = (1..=MOST_WORDS).find(|&count| words.get(at..at + count).is_some_and(is_date));
        kept.push(if date.is_some() { "" } else { word });
        at += date.unwrap_or(1);
    }
    kept
}

/// Are these words a date, and is each of them a part of it?
fn is_date(words: &[&str]) -> bool {
    let digits = |word: &&str| word.chars().any(char::is_numeric);
    let ends = words
        .first()
        .zip(words.last())
        .is_some_and(|(first, last)| words.len() == 1 || digits(first) || digits(last));
    words.iter().any(digits) && ends && when::day(&words.join(" ")).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_differ_in_dates_alone_are_told_from_others() {
        let alone = [
            ("Last reviewed: 2025-09-01", "Last reviewed: 2025-10-02"),
            (
                "**Last reviewed:** September 1, 2025 by Ada",
                "**Last reviewed:** 2 October 2025 by Ada",
            ),
            (
                "| Reviewed | 2025-09-01 | Next | 2025-12-01 |",
                "| Reviewed | 2025-10-01 | Next | 2026-01-01 |",
            ),
            ("last_reviewed: \"2025-09-01\"", "last_reviewed: 2025-10-01"),
            ("最終更新: 2025年9月1日", "最終更新: 2025年10月1日"),
        ];
        for (a, b) in alone {
            assert!(differ_in_dates(a, b), "{a} / {b}");
        }
        let more = [
            ("Last reviewed: 2025-09-01", "Last reviewed: 2025-09-01"),
            (
                "Last reviewed: 2025-09-01 by Ada",
                "Last reviewed: 2025-10-01 by Ben",
            ),
            ("Keep 30 copies", "Keep 60 copies"),
            ("Version 1.2", "Version 1.3"),
            ("Fail over within 5 minutes", "Fail over within 9 minutes"),
            ("Last reviewed: TBD", "Last reviewed: 2025-10-01"),
        ];
        for (a, b) in more {
            assert!(!differ_in_dates(a, b), "{a} / {b}");
        }
    }
}
