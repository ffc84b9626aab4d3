//! evidence-ahead: a criterion is claimed open, and its own evidence says in words that it is done.

use std::cell::LazyCell;

use crate::base::Severity;
use crate::link::{Linked, RecordIndex};
use crate::records::gates::sentence;
use crate::records::values::status;
use crate::records::words::Vocabulary;
use crate::records::{Kind, ReferenceKind, Role, Status};
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "evidence-ahead",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A criterion is claimed open, and its own evidence says that it is done",
    page: include_str!("evidence_ahead.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let words = LazyCell::new(|| Vocabulary::new(inspection.settings));
    for (at, linked) in inspection.model.records.iter().enumerate() {
        let Some(claim) = open_claim(linked) else {
            continue;
        };
        if let Some(said) = said_done(inspection, at, &words) {
            let message = format!(
                "{} is claimed {}, and its evidence says {}",
                quote(&linked.record.title),
                quote(claim),
                quote(said)
            );
            findings
                .report(inspection.place_of_title(linked), message)
                .help("let both say the same");
        }
    }
}

/// What a criterion is claimed to be, where that is open.
fn open_claim(linked: &Linked) -> Option<&str> {
    let claim = linked.record.claim.as_ref()?;
    let is_open = linked.record.kind == Kind::Criterion && claim.status == Status::Open;
    is_open.then_some(claim.text.as_str())
}

/// The words of a proof that say done; none where another proof is something to look at.
fn said_done<'a>(
    inspection: &Inspection<'a>,
    at: RecordIndex,
    words: &Vocabulary,
) -> Option<&'a str> {
    let cited = inspection.model.cites(at);
    let mut proofs = cited.filter(|(_, cite)| cite.role == Role::Proof);
    let (only, _) = proofs.next()?;
    let is_alone = proofs.next().is_none() && only.kind == ReferenceKind::Prose;
    let is_done = sentence::says_items_done(&only.text, words)
        || status::said(&only.text, words) == Some(Status::Done);
    (is_alone && is_done).then_some(only.text.as_str())
}
