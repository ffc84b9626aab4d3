//! Explaining marks: why one tells of nobody's state. What is not on the closed list of reasons stays unread.

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::code_spans;
use crate::parse::{Block, Fence};
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::marks::openings::{Piece, Place, opened};
use crate::records::marks::signs::{boxed, boxes_in, known_status, whole_status};
use crate::records::marks::{Mark, MarkKind, Reason, line_around, overlaps_any, section_of};
use crate::records::words::vocabulary::{Topic, Vocabulary, mark_status};

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
            code: Vec::new(),
            diagrams: Vec::new(),
            comments: Vec::new(),
            terms: Vec::new(),
        };
        for section in &context.document.sections {
            explain.collect(&section.blocks);
        }
        explain.code.sort();
        let elements = Elements::new(context.text, &explain.code);
        explain.comments = elements.between("<!--", "-->");
        explain.code.extend(elements.code());
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
                Block::Fence(fence) => self.code.extend(code_of(fence, self.context.text)),
                Block::Quote(quote) => self.collect(&quote.blocks),
                Block::List(list) => {
                    if outline::defines_terms(self.context, list) {
                        self.terms.push(list.span);
                    }
                    for item in &list.items {
                        self.collect(&item.children);
                    }
                }
                Block::Paragraph(_) | Block::Table(_) | Block::Html(_) => {}
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
        if let Some(reason) = self.reason_of_section(mark, section) {
            return Some(reason);
        }
        // A term of a list of terms is a word; a box beside it is somebody's.
        let is_term = mark.kind != MarkKind::Box && overlaps_any(&self.terms, mark.span);
        if is_term || is_legend(line, self.context.words) {
            return Some(Reason::Legend);
        }
        reason_of_line(mark, self.context).or_else(|| {
            self.is_of_document(mark, section)
                .then_some(Reason::Document)
        })
    }

    fn reason_of_section(&self, mark: &Mark, section: usize) -> Option<Reason> {
        let around = self.context.document.ancestry(section);
        let reason = |at: usize| match self.context.topics[at]? {
            // A rule says when to stop in boxes and sentences; a status field says how something stands.
            Topic::StopConditions if mark.kind != MarkKind::Field => Some(Reason::Rule),
            Topic::Legend => Some(Reason::Legend),
            Topic::Reference => {
                let heading = fold(&self.context.document.sections[at].heading.plain);
                is_out_of_scope(mark, &heading).then_some(Reason::OutOfScope)
            }
            _ => None,
        };
        around.into_iter().rev().find_map(reason)
    }

    /// A status field above the first section below the title is the document's own, where no list or table of marks precedes it.
    fn is_of_document(&self, mark: &Mark, section: usize) -> bool {
        let sections = &self.context.document.sections;
        let title = self.context.document.title().map(|title| title.span);
        let at_top = sections[section].level == 0 || Some(sections[section].span) == title;
        let is_before = |block: &&Block| block.span().end <= mark.span.start;
        let mut before = sections[section].blocks.iter().filter(is_before);
        at_top && mark.kind == MarkKind::Field && !before.any(holds_items)
    }
}

/// Does a block list what is to be done? Then what follows it is no head of a document any more.
fn holds_items(block: &Block) -> bool {
    match block {
        Block::Table(_) => true,
        Block::List(list) => list.items.iter().any(|item| item.task.is_some()),
        Block::Paragraph(_) | Block::Fence(_) | Block::Quote(_) | Block::Html(_) => false,
    }
}

/// Is a mark in a part that refers to something else nobody's? Below *Template* and *Example* nothing is real. Below *Navigation*,
/// *References* or *Change log* words of status are about documents and the past, yet a box or a field is somebody's all the same.
/// *Email templates* are things to be made, not a template.
fn is_out_of_scope(mark: &Mark, heading: &str) -> bool {
    const UNREAL: [&str; 5] = ["template", "example", "how to", "instruction", "modèle"];
    if heading.ends_with(" templates") {
        return false;
    }
    let is_unreal = UNREAL.iter().any(|word| heading.contains(word));
    is_unreal || !matches!(mark.kind, MarkKind::Box | MarkKind::Field)
}

/// The reason that the line around a mark gives.
fn reason_of_line(mark: &Mark, context: &Context) -> Option<Reason> {
    let place = line_around(context.text, mark.span);
    let line = place.of(context.text);
    let before = &context.text[place.start..mark.span.start.max(place.start)];
    let behind = &context.text[mark.span.end.min(place.end)..place.end];
    if is_struck(line) {
        Some(Reason::Struck)
    } else if is_choice(
        mark,
        line,
        &context.text[mark.span.start..place.end],
        context.words,
    ) {
        Some(Reason::Choice)
    } else if mark.kind != MarkKind::Box && is_contents(line) {
        Some(Reason::Contents)
    } else {
        is_placeholder(mark, before, behind).then_some(Reason::Placeholder)
    }
}

/// What of a block of code is code: all of a fence. An indent is often none, so of indented code the lines that read like items of a
/// list are none.
fn code_of(fence: &Fence, text: &str) -> Vec<Span> {
    let is_indented = fence.info.is_empty() && fence.span.start == fence.code_start;
    if !is_indented {
        return vec![fence.span];
    }
    let mut start = fence.span.start;
    let mut code = Vec::new();
    for line in fence.span.of(text).split_inclusive('\n') {
        let span = Span::new(start, start + line.len());
        start = span.end;
        if !reads_like_an_item(line) {
            code.push(span);
        }
    }
    code
}

fn reads_like_an_item(line: &str) -> bool {
    let line = line.trim_start().trim_start_matches(['>', ' ']);
    let piece = Piece {
        start: 0,
        text: line,
    };
    let (place, rest) = opened(piece);
    place == Place::Item || line.starts_with('|') || boxed(rest.text).is_some()
}

/// The elements of HTML in a text, apart from those whose tags stand in code.
struct Elements<'a> {
    text: &'a str,
    /// Fences, sorted.
    fences: &'a [Span],
    /// Code spans, sorted.
    spans: Vec<Span>,
}

impl<'a> Elements<'a> {
    fn new(text: &'a str, fences: &'a [Span]) -> Self {
        let mut spans = Vec::new();
        let mut start = 0;
        if text.contains('<') {
            for line in text.split_inclusive('\n') {
                let of_line = code_spans(line).into_iter();
                spans.extend(of_line.map(|(from, to)| Span::new(start + from, start + to)));
                start += line.len();
            }
        }
        Elements {
            text,
            fences,
            spans,
        }
    }

    /// `<pre>`, `<script>`, `<style>` and `<code>` with what stands between them and their ends.
    fn code(&self) -> Vec<Span> {
        let names = ["pre", "script", "style", "code"].iter();
        let of = |name: &&str| self.between(&format!("<{name}"), &format!("</{name}>"));
        names.flat_map(of).collect()
    }

    /// Each end with the last beginning before it: a beginning before that was left open, and hides what follows, which is told.
    fn between(&self, open: &str, close: &str) -> Vec<Span> {
        let mut found = Vec::new();
        let mut from = 0;
        for end in self.places(close) {
            let begins = |start: &usize| (from..end).contains(start) && self.is_tag(*start, open);
            if let Some(start) = self.places(open).filter(begins).last() {
                found.push(Span::new(start, end + close.len()));
            }
            from = end + close.len();
        }
        found.sort();
        found
    }

    /// Where a tag stands outside code.
    fn places(&self, tag: &str) -> impl Iterator<Item = usize> {
        let places: Vec<usize> = self.text.match_indices(tag).map(|(at, _)| at).collect();
        let is_text = |at: &usize| {
            let place = Span::new(*at, *at + 1);
            let is_code = overlaps_any(self.fences, place) || overlaps_any(&self.spans, place);
            !is_code && !self.text[..*at].ends_with('\\')
        };
        let places: Vec<usize> = places.into_iter().filter(is_text).collect();
        places.into_iter()
    }

    /// `<pre>`, not `<prefix>`.
    fn is_tag(&self, start: usize, open: &str) -> bool {
        let behind = self.text[start + open.len()..].chars().next();
        open.ends_with('-') || !behind.is_some_and(|c| c.is_alphanumeric() || c == '-')
    }
}

/// `✅ done · 🟡 partly · ❌ missing`, `✅ = done`: several signs, each with its meaning.
pub fn is_legend(line: &str, words: &Vocabulary) -> bool {
    let (signs, meanings) = signs_and_meanings(line, words);
    let is_parted = line.contains('·') || line.contains(" / ");
    let explains = is_parted && (meanings == signs || meanings > 1 && lists_signs(line));
    signs >= 2 && (is_announced_legend(line, words) || line.contains(" = ") || explains)
}

/// `🟢 in order · 🟡 a little left · 🔴 not`: three parts or more, each begins with a sign of its own.
fn lists_signs(line: &str) -> bool {
    const FEWEST: usize = 3;
    let parts = line.split(['·', '/']).map(str::trim_start);
    let signs: Option<Vec<char>> = parts.map(first_sign).collect();
    signs.is_some_and(|mut signs| {
        let count = signs.len();
        signs.sort_unstable();
        signs.dedup();
        count >= FEWEST && signs.len() == count
    })
}

/// The sign that a part begins with.
fn first_sign(part: &str) -> Option<char> {
    let first = part.chars().next()?;
    mark_status(first).map(|_| first)
}

/// How many signs a line has, and how many of them stand before a status.
fn signs_and_meanings(line: &str, words: &Vocabulary) -> (usize, usize) {
    let has_meaning = |(at, sign): &(usize, char)| {
        let behind = &line[at + sign.len_utf8()..];
        let word = behind.trim_start_matches(|c: char| !c.is_alphanumeric());
        known_status(word, words).is_some()
    };
    let signs: Vec<(usize, char)> = line
        .char_indices()
        .filter(|(_, c)| mark_status(*c).is_some())
        .collect();
    let meanings = signs.iter().copied().filter(has_meaning).count();
    (signs.len(), meanings)
}

/// `Legend: …`
fn is_announced_legend(line: &str, words: &Vocabulary) -> bool {
    line.split_once([':', '：'])
        .is_some_and(|(label, _)| words.topic(label) == Some(Topic::Legend))
}

/// `- [ ] ~~gone~~`, struck out from one end to the other.
fn is_struck(line: &str) -> bool {
    let words = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '~');
    let behind_box = words.trim_start_matches(['x', 'X', ']', ' ']);
    let struck = behind_box.strip_prefix("~~");
    let struck = struck.and_then(|struck| struck.trim_end().strip_suffix("~~"));
    struck.is_some_and(|struck| !struck.contains("~~"))
}

/// Several boxes in one line of which none is ticked and one is a status or decision, or several statuses to choose from.
fn is_choice(mark: &Mark, line: &str, from_mark: &str, words: &Vocabulary) -> bool {
    if mark.kind == MarkKind::Box {
        let (boxes, ticked) = boxes_in(line);
        let behind = line.split([']', '☐', '☑', '☒', '□']).skip(1);
        let mut options = behind.map(|option| option.trim_end_matches('['));
        return boxes >= 2 && ticked <= 1 && options.any(|option| is_outcome(option, words));
    }
    let alternatives: Vec<&str> = match from_mark.contains(" / ") {
        true => from_mark.split(" / ").collect(),
        false => from_mark.split(" | ").collect(),
    };
    let outcomes = alternatives.iter().filter(|one| is_outcome(one, words));
    mark.kind == MarkKind::Field && alternatives.len() >= 2 && outcomes.count() >= 2
}

/// Is an option of a choice a status or a decision, and nothing else?
fn is_outcome(option: &str, words: &Vocabulary) -> bool {
    let option = option.trim_matches(|c: char| !c.is_alphanumeric());
    let is_decision = matches!(
        fold(option).as_str(),
        "go" | "no-go" | "no go" | "conditional go"
    );
    is_decision || whole_status(option, words).is_some()
}

/// A line that is a link into the same document and nothing else.
fn is_contents(line: &str) -> bool {
    let is_link = line.trim_end().ends_with(')') && line.contains("](#");
    let before = line.split('[').next().unwrap_or("");
    is_link && !before.chars().any(char::is_alphabetic)
}

/// A box without words beside it, or with `<name>`, `{{name}}` or `[name]` alone.
fn is_placeholder(mark: &Mark, before: &str, behind: &str) -> bool {
    let has_words = |text: &str| text.chars().any(char::is_alphanumeric);
    if mark.kind != MarkKind::Box || has_words(before) {
        return false;
    }
    let behind = behind
        .trim()
        .trim_matches(['|', '*', '_', '.', '…', '-', ' ']);
    let ends = [("<", ">"), ("{{", "}}"), ("${", "}"), ("[", "]")];
    let is_template = ends.iter().any(|(open, close)| {
        let inside = behind
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close));
        inside.is_some_and(|inside| !inside.contains(open) && !inside.contains(close))
    });
    !has_words(behind) || is_template
}
