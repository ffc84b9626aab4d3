//! Left open: boxes that stand open in a document that holds a gate and belong to no gate and no register, and actions that its words put
//! before the release. Somebody has work to do before something, and nobody knows whether it is the release; so the gate is not known
//! to go.

use std::collections::BTreeSet;

use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::gates::gate::release_list;
use crate::records::words::vocabulary::Topic;
use crate::records::words::{Class, gates, tail};
use crate::records::{Claim, Demand, Detail, Gate, Kind, Record, Scope, Status};

/// A criterion for each open box, for each gate of a release in the document. The boxes of `confirmed` gates are read as if nobody had
/// confirmed these.
pub fn criteria(context: &Context, records: &[Record], confirmed: &BTreeSet<usize>) -> Vec<Record> {
    let decides = |at: &usize| is_gate_of_release(&records[*at]) && !chooses_boxes(records, *at);
    let gates: Vec<usize> = (0..records.len()).filter(decides).collect();
    if gates.is_empty() {
        return Vec::new();
    }
    let headed: Vec<usize> = gates.iter().map(|at| records[*at].section_index).collect();
    let open = left_open_in(records, confirmed)
        .into_iter()
        .filter(|record| may_hold_the_release(context, record, &headed));
    open.flat_map(|record| gates.iter().map(|gate| left_open(context, record, *gate)))
        .collect()
}

/// What is open and no criterion of a gate, unless of a confirmed one.
fn left_open_in<'a>(records: &'a [Record], confirmed: &BTreeSet<usize>) -> Vec<&'a Record> {
    let is_confirmed = |record: &Record| record.parent.is_some_and(|at| confirmed.contains(&at));
    let criteria = records
        .iter()
        .filter(|record| record.kind == Kind::Criterion && !is_confirmed(record));
    let read: BTreeSet<usize> = criteria.map(|record| record.span.start).collect();
    records
        .iter()
        .filter(|record| is_left_open(record) && !read.contains(&record.span.start))
        .collect()
}

/// Does it decide about a release?
pub fn is_gate_of_release(record: &Record) -> bool {
    let Detail::Gate(Gate { scope, .. }) = &record.detail else {
        return false;
    };
    *scope == Scope::Release
}

/// Does a sentence of the gate say which boxes of its document count? Then the others do not.
fn chooses_boxes(records: &[Record], gate: usize) -> bool {
    let chooses = |record: &Record| match &record.detail {
        Detail::Criterion(Demand::Select(selection)) => {
            let of = &selection.of;
            of.path.is_some() && of.narrowed.is_none() && may_be_boxes(of.kind)
        }
        _ => false,
    };
    records
        .iter()
        .any(|record| record.parent == Some(gate) && chooses(record))
}

/// May the records that a rule chooses be boxes? `All tracks must be done` says nothing about those beside the gate.
fn may_be_boxes(kind: Option<Kind>) -> bool {
    kind.is_none_or(|kind| matches!(kind, Kind::ChecklistItem | Kind::Item | Kind::Criterion))
}

/// Is it a box that nobody has ticked, or an action that is not done?
fn is_left_open(record: &Record) -> bool {
    let open = |status: Status| match status {
        Status::Open | Status::InProgress | Status::Blocked | Status::Unknown => true,
        Status::Done | Status::NotApplicable => false,
    };
    let is_work = is_box(record) || record.kind == Kind::Action;
    let mut claim = record.claim.iter();
    is_work && claim.any(|claim| open(claim.status) && !is_ticked_with_limits(claim))
}

/// `[x] Feature freeze confirmed (only critical fixes)`: beside the gate, a tick with a remark that limits it is a tick; one that takes it
/// back, `[x] Signed (not by legal)`, is none.
fn is_ticked_with_limits(claim: &Claim) -> bool {
    let takes_back = [Class::Not, Class::Future, Class::Trouble];
    let remark = claim.remark.as_deref().unwrap_or("");
    let is_ticked = matches!(claim.text.as_str(), "[x]" | "[X]");
    is_ticked && !remark.is_empty() && !tail::has_class(remark, &takes_back)
}

fn is_box(record: &Record) -> bool {
    record
        .claim
        .as_ref()
        .is_some_and(|claim| claim.text.starts_with('['))
}

/// Lists of boxes wait for the release unless a heading says otherwise; actions only where they stand below the gate or a heading
/// says that they come before it. `headed` are the sections of the gates.
fn may_hold_the_release(context: &Context, record: &Record, headed: &[usize]) -> bool {
    let sections = &context.document.sections;
    let title = context.document.title().map(|title| title.span);
    let mut around = context.document.ancestry(record.section_index);
    around.retain(|at| Some(sections[*at].span) != title);
    if around.iter().any(|at| shuts_nothing(context, *at)) {
        return false;
    }
    let is_below = || is_box(record) && around.iter().any(|at| headed.contains(at));
    match record.kind {
        // Only those of confirmed gates are asked about.
        Kind::ChecklistItem | Kind::Item | Kind::Criterion => true,
        Kind::Action => is_below() || comes_before(context, record, &around),
        _ => false,
    }
}

/// Does a heading around an action put it before the release, or its own words: `Required actions`, `Due: before launch`?
fn comes_before(context: &Context, action: &Record, around: &[usize]) -> bool {
    let is_before = |text: &str| gates::holds(text, |words| words.before);
    let due = action.target.as_ref().map_or("", |target| &target.text);
    let own = [due, action.title.as_str()];
    let mut own = own.into_iter().filter(|text| is_before(text));
    let is_due_before = own.any(|text| gates::holds(text, |words| words.acts));
    let sections = &context.document.sections;
    let mut headings = around.iter().map(|at| &sections[*at].heading.plain);
    is_due_before || headings.any(|heading| is_before(heading))
}

/// A heading of what comes later, is optional, tells when to stop or how to go back, or shows how something is written.
pub fn shuts_nothing(context: &Context, section: usize) -> bool {
    let heading = &context.document.sections[section].heading.plain;
    let topic = outline::topic(context, section);
    gates::is_aside(heading)
        || release_list::is_for_a_later_release(context, section)
        || matches!(
            topic,
            Some(
                Topic::StopConditions
                    | Topic::Deferrals
                    | Topic::Legend
                    | Topic::Reference
                    | Topic::Procedure
                    | Topic::Cadence
                    | Topic::DefinitionOfDone
            )
        )
}

fn left_open(context: &Context, record: &Record, gate: usize) -> Record {
    let title = format!("Open beside the gate: {}", record.title);
    let criterion = context.record(Kind::Criterion, record.section_index, record.span, &title);
    Record {
        parent: Some(gate),
        detail: Detail::Criterion(Demand::Unread(record.span)),
        ..criterion
    }
}
