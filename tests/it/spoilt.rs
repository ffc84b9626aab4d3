//! Spoilt documents: cut off at a random byte, or with one bit flipped, a document still compiles and its portal can be written.
//!
//! A few documents of the demo are tried in every run; `HOLDPOINT_DOCUMENTS=FOLDER HOLDPOINT_ROUNDS=20 cargo test --test it -- spoilt`
//! tries each document of a folder, cut twenty times and flipped twenty times.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::place::Place;
use crate::support::random::Random;

/// What is spoilt where nobody names a folder.
const DEMO: &str = "content/ops/launch";

fn documents() -> Vec<PathBuf> {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join(DEMO);
    let folder = std::env::var_os("HOLDPOINT_DOCUMENTS").map_or(demo, PathBuf::from);
    let entries = fs::read_dir(folder)
        .expect("a folder can be listed")
        .flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    paths.sort();
    paths
}

#[test]
fn spoilt_documents_are_built_all_the_same() {
    let rounds = std::env::var("HOLDPOINT_ROUNDS").map_or(2, |rounds| {
        rounds.parse().expect("HOLDPOINT_ROUNDS is a number")
    });
    let mut random = Random::new(111);
    for path in documents() {
        let whole = fs::read(&path).expect("a document can be read");
        let below = |bound: usize, random: &mut Random| random.below(bound.max(1) as u32) as usize;
        let place = Place::new();
        for round in 0..rounds {
            let cut = below(whole.len(), &mut random);
            place.write(&format!("in/cut-{round}.md"), &whole[..cut]);
            let mut flipped = whole.clone();
            if let Some(byte) = flipped.get_mut(below(whole.len(), &mut random)) {
                *byte ^= 1 << random.below(8);
            }
            place.write(&format!("in/flipped-{round}.md"), flipped);
        }
        let run = place.build_with(&["--no-search"]);
        assert!(run.code == Some(0), "{}: {}", path.display(), run.err);
        let json = place.readiness();
        let read = json["documents"].as_array().map_or(0, Vec::len);
        assert!(read > 0, "{}: nothing was read", path.display());
    }
}
