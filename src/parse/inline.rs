//! Inline text: the events of one paragraph, heading or cell, gathered into pieces with their places.

use std::collections::BTreeMap;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Parser, Tag, TagEnd};

use super::{Link, LinkForm, Piece, Text, html, shortcode, urls};
use crate::base::Span;

/// Destinations of reference definitions, by lower-case label.
pub(super) type References = BTreeMap<String, String>;

/// Inline text that is being gathered.
#[derive(Default)]
pub(super) struct Inline {
    run: Run,
    length: usize,
    strong: usize,
    emphasis: usize,
    struck: usize,
    open: Vec<Open>,
}

/// Gathered inline text.
#[derive(Default)]
pub(super) struct Run {
    /// The text.
    pub text: Text,
    /// Where its lines begin in `plain`; the first begins at 0 and is not listed.
    pub lines: Vec<Line>,
    /// Its links; their section is not known yet.
    pub links: Vec<Link>,
    /// Its raw HTML tags and comments.
    pub html: Vec<Span>,
}

/// The beginning of a line within a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its offset in `plain`.
    pub at: usize,
    /// Did the writer ask for a new line, rather than wrap?
    pub hard: bool,
}

struct Open {
    destination: String,
    form: LinkForm,
    span: Span,
    from: usize,
    /// Is it a tag of HTML?
    raw: bool,
}

impl Open {
    fn new(destination: String, form: LinkForm, span: Span, from: usize) -> Self {
        Open {
            destination,
            form,
            span,
            from,
            raw: false,
        }
    }
}

impl Inline {
    /// Takes one inline event. Events of blocks change nothing.
    pub(super) fn take(&mut self, event: &Event<'_>, span: Span, source: &str) {
        match event {
            Event::Text(text) => self.push_marks(text, span, source),
            Event::Code(code) => self.push_code(code, span, source),
            Event::SoftBreak => self.push_break(" ", span, source),
            Event::HardBreak => self.push_break("\n", span, source),
            Event::InlineHtml(tag) | Event::Html(tag) => self.take_tag(tag, span, source),
            Event::TaskListMarker(_) => self.push(&format!("{} ", span.of(source)), span, source),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.push(text, span, source),
            Event::Start(tag) => self.start(tag, span),
            Event::End(end) => self.end(*end),
            Event::FootnoteReference(_) | Event::Rule => {}
        }
    }

    /// A tag of raw HTML, which may break a line, strike out or link.
    fn take_tag(&mut self, tag: &str, span: Span, source: &str) {
        if html::is_break(tag) {
            self.push_break("\n", span, source);
        }
        self.strike_by(tag);
        self.raw(tag, span);
    }

    /// The gathered text; `span` is the block's own place, white space around it left out.
    pub(super) fn finish(mut self, span: Span) -> Run {
        self.run.text.plain = self
            .run
            .text
            .pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect();
        self.run.text.span = span;
        let bare = bare_links(&self.run.text);
        self.run.links.extend(bare);
        self.run
    }

    /// `<s>`, `<del>` and `<strike>` strike out as `~~` does.
    fn strike_by(&mut self, tag: &str) {
        match tag.trim().to_ascii_lowercase().as_str() {
            "<s>" | "<del>" | "<strike>" => self.struck += 1,
            "</s>" | "</del>" | "</strike>" => self.struck = self.struck.saturating_sub(1),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Span) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strikethrough => self.struck += 1,
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                let form = match link_type {
                    LinkType::Autolink | LinkType::Email => LinkForm::Url,
                    _ => LinkForm::Markdown,
                };
                let mail = if *link_type == LinkType::Email {
                    "mailto:"
                } else {
                    ""
                };
                self.open(format!("{mail}{dest_url}"), form, span);
            }
            Tag::Image { dest_url, .. } => self.open(dest_url.to_string(), LinkForm::Image, span),
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strikethrough => self.struck = self.struck.saturating_sub(1),
            TagEnd::Link | TagEnd::Image => self.close(),
            _ => {}
        }
    }

    /// `<a href>` makes a link of the words up to `</a>`. It is listed among the links of raw HTML.
    fn raw(&mut self, tag: &str, span: Span) {
        self.run.html.push(span);
        if tag.trim().eq_ignore_ascii_case("</a>") {
            if self.open.last().is_some_and(|open| open.raw) {
                self.open.pop();
            }
            return;
        }
        for (kind, destination, _) in html::read(tag, Span::new(0, tag.len())).links {
            match kind {
                html::Tag::Anchor if !destination.is_empty() => self.open.push(Open {
                    raw: true,
                    ..Open::new(destination, LinkForm::Markdown, span, self.length)
                }),
                html::Tag::Image => self.alternative(tag, destination, span),
                _ => {}
            }
        }
    }

    /// An image is its alternative text, as in Markdown.
    fn alternative(&mut self, tag: &str, destination: String, span: Span) {
        let alternative = html::attribute(tag, "alt").unwrap_or("").trim();
        if !alternative.is_empty() {
            self.add(Piece {
                text: alternative.to_owned(),
                span,
                link: Some(destination),
                ..self.styled()
            });
        }
    }

    fn open(&mut self, destination: String, form: LinkForm, span: Span) {
        self.open
            .push(Open::new(destination, form, span, self.length));
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let mut text = String::new();
        let mut end = self.length;
        let mut parts = Vec::new();
        for piece in self.run.text.pieces.iter().rev() {
            if end <= open.from {
                break;
            }
            end -= piece.text.len();
            parts.push(piece.text.as_str());
        }
        parts.iter().rev().for_each(|part| text.push_str(part));
        self.run.links.push(Link {
            destination: open.destination,
            text,
            span: open.span,
            form: open.form,
            section: 0,
        });
    }

    fn push_break(&mut self, text: &str, span: Span, source: &str) {
        let hard = text == "\n";
        self.push(text, span, source);
        self.run.lines.push(Line {
            at: self.length,
            hard,
        });
    }

    /// Text whose shortcodes are the marks that they stand for, each with its own place.
    fn push_marks(&mut self, text: &str, span: Span, source: &str) {
        let (mut rest, mut start) = (text, span.start);
        while let Some((at, length, mark)) =
            shortcode::first(rest).filter(|_| span.of(source) == text)
        {
            if at > 0 {
                self.push(&rest[..at], Span::new(start, start + at), source);
            }
            self.push(mark, Span::new(start + at, start + at + length), source);
            rest = &rest[at + length..];
            start += at + length;
        }
        if !rest.is_empty() {
            self.push(rest, Span::new(start, span.end), source);
        }
    }

    fn push_code(&mut self, code: &str, span: Span, source: &str) {
        let raw = span.of(source);
        let ticks = raw.len() - raw.trim_start_matches('`').len();
        let inner = raw
            .get(ticks..raw.len().saturating_sub(ticks))
            .unwrap_or("");
        let blank = |c: char| matches!(c, ' ' | '\n' | '\r');
        let padded =
            inner.len() >= code.len() + 2 && inner.starts_with(blank) && inner.ends_with(blank);
        let cut = ticks + usize::from(padded);
        let inner = Span::new(
            (span.start + cut).min(span.end),
            span.end.saturating_sub(cut),
        );
        self.add(Piece {
            text: unescape_slash(code),
            span: inner,
            code: true,
            ..self.styled()
        });
    }

    /// A code span whose text is known: `<code>` of raw HTML.
    pub(super) fn push_known_code(&mut self, code: &str, span: Span) {
        self.add(Piece {
            text: code.to_owned(),
            span,
            code: true,
            ..self.styled()
        });
    }

    fn push(&mut self, text: &str, span: Span, source: &str) {
        let styled = self.styled();
        if let Some(last) = self.run.text.pieces.last_mut() {
            let same = !last.code && same_style(last, &styled) && last.span.end == span.start;
            let exact = last.span.end - last.span.start == last.text.len()
                && text.len() == span.end - span.start;
            let breaks = text == "\n" || last.text.ends_with('\n');
            let verbatim = span.of(source) == text || text == " ";
            if same && exact && verbatim && !breaks {
                last.text.push_str(text);
                last.span.end = span.end;
                self.length += text.len();
                return;
            }
        }
        self.add(Piece {
            text: text.to_owned(),
            span,
            ..styled
        });
    }

    fn add(&mut self, piece: Piece) {
        self.length += piece.text.len();
        self.run.text.pieces.push(piece);
    }

    fn styled(&self) -> Piece {
        Piece {
            strong: self.strong > 0,
            emphasis: self.emphasis > 0,
            struck: self.struck > 0,
            link: self.open.last().map(|open| open.destination.clone()),
            ..Piece::default()
        }
    }
}

/// Reads `span` of `source` as the inline text of one cell, whatever block it would be on a line of its own.
pub(super) fn read_cell(source: &str, span: Span, references: &References) -> Run {
    const LEAD: &str = "x ";
    let text = format!("{LEAD}{}", span.of(source));
    let lookup = |link: BrokenLink<'_>| {
        let destination = references.get(&link.reference.to_lowercase())?;
        Some((CowStr::from(destination.clone()), CowStr::from("")))
    };
    let events = Parser::new_with_broken_link_callback(&text, super::options(), Some(lookup))
        .into_offset_iter();
    let mut inline = Inline::default();
    for (event, range) in events {
        let (event, start) = match event {
            Event::Text(words) if range.start < LEAD.len() => (
                Event::Text(words.get(LEAD.len()..).unwrap_or("").to_owned().into()),
                range.start + LEAD.len(),
            ),
            other => (other, range.start),
        };
        if matches!(&event, Event::Text(words) if words.is_empty()) || start < LEAD.len() {
            continue;
        }
        let place =
            Span::new(start - LEAD.len(), range.end.saturating_sub(LEAD.len())).shifted(span.start);
        inline.take(&event, place, source);
    }
    let mut run = inline.finish(span);
    for piece in run.text.pieces.iter_mut().filter(|piece| piece.code) {
        piece.text = piece.text.replace("\\|", "|");
    }
    run.text.plain = run
        .text
        .pieces
        .iter()
        .map(|piece| piece.text.as_str())
        .collect();
    run
}

/// Writers who dodge link checkers put `&#47;` for `/`, in code too, where Markdown resolves nothing.
fn unescape_slash(code: &str) -> String {
    if !code.contains('&') {
        return code.to_owned();
    }
    ["&#47;", "&#x2F;", "&#x2f;", "&sol;"]
        .iter()
        .fold(code.to_owned(), |code, entity| code.replace(entity, "/"))
}

fn same_style(a: &Piece, b: &Piece) -> bool {
    (a.strong, a.emphasis, a.struck, &a.link) == (b.strong, b.emphasis, b.struck, &b.link)
}

/// The bare URLs of a text, outside code and links.
fn bare_links(text: &Text) -> Vec<Link> {
    if !text.plain.contains("://") {
        return Vec::new();
    }
    let masked: String = text.pieces.iter().map(|piece| mask(piece)).collect();
    let found = urls::bare_urls(&masked).into_iter().take(2_000);
    found
        .map(|(from, to)| link_of(&text.plain[from..to], text.slice(from, to).span))
        .collect()
}

/// The text of a piece, with spaces in place of code and links.
fn mask(piece: &Piece) -> std::borrow::Cow<'_, str> {
    if piece.code || piece.link.is_some() {
        " ".repeat(piece.text.len()).into()
    } else {
        piece.text.as_str().into()
    }
}

fn link_of(url: &str, span: Span) -> Link {
    Link {
        destination: url.to_owned(),
        text: url.to_owned(),
        span,
        form: LinkForm::Url,
        section: 0,
    }
}

/// A label as it is compared: in lower case, its white space as single spaces.
pub fn folded_label(label: &str) -> String {
    label
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
