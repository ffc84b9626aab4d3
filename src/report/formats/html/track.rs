//! Tracks: the board of all bodies of work.

use serde::Serialize;
use tera::Context;

use crate::link::RecordIndex;
use crate::records::Kind;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::record::RecordView;
use crate::report::formats::html::register::{Tally, tally};
use crate::report::present::places::{Link, encode};

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "tracks.html",
    sheets: index_sheets,
    view: index_view,
};

#[derive(Serialize)]
struct Row {
    record: RecordView,
    proofs: usize,
    proofs_ok: usize,
    governed: Vec<Link>,
}

/// The sheets of the board.
fn index_sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged(
        "tracks",
        "Tracks",
        "tracks",
        portal.places.kind(Kind::Track).len(),
    )
}

/// What the board shows.
fn index_view(portal: &Portal, sheet: &Sheet) -> Context {
    let tracks = portal.places.kind(Kind::Track);
    let rows: Vec<Row> = sheet
        .rows(tracks)
        .iter()
        .map(|&index| row(portal, index))
        .collect();
    let tally: Vec<Tally> = sheet.once(|| tally(tracks, &portal.site));
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("total", &tracks.len());
    context.insert("tally", &tally);
    context.insert("pager", &pager("tracks", sheet));
    context
}

fn row(portal: &Portal, index: RecordIndex) -> Row {
    let record = portal.record(index);
    let proofs = record.evidence.iter().filter(|citation| citation.proof);
    Row {
        proofs: proofs.clone().count(),
        proofs_ok: proofs
            .filter(|citation| citation.state.tone == "good")
            .count(),
        governed: governed(portal, index),
        record,
    }
}

/// The gates with a criterion that is about this record.
fn governed(portal: &Portal, index: RecordIndex) -> Vec<Link> {
    let gates = portal.places.governed.get(&index).into_iter().flatten();
    gates
        .map(|&gate| Link {
            title: portal.site.assessment.gates[gate].title.clone(),
            url: encode(&portal.places.gates[gate]),
        })
        .collect()
}
