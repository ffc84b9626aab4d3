//! Apply: labelled values, lists and tables put into a record: the part of `fill` that rows, items and sections share.

use crate::base::text::{fold, words};
use crate::parse::{Block, List, Pair, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::naming;
use crate::records::reference;
pub use crate::records::values::blank::is_blank;
use crate::records::values::{owners, status, threshold, when};
use crate::records::words::vocabulary::{Label, mark_status};
use crate::records::{Kind, Record, Role, Status, Target, Value};

/// Puts one labelled value into a record: `Status: done`, `Owner: SRE`, `Evidence:` with a list `below` it.
pub fn apply(
    context: &Context,
    record: &mut Record,
    label_text: &str,
    value: &Text,
    below: &[Block],
) {
    match meaning(context, label_text, value) {
        Some(Label::Status) if record.claim.is_none() => {
            record.claim = status::claim(value, context.words, &context.legend);
            if record.claim.is_none() {
                record.claim = lines(below)
                    .first()
                    .and_then(|line| status::claim(line, context.words, &context.legend));
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
        Some(Label::Target)
            if record.target.is_none()
                && record.kind != Kind::Slo
                && !threshold::is_threshold(&value.plain) =>
        {
            let text = if value.is_empty() {
                lines(below).first().copied().unwrap_or(value)
            } else {
                value
            };
            record.target = target(text);
            mention(record, text);
        }
        Some(Label::Evidence) => prove(record, label_text, value, below),
        Some(Label::Scope) => scope(record, value, below),
        // A second value of one kind stands under its own words.
        Some(label) if record.fields.contains_key(label.word()) => {
            store(record, &field_of(label_text), value, below)
        }
        Some(label) => store(record, label.word(), value, below),
        None => store(record, &field_of(label_text), value, below),
    }
}

/// What a label stands for above its value: one that asks whether something is done is no status where a sentence tells what it takes.
fn meaning(context: &Context, label: &str, value: &Text) -> Option<Label> {
    let asks = context.words.status(&fold(label)) == Some(Status::Done);
    let known = context.words.label(label);
    known.filter(|_| !(asks && tells_what_it_takes(context, value)))
}

/// `Done: the freeze is enforced and validated`: a sentence of a good end that opens with no answer, and has no mark and no day.
fn tells_what_it_takes(context: &Context, value: &Text) -> bool {
    const SHORTEST: usize = 4;
    let folded = fold(&value.plain);
    let said: Vec<&str> = words(&folded).collect();
    let opens_with_answer = said
        .first()
        .is_some_and(|first| context.words.status(first).is_some());
    let is_sign = |c: char| c.is_ascii_digit() || mark_status(c).is_some();
    let claim = || status::claim(value, context.words, &context.legend);
    said.len() >= SHORTEST
        && !opens_with_answer
        && !value.plain.contains(is_sign)
        && claim().is_some_and(|claim| claim.status == Status::Done)
}

/// What stands behind or below a label of evidence.
fn prove(record: &mut Record, label: &str, value: &Text, below: &[Block]) {
    let role = role_of(label, record);
    let texts = std::iter::once(value).chain(lines(below));
    for text in texts.filter(|text| !text.is_empty()) {
        cite(record, text, role);
    }
}

/// `Artifacts:` of what is not done yet lists what it is to bring about.
fn role_of(label: &str, record: &Record) -> Role {
    let folded = fold(label);
    let names_outputs = folded.starts_with("artifact") || folded.starts_with("artefact");
    let claimed = record.claim.as_ref();
    let is_to_come = claimed.is_some_and(|claim| claim.status != Status::Done);
    if names_outputs && is_to_come {
        Role::Mention
    } else {
        Role::Proof
    }
}

/// A target in its writer's words; `None` for an empty one.
pub fn target(text: &Text) -> Option<Target> {
    let text = text.trimmed();
    let when = when::read(&text.plain)?;
    Some(Target {
        text: naming::one_line(&text.plain),
        span: text.span,
        when,
    })
}

/// The labels and values of a two-column `Attribute | Value` table, its header included where that is a pair too.
/// `None` for any other table.
pub fn attributes<'a>(context: &Context, table: &'a Table) -> Option<Vec<(&'a Text, &'a Text)>> {
    const HEADERS: [&str; 19] = [
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
        "项",
        "项目",
        "項目",
        "구분",
        "항목",
    ];
    let [first, second] = table.header.as_slice() else {
        return None;
    };
    if explains_a_form(second) || lists_statuses(context, table) {
        return None;
    }
    let pairs: Vec<(&Text, &Text)> = table
        .rows
        .iter()
        .filter_map(|row| Some((row.cells.first()?, row.cells.get(1)?)))
        .collect();
    let known = |label: &Text| context.words.label(&label.plain).is_some();
    let folded = fold(&first.plain);
    let labelled = pairs.iter().filter(|(label, _)| known(label)).count();
    if HEADERS.contains(&folded.as_str()) {
        return (labelled > 0).then_some(pairs);
    }
    let header_is_pair = known(first) && !known(second) && labelled >= 2;
    header_is_pair.then(|| std::iter::once((first, second)).chain(pairs).collect())
}

/// `Field | Definition` explains a form and is no record.
fn explains_a_form(second: &Text) -> bool {
    const MEANINGS: &[&str] = &[
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
    MEANINGS.contains(&fold(&second.plain).as_str())
}

/// Does a row about the status give the words to choose from, `open / planned / closed`, and no status?
fn lists_statuses(context: &Context, table: &Table) -> bool {
    const ALTERNATIVES: usize = 3;
    let rows = table.rows.iter();
    let mut values = rows.filter_map(|row| {
        let label = context.words.label(&row.cells.first()?.plain);
        (label == Some(Label::Status))
            .then(|| row.cells.get(1))
            .flatten()
    });
    values.any(|value| value.plain.split([',', '/', '|']).count() >= ALTERNATIVES)
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
                } else if closes_with_label(&paragraph.pairs)
                    && matches!(rest.first(), Some(Block::List(_)))
                {
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

/// Applies the pairs of a paragraph or item; was there any that is more than prose with a colon?
pub fn apply_pairs(context: &Context, record: &mut Record, pairs: &[Pair], rest: &[Block]) -> bool {
    let mut applied = false;
    for (at, pair) in pairs.iter().enumerate() {
        let label = context.words.label(&pair.key);
        if label == Some(Label::Title) || (label.is_none() && !pair.marked) {
            continue;
        }
        let last = at + 1 == pairs.len() && pair.value.is_empty();
        let below = if last {
            rest.get(..1)
                .filter(|next| matches!(next, [Block::List(_)]))
        } else {
            None
        };
        apply(
            context,
            record,
            &pair.key,
            &pair.value,
            below.unwrap_or(&[]),
        );
        applied = true;
    }
    applied
}

/// Does the last pair leave its value to the list that follows?
pub fn closes_with_label(pairs: &[Pair]) -> bool {
    pairs.last().is_some_and(|pair| pair.value.is_empty())
}

/// Puts a value and the lines below it into the fields, where nothing stands under that name yet.
pub fn store(record: &mut Record, name: &str, value: &Text, below: &[Block]) {
    let below = lines(below);
    for text in std::iter::once(value).chain(below.iter().copied()) {
        mention(record, text);
    }
    let texts: Vec<String> = below
        .iter()
        .map(|text| naming::one_line(&text.plain))
        .filter(|text| !text.is_empty())
        .collect();
    let kept = match (value.is_empty(), texts.is_empty()) {
        (true, true) => return,
        (false, true) => Value::Text(value.plain.trim().to_owned()),
        (true, false) => Value::List(texts),
        (false, false) => Value::List(
            std::iter::once(naming::one_line(&value.plain))
                .chain(texts)
                .collect(),
        ),
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

/// Adds what a text names in passing.
pub fn mention(record: &mut Record, text: &Text) {
    if !text.is_empty() {
        cite(record, text, Role::Mention);
    }
}

/// Adds what a text cites, each place once: proof wins over a mention of the same place.
pub fn cite(record: &mut Record, text: &Text, role: Role) {
    for citation in reference::cite(text, role) {
        match record
            .citations
            .iter_mut()
            .find(|known| known.span == citation.span && known.text == citation.text)
        {
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
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        "note".to_owned()
    } else {
        words.join("_")
    }
}

fn apply_list(context: &Context, record: &mut Record, list: &List) {
    for item in list.items.iter().filter(|item| item.task.is_none()) {
        let below: &[Block] = if closes_with_label(&item.pairs) {
            &item.children
        } else {
            &[]
        };
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
        record
            .fields
            .entry("description".to_owned())
            .or_insert(Value::Text(words));
    }
}

fn scope(record: &mut Record, value: &Text, below: &[Block]) {
    let texts = std::iter::once(value)
        .chain(lines(below))
        .filter(|text| !text.is_empty());
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
