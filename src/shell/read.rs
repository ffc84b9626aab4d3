//! Reading a tree: every file below the root that ignore rules leave in, and the text of its documents.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use ignore::DirEntry;
use rayon::prelude::*;

use crate::base::settings::FILE;
use crate::base::{RelPath, Settings};
use crate::shell::failure::reason;
use crate::shell::ignored::walker;
use crate::shell::open::read_up_to;
use crate::shell::{Failure, git, stage};
use crate::source::{Encoding, File, LinksLock, SourceTree, Text, decode, links_lock};

/// Folders that hold no documents of a team, whatever ignore rules say.
pub const NEVER_READ: &[&str] = &[".git", ".hg", ".jj", ".svn", "node_modules"];

/// A larger file is not a list of answers.
pub const LARGEST_LOCK: u64 = 64 << 20;

/// Where `CODEOWNERS` is looked for, in the order of the forge.
const CODEOWNERS: [&str; 3] = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/// Reads the tree below `root`, a canonical path. Nothing at or below `out` is part of it. What is committed is part
/// of it even where an ignore file names it: git keeps such files too.
pub fn tree(
    root: &Path,
    out: Option<&Path>,
    settings: &Settings,
    committed: &BTreeSet<RelPath>,
) -> Result<SourceTree, Failure> {
    let mut found = walk(root, out)?;
    add_committed(root, out, committed, &mut found);
    let links = answers(root, &found.files);
    let never_read = count_never_read(committed, settings)?;
    let tree = gather(found, settings, &|opens: &[&PathBuf], limit| {
        opens
            .par_iter()
            .map(|path| read_document(path, limit))
            .collect()
    })?;
    Ok(SourceTree {
        links,
        never_read,
        unread_repository: git::unread(root),
        ..tree
    })
}

/// How many committed documents lie in folders that are never read. What installs itself there is in no revision.
fn count_never_read(committed: &BTreeSet<RelPath>, settings: &Settings) -> Result<usize, Failure> {
    let documents = Documents::new(settings)?;
    let hidden = committed.iter().filter(|path| is_never_read(path));
    Ok(hidden.filter(|path| documents.hold(path)).count())
}

/// Does a path lie in a folder that is never read?
fn is_never_read(path: &RelPath) -> bool {
    path.parts().any(|part| NEVER_READ.contains(&part))
}

/// Makes a tree of what was found, on disk or in a revision.
pub fn gather<P>(
    found: Found<P>,
    settings: &Settings,
    read: &Read<'_, P>,
) -> Result<SourceTree, Failure> {
    let limit = settings.max_file_bytes;
    let documents = Documents::new(settings)?;
    let mut tree = SourceTree::default();
    for register in &settings.waiver_registers {
        match read_register(&found, &register.path, limit, read) {
            Ok(text) => drop(tree.registers.insert(register.path.clone(), text)),
            Err(why) => drop(tree.unread.insert(register.path.clone(), why)),
        }
    }
    add_documents(&mut tree, &read_once(&found.files, &documents), limit, read);
    tree.codeowners = codeowners(&found.files, limit, read);
    tree.files = found
        .files
        .into_iter()
        .map(|(path, there)| (path, there.file))
        .collect();
    tree.unread.extend(
        found
            .unread
            .into_iter()
            .filter(|(folder, _)| !documents.leave_out(folder)),
    );
    tree.unread.extend(
        found
            .astray
            .into_iter()
            .filter(|(path, _)| documents.hold(path)),
    );
    Ok(tree)
}

/// Adds the documents, as far as they can be read.
fn add_documents<P>(
    tree: &mut SourceTree,
    wanted: &[(&RelPath, &There<P>)],
    limit: u64,
    read: &Read<'_, P>,
) {
    let opens: Vec<&P> = wanted.iter().map(|(_, there)| &there.opens).collect();
    for ((path, _), text) in wanted.iter().zip(read(&opens, limit)) {
        match text {
            Ok(text) if text.is_report() => {}
            Ok(text) => drop(tree.texts.insert((*path).clone(), text)),
            Err(why) => drop(tree.unread.insert((*path).clone(), why)),
        }
    }
}

/// Reads files, each up to so many bytes; one that is longer is not read. The answers are in the order of the files.
pub type Read<'a, P> = dyn Fn(&[&P], u64) -> Vec<Result<Text, String>> + 'a;

fn read_one<P>(read: &Read<'_, P>, place: &P, limit: u64) -> Result<Text, String> {
    read(&[place], limit)
        .pop()
        .expect("as many answers as files")
}

/// What there is below a root.
pub struct Found<P> {
    /// The files, links to files included.
    pub files: BTreeMap<RelPath, There<P>>,
    /// Links that lead to nothing that may be read, with the reason.
    pub astray: BTreeMap<RelPath, String>,
    /// Folders that could not be looked into, with the reason.
    pub unread: BTreeMap<RelPath, String>,
}

/// A file with what opens it.
pub struct There<P> {
    /// What is known of it.
    pub file: File,
    /// What opens it.
    pub opens: P,
    /// For a link: the path below the root that it leads to.
    pub leads_to: Option<RelPath>,
}

impl<P> Default for Found<P> {
    fn default() -> Self {
        Found {
            files: BTreeMap::new(),
            astray: BTreeMap::new(),
            unread: BTreeMap::new(),
        }
    }
}

fn walk(root: &Path, out: Option<&Path>) -> Result<Found<PathBuf>, Failure> {
    let out = out.map(Path::to_owned);
    let walk = walker(root, move |entry| belongs(entry, out.as_deref()));
    let mut found = Found::default();
    for entry in walk.build() {
        match entry {
            Ok(entry) => sort_in(root, &entry, &mut found),
            Err(error) => note_unread(root, &error, &mut found)?,
        }
    }
    Ok(found)
}

fn add_committed(
    root: &Path,
    out: Option<&Path>,
    committed: &BTreeSet<RelPath>,
    found: &mut Found<PathBuf>,
) {
    for path in committed.iter().filter(|path| !is_never_read(path)) {
        let on_disk_at = root.join(path.as_str());
        if found.files.contains_key(path)
            || found.astray.contains_key(path)
            || out.is_some_and(|out| on_disk_at.starts_with(out))
        {
            continue;
        }
        // A folder on the way may be a link that leads elsewhere.
        let real = fs::canonicalize(&on_disk_at).is_ok_and(|real| real == on_disk_at);
        if let Some(metadata) = fs::symlink_metadata(&on_disk_at)
            .ok()
            .filter(|metadata| real && metadata.is_file())
        {
            found
                .files
                .insert(path.clone(), on_disk(&on_disk_at, &metadata, None));
        }
    }
}

fn belongs(entry: &DirEntry, out: Option<&Path>) -> bool {
    let name = entry.file_name().to_string_lossy();
    let folder = entry.file_type().is_some_and(|kind| kind.is_dir());
    !NEVER_READ.contains(&&*name)
        && out != Some(entry.path())
        && !(folder && (stage::is_scratch(&name) || stage::is_ours(entry.path())))
}

fn sort_in(root: &Path, entry: &DirEntry, found: &mut Found<PathBuf>) {
    let Some(path) = below(root, entry.path()) else {
        return;
    };
    match entry.file_type() {
        Some(kind) if kind.is_file() => match entry.metadata() {
            Ok(metadata) => drop(
                found
                    .files
                    .insert(path, on_disk(entry.path(), &metadata, None)),
            ),
            Err(error) => drop(
                found
                    .astray
                    .insert(path, format!("it cannot be looked at: {error}")),
            ),
        },
        Some(kind) if kind.is_symlink() => follow(root, entry.path(), path, found),
        _ => {}
    }
}

/// A link is a file of the tree when it leads to a file below the root, and is never followed out of it.
fn follow(root: &Path, link: &Path, path: RelPath, found: &mut Found<PathBuf>) {
    let target = match fs::canonicalize(link) {
        Ok(target) => target,
        Err(_) => {
            return drop(
                found
                    .astray
                    .insert(path, "it is a link that leads nowhere".to_owned()),
            );
        }
    };
    let Some(leads_to) = below(root, &target).filter(|_| target.starts_with(root)) else {
        // Of a folder nobody can say what documents it holds, so that it counts as one that could not be read.
        let place = if target.is_dir() {
            &mut found.unread
        } else {
            &mut found.astray
        };
        return drop(place.insert(
            path,
            "it is a link that leads out of the root, and is not followed".to_owned(),
        ));
    };
    if let Some(metadata) = fs::metadata(&target).ok().filter(Metadata::is_file) {
        found
            .files
            .insert(path, on_disk(&target, &metadata, Some(leads_to)));
    }
}

fn on_disk(opens: &Path, metadata: &Metadata, leads_to: Option<RelPath>) -> There<PathBuf> {
    There {
        file: File {
            size: metadata.len(),
            executable: is_executable(metadata),
        },
        opens: opens.to_owned(),
        leads_to,
    }
}

fn note_unread(
    root: &Path,
    error: &ignore::Error,
    found: &mut Found<PathBuf>,
) -> Result<(), Failure> {
    let (path, why) = match (path_of(error), error.io_error()) {
        (Some(path), Some(io)) => (path, reason(io)),
        (path, _) => (path.unwrap_or(root), error.to_string()),
    };
    match below(root, path) {
        Some(path) if !path.as_str().is_empty() => drop(
            found
                .unread
                .insert(path, format!("the folder cannot be looked into: {why}")),
        ),
        _ => {
            return Err(Failure::new(format!(
                "cannot look into `{}`: {why}",
                path.display()
            )));
        }
    }
    Ok(())
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        _ => None,
    }
}

/// Which paths are documents.
struct Documents {
    wanted: GlobSet,
    left_out: GlobSet,
    /// Files of waivers are none, whatever the patterns say.
    registers: BTreeSet<RelPath>,
}

impl Documents {
    fn new(settings: &Settings) -> Result<Self, Failure> {
        let registers = settings
            .waiver_registers
            .iter()
            .map(|register| register.path.clone())
            .collect();
        Ok(Documents {
            wanted: globs(&settings.documents)?,
            left_out: globs(&settings.exclude)?,
            registers,
        })
    }

    fn hold(&self, path: &RelPath) -> bool {
        path.as_str() != FILE
            && !self.registers.contains(path)
            && self.wanted.is_match(path.as_str())
            && !self.left_out.is_match(path.as_str())
    }

    /// Is a whole folder left out, by its own name or by a pattern for what it holds?
    fn leave_out(&self, folder: &RelPath) -> bool {
        self.left_out.is_match(folder.as_str()) || self.left_out.is_match(format!("{folder}/x.md"))
    }
}

/// The paths that patterns of settings fit.
pub fn globs(patterns: &[String]) -> Result<GlobSet, Failure> {
    let mut set = GlobSetBuilder::new();
    for written in patterns {
        for pattern in meant(written) {
            let glob = GlobBuilder::new(&pattern)
                .literal_separator(true)
                .case_insensitive(true)
                .build();
            set.add(glob.map_err(|error| {
                Failure::new(format!(
                    "`{written}` is not a valid pattern: {}",
                    error.kind()
                ))
            })?);
        }
    }
    set.build().map_err(|error| {
        Failure::new(format!(
            "the patterns of site.toml are too many or too large: {error}"
        ))
    })
}

/// What a pattern means: `./docs`, `/docs` and `docs/` are the folder and all that is in it.
fn meant(written: &str) -> Vec<String> {
    let pattern = written.trim_start_matches("./").trim_start_matches('/');
    let folder = pattern.trim_end_matches('/');
    let mut meant = vec![pattern.to_owned()];
    if !folder.is_empty() && !folder.contains(['*', '?', '[', '{']) {
        meant.push(format!("{folder}/**"));
    }
    meant
}

/// The documents, each file once: a link to a document is not a second one.
fn read_once<'a, P>(
    files: &'a BTreeMap<RelPath, There<P>>,
    documents: &Documents,
) -> Vec<(&'a RelPath, &'a There<P>)> {
    let is_document = |path: &RelPath| files.contains_key(path) && documents.hold(path);
    let mut seen = BTreeSet::new();
    let mut once = Vec::new();
    for (path, there) in files.iter().filter(|(path, _)| documents.hold(path)) {
        match &there.leads_to {
            Some(target) if is_document(target) || !seen.insert(target) => {}
            _ => once.push((path, there)),
        }
    }
    once
}

/// A register of waivers is read only where it is in the tree as the documents do.
fn read_register<P>(
    found: &Found<P>,
    path: &RelPath,
    limit: u64,
    read: &Read<'_, P>,
) -> Result<Text, String> {
    if let Some(why) = found.astray.get(path) {
        return Err(why.clone());
    }
    let there = found.files.get(path).ok_or("it is not there, or ignored")?;
    read_one(read, &there.opens, limit)
}

fn read_document(path: &Path, limit: u64) -> Result<Text, String> {
    let bytes = read_up_to(path, limit.saturating_add(1)).map_err(|error| reason(&error))?;
    decoded(&bytes, limit)
}

/// The text of a file that is not too long.
pub fn decoded(bytes: &[u8], limit: u64) -> Result<Text, String> {
    if bytes.len() as u64 > limit {
        return Err(format!(
            "it is larger than `max_file_bytes` ({limit} bytes)"
        ));
    }
    Ok(decode::decode(bytes))
}

fn codeowners<P>(
    files: &BTreeMap<RelPath, There<P>>,
    limit: u64,
    read: &Read<'_, P>,
) -> Option<String> {
    let first = CODEOWNERS
        .iter()
        .filter_map(|path| RelPath::new(path))
        .find_map(|path| files.get(&path))?;
    read_one(read, &first.opens, limit)
        .ok()
        .map(|text| text.text)
}

/// The answers of web servers, where somebody has written them down. A file that an ignore rule names is read too: it is ours.
fn answers(root: &Path, files: &BTreeMap<RelPath, There<PathBuf>>) -> LinksLock {
    let path = root.join(links_lock::FILE);
    let listed = RelPath::new(links_lock::FILE)
        .and_then(|path| files.get(&path))
        .map(|on_disk| on_disk.opens.clone());
    match listed {
        None if fs::symlink_metadata(&path).is_err() => LinksLock::default(),
        None if fs::canonicalize(&path).is_ok_and(|real| real.starts_with(root)) => {
            read_answers(&path)
        }
        None => LinksLock::faulty("it is a link that leads out of the root, or nowhere".to_owned()),
        Some(opens) => read_answers(&opens),
    }
}

fn read_answers(path: &Path) -> LinksLock {
    understood(read_document(path, LARGEST_LOCK))
}

/// The answers that a file holds.
pub fn understood(read: Result<Text, String>) -> LinksLock {
    match read {
        Ok(read) if read.encoding == Encoding::Utf8 => LinksLock::parse(&read.text),
        Ok(_) => LinksLock::faulty("it is not written in UTF-8".to_owned()),
        Err(why) => LinksLock::faulty(why),
    }
}

/// The path below `root`, with `/` between its parts.
pub fn below(root: &Path, path: &Path) -> Option<RelPath> {
    let parts: Vec<_> = path
        .strip_prefix(root)
        .ok()?
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    RelPath::new(&parts.join("/"))
}

/// Has it a run bit?
#[cfg(unix)]
pub fn is_executable(metadata: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.is_file() && metadata.permissions().mode() & 0o111 != 0
}

/// Has it a run bit? This system knows none.
#[cfg(not(unix))]
pub fn is_executable(_: &Metadata) -> bool {
    false
}
