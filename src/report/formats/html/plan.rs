//! What to do next: the remediation plans of all release gates as one list, each change once, with the gates that wait for it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use crate::base::Date;
use crate::evaluate::{Change, Step};
use crate::records::Scope;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::way::{self, StepView};
use crate::report::present::measures;
use crate::report::present::places::{Link, encode};
use crate::report::present::way::{self as way_told, told};

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "next.html",
    sheets,
    view,
};

/// How many changes the home page lists.
const FIRST: usize = 10;

/// How many owners it names.
const OWNERS: usize = 12;

/// A change that release gates wait for.
struct Shared {
    /// The change, with the records of all gates that wait for it.
    step: Step,
    target: Option<Date>,
    /// The gates, as `Assessment::gates` counts them.
    gates: Vec<usize>,
}

/// A row of the list.
#[derive(Serialize)]
pub struct Row {
    step: StepView,
    /// Is its target past?
    overdue: bool,
    gates: Vec<Link>,
}

/// How many changes an owner has to make.
#[derive(Serialize)]
struct Share {
    /// Who; empty where nobody is named.
    owner: String,
    /// The value by which the list is filtered, percent-encoded.
    asked: String,
    count: usize,
}

/// One page or more, where there is anything to do.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged("next", "Do next", "next", shared(portal).len())
}

fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let all = shared(portal);
    let rows: Vec<Row> = sheet
        .rows(&all)
        .iter()
        .map(|one| row(portal, one))
        .collect();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("total", &all.len());
    context.insert("pager", &pager("next", sheet));
    context
}

/// Adds what the home page says of it: the first changes, and how many each owner has to make.
pub fn add_first(portal: &Portal, context: &mut Context) {
    let all = shared(portal);
    let first: Vec<Row> = all.iter().take(FIRST).map(|one| row(portal, one)).collect();
    context.insert("next", &first);
    context.insert("all_next", &all.len());
    let mut shares = shares(portal, &all);
    context.insert("more_shares", &shares.len().saturating_sub(OWNERS));
    shares.truncate(OWNERS);
    context.insert("shares", &shares);
}

/// The changes of all release gates, each once: first what is promised, by its day, then what most gates wait for.
fn shared(portal: &Portal) -> Vec<Shared> {
    let mut shared: BTreeMap<&Change, Shared> = BTreeMap::new();
    for (number, step) in steps(portal) {
        let entry = shared.entry(&step.change);
        let one = entry.or_insert_with(|| new(step));
        one.add(number, step);
    }
    let mut shared: Vec<Shared> = shared.into_values().collect();
    for one in &mut shared {
        one.target = way_told::target(&portal.site, &one.step);
    }
    shared.sort_by_key(|one| (one.target.is_none(), one.target, Reverse(one.gates.len())));
    shared
}

/// Every step of every release gate, with the number of the gate.
fn steps<'a>(portal: &Portal<'a>) -> impl Iterator<Item = (usize, &'a Step)> + use<'a> {
    let gates = portal.site.assessment.gates.iter().enumerate();
    let release = gates.filter(|(_, gate)| gate.scope == Scope::Release);
    release.flat_map(|(number, gate)| gate.way.iter().map(move |step| (number, step)))
}

/// A change that no gate waits for yet.
fn new(step: &Step) -> Shared {
    Shared {
        step: Step {
            records: Vec::new(),
            ..step.clone()
        },
        target: None,
        gates: Vec::new(),
    }
}

impl Shared {
    /// A gate waits for it as well, for the sake of its own records.
    fn add(&mut self, gate: usize, step: &Step) {
        self.gates.push(gate);
        for record in &step.records {
            if !self.step.records.contains(record) {
                self.step.records.push(*record);
            }
        }
    }
}

fn row(portal: &Portal, one: &Shared) -> Row {
    let gates = &portal.site.assessment.gates;
    let link = |&number: &usize| Link {
        title: gates[number].title.clone(),
        url: encode(&portal.places.gates[number]),
    };
    let first = one.gates.first().map(|&number| &gates[number]);
    let step = first.map(|gate| told(&portal.site, gate, &one.step));
    Row {
        step: way::step(portal, &one.step, &step.unwrap_or_default()),
        overdue: one.target.is_some_and(|day| day < portal.site.as_of),
        gates: one.gates.iter().map(link).collect(),
    }
}

/// Who has to make how many of the changes, the one with most to do first.
fn shares(portal: &Portal, all: &[Shared]) -> Vec<Share> {
    let owners = all.iter().flat_map(|one| owners(portal, one));
    let counts = measures::counted(owners).into_iter();
    let share = |(owner, count): (&str, usize)| Share {
        asked: encode(if owner.is_empty() { "unowned" } else { owner }),
        owner: owner.to_owned(),
        count,
    };
    let mut shares: Vec<Share> = counts.map(share).collect();
    shares.sort_by_key(|share| Reverse(share.count));
    shares
}

/// The names of those who have to make a change; an empty one where nobody is named.
fn owners<'a>(portal: &Portal<'a>, one: &'a Shared) -> Vec<&'a str> {
    let owners = way_told::owners(portal.site.model, &one.step);
    let names: Vec<&str> = owners.map(|owner| owner.name.as_str()).collect();
    if names.is_empty() { vec![""] } else { names }
}
