//! Weight: how much would have to be built of raw HTML, found before anything is built.
//!
//! An element that nothing closes lies around all that follows, and a formatting element such as `<b>` is built again in every later
//! paragraph, so that both cost the square of what was written. Open elements are counted here in the order of the text, and the
//! bytes that would be built again. An end tag closes only what was opened last: a browser may close more, and never less. Where
//! a browser could take a tag for another one than we do, end tags are believed no longer. So too much may be counted, never
//! too little.

mod tag;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::base::Span;
use crate::parse::{Fault, FaultKind};
use tag::Ends;

/// More elements than this are never open at once in what people write.
const DEEPEST: usize = 200;

/// No more bytes than this may be built again because of formatting elements that are open.
const MOST_AGAIN: usize = 8 << 20;

/// No tag has more attributes than this.
const MOST_ATTRIBUTES: usize = 300;

/// Elements without an end, and those of tables and paragraphs, which nest only in others that are counted.
const UNCOUNTED: &[&str] = &[
    "area", "base", "body", "br", "col", "colgroup", "embed", "head", "hr", "html", "image", "img",
    "input", "link", "meta", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr",
    "track", "wbr",
];

/// Elements that the next one of the same group ends, and the end of a block around them.
const ENTRIES: &[&[&str]] = &[&["li"], &["dd", "dt"]];

/// Blocks whose end tag ends the entries in them.
const BLOCKS: &[&str] = &[
    "article",
    "blockquote",
    "details",
    "div",
    "dl",
    "menu",
    "ol",
    "section",
    "ul",
];

/// Elements that are built again where a block ends before they do.
const FORMATTING: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements whose content has no tags, up to their end tag.
const TEXT_ALONE: &[&str] = &["style", "textarea", "title"];

/// Elements in which tags have rules of their own.
const OTHER_RULES: &[&str] = &[
    "frameset",
    "iframe",
    "math",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "select",
    "svg",
    "template",
    "xmp",
];

/// Elements that a link outside of them does not notice.
const BOUNDARIES: &[&str] = &["applet", "caption", "marquee", "object", "table"];

/// What has been read of a document.
#[derive(Default)]
pub struct Weight {
    open: Vec<Open>,
    /// The bytes of the open tags of formatting elements.
    formatting: usize,
    again: usize,
    /// The beginning of a tag whose end is still to come.
    begun: String,
    inside: Inside,
    /// Has something been read that others may read in another way?
    is_doubtful: bool,
    too_much: Option<Span>,
}

struct Open {
    name: String,
    /// How many bytes are built again; 0 for what is not a formatting element.
    weight: usize,
}

/// Where no tags are.
#[derive(Default)]
enum Inside {
    #[default]
    Nothing,
    Comment,
    TextAlone(String),
}

impl Weight {
    /// Takes the next event of a document.
    pub fn take(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => self.read(html, span),
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            _ => {
                // Markdown within a tag ends it somewhere else.
                self.is_doubtful |= !std::mem::take(&mut self.begun).is_empty();
                self.build_again(span);
            }
        }
    }

    /// What is told of a document that would be too much.
    pub fn fault(&self) -> Option<Fault> {
        self.too_much.map(|span| Fault {
            kind: FaultKind::TooDeep,
            span,
        })
    }

    fn read(&mut self, html: &str, span: Span) {
        let whole = std::mem::take(&mut self.begun) + html;
        let mut rest = whole.as_str();
        while !rest.is_empty() && self.too_much.is_none() {
            rest = match &self.inside {
                Inside::Nothing => self.read_outside(rest, span),
                Inside::Comment => self.leave(rest, &["-->", "--!>"]),
                Inside::TextAlone(name) => {
                    let end = format!("</{name}");
                    match tag::find_folded(rest, &end) {
                        Some(at) => {
                            self.inside = Inside::Nothing;
                            &rest[at..]
                        }
                        None => "",
                    }
                }
            };
        }
    }

    /// Reads up to the end of the next tag, or of what begins a comment; returns what follows.
    fn read_outside<'h>(&mut self, html: &'h str, span: Span) -> &'h str {
        let Some(at) = html.find('<') else {
            return "";
        };
        let rest = &html[at..];
        if let Some(inside) = rest.strip_prefix("<!--") {
            return self.enter_comment(inside);
        }
        match tag::end(rest) {
            Ends::Never => {
                self.begun = rest.to_owned();
                ""
            }
            Ends::NoTag => &rest[1..],
            Ends::At(extent) => {
                self.is_doubtful |= extent.is_doubtful;
                if extent.attributes > MOST_ATTRIBUTES {
                    self.too_much = Some(span);
                }
                self.read_tag(&rest[..extent.end], span);
                &rest[extent.end..]
            }
        }
    }

    fn enter_comment<'h>(&mut self, inside: &'h str) -> &'h str {
        let empty = [">", "->"].iter().find_map(|end| inside.strip_prefix(end));
        if empty.is_none() {
            self.inside = Inside::Comment;
        }
        empty.unwrap_or(inside)
    }

    fn leave<'h>(&mut self, html: &'h str, ends: &[&str]) -> &'h str {
        let found = ends
            .iter()
            .filter_map(|end| Some((html.find(end)?, end.len())));
        let Some((at, length)) = found.min() else {
            return "";
        };
        self.inside = Inside::Nothing;
        &html[at + length..]
    }

    fn read_tag(&mut self, tag: &str, span: Span) {
        self.build_again(span);
        let name = tag::name(tag);
        if tag.starts_with("</") {
            return self.close(&name);
        }
        if name.is_empty() || UNCOUNTED.contains(&name.as_str()) {
            return;
        }
        self.open(name, tag.len());
        if self.open.len() > DEEPEST {
            self.too_much = Some(span);
        }
    }

    fn open(&mut self, name: String, length: usize) {
        self.is_doubtful |= OTHER_RULES.contains(&name.as_str());
        if TEXT_ALONE.contains(&name.as_str()) {
            self.inside = Inside::TextAlone(name.clone());
        }
        if name == "a" {
            self.close_link();
        }
        self.close_entry(&name);
        let is_formatting = FORMATTING.contains(&name.as_str());
        let weight = if is_formatting { length } else { 0 };
        self.formatting += weight;
        self.open.push(Open { name, weight });
    }

    fn close(&mut self, name: &str) {
        let is_entry = |open: &Open| {
            ENTRIES
                .iter()
                .any(|group| group.contains(&open.name.as_str()))
        };
        let mut around = self.open.as_slice();
        while let [rest @ .., last] = around
            && BLOCKS.contains(&name)
            && is_entry(last)
        {
            around = rest;
        }
        let kept = around.len().saturating_sub(1);
        if !self.is_doubtful && around.last().is_some_and(|last| last.name == name) {
            self.open
                .drain(kept..)
                .for_each(|gone| self.formatting -= gone.weight);
        }
    }

    /// An entry ends the one before it.
    fn close_entry(&mut self, name: &str) {
        let group = ENTRIES.iter().find(|group| group.contains(&name));
        let last = self.open.last().map(|last| last.name.as_str());
        if !self.is_doubtful
            && group
                .zip(last)
                .is_some_and(|(group, last)| group.contains(&last))
        {
            self.open.pop();
        }
    }

    /// A link ends the one that it begins in, so that `<a id="x"/>` is open up to the next at most.
    fn close_link(&mut self) {
        let noticed = self
            .open
            .iter()
            .rposition(|open| BOUNDARIES.contains(&open.name.as_str()));
        let around = self.open.iter().rposition(|open| open.name == "a");
        if let Some(at) = around.filter(|at| !self.is_doubtful && noticed < Some(*at)) {
            self.forget(at);
        }
    }

    fn forget(&mut self, at: usize) {
        let gone = self.open.remove(at);
        self.formatting -= gone.weight;
    }

    fn build_again(&mut self, span: Span) {
        self.again = self.again.saturating_add(self.formatting);
        if self.again > MOST_AGAIN && self.too_much.is_none() {
            self.too_much = Some(span);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::{FaultKind, parse_document};

    fn is_too_much(text: &str) -> bool {
        let faults = parse_document(text).faults;
        faults.iter().any(|fault| fault.kind == FaultKind::TooDeep)
    }

    #[test]
    fn what_nothing_closes_is_bounded_however_it_is_written() {
        for heavy in [
            "<div>".repeat(300),
            "<div>\n\n".repeat(300),
            "<li><ul>".repeat(300),
            "<li><dd>".repeat(300),
            "<rt>".repeat(300),
            format!("<div>\n{}", "<///b></><!x><?y></ z><b>".repeat(300)),
            "<div><marquee></div></marquee>".repeat(300),
            "<i title=\"</i>\">".repeat(300),
            format!("<div>\n{}", "<i \"</i>\" x>".repeat(300)),
            format!("<div>\n{}", "<i =\"</i>\">".repeat(300)),
            "<b><!-- </b> -->".repeat(300),
            "<b><textarea></b></textarea>".repeat(300),
            format!("<svg><title><i x=\"</title>{}", "<i></i>".repeat(300)),
            format!(
                "<i {}>",
                (0..400).map(|n| format!("a{n} ")).collect::<String>()
            ),
            format!("<b title=\"{}\">{}", "x".repeat(5_000), "<p>".repeat(3_000)),
            format!(
                "<b title=\"{}\">\n\n{}",
                "x".repeat(5_000),
                "word\n\n".repeat(3_000)
            ),
        ] {
            assert!(is_too_much(&heavy), "{}", heavy.get(..60).unwrap_or(&heavy));
        }
    }

    #[test]
    fn what_people_write_is_not() {
        let lines = |line: &str| line.repeat(2_000);
        for light in [
            lines("<a id=\"x\"/>\n"),
            lines("<kbd>Ctrl</kbd> and <code>a &lt; b</code>\n\n"),
            lines("<details>\n<summary>a</summary>\n\nb\n\n</details>\n\n"),
            lines("<ul><li>a<li>b</ul>\n<dl><dt>a<dd>b</dl>\n\n"),
            format!("<table>{}</table>\n", lines("<tr><td>a<td><b>b</b>\n")),
            lines("<!-- <div> -->\n\n"),
            lines("<p align=\"center\"\n   title='a > b'>\n<img src=a.png alt=\"<b>\">\n\n"),
            lines("a<br>b <x@y.example> 1 < 2\n\n"),
            format!("<style>{}</style>\n", lines("a > b { } /* <i> */ ")),
        ] {
            assert!(
                !is_too_much(&light),
                "{}",
                light.get(..60).unwrap_or(&light)
            );
        }
    }
}
