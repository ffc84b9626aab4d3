//! Outcomes: lists of rules that each end with what they decide. None of them is the decision itself.
//!
//! ```text
//! - All boxes ticked: **GO**
//! - Any box open: **NO-GO**
//! ```

use crate::parse::{Item, List};
use crate::records::assembly::part::Part;
use crate::records::gates::criterion::item_criterion;
use crate::records::gates::decision;
use crate::records::gates::sentence::{self, of_page};
use crate::records::{Decision, Demand, Detail, Record};

/// `All systems: go` is an answer of a poll: a rule says more.
const LONGEST_NAME: usize = 2;

/// The shortest rule of a language without spaces, in signs.
const SHORTEST_SIGNS: usize = 6;

/// What the rules of a list ask for besides all of its gate: those to go that are not understood. `None` for another list.
pub(super) fn of_list(part: Part, list: &List) -> Option<Vec<Record>> {
    let outcomes = outcomes(list)?;
    let rules = outcomes.iter().filter(|outcome| outcome.goes());
    let unread = rules.filter(|rule| !asks_for_all(part, rule.condition));
    Some(unread.map(|rule| unread_rule(part, rule.item)).collect())
}

/// Is a list one of such rules?
pub fn is_list_of_rules(list: &List) -> bool {
    outcomes(list).is_some()
}

/// Is a line one of such rules: `All boxes ticked: GO`?
pub fn is_rule_of_decision(line: &str) -> bool {
    split(line).is_some_and(|(condition, _)| is_rule(condition))
}

/// The rules of a list, where it is one of them: where nothing says when it goes, a refusal is one.
fn outcomes(list: &List) -> Option<Vec<Outcome<'_>>> {
    let outcomes: Option<Vec<Outcome>> = list.items.iter().map(outcome).collect();
    outcomes.filter(|outcomes| outcomes.iter().any(Outcome::goes))
}

/// A rule without a box, and what it decides.
struct Outcome<'a> {
    item: &'a Item,
    condition: &'a str,
    decision: Decision,
}

impl Outcome<'_> {
    /// Does it say when it goes?
    fn goes(&self) -> bool {
        self.decision == Decision::Go && is_rule(self.condition)
    }
}

fn outcome(item: &Item) -> Option<Outcome<'_>> {
    let (condition, decision) = split(&item.text.plain).filter(|_| item.task.is_none())?;
    Some(Outcome {
        item,
        condition,
        decision,
    })
}

/// The condition of a line, and the decision at its end.
fn split(line: &str) -> Option<(&str, Decision)> {
    let (condition, decided) = line.rsplit_once([':', '：'])?;
    let decision = decision::read(decided)?;
    (is_long(condition) && decision != Decision::Open).then_some((condition, decision))
}

fn is_long(condition: &str) -> bool {
    let words = condition.split_whitespace().count();
    words > LONGEST_NAME || !condition.is_ascii() && condition.chars().count() >= SHORTEST_SIGNS
}

/// Does it speak of all of something?
fn is_rule(condition: &str) -> bool {
    of_page::says_all_of_something(condition) || sentence::is_all_of(condition)
}

/// Does it ask for what a gate asks for anyway?
fn asks_for_all(part: Part, condition: &str) -> bool {
    sentence::is_all_of(condition) || of_page::asks_for_all(condition, part.context)
}

fn unread_rule(part: Part, item: &Item) -> Record {
    Record {
        claim: None,
        detail: Detail::Criterion(Demand::Unread(item.text.span)),
        ..item_criterion(part, item)
    }
}
