//! Deciding: which gates the overall answer is made from.
//!
//! A gate may look like one that decides a release, by its words (`Scope::Release` as it was read). Whether it does is a second question,
//! answered here in this order: settings require it; it is one of a family, set aside by its own document, or stands in a document that
//! decides nothing today; people ignore it with a reason; settings name others. Each answer other than the first takes a gate out of the
//! overall answer and leaves its verdict as it is: it is shown, and the answer is never better than that of the gates which are left. With
//! none left it is unknown.

use std::collections::{BTreeMap, BTreeSet};

use super::judge::Judge;
use super::{Aside, GateResult, GateVerdict};
use crate::base::ignored_gates::IgnoredGate;
use crate::base::kind::DocumentRole;
use crate::base::{RelPath, Settings, slug, text::fold};
use crate::link::RecordIndex;
use crate::records::Scope;

/// A title in so many documents is that of a family: one gate for each of many things of one sort.
const FAMILY: usize = 5;

/// Which gates decide a release: those that settings name, and else not those of documents that decide nothing today, and not
/// those of families.
pub fn set_scopes(judge: &Judge, results: &mut [GateResult]) {
    let homes = homes(judge, results);
    for result in results.iter_mut() {
        let Some(at) = result.gate else { continue };
        if is_required(judge, result) {
            result.scope = Scope::Release;
            continue;
        }
        result.family = family(judge, at, &homes);
        if result.family.is_some() {
            result.scope = Scope::Family;
        }
        if result.scope != Scope::Release {
            continue;
        }
        if let Some(why) = aside(judge, at, result) {
            set_aside(result, Aside::Document(why.clone()));
        } else if !is_of_operations(judge, at) {
            result.scope = Scope::Other;
        }
    }
    ignore(&judge.settings.ignore_gates, judge, results);
    pass_over_unnamed(judge, results);
}

/// Why the document of a gate sets it aside: by what it calls itself, or because it goes and is the proof of a claim elsewhere. One that
/// says go and asks for nothing is never judged to go.
fn aside<'a>(judge: &'a Judge, at: RecordIndex, result: &GateResult) -> Option<&'a String> {
    let only_says_go = result.criteria.is_empty() && result.claimed == Some(GateVerdict::Go);
    let goes =
        matches!(result.verdict, GateVerdict::Go | GateVerdict::GoWithWaivers) || only_says_go;
    let asides = &judge.model.asides;
    let proves = || asides.as_proof.get(&at).filter(|_| goes);
    asides.by_document.get(&at).or_else(proves)
}

fn set_aside(result: &mut GateResult, why: Aside) {
    result.set_aside = Some(why);
    result.scope = Scope::Other;
}

/// Takes out the gates that people ignore. A name that fits two gates which decide takes out neither: one of them may be new.
fn ignore(ignored: &[IgnoredGate], judge: &Judge, results: &mut [GateResult]) {
    for entry in ignored {
        let is_meant = |result: &GateResult| {
            result.scope == Scope::Release
                && result.is_called(&entry.gate)
                && !is_required(judge, result)
        };
        let mut meant = results.iter_mut().filter(|result| is_meant(result));
        if let (Some(only), None) = (meant.next(), meant.next()) {
            set_aside(only, Aside::Ignored(entry.reason.clone()));
        }
    }
}

/// Where settings require gates, only those decide, and the gates that settings define themselves.
fn pass_over_unnamed(judge: &Judge, results: &mut [GateResult]) {
    if judge.settings.required_gates.is_empty() {
        return;
    }
    for result in results {
        let is_named = is_required(judge, result) || is_of_settings(judge, result);
        if result.scope == Scope::Release && !is_named {
            set_aside(result, Aside::Unnamed);
        }
    }
}

/// The key of the family that a gate belongs to. One that settings define stands alone.
fn family(judge: &Judge, at: RecordIndex, homes: &BTreeMap<String, usize>) -> Option<String> {
    let record = &judge.model.records[at].record;
    let title = fold(&record.title);
    let is_alike = homes[&title] >= FAMILY && record.path != Settings::path();
    is_alike.then(|| slug::file_name(&title))
}

/// Does the document of a gate decide anything today?
fn is_of_operations(judge: &Judge, at: RecordIndex) -> bool {
    let path = &judge.model.records[at].record.path;
    let page = judge.model.documents.get(path);
    page.is_none_or(|page| page.role == DocumentRole::Operations)
}

/// In how many documents a gate of each title stands.
fn homes(judge: &Judge, results: &[GateResult]) -> BTreeMap<String, usize> {
    let mut homes: BTreeMap<String, BTreeSet<&RelPath>> = BTreeMap::new();
    for result in results {
        if let Some(at) = result.gate {
            let path = &judge.model.records[at].record.path;
            homes.entry(fold(&result.title)).or_default().insert(path);
        }
    }
    homes
        .into_iter()
        .map(|(title, paths)| (title, paths.len()))
        .collect()
}

/// Do settings name a gate as one that must go?
fn is_required(judge: &Judge, gate: &GateResult) -> bool {
    let mut names = judge.settings.required_gates.iter();
    names.any(|name| gate.is_called(name))
}

/// Do settings define a gate, or add to it?
fn is_of_settings(judge: &Judge, gate: &GateResult) -> bool {
    let mut defined = judge.settings.gates.iter();
    defined.any(|of_settings| {
        gate.is_called(&of_settings.title)
            || of_settings
                .key
                .as_ref()
                .is_some_and(|key| gate.is_called(key))
    })
}
