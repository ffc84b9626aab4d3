//! Footer: what stands below a rule at the end of a document, `Last updated: 2026-01-12`, and so is said of the document and not of its
//! last section.

use crate::parse::{Block, Document, Paragraph};
use crate::records::words::vocabulary::{Label, Vocabulary};

/// A document, its text, and the words that it is read with.
pub struct Footed<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its text.
    pub text: &'a str,
    /// The words.
    pub words: &'a Vocabulary,
}

impl<'a> Footed<'a> {
    /// The blocks of a section without the footer of the document.
    pub fn own_blocks(&self, section: usize) -> &'a [Block] {
        let sections = &self.document.sections;
        let blocks = sections[section].blocks.as_slice();
        if section + 1 < sections.len() {
            return blocks;
        }
        match blocks.split_last() {
            Some((last, before)) if !before.is_empty() && self.is_footer(last) => before,
            _ => blocks,
        }
    }

    fn is_footer(&self, block: &Block) -> bool {
        let Block::Paragraph(paragraph) = block else {
            return false;
        };
        let before = self.text.get(..paragraph.text.span.start);
        let before = before.unwrap_or("").trim_end();
        let mut rules = ["---", "***", "___"].iter();
        rules.any(|rule| before.ends_with(rule)) && self.says_when_updated(paragraph)
    }

    /// `**Last updated:** 2026-01-12`, by itself or between other parts of one line that say of nothing how it stands.
    fn says_when_updated(&self, paragraph: &Paragraph) -> bool {
        let parts = paragraph.text.plain.split(['|', '·', '\n']);
        let keys = parts.filter_map(|part| Some(part.split_once(':')?.0));
        let keys = keys.chain(paragraph.pairs.iter().map(|pair| pair.key.as_str()));
        let labels: Vec<Label> = keys
            .filter_map(|key| self.words.label(key.trim()))
            .collect();
        let judges = [
            Label::Status,
            Label::Decision,
            Label::Expires,
            Label::Approver,
        ];
        labels.contains(&Label::Updated) && !labels.iter().any(|label| judges.contains(label))
    }
}
