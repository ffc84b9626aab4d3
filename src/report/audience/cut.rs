//! Cut: what of a document has to go with a record: its row, its item with all below it, its section with all sections below it.

use std::collections::BTreeSet;

use crate::base::Span;
use crate::parse::{Block, Document, Item, List, Markup, Table};
use crate::report::audience::ink::{Ink, Mark};

/// A part of a document that goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// Where it is.
    pub span: Span,
    /// What it is.
    pub what: What,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A row of a table of which others stay.
    Row,
    /// An item of a list of which others stay.
    Item,
    /// A block, a section, or several of either.
    Block,
    /// A stretch within a block that stays.
    Stretch,
}

/// The parts of a document that go with `targets`, in order. `None`: nothing less than the whole document will do.
pub fn parts(document: &Document, targets: &[Span]) -> Option<Vec<Part>> {
    let targets = Targets::new(targets);
    let top = document.title().map_or(0, |title| title.span.start);
    let metadata = document
        .front_matter
        .as_ref()
        .is_some_and(|matter| targets.touch(matter.span));
    if targets.merged.is_empty() {
        return Some(Vec::new());
    }
    if metadata
        || targets.touch(Span::new(0, 1))
        || document.title().is_some() && targets.starts.contains(&top)
    {
        return None;
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(section) = document.sections.get(at) {
        let heads = section.level > 0 && targets.touch(heading(section.span, section.heading.span));
        if heads {
            let after = end_of(document, at);
            found.push(Part {
                span: subtree(document, at, after),
                what: What::Block,
            });
            at = after;
        } else {
            targets.walk(&section.blocks, &mut found);
            at += 1;
        }
    }
    targets.complete(&mut found);
    found.sort();
    Some(found)
}

/// The parts of a section and all sections below it.
pub fn subtree(document: &Document, at: usize, after: usize) -> Span {
    let sections = document.sections.get(at..after).unwrap_or_default();
    sections
        .iter()
        .fold(document.sections[at].span, |whole, section| {
            whole.join(section.span)
        })
}

/// The first section after `at` that does not stand below it.
pub fn end_of(document: &Document, at: usize) -> usize {
    let level = document.sections[at].level;
    let below = document
        .sections
        .iter()
        .skip(at + 1)
        .take_while(|section| section.level > level)
        .count();
    at + 1 + below
}

/// Takes the parts out of a text.
pub fn apply(parts: &[Part], ink: &mut Ink) {
    let mut before: Option<Part> = None;
    for part in parts {
        let gap = before.map(|before| Span::new(before.span.end, part.span.start));
        let follows = before.is_some_and(|before| before.what == part.what)
            && gap.is_some_and(|gap| ink.is_blank(gap));
        let said = if follows { Mark::Unsaid } else { Mark::Said };
        match part.what {
            What::Row => ink.take_row(part.span, said),
            What::Item => ink.take_item(part.span, said),
            What::Block if !follows => ink.take_block(part.span),
            What::Block | What::Stretch => ink.blank(part.span),
        }
        before = Some(*part);
    }
}

/// The heading of a section, without what is under it.
fn heading(section: Span, heading: Span) -> Span {
    Span::new(section.start, heading.end.max(section.start + 1))
}

/// The places that have to go.
struct Targets {
    /// Where each begins.
    starts: BTreeSet<usize>,
    /// All of them, sorted and without overlap.
    merged: Vec<Span>,
}

impl Targets {
    fn new(targets: &[Span]) -> Self {
        let mut sorted: Vec<Span> = targets
            .iter()
            .map(|span| Span::new(span.start, span.end.max(span.start + 1)))
            .collect();
        sorted.sort();
        let mut merged: Vec<Span> = Vec::new();
        for span in sorted {
            match merged.last_mut().filter(|last| span.start < last.end) {
                Some(last) => *last = last.join(span),
                None => merged.push(span),
            }
        }
        Targets {
            starts: targets.iter().map(|span| span.start).collect(),
            merged,
        }
    }

    fn touch(&self, span: Span) -> bool {
        let first = self
            .merged
            .partition_point(|target| target.end <= span.start);
        self.merged
            .get(first)
            .is_some_and(|target| target.start < span.end.max(span.start + 1))
    }

    fn cover(&self, span: Span) -> bool {
        let first = self
            .merged
            .partition_point(|target| target.end <= span.start);
        self.merged
            .get(first)
            .is_some_and(|target| target.contains(span))
    }

    fn walk(&self, blocks: &[Block], found: &mut Vec<Part>) {
        // A label or a line of pairs that goes takes along what it introduces.
        let mut introduces = false;
        for block in blocks {
            let span = block.span();
            let paragraph = matches!(block, Block::Paragraph(_));
            if introduces && !paragraph {
                found.push(Part {
                    span,
                    what: What::Block,
                });
                continue;
            }
            introduces = false;
            if !self.touch(span) {
                continue;
            }
            match block {
                Block::Table(table) => self.table(table, found),
                Block::List(list) => self.list(list, found),
                Block::Quote(quote) if !self.cover(span) => self.walk(&quote.blocks, found),
                Block::Fence(_) if !self.cover(span) => {}
                Block::Paragraph(held) => {
                    introduces = held.text.is_label() || !held.pairs.is_empty();
                    found.push(Part {
                        span,
                        what: What::Block,
                    });
                }
                Block::Fence(_) | Block::Html(_) | Block::Quote(_) => found.push(Part {
                    span,
                    what: What::Block,
                }),
            }
        }
    }

    fn table(&self, table: &Table, found: &mut Vec<Part>) {
        let goes: Vec<bool> = table.rows.iter().map(|row| self.touch(row.span)).collect();
        // A row of HTML without its cells would shift those that reach into it from above.
        let is_whole = table.markup == Markup::Html || goes.iter().all(|goes| *goes);
        if is_whole || self.touch_header(table) {
            return found.push(Part {
                span: table.span,
                what: What::Block,
            });
        }
        let rows = table.rows.iter().zip(&goes).filter(|(_, goes)| **goes);
        found.extend(rows.map(|(row, _)| Part {
            span: row.span,
            what: What::Row,
        }));
    }

    fn touch_header(&self, table: &Table) -> bool {
        let mut cells = table.header.iter().filter(|cell| !cell.is_empty());
        cells.any(|cell| self.touch(cell.span))
    }

    fn list(&self, list: &List, found: &mut Vec<Part>) {
        let goes: Vec<bool> = list.items.iter().map(|item| self.takes(item)).collect();
        if list.markup == Markup::Html || goes.iter().all(|goes| *goes) {
            return found.push(Part {
                span: list.span,
                what: What::Block,
            });
        }
        for (item, goes) in list.items.iter().zip(&goes) {
            if *goes {
                found.push(Part {
                    span: item.span,
                    what: What::Item,
                });
            } else {
                self.walk(&item.children, found);
            }
        }
    }

    /// Does the item itself go, and not merely something below it?
    fn takes(&self, item: &Item) -> bool {
        let head = Span::new(
            item.span.start,
            item.text
                .span
                .end
                .clamp(item.span.start + 1, item.span.end.max(item.span.start + 1)),
        );
        self.touch(head)
    }

    /// What no block was found for goes as it stands.
    fn complete(&self, found: &mut Vec<Part>) {
        found.sort();
        let mut covered: Vec<Span> = Vec::new();
        for part in found.iter() {
            match covered
                .last_mut()
                .filter(|last| part.span.start <= last.end)
            {
                Some(last) => *last = last.join(part.span),
                None => covered.push(part.span),
            }
        }
        for target in &self.merged {
            let first = covered.partition_point(|span| span.end <= target.start);
            if !covered
                .get(first)
                .is_some_and(|span| span.start <= target.start && target.end <= span.end + 1)
            {
                found.push(Part {
                    span: *target,
                    what: What::Stretch,
                });
            }
        }
    }
}
