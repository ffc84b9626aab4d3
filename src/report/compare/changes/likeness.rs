//! Likeness: pairs what was written anew with what it was before, by the words or lines that both have; never each with each.

use std::collections::{BTreeMap, BTreeSet};

/// A word that more things have than this tells nothing, where there are many things.
const COMMON: usize = 16;

/// Among so few things every word tells something.
const FEW: usize = 64;

/// How many things that share words are looked at closely.
const LOOKED_AT: usize = 4;

/// Pairs of indexes of what is alike, at least as much as `least` (1 is equal, 0 has nothing in common), the most alike first.
/// Each thing is a bag of words or lines, and is in one pair at most.
pub fn pairs(before: &[Vec<&str>], after: &[Vec<&str>], least: f64) -> Vec<(usize, usize)> {
    let (before, after) = (sorted(before), sorted(after));
    let holders = holders(&before);
    let most = if before.len() <= FEW { FEW } else { COMMON };
    let mut found: Vec<(f64, usize, usize)> = Vec::new();
    for (at, bag) in after.iter().enumerate() {
        for other in candidates(bag, &holders, most) {
            let like = likeness(&before[other], bag);
            if like >= least {
                found.push((like, other, at));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    let free = found.into_iter().filter(|&(_, a, b)| {
        !left.contains(&a) && !right.contains(&b) && left.insert(a) && right.insert(b)
    });
    free.map(|(_, a, b)| (a, b)).collect()
}

/// How much two sorted bags have in common: twice the shared words over all words.
fn likeness(a: &[&str], b: &[&str]) -> f64 {
    let (mut at, mut to, mut shared) = (0, 0, 0_usize);
    while at < a.len() && to < b.len() {
        match a[at].cmp(b[to]) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => to += 1,
            std::cmp::Ordering::Equal => (at, to, shared) = (at + 1, to + 1, shared + 1),
        }
    }
    let all = a.len() + b.len();
    if all == 0 {
        0.0
    } else {
        (2 * shared) as f64 / all as f64
    }
}

fn sorted<'a>(bags: &[Vec<&'a str>]) -> Vec<Vec<&'a str>> {
    let sorted = bags.iter().map(|bag| {
        let mut bag = bag.clone();
        bag.sort_unstable();
        bag
    });
    sorted.collect()
}

/// Which things have each word.
fn holders<'a>(bags: &[Vec<&'a str>]) -> BTreeMap<&'a str, Vec<usize>> {
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, bag) in bags.iter().enumerate() {
        for word in distinct(bag) {
            holders.entry(word).or_default().push(at);
        }
    }
    holders
}

/// The things that share most of the words that few have.
fn candidates(bag: &[&str], holders: &BTreeMap<&str, Vec<usize>>, most: usize) -> Vec<usize> {
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    for holding in distinct(bag)
        .filter_map(|word| holders.get(word))
        .filter(|holding| holding.len() <= most)
    {
        holding
            .iter()
            .for_each(|&at| *shared.entry(at).or_default() += 1);
    }
    let mut ranked: Vec<(usize, usize)> = shared.into_iter().collect();
    ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked
        .into_iter()
        .take(LOOKED_AT)
        .map(|(at, _)| at)
        .collect()
}

fn distinct<'b, 'a>(bag: &'b [&'a str]) -> impl Iterator<Item = &'a str> + 'b {
    bag.iter()
        .enumerate()
        .filter(|&(at, word)| at == 0 || bag[at - 1] != *word)
        .map(|(_, word)| *word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bags(texts: &[String]) -> Vec<Vec<&str>> {
        texts.iter().map(|text| text.split(' ').collect()).collect()
    }

    #[test]
    fn the_most_alike_are_paired_first_and_strangers_not_at_all() {
        let before = [
            "restore the orders database".to_owned(),
            "rotate keys".to_owned(),
        ];
        let after = [
            "rotate all the keys".to_owned(),
            "restore the orders base".to_owned(),
            "quite new".to_owned(),
        ];
        assert_eq!(pairs(&bags(&before), &bags(&after), 0.5), [(0, 1), (1, 0)]);
        assert_eq!(pairs(&bags(&before), &bags(&after), 0.8), []);
        assert_eq!(pairs(&bags(&[]), &bags(&after), 0.1), []);
    }

    #[test]
    fn two_hundred_from_one_template_find_themselves() {
        let text = |at: usize, end: &str| format!("a b c d e f g h name{at} {end}");
        let before: Vec<String> = (0..200).map(|at| text(at, "old")).collect();
        let after: Vec<String> = (0..200).rev().map(|at| text(at, "new")).collect();
        let found = pairs(&bags(&before), &bags(&after), 0.5);
        assert_eq!(found.len(), 200);
        assert!(found.iter().all(|(a, b)| a + b == 199));
    }
}
