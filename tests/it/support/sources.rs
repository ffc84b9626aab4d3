//! Sources: trees out of texts, without a disk. The fuzzer uses them too.

use std::collections::BTreeMap;

use holdpoint::base::RelPath;
use holdpoint::source::{Encoding, File, SourceTree, Text};

/// A tree with these files, every Markdown file a document.
pub fn tree<K: AsRef<str>>(files: &BTreeMap<K, String>) -> SourceTree {
    let mut tree = SourceTree::default();
    for (name, text) in files {
        let path = RelPath::new(name.as_ref()).expect("names of files are paths below the root");
        let file = File {
            size: text.len() as u64,
            executable: false,
        };
        tree.files.insert(path.clone(), file);
        if name.as_ref().ends_with(".md") {
            let text = Text {
                text: text.clone(),
                encoding: Encoding::Utf8,
            };
            tree.texts.insert(path, text);
        }
    }
    tree
}
