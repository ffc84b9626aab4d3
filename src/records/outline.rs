//! Outline: what the parts of a document are about, and which of them say nothing of today's state.

use crate::base::Span;
use crate::parse::{Block, Item, Section};
use crate::records::context::{Context, Drafts};
use crate::records::vocabulary::Topic;

/// What a section's own heading is about.
pub fn topic(context: &Context, section: usize) -> Option<Topic> {
    context.words.topic(&context.document.sections[section].heading.plain)
}

/// What a section is about: its own heading's topic, else that of the nearest section around it that has one.
pub fn topic_around(context: &Context, section: usize) -> Option<Topic> {
    context.document.ancestry(section).into_iter().rev().find_map(|at| topic(context, at))
}

/// The sections below `section`, at any depth, in document order.
pub fn below<'a>(context: &'a Context, section: usize) -> impl Iterator<Item = usize> + 'a {
    let level = context.document.sections[section].level;
    let later = context.document.sections.iter().enumerate().skip(section + 1);
    later.take_while(move |(_, other)| other.level > level).map(|(at, _)| at)
}

/// Takes the parts that are policy, template, legend or change log: what stands there is no record.
pub fn take_reference_parts(context: &Context, drafts: &mut Drafts) {
    for (at, section) in context.document.sections.iter().enumerate() {
        let around = context.document.ancestry(at).into_iter().filter_map(|at| topic(context, at)).collect::<Vec<_>>();
        if around.last().is_some_and(|topic| matches!(topic, Topic::Reference | Topic::Legend)) {
            section.blocks.iter().for_each(|block| drafts.take(block.span()));
        }
        for pair in section.blocks.windows(2) {
            let lead = label_line(&pair[0]).and_then(|label| context.words.topic(label));
            if matches!(lead, Some(Topic::Legend)) {
                drafts.take(pair[1].span());
            }
        }
    }
}

/// The text of a paragraph that introduces what follows: its last line ends in a colon.
pub fn label_line(block: &Block) -> Option<&str> {
    let Block::Paragraph(paragraph) = block else { return None };
    let line = paragraph.text.plain.trim_end();
    let last = line.rsplit('\n').next().unwrap_or(line).trim();
    last.ends_with([':', '：']).then_some(last)
}

/// A heading as a span: its first line, up to the end of the section's own blocks.
pub fn heading_span(section: &Section) -> Span {
    section.span
}

/// The number that a heading begins with: `3) Backups`, `3. Backups`, `3 — Backups`, `Item 3: Backups`. `3.2 x` has none.
pub fn leading_number(heading: &str) -> Option<u32> {
    let heading = heading.trim_start_matches(|c: char| !c.is_alphanumeric());
    let words = ["item ", "track ", "workstream ", "gate ", "criterion ", "task "];
    let lower = heading.to_lowercase();
    let rest = words.iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, after) = rest.split_at(digits);
    let after = after.trim_start_matches(' ');
    let ends = after.is_empty()
        || after.starts_with([')', ':', '—', '–', '-'])
        || (after.starts_with('.') && !after[1..].starts_with(|c: char| c.is_ascii_digit()));
    number.parse().ok().filter(|_| ends)
}

/// Calls `visit` for every list item of the blocks, with its depth from 0, parents before children.
pub fn each_item<'a>(blocks: &'a [Block], depth: usize, visit: &mut dyn FnMut(&'a Item, usize)) {
    for block in blocks {
        match block {
            Block::List(list) => {
                for item in &list.items {
                    visit(item, depth);
                    each_item(&item.children, depth + 1, visit);
                }
            }
            Block::Quote(quote) => each_item(&quote.blocks, depth, visit),
            Block::Paragraph(_) | Block::Table(_) | Block::Fence(_) | Block::Html(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_number_is_a_whole_number_with_an_end() {
        assert_eq!(leading_number("3) Backups"), Some(3));
        assert_eq!(leading_number("12. Backups"), Some(12));
        assert_eq!(leading_number("Item 4: Backups"), Some(4));
        assert_eq!(leading_number("1.2 Backups"), None);
        assert_eq!(leading_number("24 hours later"), None);
    }
}
