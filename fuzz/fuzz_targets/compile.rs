//! Any document compiles.
#![no_main]

use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::source::{Cited, Encoding, File, SourceTree, Text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let path = RelPath::new("docs/x.md").expect("a plain path lies below the root");
    let mut tree = SourceTree::default();
    tree.files.insert(path.clone(), File { size: text.len() as u64, executable: false });
    tree.texts.insert(path, Text { text: text.to_owned(), encoding: Encoding::Utf8 });
    let day = Date::new(2025, 11, 10).expect("the calendar has this day");
    let _ = holdpoint::compile(&tree, &Settings::default(), day, |_| Cited::default());
});
