//! Wanted: where a citation may lead, in the order in which a reader would look, and what of it needs a look at the disk.

use std::collections::{BTreeMap, BTreeSet};

use globset::GlobBuilder;

use crate::base::RelPath;
use crate::records::assembly::machine;
use crate::records::assembly::own_name::without_own_name;
use crate::records::values::invocation::{Folder, Invocation, invocations};
use crate::records::{Citation, Documents, Record, ReferenceKind};
use crate::source::SourceTree;

/// The files that say which version the tree is of, likeliest first.
pub const VERSION_FILES: &[&str] = &[
    "VERSION",
    "VERSION.txt",
    "version.txt",
    "package.json",
    "Cargo.toml",
    "pyproject.toml",
];

/// At most so many paths are looked at.
const MOST: usize = 50_000;

/// Of a folder or pattern, so many files are looked at: one that is not hollow is enough, and where none of them is, nobody
/// knows of the others.
const FEW: usize = 24;

/// Of the files that a runner may include, so many are looked at.
const MOST_PARTS: usize = 500;

/// The files to look at before anything can be said about the evidence of `records`.
pub fn wanted(records: &[Record], tree: &SourceTree) -> BTreeSet<RelPath> {
    let mut paths = BTreeSet::new();
    if tree.has_file(&RelPath::new(".gitmodules").unwrap_or_default()) {
        paths.extend(RelPath::new(".gitmodules"));
    }
    paths.extend(ignore_files(tree).cloned());
    paths.extend(version_files(tree));
    paths.extend(parts(&called_programs(records), tree).cloned());
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

/// Where citations that lead to nothing in the tree may have led once.
pub fn lost<'a>(
    citations: impl Iterator<Item = (&'a RelPath, &'a Citation)>,
    tree: &SourceTree,
) -> BTreeSet<RelPath> {
    let is_there = |path: &RelPath| tree.has_file(path) || tree.has_folder(path);
    let unlinked =
        citations.filter(|(_, citation)| !citation.linked && citation.kind != ReferenceKind::Glob);
    let places = unlinked.map(|(from, citation)| candidates(citation, from));
    let lost = places.filter(|places| !places.iter().any(is_there));
    lost.flatten().take(MOST).collect()
}

/// The files that say which folders are built, and so are in no revision.
fn ignore_files(tree: &SourceTree) -> impl Iterator<Item = &RelPath> {
    const MOST_IGNORE_FILES: usize = 100;
    let files = tree.files.keys();
    let named = files.filter(|path| path.name() == ".gitignore");
    named.take(MOST_IGNORE_FILES)
}

/// What the tree is a version of is asked whether anything cites it or not.
fn version_files(tree: &SourceTree) -> impl Iterator<Item = RelPath> {
    let versions = VERSION_FILES.iter().filter_map(|name| RelPath::new(name));
    versions.filter(|path| tree.has_file(path))
}

/// The programs that commands among the citations call.
fn called_programs(records: &[Record]) -> BTreeSet<String> {
    let citations = records.iter().flat_map(|record| &record.citations);
    let commands = citations.filter(|citation| citation.kind == ReferenceKind::Command);
    let calls = commands.flat_map(|citation| invocations(&citation.text));
    calls.map(|call| call.program).collect()
}

/// The lines on which the claims of records stand.
pub fn claimed_lines(
    documents: &Documents,
    records: &[Record],
) -> BTreeMap<RelPath, BTreeSet<usize>> {
    let mut lines: BTreeMap<RelPath, BTreeSet<usize>> = BTreeMap::new();
    for record in records {
        let (Some(claim), Some(document)) = (&record.claim, documents.get(&record.path)) else {
            continue;
        };
        lines
            .entry(record.path.clone())
            .or_default()
            .extend(document.lines.lines_of(claim.span));
    }
    lines
}

fn want(citation: &Citation, from: &RelPath, tree: &SourceTree, paths: &mut BTreeSet<RelPath>) {
    match citation.kind {
        ReferenceKind::Path | ReferenceKind::Script | ReferenceKind::Directory => {
            let candidates = candidates(citation, from);
            let there = candidates.iter().find(|path| tree.has_file(path));
            let unread =
                |path: &&RelPath| !tree.texts.contains_key(*path) && !path.as_str().is_empty();
            let folder = || {
                candidates
                    .iter()
                    .find(|path| tree.has_folder(path) && !path.as_str().is_empty())
            };
            match (there, folder()) {
                (Some(path), _) => paths.extend(Some(path).filter(unread).cloned()),
                (None, Some(folder)) => {
                    paths.extend(tree.files_within(folder).filter(unread).take(FEW).cloned())
                }
                (None, None) => paths.extend(candidates.into_iter().filter(|path| unread(&path))),
            }
        }
        ReferenceKind::Command => {
            for call in invocations(&citation.text) {
                paths.extend(runner_paths(&call, from));
            }
        }
        ReferenceKind::Glob => {
            let unread = |path: &&RelPath| !tree.texts.contains_key(*path);
            let matches = candidates(citation, from)
                .into_iter()
                .flat_map(|pattern| matches(&pattern, tree));
            paths.extend(matches.filter(unread).take(FEW).cloned());
        }
        ReferenceKind::Url
        | ReferenceKind::Issue
        | ReferenceKind::Prose
        | ReferenceKind::Pending => {}
    }
}

/// The files of a tree that a pattern matches, themselves or by a folder around them. The pattern is taken from the root.
pub fn matches<'a>(pattern: &RelPath, tree: &'a SourceTree) -> Vec<&'a RelPath> {
    let Ok(glob) = GlobBuilder::new(pattern.as_str())
        .literal_separator(true)
        .build()
    else {
        return Vec::new();
    };
    let matcher = glob.compile_matcher();
    let literal = pattern
        .as_str()
        .split(['*', '{', '?', '['])
        .next()
        .unwrap_or("");
    let folder =
        RelPath::new(literal.rsplit_once('/').map_or("", |(folder, _)| folder)).unwrap_or_default();
    let around = |file: &RelPath| {
        std::iter::successors(Some(file.clone()), |path| {
            Some(path.parent()).filter(|parent| !parent.as_str().is_empty())
        })
    };
    let inside = tree
        .files
        .range(folder.clone()..)
        .map(|(path, _)| path)
        .take_while(|path| path.as_str().starts_with(folder.as_str()));
    inside
        .filter(|file| {
            file.is_within(&folder) && around(file).any(|path| matcher.is_match(path.as_str()))
        })
        .collect()
}

/// Where a cited path may lie, likeliest first. Of a path on one machine these are the ends that the tree may have.
pub fn candidates(citation: &Citation, from: &RelPath) -> Vec<RelPath> {
    let text = citation.text.as_str();
    if leaves(text) {
        return machine::tails_in_checkout(text);
    }
    if text.starts_with('#') {
        return vec![from.clone()];
    }
    if citation.linked {
        return destination(text, from).into_iter().collect();
    }
    let folders = folders(from);
    let base = citation
        .base
        .as_deref()
        .map(|base| base.trim().trim_matches('`'))
        .filter(|base| !base.is_empty() && !leaves(base));
    let based = base
        .into_iter()
        .flat_map(|base| folders.iter().filter_map(move |folder| folder.join(base)));
    let named = based.collect::<Vec<_>>();
    let sliced = text.trim_end_matches('/').contains('/');
    let (first, second) = if sliced {
        (&folders, &named)
    } else {
        (&named, &folders)
    };
    let as_written = first
        .iter()
        .chain(second)
        .filter_map(|folder| folder.join(text));
    let mut found: Vec<RelPath> = Vec::new();
    for path in as_written.chain(without_own_name(citation)) {
        if !found.contains(&path) {
            found.push(path);
        }
    }
    found
}

/// Where a link of a document leads.
fn destination(text: &str, from: &RelPath) -> Option<RelPath> {
    if text.starts_with('/') {
        RelPath::root().join(text)
    } else {
        from.parent().join(text)
    }
}

/// Does this path name a place on somebody's machine: `~/x`, `file:///x`, `C:\x`, `/home/x`?
pub fn leaves(text: &str) -> bool {
    let windows = text.as_bytes().get(1) == Some(&b':')
        && text
            .as_bytes()
            .get(2)
            .is_some_and(|byte| matches!(byte, b'/' | b'\\'));
    let first = text
        .strip_prefix('/')
        .map(|rest| rest.split('/').next().unwrap_or(""));
    let machine = [
        "home", "Users", "C:", "etc", "var", "tmp", "opt", "srv", "mnt", "root", "usr", "private",
    ];
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

/// The files in which the targets of a call may stand, likeliest first. Empty for what is no runner.
pub fn runner_paths(call: &Invocation, from: &RelPath) -> Vec<RelPath> {
    let Some(runner) = Runner::of(&call.program) else {
        return Vec::new();
    };
    let option = |names: &[&str]| call.option(names).filter(|_| !names.is_empty());
    let named = option(runner.folder_options);
    let folder = named.map_or(call.folder.clone(), |named| call.folder.inner(&named));
    let around: Vec<RelPath> = match &folder {
        Folder::Any => folders(from),
        Folder::Named(named) if leaves(named) => Vec::new(),
        Folder::Named(named) => folders(from)
            .iter()
            .filter_map(|folder| folder.join(named))
            .collect(),
        Folder::Computed => Vec::new(),
    };
    match option(runner.file_options) {
        Some(file) if file.computed || leaves(&file.text) => Vec::new(),
        Some(file) => around
            .iter()
            .filter_map(|folder| folder.join(&file.text))
            .collect(),
        None => around
            .iter()
            .flat_map(|folder| {
                runner
                    .files
                    .iter()
                    .filter_map(move |name| folder.join(name))
            })
            .collect(),
    }
}

/// The files of a tree that the files of these programs may include, by their names.
fn parts<'a>(
    programs: &BTreeSet<String>,
    tree: &'a SourceTree,
) -> impl Iterator<Item = &'a RelPath> {
    let runners: Vec<&Runner> = programs
        .iter()
        .filter_map(|program| Runner::of(program))
        .collect();
    let is_part = move |path: &&RelPath| {
        let name = path.name().to_lowercase();
        runners.iter().any(|runner| (runner.is_part)(&name))
    };
    tree.files.keys().filter(is_part).take(MOST_PARTS)
}

/// A program that runs named targets which stand in a file.
pub struct Runner {
    programs: &'static [&'static str],
    /// The names of its file.
    files: &'static [&'static str],
    /// May a file of this name, in lower case, be included by its file?
    is_part: fn(&str) -> bool,
    folder_options: &'static [&'static str],
    file_options: &'static [&'static str],
}

impl Runner {
    /// The names of the file that its targets stand in.
    pub fn files(&self) -> &'static [&'static str] {
        self.files
    }

    /// The runner that a program is.
    pub fn of(program: &str) -> Option<&'static Runner> {
        RUNNERS
            .iter()
            .find(|runner| runner.programs.contains(&program))
    }
}

const RUNNERS: &[Runner] = &[
    Runner {
        programs: &["make", "gmake"],
        files: &["GNUmakefile", "makefile", "Makefile"],
        is_part: |name| {
            [".mk", ".mak", ".make"]
                .iter()
                .any(|end| name.ends_with(end))
                || name.trim_start_matches("gnu").starts_with("makefile")
        },
        folder_options: &["-C", "--directory"],
        file_options: &["-f", "--file", "--makefile"],
    },
    Runner {
        programs: &["just"],
        files: &["justfile", "Justfile", ".justfile"],
        is_part: |name| name.ends_with(".just") || name.ends_with("justfile"),
        folder_options: &["-d", "--working-directory"],
        file_options: &["-f", "--justfile"],
    },
    Runner {
        programs: &["npm", "pnpm", "yarn", "bun"],
        files: &["package.json"],
        is_part: |name| name == "package.json",
        folder_options: &["-C", "--prefix", "--cwd", "--dir"],
        file_options: &[],
    },
    Runner {
        programs: &["task", "go-task"],
        files: &[
            "Taskfile.yml",
            "taskfile.yml",
            "Taskfile.yaml",
            "taskfile.yaml",
            "Taskfile.dist.yml",
            "Taskfile.dist.yaml",
        ],
        is_part: |name| {
            name.contains("task") && (name.ends_with(".yml") || name.ends_with(".yaml"))
        },
        folder_options: &["-d", "--dir"],
        file_options: &["-t", "--taskfile"],
    },
    Runner {
        programs: &["cargo"],
        files: &["Cargo.toml"],
        is_part: |name| name == "cargo.toml" || name == "config.toml",
        folder_options: &["-C"],
        file_options: &["--manifest-path"],
    },
];
