//! Judged: a record with what was decided about it, as every output reads it.

use crate::base::Date;
use crate::evaluate::{Judgement, Verdict};
use crate::link::{Linked, RecordIndex};
use crate::records::{Detail, Value};
use crate::report::evaluated::Evaluated;

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
