//! Criteria: the conditions of a gate, out of boxes, rows, bullets and sentences. What cannot be read is kept as unread.

use crate::base::Span;
use crate::base::text::{self, fold};
use crate::parse::{Block, Item, List, Pair, Paragraph, Row, Table, Text};
use crate::records::context::{Context, Drafts};
use crate::records::read::status;
use crate::records::vocabulary::{Label, Topic, mark_status, without_numbering};
use crate::records::{Claim, Decision, Demand, Detail, Kind, Record, Status, decision, fill, outline, sentence, signature};

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
    /// Does it say what to do, so that only boxes and statuses are conditions?
    pub procedure: bool,
    /// Do the bold words before its bullets name terms, so that `**LIVE:**` among them is no status?
    pub defines: bool,
}

/// The gate that parts belong to.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The section that heads the gate.
    pub gate: usize,
    /// Do the words of its heading make every plain bullet below it a condition?
    pub listed: bool,
    /// Does its heading say that it explains how gates work?
    pub explains: bool,
}

impl<'a> Part<'a> {
    /// The part of a gate that a section is.
    pub fn of(context: &'a Context<'a>, section: usize, frame: Frame) -> Self {
        let sections = &context.document.sections;
        let title = context.document.title().is_some_and(|title| title.span == sections[frame.gate].span);
        let chain: Vec<usize> = context.document.ancestry(section).into_iter().filter(|at| *at > frame.gate).collect();
        let below = || chain.iter().map(|at| sections[*at].heading.plain.as_str());
        let gates = |at: &usize| matches!(outline::topic(context, *at), Some(Topic::Gate | Topic::DefinitionOfDone | Topic::SignOff));
        let procedure = chain.iter().any(|at| outline::topic(context, *at) == Some(Topic::Procedure)) || below().any(explains);
        let listed = frame.listed || section == frame.gate || chain.iter().any(gates) || (!frame.explains && below().any(lists_conditions));
        let expects = below().any(says_expected) || says_expected(&sections[frame.gate].heading.plain);
        Part {
            context,
            section,
            own: section == frame.gate && !title && outline::topic(context, section) != Some(Topic::SignOff),
            listed: listed && !procedure,
            expects,
            procedure,
            defines: false,
        }
    }

    /// A list or table that opens a gate by itself.
    pub fn loose(context: &'a Context<'a>, section: usize) -> Self {
        Part { context, section, own: false, listed: true, expects: false, procedure: false, defines: false }
    }

    /// This part below a label line.
    fn under(self, label: Option<&str>) -> Self {
        let Some(label) = label else { return self };
        let gate = matches!(self.context.words.topic(label), Some(Topic::Gate | Topic::DefinitionOfDone));
        let procedure =
            ["procedure:", "steps:", "how to:", "example:", "examples:"].iter().any(|word| label.to_lowercase().ends_with(word));
        Part {
            listed: (self.listed || gate || lists_conditions(label)) && !procedure && !self.procedure,
            expects: self.expects || says_expected(label) || procedure,
            procedure: self.procedure || procedure,
            ..self
        }
    }
}

/// Do the words of a heading or label line say that the bullets below it are conditions?
pub fn lists_conditions(heading: &str) -> bool {
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
        "bedingungen",
        "voraussetzungen",
        "critères",
        "conditions",
        "vilkår",
        "kriterier",
        "condiciones",
        "критерии",
        "условия",
    ];
    const PHRASES: &[&str] = &["only if", "if all", "all true", "all of the following", "if and only if"];
    let folded = fold(heading);
    text::words(&folded).any(|word| WORDS.contains(&word)) || PHRASES.iter().any(|phrase| folded.contains(phrase))
}

/// Does a heading say that what follows explains how gates work? What is claimed there still counts.
pub fn explains(heading: &str) -> bool {
    const WORDS: &[&str] = &[
        "structure",
        "overview",
        "policy",
        "framework",
        "process",
        "workflow",
        "architecture",
        "philosophy",
        "lifecycle",
        "logic",
        "how",
        "why",
        "meaning",
        "definitions",
        "purpose",
        "rationale",
    ];
    let folded = fold(heading);
    let asks = matches!(text::words(without_numbering(&folded)).next(), Some("when" | "who" | "what" | "wann" | "wer" | "was" | "quand"));
    asks || text::words(&folded).any(|word| WORDS.contains(&word)) || folded.contains("state machine")
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
    text::words(&folded).any(|word| WORDS.contains(&word))
}

/// The criteria of a section, and the decision that stands under a heading which asks for one.
pub fn of_section(part: Part, drafts: &mut Drafts, gate: &mut Record) -> Vec<Record> {
    let section = &part.context.document.sections[part.section];
    let mut blocks = section.blocks.as_slice();
    if let Some((Block::Paragraph(first), rest)) = blocks.split_first()
        && (decision::is_label(&section.heading.plain) || part.own)
        && let Some(decision) = stated_decision(&first.text)
    {
        note_decision(gate, decision, first.text.span);
        blocks = rest;
    }
    of_blocks(part, drafts, blocks, gate)
}

/// A paragraph that begins with the decision itself: `NO-GO: blocked.`, `**GO WITH CONDITIONS**`.
fn stated_decision(text: &Text) -> Option<Decision> {
    const OPENINGS: &[&str] = &["no-go", "no go", "nogo", "go", "conditional go", "not ready", "lab-only go", "limited go"];
    let folded = fold(&text.plain);
    let head = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let opens = OPENINGS.iter().any(|word| head.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    if !opens || decision::of_boxes(text).is_some() || head.starts_with("go/") || head.starts_with("go /") {
        return None;
    }
    let decision = decision::read(&text.plain)?;
    // A sentence that goes on about going is no decision to go.
    let brief = folded.split_whitespace().count() <= 12;
    (brief || decision == Decision::NoGo).then_some(decision)
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
        if label.is_some_and(|label| part.context.words.topic(label) == Some(Topic::StopConditions)) {
            // They hold when something is wrong: rules of the gate, no conditions that somebody could meet.
            continue;
        }
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
    if let Some(lines) = marked_lines(part, &paragraph.text) {
        found.extend(lines);
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

/// The criteria of a paragraph whose lines each begin with a mark: `✅ **Tests**: green`, line by line, is a list.
fn marked_lines(part: Part, text: &Text) -> Option<Vec<Record>> {
    let context = part.context;
    let mut cuts = line_marks(context, text);
    if cuts.first() != Some(&0) {
        return None;
    }
    cuts.push(text.plain.len());
    let lines: Vec<Text> = cuts.windows(2).map(|cut| text.slice(cut[0], cut[1]).trimmed()).collect();
    let claims: Vec<(Claim, Text)> = lines.iter().map_while(|line| status::marked(line, context.words, &context.legend)).collect();
    let marks = claims.iter().zip(&lines).all(|((claim, _), line)| claim.span.start == line.span.start && is_mark(&claim.text));
    if lines.len() < 2 || claims.len() != lines.len() || !marks || part.procedure {
        return None;
    }
    let records = claims.into_iter().zip(lines).map(|((claim, rest), line)| {
        let mut record = sentence_criterion(part, &rest, Demand::Claimed);
        record.span = line.span;
        record.claim = Some(claim).filter(|claim| !(part.expects && is_lone_mark(&claim.text)));
        record
    });
    Some(records.collect())
}

/// Where in a paragraph the marks stand that begin a line of the file.
fn line_marks(context: &Context, text: &Text) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in &text.pieces {
        let exact = piece.span.end - piece.span.start == piece.text.len();
        for (offset, _) in piece.text.char_indices().filter(|(_, c)| exact && mark_status(*c).is_some()) {
            let before = context.text.get(..piece.span.start + offset).unwrap_or("").trim_end_matches([' ', '>', '\t']);
            if before.is_empty() || before.ends_with('\n') {
                found.push(at + offset);
            }
        }
        at += piece.text.len();
    }
    found
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
    let signs = matches!(label, Some(Label::Approver | Label::Signature))
        || (outline::topic(part.context, part.section) == Some(Topic::SignOff)
            && signature::names_signer(&pair.key)
            && signature::has_blank(&pair.value.plain));
    if signs && fill::is_blank(&pair.value.plain.replace("Date:", "").replace(' ', "")) {
        let mut record = part.context.record(Kind::Criterion, part.section, pair.span, &format!("Sign-off: {}", pair.key));
        record.detail = Detail::Criterion(Demand::Signature);
        found.push(record);
        return true;
    }
    if label == Some(Label::Status)
        && let Some(decision @ (Decision::NoGo | Decision::ConditionalGo | Decision::Go)) = stated_status(part, &pair.value)
    {
        note_decision(gate, decision, pair.value.span);
        return true;
    }
    false
}

/// The decision in a status value: at the head of a gate whatever decides, elsewhere only what begins with go or no-go,
/// since `91 passed, 0 failed` tells of one test.
fn stated_status(part: Part, value: &Text) -> Option<Decision> {
    if part.own { decision::read(&value.plain) } else { stated_decision(value) }
}

/// Reads a decision into the gate; false for a value that decides nothing. A choice still open is a criterion.
fn decide(part: Part, value: &Text, gate: &mut Record, found: &mut Vec<Record>) -> bool {
    if let Some(choice) = decision::of_boxes(value) {
        found.push(choice_criterion(part, value, "Decision", choice));
        return true;
    }
    let Some(decision) = decision::read(&value.plain) else {
        // A decision in words that nobody knows may be a no.
        let words = value.plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let unread = part.context.record(Kind::Criterion, part.section, value.span, &format!("Decision: {words}"));
        found.push(Record { detail: Detail::Criterion(Demand::Unread(value.span)), ..unread });
        return true;
    };
    if decision == Decision::Open {
        found.push(choice_criterion(part, value, "Decision", Decision::Open));
    }
    note_decision(gate, decision, value.span);
    true
}

/// Keeps the decision: of several, a no-go, else the first that is not open.
fn note_decision(gate: &mut Record, decision: Decision, span: Span) {
    if let Detail::Gate(held) = &mut gate.detail
        && held.decision.is_none_or(|(known, _)| known == Decision::Open || (decision == Decision::NoGo && known != decision))
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
    let part = Part { defines: outline::defines_terms(part.context, list), ..part };
    for item in &list.items {
        let names = item.task.is_none() && is_attribute(part.context, item);
        match item.pairs.first().filter(|_| names) {
            // `Evidence: …` behind a condition is the condition's own.
            Some(pair) if found.last().is_some_and(|last| list.span.start <= last.span.start) => {
                let last = found.last_mut().expect("there is a criterion before it");
                fill::apply(part.context, last, &pair.key, &pair.value, &item.children);
            }
            _ => of_item(part, item, gate, found),
        }
    }
}

/// `NO-GO if the build fails`: a stop condition, which holds when something is wrong.
fn stops(text: &str) -> bool {
    const IF: &[&str] = &["if ", "when ", "wenn ", "falls ", "hvis ", "si "];
    let folded = fold(text);
    let rest = ["no-go ", "no go ", "nogo "].iter().find_map(|lead| folded.strip_prefix(lead));
    rest.is_some_and(|rest| IF.iter().any(|word| rest.starts_with(word)))
}

fn of_item(part: Part, item: &Item, gate: &mut Record, found: &mut Vec<Record>) {
    if item.task.is_none() && stops(&item.text.plain) {
        return;
    }
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
        let counts = if part.procedure { boxed } else { record.claim.is_some() || plain || sentence::is_rule(&item.text.plain) };
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
    let marked = marked.filter(|claim| !part.defines || is_mark(&claim.text));
    if part.defines && item.task.is_none() {
        record.claim = marked;
    } else if part.expects && item.task.is_none() && marked.as_ref().is_some_and(|claim| is_lone_mark(&claim.text)) {
        // Under what is expected, a mark before every line is decoration: nobody claims anything.
        record.claim = None;
    } else {
        record.claim = record.claim.or(marked);
    }
    let plain = item.text.plain.as_str();
    let demand = match (sentence::runbook_age(plain), sentence::items(plain, context.words)) {
        (Some(days), _) => Demand::RunbookFresh { days },
        (None, None) if sentence::asks_for_age(plain) => Demand::Unread(item.text.span),
        (None, Some(items)) if record.claim.is_none() => items,
        // A sentence that rules over others is no condition that somebody could tick.
        (None, _) if record.claim.is_none() && names_others(plain) => Demand::Unread(item.text.span),
        (None, _) => Demand::Claimed,
    };
    record.detail = Detail::Criterion(demand);
    record
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
    let signs = signature::is_sign_off(part, table, &columns);
    let states_stop = |row: &&Row| !row.cells.iter().any(|cell| stops(&cell.plain));
    let rows = table
        .rows
        .iter()
        .filter(states_stop)
        .filter_map(|row| if signs { signature::signature(part, table, row) } else { row_criterion(part, table, row) });
    found.extend(rows.filter(|record| signs || part.listed || record.claim.is_some()));
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
        None if sentence::asks_for_age(&record.title) => Demand::Unread(row.span),
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
    // What a decision column tells in other words (`Needed?`) is no decision and no blank.
    let tells = columns[at] == Some(Label::Decision) && !fill::is_blank(&text);
    (!tells).then_some(Claim { status: Status::Open, text, span, remark: None, unrecognised: None })
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
