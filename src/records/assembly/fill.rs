//! Fill: a record of a table row, a list item or a headed section: its name, and everything that stands beside or below it.

use crate::parse::{Block, Item, Pair, Row, Table, Text};
pub use crate::records::assembly::apply::{
    apply, apply_blocks, attributes, cite, field_of, is_blank, lines, target, text_field,
};
use crate::records::assembly::apply::{apply_pairs, closes_with_label, mention, store};
pub use crate::records::assembly::columns::{
    Columns, asks_whether_done, cell, columns, is_of_days, names_levels, tells_states, title_column,
};
use crate::records::assembly::context::Context;
use crate::records::assembly::counted::only_counts;
use crate::records::assembly::footer::Footed;
use crate::records::assembly::standing::says_how_it_stands;
use crate::records::assembly::told::{self, is_tag};
use crate::records::assembly::{merge, naming};
use crate::records::values::measured::MEASURED;
use crate::records::values::status;
use crate::records::words::filler;
use crate::records::words::vocabulary::Label;
use crate::records::{Claim, Kind, Record, Role, Status};

/// A record of a table row: title from the name column (else the first column that is no id), id, status, owners, target,
/// evidence; every other column goes to `fields` under its canonical or folded label. `None` for a row that holds nothing
/// but blanks, dashes, `N/A` or placeholders.
pub fn from_row(
    context: &Context,
    kind: Kind,
    section: usize,
    table: &Table,
    row: &Row,
) -> Option<Record> {
    let columns = columns(context, table);
    let title_at = title_column(kind, table, &columns);
    let id = cell(&columns, row, Label::Id).filter(|id| !is_blank(&id.plain));
    let title = row
        .cells
        .get(title_at)
        .filter(|title| !is_blank(&title.plain));
    if filler::is_filler(row, title_at) {
        return None;
    }
    let held = row
        .cells
        .iter()
        .any(|cell| !is_blank(&cell.plain) && Some(cell.span) != id.map(|id| id.span));
    let named = title.or(id).filter(|_| held)?;
    let mut record = context.record(kind, section, row.span, "");
    name_row(context, &mut record, named, id);
    if kind == Kind::Criterion || !columns.are_of_resolutions() {
        mention(&mut record, named);
    }
    // A name column of bare ids (`M1`) leaves the words to the column beside it.
    if record.id.as_ref() == Some(&record.title) {
        let free = |at: &usize| {
            columns.get(*at) == Some(&None)
                && !only_counts(table, *at)
                && row
                    .cells
                    .get(*at)
                    .is_some_and(|cell| !is_blank(&cell.plain))
        };
        if let Some(words) = (0..columns.len()).find(free) {
            record.title = naming::one_line(&row.cells[words].plain);
        }
    }
    for (at, cell) in row.cells.iter().enumerate() {
        let is_id = id.is_some_and(|id| id.span == cell.span);
        if at != title_at && !is_id && !cell.is_empty() {
            fill_cell(context, &mut record, head(table, &columns, at), cell);
        }
    }
    place_proofs(&mut record, cell(&columns, row, Label::Folder));
    Some(record)
}

/// Notes the folder that a row names for its proofs.
fn place_proofs(record: &mut Record, folder: Option<&Text>) {
    let folder = folder.map(|folder| folder.plain.trim().to_owned());
    let cited = record.citations.iter_mut();
    for citation in cited.filter(|citation| citation.role == Role::Proof) {
        citation.base.clone_from(&folder);
    }
}

/// The words over a column; over answers to whether the rows are over they are those of a status.
fn head<'a>(table: &'a Table, columns: &Columns, at: usize) -> &'a str {
    if columns.is_answered(at) {
        return Label::Status.word();
    }
    let header = table.header.get(at);
    header.map_or("", |header| header.plain.as_str())
}

/// A record of a list item: title from its first line, the rest from its pairs and from the lists below it.
pub fn from_item(context: &Context, kind: Kind, section: usize, item: &Item) -> Record {
    let mut record = context.item_record(kind, section, item.span);
    record.number = item.number.and_then(|number| u32::try_from(number).ok());
    name_item(context, &mut record, item);
    if let Some(task) = &item.task {
        record.claim = Some(status::boxed(
            task,
            &item.text,
            context.words,
            &context.legend,
        ));
    }
    mention(&mut record, &item.text);
    let boxed = record.claim.take();
    let (led, pairs) = led_by(context, item);
    describe(&mut record, item, led, &item_title(context, item));
    apply_pairs(context, &mut record, pairs, &item.children);
    record.claim = boxed.or(record.claim);
    apply_blocks(context, &mut record, free_children(item, pairs));
    told::complete(&mut record, &item.text, context.words);
    record
}

/// The blocks below an item that no label at its end has taken.
fn free_children<'a>(item: &'a Item, pairs: &[Pair]) -> &'a [Block] {
    let taken = usize::from(closes_with_label(pairs));
    item.children.get(taken..).unwrap_or(&[])
}

/// The blocks of a section without the footer of the document.
fn own_blocks<'a>(context: &Context<'a>, section: usize) -> &'a [Block] {
    let (document, text, words) = (context.document, context.text, context.words);
    let footed = Footed {
        document,
        text,
        words,
    };
    footed.own_blocks(section)
}

/// A record of a headed section: title from the heading, the rest from the pairs, two-column tables and labelled lists under it.
pub fn from_section(context: &Context, kind: Kind, section: usize) -> Record {
    let held = &context.document.sections[section];
    let mut record = context.record(kind, section, held.span, "");
    if context
        .document
        .title()
        .is_none_or(|title| title.span != held.span)
    {
        // The sections around it do not include the record's own heading.
        record.section.pop();
    }
    name(context, &mut record, &held.heading);
    record.id = held.id.clone().or(record.id);
    let titled = claim_of_heading(context, &mut record, &held.heading);
    apply_blocks(context, &mut record, own_blocks(context, section));
    // Children follow their section; looking no further keeps long registers cheap.
    let later = context
        .document
        .sections
        .iter()
        .skip(section + 1)
        .take_while(|child| child.level > held.level);
    for child in later.filter(|child| child.parent == Some(section)) {
        let label = context
            .words
            .label(&child.heading.plain)
            .filter(|label| *label != Label::Title);
        if let (Some(_), Some(first)) = (label, child.blocks.first()) {
            // What the heading says is its first paragraph with the list below it, or its first list.
            let (value, rest) = match first {
                Block::Paragraph(paragraph) if paragraph.pairs.is_empty() => {
                    (paragraph.text.clone(), &child.blocks[1..])
                }
                _ => (Text::default(), &*child.blocks),
            };
            let below = rest
                .get(..1)
                .filter(|next| matches!(next, [Block::List(_)]))
                .unwrap_or(&[]);
            apply(context, &mut record, &child.heading.plain, &value, below);
        }
    }
    record.claim = believed(record.claim.take(), titled);
    record
}

/// `### Access ✅ PASSED` says how far it is; a sentence behind `Status:` only describes it.
fn believed(field: Option<Claim>, titled: Option<Claim>) -> Option<Claim> {
    let is_sentence = |claim: &Claim| claim.text.split_whitespace().count() > 4;
    match field.as_ref().is_some_and(is_sentence) {
        true => titled.or(field),
        false => field.or(titled),
    }
}

/// What a heading says of how far its section is; `Stage 3 (in progress)` ends with it. What the heading of a gate says is no field.
fn claim_of_heading(context: &Context, record: &mut Record, heading: &Text) -> Option<Claim> {
    let is_of_gate = matches!(record.kind, Kind::Gate | Kind::Criterion);
    let bracketed = || status::bracketed(heading, context.words, &context.legend);
    record.claim.take().or_else(|| {
        let (claim, name) = bracketed().filter(|_| !is_of_gate)?;
        told::cut_title(record, name.plain.trim());
        Some(claim)
    })
}

fn fill_cell(context: &Context, record: &mut Record, header: &str, cell: &Text) {
    if header.trim().is_empty() {
        fill_nameless_cell(context, record, cell);
        return;
    }
    match context.words.label(header) {
        Some(Label::Status) if says_how_it_stands(record, header, cell) => {
            fill_status_cell(context, record, header, cell);
        }
        // What stands below `Result` or `Current status` of an objective was measured, unless it is a state.
        Some(Label::Status) if record.kind == Kind::Slo => {
            store(record, MEASURED, cell, &[]);
        }
        // A second column of a name or an id stands under its own words.
        Some(Label::Status | Label::Title | Label::Id) => {
            store(record, &field_of(header), cell, &[]);
        }
        _ => apply(context, record, header, cell, &[]),
    }
}

/// A cell under no header: it can only say how the row stands, or cite.
fn fill_nameless_cell(context: &Context, record: &mut Record, cell: &Text) {
    let claim = status::claim(cell, context.words, &context.legend)
        .filter(|claim| claim.status != Status::Unknown);
    record.claim = record.claim.take().or(claim);
    mention(record, cell);
}

/// Of two columns that both say how a row stands, the one that promises less is believed.
fn fill_status_cell(context: &Context, record: &mut Record, header: &str, cell: &Text) {
    if record.claim.is_none() {
        apply(context, record, header, cell, &[]);
        return;
    }
    record.claim = merge::weaker_of(
        record.claim.take(),
        status::claim(cell, context.words, &context.legend),
    );
    mention(record, cell);
}

fn name_row(context: &Context, record: &mut Record, title: &Text, id: Option<&Text>) {
    name(context, record, title);
    let struck = title
        .pieces
        .iter()
        .filter(|piece| !piece.text.trim().is_empty())
        .all(|piece| piece.struck);
    if struck && record.kind == Kind::Risk {
        let (text, span) = (title.plain.clone(), title.span);
        record.claim = Some(Claim {
            status: Status::Done,
            text,
            span,
            remark: Some("struck through".to_owned()),
            unrecognised: None,
        });
    }
    let Some(id) = id.map(|id| naming::one_line(&id.plain)) else {
        return;
    };
    match id.parse() {
        Ok(number) => record.number = Some(number),
        Err(_) => record.id = Some(id),
    }
}

fn name(context: &Context, record: &mut Record, title: &Text) {
    let marked = status::marked(title, context.words, &context.legend);
    let (claim, words) = marked.map_or((None, None), |(claim, words)| (Some(claim), Some(words)));
    let words = words.filter(|words| !words.is_empty());
    let name = naming::read(&words.as_ref().unwrap_or(title).plain);
    record.claim = record.claim.take().or(claim);
    record.number = name.number.or(record.number);
    record.id = name.id.or(record.id.take());
    record.title = name.title;
}

/// A bold lead (`**Backups**: nightly`), the value of a name pair (`Risk: Redis`), else the whole first paragraph without its known pairs.
fn item_title(context: &Context, item: &Item) -> Text {
    let first = item.pairs.first();
    if let Some(pair) = first.filter(|pair| {
        context.words.label(&pair.key) == Some(Label::Title) && !pair.value.is_empty()
    }) {
        return pair.value.clone();
    }
    let bold = item
        .text
        .pieces
        .iter()
        .take_while(|piece| piece.strong)
        .map(|piece| piece.text.len())
        .sum::<usize>();
    let lead = item.text.slice(0, bold);
    let tag = lead.plain.trim();
    if is_tag(tag) && bold < item.text.plain.len() {
        // `**[REQUIRED]** Backups are tested`, `**CHK-3** Valves are shut`: the tag is no name.
        return item.text.slice(bold, item.text.plain.len()).trimmed();
    }
    // `**Rollback** understood by the operator` is a sentence, `**Backups** (nightly)` a name with a remark.
    let behind = item.text.plain.get(bold..).unwrap_or("");
    let goes_on = behind
        .strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_lowercase()));
    let is_word = !goes_on
        && naming::one_line(&lead.plain)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .count()
            > 2;
    if is_word
        && status::claim(&lead, context.words, &context.legend)
            .is_none_or(|claim| claim.status == Status::Unknown)
    {
        return lead;
    }
    let known = item
        .pairs
        .iter()
        .find(|pair| context.words.label(&pair.key).is_some());
    let before = known
        .filter(|pair| pair.span.start > item.text.span.start)
        .map(|pair| pair.span.start);
    before.map_or_else(|| item.text.clone(), |end| up_to(&item.text, end))
}

/// Keeps what stands behind the name of an item: the value of the pair that it is led by, or the sentence behind a bold name.
fn describe(record: &mut Record, item: &Item, led: Option<&Pair>, lead: &Text) {
    let is_named =
        |pair: &&Pair| naming::one_line(&pair.key) == record.title && !pair.value.is_empty();
    let value = led.filter(is_named).map(|pair| pair.value.clone());
    if let Some(value) = value.or_else(|| told::behind_lead(item, lead)) {
        store(record, "description", &value, &[]);
    }
}

/// Names a record by its item: an id that leads it in bold stands beside its words.
fn name_item(context: &Context, record: &mut Record, item: &Item) {
    name(context, record, &item_title(context, item));
    record.id = record.id.take().or_else(|| told::bold_id(item));
}

/// The pair that an item's text begins with, where its key is the item's own name, and the other pairs.
fn led_by<'a>(context: &Context, item: &'a Item) -> (Option<&'a Pair>, &'a [Pair]) {
    match item.pairs.split_first() {
        Some((first, rest))
            if first.span.start <= item.text.span.start + 4
                && context.words.label(&first.key).is_none() =>
        {
            (Some(first), rest)
        }
        _ => (None, &item.pairs),
    }
}

/// The part of a text that stands before a byte offset of the document.
fn up_to(text: &Text, end: usize) -> Text {
    let length = text
        .pieces
        .iter()
        .take_while(|piece| piece.span.end <= end)
        .map(|piece| piece.text.len())
        .sum();
    let cut = text.slice(0, length);
    let kept = cut
        .plain
        .trim_end_matches([
            ' ', '\n', '|', '\u{b7}', '\u{2014}', '\u{2013}', '-', '(', ';', ',', '.',
        ])
        .len();
    if kept == 0 {
        text.clone()
    } else {
        cut.slice(0, kept)
    }
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::assembly::sample::{field, records, titles};
    use crate::records::{Kind, Role};

    #[test]
    fn a_row_gives_its_columns_to_the_record() {
        let source = indoc! {"
            # Plan

            ## Next steps

            | ID | Action | Owner | Target | Effort | Evidence |
            |-|-|-|-|-|-|
            | A7 | **Move** the `queue` (#12) | Ada + Linus | 2026-05-01 | 3 days | docs/queue.md |
        "};
        let found = records(Kind::Action, source);
        let [action] = found.as_slice() else {
            panic!("one action, not {found:?}")
        };
        assert_eq!(
            (action.title.as_str(), action.id.as_deref()),
            ("Move the queue (#12)", Some("A7"))
        );
        assert_eq!(
            action
                .owners
                .iter()
                .map(|owner| owner.name.as_str())
                .collect::<Vec<_>>(),
            ["Ada", "Linus"]
        );
        assert_eq!(action.section, ["Next steps"]);
        assert_eq!(
            action.target.as_ref().map(|target| target.text.as_str()),
            Some("2026-05-01")
        );
        assert_eq!(field(action, "effort"), "3 days");
        assert!(
            action
                .citations
                .iter()
                .any(|citation| citation.role == Role::Proof && citation.text == "docs/queue.md")
        );
        assert_eq!(action.refs, ["#12"]);
    }

    #[test]
    fn blank_rows_are_no_records() {
        let rows = "| \u{2014} | N/A | - |\n| <name> | Ada | now |\n| Register initialised | - | - |\n| **Total** | 3 | - |\n| Real | Ada | May |\n";
        let source = format!("## Actions\n\n| Action | Owner | Due |\n|-|-|-|\n{rows}");
        assert_eq!(titles(Kind::Action, &source), ["Real"]);
    }
}
