//! Companions: what a record has to get beside its status.

use super::{Survey, change};
use crate::base::gates::{Companion, Condition};
use crate::evaluate::select;
use crate::evaluate::way::{Act, Change};
use crate::link::RecordIndex;

impl Survey<'_, '_> {
    /// The changes after which a record has something.
    pub(super) fn companion(&self, subject: RecordIndex, companion: Companion) -> Vec<Change> {
        let act = match companion {
            Companion::Evidence => return self.evidence(subject),
            Companion::Mitigation => Act::Mitigate,
            Companion::Owners => Act::Own,
            Companion::Timeline => Act::Schedule,
            Companion::Approval => Act::Sign,
            Companion::Runbook | Companion::Closure => {
                Act::Hold(select::said(Condition::With(companion)))
            }
        };
        vec![change(subject, act)]
    }
}
