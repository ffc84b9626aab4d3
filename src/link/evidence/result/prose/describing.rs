//! Describing: documents, tables and headings that tell how something works, and not how it went.

use crate::parse::{Document, Section, Table, Text};
use crate::records::gates::hold;
use crate::records::values::when;
use crate::records::words::gates;
use crate::records::words::proof::{self, is_attempt, is_in_force, is_result_label};
use crate::records::words::tail::{self, names_trouble};
use crate::records::words::vocabulary::{Label, Vocabulary};

/// A long document that gives no day of itself describes how something works, and tells of nothing that went wrong.
pub fn is_long_reference(document: &Document) -> bool {
    const MOST_SECTIONS: usize = 12;
    let sections = document.sections.iter();
    let headed = sections.filter(|section| section.level > 0);
    let gives_day = || {
        let mut texts = document.sections.iter().flat_map(|section| {
            let blocks = hold::texts(&section.blocks).into_iter();
            blocks.map(|(text, _)| text)
        });
        texts.any(|text| when::day(&text).is_some())
    };
    headed.count() > MOST_SECTIONS && !gives_day()
}

/// `Allowed list is absent | Start without it, and do not fail`: below headers of its own a longer cell tells of what would be.
pub fn tells(table: &Table, value: &Text) -> bool {
    const LONGEST_ANSWER: usize = 5;
    let has_headers = table.header.iter().all(|header| !header.is_empty());
    has_headers && value.plain.split_whitespace().count() > LONGEST_ANSWER
}

/// Is a key the label of a result, or of how something stands?
pub fn names_outcome(key: &str, words: &Vocabulary) -> bool {
    let own = matches!(
        words.label(key),
        Some(Label::Status | Label::Decision | Label::Approver)
    );
    own || is_result_label(key) || is_attempt(key)
}

/// Is a box one of advice, by its heading or its own words: `Recommendations`, `(recommended)`?
pub fn is_advice(section: &Section, words: &str) -> bool {
    let heading = &section.heading.plain;
    gates::is_aside(heading) || proof::is_advice(heading) || proof::is_advice(words)
}

/// Does `Status: Active` stand in the head of a document and say that it is in force? In the head of an incident it says that the incident
/// goes on.
pub fn says_in_force(value: &Text, section: &Section) -> bool {
    let is_of_head = section.level <= 1 && !names_trouble(&section.heading.plain);
    is_of_head && is_in_force(&value.plain) && tail::objection(&value.plain).is_none()
}
