//! Criteria: the conditions of a gate, out of boxes, rows, bullets and sentences. What cannot be read is kept as unread.

use crate::base::text::fold;
use crate::parse::{Block, Item, List, Paragraph, Row, Table, Text};
use crate::records::context::{Context, Drafts};
use crate::records::read::status;
use crate::records::vocabulary::{Label, Topic};
use crate::records::{Claim, Decision, Demand, Detail, Kind, Record, Status, fill, outline, sentence};

/// Where the blocks of a gate stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Directly under the gate's own heading: prose that demands something is a condition.
    Own,
    /// In a part that only groups: boxes, rows and marks count, prose does not.
    Grouped,
}

/// The criteria in `blocks`, and the decision that the gate's writer put there.
pub fn of_blocks(context: &Context, drafts: &mut Drafts, section: usize, blocks: &[Block], place: Place, gate: &mut Record) -> Vec<Record> {
    let mut found = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        if drafts.is_taken(block.span()) {
            continue;
        }
        let leads = matches!(blocks.get(at + 1), Some(Block::List(_) | Block::Table(_))) && outline::label_line(block).is_some();
        match block {
            Block::Paragraph(paragraph) => of_paragraph(context, section, paragraph, Prose { place, leads }, gate, &mut found),
            Block::List(list) => of_list(context, section, list, place, gate, &mut found),
            Block::Table(table) => of_table(context, section, table, gate, &mut found),
            Block::Quote(quote) => found.extend(of_blocks(context, drafts, section, &quote.blocks, Place::Grouped, gate)),
            Block::Fence(_) | Block::Html(_) => continue,
        }
        if !matches!(block, Block::Paragraph(_) | Block::Quote(_)) {
            drafts.take(block.span());
        }
    }
    found
}

/// What decides whether a paragraph under a gate is a condition.
struct Prose {
    place: Place,
    /// Does it introduce a list or table?
    leads: bool,
}

fn of_paragraph(context: &Context, section: usize, paragraph: &Paragraph, prose: Prose, gate: &mut Record, found: &mut Vec<Record>) {
    if let Some(choice) = option_boxes(&paragraph.text) {
        found.push(choice_criterion(context, section, &paragraph.text, choice));
        return;
    }
    let mut decides = false;
    for pair in &paragraph.pairs {
        let label = context.words.label(&pair.key);
        if matches!(label, Some(Label::Decision | Label::Status)) || is_decision_word(&pair.key) {
            decides |= decide(context, section, &pair.value, label == Some(Label::Status), gate, found);
        }
    }
    let plain = paragraph.text.plain.trim();
    if decides || paragraph.pairs.iter().any(|pair| pair.marked) || plain.is_empty() {
        return;
    }
    if let Some(demand) = sentence::items(plain, context.words) {
        found.push(sentence_criterion(context, section, &paragraph.text, demand));
    } else if prose.place == Place::Own && !prose.leads && sentence::is_rule(plain) {
        for text in sentences(&paragraph.text).into_iter().filter(|text| sentence::is_rule(&text.plain)) {
            let demand = sentence::items(&text.plain, context.words).unwrap_or(Demand::Unread(text.span));
            found.push(sentence_criterion(context, section, &text, demand));
        }
    }
}

/// Reads a decision into the gate; false for a value that decides nothing. A choice still open is a criterion.
fn decide(context: &Context, section: usize, value: &Text, is_status: bool, gate: &mut Record, found: &mut Vec<Record>) -> bool {
    if let Some(choice) = option_boxes(value) {
        found.push(choice_criterion(context, section, value, choice));
        return true;
    }
    let Some(decision) = read_decision(&value.plain) else { return false };
    if decision == Decision::Open && is_status {
        return false;
    }
    if decision == Decision::Open {
        found.push(choice_criterion(context, section, value, Decision::Open));
    }
    if let Detail::Gate(held) = &mut gate.detail
        && held.decision.is_none_or(|(known, _)| known == Decision::Open)
    {
        held.decision = Some((decision, value.span));
    }
    true
}

fn is_decision_word(key: &str) -> bool {
    let folded = fold(key);
    ["decision", "verdict", "go/no-go", "go / no-go", "recommendation", "final decision", "launch decision"]
        .iter()
        .any(|word| folded == *word || folded.ends_with(&format!(" {word}")))
}

/// A decision in words: no-go words win over go words, conditions over a plain go.
pub fn read_decision(text: &str) -> Option<Decision> {
    let folded = fold(text);
    let head: String = folded.split(['.', ';']).next().unwrap_or("").chars().take(80).collect();
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| contains_phrase(&head, phrase));
    if folded.is_empty()
        || folded.chars().all(|c| matches!(c, '_' | ' ' | '-' | '.'))
        || has(&["tbd", "pending", "to be decided", "open", "not yet"])
    {
        return Some(Decision::Open);
    }
    if has(&[
        "no-go",
        "no go",
        "nogo",
        "not ready",
        "hold",
        "rejected",
        "reject",
        "do not launch",
        "do not ship",
        "fail",
        "failed",
        "blocked",
        "not approved",
    ]) {
        Some(Decision::NoGo)
    } else if has(&[
        "conditional",
        "with conditions",
        "conditionally",
        "lab-only",
        "limited go",
        "avec réserve",
        "with caveats",
        "partial go",
    ]) {
        Some(Decision::ConditionalGo)
    } else if has(&["go", "approved", "pass", "passed", "ready", "ship", "launch approved"]) {
        Some(Decision::Go)
    } else {
        None
    }
}

/// Does `phrase` stand in `text` as whole words?
fn contains_phrase(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let after = text[at + phrase.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        before && after
    })
}

/// The choice that option boxes make: `[ ] GO / [x] NO-GO`, `☐ Go · ☐ No-Go`. `None` where there are no such boxes.
fn option_boxes(text: &Text) -> Option<Decision> {
    const OPEN: [&str; 4] = ["[ ]", "[]", "☐", "⬜"];
    const TICKED: [&str; 5] = ["[x]", "[X]", "☑", "☒", "[✓]"];
    let plain = &text.plain;
    let mut boxes: Vec<(usize, usize, bool)> = Vec::new();
    for (marks, ticked) in [(&OPEN[..], false), (&TICKED[..], true)] {
        boxes.extend(marks.iter().flat_map(|mark| plain.match_indices(mark).map(move |(at, found)| (at, at + found.len(), ticked))));
    }
    boxes.sort_unstable();
    let labels: Vec<(Option<Decision>, bool)> = boxes
        .iter()
        .enumerate()
        .map(|(number, &(_, end, ticked))| {
            let next = boxes.get(number + 1).map_or(plain.len(), |&(start, ..)| start);
            (read_decision(&plain[end..next]).filter(|decision| *decision != Decision::Open), ticked)
        })
        .collect();
    let decisions = labels.iter().filter(|(decision, _)| decision.is_some()).count();
    if boxes.len() < 2 || decisions < 2 {
        return None;
    }
    let chosen: Vec<Decision> = labels.iter().filter(|(_, ticked)| *ticked).filter_map(|(decision, _)| *decision).collect();
    Some(match chosen[..] {
        [only] => only,
        [] => Decision::Open,
        // Two boxes ticked decide nothing.
        [_, _, ..] => Decision::Open,
    })
}

/// The criterion that a choice between go and no-go is.
fn choice_criterion(context: &Context, section: usize, text: &Text, choice: Decision) -> Record {
    let status = match choice {
        Decision::Go => Status::Done,
        Decision::ConditionalGo => Status::InProgress,
        Decision::NoGo | Decision::Open => Status::Open,
    };
    let mut record = context.record(Kind::Criterion, section, text.span, "Decision");
    record.claim = Some(Claim { status, text: text.plain.trim().to_owned(), span: text.span, remark: None, unrecognised: None });
    record.detail = Detail::Criterion(Demand::Decision);
    record
}

fn of_list(context: &Context, section: usize, list: &List, place: Place, gate: &mut Record, found: &mut Vec<Record>) {
    if let Some(choice) = option_list(list) {
        let text = Text { span: list.span, ..Text::default() };
        found.push(choice_criterion(context, section, &text, choice));
        return;
    }
    for item in &list.items {
        of_item(context, section, item, place, gate, found);
    }
}

/// A list whose items are the options: `- [ ] GO`, `- [ ] NO-GO`.
fn option_list(list: &List) -> Option<Decision> {
    let options: Vec<(Decision, bool)> = list
        .items
        .iter()
        .filter_map(|item| {
            let words = fold(&item.text.plain).split_whitespace().count();
            let decision = read_decision(&item.text.plain).filter(|decision| words <= 5 && *decision != Decision::Open)?;
            Some((decision, matches!(item.task.as_ref()?.mark.as_str(), "x" | "X" | "✓" | "✅")))
        })
        .collect();
    let opposed =
        options.iter().any(|(decision, _)| *decision == Decision::NoGo) && options.iter().any(|(decision, _)| *decision != Decision::NoGo);
    if options.len() != list.items.len() || !opposed {
        return None;
    }
    let chosen: Vec<Decision> = options.iter().filter(|(_, ticked)| *ticked).map(|(decision, _)| *decision).collect();
    Some(if let [only] = chosen[..] { only } else { Decision::Open })
}

fn of_item(context: &Context, section: usize, item: &Item, place: Place, gate: &mut Record, found: &mut Vec<Record>) {
    if let [pair, ..] = &item.pairs[..]
        && item.task.is_none()
        && (context.words.label(&pair.key) == Some(Label::Decision) || is_decision_word(&pair.key))
        && decide(context, section, &pair.value, false, gate, found)
    {
        return;
    }
    if item.task.is_none()
        && let Some(choice) = option_boxes(&item.text)
    {
        found.push(choice_criterion(context, section, &item.text, choice));
        return;
    }
    let nested_boxes = has_boxes(&item.children);
    if item.task.is_none() && nested_boxes {
        nested(context, section, item, gate, found);
        return;
    }
    let record = item_criterion(context, section, item);
    let says_something =
        record.claim.is_some() || place == Place::Own || sentence::is_rule(&item.text.plain) || !is_attribute(context, item);
    if says_something && !item.text.is_empty() {
        found.push(record);
    }
    if nested_boxes {
        nested(context, section, item, gate, found);
    }
}

/// `Owner: SRE` under a gate says who, not what must hold.
fn is_attribute(context: &Context, item: &Item) -> bool {
    item.pairs
        .first()
        .is_some_and(|pair| context.words.label(&pair.key).is_some_and(|label| label != Label::Title && label != Label::Status))
}

fn nested(context: &Context, section: usize, item: &Item, gate: &mut Record, found: &mut Vec<Record>) {
    for block in &item.children {
        if let Block::List(list) = block {
            of_list(context, section, list, Place::Grouped, gate, found);
        }
    }
}

fn has_boxes(blocks: &[Block]) -> bool {
    let mut any = false;
    outline::each_item(blocks, 0, &mut |item, _| any |= item.task.is_some());
    any
}

fn item_criterion(context: &Context, section: usize, item: &Item) -> Record {
    let mut record = fill::from_item(context, Kind::Criterion, section, item);
    if record.claim.is_none()
        && let Some((claim, _)) = status::marked(&item.text, context.words, &context.legend)
    {
        record.claim = Some(claim);
    }
    let plain = item.text.plain.as_str();
    let demand = match (sentence::runbook_age(plain), sentence::items(plain, context.words)) {
        (Some(days), _) => Demand::RunbookFresh { days },
        (None, Some(items)) if record.claim.is_none() => items,
        // A sentence that rules over others is no condition that somebody could tick.
        (None, _) if record.claim.is_none() && names_others(plain) => Demand::Unread(item.text.span),
        (None, _) => Demand::Claimed,
    };
    record.detail = Detail::Criterion(demand);
    record
}

/// Does a bullet speak of other records, rather than state a condition of its own?
fn names_others(plain: &str) -> bool {
    let folded = fold(plain);
    let others = ["items ", "all items", "all tracks", "tracks ", "all gates", "all boxes", "any hard blocker", "any blocker", "criteria "];
    others.iter().any(|other| folded.contains(other)) && sentence::is_rule(plain)
}

fn of_table(context: &Context, section: usize, table: &Table, gate: &mut Record, found: &mut Vec<Record>) {
    let columns = fill::columns(context, table);
    if let Some(pairs) = fill::attributes(context, table) {
        for (label, value) in pairs {
            if context.words.label(&label.plain) == Some(Label::Decision) || is_decision_word(&label.plain) {
                decide(context, section, value, false, gate, found);
            }
        }
        return;
    }
    let signs = is_sign_off(context, section, table, &columns);
    for row in &table.rows {
        found.extend(if signs { signature(context, section, table, row) } else { row_criterion(context, section, table, row, gate) });
    }
}

/// A table in which people sign: under a sign-off heading, or with a signature column beside a name or role.
fn is_sign_off(context: &Context, section: usize, table: &Table, columns: &[Option<Label>]) -> bool {
    let signature = columns.contains(&Some(Label::Signature));
    let people =
        table.header.iter().any(|cell| matches!(fold(&cell.plain).as_str(), "role" | "name" | "approver" | "rolle" | "rôle" | "nom"));
    let approver = columns.contains(&Some(Label::Approver));
    (signature && (people || approver)) || (outline::topic(context, section) == Some(Topic::SignOff) && (people || approver || signature))
}

/// One signature. Signed means: a name and a date or mark beside it; a status column decides where there is one.
fn signature(context: &Context, section: usize, table: &Table, row: &Row) -> Option<Record> {
    let columns = fill::columns(context, table);
    let first = row.cells.iter().find(|cell| !fill::is_blank(&cell.plain))?;
    let mut record = context.record(Kind::Criterion, section, row.span, &format!("Sign-off: {}", first.plain.trim()));
    record.detail = Detail::Criterion(Demand::Signature);
    let status = fill::cell(&columns, row, Label::Status).or_else(|| fill::cell(&columns, row, Label::Decision));
    let signed_in = fill::cell(&columns, row, Label::Signature);
    let filled = row.cells.iter().filter(|cell| !fill::is_blank(&cell.plain) && option_boxes(cell).is_none()).count();
    record.claim = match (status, signed_in) {
        (Some(status), _) if option_boxes(status).is_some() => None,
        (Some(cell), _) if !fill::is_blank(&cell.plain) => status::claim(cell, context.words, &context.legend),
        (_, Some(cell)) if !fill::is_blank(&cell.plain) && filled >= 3 => Some(signed(cell)),
        (None, None) if filled >= 3 && filled == table.header.len() => row.cells.last().map(signed),
        _ => None,
    };
    Some(record)
}

fn signed(cell: &Text) -> Claim {
    Claim { status: Status::Done, text: cell.plain.trim().to_owned(), span: cell.span, remark: None, unrecognised: None }
}

fn row_criterion(context: &Context, section: usize, table: &Table, row: &Row, gate: &mut Record) -> Option<Record> {
    let columns = fill::columns(context, table);
    let mut record = fill::from_row(context, Kind::Criterion, section, table, row)?;
    if let Some(cell) = fill::cell(&columns, row, Label::Decision)
        && record.claim.is_none()
    {
        record.claim = decision_claim(cell);
    }
    if record.claim.is_none() {
        let status = columns.contains(&Some(Label::Status)) || columns.contains(&Some(Label::Decision));
        record.claim = if status { blank_result(row, &columns) } else { only_mark(context, row) };
    }
    let demand = match sentence::runbook_age(&record.title) {
        Some(days) => Demand::RunbookFresh { days },
        None => Demand::Claimed,
    };
    let _ = gate;
    record.detail = Detail::Criterion(demand);
    Some(record)
}

/// `GO` or `NO-GO` in a decision column.
fn decision_claim(cell: &Text) -> Option<Claim> {
    let decision = option_boxes(cell).or_else(|| read_decision(&cell.plain))?;
    let status = match decision {
        Decision::Go => Status::Done,
        Decision::ConditionalGo => Status::InProgress,
        Decision::NoGo | Decision::Open => Status::Open,
    };
    Some(Claim { status, text: cell.plain.trim().to_owned(), span: cell.span, remark: None, unrecognised: None })
}

/// An empty result cell is open: a form that nobody has filled in.
fn blank_result(row: &Row, columns: &[Option<Label>]) -> Option<Claim> {
    let at = columns.iter().position(|column| matches!(column, Some(Label::Status | Label::Decision)))?;
    let span = row.cells.get(at).map_or(row.span, |cell| cell.span);
    let text = row.cells.get(at).map_or(String::new(), |cell| cell.plain.trim().to_owned());
    Some(Claim { status: Status::Open, text, span, remark: None, unrecognised: None })
}

/// A cell that holds a mark and nothing else, in a table without a status column.
fn only_mark(context: &Context, row: &Row) -> Option<Claim> {
    let marks =
        row.cells.iter().filter(|cell| cell.plain.trim().chars().count() <= 3 && !cell.plain.trim().chars().any(char::is_alphanumeric));
    marks.filter(|cell| !fill::is_blank(&cell.plain)).find_map(|cell| status::claim(cell, context.words, &context.legend))
}

fn sentence_criterion(context: &Context, section: usize, text: &Text, demand: Demand) -> Record {
    let mut record = context.record(Kind::Criterion, section, text.span, &text.plain.split_whitespace().collect::<Vec<_>>().join(" "));
    fill::cite(&mut record, text, crate::records::Role::Mention);
    record.detail = Detail::Criterion(demand);
    record
}

/// The sentences of a paragraph, each with its own span.
fn sentences(text: &Text) -> Vec<Text> {
    let mut cuts = vec![0];
    let bytes = text.plain.as_bytes();
    let ends = |at: usize| matches!(bytes[at], b'.' | b'!' | b';') && bytes.get(at + 1).is_none_or(|next| next.is_ascii_whitespace());
    cuts.extend((0..bytes.len()).filter(|&at| ends(at) || bytes[at] == b'\n').map(|at| at + 1));
    cuts.push(text.plain.len());
    let parts = cuts.windows(2).map(|cut| text.slice(cut[0], cut[1]).trimmed());
    parts.filter(|part| part.plain.chars().filter(|c| c.is_alphanumeric()).count() > 3).collect()
}
