//! Redaction: what was evaluated, without what an audience is not to see: made once, before any output is made from it.
//!
//! Everything is judged whole first, so that a copy never shows a go that the whole does not. What stays is then copied piece by
//! piece; the texts of documents are blanked and parsed again, so that nothing can be said of what is no longer in them.

mod choose;
mod cut;
mod detail;
mod diagnostics;
mod fields;
mod ink;
mod joins;
mod judged;
mod kept_settings;
mod left_out;
mod model;
mod pages;
mod pasts;
mod paths;
mod referred;
mod secrets;
mod since;
mod texts;
mod values;
mod view;
mod vocabularies;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Audience, Diagnostic, Settings, Span};
use crate::evaluate::Assessment;
use crate::link::Model;
use crate::rules::audience_unmatched;
pub use ink::NO_ROW;
pub use left_out::{DECIDES, LeftOut};
pub use paths::in_the_past;
pub use view::LEFT_OUT;

use choose::Choice;
use fields::Fields;
use view::View;

/// What an audience sees.
pub struct Copy {
    /// Documents, records, evidence and the links between those that stay.
    pub model: Model,
    /// What was decided about them, on the whole.
    pub assessment: Assessment,
    /// What a writer should know of them.
    pub diagnostics: Vec<Diagnostic>,
    /// The settings as outputs may know them.
    pub settings: Settings,
    /// What is not in the copy, as numbers.
    pub left_out: LeftOut,
}

/// The copy for an audience, of the whole.
pub fn copy(
    model: &Model,
    assessment: &Assessment,
    diagnostics: &[Diagnostic],
    settings: &Settings,
    audience: &Audience,
) -> Copy {
    let choice = Choice::of(model, audience);
    let fields = Fields::new(&audience.fields, settings);
    let texts = texts::kept(model, &choice, &fields, settings);
    let view = View::new(model, &choice, &fields, &texts, settings);
    let shown = diagnostics::diagnostics(diagnostics, &view);
    let mut left_out = LeftOut::of(audience, model, assessment, &view);
    left_out.diagnostics = missing(diagnostics, &shown);
    left_out.warnings = warnings(diagnostics, audience);
    Copy {
        assessment: judged::assessment(assessment, model, &model::keys(model, &view), &view),
        model: model::project(model, &view),
        diagnostics: shown,
        settings: kept_settings::settings(settings),
        left_out,
    }
}

/// What settings leave out for this audience that is nowhere.
fn warnings(diagnostics: &[Diagnostic], audience: &Audience) -> Vec<String> {
    let folders = audience.folders.iter().map(|said| said.span);
    let documents = audience.documents.iter().map(|said| said.span);
    let fields = audience.fields.iter().map(|said| said.span);
    let said: BTreeSet<Span> = folders.chain(documents).chain(fields).collect();
    let is_own = |found: &&Diagnostic| {
        found.rule == audience_unmatched::NAME && said.contains(&found.at.span)
    };
    let own = diagnostics.iter().filter(is_own);
    own.map(|found| found.message.clone()).collect()
}

/// How many of each severity are not among those that are shown.
fn missing(all: &[Diagnostic], shown: &[Diagnostic]) -> BTreeMap<crate::base::Severity, usize> {
    let mut counts = BTreeMap::new();
    all.iter()
        .for_each(|found| *counts.entry(found.severity).or_insert(0_usize) += 1);
    shown.iter().for_each(|found| {
        _ = counts
            .entry(found.severity)
            .and_modify(|count| *count = count.saturating_sub(1))
    });
    counts.retain(|_, count| *count > 0);
    counts
}
