//! Renames: which files of a commit are files of its parent under another name, with not a byte changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::mem;

use gix::ObjectId;

use super::objects::{Commit, Objects, Unread};
use super::trees::{Difference, Entry, Interest, compare};

/// Above so many pairs of equal files, each is paired by its place in the order of paths.
const MOST_PAIRS: usize = 10_000;

/// The renames of one commit at a time: many paths ask about the same one.
#[derive(Default)]
pub struct Renames {
    of: Option<ObjectId>,
    pairs: Vec<Pair>,
    added: Vec<(Vec<u8>, Entry)>,
    gone: Vec<(Vec<u8>, Entry)>,
    /// Could a folder that may have held a source not be read?
    is_partly_unread: bool,
}

/// A file with its name before and after a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The earlier name.
    pub from: Vec<u8>,
    /// The later name.
    pub to: Vec<u8>,
}

impl Renames {
    /// The renames between `parent` and `commit`.
    pub fn of(&mut self, objects: &Objects<'_>, commit: &Commit, parent: &Commit) -> &[Pair] {
        if self.of != Some(commit.id) {
            let mut moved = Moved::default();
            compare(objects, Some(commit.tree), Some(parent.tree), &mut moved);
            self.of = Some(commit.id);
            self.added = mem::take(&mut moved.added);
            self.gone = mem::take(&mut moved.taken);
            self.is_partly_unread = moved.is_partly_unread;
            self.pairs = moved.pairs();
            self.keep_unpaired();
        }
        &self.pairs
    }

    /// Leaves out of what was added and what is gone the files that were renamed.
    fn keep_unpaired(&mut self) {
        let pairs = &self.pairs;
        self.added
            .retain(|(path, _)| pairs.binary_search_by(|pair| pair.to.cmp(path)).is_err());
        let renamed: BTreeSet<&[u8]> = pairs.iter().map(|pair| pair.from.as_slice()).collect();
        self.gone
            .retain(|(path, _)| !renamed.contains(path.as_slice()));
    }

    /// The files that the commit added and that no other one became, of the commit that was asked about last.
    pub fn added(&self) -> &[(Vec<u8>, Entry)] {
        &self.added
    }

    /// The files that the commit took away and that became no other one, of the commit that was asked about last.
    pub fn gone(&self) -> &[(Vec<u8>, Entry)] {
        &self.gone
    }

    /// The earlier name of a file that `commit` added. A folder that cannot be read may hold it.
    pub fn source(
        &mut self,
        objects: &Objects<'_>,
        commit: &Commit,
        parent: &Commit,
        to: &[u8],
    ) -> Result<Option<&[u8]>, Unread> {
        let pairs = self.of(objects, commit, parent);
        match pairs.binary_search_by(|pair| pair.to.as_slice().cmp(to)) {
            Ok(at) => Ok(Some(&self.pairs[at].from)),
            Err(_) if self.is_partly_unread => Err(Unread),
            Err(_) => Ok(None),
        }
    }
}

/// What a commit took away and added, by content. Links and plain files are never each other.
#[derive(Default)]
struct Moved {
    gone: BTreeMap<Content, Vec<Vec<u8>>>,
    come: BTreeMap<Content, Vec<Vec<u8>>>,
    added: Vec<(Vec<u8>, Entry)>,
    taken: Vec<(Vec<u8>, Entry)>,
    is_partly_unread: bool,
}

type Content = (ObjectId, bool);

impl Interest for Moved {
    fn below(&mut self, _: &[u8]) -> bool {
        true
    }

    fn differs(&mut self, difference: Difference<'_>) {
        let Difference { path, new, old } = difference;
        match (new.and_then(content), old.and_then(content)) {
            (Some(content), None) => {
                self.come.entry(content).or_default().push(path.to_vec());
                self.added.extend(new.map(|entry| (path.to_vec(), entry)));
            }
            (None, Some(content)) => {
                self.gone.entry(content).or_default().push(path.to_vec());
                self.taken.extend(old.map(|entry| (path.to_vec(), entry)));
            }
            (Some(_), Some(_)) | (None, None) => {}
        }
    }

    fn unread(&mut self, _: &[u8]) {
        self.is_partly_unread = true;
    }
}

fn content(entry: Entry) -> Option<Content> {
    (entry.mode.is_blob() || entry.mode.is_link()).then(|| (entry.id, entry.mode.is_link()))
}

impl Moved {
    /// One earlier name for one later name, sorted by the later.
    fn pairs(mut self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for (content, come) in mem::take(&mut self.come) {
            let gone = self.gone.remove(&content).unwrap_or_default();
            pairs.extend(pair_up(gone, come));
        }
        pairs.sort_by(|a, b| a.to.cmp(&b.to));
        pairs
    }
}

/// Of several files with one content, those whose paths end alike belong together.
fn pair_up(gone: Vec<Vec<u8>>, come: Vec<Vec<u8>>) -> Vec<Pair> {
    if gone.len() * come.len() > MOST_PAIRS {
        return gone
            .into_iter()
            .zip(come)
            .map(|(from, to)| Pair { from, to })
            .collect();
    }
    let mut likely: Vec<(usize, &[u8], &[u8])> = Vec::new();
    for to in &come {
        likely.extend(
            gone.iter()
                .map(|from| (alike(from, to), to.as_slice(), from.as_slice())),
        );
    }
    likely.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
    let mut paired: HashMap<&[u8], &[u8]> = HashMap::new();
    let mut used: BTreeSet<&[u8]> = BTreeSet::new();
    for (_, to, from) in likely {
        if !paired.contains_key(to) && used.insert(from) {
            paired.insert(to, from);
        }
    }
    paired
        .into_iter()
        .map(|(to, from)| Pair {
            from: from.to_vec(),
            to: to.to_vec(),
        })
        .collect()
}

/// How many names at the end of two paths are the same.
fn alike(a: &[u8], b: &[u8]) -> usize {
    let names = |path| <[u8]>::rsplit(path, |&byte| byte == b'/');
    names(a).zip(names(b)).take_while(|(a, b)| a == b).count()
}
