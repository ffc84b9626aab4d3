//! Live badges: what each badge becomes with no commit, written into the page so that it can be judged again on the day it is read.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Date;
use crate::evaluate::{Freshness, FreshnessState, GateChange, GateResult, GateVerdict, Tick};
use crate::link::{Linked, RecordIndex};
use crate::records::{Kind, Scope};
use crate::report::evaluated::Evaluated;
use crate::report::formats::html::portal::Portal;
use crate::report::present::state::{self, Due, Effect};
use crate::report::present::words::{self, Badge};

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
    /// The badge of a record's state.
    pub fn state_badge(&self, index: RecordIndex) -> Option<Badge> {
        let badge = state::of(&self.site, index)?;
        let linked = &self.site.model.records[index];
        Some(match linked.record.kind {
            Kind::Waiver => self.waiver_badge(index, badge),
            Kind::Runbook => self.runbook_badge(linked, badge),
            _ => self.work_badge(linked, badge),
        })
    }

    /// What a waiver becomes on the days on which its dates or its effect change.
    fn waiver_badge(&self, index: RecordIndex, badge: Badge) -> Badge {
        let judged = self.site.assessment.records.get(&index);
        let effect = judged.map_or(Effect::Nothing, state::effect);
        let ticks = self
            .days
            .ticks(&self.site, &self.site.model.records[index].key);
        let steps = ticks.filter_map(|tick| match (tick.what, tick.to.as_str()) {
            ("verdict", "met") => Some((tick.date, state::waiver("active", Effect::Excuses))),
            ("verdict", _) => Some((tick.date, state::waiver("active", Effect::Nothing))),
            (what, to) => what
                .starts_with("waiver_")
                .then(|| (tick.date, state::waiver(to, effect))),
        });
        then(badge, steps)
    }

    /// A runbook ages with its document, where nobody claims a state for it.
    fn runbook_badge(&self, linked: &Linked, badge: Badge) -> Badge {
        let freshness = self.site.assessment.documents.get(&linked.record.path);
        let ages = freshness.filter(|_| linked.record.claim.is_none());
        ages.and_then(|freshness| self.freshness_badge(freshness))
            .unwrap_or(badge)
    }

    /// What the verdict and the day of a record make of it.
    fn work_badge(&self, linked: &Linked, badge: Badge) -> Badge {
        let is_work = state::is_work(linked.record.kind);
        let ticks = self.days.ticks(&self.site, &linked.key);
        let steps = ticks.filter_map(|tick| match tick.what {
            "overdue" => is_work.then(|| (tick.date, state::overdue())),
            "verdict" => {
                let verdict = words::verdict_called(&tick.to)?;
                Some((tick.date, state::named(linked, verdict, Due::Ahead)))
            }
            _ => None,
        });
        then(badge, steps)
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
    let mut release = release_courses(site);
    let mut last = site.assessment.verdict;
    let mut steps = Vec::new();
    for day in days_of_change(&release) {
        for (changes, verdict) in &mut release {
            let mut changed = changes.iter().filter(|change| change.date == day);
            *verdict = changed.next_back().map_or(*verdict, |change| change.to);
        }
        let worst = release.iter().map(|(_, verdict)| *verdict).min();
        let worst = worst.unwrap_or(last);
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

/// The verdicts of the gates of the release, with their changes to come.
fn release_courses<'a>(site: &Evaluated<'a>) -> Vec<(&'a [GateChange], GateVerdict)> {
    let gates = site.assessment.gates.iter();
    let shown = gates.filter(|gate| gate.scope == Scope::Release);
    let mut courses: Vec<(&[GateChange], GateVerdict)> = shown
        .map(|gate| (&gate.changes_on[..], gate.verdict))
        .collect();

    // What a copy leaves out decides with the rest.
    if let Some(left_out) = site.left_out
        && let Some(verdict) = left_out.release
    {
        courses.push((&left_out.release_changes[..], verdict));
    }
    courses
}

fn days_of_change(courses: &[(&[GateChange], GateVerdict)]) -> BTreeSet<Date> {
    let changes = courses.iter().flat_map(|(changes, _)| changes.iter());
    changes.map(|change| change.date).collect()
}

/// How many days old a portal may grow before its pages warn of it.
pub fn allowed_days(site: &Evaluated) -> u32 {
    site.settings
        .freshness_days
        .get(PORTAL_KIND)
        .copied()
        .unwrap_or(PORTAL_DAYS)
}
