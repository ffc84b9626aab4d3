//! Ruled: registers below a gate over which one of its sentences rules. `No incident of severity 1 may be open` above a table of incidents
//! is the criterion, and its rows are what it is held against: they are no criteria of their own.

use crate::base::kind::Kind;
use crate::parse::{Block, Table};
use crate::records::Demand;
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::gates::sentence;
use crate::records::words::plan::{Noun, noun};

/// Does a sentence of a section around a table rule over all that the table lists?
pub fn is_ruled(context: &Context, section: usize, table: &Table) -> bool {
    let Some(noun) = listed(context, section, table) else {
        return false;
    };
    let around = context.document.ancestry(section).into_iter();
    let mut around = around.map(|at| &context.document.sections[at].blocks);
    around.any(|blocks| said_in(blocks).any(|said| rules(context, &said, noun)))
}

/// What the rows of a table are, by one of its headers, else by the heading above it.
fn listed(context: &Context, section: usize, table: &Table) -> Option<Noun> {
    let headers = table.header.iter().map(|header| &header.plain);
    let named = headers.filter(|header| header.split_whitespace().count() <= 2);
    let heading = &context.document.sections[section].heading.plain;
    named
        .chain([heading])
        .find_map(|name| noun(name))
        .filter(|noun| matches!(noun, Noun::Actions | Noun::Incidents | Noun::Risks))
}

/// The bullets and sentences of some blocks.
fn said_in(blocks: &[Block]) -> impl Iterator<Item = String> {
    let mut said = Vec::new();
    outline::each_item(blocks, 0, &mut |item, _| said.push(item.text.plain.clone()));
    for block in blocks {
        if let Block::Paragraph(paragraph) = block {
            said.extend(paragraph.text.plain.split(". ").map(str::to_owned));
        }
    }
    said.into_iter()
}

/// Does a sentence ask something of all records of a kind?
fn rules(context: &Context, said: &str, noun: Noun) -> bool {
    let Some(Demand::Select(selection)) = sentence::demand(said, context.words, context.path)
    else {
        return false;
    };
    let is_of_incidents = selection
        .of
        .narrowed
        .is_some_and(|narrowed| narrowed.incidents);
    match noun {
        Noun::Incidents => is_of_incidents,
        Noun::Actions => selection.of.kind == Some(Kind::Action),
        _ => selection.of.kind == Some(Kind::Risk),
    }
}
