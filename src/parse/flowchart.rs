//! Flowcharts: names of nodes that Mermaid's grammar takes and our drawer does not, written as it takes them.
//!
//! Mermaid lets a node be called `app/service`, `r::base` or `#2200`. The drawer's lexer knows letters, digits and a few signs. Such a
//! name is given a plain one, and its own as the label that is drawn.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The source of a flowchart with plain names for its nodes. `None` where it is not a flowchart, or has no name to replace.
pub fn with_plain_names(source: &str) -> Option<String> {
    let kind = source
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with("%%") && !line.starts_with("---"))?;
    let is_flowchart = ["flowchart", "graph"]
        .iter()
        .any(|word| kind.starts_with(word));
    if !is_flowchart {
        return None;
    }
    let mut names = Names::default();
    let mut plain = String::new();
    for line in source.lines() {
        plain += &names.in_line(line);
        plain.push('\n');
    }
    for (name, (alias, is_labelled)) in &names.aliases {
        if !is_labelled {
            writeln!(plain, "{alias}[\"{}\"]", name.replace('#', "#35;")).ok()?;
        }
    }
    (!names.aliases.is_empty()).then_some(plain)
}

/// Names that were replaced: the alias of each, and whether some place gives it a label.
#[derive(Default)]
struct Names {
    aliases: BTreeMap<String, (String, bool)>,
}

impl Names {
    fn in_line(&mut self, line: &str) -> String {
        if is_statement(line) {
            return line.to_owned();
        }
        let (mut out, mut word) = (String::new(), String::new());
        let mut within: Vec<char> = Vec::new();
        for c in line.chars() {
            if is_within(&mut within, c) {
                out.push(c);
                continue;
            }
            let close = closing(c);
            if close.is_none() && !c.is_whitespace() && !matches!(c, '&' | ';') {
                word.push(c);
                continue;
            }
            out += &self.alias(&word, close.is_some() && c != '|');
            out.push(c);
            word.clear();
            within.extend(close);
        }
        out + &self.alias(&word, false)
    }

    /// The word, with a plain name in place of one that needs it. `:::class` stays behind it.
    fn alias(&mut self, word: &str, is_labelled: bool) -> String {
        let (name, class) = word
            .split_once(":::")
            .map_or((word, String::new()), |(name, class)| {
                (name, format!(":::{class}"))
            });
        let is_name = name.chars().any(char::is_alphanumeric)
            && name.contains(['/', ':', '\'', '#'])
            && !["--", "==", "-.", "~~", "<", ">", "@"]
                .iter()
                .any(|sign| name.contains(sign));
        if !is_name {
            return word.to_owned();
        }
        let number = self.aliases.len();
        let known = self
            .aliases
            .entry(name.to_owned())
            .or_insert_with(|| (format!("node{number}named"), false));
        known.1 |= is_labelled;
        format!("{}{class}", known.0)
    }
}

/// Does a line say something else than how nodes are joined?
fn is_statement(line: &str) -> bool {
    const STATEMENTS: &[&str] = &[
        "%%",
        "classDef",
        "class ",
        "style ",
        "linkStyle",
        "click ",
        "subgraph",
        "direction",
        "flowchart",
        "graph",
        "end",
        "---",
    ];
    let bare = line.trim_start();
    STATEMENTS
        .iter()
        .any(|statement| bare.starts_with(statement))
}

/// Is a character part of a label or text? The one that closes it is, and ends it.
fn is_within(within: &mut Vec<char>, c: char) -> bool {
    let close = within.last().copied();
    within.pop_if(|close| *close == c);
    close.is_some()
}

/// What closes a label or a text that `c` opens.
fn closing(c: char) -> Option<char> {
    match c {
        '[' => Some(']'),
        '(' => Some(')'),
        '{' => Some('}'),
        '"' => Some('"'),
        '|' => Some('|'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_signs_get_plain_ones_and_keep_their_labels() {
        let source = "flowchart RL\n\napp/db --> app/net[Net/work] & b\nb -->|x/y| app/db:::hot\n";
        let plain = with_plain_names(source).expect("there are names to replace");
        assert_eq!(
            plain,
            "flowchart RL\n\nnode0named --> node1named[Net/work] & b\nb -->|x/y| node0named:::hot\nnode0named[\"app/db\"]\n"
        );
        assert_eq!(with_plain_names("graph TD\na --> b\n"), None);
        assert_eq!(with_plain_names("pie\n\"a/b\": 1\n"), None);
    }
}
