//! Memory: what history said of the last few revisions, so that another one asks only about what is between.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Arc, Mutex};

use gix::ObjectId;

use super::moves::Found;
use super::{Checkout, boundary};
use crate::base::RelPath;
use crate::base::generations::lock;
use crate::source::history::{Departure, Origin, Origins};
use crate::source::{History, Text};

/// So many revisions are remembered, the latest ones: a difference has two, and a row of days goes from one to the next.
const KEPT: usize = 3;

/// What is remembered. A new one is empty.
#[derive(Default)]
pub struct Memory {
    /// By revision, the one that was asked last at the end.
    revisions: Mutex<Vec<Arc<Told>>>,
}

/// What has to be the same for the answers to be: the commit, the folder that is read, and where history ends.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    commit: Option<ObjectId>,
    prefix: Vec<u8>,
    ends: BTreeSet<ObjectId>,
}

/// What was said of one revision.
struct Told {
    of: Identity,
    history: Mutex<Option<Arc<Pasts>>>,
    departures: Mutex<BTreeMap<RelPath, Option<Departure>>>,
    gone: Mutex<Arc<Found>>,
    origins: Mutex<Arc<Lines>>,
}

/// The past of every path of a revision.
pub struct Pasts {
    /// What was said.
    pub history: History,
    /// The commits that were left out.
    pub ignored: HashSet<ObjectId>,
}

/// The origins of lines of a revision.
#[derive(Clone, Default)]
pub struct Lines {
    /// By file and line, from 0.
    pub known: BTreeMap<RelPath, BTreeMap<u32, Origin>>,
    /// The commits that were left out.
    pub ignored: HashSet<ObjectId>,
}

/// What earlier revisions say, by commit.
pub type Earlier<T> = Vec<(ObjectId, Arc<T>)>;

impl Memory {
    /// When each path of the revision last changed. What could not be read is tried again.
    pub fn history(&self, checkout: &Checkout) -> History {
        let told = self.told(checkout);
        let mut known = lock(&told.history);
        if let Some(pasts) = &*known {
            return pasts.history.clone();
        }
        let pasts = checkout.history(&self.earlier(&told, |told| lock(&told.history).clone()));
        let history = pasts.history.clone();
        *known = Some(Arc::new(pasts)).filter(|pasts| pasts.history.unread.is_none());
        history
    }

    /// How each of these paths left the revision.
    pub fn departures(
        &self,
        checkout: &Checkout,
        missing: &BTreeSet<RelPath>,
    ) -> BTreeMap<RelPath, Departure> {
        let told = self.told(checkout);
        let mut known = lock(&told.departures);
        let new: BTreeSet<RelPath> = missing
            .iter()
            .filter(|path| !known.contains_key(*path))
            .cloned()
            .collect();
        if !new.is_empty() {
            let earlier = self.earlier(&told, |told| Some(lock(&told.gone).clone()));
            let mut departed =
                checkout.departures(&new, &earlier, Arc::make_mut(&mut lock(&told.gone)));
            known.extend(
                new.into_iter()
                    .map(|path| (path.clone(), departed.remove(&path))),
            );
        }
        missing
            .iter()
            .filter_map(|path| Some((path.clone(), known.get(path)?.clone()?)))
            .collect()
    }

    /// Who last changed each of these lines.
    pub fn origins(
        &self,
        checkout: &Checkout,
        wanted: &BTreeMap<RelPath, BTreeSet<usize>>,
        texts: &BTreeMap<RelPath, Text>,
    ) -> Origins {
        let told = self.told(checkout);
        let earlier = self.earlier(&told, |told| Some(lock(&told.origins).clone()));
        checkout.origins(
            wanted,
            texts,
            &earlier,
            Arc::make_mut(&mut lock(&told.origins)),
        )
    }

    /// What is remembered of the revision that is checked out.
    fn told(&self, checkout: &Checkout) -> Arc<Told> {
        let of = checkout.identity();
        let mut revisions = lock(&self.revisions);
        let known = revisions
            .iter()
            .position(|told| told.of == of)
            .map(|at| revisions.remove(at));
        let told = known.unwrap_or_else(|| Arc::new(Told::new(of)));
        revisions.push(told.clone());
        let too_many = revisions.len().saturating_sub(KEPT);
        revisions.drain(..too_many);
        told
    }

    /// The same of the other revisions, as far as it is remembered and means the same paths. They are locked one at a time,
    /// and never while they are being asked, so that two threads cannot wait for each other.
    fn earlier<T>(&self, told: &Arc<Told>, get: impl Fn(&Told) -> Option<Arc<T>>) -> Earlier<T> {
        let others: Vec<Arc<Told>> = lock(&self.revisions)
            .iter()
            .filter(|other| other.of.is_beside(&told.of))
            .cloned()
            .collect();
        others
            .iter()
            .filter_map(|other| Some((other.of.commit?, get(other)?)))
            .collect()
    }
}

impl Told {
    fn new(of: Identity) -> Self {
        Told {
            of,
            history: Mutex::default(),
            departures: Mutex::default(),
            gone: Mutex::default(),
            origins: Mutex::default(),
        }
    }
}

impl Identity {
    /// Another commit of the same history, read in the same folder?
    fn is_beside(&self, other: &Identity) -> bool {
        self.commit != other.commit && self.prefix == other.prefix && self.ends == other.ends
    }
}

impl Checkout {
    fn identity(&self) -> Identity {
        let ends = boundary(&self.repository.to_thread_local())
            .into_iter()
            .collect();
        Identity {
            commit: self.head.as_ref().map(|head| head.id),
            prefix: self.prefix.clone(),
            ends,
        }
    }
}
