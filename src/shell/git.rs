//! Git: the repository around a root, read without the git program: its revision, what is committed, and when each path last changed.

mod bulk;
mod compare_lines;
mod contents;
mod index;
mod lines;
mod mailmap;
mod memory;
mod moves;
mod objects;
mod origins;
mod packs;
mod pasts;
mod renames;
mod revisions;
mod status;
mod top;
mod trees;
mod unread;
mod walk;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use gix::{ObjectId, Repository, ThreadSafeRepository, discover};

use crate::base::{Date, RelPath};
use crate::shell::Failure;
use crate::shell::ignored::rules;
use crate::source::history::{Commit, Departure};
use crate::source::{Revision, SourceTree};
pub use contents::{Node, NodeKind};
use memory::Earlier;
pub use memory::Memory;
use moves::Found;
use objects::Objects;
pub use revisions::{Kinship, MainLine, Rev};
use top::text_at_top;
use trees::Entry;
pub use unread::unread;
use walk::GitPath;

/// The file that lists commits which changed the form of many files and the meaning of none.
const IGNORED_COMMITS: &str = ".git-blame-ignore-revs";

/// The working tree that a root is in, at the revision that is checked out.
pub struct Checkout {
    repository: ThreadSafeRepository,
    /// The folder of the working tree.
    top: PathBuf,
    /// The root's path from the top; empty, or with a slash at its end.
    prefix: Vec<u8>,
    head: Option<Head>,
}

/// The commit that is checked out.
struct Head {
    id: ObjectId,
    tree: ObjectId,
    seconds: i64,
    /// Everything of the revision below the root, by path from the top.
    listing: BTreeMap<Vec<u8>, Entry>,
}

/// Finds the repository around `root`, a canonical path. A root that the repository ignores is not a part of it, and one that cannot be
/// read (`unread`) counts as none.
pub fn open(root: &Path) -> Result<Option<Checkout>, Failure> {
    let Some(repository) = find(root)? else {
        return Ok(None);
    };
    let local = repository.to_thread_local();
    let top = local
        .workdir()
        .map(std::fs::canonicalize)
        .transpose()
        .map_err(|error| broken(root, &error.to_string()))?;
    let Some(top) = top else {
        let failure = Failure::new(format!(
            "`{}` is in a bare repository: there is no working tree to read",
            root.display()
        ));
        return Err(failure.with_help("clone the repository, and name a folder of the clone"));
    };
    let Ok(below) = root.strip_prefix(&top) else {
        return Ok(None);
    };
    let as_git_writes =
        gix::path::into_bstr(below).map_err(|error| broken(root, &error.to_string()))?;
    let mut prefix = gix::path::to_unix_separators_on_windows(as_git_writes).to_vec();
    if !prefix.is_empty() {
        prefix.push(b'/');
    }
    let head = read_head(&local, &prefix).map_err(|why| broken(root, &why))?;
    let empty = head.as_ref().is_none_or(|head| head.listing.is_empty());
    if empty && is_ignored(&top, local.git_dir(), below) {
        return Ok(None);
    }
    Ok(Some(Checkout {
        repository,
        top,
        prefix,
        head,
    }))
}

fn find(root: &Path) -> Result<Option<ThreadSafeRepository>, Failure> {
    if unread(root).is_some() {
        return Ok(None);
    }
    // The settings of a user or machine would make the portal differ from one to the other.
    let isolated = || gix::open::Options::isolated();
    let trust = gix::sec::trust::Mapping {
        full: isolated(),
        reduced: isolated(),
    };
    match ThreadSafeRepository::discover_opts(root, discover::upwards::Options::default(), trust) {
        Ok(repository) => Ok(Some(repository)),
        Err(error) => match error.downcast_any_ref::<discover::upwards::Error>() {
            Some(_) if !root.ancestors().any(is_ruin) => Ok(None),
            _ => Err(broken(root, &error.probable_cause().to_string())),
        },
    }
}

/// Has this folder what was a repository once? An empty `.git` is nothing but a mark.
fn is_ruin(folder: &Path) -> bool {
    let git = folder.join(".git");
    git.is_file()
        || ["HEAD", "objects", "refs", "config"]
            .iter()
            .any(|part| git.join(part).exists())
}

fn broken(root: &Path, why: &str) -> Failure {
    let why = why.lines().next().unwrap_or_default();
    Failure::new(format!("cannot read the git repository around `{}`: {why}", root.display()))
        .with_help("`git status` and `git fsck` say more; without its revision it is unknown what its readers have")
}

/// The commit that is checked out; `None` where there is no commit yet.
fn read_head(repository: &Repository, prefix: &[u8]) -> Result<Option<Head>, String> {
    let head = repository
        .head()
        .map_err(|error| error.probable_cause().to_string())?;
    if head.is_unborn() {
        return Ok(None);
    }
    let id = head
        .into_peeled_id()
        .map_err(|error| error.probable_cause().to_string())?
        .detach();
    let objects = Objects::new(repository);
    let unread = |_| objects.unread().unwrap_or_default();
    let commit = objects.commit(id).map_err(unread)?;
    let listing = trees::list(&objects, commit.tree, prefix).map_err(unread)?;
    Ok(Some(Head {
        id,
        tree: commit.tree,
        seconds: commit.seconds,
        listing,
    }))
}

/// Is this folder, or one around it, ignored by the repository?
fn is_ignored(top: &Path, git_dir: &Path, below: &Path) -> bool {
    let folder = top.join(below);
    let around = folder
        .ancestors()
        .skip(1)
        .take_while(|around| around.starts_with(top));
    let mut files: Vec<(&Path, PathBuf)> = around
        .map(|around| (around, around.join(".gitignore")))
        .collect();
    files.push((top, git_dir.join("info/exclude")));
    files.into_iter().any(|(base, file)| {
        folder != *base
            && rules(base, &file)
                .matched_path_or_any_parents(&folder, true)
                .is_ignore()
    })
}

impl Checkout {
    /// What the working tree below the root is, compared with the commit. `out` is not part of it.
    pub fn revision(&self, tree: &SourceTree, out: Option<&Path>) -> Option<Revision> {
        let head = self.head.as_ref()?;
        let repository = self.repository.to_thread_local();
        let committed = Date::of_unix_seconds(head.seconds)?;
        let committed_files = head
            .listing
            .keys()
            .filter_map(|path| self.below_root(path))
            .collect();
        let strange = status::has_untracked(tree, &committed_files, &self.submodules());
        let dirty = strange || status::is_changed(&repository, &self.top, &head.listing, out);
        let shallow = repository
            .shallow_commits()
            .is_ok_and(|commits| commits.is_some());
        Some(Revision {
            commit: head.id.to_string(),
            committed,
            dirty,
            shallow,
        })
    }

    /// The files of the revision below the root, links included.
    pub fn files(&self) -> impl Iterator<Item = RelPath> {
        let listing = self.head.iter().flat_map(|head| &head.listing);
        listing
            .filter(|(_, entry)| entry.mode.is_blob_or_symlink())
            .filter_map(|(path, _)| self.below_root(path))
    }

    fn submodules(&self) -> BTreeSet<RelPath> {
        let listing = self.head.iter().flat_map(|head| &head.listing);
        listing
            .filter(|(_, entry)| entry.mode.is_commit())
            .filter_map(|(path, _)| self.below_root(path))
            .collect()
    }

    /// Is this a committed link to something below the root that is not committed? A reader would find nothing there.
    fn dangles(&self, objects: &Objects<'_>, path: &RelPath) -> bool {
        let entry = |path: &RelPath| {
            self.head
                .as_ref()?
                .listing
                .get(&self.path_from_top(path).to_vec())
        };
        let Some(link) = entry(path).filter(|entry| entry.mode.is_link()) else {
            return false;
        };
        let target = objects
            .blob(link.id)
            .ok()
            .and_then(|target| path.parent().join(std::str::from_utf8(&target).ok()?));
        let Some(target) = target.filter(|target| !target.as_str().is_empty()) else {
            return false;
        };
        let on_the_way = std::iter::successors(Some(target.clone()), |path| {
            Some(path.parent()).filter(|path| !path.as_str().is_empty())
        });
        let other_link = on_the_way
            .into_iter()
            .any(|path| entry(&path).is_some_and(|entry| !entry.mode.is_blob()));
        !other_link && !self.has(&self.path_from_top(&target))
    }

    /// Has the revision this file or folder?
    fn has(&self, path: &[u8]) -> bool {
        let Some(head) = &self.head else { return false };
        let folder = [path, b"/"].concat();
        let within = head
            .listing
            .range(folder.clone()..)
            .next()
            .is_some_and(|(first, _)| first.starts_with(&folder));
        head.listing.contains_key(path) || within
    }

    fn path_from_top(&self, path: &RelPath) -> GitPath {
        GitPath::from([&self.prefix, path.as_str().as_bytes()].concat())
    }

    /// A path of the repository as a path below the root. A name that is not text is not a path of ours.
    fn below_root(&self, path: &[u8]) -> Option<RelPath> {
        let below = std::str::from_utf8(path.strip_prefix(self.prefix.as_slice())?).ok()?;
        RelPath::new(below).filter(|path| path.as_str() == below)
    }
}

impl Checkout {
    /// How each of these paths left the revision. Those that were never in it, as far as history tells, are left out.
    /// `earlier` is what was found for other revisions; what is found for this one is added to `looked`.
    pub fn departures(
        &self,
        missing: &BTreeSet<RelPath>,
        earlier: &Earlier<Found>,
        looked: &mut Found,
    ) -> BTreeMap<RelPath, Departure> {
        let Some(head) = self.head.as_ref().filter(|_| !missing.is_empty()) else {
            return BTreeMap::new();
        };
        let repository = self.repository.to_thread_local();
        let objects = head.objects(&repository);
        let asked = missing
            .iter()
            .map(|path| self.path_from_top(path))
            .collect();
        let found = moves::departures(
            &objects,
            head.id,
            &boundary(&repository),
            &asked,
            &|path| self.has(path),
            earlier,
            looked,
        );
        let mut same: HashMap<ObjectId, Vec<&[u8]>> = HashMap::new();
        for (path, entry) in head
            .listing
            .iter()
            .filter(|(_, entry)| entry.mode.is_blob())
        {
            same.entry(entry.id).or_default().push(path);
        }
        let told = found.iter().filter_map(|(path, departure)| {
            Some((self.below_root(path)?, self.departure(departure, &same)?))
        });
        told.collect()
    }

    fn departure(
        &self,
        found: &moves::Departure,
        same: &HashMap<ObjectId, Vec<&[u8]>>,
    ) -> Option<Departure> {
        let below = |path: &[u8]| self.below_root(path);
        let renamed = found.renamed_to.as_deref().and_then(below);
        // Nothing is the same content as nothing.
        let alike = same
            .get(&found.last.id)
            .filter(|_| found.last.id != ObjectId::empty_blob(found.last.id.kind()));
        let alike = alike.into_iter().flatten().filter_map(|path| below(path));
        let same_content = if renamed.is_some() {
            Vec::new()
        } else {
            alike.collect()
        };
        Some(Departure {
            commit: told(&found.commit)?,
            renamed,
            same_content,
        })
    }
}

/// A commit as readers see it; `None` where its time is outside the calendar.
fn told(commit: &objects::Commit) -> Option<Commit> {
    let date = Date::of_unix_seconds(commit.seconds)?;
    Some(Commit {
        id: commit.id.to_string(),
        date,
        author: commit.author.clone(),
    })
}

/// The commits where a shallow clone ends: they name parents that are not there.
fn boundary(repository: &Repository) -> HashSet<ObjectId> {
    let commits = repository.shallow_commits().ok().flatten();
    commits
        .map(|commits| commits.iter().copied().collect())
        .unwrap_or_default()
}

/// The commits that the revision's own list says to leave out.
fn ignored_commits(objects: &Objects<'_>, tree: ObjectId) -> HashSet<ObjectId> {
    let text = text_at_top(objects, tree, IGNORED_COMMITS);
    let ids = text
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim());
    ids.filter_map(|id| ObjectId::from_hex(id.as_bytes()).ok())
        .collect()
}
