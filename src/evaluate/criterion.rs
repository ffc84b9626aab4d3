//! Criteria: what each demand comes to on a day, with the records in the way.

pub mod runbooks;
mod waivers;

use super::hidden::hidden;
use super::judge::{Judge, earliest};
use super::{
    Blocker, GateVerdict, Judgement, Standing, Verdict, claim, expression, objective, select,
};
use crate::base::Span;
use crate::base::gates::{About, Condition, Quantifier, Selection, Selector, UNMITIGATED};
use crate::base::text::excerpt;
use crate::link::{RecordIndex, State};
use crate::records::values::status;
use crate::records::{Companions, Decision, Demand, Kind, Role, Status, When};

/// Judges a criterion by what it demands.
pub fn judge(judge: &Judge, at: RecordIndex, demand: &Demand) -> Judgement {
    match demand {
        Demand::Claimed | Demand::Decision => claimed(judge, at),
        Demand::Beside => claim::judge_beside(judge, at),
        Demand::Signature => signature(judge, at),
        Demand::Items { at_least, with, .. } => of_items(judge, at, *at_least, *with),
        Demand::RunbookFresh { days } => fresh_runbooks(judge, at, *days),
        Demand::RunbookThere => signed(judge, at, runbooks::there(judge, at)),
        Demand::Select(selection) => selected(judge, at, selection),
        Demand::Own { quantifier, .. } => own(judge, at, *quantifier),
        Demand::Expression(text) => beside_claim(judge, at, expression::judge(judge, at, text)),
        Demand::Gates(names) => needed(judge, at, names),
        Demand::Stop => ticked_stop(judge, at),
        Demand::Held { .. } => held(judge, at, demand),
        Demand::Unbound(why) => unknown(judge, at, why),
        Demand::Accepted => Judgement::new(Verdict::NotApplicable),
        Demand::Waivers(rule) => waivers::judge(judge, at, rule),
        Demand::Unread(span) => unread(judge, at, *span),
    }
}

/// A criterion that chooses records, held against what its own claim says. Of a drill that nobody knows of, a claim without a proof
/// says nothing; of an objective that nobody measured, and of a risk whose mitigation is only written, a claim is all that there is.
fn selected(judge: &Judge, at: RecordIndex, selection: &Selection) -> Judgement {
    let linked = &judge.model.records[at];
    let is_claimed = linked.record.claim.is_some();
    let fact = |judge: &Judge| select::judge(&judge.about(at), at, selection);
    let is_unmeasured =
        || may_rest_on_claim(judge, at, selection) && fact(judge).verdict == Verdict::Unknown;
    match &selection.of.about {
        // What nobody can look up, its own proof may still show.
        _ if is_shown_unread(judge, at, selection) => claim::judge(judge, at),
        Some(About::Rehearsed(words)) if linked.subjects.is_empty() => unheard(judge, at, words),
        _ if is_claimed && is_unmeasured() => claimed(judge, at),
        _ => held_against(judge, at, fact),
    }
}

/// May a claim be all that there is of what a sentence says? Not where something was measured of an objective that leaves it in doubt.
fn may_rest_on_claim(judge: &Judge, at: RecordIndex, selection: &Selection) -> bool {
    let is_claim =
        selection.of.kind == Some(Kind::Slo) || selection.conditions.contains(&UNMITIGATED);
    let mut subjects = judge.model.records[at].subjects.iter();
    let is_doubted = |of: &RecordIndex| objective::doubt(judge.model, *of).is_some();
    is_claim && !subjects.any(is_doubted)
}

/// A criterion that is what it claims. Where it states an objective and no proof of its own, what was measured of that counts too.
fn claimed(judge: &Judge, at: RecordIndex) -> Judgement {
    let own = claim::judge(judge, at);
    let rests_on_claim = own.verdict == Verdict::Met && !claim::is_shown(judge, at);
    let measured = rests_on_claim.then(|| objective::against(judge, at));
    match measured.flatten() {
        Some(fact) => signed(judge, at, fact),
        None => own,
    }
}

/// Does a sentence say of records what nobody can look up, and cite a proof that stands?
fn is_shown_unread(judge: &Judge, at: RecordIndex, selection: &Selection) -> bool {
    selection.conditions.contains(&Condition::Unread) && claim::is_shown(judge, at)
}

/// A criterion about a drill that nobody knows of: its own proof counts, and a claim alone says nothing.
fn unheard(judge: &Judge, at: RecordIndex, topic: &[String]) -> Judgement {
    if claim::is_shown(judge, at) {
        return claim::judge(judge, at);
    }
    let why = format!("no drill about `{}` is known", topic.join(" "));
    beside_claim(judge, at, unknown(judge, at, &why))
}

/// A criterion about items, held against what its own claim says.
fn of_items(judge: &Judge, at: RecordIndex, at_least: Status, with: Companions) -> Judgement {
    held_against(judge, at, |judge| {
        items(&judge.about(at), at, at_least, with)
    })
}

fn fresh_runbooks(judge: &Judge, at: RecordIndex, days: Option<u32>) -> Judgement {
    signed(judge, at, runbooks::reviewed(judge, at, days))
}

/// A criterion that is not met, for one reason.
fn stopped(judge: &Judge, at: RecordIndex, why: &str) -> Judgement {
    blocked(judge, at, Verdict::Unmet, why)
}

/// A criterion that nobody can judge, for one reason.
fn unknown(judge: &Judge, at: RecordIndex, why: &str) -> Judgement {
    blocked(judge, at, Verdict::Unknown, why)
}

/// What a document says against the gate, from and until the days that it names.
fn held(judge: &Judge, at: RecordIndex, demand: &Demand) -> Judgement {
    let Demand::Held {
        why, since, until, ..
    } = demand
    else {
        return Judgement::new(Verdict::Unknown);
    };
    let (since, until) = (*since, *until);
    if since.is_some_and(|day| judge.as_of < day) {
        return Judgement {
            differs_on: since,
            ..Judgement::new(Verdict::NotApplicable)
        };
    }
    if until.is_some_and(|day| judge.as_of >= day) {
        return Judgement::new(Verdict::NotApplicable);
    }
    Judgement {
        differs_on: until,
        ..stopped(judge, at, why)
    }
}

fn ticked_stop(judge: &Judge, at: RecordIndex) -> Judgement {
    stopped(judge, at, "ticked, and it stops the gate")
}

/// A criterion with one thing in its way, which stands where the criterion does.
fn blocked(judge: &Judge, at: RecordIndex, verdict: Verdict, why: &str) -> Judgement {
    Judgement::new(verdict).blocked(Blocker {
        record: at,
        why: why.to_owned(),
        span: judge.model.records[at].record.span,
    })
}

/// So many of the other criteria of the gate hold.
fn own(judge: &Judge, at: RecordIndex, quantifier: Quantifier) -> Judgement {
    let path = globset::escape(judge.model.records[at].record.path.as_str());
    select::judge(judge, at, &own_items(path, quantifier))
}

/// A sentence of which a part is not understood.
fn unread(judge: &Judge, at: RecordIndex, span: Span) -> Judgement {
    let record = &judge.model.records[at].record;
    let text = span.of(judge.model.text(&record.path));
    let why = match status::is_left_open(text) {
        true => "it is open, and nobody can say whether the gate waits for it".to_owned(),
        false => format!("the sentence `{}` is not understood", excerpt(text)),
    };
    Judgement::new(Verdict::Unknown).blocked(Blocker {
        record: at,
        why,
        span,
    })
}

/// A sign-off holds when somebody has signed it: a name alone is no signature where the row has a status that says otherwise.
fn signature(judge: &Judge, at: RecordIndex) -> Judgement {
    match &judge.model.records[at].record.claim {
        Some(_) => claim::judge(judge, at),
        None => blocked(judge, at, Verdict::Unmet, "nobody has signed"),
    }
}

/// Every named item reaches a status, with its companions. A number without an item is unknown: nobody can say what it was.
fn items(judge: &Judge, at: RecordIndex, at_least: Status, with: Companions) -> Judgement {
    let linked = &judge.model.records[at];
    if linked.subjects.is_empty() && linked.absent_numbers.is_empty() {
        return unknown(judge, at, "it speaks of no item");
    }
    let mut sum = Judgement::new(Verdict::Met);
    for &subject in &linked.subjects {
        let part = item(judge, subject, at_least, with);
        sum.verdict = sum.verdict.worse(part.verdict);
        sum.waiver = sum.waiver.or(part.waiver);
        sum.differs_on = earliest(sum.differs_on, part.differs_on);
        if part.verdict != Verdict::Waived {
            sum.blockers.extend(part.blockers);
        }
    }
    if !linked.absent_numbers.is_empty() {
        sum.verdict = sum.verdict.worse(Verdict::Unknown);
        let numbers = linked
            .absent_numbers
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(", ");
        sum.blockers.push(Blocker {
            record: at,
            why: format!("no item {numbers} in this document"),
            span: linked.record.span,
        });
    }
    sum
}

/// One item against a least status and its companions.
pub fn item(judge: &Judge, subject: RecordIndex, at_least: Status, with: Companions) -> Judgement {
    let own = judge.record(subject);
    if own.verdict == Verdict::Waived || own.verdict == Verdict::NotApplicable {
        return own;
    }
    let record = &judge.model.records[subject].record;
    let mut blockers = Vec::new();
    let claimed = record.claim.as_ref().map(|claim| claim.status);
    let mut unknown = false;
    match (at_least, claimed) {
        (Status::Done, _) if own.verdict != Verdict::Met => {
            unknown = own.verdict == Verdict::Unknown;
            blockers.extend(own.blockers);
        }
        (Status::Done, _) => {}
        (_, None | Some(Status::Unknown)) => {
            unknown = true;
            blockers.push(Blocker {
                record: subject,
                why: "its status is unknown".to_owned(),
                span: record.span,
            });
        }
        (least, Some(status)) if status == Status::Blocked || status < least => {
            blockers.push(Blocker {
                record: subject,
                why: format!("claimed `{}`", status.word()),
                span: record.span,
            });
        }
        (_, Some(Status::Done)) if own.standing == Standing::Contradicted => {
            blockers.extend(own.blockers)
        }
        (_, Some(_)) => {}
    }
    let lacking = companions(judge, subject, with);
    unknown &= lacking.is_empty();
    blockers.extend(lacking);
    let verdict = match (blockers.is_empty(), unknown) {
        (true, _) => Verdict::Met,
        (false, true) => Verdict::Unknown,
        (false, false) => Verdict::Unmet,
    };
    Judgement {
        blockers,
        differs_on: own.differs_on,
        ..Judgement::new(verdict)
    }
}

/// What an item lacks of the companions that a sentence asks for.
pub fn companions(judge: &Judge, subject: RecordIndex, with: Companions) -> Vec<Blocker> {
    let record = &judge.model.records[subject].record;
    let lacks = |why: String| Blocker {
        record: subject,
        why,
        span: record.span,
    };
    let mut lacking = Vec::new();
    if with.owners && !record.owners.iter().any(|owner| !owner.derived) {
        lacking.push(lacks("no owner is written".to_owned()));
    }
    if with.timeline
        && !record
            .target
            .as_ref()
            .is_some_and(|target| !matches!(target.when, When::Placeholder | When::Unreadable))
    {
        lacking.push(lacks("no target is written".to_owned()));
    }
    if with.evidence {
        let proofs = || {
            judge
                .cites(subject)
                .filter(|(_, cite, _)| cite.role == Role::Proof)
        };
        let against = |state| claim::is_against(state) && state != State::Pending;
        let broken = proofs().filter(|(_, _, state)| against(*state));
        lacking.extend(broken.map(|(entry, cite, state)| Blocker {
            record: subject,
            why: format!(
                "evidence `{}` is {}",
                excerpt(&entry.text),
                claim::word(state)
            ),
            span: cite.span,
        }));
        if lacking.is_empty() && !proofs().any(|(_, _, state)| claim::stands(state)) {
            lacking.push(lacks("it cites no evidence that can be checked".to_owned()));
        }
    }
    lacking
}

/// The gate's own criteria as a choice of records in a document: how many of them hold.
pub fn own_items(path: String, quantifier: Quantifier) -> Selection {
    let of = Selector {
        path: Some(path),
        ..Selector::default()
    };
    Selection {
        of,
        conditions: vec![Condition::Status(Status::Done)],
        quantifier,
    }
}

/// A sentence about others is what a machine sees of them. A box with such words is held against it, where they mean any record;
/// where they mean none it stays what its writer claims.
fn held_against(judge: &Judge, at: RecordIndex, fact: impl Fn(&Judge) -> Judgement) -> Judgement {
    let linked = &judge.model.records[at];
    match &linked.record.claim {
        None => fact(judge),
        Some(_) if linked.subjects.is_empty() && hidden(judge.model, None).is_none() => {
            claim::judge(judge, at)
        }
        Some(_) => signed(judge, at, fact(judge)),
    }
}

/// What a machine sees, held against a claim where there is one.
fn beside_claim(judge: &Judge, at: RecordIndex, fact: Judgement) -> Judgement {
    match &judge.model.records[at].record.claim {
        Some(_) => signed(judge, at, fact),
        None => fact,
    }
}

/// A claim beside what a machine sees: it takes both to hold. What is true and not ticked is ready to sign; what is ticked and not
/// true is contradicted; what is ticked and cannot be seen is unknown.
fn signed(judge: &Judge, at: RecordIndex, fact: Judgement) -> Judgement {
    let mut own = claim::judge(judge, at);
    let seen = matches!(fact.verdict, Verdict::Met | Verdict::Waived);
    if own.standing == Standing::Unproven && seen {
        own = Judgement {
            differs_on: own.differs_on,
            ..Judgement::new(Verdict::Met)
        };
    }
    let differs_on = earliest(own.differs_on, fact.differs_on);
    let claimed = judge.model.records[at]
        .record
        .claim
        .as_ref()
        .map(|claim| claim.status);
    let both = match (claimed, fact.verdict) {
        (Some(Status::NotApplicable), _) => own,
        (Some(Status::Done), Verdict::Met | Verdict::Waived) => Judgement {
            verdict: own.verdict.worse(fact.verdict),
            waiver: fact.waiver.or(own.waiver),
            ..own
        },
        (Some(Status::Done), Verdict::Unmet) => fact.standing(Standing::Contradicted),
        (Some(Status::Done), Verdict::Unknown | Verdict::NotApplicable) => {
            let verdict = own.verdict.worse(Verdict::Unknown);
            let standing = if own.standing == Standing::Contradicted {
                Standing::Contradicted
            } else {
                Standing::Plain
            };
            Judgement {
                verdict,
                standing,
                blockers: [own.blockers, fact.blockers].concat(),
                ..own
            }
        }
        (_, Verdict::Met) => own.standing(Standing::ReadyToSign),
        (_, _) => Judgement {
            blockers: [own.blockers, fact.blockers].concat(),
            ..own
        },
    };
    Judgement { differs_on, ..both }
}

/// Another gate goes. One that is absent, or that waits for this one, says nothing.
fn needed(judge: &Judge, at: RecordIndex, names: &[String]) -> Judgement {
    let linked = &judge.model.records[at];
    let mut sum = Judgement::new(Verdict::Met);
    for name in names.iter().filter(|name| {
        !linked
            .subjects
            .iter()
            .any(|&gate| judge.model.is_called(gate, name))
    }) {
        sum.verdict = Verdict::Unknown;
        sum.blockers.push(Blocker {
            record: at,
            why: format!("there is no gate `{name}`"),
            span: linked.record.span,
        });
    }
    for &gate in &linked.subjects {
        if let Some(round) = judge.round(gate) {
            let why = format!("gates need each other: {round}");
            return unknown(judge, at, &why);
        }
        let (verdict, differs_on) = judge.gate(gate);
        let (answer, why) = match verdict {
            GateVerdict::Go => (Verdict::Met, None),
            GateVerdict::GoWithWaivers => (Verdict::Waived, None),
            GateVerdict::NoGo => (Verdict::Unmet, Some("the gate does not go")),
            GateVerdict::Unknown => (
                Verdict::Unknown,
                Some("nobody can say whether the gate goes"),
            ),
        };
        let span = judge.model.records[gate].record.span;
        sum.blockers.extend(why.map(|why| Blocker {
            record: gate,
            why: why.to_owned(),
            span,
        }));
        sum.verdict = sum.verdict.worse(answer);
        sum.differs_on = earliest(sum.differs_on, differs_on);
    }
    sum
}

/// What a decision line amounts to as a verdict of its gate.
pub fn decided(decision: Decision) -> Option<super::GateVerdict> {
    match decision {
        Decision::Go => Some(super::GateVerdict::Go),
        Decision::ConditionalGo => Some(super::GateVerdict::GoWithWaivers),
        Decision::NoGo => Some(super::GateVerdict::NoGo),
        Decision::Open => None,
    }
}
