//! Contents: what a revision holds below the root, as the working tree would hold it if it were checked out.

use std::collections::BTreeMap;

use gix::ObjectId;

use super::Checkout;
use super::objects::Objects;
use crate::base::RelPath;

/// What is at a path of a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Its content.
    pub id: ObjectId,
}

/// What a path of a revision is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// A file.
    File,
    /// A file with a run bit.
    Script,
    /// A link to another path.
    Link,
    /// A folder that belongs to another repository.
    Submodule,
}

impl Checkout {
    /// Everything of the revision below the root. A name that is not text is shown as a disk would show it.
    pub fn contents(&self) -> BTreeMap<RelPath, Node> {
        let listing = self.head.iter().flat_map(|head| &head.listing);
        let node = |(path, entry): (&Vec<u8>, &super::Entry)| {
            let below = String::from_utf8_lossy(path.strip_prefix(self.prefix.as_slice())?);
            let kind = match entry.mode {
                mode if mode.is_link() => NodeKind::Link,
                mode if mode.is_commit() => NodeKind::Submodule,
                mode if mode.is_executable() => NodeKind::Script,
                _ => NodeKind::File,
            };
            Some((RelPath::new(&below)?, Node { kind, id: entry.id }))
        };
        listing.filter_map(node).collect()
    }

    /// The bytes of a file or link, and why they cannot be read.
    pub fn blobs(&self, ids: &[ObjectId]) -> Vec<Result<Vec<u8>, String>> {
        let repository = self.repository.to_thread_local();
        let objects = Objects::new(&repository);
        ids.iter()
            .map(|id| {
                objects
                    .blob(*id)
                    .map_err(|_| format!("object {id} is not there, or broken"))
            })
            .collect()
    }

    /// How many bytes each of these files has; `None` where nobody can say.
    pub fn sizes(&self, ids: &[ObjectId]) -> Vec<Option<u64>> {
        let repository = self.repository.to_thread_local();
        ids.iter()
            .map(|id| {
                repository
                    .try_find_header(*id)
                    .ok()
                    .flatten()
                    .map(|header| header.size())
            })
            .collect()
    }
}
