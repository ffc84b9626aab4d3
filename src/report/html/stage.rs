//! Stages: the phases of rollouts, each with its steps in order.

use serde::Serialize;
use tera::Context;

use crate::link::RecordIndex;
use crate::records::Kind;
use crate::report::html::chrome::pager;
use crate::report::html::record::RecordView;
use crate::report::html::register::{REGISTERS, register_view, rows, sheets_of};
use crate::report::html::{PageKind, Portal, Sheet};

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "stages.html",
    sheets,
    view,
};

#[derive(Serialize)]
struct Stage {
    record: RecordView,
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
    context.insert("pager", &pager(&register.base(), sheet));
    context
}

fn stage(portal: &Portal, index: RecordIndex) -> Stage {
    let children = portal.site.model.records[index].children.iter();
    let is_step =
        |&&child: &&RecordIndex| portal.site.model.records[child].record.kind == Kind::Step;
    Stage {
        record: portal.record(index),
        steps: children
            .filter(is_step)
            .map(|&child| portal.record(child))
            .collect(),
    }
}
