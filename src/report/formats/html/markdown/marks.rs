//! Marks in a body: places that the page fills with what is known of the words after them.
//!
//! A mark is inline, so that it may be in a paragraph, a cell or a heading: it comes before the first words at or after its
//! place, and after the box of an item. What is drawn as a whole (code, a diagram, raw HTML) has its marks above it. The title is
//! no part of the body; its marks are given back, and so are those that found no place.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag};

use super::{NameLink, Writer};
use crate::base::Span;
use crate::report::audience::NO_ROW;

/// Frames the number of a mark in the HTML of a body. No text holds it: the renderer draws it as another character.
pub const FRAME: char = '\0';

/// Behind the number of a mark that is above what it is about.
pub const ABOVE: char = '^';

/// What is to be marked in a body.
#[derive(Clone, Copy, Default)]
pub struct Marks<'a> {
    /// The places, in order.
    pub places: &'a [usize],
    /// The ids that marks bring along: no heading has one of them.
    pub ids: Option<&'a BTreeSet<String>>,
    /// The ids of other records that the text names, by place.
    pub names: &'a [NameLink],
    /// What is added to the source of a diagram before it is drawn, by where its fence begins.
    pub in_diagrams: Option<&'a BTreeMap<usize, String>>,
}

/// The marks of a body, and how far they have been written.
#[derive(Default)]
pub(super) struct Pending<'a> {
    /// All of them.
    pub(super) of: Marks<'a>,
    /// How many have been written.
    count: usize,
    /// Those of the title, which the page shows itself.
    pub(super) title: Vec<usize>,
}

impl Pending<'_> {
    /// Does a mark belong before what ends at `end`?
    fn is_due(&self, end: usize) -> bool {
        let next = self.of.places.get(self.count);
        next.is_some_and(|place| *place < end)
    }

    /// The marks that stand nowhere in the HTML of their body.
    pub(super) fn without_place(&self, html: &str) -> Vec<usize> {
        let framed = html.split(FRAME).skip(1).step_by(2);
        let shown: BTreeSet<usize> = framed
            .filter_map(|mark| mark.trim_end_matches(ABOVE).parse().ok())
            .chain(self.title.iter().copied())
            .collect();
        (0..self.of.places.len())
            .filter(|number| !shown.contains(number))
            .collect()
    }
}

impl Writer<'_> {
    /// Writes the marks that belong before words.
    pub(super) fn mark_text(&mut self, text: &str, span: Span) {
        if self.marks.is_due(span.end) && text.trim() != NO_ROW {
            self.flush_words();
            self.write_marks(span.end, None);
        }
    }

    /// Writes the marks that belong before an event that is not text.
    pub(super) fn mark_before(&mut self, event: &Event<'_>, span: Span) {
        if !self.marks.is_due(span.end) {
            return;
        }
        match event {
            Event::Code(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::Start(
                Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Link { .. }
                | Tag::Image { .. },
            ) => self.write_marks(span.end, None),
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => {
                self.out.push_str("<p class=\"marks\">");
                self.write_marks(span.end, Some(ABOVE));
                self.out.push_str("</p>\n");
            }
            _ => {}
        }
    }

    /// Writes the marks that belong before `end`.
    pub(super) fn write_marks(&mut self, end: usize, how: Option<char>) {
        while self.marks.is_due(end) {
            let number = self.marks.count;
            self.marks.count += 1;
            if self.heading_is_title && self.heading.is_some() {
                self.marks.title.push(number);
                continue;
            }
            let how = how.map(String::from).unwrap_or_default();
            self.keep(format!("{FRAME}{number}{how}{FRAME}"));
        }
    }

    /// Does a heading bear this id? Not if a mark brings it along.
    pub(super) fn bears(&self, id: &str) -> bool {
        !id.is_empty() && !self.marks.of.ids.is_some_and(|ids| ids.contains(id))
    }
}
