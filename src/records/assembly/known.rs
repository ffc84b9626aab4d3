//! Known: documents and records that were read before, by what they were read from, for one who compiles many trees that are almost
//! the same.

use std::sync::Arc;

use rayon::prelude::*;

use crate::base::generations::Generations;
use crate::base::{RelPath, Settings};
use crate::parse::{Document, parse_document};
use crate::records::assembly::context::{Context, TreeFacts};
use crate::records::words::Vocabulary;
use crate::records::{Documents, Extracted, Leftovers, Reading, acceptance};
use crate::source::SourceTree;

/// The digest of a text, or of settings.
pub type Digest = [u8; blake3::OUT_LEN];

/// What a reading depends on: the text, its place, the settings, and what is known of the tree.
type ReadingKey = (Digest, RelPath, Digest, TreeFacts);

/// What was read before. What neither of the last two trees had is forgotten.
#[derive(Default)]
pub struct Known {
    /// Is only one tree read, so that nothing of it is asked for again?
    of_one_tree: bool,
    documents: Generations<Digest, Arc<Document>>,
    readings: Generations<ReadingKey, Arc<Reading>>,
    vocabularies: Generations<Digest, Arc<Vocabulary>>,
}

impl Known {
    /// For one who reads a single tree: to keep what was read would take its memory twice.
    pub fn of_one_tree() -> Self {
        Known {
            of_one_tree: true,
            ..Known::default()
        }
    }

    /// A value as it was made before, else made now.
    fn get<K: Ord, V: Clone>(
        &self,
        kept: &Generations<K, V>,
        key: K,
        make: impl FnOnce() -> V,
    ) -> V {
        if self.of_one_tree {
            make()
        } else {
            kept.get(key, make)
        }
    }

    fn reading(&self, key: ReadingKey, make: impl FnOnce() -> Arc<Reading>) -> Arc<Reading> {
        self.get(&self.readings, key, make)
    }

    /// The documents of a tree, each distinct text parsed once.
    pub fn documents(&self, tree: &SourceTree) -> Documents {
        let texts: Vec<_> = tree.texts.iter().collect();
        let parse = |(path, text): (&RelPath, &crate::source::Text)| {
            let parse = || Arc::new(parse_document(&text.text));
            let document = self.get(&self.documents, digest(&text.text), parse);
            (path.clone(), document)
        };
        let documents = texts
            .into_par_iter()
            .map(parse)
            .collect::<Vec<_>>()
            .into_iter()
            .collect();
        self.documents.end();
        documents
    }

    /// The words of a site.
    pub fn vocabulary(&self, settings: &Settings) -> Arc<Vocabulary> {
        self.vocabularies.get(of_settings(settings), || {
            Arc::new(Vocabulary::new(settings))
        })
    }

    /// The records and marks of each document; read once for each text, place, tree facts and settings.
    pub fn read(&self, documents: &Documents, tree: &SourceTree, settings: &Settings) -> Extracted {
        let words = self.vocabulary(settings);
        let by = of_settings(settings);
        let facts = TreeFacts::of(documents);
        let read = |(path, document): (&RelPath, &Arc<Document>)| {
            let text = tree.text(path);
            let context = || Context::new(path, document, text, &words).in_tree(facts, settings);
            let read = || Arc::new(acceptance::read(&context(), settings));
            let key = (digest(text), path.clone(), by, facts);
            (path.clone(), self.reading(key, read))
        };
        let readings = documents.par_iter().map(read).collect();
        self.forget();

        gathered(readings)
    }

    /// Forgets what neither this tree nor the one before had.
    fn forget(&self) {
        self.readings.end();
        self.vocabularies.end();
    }
}

/// What was read of each document, as one.
fn gathered(readings: Vec<(RelPath, Arc<Reading>)>) -> Extracted {
    let mut extracted = Extracted::default();
    for (path, reading) in readings {
        let Reading {
            records,
            marks,
            candidates,
            weighed: _,
            void,
            mentions,
            unjudged,
            states,
        } = Arc::unwrap_or_clone(reading);
        extracted.records.extend(records);
        let leftovers = Leftovers {
            marks,
            candidates,
            void,
            mentions,
            unjudged,
            states,
        };
        extracted.leftovers.insert(path, leftovers);
    }
    extracted
}

/// The digest of settings.
pub fn of_settings(settings: &Settings) -> Digest {
    digest(&format!("{settings:?}"))
}

/// The digest of a text.
pub fn digest(text: &str) -> Digest {
    *blake3::hash(text.as_bytes()).as_bytes()
}
