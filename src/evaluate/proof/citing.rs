//! Citing claims: what the files that a claim cites say against it.

use std::cell::OnceCell;

use super::{Asked, is_about_file, is_own_document, is_own_page};
use crate::base::RelPath;
use crate::link::evidence::result::{EvidenceResult, Told, is_test_data};
use crate::link::{Cite, Evidence, Model, RecordIndex};
use crate::records::{Record, Role};

/// A claim that cites proofs. What its words ask of them is read once, and only where a proof was read.
pub struct CitingClaim<'a> {
    pub(super) model: &'a Model,
    /// The record.
    pub at: RecordIndex,
    asked: OnceCell<Asked>,
}

impl<'a> CitingClaim<'a> {
    /// The claim of a record.
    pub fn new(model: &'a Model, at: RecordIndex) -> Self {
        CitingClaim {
            model,
            at,
            asked: OnceCell::new(),
        }
    }

    /// What a cited file says against it, with its place; `None` where it says nothing against it.
    pub fn objection(&self, entry: &Evidence, cite: &Cite) -> Option<String> {
        let (path, told, _) = self.refuting(entry, cite)?;
        Some(format!(
            "`{path}` says `{}` on line {}",
            told.words, told.line
        ))
    }

    /// Is what a cited file says against it only what was made of its words? A program that says no, and a line that calls itself the
    /// result of its file, are more than that, and so is what is left of a list of which the claim says all. The state of a document is
    /// not: that somebody wrote it may be all that is claimed.
    pub fn is_only_read(&self, entry: &Evidence, cite: &Cite) -> bool {
        let is_of_words = |(_, told, result): (&RelPath, Told, &EvidenceResult)| {
            let is_program = !["markdown", "text", "mail"].contains(&result.format);
            let is_result = result.is_concluded && result.told.as_ref() == Some(&told);
            let is_left = result.is_begun && result.pending.as_ref() == Some(&told);
            !(is_program || is_result || is_left && self.asked().whole)
        };
        self.refuting(entry, cite).is_some_and(is_of_words)
    }

    /// The cited file that speaks against it, and where.
    fn refuting(
        &self,
        entry: &Evidence,
        cite: &Cite,
    ) -> Option<(&'a RelPath, Told, &'a EvidenceResult)> {
        let CitingClaim { model, at, .. } = *self;
        if cite.retired || is_own_document(model, at, entry) {
            return None;
        }
        let of_file_alone = is_about_file(self.record(), entry);
        let role = if is_own_page(model, at, entry) {
            Role::Proof
        } else {
            cite.role
        };
        model.results.of(entry).find_map(|(path, result)| {
            if cite.role == Role::Mention && is_test_data(path) {
                return None;
            }
            let told = if of_file_alone {
                Asked::of_a_document(result)?
            } else {
                self.asked().refuted_by(result, role)?
            };
            Some((path, told, result))
        })
    }

    pub(super) fn record(&self) -> &'a Record {
        &self.model.records[self.at].record
    }

    pub(super) fn asked(&self) -> &Asked {
        self.asked.get_or_init(|| Asked::of(self.model, self.at))
    }
}
