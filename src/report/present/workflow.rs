//! Workflow: what a command in the log of a GitHub workflow may hold, as `check` and `diff` print it.

use crate::report::present::plain::is_hidden;

/// The text of a command. What would steer the terminal that shows the log becomes U+FFFD.
pub fn message(text: &str) -> String {
    let shown = |c: char| match c {
        '\r' | '\n' => c,
        c if is_hidden(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    let text: String = text.chars().map(shown).collect();
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a command.
pub fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_begins_a_command_or_a_property() {
        assert_eq!(
            message("50 %\r\n::error::x, y: z"),
            "50 %25%0D%0A::error::x, y: z"
        );
        assert_eq!(message("a\u{1b}[31mb\u{202e}"), "a\u{fffd}[31mb\u{fffd}");
        assert_eq!(property("a,b:c%\n.md"), "a%2Cb%3Ac%25%0A.md");
    }
}
