//! Trees: where two trees of a repository differ, looking only into folders that differ and are asked about.

use std::collections::BTreeMap;
use std::rc::Rc;

use gix::ObjectId;
use gix::objs::TreeRefIter;
use gix::objs::tree::{EntryMode, EntryRef, name_order};

use super::objects::{Objects, Unread};

/// An entry of a tree: what is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// File, script, link, folder or submodule.
    pub mode: EntryMode,
    /// Its content.
    pub id: ObjectId,
}

/// A path at which two trees differ. A folder that differs is told before what is in it.
#[derive(Clone, Copy, Debug)]
pub struct Difference<'a> {
    /// The path from the top of the repository.
    pub path: &'a [u8],
    /// What lies there in the newer tree.
    pub new: Option<Entry>,
    /// What lay there in the older tree.
    pub old: Option<Entry>,
}

/// What a comparison is asked about, and told of.
pub trait Interest {
    /// Is anything below this folder of interest? The path ends with a slash.
    fn below(&mut self, folder: &[u8]) -> bool;
    /// A difference was found.
    fn differs(&mut self, difference: Difference<'_>);
    /// Nothing can be said of what is below this folder; the path is empty or ends with a slash.
    fn unread(&mut self, folder: &[u8]);
}

/// Tells where two trees differ; no tree is an empty one.
pub fn compare(
    objects: &Objects<'_>,
    new: Option<ObjectId>,
    old: Option<ObjectId>,
    interest: &mut dyn Interest,
) {
    let mut path = Vec::new();
    compare_folders(objects, new, old, &mut path, interest);
}

fn compare_folders(
    objects: &Objects<'_>,
    new: Option<ObjectId>,
    old: Option<ObjectId>,
    path: &mut Vec<u8>,
    interest: &mut dyn Interest,
) {
    if new == old {
        return;
    }
    let (Ok(new_tree), Ok(old_tree)) = (read(objects, new), read(objects, old)) else {
        return interest.unread(path);
    };
    let bytes = |tree: &Option<Rc<Vec<u8>>>| tree.clone().unwrap_or_default();
    let (new_bytes, old_bytes) = (bytes(&new_tree), bytes(&old_tree));
    let (mut news, mut olds) = (new_bytes.as_slice(), old_bytes.as_slice());
    loop {
        (news, olds) = without_common_start(news, olds);
        let (a, b) = (first(news), first(olds));
        let order = match (a, b) {
            (None, None) => return,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(a), Some(b)) => {
                name_order(a.filename, a.mode.is_tree(), b.filename, b.mode.is_tree())
            }
        };
        let a = a.filter(|_| order.is_le());
        let b = b.filter(|_| order.is_ge());
        if a.is_some() {
            news = behind_first(news);
        }
        if b.is_some() {
            olds = behind_first(olds);
        }
        compare_entries(objects, a, b, path, interest);
    }
}

/// Two trees of one folder are the same but for a few entries: what both begin with is left out without being made sense of.
fn without_common_start<'a>(mut a: &'a [u8], mut b: &'a [u8]) -> (&'a [u8], &'a [u8]) {
    if a == b {
        return (&[], &[]);
    }
    while let (Some(length), true) = (length_of_first(a), !b.is_empty()) {
        if a.get(..length) != b.get(..length) {
            break;
        }
        (a, b) = (&a[length..], &b[length..]);
    }
    (a, b)
}

/// The bytes of the first entry of a tree: `mode name`, a zero byte, and an id.
fn length_of_first(tree: &[u8]) -> Option<usize> {
    let name = tree.iter().position(|byte| *byte == 0)?;
    Some(name + 1 + gix::hash::Kind::Sha1.len_in_bytes()).filter(|length| *length <= tree.len())
}

fn first(tree: &[u8]) -> Option<EntryRef<'_>> {
    TreeRefIter::from_bytes(tree, gix::hash::Kind::Sha1)
        .next()
        .and_then(Result::ok)
}

fn behind_first(tree: &[u8]) -> &[u8] {
    length_of_first(tree)
        .and_then(|length| tree.get(length..))
        .unwrap_or_default()
}

fn compare_entries(
    objects: &Objects<'_>,
    new: Option<EntryRef<'_>>,
    old: Option<EntryRef<'_>>,
    path: &mut Vec<u8>,
    interest: &mut dyn Interest,
) {
    let own = |entry: EntryRef<'_>| Entry {
        mode: entry.mode,
        id: entry.oid.to_owned(),
    };
    let (Some(name), a, b) = (
        new.or(old).map(|entry| entry.filename),
        new.map(own),
        old.map(own),
    ) else {
        return;
    };
    if a == b {
        return;
    }
    let length = path.len();
    path.extend_from_slice(name);
    interest.differs(Difference {
        path,
        new: a,
        old: b,
    });
    path.push(b'/');
    let folder = |entry: Option<Entry>| {
        entry
            .filter(|entry| entry.mode.is_tree())
            .map(|entry| entry.id)
    };
    if (folder(a).is_some() || folder(b).is_some()) && interest.below(path) {
        compare_folders(objects, folder(a), folder(b), path, interest);
    }
    path.truncate(length);
}

fn read(objects: &Objects<'_>, id: Option<ObjectId>) -> Result<Option<Rc<Vec<u8>>>, Unread> {
    id.map(|id| objects.tree(id)).transpose()
}

/// Everything of a tree below `folder` (empty, or with a slash at its end) that is not a folder, by path from the top.
pub fn list(
    objects: &Objects<'_>,
    tree: ObjectId,
    folder: &[u8],
) -> Result<BTreeMap<Vec<u8>, Entry>, Unread> {
    let mut listing = Listing {
        folder,
        found: BTreeMap::new(),
        complete: Ok(()),
    };
    compare(objects, Some(tree), None, &mut listing);
    listing.complete.map(|()| listing.found)
}

struct Listing<'a> {
    folder: &'a [u8],
    found: BTreeMap<Vec<u8>, Entry>,
    complete: Result<(), Unread>,
}

impl Interest for Listing<'_> {
    fn below(&mut self, folder: &[u8]) -> bool {
        folder.starts_with(self.folder) || self.folder.starts_with(folder)
    }

    fn differs(&mut self, difference: Difference<'_>) {
        if let Some(entry) = difference
            .new
            .filter(|entry| !entry.mode.is_tree() && difference.path.starts_with(self.folder))
        {
            self.found.insert(difference.path.to_vec(), entry);
        }
    }

    fn unread(&mut self, _: &[u8]) {
        self.complete = Err(Unread);
    }
}
