//! Floor 2: Markdown to a document tree with spans. Parsing never fails, and a document does not know its path.

mod allow;
pub mod bullets;
mod data;
mod delimiter;
pub mod document;
mod faults;
pub mod flowchart;
mod front_matter;
pub mod graph;
mod heading;
mod html;
mod inline;
mod item;
mod json;
mod markdown;
mod pairs;
pub mod shortcode;
mod table;
mod task;
mod titles;
mod understood;
mod urls;
mod walk;
mod yaml;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

pub use data::{DataFault, Datum, DatumKey, DatumValue, read_data, read_json, read_yaml};
pub use document::*;
pub use heading::explicit_id;
pub use inline::folded_label;
pub use markdown::options;
pub use table::code_spans;
pub use urls::bare_urls;
pub use walk::{items, label_of};

/// The text of a document as its Markdown is read: without its metadata, and with each table as forges see it. Every offset stays.
pub fn markdown_of(text: &str) -> Cow<'_, str> {
    delimiter::without_tabs(front_matter::without_front_matter(text))
}

/// Parses one document.
pub fn parse_document(text: &str) -> Document {
    let metadata = front_matter::find(text);
    let mut document = markdown::build(&delimiter::without_tabs(metadata.body));
    document.lines = crate::base::LineIndex::new(text);
    document.front_matter = metadata.front_matter;
    titles::fill(&mut document);
    document.faults.extend(metadata.fault);
    document.faults.extend(faults::control_characters(text));
    let conflict = faults::conflict_markers(text).filter(|at| !document.shows(*at));
    document.faults.extend(conflict.map(faults::of_conflict));
    document.faults.sort_by_key(|fault| fault.span);
    document
}
