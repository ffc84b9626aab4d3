//! Body: the Markdown of a document as HTML, with anchors that links can name, drawn diagrams and highlighted code.

mod blocks;
mod inline;
mod marks;
mod names;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::base::{Date, Span};
use crate::link::Page;
use crate::parse;
use crate::report::formats::html::diagram::Diagrams;
use crate::report::formats::html::highlight::Highlighter;
use crate::report::formats::html::sanitise::{Pieces, has_scheme, is_safe_url, sanitise};
pub use marks::{ABOVE, FRAME, Marks};
pub use names::NameLink;

/// Where a link of a document leads in the portal: the destination as written and the place of the whole link to an `href`.
/// `None`: a URL or fragment stays as it is, and any other destination is shown as plain text.
pub type Links<'a> = &'a dyn Fn(&str, Span) -> Option<String>;

/// What every body of a portal is drawn with.
pub struct Press<'a> {
    highlighter: &'a Highlighter,
    diagrams: Diagrams,
}

impl<'a> Press<'a> {
    /// Loads what drawing needs; `as_of` is the today of diagrams that know a today.
    pub fn new(as_of: Date, highlighter: &'a Highlighter) -> Self {
        Press {
            highlighter,
            diagrams: Diagrams::new(as_of),
        }
    }
}

/// A drawn body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The HTML. A mark is its number between two `FRAME`s, with `ABOVE` after it where it is about what follows as a whole.
    pub html: String,
    /// The marks of the title, which the page shows itself.
    pub in_title: Vec<usize>,
    /// The marks that found no place.
    pub without_place: Vec<usize>,
    /// Diagrams that are shown as their source, because they could not be drawn.
    pub undrawn: Vec<Undrawn>,
}

/// A diagram that could not be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undrawn {
    /// Its fence.
    pub span: Span,
    /// Why, in the words of the drawer.
    pub because: String,
}

/// Draws the body of a document from its text.
pub fn render(page: &Page, text: &str, links: Links, press: &Press) -> Body {
    render_marked(page, text, links, press, Marks::default())
}

/// Draws the body of a document from its text, with marks in it.
pub fn render_marked(page: &Page, text: &str, links: Links, press: &Press, marks: Marks) -> Body {
    let body = without_frames(parse::markdown_of(text));
    let mut writer = Writer::new(page, &body, links, press);
    writer.marks.of = marks;
    for (event, range) in Parser::new_ext(&body, parse::options()).into_offset_iter() {
        writer.take(event, Span::new(range.start, range.end));
    }
    writer.finish()
}

/// The text without the character that frames marks; every offset stays.
fn without_frames(text: Cow<'_, str>) -> Cow<'_, str> {
    const SUBSTITUTE: &str = "\u{1a}";
    if text.contains(FRAME) {
        Cow::Owned(text.replace(FRAME, SUBSTITUTE))
    } else {
        text
    }
}

/// The text with the characters that mean something in HTML escaped.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\0' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

struct Writer<'a> {
    page: &'a Page,
    text: &'a str,
    links: Links<'a>,
    press: &'a Press<'a>,
    marks: marks::Pending<'a>,
    out: String,
    /// Finished pieces that sanitising must not touch; `out` holds their places.
    pieces: Pieces,
    undrawn: Vec<Undrawn>,
    has_html: bool,
    /// Is something in the document nested deeper than is read?
    is_too_deep: bool,
    /// Adjoining text events, so that a URL is seen whole.
    words: String,
    /// Where they begin in the text.
    words_at: usize,
    code: Option<(String, String, Span)>,
    containers: usize,
    /// Anchor, closing tags, and where its content begins in `out`.
    heading: Option<(Option<String>, String, usize)>,
    heading_is_title: bool,
    /// Where the heading that is being written begins in `out`, for the title that a page shows already.
    heading_start: usize,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Where the row that is being written begins in `out`.
    row_start: usize,
    tables: usize,
    label: String,
    /// For each open link or image, what closes it.
    closers: Vec<&'static str>,
    image: Option<Image>,
    footnotes: Vec<Footnote>,
    footnote_numbers: BTreeMap<String, usize>,
    /// What was being written when a footnote's definition began, with the number of that footnote.
    outer: Vec<(usize, String)>,
}

impl Image {
    /// Takes an event of the image's text; true when it is the image's end.
    fn ends_with(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Text(text) | Event::Code(text) => self.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => self.alt.push(' '),
            Event::Start(Tag::Image { .. }) => self.depth += 1,
            Event::End(TagEnd::Image) if self.depth == 0 => return true,
            Event::End(TagEnd::Image) => self.depth -= 1,
            _ => {}
        }
        false
    }
}

/// An open image: images inside its text are text.
struct Image {
    href: Option<String>,
    alt: String,
    depth: usize,
}

#[derive(Default)]
struct Footnote {
    html: String,
    references: usize,
}

impl<'a> Writer<'a> {
    fn new(page: &'a Page, text: &'a str, links: Links<'a>, press: &'a Press<'a>) -> Self {
        Writer {
            page,
            text,
            links,
            press,
            marks: Default::default(),
            out: String::new(),
            pieces: Pieces::new(text),
            undrawn: Vec::new(),
            has_html: false,
            is_too_deep: page.document.is_too_deep(),
            words: String::new(),
            words_at: 0,
            code: None,
            containers: 0,
            heading: None,
            heading_is_title: false,
            heading_start: 0,
            alignments: Vec::new(),
            column: 0,
            in_head: false,
            row_start: 0,
            tables: 0,
            label: page.title.clone(),
            closers: Vec::new(),
            image: None,
            footnotes: Vec::new(),
            footnote_numbers: BTreeMap::new(),
            outer: Vec::new(),
        }
    }

    fn finish(mut self) -> Body {
        self.flush_words();
        self.write_footnotes();
        let html = if self.has_html {
            sanitise(&self.out)
        } else {
            std::mem::take(&mut self.out)
        };
        let html = self.pieces.put_into(&html);
        Body {
            without_place: self.marks.without_place(&html),
            in_title: self.marks.title,
            html,
            undrawn: self.undrawn,
        }
    }

    fn keep(&mut self, piece: String) {
        let place = self.pieces.keep(piece);
        self.out.push_str(&place);
    }

    fn take(&mut self, event: Event<'_>, span: Span) {
        if let (Event::Text(code), Some((block, _, _))) = (&event, &mut self.code) {
            block.push_str(code);
            return;
        }
        if let Some(image) = &mut self.image
            && !image.ends_with(&event)
        {
            return;
        }
        if let Event::Text(text) = &event {
            self.mark_text(text, span);
            if self.words.is_empty() {
                self.words_at = span.start;
            }
            self.words.push_str(text);
            return;
        }
        self.flush_words();
        self.mark_before(&event, span);
        self.take_other(event, span);
    }

    fn take_other(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(end) => self.end(end),
            Event::Code(code) => self
                .out
                .push_str(&format!("<code>{}</code>", escape(&code))),
            Event::SoftBreak => self.write_soft_break(span),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::TaskListMarker(true) => self.write_box(" checked", "done"),
            Event::TaskListMarker(false) => self.write_box("", "not done"),
            Event::Html(html) | Event::InlineHtml(html) => self.write_html(&html, span),
            Event::FootnoteReference(label) => self.write_reference(&label),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.out.push_str(&escape(&text))
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        match tag {
            Tag::Heading { level, .. } => self.start_heading(level as usize, span),
            Tag::BlockQuote(kind) => self.start_quote(kind),
            Tag::CodeBlock(kind) => {
                let info = if let CodeBlockKind::Fenced(info) = kind {
                    info.trim().to_owned()
                } else {
                    String::new()
                };
                self.code = Some((String::new(), info, span));
            }
            Tag::List(start) => {
                self.containers += 1;
                match start {
                    Some(1) => self.out.push_str("<ol>\n"),
                    Some(start) => self.out.push_str(&format!("<ol start=\"{start}\">\n")),
                    None => self.out.push_str("<ul>\n"),
                }
            }
            Tag::FootnoteDefinition(label) => self.start_footnote(&label),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.out.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.row_start = self.out.len();
                self.out.push_str("<tr>");
            }
            Tag::TableCell => self.start_cell(),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.start_link(link_type, &dest_url, span),
            Tag::Image { dest_url, .. } => self.start_image(&dest_url, span),
            _ => self.out.push_str(opening(&tag)),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(kind) => {
                self.containers -= 1;
                self.out.push_str(if kind.is_some() {
                    "</div>\n"
                } else {
                    "</blockquote>\n"
                });
            }
            TagEnd::CodeBlock => self.write_code(),
            TagEnd::List(ordered) => {
                self.containers -= 1;
                self.out
                    .push_str(if ordered { "</ol>\n" } else { "</ul>\n" });
            }
            TagEnd::FootnoteDefinition => self.end_footnote(),
            TagEnd::Table => self.out.push_str("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.out.push_str("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.end_row(),
            TagEnd::TableCell => {
                self.column += 1;
                self.out
                    .push_str(if self.in_head { "</th>" } else { "</td>" });
            }
            TagEnd::Link => {
                let closer = self.closers.pop().unwrap_or("");
                self.out.push_str(closer);
            }
            TagEnd::Image => self.end_image(),
            _ => self.out.push_str(closing(end)),
        }
    }
}

/// The tag that opens what needs nothing else.
fn opening(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Paragraph => "<p>",
        Tag::Item => "<li>",
        Tag::DefinitionList => "<dl>\n",
        Tag::DefinitionListTitle => "<dt>",
        Tag::DefinitionListDefinition => "<dd>",
        Tag::Emphasis => "<em>",
        Tag::Strong => "<strong>",
        Tag::Strikethrough => "<del>",
        _ => "",
    }
}

/// The tag that closes it.
fn closing(end: TagEnd) -> &'static str {
    match end {
        TagEnd::Paragraph => "</p>\n",
        TagEnd::Item => "</li>\n",
        TagEnd::DefinitionList => "</dl>\n",
        TagEnd::DefinitionListTitle => "</dt>\n",
        TagEnd::DefinitionListDefinition => "</dd>\n",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::Strikethrough => "</del>",
        _ => "",
    }
}
