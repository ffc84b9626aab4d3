//! The line of an item: what it comes to below a gate.

use super::{agreed, answers, clauses, item_criterion};
use crate::parse::Item;
use crate::records::Record;
use crate::records::assembly::context::Context;
use crate::records::assembly::part::Part;
use crate::records::gates::gate::page;
use crate::records::gates::sentence;
use crate::records::words::vocabulary::Label;

/// What the line of an item comes to: a criterion for each clause, or what it cites for what is agreed.
pub fn of_line(part: Part, item: &Item) -> Vec<Record> {
    let record = item_criterion(part, item);
    let plain = part.is_list() && !is_attribute(part.context, item);
    let counts = if part.procedure {
        item.task.is_some()
    } else {
        record.claim.is_some() || plain || sentence::is_rule(&item.text.plain)
    };
    if counts && item.text.plain.chars().any(char::is_alphanumeric) {
        clauses::of_item(part, item, record)
    } else {
        agreed::item(part, item).into_iter().collect()
    }
}

/// `Owner: SRE` under a gate says who, and `Release: 27 April` when; not what must hold.
pub fn is_attribute(context: &Context, item: &Item) -> bool {
    let plain = item.text.plain.as_str();
    let name = plain.split([':', '：']).next().unwrap_or("");
    if page::is_day_alone(plain) && page::names_act(name) {
        return true;
    }
    item.pairs.first().is_some_and(|pair| {
        let label = context.words.label(&pair.key);
        let names = label.is_some_and(|label| !matches!(label, Label::Title | Label::Status));
        names && !answers::says_state_for_day(context, pair)
    })
}
