//! Failure modes: headings of a failure-mode analysis, with their measures in whatever stands below.

use crate::base::text::{fold, words};
use crate::parse::{Block, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::assembly::outline;
use crate::records::kinds::risk::MEASURES;
use crate::records::values::level::Level;
use crate::records::{Kind, Record, Value};

/// The record of a failure mode, with the measures that stand anywhere below its heading.
pub fn record_of(context: &Context, section: usize) -> Record {
    let mut record = fill::from_section(context, Kind::Risk, section);
    measure_below(context, section, &mut record);
    record
}

/// `### FM1: Misconfigured toggles`, or any heading below `Failure modes`: what a failure-mode analysis lists.
pub fn is_one(context: &Context, section: usize) -> bool {
    let sections = &context.document.sections;
    let parent = sections[section].parent;
    let is_listed = parent.is_some_and(|parent| {
        let heading = fold(&sections[parent].heading.plain);
        heading.contains("failure mode") && sections[parent].level + 1 == sections[section].level
    });
    is_listed || is_numbered(context, section)
}

/// `FM1: …`.
pub fn is_numbered(context: &Context, section: usize) -> bool {
    let id = naming::read(&context.document.sections[section].heading.plain).id;
    id.is_some_and(|id| {
        id.strip_prefix("FM")
            .is_some_and(|number| number.chars().all(|c| c.is_ascii_digit() || c == '-'))
    })
}

/// Reads likelihood, impact and the like from whatever stands below a heading: nested bullets, sub-headings, and sentences
/// such as `High severity, medium likelihood`.
fn measure_below(context: &Context, section: usize, record: &mut Record) {
    for at in [section]
        .into_iter()
        .chain(outline::below(context, section))
    {
        let blocks = &context.document.sections[at].blocks;
        outline::each_item(blocks, 0, &mut |item, _| {
            for pair in &item.pairs {
                measure(context, record, &pair.key, &pair.value);
            }
            measure_words(record, &item.text.plain);
        });
        for block in blocks {
            if let Block::Paragraph(paragraph) = block {
                for pair in &paragraph.pairs {
                    measure(context, record, &pair.key, &pair.value);
                }
                measure_words(record, &paragraph.text.plain);
            }
        }
    }
}

/// Keeps a measure that a pair gives, unless there is one already: `Potential impact: High`.
fn measure(context: &Context, record: &mut Record, key: &str, value: &Text) {
    let folded = fold(key);
    let bare = folded.strip_prefix("potential ").unwrap_or(&folded);
    let label = context
        .words
        .label(bare)
        .filter(|label| MEASURES.contains(label));
    if let Some(label) = label
        && !record.fields.contains_key(label.word())
    {
        fill::apply(context, record, bare, value, &[]);
    }
}

/// `High severity`, `medium likelihood`, wherever they stand in a sentence.
fn measure_words(record: &mut Record, text: &str) {
    let folded = fold(text);
    let all: Vec<&str> = words(&folded).collect();
    for pair in all.windows(2) {
        let name = match pair[1] {
            "likelihood" | "probability" => "likelihood",
            "severity" | "impact" => "impact",
            _ => continue,
        };
        if Level::of_word(pair[0]).is_some() {
            let level = Value::Text(pair[0].to_owned());
            record.fields.entry(name.to_owned()).or_insert(level);
        }
    }
}
