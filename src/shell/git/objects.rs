//! Objects: commits and trees of a repository, read once, checked against their ids, and never trusted to be there.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use gix::objs::{CommitRefIter, Kind, TreeRefIter};
use gix::{ObjectId, Repository};
use sha1::{Digest, Sha1};

use super::mailmap::Mailmap;
use super::packs::Packs;

/// How many bytes of trees are kept: the next commit of a walk looks at almost the same ones.
const TREE_BYTES: usize = 64 << 20;

/// Reads commits and trees, and remembers the first that could not be read.
pub struct Objects<'r> {
    repository: &'r Repository,
    packs: Packs,
    commits: RefCell<HashMap<ObjectId, Option<Rc<Commit>>>>,
    trees: RefCell<HashMap<ObjectId, Rc<Vec<u8>>>>,
    tree_bytes: Cell<usize>,
    unread: RefCell<Option<String>>,
    names: Mailmap,
}

/// What a walk needs of a commit.
#[derive(Debug)]
pub struct Commit {
    /// Its id.
    pub id: ObjectId,
    /// Its tree.
    pub tree: ObjectId,
    /// Its parents, in order.
    pub parents: Vec<ObjectId>,
    /// Committer time in Unix seconds.
    pub seconds: i64,
    /// Name of its author.
    pub author: String,
}

/// An object that is absent or broken. What it would say is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread;

impl<'r> Objects<'r> {
    /// The objects of a repository.
    pub fn new(repository: &'r Repository) -> Self {
        Objects {
            repository,
            packs: Packs::of(repository),
            commits: RefCell::default(),
            trees: RefCell::default(),
            tree_bytes: Cell::default(),
            unread: RefCell::default(),
            names: Mailmap::default(),
        }
    }

    /// The same, with authors called as a mailmap says.
    pub fn with_names(self, names: Mailmap) -> Self {
        Objects { names, ..self }
    }

    /// Why an object could not be read, if any could not.
    pub fn unread(&self) -> Option<String> {
        self.unread.borrow().clone()
    }

    /// A commit.
    pub fn commit(&self, id: ObjectId) -> Result<Rc<Commit>, Unread> {
        if let Some(known) = self.commits.borrow().get(&id) {
            return known.clone().ok_or(Unread);
        }
        let commit = self
            .read(id, Kind::Commit)
            .and_then(|data| self.parse(id, &data))
            .map(Rc::new);
        self.commits
            .borrow_mut()
            .insert(id, commit.as_ref().ok().cloned());
        commit
    }

    /// Lets go of a commit that a walk has passed.
    pub fn forget(&self, id: ObjectId) {
        self.commits.borrow_mut().remove(&id);
    }

    /// The bytes of a tree.
    pub fn tree(&self, id: ObjectId) -> Result<Rc<Vec<u8>>, Unread> {
        if let Some(known) = self.trees.borrow().get(&id) {
            return Ok(known.clone());
        }
        let data = Rc::new(self.read(id, Kind::Tree)?);
        // The whole of a tree is looked at before any of it is used.
        if TreeRefIter::from_bytes(&data, id.kind()).any(|entry| entry.is_err()) {
            return Err(self.note(id, "cannot be made sense of"));
        }
        let mut trees = self.trees.borrow_mut();
        if self.tree_bytes.get() > TREE_BYTES {
            trees.clear();
            self.tree_bytes.set(0);
        }
        self.tree_bytes.set(self.tree_bytes.get() + data.len());
        trees.insert(id, data.clone());
        Ok(data)
    }

    /// The bytes of a file.
    pub fn blob(&self, id: ObjectId) -> Result<Vec<u8>, Unread> {
        self.read(id, Kind::Blob)
    }

    /// Reads an object, and holds it against its id: a pack can be broken without its streams being so.
    fn read(&self, id: ObjectId, kind: Kind) -> Result<Vec<u8>, Unread> {
        let replaced = self.is_replaced(id);
        let is_whole = |data: &[u8]| replaced || is_named(id, kind, data);
        if let Some((_, data)) = self
            .packs
            .find(id)
            .filter(|(found, data)| !replaced && *found == kind && is_whole(data))
        {
            return Ok(data);
        }
        match self.repository.try_find_object(id) {
            Ok(Some(object)) if object.kind != kind => Err(self.note(id, "is of another kind")),
            Ok(Some(object)) if is_whole(&object.data) => Ok(object.detach().data),
            Ok(Some(_)) => Err(self.note(id, "is broken")),
            Ok(None) => Err(self.note(id, "is not there")),
            Err(error) => {
                Err(self.note(id, &format!("cannot be read: {}", error.probable_cause())))
            }
        }
    }

    /// Does `git replace` stand another object in the place of this one?
    fn is_replaced(&self, id: ObjectId) -> bool {
        self.repository
            .objects
            .store_ref()
            .replacements()
            .any(|(from, _)| from == id)
    }

    fn parse(&self, id: ObjectId, data: &[u8]) -> Result<Commit, Unread> {
        let read = || -> Option<Commit> {
            let iter = || CommitRefIter::from_bytes(data, id.kind());
            let committer = iter().committer().ok()?;
            let author = iter()
                .author()
                .ok()
                .map(|author| self.called(&author.name.to_string(), &author.email.to_string()))
                .unwrap_or_default();
            let seconds = committer.time().ok()?.seconds;
            Some(Commit {
                id,
                tree: iter().tree_id().ok()?,
                parents: iter().parent_ids().collect(),
                seconds,
                author,
            })
        };
        read().ok_or_else(|| self.note(id, "cannot be made sense of"))
    }

    /// What an author is called now.
    fn called(&self, name: &str, address: &str) -> String {
        let proper = self.names.proper_name(name, address);
        proper.unwrap_or(name).to_owned()
    }

    fn note(&self, id: ObjectId, why: &str) -> Unread {
        self.unread.borrow_mut().get_or_insert_with(|| {
            format!("object {id} {}", why.lines().next().unwrap_or_default())
        });
        Unread
    }
}

/// Is this the id that git gives to these bytes? A plain SHA-1 that uses the processor's own: it is a check for damage, and five
/// times as fast as one that looks for forged collisions as well.
fn is_named(id: ObjectId, kind: Kind, data: &[u8]) -> bool {
    let mut hash = Sha1::new();
    hash.update(kind.as_bytes());
    hash.update(format!(" {}\0", data.len()));
    hash.update(data);
    hash.finalize()[..] == *id.as_slice()
}
