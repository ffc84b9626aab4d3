//! Explaining marks: why one tells of nobody's state. What is not on the closed list of reasons stays unread.

use crate::base::Span;
use crate::parse::{Block, Fence};
use crate::records::context::Context;
use crate::records::marks::signs::boxes_in;
use crate::records::marks::{Mark, MarkKind, Reason, line_around, overlaps_any, section_of};
use crate::records::outline;
use crate::records::vocabulary::Topic;

/// What the reasons of one document are found by.
pub struct Explain<'a> {
    context: &'a Context<'a>,
    is_silent: bool,
    code: Vec<Span>,
    diagrams: Vec<Span>,
    comments: Vec<Span>,
    terms: Vec<Span>,
}

impl<'a> Explain<'a> {
    /// Looks through a document once.
    pub fn new(context: &'a Context<'a>) -> Self {
        let mut explain = Explain {
            context,
            is_silent: outline::is_silent(context),
            code: closed_elements(context.text),
            diagrams: Vec::new(),
            comments: comments(context.text),
            terms: Vec::new(),
        };
        for section in &context.document.sections {
            explain.collect(&section.blocks);
        }
        explain.code.sort();
        explain.diagrams.sort();
        explain.terms.sort();
        explain
    }

    fn collect(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Fence(fence) if fence.info.starts_with("mermaid") => {
                    self.diagrams.push(fence.span);
                }
                Block::Fence(fence) if !reads_like_a_list(fence) => self.code.push(fence.span),
                Block::Quote(quote) => self.collect(&quote.blocks),
                Block::List(list) => {
                    if outline::defines_terms(self.context, list) {
                        self.terms.push(list.span);
                    }
                    for item in &list.items {
                        self.collect(&item.children);
                    }
                }
                Block::Fence(_) | Block::Paragraph(_) | Block::Table(_) | Block::Html(_) => {}
            }
        }
    }

    /// The reason of a mark that stands where no record can: nothing inside code is ever taken.
    pub fn unconditional(&self, mark: &Mark) -> Option<Reason> {
        let front_matter = self.context.document.front_matter.as_ref();
        if front_matter.is_some_and(|meta| meta.span.contains(mark.span)) {
            Some(Reason::FrontMatter)
        } else if overlaps_any(&self.comments, mark.span) {
            Some(Reason::Comment)
        } else if overlaps_any(&self.diagrams, mark.span) {
            Some(Reason::Diagram)
        } else {
            overlaps_any(&self.code, mark.span).then_some(Reason::Code)
        }
    }

    /// The reason of a mark that no record has taken.
    pub fn reason(&self, mark: &Mark) -> Option<Reason> {
        let section = section_of(self.context, mark.span);
        let line = line_around(self.context.text, mark.span);
        let line = line.of(self.context.text);
        if self.is_silent {
            return Some(Reason::OutOfScope);
        }
        if let Some(reason) = self.reason_of_section(section) {
            return Some(reason);
        }
        if overlaps_any(&self.terms, mark.span) || is_legend(line) {
            return Some(Reason::Legend);
        }
        reason_of_line(mark, line).or_else(|| {
            self.is_of_document(mark, section)
                .then_some(Reason::Document)
        })
    }

    fn reason_of_section(&self, section: usize) -> Option<Reason> {
        let topics = self.context.document.ancestry(section).into_iter();
        let topics = topics.filter_map(|at| self.context.topics[at]);
        topics.rev().find_map(|topic| match topic {
            Topic::StopConditions => Some(Reason::Rule),
            Topic::Legend => Some(Reason::Legend),
            Topic::Reference => Some(Reason::OutOfScope),
            _ => None,
        })
    }

    /// A status field above the first section below the title is the document's own.
    fn is_of_document(&self, mark: &Mark, section: usize) -> bool {
        let sections = &self.context.document.sections;
        let title = self.context.document.title().map(|title| title.span);
        let at_top = sections[section].level == 0 || Some(sections[section].span) == title;
        at_top && mark.kind == MarkKind::Field
    }
}

/// The reason that the line around a mark gives.
fn reason_of_line(mark: &Mark, line: &str) -> Option<Reason> {
    if is_struck(line) {
        Some(Reason::Struck)
    } else if is_choice(mark, line) {
        Some(Reason::Choice)
    } else if is_contents(line) {
        Some(Reason::Contents)
    } else {
        is_placeholder(line).then_some(Reason::Placeholder)
    }
}

/// Indented code whose lines begin like a list: a fence is meant, an indent is often none.
fn reads_like_a_list(fence: &Fence) -> bool {
    let is_indented = fence.info.is_empty() && fence.span.start == fence.code_start;
    let first = fence.code.lines().find(|line| !line.trim().is_empty());
    let begins = first.is_some_and(|line| {
        let line = line.trim_start();
        ["- ", "* ", "+ ", "| ", "["]
            .iter()
            .any(|start| line.starts_with(start))
    });
    is_indented && begins
}

/// HTML comments that are closed; one that is not hides the rest, which is told as a fault.
fn comments(text: &str) -> Vec<Span> {
    elements(text, "<!--", "-->")
}

/// `<pre>`, `<script>`, `<style>` and `<code>` with what stands between them and their ends.
fn closed_elements(text: &str) -> Vec<Span> {
    if !text.contains('<') {
        return Vec::new();
    }
    let pairs = [
        ("<pre", "</pre>"),
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<code", "</code>"),
    ];
    let pairs = pairs.iter();
    pairs
        .flat_map(|(open, close)| elements(text, open, close))
        .collect()
}

fn elements(text: &str, open: &str, close: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(open).map(|at| from + at) {
        let Some(end) = text[start..].find(close).map(|at| start + at + close.len()) else {
            break;
        };
        found.push(Span::new(start, end));
        from = end;
    }
    found
}

/// `✅ done · 🟡 partly · ❌ missing`, `✅ = done`: several signs, each with its meaning.
fn is_legend(line: &str) -> bool {
    let signs = line
        .chars()
        .filter(|c| crate::records::vocabulary::mark_status(*c).is_some());
    let means = line.contains(" = ") || line.contains('·') || line.contains(" / ");
    means && signs.count() >= 2
}

/// `- [ ] ~~gone~~`.
fn is_struck(line: &str) -> bool {
    let words = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '~');
    let behind_box = words.trim_start_matches(['x', 'X', ']', ' ']);
    behind_box.starts_with("~~") && line.trim_end().ends_with("~~")
}

/// Several boxes in one line of which none is ticked, or several statuses to choose from.
fn is_choice(mark: &Mark, line: &str) -> bool {
    let (boxes, ticked) = boxes_in(line);
    let is_open_choice = boxes >= 2 && ticked == 0;
    let alternatives = line.split(" / ").count().max(line.split(" | ").count());
    let is_list_of_words = mark.kind == MarkKind::Field && alternatives >= 2;
    is_open_choice || is_list_of_words
}

/// A line that is a link into the same document and nothing else.
fn is_contents(line: &str) -> bool {
    let is_link = line.trim_end().ends_with(')') && line.contains("](#");
    let before = line.split('[').next().unwrap_or("");
    is_link && !before.chars().any(char::is_alphabetic)
}

/// A box without words behind it, or with `<name>`, `{{name}}` or `TBD` alone.
fn is_placeholder(line: &str) -> bool {
    let behind = line
        .rsplit_once(']')
        .map_or(line, |(_, behind)| behind)
        .trim();
    let behind = behind.trim_matches(['|', '*', '_', '.', '…', '-', ' ', '☐']);
    let is_template = ["<", "{{", "${", "["]
        .iter()
        .any(|open| behind.starts_with(open) && behind.ends_with(['>', '}', ']']));
    behind.is_empty() || is_template
}
