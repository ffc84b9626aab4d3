//! Builder: the event stream of the Markdown parser to sections and blocks.

mod terms;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::bullets;
use super::heading::{is_metadata, split_id};
use super::inline::{Inline, References, Run, folded_label, read_cell};
use super::item::fill_item;
use super::{
    Anchor, Block, Document, Fault, FaultKind, Fence, Item, Link, LinkForm, List, Quote, Row,
    Section, Table, Text, faults, html, table,
};
use crate::base::Span;
use crate::base::slug::{self, Anchors};
use terms::Term;

/// Lists and quotes nested deeper than this are read as if they stood at this depth.
const DEEPEST: usize = 64;

/// The Markdown dialect: CommonMark with what forges add to it.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// Builds the tree of a text without metadata blocks.
pub(super) fn build(text: &str) -> Document {
    let events = Parser::new_ext(text, options()).into_offset_iter();
    let definitions = events.reference_definitions();
    let references = definitions
        .iter()
        .map(|(label, link)| (label.to_lowercase(), link.dest.to_string()))
        .collect();
    let places = definitions
        .iter()
        .map(|(label, link)| {
            (
                folded_label(label),
                Span::new(link.span.start, link.span.end),
            )
        })
        .collect();
    let mut builder = Builder::new(text, references);
    builder.document.definitions = places;
    for (event, range) in events {
        builder.take(event, Span::new(range.start, range.end));
    }
    builder.finish()
}

enum Container {
    Quote(Quote),
    List(List),
    Item { item: Item, has_text: bool },
}

/// What an open run of inline text will become.
enum Goal {
    Paragraph,
    Heading(HeadingLevel),
    Cell,
}

/// How a code block is set apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CodeForm {
    Fenced,
    Indented,
}

struct Builder<'a> {
    text: &'a str,
    references: References,
    document: Document,
    containers: Vec<Container>,
    depth: usize,
    flattened: usize,
    inline: Option<(Inline, Goal, Span)>,
    term: Term,
    fence: Option<(Fence, CodeForm)>,
    html: Option<Span>,
    /// Finished blocks of raw HTML that have no place in the tree yet: a table may go on in the next one.
    stretch: html::Stretch,
    weight: html::Weight,
    table: Option<Table>,
    row: Option<Row>,
    anchors: Anchors,
    chain: Vec<usize>,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, references: References) -> Self {
        Builder {
            text,
            references,
            document: Document {
                sections: vec![Section::default()],
                ..Document::default()
            },
            containers: Vec::new(),
            depth: 0,
            flattened: 0,
            inline: None,
            term: Term::None,
            fence: None,
            html: None,
            stretch: html::Stretch::default(),
            weight: html::Weight::default(),
            table: None,
            row: None,
            anchors: Anchors::default(),
            chain: Vec::new(),
        }
    }

    fn finish(mut self) -> Document {
        self.close_inline();
        self.put_html();
        self.document.faults.extend(self.weight.fault());
        self.document.links.sort_by_key(|link| link.span);
        self.document.anchors.sort_by_key(|anchor| anchor.span);
        self.document
    }

    fn take(&mut self, event: Event<'_>, span: Span) {
        self.weight.take(&event, span);
        if !is_html_block(&event) {
            self.put_html();
        }
        if self.take_term(&event, span) {
            return;
        }
        match event {
            Event::Start(tag) if is_block(&tag) => self.start(tag, span),
            Event::End(end) if is_block_end(end) => self.end(end, span),
            Event::Rule => self.close_inline(),
            Event::Text(code) if self.fence.is_some() => self.add_code(&code, span),
            Event::Html(_) if self.html.is_some() => self.stretch.lines.push(span),
            inline => self.take_inline(&inline, span),
        }
    }

    fn take_inline(&mut self, event: &Event<'_>, span: Span) {
        let (inline, _, place) = self
            .inline
            .get_or_insert_with(|| (Inline::default(), Goal::Paragraph, span));
        *place = place.join(span);
        inline.take(event, span, self.text);
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        self.close_inline();
        let place = table::trimmed(self.text, span);
        match tag {
            Tag::Paragraph => self.open_inline(Goal::Paragraph, place),
            Tag::Heading { level, .. } => self.open_inline(Goal::Heading(level), place),
            Tag::TableCell => self.open_inline(Goal::Cell, place),
            Tag::BlockQuote(_) => self.open(
                Container::Quote(Quote {
                    span: place,
                    ..Quote::default()
                }),
                place,
            ),
            Tag::List(start) => self.open(
                Container::List(List {
                    span: place,
                    start,
                    ..List::default()
                }),
                place,
            ),
            Tag::Item => self.open_item(place),
            Tag::CodeBlock(kind) => self.fence = Some(open_fence(kind, self.text, span)),
            Tag::HtmlBlock => self.html = Some(place),
            Tag::Table(_) => {
                self.table = Some(Table {
                    span: place,
                    ..Table::default()
                })
            }
            Tag::TableHead | Tag::TableRow => {
                self.row = Some(Row {
                    span: place,
                    cells: Vec::new(),
                })
            }
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd, span: Span) {
        self.close_inline();
        match end {
            TagEnd::CodeBlock => self.close_fence(span),
            TagEnd::HtmlBlock => self.close_html(),
            TagEnd::TableHead => self.close_header(),
            TagEnd::TableRow => self.close_row(),
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.put(Block::Table(table));
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) => self.close(),
            TagEnd::Item if self.flattened == 0 => self.close_item(),
            _ => {}
        }
    }

    /// Opens a list or quote, or counts it only, where it stands too deep.
    fn open(&mut self, container: Container, span: Span) {
        if self.flattened > 0 || self.depth >= DEEPEST {
            if !self
                .document
                .faults
                .iter()
                .any(|fault| fault.kind == FaultKind::TooDeep)
            {
                self.document.faults.push(Fault {
                    kind: FaultKind::TooDeep,
                    span,
                });
            }
            self.flattened += 1;
            return;
        }
        self.depth += 1;
        self.containers.push(container);
    }

    fn open_item(&mut self, span: Span) {
        if self.flattened > 0 {
            return;
        }
        let Some(Container::List(list)) = self.containers.last() else {
            return;
        };
        let number = list
            .start
            .map(|start| start.saturating_add(list.items.len() as u64));
        let mut item = Item {
            span,
            number,
            ..Item::default()
        };
        item.text.span = Span::new(span.end, span.end);
        self.containers.push(Container::Item {
            item,
            has_text: false,
        });
    }

    fn close(&mut self) {
        if self.flattened > 0 {
            self.flattened -= 1;
            return;
        }
        self.depth = self.depth.saturating_sub(1);
        match self.containers.pop() {
            Some(Container::Quote(quote)) => self.put(Block::Quote(quote)),
            Some(Container::List(list)) => self.put(Block::List(list)),
            Some(item @ Container::Item { .. }) => self.containers.push(item),
            None => {}
        }
    }

    fn close_item(&mut self) {
        let Some(Container::Item { item, .. }) = self
            .containers
            .pop_if(|top| matches!(top, Container::Item { .. }))
        else {
            return;
        };
        if let Some(Container::List(list)) = self.containers.last_mut() {
            list.items.push(item);
        }
    }

    /// Puts a finished block where it belongs.
    fn put(&mut self, block: Block) {
        match self.containers.last_mut() {
            Some(Container::Quote(quote)) => quote.blocks.push(block),
            Some(Container::Item { item, .. }) => item.children.push(block),
            Some(Container::List(_)) => {}
            None => {
                let section = self
                    .document
                    .sections
                    .last_mut()
                    .expect("the preamble is always there");
                section.span = if section.level == 0 && section.blocks.is_empty() {
                    block.span()
                } else {
                    section.span.join(block.span())
                };
                section.blocks.push(block);
            }
        }
    }

    fn open_inline(&mut self, goal: Goal, span: Span) {
        self.inline = Some((Inline::default(), goal, span));
    }

    fn close_inline(&mut self) {
        self.term = Term::None;
        let Some((inline, goal, span)) = self.inline.take() else {
            return;
        };
        let run = inline.finish(table::trimmed(self.text, span));
        match goal {
            Goal::Paragraph => self.put_paragraph(run),
            Goal::Heading(level) => self.put_heading(run, level),
            Goal::Cell => {
                let text = self.keep_links(run).text;
                if let Some(row) = &mut self.row {
                    row.cells.push(Text {
                        span: text.span,
                        ..text.trimmed()
                    });
                }
            }
        }
    }

    fn put_paragraph(&mut self, run: Run) {
        let run = self.keep_links(run);
        match self.containers.last_mut() {
            Some(Container::Item { item, has_text }) if !*has_text && item.children.is_empty() => {
                *has_text = true;
                fill_item(item, run);
            }
            _ if run.text.is_empty() => {}
            _ => self.put(bullets::block(run)),
        }
    }

    fn put_heading(&mut self, run: Run, level: HeadingLevel) {
        let (id, heading) = split_id(&run.text);
        let anchor = self.anchors.unique(&slug::anchor(&heading.plain));
        let place = run.text.span;
        let names = id
            .iter()
            .cloned()
            .chain([anchor.clone()])
            .filter(|name| !name.is_empty());
        self.document
            .anchors
            .extend(names.map(|name| Anchor { name, span: place }));
        if !self.containers.is_empty() || is_metadata(&run, self.text) {
            self.put_paragraph(run);
            return;
        }
        let level = level as u8;
        self.chain
            .retain(|&open| self.document.sections[open].level < level);
        let parent = self.chain.last().copied();
        self.chain.push(self.document.sections.len());
        let anchor = id.clone().unwrap_or(anchor);
        self.document.sections.push(Section {
            level,
            heading,
            id,
            anchor,
            parent,
            span: place,
            blocks: Vec::new(),
        });
        self.keep_links(run);
    }

    /// Moves the links and raw HTML of a run into the document.
    fn keep_links(&mut self, mut run: Run) -> Run {
        let section = self.document.sections.len() - 1;
        self.document
            .links
            .extend(run.links.drain(..).map(|link| Link { section, ..link }));
        for span in std::mem::take(&mut run.html) {
            self.keep_html(span);
        }
        run
    }

    fn keep_html(&mut self, span: Span) {
        let section = self.document.sections.len() - 1;
        let found = html::read(self.text, span);
        self.document.anchors.extend(found.anchors);
        self.document.allows.extend(found.allows);
        self.document.understood.extend(found.understood);
        self.document.links.extend(
            found
                .links
                .into_iter()
                .map(|(tag, destination, span)| Link {
                    destination,
                    text: String::new(),
                    span,
                    form: if tag == html::Tag::Image {
                        LinkForm::Image
                    } else {
                        LinkForm::Markdown
                    },
                    section,
                }),
        );
        self.document
            .faults
            .extend(found.unclosed.map(|span| Fault {
                kind: FaultKind::FenceUnclosed,
                span,
            }));
    }

    fn close_html(&mut self) {
        if let Some(span) = self.html.take() {
            self.keep_html(span);
            self.stretch.blocks.push(span);
        }
    }

    fn put_html(&mut self) {
        for block in std::mem::take(&mut self.stretch).into_blocks(self.text) {
            self.put(block);
        }
    }

    fn add_code(&mut self, code: &str, span: Span) {
        let Some((fence, _)) = &mut self.fence else {
            return;
        };
        if fence.code.is_empty() {
            fence.code_start = span.start;
        }
        fence.code.push_str(code);
    }

    fn close_fence(&mut self, span: Span) {
        let Some((mut fence, form)) = self.fence.take() else {
            return;
        };
        let end = span.start + span.of(self.text).trim_end().len();
        fence.span = Span::new(span.start, end);
        if form == CodeForm::Fenced {
            self.document
                .faults
                .extend(faults::unclosed(self.text, fence.span));
        }
        self.put(Block::Fence(fence));
    }

    fn close_header(&mut self) {
        if let (Some(row), Some(table)) = (self.row.take(), &mut self.table) {
            table.header = row.cells;
        }
    }

    fn close_row(&mut self) {
        let Some(mut row) = self.row.take() else {
            return;
        };
        let columns = self.table.as_ref().map_or(0, |table| table.header.len());
        let written = table::split_as_markdown(self.text, row.span).len();
        row.cells.truncate(written);
        if written > columns {
            let known = row
                .cells
                .last()
                .map_or(row.span.start, |cell| cell.span.end);
            row.cells.clear();
            for span in table::split(self.text, row.span) {
                let mut run = read_cell(self.text, span, &self.references);
                run.links.retain(|link| link.span.start >= known);
                run.html.retain(|tag| tag.start >= known);
                let text = self.keep_links(run).text;
                row.cells.push(text);
            }
        }
        if let Some(table) = &mut self.table {
            table.rows.push(row);
        }
    }
}

fn is_html_block(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Html(_) | Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock)
    )
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Strong
            | Tag::Emphasis
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

fn is_block_end(end: TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Strong
            | TagEnd::Emphasis
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

fn open_fence(kind: CodeBlockKind<'_>, text: &str, span: Span) -> (Fence, CodeForm) {
    let code_start = span.start + span.of(text).trim_end().len();
    let fence = |info: String| Fence {
        span,
        info,
        code: String::new(),
        code_start,
    };
    match kind {
        CodeBlockKind::Fenced(info) => (fence(info.trim().to_owned()), CodeForm::Fenced),
        CodeBlockKind::Indented => (fence(String::new()), CodeForm::Indented),
    }
}
