//! Top: what files at the top of a revision say of its history: who is called what.

use gix::objs::TreeRefIter;
use gix::{ObjectId, Repository};

use super::Head;
use super::mailmap::{self, Mailmap};
use super::objects::Objects;

impl Head {
    /// The objects of a repository, with authors called as the mailmap of this commit says.
    pub(super) fn objects<'r>(&self, repository: &'r Repository) -> Objects<'r> {
        let objects = Objects::new(repository);
        let names = Mailmap::read(&text_at_top(&objects, self.tree, mailmap::FILE));
        objects.with_names(names)
    }
}

/// The text of a file at the top of a tree; empty where there is none.
pub fn text_at_top(objects: &Objects<'_>, tree: ObjectId, name: &str) -> String {
    let Ok(top) = objects.tree(tree) else {
        return String::new();
    };
    let mut entries = TreeRefIter::from_bytes(&top, tree.kind()).filter_map(Result::ok);
    let file = entries.find(|entry| entry.filename == name && entry.mode.is_blob());
    let bytes = file
        .and_then(|entry| objects.blob(entry.oid.to_owned()).ok())
        .unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}
