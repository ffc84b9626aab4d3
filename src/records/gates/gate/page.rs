//! Pages: `# Bed Board 2.7`, below it the day of the release, who approved it on which day, or what is needed before, and boxes. Such a page decides about one
//! release, though none of its headings says so.

use crate::base::kind::DocumentRole;
use crate::parse::{Block, Item};
use crate::records::assembly::context::Context;
use crate::records::gates::gate::release_list;
use crate::records::values::cover::days_in;
use crate::records::values::release;
use crate::records::words::{gates, proof};

/// A longer line tells of more than the release.
const LONGEST_LINE: usize = 30;

/// Does a page of operations tell of one release, and of the day on which it is made or was approved?
pub fn is_of_one_release(context: &Context) -> bool {
    context.role == DocumentRole::Operations
        && names_one_version(context)
        && (tells_day_of_release(context) || is_approved(context) || asks_before(context))
}

/// Does the title name a version, and neither title nor file a paper such as notes or a plan?
fn names_one_version(context: &Context) -> bool {
    let title = context.document.title();
    let title = title.map_or("", |title| title.heading.plain.as_str());
    let file = release_list::file_name(context);
    let versions = release::named_in(&format!("x {title}"));
    let is_paper = |name: &str| gates::holds(name, |words| words.papers);
    versions.len() == 1 && !is_paper(title) && !is_paper(&file)
}

/// `Go-live: 17 March 2026`, in front of the first heading below the title.
fn tells_day_of_release(context: &Context) -> bool {
    let sections = &context.document.sections;
    let title = sections.iter().position(|section| section.level > 0);
    let head = title.map_or(&[][..], |title| &sections[title].blocks);
    let names_act = |line: &str| {
        gates::holds(line, |words| words.acts) || gates::holds(line, |words| words.moves)
    };
    lines(head)
        .iter()
        .any(|line| is_of_a_day(line) && names_act(line))
}

/// `Approved: Jo Hale, 10 March`, anywhere.
fn is_approved(context: &Context) -> bool {
    let sections = context.document.sections.iter();
    let mut lines = sections.flat_map(|section| lines(&section.blocks));
    lines.any(|line| {
        let is_dated = line.contains(|c: char| c.is_ascii_digit());
        is_dated && is_brief(line) && proof::speaks_of_approval(line)
    })
}

/// `Needed before we publish`: a heading below the title that puts its part before the release.
fn asks_before(context: &Context) -> bool {
    let mut below = context
        .document
        .sections
        .iter()
        .filter(|section| section.level > 1);
    below.any(|section| gates::holds(&section.heading.plain, |words| words.before))
}

fn is_of_a_day(line: &str) -> bool {
    is_brief(line) && !days_in(line).is_empty()
}

fn is_brief(line: &str) -> bool {
    line.split_whitespace().count() <= LONGEST_LINE
}

/// The lines of paragraphs and of items without a box.
fn lines(blocks: &[Block]) -> Vec<&str> {
    let unboxed = |item: &&Item| item.task.is_none();
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.extend(paragraph.text.plain.lines()),
            Block::List(list) => {
                let items = list.items.iter().filter(unboxed);
                found.extend(items.flat_map(|item| item.text.plain.lines()));
            }
            Block::Table(_) | Block::Fence(_) | Block::Quote(_) | Block::Html(_) => {}
        }
    }
    found
}
