//! Judged: what was decided about everything, told of what stays. No verdict is changed here, and none is made.

use std::collections::BTreeMap;

use crate::base::text::fold;
use crate::base::{RelPath, Settings, slug};
use crate::evaluate::{
    Act, Aside, Assessment, Blocker, Change, ClaimAge, Coverage, GateChange, GateResult, Judgement,
    Step, Tick,
};
use crate::link::{Model, RecordIndex, State};
use crate::records::Value;
use crate::report::audience::model::commit;
use crate::report::audience::view::{LEFT_OUT, View};
use crate::report::audience::{detail, since};

/// What was decided, of what stays. `keys` leads from old keys to new ones.
pub fn assessment(
    assessment: &Assessment,
    model: &Model,
    keys: &BTreeMap<String, String>,
    view: &View,
) -> Assessment {
    let Assessment {
        verdict,
        gates,
        records,
        documents,
        clock,
        ungated,
        coverage,
        evidence,
        evidence_ages,
        changed,
    } = assessment;
    let gates = gates.iter();
    let mut documents = documents.clone();
    documents.retain(|path, _| view.texts.contains_key(path));
    let ages = view
        .evidence
        .kept()
        .map(|at| evidence_ages.get(at).copied());
    Assessment {
        verdict: *verdict,
        gates: gates
            .filter_map(|held| gate(held, model, keys, view))
            .collect(),
        records: judgements(records, model, view),
        documents,
        clock: ticks(clock, keys, view),
        changed: since::changed(changed, view),
        ungated: view.records.all(ungated),
        coverage: coverage.iter().map(|held| covered(held, view)).collect(),
        evidence: states(evidence, view),
        evidence_ages: ages.map(Option::unwrap_or_default).collect(),
    }
}

fn judgements(
    records: &BTreeMap<RecordIndex, Judgement>,
    model: &Model,
    view: &View,
) -> BTreeMap<RecordIndex, Judgement> {
    let mut kept = BTreeMap::new();
    for (&at, judged) in records {
        if let Some(place) = view.records.place(at) {
            kept.insert(place, judgement(judged, at, model, view));
        }
    }
    kept
}

/// The states of evidence that differ on the day, under the new places.
fn states(evidence: &BTreeMap<usize, State>, view: &View) -> BTreeMap<usize, State> {
    let all = evidence.iter();
    let kept = all.filter_map(|(&entry, state)| Some((view.evidence.place(entry)?, *state)));
    kept.collect()
}

fn ticks(clock: &[Tick], keys: &BTreeMap<String, String>, view: &View) -> Vec<Tick> {
    let ticks = clock.iter();
    ticks.filter_map(|held| tick(held, keys, view)).collect()
}

/// The fields that a due day is worked out from.
const DAYS: [&str; 4] = ["target", "updated", "cadence", "rotation"];

fn judgement(judged: &Judgement, at: RecordIndex, model: &Model, view: &View) -> Judgement {
    let Judgement {
        verdict,
        standing,
        blockers,
        waiver,
        computed,
        target,
        event_day,
        due,
        differs_on,
        freshness,
        claim_age,
    } = judged;
    let kind = model.records[at].record.kind;
    let hides = |name: &str| view.fields.leaves_out(kind, name);
    let hides_target = hides("target");
    let own = view.fields.kept(kind, computed);
    Judgement {
        verdict: *verdict,
        standing: *standing,
        blockers: distinct(blockers, at, model, view),
        waiver: waiver.and_then(|waiver| view.records.place(waiver)),
        computed: said(&own, view),
        target: target.filter(|_| !hides_target),
        event_day: event_day.filter(|_| !hides_target),
        due: due.filter(|_| !DAYS.into_iter().any(hides)),
        differs_on: *differs_on,
        freshness: freshness.filter(|_| !hides("updated")),
        claim_age: claim_age.as_ref().map(|age| since(age, view)),
    }
}

/// Reasons, each once: without what is left out, several may say the same.
fn distinct(blockers: &[Blocker], at: RecordIndex, model: &Model, view: &View) -> Vec<Blocker> {
    let mut distinct: Vec<Blocker> = Vec::new();
    for held in blockers {
        let told = blocker(held, at, model, view);
        if !distinct.contains(&told) {
            distinct.push(told);
        }
    }
    distinct
}

/// Fields with the words of a copy.
fn said(fields: &BTreeMap<String, Value>, view: &View) -> BTreeMap<String, Value> {
    let told = |value| detail::value(value, |text| view.said(text));
    let fields = fields.iter();
    fields
        .map(|(name, value)| (name.clone(), told(value)))
        .collect()
}

fn since(age: &ClaimAge, view: &View) -> ClaimAge {
    match age {
        ClaimAge::Since(by, days) => ClaimAge::Since(commit(by, view), *days),
        ClaimAge::Later(by) => ClaimAge::Later(commit(by, view)),
        ClaimAge::Uncommitted => ClaimAge::Uncommitted,
        ClaimAge::Boundary => ClaimAge::Boundary,
        ClaimAge::Unread => ClaimAge::Unread,
    }
}

/// A reason without the words of a cited file that it quotes: what files say is in no copy.
pub fn without_result(why: &str) -> String {
    let parts = why.split_once("` says `");
    let quoted = parts.and_then(|(path, rest)| Some((path, rest.rsplit_once("` on line ")?.1)));
    quoted.map_or_else(
        || why.to_owned(),
        |(path, line)| format!("{path}` says otherwise on line {line}"),
    )
}

/// What is in the way; where that is left out, the thing that it is in the way of, and no more words.
fn blocker(blocker: &Blocker, of: RecordIndex, model: &Model, view: &View) -> Blocker {
    let Blocker { record, why, span } = blocker;
    match view.records.place(*record) {
        Some(record) => Blocker {
            record,
            why: without_result(&view.said(why)),
            span: *span,
        },
        None => Blocker {
            record: view
                .records
                .place(of)
                .expect("only a record that stays is told of"),
            why: LEFT_OUT.to_owned(),
            span: model.records[of].record.span,
        },
    }
}

fn gate(
    gate: &GateResult,
    model: &Model,
    keys: &BTreeMap<String, String>,
    view: &View,
) -> Option<GateResult> {
    let GateResult {
        gate: of,
        key,
        title,
        scope,
        family,
        verdict,
        claimed,
        set_aside,
        criteria,
        way,
        changes_on,
    } = gate;
    let new = match of {
        Some(at) => Some(view.records.place(*at)?),
        None if view.choice.leaves_out_gates() || view.secrets.are_told_by(title) => return None,
        None => None,
    };
    let path = of.map_or_else(Default::default, |at| model.records[at].record.path.clone());
    let title = view.said_in(&path, title);
    Some(GateResult {
        gate: new,
        key: of.map_or_else(|| key.clone(), |at| view.key_of(at)),
        scope: *scope,
        family: kin(family.as_ref(), &title),
        verdict: *verdict,
        claimed: *claimed,
        title,
        set_aside: aside(set_aside.as_ref(), view),
        criteria: view.records.all(criteria),
        way: steps(way, *of, model, view),
        changes_on: changes_on
            .iter()
            .map(|change| gate_change(change, keys, view))
            .collect(),
    })
}

/// The key of a family is made of the title: that of a title of which something is left out tells as little.
fn kin(family: Option<&String>, title: &str) -> Option<String> {
    family.map(|_| slug::file_name(&fold(title)))
}

fn aside(aside: Option<&Aside>, view: &View) -> Option<Aside> {
    let aside = aside?;
    Some(match aside {
        Aside::Document(why) => Aside::Document(view.said(why)),
        Aside::Unnamed => Aside::Unnamed,
        Aside::Ignored(reason) => {
            Aside::Ignored(view.said(&view.said_in(&Settings::path(), reason)))
        }
    })
}

fn gate_change(change: &GateChange, keys: &BTreeMap<String, String>, view: &View) -> GateChange {
    let GateChange { date, to, because } = change;
    GateChange {
        date: *date,
        to: *to,
        because: named(because, keys, view).unwrap_or_else(|| LEFT_OUT.to_owned()),
    }
}

/// The changes that are needed. Those to what is left out become one, so that the way is not shorter than it is for want of a word.
fn steps(way: &[Step], gate: Option<RecordIndex>, model: &Model, view: &View) -> Vec<Step> {
    let mut told: Vec<Step> = Vec::new();
    let mut places: BTreeMap<Change, usize> = BTreeMap::new();
    for step in way {
        let step = told_step(step, view).unwrap_or_else(|| unsaid(step, gate, model, view));
        match places.get(&step.change) {
            Some(&known) => told[known].criteria.extend(step.criteria),
            None => {
                places.insert(step.change.clone(), told.len());
                told.push(step);
            }
        }
    }
    told
}

/// A change that readers of the copy may know of, for the records that stay; `None` where its first record is left out, for its place is told.
fn told_step(step: &Step, view: &View) -> Option<Step> {
    let Step {
        change,
        records,
        span,
        criteria,
    } = step;
    let place = |at: &RecordIndex| view.records.place(*at);
    let first = records.first();
    if first.is_some_and(|first| place(first).is_none()) {
        return None;
    }
    let of = change.of.as_ref().and_then(place);
    let act = act(&change.act, view)?;
    Some(Step {
        change: Change { of, act },
        records: records.iter().filter_map(place).collect(),
        span: *span,
        criteria: criteria.iter().filter_map(place).collect(),
    })
}

/// A change that is left out, told of the record that waits for it where that stays, else of the gate.
fn unsaid(step: &Step, gate: Option<RecordIndex>, model: &Model, view: &View) -> Step {
    let place = |at: &RecordIndex| view.records.place(*at);
    let stays = |at: &&RecordIndex| place(at).is_some();
    let of = step.records.first().filter(stays).copied().or(gate);
    let kept = of.as_ref().and_then(place);
    Step {
        change: Change {
            of: kept,
            act: Act::Unsaid,
        },
        records: kept.into_iter().collect(),
        span: of.map_or_else(Default::default, |at| model.records[at].record.span),
        criteria: step.criteria.iter().filter_map(place).collect(),
    }
}

/// What is to be done; `None` where saying it would tell of what is left out.
fn act(act: &Act, view: &View) -> Option<Act> {
    let open = |path: &RelPath| !view.choice.paths.leave_out(path);
    let plain = |text: &str| !view.secrets.are_told_by(text);
    Some(match act {
        Act::Mend(entry, state) => Act::Mend(view.evidence.place(*entry)?, *state),
        Act::Restore(entry, state) => Act::Restore(view.evidence.place(*entry)?, *state),
        Act::Review(path) => Act::Review(Some(path.clone()).filter(open)?),
        Act::Read(path) => Act::Read(Some(path.clone()).filter(open)?),
        Act::Write(what) => Act::Write(Some(what.clone()).filter(|what| plain(what))?),
        Act::Hold(what) => Act::Hold(Some(what.clone()).filter(|what| plain(what))?),
        Act::Avoid(what) => Act::Avoid(Some(what.clone()).filter(|what| plain(what))?),
        Act::Reach(_)
        | Act::Decide(_)
        | Act::Affirm
        | Act::Sign
        | Act::Untick
        | Act::Prove
        | Act::Own
        | Act::Schedule
        | Act::Mitigate
        | Act::Repeat
        | Act::Renew
        | Act::Reword
        | Act::Unsaid => act.clone(),
    })
}

/// The name of what a date is about, where that stays: the new key of a record, a piece of evidence, the path of a document.
fn named(name: &str, keys: &BTreeMap<String, String>, view: &View) -> Option<String> {
    let document = || {
        RelPath::new(name)
            .filter(|path| view.texts.contains_key(path))
            .map(|path| path.to_string())
    };
    keys.get(name)
        .cloned()
        .or_else(|| view.is_proof(name).then(|| name.to_owned()))
        .or_else(document)
}

fn tick(tick: &Tick, keys: &BTreeMap<String, String>, view: &View) -> Option<Tick> {
    let Tick {
        date,
        subject,
        what,
        to,
    } = tick;
    Some(Tick {
        date: *date,
        subject: named(subject, keys, view)?,
        what,
        to: view.said(to),
    })
}

fn covered(coverage: &Coverage, view: &View) -> Coverage {
    let Coverage {
        kind,
        governed,
        ungoverned,
    } = coverage;
    Coverage {
        kind: *kind,
        governed: view.records.all(governed),
        ungoverned: view.records.all(ungoverned),
    }
}
