//! Floor 4: the model: records with stable keys, evidence with its citations, links resolved. Immutable once built.

pub mod aside;
pub mod bind;
mod differing;
pub mod evidence;
mod graphs;
mod joins;
mod keys;
mod links;
mod lost;
mod measured;
mod model;
mod named;
mod neighbours;
mod next_review;
mod origins;
mod pages;
mod promotions;
mod recalled;
mod register;
mod results;
pub mod select;
mod settings_gates;
mod targets;

use std::collections::BTreeMap;

use crate::base::{LineIndex, RelPath, Settings};
use crate::records::kinds::waiver_register;
use crate::records::words::Vocabulary;
use crate::records::{Documents, Extracted, Kind, Record};
use crate::source::{Cited, SourceTree, Text};
pub use differing::Differing;
pub use graphs::PlacedGraph;
pub use joins::{Event, Joins, Service, ServiceGround};
pub use lost::LostReference;
pub use measured::{Bounded, Measured, states_objective};
pub use model::*;
pub use named::{Named, NamedPlace};
use pages::Placing;
pub use pages::dated_lines;
pub use pages::{plain_url, title_of};
pub use promotions::{Promotion, PromotionStage};
pub use recalled::{Known, Recalled};
pub use results::{Reader, Results};
pub use select::{literal, tags};
pub use settings_gates::called as gates_called;
pub use targets::{Target, TargetGround};

/// Builds the model: places, keys and evidence first, then what refers to them.
pub fn link(
    tree: &SourceTree,
    cited: &Cited,
    documents: Documents,
    extracted: Extracted,
    settings: &Settings,
    reader: &Reader,
) -> Model {
    let registers = registers(tree, reader.words);
    let at_hand = aside::at_hand(tree, cited, settings);
    let records = with_neighbours(
        extracted.records,
        &documents,
        tree,
        settings,
        at_hand.as_ref(),
    );
    let mut linked = with_keys(records, &documents, &registers);
    let bonds = settings_gates::add(&mut linked, settings);
    let asides = aside::gates(&linked, &documents, tree, at_hand.as_ref());
    let placing = Placing::new(&linked, tree, settings, reader.words);
    let documents = pages::place(documents, extracted.leftovers, &placing);
    let mut model = Model {
        documents,
        by_key: by_key(&linked),
        records: linked,
        asides,
        registers,
        ..bare_model(tree, settings)
    };
    add_evidence(&mut model, cited, reader);
    bind_records(&mut model, &bonds, settings);
    model
}

/// A model with what is taken over as it is, and nothing placed in it yet.
fn bare_model(tree: &SourceTree, settings: &Settings) -> Model {
    Model {
        unread: tree.unread.clone(),
        tree: tree.clone(),
        settings_text: settings.text.clone(),
        settings_lines: LineIndex::new(&settings.text),
        ..Model::default()
    }
}

fn by_key(records: &[Linked]) -> BTreeMap<String, RecordIndex> {
    let places = records.iter().enumerate();
    places
        .map(|(at, linked)| (linked.key.clone(), at))
        .collect()
}

/// What links lead to, what is cited, and what that says itself.
fn add_evidence(model: &mut Model, cited: &Cited, reader: &Reader) {
    links::resolve_all(model);
    register::evidence(model, cited, reader.recalled);
    results::read(model, cited, reader);
    reader.recalled.end();
    origins::place(model, cited);
    (model.lost, model.absent) = lost::gather(model, cited);
    model.asides.as_proof = aside::proofs(model, reader.words);
}

/// Which record refers to which other. Each step may read what the steps before it have found.
fn bind_records(model: &mut Model, bonds: &[settings_gates::Bond], settings: &Settings) {
    bind::parents(model);
    settings_gates::bind(model, bonds);
    neighbours::bind(model);
    bind::mentions(model);
    bind::subjects(model);
    bind::counted(model);
    settings_gates::subjects(model);
    bind::waivers(model);
    bind::ends_of_waivers(model);
    bind::runbooks(model);
    bind::rounds(model);
    bind::events(model, settings);
    bind::practices(model, settings);
    named::cited_documents(model);
    model.named = named::gather(model);
    model.differing = differing::facts(model);
    model.graphs = graphs::gather(model);
    model.promotions = promotions::gather(model);
    model.bounds = measured::gather(model);
    model.targets = targets::gather(model);
}

/// The records with their keys, and with their lines in files of waivers.
fn with_keys(
    records: Vec<Record>,
    documents: &Documents,
    registers: &BTreeMap<RelPath, Register>,
) -> Vec<Linked> {
    let mut linked = keys::give(records, documents);
    place_in_registers(&mut linked, registers);
    linked
}

/// The records, and the criteria that documents beside the gates add.
fn with_neighbours(
    records: Vec<Record>,
    documents: &Documents,
    tree: &SourceTree,
    settings: &Settings,
    at_hand: Option<&aside::AtHand>,
) -> Vec<Record> {
    let gates: Vec<Linked> = records
        .iter()
        .filter(|record| record.kind == Kind::Gate)
        .map(|record| Linked::bare(record.clone(), String::new(), 0))
        .collect();
    let asides = aside::gates(&gates, documents, tree, at_hand);
    let places = neighbours::places(&gates, &asides.by_document);
    let added = neighbours::criteria(&records, documents, tree, settings, &places);
    neighbours::insert(records, added)
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
