//! The targets of the fuzzer, tried on fixtures that were cut, joined and spoilt at random: a few in every run, or as many rounds as
//! `HOLDPOINT_ROUNDS=2000 cargo test --test it -- fuzzed` says.

#[path = "../../fuzz/src/targets.rs"]
mod targets;

use std::fs;
use std::path::Path;

use crate::support::random::Random;
use crate::support::sources;
use targets::TARGETS;

/// Pieces that break something sooner than others.
const AWKWARD: [&str; 16] = [
    "\u{feff}",
    "\0",
    "\r",
    "\r\n",
    "\u{2028}",
    "é\u{301}",
    "🟡",
    "```\n",
    "|",
    "- [ ] ",
    "<!--",
    "</p>",
    "\"",
    "&#x",
    "{{ ",
    "---\n",
];

/// The texts of all fixtures.
fn seeds() -> Vec<String> {
    let mut texts = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(folder).expect("a folder can be listed");
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
            } else {
                texts.extend(fs::read_to_string(path));
            }
        }
    }
    texts
}

/// A stretch of a text that begins and ends between two characters.
fn stretch<'t>(text: &'t str, most: u32, random: &mut Random) -> &'t str {
    let floor = |at: u32| text.floor_char_boundary(at as usize);
    let start = floor(random.below(text.len() as u32 + 1));
    let length = random.below(most) as usize;
    &text[start..text.floor_char_boundary(start.saturating_add(length))]
}

/// A text made of stretches of others, with awkward pieces between.
fn spoilt(seeds: &[String], random: &mut Random) -> String {
    let mut text = String::new();
    for _ in 0..=random.below(5) {
        let seed = &seeds[random.below(seeds.len() as u32) as usize];
        text.push_str(stretch(seed, 600, random));
        if random.below(2) == 0 {
            text.push_str(AWKWARD[random.below(AWKWARD.len() as u32) as usize]);
        }
    }
    text
}

#[test]
fn what_must_hold_of_any_text_holds_of_spoilt_fixtures() {
    let rounds = std::env::var("HOLDPOINT_ROUNDS").map_or(25, |rounds| {
        rounds.parse().expect("HOLDPOINT_ROUNDS is a number")
    });
    let seeds = seeds();
    for target in &TARGETS {
        let mut random = Random::new(target.name.len() as u64);
        for round in 0..rounds {
            let text = spoilt(&seeds, &mut random);
            let ended = std::panic::catch_unwind(|| (target.run)(&text));
            assert!(ended.is_ok(), "{} in round {round}: {text:?}", target.name);
        }
    }
}
