//! Numbering: what counts headings and labels before their words.

use crate::base::text::is_pictograph;

/// A text that was folded, without leading numbering: `8.`, `1)`, `§2 -`, `1.2`, `2 -`, `iv.`, `b)`.
pub fn without_numbering(folded: &str) -> &str {
    let text = folded.trim_start_matches(|c: char| is_pictograph(c) || c == ' ' || c == '#');
    let text = text.strip_prefix('§').map_or(text, str::trim_start);
    without_number(text)
        .or_else(|| without_letter(text))
        .unwrap_or(text)
}

fn without_number(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = text
        .get(..text.len() - rest.len())
        .filter(|number| !number.is_empty())?;
    let marked =
        rest.starts_with([')', ':', '-', '|']) || rest.starts_with(" -") || rest.starts_with(" :");
    let stripped = rest.trim_start_matches([')', ':', '-', '|', ' ']);
    let is_count = number.contains('.') || !text.starts_with("100");
    let numbered = marked || rest.starts_with(' ') && is_count;
    (numbered && !stripped.is_empty()).then_some(stripped)
}

/// `iv. open issues`, `b) blockers`: a text without the letter or Roman number that counts it.
fn without_letter(text: &str) -> Option<&str> {
    let (number, rest) = text.split_once(['.', ')', ':'])?;
    let is_roman = !number.is_empty() && number.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let is_letter = number.len() == 1 && number.starts_with(|c: char| c.is_ascii_lowercase());
    let rest = rest.strip_prefix(' ')?.trim_start();
    (is_roman || is_letter)
        .then_some(rest)
        .filter(|rest| !rest.is_empty())
}
