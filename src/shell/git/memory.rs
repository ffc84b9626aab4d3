//! Memory: what history said of one revision, kept while that is checked out, for a program that asks again and again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use super::Checkout;
use crate::base::RelPath;
use crate::source::history::{Departure, Origin, Origins};
use crate::source::{History, Text};

/// What is remembered of one revision. A new one is empty.
#[derive(Default)]
pub struct Memory {
    of: Mutex<Option<Revision>>,
    history: Mutex<Option<History>>,
    departures: Mutex<BTreeMap<RelPath, Option<Departure>>>,
    origins: Mutex<KnownLines>,
}

/// What has to be the same for the answers to be: the commit, the folder that is read, and where history ends.
type Revision = (Option<String>, Vec<u8>, BTreeSet<String>);

/// The origins of lines of the revision, from 0, by file.
pub type KnownLines = BTreeMap<RelPath, BTreeMap<u32, Origin>>;

impl Memory {
    /// Forgets everything that was said of another revision.
    pub fn turn_to(&self, checkout: &Checkout) {
        let now = Some(checkout.identity());
        let mut of = lock(&self.of);
        if *of != now {
            *of = now;
            *lock(&self.history) = None;
            lock(&self.departures).clear();
            lock(&self.origins).clear();
        }
    }

    /// When each path of the revision last changed. What could not be read is tried again.
    pub fn history(&self, checkout: &Checkout) -> History {
        let mut known = lock(&self.history);
        let told = known.take().unwrap_or_else(|| checkout.history());
        *known = Some(told.clone()).filter(|history| history.unread.is_none());
        told
    }

    /// How each of these paths left the revision.
    pub fn departures(&self, checkout: &Checkout, missing: &BTreeSet<RelPath>) -> BTreeMap<RelPath, Departure> {
        let mut known = lock(&self.departures);
        let new: BTreeSet<RelPath> = missing.iter().filter(|path| !known.contains_key(*path)).cloned().collect();
        let mut told = checkout.departures(&new);
        known.extend(new.into_iter().map(|path| (path.clone(), told.remove(&path))));
        missing.iter().filter_map(|path| Some((path.clone(), known.get(path)?.clone()?))).collect()
    }

    /// Who last changed each of these lines.
    pub fn origins(&self, checkout: &Checkout, wanted: &BTreeMap<RelPath, BTreeSet<usize>>, texts: &BTreeMap<RelPath, Text>) -> Origins {
        checkout.origins(wanted, texts, &mut lock(&self.origins))
    }
}

/// What a build that broke off left behind is still what history said.
fn lock<T>(of: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}
