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
    summary: "A folder, pattern or field that settings leave out for an audience does not exist, so it leaves nothing out",
    page: include_str!("audience_unmatched.md"),
    check,
};

/// The rule's name: a copy for an audience does not show its findings.
pub const NAME: &str = "audience-unmatched";

fn check(inspection: &Inspection, findings: &mut Findings) {
    for audience in &inspection.settings.audiences {
        for unmatched in unmatched(inspection, audience) {
            let message = format!(
                "{} of the audience {} leaves nothing out: {}",
                quote(&unmatched.said),
                quote(&audience.name),
                unmatched.why
            );
            findings
                .report(place(&Settings::path(), unmatched.span), message)
                .help("fix its spelling, or remove it: what it was meant for is in every copy");
        }
    }
}

/// Something that settings leave out and that is nowhere.
struct Unmatched {
    said: String,
    why: &'static str,
    span: Span,
}

/// What is nowhere: folders, then patterns, then fields.
fn unmatched(inspection: &Inspection, audience: &Audience) -> Vec<Unmatched> {
    let words = Vocabulary::new(inspection.settings);
    let mut all = Vec::new();
    for folder in &audience.folders {
        if !has_folder(inspection, &folder.value) {
            all.push(Unmatched {
                said: folder.value.to_string(),
                why: "there is no such folder",
                span: folder.span,
            });
        }
    }
    for pattern in &audience.documents {
        if !has_match(inspection, &pattern.value) {
            all.push(Unmatched {
                said: pattern.value.clone(),
                why: "no file fits it",
                span: pattern.span,
            });
        }
    }
    for field in &audience.fields {
        if !is_field(inspection, &words, &field.value) {
            all.push(Unmatched {
                said: field.value.name.clone(),
                why: "no record has such a field",
                span: field.span,
            });
        }
    }
    all
}

fn has_folder(inspection: &Inspection, folder: &RelPath) -> bool {
    paths(inspection).any(|path| path.is_within(folder))
}

/// Does a file fit a pattern? A broken pattern fits none.
fn has_match(inspection: &Inspection, pattern: &str) -> bool {
    let Ok(pattern) = matcher(pattern) else {
        return false;
    };
    paths(inspection).any(|path| pattern.is_match(path.as_str()))
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
