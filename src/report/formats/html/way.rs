//! Ways: the smallest set of changes after which a gate goes, as a table and by owner and day.

use serde::Serialize;

use crate::evaluate::{GateResult, Step};
use crate::report::formats::html::portal::Portal;
use crate::report::formats::html::view::{At, Day, OwnerView};
use crate::report::present::places::Link;
use crate::report::present::way::{self, StepsOfOwner, StepsOfTarget};

/// The way of a gate.
#[derive(Serialize)]
pub struct WayView {
    steps: Vec<StepView>,
    owners: Vec<ShareView<OwnerView>>,
    targets: Vec<ShareView<Day>>,
    /// Is any of them promised for a day or an event?
    dated: bool,
}

/// One change of a way. Its number is its place in the list.
#[derive(Serialize)]
pub struct StepView {
    record: Option<Link>,
    /// How many more records wait for it.
    also: usize,
    what: String,
    owners: Vec<OwnerView>,
    target: Option<Day>,
    at: Option<At>,
}

/// The steps of one owner or day.
#[derive(Serialize)]
struct ShareView<T> {
    of: Option<T>,
    /// The event that they wait for, where nobody knows its day.
    event: String,
    numbers: Vec<usize>,
}

/// What a page shows of the way of a gate.
pub fn view(portal: &Portal, gate: &GateResult) -> WayView {
    let way = way::of(&portal.site, gate);
    let steps = gate.way.iter().zip(&way.steps);
    let steps: Vec<StepView> = steps.map(|(held, told)| step(portal, held, told)).collect();
    let owners = way.by_owner.iter();
    let owners = owners.map(|share| by_owner(&steps, share));
    let targets = way.by_target.iter();
    WayView {
        owners: owners.collect(),
        dated: way.by_target.iter().any(is_dated),
        targets: targets.map(|share| by_target(portal, share)).collect(),
        steps,
    }
}

/// The steps of one owner.
fn by_owner(steps: &[StepView], share: &StepsOfOwner) -> ShareView<OwnerView> {
    ShareView {
        of: owner_link(steps, share.owner.as_deref()),
        event: String::new(),
        numbers: numbers(&share.steps),
    }
}

/// Are these steps promised for a day or an event?
fn is_dated(share: &StepsOfTarget) -> bool {
    share.target.is_some() || share.event.is_some()
}

/// The link of an owner, as the steps show it.
fn owner_link(steps: &[StepView], name: Option<&str>) -> Option<OwnerView> {
    let name = name?;
    let mut owners = steps.iter().flat_map(|step| &step.owners);
    owners.find(|owner| owner.title == name).cloned()
}

/// A change as it is shown.
pub fn step(portal: &Portal, step: &Step, told: &way::Step) -> StepView {
    let first = step.records.first().copied();
    let linked = first.map(|at| &portal.site.model.records[at]);
    StepView {
        record: first.map(|at| portal.link(at)),
        also: told.also.len(),
        what: told.what.clone(),
        owners: portal.views_of(way::owners(portal.site.model, step)),
        target: told.target.map(|day| portal.day(day)),
        at: linked.map(|linked| portal.at(&linked.record.path, step.span)),
    }
}

/// The steps of one day or event.
fn by_target(portal: &Portal, share: &StepsOfTarget) -> ShareView<Day> {
    ShareView {
        of: share.target.map(|day| portal.day(day)),
        event: share.event.clone().unwrap_or_default(),
        numbers: numbers(&share.steps),
    }
}

/// The numbers of steps as they are shown, from 1.
fn numbers(steps: &[usize]) -> Vec<usize> {
    steps.iter().map(|step| step + 1).collect()
}
