//! Said: what the files of a piece of evidence say, after its state in a sentence.

use crate::link::{Evidence, Model};

/// `, says failed, line 3: …`; empty where nothing was read.
pub fn said(model: &Model, entry: &Evidence) -> String {
    match model.results.in_words(entry) {
        words if words.is_empty() => words,
        words => format!(", {words}"),
    }
}
