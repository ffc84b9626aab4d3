//! Guide: what its pages and the README tell people to copy is what the program and other programs take.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use holdpoint::shell::cli::Cli;
use serde_json::Value;

use crate::pipelines::{Yaml, complaints};

/// A block of code of a page.
pub struct Fence {
    /// The page and the line it begins on.
    pub place: String,
    /// Its language.
    pub language: String,
    /// What is in it.
    pub text: String,
}

/// Every page that tells how to use Holdpoint.
fn pages() -> Vec<(String, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<PathBuf> = vec![top.join("README.md")];
    for folder in ["content/guide", "content/reference"] {
        let entries = fs::read_dir(top.join(folder)).expect("a folder of the guide can be listed");
        paths.extend(entries.map(|entry| entry.expect("a folder can be listed").path()));
    }
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "md"));
    let named = |path: &PathBuf| {
        path.strip_prefix(top)
            .expect("it lies in the project")
            .display()
            .to_string()
    };
    paths
        .iter()
        .map(|path| {
            (
                named(path),
                fs::read_to_string(path).expect("a page can be read"),
            )
        })
        .collect()
}

/// Every block of code of all pages in one language.
pub fn fences(language: &str) -> Vec<Fence> {
    let all = pages()
        .into_iter()
        .flat_map(|(name, text)| blocks(&name, &text));
    all.filter(|fence| fence.language == language).collect()
}

fn blocks(name: &str, text: &str) -> Vec<Fence> {
    split(name, text).0
}

/// The blocks of code of a page, and the text around them.
fn split(name: &str, text: &str) -> (Vec<Fence>, String) {
    let mut prose = String::new();
    let mut found: Vec<Fence> = Vec::new();
    let mut open: Option<usize> = None;
    for (number, line) in text.lines().enumerate() {
        let ticks = line
            .trim_start()
            .chars()
            .take_while(|letter| *letter == '`')
            .count();
        match open {
            Some(wanted) if ticks >= wanted && line.trim().len() == ticks => open = None,
            Some(_) => {
                let fence = found.last_mut().expect("an open fence is in the list");
                fence.text.push_str(line);
                fence.text.push('\n');
            }
            None if ticks >= 3 => {
                open = Some(ticks);
                let language = line.trim().trim_start_matches('`').trim().to_owned();
                found.push(Fence {
                    place: format!("{name}:{}", number + 1),
                    language,
                    text: String::new(),
                });
            }
            None => {
                prose.push_str(line);
                prose.push('\n');
            }
        }
    }
    (found, prose)
}

#[test]
fn every_yaml_of_the_guide_is_read_and_opens_no_door() {
    let fences = fences("yaml");
    assert!(fences.len() >= 2, "{}", fences.len());
    // Front matter is shown with the lines around it.
    let plain = |text: &str| {
        text.trim()
            .trim_start_matches("---\n")
            .trim_end_matches("\n---")
            .to_owned()
    };
    let yaml = |fence: &Fence| Yaml {
        name: fence.place.clone(),
        text: plain(&fence.text),
    };
    let complaints: Vec<String> = fences
        .iter()
        .flat_map(|fence| complaints(&yaml(fence)))
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_toml_and_json_of_the_guide_is_read() {
    for fence in fences("toml") {
        let read = fence.text.parse::<toml::Table>();
        assert!(read.is_ok(), "{}: {read:?}", fence.place);
    }
    for fence in fences("json") {
        let read = serde_json::from_str::<Value>(&fence.text);
        assert!(read.is_ok(), "{}: {read:?}", fence.place);
    }
}

/// The words of a command line as a shell splits it, up to where another command, a comment or a redirection begins.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote): (Vec<String>, Option<String>, Option<char>) =
        (Vec::new(), None, None);
    for letter in line.chars() {
        match (quote, letter) {
            (Some(open), letter) if open == letter => quote = None,
            (None, '"' | '\'') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None, ';' | '|' | '&' | '>' | ')') => break,
            (None, '#') if word.is_none() => break,
            (None, letter) if letter.is_whitespace() => words.extend(word.take()),
            (_, letter) => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

/// Every command of Holdpoint in a text, with lines that a backslash continues joined.
fn commands(text: &str) -> Vec<Vec<String>> {
    let joined = text.replace("\\\n", " ");
    let mut found = Vec::new();
    for line in joined.lines() {
        for start in [line.find("holdpoint "), line.find("cargo run")]
            .into_iter()
            .flatten()
        {
            let before = line[..start].trim_end().chars().next_back();
            let begins = before.is_none_or(|before| ":-|&;(\"$>".contains(before))
                || line[..start].trim_end().ends_with("run:");
            let mut parts = words(&line[start..]);
            if parts.first().is_some_and(|first| first == "cargo") {
                let Some(end) = parts.iter().position(|part| part == "--") else {
                    continue;
                };
                parts.splice(..=end, ["holdpoint".to_owned()]);
            }
            if begins && parts.len() > 1 {
                found.push(parts);
            }
        }
    }
    found
}

/// Is this a word that a reader replaces? `[ROOT]` may be left out.
fn is_optional(word: &str) -> bool {
    word.starts_with('[')
}

#[test]
fn every_command_of_the_guide_is_one_that_the_program_takes() {
    let mut seen = 0;
    let mut wrong = Vec::new();
    for (name, text) in pages() {
        let (fences, prose) = split(&name, &text);
        let fenced = fences
            .iter()
            .filter(|fence| fence.language != "text")
            .flat_map(|fence| commands(&fence.text));
        let spans = prose
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|span| span.starts_with("holdpoint ") && !span.contains("COMMAND"));
        for parts in fenced.chain(spans.flat_map(commands)) {
            let parts: Vec<String> = parts
                .into_iter()
                .filter(|word| !is_optional(word))
                .collect();
            let asked = parts
                .iter()
                .any(|part| part == "--help" || part == "--version");
            let bare = parts.len() == 2;
            seen += 1;
            if let Err(error) = Cli::try_parse_from(&parts)
                && !asked
                && !(bare && error.kind() == clap::error::ErrorKind::MissingRequiredArgument)
            {
                wrong.push(format!(
                    "{name}: {}: {}",
                    parts.join(" "),
                    error.to_string().lines().next().unwrap_or_default()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 25, "{seen}");
}

#[test]
fn commands_are_found_where_people_copy_them_from() {
    let text = "- run: holdpoint check --format sarif \\\n    --output 'a b' --deny none && echo done\n# holdpoint is a program\n\
                cargo run --release -- serve\n  holdpoint gate \"Opening day\" # the gate\n";
    let found: Vec<String> = commands(text).iter().map(|parts| parts.join("|")).collect();
    assert_eq!(
        found,
        [
            "holdpoint|check|--format|sarif|--output|a b|--deny|none",
            "holdpoint|serve",
            "holdpoint|gate|Opening day"
        ]
    );
    assert!(Cli::try_parse_from(["holdpoint", "check", "--formt", "sarif"]).is_err());
}
