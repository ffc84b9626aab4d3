//! Floor 2: Markdown to a document tree with spans. Parsing never fails, and a document does not know its path.

mod allow;
mod data;
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

pub use data::{DataFault, Datum, DatumKey, DatumValue, read_data, read_json, read_yaml};
pub use document::*;
pub use front_matter::without_front_matter;
pub use heading::explicit_id;
pub use inline::folded_label;
pub use markdown::options;
pub use urls::bare_urls;
pub use walk::{items, label_of};

/// Parses one document.
pub fn parse_document(text: &str) -> Document {
    let metadata = front_matter::find(text);
    let mut document = markdown::build(&metadata.body);
    document.lines = crate::base::LineIndex::new(text);
    document.front_matter = metadata.front_matter;
    titles::fill(&mut document);
    document.faults.extend(metadata.fault);
    document.faults.extend(faults::control_characters(text));
    document.faults.extend(faults::conflict_markers(text));
    document.faults.sort_by_key(|fault| fault.span);
    document
}
