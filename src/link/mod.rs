//! Floor 4: the model: records with stable keys, evidence with its citations, links resolved. Immutable once built.

mod bind;
pub mod evidence;
mod keys;
mod links;
mod model;
mod pages;
mod register;

use crate::base::Settings;
use crate::records::{Documents, Record};
use crate::source::{Cited, SourceTree};
pub use model::*;

/// Builds the model: places, keys and evidence first, then what refers to them.
pub fn link(tree: &SourceTree, cited: &Cited, documents: Documents, records: Vec<Record>, settings: &Settings) -> Model {
    let linked = keys::give(records, &documents);
    let documents = pages::place(documents, &linked, tree, settings);
    let mut model = Model { documents, records: linked, unread: tree.unread.clone(), tree: tree.clone(), ..Model::default() };
    model.by_key = model.records.iter().enumerate().map(|(at, linked)| (linked.key.clone(), at)).collect();
    links::resolve_all(&mut model);
    register::evidence(&mut model, cited);
    bind::parents(&mut model);
    bind::mentions(&mut model);
    bind::subjects(&mut model);
    bind::waivers(&mut model);
    bind::runbooks(&mut model);
    model
}
