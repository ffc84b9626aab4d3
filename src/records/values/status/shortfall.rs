//! Shortfall: counts and statuses beside a claim that say less: `6/8`, `open in EU`.

use crate::records::Status;
use crate::records::values::status::score::counts_a_part;
use crate::records::values::status::words::derived;
use crate::records::words::vocabulary::Vocabulary;

/// The status that the first words say, the longest phrase first.
pub fn said_first(parts: &[&str], words: &Vocabulary) -> Option<Status> {
    (1..=parts.len().min(3)).rev().find_map(|count| {
        let word = parts[..count].join(" ");
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        words.status(word).or_else(|| derived(word, words))
    })
}

/// `6/8` or `6 of 8` somewhere in a folded text, with something left.
pub fn has_incomplete_score(folded: &str) -> bool {
    let tokens: Vec<&str> = folded
        .split(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '(' | ')' | ',' | ';' | '[' | ']' | '（' | '）' | '，' | '、'
                )
        })
        .filter(|token| !token.is_empty())
        .collect();
    let slashed = tokens.iter().any(|token| is_short_in_figures(token));
    slashed
        || tokens.windows(3).any(is_short_in_words)
        || counts_a_part(folded)
        || counts_whole_first(folded)
}

/// `12件中11件`, `6개 중 5개`: Chinese, Japanese and Korean name the whole first.
fn counts_whole_first(folded: &str) -> bool {
    let mut middles = folded.match_indices(['中', '중']);
    middles.any(|(at, middle)| {
        let all = whole_before(folded.get(..at).unwrap_or(""));
        let behind = folded.get(at + middle.len()..).unwrap_or("").trim_start();
        let part = behind.split(|c: char| !c.is_ascii_digit()).next();
        let counts = part.and_then(whole).zip(all);
        counts.is_some_and(|(part, all)| part < all)
    })
}

/// The longest word that things are counted by, in letters: `件`, `개`.
const LONGEST_COUNTER: usize = 3;

/// The number that a text ends with, before the word that things are counted by: 12 in `12件`.
fn whole_before(text: &str) -> Option<u32> {
    let text = text.trim_end();
    let all = text.trim_end_matches(|c: char| c.is_alphabetic());
    let counter = text.get(all.len()..).unwrap_or("");
    let digits = all.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    whole(digits).filter(|_| counter.chars().count() <= LONGEST_COUNTER)
}

/// `80 % done`, `90％完成`: a share of what is done. A share alone is a measure.
pub fn is_share_done(folded: &str, words: &Vocabulary) -> bool {
    let mut signs = folded.match_indices(['%', '％']);
    signs.any(|(at, sign)| {
        let before = folded.get(..at).unwrap_or("").trim_end();
        let number = before
            .rsplit(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
            .next()
            .and_then(whole);
        let behind = folded.get(at + sign.len()..).unwrap_or("").trim_start();
        let next = behind
            .split([' ', ',', ')', '、', '，', '）'])
            .next()
            .unwrap_or("");
        number.is_some_and(|share| share < 100) && words.status(next) == Some(Status::Done)
    })
}

/// `6/8`.
fn is_short_in_figures(token: &str) -> bool {
    token
        .split_once('/')
        .and_then(|(part, all)| whole(part).zip(whole(all)))
        .is_some_and(|(part, all)| part < all && !is_year(all))
}

/// `6 of 8`.
fn is_short_in_words(three: &[&str]) -> bool {
    let [part, "of" | "von" | "sur" | "av" | "/", all] = three else {
        return false;
    };
    whole(part)
        .zip(whole(all))
        .is_some_and(|(part, all)| part < all)
}

fn whole(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| text.len() <= 5)
}

/// `14/2026` numbers a paper of a year.
fn is_year(whole: u32) -> bool {
    (1990..2100).contains(&whole)
}
