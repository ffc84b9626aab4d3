//! Moves: where paths went that the revision no longer has: the commit that took each away, and the name that it gave it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use gix::ObjectId;

use super::objects::{Commit, Objects, Unread};
use super::renames::Renames;
use super::trees::Entry;
use super::walk::{Change, Ending, GitPath, Known, Next, walk};

/// A path is followed through at most so many renames.
const MOST_RENAMES: usize = 20;

/// Larger files are compared by their id alone.
const LIKENESS_BYTES: usize = 1 << 20;

/// Files that share so many hundredths are the same one, changed.
const MOSTLY: usize = 50;

/// At most so many new files are compared with one that is gone.
pub const LIKENESS_FILES: usize = 64;

/// How a path left the revision.
pub struct Departure {
    /// The commit that took it away under the name that was asked about.
    pub commit: Rc<Commit>,
    /// The name that it has now, where it was renamed.
    pub renamed_to: Option<Vec<u8>>,
    /// What lay there last.
    pub last: Entry,
}

/// How a path left a revision under one name.
#[derive(Clone, Debug)]
pub struct Gone {
    commit: ObjectId,
    to: Option<Vec<u8>>,
    last: Entry,
}

/// What was found of paths that a revision does not have; nothing of those that never were.
pub type Found = BTreeMap<Vec<u8>, Option<Gone>>;

/// Tells of each path how it left the revision `head`; `is_there` says which paths and folders it has.
/// Paths that never were, and those whose end is beyond what can be read, are left out. `known` is what was found for
/// earlier revisions; what is found for this one is added to `looked`.
pub fn departures(
    objects: &Objects<'_>,
    head: ObjectId,
    boundary: &HashSet<ObjectId>,
    asked: &BTreeSet<GitPath>,
    is_there: &dyn Fn(&[u8]) -> bool,
    known: &[(ObjectId, Arc<Found>)],
    looked: &mut Found,
) -> BTreeMap<GitPath, Departure> {
    let mut found: BTreeMap<GitPath, Departure> = BTreeMap::new();
    // Under its present name, every path that is still looked for.
    let mut open: BTreeMap<GitPath, Vec<GitPath>> = asked
        .iter()
        .map(|path| (path.clone(), vec![path.clone()]))
        .collect();
    for _ in 0..MOST_RENAMES {
        let gone = look(
            objects,
            head,
            boundary,
            &open.keys().cloned().collect::<Vec<_>>(),
            known,
        );
        looked.extend(
            open.keys()
                .map(|name| (name.to_vec(), gone.get(name).cloned())),
        );
        let mut next: BTreeMap<GitPath, Vec<GitPath>> = BTreeMap::new();
        for (name, gone) in gone {
            let Ok(commit) = objects.commit(gone.commit) else {
                continue;
            };
            for path in open.remove(&name).unwrap_or_default() {
                let first = || Departure {
                    commit: commit.clone(),
                    renamed_to: None,
                    last: gone.last,
                };
                let departure = found.entry(path.clone()).or_insert_with(first);
                departure.last = gone.last;
                match &gone.to {
                    Some(to) if is_there(to) => departure.renamed_to = Some(to.clone()),
                    Some(to) => next
                        .entry(GitPath::from(to.as_slice()))
                        .or_default()
                        .push(path),
                    None => {}
                }
            }
        }
        open = next;
        if open.is_empty() {
            break;
        }
    }
    found
}

fn look(
    objects: &Objects<'_>,
    head: ObjectId,
    boundary: &HashSet<ObjectId>,
    paths: &[GitPath],
    known: &[(ObjectId, Arc<Found>)],
) -> BTreeMap<GitPath, Gone> {
    let mut renames = Renames::default();
    let mut gone = BTreeMap::new();
    let mut judge = |change: &Change<'_>| {
        if let (Some(parent), None, Some(last)) = (change.parent, change.new, change.old) {
            let to = if last.mode.is_tree() {
                folder_target(objects, &mut renames, change.commit, parent, change.path)
            } else {
                file_target(
                    objects,
                    &mut renames,
                    change.commit,
                    parent,
                    change.path,
                    last,
                )
            };
            gone.insert(
                change.path.clone(),
                Gone {
                    commit: change.commit.id,
                    to,
                    last,
                },
            );
        }
        Next::Stop
    };
    let told = |commit: ObjectId, path: &[u8]| {
        known
            .iter()
            .find(|(id, _)| *id == commit)
            .and_then(|(_, found)| found.get(path))
    };
    let commits: Vec<ObjectId> = known.iter().map(|(id, _)| *id).collect();
    let known = Known {
        commits: &commits,
        is_known: &|commit, path| told(commit, path).is_some(),
    };
    let answers = walk(objects, head, boundary, &known, paths, &mut judge);
    for (path, answer) in paths.iter().zip(answers) {
        if let Ending::Known(commit, name) = answer.ending
            && let Some(Some(before)) = told(commit, &name)
        {
            gone.insert(path.clone(), before.clone());
        }
    }
    gone
}

/// The new name of a file: that of the same content, else of a new file that is mostly the same.
fn file_target(
    objects: &Objects<'_>,
    renames: &mut Renames,
    commit: &Commit,
    parent: &Commit,
    path: &[u8],
    last: Entry,
) -> Option<Vec<u8>> {
    if let Some(pair) = renames
        .of(objects, commit, parent)
        .iter()
        .find(|pair| pair.from == path)
    {
        return Some(pair.to.clone());
    }
    let read = |id| objects.blob(id).map(Rc::new);
    let alike = most_alike(&read, path, last, renames.added()).ok()??;
    Some(alike.0.clone())
}

/// Reads the text of a file.
pub type ReadText<'a> = &'a dyn Fn(ObjectId) -> Result<Rc<Vec<u8>>, Unread>;

/// The one among these files that is most like another, if it is mostly the same; of several the one of its name. Where one
/// of them cannot be read, as in a partial clone, it may be that one.
pub fn most_alike<'a>(
    read: ReadText<'_>,
    path: &[u8],
    other: Entry,
    files: &'a [(Vec<u8>, Entry)],
) -> Result<Option<&'a (Vec<u8>, Entry)>, Unread> {
    let is_small = |text: &Rc<Vec<u8>>| text.len() <= LIKENESS_BYTES;
    let has_other_name = |file: &[u8]| name(file) != name(path);

    // Files of the same name are the likeliest: they are read first, so that the limit does not leave them out.
    let mut files: Vec<_> = files
        .iter()
        .filter(|(_, entry)| entry.mode.is_blob())
        .collect();
    files.sort_by_key(|(file, _)| has_other_name(file));
    if files.is_empty() || !other.mode.is_blob() {
        return Ok(None);
    }
    let text = read(other.id)?;
    if !is_small(&text) {
        return Ok(None);
    }

    let mut best = None;
    for file in files.into_iter().take(LIKENESS_FILES) {
        let candidate = read(file.1.id)?;
        if !is_small(&candidate) {
            continue;
        }
        let percent = likeness(&text, &candidate);
        let rank = (Reverse(percent), has_other_name(&file.0), &file.0);
        if percent >= MOSTLY && best.as_ref().is_none_or(|(first, _)| rank < *first) {
            best = Some((rank, file));
        }
    }
    Ok(best.map(|(_, file)| file))
}

/// The last part of a path.
fn name(path: &[u8]) -> &[u8] {
    path.rsplit(|&byte| byte == b'/').next().unwrap_or(path)
}

/// The new name of a folder whose files all went to one other folder.
fn folder_target(
    objects: &Objects<'_>,
    renames: &mut Renames,
    commit: &Commit,
    parent: &Commit,
    folder: &[u8],
) -> Option<Vec<u8>> {
    let inside = renames
        .of(objects, commit, parent)
        .iter()
        .filter_map(|pair| {
            let rest = pair.from.strip_prefix(folder)?.strip_prefix(b"/")?;
            Some(
                pair.to
                    .strip_suffix(rest)
                    .and_then(|to| to.strip_suffix(b"/")),
            )
        });
    let targets: BTreeSet<Option<&[u8]>> = inside.collect();
    match targets.into_iter().collect::<Vec<_>>()[..] {
        [Some(target)] => Some(target.to_vec()),
        _ => None,
    }
}

/// How many hundredths of the larger text are lines of both.
fn likeness(a: &[u8], b: &[u8]) -> usize {
    let mut lines: HashMap<&[u8], usize> = HashMap::new();
    for line in a.split_inclusive(|&byte| byte == b'\n') {
        *lines.entry(line).or_default() += 1;
    }
    let mut shared = 0;
    for line in b.split_inclusive(|&byte| byte == b'\n') {
        if let Some(left) = lines.get_mut(line).filter(|left| **left > 0) {
            *left -= 1;
            shared += line.len();
        }
    }
    shared * 100 / a.len().max(b.len()).max(1)
}
