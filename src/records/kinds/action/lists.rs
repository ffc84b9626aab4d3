//! Actions as bullets and paragraphs: what stands under a heading about actions, with who does it named above, before or behind it.

use std::collections::BTreeSet;

use super::told::{action, bold_lead};
use crate::parse::{Block, Item, List, Paragraph, Text};
use crate::records::Owner;
use crate::records::assembly::context::{Context, Drafts};
use crate::records::assembly::naming;
use crate::records::assembly::place::{self, Place};
use crate::records::assembly::told;
use crate::records::incident::{is_action_heading, is_review};
use crate::records::values::owners::is_placeholder;
use crate::records::values::people;
use crate::records::words::vocabulary::Topic;

/// Items under a heading about actions that name who or when; in the review of an incident, all of them, and the paragraphs that
/// name who.
pub fn read(context: &Context, drafts: &mut Drafts) {
    if is_review(context.path, context.document) {
        read_review(context, drafts);
        return;
    }
    for (place, list) in place::lists(context, drafts) {
        if place.own == Some(Topic::Actions) {
            read_named(context, drafts, &place, list);
        }
    }
}

fn read_review(context: &Context, drafts: &mut Drafts) {
    let people = sections_of_people(context);
    read_paragraphs(context, drafts, &people);
    for (place, list) in place::lists(context, drafts) {
        let is_promised = lists_actions(context, place.section, place.label);
        let is_task = |label| is_owned(context, place.section, label, &people);
        if is_promised && !place.label.is_some_and(is_task) {
            let owners = owners_above(context, &place);
            push_all(context, drafts, place.section, list, &owners);
        } else if !is_promised && place.own == Some(Topic::Actions) {
            read_named(context, drafts, &place, list);
        }
        read_labelled(context, drafts, place.section, list);
    }
}

/// The items of a list that name who or when.
fn read_named(context: &Context, drafts: &mut Drafts, place: &Place, list: &List) {
    let items = place::plain_items(list, drafts).into_iter();
    for item in items.filter(|item| !place::describes(context, item)) {
        if let Some((owners, below)) = headed(context, item) {
            push_all(context, drafts, place.section, below, &owners);
            continue;
        }
        let record = action(context, place.section, item);
        if is_unfilled(context, &record.title) {
            continue;
        }
        if !record.owners.is_empty() || record.target.is_some() {
            drafts.push(record);
        }
    }
}

/// `- **Review actions**:` with the actions as a list below it.
fn read_labelled(context: &Context, drafts: &mut Drafts, section: usize, list: &List) {
    let headings = list
        .items
        .iter()
        .filter(|item| is_action_heading(&item.text.plain));
    for list in headings.flat_map(lists_below) {
        push_all(context, drafts, section, list, &[]);
    }
}

fn push_all(context: &Context, drafts: &mut Drafts, section: usize, list: &List, owners: &[Owner]) {
    for item in &list.items {
        match headed(context, item) {
            Some((owners, below)) => push_all(context, drafts, section, below, &owners),
            None => push_action(context, drafts, section, item, owners),
        }
    }
}

fn push_action(
    context: &Context,
    drafts: &mut Drafts,
    section: usize,
    item: &Item,
    owners: &[Owner],
) {
    let is_taken = drafts.is_taken(item.span) || drafts.any_taken_in(item.span);
    if is_taken || item.text.is_empty() || place::describes(context, item) || leads_on(item) {
        return;
    }
    let mut record = action(context, section, item);
    if is_unfilled(context, &record.title) {
        return;
    }
    if record.owners.is_empty() {
        record.owners = owners.to_vec();
    }
    drafts.push(record);
}

/// `TBD owner`: a blank with the name of a field, for somebody to fill in.
fn is_unfilled(context: &Context, title: &str) -> bool {
    title.split_once(' ').is_some_and(|(first, field)| {
        is_placeholder(first)
            && first.contains(char::is_alphanumeric)
            && context.words.label(field).is_some()
    })
}

/// `Review in [the board](…)`: a bullet that says where the actions are.
fn leads_on(item: &Item) -> bool {
    let pieces = item.text.pieces.iter();
    let words = pieces.filter(|piece| piece.link.is_none());
    let words: String = words.map(|piece| piece.text.as_str()).collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    let is_linked = item.text.pieces.iter().any(|piece| piece.link.is_some());
    is_linked && matches!(words.as_slice(), [_, "in" | "on" | "at"])
}

/// `- @ada:` with her tasks below: whose they are, and the tasks.
fn headed<'a>(context: &Context, item: &'a Item) -> Option<(Vec<Owner>, &'a List)> {
    let name = item.text.plain.trim().trim_end_matches(':');
    let owners = people::of_heading(name, context.words);
    let below = lists_below(item).next()?;
    (people::is_sure(name) && !owners.is_empty()).then_some((owners, below))
}

fn lists_below(item: &Item) -> impl Iterator<Item = &List> {
    item.children.iter().filter_map(|block| match block {
        Block::List(list) => Some(list),
        _ => None,
    })
}

/// Who is named above a list: a line in bold that is a name and nothing else (`**JG**`), `JG:`, or the heading below that of the actions.
fn owners_above(context: &Context, place: &Place) -> Vec<Owner> {
    let section = &context.document.sections[place.section];
    let is_before = |block: &Block| block.span().start < place.block.span().start;
    let before = section.blocks.partition_point(is_before);
    match section.blocks[..before].last() {
        Some(Block::Paragraph(above)) => owners_of_line(context, &above.text),
        None if !is_action_heading(&section.heading.plain) => {
            people::of_heading(&section.heading.plain, context.words)
        }
        _ => Vec::new(),
    }
}

fn owners_of_line(context: &Context, line: &Text) -> Vec<Owner> {
    let mut pieces = line.pieces.iter();
    let is_bold = pieces.all(|piece| piece.strong || piece.text.trim().is_empty());
    let name = line.plain.trim().trim_end_matches(':');
    match is_bold || people::is_sure(name) {
        true => people::of_heading(name, context.words),
        false => Vec::new(),
    }
}

/// Actions that are paragraphs: those that name who does them, at their beginning or their end.
fn read_paragraphs(context: &Context, drafts: &mut Drafts, people: &BTreeSet<usize>) {
    for place in place::blocks(context) {
        let Block::Paragraph(paragraph) = place.block else {
            continue;
        };
        let is_free = !drafts.is_taken(paragraph.text.span) && !is_all_fields(paragraph);
        if is_free
            && lists_actions(context, place.section, None)
            && is_owned(context, place.section, &paragraph.text, people)
        {
            push_paragraph(context, drafts, place.section, paragraph);
        }
    }
}

/// `**Document owner:** Ann **Next review:** May`: fields of the document.
fn is_all_fields(paragraph: &Paragraph) -> bool {
    let first = paragraph.pairs.first();
    let begins = first.is_some_and(|pair| paragraph.text.plain.trim_start().starts_with(&pair.key));
    begins && paragraph.pairs.len() >= 2
}

fn push_paragraph(context: &Context, drafts: &mut Drafts, section: usize, paragraph: &Paragraph) {
    let item = Item {
        pairs: paragraph.pairs.clone(),
        ..told::item_of_line(&paragraph.text)
    };
    let mut record = action(context, section, &item);
    if let Some((name, rest)) = bold_lead(&paragraph.text) {
        let owners = people::of_heading(name, context.words);
        if !owners.is_empty() {
            record.owners = owners;
            record.title = naming::one_line(rest.strip_prefix("to ").unwrap_or(rest));
        }
    }
    drafts.push(record);
}

/// Does a text name who does what it says? A first name in bold counts where its section has another bold beginning that is surely
/// a name: `**Mia** to call the harbour`, `**JG** Turn it on`.
fn is_owned(context: &Context, section: usize, text: &Text, people: &BTreeSet<usize>) -> bool {
    let is_line_of_names = !owners_of_line(context, text).is_empty();
    if is_line_of_names || text.is_empty() {
        return false;
    }
    let by_lead = bold_lead(text).is_some_and(|(name, rest)| {
        is_surely_a_name(context, name, rest)
            || people.contains(&section) && !people::of_heading(name, context.words).is_empty()
    });
    by_lead
        || !action(context, section, &told::item_of_line(text))
            .owners
            .is_empty()
}

/// The sections where a paragraph begins with what is surely a name, found once: `is_owned` asks for each paragraph.
fn sections_of_people(context: &Context) -> BTreeSet<usize> {
    let sections = context.document.sections.iter().enumerate();
    let with_people = sections.filter(|(_, section)| names_people(context, &section.blocks));
    with_people.map(|(at, _)| at).collect()
}

/// Does one of these paragraphs begin with what is surely a name?
fn names_people(context: &Context, blocks: &[Block]) -> bool {
    let mut leads = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => bold_lead(&paragraph.text),
        _ => None,
    });
    leads.any(|(name, rest)| is_surely_a_name(context, name, rest))
}

fn is_surely_a_name(context: &Context, name: &str, rest: &str) -> bool {
    let is_told_to = rest.starts_with("to ");
    let names = people::of_heading(name, context.words);
    !names.is_empty() && (people::is_sure(name) || is_told_to)
}

/// Does a section, one around it, or the label line above a list say that what follows are actions?
pub(super) fn lists_actions(context: &Context, section: usize, label: Option<&Text>) -> bool {
    let around = context.document.ancestry(section).into_iter();
    let mut headings = around.map(|at| context.document.sections[at].heading.plain.as_str());
    label.is_some_and(|label| is_action_heading(&label.plain)) || headings.any(is_action_heading)
}
