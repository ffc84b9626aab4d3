//! Shelf: the files of a revision, found and followed as those of a working tree are, and read from the repository's objects.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

use gix::ObjectId;

use crate::base::RelPath;
use crate::base::generations::lock;
use crate::records::Wanted;
use crate::shell::cited::{self, Seen};
use crate::shell::git::{Checkout, Node, NodeKind};
use crate::shell::read::{Found, NEVER_READ, There, decoded};
use crate::shell::stage;
use crate::source::{self, File, Text};

/// A link is followed through at most so many others.
const MOST_LINKS: usize = 40;

/// Of a larger file, nothing is read because it is cited: it is not hollow, and nobody's list of targets.
const LARGEST_CITED: u64 = 16 << 20;

/// Files by content, read once over all revisions. What the last two revisions did not have is forgotten.
#[derive(Default)]
pub struct Contents {
    texts: Mutex<[HashMap<ObjectId, Arc<Text>>; 2]>,
    sizes: Mutex<HashMap<ObjectId, u64>>,
}

/// What one revision holds below the root.
pub struct Shelf<'a> {
    checkout: &'a Checkout,
    contents: &'a Contents,
    nodes: BTreeMap<RelPath, Node>,
    /// Where each link leads, as it is written.
    links: HashMap<ObjectId, Option<String>>,
}

/// What a path leads to.
enum Place {
    File(RelPath, Node),
    Folder,
    Outside,
    Nowhere,
}

impl<'a> Shelf<'a> {
    /// The files of the revision of a checkout.
    pub fn new(checkout: &'a Checkout, contents: &'a Contents) -> Result<Self, String> {
        let nodes = checkout.contents();
        let ids: Vec<ObjectId> = nodes
            .values()
            .filter(|node| node.kind == NodeKind::Link)
            .map(|node| node.id)
            .collect();
        let mut links = HashMap::new();
        for (id, target) in ids.iter().zip(checkout.blobs(&ids)) {
            links.insert(*id, String::from_utf8(target?).ok());
        }
        Ok(Shelf {
            checkout,
            contents,
            nodes,
            links,
        })
    }

    /// What a walk through the working tree would find.
    pub fn found(&self) -> Result<Found<ObjectId>, String> {
        let is_apart = |path: &RelPath| {
            let never = path.parts().any(|part| NEVER_READ.contains(&part));
            // A mark of a portal counts only where it is not committed: what is in a revision was put there by somebody.
            never || path.parent().parts().any(stage::is_scratch)
        };
        let mut found = Found::default();
        for (path, node) in self.nodes.iter().filter(|(path, _)| !is_apart(path)) {
            match node.kind {
                NodeKind::Submodule => {}
                NodeKind::Link => self.follow(path, &mut found),
                NodeKind::File | NodeKind::Script => {
                    drop(found.files.insert(path.clone(), there(node, None)))
                }
            }
        }
        self.measure(&mut found);
        Ok(found)
    }

    /// The texts of files. Their objects must be there: a revision that is there in part is not known.
    pub fn texts(&self, ids: &[&ObjectId], limit: u64) -> Vec<Result<Text, String>> {
        let mut known = lock(&self.contents.texts);
        let [now, before] = &mut *known;
        let mut new: Vec<ObjectId> = ids
            .iter()
            .map(|id| **id)
            .filter(|id| !now.contains_key(id) && !before.contains_key(id))
            .collect();
        new.sort();
        new.dedup();
        let mut failed: HashMap<ObjectId, String> = HashMap::new();
        for (id, bytes) in new.iter().zip(self.checkout.blobs(&new)) {
            match bytes.and_then(|bytes| decoded(&bytes, limit)) {
                Ok(text) => drop(now.insert(*id, Arc::new(text))),
                Err(why) => drop(failed.insert(*id, why)),
            }
        }
        let mut read = |id: &&ObjectId| {
            if let Some(text) = before.remove(*id) {
                now.insert(**id, text);
            }
            let text = now.get(*id).map(|text| Text::clone(text));
            text.ok_or_else(|| failed.get(*id).cloned().unwrap_or_default())
        };
        ids.iter().map(&mut read).collect()
    }

    /// The first file whose object is not there.
    pub fn missing<'f>(&self, found: &'f Found<ObjectId>) -> Option<&'f RelPath> {
        let known = lock(&self.contents.sizes);
        found
            .files
            .iter()
            .find(|(_, there)| !known.contains_key(&there.opens))
            .map(|(path, _)| path)
    }

    /// What a look at the disk would say of each wanted path.
    pub fn look(&self, wanted: &Wanted) -> BTreeMap<RelPath, source::Found> {
        let asked = wanted
            .paths
            .iter()
            .filter(|path| !path.parts().any(|part| NEVER_READ.contains(&part)));
        let seen = asked
            .filter_map(|path| Some((path, self.look_at(path)?)))
            .collect();
        let read = |(path, seen, limit): (&RelPath, Seen<ObjectId>, u64)| {
            let opens = seen.opens.filter(|_| seen.found.size <= LARGEST_CITED);
            let bytes = opens.and_then(|id| self.checkout.blobs(&[id]).pop()?.ok());
            let text = bytes.and_then(|mut bytes| {
                bytes.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
                cited::text(bytes)
            });
            (path.clone(), source::Found { text, ..seen.found })
        };
        cited::bounded(seen).into_iter().map(read).collect()
    }

    fn look_at(&self, path: &RelPath) -> Option<Seen<ObjectId>> {
        let (opens, directory, leads_out) = match self.resolve(path) {
            Place::File(_, node) if node.kind == NodeKind::Submodule => (None, true, false),
            Place::File(_, node) => (Some(node), false, false),
            Place::Folder => (None, true, false),
            Place::Outside => (None, false, true),
            Place::Nowhere => return None,
        };
        let size = opens
            .and_then(|node| self.size(node.id))
            .unwrap_or_default();
        let executable = opens.is_some_and(|node| node.kind == NodeKind::Script);
        let found = source::Found {
            directory,
            executable,
            leads_out,
            size,
            text: None,
        };
        Some(Seen {
            found,
            opens: opens.map(|node| node.id),
        })
    }

    /// Ends a revision: what it did not have, nor the one before it, is forgotten.
    pub fn end(self) {
        let mut known = lock(&self.contents.texts);
        let [now, before] = &mut *known;
        *before = std::mem::take(now);
    }

    /// The text of a file of the root, such as `site.toml`, as it is; `None` where there is none.
    pub fn file(&self, path: &RelPath) -> Option<Result<Vec<u8>, String>> {
        match self.resolve(path) {
            Place::File(_, node) => self.checkout.blobs(&[node.id]).pop(),
            Place::Outside => Some(Err("it is a link that leads out of the root".to_owned())),
            Place::Folder | Place::Nowhere => None,
        }
    }

    fn follow(&self, link: &RelPath, found: &mut Found<ObjectId>) {
        match self.resolve(link) {
            Place::File(target, node) => {
                drop(found.files.insert(link.clone(), there(&node, Some(target))))
            }
            Place::Folder => {}
            Place::Nowhere => drop(
                found
                    .astray
                    .insert(link.clone(), "it is a link that leads nowhere".to_owned()),
            ),
            Place::Outside => {
                // What lies out there no revision says. A name without an ending is taken for a folder, of which nobody can
                // say what documents it holds.
                let place = if link.name().contains('.') {
                    &mut found.astray
                } else {
                    &mut found.unread
                };
                place.insert(
                    link.clone(),
                    "it is a link that leads out of the root, and is not followed".to_owned(),
                );
            }
        }
    }

    /// Sets the size of each file.
    fn measure(&self, found: &mut Found<ObjectId>) {
        let mut known = lock(&self.contents.sizes);
        let new: BTreeSet<ObjectId> = found
            .files
            .values()
            .map(|there| there.opens)
            .filter(|id| !known.contains_key(id))
            .collect();
        let new: Vec<ObjectId> = new.into_iter().collect();
        known.extend(
            new.iter()
                .zip(self.checkout.sizes(&new))
                .filter_map(|(id, size)| Some((*id, size?))),
        );
        for there in found.files.values_mut() {
            there.file.size = known.get(&there.opens).copied().unwrap_or_default();
        }
    }

    fn size(&self, id: ObjectId) -> Option<u64> {
        let known = lock(&self.contents.sizes).get(&id).copied();
        known.or_else(|| self.checkout.sizes(&[id]).pop().flatten())
    }

    /// What a path leads to, links followed on the way.
    fn resolve(&self, path: &RelPath) -> Place {
        match self.nodes.get(path) {
            Some(node) if node.kind != NodeKind::Link => Place::File(path.clone(), *node),
            _ => self.walk(path),
        }
    }

    fn walk(&self, path: &RelPath) -> Place {
        let mut ahead: Vec<String> = path.parts().rev().map(str::to_owned).collect();
        let mut here = RelPath::root();
        let mut followed = 0;
        while let Some(part) = ahead.pop() {
            let next = match part.as_str() {
                ".." if here.as_str().is_empty() => return Place::Outside,
                ".." => here.parent(),
                "." | "" => continue,
                name => match here.join(name) {
                    Some(next) => next,
                    None => return Place::Nowhere,
                },
            };
            match self.nodes.get(&next) {
                Some(node) if node.kind == NodeKind::Link => {
                    followed += 1;
                    let target = self.links.get(&node.id).cloned().flatten();
                    match target {
                        Some(target) if target.starts_with('/') => return Place::Outside,
                        Some(target) if followed <= MOST_LINKS => {
                            ahead.extend(target.split('/').rev().map(str::to_owned))
                        }
                        _ => return Place::Nowhere,
                    }
                }
                Some(node) if ahead.iter().all(|part| matches!(part.as_str(), "" | ".")) => {
                    return Place::File(next, *node);
                }
                Some(_) => return Place::Nowhere,
                None => here = next,
            }
        }
        if self.is_folder(&here) {
            Place::Folder
        } else {
            Place::Nowhere
        }
    }

    /// Is there a folder: does a path lie below it? In byte order, that is the first one past its name and a slash.
    fn is_folder(&self, path: &RelPath) -> bool {
        let start = format!("{path}/");
        let first = self
            .nodes
            .range(path.clone()..)
            .map(|(path, _)| path.as_str())
            .find(|other| *other > start.as_str());
        path.as_str().is_empty() || first.is_some_and(|first| first.starts_with(&start))
    }
}

fn there(node: &Node, leads_to: Option<RelPath>) -> There<ObjectId> {
    There {
        file: File {
            size: 0,
            executable: node.kind == NodeKind::Script,
        },
        opens: node.id,
        leads_to,
    }
}
