//! Detail: what only one kind of record has, without what is left out. Taken apart by name, as in `model`.

use crate::base::RelPath;
use crate::base::gates::{Selection, Selector};
use crate::records::{Demand, Detail, Gate, Kind, Recurring, Value, Waiver};
use crate::report::redact::view::{LEFT_OUT, View};

/// The detail of a record that stays.
pub fn project(detail: &Detail, kind: Kind, path: &RelPath, view: &View) -> Detail {
    match detail {
        Detail::Plain => Detail::Plain,
        Detail::Gate(gate) => {
            let Gate {
                scope,
                whole,
                decision,
                score,
                all_of,
            } = gate;
            Detail::Gate(Gate {
                scope: *scope,
                whole: *whole,
                decision: *decision,
                score: *score,
                all_of: *all_of,
            })
        }
        Detail::Criterion(asked) => Detail::Criterion(demand(asked, path, view)),
        Detail::Waiver(terms) => Detail::Waiver(waiver(terms, kind, path, view)),
        Detail::Recurring(recurring) => {
            let Recurring { every_days, last } = recurring;
            let hides =
                |names: [&str; 2]| names.iter().any(|name| view.fields.leaves_out(kind, name));
            Detail::Recurring(Recurring {
                every_days: every_days.filter(|_| !hides(["rotation", "cadence"])),
                last: last.filter(|_| !hides(["updated", "last_rotated"])),
            })
        }
        Detail::RunbookDemand => Detail::RunbookDemand,
    }
}

fn demand(demand: &Demand, path: &RelPath, view: &View) -> Demand {
    match demand {
        Demand::Claimed => Demand::Claimed,
        Demand::Items {
            of,
            numbers,
            at_least,
            with,
        } => Demand::Items {
            of: *of,
            numbers: numbers.clone(),
            at_least: *at_least,
            with: *with,
        },
        Demand::RunbookFresh { days } => Demand::RunbookFresh { days: *days },
        Demand::Signature => Demand::Signature,
        Demand::Decision => Demand::Decision,
        Demand::Unread(span) => Demand::Unread(*span),
        Demand::Select(selection) if names(selection, view) => {
            Demand::Expression(LEFT_OUT.to_owned())
        }
        Demand::Select(selection) => Demand::Select(selection.clone()),
        Demand::Own { quantifier, within } => Demand::Own {
            quantifier: *quantifier,
            within: *within,
        },
        Demand::RunbookThere => Demand::RunbookThere,
        Demand::Stop => Demand::Stop,
        Demand::Expression(text) => Demand::Expression(view.said(text)),
        Demand::Gates(names) => Demand::Gates(
            names
                .iter()
                .map(|name| view.said(&view.said_in(path, name)))
                .collect(),
        ),
        Demand::Held { why, gate: _ } => Demand::Held {
            why: view.said(why),
            gate: Default::default(),
        },
        Demand::Unbound(why) => Demand::Unbound(view.said(why)),
    }
}

/// Does the choice of records name something that is left out?
fn names(selection: &Selection, view: &View) -> bool {
    let Selection {
        of,
        conditions: _,
        quantifier: _,
    } = selection;
    let Selector {
        kind: _,
        key,
        owner,
        tag,
        path,
        stage,
        marked,
        under,
    } = of;
    let texts = [key, owner, tag, path, stage, marked]
        .into_iter()
        .flatten()
        .chain(under.iter().flatten());
    let pattern = path
        .iter()
        .chain(key)
        .any(|pattern| view.is_about_left_out(pattern));
    let hides_owners = Kind::ALL
        .iter()
        .any(|kind| view.fields.leaves_out(*kind, "owner"));
    pattern
        || owner.is_some() && hides_owners
        || texts.into_iter().any(|text| view.secrets.are_told_by(text))
}

fn waiver(terms: &Waiver, kind: Kind, path: &RelPath, view: &View) -> Waiver {
    let Waiver {
        excuses,
        ends_with,
        starts,
        starts_text,
        expires,
        expires_text,
        approver,
        approvers,
        unplaced,
        void,
    } = terms;
    let hides = |name: &str| view.fields.leaves_out(kind, name);
    let said = |text: &String| view.said_in(path, text);
    let all = |texts: &[String]| texts.iter().map(said).collect();
    let told = |text: &Option<String>, name: &str| {
        text.as_ref().map(|text| {
            if hides(name) {
                "left out".to_owned()
            } else {
                said(text)
            }
        })
    };
    Waiver {
        excuses: all(excuses),
        ends_with: all(ends_with),
        starts: starts.filter(|_| !hides("starts")),
        starts_text: told(starts_text, "starts"),
        expires: expires.filter(|_| !hides("expires")),
        expires_text: told(expires_text, "expires"),
        approver: told(approver, "approver"),
        approvers: if hides("approver") {
            Vec::new()
        } else {
            all(approvers)
        },
        unplaced: if hides("starts") || hides("expires") {
            Vec::new()
        } else {
            unplaced.clone()
        },
        void: void.as_ref().map(said),
    }
}

/// A value of a record that stays.
pub fn value(value: &Value, said: impl Fn(&str) -> String) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Bool(yes) => Value::Bool(*yes),
        Value::Number(number) => Value::Number(*number),
        Value::Integer(number) => Value::Integer(*number),
        Value::Day(day) => Value::Day(*day),
        Value::Text(text) => Value::Text(said(text)),
        Value::List(texts) => Value::List(texts.iter().map(|text| said(text)).collect()),
    }
}
