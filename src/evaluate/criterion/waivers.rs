//! Rules of a gate about its waivers: whether those that excuse its criteria on a day keep them.

use super::blocked;
use crate::evaluate::judge::{Judge, earliest};
use crate::evaluate::{Judgement, Verdict};
use crate::link::RecordIndex;
use crate::link::bind::speaks_of_others;
use crate::records::values::approval;
use crate::records::words::polarity;
use crate::records::{Detail, Waiver, WaiverRule};

/// Holds the waivers in force against a rule. A role that no approver is called by is unknown: nobody can say who holds it.
pub fn judge(judge: &Judge, at: RecordIndex, rule: &WaiverRule) -> Judgement {
    let in_force = InForce::of(judge, at);
    let judgement = match rule {
        WaiverRule::AtMost(most) if in_force.waivers.len() > *most as usize => {
            let why = format!(
                "{} waivers are in force, and at most {most} may be",
                in_force.waivers.len()
            );
            blocked(judge, at, Verdict::Unmet, &why)
        }
        WaiverRule::AtMost(_) => Judgement::new(Verdict::Met),
        WaiverRule::OnlyBy(name) => match in_force.stranger(judge, name) {
            Some(stranger) => {
                let why = format!(
                    "a waiver is approved by `{stranger}`, and nothing says that this is `{name}`"
                );
                blocked(judge, at, Verdict::Unknown, &why)
            }
            None => Judgement::new(Verdict::Met),
        },
        WaiverRule::NotByAsker => by_another(judge, at, &in_force),
    };
    Judgement {
        differs_on: earliest(judgement.differs_on, in_force.differs_on),
        ..judgement
    }
}

/// One that its own asker approved excuses nothing anyway; where nobody is named, nobody can say.
fn by_another(judge: &Judge, at: RecordIndex, in_force: &InForce) -> Judgement {
    if in_force.names_askers(judge) {
        return Judgement::new(Verdict::Met);
    }
    let why = "a waiver does not say who asked for it";
    blocked(judge, at, Verdict::Unknown, why)
}

/// The waivers that excuse other criteria of a gate on the judge's day.
struct InForce {
    waivers: Vec<RecordIndex>,
    differs_on: Option<crate::base::Date>,
}

impl InForce {
    fn of(judge: &Judge, at: RecordIndex) -> Self {
        let mut found = InForce {
            waivers: Vec::new(),
            differs_on: None,
        };
        let records = &judge.model.records;
        let gate = records[at].parent;
        let is_other = |other: &RecordIndex| {
            *other != at
                && records[*other].parent == gate
                && !speaks_of_others(&records[*other].record)
        };
        for other in (0..records.len())
            .filter(|_| gate.is_some())
            .filter(is_other)
        {
            let judgement = judge.record(other);
            found.differs_on = earliest(found.differs_on, judgement.differs_on);
            let waiver = judgement
                .waiver
                .filter(|_| judgement.verdict == Verdict::Waived);
            found
                .waivers
                .extend(waiver.filter(|waiver| !found.waivers.contains(waiver)));
        }
        found
    }

    /// Does each of them say who asked for it?
    fn names_askers(&self, judge: &Judge) -> bool {
        let names_asker = |waiver: &RecordIndex| {
            let fields = &judge.model.records[*waiver].record.fields;
            let mut names = fields.keys();
            names.any(|name| polarity::names_asker(&name.replace('_', " ")))
        };
        self.waivers.iter().all(names_asker)
    }

    /// The first approver who is not called so.
    fn stranger(&self, judge: &Judge, name: &str) -> Option<String> {
        let terms = |waiver: &RecordIndex| match &judge.model.records[*waiver].record.detail {
            Detail::Waiver(waiver) => Some(waiver.clone()),
            _ => None,
        };
        let is_strange = |waiver: &Waiver| {
            !waiver
                .approvers
                .iter()
                .any(|own| approval::same_person(own, name))
        };
        let strange = self.waivers.iter().filter_map(terms).find(is_strange)?;
        Some(strange.approver.unwrap_or_default())
    }
}
