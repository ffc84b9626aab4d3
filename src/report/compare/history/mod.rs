//! History: readiness over past days for machines and people: how long each gate and track stood at what, and which targets slipped.

pub mod spells;

use std::collections::BTreeMap;

use crate::base::Date;
use crate::evaluate::{GateVerdict, Verdict};
use crate::records::{Scope, Status};
use crate::report::compare::trend::{Stand, TargetStand, Trend};
use spells::{Seen, Spell, spells};

/// What a trend says of each thing that lasts longer than a day.
pub struct History<'a> {
    /// The days.
    pub trend: &'a Trend,
    /// Each gate, by the key that it had last.
    pub gates: Vec<Course<'a, GateVerdict>>,
    /// Each track, by the key that it had last, with claim and verdict.
    pub tracks: Vec<Course<'a, (Option<Status>, Option<Verdict>)>>,
    /// Each record that promised a day, by the key that it had last.
    pub targets: Vec<Promise<'a>>,
}

/// How something stood over the days.
pub struct Course<'a, T> {
    /// Its last key.
    pub key: &'a str,
    /// Its last title.
    pub title: &'a str,
    /// What it is applied to, for a gate.
    pub scope: Option<Scope>,
    /// What was seen on each day of the trend.
    pub seen: Vec<Seen<T>>,
    /// The same as stretches.
    pub spells: Vec<Spell<T>>,
}

/// A promised day over the days.
pub struct Promise<'a> {
    /// The last key of the record.
    pub key: &'a str,
    /// Its last title.
    pub title: &'a str,
    /// The day that was promised when it was first seen, and when that was.
    pub first: (Date, Date),
    /// The day that was promised when it was last seen, and when that was.
    pub last: (Date, Date),
    /// Each time it was put elsewhere: seen on, from, to.
    pub moves: Vec<(Date, Date, Date)>,
    /// Was it met, waived or out of question when it was last seen?
    pub settled: bool,
}

impl Promise<'_> {
    /// How many days later it is than it was first said to be; negative where earlier.
    pub fn slipped_days(&self) -> i64 {
        self.last.1.days_since(self.first.1)
    }
}

impl<T: PartialEq> Course<'_, T> {
    /// How many days it was seen to be so: from each day on which it was to the next one that was looked at.
    pub fn days(&self, is: impl Fn(&T) -> bool) -> i64 {
        self.spells
            .iter()
            .filter(|spell| matches!(&spell.value, Seen::So(value) if is(value)))
            .map(|spell| spell.days())
            .sum()
    }
}

/// Follows everything through a trend.
pub fn history(trend: &Trend) -> History<'_> {
    let gates = lines(trend, &gate_titles).into_iter().map(|line| {
        let last = line.last(trend);
        let last = last.and_then(|(stand, key)| stand.gates.get(key));
        Course {
            scope: last.map(|gate| gate.scope),
            ..line.course(trend, |stand, key| Some(stand.gates.get(key)?.verdict))
        }
    });
    let tracks = lines(trend, &track_titles).into_iter().map(|line| {
        line.course(trend, |stand, key| {
            let track = stand.tracks.get(key)?;
            Some((track.claimed, track.verdict))
        })
    });
    let targets = lines(trend, &target_titles);
    let targets = targets.iter().filter_map(|line| promise(trend, line));
    History {
        trend,
        gates: gates.collect(),
        tracks: tracks.collect(),
        targets: targets.collect(),
    }
}

/// The gates of a day with their titles, by key.
fn gate_titles(stand: &Stand) -> BTreeMap<&str, &str> {
    let gates = stand.gates.iter();
    gates
        .map(|(key, gate)| (key.as_str(), gate.title.as_str()))
        .collect()
}

fn track_titles(stand: &Stand) -> BTreeMap<&str, &str> {
    let tracks = stand.tracks.iter();
    tracks
        .map(|(key, track)| (key.as_str(), track.title.as_str()))
        .collect()
}

fn target_titles(stand: &Stand) -> BTreeMap<&str, &str> {
    let targets = stand.targets.iter();
    targets
        .map(|(key, target)| (key.as_str(), target.title.as_str()))
        .collect()
}

fn promise<'a>(trend: &'a Trend, line: &Line<'a>) -> Option<Promise<'a>> {
    let at = |(&point, &key): (&usize, &&'a str)| -> Option<(Date, &'a TargetStand)> {
        let stand = trend.points[point].seen.as_deref().ok()?;
        Some((trend.points[point].day, stand.targets.get(key)?))
    };
    let told: Vec<(Date, &TargetStand)> = line.keys.iter().filter_map(at).collect();
    let (first, last) = (told.first()?, told.last()?);
    Some(Promise {
        key: line.key,
        title: line.title,
        first: (first.0, first.1.date),
        last: (last.0, last.1.date),
        moves: moves(&told),
        settled: last.1.settled,
    })
}

/// Each time a target was put elsewhere: seen on, from, to.
fn moves(told: &[(Date, &TargetStand)]) -> Vec<(Date, Date, Date)> {
    let mut moves = Vec::new();
    for pair in told.windows(2) {
        let [(_, before), (day, after)] = pair else {
            continue;
        };
        if before.date != after.date {
            moves.push((*day, before.date, after.date));
        }
    }
    moves
}

/// One thing through the points at which it was there.
struct Line<'a> {
    key: &'a str,
    title: &'a str,
    /// Its key at each point.
    keys: BTreeMap<usize, &'a str>,
}

impl<'a> Line<'a> {
    fn seen<T>(
        &self,
        trend: &'a Trend,
        of: impl Fn(&'a Stand, &'a str) -> Option<T>,
    ) -> Vec<Seen<T>> {
        let mut all = Vec::new();
        for (number, point) in trend.points.iter().enumerate() {
            all.push(match (&point.seen, self.keys.get(&number)) {
                (Err(_), _) => Seen::Gap,
                (Ok(stand), Some(key)) => of(stand, key).map_or(Seen::Absent, Seen::So),
                (Ok(_), None) => Seen::Absent,
            });
        }
        all
    }

    /// How it stood over the days, but for its scope.
    fn course<T: Clone + PartialEq>(
        &self,
        trend: &'a Trend,
        of: impl Fn(&'a Stand, &'a str) -> Option<T>,
    ) -> Course<'a, T> {
        let seen = self.seen(trend, of);
        Course {
            key: self.key,
            title: self.title,
            scope: None,
            spells: spells(trend, &seen),
            seen,
        }
    }

    fn last(&self, trend: &'a Trend) -> Option<(&'a Stand, &'a str)> {
        let (&point, &key) = self.keys.last_key_value()?;
        Some((trend.points[point].seen.as_deref().ok()?, key))
    }
}

/// Follows keys through the points. A key made from a path and a title changes when a document moves: of two points that follow
/// each other, what left the one and came with the other under the same title and the same last part of its key is one thing, if
/// there is only one of it.
fn lines<'a>(
    trend: &'a Trend,
    titles_of: &dyn Fn(&'a Stand) -> BTreeMap<&'a str, &'a str>,
) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    let mut now: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, point) in trend.points.iter().enumerate() {
        let Ok(stand) = &point.seen else { continue };
        let titles = titles_of(stand);
        now = follow(&mut lines, &now, &titles);
        for (&key, &line) in &now {
            (lines[line].key, lines[line].title) = (key, titles[key]);
            lines[line].keys.insert(number, key);
        }
    }
    lines.sort_by_key(|line| line.key);
    lines
}

/// The line of each key of a point, by those of the point before; what is new begins a line.
fn follow<'a>(
    lines: &mut Vec<Line<'a>>,
    before: &BTreeMap<&'a str, usize>,
    titles: &BTreeMap<&'a str, &'a str>,
) -> BTreeMap<&'a str, usize> {
    let mut now = before.clone();
    now.retain(|key, _| titles.contains_key(key));

    let left = left(lines, before, titles);
    for (sign, keys) in came(before, titles) {
        match (left.get(&sign).map(Vec::as_slice), keys.as_slice()) {
            (Some([line]), [key]) => drop(now.insert(*key, *line)),
            _ => {
                for key in keys {
                    now.insert(key, begin(lines, key, titles[key]));
                }
            }
        }
    }
    now
}

/// The keys of a point that the point before does not have.
fn came<'a>(
    before: &BTreeMap<&'a str, usize>,
    titles: &BTreeMap<&'a str, &'a str>,
) -> BTreeMap<Sign<'a>, Vec<&'a str>> {
    let mut came: BTreeMap<Sign, Vec<&str>> = BTreeMap::new();
    for (&key, &title) in titles {
        if !before.contains_key(key) {
            came.entry((tail(key), title)).or_default().push(key);
        }
    }
    came
}

/// What a thing is known by when its key has changed: the last part of that, and its title.
type Sign<'a> = (&'a str, &'a str);

/// The lines of the point before that are not there any longer.
fn left<'a>(
    lines: &[Line<'a>],
    before: &BTreeMap<&'a str, usize>,
    titles: &BTreeMap<&'a str, &'a str>,
) -> BTreeMap<Sign<'a>, Vec<usize>> {
    let mut left: BTreeMap<Sign, Vec<usize>> = BTreeMap::new();
    for (key, &line) in before {
        if !titles.contains_key(key) {
            let sign = (tail(key), lines[line].title);
            left.entry(sign).or_default().push(line);
        }
    }
    left
}

/// The line of a key that nothing before it has: the one that last had it, else a new one.
fn begin<'a>(lines: &mut Vec<Line<'a>>, key: &'a str, title: &'a str) -> usize {
    if let Some(known) = lines.iter().position(|line| line.key == key) {
        return known;
    }
    lines.push(Line {
        key,
        title,
        keys: BTreeMap::new(),
    });
    lines.len() - 1
}

fn tail(key: &str) -> &str {
    key.rsplit('/').next().unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::compare::trend::{Gap, GateStand, Point};

    /// A row of weeks; of each the gates with their verdicts, or nothing for a gap.
    fn weeks(weeks: &[Option<&[(&str, GateVerdict)]>]) -> Trend {
        let first: Date = "2025-01-03".parse().expect("a day");
        let gate = |(key, verdict): &(&str, GateVerdict)| {
            let stand = GateStand {
                title: "Launch".to_owned(),
                scope: Scope::Release,
                verdict: *verdict,
                criteria: BTreeMap::new(),
            };
            ((*key).to_owned(), stand)
        };
        let points = weeks.iter().enumerate().map(|(number, gates)| Point {
            day: first.plus_days(7 * number as i64),
            seen: match gates {
                Some(gates) => Ok(Box::new(Stand {
                    gates: gates.iter().map(gate).collect(),
                    ..Stand::default()
                })),
                None => Err(Gap::BeforeClone),
            },
        });
        Trend {
            every_days: 7,
            points: points.collect(),
        }
    }

    #[test]
    fn a_gate_is_followed_through_a_move_and_a_gap_is_no_verdict() {
        use GateVerdict::{Go, NoGo};
        let trend = weeks(&[
            Some(&[("ops/a/launch", NoGo)]),
            Some(&[("ops/b/launch", NoGo)]),
            None,
            Some(&[("ops/b/launch", Go)]),
        ]);
        let history = history(&trend);
        let [gate] = &history.gates[..] else {
            panic!("one gate")
        };
        assert_eq!((gate.key, gate.title), ("ops/b/launch", "Launch"));
        assert_eq!(
            gate.seen,
            [Seen::So(NoGo), Seen::So(NoGo), Seen::Gap, Seen::So(Go)]
        );
        assert_eq!(
            (
                gate.days(|verdict| *verdict == NoGo),
                gate.days(|verdict| *verdict == Go)
            ),
            (14, 0)
        );
    }

    #[test]
    fn two_gates_of_one_title_are_not_taken_for_each_other() {
        use GateVerdict::{Go, NoGo};
        let trend = weeks(&[
            Some(&[("a/launch", NoGo), ("b/launch", Go)]),
            Some(&[("c/launch", Go), ("d/launch", Go)]),
        ]);
        let history = history(&trend);
        assert_eq!(
            history
                .gates
                .iter()
                .map(|gate| gate.key)
                .collect::<Vec<_>>(),
            ["a/launch", "b/launch", "c/launch", "d/launch"]
        );
        assert_eq!(history.gates[0].seen, [Seen::So(NoGo), Seen::Absent]);
    }

    #[test]
    fn a_target_that_was_put_off_twice_has_slipped_by_both() {
        let mut trend = weeks(&[Some(&[]), Some(&[]), None, Some(&[])]);
        let first: Date = "2025-02-01".parse().expect("a day");
        for (at, days) in [(0, 0), (1, 10), (3, 25)] {
            let target = TargetStand {
                title: "Alarms".to_owned(),
                date: first.plus_days(days),
                settled: false,
            };
            let Ok(stand) = &mut trend.points[at].seen else {
                panic!("no gap")
            };
            stand.targets.insert("a/alarms".to_owned(), target);
        }
        let history = history(&trend);
        let [promise] = &history.targets[..] else {
            panic!("one promise")
        };
        assert_eq!((promise.slipped_days(), promise.moves.len()), (25, 2));
        assert_eq!(promise.moves[1].0, trend.points[3].day);
    }
}
