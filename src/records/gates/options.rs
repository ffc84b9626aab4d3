//! Options: items with boxes of which one is chosen, `[x] GO decision` and `[ ] NO-GO decision`: a list of nothing else, or two of a
//! list of criteria. The one that is left open was not chosen, and is nothing to be done.

use crate::base::Span;
use crate::base::text::{fold, words};
use crate::parse::{Item, List};
use crate::records::Decision;
use crate::records::gates::decision::{is_label, opens_with_decision, read};
use crate::records::gates::ticked_no_go::is_tick;

/// A choice that a list offers.
pub struct Choice {
    /// What was chosen; open where nothing was, or more than one option.
    pub decision: Decision,
    /// Its options, which follow each other.
    pub span: Span,
}

/// An item that is an option, and whether its box is ticked.
struct Choosable {
    decision: Decision,
    is_ticked: bool,
    is_only_label: bool,
    span: Span,
}

/// The choice of a list whose items are options, or of those of its items that say nothing but an option and that it is a decision.
pub fn of_list(list: &List) -> Option<Choice> {
    let mut options: Vec<Choosable> = list.items.iter().filter_map(choosable).collect();
    if options.len() < list.items.len() {
        options.retain(|option| option.is_only_label);
    }
    let is_no = |option: &Choosable| option.decision == Decision::NoGo;
    if !options.iter().any(is_no) || options.iter().all(is_no) {
        return None;
    }
    let span = options[0].span.join(options[options.len() - 1].span);
    let within = list.items.iter().filter(|item| span.contains(item.span));
    let decision = decision_of(&options);
    (within.count() == options.len()).then_some(Choice { decision, span })
}

/// What was chosen, where one option was.
fn decision_of(options: &[Choosable]) -> Decision {
    let mut ticked = options.iter().filter(|option| option.is_ticked);
    match (ticked.next(), ticked.next()) {
        (Some(only), None) => only.decision,
        _ => Decision::Open,
    }
}

/// The most words of an option.
const LONGEST: usize = 5;

fn choosable(item: &Item) -> Option<Choosable> {
    let plain = item.text.plain.as_str();
    let decision = read(plain).filter(|decision| *decision != Decision::Open)?;
    let is_brief = plain.split_whitespace().count() <= LONGEST;
    let is_ticked = is_tick(&item.task.as_ref()?.mark);
    is_brief.then(|| Choosable {
        decision,
        is_ticked,
        is_only_label: is_only_label(plain),
        span: item.span,
    })
}

/// `GO`, `NO-GO decision`, `Decision: go`: a decision that is named, and nothing of what it is about.
fn is_only_label(plain: &str) -> bool {
    let folded = fold(plain);
    let labelled = folded.split_once([':', '：']);
    let said = labelled
        .filter(|(label, _)| is_label(label))
        .map_or(folded.as_str(), |(_, said)| said.trim());
    let mut others = words(said).filter(|word| !matches!(*word, "no" | "go" | "nogo" | "no-go"));
    opens_with_decision(said) && others.all(is_label)
}
