//! Registers: one page of rows for every kind of record that has no page of its own; the kinds differ only in their columns.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use crate::link::RecordIndex;
use crate::records::{Kind, Value};
use crate::report::Evaluated;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::record::{FieldView, RecordView, is_true};
use crate::report::formats::html::view;
use crate::report::formats::html::view::Link;
use crate::report::formats::html::{PageKind, Portal, Sheet};
use crate::report::present::places::judgement;
use crate::report::present::state;
use crate::report::present::words;
use crate::report::present::words::Badge;

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "registers.html",
    sheets: index_sheets,
    view: index_view,
};

/// A page of its own for each.
pub const PAGE: PageKind = PageKind {
    template: "register.html",
    sheets,
    view,
};

/// The register of one kind.
pub struct Register {
    /// The kind.
    pub kind: Kind,
    /// Its name in addresses.
    pub slug: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it lists, in one sentence.
    pub about: &'static str,
    /// The fields that have a column on every page.
    pub always: &'static [&'static str],
    /// The fields that have a column where a row has them; all others stand below a row's title.
    pub columns: &'static [&'static str],
    /// Who draws it: this file, or the page of the kind.
    pub page: Drawn,
}

/// Who draws a register.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// The page that all plain registers share.
    Here,
    /// A page of the kind's own.
    Itself,
}

/// Every register.
pub const REGISTERS: &[Register] = &[
    Register {
        kind: Kind::Risk,
        slug: "risks",
        title: "Risks",
        about: "What may go wrong, how likely and how bad it is, and what is done about it.",
        always: &["likelihood", "impact"],
        columns: &["score", "mitigation"],
        page: Drawn::Itself,
    },
    Register {
        kind: Kind::Waiver,
        slug: "waivers",
        title: "Waivers",
        about: "Approved exceptions. Without an approver or a last day a waiver excuses nothing.",
        always: &["state", "expires", "days_left", "approver"],
        columns: &["starts", "uncovered_days", "rationale"],
        page: Drawn::Itself,
    },
    Register {
        kind: Kind::Action,
        slug: "actions",
        title: "Actions",
        about: "Tasks with an owner and a target; what is overdue comes first.",
        always: &[],
        columns: &["priority"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Slo,
        slug: "slos",
        title: "SLOs",
        about: "Service level objectives with their thresholds.",
        always: &["objective"],
        columns: &["comparator", "value", "unit", "window"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Secret,
        slug: "secrets",
        title: "Secrets",
        about: "Where each secret is kept and when it is to be rotated.",
        always: &[],
        columns: &["storage", "rotation", "rotation_days", "last", "next_due"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Control,
        slug: "controls",
        title: "Controls",
        about: "Named practices, and whether anybody has assessed them.",
        always: &[],
        columns: &[],
        page: Drawn::Itself,
    },
    Register {
        kind: Kind::Milestone,
        slug: "milestones",
        title: "Milestones",
        about: "Points and stretches of plans, as far as their days can be read.",
        always: &[],
        columns: &["start", "end", "after"],
        page: Drawn::Itself,
    },
    Register {
        kind: Kind::Durability,
        slug: "durability",
        title: "Durability",
        about: "How data is kept and how it is recovered.",
        always: &[],
        columns: &["storage", "persistence", "recovery"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Observability,
        slug: "observability",
        title: "Observability",
        about: "What is measured and watched.",
        always: &[],
        columns: &["runbook"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Drill,
        slug: "drills",
        title: "Drills",
        about: "Rehearsals that took place or are planned.",
        always: &[],
        columns: &["last", "next_due"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Cadence,
        slug: "cadence",
        title: "Recurring obligations",
        about: "What has to be done again and again, and when next. Where no occurrence was ever recorded, the next is unknown.",
        always: &["next_due"],
        columns: &["cadence", "every_days", "last"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Stage,
        slug: "stages",
        title: "Stages",
        about: "Phases of rollouts with their steps.",
        always: &[],
        columns: &[],
        page: Drawn::Itself,
    },
    Register {
        kind: Kind::Deliverable,
        slug: "deliverables",
        title: "Deliverables",
        about: "What is to be made.",
        always: &[],
        columns: &[],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::RunbookDemand,
        slug: "runbook-demands",
        title: "Demanded runbooks",
        about: "Runbooks that documents call for, and whether they were found.",
        always: &[],
        columns: &["runbook", "missing_parts"],
        page: Drawn::Here,
    },
    Register {
        kind: Kind::Item,
        slug: "items",
        title: "Other items",
        about: "What has a state and fits no other register.",
        always: &[],
        columns: &[],
        page: Drawn::Here,
    },
];

impl Register {
    /// Its folder in the portal.
    pub fn base(&self) -> String {
        format!("registers/{}", self.slug)
    }

    /// Its sheets.
    fn sheets(&self, number: usize, portal: &Portal) -> Vec<Sheet> {
        let total = rows(self, &portal.places.by_kind, &portal.site).len();
        let trail = vec![Link {
            title: "Registers".to_owned(),
            url: "registers/index.html".to_owned(),
        }];
        let sheets = Sheet::paged(&self.base(), self.title, "registers", total);
        sheets
            .into_iter()
            .map(|sheet| sheet.below(trail.clone()).about(number))
            .collect()
    }
}

/// The sheets of the register that a page of the kind's own draws.
pub fn sheets_of(kind: Kind, portal: &Portal) -> Vec<Sheet> {
    let found = REGISTERS
        .iter()
        .enumerate()
        .find(|(_, register)| register.kind == kind);
    found.map_or(Vec::new(), |(number, register)| {
        register.sheets(number, portal)
    })
}

/// The title and the first page of the list that a kind of record stands in.
pub fn of_kind(kind: Kind) -> Option<(String, String)> {
    let listed = |title: &str, url: &str| Some((title.to_owned(), url.to_owned()));
    match kind {
        Kind::Gate | Kind::Criterion => None,
        Kind::Track => listed("Tracks", "tracks/index.html"),
        Kind::ChecklistItem => listed("Checklists", "checklists/index.html"),
        Kind::Runbook => listed("Runbooks", "runbooks/index.html"),
        other => {
            let holding = if other == Kind::Step {
                Kind::Stage
            } else {
                other
            };
            let register = REGISTERS.iter().find(|register| register.kind == holding)?;
            listed(register.title, &format!("{}/index.html", register.base()))
        }
    }
}

/// The records that a register lists as rows. Steps stand with their stage, and alone where they have none.
pub fn rows(
    register: &Register,
    by_kind: &BTreeMap<Kind, Vec<RecordIndex>>,
    site: &Evaluated,
) -> Vec<RecordIndex> {
    let mut rows = by_kind.get(&register.kind).cloned().unwrap_or_default();
    if register.kind == Kind::Stage {
        let stray = |&&step: &&RecordIndex| {
            let parent = site.model.records[step]
                .parent
                .and_then(|parent| site.model.records.get(parent));
            parent.is_none_or(|parent| parent.record.kind != Kind::Stage)
        };
        rows.extend(by_kind.get(&Kind::Step).into_iter().flatten().filter(stray));
    }
    rows
}

/// Puts the records of a kind into the order in which the portal lists them.
pub fn sort(kind: Kind, records: &mut [RecordIndex], site: &Evaluated) {
    let computed = |index: RecordIndex, field: &str| {
        judgement(site, index).and_then(|judgement| judgement.computed.get(field))
    };
    let target = |index: RecordIndex| {
        judgement(site, index)
            .and_then(|judgement| judgement.target)
            .map(|target| target.0)
    };
    let settled = |index: RecordIndex| {
        judgement(site, index).is_some_and(|judgement| view::is_settled(judgement.verdict))
    };
    match kind {
        Kind::Action => records.sort_by_key(|&index| {
            let day = target(index);
            (
                !is_true(computed(index, "overdue")),
                settled(index),
                day.is_none(),
                day,
                index,
            )
        }),
        Kind::Risk => records.sort_by_key(|&index| {
            let score = site.model.records[index]
                .record
                .fields
                .get("score")
                .or_else(|| computed(index, "score"));
            let score = match score {
                Some(Value::Integer(score)) => *score,
                _ => 0,
            };
            (Reverse(score), index)
        }),
        Kind::Waiver => records.sort_by_key(|&index| {
            let day = view::expires(&site.model.records[index]);
            (day.is_none(), day, index)
        }),
        _ => {}
    }
}

/// Evidence in the order of its register: the worst state first, then by key.
pub fn evidence_order(site: &Evaluated) -> Vec<usize> {
    let mut order: Vec<usize> = (0..site.model.evidence.len()).collect();
    order.sort_by_cached_key(|&index| {
        (
            Reverse(site.assessment.evidence_state(site.model, index)),
            index,
        )
    });
    order
}

#[derive(Serialize)]
struct IndexRow {
    title: &'static str,
    url: String,
    about: &'static str,
    total: usize,
    tally: Vec<Tally>,
}

/// How many records have one verdict.
#[derive(Serialize)]
pub struct Tally {
    /// The verdict.
    pub badge: Badge,
    /// How many have it.
    pub count: usize,
}

/// How many of these records have each state, the worst first.
pub fn tally(records: &[RecordIndex], site: &Evaluated) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Vec::new();
    for badge in records.iter().filter_map(|&index| state::of(site, index)) {
        match tallies.iter_mut().find(|one| one.badge.word == badge.word) {
            Some(one) => one.count += 1,
            None => tallies.push(Tally { badge, count: 1 }),
        }
    }
    tallies.sort_by_cached_key(|one| (gravity(&one.badge), one.badge.word.clone()));
    tallies
}

/// How little a tone calls for work.
fn gravity(badge: &Badge) -> Option<usize> {
    const ORDER: [&str; 6] = ["bad", "unknown", "warn", "info", "good", "quiet"];
    ORDER.iter().position(|tone| *tone == badge.tone)
}

/// The page that names every register.
fn index_sheets(_: &Portal) -> Vec<Sheet> {
    vec![Sheet::single(
        "registers/index.html",
        "Registers",
        "registers",
    )]
}

/// What that page shows.
fn index_view(portal: &Portal, _: &Sheet) -> Context {
    let row = |register: &Register| {
        let rows = rows(register, &portal.places.by_kind, &portal.site);
        let url = format!("{}/index.html", register.base());
        IndexRow {
            title: register.title,
            url,
            about: register.about,
            total: rows.len(),
            tally: tally(&rows, &portal.site),
        }
    };
    let rows: Vec<IndexRow> = REGISTERS.iter().map(row).collect();
    let model = portal.site.model;
    let is_named = !model.named.is_empty() || !model.differing.is_empty();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("named", &is_named);
    context
}

/// The sheets of all plain registers.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    let plain = REGISTERS
        .iter()
        .enumerate()
        .filter(|(_, register)| register.page == Drawn::Here);
    plain
        .flat_map(|(number, register)| register.sheets(number, portal))
        .collect()
}

/// A register as its template draws it.
#[derive(Serialize)]
pub struct RegisterView {
    /// Its title.
    pub title: &'static str,
    /// What it lists.
    pub about: &'static str,
    /// How many rows there are on all its pages.
    pub total: usize,
    /// How many records have each verdict.
    pub tally: Vec<Tally>,
    /// The fields that have a column on this page.
    pub columns: Vec<String>,
    /// Which of the shared columns this page has.
    pub shown: Shown,
    /// The rows of this page.
    pub rows: Vec<RowView>,
}

/// Which of the columns that all kinds share have something in them.
#[derive(Default, Serialize)]
pub struct Shown {
    claim: bool,
    verdict: bool,
    owners: bool,
    target: bool,
    evidence: bool,
}

/// A row of a register.
#[derive(Serialize)]
pub struct RowView {
    /// The record.
    pub record: RecordView,
    /// The fields that have a column, in the order of the columns.
    pub cells: Vec<CellView>,
    /// The fields that have none.
    pub more: Vec<FieldView>,
    /// The cell of a matrix above the rows that this one belongs to; empty where there is none.
    pub group: String,
}

/// One cell of a field's column.
#[derive(Serialize)]
pub struct CellView {
    /// The value.
    pub field: FieldView,
    /// A badge in place of the text.
    pub badge: Option<Badge>,
}

/// What a register shows.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let register = &REGISTERS[sheet.subject];
    let mut context = Context::new();
    context.insert("register", &register_view(portal, sheet));
    context.insert("pager", &pager(&register.base(), sheet));
    context
}

/// The rows and columns of a register's sheet.
pub fn register_view(portal: &Portal, sheet: &Sheet) -> RegisterView {
    let register = &REGISTERS[sheet.subject];
    let all = rows(register, &portal.places.by_kind, &portal.site);
    let here = sheet.rows(&all);
    let has = |field: &&&str| {
        here.iter().any(|&index| {
            portal
                .value(index, field)
                .is_some_and(|value| !matches!(value, Value::Null))
        })
    };
    let columns: Vec<&str> = register
        .always
        .iter()
        .chain(register.columns.iter().filter(has))
        .copied()
        .collect();
    let rows: Vec<RowView> = here
        .iter()
        .map(|&index| row(portal, index, &columns))
        .collect();
    let any = |test: fn(&RecordView) -> bool| rows.iter().any(|row| test(&row.record));
    RegisterView {
        title: register.title,
        about: register.about,
        total: all.len(),
        tally: sheet.once(|| tally(&all, &portal.site)),
        columns: columns.iter().map(|column| words::label(column)).collect(),
        shown: Shown {
            claim: any(|record| record.claim.is_some()),
            verdict: any(shows_verdict),
            owners: any(|record| !record.owners.is_empty()),
            target: any(|record| record.target.is_some()),
            evidence: any(|record| !record.evidence.is_empty()),
        },
        rows,
    }
}

/// Has a record a verdict to show? The state of a waiver is a column of its own.
fn shows_verdict(record: &RecordView) -> bool {
    record.verdict.is_some() && record.kind != words::kind(Kind::Waiver)
}

/// One record as a row with these columns.
pub fn row(portal: &Portal, index: RecordIndex, columns: &[&str]) -> RowView {
    let mut record = portal.record(index);
    let cell = |column: &&str| {
        let value = portal.value(index, column).unwrap_or(&Value::Null);
        let field = portal.field(column, value);
        let badge = record.verdict.clone().filter(|_| *column == "state");
        CellView { field, badge }
    };
    let cells = columns.iter().map(cell).collect();
    let labels: Vec<String> = columns.iter().map(|column| words::label(column)).collect();
    let more = std::mem::take(&mut record.fields)
        .into_iter()
        .filter(|field| !labels.contains(&field.label))
        .collect();
    RowView {
        record,
        cells,
        more,
        group: String::new(),
    }
}
