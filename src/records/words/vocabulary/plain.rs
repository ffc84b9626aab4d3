//! Plain labels: those of files that programs wrote, who leave accents out: `etat` for `état`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Label, Vocabulary, by_meaning, label_text};

/// The labels that have accents, without them.
static PLAIN: LazyLock<BTreeMap<String, Label>> = LazyLock::new(|| {
    let mut plain = BTreeMap::new();
    for (label, word) in by_meaning(|language| language.labels) {
        if let Some(word) = without_accents(word) {
            plain.entry(word).or_insert(label);
        }
    }
    plain
});

impl Vocabulary {
    /// What a column of such a file stands for.
    pub fn label_of_program(&self, text: &str) -> Option<Label> {
        let plain = || PLAIN.get(&label_text(text)).copied();
        self.label(text).or_else(plain)
    }
}

/// A word of Latin letters without its accents; `None` where it has none.
fn without_accents(word: &str) -> Option<String> {
    const LAST_LATIN: char = '\u{24f}';
    let is_latin = word.chars().all(|c| c <= LAST_LATIN);
    (is_latin && !word.is_ascii()).then(|| deunicode::deunicode(word).to_lowercase())
}
