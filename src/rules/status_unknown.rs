//! status-unknown: a status is a word that nobody knows, so that it is never read as done.

use std::cell::LazyCell;

use crate::base::Severity;
use crate::records::vocabulary::Vocabulary;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "status-unknown",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A status is a word that nobody knows, so that it is never read as done",
    page: include_str!("status_unknown.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let words = LazyCell::new(|| Vocabulary::new(inspection.settings));
    for linked in &inspection.model.records {
        let Some(claim) = &linked.record.claim else {
            continue;
        };
        let Some(word) = &claim.unrecognised else {
            continue;
        };
        let help = match words.nearest_status(word) {
            Some(known) => format!(
                "did you mean {}? else say in `[synonyms.status]` what it means",
                quote(&known)
            ),
            None => "use a known word, or say in `[synonyms.status]` what it means".to_owned(),
        };
        let at = place(&linked.record.path, claim.span);
        findings
            .report(
                at,
                format!(
                    "{} is no status that is known",
                    quote(written(&claim.text, word))
                ),
            )
            .help(help);
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
