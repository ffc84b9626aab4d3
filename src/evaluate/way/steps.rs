//! Steps: what every criterion, record and condition that is in the way waits for.

mod claims;
mod companions;
mod runbooks;
mod same_file;

use std::collections::{BTreeMap, BTreeSet};

use super::{Act, Asked, Change, Clause, Group};
use crate::base::gates::{Condition, Quantifier, Selection};
use crate::base::text::{count, excerpt};
use crate::base::{RelPath, Span};
use crate::evaluate::hidden::hidden_in;
use crate::evaluate::judge::Judge;
use crate::evaluate::select::{self, Answer};
use crate::evaluate::{GateVerdict, Judgement, Verdict, claim, criterion, gate};
use crate::link::{Model, RecordIndex, State};
use crate::records::{Companions, Decision, Demand, Detail, Kind, Role, Status, Strength};
use same_file::first_of_file;

/// What is known of the day, and the gates that were looked into.
pub struct Survey<'j, 'm> {
    judge: &'j Judge<'m>,
    records: &'j BTreeMap<RecordIndex, Judgement>,
    seen: BTreeSet<RecordIndex>,
    /// Is everything judged by the limit of one gate, and not as it is known?
    limited: bool,
}

/// The decision that is written for a gate.
pub fn decision_of(model: &Model, gate: RecordIndex) -> Option<(Decision, Span)> {
    match &model.records[gate].record.detail {
        Detail::Gate(held) => held.decision,
        _ => None,
    }
}

impl<'j, 'm> Survey<'j, 'm> {
    /// A survey of one day.
    pub fn new(judge: &'j Judge<'m>, records: &'j BTreeMap<RecordIndex, Judgement>) -> Self {
        Survey {
            judge,
            records,
            seen: BTreeSet::new(),
            limited: false,
        }
    }

    /// The clauses of a gate, and of the gates that it waits for.
    pub fn gate(&mut self, at: RecordIndex) -> Vec<Asked> {
        if !self.seen.insert(at) {
            return Vec::new();
        }
        let model = self.judge.model;
        let criteria = gate::deciding(model, at);
        let mut asked = Vec::new();
        if gate::gate_of(self.judge, at).is_some_and(|gate| !gate.whole) {
            asked.push((None, all([self.read(at)])));
        }
        if let Some((Decision::NoGo, span)) = decision_of(model, at)
            && !criteria
                .iter()
                .any(|&criterion| self.decides_at(criterion, span))
        {
            asked.push((None, all([claims::decide_again(at)])));
        }
        let apply = |criterion: &RecordIndex| self.verdict(*criterion) != Verdict::NotApplicable;
        if !criteria.iter().any(apply) {
            asked.push((
                None,
                all([change(
                    at,
                    Act::Write("a criterion that applies".to_owned()),
                )]),
            ));
        }
        for criterion in criteria {
            if matches!(self.verdict(criterion), Verdict::Unmet | Verdict::Unknown) {
                asked.extend(self.criterion(criterion));
            }
        }
        asked
    }

    fn verdict(&self, at: RecordIndex) -> Verdict {
        self.records
            .get(&at)
            .map_or(Verdict::Unknown, |judged| judged.verdict)
    }

    /// Is a criterion the written decision itself?
    fn decides_at(&self, criterion: RecordIndex, span: Span) -> bool {
        let record = &self.judge.model.records[criterion].record;
        let decides = matches!(record.detail, Detail::Criterion(Demand::Decision));
        decides
            && record
                .claim
                .as_ref()
                .is_some_and(|claim| claim.span.start <= span.start && span.end <= claim.span.end)
    }

    fn criterion(&mut self, at: RecordIndex) -> Vec<Asked> {
        let linked = &self.judge.model.records[at];
        let Detail::Criterion(demand) = &linked.record.detail else {
            return vec![(Some(at), all(self.hold(at)))];
        };
        let own = linked
            .record
            .claim
            .as_ref()
            .map(|_| (Some(at), all(self.hold_claim(at))));
        let alone = |clause: Clause| vec![(Some(at), clause)];
        let plain = |act| alone(all([change(at, act)]));
        // Its gate may say how old the claims may be that it is about.
        let (about, limited) = (self.judge.about(at), self.judge.limit_of_gate(at).is_some());
        let survey = Survey {
            judge: &about,
            records: self.records,
            seen: BTreeSet::new(),
            limited,
        };
        match demand {
            Demand::Claimed | Demand::Decision | Demand::Beside => alone(all(self.hold_claim(at))),
            Demand::Signature if linked.record.claim.is_none() => plain(Act::Sign),
            Demand::Signature => own.into_iter().collect(),
            Demand::Stop => plain(Act::Untick),
            Demand::Unread(_) | Demand::Accepted | Demand::Waivers(_) => plain(Act::Reword),
            Demand::Held { why, .. } => plain(Act::Avoid(why.clone())),
            Demand::Unbound(_) => plain(Act::bind()),
            Demand::Expression(text) => plain(Act::Hold(excerpt(text))),
            Demand::RunbookFresh { days } => alone(all(self.runbooks(at, *days))),
            Demand::RunbookThere => alone(all(self.runbooks(at, Some(u32::MAX)))),
            Demand::Gates(names) => self.needed(at, names),
            Demand::Items { .. } | Demand::Select(_)
                if own.is_some() && linked.subjects.is_empty() =>
            {
                own.into_iter().collect()
            }
            Demand::Items { at_least, with, .. } => {
                let items = survey.items(at, *at_least, *with);
                own.into_iter().chain([(Some(at), items)]).collect()
            }
            Demand::Select(selection) => own
                .into_iter()
                .chain(survey.selection(at, selection))
                .collect(),
            Demand::Own { quantifier, .. } => {
                let path = globset::escape(linked.record.path.as_str());
                self.selection(at, &criterion::own_items(path, *quantifier))
            }
        }
    }

    /// Every item that a criterion is about reaches a status.
    fn items(&self, at: RecordIndex, least: Status, with: Companions) -> Clause {
        let linked = &self.judge.model.records[at];
        let subjects = linked.subjects.iter();
        let items = subjects.flat_map(|&subject| self.item(subject, least, with));
        let lacks = linked.subjects.is_empty() || !linked.absent_numbers.is_empty();
        let reword = lacks.then(|| change(at, Act::Reword));
        all(items.chain(reword))
    }

    /// The gates that have to go first.
    fn needed(&mut self, at: RecordIndex, names: &[String]) -> Vec<Asked> {
        let model = self.judge.model;
        let linked = &model.records[at];
        let known = |name: &String| {
            linked
                .subjects
                .iter()
                .any(|&gate| model.is_called(gate, name))
        };
        let absent = names
            .iter()
            .filter(|name| !known(name))
            .map(|name| change(at, Act::Write(format!("the gate `{name}`"))));
        let mut asked: Vec<Asked> = absent.map(|absent| (Some(at), all([absent]))).collect();
        for &gate in &linked.subjects {
            if self.judge.round(gate).is_some() {
                asked.push((Some(at), all([change(at, Act::Reword)])));
            } else if matches!(
                self.judge.gate(gate).0,
                GateVerdict::NoGo | GateVerdict::Unknown
            ) {
                asked.extend(
                    self.gate(gate)
                        .into_iter()
                        .map(|(_, clause)| (Some(at), clause)),
                );
            }
        }
        asked
    }

    /// A selection as clauses: each record that is asked for, or the cheapest of them.
    fn selection(&self, at: RecordIndex, selection: &Selection) -> Vec<Asked> {
        let subjects = &self.judge.model.records[at].subjects;
        let mut asked = Vec::new();
        let answers: Vec<(RecordIndex, Answer)> = subjects
            .iter()
            .map(|&to| (to, self.answer(to, selection)))
            .collect();
        let apply: Vec<(RecordIndex, Answer)> = answers
            .into_iter()
            .filter(|(_, answer)| *answer != Answer::DoesNotApply)
            .collect();
        let usize_of = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let wanted = match selection.quantifier {
            Quantifier::None | Quantifier::All => apply.len(),
            Quantifier::AtLeast(least) => usize_of(least),
            Quantifier::AtLeastPercent(share) => (apply.len() * usize_of(share)).div_ceil(100),
        };
        if apply.is_empty() || apply.len() < wanted {
            asked.push((
                Some(at),
                all([change(
                    at,
                    Act::Write(format!(
                        "{} for it to choose",
                        count(wanted.max(1) - apply.len(), "record")
                    )),
                )]),
            ));
        }
        let counted_alone = matches!(selection.quantifier, Quantifier::AtLeast(_));
        let hidden =
            hidden_in(self.judge.model, selection.of.path.as_deref()).filter(|_| !counted_alone);
        asked.extend(hidden.map(|path| {
            (
                Some(at),
                all([change(self.about(at, path), Act::Read(path.clone()))]),
            )
        }));
        let none = selection.quantifier == Quantifier::None;
        let fine = |answer: Answer| {
            answer == Answer::Excused || answer == if none { Answer::No } else { Answer::Yes }
        };
        let lacking = wanted
            .min(apply.len())
            .saturating_sub(apply.iter().filter(|(_, answer)| fine(*answer)).count());
        let groups = apply
            .iter()
            .filter(|(_, answer)| !fine(*answer))
            .map(|&(subject, _)| Group {
                changes: if none {
                    self.ruled_out(subject, selection)
                } else {
                    self.chosen(subject, selection)
                },
                target: self.judge.target(subject).map(|(day, _)| day),
                key: self.judge.model.records[subject].key.clone(),
            });
        let groups: Vec<Group> = groups.collect();
        let every = matches!(selection.quantifier, Quantifier::All | Quantifier::None)
            || lacking == groups.len();
        let clause = if every {
            all(groups.into_iter().flat_map(|group| group.changes))
        } else {
            Clause::Some(lacking, groups)
        };
        asked.push((Some(at), clause));
        asked
    }

    fn answer(&self, subject: RecordIndex, selection: &Selection) -> Answer {
        let answers = selection
            .conditions
            .iter()
            .map(|condition| select::answer(self.judge, subject, *condition));
        let worst = answers.max().unwrap_or(Answer::Unknown);
        if worst < Answer::Unknown && !self.is_whole(subject) {
            Answer::Unknown
        } else {
            worst
        }
    }

    /// What a chosen record lacks.
    fn chosen(&self, subject: RecordIndex, selection: &Selection) -> Vec<Change> {
        let lacks = |condition: &&Condition| {
            matches!(
                select::answer(self.judge, subject, **condition),
                Answer::Unknown | Answer::No
            )
        };
        let lacking = selection.conditions.iter().filter(lacks);
        let mut changes: Vec<Change> = lacking
            .flat_map(|condition| self.condition(subject, *condition))
            .collect();
        changes.extend((!self.is_whole(subject)).then(|| self.read(subject)));
        dedup(changes)
    }

    /// What makes a record not be what none may be.
    fn ruled_out(&self, subject: RecordIndex, selection: &Selection) -> Vec<Change> {
        let has = |condition: Condition| selection.conditions.contains(&condition);
        let mut changes: Vec<Change> = (!self.is_whole(subject))
            .then(|| self.read(subject))
            .into_iter()
            .collect();
        if has(Condition::Open) || has(Condition::Overdue) {
            changes.extend(self.hold(subject));
        } else if has(Condition::Blocked) {
            changes.push(change(subject, Act::Reach(Status::InProgress)));
        } else if has(Condition::Expired) {
            changes.push(change(subject, Act::Renew));
        } else {
            let said = select::all_said(&selection.conditions);
            changes.push(change(subject, Act::Avoid(said)));
        }
        dedup(changes)
    }

    fn condition(&self, subject: RecordIndex, condition: Condition) -> Vec<Change> {
        let one = |act| vec![change(subject, act)];
        match condition {
            Condition::Status(least) => self.item(subject, least, Companions::default()),
            Condition::With(companion) => self.companion(subject, companion),
            Condition::Strength(least) => self.stronger(subject, least),
            Condition::Fresh | Condition::MaxAgeDays(_) => self.dated(subject),
            Condition::Without(_)
            | Condition::Open
            | Condition::Result(_)
            | Condition::Level(_)
            | Condition::Impact(_)
            | Condition::Score(_)
            | Condition::Blocked
            | Condition::Overdue
            | Condition::Expired
            | Condition::Unread => one(Act::Hold(select::said(condition))),
        }
    }

    /// Evidence that stands and is strong enough. What is said to be so is so once it stands.
    fn stronger(&self, subject: RecordIndex, least: Strength) -> Vec<Change> {
        let mut proofs = self.judge.cites(subject);
        let is_strong = proofs.any(|(_, cite, state)| {
            cite.role == Role::Proof && state != State::Prose && cite.strength >= least
        });
        let mut changes = self.evidence(subject);
        if !is_strong {
            let asked = format!("evidence from {} or better", least.word());
            changes.push(change(subject, Act::Hold(asked)));
        }
        changes
    }

    /// A document that is reviewed, a runbook that is brought back, something that is held again.
    fn dated(&self, subject: RecordIndex) -> Vec<Change> {
        let record = &self.judge.model.records[subject].record;
        if matches!(record.detail, Detail::Recurring(_)) {
            return vec![change(subject, Act::Repeat)];
        }
        let lost: Vec<Change> = self.mends(subject).collect();
        if record.kind == Kind::Runbook && !lost.is_empty() {
            return lost;
        }
        let path = self
            .judge
            .runbook_of(subject)
            .unwrap_or_else(|| record.path.clone());
        vec![change(self.about(subject, &path), Act::Review(path))]
    }

    /// An item that reaches a status with its companions.
    fn item(&self, subject: RecordIndex, least: Status, with: Companions) -> Vec<Change> {
        let own = if self.limited {
            self.judge.record(subject).verdict
        } else {
            self.verdict(subject)
        };
        if matches!(own, Verdict::Waived | Verdict::NotApplicable) {
            return Vec::new();
        }
        let claimed = self.judge.model.records[subject]
            .record
            .claim
            .as_ref()
            .map(|claim| claim.status);
        let mut changes = match (least, claimed) {
            (Status::Done, _) if own != Verdict::Met => self.hold(subject),
            (Status::Done, _) => Vec::new(),
            (_, Some(Status::Done)) if own != Verdict::Met => self.hold(subject),
            (_, Some(status))
                if status != Status::Unknown && status != Status::Blocked && status >= least =>
            {
                Vec::new()
            }
            (_, _) => vec![change(subject, Act::Reach(least))],
        };
        let record = &self.judge.model.records[subject].record;
        changes.extend(
            (with.owners && !record.owners.iter().any(|owner| !owner.derived))
                .then(|| change(subject, Act::Own)),
        );
        let scheduled = || {
            criterion::companions(
                self.judge,
                subject,
                Companions {
                    timeline: true,
                    ..Companions::default()
                },
            )
            .is_empty()
        };
        changes.extend((with.timeline && !scheduled()).then(|| change(subject, Act::Schedule)));
        if with.evidence {
            changes.extend(self.evidence(subject));
        }
        dedup(changes)
    }

    /// Evidence that stands: nothing broken, and something that can be checked.
    fn evidence(&self, subject: RecordIndex) -> Vec<Change> {
        let lacks = criterion::companions(
            self.judge,
            subject,
            Companions {
                evidence: true,
                ..Companions::default()
            },
        );
        if lacks.is_empty() {
            return Vec::new();
        }
        let proofs = || {
            self.judge
                .cites(subject)
                .filter(|(_, cite, _)| cite.role == Role::Proof)
        };
        let broken =
            proofs().filter(|(_, _, state)| claim::is_against(*state) && *state != State::Pending);
        let mends: Vec<Change> = broken
            .map(|(entry, cite, state)| self.mend(subject, &entry.key, cite.role, state))
            .collect();
        if mends.is_empty() {
            vec![change(subject, Act::Prove)]
        } else {
            mends
        }
    }

    /// What makes a record met by its own claim, or what else it is judged by.
    fn hold(&self, at: RecordIndex) -> Vec<Change> {
        let record = &self.judge.model.records[at].record;
        match &record.detail {
            Detail::Criterion(Demand::RunbookFresh { days }) => self.runbooks(at, *days),
            Detail::Criterion(Demand::RunbookThere) => self.runbooks(at, Some(u32::MAX)),
            Detail::Criterion(Demand::Signature) if record.claim.is_none() => {
                vec![change(at, Act::Sign)]
            }
            Detail::RunbookDemand => vec![change(at, Act::Write(self.demanded(at)))],
            Detail::Waiver(_) => vec![change(at, Act::Avoid(self.first_reason(at)))],
            Detail::Plain | Detail::Gate(_) | Detail::Recurring(_) | Detail::Criterion(_) => {
                self.hold_claim(at)
            }
        }
    }

    fn mends(&self, at: RecordIndex) -> impl Iterator<Item = Change> {
        let against = claim::against(self.judge, at)
            .map(|(entry, cite, state)| self.mend(at, &entry.key, cite.role, state));
        against.collect::<Vec<_>>().into_iter()
    }

    fn mend(&self, at: RecordIndex, key: &str, role: Role, state: State) -> Change {
        let mut cited = self.judge.model.records[at]
            .evidence
            .iter()
            .map(|(entry, _)| *entry);
        let entry = cited.find(|&entry| self.judge.model.evidence[entry].key == key);
        let entry = entry.expect("what a record cites is among its evidence");
        let entry = match state {
            State::Missing => first_of_file(self.judge.model, entry),
            _ => entry,
        };
        change(
            at,
            if role == Role::Proof {
                Act::Mend(entry, state)
            } else {
                Act::Restore(entry, state)
            },
        )
    }

    fn is_whole(&self, at: RecordIndex) -> bool {
        self.judge
            .model
            .is_whole(&self.judge.model.records[at].record.path)
    }

    fn read(&self, at: RecordIndex) -> Change {
        let path = &self.judge.model.records[at].record.path;
        change(self.about(at, path), Act::Read(path.clone()))
    }

    /// The record that stands for a document: its runbook, else its first; what asks for it, where it has none.
    fn about(&self, at: RecordIndex, path: &RelPath) -> RecordIndex {
        let own = self.judge.model.records_of(path);
        let runbook = own
            .clone()
            .find(|&own| self.judge.model.records[own].record.kind == Kind::Runbook);
        runbook.or(own.into_iter().next()).unwrap_or(at)
    }
}

fn change(of: RecordIndex, act: Act) -> Change {
    Change { of: Some(of), act }
}

fn all(changes: impl IntoIterator<Item = Change>) -> Clause {
    Clause::All(changes.into_iter().collect())
}

/// Each change of one record once, in its order; evidence that is mended is evidence that can be checked.
fn dedup(changes: Vec<Change>) -> Vec<Change> {
    let mut seen = BTreeSet::new();
    let mends = changes
        .iter()
        .any(|change| matches!(change.act, Act::Mend(..)));
    let needed = changes
        .into_iter()
        .filter(|change| !(mends && change.act == Act::Prove));
    needed
        .filter(|change| seen.insert(change.clone()))
        .collect()
}
