//! Documents by folder and by role: where they lie, and the patterns that say what they are for.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::RelPath;
use crate::base::kind::DocumentRole;
use crate::link::Model;

/// How many patterns of single files are written for a role; the signals go on deciding about the rest.
const FILES: usize = 20;

/// A folder at the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its name; empty for the root itself.
    pub name: String,
    /// How many documents lie in it or below it.
    pub documents: usize,
}

/// What was found of a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleFound {
    /// The role.
    pub role: DocumentRole,
    /// How many documents have it.
    pub documents: usize,
    /// Patterns that fit documents of this role and no others.
    pub patterns: Vec<RolePattern>,
    /// How many documents no pattern was written for.
    pub more: usize,
}

/// A pattern of paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RolePattern {
    /// The pattern, as `[roles]` takes it.
    pub glob: String,
    /// How many documents it fits.
    pub documents: usize,
}

/// The folders at the root, the fullest first.
pub fn folders(model: &Model) -> Vec<Folder> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for path in model.documents.keys() {
        let top = path.as_str().split_once('/').map_or("", |(top, _)| top);
        *counts.entry(top).or_default() += 1;
    }
    let mut folders: Vec<Folder> = counts
        .into_iter()
        .map(|(name, documents)| Folder {
            name: name.to_owned(),
            documents,
        })
        .collect();
    folders.sort_by_key(|folder| Reverse(folder.documents));
    folders
}

/// The roles that documents have, operations left out.
pub fn roles(model: &Model) -> Vec<RoleFound> {
    let uniform = uniform_folders(model);
    let others = DocumentRole::ALL
        .into_iter()
        .filter(|role| *role != DocumentRole::Operations);
    others
        .filter_map(|role| role_found(model, &uniform, role))
        .collect()
}

/// Folders that a pattern may speak of as a whole: they hold documents of their own, several names occur in or below them, and all
/// documents there have one role. A folder that only holds folders is passed over, for what else will lie in it is anybody's guess.
fn uniform_folders(model: &Model) -> BTreeMap<RelPath, DocumentRole> {
    let mut seen: BTreeMap<RelPath, FolderSeen> = BTreeMap::new();
    for (path, page) in &model.documents {
        let own = path.parent();
        for folder in folders_above(path) {
            let seen = seen.entry(folder.clone()).or_default();
            seen.roles.insert(page.role);
            seen.names.insert(path.name());
            seen.holds_documents |= folder == own;
        }
    }
    let uniform = seen.into_iter().filter_map(|(folder, seen)| {
        let only = seen.roles.first().filter(|_| seen.roles.len() == 1)?;
        (seen.holds_documents && seen.names.len() > 1).then_some((folder, *only))
    });
    uniform.collect()
}

/// What is in a folder or below it.
#[derive(Default)]
struct FolderSeen<'a> {
    roles: BTreeSet<DocumentRole>,
    names: BTreeSet<&'a str>,
    holds_documents: bool,
}

/// The folders that a file is in, the outermost first, the root left out.
fn folders_above(path: &RelPath) -> Vec<RelPath> {
    let around = path.folders().filter(|folder| *folder != RelPath::root());
    let mut folders: Vec<RelPath> = around.collect();
    folders.reverse();
    folders
}

fn role_found(
    model: &Model,
    uniform: &BTreeMap<RelPath, DocumentRole>,
    role: DocumentRole,
) -> Option<RoleFound> {
    let of_role = model.documents.iter().filter(|(_, page)| page.role == role);
    let paths: Vec<&RelPath> = of_role.map(|(path, _)| path).collect();
    let mut patterns: BTreeMap<String, usize> = BTreeMap::new();
    for path in &paths {
        *patterns.entry(pattern(model, uniform, path)).or_default() += 1;
    }

    let documents = paths.len();
    let patterns = kept(patterns);
    let fitted: usize = patterns.iter().map(|pattern| pattern.documents).sum();
    (documents > 0).then_some(RoleFound {
        role,
        documents,
        patterns,
        more: documents - fitted,
    })
}

/// The widest pattern that fits a document and none of another role: its outermost folder of one role, else all files of its name,
/// else itself.
fn pattern(model: &Model, uniform: &BTreeMap<RelPath, DocumentRole>, path: &RelPath) -> String {
    let folder = folders_above(path)
        .into_iter()
        .find(|folder| uniform.contains_key(folder));
    if let Some(folder) = folder {
        return format!("{}/**", globset::escape(folder.as_str()));
    }
    let role = model.documents[path].role;
    let mut namesakes = model
        .documents
        .iter()
        .filter(|(other, _)| other.name() == path.name());
    let many = namesakes.clone().count() > 1;
    if many && namesakes.all(|(_, page)| page.role == role) {
        format!("**/{}", globset::escape(path.name()))
    } else {
        globset::escape(path.as_str())
    }
}

/// The patterns of folders and of names, and the first of those for single files.
fn kept(patterns: BTreeMap<String, usize>) -> Vec<RolePattern> {
    let is_wide = |glob: &str| glob.ends_with("/**") || glob.starts_with("**/");
    let mut single = 0;
    let mut kept = Vec::new();
    for (glob, documents) in patterns {
        single += usize::from(!is_wide(&glob));
        if is_wide(&glob) || single <= FILES {
            kept.push(RolePattern { glob, documents });
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_counted_from_the_outermost() {
        let path = RelPath::new("a/b/c.md").expect("a path below the root");
        let names: Vec<String> = folders_above(&path)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(names, ["a", "a/b"]);
    }

    #[test]
    fn wide_patterns_are_all_kept_and_single_files_are_cut() {
        let single = (0..30).map(|number| (format!("docs/{number:02}.md"), 1));
        let wide = [("docs/old/**".to_owned(), 3), ("**/NEWS.md".to_owned(), 2)];
        let kept = kept(single.chain(wide).collect());
        assert_eq!(kept.len(), FILES + 2);
        assert_eq!(kept[0].glob, "**/NEWS.md");
    }
}
