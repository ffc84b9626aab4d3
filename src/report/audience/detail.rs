//! Detail: what only one kind of record has, without what is left out. Taken apart by name, as in `model`.

use crate::base::gates::{Selection, Selector};
use crate::base::{Date, RelPath};
use crate::records::{Accepted, Demand, Detail, Gate, Kind, Recurring, Value, Waiver, WaiverRule};
use crate::report::audience::view::{LEFT_OUT, View};

/// The detail of a record that stays.
pub fn project(detail: &Detail, kind: Kind, path: &RelPath, view: &View) -> Detail {
    match detail {
        Detail::Plain => Detail::Plain,
        Detail::Gate(gate) => {
            let Gate {
                scope,
                whole,
                decision,
                overtaken,
                score,
                all_of,
            } = gate;
            Detail::Gate(Gate {
                scope: *scope,
                whole: *whole,
                decision: *decision,
                overtaken: overtaken.clone(),
                score: *score,
                all_of: *all_of,
            })
        }
        Detail::Criterion(asked) => Detail::Criterion(demand(asked, path, view)),
        Detail::Waiver(terms) => {
            let telling = Telling { kind, path, view };
            Detail::Waiver(telling.waiver(terms))
        }
        Detail::Recurring(held) => Detail::Recurring(recurring(held, kind, view)),
        Detail::RunbookDemand => Detail::RunbookDemand,
    }
}

fn recurring(recurring: &Recurring, kind: Kind, view: &View) -> Recurring {
    let Recurring {
        every_days,
        last,
        next,
    } = recurring;
    let hides = |names: [&str; 2]| names.iter().any(|name| view.fields.leaves_out(kind, name));
    Recurring {
        every_days: every_days.filter(|_| !hides(["rotation", "cadence"])),
        last: last.filter(|_| !hides(["updated", "last_rotated"])),
        next: next.filter(|_| !hides(["target", "next_due"])),
    }
}

/// Accepted words without what is left out.
pub fn accepted(accepted: &[Accepted], path: &RelPath, view: &View) -> Vec<Accepted> {
    let said = |accepted: &Accepted| {
        let Accepted {
            words,
            by,
            on,
            span,
        } = accepted;
        Accepted {
            words: view.said_in(path, words),
            by: view.said_in(path, by),
            on: *on,
            span: *span,
        }
    };
    accepted.iter().map(said).collect()
}

fn waivers(rule: &WaiverRule, view: &View) -> WaiverRule {
    match rule {
        WaiverRule::AtMost(most) => WaiverRule::AtMost(*most),
        WaiverRule::OnlyBy(name) => WaiverRule::OnlyBy(view.said(name)),
        WaiverRule::NotByAsker => WaiverRule::NotByAsker,
    }
}

fn gates(names: &[String], path: &RelPath, view: &View) -> Vec<String> {
    let said = |name: &String| view.said(&view.said_in(path, name));
    names.iter().map(said).collect()
}

/// A hold without the place of its gate, which people of an audience may not see.
fn held(why: String, since: Option<Date>, until: Option<Date>) -> Demand {
    Demand::Held {
        why,
        gate: Default::default(),
        since,
        until,
    }
}

/// What is asked for, without names and words that are left out. Where nobody wrote any, it stays as it is.
fn demand(demand: &Demand, path: &RelPath, view: &View) -> Demand {
    match demand {
        Demand::Claimed
        | Demand::Items {
            of: _,
            numbers: _,
            at_least: _,
            with: _,
        }
        | Demand::RunbookFresh { days: _ }
        | Demand::Signature
        | Demand::Beside
        | Demand::Decision
        | Demand::Accepted
        | Demand::Unread(_)
        | Demand::Own {
            quantifier: _,
            within: _,
        }
        | Demand::RunbookThere
        | Demand::Stop => demand.clone(),
        Demand::Select(selection) if names(selection, view) => {
            Demand::Expression(LEFT_OUT.to_owned())
        }
        Demand::Select(_) => demand.clone(),
        Demand::Expression(text) => Demand::Expression(view.said(text)),
        Demand::Waivers(rule) => Demand::Waivers(waivers(rule, view)),
        Demand::Gates(names) => Demand::Gates(gates(names, path, view)),
        Demand::Held {
            why, since, until, ..
        } => held(view.said(why), *since, *until),
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
        about: _,
        narrowed: _,
    } = of;
    let texts = [key, owner, tag, path, stage, marked]
        .into_iter()
        .flatten()
        .chain(under.iter().flatten())
        .chain(of.words());
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

/// How the words of one record are told.
struct Telling<'a> {
    kind: Kind,
    path: &'a RelPath,
    view: &'a View<'a>,
}

impl Telling<'_> {
    fn waiver(&self, terms: &Waiver) -> Waiver {
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
        // A day without a label may be any of them.
        let hides_days = self.hides("starts") || self.hides("expires");
        let approvers = (!self.hides("approver")).then_some(approvers);
        Waiver {
            excuses: self.all(excuses),
            ends_with: self.all(ends_with),
            starts: starts.filter(|_| !self.hides("starts")),
            starts_text: self.field("starts", starts_text.as_ref()),
            expires: expires.filter(|_| !self.hides("expires")),
            expires_text: self.field("expires", expires_text.as_ref()),
            approver: self.field("approver", approver.as_ref()),
            approvers: self.all(approvers.into_iter().flatten()),
            unplaced: unplaced.iter().filter(|_| !hides_days).cloned().collect(),
            void: void.as_ref().map(|why| self.said(why)),
        }
    }

    fn hides(&self, name: &str) -> bool {
        self.view.fields.leaves_out(self.kind, name)
    }

    fn said(&self, text: &str) -> String {
        self.view.said_in(self.path, text)
    }

    fn all<'a>(&self, texts: impl IntoIterator<Item = &'a String>) -> Vec<String> {
        texts.into_iter().map(|text| self.said(text)).collect()
    }

    /// The text of a field. One that is left out says so.
    fn field(&self, name: &str, text: Option<&String>) -> Option<String> {
        text.map(|text| {
            if self.hides(name) {
                "left out".to_owned()
            } else {
                self.said(text)
            }
        })
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
