//! Footer: what stands below a rule at the end of a document, `Last updated: 2026-01-12`, and so is said of the document and not of its
//! last section.

use crate::parse::{Block, Document, Pair, Paragraph};
use crate::records::Status;
use crate::records::values::status::{self, Legend};
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
        let is_told = |block: &Block| match block {
            Block::Paragraph(paragraph) => self.has_no_field(paragraph),
            _ => false,
        };
        let begins = |at: &usize| {
            self.is_footer(section, &blocks[*at]) && blocks[*at + 1..].iter().all(is_told)
        };
        let at = (1..blocks.len()).find(begins);
        &blocks[..at.unwrap_or(blocks.len())]
    }

    /// Says a paragraph behind the first of the footer nothing that a field says?
    fn has_no_field(&self, paragraph: &Paragraph) -> bool {
        let mut keys = paragraph.pairs.iter().map(|pair| pair.key.as_str());
        keys.all(|key| self.words.label(key).is_none())
    }

    fn is_footer(&self, section: usize, block: &Block) -> bool {
        let Block::Paragraph(paragraph) = block else {
            return false;
        };
        let before = self.text.get(..paragraph.text.span.start);
        let before = before.unwrap_or("").trim_end();
        let mut rules = ["---", "***", "___"].iter();
        rules.any(|rule| before.ends_with(rule))
            && (self.says_when_updated(paragraph) || self.says_done(section, paragraph))
    }

    /// `**Status:** Design complete`, behind the last section of several: that the document is done says nothing of this section. What is
    /// left to do is kept, whoever it is of.
    fn says_done(&self, section: usize, paragraph: &Paragraph) -> bool {
        let title = self.document.title().map(|title| title.span);
        let is_title = title == Some(self.document.sections[section].span);
        let is_done = |pair: &Pair| {
            let claim = status::claim(&pair.value, self.words, &Legend::default());
            claim.is_some_and(|claim| claim.status == Status::Done)
        };
        let is_status = |pair: &&Pair| self.words.label(&pair.key) == Some(Label::Status);
        let mut statuses = paragraph.pairs.iter().filter(is_status).peekable();
        !is_title && statuses.peek().is_some() && statuses.all(is_done)
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
