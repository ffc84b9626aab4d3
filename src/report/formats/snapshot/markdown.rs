//! Markdown: the same page for chats and wikis, that also reads as plain text; a project may bring a template of its own.

use crate::report::present::theme::ThemeError;

use super::page;
use super::record::Record;
use super::template::{self, Template};
use super::value::Snapshot;

/// The template of a project, below the folder of its theme.
pub const TEMPLATE_FILE: &str = "snapshot.md";

const BUILT_IN: &str = include_str!("snapshot.md");

/// The page, by the project's own template where there is one. The record is always the last line.
pub fn write(
    snapshot: &Snapshot,
    record: &Record,
    own: Option<&str>,
) -> Result<String, ThemeError> {
    let template = Template {
        file: TEMPLATE_FILE,
        text: own.unwrap_or(BUILT_IN),
        escape: escaped,
    };
    let text = template::render(template, &page::of(snapshot))?;
    Ok(format!("{}\n\n`{}`\n", text.trim_end(), record.line()))
}

/// A writer's words as Markdown that says the same words and nothing else, and that reads well where nobody renders it.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let next = letters.peek().copied();
        match c {
            // A mark within a word is no emphasis.
            '_' if before.is_some_and(char::is_alphanumeric)
                && next.is_some_and(char::is_alphanumeric) =>
            {
                out.push('_')
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '<' | '>' | '#' | '$' => {
                out.extend(['\\', c])
            }
            '&' if next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#') => {
                out.push_str("\\&")
            }
            '-' | '+' | '=' if before.is_none() => out.extend(['\\', c]),
            '.' | ')' if !out.is_empty() && out.chars().all(|c| c.is_ascii_digit()) => {
                out.extend(['\\', c])
            }
            // Nobody is called by a title: a space of no width is after the sign.
            '@' => out.push_str("@\u{200b}"),
            c if c.is_control() => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
        before = Some(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_documents_stay_words() {
        assert_eq!(
            escaped("evidence/on_call_week.md"),
            "evidence/on_call_week.md"
        );
        assert_eq!(
            escaped("_x_ **y** `z` | <b> @everyone"),
            "\\_x\\_ \\*\\*y\\*\\* \\`z\\` \\| \\<b\\> @\u{200b}everyone"
        );
        assert_eq!(escaped("- a"), "\\- a");
        assert_eq!(escaped("1. a"), "1\\. a");
        assert_eq!(escaped("A & B &amp; C"), "A & B \\&amp; C");
        assert_eq!(escaped("# [x](y) #42"), "\\# \\[x\\](y) \\#42");
    }
}
