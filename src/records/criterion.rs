//! Criteria: the conditions of a gate, out of boxes, rows, bullets and sentences. What cannot be read is kept as unread.

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Block, Item, List, Pair, Paragraph, Row, Table, Text};
use crate::records::context::{Context, Drafts};
use crate::records::read::status;
use crate::records::vocabulary::{Label, Topic};
use crate::records::{Claim, Decision, Demand, Detail, Kind, Record, Status, decision, fill, outline, sentence};

/// A part of a gate: the section that its blocks stand in, and what their words may mean there.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// The document.
    pub context: &'a Context<'a>,
    /// The section.
    pub section: usize,
    /// Does it stand directly under the gate's own heading, so that prose which demands something is a condition?
    pub own: bool,
    /// Do the headings say that what stands here are conditions, so that a plain bullet is one?
    pub listed: bool,
    /// Do the headings say what is expected, so that a mark before a bullet claims nothing?
    pub expects: bool,
}

impl<'a> Part<'a> {
    /// The part of a gate that a section is; `gate` is the section that heads the gate.
    pub fn of(context: &'a Context<'a>, section: usize, gate: usize) -> Self {
        let title = context.document.title().is_some_and(|title| title.span == context.document.sections[gate].span);
        let chain = context.document.ancestry(section).into_iter().filter(|at| *at >= gate);
        let headings: Vec<&str> = chain.map(|at| context.document.sections[at].heading.plain.as_str()).collect();
        let own = section == gate && !title;
        let listed = section == gate || headings.iter().any(|heading| lists_conditions(heading));
        Part { context, section, own, listed, expects: headings.iter().any(|heading| says_expected(heading)) }
    }

    /// This part below a label line.
    fn under(self, label: Option<&str>) -> Self {
        let Some(label) = label else { return self };
        let gate = matches!(self.context.words.topic(label), Some(Topic::Gate | Topic::DefinitionOfDone));
        let procedure =
            ["procedure:", "steps:", "how to:", "example:", "examples:"].iter().any(|word| label.to_lowercase().ends_with(word));
        Part {
            listed: (self.listed || gate || lists_conditions(label)) && !procedure,
            expects: self.expects || says_expected(label) || procedure,
            ..self
        }
    }
}

fn lists_conditions(heading: &str) -> bool {
    const WORDS: &[&str] = &[
        "checklist",
        "criteria",
        "criterion",
        "conditions",
        "requirements",
        "must",
        "required",
        "gate",
        "gates",
        "checks",
        "blockers",
        "kriterien",
        "critères",
    ];
    let folded = fold(heading);
    crate::base::text::words(&folded).any(|word| WORDS.contains(&word))
}

fn says_expected(heading: &str) -> bool {
    const WORDS: &[&str] = &[
        "criteria",
        "criterion",
        "expected",
        "expect",
        "requirements",
        "must",
        "should",
        "conditions",
        "target",
        "targets",
        "acceptance",
        "goals",
    ];
    let folded = fold(heading);
    crate::base::text::words(&folded).any(|word| WORDS.contains(&word))
}

/// The criteria in `blocks`, and the decision that the gate's writer put there.
pub fn of_blocks(part: Part, drafts: &mut Drafts, blocks: &[Block], gate: &mut Record) -> Vec<Record> {
    let mut found = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        if drafts.is_taken(block.span()) {
            continue;
        }
        let before = found.len();
        let label = at.checked_sub(1).and_then(|earlier| outline::label_line(&blocks[earlier]));
        let leads = matches!(blocks.get(at + 1), Some(Block::List(_) | Block::Table(_))) && outline::label_line(block).is_some();
        match block {
            Block::Paragraph(paragraph) => of_paragraph(part, paragraph, leads, gate, &mut found),
            Block::List(list) => of_list(part.under(label), list, gate, &mut found),
            Block::Table(table) => of_table(part.under(label), table, gate, &mut found),
            Block::Quote(quote) => found.extend(of_blocks(Part { own: false, ..part }, drafts, &quote.blocks, gate)),
            Block::Fence(_) | Block::Html(_) => {}
        }
        if matches!(block, Block::List(_) | Block::Table(_)) && found.len() > before {
            drafts.take(block.span());
        }
    }
    found
}

fn of_paragraph(part: Part, paragraph: &Paragraph, leads: bool, gate: &mut Record, found: &mut Vec<Record>) {
    if paragraph.pairs.is_empty()
        && let Some(choice) = decision::of_boxes(&paragraph.text)
    {
        found.push(choice_criterion(part, &paragraph.text, "Decision", choice));
        return;
    }
    let decided: Vec<bool> = paragraph.pairs.iter().map(|pair| of_pair(part, pair, gate, found)).collect();
    let plain = paragraph.text.plain.trim();
    if decided.contains(&true) || paragraph.pairs.iter().any(|pair| pair.marked) || plain.is_empty() {
        return;
    }
    if leads {
        return;
    }
    for text in sentences(&paragraph.text).into_iter().filter(|text| may_demand(part, &text.plain)) {
        let demand = sentence::items(&text.plain, part.context.words).unwrap_or(Demand::Unread(text.span));
        found.push(sentence_criterion(part, &text, demand));
    }
}

/// Could a sentence of prose be a condition of the gate? Directly under the gate's heading everything could that does not
/// plainly describe; elsewhere only what is put as a rule.
fn may_demand(part: Part, sentence: &str) -> bool {
    let demands = if part.own { !sentence::is_descriptive(sentence) } else { sentence::is_rule(sentence) };
    demands && !sentence::is_all_of(sentence)
}

/// A decision, a choice between boxes, or a blank for a signature; false for any other pair.
fn of_pair(part: Part, pair: &Pair, gate: &mut Record, found: &mut Vec<Record>) -> bool {
    let label = part.context.words.label(&pair.key);
    if label == Some(Label::Decision) || decision::is_label(&pair.key) {
        return decide(part, &pair.value, gate, found);
    }
    if let Some(choice) = decision::of_boxes(&pair.value) {
        found.push(choice_criterion(part, &pair.value, &pair.key, choice));
        return true;
    }
    let signs = matches!(label, Some(Label::Approver | Label::Signature));
    if signs && fill::is_blank(&pair.value.plain.replace("Date:", "")) {
        let mut record = part.context.record(Kind::Criterion, part.section, pair.span, &format!("Sign-off: {}", pair.key));
        record.detail = Detail::Criterion(Demand::Signature);
        found.push(record);
        return true;
    }
    if label == Some(Label::Status)
        && let Some(decision @ (Decision::NoGo | Decision::ConditionalGo | Decision::Go)) = decision::read(&pair.value.plain)
    {
        note_decision(gate, decision, pair.value.span);
        return true;
    }
    false
}

/// Reads a decision into the gate; false for a value that decides nothing. A choice still open is a criterion.
fn decide(part: Part, value: &Text, gate: &mut Record, found: &mut Vec<Record>) -> bool {
    if let Some(choice) = decision::of_boxes(value) {
        found.push(choice_criterion(part, value, "Decision", choice));
        return true;
    }
    let Some(decision) = decision::read(&value.plain) else { return false };
    if decision == Decision::Open {
        found.push(choice_criterion(part, value, "Decision", Decision::Open));
    }
    note_decision(gate, decision, value.span);
    true
}

fn note_decision(gate: &mut Record, decision: Decision, span: Span) {
    if let Detail::Gate(held) = &mut gate.detail
        && held.decision.is_none_or(|(known, _)| known == Decision::Open)
    {
        held.decision = Some((decision, span));
    }
}

/// The criterion that a choice between two options is.
fn choice_criterion(part: Part, text: &Text, title: &str, choice: Decision) -> Record {
    let status = decision::status(choice);
    let mut record = part.context.record(Kind::Criterion, part.section, text.span, title);
    record.claim = Some(Claim { status, text: text.plain.trim().to_owned(), span: text.span, remark: None, unrecognised: None });
    record.detail = Detail::Criterion(Demand::Decision);
    record
}

fn of_list(part: Part, list: &List, gate: &mut Record, found: &mut Vec<Record>) {
    if let Some(choice) = decision::of_list(list) {
        let text = Text { span: list.span, ..Text::default() };
        found.push(choice_criterion(part, &text, "Decision", choice));
        return;
    }
    for item in &list.items {
        of_item(part, item, gate, found);
    }
}

fn of_item(part: Part, item: &Item, gate: &mut Record, found: &mut Vec<Record>) {
    let boxed = item.task.is_some();
    if !boxed && item.pairs.iter().filter(|pair| of_pair(part, pair, gate, found)).count() > 0 {
        return;
    }
    if !boxed && let Some(choice) = decision::of_boxes(&item.text) {
        found.push(choice_criterion(part, &item.text, "Decision", choice));
        return;
    }
    let nested_boxes = has_boxes(&item.children);
    if boxed || !nested_boxes {
        let record = item_criterion(part, item);
        let plain = part.listed && !is_attribute(part.context, item);
        let counts = record.claim.is_some() || plain || sentence::is_rule(&item.text.plain);
        if counts && item.text.plain.chars().any(char::is_alphanumeric) {
            found.push(record);
        }
    }
    for block in item.children.iter().filter(|_| nested_boxes) {
        if let Block::List(list) = block {
            of_list(Part { own: false, listed: false, ..part }, list, gate, found);
        }
    }
}

/// `Owner: SRE` under a gate says who, not what must hold.
fn is_attribute(context: &Context, item: &Item) -> bool {
    item.pairs
        .first()
        .is_some_and(|pair| context.words.label(&pair.key).is_some_and(|label| label != Label::Title && label != Label::Status))
}

fn has_boxes(blocks: &[Block]) -> bool {
    let mut any = false;
    outline::each_item(blocks, 0, &mut |item, _| any |= item.task.is_some());
    any
}

fn item_criterion(part: Part, item: &Item) -> Record {
    let context = part.context;
    let mut record = fill::from_item(context, Kind::Criterion, part.section, item);
    let marked = status::marked(&item.text, context.words, &context.legend).map(|(claim, _)| claim);
    if part.expects && item.task.is_none() && marked.as_ref().is_some_and(|claim| is_lone_mark(&claim.text)) {
        // Under what is expected, a mark before every line is decoration: nobody claims anything.
        record.claim = None;
    } else {
        record.claim = record.claim.or(marked);
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

fn is_lone_mark(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// Does a bullet speak of other records, rather than state a condition of its own?
fn names_others(plain: &str) -> bool {
    let folded = fold(plain);
    let others = ["items ", "all items", "all tracks", "tracks ", "all gates", "all boxes", "any hard blocker", "any blocker", "criteria "];
    others.iter().any(|other| folded.contains(other)) && sentence::is_rule(plain)
}

fn of_table(part: Part, table: &Table, gate: &mut Record, found: &mut Vec<Record>) {
    let columns = fill::columns(part.context, table);
    if let Some(pairs) = fill::attributes(part.context, table) {
        for (label, value) in pairs {
            if part.context.words.label(&label.plain) == Some(Label::Decision) || decision::is_label(&label.plain) {
                decide(part, value, gate, found);
            }
        }
        return;
    }
    let signs = is_sign_off(part, table, &columns);
    found.extend(table.rows.iter().filter_map(|row| if signs { signature(part, table, row) } else { row_criterion(part, table, row) }));
}

/// A table in which people sign: under a sign-off heading, or with a signature column beside a name or role.
fn is_sign_off(part: Part, table: &Table, columns: &[Option<Label>]) -> bool {
    let signature = columns.contains(&Some(Label::Signature));
    let people =
        table.header.iter().any(|cell| matches!(fold(&cell.plain).as_str(), "role" | "name" | "approver" | "rolle" | "rôle" | "nom"));
    let approver = columns.contains(&Some(Label::Approver));
    (signature && (people || approver))
        || (outline::topic(part.context, part.section) == Some(Topic::SignOff) && (people || approver || signature))
}

/// One signature. Signed means: a name and a date or mark beside it; a status column decides where there is one.
fn signature(part: Part, table: &Table, row: &Row) -> Option<Record> {
    let context = part.context;
    let columns = fill::columns(context, table);
    let first = row.cells.iter().find(|cell| !fill::is_blank(&cell.plain))?;
    let mut record = context.record(Kind::Criterion, part.section, row.span, &format!("Sign-off: {}", first.plain.trim()));
    record.detail = Detail::Criterion(Demand::Signature);
    let status = fill::cell(&columns, row, Label::Status).or_else(|| fill::cell(&columns, row, Label::Decision));
    let signed_in = fill::cell(&columns, row, Label::Signature);
    let filled = row.cells.iter().filter(|cell| !fill::is_blank(&cell.plain) && decision::of_boxes(cell).is_none()).count();
    record.claim = match (status, signed_in) {
        (Some(status), _) if decision::of_boxes(status).is_some() => None,
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

fn row_criterion(part: Part, table: &Table, row: &Row) -> Option<Record> {
    let context = part.context;
    let columns = fill::columns(context, table);
    let mut record = fill::from_row(context, Kind::Criterion, part.section, table, row)?;
    if let Some(cell) = fill::cell(&columns, row, Label::Decision)
        && record.claim.is_none()
    {
        record.claim = decision::claim(cell);
    }
    if record.claim.is_none() {
        let status = columns.contains(&Some(Label::Status)) || columns.contains(&Some(Label::Decision));
        record.claim = if status { blank_result(row, &columns) } else { only_mark(context, row) };
    }
    let demand = match sentence::runbook_age(&record.title) {
        Some(days) => Demand::RunbookFresh { days },
        None => Demand::Claimed,
    };
    record.detail = Detail::Criterion(demand);
    Some(record)
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

fn sentence_criterion(part: Part, text: &Text, demand: Demand) -> Record {
    let mut record =
        part.context.record(Kind::Criterion, part.section, text.span, &text.plain.split_whitespace().collect::<Vec<_>>().join(" "));
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
