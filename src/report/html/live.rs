//! Live badges: what each badge becomes with no commit, written into the page so that it can be judged again on the day it is read.

use std::collections::BTreeMap;

use crate::base::Date;
use crate::evaluate::{Freshness, FreshnessState, GateChange, GateResult, GateVerdict, Tick};
use crate::link::RecordIndex;
use crate::records::Scope;
use crate::report::Evaluated;
use crate::report::html::Portal;
use crate::report::html::words::{self, Badge};

/// After how many days a portal is old, where `site.toml` names no other number.
const PORTAL_DAYS: u32 = 7;

/// The kind under which `site.toml` names that number.
const PORTAL_KIND: &str = "portal";

/// The days of the clock by what they are about.
#[derive(Default)]
pub struct Days(BTreeMap<String, Vec<usize>>);

impl Days {
    /// Sorts the clock by its subjects.
    pub fn of(site: &Evaluated) -> Days {
        let mut days = Days::default();
        for (at, tick) in site.assessment.clock.iter().enumerate() {
            days.0.entry(tick.subject.clone()).or_default().push(at);
        }
        days
    }

    /// What the clock says of a subject, by day.
    pub fn ticks<'a>(&self, site: &Evaluated<'a>, subject: &str) -> impl Iterator<Item = &'a Tick> {
        let clock = &site.assessment.clock;
        self.0
            .get(subject)
            .cloned()
            .unwrap_or_default()
            .into_iter()
            .filter_map(move |at| clock.get(at))
    }
}

/// A badge with what it becomes, day by day.
fn then(badge: Badge, steps: impl Iterator<Item = (Date, Badge)>) -> Badge {
    let steps: Vec<String> = steps
        .map(|(day, badge)| format!("{day}|{}|{}", badge.tone, badge.word))
        .collect();
    Badge {
        steps: steps.join(";"),
        ..badge
    }
}

impl Portal<'_> {
    /// The badge of a record's verdict.
    pub fn verdict_badge(&self, index: RecordIndex) -> Option<Badge> {
        let judged = self.site.assessment.records.get(&index)?;
        let ticks = self
            .days
            .ticks(&self.site, &self.site.model.records[index].key)
            .filter(|tick| tick.what == "verdict");
        Some(then(
            words::verdict(judged.verdict),
            ticks.filter_map(|tick| Some((tick.date, words::verdict_named(&tick.to)?))),
        ))
    }

    /// The badge of a waiver's state on its dates.
    pub fn waiver_badge(&self, index: RecordIndex, state: &str) -> Badge {
        let ticks = self
            .days
            .ticks(&self.site, &self.site.model.records[index].key)
            .filter(|tick| tick.what.starts_with("waiver_"));
        then(
            words::waiver_state(state),
            ticks.map(|tick| (tick.date, words::waiver_state(&tick.to))),
        )
    }

    /// The first day on which a record is overdue, where it is not yet.
    pub fn overdue_from(&self, index: RecordIndex) -> Option<String> {
        let mut ticks = self
            .days
            .ticks(&self.site, &self.site.model.records[index].key);
        ticks
            .find(|tick| tick.what == "overdue" && tick.to == "overdue")
            .map(|tick| tick.date.to_string())
    }

    /// The badge of a document's freshness.
    pub fn freshness_badge(&self, freshness: &Freshness) -> Option<Badge> {
        let state = freshness.state?;
        let days = [
            (freshness.due_soon_from(), FreshnessState::DueSoon),
            (freshness.stale_from(), FreshnessState::Stale),
        ];
        let coming = days
            .into_iter()
            .filter_map(|(day, state)| Some((day?, words::freshness(state))));
        Some(then(
            words::freshness(state),
            coming.filter(|(day, _)| *day > self.site.as_of),
        ))
    }

    /// The badge of a gate's verdict.
    pub fn gate_badge(&self, gate: &GateResult) -> Badge {
        let changes = gate
            .changes_on
            .iter()
            .map(|change| (change.date, words::gate_verdict(change.to)));
        then(words::gate_verdict(gate.verdict), changes)
    }
}

/// The badge of the overall verdict: on each day the worst of the release gates.
pub fn overall(site: &Evaluated) -> Badge {
    let shown = site
        .assessment
        .gates
        .iter()
        .filter(|gate| gate.scope == Scope::Release);
    let mut release: Vec<(&[GateChange], GateVerdict)> = shown
        .map(|gate| (&gate.changes_on[..], gate.verdict))
        .collect();
    // What a copy leaves out decides with the rest.
    release.extend(
        site.left_out
            .and_then(|left_out| Some((&left_out.release_changes[..], left_out.release?))),
    );
    let mut days: Vec<Date> = release
        .iter()
        .flat_map(|(changes, _)| changes.iter().map(|change| change.date))
        .collect();
    days.sort_unstable();
    days.dedup();
    let mut last = site.assessment.verdict;
    let mut steps = Vec::new();
    for day in days {
        for (changes, verdict) in &mut release {
            let mut changed = changes.iter().filter(|change| change.date == day);
            *verdict = changed.next_back().map_or(*verdict, |change| change.to);
        }
        let worst = release
            .iter()
            .map(|(_, verdict)| *verdict)
            .min()
            .unwrap_or(last);
        if worst != last {
            steps.push((day, words::gate_verdict(worst)));
            last = worst;
        }
    }
    then(
        words::gate_verdict(site.assessment.verdict),
        steps.into_iter(),
    )
}

/// How many days old a portal may grow before its pages warn of it.
pub fn allowed_days(site: &Evaluated) -> u32 {
    site.settings
        .freshness_days
        .get(PORTAL_KIND)
        .copied()
        .unwrap_or(PORTAL_DAYS)
}
