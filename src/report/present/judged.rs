//! Judged: a record with what was decided about it, as every output reads it.
//!
//! A record and its judgement are two lists that belong together. Whoever joins them by hand has to remember what holds where nothing was
//! decided: the record is `unknown`, never anything better. Here this is said once, and no output asks the lists.

use crate::base::Date;
use crate::evaluate::{Blocker, GateResult, Judgement, Standing, Verdict};
use crate::link::{Linked, RecordIndex};
use crate::records::{Detail, Kind, Record, Status, Value};
use crate::report::evaluated::Evaluated;

/// A record, and what was decided about it.
#[derive(Clone, Copy)]
pub struct Judged<'a> {
    /// Its place in the model.
    pub index: RecordIndex,
    /// The record with its key and links.
    pub linked: &'a Linked,
    /// What was decided; `None` where nothing was.
    pub judgement: Option<&'a Judgement>,
}

impl<'a> Evaluated<'a> {
    /// One record.
    pub fn judged(&self, index: RecordIndex) -> Judged<'a> {
        Judged {
            index,
            linked: &self.model.records[index],
            judgement: self.assessment.records.get(&index),
        }
    }

    /// Every record, in the order of the model.
    pub fn all_judged(&self) -> impl Iterator<Item = Judged<'a>> + use<'a> {
        let site = *self;
        (0..site.model.records.len()).map(move |index| site.judged(index))
    }

    /// The records of a kind, in the order of the model.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = Judged<'a>> + use<'a> {
        self.all_judged().filter(move |one| one.kind() == kind)
    }

    /// The criteria of a gate, in its order.
    pub fn criteria(&self, gate: &'a GateResult) -> impl Iterator<Item = Judged<'a>> + use<'a> {
        let site = *self;
        gate.criteria.iter().map(move |&index| site.judged(index))
    }
}

impl<'a> Judged<'a> {
    /// What kind of thing it is.
    pub fn kind(self) -> Kind {
        self.linked.record.kind
    }

    /// The record itself.
    pub fn record(self) -> &'a Record {
        &self.linked.record
    }

    /// The verdict; unknown where nothing was decided.
    pub fn verdict(self) -> Verdict {
        let decided = self.judgement.map(|judgement| judgement.verdict);
        decided.unwrap_or(Verdict::Unknown)
    }

    /// How claim and machine relate to each other.
    pub fn standing(self) -> Standing {
        let decided = self.judgement.map(|judgement| judgement.standing);
        decided.unwrap_or(Standing::Plain)
    }

    /// Does its verdict leave nothing to be done?
    pub fn is_settled(self) -> bool {
        is_settled(self.verdict())
    }

    /// The status that its writer claims.
    pub fn claimed(self) -> Option<Status> {
        let claim = self.linked.record.claim.as_ref();
        claim.map(|claim| claim.status)
    }

    /// What its verdict is due to.
    pub fn blockers(self) -> &'a [Blocker] {
        let decided = self
            .judgement
            .map(|judgement| judgement.blockers.as_slice());
        decided.unwrap_or_default()
    }

    /// The day that its target names.
    pub fn target_day(self) -> Option<Date> {
        let (day, _) = self.judgement?.target?;
        Some(day)
    }

    /// Is it past its day and not done?
    pub fn is_overdue(self) -> bool {
        self.judgement.is_some_and(Judgement::is_overdue)
    }

    /// What was computed of it under a name: `state` of a waiver, `overdue`.
    pub fn computed(self, name: &str) -> Option<&'a Value> {
        self.judgement?.computed.get(name)
    }

    /// A column of its kind: as it was computed, else as it was written.
    pub fn field(self, name: &str) -> Option<&'a Value> {
        let written = self.linked.record.fields.get(name);
        self.computed(name).or(written)
    }

    /// The names of those who own it.
    pub fn owners(self) -> impl Iterator<Item = &'a str> {
        let owners = self.linked.record.owners.iter();
        owners.map(|owner| owner.name.as_str())
    }
}

/// The judgement of a record, where there is one.
pub fn judgement<'a>(site: &Evaluated<'a>, index: RecordIndex) -> Option<&'a Judgement> {
    site.assessment.records.get(&index)
}

/// A record's title, or what stands for it where it has none.
pub fn titled(linked: &Linked) -> String {
    match linked.record.title.trim() {
        "" => linked.key.clone(),
        title => title.to_owned(),
    }
}

/// Does this verdict leave nothing to be done?
pub fn is_settled(verdict: Verdict) -> bool {
    match verdict {
        Verdict::Met | Verdict::Waived | Verdict::NotApplicable => true,
        Verdict::Unmet | Verdict::Unknown => false,
    }
}

/// The last day of a waiver, where it is a day.
pub fn expires(linked: &Linked) -> Option<Date> {
    match &linked.record.detail {
        Detail::Waiver(waiver) => waiver.expires,
        _ => None,
    }
}

/// A value as text; empty for nothing.
pub fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Text(text) => text.clone(),
        Value::List(texts) => texts.join(", "),
    }
}

/// Is this value a yes?
pub fn is_true(value: Option<&Value>) -> bool {
    matches!(value, Some(Value::Bool(true)))
}
