//! Index: what the next commit would hold, from the index that git names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use gix::index::decode::Options;
use gix::index::entry::Flags;
use gix::index::{self, File};

use super::{Checkout, Entry, Head, broken};
use crate::base::RelPath;
use crate::shell::Failure;

/// Entries of an index by their path from the top.
type Listing = BTreeMap<Vec<u8>, Entry>;

impl Checkout {
    /// The files below the root that the next commit would hold, as the index says.
    pub fn staged(&self) -> Result<BTreeSet<RelPath>, Failure> {
        let listing = self.staged_listing()?;
        let files = listing.iter().filter(|(_, entry)| !entry.mode.is_commit());
        Ok(files
            .filter_map(|(path, _)| self.below_root(path))
            .collect())
    }

    /// The next commit in place of the last one. Its past is that of the last one still; `None` where there is none.
    pub fn next(&self) -> Result<Option<Checkout>, Failure> {
        let Some(head) = &self.head else {
            return Ok(None);
        };
        let listing = self.staged_listing()?;
        Ok(Some(Checkout {
            repository: self.repository.clone(),
            top: self.top.clone(),
            prefix: self.prefix.clone(),
            head: Some(Head { listing, ..*head }),
        }))
    }

    /// What the index holds, by path from the top.
    fn staged_listing(&self) -> Result<Listing, Failure> {
        let path = self.index_path();
        if !path.exists() {
            return Ok(Listing::new());
        }
        let kind = self.repository.to_thread_local().object_hash();
        let index = File::at(&path, kind, true, Options::default());
        let index = index.map_err(|error| broken(&self.top, &error.to_string()))?;
        let held = index.entries().iter().filter(|entry| is_held(entry));
        let entries = held.filter_map(|entry| Some((entry.path(&index).to_vec(), listed(entry)?)));
        Ok(entries.collect())
    }

    /// Where the index is: git names another one to the hooks of `git commit -- PATH`.
    fn index_path(&self) -> PathBuf {
        let named = std::env::var_os("GIT_INDEX_FILE").filter(|named| !named.is_empty());
        let own = || self.repository.to_thread_local().index_path();
        named.map_or_else(own, PathBuf::from)
    }
}

/// Would the next commit hold an entry? What somebody only intends to add (`git add -N`) would be in none, and neither would a conflict.
fn is_held(entry: &index::Entry) -> bool {
    entry.stage_raw() == 0 && !entry.flags.contains(Flags::INTENT_TO_ADD)
}

fn listed(entry: &index::Entry) -> Option<Entry> {
    let mode = entry.mode.to_tree_entry_mode()?;
    Some(Entry { mode, id: entry.id })
}
