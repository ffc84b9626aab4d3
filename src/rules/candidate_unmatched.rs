//! candidate-unmatched: what settings say of a candidate fits none.

use crate::base::candidate_choices::{CandidateChoice, CandidateVerdict};
use crate::base::{RelPath, Settings, Severity};
use crate::link::Page;
use crate::records::{Candidate, Kind};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "candidate-unmatched",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "A `[[candidate]]` of settings matches no candidate, so it confirms or rejects nothing",
    page: include_str!("candidate_unmatched.md"),
    check,
};

/// What a `[[candidate]]` is to the documents that it names.
enum Fit {
    /// It confirms or rejects a candidate.
    Fits,
    /// No document fits its pattern.
    NoDocument,
    /// No candidate is called so.
    NoCandidate,
    /// What is called so is a gate by itself.
    Gate,
    /// Several candidates of a document are called so.
    Many,
}

fn check(inspection: &Inspection, findings: &mut Findings) {
    for choice in &inspection.settings.candidates {
        let heading = quote(&choice.heading);
        let (message, help) = match fit(inspection, choice) {
            Fit::Fits => continue,
            Fit::NoDocument => (
                format!("no document fits {}", quote(&choice.document)),
                "fix the pattern, or remove the entry",
            ),
            Fit::NoCandidate => (
                format!(
                    "no candidate is called {heading} in {}",
                    quote(&choice.document)
                ),
                "`holdpoint read FILE` tells how its blocks were read",
            ),
            Fit::Gate => (
                format!("{heading} is a gate by itself, and cannot be rejected"),
                "list it in `ignore_gates`",
            ),
            Fit::Many => (
                format!("several candidates of a document are called {heading}: none is rejected"),
                "give them different headings",
            ),
        };
        let at = place(&Settings::path(), choice.span);
        findings.report(at, message).help(help);
    }
}

fn fit(inspection: &Inspection, choice: &CandidateChoice) -> Fit {
    let pages: Vec<(&RelPath, &Page)> = inspection
        .pages()
        .filter(|(path, _)| choice.is_about(path))
        .collect();
    let meant: Vec<&Candidate> = pages
        .iter()
        .flat_map(|(_, page)| called(page, choice))
        .collect();
    if meant.is_empty() {
        return without_candidate(inspection, choice, &pages);
    }
    match meant.iter().any(|candidate| !candidate.is_open()) {
        true => Fit::Fits,
        false => Fit::Many,
    }
}

/// A gate that is confirmed although it needs no confirmation is what was wanted.
fn without_candidate(
    inspection: &Inspection,
    choice: &CandidateChoice,
    pages: &[(&RelPath, &Page)],
) -> Fit {
    let mut paths = pages.iter().map(|(path, _)| path);
    let is_gate = paths.any(|path| holds_gate(inspection, path, choice));
    match &choice.says {
        CandidateVerdict::Gate if is_gate => Fit::Fits,
        CandidateVerdict::Nothing(_) if is_gate => Fit::Gate,
        _ if pages.is_empty() => Fit::NoDocument,
        CandidateVerdict::Gate | CandidateVerdict::Nothing(_) => Fit::NoCandidate,
    }
}

fn called<'a>(page: &'a Page, choice: &'a CandidateChoice) -> impl Iterator<Item = &'a Candidate> {
    let candidates = page.left.candidates.iter();
    candidates.filter(|one| one.is_meant(choice))
}

fn holds_gate(inspection: &Inspection, path: &RelPath, choice: &CandidateChoice) -> bool {
    let mut records = inspection.model.records.iter().map(|linked| &linked.record);
    records.any(|record| {
        record.kind == Kind::Gate && record.path == *path && choice.is_called(&record.title)
    })
}
