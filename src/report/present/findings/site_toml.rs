//! `site.toml` as text: the findings as comments, the lines that confirm them, and nothing of a document that could end a string or a line.

use std::collections::BTreeSet;

use crate::report::present::findings::{Findings, confirmations};
use crate::report::present::plain;

/// How long a line of comment may grow, in characters.
const WIDTH: usize = 98;

/// The text of a `site.toml` for what was found. `chosen` are the gates, by their place in the findings, that it names.
pub fn site_toml(findings: &Findings, chosen: &BTreeSet<usize>) -> String {
    let as_of = findings.as_of;
    let effect = match chosen.is_empty() {
        true => "As written, it changes no verdict. ",
        false => "",
    };
    let mut text = comment(&format!(
        "Written by `holdpoint init` from what was found on {as_of}. {effect}Every key may be left out; the page \"Settings\" of the \
         guide has them all."
    ));
    for confirmation in confirmations(findings, chosen) {
        text.push('\n');
        text.push_str(&comment(&confirmation.says));
        text.push_str(&confirmation.lines);
    }
    text
}

/// A paragraph as lines of comment.
fn comment(paragraph: &str) -> String {
    let mut lines = String::new();
    let mut line = "#".to_owned();
    for word in remark(paragraph).split(' ') {
        let is_full = line.chars().count() + 1 + word.chars().count() > WIDTH;
        if is_full && line.len() > 1 {
            lines.push_str(&line);
            lines.push('\n');
            line = "#".to_owned();
        }
        line.push(' ');
        line.push_str(word);
    }
    lines + &line + "\n"
}

/// Words on one line that may be after a `#`.
pub fn remark(words: &str) -> String {
    plain::line(words)
}

/// A string of TOML. What a terminal or an editor would not show is escaped.
pub fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() || plain::is_hidden(c) => {
                out.push_str(&format!("\\U{:08X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A list of strings of TOML, on one line.
pub fn strings(texts: &[String]) -> String {
    let all: Vec<String> = texts.iter().map(|text| string(text)).collect();
    format!("[{}]", all.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_end_its_string() {
        for title in [
            "a\"\n[owners]",
            "\\",
            "\u{1b}[31m",
            "x\u{202e}y",
            "]\r\n#",
            "😀 'é'",
        ] {
            let text = format!("title = {}\n", string(title));
            let table: toml::Table = toml::from_str(&text).expect("it is TOML");
            assert_eq!(table["title"].as_str(), Some(title), "{text}");
            assert_eq!(text.lines().count(), 1, "{text}");
        }
    }

    #[test]
    fn a_paragraph_is_wrapped_behind_its_marks() {
        let words = "word ".repeat(50);
        let lines = comment(&words);
        assert!(
            lines
                .lines()
                .all(|line| line.starts_with("# ") && line.len() <= WIDTH)
        );
        assert_eq!(lines.matches("word").count(), 50);
        assert_eq!(comment("a\nb"), "# a b\n");
    }
}
