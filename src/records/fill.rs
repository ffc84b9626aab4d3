//! Fill: the parts that every record shares (status, owners, target, evidence), read from pairs, rows and headed sections.

use crate::base::text::fold;
use crate::parse::{Block, Item, List, Pair, Row, Table, Text};
use crate::records::context::Context;
use crate::records::naming;
use crate::records::read::{owners, status, threshold, when};
use crate::records::reference;
use crate::records::vocabulary::Label;
use crate::records::{Claim, Kind, Record, Role, Status, Target, Value, When};

/// What each column of a table stands for: `None` for a label that nobody knows.
pub fn columns(context: &Context, table: &Table) -> Vec<Option<Label>> {
    table.header.iter().map(|cell| context.words.label(&cell.plain)).collect()
}

/// The first cell of a row in a column that stands for `label`.
pub fn cell<'a>(columns: &[Option<Label>], row: &'a Row, label: Label) -> Option<&'a Text> {
    let labelled = columns.iter().enumerate().filter(|(_, column)| **column == Some(label));
    labelled.filter_map(|(at, _)| row.cells.get(at)).find(|cell| !cell.is_empty())
}

/// A record of a table row: title from the name column (else the first column that is no id), id, status, owners, target,
/// evidence; every other column goes to `fields` under its canonical or folded label. `None` for a row that holds nothing
/// but blanks, dashes, `N/A` or placeholders.
pub fn from_row(context: &Context, kind: Kind, section: usize, table: &Table, row: &Row) -> Option<Record> {
    let columns = columns(context, table);
    let title_at = title_column(kind, table, &columns);
    let id = cell(&columns, row, Label::Id).filter(|id| !is_blank(&id.plain));
    let title = row.cells.get(title_at).filter(|title| !is_blank(&title.plain));
    if is_register_opening(row) || is_total(row) {
        return None;
    }
    let held = row.cells.iter().any(|cell| !is_blank(&cell.plain) && Some(cell.span) != id.map(|id| id.span));
    let named = title.or(id).filter(|_| held)?;
    let mut record = context.record(kind, section, row.span, "");
    name_row(context, &mut record, named, id);
    // A name column of bare ids (`M1`) leaves the words to the column beside it.
    if record.id.as_ref() == Some(&record.title) {
        let free = |at: &usize| columns.get(*at) == Some(&None) && row.cells.get(*at).is_some_and(|cell| !is_blank(&cell.plain));
        if let Some(words) = (0..columns.len()).find(free) {
            record.title = naming::one_line(&row.cells[words].plain);
        }
    }
    for (at, cell) in row.cells.iter().enumerate() {
        let is_id = id.is_some_and(|id| id.span == cell.span);
        if at != title_at && !is_id && !cell.is_empty() {
            fill_cell(context, &mut record, table.header.get(at), cell);
        }
    }
    let folder = cell(&columns, row, Label::Folder).map(|folder| folder.plain.trim().to_owned());
    for citation in record.citations.iter_mut().filter(|citation| citation.role == Role::Proof) {
        citation.base.clone_from(&folder);
    }
    Some(record)
}

/// A record of a list item: title from its first line, the rest from its pairs and from the lists below it.
pub fn from_item(context: &Context, kind: Kind, section: usize, item: &Item) -> Record {
    let mut record = context.record(kind, section, item.span, "");
    record.number = item.number.and_then(|number| u32::try_from(number).ok());
    let lead = item_title(context, item);
    name(context, &mut record, &lead);
    if let Some(task) = &item.task {
        record.claim = Some(status::boxed(task, &item.text, context.words, &context.legend));
    }
    mention(&mut record, &item.text);
    let boxed = record.claim.take();
    let (led, pairs) = led_by(context, item);
    if let Some(pair) = led.filter(|pair| naming::one_line(&pair.key) == record.title && !pair.value.is_empty()) {
        store(&mut record, "description", &pair.value, &[]);
    }
    apply_pairs(context, &mut record, pairs, &item.children);
    record.claim = boxed.or(record.claim);
    let below = if closes_with_label(pairs) { item.children.get(1..).unwrap_or(&[]) } else { &item.children };
    apply_blocks(context, &mut record, below);
    record
}

/// A record of a headed section: title from the heading, the rest from the pairs, two-column tables and labelled lists under it.
pub fn from_section(context: &Context, kind: Kind, section: usize) -> Record {
    let held = &context.document.sections[section];
    let mut record = context.record(kind, section, held.span, "");
    if context.document.title().is_none_or(|title| title.span != held.span) {
        // The sections around it do not include the record's own heading.
        record.section.pop();
    }
    name(context, &mut record, &held.heading);
    record.id = held.id.clone().or(record.id);
    let titled = record.claim.take();
    apply_blocks(context, &mut record, &held.blocks);
    for child in context.document.children(section).collect::<Vec<_>>() {
        let child = &context.document.sections[child];
        let label = context.words.label(&child.heading.plain).filter(|label| *label != Label::Title);
        if let (Some(_), Some(first)) = (label, child.blocks.first()) {
            // What the heading says is its first paragraph with the list below it, or its first list.
            let (value, rest) = match first {
                Block::Paragraph(paragraph) if paragraph.pairs.is_empty() => (paragraph.text.clone(), &child.blocks[1..]),
                _ => (Text::default(), &child.blocks[..]),
            };
            let below = rest.get(..1).filter(|next| matches!(next, [Block::List(_)])).unwrap_or(&[]);
            apply(context, &mut record, &child.heading.plain, &value, below);
        }
    }
    record.claim = record.claim.or(titled);
    record
}

/// Puts one labelled value into a record: `Status: done`, `Owner: SRE`, `Evidence:` with a list `below` it.
pub fn apply(context: &Context, record: &mut Record, label_text: &str, value: &Text, below: &[Block]) {
    match context.words.label(label_text) {
        Some(Label::Status) if record.claim.is_none() => {
            record.claim = status::claim(value, context.words, &context.legend);
            if record.claim.is_none() {
                record.claim = lines(below).first().and_then(|line| status::claim(line, context.words, &context.legend));
            }
            mention(record, value);
        }
        Some(Label::Owner) => {
            let texts = std::iter::once(value).chain(lines(below));
            for owner in texts.flat_map(|text| owners::read(&text.plain, context.words)) {
                if !record.owners.iter().any(|known| known.name == owner.name) {
                    record.owners.push(owner);
                }
            }
        }
        Some(Label::Target) if record.target.is_none() && record.kind != Kind::Slo && !threshold::is_threshold(&value.plain) => {
            let text = if value.is_empty() { lines(below).first().copied().unwrap_or(value) } else { value };
            record.target = target(text);
            mention(record, text);
        }
        Some(Label::Evidence) => {
            for text in std::iter::once(value).chain(lines(below)).filter(|text| !text.is_empty()) {
                cite(record, text, Role::Proof);
            }
        }
        Some(Label::Scope) => scope(record, value, below),
        // A second value of one kind stands under its own words.
        Some(label) if record.fields.contains_key(label.word()) => store(record, &field_of(label_text), value, below),
        Some(label) => store(record, label.word(), value, below),
        None => store(record, &field_of(label_text), value, below),
    }
}

/// A target in its writer's words; `None` for an empty one.
pub fn target(text: &Text) -> Option<Target> {
    let text = text.trimmed();
    let when = when::read(&text.plain)?;
    Some(Target { text: naming::one_line(&text.plain), span: text.span, when })
}

/// Is this a value that says nothing: empty, a dash, `N/A`, `TBD`, `None`, `<name>`, `YYYY-MM-DD`?
pub fn is_blank(text: &str) -> bool {
    let trimmed = text.trim().trim_matches(['*', '_', '`']).trim();
    let template = (trimmed.starts_with('<') && trimmed.ends_with('>')) || trimmed.starts_with("{{") || trimmed.contains("YYYY-MM-DD");
    trimmed.is_empty() || template || matches!(when::read(trimmed), Some(When::Placeholder)) || owners::is_placeholder(trimmed)
}

/// The labels and values of a two-column `Attribute | Value` table, its header included where that is a pair too.
/// `None` for any other table.
pub fn attributes<'a>(context: &Context, table: &'a Table) -> Option<Vec<(&'a Text, &'a Text)>> {
    const HEADERS: [&str; 14] = [
        "attribute",
        "field",
        "property",
        "key",
        "aspect",
        "detail",
        "",
        "parameter",
        "attribut",
        "feld",
        "champ",
        "campo",
        "поле",
        "felt",
    ];
    const MEANINGS: [&str; 12] = [
        "requirement",
        "required",
        "meaning",
        "definition",
        "explanation",
        "exigence",
        "signification",
        "bedeutung",
        "betydning",
        "значение",
        "significado",
        "format",
    ];
    let [first, second] = table.header.as_slice() else { return None };
    // `Field | Definition` explains a form and is no record.
    if MEANINGS.contains(&fold(&second.plain).as_str()) {
        return None;
    }
    let pairs: Vec<(&Text, &Text)> = table.rows.iter().filter_map(|row| Some((row.cells.first()?, row.cells.get(1)?))).collect();
    let known = |label: &Text| context.words.label(&label.plain).is_some();
    let folded = fold(&first.plain);
    let labelled = pairs.iter().filter(|(label, _)| known(label)).count();
    if HEADERS.contains(&folded.as_str()) {
        return (labelled > 0).then_some(pairs);
    }
    let header_is_pair = known(first) && !known(second) && labelled >= 2;
    header_is_pair.then(|| std::iter::once((first, second)).chain(pairs).collect())
}

/// Reads every pair, attribute table, labelled list and plain bullet of `blocks` into a record.
pub fn apply_blocks(context: &Context, record: &mut Record, blocks: &[Block]) {
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        at += 1;
        match block {
            Block::Paragraph(paragraph) => {
                let rest = blocks.get(at..).unwrap_or(&[]);
                if !apply_pairs(context, record, &paragraph.pairs, rest) {
                    describe(record, &paragraph.text);
                } else if closes_with_label(&paragraph.pairs) && matches!(rest.first(), Some(Block::List(_))) {
                    at += 1;
                }
                mention(record, &paragraph.text);
            }
            Block::List(list) => apply_list(context, record, list),
            Block::Table(table) => {
                for (label, value) in attributes(context, table).unwrap_or_default() {
                    apply(context, record, &label.plain, value, &[]);
                }
            }
            Block::Quote(quote) => apply_blocks(context, record, &quote.blocks),
            Block::Fence(_) | Block::Html(_) => {}
        }
    }
}

/// A text of `fields`, where it is one text.
pub fn text_field<'a>(record: &'a Record, name: &str) -> Option<&'a str> {
    match record.fields.get(name)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Which column names a row: the kind's own word first, then any name column, then a description, then the first that is no id.
pub fn title_column(kind: Kind, table: &Table, columns: &[Option<Label>]) -> usize {
    let folded: Vec<String> = table.header.iter().map(|cell| fold(&cell.plain)).collect();
    let word = kind.word().replace('_', " ");
    let is_title = |at: usize| columns[at] == Some(Label::Title);
    let free = |at: usize| columns[at].is_none() && !folded[at].is_empty();
    let find = |wanted: &dyn Fn(usize) -> bool| (0..columns.len()).find(|&at| wanted(at));
    let leads = |at: usize| at == 0 && folded[0].starts_with(&word) && matches!(columns[0], None | Some(Label::Title | Label::Objective));
    find(&|at| (is_title(at) && folded[at].starts_with(&word)) || leads(at))
        .or_else(|| find(&is_title))
        .or_else(|| find(&|at| free(at) && folded[at].contains("description")))
        .or_else(|| find(&free))
        .or_else(|| find(&|at| columns[at] != Some(Label::Id) && !folded[at].is_empty()))
        .unwrap_or(0)
}

fn fill_cell(context: &Context, record: &mut Record, header: Option<&Text>, cell: &Text) {
    let header = header.map_or("", |header| header.plain.as_str());
    if header.trim().is_empty() {
        let claim = status::claim(cell, context.words, &context.legend).filter(|claim| claim.status != Status::Unknown);
        record.claim = record.claim.take().or(claim);
        mention(record, cell);
        return;
    }
    match context.words.label(header) {
        // A second column of a name or an id stands under its own words.
        Some(Label::Title | Label::Id) => store(record, &field_of(header), cell, &[]),
        _ => apply(context, record, header, cell, &[]),
    }
}

fn name_row(context: &Context, record: &mut Record, title: &Text, id: Option<&Text>) {
    name(context, record, title);
    mention(record, title);
    let struck = title.pieces.iter().filter(|piece| !piece.text.trim().is_empty()).all(|piece| piece.struck);
    if struck && record.kind == Kind::Risk {
        let (text, span) = (title.plain.clone(), title.span);
        record.claim = Some(Claim { status: Status::Done, text, span, remark: Some("struck through".to_owned()), unrecognised: None });
    }
    let Some(id) = id.map(|id| naming::one_line(&id.plain)) else { return };
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
    if let Some(pair) = first.filter(|pair| context.words.label(&pair.key) == Some(Label::Title) && !pair.value.is_empty()) {
        return pair.value.clone();
    }
    let bold = item.text.pieces.iter().take_while(|piece| piece.strong).map(|piece| piece.text.len()).sum::<usize>();
    let lead = item.text.slice(0, bold);
    let is_word = naming::one_line(&lead.plain).chars().filter(|c| c.is_alphanumeric()).count() > 2;
    if is_word && status::claim(&lead, context.words, &context.legend).is_none_or(|claim| claim.status == Status::Unknown) {
        return lead;
    }
    let known = item.pairs.iter().find(|pair| context.words.label(&pair.key).is_some());
    let before = known.filter(|pair| pair.span.start > item.text.span.start).map(|pair| pair.span.start);
    before.map_or_else(|| item.text.clone(), |end| up_to(&item.text, end))
}

/// The pair that an item's text begins with, where its key is the item's own name, and the other pairs.
fn led_by<'a>(context: &Context, item: &'a Item) -> (Option<&'a Pair>, &'a [Pair]) {
    match item.pairs.split_first() {
        Some((first, rest)) if first.span.start <= item.text.span.start + 4 && context.words.label(&first.key).is_none() => {
            (Some(first), rest)
        }
        _ => (None, &item.pairs),
    }
}

/// The part of a text that stands before a byte offset of the document.
fn up_to(text: &Text, end: usize) -> Text {
    let length = text.pieces.iter().take_while(|piece| piece.span.end <= end).map(|piece| piece.text.len()).sum();
    let cut = text.slice(0, length);
    let kept = cut.plain.trim_end_matches([' ', '\n', '|', '\u{b7}', '\u{2014}', '\u{2013}', '-', '(', ';', ',', '.']).len();
    if kept == 0 { text.clone() } else { cut.slice(0, kept) }
}

/// Applies the pairs of a paragraph or item; was there any that is more than prose with a colon?
fn apply_pairs(context: &Context, record: &mut Record, pairs: &[Pair], rest: &[Block]) -> bool {
    let mut applied = false;
    for (at, pair) in pairs.iter().enumerate() {
        let label = context.words.label(&pair.key);
        if label == Some(Label::Title) || (label.is_none() && !pair.marked) {
            continue;
        }
        let last = at + 1 == pairs.len() && pair.value.is_empty();
        let below = if last { rest.get(..1).filter(|next| matches!(next, [Block::List(_)])) } else { None };
        apply(context, record, &pair.key, &pair.value, below.unwrap_or(&[]));
        applied = true;
    }
    applied
}

/// Does the last pair leave its value to the list that follows?
fn closes_with_label(pairs: &[Pair]) -> bool {
    pairs.last().is_some_and(|pair| pair.value.is_empty())
}

fn apply_list(context: &Context, record: &mut Record, list: &List) {
    for item in list.items.iter().filter(|item| item.task.is_none()) {
        let below: &[Block] = if closes_with_label(&item.pairs) { &item.children } else { &[] };
        if apply_pairs(context, record, &item.pairs, below) {
            continue;
        }
        if list.start.is_none() && !item.text.is_empty() {
            scope(record, &item.text, &[]);
        } else {
            mention(record, &item.text);
        }
    }
}

fn describe(record: &mut Record, text: &Text) {
    if !text.is_empty() {
        let words = naming::one_line(&text.plain);
        record.fields.entry("description".to_owned()).or_insert(Value::Text(words));
    }
}

fn scope(record: &mut Record, value: &Text, below: &[Block]) {
    let texts = std::iter::once(value).chain(lines(below)).filter(|text| !text.is_empty());
    let mut all = match record.fields.remove("scope") {
        Some(Value::List(list)) => list,
        Some(Value::Text(text)) => vec![text],
        _ => Vec::new(),
    };
    for text in texts {
        all.push(naming::one_line(&text.plain));
        mention(record, text);
    }
    if !all.is_empty() {
        record.fields.insert("scope".to_owned(), Value::List(all));
    }
}

fn store(record: &mut Record, name: &str, value: &Text, below: &[Block]) {
    let below = lines(below);
    for text in std::iter::once(value).chain(below.iter().copied()) {
        mention(record, text);
    }
    let texts: Vec<String> = below.iter().map(|text| naming::one_line(&text.plain)).filter(|text| !text.is_empty()).collect();
    let kept = match (value.is_empty(), texts.is_empty()) {
        (true, true) => return,
        (false, true) => Value::Text(value.plain.trim().to_owned()),
        (true, false) => Value::List(texts),
        (false, false) => Value::List(std::iter::once(naming::one_line(&value.plain)).chain(texts).collect()),
    };
    record.fields.entry(name.to_owned()).or_insert(kept);
}

/// The texts of the paragraphs and list items in `blocks`, nested ones included, in order.
pub fn lines(blocks: &[Block]) -> Vec<&Text> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => all.push(&paragraph.text),
            Block::List(list) => {
                for item in &list.items {
                    all.push(&item.text);
                    all.extend(lines(&item.children));
                }
            }
            Block::Quote(quote) => all.extend(lines(&quote.blocks)),
            Block::Table(_) | Block::Fence(_) | Block::Html(_) => {}
        }
    }
    all
}

fn mention(record: &mut Record, text: &Text) {
    if !text.is_empty() {
        cite(record, text, Role::Mention);
    }
}

/// Adds what a text cites, each place once: proof wins over a mention of the same place.
pub fn cite(record: &mut Record, text: &Text, role: Role) {
    for citation in reference::cite(text, role) {
        match record.citations.iter_mut().find(|known| known.span == citation.span && known.text == citation.text) {
            Some(known) if role == Role::Proof => *known = citation,
            Some(_) => {}
            None => record.citations.push(citation),
        }
    }
    for named in reference::refs(&text.plain) {
        if record.id.as_ref() != Some(&named) && !record.refs.contains(&named) {
            record.refs.push(named);
        }
    }
}

/// The name under which an unknown label's value stands in `fields`: `Early warning signal` gives `early_warning_signal`.
pub fn field_of(label: &str) -> String {
    let folded = fold(label);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "note".to_owned() } else { words.join("_") }
}

/// The row that opens an empty register: `— | Register initialised | active | …`.
fn is_register_opening(row: &Row) -> bool {
    let opening = |text: &str| {
        let folded = fold(text);
        let register = ["regist", "ledger", "journal", "log "].iter().any(|word| folded.starts_with(word));
        register && ["initiali", "opened", "created", "empty", "vide", "leer"].iter().any(|word| folded.contains(word))
    };
    row.cells.iter().take(2).any(|cell| cell.plain.len() < 60 && opening(&cell.plain))
}

fn is_total(row: &Row) -> bool {
    row.cells
        .first()
        .is_some_and(|cell| ["total", "sum", "totals", "gesamt", "итого", "overall", "合計"].contains(&fold(&cell.plain).as_str()))
}
