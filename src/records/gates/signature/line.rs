//! Lines: signatures in a line each, without a table.

use super::{signed, signed_on};
use crate::base::Date;
use crate::parse::{Item, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::assembly::part::Part;
use crate::records::gates::criterion;
use crate::records::values::cover::days_in;
use crate::records::values::status;
use crate::records::words::gates;
use crate::records::words::vocabulary::Topic;
use crate::records::{Demand, Detail, Kind, Record, Value};

/// The signature in a line below `Approvals`: `Trading desk: Helena Marsh, 2 July 2026`.
pub fn of_line(part: Part, item: &Item) -> Option<Record> {
    let context = part.context;
    if is_left_blank(part, item) {
        return Some(unsigned_line(part, item));
    }
    let value = signed_line(part, item)?;
    let mut record = unsigned_line(part, item);
    let day = days_of(context, &value.plain).into_iter().max();
    let signed_on = day.map(|day| ("signed_on".to_owned(), Value::Day(day)));
    record.fields.extend(signed_on);
    record.claim = Some(signed(context, &value));
    Some(record)
}

/// The signature of the role that a line begins with, before anybody has signed.
fn unsigned_line(part: Part, item: &Item) -> Record {
    let parts = item.text.plain.split([':', '：', ',', '、']);
    let role = parts.map(str::trim).next().unwrap_or("");
    let title = format!("Sign-off: {role}");
    let record = part
        .context
        .record(Kind::Criterion, part.section, item.text.span, &title);
    Record {
        detail: Detail::Criterion(Demand::Signature),
        ..record
    }
}

/// `QA lead:`, and nothing behind it: nobody has signed yet.
fn is_left_blank(part: Part, item: &Item) -> bool {
    const LONGEST_ROLE: usize = 6;
    let is_of_signatures = outline::topic(part.context, part.section) == Some(Topic::SignOff);
    let plain = item.text.plain.trim_end();
    let is_role = plain.ends_with([':', '：']) && plain.split_whitespace().count() <= LONGEST_ROLE;
    is_of_signatures && is_role && item.task.is_none() && item.children.is_empty()
}

/// What stands behind the name of a line below `Approvals`, if it gives a day or agrees.
fn signed_line(part: Part, item: &Item) -> Option<Text> {
    let is_of_signatures = outline::topic(part.context, part.section) == Some(Topic::SignOff);
    if item.task.is_some() || !is_of_signatures {
        return None;
    }
    let pair = item.pairs.first().map(|pair| pair.value.clone());
    let named = pair.or_else(|| criterion::behind_name(&item.text));
    let value = named.or_else(|| behind_comma(&item.text))?;
    let is_dated = || !days_of(part.context, &value.plain).is_empty();
    let signs = gates::consents(&value.plain) || is_dated();
    signs.then_some(value)
}

/// The days that a value names, those with slashes included.
fn days_of(context: &Context, value: &str) -> Vec<Date> {
    let exact: Vec<Date> = days_in(value).into_iter().map(|(_, day)| day).collect();
    let (slashed, names): (Vec<&str>, Vec<&str>) =
        value.split(' ').partition(|word| word.contains('/'));
    // `asked on 10/03/2026` tells of another act.
    let is_name = status::names_people(names.join(" ").trim_end_matches([',', ' ']));
    let either = slashed.iter().filter(|_| is_name);
    let either = either.filter_map(|word| signed_on(context, word.trim_matches([',', '(', ')'])));
    exact.into_iter().chain(either).collect()
}

/// `Priya Raman, 12 May 2026`: what stands behind the name of somebody and a comma.
fn behind_comma(line: &Text) -> Option<Text> {
    const LONGEST_NAME: usize = 6;
    let at = line.plain.find([',', '、', '，'])?;
    let name = line.plain.get(..at)?;
    let is_name = name.split_whitespace().count() <= LONGEST_NAME
        && !name.contains(|c: char| c.is_ascii_digit());
    let comma = line.plain.get(at..)?.chars().next()?.len_utf8();
    is_name.then(|| line.slice(at + comma, line.plain.len()).trimmed())
}
