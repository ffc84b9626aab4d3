//! The numbers of a snapshot: the same few each week, each beside what it was and how it went before.

use crate::base::Date;
use crate::evaluate::{FreshnessState, GateVerdict, Verdict};
use crate::link::State;
use crate::records::Scope;
use crate::report::compare::trend::{self, Stand};
use crate::report::present::judged::is_settled;

use super::value::{Movement, Number};
use super::view::View;
use super::words;

/// How many there are, and of how many where it is a share.
type Count = (usize, Option<usize>);

/// Something that is counted.
struct Measure {
    name: &'static str,
    /// Is more of it better?
    good: bool,
    count: fn(&Stand, Date) -> Count,
}

const MEASURES: [Measure; 8] = [
    Measure {
        name: "Release gates that go",
        good: true,
        count: gates_open,
    },
    Measure {
        name: "Release criteria settled",
        good: true,
        count: criteria_settled,
    },
    Measure {
        name: "Tracks met",
        good: true,
        count: tracks_met,
    },
    Measure {
        name: "Valid evidence",
        good: true,
        count: evidence_stands,
    },
    Measure {
        name: "Documents past review",
        good: false,
        count: documents_stale,
    },
    Measure {
        name: "Dates passed, not settled",
        good: false,
        count: dates_passed,
    },
    Measure {
        name: "Waivers not expired",
        good: false,
        count: waivers_running,
    },
    Measure {
        name: "Documents unreadable",
        good: false,
        count: unread,
    },
];

/// Every number for which there is anything to count, now or before.
pub fn all(view: &View) -> Vec<Number> {
    let now = trend::stand(view.now);
    let before = view
        .past()
        .map(|past| (trend::stand(&past.evaluated), past.evaluated.as_of));
    let numbers = MEASURES
        .iter()
        .map(|measure| number(view, measure, &now, before.as_ref()));
    numbers
        .filter(|number| {
            number.of.map_or(number.value, |of| of) > 0 || number.was.is_some_and(|was| was > 0)
        })
        .collect()
}

fn number(view: &View, measure: &Measure, now: &Stand, before: Option<&(Stand, Date)>) -> Number {
    let (value, of) = (measure.count)(now, view.now.as_of);
    let was = before.map(|(stand, day)| (measure.count)(stand, *day));
    let (movement, change) = match was {
        None => (Movement::Unknown, "no data".to_owned()),
        Some((was, was_of)) => moved(measure, (value, of), (was, was_of)),
    };
    let trend = points(view, measure);
    let trend_range = range(&trend);
    Number {
        name: measure.name.to_owned(),
        value,
        of,
        was: was.map(|(was, _)| was),
        movement,
        change,
        trend,
        trend_range,
    }
}

fn moved(measure: &Measure, (value, of): Count, (was, was_of): Count) -> (Movement, String) {
    let better = |up: bool| {
        if up == measure.good {
            Movement::Better
        } else {
            Movement::Worse
        }
    };
    let so = |up: bool| {
        if up == measure.good {
            "better"
        } else {
            "worse"
        }
    };
    match (value.cmp(&was), of == was_of) {
        (std::cmp::Ordering::Equal, true) => (Movement::Same, "unchanged".to_owned()),
        (std::cmp::Ordering::Equal, false) => {
            (Movement::Other, format!("was {}", share((was, was_of))))
        }
        (std::cmp::Ordering::Greater, true) => {
            (better(true), format!("{} more, {}", value - was, so(true)))
        }
        (std::cmp::Ordering::Less, true) => (
            better(false),
            format!("{} fewer, {}", was - value, so(false)),
        ),
        (order, false) => (
            better(order.is_gt()),
            format!("was {}", share((was, was_of))),
        ),
    }
}

fn share((value, of): Count) -> String {
    of.map_or_else(|| value.to_string(), |of| format!("{value} of {of}"))
}

/// The measure on the days of the trend up to today.
fn points(view: &View, measure: &Measure) -> Vec<Option<usize>> {
    let Some(trend) = view.trend else {
        return Vec::new();
    };
    let seen = trend
        .points
        .iter()
        .filter(|point| point.day <= view.now.as_of);
    seen.map(|point| {
        point
            .seen
            .as_ref()
            .ok()
            .map(|stand| (measure.count)(stand, point.day).0)
    })
    .collect()
}

/// The lowest and the highest of a trend; empty where fewer than two days are known.
fn range(points: &[Option<usize>]) -> String {
    let known = || points.iter().flatten();
    match (known().min(), known().max(), known().count()) {
        (Some(low), Some(high), 2..) if low == high => low.to_string(),
        (Some(low), Some(high), 2..) => format!("{low}–{high}"),
        _ => String::new(),
    }
}

/// Which days the trends tell of, and of how many of them nothing is known.
pub fn trend_says(view: &View) -> String {
    let Some(trend) = view.trend else {
        return String::new();
    };
    let points = || {
        trend
            .points
            .iter()
            .filter(|point| point.day <= view.now.as_of)
    };
    let known = points().filter(|point| point.seen.is_ok()).count();
    let Some(first) = points()
        .find(|point| point.seen.is_ok())
        .filter(|_| known > 1)
    else {
        return String::new();
    };
    let every = match trend.every_days {
        1 => "every day".to_owned(),
        7 => "every week".to_owned(),
        days => format!("every {days} days"),
    };
    let gaps = points().filter(|point| point.day > first.day).count() + 1 - known;
    let gaps = if gaps > 0 {
        format!("; nothing is known of {gaps} of them")
    } else {
        String::new()
    };
    format!(
        "Trend: {every} since {}, lowest to highest{gaps}.",
        words::short(first.day, view.now.as_of)
    )
}

fn gates_open(stand: &Stand, _: Date) -> Count {
    let release = || {
        stand
            .gates
            .values()
            .filter(|gate| gate.scope == Scope::Release)
    };
    let open = release()
        .filter(|gate| matches!(gate.verdict, GateVerdict::Go | GateVerdict::GoWithWaivers));
    (open.count(), Some(release().count()))
}

fn criteria_settled(stand: &Stand, _: Date) -> Count {
    let release = stand
        .gates
        .values()
        .filter(|gate| gate.scope == Scope::Release);
    release.flat_map(|gate| &gate.criteria).fold(
        (0, Some(0)),
        |(settled, all), (verdict, number)| {
            let settled = settled + if is_settled(*verdict) { *number } else { 0 };
            (settled, all.map(|all| all + number))
        },
    )
}

fn tracks_met(stand: &Stand, _: Date) -> Count {
    let met = stand.tracks.values().filter(|track| {
        matches!(
            track.verdict,
            Some(Verdict::Met | Verdict::Waived | Verdict::NotApplicable)
        )
    });
    (met.count(), Some(stand.tracks.len()))
}

fn evidence_stands(stand: &Stand, _: Date) -> Count {
    let of = |state| stand.evidence.get(&state).copied().unwrap_or(0);
    // Words alone are no evidence that a machine can look at.
    let all: usize = stand.evidence.values().sum::<usize>() - of(State::Prose);
    (of(State::Ok) + of(State::Stale), Some(all))
}

fn documents_stale(stand: &Stand, _: Date) -> Count {
    (
        stand
            .freshness
            .get(&FreshnessState::Stale)
            .copied()
            .unwrap_or(0),
        Some(stand.freshness.values().sum()),
    )
}

fn dates_passed(stand: &Stand, day: Date) -> Count {
    let open = || stand.targets.values().filter(|target| !target.settled);
    (
        open().filter(|target| target.date < day).count(),
        Some(stand.targets.len()),
    )
}

/// By their dates alone: whether one excuses anything is another question.
fn waivers_running(stand: &Stand, _: Date) -> Count {
    let all: usize = stand.waivers.values().sum();
    (
        all - stand.waivers.get("expired").copied().unwrap_or(0),
        Some(all),
    )
}

fn unread(stand: &Stand, _: Date) -> Count {
    (stand.unread, None)
}
