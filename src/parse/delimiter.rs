//! Tabs that the parser takes amiss and forges do not: in the delimiter row of a table, and behind the marks that close a fence.

use std::borrow::Cow;

/// A text whose delimiter rows and closing fences have spaces for tabs; every offset stays.
pub(super) fn without_tabs(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains('\t') {
        return text;
    }
    let mut fence = None;
    let mut above = "";
    let mut spaced = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let is_delimiter = fence.is_none() && above.contains('|') && is_delimiter_row(line);
        match is_delimiter || fence.is_some_and(|open| closes(open, line)) {
            true => spaced.push_str(&line.replace('\t', " ")),
            false => spaced.push_str(line),
        }
        fence = next_fence(fence, line);
        above = line;
    }
    Cow::Owned(spaced)
}

/// `| ---\t| :--:\t|`, not indented like code.
fn is_delimiter_row(line: &str) -> bool {
    let row = line.trim();
    let is_code = line.starts_with("    ") || line.starts_with('\t');
    !is_code
        && row.contains("--")
        && row.contains('|')
        && row
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// Does a line hold nothing but the marks that close a fence?
fn closes(open: &str, line: &str) -> bool {
    let marks = line.trim();
    marks.starts_with(open)
        && open
            .chars()
            .next()
            .is_some_and(|mark| marks.chars().all(|c| c == mark))
}

/// The mark of the fence that is open after a line.
fn next_fence<'a>(open: Option<&'a str>, line: &'a str) -> Option<&'a str> {
    let line = line.trim_start();
    let length = |mark: char| line.chars().take_while(|c| *c == mark).count();
    let ticks = length('`').max(length('~'));
    let mark = line.get(..ticks).filter(|_| ticks >= 3);
    match (open, mark) {
        (Some(open), Some(mark)) if mark.starts_with(open) => None,
        (None, Some(_)) => mark,
        (open, _) => open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_behind_the_marks_that_close_a_fence_are_spaces() {
        let text = "```\na\tb\n```\t\nc\td\n";
        let want = "```\na\tb\n``` \nc\td\n";
        assert_eq!(without_tabs(Cow::Borrowed(text)), want);
    }

    #[test]
    fn only_delimiter_rows_outside_of_code_lose_their_tabs() {
        let table = "| a\t| b\t|\n| --\t| --\t|\n| 1\t| 2\t|\n";
        let want = "| a\t| b\t|\n| -- | -- |\n| 1\t| 2\t|\n";
        assert_eq!(without_tabs(Cow::Borrowed(table)), want);
        for kept in [
            format!("```\n{table}```\n"),
            table.replace("| --", "    | --"),
        ] {
            assert_eq!(without_tabs(Cow::Borrowed(&kept)), kept);
        }
    }
}
