//! Likeness: records whose names share telling words with another one. They are candidates: somebody has to confirm them.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::text::{fold, words};
use crate::link::{Model, RecordIndex};
use crate::records::Kind;
use crate::records::words::LANGUAGES;

/// So many candidates are kept of each name.
const CANDIDATES: usize = 3;

/// A word that at most this many names have is enough by itself.
const RARE: usize = 3;

/// A word that more names than this have tells nothing of any of them.
const COMMON: usize = 50;

/// The names of some records, by their words.
pub struct Names {
    by_word: BTreeMap<String, Vec<RecordIndex>>,
    kinds: BTreeMap<RecordIndex, Kind>,
}

impl Names {
    /// The names of the records of some kinds.
    pub fn of(model: &Model, is_wanted: fn(Kind) -> bool) -> Self {
        let mut names = Names {
            by_word: BTreeMap::new(),
            kinds: BTreeMap::new(),
        };
        for (at, linked) in model.records.iter().enumerate() {
            let record = &linked.record;
            if !is_wanted(record.kind) {
                continue;
            }
            names.kinds.insert(at, record.kind);
            for word in telling(&record.title) {
                names.by_word.entry(word).or_default().push(at);
            }
        }
        names
    }

    /// What has words in common with a name that are not too common: two, or one that few names have. The likest first.
    pub fn like(&self, name: &str, is_excluded: impl Fn(&RecordIndex) -> bool) -> Vec<RecordIndex> {
        let shared = self.shared(name).into_iter();
        let mut like: Vec<(usize, Kind, RecordIndex)> = shared
            .filter(|(at, counts)| is_like(counts) && !is_excluded(at))
            .map(|(at, counts)| (usize::MAX - weight(&counts), self.kinds[&at], at))
            .collect();
        like.sort();
        like.truncate(CANDIDATES);
        like.into_iter().map(|(_, _, at)| at).collect()
    }

    /// What shares words with a name, with how many names have each of these.
    fn shared(&self, name: &str) -> BTreeMap<RecordIndex, Vec<usize>> {
        let mut shared: BTreeMap<RecordIndex, Vec<usize>> = BTreeMap::new();
        for word in telling(name) {
            let having = self.by_word.get(&word).map_or(&[][..], Vec::as_slice);
            // Where all names have a word in common, looking at each of them takes the square of their number.
            if having.len() > COMMON {
                continue;
            }
            for &at in having {
                shared.entry(at).or_default().push(having.len());
            }
        }
        shared
    }
}

fn is_like(counts: &[usize]) -> bool {
    counts.len() > 1 || counts.iter().any(|&many| many <= RARE)
}

/// A word weighs more the fewer names have it.
fn weight(counts: &[usize]) -> usize {
    counts.iter().map(|many| 1000 / many).sum()
}

/// The words of a name that tell it from others, by their stems.
fn telling(title: &str) -> BTreeSet<String> {
    let folded = fold(title);
    let kept = words(&folded).filter(|word| word.chars().count() > 1 && !is_small(word));
    kept.map(stem).collect()
}

/// `alerting` and `alerts` are `alert`.
fn stem(word: &str) -> String {
    const SHORTEST: usize = 3;
    let endings = ["ing", "es", "s"].iter();
    let mut stems = endings.filter_map(|ending| word.strip_suffix(ending));
    let stem = stems.find(|stem| stem.chars().count() >= SHORTEST);
    stem.unwrap_or(word).to_owned()
}

fn is_small(word: &str) -> bool {
    let mut all = LANGUAGES.iter();
    all.any(|language| language.particles.contains(&word) || language.own.contains(&word))
}
