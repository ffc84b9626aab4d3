//! Companions: what a record has beside its status, such as an owner, evidence, an approval or a runbook.

use super::{Answer, Part, part};
use crate::base::gates::{Companion, Condition};
use crate::base::text::excerpt;
use crate::evaluate::judge::Judge;
use crate::evaluate::{Blocker, claim, criterion, waiver};
use crate::link::{Cite, Evidence, RecordIndex, State};
use crate::records::kinds::alert;
use crate::records::words::polarity::is_absent;
use crate::records::{Companions, Detail, ReferenceKind, Role, Value};

/// Does a record have something?
pub fn with(judge: &Judge, subject: RecordIndex, companion: Companion) -> Part {
    if companion == Companion::Closure {
        return closed(judge, subject);
    }
    let blockers = lacking(judge, subject, companion);
    let answer = match blockers.is_empty() {
        true => Answer::Yes,
        false => Answer::No,
    };
    let is_of_evidence = companion == Companion::Evidence;
    let differs_on = is_of_evidence
        .then(|| judge.answers_change_on(subject))
        .flatten();
    Part {
        answer,
        blockers,
        waiver: None,
        differs_on,
    }
}

/// Does it lack something? What nobody can say of having it, nobody can say of lacking it.
pub fn without(judge: &Judge, subject: RecordIndex, companion: Companion) -> Part {
    let has = with(judge, subject, companion);
    let (answer, blockers) = match has.answer {
        Answer::Yes => {
            let why = format!("it has {}", companion.in_words());
            (Answer::No, lacks(judge, subject, Some(why)))
        }
        Answer::Unknown => (Answer::Unknown, has.blockers),
        Answer::No | Answer::Excused | Answer::DoesNotApply => (Answer::Yes, Vec::new()),
    };
    Part {
        answer,
        blockers,
        waiver: None,
        ..has
    }
}

/// What keeps a record from having something.
fn lacking(judge: &Judge, subject: RecordIndex, companion: Companion) -> Vec<Blocker> {
    let none = Companions::default();
    let written = match companion {
        Companion::Mitigation => return unmitigated(judge, subject),
        Companion::Approval => return unapproved(judge, subject),
        Companion::Runbook => return unserved(judge, subject),
        Companion::Owners => Companions {
            owners: true,
            ..none
        },
        Companion::Timeline => Companions {
            timeline: true,
            ..none
        },
        Companion::Evidence => Companions {
            evidence: true,
            ..none
        },
        Companion::Closure => none,
    };
    criterion::companions(judge, subject, written)
}

/// Is a risk closed or mitigated? That a mitigation is written does not say that it is done.
fn closed(judge: &Judge, subject: RecordIndex) -> Part {
    let open = part(judge, subject, Condition::Open);
    let lacking = unmitigated(judge, subject);
    let is_closed = matches!(
        open.answer,
        Answer::No | Answer::Excused | Answer::DoesNotApply
    );
    let why = "its mitigation is written, and nobody says that it is done".to_owned();
    let (answer, blockers) = match (is_closed, lacking.is_empty()) {
        (true, _) => (Answer::Yes, Vec::new()),
        (false, false) if open.answer == Answer::Unknown => (Answer::Unknown, lacking),
        (false, false) => (Answer::No, lacking),
        (false, true) => (Answer::Unknown, lacks(judge, subject, Some(why))),
    };
    Part {
        answer,
        blockers,
        ..open
    }
}

/// The blocker of a record without a mitigation.
fn unmitigated(judge: &Judge, subject: RecordIndex) -> Vec<Blocker> {
    let record = &judge.model.records[subject].record;
    let written = match record.fields.get("mitigation") {
        Some(Value::Text(text)) => !is_absent(text),
        Some(Value::List(texts)) => !texts.iter().all(|text| is_absent(text)),
        _ => false,
    };
    let why = (!written).then(|| "no mitigation is written".to_owned());
    lacks(judge, subject, why)
}

/// The blocker of a waiver without an approval that counts.
fn unapproved(judge: &Judge, subject: RecordIndex) -> Vec<Blocker> {
    let record = &judge.model.records[subject].record;
    let why = match &record.detail {
        Detail::Waiver(held) => {
            let allowed = &judge.settings.waiver_approvers;
            waiver::disapproval(record, held, allowed).map(|why| why.words())
        }
        _ => Some("it is not a waiver".to_owned()),
    };
    lacks(judge, subject, why)
}

/// The blockers of an alert that names no runbook, or one that is gone.
fn unserved(judge: &Judge, subject: RecordIndex) -> Vec<Blocker> {
    if let Some(why) = names_none(judge, subject) {
        return lacks(judge, subject, Some(why.to_owned()));
    }
    let proofs = runbooks(judge, subject);
    let gone = proofs.filter(|(_, _, state)| claim::is_against(*state));
    gone.map(|(entry, cite, state)| Blocker {
        record: subject,
        why: gone_runbook(entry, state),
        span: cite.span,
    })
    .collect()
}

/// Why nobody can open the runbook of an alert: none is named, or in words alone.
fn names_none(judge: &Judge, subject: RecordIndex) -> Option<&'static str> {
    let record = &judge.model.records[subject].record;
    let named = record.fields.get(alert::RUNBOOK);
    if named.is_none_or(|named| *named == Value::Null) {
        return Some("no runbook is named");
    }
    let is_cited = runbooks(judge, subject).next().is_some();
    (!is_cited).then_some("what is named is no runbook that is there")
}

/// The files and addresses that an alert names as its runbooks.
fn runbooks<'a>(
    judge: &'a Judge,
    subject: RecordIndex,
) -> impl Iterator<Item = (&'a Evidence, &'a Cite, State)> {
    let cites = judge.cites(subject);
    cites.filter(|(entry, cite, _)| cite.role == Role::Proof && entry.kind != ReferenceKind::Prose)
}

fn gone_runbook(entry: &Evidence, state: State) -> String {
    let named = excerpt(&entry.text);
    format!("its runbook `{named}` is {}", claim::word(state))
}

/// The blocker of a record that lacks something, if it does.
fn lacks(judge: &Judge, subject: RecordIndex, why: Option<String>) -> Vec<Blocker> {
    let span = judge.model.records[subject].record.span;
    let blocker = |why| Blocker {
        record: subject,
        why,
        span,
    };
    why.map(blocker).into_iter().collect()
}
