//! Touched lines: the lines of a text that its earlier version does not have in that place, found through the lines that only one place has.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The lines of `after`, from 1, that a change from `before` touched, in order. Where lines only went, the line that is there now is
/// touched. Not always the fewest, always all that differ; the effort grows with the lines, and not with their square.
pub fn lines(before: &str, after: &str) -> Vec<RangeInclusive<usize>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let mut touched = Vec::new();
    let mut open = vec![(0..old.len(), 0..new.len())];
    while let Some((mut left, mut right)) = open.pop() {
        while !left.is_empty() && !right.is_empty() && old[left.start] == new[right.start] {
            (left.start, right.start) = (left.start + 1, right.start + 1);
        }
        while !left.is_empty() && !right.is_empty() && old[left.end - 1] == new[right.end - 1] {
            (left.end, right.end) = (left.end - 1, right.end - 1);
        }
        if left.is_empty() || right.is_empty() {
            touched.extend(place(&left, &right, new.len()));
            continue;
        }
        let anchors = anchors(&old[left.clone()], &new[right.clone()]);
        if anchors.is_empty() {
            touched.extend(place(&left, &right, new.len()));
            continue;
        }
        let (mut from, mut to) = (left.start, right.start);
        for (a, b) in anchors {
            open.push((from..left.start + a, to..right.start + b));
            (from, to) = (left.start + a + 1, right.start + b + 1);
        }
        open.push((from..left.end, to..right.end));
    }
    touched.sort_by_key(|lines| *lines.start());
    touched
}

/// The lines of a stretch that differs. Where lines only went, the line after them, else the last one.
fn place(
    left: &std::ops::Range<usize>,
    right: &std::ops::Range<usize>,
    all: usize,
) -> Option<RangeInclusive<usize>> {
    match (left.is_empty(), right.is_empty()) {
        (true, true) => None,
        (_, false) => Some(right.start + 1..=right.end),
        (false, true) if all == 0 => None,
        (false, true) => Some((right.start + 1).min(all)..=(right.start + 1).min(all)),
    }
}

/// Lines that both stretches have exactly once, as many of them as are in the same order, by their places.
fn anchors(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let mut places: BTreeMap<&str, (usize, usize, usize, usize)> = BTreeMap::new();
    for (at, line) in old.iter().enumerate() {
        let place = places.entry(line).or_default();
        (place.0, place.1) = (place.0 + 1, at);
    }
    for (at, line) in new.iter().enumerate() {
        let place = places.entry(line).or_default();
        (place.2, place.3) = (place.2 + 1, at);
    }
    let mut unique: Vec<(usize, usize)> = places
        .values()
        .filter(|place| place.0 == 1 && place.2 == 1)
        .map(|place| (place.1, place.3))
        .collect();
    unique.sort_unstable();
    rising(&unique)
}

/// The longest run of pairs whose second numbers rise, too.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new();
    let mut below: Vec<Option<usize>> = vec![None; pairs.len()];
    for (at, pair) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|&top| pairs[top].1 < pair.1);
        below[at] = pile.checked_sub(1).map(|pile| tops[pile]);
        if pile == tops.len() {
            tops.push(at)
        } else {
            tops[pile] = at
        }
    }
    let mut run = Vec::new();
    let mut next = tops.last().copied();
    while let Some(at) = next {
        run.push(pairs[at]);
        next = below[at];
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    fn touched(before: &str, after: &str) -> String {
        let words = |text: &str| text.replace(' ', "\n");
        let found = lines(&words(before), &words(after));
        found
            .iter()
            .map(|lines| format!("{}-{}", lines.start(), lines.end()))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn only_what_differs_is_touched() {
        assert_eq!(touched("a b c d", "a b c d"), "");
        assert_eq!(touched("a b c d", "a x c d"), "2-2");
        assert_eq!(touched("a b c d", "a b n m c d e"), "3-4 7-7");
        assert_eq!(touched("a b c d", "a d"), "2-2");
        assert_eq!(touched("a b", "a"), "1-1");
        assert_eq!(touched("", "a b"), "1-2");
        assert_eq!(touched("a b", ""), "");
        assert_eq!(touched("a . b . c . d", "c . a . b . d"), "1-2 6-6");
    }

    #[test]
    fn great_texts_are_compared_in_time() {
        let text = |step: usize| {
            (0..60_000)
                .map(|at| format!("{}\n", (at * step) % 60_001))
                .collect::<String>()
        };
        assert!(!lines(&text(1), &text(7)).is_empty());
        assert!(!lines(&"x\n".repeat(60_000), &"y\nx\n".repeat(30_000)).is_empty());
    }
}
