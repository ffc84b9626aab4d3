//! Floor 4: the model: records with stable keys, evidence with its citations, links resolved. Immutable once built.

mod bind;
pub mod evidence;
mod keys;
mod links;
mod model;
mod origins;
mod pages;
mod register;
mod select;
mod settings_gates;

use std::collections::BTreeMap;

use crate::base::{LineIndex, RelPath, Settings};
use crate::records::kinds::waiver_register;
use crate::records::words::Vocabulary;
use crate::records::{Documents, Extracted};
use crate::source::{Cited, SourceTree, Text};
pub use model::*;
use pages::Placing;
pub use pages::dated_lines;
pub use pages::{plain_url, title_of};
pub use select::{literal, tags};
pub use settings_gates::called as gates_called;

/// Builds the model: places, keys and evidence first, then what refers to them.
pub fn link(
    tree: &SourceTree,
    cited: &Cited,
    documents: Documents,
    extracted: Extracted,
    settings: &Settings,
    words: &Vocabulary,
) -> Model {
    let Extracted { records, leftovers } = extracted;
    let registers = registers(tree, words);
    let mut linked = keys::give(records, &documents);
    place_in_registers(&mut linked, &registers);
    let bonds = settings_gates::add(&mut linked, settings);
    let placing = Placing::new(&linked, tree, settings, words);
    let documents = pages::place(documents, leftovers, &placing);
    let mut model = Model {
        documents,
        records: linked,
        unread: tree.unread.clone(),
        registers,
        tree: tree.clone(),
        ..Model::default()
    };
    model.settings_text = settings.text.clone();
    model.settings_lines = LineIndex::new(&settings.text);
    model.by_key = model
        .records
        .iter()
        .enumerate()
        .map(|(at, linked)| (linked.key.clone(), at))
        .collect();
    links::resolve_all(&mut model);
    register::evidence(&mut model, cited);
    origins::place(&mut model, cited);
    bind::parents(&mut model);
    settings_gates::bind(&mut model, &bonds);
    bind::mentions(&mut model);
    bind::subjects(&mut model);
    bind::counted(&mut model);
    settings_gates::subjects(&mut model);
    bind::waivers(&mut model);
    bind::runbooks(&mut model);
    model
}

/// The files of waivers, with what of them could not be read.
fn registers(tree: &SourceTree, words: &Vocabulary) -> BTreeMap<RelPath, Register> {
    let register = |(path, text): (&RelPath, &Text)| {
        let faults = waiver_register::read(path, text, words).1;
        (
            path.clone(),
            Register {
                lines: LineIndex::new(&text.text),
                faults,
            },
        )
    };
    tree.registers.iter().map(register).collect()
}

/// The lines of records that were read of files of waivers.
fn place_in_registers(linked: &mut [Linked], registers: &BTreeMap<RelPath, Register>) {
    for linked in linked {
        linked.line = registers
            .get(&linked.record.path)
            .map_or(linked.line, |register| {
                register.lines.line(linked.record.span.start)
            });
    }
}
