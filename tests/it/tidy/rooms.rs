//! Rooms: what names what. The rooms of `report` have an order, its formats know no sibling, and files do not name each other in long
//! circles.
//!
//! A circle is a set of files of which each can be reached from each by what it names. Whoever wants to understand one of them has to
//! read them all. A `mod.rs` that lists its own folder is not counted: it says what is there, and depends on nothing of it.

use std::collections::{BTreeMap, BTreeSet};

use super::rust;
use crate::support::rust_source::Source;

/// The rooms of `report`, lowest first.
const ROOMS: [&str; 5] = ["audience", "evaluated", "present", "compare", "formats"];

/// What a format asks of the list of all formats.
const OF_THE_LIST: [&str; 1] = ["downloads"];

/// The most files that may name each other in a circle.
const CIRCLE: usize = 3;

/// Circles that are longer, by the floor that they are on: how many files each had when it was listed. This list only shrinks.
const LISTED: [(&str, usize); 5] = [
    ("link", 6),
    ("records", 12),
    ("records", 5),
    ("records", 7),
    ("records", 4),
];

/// A file of `report` names only its own room and lower ones, and a format names no other format.
pub fn rooms(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in rust(sources) {
        let Some((own, room)) = room(&source.path) else {
            continue;
        };
        for path in named(source) {
            let what = match path.each().as_slice() {
                ["report", other, ..] if !ROOMS.contains(other) => {
                    format!("names `{other}` of the list of rooms, not of its room")
                }
                ["report", other, ..] if rank(other) > Some(room) => {
                    format!("names `{other}`, a room above its own")
                }
                ["report", "formats", other, ..] if is_sibling(&source.path, own, other) => {
                    format!("names the format `{other}` from another one")
                }
                _ => continue,
            };
            complaints.push(format!("src/{}:{} {what}", source.path, path.line));
        }
    }
    complaints
}

/// The room of a file of `report`, with its place among them; none for the list of rooms itself.
fn room(path: &str) -> Option<(&str, usize)> {
    let inner = path.strip_prefix("report/")?;
    let name = inner.split('/').next()?.trim_end_matches(".rs");
    Some((name, rank(name)?))
}

fn rank(room: &str) -> Option<usize> {
    ROOMS.iter().position(|one| *one == room)
}

/// Is this the name of a format, seen from a file that belongs to another one?
fn is_sibling(path: &str, room: &str, name: &str) -> bool {
    let inner = path.strip_prefix("report/formats/").unwrap_or_default();
    let format = inner.split('/').next().unwrap_or_default();
    let format = format.trim_end_matches(".rs");
    let is_module = name.starts_with(char::is_lowercase) && !OF_THE_LIST.contains(&name);
    room == "formats" && format != "mod" && is_module && name != format
}

/// No circle is longer than allowed, or than when it was listed.
pub fn circles(sources: &[Source]) -> Vec<String> {
    let mut listed: Vec<(&str, usize)> = LISTED.to_vec();
    let mut complaints = Vec::new();
    for circle in circles_of(sources) {
        let floor = circle[0].split("::").next().unwrap_or_default();
        let fits = |(of, once): &(&str, usize)| *of == floor && *once >= circle.len();
        let known = listed.iter().rposition(fits);
        if circle.len() <= CIRCLE {
            continue;
        }
        match known {
            Some(at) => drop(listed.remove(at)),
            None => complaints.push(format!(
                "{} files name each other in a circle: {}",
                circle.len(),
                circle.join(", ")
            )),
        }
    }
    complaints
}

/// The circles among all files, the longest first.
fn circles_of(sources: &[Source]) -> Vec<Vec<String>> {
    let graph = graph(sources);
    let reach: BTreeMap<&str, BTreeSet<&str>> = graph
        .keys()
        .map(|from| (from.as_str(), reached(&graph, from)))
        .collect();

    let mut seen = BTreeSet::new();
    let mut circles = Vec::new();
    for (from, to) in &reach {
        let circle: Vec<String> = to
            .iter()
            .filter(|other| reach[**other].contains(from))
            .map(|other| (*other).to_owned())
            .collect();
        if !circle.is_empty() && seen.insert(circle.clone()) {
            circles.push(circle);
        }
    }
    circles.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    circles
}

/// Every file, with the files that it names.
fn graph(sources: &[Source]) -> BTreeMap<String, BTreeSet<String>> {
    let modules: BTreeSet<String> = rust(sources).map(|source| module(&source.path)).collect();
    let mut graph = BTreeMap::new();
    for source in rust(sources) {
        let own = module(&source.path);
        let below = format!("{own}::");
        let others = named(source).into_iter().filter_map(|path| {
            let parts = path.each();
            let prefixes = (1..=parts.len()).rev().map(|end| parts[..end].join("::"));
            prefixes.into_iter().find(|prefix| modules.contains(prefix))
        });
        let others = others.filter(|other| *other != own && !other.starts_with(&below));
        graph.insert(own.clone(), others.collect());
    }
    graph
}

/// Every file that can be reached from one.
fn reached<'a>(graph: &'a BTreeMap<String, BTreeSet<String>>, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut left: Vec<&str> = graph[from].iter().map(String::as_str).collect();
    while let Some(next) = left.pop() {
        if reached.insert(next) {
            left.extend(graph[next].iter().map(String::as_str));
        }
    }
    reached
}

/// The path of a file as code names it: `records/kinds/mod.rs` is `records::kinds`.
fn module(path: &str) -> String {
    let path = path.trim_end_matches(".rs");
    path.trim_end_matches("/mod").replace('/', "::")
}

/// Something that a file names, from the root of the crate.
struct Named {
    line: usize,
    path: String,
}

impl Named {
    fn each(&self) -> Vec<&str> {
        self.path.split("::").collect()
    }
}

/// Everything that a file names from the root of the crate or from above itself.
fn named(source: &Source) -> Vec<Named> {
    let own = module(&source.path);
    let mut named = Vec::new();
    for (line, path) in source.paths_after("crate") {
        named.push(Named { line, path });
    }

    for (line, path) in source.paths_after("super") {
        let climbs = path.matches("super::").count() + 1;
        let parts: Vec<&str> = own.split("::").collect();
        let Some(above) = parts.len().checked_sub(climbs) else {
            continue;
        };
        let rest = path.trim_start_matches("super::");
        let path = [&parts[..above], &[rest]].concat().join("::");
        named.push(Named { line, path });
    }
    named
}

/// How verdicts are written, and the only file that writes them: their names, and what people read.
const VERDICT_WORDS: [&str; 5] = [
    "\"no go\"",
    "\"no-go\"",
    "\"no_go\"",
    "\"go with waivers\"",
    "\"go_with_waivers\"",
];
const SPELLER: &str = "evaluate/assessment.rs";

/// A verdict is put into words in one place. What documents say of a go is read in `records`, and is no verdict.
pub fn spelling(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    let elsewhere =
        |source: &&Source| !source.path.starts_with("records/") && source.path != SPELLER;
    for source in rust(sources).filter(elsewhere) {
        for (at, line) in source.without_test_modules().lines().enumerate() {
            let spells = VERDICT_WORDS.iter().any(|word| line.contains(word));
            if spells && !line.trim_start().starts_with("//") {
                complaints.push(format!(
                    "src/{}:{} puts a verdict into words, which `in_words` does",
                    source.path,
                    at + 1
                ));
            }
        }
    }
    complaints
}

#[test]
fn circles_are_found() {
    let file = |path: &str, names: &str| {
        Source::new(path, &format!("//! One of several files.\nuse {names};\n"))
    };
    let round = [
        file("base/a.rs", "crate::base::b::{X, Y}"),
        file("base/b.rs", "super::c::Z"),
        file("base/c.rs", "crate::base::{d, e::W}"),
        file("base/d.rs", "super::super::base::a"),
        file("base/e.rs", "crate::base::d::V"),
        file("base/mod.rs", "crate::base::a"),
    ];
    let found = circles_of(&round);
    assert_eq!(
        found,
        [["base::a", "base::b", "base::c", "base::d", "base::e"]]
    );

    let open = [
        file("link/a.rs", "crate::link::b::X"),
        file("link/b.rs", "crate::base::c"),
    ];
    assert!(circles_of(&open).is_empty());
}
