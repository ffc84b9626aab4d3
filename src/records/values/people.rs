//! People: whom an item names in its own words: `(@ada)`, `@ada restores the vault`, `**DONE** (ada): …`, and the name above a list of
//! actions. Somebody who is written beside a task owns it, whatever `CODEOWNERS` says of the file.

use crate::base::text::fold;
use crate::parse::Text;
use crate::records::Owner;
use crate::records::values::owners;
use crate::records::words::Vocabulary;

/// The owners that the words of an item name by their handles: at its beginning, at its end, else in brackets.
pub fn named(text: &Text, words: &Vocabulary) -> Vec<Owner> {
    if !text.plain.contains('@') {
        return Vec::new();
    }
    let plain = without_code(text);
    let found = leading(&plain)
        .or_else(|| trailing(&plain))
        .or_else(|| bracketed(&plain));
    owners::read(&found.unwrap_or_default(), words)
}

/// The name in brackets that a task begins with, and where the task itself begins: `(ada): restore the vault` behind a status.
pub fn doer<'a>(task: &'a str, words: &Vocabulary) -> Option<(&'a str, usize)> {
    let inside = task.trim_start().strip_prefix('(')?;
    let (name, rest) = inside.split_once(')')?;
    let rest = rest.strip_prefix(':')?.trim_start();
    let is_short = name.split_whitespace().count() <= 2 && name.chars().count() <= 24;
    let is_known = words.status(&fold(name)).is_some() || words.label(name).is_some();
    let is_name = is_short && !is_known && name.chars().all(is_of_name);
    (is_name && !rest.is_empty()).then_some((name, task.len() - rest.len()))
}

fn is_of_name(c: char) -> bool {
    c.is_alphabetic() || matches!(c, ' ' | '@' | '-' | '.' | '/' | '&')
}

/// The owners that a line names and does nothing else: `**JG**`, `Alex & Mia:`, `**RK - for planning**`.
pub fn of_heading(line: &str, words: &Vocabulary) -> Vec<Owner> {
    let names = without_remark(line.trim());
    let parts: Vec<&str> = split_names(names).collect();
    let is_list = !parts.is_empty() && parts.iter().all(|part| is_name(part, words));
    match is_list {
        true => owners::read(&parts.join(", "), words),
        false => Vec::new(),
    }
}

/// Initials (`JG`, `AC/AFC`) or handles, which are names wherever they stand before a task.
pub fn is_sure(text: &str) -> bool {
    let mut parts = split_names(text.trim()).peekable();
    parts.peek().is_some() && parts.all(|part| is_initials(part) || is_handle(part))
}

/// `RK` of `RK - for planning` and of `RK (with Ada):`.
fn without_remark(line: &str) -> &str {
    let ends = [" - ", " – ", " — ", " ("].iter();
    let end = ends.filter_map(|end| line.find(end)).min();
    let names = line.get(..end.unwrap_or(line.len())).unwrap_or(line);
    names.trim_end_matches([':', '：', ' '])
}

fn split_names(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(['/', ',', '&', '+']);
    let parts = parts.flat_map(|part| part.split(" and "));
    parts.map(str::trim).filter(|part| !part.is_empty())
}

fn is_name(part: &str, words: &Vocabulary) -> bool {
    is_initials(part) || is_handle(part) || words.owner(part).is_some() || is_proper(part, words)
}

fn is_initials(part: &str) -> bool {
    let length = part.chars().count();
    (2..=3).contains(&length) && part.chars().all(char::is_uppercase)
}

/// A handle of a person; `@org/package` is that of a package as often as that of a team.
fn is_handle(word: &str) -> bool {
    const ROOMS: [&str; 5] = ["here", "channel", "everyone", "all", "latest"];
    let Some(name) = word.strip_prefix('@') else {
        return false;
    };
    let is_written = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name.chars().all(is_written)
        && !ROOMS.contains(&name)
}

/// Up to three capitalised words that name no state, no field and no kind of work: `Alex`, `Gareth E`, `DMc`.
fn is_proper(part: &str, words: &Vocabulary) -> bool {
    let all: Vec<&str> = part.split_whitespace().collect();
    let is_capital = |word: &&str| {
        let is_letters = word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'));
        is_letters && word.starts_with(char::is_uppercase)
    };
    let folded = fold(part);
    (1..=3).contains(&all.len())
        && all.iter().all(is_capital)
        && !all.iter().any(|word| is_kind_of_work(&fold(word)))
        && words.label(part).is_none()
        && words.topic(part).is_none()
        && words.status(&folded).is_none()
}

/// Names of people that end as nouns of doing do.
const NAMES_LIKE_NOUNS: [&str; 21] = [
    "clément",
    "clement",
    "florence",
    "laurence",
    "lawrence",
    "clarence",
    "terence",
    "terrence",
    "torrence",
    "prudence",
    "constance",
    "charity",
    "trinity",
    "verity",
    "felicity",
    "sterling",
    "harding",
    "fleming",
    "channing",
    "mcclure",
    "bonaventure",
];

/// Words that head groups of actions, rather than name who does them: those that end as nouns of doing do, and a few others.
fn is_kind_of_work(word: &str) -> bool {
    const ENDS: [&str; 16] = [
        "ing", "tion", "sion", "ment", "ity", "ance", "ence", "ung", "keit", "heit", "ure", "ware",
        "ness", "logy", "ción", "ção",
    ];
    const GROUPS: [&str; 30] = [
        "process",
        "people",
        "short",
        "long",
        "term",
        "medium",
        "high",
        "low",
        "urgent",
        "immediate",
        "later",
        "next",
        "now",
        "soon",
        "general",
        "other",
        "others",
        "technical",
        "actions",
        "tasks",
        "items",
        "alerts",
        "code",
        "tests",
        "docs",
        "future",
        "optional",
        "notes",
        "backlog",
        "tools",
    ];
    let is_doing = || word.len() > 5 && ENDS.iter().any(|end| word.ends_with(end));
    GROUPS.contains(&word) || is_doing() && !NAMES_LIKE_NOUNS.contains(&word)
}

/// The words outside code spans; code is as long as it was, and blank.
fn without_code(text: &Text) -> String {
    let pieces = text.pieces.iter();
    let shown = pieces.map(|piece| match piece.code {
        true => " ".repeat(piece.text.len()),
        false => piece.text.clone(),
    });
    shown.collect()
}

/// `@ada`, `@ada and @mia:` before the words of a task.
fn leading(plain: &str) -> Option<String> {
    let mut rest = plain.split_whitespace().peekable();
    let mut names: Vec<&str> = Vec::new();
    while let Some(word) = rest.peek() {
        let name = word.trim_end_matches([',', ':']);
        if is_handle(name) {
            names.push(name);
        } else if names.is_empty() || !matches!(*word, "and" | "or" | "&" | "+" | "/" | ",") {
            break;
        }
        rest.next();
    }
    (!names.is_empty() && rest.peek().is_some()).then(|| names.join(", "))
}

/// `… for the build - @ada`, `… the vault, @ada @mia`: the handles at the end, unless the task is to speak with them.
fn trailing(plain: &str) -> Option<String> {
    const PARTNERS: [&str; 14] = [
        "with", "to", "from", "ask", "ping", "for", "cc", "cc:", "tell", "via", "per", "see",
        "thanks", "of",
    ];
    let ended = plain.trim_end_matches(['.', ' ']);
    let backwards = ended.rsplit(' ').filter(|word| !word.is_empty());
    let mut backwards = backwards.peekable();
    let mut names: Vec<&str> = Vec::new();
    while let Some(name) = backwards.next_if(|word| is_handle(word.trim_end_matches(','))) {
        names.push(name.trim_end_matches(','));
    }
    let before = backwards.next().unwrap_or("").to_lowercase();
    names.reverse();
    (!names.is_empty() && !PARTNERS.contains(&before.as_str())).then(|| names.join(", "))
}

/// `(@ada)`, `(@ada, @mia)`: brackets that hold handles and nothing else.
fn bracketed(plain: &str) -> Option<String> {
    let mut inside = plain
        .split('(')
        .skip(1)
        .filter_map(|part| Some(part.split_once(')')?.0));
    let held = inside.find(|inside| {
        let mut names = handles(inside).peekable();
        names.peek().is_some() && names.all(is_handle)
    })?;
    Some(handles(held).collect::<Vec<_>>().join(", "))
}

fn handles(inside: &str) -> impl Iterator<Item = &str> {
    let parts = inside.split([',', '&', '/', '+', ' ']);
    parts.filter(|part| !part.is_empty() && !matches!(*part, "and" | "or"))
}

#[cfg(test)]
mod tests {
    use super::{doer, named, of_heading};
    use crate::base::Settings;
    use crate::parse::{Piece, Text};
    use crate::records::words::Vocabulary;

    fn text(plain: &str) -> Text {
        let piece = Piece {
            text: plain.to_owned(),
            ..Piece::default()
        };
        Text {
            plain: plain.to_owned(),
            pieces: vec![piece],
            ..Text::default()
        }
    }

    #[test]
    fn a_task_names_who_does_it() {
        let words = Vocabulary::new(&Settings::default());
        let rows: &[(&str, &[&str])] = &[
            ("Restore the vault (@ada)", &["@ada"]),
            (
                "Restore it (@ada, @mia & @joe) by May",
                &["@ada", "@mia", "@joe"],
            ),
            ("@ada and @mia restore the vault", &["@ada", "@mia"]),
            ("@ada: restore the vault", &["@ada"]),
            ("Restore the vault - @ada @mia", &["@ada", "@mia"]),
            ("Rota of the duty (ask @ada?)", &[]),
            ("Agree on the rota with @ada", &[]),
            ("@babel/core is upgraded", &[]),
            ("Mail ops@example.org", &[]),
            ("@ada", &["@ada"]),
        ];
        for (said, want) in rows {
            let owners = named(&text(said), &words);
            let names: Vec<&str> = owners.iter().map(|owner| owner.name.as_str()).collect();
            assert_eq!(names, *want, "{said}");
        }
    }

    #[test]
    fn a_line_above_a_list_names_people_and_nothing_else() {
        let words = Vocabulary::new(&Settings::default());
        for name in [
            "JG",
            "Alex:",
            "Alex & Raphaëlle",
            "Ada/Mia/JG",
            "RK - for planning",
            "Gareth E",
            "Clément",
            "Florence & Terence",
            "@ada:",
        ] {
            assert!(!of_heading(name, &words).is_empty(), "{name}");
        }
        for group in [
            "For planning",
            "Prevention",
            "Short term",
            "Done",
            "Monitoring",
            "Action items",
            "TBC - next time",
            "Process",
        ] {
            assert!(of_heading(group, &words).is_empty(), "{group}");
        }
        assert_eq!(doer("(ada): restore the vault", &words), Some(("ada", 7)));
        assert_eq!(doer("(optional) restore the vault", &words), None);
    }
}
