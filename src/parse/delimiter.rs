//! Delimiter rows of tables with tabs in them: forges draw such a table, and the parser does not see it.

use std::borrow::Cow;

/// A text whose delimiter rows have spaces for tabs; every offset stays.
pub(super) fn without_tabs(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains('\t') {
        return text;
    }
    let mut fence = None;
    let mut above = "";
    let mut spaced = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let is_delimiter = fence.is_none() && above.contains('|') && is_delimiter_row(line);
        match is_delimiter {
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
