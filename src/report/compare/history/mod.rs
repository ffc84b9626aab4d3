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
    let gates = lines(trend, &|stand: &Stand| {
        stand
            .gates
            .iter()
            .map(|(key, gate)| (key.as_str(), gate.title.as_str()))
            .collect()
    });
    let tracks = lines(trend, &|stand: &Stand| {
        stand
            .tracks
            .iter()
            .map(|(key, track)| (key.as_str(), track.title.as_str()))
            .collect()
    });
    let promised = lines(trend, &|stand: &Stand| {
        stand
            .targets
            .iter()
            .map(|(key, at)| (key.as_str(), at.title.as_str()))
            .collect()
    });
    let gates = gates.into_iter().map(|line| {
        let scope = line
            .last(trend)
            .and_then(|(stand, key)| stand.gates.get(key))
            .map(|gate| gate.scope);
        let seen = line.seen(trend, |stand, key| {
            stand.gates.get(key).map(|gate| gate.verdict)
        });
        Course {
            key: line.key,
            title: line.title,
            scope,
            spells: spells(trend, &seen),
            seen,
        }
    });
    let tracks = tracks.into_iter().map(|line| {
        let seen = line.seen(trend, |stand, key| {
            stand
                .tracks
                .get(key)
                .map(|track| (track.claimed, track.verdict))
        });
        Course {
            key: line.key,
            title: line.title,
            scope: None,
            spells: spells(trend, &seen),
            seen,
        }
    });
    let (gates, tracks) = (gates.collect(), tracks.collect());
    History {
        trend,
        gates,
        tracks,
        targets: promised
            .iter()
            .filter_map(|line| promise(trend, line))
            .collect(),
    }
}

fn promise<'a>(trend: &'a Trend, line: &Line<'a>) -> Option<Promise<'a>> {
    let at = |(point, key): (usize, &'a str)| -> Option<(Date, &'a TargetStand)> {
        let stand = trend.points[point].seen.as_deref().ok()?;
        Some((trend.points[point].day, stand.targets.get(key)?))
    };
    let told: Vec<(Date, &TargetStand)> = line
        .keys
        .iter()
        .filter_map(|(&point, &key)| at((point, key)))
        .collect();
    let (first, last) = (told.first()?, told.last()?);
    let pairs = told
        .windows(2)
        .filter(|pair| pair[0].1.date != pair[1].1.date);
    let moves = pairs
        .map(|pair| (pair[1].0, pair[0].1.date, pair[1].1.date))
        .collect();
    Some(Promise {
        key: line.key,
        title: line.title,
        first: (first.0, first.1.date),
        last: (last.0, last.1.date),
        moves,
        settled: last.1.settled,
    })
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
        let seen = trend
            .points
            .iter()
            .enumerate()
            .map(|(number, point)| match &point.seen {
                Err(_) => Seen::Gap,
                Ok(stand) => self
                    .keys
                    .get(&number)
                    .and_then(|key| of(stand, key))
                    .map_or(Seen::Absent, Seen::So),
            });
        seen.collect()
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
    keys_of: &dyn Fn(&'a Stand) -> Vec<(&'a str, &'a str)>,
) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    let mut now: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, point) in trend.points.iter().enumerate() {
        let Ok(stand) = &point.seen else { continue };
        let keys: BTreeMap<&str, &str> = keys_of(stand).into_iter().collect();
        let mut before: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
        for (key, &line) in now.iter().filter(|(key, _)| !keys.contains_key(*key)) {
            before
                .entry((tail(key), lines[line].title))
                .or_default()
                .push(line);
        }
        let mut next = BTreeMap::new();
        let mut came: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
        for (&key, &title) in &keys {
            match now.get(key) {
                Some(&line) => drop(next.insert(key, line)),
                None => came.entry((tail(key), title)).or_default().push(key),
            }
        }
        for (sign, new) in came {
            match (before.get(&sign).map(Vec::as_slice), new.as_slice()) {
                (Some([line]), [key]) => drop(next.insert(*key, *line)),
                _ => new.into_iter().for_each(|key| {
                    let known = lines.iter().position(|line| line.key == key);
                    next.insert(key, known.unwrap_or(lines.len()));
                    if known.is_none() {
                        lines.push(Line {
                            key,
                            title: sign.1,
                            keys: BTreeMap::new(),
                        });
                    }
                }),
            }
        }
        for (&key, &line) in &next {
            (lines[line].key, lines[line].title) = (key, keys[key]);
            lines[line].keys.insert(number, key);
        }
        now = next;
    }
    lines.sort_by_key(|line| line.key);
    lines
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
