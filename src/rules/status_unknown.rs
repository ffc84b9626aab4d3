//! status-unknown: a status is a word that nobody knows, so that it is never read as done.

use std::cell::LazyCell;
use std::collections::BTreeMap;

use crate::base::{RelPath, Severity};
use crate::link::Linked;
use crate::records::words::Vocabulary;
use crate::records::{Claim, Kind};
use crate::rules::inspection::place;
use crate::rules::understood_void::FORM;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "status-unknown",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A status is not a known word, so it is never read as done",
    page: include_str!("status_unknown.md"),
    check,
};

/// The records of a kind that stand side by side: below one heading, or in one gate.
type Beside<'a> = (&'a RelPath, Kind, usize, Option<usize>);

fn beside(linked: &Linked) -> Beside<'_> {
    let record = &linked.record;
    (
        &record.path,
        record.kind,
        record.section_index,
        record.parent,
    )
}

/// How many of those that stand side by side have a claim, and how many of these are not understood.
fn claims<'a>(inspection: &Inspection<'a>) -> BTreeMap<Beside<'a>, (usize, usize)> {
    let mut claims: BTreeMap<Beside, (usize, usize)> = BTreeMap::new();
    for linked in &inspection.model.records {
        if let Some(claim) = &linked.record.claim {
            let (all, unknown) = claims.entry(beside(linked)).or_default();
            *all += 1;
            *unknown += usize::from(claim.unrecognised.is_some());
        }
    }
    claims
}

/// Below a gate a word that nobody knows stops it, and where most of those beside it are known, it is a slip. Elsewhere it may be no status
/// at all.
fn severity(kind: Kind, (all, unknown): (usize, usize)) -> Severity {
    if kind == Kind::Criterion && all >= 3 && unknown * 3 <= all {
        Severity::Warning
    } else {
        Severity::Info
    }
}

fn check(inspection: &Inspection, findings: &mut Findings) {
    let words = LazyCell::new(|| Vocabulary::new(inspection.settings));
    let mut nearest = Nearest::default();
    let claims = claims(inspection);
    for linked in &inspection.model.records {
        let Some(claim) = &linked.record.claim else {
            continue;
        };
        let Some(word) = &claim.unrecognised else {
            continue;
        };
        let help = help(claim, nearest.to(word, &words));
        let at = place(&linked.record.path, claim.span);
        findings
            .report(
                at,
                format!(
                    "{} is not a known status",
                    quote(written(&claim.text, word))
                ),
            )
            .severity(severity(linked.record.kind, claims[&beside(linked)]))
            .help(help);
    }
}

/// The known words nearest to others. A column says the same word again and again.
#[derive(Default)]
struct Nearest<'a>(BTreeMap<&'a str, Option<String>>);

impl<'a> Nearest<'a> {
    fn to(&mut self, word: &'a str, words: &Vocabulary) -> Option<String> {
        let known = self.0.entry(word);
        known.or_insert_with(|| words.nearest_status(word)).clone()
    }
}

/// What to do about a status that nobody knows, given the known one that looks most like it.
fn help(claim: &Claim, nearest: Option<String>) -> String {
    match nearest {
        Some(known) => format!(
            "did you mean {}? otherwise define it in `[synonyms.status]`",
            quote(&known)
        ),
        None if claim.remark.is_some() => {
            format!("say it in a known word, or accept the remark beside it: {FORM}")
        }
        None => "use a known word, or define it in `[synonyms.status]`".to_owned(),
    }
}

/// The word as its writer put it, where the claim is little more than the word.
fn written<'a>(claim: &'a str, word: &'a str) -> &'a str {
    let bare =
        claim.trim_matches(|c: char| c.is_whitespace() || matches!(c, '`' | '*' | '_' | '"'));
    if bare.is_empty() || bare.chars().count() > 2 * word.chars().count() {
        word
    } else {
        bare
    }
}
