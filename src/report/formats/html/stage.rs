//! Stages: the phases of rollouts, each with its steps in order.

use serde::Serialize;
use tera::Context;

use crate::link::RecordIndex;
use crate::records::{Kind, Value};
use crate::report::formats::html::charts::all_promotions;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::record::RecordView;
use crate::report::formats::html::register::{register_view, sheets_of};
use crate::report::present::judged::text_of;
use crate::report::present::registers::{REGISTERS, rows};

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "stages.html",
    sheets,
    view,
};

#[derive(Serialize)]
struct Stage {
    record: RecordView,
    /// May it begin, with all before it met and itself not?
    may_begin: bool,
    /// The stage that it waits for; empty where it waits for none.
    waits_for: String,
    steps: Vec<RecordView>,
}

/// The sheets of the register.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    sheets_of(Kind::Stage, portal)
}

/// What a sheet shows: its stages, each with the steps that belong to it.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let register = &REGISTERS[sheet.subject];
    let all = rows(register, &portal.places.by_kind, &portal.site);
    let stages: Vec<Stage> = sheet
        .rows(&all)
        .iter()
        .map(|&index| stage(portal, index))
        .collect();
    let mut context = Context::new();
    context.insert("register", &register_view(portal, sheet));
    context.insert("stages", &stages);
    context.insert("promotions", &sheet.once(|| all_promotions(portal)));
    context.insert("pager", &pager(&register.base(), sheet));
    context
}

fn stage(portal: &Portal, index: RecordIndex) -> Stage {
    let children = portal.site.model.records[index].children.iter();
    let is_step = |&&child: &&RecordIndex| {
        let kind = portal.site.model.records[child].record.kind;
        matches!(kind, Kind::Step | Kind::ChecklistItem)
    };
    Stage {
        record: portal.record(index),
        may_begin: portal.value(index, "may_begin").is_some_and(is_yes),
        waits_for: portal
            .value(index, "waits_for")
            .map(text_of)
            .unwrap_or_default(),
        steps: children
            .filter(is_step)
            .map(|&child| portal.record(child))
            .collect(),
    }
}

fn is_yes(value: &Value) -> bool {
    *value == Value::Bool(true)
}
