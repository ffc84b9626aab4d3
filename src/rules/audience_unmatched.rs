//! audience-unmatched: what settings leave out for an audience is nowhere, so that nothing is left out.

use crate::base::audience::{Audience, FieldName, matcher};
use crate::base::{RelPath, Settings, Severity, Span};
use crate::records::words::vocabulary::{AUTHOR, Vocabulary};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: NAME,
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "A folder, pattern or field that settings leave out for an audience is nowhere, so that it leaves nothing out",
    page: include_str!("audience_unmatched.md"),
    check,
};

/// The rule's name: a copy for an audience does not show its findings.
pub const NAME: &str = "audience-unmatched";

fn check(inspection: &Inspection, findings: &mut Findings) {
    for audience in &inspection.settings.audiences {
        for (said, span) in unmatched(inspection, audience) {
            let message = format!(
                "{} of the audience {} leaves nothing out: {}",
                quote(&said.0),
                quote(&audience.name),
                said.1
            );
            findings
                .report(place(&Settings::path(), span), message)
                .help("mend its spelling, or take it away: what it was meant for is in every copy");
        }
    }
}

/// What is nowhere, why, and where settings say it.
fn unmatched(inspection: &Inspection, audience: &Audience) -> Vec<((String, &'static str), Span)> {
    let paths = || paths(inspection);
    let folders = audience
        .folders
        .iter()
        .filter(|said| !paths().any(|path| path.is_within(&said.value)));
    let mut all: Vec<_> = folders
        .map(|said| {
            (
                (said.value.to_string(), "there is no such folder"),
                said.span,
            )
        })
        .collect();
    let fits = |pattern: &str| {
        matcher(pattern).is_ok_and(|pattern| paths().any(|path| pattern.is_match(path.as_str())))
    };
    let documents = audience.documents.iter().filter(|said| !fits(&said.value));
    all.extend(documents.map(|said| ((said.value.clone(), "no file fits it"), said.span)));
    let words = Vocabulary::new(inspection.settings);
    let fields = audience
        .fields
        .iter()
        .filter(|said| !is_field(inspection, &words, &said.value));
    all.extend(fields.map(|said| {
        (
            (said.value.name.clone(), "no record has such a field"),
            said.span,
        )
    }));
    all
}

fn paths<'a>(inspection: &Inspection<'a>) -> impl Iterator<Item = &'a RelPath> {
    let model = inspection.model;
    model
        .tree
        .files
        .keys()
        .chain(model.documents.keys())
        .chain(model.registers.keys())
        .chain(model.unread.keys())
}

/// Is this a field that documents may have under a known label, or that some record has under its writer's own?
fn is_field(inspection: &Inspection, words: &Vocabulary, field: &FieldName) -> bool {
    let own = field.name == AUTHOR || words.label(&field.name.replace('_', " ")).is_some();
    let held = |linked: &crate::link::Linked| {
        field.kind.is_none_or(|kind| kind == linked.record.kind)
            && linked.record.fields.contains_key(&field.name)
    };
    own || inspection.model.records.iter().any(held)
}
