//! Own names: paths that begin with the name of the repository itself, as people write who have several beside each other:
//! `shop/services/api/*` in the repository `shop`.
//!
//! Below the shell nobody knows what a repository is called. The first folder of cited paths is its name where the README is called so,
//! the tree has no such folder, and most of the files that are cited below it, several at least, are in the tree without it.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::RelPath;
use crate::base::text::fold;
use crate::records::{Citation, Record, ReferenceKind};
use crate::source::SourceTree;

/// So many different files have to be found without the name.
const FEWEST: usize = 3;

/// Notes at each citation whether its path begins with the name of the repository.
pub fn note(records: &mut [Record], tree: &SourceTree) {
    let names = own_names(records, tree);
    if names.is_empty() {
        return;
    }
    for citation in records.iter_mut().flat_map(|record| &mut record.citations) {
        let first = without_first_folder(citation).map(|(first, _)| first);
        citation.has_own_name = first.is_some_and(|first| names.contains(first));
    }
}

/// A path without its first folder, which is the name of the repository.
pub fn without_own_name(citation: &Citation) -> Option<RelPath> {
    let (_, rest) = without_first_folder(citation).filter(|_| citation.has_own_name)?;
    RelPath::new(rest)
}

/// The first folders of cited paths that are the name of the repository.
fn own_names(records: &[Record], tree: &SourceTree) -> BTreeSet<String> {
    let mut named: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for citation in records.iter().flat_map(|record| &record.citations) {
        if let Some((first, rest)) = without_first_folder(citation).filter(|_| names_file(citation))
        {
            named.entry(first).or_default().insert(rest);
        }
    }
    let own = named
        .into_iter()
        .filter(|(first, below)| is_own_name(first, below, tree));
    own.map(|(first, _)| first.to_owned()).collect()
}

fn is_own_name(first: &str, below: &BTreeSet<&str>, tree: &SourceTree) -> bool {
    let is_there = |rest: &&&str| RelPath::new(rest).is_some_and(|path| tree.has_file(&path));
    let found = below.iter().filter(is_there).count();
    let is_folder = || RelPath::new(first).is_some_and(|path| tree.has_folder(&path));
    found >= FEWEST && found * 2 > below.len() && !is_folder() && calls_itself(tree, first)
}

/// Does the title of the README have the name?
fn calls_itself(tree: &SourceTree, name: &str) -> bool {
    let mut readmes = tree.texts.iter().filter(|(path, _)| {
        path.parent().as_str().is_empty() && path.stem().eq_ignore_ascii_case("readme")
    });
    readmes.any(|(_, text)| {
        let title = text.text.lines().find(|line| !line.trim().is_empty());
        title.is_some_and(|title| fold(title).contains(&fold(name)))
    })
}

fn names_file(citation: &Citation) -> bool {
    matches!(citation.kind, ReferenceKind::Path | ReferenceKind::Script)
}

/// The first folder of a path, and what lies in a folder below it. A link counts from its own document, and a file that lies right below a
/// missing folder may be called like another.
fn without_first_folder(citation: &Citation) -> Option<(&str, &str)> {
    let is_path = matches!(
        citation.kind,
        ReferenceKind::Path
            | ReferenceKind::Script
            | ReferenceKind::Directory
            | ReferenceKind::Glob
    );
    let (first, rest) = citation.text.split_once('/')?;
    let is_plain = is_path && !citation.linked && !first.starts_with(['.', '~']);
    (is_plain && !first.is_empty() && rest.trim_end_matches('/').contains('/'))
        .then_some((first, rest))
}
