//! Counts: what a line counts of what passed and what failed.

use crate::link::evidence::result::answer::Answer;

/// What a summary counts: `11 passed, 1 failed`, `Tests run: 5, Failures: 1, Errors: 0`, `12 passing`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Those that failed, errors included.
    pub failed: u64,
}

impl Counts {
    /// Did anything fail?
    pub fn answer(self) -> Answer {
        if self.failed == 0 {
            Answer::Yes
        } else {
            Answer::No
        }
    }

    /// The counts of a line that counts both what passed, or all, and what failed.
    pub fn of(line: &str) -> Option<Counts> {
        if line.len() > 400 {
            return None;
        }
        let lower = without_thousands(&line.to_lowercase());
        let tokens: Vec<&str> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|token| !token.is_empty())
            .collect();
        let counted = |words: &[&str]| count_beside(&tokens, &lower, words);
        let failed = counted(&["failed", "failing", "failures", "failure"])?;
        let errors = counted(&["errors", "error"]).unwrap_or(0);
        counted(&[
            "passed",
            "passing",
            "pass",
            "run",
            "tests",
            "total",
            "ok",
            "succeeded",
        ])?;
        Some(Counts {
            failed: failed + errors,
        })
    }
}

/// `2,210` as `2210`: a comma between a digit and exactly three more separates thousands.
fn without_thousands(line: &str) -> String {
    let bytes = line.as_bytes();
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or(&[]);
        rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    };
    let parts_thousands = |at: usize| {
        bytes[at] == b',' && at > 0 && bytes[at - 1].is_ascii_digit() && digits(at + 1) == 3
    };
    let kept = line.char_indices().filter(|(at, _)| !parts_thousands(*at));
    kept.map(|(_, c)| c).collect()
}

/// The number before one of some words, or behind one with a colon or an equals sign, or where every number follows its word.
fn count_beside(tokens: &[&str], line: &str, words: &[&str]) -> Option<u64> {
    let follow = numbers_follow(tokens);
    let is_label = |word: &str| {
        follow || line.contains(&format!("{word}:")) || line.contains(&format!("{word}="))
    };
    let labelled = words.iter().any(|word| is_label(word));
    tokens.windows(2).find_map(|pair| {
        let (first, second) = (pair[0], pair[1]);
        let count = if labelled { second } else { first };
        let named = if labelled { first } else { second };
        let beside = words.contains(&named) && (!labelled || is_label(named));
        count.parse().ok().filter(|_| beside)
    })
}

/// `executed 12, passed 12, failed 0`: words and numbers in turn, to the last of them.
fn numbers_follow(tokens: &[&str]) -> bool {
    let mut pairs = tokens.chunks(2);
    tokens.len() > 2
        && pairs.all(|pair| matches!(pair, [word, number] if !is_number(word) && is_number(number)))
}

/// A text without its numbers and the words that they count: `failed, in the second run` of `failed, 12 passed, 0 failed in the second run`.
pub fn without_counts(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_counted = |at: usize| at > 0 && is_number(words[at - 1]) && is_counted(words[at]);
    let kept = (0..words.len()).filter(|at| !is_number(words[*at]) && !is_counted(*at));
    let kept: Vec<&str> = kept.map(|at| words[at]).collect();
    let kept = kept.join(" ");
    kept.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_number(word: &str) -> bool {
    let bare = bare(word);
    !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit())
}

/// Is it a word of what is counted: `passed`, `failures`?
fn is_counted(word: &str) -> bool {
    const COUNTED: [&str; 8] = [
        "passed", "failed", "passing", "failing", "failures", "errors", "tests", "skipped",
    ];
    let folded = bare(word).to_lowercase();
    COUNTED.contains(&folded.as_str())
}
