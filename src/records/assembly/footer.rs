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
        let end = (1..blocks.len()).find(|at| self.is_footer(&blocks[*at]));
        &blocks[..end.unwrap_or(blocks.len())]
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

    /// `**Last updated:** 2026-01-12`, by itself or between other parts of one line.
    fn says_when_updated(&self, paragraph: &Paragraph) -> bool {
        let is_updated = |key: &str| self.words.label(key.trim()) == Some(Label::Updated);
        let mut parts = paragraph.text.plain.split(['|', '·', '\n']);
        let mut pairs = paragraph.pairs.iter();
        pairs.any(|pair| is_updated(&pair.key))
            || parts.any(|part| part.split_once(':').is_some_and(|(key, _)| is_updated(key)))
    }
}
