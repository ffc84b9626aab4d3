//! Doubts: what leaves a proof open, so that nobody can say whether it speaks against the claim which cites it: something that it denies,
//! or figures of the kind that the claim bounds, none of which keeps the bound. Such a claim is `unknown`, and opens no gate.

use super::beyond::{self, Figure};
use super::bound::Bound;
use super::measured::Meant;
use super::{CitingClaim, is_about_file, is_own_document};
use crate::base::{RelPath, Span};
use crate::link::evidence::result::{EvidenceResult, Told};
use crate::link::{Cite, Evidence, Model, Page};
use crate::records::Kind;

/// A cited proof, and where it is cited.
type Proof<'a> = (&'a Evidence, &'a Cite);

/// Why the proofs of a criterion leave it open, each with the place where the proof is cited.
pub fn doubts<'a>(
    claim: &CitingClaim,
    cites: impl Iterator<Item = Proof<'a>>,
) -> Vec<(String, Span)> {
    let CitingClaim { model, at, .. } = *claim;
    let record = claim.record();
    let is_proof = |(entry, cite): &Proof| {
        !cite.retired && !is_own_document(model, at, entry) && !is_about_file(record, entry)
    };
    let proofs: Vec<Proof> = cites.filter(is_proof).collect();
    if record.kind != Kind::Criterion || proofs.is_empty() {
        return Vec::new();
    }
    let mut doubts = unjudged(claim, &proofs);
    doubts.extend(Open::of(claim, &proofs).beyond());
    doubts
}

/// What proofs say that nobody can judge. An odd entry leaves only a claim of all of them open.
fn unjudged(claim: &CitingClaim, proofs: &[Proof]) -> Vec<(String, Span)> {
    let model = claim.model;
    let mut doubts: Vec<(String, Span)> =
        told_by(model, proofs, |result| result.doubt.as_ref()).collect();
    if claim.asked().whole {
        doubts.extend(told_by(model, proofs, |result| result.odd.as_ref()));
    }
    doubts
}

/// What the results of proofs say that nobody can judge, the first of each proof.
fn told_by(
    model: &Model,
    proofs: &[Proof],
    what: fn(&EvidenceResult) -> Option<&Told>,
) -> impl Iterator<Item = (String, Span)> {
    proofs.iter().filter_map(move |(entry, cite)| {
        let mut results = model.results.of(entry);
        let found = results.find_map(|(path, result)| Some((path, what(result)?)));
        found.map(|(path, told)| (in_words(path, told), cite.span))
    })
}

fn in_words(path: &RelPath, told: &Told) -> String {
    format!(
        "`{path}` says `{}` on line {}, and nobody can say whether that speaks against it",
        told.words, told.line
    )
}

/// The bounds of a claim that nothing in its proofs is named by, nor the claim itself keeps.
struct Open<'a> {
    model: &'a Model,
    proofs: &'a [Proof<'a>],
    bounds: Vec<&'a Bound>,
    meant: Meant,
}

impl<'a> Open<'a> {
    fn of(claim: &'a CitingClaim, proofs: &'a [Proof<'a>]) -> Self {
        let (model, asked) = (claim.model, claim.asked());
        let meant = asked.meant();
        let is_named = |bound: &Bound| {
            let mut results = proofs.iter().flat_map(|(entry, _)| model.results.of(entry));
            results.any(|(_, result)| !bound.measured_by(&result.numbers, meant).is_empty())
        };
        let is_open = |bound: &&Bound| !is_named(bound) && !bound.is_kept_by_claim();
        Open {
            model,
            proofs,
            bounds: asked.bounds.iter().filter(is_open).collect(),
            meant,
        }
    }

    /// The first proof with a figure beyond one of the bounds.
    fn beyond(&self) -> Option<(String, Span)> {
        let bounds = &self.bounds;
        let mut proofs = self.proofs.iter().filter(|_| !bounds.is_empty());
        proofs.find_map(|(entry, cite)| {
            let (path, figures) = self.figures(entry)?;
            let mut told = bounds
                .iter()
                .filter_map(|bound| beyond::beyond(bound, &figures, self.meant));
            Some((in_words(path, told.next()?), cite.span))
        })
    }

    /// The figures of a cited report, or of a file of data.
    fn figures<'e>(&self, entry: &'e Evidence) -> Option<(&'e RelPath, Vec<Figure>)> {
        let path = entry.path.as_ref()?;
        let is_procedure = |page: &Page| page.kind == Kind::Runbook.word();
        let figures = match self.model.documents.get(path) {
            Some(page) if is_procedure(page) => return None,
            Some(_) => beyond::figures_of(self.model.text(path)),
            None => {
                let mut results = self.model.results.of(entry);
                beyond::figures_in(&results.next()?.1.numbers)
            }
        };
        Some((path, figures))
    }
}
