//! Wanted: where a citation may lead, in the order in which a reader would look, and what of it needs a look at the disk.

use std::collections::{BTreeMap, BTreeSet};

use globset::GlobBuilder;

use crate::base::RelPath;
use crate::records::{Citation, Documents, Record, ReferenceKind};
use crate::source::SourceTree;

/// At most so many paths are looked at.
const MOST: usize = 50_000;

/// Of a folder or pattern, so many files are looked at: one that is not hollow is enough.
const FEW: usize = 24;

/// Files that say what a runner's targets are, by its program.
const RUNNER_FILES: &[(&str, &[&str])] = &[
    ("make", &["GNUmakefile", "makefile", "Makefile"]),
    ("gmake", &["GNUmakefile", "makefile", "Makefile"]),
    ("just", &["justfile", "Justfile", ".justfile"]),
    ("npm", &["package.json"]),
    ("pnpm", &["package.json"]),
    ("yarn", &["package.json"]),
    ("bun", &["package.json"]),
    ("task", &["Taskfile.yml", "Taskfile.yaml", "taskfile.yml", "taskfile.yaml"]),
    ("cargo", &["Cargo.toml"]),
];

/// The files to look at before anything can be said about the evidence of `records`.
pub fn wanted(records: &[Record], tree: &SourceTree) -> BTreeSet<RelPath> {
    let mut paths = BTreeSet::new();
    if tree.has_file(&RelPath::new(".gitmodules").unwrap_or_default()) {
        paths.extend(RelPath::new(".gitmodules"));
    }
    for record in records {
        for citation in &record.citations {
            if paths.len() >= MOST {
                return paths;
            }
            want(citation, &record.path, tree, &mut paths);
        }
    }
    paths
}

/// The lines on which the claims of records stand.
pub fn claimed_lines(documents: &Documents, records: &[Record]) -> BTreeMap<RelPath, BTreeSet<usize>> {
    let mut lines: BTreeMap<RelPath, BTreeSet<usize>> = BTreeMap::new();
    for record in records {
        let (Some(claim), Some(document)) = (&record.claim, documents.get(&record.path)) else { continue };
        lines.entry(record.path.clone()).or_default().extend(document.lines.lines_of(claim.span));
    }
    lines
}

fn want(citation: &Citation, from: &RelPath, tree: &SourceTree, paths: &mut BTreeSet<RelPath>) {
    match citation.kind {
        ReferenceKind::Path | ReferenceKind::Script | ReferenceKind::Directory => {
            let candidates = candidates(citation, from);
            let there = candidates.iter().find(|path| tree.has_file(path));
            let unread = |path: &&RelPath| !tree.texts.contains_key(*path) && !path.as_str().is_empty();
            let folder = || candidates.iter().find(|path| tree.has_folder(path) && !path.as_str().is_empty());
            match (there, folder()) {
                (Some(path), _) => paths.extend(Some(path).filter(unread).cloned()),
                (None, Some(folder)) => paths.extend(tree.files_within(folder).filter(unread).take(FEW).cloned()),
                (None, None) => paths.extend(candidates.into_iter().filter(|path| unread(&path))),
            }
        }
        ReferenceKind::Command => {
            let program = program(&citation.text);
            for folder in command_folders(&citation.text, from) {
                paths.extend(runner_files(program).iter().filter_map(|name| folder.join(name)));
            }
        }
        ReferenceKind::Glob => {
            let unread = |path: &&RelPath| !tree.texts.contains_key(*path);
            let matches = candidates(citation, from).into_iter().flat_map(|pattern| matches(&pattern, tree));
            paths.extend(matches.filter(unread).take(FEW).cloned());
        }
        ReferenceKind::Url | ReferenceKind::Issue | ReferenceKind::Prose | ReferenceKind::Pending => {}
    }
}

/// The files of a tree that a pattern matches, themselves or by a folder around them. The pattern is taken from the root.
pub fn matches<'a>(pattern: &RelPath, tree: &'a SourceTree) -> Vec<&'a RelPath> {
    let Ok(glob) = GlobBuilder::new(pattern.as_str()).literal_separator(true).build() else { return Vec::new() };
    let matcher = glob.compile_matcher();
    let literal = pattern.as_str().split(['*', '{', '?', '[']).next().unwrap_or("");
    let folder = RelPath::new(literal.rsplit_once('/').map_or("", |(folder, _)| folder)).unwrap_or_default();
    let around =
        |file: &RelPath| std::iter::successors(Some(file.clone()), |path| Some(path.parent()).filter(|parent| !parent.as_str().is_empty()));
    let inside = tree.files.range(folder.clone()..).map(|(path, _)| path).take_while(|path| path.as_str().starts_with(folder.as_str()));
    inside.filter(|file| file.is_within(&folder) && around(file).any(|path| matcher.is_match(path.as_str()))).collect()
}

/// Where a cited path may lie, likeliest first. Empty for a path that leaves the root.
pub fn candidates(citation: &Citation, from: &RelPath) -> Vec<RelPath> {
    let text = citation.text.as_str();
    if leaves(text) {
        return Vec::new();
    }
    if text.starts_with('#') {
        return vec![from.clone()];
    }
    if citation.linked {
        let resolved = if text.starts_with('/') { RelPath::root().join(text) } else { from.parent().join(text) };
        return resolved.into_iter().collect();
    }
    let folders = folders(from);
    let base = citation.base.as_deref().map(|base| base.trim().trim_matches('`')).filter(|base| !base.is_empty() && !leaves(base));
    let based = base.into_iter().flat_map(|base| folders.iter().filter_map(move |folder| folder.join(base)));
    let named = based.collect::<Vec<_>>();
    let sliced = text.trim_end_matches('/').contains('/');
    let (first, second) = if sliced { (&folders, &named) } else { (&named, &folders) };
    let mut found: Vec<RelPath> = Vec::new();
    for path in first.iter().chain(second).filter_map(|folder| folder.join(text)) {
        if !found.contains(&path) {
            found.push(path);
        }
    }
    found
}

/// Does this path name a place on somebody's machine: `~/x`, `file:///x`, `C:\x`, `/home/x`?
pub fn leaves(text: &str) -> bool {
    let windows = text.as_bytes().get(1) == Some(&b':') && text.as_bytes().get(2).is_some_and(|byte| matches!(byte, b'/' | b'\\'));
    let first = text.strip_prefix('/').map(|rest| rest.split('/').next().unwrap_or(""));
    let machine = ["home", "Users", "C:", "etc", "var", "tmp", "opt", "srv", "mnt", "root", "usr", "private"];
    windows
        || text.starts_with('~')
        || text.starts_with("file:")
        || text.starts_with("//")
        || first.is_some_and(|first| machine.contains(&first))
}

/// The root, the document's folder, and the folders above it.
fn folders(from: &RelPath) -> Vec<RelPath> {
    let mut folders = vec![RelPath::root()];
    let mut folder = from.parent();
    while !folder.as_str().is_empty() {
        folders.push(folder.clone());
        folder = folder.parent();
    }
    folders
}

/// The folders in which a runner's file may lie: those of `-C dir`, else the root, the document's folder and those above it.
pub fn command_folders(command: &str, from: &RelPath) -> Vec<RelPath> {
    let tokens: Vec<&str> = command.split_whitespace().collect();
    let flag = |names: &[&str]| {
        let spaced = tokens.windows(2).find(|pair| names.contains(&pair[0])).map(|pair| pair[1]);
        spaced.or_else(|| tokens.iter().find_map(|token| names.iter().find_map(|name| token.strip_prefix(name)?.strip_prefix('='))))
    };
    match flag(&["-C", "--directory", "--prefix", "--cwd", "--dir"]) {
        Some(named) => folders(from).iter().filter_map(|folder| folder.join(named)).collect(),
        None => folders(from),
    }
}

/// The program of a command line, behind `$` and assignments.
pub fn program(command: &str) -> &str {
    command.split_whitespace().find(|token| *token != "$" && !token.contains('=')).unwrap_or("")
}

/// The files in which a runner's targets stand.
pub fn runner_files(program: &str) -> &'static [&'static str] {
    RUNNER_FILES.iter().find(|(name, _)| *name == program).map_or(&[], |(_, files)| files)
}
