//! Values: what of a section's text is left out with a field, and what belongs to it: the rest of its paragraph, the blocks of its
//! item, the fence after it, and everything below a label that stands alone.

use std::collections::BTreeSet;

use crate::base::Span;
use crate::parse::{Block, Document, Item, Pair, Table, Text};
use crate::records::{Kind, Record};
use crate::report::audience::cut;
use crate::report::audience::fields::Fields;
use crate::report::audience::ink::Ink;

/// What is between a label and its value, and between a value and the next label.
const AROUND: [char; 12] = [
    ':', '\u{ff1a}', '*', '_', '|', '·', '•', ';', '—', '–', ' ', '\t',
];

/// What parts several labels of one line, where `parse` sees none.
const PARTED_BY: [&str; 2] = ["; ", "\u{ff1b}"];

/// What may be after a label instead of a colon.
const DASHES: [&str; 4] = ["—", "–", " - ", " -- "];

/// More words than this are no label.
const LABEL_WORDS: usize = 4;

/// A section whose values are taken out.
pub struct Values<'a> {
    /// The fields that go.
    pub fields: &'a Fields,
    /// The kinds of the records that stand here.
    pub kinds: &'a BTreeSet<Kind>,
    /// The records of the document.
    pub records: &'a [&'a Record],
}

/// How far what is below a label reaches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    /// To the next paragraph that is a label, or has some.
    Label,
    /// To the end tag of `<details>`.
    Details,
    /// To the next heading in HTML.
    Heading,
}

impl Values<'_> {
    /// Takes the values out of a section; all of it where its heading is a label.
    pub fn section(&self, document: &Document, at: usize, ink: &mut Ink) {
        let section = &document.sections[at];
        let title = document.title().map(|title| title.span);
        let may_go = section.level > 0 && title != Some(section.span);
        if may_go && self.fields.hides(self.kinds, &section.heading.plain) {
            ink.take_block(cut::subtree(document, at, cut::end_of(document, at)));
        } else {
            self.blocks(&section.blocks, ink);
        }
    }

    fn blocks(&self, blocks: &[Block], ink: &mut Ink) {
        let mut below = None;
        let mut before = None;
        for block in blocks {
            let ends = below.is_some_and(|below| ends_at(below, block, ink));
            let lies_below = below.is_some() && (!ends || below == Some(Below::Details));
            if lies_below || before.is_some_and(|before| self.belongs(before, block)) {
                ink.take_block(block.span());
            } else {
                self.block(block, ink);
            }
            if ends {
                below = None;
            }
            below = below.or_else(|| self.begins(block, ink));
            before = Some(block);
        }
    }

    /// Does a block begin a stretch that is left out?
    fn begins(&self, block: &Block, ink: &Ink) -> Option<Below> {
        match block {
            Block::Paragraph(paragraph) => {
                let has_value = paragraph.pairs.iter().any(|pair| !pair.value.is_empty());
                (!has_value && self.names(&paragraph.text.plain)).then_some(Below::Label)
            }
            Block::Html(span) => self.begins_in_html(&ink.original(*span).to_ascii_lowercase()),
            Block::List(_) | Block::Table(_) | Block::Fence(_) | Block::Quote(_) => None,
        }
    }

    fn begins_in_html(&self, html: &str) -> Option<Below> {
        if !self.names_hidden(html) {
            None
        } else if html.contains("<summary") {
            (!html.contains("</details")).then_some(Below::Details)
        } else {
            has_heading(html).then_some(Below::Heading)
        }
    }

    fn hides(&self, label: &str) -> bool {
        self.fields.hides(self.kinds, label.trim_matches(AROUND))
    }

    /// Is a text nothing but a label of what is left out? A sentence that begins with its words is none.
    fn names(&self, text: &str) -> bool {
        text.split_whitespace().count() <= LABEL_WORDS && self.hides(text)
    }

    fn block(&self, block: &Block, ink: &mut Ink) {
        match block {
            Block::Paragraph(paragraph) => {
                let end = block.span().end;
                self.pairs(&paragraph.text, &paragraph.pairs, end, ink);
            }
            Block::List(list) => list.items.iter().for_each(|item| self.item(item, ink)),
            Block::Table(table) => self.table(table, ink),
            Block::Quote(quote) => self.quote(&quote.blocks, ink),
            Block::Html(span) if self.names_hidden(ink.original(*span)) => ink.take_block(*span),
            Block::Fence(fence) if self.names_hidden(&fence.code) => ink.take_block(fence.span),
            Block::Fence(_) | Block::Html(_) => {}
        }
    }

    /// Is a block the value that the paragraph before it names, or the fence that shows it?
    fn belongs(&self, before: &Block, block: &Block) -> bool {
        let Block::Paragraph(paragraph) = before else {
            return false;
        };
        let mut pairs = paragraph.pairs.iter().rev();
        let last = pairs.find(|pair| self.hides(&pair.key));
        last.is_some_and(|pair| pair.value.is_empty())
            || matches!(block, Block::Fence(_)) && self.ends_hidden(&paragraph.pairs)
    }

    fn item(&self, item: &Item, ink: &mut Ink) {
        let label = item.text.is_label() && self.hides(&item.text.plain);
        let end = item
            .children
            .first()
            .map_or(item.span.end, |child| child.span().start);
        self.pairs(&item.text, &item.pairs, end, ink);
        if self.ends_hidden(&item.pairs) || label || self.unpaired(&item.text).is_some() {
            item.children
                .iter()
                .for_each(|child| ink.take_block(child.span()));
        } else {
            self.blocks(&item.children, ink);
        }
    }

    /// A quote is a whole as an item is: what its first paragraph ends with goes on below.
    fn quote(&self, blocks: &[Block], ink: &mut Ink) {
        self.blocks(blocks, ink);
        if let [Block::Paragraph(first), rest @ ..] = blocks
            && self.ends_hidden(&first.pairs)
        {
            rest.iter().for_each(|block| ink.take_block(block.span()));
        }
    }

    /// Is the last value one that is left out? Then what belongs to it goes too: the blocks of its item, the fence behind it.
    fn ends_hidden(&self, pairs: &[Pair]) -> bool {
        pairs.last().is_some_and(|last| self.hides(&last.key))
    }

    /// Does raw HTML or code hold a label of what is left out, in a cell or before a colon? Which of its words are the value, nobody can say.
    fn names_hidden(&self, html: &str) -> bool {
        let texts = html.split('<').filter_map(|part| part.rsplit('>').next());
        let labels = texts.flat_map(|text| text.split('\n'));
        let label = |text: &str| {
            let name = text.split(':').next().unwrap_or(text);
            let written =
                |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '-' | '#' | '{' | ',');
            name.trim_matches(written).to_owned()
        };
        labels
            .map(label)
            .any(|label| !label.is_empty() && self.names(&label))
    }

    /// Takes values out of a text that ends at `end`.
    fn pairs(&self, text: &Text, pairs: &[Pair], end: usize, ink: &mut Ink) {
        let ends = pairs.iter().skip(1).map(|next| next.span.start);
        for (pair, to) in pairs.iter().zip(ends.chain([end])) {
            if self.hides(&pair.key) {
                take_between(pair.key_span.end, to, ink);
            }
        }
        if let Some(value) = self.unpaired(text) {
            take_between(value.start, end, ink);
        }
    }

    /// A value whose label `parse` takes for none: before a dash, or after a semicolon; from where on it goes.
    fn unpaired(&self, text: &Text) -> Option<Span> {
        let plain = text.plain.as_str();
        let value = parts(plain).into_iter().find_map(|part| {
            let (at, mark) = first_mark(part.of(plain))?;
            let is_hidden = self.names(&plain[part.start..part.start + at]);
            is_hidden.then_some(part.start + at + mark.len())
        })?;
        (!plain[value..].trim().is_empty()).then(|| text.slice(value, plain.len()).span)
    }

    fn table(&self, table: &Table, ink: &mut Ink) {
        let held = self.held_by(table);
        let kinds = self.kinds_of(table, held);
        self.rows(table, &kinds, ink);
        // A title names the record, whatever its column is called.
        let titles: BTreeSet<&str> = held.iter().map(|record| record.title.trim()).collect();
        let headers = table.header.iter().enumerate();
        for (column, _) in headers.filter(|(_, header)| self.fields.hides(&kinds, &header.plain)) {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
            cells
                .filter(|cell| !titles.contains(cell.plain.trim()))
                .for_each(|cell| ink.take(cell.span));
        }
    }

    /// Takes the second cells of a table out that has a label in the first.
    fn rows(&self, table: &Table, kinds: &BTreeSet<Kind>, ink: &mut Ink) {
        let [key, value] = &table.header[..] else {
            return;
        };
        let rows = table.rows.iter().map(|row| &row.cells);
        rows.filter_map(|cells| Some((cells.first()?, cells.get(1)?)))
            .chain([(key, value)])
            .filter(|(key, _)| self.fields.hides(kinds, &key.plain))
            .for_each(|(_, value)| ink.take(value.span));
    }

    /// The records that begin before the end of a table, and not before it.
    fn held_by(&self, table: &Table) -> &[&Record] {
        let before = |place: usize| move |record: &&Record| record.span.start < place;
        let (first, end) = (
            self.records.partition_point(before(table.span.start)),
            self.records.partition_point(before(table.span.end)),
        );
        self.records.get(first..end).unwrap_or_default()
    }

    /// Whose fields the columns of a table are. A table without records, or of names and values, tells of the record of its section.
    fn kinds_of(&self, table: &Table, held: &[&Record]) -> BTreeSet<Kind> {
        let mut kinds: BTreeSet<Kind> = held.iter().map(|record| record.kind).collect();
        if kinds.is_empty() || table.header.len() == 2 {
            kinds.extend(self.kinds);
        }
        kinds
    }
}

/// What is between the signs that part a line, in order, each with the sign after it: the signs of a text are looked at once.
fn parts(plain: &str) -> Vec<Span> {
    let marks = PARTED_BY.iter().flat_map(|mark| plain.match_indices(mark));
    let mut starts: Vec<usize> = marks.map(|(at, mark)| at + mark.len()).collect();
    starts.push(0);
    starts.sort_unstable();

    let ends = starts.iter().copied().skip(1).chain([plain.len()]);
    let parts = starts.iter().zip(ends);
    parts.map(|(&start, end)| Span::new(start, end)).collect()
}

/// The first sign that may be between a label and its value.
fn first_mark(text: &str) -> Option<(usize, &'static str)> {
    let marks = DASHES.iter().copied().chain([":", "\u{ff1a}"]);
    marks
        .filter_map(|mark| Some((text.find(mark)?, mark)))
        .min()
}

/// Takes out what is between two places, without the signs around it.
fn take_between(from: usize, to: usize, ink: &mut Ink) {
    let written = ink.original(Span::new(from, to.max(from)));
    let ours = |c: char| AROUND.contains(&c) || c.is_whitespace();
    let lead = written.len() - written.trim_start_matches(ours).len();
    let value = written.trim_matches(ours);
    ink.take(Span::new(from + lead, from + lead + value.len()));
}

/// Does a stretch that is left out end at this block?
fn ends_at(below: Below, block: &Block, ink: &Ink) -> bool {
    let html = |holds: fn(&str) -> bool| match block {
        Block::Html(span) => holds(&ink.original(*span).to_ascii_lowercase()),
        _ => false,
    };
    match below {
        Below::Label => match block {
            Block::Paragraph(paragraph) => {
                let is_bold = ink.original(paragraph.text.span).trim_end().ends_with("**");
                paragraph.text.is_label() || is_bold || !paragraph.pairs.is_empty()
            }
            _ => false,
        },
        Below::Details => html(|html| html.contains("</details")),
        Below::Heading => html(has_heading),
    }
}

/// Does HTML in lower case hold a heading?
fn has_heading(html: &str) -> bool {
    (1..=6).any(|level| html.contains(&format!("<h{level}")))
}
