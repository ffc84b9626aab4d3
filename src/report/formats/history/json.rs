//! History for machines: `holdpoint.history/1`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::Date;
use crate::evaluate::{GateVerdict, Verdict};
use crate::records::{Scope, Status};
use crate::report::compare::history::spells::{Seen, Spell};
use crate::report::compare::history::{Course, History, Promise};
use crate::report::compare::trend::{Gap, Point, Stand};
use crate::report::present::plain::name;
use crate::report::present::values::{
    FRESHNESS, GATE_VERDICTS, SEVERITIES, STATES, VERDICTS, WAIVER_STATES,
};
use crate::report::present::{json, schema};

/// The name and version of the format.
const SCHEMA: &str = "holdpoint.history/1";

/// Readiness on a row of past days, each judged as of itself.
#[derive(Serialize, JsonSchema)]
struct Told<'a> {
    /// Always `holdpoint.history/1`.
    schema: &'static str,
    /// The program that wrote this.
    generator: schema::Generator,
    /// How many days lie between two points.
    every_days: u32,
    /// The days, oldest first.
    points: Vec<Day<'a>>,
    /// Each gate over the days.
    gates: Vec<Gate<'a>>,
    /// Each track over the days.
    tracks: Vec<Track<'a>>,
    /// Each record that promised a day.
    targets: Vec<Target<'a>>,
}

/// One day.
#[derive(Serialize, JsonSchema)]
struct Day<'a> {
    /// The day.
    day: Date,
    /// Why nothing is known of it; null where something is.
    gap: Option<Lack<'a>>,
    /// What was so on it; null where nobody can say.
    stand: Option<Numbers<'a>>,
}

/// Why nothing is known of a day.
#[derive(Serialize, JsonSchema)]
struct Lack<'a> {
    /// `before_first_commit`, `before_clone` (history ends in a shallow clone), `unread`.
    reason: &'static str,
    /// In words, where a revision cannot be read.
    why: Option<&'a str>,
}

/// What one tree says on one day, in numbers. Every value of each list is there, 0 included.
#[derive(Serialize, JsonSchema)]
struct Numbers<'a> {
    /// The commit that was read.
    commit: Option<&'a str>,
    /// The overall verdict.
    verdict: GateVerdict,
    /// How many gates have each verdict.
    gates: BTreeMap<&'static str, usize>,
    /// How many records that make a claim have each verdict.
    records: BTreeMap<&'static str, usize>,
    /// How many documents with an allowance have each freshness.
    freshness: BTreeMap<String, usize>,
    /// How many pieces of evidence have each state.
    evidence: BTreeMap<String, usize>,
    /// How many diagnostics have each severity.
    diagnostics: BTreeMap<&'static str, usize>,
    /// How many waivers have each state.
    waivers: BTreeMap<&'a str, usize>,
    /// How many documents were read.
    documents: usize,
    /// How many could not be read.
    unread: usize,
}

/// A gate over the days.
#[derive(Serialize, JsonSchema)]
struct Gate<'a> {
    /// The key that it had last.
    key: &'a str,
    /// The title that it had last.
    title: &'a str,
    /// What it is applied to.
    scope: Option<Scope>,
    /// How many days it was seen at each verdict: from each day that was looked at to the next.
    days: BTreeMap<&'static str, i64>,
    /// Its verdicts, one after the other.
    spells: Vec<GateSpell>,
}

/// A stretch of days with one verdict.
#[derive(Serialize, JsonSchema)]
struct GateSpell {
    /// `known`, `absent` (no such gate) or `gap` (nobody can say).
    seen: &'static str,
    /// The verdict, where it is known.
    verdict: Option<GateVerdict>,
    /// The first day on which it was seen.
    from: Date,
    /// The first day on which something else was seen; null for the last stretch.
    until: Option<Date>,
    /// How many days it lasted, as far as was looked.
    days: i64,
}

/// A track over the days.
#[derive(Serialize, JsonSchema)]
struct Track<'a> {
    /// The key that it had last.
    key: &'a str,
    /// The title that it had last.
    title: &'a str,
    /// How many days it was seen at each verdict; days without a claim are not counted.
    days: BTreeMap<&'static str, i64>,
    /// What was claimed and found, one after the other.
    spells: Vec<TrackSpell>,
}

/// A stretch of days with one claim and one verdict.
#[derive(Serialize, JsonSchema)]
struct TrackSpell {
    /// `known`, `absent` (no such track) or `gap` (nobody can say).
    seen: &'static str,
    /// What its writer put.
    claimed: Option<Status>,
    /// What was computed.
    verdict: Option<Verdict>,
    /// The first day on which it was seen.
    from: Date,
    /// The first day on which something else was seen; null for the last stretch.
    until: Option<Date>,
    /// How many days it lasted, as far as was looked.
    days: i64,
}

/// A promised day over the days.
#[derive(Serialize, JsonSchema)]
struct Target<'a> {
    /// The key that the record had last.
    key: &'a str,
    /// The title that it had last.
    title: &'a str,
    /// The day that was promised when it was first seen.
    first: Date,
    /// The day that was promised when it was last seen.
    last: Date,
    /// How many days later that is.
    slipped_days: i64,
    /// Was it met, waived or out of question when it was last seen?
    settled: bool,
    /// Each time it was put elsewhere.
    moves: Vec<Move>,
}

/// A target that was put elsewhere.
#[derive(Serialize, JsonSchema)]
struct Move {
    /// The day on which that was seen.
    seen_on: Date,
    /// The day before.
    from: Date,
    /// The day since.
    to: Date,
}

/// The JSON Schema, ready to print.
pub fn json_schema() -> String {
    schema::printed::<Told>()
}

/// The history as JSON: keys sorted, one trailing newline.
pub fn to_json(history: &History<'_>) -> String {
    json::text(&Told {
        schema: SCHEMA,
        generator: schema::Generator {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
        },
        every_days: history.trend.every_days,
        points: history.trend.points.iter().map(day).collect(),
        gates: history.gates.iter().map(gate).collect(),
        tracks: history.tracks.iter().map(track).collect(),
        targets: history.targets.iter().map(target).collect(),
    })
}

fn day(point: &Point) -> Day<'_> {
    let gap = point.seen.as_ref().err().map(|gap| Lack {
        reason: reason(gap),
        why: why(gap),
    });
    Day {
        day: point.day,
        gap,
        stand: point.seen.as_deref().ok().map(numbers),
    }
}

/// The name of a gap.
pub fn reason(gap: &Gap) -> &'static str {
    match gap {
        Gap::BeforeFirst => "before_first_commit",
        Gap::BeforeClone => "before_clone",
        Gap::Unread(_) => "unread",
    }
}

fn why(gap: &Gap) -> Option<&str> {
    match gap {
        Gap::Unread(why) => Some(why),
        Gap::BeforeFirst | Gap::BeforeClone => None,
    }
}

fn numbers(stand: &Stand) -> Numbers<'_> {
    Numbers {
        commit: stand.commit.as_deref(),
        verdict: stand.verdict,
        gates: gates(stand),
        records: VERDICTS
            .iter()
            .map(|verdict| (verdict.word(), of(&stand.records, verdict)))
            .collect(),
        freshness: FRESHNESS
            .iter()
            .map(|state| (name(state), of(&stand.freshness, state)))
            .collect(),
        evidence: STATES
            .iter()
            .map(|state| (name(state), of(&stand.evidence, state)))
            .collect(),
        diagnostics: SEVERITIES
            .iter()
            .map(|severity| (severity.word(), of(&stand.diagnostics, severity)))
            .collect(),
        waivers: WAIVER_STATES
            .iter()
            .map(|state| {
                (
                    *state,
                    stand.waivers.get(*state).copied().unwrap_or_default(),
                )
            })
            .collect(),
        documents: stand.documents,
        unread: stand.unread,
    }
}

/// How many gates have each verdict.
pub fn gates(stand: &Stand) -> BTreeMap<&'static str, usize> {
    let count = |verdict: &GateVerdict| {
        stand
            .gates
            .values()
            .filter(|gate| gate.verdict == *verdict)
            .count()
    };
    GATE_VERDICTS
        .iter()
        .map(|verdict| (verdict.word(), count(verdict)))
        .collect()
}

fn of<K: Ord>(counts: &BTreeMap<K, usize>, key: &K) -> usize {
    counts.get(key).copied().unwrap_or_default()
}

fn gate<'a>(course: &Course<'a, GateVerdict>) -> Gate<'a> {
    let spell = |spell: &Spell<GateVerdict>| GateSpell {
        seen: seen(&spell.value),
        verdict: so(&spell.value),
        from: spell.from,
        until: (!spell.open).then_some(spell.until),
        days: spell.days(),
    };
    Gate {
        key: course.key,
        title: course.title,
        scope: course.scope,
        days: GATE_VERDICTS
            .iter()
            .map(|verdict| (verdict.word(), course.days(|so| so == verdict)))
            .collect(),
        spells: course.spells.iter().map(spell).collect(),
    }
}

fn track<'a>(course: &Course<'a, (Option<Status>, Option<Verdict>)>) -> Track<'a> {
    let spell = |spell: &Spell<(Option<Status>, Option<Verdict>)>| {
        let so = so(&spell.value);
        TrackSpell {
            seen: seen(&spell.value),
            claimed: so.and_then(|(claimed, _)| claimed),
            verdict: so.and_then(|(_, verdict)| verdict),
            from: spell.from,
            until: (!spell.open).then_some(spell.until),
            days: spell.days(),
        }
    };
    Track {
        key: course.key,
        title: course.title,
        days: VERDICTS
            .iter()
            .map(|verdict| (verdict.word(), course.days(|(_, so)| *so == Some(*verdict))))
            .collect(),
        spells: course.spells.iter().map(spell).collect(),
    }
}

fn target<'a>(promise: &Promise<'a>) -> Target<'a> {
    Target {
        key: promise.key,
        title: promise.title,
        first: promise.first.1,
        last: promise.last.1,
        slipped_days: promise.slipped_days(),
        settled: promise.settled,
        moves: promise
            .moves
            .iter()
            .map(|&(seen_on, from, to)| Move { seen_on, from, to })
            .collect(),
    }
}

fn seen<T>(seen: &Seen<T>) -> &'static str {
    match seen {
        Seen::So(_) => "known",
        Seen::Absent => "absent",
        Seen::Gap => "gap",
    }
}

fn so<T: Copy>(seen: &Seen<T>) -> Option<T> {
    match seen {
        Seen::So(value) => Some(*value),
        Seen::Absent | Seen::Gap => None,
    }
}
