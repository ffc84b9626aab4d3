//! status-unknown: a status is a word that nobody knows, so that it is never read as done.

use std::cell::LazyCell;
use std::collections::BTreeMap;

use crate::base::text::fold;
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

/// The rows below one heading.
type Rows<'a> = (&'a RelPath, usize);

fn rows_beside(linked: &Linked) -> Rows<'_> {
    (&linked.record.path, linked.record.section_index)
}

/// How many criteria in the rows below each heading have a claim, and how many of these are not understood.
fn claims<'a>(inspection: &Inspection<'a>) -> BTreeMap<Rows<'a>, (usize, usize)> {
    let mut claims: BTreeMap<Rows, (usize, usize)> = BTreeMap::new();
    for (_, linked) in inspection.records(Kind::Criterion) {
        if let Some(claim) = &linked.record.claim {
            let (all, unknown) = claims.entry(rows_beside(linked)).or_default();
            *all += 1;
            *unknown += usize::from(claim.unrecognised.is_some());
        }
    }
    claims
}

/// In a table of a gate whose other cells are known, a word that begins a cell is a slip: it stops the gate. A field of a list, a day or a
/// remark may be no status at all.
fn severity(linked: &Linked, word: &str, (all, unknown): (usize, usize)) -> Severity {
    let record = &linked.record;
    let text = record.claim.as_ref().map_or("", |claim| claim.text.trim());
    let is_word = word.starts_with(char::is_alphabetic) && !word.contains(char::is_numeric);
    let begins = is_word && fold(text).starts_with(word);
    let is_known_beside = all >= 3 && unknown * 3 <= all;
    match record.kind {
        Kind::Criterion if !record.is_item && begins && is_known_beside => Severity::Warning,
        _ => Severity::Info,
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
        let beside = claims
            .get(&rows_beside(linked))
            .copied()
            .unwrap_or_default();
        findings
            .report(
                at,
                format!(
                    "{} is not a known status",
                    quote(written(&claim.text, word))
                ),
            )
            .severity(severity(linked, word, beside))
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
