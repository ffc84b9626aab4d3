//! The verdict clock: every coming day on which something differs with no commit, and to what.
//!
//! Each judgement carries the first later day on which it may differ, so that a day is looked at only where something
//! can differ on it, and only that is judged again.

use std::collections::{BTreeMap, BTreeSet};

use super::age;
use super::freshness::{self, Dated};
use super::judge::Judge;
use super::{
    FreshnessState, GateChange, GateResult, Judgement, Tick, Verdict, WaiverState, gate, lateness,
    waiver,
};
use crate::base::Date;
use crate::link::RecordIndex;
use crate::records::{Detail, Kind};

/// What differs after the judge's day, up to the last day of its horizon: all of it as ticks, sorted, each once; and the
/// changes of each gate's verdict, put into the gates.
pub fn run(
    judge: &Judge,
    records: &BTreeMap<RecordIndex, Judgement>,
    gates: &mut [GateResult],
) -> Vec<Tick> {
    let mut clock = Clock {
        judge,
        horizon: judge
            .as_of
            .plus_days(i64::from(judge.settings.horizon_days)),
        ticks: BTreeSet::new(),
    };
    clock.documents();
    for (&at, judgement) in records {
        clock.dates(at, judgement);
    }
    clock.verdicts(records, gates);
    clock.ticks.into_iter().collect()
}

struct Clock<'j, 'm> {
    judge: &'j Judge<'m>,
    /// The last day that is looked at.
    horizon: Date,
    ticks: BTreeSet<Tick>,
}

impl Clock<'_, '_> {
    fn add(&mut self, date: Option<Date>, subject: &str, what: &'static str, to: &str) {
        let (from, horizon) = (self.judge.as_of, self.horizon);
        if let Some(date) = date.filter(|date| *date > from && *date <= horizon) {
            self.ticks.insert(Tick {
                date,
                subject: subject.to_owned(),
                what,
                to: to.to_owned(),
            });
        }
    }

    fn documents(&mut self) {
        let judge = self.judge;
        for (path, page) in &judge.model.documents {
            let dated = judge.date_of(path, page);
            self.freshness(path.as_str(), dated, judge.freshness(path).allowed_days);
            for allow in &page.document.allows {
                self.add(
                    allow.last_day().map(|day| day.plus_days(1)),
                    path.as_str(),
                    "allow_expires",
                    &allow.rule,
                );
            }
        }
        for entry in (0..judge.model.evidence.len())
            .filter(|&entry| judge.document_allowance(entry).is_none())
        {
            let (dated, allowed) = (
                judge.evidence_date(entry),
                judge.evidence_age(entry).allowed_days,
            );
            self.freshness(&judge.model.evidence[entry].key, dated, allowed);
        }
    }

    fn freshness(&mut self, subject: &str, dated: Option<Dated>, allowed: Option<u32>) {
        let from = self.judge.as_of;
        let mut before = freshness::against(dated, allowed, from).state;
        for day in freshness::days_of(dated, allowed, from) {
            let after = freshness::against(dated, allowed, day).state;
            let told = match after.filter(|_| after != before) {
                Some(FreshnessState::Fresh) => Some(("becomes_fresh", "fresh")),
                Some(FreshnessState::DueSoon) => Some(("due_soon", "due_soon")),
                Some(FreshnessState::Stale) => Some(("goes_stale", "stale")),
                Some(FreshnessState::Unknown) | None => None,
            };
            if let Some((what, to)) = told {
                self.add(Some(day), subject, what, to);
                before = after;
            }
        }
    }

    /// What a record's own dates say: a waiver's state, a due day, a target that passes.
    fn dates(&mut self, at: RecordIndex, judgement: &Judgement) {
        let linked = &self.judge.model.records[at];
        if let Detail::Waiver(terms) = &linked.record.detail {
            let mut before = waiver::state(terms, self.judge.as_of);
            for day in waiver::days(terms) {
                let after = waiver::state(terms, day.max(self.judge.as_of));
                if after != before {
                    let what = match after {
                        WaiverState::Expired => "waiver_expires",
                        WaiverState::Expiring if before == WaiverState::Active => "waiver_expiring",
                        _ => "waiver_starts",
                    };
                    self.add(Some(day), &linked.key, what, after.word());
                    before = after;
                }
            }
        }
        if let Some((dated, allowed)) = self
            .judge
            .record_date(at)
            .filter(|_| linked.record.kind == Kind::Drill)
        {
            self.freshness(&linked.key, dated, allowed);
        }
        let too_old =
            age::too_old_from(self.judge, at).filter(|_| judgement.verdict == Verdict::Met);
        self.add(
            too_old,
            &linked.key,
            "claim_too_old",
            Verdict::Unknown.word(),
        );
        let recurs = matches!(linked.record.detail, Detail::Recurring(_));
        let settled = !recurs && lateness::is_settled(&linked.record, judgement);
        if let Some(due) = judgement.due.filter(|_| !settled) {
            self.add(Some(due.day), &linked.key, "due", "due");
        }
    }

    /// The verdicts that differ, day by day: of each day only the records that may differ on it are judged again.
    fn verdicts(&mut self, records: &BTreeMap<RecordIndex, Judgement>, gates: &mut [GateResult]) {
        let mut queue = self.queue(records);
        let mut tallies = Tallies::new(self.judge, records, gates);
        let mut known = Known::new(records);
        while let Some((day, due)) = queue.pop_first().filter(|(day, _)| *day <= self.horizon) {
            let then = self.judge.on(day);
            let mut changed = Vec::new();
            for at in due {
                let after = then.record(at);
                if let Some(next) = after.differs_on.filter(|next| *next > day) {
                    queue.entry(next).or_default().insert(at);
                }
                changed.extend(self.difference(day, at, &after, &mut known));
            }
            for (key, change) in tallies.apply(self.judge, day, &changed, gates) {
                self.add(Some(day), &key, "verdict", change.to.word());
            }
        }
    }

    /// The records that may differ on a later day, by the first such day: those judged otherwise, and those late from then on.
    fn queue(&self, records: &BTreeMap<RecordIndex, Judgement>) -> Queue {
        let mut queue = Queue::new();
        for (&at, judgement) in records {
            let late_from = judgement.due.map(|due| due.day.plus_days(1));
            let late_from = late_from.filter(|day| *day > self.judge.as_of);
            for day in judgement.differs_on.into_iter().chain(late_from) {
                queue.entry(day).or_default().insert(at);
            }
        }
        queue
    }

    /// Tells what differs on a day in the judgement of a record, and gives its verdicts before and after where those do.
    fn difference(
        &mut self,
        day: Date,
        at: RecordIndex,
        after: &Judgement,
        known: &mut Known,
    ) -> Option<(RecordIndex, Verdict, Verdict)> {
        let judge = self.judge;
        let key = &judge.model.records[at].key;
        let (verdict, was_late) = known.replace(at, after);
        if was_late != after.is_overdue() {
            self.add(Some(day), key, "overdue", lateness::word(after));
        }
        if verdict == after.verdict {
            return None;
        }
        self.add(Some(day), key, "verdict", after.verdict.word());
        Some((at, verdict, after.verdict))
    }
}

/// Records by the day on which they may differ.
type Queue = BTreeMap<Date, BTreeSet<RecordIndex>>;

/// What is known of the records from day to day: the verdict of each, and whether it is late.
struct Known<'r> {
    today: &'r BTreeMap<RecordIndex, Judgement>,
    later: BTreeMap<RecordIndex, (Verdict, bool)>,
}

impl<'r> Known<'r> {
    fn new(today: &'r BTreeMap<RecordIndex, Judgement>) -> Self {
        let later = BTreeMap::new();
        Known { today, later }
    }

    /// Takes a later judgement, and gives what was known before.
    fn replace(&mut self, at: RecordIndex, after: &Judgement) -> (Verdict, bool) {
        let told = |judgement: &Judgement| (judgement.verdict, judgement.is_overdue());
        let before = self.later.insert(at, told(after));
        before.unwrap_or_else(|| told(&self.today[&at]))
    }
}

/// How many criteria of each gate have each verdict, so that one that differs is all that is looked at.
struct Tallies {
    /// By the gate's place among the gates.
    counts: Vec<BTreeMap<Verdict, usize>>,
    /// The gate that a criterion belongs to.
    gate_of: BTreeMap<RecordIndex, usize>,
}

impl Tallies {
    fn new(
        judge: &Judge,
        records: &BTreeMap<RecordIndex, Judgement>,
        gates: &[GateResult],
    ) -> Tallies {
        let mut tallies = Tallies {
            counts: vec![BTreeMap::new(); gates.len()],
            gate_of: BTreeMap::new(),
        };
        for (place, gate) in gates.iter().enumerate() {
            for criterion in gate
                .gate
                .map(|at| gate::deciding(judge.model, at))
                .unwrap_or_default()
            {
                debug_assert!(judge.model.records[criterion].parent == gate.gate);
                tallies.gate_of.insert(criterion, place);
                *tallies.counts[place]
                    .entry(records[&criterion].verdict)
                    .or_default() += 1;
            }
        }
        tallies
    }

    /// Counts what has changed on a day, and notes where the verdict of a gate differs for it.
    fn apply(
        &mut self,
        judge: &Judge,
        day: Date,
        changed: &[(RecordIndex, Verdict, Verdict)],
        gates: &mut [GateResult],
    ) -> Vec<(String, GateChange)> {
        let mut causes: BTreeMap<usize, (RecordIndex, Verdict)> = BTreeMap::new();
        for &(at, before, after) in changed {
            let Some(&place) = self.gate_of.get(&at) else {
                continue;
            };
            *self.counts[place].entry(before).or_default() -= 1;
            *self.counts[place].entry(after).or_default() += 1;
            let worst = causes.entry(place).or_insert((at, after));
            if worst.1 != after && worst.1.worse(after) == after {
                *worst = (at, after);
            }
        }
        let mut told = Vec::new();
        for (place, (cause, _)) in causes {
            let counted = self.counts[place]
                .iter()
                .filter(|(_, count)| **count > 0)
                .map(|(verdict, _)| *verdict);
            let gate = &mut gates[place];
            let to = gate::verdict(
                counted,
                gate.gate.and_then(|at| gate::gate_of(judge, at)).as_ref(),
            );
            if gate
                .changes_on
                .last()
                .map_or(gate.verdict, |change| change.to)
                != to
            {
                let change = GateChange {
                    date: day,
                    to,
                    because: judge.model.records[cause].key.clone(),
                };
                gate.changes_on.push(change.clone());
                told.push((gate.key.clone(), change));
            }
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::RelPath;
    use crate::base::Settings;
    use crate::evaluate::assess;
    use crate::link::{Model, Reader, Recalled, link};
    use crate::records::{Known, extract};
    use crate::source::{Cited, SourceTree, Text};

    /// A gate over many tracks, and as many waivers that end on days of their own, besides waivers for what no gate is about.
    fn model(tracks: usize, waivers: usize) -> Model {
        let mut text = "# Launch\n\n".to_owned();
        (1..=tracks).for_each(|at| {
            text += &format!("## {at}) Part {at}\n\n- Status: open\n- Owner: SRE\n\n")
        });
        text += &format!(
            "## Launch Gating\n\n- Launch requires items 1-{tracks} to be `done`.\n\n## Waivers\n\n"
        );
        text += "| ID | Waives | Approver | Expires |\n|---|---|---|---|\n";
        let day = |at: usize| {
            Date::new(2025, 11, 10)
                .expect("a day")
                .plus_days(20 + at as i64)
        };
        (1..=waivers)
            .for_each(|at| text += &format!("| W{at} | Part {at} | Ada | {} |\n", day(at)));
        let mut tree = SourceTree::default();
        tree.texts.insert(
            RelPath::new("launch.md").expect("a path"),
            Text {
                text,
                ..Text::default()
            },
        );
        let known = Known::default();
        let documents = known.documents(&tree);
        let records = extract(&documents, &tree, &Settings::default(), &known);
        link(
            &tree,
            &Cited::default(),
            documents,
            records,
            &Settings::default(),
            &Reader::new(
                &Settings::default(),
                &known.vocabulary(&Settings::default()),
                &Recalled::of_one_tree(),
            ),
        )
    }

    #[test]
    fn only_what_may_differ_is_judged_again() {
        let (tracks, waivers) = (300, 60);
        let model = model(tracks, waivers);
        let settings = Settings::default();
        let judge = Judge::new(&model, &settings, Date::new(2025, 11, 10).expect("a day"));
        let all = model
            .records
            .iter()
            .enumerate()
            .filter(|(_, linked)| linked.record.kind != crate::records::Kind::Gate);
        let records: BTreeMap<RecordIndex, Judgement> =
            all.map(|(at, _)| (at, judge.record(at))).collect();
        let today = judge.made();
        let mut gates = gate::all(&judge, &records);
        let ticks = run(&judge, &records, &mut gates);
        let later = judge.made() - today;
        assert_eq!(
            ticks
                .iter()
                .filter(|tick| tick.what == "verdict" && tick.to == "unmet")
                .count(),
            2 * waivers
        );
        // Each waiver has two days on which it, what it excuses and the criterion may differ; the other tracks are judged once.
        assert!(
            later <= tracks + 2 * 3 * waivers,
            "{later} judgements for {waivers} waivers over {tracks} tracks"
        );
        assert_eq!(assess(&model, &settings, judge.as_of).clock, ticks);
    }

    #[test]
    fn nothing_is_told_behind_the_horizon() {
        let model = model(3, 3);
        let settings = Settings {
            horizon_days: 22,
            ..Settings::default()
        };
        let clock = assess(&model, &settings, Date::new(2025, 11, 10).expect("a day")).clock;
        let last = Date::new(2025, 12, 2).expect("a day");
        assert!(
            clock.iter().all(|tick| tick.date <= last)
                && clock.iter().any(|tick| tick.date == last),
            "{clock:?}"
        );
    }
}
