//! Criteria: the conditions of a gate, out of boxes, rows, bullets and sentences. What cannot be read is kept as unread.

mod agreed;
mod answers;
mod blocks;
mod bold;
mod clauses;
mod decided;
mod headed;
mod lines;
mod of_line;
mod outcomes;
mod prose;
mod told;

pub use agreed::{field as agreed_field, row as agreed_row};
pub use answers::behind_name;
pub use blocks::of_blocks;
pub use decided::{agreements, decide};
use decided::{choice_criterion, names_score, note_decision, note_score, stated_status};
use lines::marked_lines;
use of_line::{is_attribute, of_line};
pub use outcomes::{is_list_of_rules, is_rule_of_decision};
use prose::{demanded, named_rule, note_all_of};

use crate::base::Span;
use crate::base::text::{fold, is_spaceless};
use crate::parse::{Block, Item, List, Pair, Paragraph, Text};
use crate::records::assembly::context::{Context, Drafts};
use crate::records::assembly::part::Part;
use crate::records::assembly::{cross_check, fill, outline};
use crate::records::gates::gate::page;
use crate::records::gates::ticked_no_go::ticks_no_go;
use crate::records::gates::{decision, options, sentence, signature, stated};
use crate::records::values::status;
use crate::records::words::vocabulary::{Label, Topic, mark_status};
use crate::records::words::{gates, proof};
use crate::records::{Claim, Decision, Demand, Detail, Kind, Record};

/// The criteria of a section, and the decision that stands under a heading which asks for one.
pub fn of_section(part: Part, drafts: &mut Drafts, gate: &mut Record) -> Vec<Record> {
    let mut stated = headed::read(part);
    let blocks = decided_first(part, gate, &mut stated);
    let (blocks, behind) = match stated.is_empty() {
        true => (blocks, &[][..]),
        false => stated::around_fields(part.context, blocks),
    };
    stated.extend(of_blocks(part, drafts, blocks, gate));
    stated.extend(of_blocks(part, drafts, behind, gate));
    stated
}

/// Reads the decision that a section begins with, and gives the blocks behind it.
fn decided_first<'a>(part: Part<'a>, gate: &mut Record, stated: &mut Vec<Record>) -> &'a [Block] {
    let section = &part.context.document.sections[part.section];
    let is_label = decision::is_label(&section.heading.plain);
    if let Some((Block::Paragraph(first), rest)) = section.blocks.split_first()
        && let Some(decision) = decision::stated(&first.text).filter(|_| is_label || part.own)
    {
        stated.extend(decided::stated_first(part, gate, &first.text, decision));
        return rest;
    }
    if is_label && section.span != gate.span {
        stated.extend(decided::unread_below_label(part, &section.blocks));
    }
    &section.blocks
}

fn of_paragraph(
    part: Part,
    paragraph: &Paragraph,
    leads: bool,
    gate: &mut Record,
    found: &mut Vec<Record>,
) {
    if paragraph.pairs.is_empty()
        && let Some(choice) = decision::of_boxes(&paragraph.text)
    {
        found.push(choice_criterion(part, &paragraph.text, "Decision", choice));
        return;
    }
    if let Some(lines) = marked_lines(part, &paragraph.text) {
        found.extend(lines);
        return;
    }
    if pairs_decide(part, &paragraph.pairs, gate, found) || paragraph.text.plain.trim().is_empty() {
        return;
    }
    if paragraph.pairs.iter().any(|pair| pair.marked) {
        found.extend(
            paragraph
                .pairs
                .iter()
                .flat_map(|pair| named_rule(part, pair)),
        );
        return;
    }
    if leads {
        note_all_of(part.context, &paragraph.text, gate);
        return;
    }
    for text in sentences(&paragraph.text) {
        found.extend(demanded(part, &text, gate));
    }
}

/// Does a label line head no conditions that somebody could meet: stop conditions, which hold when something is wrong, what is told beside
/// the gate (`Log:`, `Agenda:`), and the reasons of a decision?
fn is_beside_conditions(part: Part, label: &str) -> bool {
    let names_reasons = gates::holds(label, |words| words.reasons);
    let is_of_decision = names_reasons && proof::speaks_of_decision(label)
        || label.contains(is_spaceless) && gates::is_only(label, |words| words.reasons);
    let tells = gates::is_told(label) || is_of_decision && !gates::is_rule(label);
    let is_list = gates::holds(label, |words| words.lists);
    tells && !is_list
        || part.context.words.topic(label) == Some(Topic::StopConditions)
        || decision::of_conditions(label) == Some(Decision::NoGo)
}

/// Is one of the pairs of a paragraph or item a decision, a choice or a blank to sign on?
fn pairs_decide(part: Part, pairs: &[Pair], gate: &mut Record, found: &mut Vec<Record>) -> bool {
    let decided = pairs
        .iter()
        .filter(|pair| chosen_by_nobody(part, pair, found) || of_pair(part, pair, gate, found));
    decided.count() > 0
}

/// `Status: PASS / FAIL`: states to choose from, as a choice that is open.
fn chosen_by_nobody(part: Part, pair: &Pair, found: &mut Vec<Record>) -> bool {
    let is_choice = decision::is_choice_of_words(&pair.value, part.context.words);
    if is_choice {
        let open = choice_criterion(part, &pair.value, &pair.key, Decision::Open);
        found.push(open);
    }
    is_choice
}

/// A decision, a choice between boxes, or a blank for a signature; false for any other pair.
fn of_pair(part: Part, pair: &Pair, gate: &mut Record, found: &mut Vec<Record>) -> bool {
    let label = part.context.words.label(&pair.key);
    let heads = part.context.document.sections[part.section].span == gate.span;
    if let Some(short) = decided::short_score(part, pair).filter(|_| heads) {
        found.push(short);
        return true;
    }
    if (label == Some(Label::Status) || names_score(&pair.key)) && note_score(&pair.value, gate) {
        return true;
    }
    if label == Some(Label::Decision) || decision::is_label(&pair.key) {
        return decide(part, &pair.value, gate, found);
    }
    if let Some(choice) = decision::of_boxes(&pair.value) {
        found.push(choice_criterion(part, &pair.value, &pair.key, choice));
        return true;
    }
    let signs = matches!(label, Some(Label::Approver | Label::Signature))
        || label != Some(Label::Notes) && signature::has_blank(&pair.value.plain);
    if signs && fill::is_blank(&pair.value.plain.replace("Date:", "").replace(' ', "")) {
        found.push(blank_signature(part, pair));
        return true;
    }
    if heads
        && (label == Some(Label::Status) || names_score(&pair.key))
        && decision::is_closed(&pair.value)
    {
        note_decision(part, gate, Decision::NoGo, pair.value.span);
        return true;
    }
    if label == Some(Label::Status)
        && let Some(decision @ (Decision::NoGo | Decision::ConditionalGo | Decision::Go)) =
            stated_status(part, &pair.value)
    {
        note_decision(part, gate, decision, pair.value.span);
        return true;
    }
    false
}

/// A blank that somebody has to sign on.
fn blank_signature(part: Part, pair: &Pair) -> Record {
    let title = format!("Sign-off: {}", pair.key);
    let record = part
        .context
        .record(Kind::Criterion, part.section, pair.span, &title);
    Record {
        detail: Detail::Criterion(Demand::Signature),
        ..record
    }
}

fn of_list(part: Part, list: &List, gate: &mut Record, found: &mut Vec<Record>) {
    let choice = options::of_list(list);
    if choice.is_none()
        && let Some(rules) = outcomes::of_list(part, list)
    {
        found.extend(rules);
        return;
    }
    let chosen = choice.as_ref().map(|choice| choice.span);
    let is_option = |item: &&Item| chosen.is_some_and(|chosen| chosen.contains(item.span));
    let items: Vec<&Item> = list.items.iter().filter(|item| !is_option(item)).collect();
    let narrowed = answers::narrowed(part, list);
    of_items(narrowed, list.span, &items, gate, found);
    found.extend(choice.map(|choice| decided::chosen(part, &choice)));
}

/// The items of a list that are criteria of their own, or attributes of the one above.
fn of_items(part: Part, list: Span, items: &[&Item], gate: &mut Record, found: &mut Vec<Record>) {
    for item in items {
        let names = item.task.is_none() && is_attribute(part.context, item);
        let above = found
            .last_mut()
            .filter(|last| list.start <= last.span.start);
        match item.pairs.first().filter(|_| names).zip(above) {
            // `Evidence: …` behind a condition is the condition's own.
            Some((pair, last)) => {
                fill::apply(part.context, last, &pair.key, &pair.value, &item.children);
            }
            None => of_entry(part, item, gate, found),
        }
    }
}

/// A line to sign on, or another item.
fn of_entry(part: Part, item: &Item, gate: &mut Record, found: &mut Vec<Record>) {
    if page::is_item_of_head(part.context, part.section, item) {
        return;
    }
    match signature::unsigned(part, item).or_else(|| signature::of_line(part, item)) {
        Some(signature) => found.push(signature),
        None => of_item(part, item, gate, found),
    }
}

/// `NO-GO if the build fails`: a stop condition, which holds when something is wrong.
pub fn stops(text: &str) -> bool {
    const IF: &[&str] = &["if ", "when ", "wenn ", "falls ", "hvis ", "si "];
    let folded = fold(text);
    let rest = ["no-go ", "no go ", "nogo "]
        .iter()
        .find_map(|lead| folded.strip_prefix(lead));
    rest.is_some_and(|rest| IF.iter().any(|word| rest.starts_with(word)))
}

fn of_item(part: Part, item: &Item, gate: &mut Record, found: &mut Vec<Record>) {
    let boxed = item.task.is_some();
    if !boxed && (stops(&item.text.plain) || pairs_decide(part, &item.pairs, gate, found)) {
        return;
    }
    if let Some(choice) = decision::of_boxes(&item.text).filter(|_| !boxed) {
        found.push(choice_criterion(part, &item.text, "Decision", choice));
        return;
    }
    if ticks_no_go(item) {
        let no_go = Decision::NoGo;
        found.extend(decided::stated_first(part, gate, &item.text, no_go));
        return;
    }
    let nested_boxes = has_boxes(&item.children);
    if boxed || !nested_boxes {
        found.extend(of_line(part, item));
    }
    let nested = Part {
        own: false,
        listed: false,
        ..part
    };
    for block in item.children.iter().filter(|_| nested_boxes) {
        if let Block::List(list) = block {
            of_list(nested, list, gate, found);
        }
    }
}

fn has_boxes(blocks: &[Block]) -> bool {
    let mut any = false;
    outline::each_item(blocks, 0, &mut |item, _| any |= item.task.is_some());
    any
}

/// `Weather: go`: a poll in which each item ends with its answer.
fn called(item: &Item) -> Option<Claim> {
    let pair = item.pairs.first().filter(|_| item.task.is_none())?;
    let is_answer = matches!(
        fold(&pair.value.plain).as_str(),
        "go" | "no-go" | "no go" | "nogo"
    );
    is_answer.then(|| decision::claim(&pair.value)).flatten()
}

fn item_criterion(part: Part, item: &Item) -> Record {
    let context = part.context;
    let mut record = fill::from_item(context, Kind::Criterion, part.section, item);
    record.claim = answers::of_item(part, item, record.claim);
    let plain = item.text.plain.as_str();
    let executed = executed(context, plain, item.text.span);
    // A sentence that rules over others is no condition that somebody could tick.
    let rules = executed.is_none() && record.claim.is_none() && names_others(plain);
    let demand = if rules {
        Demand::Unread(item.text.span)
    } else {
        executed.unwrap_or(Demand::Claimed)
    };
    record.detail = Detail::Criterion(demand);
    cross_check::of_item(context, item, record)
}

/// What the words of a box or row ask a machine to look at, if they ask for it.
pub(super) fn executed(context: &Context, plain: &str, span: Span) -> Option<Demand> {
    match (
        sentence::runbook(plain),
        sentence::demand(plain, context.words, context.path),
    ) {
        (Some(runbook), _) => Some(runbook),
        (None, None) if sentence::asks_for_age(plain) => Some(Demand::Unread(span)),
        (None, others) => others.filter(|demand| !matches!(demand, Demand::Own { .. })),
    }
}

fn is_mark(text: &str) -> bool {
    text.chars().next().and_then(mark_status).is_some()
}

fn is_lone_mark(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// Does a bullet speak of other records, rather than state a condition of its own?
fn names_others(plain: &str) -> bool {
    let folded = fold(plain);
    let others = [
        "items ",
        "all items",
        "all tracks",
        "tracks ",
        "all gates",
        "all boxes",
        "any hard blocker",
        "any blocker",
        "criteria ",
    ];
    others.iter().any(|other| folded.contains(other)) && sentence::is_rule(plain)
}

fn sentence_criterion(part: Part, text: &Text, demand: Demand) -> Record {
    let mut record = part.context.record(
        Kind::Criterion,
        part.section,
        text.span,
        &text.plain.split_whitespace().collect::<Vec<_>>().join(" "),
    );
    fill::cite(&mut record, text, crate::records::Role::Mention);
    record.detail = Detail::Criterion(demand);
    record
}

/// The sentences of a paragraph, each with its own span.
pub fn sentences(text: &Text) -> Vec<Text> {
    let mut cuts = vec![0];
    let bytes = text.plain.as_bytes();
    let ends = |at: usize| {
        matches!(bytes[at], b'.' | b'!' | b';')
            && bytes
                .get(at + 1)
                .is_none_or(|next| next.is_ascii_whitespace())
            && !is_day_of_month(&text.plain, at)
    };
    cuts.extend(
        (0..bytes.len())
            .filter(|&at| ends(at) || bytes[at] == b'\n')
            .map(|at| at + 1),
    );
    cuts.push(text.plain.len());
    let parts = text.cut(&cuts).into_iter();
    parts.filter(|part| says_something(&part.plain)).collect()
}

/// So many letters of a word tell whether it is a month.
const LETTERS_OF_MONTH: usize = 24;

/// `am 3. März`: a full stop between a day and its month ends no sentence.
pub fn is_day_of_month(plain: &str, at: usize) -> bool {
    let head = plain.get(..at).unwrap_or("");
    let day = head
        .rsplit(|c: char| !c.is_ascii_digit())
        .next()
        .unwrap_or("");
    let behind = plain.get(at + 1..).unwrap_or("").trim_start().chars();
    let word = behind
        .take_while(|c| c.is_alphabetic())
        .take(LETTERS_OF_MONTH);
    let next = word.collect::<String>().to_lowercase();
    (1..=2).contains(&day.len()) && next.chars().count() >= 3 && status::is_month(&next)
}

/// More than a number or an abbreviation: a few letters, two characters of a script in which each is a syllable or a word, or a question.
fn says_something(plain: &str) -> bool {
    let mut weight = 0;
    let mut letters = plain.chars();
    let is_heavy = letters.any(|c| {
        weight += usize::from(c.is_alphanumeric()) + usize::from(is_spaceless(c));
        weight > 3
    });
    is_heavy || plain.contains(['?', '？', '/', '%'])
}
