//! Tidy: reads the sources of the crate and holds what no compiler holds: floors, absences, lists and sizes.

mod rooms;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::rust_source::Source;

/// The floors, lowest first.
const FLOORS: [&str; 9] = [
    "base", "source", "parse", "records", "link", "evaluate", "rules", "report", "shell",
];

/// The outside world, which only `shell` may touch: parts of `std`, and crates.
const OUTSIDE_STD: [&str; 6] = ["fs", "env", "net", "time", "process", "os"];
const OUTSIDE_CRATES: [&str; 9] = [
    "gix",
    "tokio",
    "axum",
    "tower_http",
    "notify",
    "ignore",
    "indicatif",
    "clap",
    "annotate_snippets",
];

/// Words that reach for a clock, a terminal or hidden state, wherever they come from.
const OUTSIDE_WORDS: [&str; 14] = [
    "SystemTime",
    "Instant",
    "Zoned",
    "Timestamp::now",
    "now()",
    "println!",
    "print!",
    "eprintln!",
    "eprint!",
    "dbg!",
    "static mut",
    "thread_local!",
    "canonicalize",
    "read_dir",
];

/// The most tokens of a file and of a function; tests, literals and tables of words are left out.
const FILE_TOKENS: usize = 3_500;
const FUNCTION_TOKENS: usize = 200;

/// What is longer than that, a file or a function a line, with its tokens on the day it was listed.
/// The list only shrinks: an entry that fits, or that has grown, is a complaint.
const OVERSIZED: &str = include_str!("oversized.txt");

/// A list that must name every module beside it that has an entry for it.
struct Register {
    /// The file that holds the list.
    list: &'static str,
    /// The folder of the modules.
    folder: &'static str,
    /// What a module with an entry declares.
    entry: &'static str,
    /// Has every entry a page of its name beside it?
    page: Option<&'static str>,
}

const REGISTERS: [Register; 6] = [
    Register {
        list: "records/kinds/mod.rs",
        folder: "records/kinds/",
        entry: "READER",
        page: None,
    },
    Register {
        list: "rules/mod.rs",
        folder: "rules/",
        entry: "RULE",
        page: Some(".md"),
    },
    Register {
        list: "report/formats/html/mod.rs",
        folder: "report/formats/html/",
        entry: "PAGE",
        page: None,
    },
    Register {
        list: "report/formats/mod.rs",
        folder: "report/formats/",
        entry: "FORMAT",
        page: None,
    },
    Register {
        list: "report/formats/check/mod.rs",
        folder: "report/formats/check/",
        entry: "CHECK_FORMAT",
        page: None,
    },
    Register {
        list: "report/formats/diff/mod.rs",
        folder: "report/formats/diff/",
        entry: "DIFF_FORMAT",
        page: None,
    },
];

/// A check of all sources: what is wrong, one line each.
type Check = fn(&[Source]) -> Vec<String>;

const CHECKS: [Check; 10] = [
    floors,
    outside,
    openings,
    registers,
    sizes,
    orders,
    switches,
    rooms::rooms,
    rooms::circles,
    rooms::spelling,
];

/// `UPDATE=1` takes out of the list what is no longer too long, and lowers what has shrunk.
#[test]
fn the_list_of_what_is_too_long_only_shrinks() {
    let sources = sources();
    let complaints = outdated(OVERSIZED, &sources);
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/oversized.txt");
        fs::write(path, shrunk(OVERSIZED, &sources)).expect("the list can be written");
        return;
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// The list without what is short enough today; no number in it grows.
fn shrunk(list: &str, sources: &[Source]) -> String {
    let mut today: BTreeMap<String, usize> = BTreeMap::new();
    for (name, tokens, limit) in measured(sources) {
        if tokens > limit {
            let longest = today.entry(name).or_default();
            *longest = tokens.max(*longest);
        }
    }

    let comments = list.lines().filter(|line| line.starts_with('#'));
    let mut lines: Vec<String> = comments.map(|line| format!("{line}\n")).collect();
    for (name, once) in oversized(list) {
        if let Some(tokens) = today.get(name) {
            lines.push(format!("{name} {}\n", once.min(*tokens)));
        }
    }
    lines.concat()
}

#[test]
fn the_sources_are_tidy() {
    let sources = sources();
    let complaints: Vec<String> = CHECKS.iter().flat_map(|check| check(&sources)).collect();
    assert!(
        complaints.is_empty(),
        "{} complaints:\n{}",
        complaints.len(),
        complaints.join("\n")
    );
}

/// Every file below `src` but those of tests; pages of Markdown are sources as well.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder can be listed") {
            let path = entry.expect("a folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name == "tests.rs") {
                continue;
            } else if let Ok(text) = fs::read_to_string(&path) {
                let relative = path
                    .strip_prefix(&root)
                    .expect("it was found below the root");
                found.push(Source::new(
                    &relative.to_string_lossy().replace('\\', "/"),
                    &text,
                ));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn rust(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|source| source.path.ends_with(".rs"))
}

/// The floor of a file: its number, or `None` for `lib.rs` and `main.rs`.
fn floor(path: &str) -> Option<usize> {
    let first = path
        .split('/')
        .next()
        .unwrap_or(path)
        .trim_end_matches(".rs");
    FLOORS.iter().position(|floor| *floor == first)
}

/// A file names only lower floors and its own; nothing but `lib.rs` and `main.rs` stands beside the floors.
fn floors(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in rust(sources) {
        let Some(own) = floor(&source.path) else {
            if !matches!(source.path.as_str(), "lib.rs" | "main.rs") {
                complaints.push(format!("src/{} stands on no floor", source.path));
            }
            continue;
        };
        for (line, name) in source
            .names_after("crate")
            .into_iter()
            .chain(climbs(source))
        {
            let what = match FLOORS.iter().position(|floor| *floor == name) {
                Some(other) if other <= own => continue,
                Some(_) => format!("names `{name}`, a floor above its own"),
                None if FLOORS[own] == "shell"
                    && matches!(name.as_str(), "compile" | "compile_again" | "Compiled") =>
                {
                    continue;
                }
                None if name == "*" || name.is_empty() => "names everything at the root".to_owned(),
                None => format!("names `{name}` of the root, which composes the floors"),
            };
            complaints.push(format!("src/{}:{line} {what}", source.path));
        }
        for word in ["use crate as", "extern crate", "holdpoint::"] {
            let lines = source.lines_with(word).into_iter();
            complaints.extend(lines.map(|line| {
                format!(
                    "src/{}:{line} reaches the crate by another name",
                    source.path
                )
            }));
        }
    }
    complaints
}

/// Names that a `super::super::…` path reaches at the root of the crate.
fn climbs(source: &Source) -> Vec<(usize, String)> {
    let is_folder_module = source.path.ends_with("/mod.rs");
    let depth = source.path.split('/').count() - usize::from(is_folder_module);
    let root = vec!["super"; depth].join("::");
    source
        .names_after(&root)
        .into_iter()
        .filter(|(_, name)| name != "super")
        .collect()
}

/// No clock, disk, network, environment, process or terminal below `shell`.
fn outside(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    let below_shell = |source: &&Source| {
        floor(&source.path).is_none_or(|floor| FLOORS[floor] != "shell") && source.path != "main.rs"
    };
    for source in rust(sources).filter(below_shell) {
        let names = source
            .names_after("std")
            .into_iter()
            .filter(|(_, name)| OUTSIDE_STD.contains(&name.as_str()));
        complaints.extend(names.map(|(line, name)| {
            format!("src/{}:{line} uses `std::{name}` below shell", source.path)
        }));
        for name in OUTSIDE_CRATES {
            let lines = source.lines_with(&format!("{name}::")).into_iter();
            let lines = lines.filter(|line| !is_own_module(source, *line, name));
            complaints.extend(
                lines.map(|line| format!("src/{}:{line} uses `{name}` below shell", source.path)),
            );
        }
        for word in OUTSIDE_WORDS {
            let lines = source.lines_with(word).into_iter();
            complaints.extend(
                lines.map(|line| format!("src/{}:{line} says `{word}` below shell", source.path)),
            );
        }
    }
    complaints
}

/// Is `name` here the last part of a longer path, a module of ours?
fn is_own_module(source: &Source, line: usize, name: &str) -> bool {
    source
        .code
        .lines()
        .nth(line - 1)
        .is_some_and(|text| text.contains(&format!("::{name}::")))
}

/// Every file begins with the sentence that says what it is for.
fn openings(sources: &[Source]) -> Vec<String> {
    let opens = |source: &&Source| {
        source
            .text
            .lines()
            .next()
            .is_some_and(|line| line.starts_with("//! ") && line.len() > 20)
    };
    rust(sources)
        .filter(|source| !opens(source))
        .map(|source| format!("src/{} does not begin with a `//!` sentence", source.path))
        .collect()
}

/// Every module with an entry is in its list, and every rule has its page.
fn registers(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for register in &REGISTERS {
        let listed = rust(sources)
            .find(|source| source.path == register.list)
            .map_or("", |source| source.code.as_str());
        for source in rust(sources).filter(|source| is_beside(source, register)) {
            let module = source.path[register.folder.len()..]
                .trim_end_matches("/mod.rs")
                .trim_end_matches(".rs");
            if !listed.contains(&format!("{module}::{}", register.entry)) {
                complaints.push(format!(
                    "src/{} is not in the list of src/{}",
                    source.path, register.list
                ));
            }
            let page = register
                .page
                .map(|extension| format!("{}{module}{extension}", register.folder));
            if let Some(page) =
                page.filter(|page| !sources.iter().any(|source| source.path == *page))
            {
                complaints.push(format!("src/{} has no page src/{page}", source.path));
            }
        }
    }
    complaints
}

/// Does this file stand in the folder of a list and declare an entry for it?
fn is_beside(source: &Source, register: &Register) -> bool {
    let Some(name) = source
        .path
        .strip_prefix(register.folder)
        .filter(|_| source.path != register.list)
    else {
        return false;
    };
    let is_module = !name.trim_end_matches("/mod.rs").contains('/');
    let declares = |kind: &str| source.code.contains(&format!("{kind} {}:", register.entry));
    is_module && (declares("const") || declares("static"))
}

/// Files and functions are short enough, or listed as too long and no longer than they were.
fn sizes(sources: &[Source]) -> Vec<String> {
    let listed = oversized(OVERSIZED);
    let mut complaints = Vec::new();
    for (name, tokens, limit) in measured(sources) {
        match listed.get(name.as_str()) {
            None if tokens > limit => {
                complaints.push(format!("{name} has {tokens} tokens of at most {limit}"));
            }
            Some(once) if tokens > *once => {
                complaints.push(format!(
                    "{name} has {tokens} tokens and had {once} when listed"
                ));
            }
            _ => {}
        }
    }
    complaints
}

/// Entries of the list of what is too long that are no longer true: gone, or short enough.
fn outdated(listed: &str, sources: &[Source]) -> Vec<String> {
    let measured = measured(sources);
    let is_oversized = |entry: &str| {
        let sizes = measured.iter().filter(|(name, _, _)| name == entry);
        sizes.into_iter().any(|(_, tokens, limit)| tokens > limit)
    };
    let entries = oversized(listed).into_keys();
    entries
        .filter(|entry| !is_oversized(entry))
        .map(|entry| format!("{entry} is no longer too long: take it out of oversized.txt"))
        .collect()
}

/// Every file and function with its tokens and the most that it may have.
fn measured(sources: &[Source]) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    for source in rust(sources) {
        let file = format!("src/{}", source.path);
        for function in source.functions() {
            let name = format!("{file} {}", function.name);
            found.push((name, function.tokens, FUNCTION_TOKENS));
        }
        found.push((file, source.tokens(), FILE_TOKENS));
    }
    found
}

/// The entries of a list of what is too long: `PATH [FUNCTION] TOKENS`. Functions of one name in
/// one file share an entry, which holds the longest of them.
fn oversized(list: &str) -> BTreeMap<&str, usize> {
    let entries = list.lines().filter(|line| !line.starts_with('#'));
    entries
        .map(|line| {
            let (name, tokens) = line
                .rsplit_once(' ')
                .expect("an entry has a name and a number");
            (name, tokens.parse().expect("an entry ends in a number"))
        })
        .collect()
}

/// No order is taken from a hash map: below shell there is none.
fn orders(sources: &[Source]) -> Vec<String> {
    let below_shell =
        |source: &&Source| floor(&source.path).is_some_and(|floor| FLOORS[floor] != "shell");
    let mut complaints = Vec::new();
    for source in rust(sources).filter(below_shell) {
        for word in ["HashMap", "HashSet"] {
            let lines = source.lines_with(word).into_iter();
            complaints.extend(lines.map(|line| {
                format!(
                    "src/{}:{line} uses `{word}`, whose order differs from run to run",
                    source.path
                )
            }));
        }
    }
    complaints
}

/// No function that others see takes a switch: a call with `true` in it says nothing.
fn switches(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in rust(sources) {
        for function in source.functions() {
            let text: String = source
                .code
                .lines()
                .skip(function.line - 1)
                .take(8)
                .collect::<Vec<_>>()
                .join("\n");
            let (before, head) = text.split_once("fn ").unwrap_or_default();
            let parameters = head
                .split(['{', ';'])
                .next()
                .unwrap_or("")
                .split("->")
                .next()
                .unwrap_or("");
            if !before.trim_start().starts_with("pub") {
                continue;
            }
            if parameters.contains(": bool,")
                || parameters.contains(": bool)")
                || parameters.contains(": bool\n")
            {
                complaints.push(format!(
                    "src/{}:{} `{}` takes a switch",
                    source.path, function.line, function.name
                ));
            }
        }
    }
    complaints
}

/// Breaks that the checks must notice, each in the least source that shows it.
const BREAKS: [(&str, &str, &str); 29] = [
    ("parse/x.rs", "use crate::link::Model;", "names `link`"),
    (
        "parse/x.rs",
        "use crate::{base::Span, evaluate::{assess}};",
        "names `evaluate`",
    ),
    (
        "parse/x.rs",
        "use super::super::rules::check;",
        "names `rules`",
    ),
    ("parse/mod.rs", "use super::rules::check;", "names `rules`"),
    (
        "link/x.rs",
        "fn f() { crate::shell::run() }",
        "names `shell`",
    ),
    ("link/x.rs", "use crate::*;", "names everything at the root"),
    (
        "link/x.rs",
        "use crate::Compiled;",
        "names `Compiled` of the root",
    ),
    ("base/x.rs", "use holdpoint::shell;", "by another name"),
    ("clock.rs", "", "stands on no floor"),
    ("report/x.rs", "use std::fs::File;", "uses `std::fs`"),
    (
        "report/x.rs",
        "use std::{collections::BTreeMap, env};",
        "uses `std::env`",
    ),
    (
        "source/x.rs",
        "fn f() { std::net::TcpStream::connect(1) }",
        "uses `std::net`",
    ),
    (
        "evaluate/x.rs",
        "let x = jiff::Zoned::now();",
        "says `Zoned`",
    ),
    ("evaluate/x.rs", "let x = Timestamp::now();", "says `now()`"),
    (
        "rules/x.rs",
        "use ignore::Walk; fn f() { ignore::Walk::new() }",
        "uses `ignore`",
    ),
    ("lib.rs", "use std::process::exit;", "uses `std::process`"),
    ("report/x.rs", "fn f() { println!() }", "says `println!`"),
    (
        "report/x.rs",
        "use std::collections::HashMap;",
        "uses `HashMap`",
    ),
    (
        "records/kinds/x.rs",
        "pub const READER: KindReader = 1;",
        "is not in the list",
    ),
    (
        "rules/x.rs",
        "pub(super) static RULE: Rule = 1;",
        "has no page",
    ),
    (
        "report/formats/html/x.rs",
        "pub const PAGE: Page = 1;",
        "is not in the list",
    ),
    (
        "report/formats/x/mod.rs",
        "pub static FORMAT: Format = 1;",
        "is not in the list",
    ),
    (
        "report/x.rs",
        "pub fn f(a: u8, quick: bool) -> u8 { a }",
        "takes a switch",
    ),
    (
        "report/present/x.rs",
        "use crate::report::{evaluated, formats::csv::TABLES};",
        "names `formats`, a room above its own",
    ),
    (
        "report/compare/x.rs",
        "use super::super::formats::Given;",
        "names `formats`, a room above its own",
    ),
    (
        "report/present/x.rs",
        "use crate::report::Evaluated;",
        "names `Evaluated` of the list of rooms",
    ),
    (
        "report/formats/csv/x.rs",
        "use crate::report::formats::{Given, downloads, ics::of_owner};",
        "names the format `ics` from another one",
    ),
    (
        "report/formats/feed.rs",
        "fn f() -> &'static str { \"no go\" }",
        "puts a verdict into words",
    ),
    (
        "report/formats/html/x.rs",
        "use std::time::Duration;",
        "uses `std::time`",
    ),
];

#[test]
fn the_tidy_test_notices_deliberate_breaks() {
    let opening = "//! A file that breaks one of the rules.\n";
    let complaints = |path: &str, text: &str| -> Vec<String> {
        let sources = [Source::new(path, text)];
        CHECKS.iter().flat_map(|check| check(&sources)).collect()
    };
    for (path, text, expected) in BREAKS {
        let found = complaints(path, &format!("{opening}{text}\n"));
        assert!(
            found.iter().any(|complaint| complaint.contains(expected)),
            "`{text}` in {path} gives {found:?}"
        );
    }
    let long_file = format!("{opening}{}", "struct X { y: u8 }\n".repeat(501));
    assert!(complaints("base/x.rs", &long_file)[0].contains("3507 tokens of at most 3500"));
    let long_function = format!("{opening}fn f() {{\n{}}}\n", "    1;\n".repeat(100));
    assert!(complaints("base/x.rs", &long_function)[0].contains("src/base/x.rs f has 206 tokens"));
    let sources = [Source::new("base/x.rs", &long_function)];
    let list = "# what it is\nsrc/base/x.rs f 206\nsrc/base/x.rs 4000\nsrc/gone.rs 4000\n";
    assert_eq!(outdated(list, &sources).len(), 2);
    assert_eq!(
        shrunk(list, &sources),
        "# what it is\nsrc/base/x.rs f 206\n"
    );
    assert!(complaints("base/x.rs", "use std::fmt;\n")[0].contains("does not begin"));
}

#[test]
fn the_tidy_test_leaves_fair_code_alone() {
    let text = "//! A file that keeps all of the rules.\nuse crate::{base::Span, parse};\nuse super::record::Record;\n\
        // std::fs, crate::shell and HashMap in a comment\nfn knowing(x: bool_like) -> bool { \"println!\"; x.instant_now }\n\
        #[cfg(test)]\nmod tests {\n    use std::fs;\n    fn f(x: bool) {}\n}\n";
    let sources = [Source::new("records/x.rs", text)];
    let complaints: Vec<String> = CHECKS.iter().flat_map(|check| check(&sources)).collect();
    assert!(complaints.is_empty(), "{complaints:?}");
}
