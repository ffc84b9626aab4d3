//! Hollow files: there, and yet nothing but headings and words such as TODO.

use crate::records::words::polarity::POLARITIES;

/// Is a text blank, or a table of values without a row?
pub fn is_list_of_nothing(text: &str, extension: &str) -> bool {
    let is_blank = text.trim().is_empty();
    is_blank || matches!(extension, "csv" | "tsv") && has_no_row(text)
}

/// Is there nothing in this text that could prove anything? Code is hollow only when it is empty.
pub fn is_hollow(text: &str, extension: &str) -> bool {
    let prose = ["md", "mdx", "markdown", "txt", "rst", "adoc", ""].contains(&extension);
    if !prose {
        return text
            .trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
            .is_empty();
    }
    let mut lines = text.trim_start_matches('\u{feff}').lines().peekable();
    let mut commented = false;
    if lines.peek().is_some_and(|line| line.trim() == "---") {
        lines.next();
        while lines.next().is_some_and(|line| line.trim() != "---") {}
    }
    !lines.any(|line| {
        let line = without_comment(line, &mut commented);
        says_something(line)
    })
}

/// A header and nothing below it.
fn has_no_row(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let header = lines.next().unwrap_or("");
    let is_header = !header.contains(|c: char| c.is_ascii_digit());
    is_header && lines.next().is_none()
}

/// A line without an HTML comment; `commented` remembers one that goes on.
fn without_comment<'a>(line: &'a str, commented: &mut bool) -> &'a str {
    if *commented {
        let Some((_, rest)) = line.split_once("-->") else {
            return "";
        };
        *commented = false;
        return rest;
    }
    let Some((before, rest)) = line.split_once("<!--") else {
        return line;
    };
    match rest.split_once("-->") {
        Some((_, behind)) if before.trim().is_empty() => behind,
        Some(_) => before,
        None => {
            *commented = true;
            before
        }
    }
}

/// Headings, rules, empty tables and words for what is still to be written say nothing.
pub fn says_something(line: &str) -> bool {
    let line = line.trim();
    // A line of a form that nobody has filled in: `Name: ________`.
    let blank = line.contains("____") || ends_in_dots(line);
    if line.starts_with('#') || blank || !line.chars().any(char::is_alphanumeric) {
        return false;
    }
    let bare = line
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    let bare = bare.strip_prefix("x] ").unwrap_or(&bare);
    let mut unwritten = POLARITIES.iter().flat_map(|one| one.unwritten);
    !unwritten.any(|word| {
        bare.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// `Signed by ......`, `Noise: ...... dB`: dots for somebody to write on, with a unit behind them or nothing. Those of `p95 ......: 310 ms`
/// lead to what stands behind them.
fn ends_in_dots(line: &str) -> bool {
    let behind = line.rsplit_once("......").map(|(_, behind)| behind);
    behind.is_some_and(|behind| {
        let is_unit = behind.split_whitespace().count() <= 1 && !behind.contains([':', '：']);
        is_unit && !behind.contains(|c: char| c.is_ascii_digit())
    })
}
