//! History for spreadsheets: one row for each thing on each day, so that a pivot table can show any of it.

use super::json::{gates, reason};
use crate::base::Date;
use crate::report::compare::trend::{Stand, Trend};
use crate::report::present::cell;
use crate::report::present::plain::name;
use crate::report::present::values::{
    FRESHNESS, GATE_VERDICTS, SEVERITIES, STATES, VERDICTS, WAIVER_STATES,
};

/// The columns. `gap` says why nothing is known of a day; such a day has one row.
pub const COLUMNS: [&str; 6] = ["day", "gap", "what", "key", "title", "value"];

/// Header and rows, oldest first.
pub fn text(trend: &Trend) -> String {
    cell::written(&COLUMNS, &rows(trend))
}

fn rows(trend: &Trend) -> Vec<Vec<String>> {
    let rows = trend.points.iter().flat_map(|point| match &point.seen {
        Err(gap) => vec![row(point.day, reason(gap), ["", "", "", ""])],
        Ok(stand) => of_day(point.day, stand),
    });
    rows.collect()
}

fn of_day(day: Date, stand: &Stand) -> Vec<Vec<String>> {
    let mut rows = vec![row(day, "", ["verdict", "", "", stand.verdict.word()])];
    let mut add = |what: &str, key: &str, title: &str, value: &str| {
        rows.push(row(day, "", [what, key, title, value]))
    };
    for (key, gate) in &stand.gates {
        add("gate", key, &gate.title, gate.verdict.word());
    }
    for (key, track) in &stand.tracks {
        add(
            "track_claim",
            key,
            &track.title,
            track.claimed.map_or("", |status| status.word()),
        );
        add(
            "track_verdict",
            key,
            &track.title,
            track.verdict.map_or("", |verdict| verdict.word()),
        );
    }
    for (key, target) in stand.targets.iter().filter(|(_, target)| !target.settled) {
        add("target", key, &target.title, &target.date.to_string());
    }
    let by_verdict = gates(stand);
    for verdict in GATE_VERDICTS {
        add(
            "gates",
            verdict.word(),
            "",
            &by_verdict[verdict.word()].to_string(),
        );
    }
    let count = |found: Option<&usize>| found.copied().unwrap_or_default().to_string();
    for verdict in VERDICTS {
        add(
            "records",
            verdict.word(),
            "",
            &count(stand.records.get(&verdict)),
        );
    }
    for state in FRESHNESS {
        add(
            "freshness",
            &name(&state),
            "",
            &count(stand.freshness.get(&state)),
        );
    }
    for state in STATES {
        add(
            "evidence",
            &name(&state),
            "",
            &count(stand.evidence.get(&state)),
        );
    }
    for severity in SEVERITIES {
        add(
            "diagnostics",
            severity.word(),
            "",
            &count(stand.diagnostics.get(&severity)),
        );
    }
    for state in WAIVER_STATES {
        add("waivers", state, "", &count(stand.waivers.get(state)));
    }
    add("documents", "read", "", &stand.documents.to_string());
    add("documents", "unread", "", &stand.unread.to_string());
    rows
}

fn row(day: Date, gap: &str, rest: [&str; 4]) -> Vec<String> {
    [day.to_string().as_str(), gap]
        .into_iter()
        .chain(rest)
        .map(str::to_owned)
        .collect()
}
