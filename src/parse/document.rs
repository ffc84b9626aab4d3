//! Document: the tree that a Markdown file becomes. Every part keeps the span that it came from.

use std::collections::BTreeMap;

use crate::base::{Date, LineIndex, Span};

/// One parsed Markdown file.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Line starts of the text.
    pub lines: LineIndex,
    /// The metadata block at the top (or just below the title), if there is one.
    pub front_matter: Option<FrontMatter>,
    /// All sections in document order. The first is the preamble: level 0, no heading.
    pub sections: Vec<Section>,
    /// Every link, image and bare URL, in document order.
    pub links: Vec<Link>,
    /// Where the destinations of links by reference are defined, `[label]: destination`, by label in lower case.
    pub definitions: BTreeMap<String, Span>,
    /// Every anchor that a `#fragment` may name: heading slugs, `{#id}`, `<a id>`.
    pub anchors: Vec<Anchor>,
    /// `<!-- holdpoint: allow RULE until DATE because … -->` comments.
    pub allows: Vec<Allow>,
    /// `<!-- holdpoint: understood "WORDS" by NAME on DATE -->` comments.
    pub understood: Vec<Understood>,
    /// What could not be read as it was meant.
    pub faults: Vec<Fault>,
}

/// A metadata block.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// The block with its fences.
    pub span: Span,
    /// Scalar entries, flattened with dots: `owner.team`. A list gives one field whose value joins the items with `, `.
    pub fields: Vec<MetaField>,
}

/// One entry of a metadata block.
#[derive(Clone, Debug)]
pub struct MetaField {
    /// The key as written.
    pub key: String,
    /// Where the key is.
    pub key_span: Span,
    /// The value as text.
    pub value: String,
    /// Where the value is.
    pub span: Span,
}

/// A heading and the blocks directly under it, up to the next heading of any level.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// 1 to 6; 0 for the preamble.
    pub level: u8,
    /// The heading's text; empty for the preamble.
    pub heading: Text,
    /// An explicit `{#id}` after the heading.
    pub id: Option<String>,
    /// The anchor that links name.
    pub anchor: String,
    /// The section that this one is under.
    pub parent: Option<usize>,
    /// From the heading to the end of the last block directly under it.
    pub span: Span,
    /// The blocks directly under the heading.
    pub blocks: Vec<Block>,
}

/// A block of a section, quote or list item.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A fenced or indented code block. Nothing inside it is a record.
    Fence(Fence),
    /// A quote or alert.
    Quote(Quote),
    /// Raw HTML.
    Html(Span),
}

/// A paragraph with the `Key: value` pairs that its lines hold.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// Its text.
    pub text: Text,
    /// Its pairs, in order; empty for prose.
    pub pairs: Vec<Pair>,
}

/// `Key: value`, in any of its forms: `**Key:** value`, `**Key**: value`, `Key: value`, `*Key: value*`,
/// several on one line between `|` or `·`.
#[derive(Clone, Debug, Default)]
pub struct Pair {
    /// The key's plain text, without marks and colon.
    pub key: String,
    /// Where the key is.
    pub key_span: Span,
    /// The value; empty when it follows in a list below.
    pub value: Text,
    /// Key and value.
    pub span: Span,
    /// Was the key set in bold or italics, or led by a list marker? A plain `Word: rest` may be mere prose.
    pub marked: bool,
}

/// A list.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// The whole list.
    pub span: Span,
    /// The first number of an ordered list.
    pub start: Option<u64>,
    /// Its items.
    pub items: Vec<Item>,
    /// What it is written in.
    pub markup: Markup,
}

/// What a list or table is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Markup {
    /// Markdown: bullets, and rows of one line between pipes.
    #[default]
    Markdown,
    /// Raw HTML: `<ul>`, `<table>`.
    Html,
}

/// A list item.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// From the marker to the end of the item, children included.
    pub span: Span,
    /// The item's number in an ordered list.
    pub number: Option<u64>,
    /// Its task box, in any spelling.
    pub task: Option<Task>,
    /// The text of its first paragraph, without the box. Hard-wrapped lines are part of it.
    pub text: Text,
    /// The pairs of its text: `- Status: open` has one.
    pub pairs: Vec<Pair>,
    /// What is nested below, further paragraphs included.
    pub children: Vec<Block>,
}

/// A task box: `[ ]`, `[x]`, `[X]`, `[~]`, `[✅]`, `[ x ]`, `[N/A]`, `☐`, … A label such as `[Fix]` is not a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What is inside the box, trimmed: empty, `x`, `X`, `~`, `✓`, `N/A`, `-`, …
    pub mark: String,
    /// Where the box is.
    pub span: Span,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The whole table.
    pub span: Span,
    /// The header cells.
    pub header: Vec<Text>,
    /// The rows; a row may have fewer or more cells than the header.
    pub rows: Vec<Row>,
    /// What it is written in. In raw HTML no cell of the header may have a name, and a cell is in each row that it spans.
    pub markup: Markup,
}

impl Row {
    /// Its cells in one line: `Kolding | no`.
    pub fn in_one_line(&self) -> String {
        let cells: Vec<&str> = self.cells.iter().map(|cell| cell.plain.trim()).collect();
        cells.join(" | ")
    }
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The row's line, or its `<tr>`.
    pub span: Span,
    /// Its cells.
    pub cells: Vec<Text>,
}

/// A code block.
#[derive(Clone, Debug, Default)]
pub struct Fence {
    /// With its fences.
    pub span: Span,
    /// The info string: `mermaid`, `bash`; empty for indented code.
    pub info: String,
    /// The code.
    pub code: String,
    /// Where the code starts in the text.
    pub code_start: usize,
}

impl Fence {
    /// Is it the source of a Mermaid diagram?
    pub fn is_mermaid(&self) -> bool {
        let word = self.info.split_whitespace().next();
        word.is_some_and(|word| word.eq_ignore_ascii_case("mermaid"))
    }
}

/// A quote, or an alert such as `> [!NOTE]`.
#[derive(Clone, Debug, Default)]
pub struct Quote {
    /// The whole quote.
    pub span: Span,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// Inline text: plain words for reading, and the pieces for who needs marks, links and places.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// Where it is.
    pub span: Span,
    /// The text without marks; code spans without backticks, soft breaks as spaces, `<br>` and hard breaks as `\n`.
    pub plain: String,
    /// The pieces in order; their texts joined give `plain`.
    pub pieces: Vec<Piece>,
}

/// A run of inline text of one style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Where it is; for code, the span between the backticks.
    pub span: Span,
    /// Is it a code span?
    pub code: bool,
    /// Is it bold?
    pub strong: bool,
    /// Is it in italics?
    pub emphasis: bool,
    /// Is it struck through?
    pub struck: bool,
    /// The destination, for text inside a link or image.
    pub link: Option<String>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The destination as written, entities resolved.
    pub destination: String,
    /// The text shown.
    pub text: String,
    /// The whole link.
    pub span: Span,
    /// How it is written.
    pub form: LinkForm,
    /// The section that contains it.
    pub section: usize,
}

/// How a link is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkForm {
    /// `[text](destination)` or `[text][reference]`.
    Markdown,
    /// `![text](destination)`.
    Image,
    /// `<https://…>` or a bare URL.
    Url,
}

/// Something that a `#fragment` may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The name.
    pub name: String,
    /// Where it is.
    pub span: Span,
}

/// A comment that silences one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allow {
    /// The rule's name as written.
    pub rule: String,
    /// The text after `until`, as written; empty where missing.
    pub until: String,
    /// The text after `because`; empty where missing.
    pub because: String,
    /// The comment.
    pub span: Span,
}

/// A comment by which somebody says that words on its line take nothing back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// The quoted words; empty where missing.
    pub words: String,
    /// The text after `by`; empty where missing.
    pub by: String,
    /// The text after `on`, as written; empty where missing.
    pub on: String,
    /// The comment.
    pub span: Span,
}

/// Something that could not be read as it was meant. `rules` turns it into a diagnostic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where.
    pub span: Span,
}

/// The ways in which a document can fall short of being readable whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A fence, or an HTML comment, that nothing closes: what follows it is hidden.
    FenceUnclosed,
    /// A metadata block that is not YAML, with the parser's words.
    FrontMatterBroken(String),
    /// NUL or other control characters.
    ControlCharacters,
    /// Lists, quotes or HTML nested deeper than is read.
    TooDeep,
    /// Both sides of a merge conflict were committed.
    ConflictMarkers,
}

impl FaultKind {
    /// May something in the document be hidden, or said twice, because of this fault? Then nothing in it lets a gate go.
    pub fn hides(&self) -> bool {
        match self {
            FaultKind::FenceUnclosed
            | FaultKind::FrontMatterBroken(_)
            | FaultKind::TooDeep
            | FaultKind::ConflictMarkers => true,
            FaultKind::ControlCharacters => false,
        }
    }
}

impl Allow {
    /// The last day on which it silences, where it has a day and a reason.
    pub fn last_day(&self) -> Option<Date> {
        self.until
            .trim()
            .parse()
            .ok()
            .filter(|_| !self.because.trim().is_empty())
    }
}

impl Document {
    /// Is something in it nested deeper than is read?
    pub fn is_too_deep(&self) -> bool {
        let mut faults = self.faults.iter();
        faults.any(|fault| fault.kind == FaultKind::TooDeep)
    }

    /// The sections from the outermost ancestor of `section` to itself, the preamble left out.
    pub fn ancestry(&self, section: usize) -> Vec<usize> {
        let mut chain: Vec<usize> =
            std::iter::successors(Some(section), |&at| self.sections[at].parent).collect();
        chain.retain(|&at| self.sections[at].level > 0);
        chain.reverse();
        chain
    }

    /// The sections directly under `section`.
    pub fn children(&self, section: usize) -> impl Iterator<Item = usize> + '_ {
        self.sections
            .iter()
            .enumerate()
            .filter(move |(_, child)| child.parent == Some(section))
            .map(|(at, _)| at)
    }

    /// The first heading of level 1, else the first heading.
    pub fn title(&self) -> Option<&Section> {
        let headed = || self.sections.iter().filter(|section| section.level > 0);
        headed()
            .find(|section| section.level == 1)
            .or_else(|| headed().next())
    }

    /// The title that the metadata block gives, where no heading is one.
    pub fn declared_title(&self) -> Option<&str> {
        let is_headed = self.sections.iter().any(|section| section.level == 1);
        let declared = self.front_matter.as_ref().filter(|_| !is_headed);
        declared.and_then(FrontMatter::title)
    }

    /// The line of a byte offset, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.lines.line(offset)
    }
}

impl Block {
    /// Where the block is.
    pub fn span(&self) -> Span {
        match self {
            Block::Paragraph(paragraph) => paragraph.text.span,
            Block::List(list) => list.span,
            Block::Table(table) => table.span,
            Block::Fence(fence) => fence.span,
            Block::Quote(quote) => quote.span,
            Block::Html(span) => *span,
        }
    }
}

impl Pair {
    /// A name and its value that stand in two texts.
    pub fn of(name: &Text, value: Text, span: Span) -> Self {
        Pair {
            key: name.plain.trim().to_owned(),
            key_span: name.span,
            value,
            span,
            marked: true,
        }
    }
}

impl Text {
    /// Is all of it in bold, but for white space?
    pub fn is_bold(&self) -> bool {
        let is_bold = |piece: &Piece| piece.strong || piece.text.trim().is_empty();
        !self.is_empty() && self.pieces.iter().all(is_bold)
    }

    /// Is there nothing but white space?
    pub fn is_empty(&self) -> bool {
        self.plain.trim().is_empty()
    }

    /// Does it end in a colon, so that it introduces what follows?
    pub fn is_label(&self) -> bool {
        self.plain
            .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'))
            .ends_with([':', '\u{ff1a}'])
    }

    /// A task box at the beginning, in any spelling, and the text after it: for cells and paragraphs, which have no `Item::task`.
    pub fn task(&self) -> Option<(Task, Text)> {
        let (task, from) = super::task::find(self)?;
        Some((task, self.slice(from, self.plain.len())))
    }

    /// The part of this text from byte `from` to byte `to` of `plain`, pieces cut to it.
    pub fn slice(&self, from: usize, to: usize) -> Text {
        self.part(&mut PieceCursor::default(), from, to)
    }

    /// The parts of this text between each cut and the next, without white space at either end. The cuts ascend, so that every piece is
    /// looked at once, however many parts there are.
    pub fn cut(&self, cuts: &[usize]) -> Vec<Text> {
        let mut cursor = PieceCursor::default();
        let parts = cuts.windows(2);
        parts
            .map(|cut| self.part(&mut cursor, cut[0], cut[1]).into_trimmed())
            .collect()
    }

    /// What `slice` returns, looked for from where `cursor` stands, which moves on to the first piece of the part.
    fn part(&self, cursor: &mut PieceCursor, from: usize, to: usize) -> Text {
        cursor.move_to(&self.pieces, from);
        let pieces = cursor.pieces_between(&self.pieces, from, to);
        let plain: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let span = match (pieces.first(), pieces.last()) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::new(self.span.end, self.span.end),
        };
        Text {
            span,
            plain,
            pieces,
        }
    }

    /// The lines of the source that this text is on, where it goes over several.
    pub fn lines(&self, source: &str) -> Vec<Text> {
        let mut cuts = vec![0];
        let mut at = 0;
        for piece in &self.pieces {
            let is_exact = piece.span.end - piece.span.start == piece.text.len();
            let written = source.get(piece.span.start..piece.span.end).unwrap_or("");
            if is_exact {
                cuts.extend(written.match_indices('\n').map(|(offset, _)| at + offset));
            }
            at += piece.text.len();
        }
        cuts.push(at);
        self.cut(&cuts)
    }

    /// This text without white space at either end.
    pub fn into_trimmed(self) -> Text {
        if self.plain.len() == self.plain.trim().len() {
            self
        } else {
            self.trimmed()
        }
    }

    /// A copy of this text without white space at either end.
    pub fn trimmed(&self) -> Text {
        let start = self.plain.len() - self.plain.trim_start().len();
        self.slice(start, self.plain.trim_end().len())
    }
}

/// A place in the pieces of a text, which only moves on.
#[derive(Default)]
struct PieceCursor {
    piece: usize,
    /// Where the piece begins in the plain text.
    start: usize,
}

impl PieceCursor {
    /// Moves to the piece that byte `offset` of the plain text is in, or after the last.
    fn move_to(&mut self, pieces: &[Piece], offset: usize) {
        while let Some(piece) = pieces.get(self.piece) {
            let end = self.start + piece.text.len();
            if end > offset {
                return;
            }
            self.start = end;
            self.piece += 1;
        }
    }

    /// The pieces from this one on, cut to the bytes `from` to `to` of the plain text.
    fn pieces_between(&self, pieces: &[Piece], from: usize, to: usize) -> Vec<Piece> {
        let mut cut = Vec::new();
        let mut start = self.start;
        for piece in &pieces[self.piece..] {
            let end = start + piece.text.len();
            let (a, b) = (from.max(start), to.min(end));
            if a < b {
                cut.push(piece.slice(a - start, b - start));
            }
            if end >= to {
                break;
            }
            start = end;
        }
        cut
    }
}

impl Piece {
    /// The bytes `from` to `to` of this piece, in the same style. The span is cut too where it holds nothing but the text.
    fn slice(&self, from: usize, to: usize) -> Piece {
        let is_exact = self.span.end - self.span.start == self.text.len();
        let span = if is_exact {
            Span::new(self.span.start + from, self.span.start + to)
        } else {
            self.span
        };
        Piece {
            text: self.text.get(from..to).unwrap_or("").to_owned(),
            span,
            link: self.link.clone(),
            ..*self
        }
    }
}
