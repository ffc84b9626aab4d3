//! Recalled: what cited texts say, by what it was read from, for one who links many trees that are almost the same.

use super::evidence::result::{EvidenceResult, Purpose, Reading, read};
use super::evidence::subject::{self, Subject};
use crate::base::RelPath;
use crate::base::generations::Generations;
use crate::records;
use crate::records::assembly::known::{Digest, digest};
use crate::records::words::Vocabulary;

/// What was read before, for one who compiles several trees.
#[derive(Default)]
pub struct Known {
    /// Of documents.
    pub records: records::Known,
    /// Of what they cite.
    pub cited: Recalled,
}

impl Known {
    /// For one who compiles a single tree: nothing is kept.
    pub fn of_one_tree() -> Self {
        Known {
            records: records::Known::of_one_tree(),
            cited: Recalled::of_one_tree(),
        }
    }
}

/// What a result depends on: the text, whether that is all of it, whether it is a document, what it is for, and the settings.
type ResultKey = (Digest, bool, bool, Purpose, Digest);

/// What was read of cited texts before. What neither of the last two trees had is forgotten.
#[derive(Default)]
pub struct Recalled {
    /// Is only one tree linked, so that nothing is asked for again?
    of_one_tree: bool,
    subjects: Generations<(Digest, RelPath), Subject>,
    results: Generations<ResultKey, Option<EvidenceResult>>,
}

impl Recalled {
    /// For one who links a single tree: nothing is kept.
    pub fn of_one_tree() -> Self {
        Recalled {
            of_one_tree: true,
            ..Recalled::default()
        }
    }

    /// What a text says of itself.
    pub fn subject(&self, path: &RelPath, text: &str) -> Subject {
        if self.of_one_tree {
            return subject::of(path, text);
        }
        let key = (digest(text), path.clone());
        self.subjects.get(key, || subject::of(path, text))
    }

    /// What a file says of what was tried, by these words, which are those of the settings with the digest `by`.
    pub fn result(
        &self,
        reading: Reading,
        words: &Vocabulary,
        by: Digest,
    ) -> Option<EvidenceResult> {
        if self.of_one_tree {
            return read(reading, words);
        }
        let Reading {
            text,
            whole,
            document,
            purpose,
        } = reading;
        let key = (digest(text), whole, document.is_some(), purpose, by);
        self.results.get(key, || read(reading, words))
    }

    /// Ends a tree.
    pub fn end(&self) {
        self.subjects.end();
        self.results.end();
    }
}
