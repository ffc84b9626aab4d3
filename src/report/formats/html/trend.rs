//! Trends: how readiness stood on past days: a strip for each gate, small charts of the numbers, targets put off, and the table behind.

use serde::Serialize;
use tera::Context;

use crate::base::Date;
use crate::base::text::count as count_of;
use crate::evaluate::{FreshnessState, GateVerdict, Verdict};
use crate::link::State;
use crate::records::Scope;
use crate::report::compare::history::spells::{Seen, Spell};
use crate::report::compare::history::{Course, History, Promise};
use crate::report::compare::trend::{Gap, Point, Stand};
use crate::report::formats::html::plot::{HEIGHT, Plot, WIDTH};
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::view::Day;
use crate::report::present::measures;
use crate::report::present::places::{Link, encode};
use crate::report::present::words::{self, Badge};

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "trend.html",
    sheets,
    view,
};

/// Where it lies.
pub const PATH: &str = "trends/index.html";

/// How many gates, and how many targets, are drawn at most.
const DRAWN: usize = 60;

/// How a gate stood over the days, as bars. The taller a bar, the further from go, so that no verdict is told by colour alone.
#[derive(Serialize)]
pub struct Strip {
    title: String,
    url: String,
    now: Option<Badge>,
    /// What the drawing shows, in words.
    words: String,
    bars: Vec<Bar>,
}

/// One day of a strip. A day of which nobody can say, or on which there was no such gate, has none.
#[derive(Serialize)]
struct Bar {
    x: usize,
    width: usize,
    y: usize,
    height: usize,
    tone: &'static str,
}

/// A number over the days.
#[derive(Serialize)]
struct Chart {
    title: &'static str,
    now: String,
    /// How it differs from the first day of which it is known.
    change: String,
    /// What the drawing shows, in words.
    words: String,
    #[serde(flatten)]
    plot: Plot,
}

#[derive(Serialize)]
struct Slip {
    record: Link,
    first: Day,
    last: Day,
    days: i64,
    times: usize,
    settled: bool,
}

#[derive(Serialize)]
struct Row {
    day: Day,
    verdict: Option<Badge>,
    /// Why nothing is known of the day.
    gap: String,
    cells: Vec<usize>,
}

/// A number that is drawn and told in the table.
struct Measure {
    title: &'static str,
    of: fn(&Stand) -> usize,
}

const MEASURES: &[Measure] = &[
    Measure {
        title: "Gates that go",
        of: |stand| gates(stand, &[GateVerdict::Go, GateVerdict::GoWithWaivers]),
    },
    Measure {
        title: "Gates that do not",
        of: |stand| gates(stand, &[GateVerdict::NoGo, GateVerdict::Unknown]),
    },
    Measure {
        title: "Claims that hold",
        of: |stand| sum(&stand.records, &[Verdict::Met, Verdict::Waived]),
    },
    Measure {
        title: "Claims that do not",
        of: |stand| sum(&stand.records, &[Verdict::Unmet, Verdict::Unknown]),
    },
    Measure {
        title: "Evidence in place",
        of: |stand| sum(&stand.evidence, &[State::Ok, State::Stale]),
    },
    Measure {
        title: "Evidence lost or empty",
        of: |stand| measures::evidence_lost(&stand.evidence),
    },
    Measure {
        title: "Documents past their review",
        of: |stand| sum(&stand.freshness, &[FreshnessState::Stale]),
    },
    Measure {
        title: "Waivers in force",
        of: |stand| {
            ["active", "expiring"]
                .iter()
                .filter_map(|state| stand.waivers.get(*state))
                .sum()
        },
    },
    Measure {
        title: "Errors in documents",
        of: |stand| {
            stand
                .diagnostics
                .get(&crate::base::Severity::Error)
                .copied()
                .unwrap_or_default()
        },
    },
];

fn gates(stand: &Stand, verdicts: &[GateVerdict]) -> usize {
    stand
        .gates
        .values()
        .filter(|gate| gate.scope == Scope::Release && verdicts.contains(&gate.verdict))
        .count()
}

fn sum<K: Ord>(counts: &std::collections::BTreeMap<K, usize>, keys: &[K]) -> usize {
    keys.iter().filter_map(|key| counts.get(key)).sum()
}

/// Its only sheet, where there is a past.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    portal
        .past
        .iter()
        .map(|_| Sheet::single(PATH, "Trends", "trends"))
        .collect()
}

/// What it shows.
fn view(portal: &Portal, _: &Sheet) -> Context {
    let mut context = Context::new();
    let Some(past) = &portal.past else {
        return context;
    };
    let points = &past.trend.points;
    context.insert("from", &points.first().map(|point| portal.day(point.day)));
    context.insert("every", &count_of(past.trend.every_days as usize, "day"));
    context.insert("days", &points.len());
    context.insert("gaps", &gap_words(points));
    context.insert("key", &KEY.map(words::gate_verdict));
    context.insert("overall", &overall(portal));
    let (moved, steady): (Vec<_>, Vec<_>) = release_gates(past)
        .into_iter()
        .partition(|gate| has_moved(&gate.seen));
    insert_drawn(&mut context, ["gates", "more_gates"], &moved, |gate| {
        strip(portal, gate)
    });
    insert_drawn(&mut context, ["steady", "more_steady"], &steady, |gate| {
        strip(portal, gate)
    });
    insert_drawn(
        &mut context,
        ["slips", "more_slips"],
        &slips(past),
        |promise| slip(portal, promise),
    );

    let columns = MEASURES.iter().map(|measure| measure.title);
    let charts = MEASURES.iter().map(|measure| chart(measure, points));
    let rows = points.iter().rev().map(|point| row(portal, point));
    context.insert("charts", &charts.collect::<Vec<_>>());
    context.insert("columns", &columns.collect::<Vec<_>>());
    context.insert("rows", &rows.collect::<Vec<_>>());
    context
}

/// The verdicts that a strip shows, the worst first.
const KEY: [GateVerdict; 4] = [
    GateVerdict::NoGo,
    GateVerdict::Unknown,
    GateVerdict::GoWithWaivers,
    GateVerdict::Go,
];

/// The gates of the release that are still there.
fn release_gates<'p, 'a>(past: &'p History<'a>) -> Vec<&'p Course<'a, GateVerdict>> {
    let gates = past.gates.iter();
    let release = gates.filter(|gate| gate.scope == Some(Scope::Release));
    release
        .filter(|gate| matches!(gate.seen.last(), Some(Seen::So(_))))
        .collect()
}

/// Was a gate ever seen with another verdict than it has?
fn has_moved(seen: &[Seen<GateVerdict>]) -> bool {
    let verdict = |seen: &Seen<GateVerdict>| match seen {
        Seen::So(verdict) => Some(*verdict),
        Seen::Absent | Seen::Gap => None,
    };
    let mut verdicts = seen.iter().filter_map(verdict);
    let first = verdicts.next();
    verdicts.any(|verdict| Some(verdict) != first)
}

/// The first of these as they are drawn, and how many more there are.
fn insert_drawn<T, V: Serialize>(
    context: &mut Context,
    [name, more]: [&'static str; 2],
    all: &[T],
    draw: impl Fn(&T) -> V,
) {
    let drawn: Vec<V> = all.iter().take(DRAWN).map(draw).collect();
    context.insert(name, &drawn);
    context.insert(more, &all.len().saturating_sub(DRAWN));
}

/// How the release as a whole stood; `None` where no past was read.
pub fn overall(portal: &Portal) -> Option<Strip> {
    let past = portal
        .past
        .as_ref()
        .filter(|past| past.trend.points.len() > 1)?;
    let seen: Vec<Seen<GateVerdict>> = past
        .trend
        .points
        .iter()
        .map(|point| {
            point
                .seen
                .as_deref()
                .map_or(Seen::Gap, |stand| Seen::So(stand.verdict))
        })
        .collect();
    let spells = crate::report::compare::history::spells::spells(past.trend, &seen);
    Some(drawn(
        "All release gates together".to_owned(),
        String::new(),
        &seen,
        &spells,
    ))
}

/// How a gate of the portal stood; `None` where no past was read.
pub fn of_gate(portal: &Portal, key: &str) -> Option<Strip> {
    let past = portal
        .past
        .as_ref()
        .filter(|past| past.trend.points.len() > 1)?;
    past.gates
        .iter()
        .find(|gate| gate.key == key)
        .map(|gate| strip(portal, gate))
}

fn strip(portal: &Portal, gate: &Course<GateVerdict>) -> Strip {
    let number = portal
        .site
        .assessment
        .gates
        .iter()
        .position(|result| result.key == gate.key);
    let url = number
        .and_then(|number| portal.places.gates.get(number))
        .map(|page| encode(page))
        .unwrap_or_default();
    drawn(gate.title.to_owned(), url, &gate.seen, &gate.spells)
}

fn drawn(
    title: String,
    url: String,
    seen: &[Seen<GateVerdict>],
    spells: &[Spell<GateVerdict>],
) -> Strip {
    let verdict = |seen: &Seen<GateVerdict>| match seen {
        Seen::So(verdict) => Some(*verdict),
        Seen::Absent | Seen::Gap => None,
    };
    let days = seen.len().max(1);
    let bars = seen
        .iter()
        .enumerate()
        .filter_map(|(at, seen)| Some(bar(at, days, verdict(seen)?)));
    let now = seen.last().and_then(verdict).map(words::gate_verdict);
    Strip {
        title,
        url,
        now,
        words: in_words(spells),
        bars: bars.collect(),
    }
}

fn bar(at: usize, days: usize, verdict: GateVerdict) -> Bar {
    let height = match verdict {
        GateVerdict::NoGo => HEIGHT,
        GateVerdict::Unknown => HEIGHT * 7 / 10,
        GateVerdict::GoWithWaivers => HEIGHT * 4 / 10,
        GateVerdict::Go => HEIGHT * 2 / 10,
    };
    let x = at * WIDTH / days;
    // A hair of paper between two days, where there is room for it.
    let width = ((at + 1) * WIDTH / days - x).saturating_sub(2).max(1);
    Bar {
        x,
        width,
        y: HEIGHT - height,
        height,
        tone: words::gate_verdict(verdict).tone,
    }
}

/// Since when it stands so, and what was before, as far as it is known.
fn in_words(spells: &[Spell<GateVerdict>]) -> String {
    let told = |spell: &Spell<GateVerdict>| match spell.value {
        Seen::So(verdict) => Some((words::gate_verdict(verdict).word, spell.from)),
        Seen::Absent => Some(("not there".to_owned(), spell.from)),
        Seen::Gap => None,
    };
    // What was so before a gap and after it is told as one, from its first day.
    let mut stretches: Vec<(String, Date)> = spells.iter().filter_map(told).collect();
    stretches.dedup_by(|next, before| next.0 == before.0);
    let Some(((now, since), before)) = stretches.split_last() else {
        return "not known on any of these days".to_owned();
    };
    let unknown = if matches!(
        spells.last(),
        Some(Spell {
            value: Seen::Gap,
            ..
        })
    ) {
        "; not known since"
    } else {
        ""
    };
    match before {
        [] => format!("{now} on every day that is known, from {since}{unknown}"),
        [.., (earlier, from)] => {
            let more = before.len() - 1;
            let more = if more > 0 {
                format!(", and {} before", count_of(more, "other stretch"))
            } else {
                String::new()
            };
            format!("{now} since {since}; {earlier} from {from}{more}{unknown}")
        }
    }
}

fn chart(measure: &Measure, points: &[Point]) -> Chart {
    let value = |point: &Point| point.seen.as_deref().ok().map(measure.of);
    let values: Vec<Option<usize>> = points.iter().map(value).collect();
    let plot = Plot::of(&values);
    let last = values.last().copied().flatten();
    let now = last.map_or("not known".to_owned(), |last| last.to_string());
    let (low, high) = (plot.low, plot.high);
    Chart {
        title: measure.title,
        words: format!("{}: {now} now, between {low} and {high}", measure.title),
        change: changed(&values, points),
        now,
        plot,
    }
}

/// How the last value differs from the first that is known; empty where there is nothing to compare.
fn changed(values: &[Option<usize>], points: &[Point]) -> String {
    let mut known = points.iter().zip(values);
    let first = known.find_map(|(point, value)| Some((point.day, (*value)?)));
    let last = values.last().copied().flatten();
    let Some(((since, first), last)) = first.zip(last).filter(|_| points.len() > 1) else {
        return String::new();
    };
    match (last as i64) - (first as i64) {
        0 => format!("as on {since}"),
        more if more > 0 => format!("{more} more than on {since}"),
        less => format!("{} fewer than on {since}", -less),
    }
}

/// Targets that were put off, the farthest first; those that are settled last.
fn slips<'a, 'h>(past: &'h History<'a>) -> Vec<&'h Promise<'a>> {
    let mut slips: Vec<&Promise> = past
        .targets
        .iter()
        .filter(|promise| promise.slipped_days() > 0)
        .collect();
    slips.sort_by_key(|promise| {
        (
            promise.settled,
            std::cmp::Reverse(promise.slipped_days()),
            promise.key,
        )
    });
    slips
}

fn slip(portal: &Portal, promise: &Promise) -> Slip {
    let there = portal
        .site
        .model
        .by_key
        .get(promise.key)
        .map(|&index| portal.link(index));
    Slip {
        record: there.unwrap_or_else(|| Link {
            title: promise.title.to_owned(),
            url: String::new(),
        }),
        first: portal.day(promise.first.1),
        last: portal.day(promise.last.1),
        days: promise.slipped_days(),
        times: promise.moves.len(),
        settled: promise.settled,
    }
}

fn row(portal: &Portal, point: &Point) -> Row {
    let stand = point.seen.as_deref();
    Row {
        day: portal.day(point.day),
        verdict: stand.ok().map(|stand| words::gate_verdict(stand.verdict)),
        gap: stand.err().map(gap).unwrap_or_default(),
        cells: stand
            .map(|stand| MEASURES.iter().map(|measure| (measure.of)(stand)).collect())
            .unwrap_or_default(),
    }
}

/// Why nothing is known of a day.
fn gap(gap: &Gap) -> String {
    match gap {
        Gap::BeforeFirst => "before the first commit".to_owned(),
        Gap::BeforeClone => "before this shallow clone begins".to_owned(),
        Gap::Unread(why) => why.clone(),
    }
}

/// Of how many days nobody can say, and why.
fn gap_words(points: &[Point]) -> String {
    let gaps: Vec<&Gap> = points
        .iter()
        .filter_map(|point| point.seen.as_ref().err())
        .collect();
    if gaps.is_empty() {
        return String::new();
    }
    let shallow = gaps.iter().any(|gap| matches!(gap, Gap::BeforeClone));
    let way = if shallow {
        " This clone is shallow: git fetch --unshallow gets the rest."
    } else {
        ""
    };
    format!(
        "Of {} nobody can say: gaps are not zeros.{way}",
        count_of(gaps.len(), "day")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spell(day: i8, value: Seen<GateVerdict>) -> Spell<GateVerdict> {
        let from = Date::new(2025, 1, day).expect("a day");
        Spell {
            value,
            from,
            until: from,
            open: false,
        }
    }

    #[test]
    fn a_gap_is_neither_a_verdict_nor_the_end_of_one() {
        use GateVerdict::{Go, NoGo};
        let told = |spells: &[Spell<GateVerdict>]| in_words(spells);
        let closed = [
            spell(1, Seen::So(NoGo)),
            spell(8, Seen::Gap),
            spell(15, Seen::So(NoGo)),
        ];
        assert_eq!(
            told(&closed),
            "no-go on every day that is known, from 2025-01-01"
        );
        assert_eq!(
            told(&[spell(1, Seen::So(NoGo)), spell(8, Seen::So(Go))]),
            "go since 2025-01-08; no-go from 2025-01-01"
        );
        assert_eq!(
            told(&[spell(1, Seen::So(Go)), spell(8, Seen::Gap)]),
            "go on every day that is known, from 2025-01-01; not known since"
        );
        assert_eq!(
            told(&[spell(1, Seen::Gap)]),
            "not known on any of these days"
        );
    }
}
