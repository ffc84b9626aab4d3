//! Cells: tables for spreadsheets (RFC 4180): text in a cell that no spreadsheet takes for a formula, and that every reader gives back whole.

use crate::report::present::plain;

/// How many characters a cell holds at most: a spreadsheet's limit is 32,767.
const MOST: usize = 30_000;

/// Header and rows, each line ended as RFC 4180 wants it.
pub fn written(columns: &[&str], rows: &[Vec<String>]) -> String {
    let mut out = columns.join(",");
    out.push_str("\r\n");
    for row in rows {
        debug_assert_eq!(row.len(), columns.len());
        for (at, text) in row.iter().enumerate() {
            out.push_str(if at == 0 { "" } else { "," });
            out.push_str(&self::text(text));
        }
        out.push_str("\r\n");
    }
    out
}

/// A cell: control characters left out, an apostrophe before what a spreadsheet would compute, quoted where it must be.
pub fn text(text: &str) -> String {
    let text = plain::cut(&plain::lines(text), MOST);
    let text = if is_formula(&text) {
        format!("'{text}")
    } else {
        text
    };
    let quoted =
        text.contains([',', '"', '\n', '\'']) || text.starts_with(' ') || text.ends_with(' ');
    if quoted {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// Would a spreadsheet compute this? Numbers may begin with a minus.
fn is_formula(text: &str) -> bool {
    let begins = text
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let number = text.strip_prefix('-').is_some_and(|rest| {
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        rest.split_once('.')
            .map_or(digits(rest), |(whole, part)| digits(whole) && digits(part))
    });
    begins && !number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_text() {
        for (given, want) in [
            ("=1+1", "\"'=1+1\""),
            ("+44 20", "\"'+44 20\""),
            ("-cmd|' /C calc'!A0", "\"'-cmd|' /C calc'!A0\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"' =1\""),
            ("\r=1", "\"'\n=1\""),
            ("＝1", "\"'＝1\""),
            ("-5", "-5"),
            ("-5.25", "-5.25"),
            ("-5.", "\"'-5.\""),
            ("a=1", "a=1"),
        ] {
            assert_eq!(text(given), want, "{given:?}");
        }
    }

    #[test]
    fn what_divides_cells_is_quoted() {
        assert_eq!(text("a,\"b\"\r\nc"), "\"a,\"\"b\"\"\nc\"");
        assert_eq!(text("plain; text"), "plain; text");
        assert_eq!(text(" edge"), "\" edge\"");
        assert_eq!(text("bell\u{7}"), "bell");
    }
}
