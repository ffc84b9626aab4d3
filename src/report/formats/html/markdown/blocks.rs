//! Blocks of a body: headings, alerts, tables, code, diagrams and footnotes.

use pulldown_cmark::{Alignment, BlockQuoteKind};

use super::{Footnote, Undrawn, Writer, escape};
use crate::base::Span;
use crate::parse::{Section, bullets, explicit_id};
use crate::report::audience::NO_ROW;

impl<'a> Writer<'a> {
    /// The end of a line in a paragraph. Lines with bullets that Markdown does not know stay lines.
    pub(super) fn write_soft_break(&mut self, span: Span) {
        let next = self
            .text
            .get(span.end..)
            .and_then(|rest| rest.lines().next());
        let is_item = next.is_some_and(bullets::begins);
        self.out.push_str(if is_item { "<br>\n" } else { "\n" });
    }

    pub(super) fn start_heading(&mut self, level: usize, span: Span) {
        let start = span.start + (span.of(self.text).len() - span.of(self.text).trim_start().len());
        self.heading_start = self.out.len();
        let section = self.section_at(start);
        self.heading_is_title = section.is_some_and(|section| self.is_title(section));
        let anchor = match section {
            Some(section) => Some(section.anchor.clone()),
            None if self.containers > 0 => self.anchor_at(start),
            None => None,
        };
        if let Some(section) = section {
            self.label = section.heading.plain.trim().to_owned();
        }
        // A heading that the parser did not take for one is metadata above a line of dashes.
        let closer = if section.is_none() && self.containers == 0 {
            "</p>\n<hr>\n".to_owned()
        } else {
            format!("</h{level}>\n")
        };
        let opener = match &anchor {
            _ if closer.starts_with("</p>") => "<p>".to_owned(),
            Some(anchor) if self.bears(anchor) => format!("<h{level} id=\"{}\">", escape(anchor)),
            _ => format!("<h{level}>"),
        };
        self.out.push_str(&opener);
        self.heading = Some((
            anchor.filter(|anchor| !anchor.is_empty()),
            closer,
            self.out.len(),
        ));
    }

    pub(super) fn end_heading(&mut self) {
        let Some((anchor, closer, content)) = self.heading.take() else {
            return;
        };
        let without_id = strip_id(&self.out[content..]).len();
        self.out.truncate(content + without_id);
        if self.heading_is_title {
            self.out.truncate(self.heading_start);
            let anchor = anchor.unwrap_or_default();
            if !self.bears(&anchor) {
                return;
            }
            self.out.push_str(&format!(
                "<span class=\"heading-place\" id=\"{}\"></span>\n",
                escape(&anchor)
            ));
            return;
        }
        if let Some(anchor) = anchor {
            let name = escape(&self.label);
            let target = encode_fragment(&anchor);
            self.out.push_str(&format!(
                " <a class=\"anchor\" href=\"#{target}\" aria-label=\"Link to {name}\">#</a>"
            ));
        }
        self.out.push_str(&closer);
    }

    /// The section whose heading begins at `start`.
    fn section_at(&self, start: usize) -> Option<&'a Section> {
        let page = self.page;
        let sections = page.document.sections.get(1..)?;
        sections
            .binary_search_by_key(&start, |section| section.span.start)
            .ok()
            .map(|index| &sections[index])
    }

    fn anchor_at(&self, start: usize) -> Option<String> {
        let anchors = &self.page.document.anchors;
        let first = anchors.partition_point(|anchor| anchor.span.start < start);
        anchors
            .get(first)
            .filter(|anchor| anchor.span.start == start)
            .map(|anchor| anchor.name.clone())
    }

    /// Is this the heading that the page shows as its own title already?
    fn is_title(&self, section: &Section) -> bool {
        let title = || self.page.document.title().map(|title| title.span);
        section.level == 1
            && title() == Some(section.span)
            && section.heading.plain.trim() == self.page.title
    }

    pub(super) fn start_quote(&mut self, kind: Option<BlockQuoteKind>) {
        self.containers += 1;
        let (class, word) = match kind {
            None => return self.out.push_str("<blockquote>\n"),
            Some(BlockQuoteKind::Note) => ("note", "Note"),
            Some(BlockQuoteKind::Tip) => ("tip", "Tip"),
            Some(BlockQuoteKind::Important) => ("important", "Important"),
            Some(BlockQuoteKind::Warning) => ("warning", "Warning"),
            Some(BlockQuoteKind::Caution) => ("caution", "Caution"),
        };
        self.out.push_str(&format!(
            "<div class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">{word}</p>\n"
        ));
    }

    pub(super) fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.tables += 1;
        self.alignments = alignments;
        let label = format!("Table {}: {}", self.tables, self.label);
        let label = escape(label.trim_end_matches([':', ' ']));
        self.out.push_str(&format!("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table>"));
    }

    /// Ends a row; one that only keeps its place in a copy is not drawn.
    pub(super) fn end_row(&mut self) {
        let row = self.out.get(self.row_start..).unwrap_or_default();
        let mut inside = row
            .split('<')
            .filter_map(|piece| piece.split_once('>'))
            .map(|(_, text)| text.trim());
        let (mut marked, mut empty) = (false, true);
        inside.by_ref().for_each(|text| {
            marked |= text == NO_ROW;
            empty &= text.is_empty() || text == NO_ROW;
        });
        if marked && empty {
            self.out.truncate(self.row_start);
        } else {
            self.out.push_str("</tr>\n");
        }
    }

    pub(super) fn start_cell(&mut self) {
        let align = match self.alignments.get(self.column) {
            Some(Alignment::Left) => " data-align=\"left\"",
            Some(Alignment::Right) => " data-align=\"right\"",
            Some(Alignment::Center) => " data-align=\"center\"",
            Some(Alignment::None) | None => "",
        };
        let tag = if self.in_head {
            "th scope=\"col\""
        } else {
            "td"
        };
        self.out.push_str(&format!("<{tag}{align}>"));
    }

    pub(super) fn write_code(&mut self) {
        let Some((code, info, span)) = self.code.take() else {
            return;
        };
        let language = info
            .split([' ', ',', '{', ':'])
            .next()
            .unwrap_or("")
            .trim()
            .to_owned();
        if language.eq_ignore_ascii_case("mermaid") {
            return self.write_diagram(&code, span);
        }
        let html = self.press.highlighter.highlight(&code, &language);
        let class = if language.is_empty() {
            String::new()
        } else {
            format!(" class=\"language-{}\"", escape(&language))
        };
        self.keep(format!(
            "<pre tabindex=\"0\"><code{class}>{html}</code></pre>"
        ));
        self.out.push('\n');
    }

    fn write_diagram(&mut self, code: &str, span: Span) {
        let source = escape(code);
        let id = format!("diagram-{}", self.page.document.line(span.start));
        let piece = match self.picture(code, span, &id) {
            Ok(svg) => format!(
                "<figure class=\"diagram\">{svg}<details><summary>Source of the diagram</summary><pre tabindex=\"0\"><code class=\"language-mermaid\">{source}</code></pre></details></figure>"
            ),
            Err(because) => {
                let piece = format!(
                    "<div class=\"diagram-source\"><p>This diagram could not be drawn: {}</p><pre tabindex=\"0\"><code class=\"language-mermaid\">{source}</code></pre></div>",
                    escape(&because)
                );
                self.undrawn.push(Undrawn {
                    span: Span::new(span.start, span.start + span.of(self.text).trim_end().len()),
                    because,
                });
                piece
            }
        };
        self.keep(piece);
        self.out.push('\n');
    }

    /// The diagram with what its boxes are known to be; as it is written where that cannot be drawn.
    fn picture(&self, code: &str, span: Span, id: &str) -> Result<String, String> {
        let draw = |source: &str| self.press.diagrams.picture(source, id, &self.label);
        let added = self
            .marks
            .of
            .in_diagrams
            .and_then(|added| added.get(&span.start));
        let marked = added.and_then(|added| draw(&format!("{code}\n{added}")).ok());
        marked.map_or_else(|| draw(code), Ok)
    }

    pub(super) fn write_reference(&mut self, label: &str) {
        let number = self.footnote(label);
        let note = &mut self.footnotes[number - 1];
        note.references += 1;
        let id = if note.references == 1 {
            format!("fnref-{number}")
        } else {
            format!("fnref-{number}-{}", note.references)
        };
        self.out.push_str(&format!(
            "<sup class=\"footnote-ref\" id=\"{id}\"><a href=\"#fn-{number}\" aria-label=\"Footnote {number}\">{number}</a></sup>"
        ));
    }

    pub(super) fn start_footnote(&mut self, label: &str) {
        let number = self.footnote(label);
        self.containers += 1;
        self.outer.push((number, std::mem::take(&mut self.out)));
    }

    pub(super) fn end_footnote(&mut self) {
        let Some((number, outer)) = self.outer.pop() else {
            return;
        };
        self.containers -= 1;
        let html = std::mem::replace(&mut self.out, outer);
        self.footnotes[number - 1].html.push_str(&html);
    }

    /// The number of a footnote, from 1, in the order in which they are first named.
    fn footnote(&mut self, label: &str) -> usize {
        if let Some(number) = self.footnote_numbers.get(label) {
            return *number;
        }
        self.footnotes.push(Footnote::default());
        self.footnote_numbers
            .insert(label.to_owned(), self.footnotes.len());
        self.footnotes.len()
    }

    pub(super) fn write_footnotes(&mut self) {
        if self.footnotes.iter().all(|note| note.html.is_empty()) {
            return;
        }
        self.out
            .push_str("<section class=\"footnotes\" aria-label=\"Footnotes\"><ol>\n");
        for (index, note) in self.footnotes.iter().enumerate() {
            let number = index + 1;
            let back = if note.references == 0 {
                String::new()
            } else {
                format!(
                    " <a class=\"footnote-back\" href=\"#fnref-{number}\" aria-label=\"Back to the text of footnote {number}\">↩</a>"
                )
            };
            self.out.push_str(&format!(
                "<li id=\"fn-{number}\">{}{back}</li>\n",
                note.html
            ));
        }
        self.out.push_str("</ol></section>\n");
    }
}

/// The HTML of a heading without an explicit `{#id}` at its end.
fn strip_id(html: &str) -> &str {
    explicit_id(html).map_or(html, |(before, _)| before.trim_end())
}

/// An anchor as it may be after `#`.
fn encode_fragment(anchor: &str) -> String {
    let mut out = String::new();
    for byte in anchor.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b':') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
