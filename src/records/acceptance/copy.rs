//! Copies: a document in which a character stands for each of the accepted words, in items, paragraphs, fields and cells.

use crate::base::Span;
use crate::base::text::{FIRST_FOR_WORDS, LAST_FOR_WORDS, stands_for_words};
use crate::parse::{Block, Document, Item, Pair, Paragraph, Piece, Section, Table, Text};
use crate::records::Status;
use crate::records::acceptance::fault::Fault;
use crate::records::acceptance::phrase::{Phrase, stands_alone};
use crate::records::assembly::context::Context;
use crate::records::gates::decision;
use crate::records::values::status;
use crate::records::words::polarity;
use crate::records::words::vocabulary::Label;

/// A document without the accepted words.
pub struct Copied {
    /// The document.
    pub document: Document,
    /// The words that each character stands for, as they are written; the first is that of `FIRST_FOR_WORDS`.
    pub written: Vec<String>,
    /// Where words were left out, and of which phrase.
    pub places: Vec<(String, Span)>,
    /// Paragraphs and bullets of which nothing is left. They are no remarks about a record around them.
    pub emptied: Vec<Span>,
}

impl Copied {
    /// Copies a document; `None` where characters stand in it already, or where there are too few of them.
    pub fn of(context: &Context, phrases: &[&Phrase]) -> Option<Copied> {
        if context.text.contains(stands_for_words) {
            return None;
        }
        let mut copied = Copied {
            document: context.document.clone(),
            written: Vec::new(),
            places: Vec::new(),
            emptied: Vec::new(),
        };
        let mut sections = std::mem::take(&mut copied.document.sections);
        copied.leave_out(&mut sections, phrases, context);
        copied.document.sections = sections;
        let most = LAST_FOR_WORDS as usize - FIRST_FOR_WORDS as usize;
        (copied.written.len() <= most).then_some(copied)
    }

    /// Leaves the phrases out of some sections, and notes where.
    fn leave_out(&mut self, sections: &mut [Section], phrases: &[&Phrase], context: &Context) {
        let mut replace = |unit: &mut Unit, phrase: &Phrase| {
            if unit.fault(phrase, context).is_none() {
                unit.texts(&mut |text| self.replace(text, phrase, context));
            }
        };
        for section in &mut *sections {
            for phrase in phrases {
                each_unit(&mut section.blocks, &mut |unit| replace(unit, phrase));
            }
        }
        for section in sections {
            each_unit(&mut section.blocks, &mut |unit| {
                self.emptied.extend(unit.emptied());
            });
        }
    }

    /// The same context around the copy. What the document is for, and what its headings are about, do not change.
    pub fn context<'a>(&'a self, context: &Context<'a>) -> Context<'a> {
        context.around(&self.document)
    }

    /// Where the words of a phrase were left out.
    pub fn places_of(&self, phrase: &Phrase) -> Vec<Span> {
        let own = self.places.iter().filter(|(words, span)| {
            let line = self.document.line(span.start);
            *words == phrase.words && phrase.line.is_none_or(|asked| asked == line)
        });
        own.map(|(_, span)| *span).collect()
    }

    fn replace(&mut self, text: &mut Text, phrase: &Phrase, context: &Context) {
        // From the last to the first, so that the places before stay where they are.
        for (from, to) in phrase.places(text, context).into_iter().rev() {
            let mark = self.mark(&text.plain[from..to]);
            let left_out = text.slice(from, to);
            self.places.push((phrase.words.clone(), left_out.span));
            *text = around(text, from, to, stand_in(mark, &left_out));
        }
    }

    /// The character that stands for some words.
    fn mark(&mut self, words: &str) -> char {
        let known = self.written.iter().position(|one| one == words);
        let number = known.unwrap_or_else(|| {
            self.written.push(words.to_owned());
            self.written.len() - 1
        });
        let code = FIRST_FOR_WORDS as u32 + u32::try_from(number).unwrap_or(u32::MAX / 2);
        char::from_u32(code).unwrap_or(LAST_FOR_WORDS)
    }
}

/// Why a phrase cannot be accepted where it stands; for that of a comment alone.
pub fn fault(context: &Context, phrase: &Phrase) -> Option<Fault> {
    phrase.line?;
    let (mut found, mut fault) = (false, None);
    let mut blocks: Vec<Vec<Block>> = context
        .document
        .sections
        .iter()
        .map(|section| section.blocks.clone())
        .collect();
    for blocks in &mut blocks {
        each_unit(blocks, &mut |unit| {
            found |= unit.holds(phrase, context);
            fault = fault.take().or_else(|| unit.fault(phrase, context));
        });
    }
    let absent = || (!found).then(|| Fault::Absent(phrase.words.clone()));
    fault.or_else(absent)
}

/// A character in the place of words, in their style.
fn stand_in(mark: char, words: &Text) -> Piece {
    Piece {
        text: mark.to_string(),
        span: words.span,
        ..words.pieces.first().cloned().unwrap_or_default()
    }
}

/// A text with one piece in the place of a stretch.
fn around(text: &Text, from: usize, to: usize, piece: Piece) -> Text {
    let mut pieces = text.slice(0, from).pieces;
    pieces.push(piece);
    pieces.extend(text.slice(to, text.plain.len()).pieces);
    Text {
        span: text.span,
        plain: pieces.iter().map(|piece| piece.text.as_str()).collect(),
        pieces,
    }
}

/// Texts that say the same thing twice: an item with the fields in it. In all of them words are replaced, or in none.
enum Unit<'a> {
    /// The words of an item with a box, which begin with its name.
    Ticked(&'a mut Text, &'a mut [Pair]),
    /// A paragraph, or an item that may be a remark.
    Paragraph(&'a mut Text, &'a mut [Pair]),
    /// A cell, with the words at the head of its column, and of its row where they are a label.
    Cell(&'a mut Text, [&'a str; 2]),
}

/// Calls with every unit of some blocks.
fn each_unit(blocks: &mut [Block], call: &mut dyn FnMut(&mut Unit)) {
    for block in blocks {
        match block {
            Block::Paragraph(Paragraph { text, pairs }) => call(&mut Unit::Paragraph(text, pairs)),
            Block::List(list) => list
                .items
                .iter_mut()
                .for_each(|item| each_of_item(item, call)),
            Block::Table(table) => each_of_table(table, call),
            Block::Quote(quote) => each_unit(&mut quote.blocks, call),
            Block::Fence(_) | Block::Html(_) => {}
        }
    }
}

fn each_of_table(table: &mut Table, call: &mut dyn FnMut(&mut Unit)) {
    for row in &mut table.rows {
        let first = row.cells.first().map(|cell| cell.plain.clone());
        let first = first.unwrap_or_default();
        let count = row.cells.len();
        for (at, cell) in row.cells.iter_mut().enumerate() {
            let head = table.header.get(at).map_or("", |head| head.plain.as_str());
            // The first of two cells is a label, and the first of many the name of the row.
            let label = if count == 2 { first.as_str() } else { "" };
            call(&mut Unit::Cell(cell, [head, label]));
        }
    }
}

fn each_of_item(item: &mut Item, call: &mut dyn FnMut(&mut Unit)) {
    let mut unit = match item.task {
        Some(_) => Unit::Ticked(&mut item.text, &mut item.pairs),
        None => Unit::Paragraph(&mut item.text, &mut item.pairs),
    };
    call(&mut unit);
    each_unit(&mut item.children, call);
}

impl Unit<'_> {
    fn text(&self) -> &Text {
        match self {
            Unit::Ticked(text, _) | Unit::Paragraph(text, _) | Unit::Cell(text, _) => text,
        }
    }

    fn pairs(&self) -> &[Pair] {
        match self {
            Unit::Ticked(_, pairs) | Unit::Paragraph(_, pairs) => pairs,
            Unit::Cell(..) => &[],
        }
    }

    /// Calls with its text and the values of its fields.
    fn texts(&mut self, call: &mut dyn FnMut(&mut Text)) {
        match self {
            Unit::Ticked(text, pairs) | Unit::Paragraph(text, pairs) => {
                call(text);
                pairs.iter_mut().for_each(|pair| call(&mut pair.value));
            }
            Unit::Cell(text, _) => call(text),
        }
    }

    /// Where a paragraph or bullet stands, if words were left out of it and no others are left.
    fn emptied(&self) -> Option<Span> {
        let text = self.text();
        let holds_marks = text.plain.contains(stands_for_words);
        let is_empty = holds_marks && !text.plain.contains(char::is_alphanumeric);
        (is_empty && matches!(self, Unit::Paragraph(..))).then_some(text.span)
    }

    fn holds(&self, phrase: &Phrase, context: &Context) -> bool {
        !phrase.places(self.text(), context).is_empty()
    }

    /// Why a phrase cannot be accepted here.
    fn fault(&self, phrase: &Phrase, context: &Context) -> Option<Fault> {
        let text = self.text();
        let words = || phrase.words.clone();
        for (from, to) in phrase.places(text, context) {
            let part = text.slice(from, to);
            if !part.pieces.iter().all(is_plain) {
                return Some(Fault::Reference(words()));
            }
            if !stands_alone(&text.plain, from, to, context.words) {
                return Some(Fault::GoesOn(words()));
            }
            if self.is_name(&text.plain[..from], part.span) {
                return Some(Fault::Name(words()));
            }
            if self.is_status(&part, context) {
                return Some(Fault::Status(words()));
            }
        }
        None
    }

    /// Are words the beginning of an item, which is its name, or a part of a label?
    fn is_name(&self, before: &str, span: Span) -> bool {
        let crosses =
            |pair: &Pair| pair.key_span.start < span.end && span.start < pair.key_span.end;
        let begins = matches!(self, Unit::Ticked(..)) && !before.contains(char::is_alphanumeric);
        begins || self.pairs().iter().any(crosses)
    }

    /// Are words all that a cell or field says, where it says how something stands, or what is left?
    fn is_status(&self, part: &Text, context: &Context) -> bool {
        let says_all = |text: &Text| text.plain.trim() == part.plain.trim();
        let answers = |label: &&str| is_answered(label, context);
        match self {
            Unit::Ticked(_, pairs) | Unit::Paragraph(_, pairs) => pairs
                .iter()
                .any(|pair| says_all(&pair.value) && answers(&pair.key.as_str())),
            Unit::Cell(text, labels) => {
                let is_below = || is_below_done(&part.plain, context);
                says_all(text) && (is_below() || labels.iter().any(answers))
            }
        }
    }
}

/// Does a label ask how something stands, what is left to do, or who has signed?
fn is_answered(label: &str, context: &Context) -> bool {
    let own = context.words.label(label);
    let is_own = matches!(
        own,
        Some(Label::Status | Label::Approver | Label::Signature)
    );
    is_own
        || decision::is_label(label)
        || polarity::names_rest(label)
        || polarity::names_ill(label).is_some()
        || polarity::asks_to_confirm(label)
}

fn is_below_done(words: &str, context: &Context) -> bool {
    let said = status::said(words, context.words);
    said.is_some_and(|status| !matches!(status, Status::Done | Status::NotApplicable))
}

/// Is a piece no code, no link, and not struck out?
fn is_plain(piece: &Piece) -> bool {
    !piece.code && piece.link.is_none() && !piece.struck
}
