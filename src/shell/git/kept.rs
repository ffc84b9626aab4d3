//! Kept: what history said of the revision that is checked out, as bytes, so that the next run on the same commit does not walk again.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use gix::ObjectId;
use gix::objs::tree::EntryMode;
use serde::{Deserialize, Serialize};

use super::Checkout;
use super::memory::{Identity, Lines, Memory, Pasts, Told};
use super::moves::{Found, Gone};
use super::trees::Entry;
use crate::base::RelPath;
use crate::base::generations::lock;
use crate::source::History;
use crate::source::history::{Departure, Origin};

/// The answers of one revision.
#[derive(Serialize, Deserialize)]
struct KeptAnswers {
    /// A digest of all that the answers depend on.
    identity: String,
    history: History,
    ignored: Vec<String>,
    departures: BTreeMap<RelPath, Option<Departure>>,
    gone: Vec<(Vec<u8>, Option<KeptGone>)>,
    origins: BTreeMap<RelPath, BTreeMap<u32, Origin>>,
    ignored_for_lines: Vec<String>,
}

/// How a path left the revision, with ids as they are written.
#[derive(Serialize, Deserialize)]
struct KeptGone {
    commit: String,
    to: Option<Vec<u8>>,
    mode: u16,
    last: String,
}

impl Memory {
    /// Has nobody asked anything yet?
    pub fn is_new(&self) -> bool {
        lock(&self.revisions).is_empty()
    }

    /// What was said of the revision that was asked last. `None` where something of it could not be read: the next run tries again.
    pub fn kept(&self) -> Option<Vec<u8>> {
        let told = lock(&self.revisions).last().cloned();
        let told = told.filter(|told| !told.of.is_partial)?;
        let answers = KeptAnswers::of(&told).filter(KeptAnswers::is_whole)?;
        serde_json::to_vec(&answers).ok()
    }

    /// Takes over what another run kept, if that was of this revision. What cannot be read is as good as nothing.
    pub fn remember(&self, kept: &[u8], checkout: &Checkout) {
        let of = checkout.identity();
        let told = serde_json::from_slice::<KeptAnswers>(kept).ok();
        let told = told.filter(|answers| answers.identity == of.digest());
        if let Some(told) = told.and_then(|answers| answers.told(of)) {
            lock(&self.revisions).push(Arc::new(told));
        }
    }
}

impl KeptAnswers {
    fn of(told: &Told) -> Option<Self> {
        let pasts = lock(&told.history).clone()?;
        let (gone, lines) = (lock(&told.gone).clone(), lock(&told.origins).clone());
        Some(KeptAnswers {
            identity: told.of.digest(),
            history: pasts.history.clone(),
            ignored: written(&pasts.ignored),
            departures: lock(&told.departures).clone(),
            gone: gone.iter().map(kept_gone).collect(),
            origins: lines.known.clone(),
            ignored_for_lines: written(&lines.ignored),
        })
    }

    fn is_whole(&self) -> bool {
        let mut origins = self.origins.values().flat_map(BTreeMap::values);
        self.history.unread.is_none() && !origins.any(|origin| *origin == Origin::Unread)
    }

    fn told(self, of: Identity) -> Option<Told> {
        let gone: Option<Found> = self.gone.into_iter().map(read_gone).collect();
        let pasts = Pasts {
            history: self.history,
            ignored: read_ids(&self.ignored)?,
        };
        let lines = Lines {
            known: self.origins,
            ignored: read_ids(&self.ignored_for_lines)?,
        };
        let told = Told::new(of);
        *lock(&told.history) = Some(Arc::new(pasts));
        *lock(&told.departures) = self.departures;
        *lock(&told.gone) = Arc::new(gone?);
        *lock(&told.origins) = Arc::new(lines);
        Some(told)
    }
}

/// Ids in order: the same answers are the same bytes.
fn written(ids: &HashSet<ObjectId>) -> Vec<String> {
    let mut written: Vec<String> = ids.iter().map(ObjectId::to_string).collect();
    written.sort();
    written
}

fn read_ids(written: &[String]) -> Option<HashSet<ObjectId>> {
    written.iter().map(|id| read_id(id)).collect()
}

fn read_id(written: &str) -> Option<ObjectId> {
    ObjectId::from_hex(written.as_bytes()).ok()
}

fn kept_gone((path, gone): (&Vec<u8>, &Option<Gone>)) -> (Vec<u8>, Option<KeptGone>) {
    let kept = gone.as_ref().map(|gone| KeptGone {
        commit: gone.commit.to_string(),
        to: gone.to.clone(),
        mode: gone.last.mode.value(),
        last: gone.last.id.to_string(),
    });
    (path.clone(), kept)
}

/// `None` where an id or a mode is none.
fn read_gone((path, kept): (Vec<u8>, Option<KeptGone>)) -> Option<(Vec<u8>, Option<Gone>)> {
    let Some(kept) = kept else {
        return Some((path, None));
    };
    let gone = Gone {
        commit: read_id(&kept.commit)?,
        to: kept.to,
        last: Entry {
            mode: EntryMode::try_from(u32::from(kept.mode)).ok()?,
            id: read_id(&kept.last)?,
        },
    };
    Some((path, Some(gone)))
}
