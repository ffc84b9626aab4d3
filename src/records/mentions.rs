//! Mentions: the files and folders that the text of a document names, wherever it names them.

use super::assembly::context::Context;
use super::{Citation, ReferenceKind, Role, reference};
use crate::base::Span;
use crate::base::kind::DocumentRole;
use crate::parse::{Block, List, Text};

/// At most so many of one document are kept.
const MOST: usize = 2_000;

/// A file, folder or pattern that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What is named.
    pub citation: Citation,
    /// The list of which it is an item, with no more words than a remark in parentheses.
    pub list: Option<Span>,
}

/// The files, folders and patterns that the texts of a document name, in their order. Nobody works by what minutes and templates name.
pub fn of_document(context: &Context) -> Vec<Mention> {
    let mut found = Vec::new();
    if context.role == DocumentRole::Operations {
        for section in &context.document.sections {
            found.extend(in_text(&section.heading));
            collect(&section.blocks, &mut found);
        }
    }
    found.truncate(MOST);
    found
}

fn collect(blocks: &[Block], found: &mut Vec<Mention>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.extend(in_text(&paragraph.text)),
            Block::List(list) => in_list(list, found),
            Block::Table(table) => {
                let rows = table.rows.iter().flat_map(|row| &row.cells);
                found.extend(table.header.iter().chain(rows).flat_map(in_text));
            }
            Block::Quote(quote) => collect(&quote.blocks, found),
            Block::Fence(_) | Block::Html(_) => {}
        }
    }
}

fn in_list(list: &List, found: &mut Vec<Mention>) {
    for item in &list.items {
        let is_bare = |mention: &Mention| is_whole(&item.text, &mention.citation);
        found.extend(in_text(&item.text).map(|mention| Mention {
            list: is_bare(&mention).then_some(list.span),
            ..mention
        }));
        collect(&item.children, found);
    }
}

/// Is a text no more than this mention and a remark in parentheses?
fn is_whole(text: &Text, citation: &Citation) -> bool {
    let plain = text.plain.trim();
    let plain = plain.strip_prefix("./").unwrap_or(plain);
    let behind = plain.strip_prefix(citation.text.as_str());
    behind.is_some_and(|rest| rest.is_empty() || rest.trim_start().starts_with('('))
}

fn in_text(text: &Text) -> impl Iterator<Item = Mention> {
    let named = reference::cite(text, Role::Mention).into_iter();
    named.filter(is_of_tree).map(|citation| Mention {
        citation,
        list: None,
    })
}

/// Is it something that a tree of files can have?
fn is_of_tree(citation: &Citation) -> bool {
    match citation.kind {
        ReferenceKind::Path
        | ReferenceKind::Script
        | ReferenceKind::Directory
        | ReferenceKind::Glob => true,
        ReferenceKind::Command
        | ReferenceKind::Url
        | ReferenceKind::Issue
        | ReferenceKind::Prose
        | ReferenceKind::Pending => false,
    }
}
