//! Floor 6: the rules: the only maker of diagnostics. One file and one page of explanation each; `RULES` lists them all.

mod action_overdue;
mod age_unbounded;
mod alert_without_runbook;
mod allow;
mod allow_expired;
mod allow_invalid;
pub mod audience_unmatched;
mod candidate_unmatched;
mod changed_since_review;
mod citations;
mod claim_contradicted;
mod conflict_markers;
mod control_characters;
mod date_after_history;
mod date_ambiguous;
mod date_in_future;
mod day_fixed;
mod diagram_absent;
mod diagram_undrawn;
mod document_orphan;
mod document_stale;
mod document_undated;
mod document_unreadable;
mod encoding_guessed;
mod evidence_ahead;
mod evidence_broken;
mod evidence_hollow;
mod evidence_missing;
mod evidence_outside;
mod evidence_untracked;
mod fact_disagrees;
mod fence_unclosed;
mod finding;
mod front_matter_broken;
mod gate_claim_disagrees;
mod gate_ignored_unmatched;
mod gate_replaced;
mod gate_required_absent;
mod gate_sentence_unread;
mod gate_unnamed;
mod history_shallow;
mod history_unread;
mod id_conflict;
mod image_foreign;
mod inspection;
mod key_duplicate;
mod link_broken;
mod link_dead;
mod links_lock_unread;
mod machine_path;
mod mark_unread;
mod mend;
mod objective_missed;
mod owner_missing;
mod practice_unmatched;
mod proof_changed;
mod reference_lost;
mod review_without_change;
mod reviews_in_bulk;
mod rule_outside_gate;
mod runbook_absent;
mod runbook_incomplete;
mod runbook_stale;
mod script_not_executable;
mod status_undeclared;
mod status_unknown;
mod target_unreadable;
mod track_ungated;
mod understood_void;
mod vendored;
mod waiver_ambiguous;
mod waiver_ends_early;
mod waiver_expired;
mod waiver_register_unread;
mod waiver_unapproved;
mod waiver_undated;
mod watch_unmatched;

pub use allow::Scope;
pub use finding::{Finding, Findings};
pub use inspection::{Inspection, quote};

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Date, Diagnostic, RelPath, Settings, Severity};
use crate::evaluate::Assessment;
use crate::link::Model;

/// In which documents a rule speaks, by their roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToldIn {
    /// In every document: it tells of a fact of the text itself, such as a fence that is not closed.
    EveryRole,
    /// In every document, and as `info` in history and templates: nobody goes back to mend a link of last year's minutes, and
    /// those of a template hold where it is copied to.
    MildlyOutOfUse,
    /// In documents of operations alone: it tells of what was read in them, and nobody minds that in minutes and templates.
    Operations,
}

/// One rule. Its page is explanation, catalogue entry and test in one.
pub struct Rule {
    /// The bad thing, in lower case with hyphens: `waiver-expired`.
    pub name: &'static str,
    /// How much it matters unless settings say otherwise; a finding may carry its own.
    pub severity: Severity,
    /// In which documents it speaks.
    pub told_in: ToldIn,
    /// One sentence for lists, without a full stop.
    pub summary: &'static str,
    /// The page: Markdown that begins with the rule's name as its heading.
    pub page: &'static str,
    /// Finds every place where the rule is broken.
    pub check: fn(&Inspection, &mut Findings),
}

/// Every rule, in alphabetical order.
pub static RULES: &[&Rule] = &[
    &action_overdue::RULE,
    &age_unbounded::RULE,
    &alert_without_runbook::RULE,
    &allow_expired::RULE,
    &allow_invalid::RULE,
    &audience_unmatched::RULE,
    &candidate_unmatched::RULE,
    &changed_since_review::RULE,
    &claim_contradicted::RULE,
    &conflict_markers::RULE,
    &control_characters::RULE,
    &date_after_history::RULE,
    &date_ambiguous::RULE,
    &date_in_future::RULE,
    &day_fixed::RULE,
    &diagram_absent::RULE,
    &diagram_undrawn::RULE,
    &document_orphan::RULE,
    &document_stale::RULE,
    &document_undated::RULE,
    &document_unreadable::RULE,
    &encoding_guessed::RULE,
    &evidence_ahead::RULE,
    &evidence_broken::RULE,
    &evidence_hollow::RULE,
    &evidence_missing::RULE,
    &evidence_outside::RULE,
    &evidence_untracked::RULE,
    &fact_disagrees::RULE,
    &fence_unclosed::RULE,
    &front_matter_broken::RULE,
    &gate_claim_disagrees::RULE,
    &gate_ignored_unmatched::RULE,
    &gate_replaced::RULE,
    &gate_required_absent::RULE,
    &gate_sentence_unread::RULE,
    &gate_unnamed::RULE,
    &history_shallow::RULE,
    &history_unread::RULE,
    &id_conflict::RULE,
    &image_foreign::RULE,
    &key_duplicate::RULE,
    &link_broken::RULE,
    &link_dead::RULE,
    &links_lock_unread::RULE,
    &mark_unread::RULE,
    &objective_missed::RULE,
    &owner_missing::RULE,
    &practice_unmatched::RULE,
    &proof_changed::RULE,
    &reference_lost::RULE,
    &review_without_change::RULE,
    &reviews_in_bulk::RULE,
    &rule_outside_gate::RULE,
    &runbook_absent::RULE,
    &runbook_incomplete::RULE,
    &runbook_stale::RULE,
    &script_not_executable::RULE,
    &status_undeclared::RULE,
    &status_unknown::RULE,
    &target_unreadable::RULE,
    &track_ungated::RULE,
    &understood_void::RULE,
    &waiver_ambiguous::RULE,
    &waiver_ends_early::RULE,
    &waiver_expired::RULE,
    &waiver_register_unread::RULE,
    &waiver_unapproved::RULE,
    &waiver_undated::RULE,
    &watch_unmatched::RULE,
];

/// The findings of every rule that settings leave on, sorted by place; silenced ones are left out, and of what is told for information
/// alone there is one for each document and rule.
pub fn check(
    model: &Model,
    assessment: &Assessment,
    settings: &Settings,
    as_of: Date,
) -> Vec<Diagnostic> {
    gathered(each(model, assessment, settings, as_of))
}

/// The same, each finding by itself.
pub fn each(
    model: &Model,
    assessment: &Assessment,
    settings: &Settings,
    as_of: Date,
) -> Vec<Diagnostic> {
    let inspection = Inspection::new(model, assessment, settings, as_of);
    let scopes = allow::scopes(&inspection);
    let vendored = vendored::folders(&model.tree);
    let mut diagnostics: Vec<Diagnostic> = RULES
        .iter()
        .flat_map(|rule| findings_of(rule, &inspection, &vendored))
        .collect();
    diagnostics.retain(|diagnostic| !allow::is_silenced(diagnostic, &scopes));
    diagnostics.sort_by(|a, b| (&a.at, a.rule, &a.message).cmp(&(&b.at, b.rule, &b.message)));
    diagnostics.dedup();
    diagnostics
}

/// What is told for information alone is told once for each document and rule, with how many more there are: a list of
/// remarks that nobody has to act on buries those that somebody has to.
fn gathered(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<(RelPath, &str), usize> = BTreeMap::new();
    let mut more: BTreeMap<usize, usize> = BTreeMap::new();
    let mut kept: Vec<Diagnostic> = Vec::new();
    for diagnostic in diagnostics {
        if diagnostic.severity != Severity::Info {
            kept.push(diagnostic);
            continue;
        }
        let key = (diagnostic.at.path.clone(), diagnostic.rule);
        match first.get(&key) {
            Some(at) => *more.entry(*at).or_default() += 1,
            None => {
                first.insert(key, kept.len());
                kept.push(diagnostic);
            }
        }
    }
    for (at, number) in more {
        kept[at].message += &format!(" (and {number} more in this document)");
    }
    kept
}

/// The rule of this name.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name).copied()
}

/// The name of the rule that looks most like `name`, where one looks like it at all.
pub fn nearest(name: &str) -> Option<&'static str> {
    let likeness = |rule: &&Rule| (strsim::jaro_winkler(name, rule.name) * 1000.0) as u32;
    RULES
        .iter()
        .map(|rule| (likeness(rule), rule.name))
        .max()
        .filter(|&(likeness, _)| likeness > 800)
        .map(|(_, name)| name)
}

/// Leaves out, or tells as `info`, what matters less in documents of some roles.
fn by_role(told_in: ToldIn, inspection: &Inspection, found: &mut Vec<Diagnostic>) {
    match told_in {
        ToldIn::EveryRole => {}
        ToldIn::Operations => {
            found.retain(|diagnostic| inspection.is_of_operations(&diagnostic.at.path));
        }
        ToldIn::MildlyOutOfUse => found
            .iter_mut()
            .filter(|diagnostic| !inspection.is_in_use(&diagnostic.at.path))
            .for_each(|diagnostic| diagnostic.severity = Severity::Info),
    }
}

/// What one rule finds outside the folders of third-party code, with the severity that settings give it.
fn findings_of(
    rule: &'static Rule,
    inspection: &Inspection,
    vendored: &BTreeSet<RelPath>,
) -> Vec<Diagnostic> {
    let wanted = inspection.settings.rules.get(rule.name);
    if wanted == Some(&None) {
        return Vec::new();
    }
    let mut findings = Findings::new(rule);
    (rule.check)(inspection, &mut findings);
    let mut found = findings.into_diagnostics();
    found.retain(|diagnostic| !vendored::is_vendored(&diagnostic.at.path, vendored));
    by_role(rule.told_in, inspection, &mut found);
    if let Some(Some(severity)) = wanted {
        found
            .iter_mut()
            .for_each(|diagnostic| diagnostic.severity = *severity);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_named_in_order_and_their_pages_begin_with_their_names() {
        assert!(RULES.windows(2).all(|pair| pair[0].name < pair[1].name));
        for rule in RULES {
            assert!(
                rule.page.starts_with(&format!("# {}\n", rule.name)),
                "{}",
                rule.name
            );
            assert!(!rule.summary.ends_with('.'), "{}", rule.name);
        }
    }

    #[test]
    fn a_misspelt_rule_has_a_nearest_name() {
        assert_eq!(nearest("waiver-expird"), Some("waiver-expired"));
        assert_eq!(nearest("zzz"), None);
    }
}
