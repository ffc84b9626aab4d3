//! Mentions: the files and folders that the text of a document names, wherever it names them.

use super::assembly::context::Context;
use super::{Citation, ReferenceKind, Role, reference};
use crate::base::kind::DocumentRole;

/// At most so many of one document are kept.
const MOST: usize = 2_000;

/// The files, folders and patterns that the texts of a document name, in their order. Nobody works by what minutes and templates name.
pub fn of_document(context: &Context) -> Vec<Citation> {
    if context.role != DocumentRole::Operations {
        return Vec::new();
    }
    let texts = context.document.texts().into_iter();
    let named = texts.flat_map(|text| reference::cite(text, Role::Mention));
    named.filter(is_of_tree).take(MOST).collect()
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
