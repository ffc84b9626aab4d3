//! Owners: a value split into names, placeholders dropped, aliases resolved.

use unicode_normalization::UnicodeNormalization;

use crate::base::text::{fold, is_pictograph};
use crate::records::Owner;
use crate::records::words::Vocabulary;

/// More words than this without a separator are a sentence, and no name.
const LONGEST_NAME: usize = 9;

/// The owners that a value names, in its order, each once.
pub fn read(text: &str, words: &Vocabulary) -> Vec<Owner> {
    // One name is one owner, whether its accents are letters of their own or not.
    let composed: String = text.nfc().collect();
    read_composed(composed.trim(), words)
}

fn read_composed(text: &str, words: &Vocabulary) -> Vec<Owner> {
    if text.len() > 400 {
        return Vec::new();
    }
    if let Some(name) = words.owner(text) {
        return vec![Owner {
            name: name.to_owned(),
            derived: false,
        }];
    }
    let mut owners: Vec<Owner> = Vec::new();
    for part in split(text) {
        let name = clean(part);
        if is_placeholder(name)
            || name.split_whitespace().count() > LONGEST_NAME
            || !name.contains(char::is_alphabetic)
        {
            continue;
        }
        let name = words.owner(name).unwrap_or(name).to_owned();
        if !owners.iter().any(|owner| fold(&owner.name) == fold(&name)) {
            owners.push(Owner {
                name,
                derived: false,
            });
        }
    }
    owners
}

/// Does a list of names leave a place open: `Ann + TBD`?
pub fn leaves_open(text: &str) -> bool {
    split(text)
        .into_iter()
        .map(str::trim)
        .any(|part| !part.is_empty() && is_placeholder(part))
}

/// Is this value a blank that stands for nobody or nothing: `TBD`, `[name]`, `____`, `N/A`, `—`?
pub fn is_placeholder(text: &str) -> bool {
    let text = text.trim().trim_matches(['*', '`']).trim();
    if !text.chars().any(char::is_alphanumeric) {
        return !text.chars().any(is_pictograph);
    }
    if is_bracketed(text) {
        return true;
    }
    let folded = fold(text);
    let bare = folded.trim_matches(['(', ')', '[', ']', '<', '>', ' ', '@', '_', '!', '?']);
    is_to_be_done(&folded) || BLANKS.contains(&bare)
}

/// `To be decided`, `à préciser`, `por definir`, `noch offen`: a few words that say that something is still to come.
fn is_to_be_done(folded: &str) -> bool {
    const LEADS: &[(&str, usize)] = &[
        ("to be ", 4),
        ("à ", 2),
        ("por ", 2),
        ("a ", 2),
        ("noch ", 3),
    ];
    let mut leads = LEADS.iter();
    leads.any(|(lead, longest)| {
        let is_short = folded.split_whitespace().count() <= *longest;
        let is_verb =
            |rest: &str| *lead == "to be " || *lead == "noch " || rest.ends_with(['r', 'e']);
        is_short && folded.strip_prefix(lead).is_some_and(is_verb)
    })
}

/// Words that stand for nobody or nothing, folded.
const BLANKS: &[&str] = &[
    "tbd",
    "tba",
    "tbc",
    "todo",
    "n/a",
    "na",
    "none",
    "nil",
    "null",
    "nobody",
    "no one",
    "unassigned",
    "not assigned",
    "vacant",
    "your name",
    "name",
    "names",
    "owner",
    "team name",
    "xxx",
    "xx",
    "unknown",
    "date",
    "yyyy-mm-dd",
    "placeholder",
    "aucun",
    "aucune",
    "néant",
    "keine",
    "keiner",
    "nicht zugewiesen",
    "unbesetzt",
    "ingen",
    "ikke tildelt",
    "не назначен",
    "нет",
    "ninguno",
    "sin asignar",
    "nenhum",
    "未定",
    "なし",
    "待定",
    "无",
    "無",
    "미정",
    "없음",
    "담당자 미정",
];

/// A template's gap: `[name]`, `<name>`, `{{OWNER}}`, `$(date)`, but not `[x]` nor an address in angle brackets.
fn is_bracketed(text: &str) -> bool {
    if text.starts_with("{{") && text.ends_with("}}") {
        return true;
    }
    let inner = [("{", "}"), ("[", "]"), ("<", ">"), ("$(", ")"), ("${", "}")]
        .iter()
        .find_map(|(open, close)| {
            text.strip_prefix(open)
                .and_then(|rest| rest.strip_suffix(close))
        });
    inner.is_some_and(|inner| {
        let alone = !inner.contains([']', '>', '}']) || inner.contains('(');
        alone && inner.trim().chars().count() > 1 && !inner.contains("://") && !inner.contains('@')
    })
}

/// A name without marks, emoji, a trailing full stop, or a blank in parentheses behind it.
fn clean(part: &str) -> &str {
    let is_mark = |c: char| {
        matches!(c, '*' | '`' | '"' | '\u{fe0f}') || c.is_whitespace() || is_pictograph(c)
    };
    let name = part
        .trim_matches(is_mark)
        .trim_end_matches(['.', ':'])
        .trim_start_matches(['-', '•', ' '])
        .trim_matches(is_mark);
    let blank = name.rfind('(').filter(|at| *at > 0 && name.ends_with(')'));
    match blank.and_then(|at| Some((name.get(..at)?, name.get(at..)?))) {
        Some((before, inside)) if is_placeholder(inside) => before.trim(),
        _ => name,
    }
}

/// The parts between `+ / , & ; and und et`, brackets left whole.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' | '<' | '（' => depth += 1,
            ')' | ']' | '}' | '>' | '）' => depth = (depth - 1).max(0),
            _ => {}
        }
        if depth > 0 {
            continue;
        }
        let length = separator(text, start, at, c).max(between_handles(text, start, at));
        if length > 0 && at >= start {
            parts.push(text.get(start..at).unwrap_or(""));
            start = at + length;
        }
    }
    parts.push(text.get(start..).unwrap_or(""));
    parts
}

/// The length of a separator at `at`; 0 where there is none. `start` is where the current part begins.
fn separator(text: &str, start: usize, at: usize, c: char) -> usize {
    let before = text.get(..at).and_then(|head| head.chars().next_back());
    let rest = text.get(at + c.len_utf8()..).unwrap_or("");
    let after = rest.chars().next();
    let spaced = before.is_none_or(char::is_whitespace) || after.is_none_or(char::is_whitespace);
    let lettered =
        before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    match c {
        ',' | ';' | '|' | '、' | '，' | '；' | '・' | '\n' | '→' => c.len_utf8(),
        '+' if spaced || lettered => 1,
        '&' if spaced => 1,
        '/' if spaced || !is_joined(text, start, at) => 1,
        c if c.is_whitespace() => conjunction(rest).map_or(0, |length| c.len_utf8() + length),
        _ => 0,
    }
}

/// The length of the space between `@ada @grace`, which are two; 0 where none of the two is a handle.
fn between_handles(text: &str, start: usize, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    let space = rest.len() - rest.trim_start().len();
    let before = text.get(start..at).unwrap_or("").trim_start();
    match before.starts_with('@') && rest.trim_start().starts_with('@') {
        true => space,
        false => 0,
    }
}

/// The length of `and ` (in a language of documents) at the beginning of `rest`.
fn conjunction(rest: &str) -> Option<usize> {
    let words = ["and ", "und ", "et ", "og ", "y ", "и ", "AND "];
    words
        .iter()
        .find(|word| rest.starts_with(**word))
        .map(|word| word.len())
}

/// Does the slash at `at` belong to a name: `@org/team`, a URL, `CI/CD`?
fn is_joined(text: &str, start: usize, at: usize) -> bool {
    let whole = text.get(start..).unwrap_or("");
    let word_start = text
        .get(start..at)
        .and_then(|part| part.rfind(char::is_whitespace))
        .map_or(start, |space| start + space + 1);
    let word: String = text
        .get(word_start..)
        .unwrap_or("")
        .chars()
        .take_while(|c| !c.is_whitespace() && *c != ',')
        .collect();
    let handle = word.starts_with('@')
        && text
            .get(word_start..at)
            .is_some_and(|part| !part.contains('/'));
    let pair = ["ci/cd", "i/o", "n/a", "tcp/ip", "ui/ux", "qa/qc", "24/7"]
        .contains(&word.to_lowercase().as_str());
    handle || pair || whole.trim_start().starts_with("http")
}

#[cfg(test)]
mod tests {
    use super::{is_placeholder, read};
    use crate::base::Settings;
    use crate::records::words::Vocabulary;

    #[test]
    fn owners_are_split_and_blanks_are_nobody() {
        let settings = Settings {
            owners: [("Security".to_owned(), vec!["AppSec".to_owned()])].into(),
            ..Settings::default()
        };
        let words = Vocabulary::new(&settings);
        let rows: &[(&str, &[&str])] = &[
            ("Platform + DBA", &["Platform", "DBA"]),
            ("Sofia/Lina", &["Sofia", "Lina"]),
            ("ai-engineer + mobile lead", &["ai-engineer", "mobile lead"]),
            ("Ann, Bob and Cy", &["Ann", "Bob", "Cy"]),
            ("Ann & Bob; Cy", &["Ann", "Bob", "Cy"]),
            ("Ann und Bob", &["Ann", "Bob"]),
            ("Ju\u{308}rgen, J\u{fc}rgen", &["J\u{fc}rgen"]),
            ("Anne et Bruno", &["Anne", "Bruno"]),
            ("R&D", &["R&D"]),
            ("R&D & Ops", &["R&D", "Ops"]),
            ("Platform (Ann, Bob)", &["Platform (Ann, Bob)"]),
            ("`SRE Lead`", &["SRE Lead"]),
            ("@org/team", &["@org/team"]),
            ("@ann / @bob", &["@ann", "@bob"]),
            ("CI/CD team", &["CI/CD team"]),
            ("AppSec + Security", &["Security"]),
            ("Ops Team (TBD)", &["Ops Team"]),
            ("[TBD]", &[]),
            ("[이름]", &[]),
            ("<name>", &[]),
            ("{{DOC_OWNER}}", &[]),
            ("(unassigned)", &[]),
            ("[Your Name]", &[]),
            ("____", &[]),
            ("—", &[]),
            ("SRE + TBD", &["SRE"]),
            ("ann@example.com", &["ann@example.com"]),
            ("👤 Ann", &["Ann"]),
            ("田中、佐藤", &["田中", "佐藤"]),
            (
                "whoever is on call that week decides together with the manager",
                &[],
            ),
        ];
        for (text, want) in rows {
            let names: Vec<String> = read(text, &words)
                .into_iter()
                .map(|owner| owner.name)
                .collect();
            assert_eq!(&names, want, "{text}");
        }
    }

    #[test]
    fn placeholders_are_told_from_values() {
        for blank in [
            "",
            " ",
            "-",
            "—",
            "TBD",
            "tbd.",
            "N/A",
            "n/a",
            "____",
            "[name]",
            "<owner>",
            "{{X}}",
            "None.",
            "*(none)*",
            "`NONE`",
            "?",
            "...",
            "à définir",
            "未定",
        ] {
            assert!(is_placeholder(blank), "{blank}");
        }
        for value in [
            "Ann",
            "[x]",
            "✅",
            "Nate",
            "TBD-team",
            "<ann@example.com>",
            "no",
            "0",
        ] {
            assert!(!is_placeholder(value), "{value}");
        }
    }
}
