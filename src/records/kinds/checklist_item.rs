//! Checklist items: every box, status-marked bullet and status row that belongs to no other kind.

use std::collections::BTreeSet;

use crate::base::Span;
use crate::base::kind::DocumentRole;
use crate::base::text::{self, fold};
use crate::parse::{Block, Item, List, Row, Table};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::cross_check;
use crate::records::assembly::fill;
use crate::records::assembly::outline;
use crate::records::kinds::stage;
use crate::records::values::status;
use crate::records::words::order;
use crate::records::words::proof::is_result_label;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Kind, Status};

/// Reads what is left that carries a box or a status.
pub static READER: KindReader = KindReader {
    kind: Kind::ChecklistItem,
    plural: "checklist items",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    let titled = is_plain_checklist(context);
    for at in 0..context.document.sections.len() {
        let blocks = &context.document.sections[at].blocks;
        items(
            context,
            drafts,
            at,
            blocks,
            Reading::of(context, at, titled),
        );
        for (place, block) in blocks.iter().enumerate() {
            let label = place
                .checked_sub(1)
                .and_then(|before| outline::label_line(&blocks[before]));
            if let Block::Table(table) = block
                && !drafts.is_taken(table.span)
                && !label.is_some_and(says_expected)
            {
                rows(context, drafts, at, table);
            }
        }
    }
    stage::own_boxes(context, drafts);
}

/// A document that calls itself a checklist and has no box at all: its bullets are the checks.
fn is_plain_checklist(context: &Context) -> bool {
    let titled = context
        .document
        .title()
        .and_then(|title| context.words.topic(&title.heading.plain))
        == Some(Topic::Checklist);
    let mut boxes = false;
    for section in context.document.sections.iter().filter(|_| titled) {
        outline::each_item(&section.blocks, 0, &mut |item, _| {
            boxes |= item.task.is_some()
        });
    }
    titled && !boxes
}

/// Does a section have a box, itself or below?
fn has_boxes(context: &Context, at: usize) -> bool {
    let mut boxes = false;
    for section in std::iter::once(at).chain(outline::below(context, at)) {
        outline::each_item(
            &context.document.sections[section].blocks,
            0,
            &mut |item, _| boxes |= item.task.is_some(),
        );
    }
    boxes
}

/// `Expected results:` what stands there claims nothing.
fn says_expected(label: &str) -> bool {
    let folded = fold(label);
    text::words(&folded).any(|word| {
        matches!(
            word,
            "expected" | "expect" | "erwartet" | "attendu" | "attendus" | "forventet" | "ожидаемый"
        )
    })
}

/// What the heading of a section says about the bullets below it.
#[derive(Clone, Copy)]
struct Reading {
    /// Plain bullets are items.
    listed: bool,
    /// Plain bullets are items where most of their list tell somebody to do something.
    orders: bool,
    /// Marks before bullets claim nothing.
    decorated: bool,
}

impl Reading {
    /// What a section says; `titled` where the document calls itself a checklist and has no box.
    fn of(context: &Context, at: usize, titled: bool) -> Self {
        let around = outline::topic_around(context, at);
        let is_procedure = matches!(around, Some(Topic::Procedure | Topic::StopConditions));
        let told = is_procedure
            || matches!(
                around,
                Some(Topic::Reference | Topic::Legend | Topic::Stage)
            );
        Reading {
            // Beside boxes, plain bullets only tell of them.
            listed: outline::topic(context, at) == Some(Topic::Checklist)
                && !has_boxes(context, at),
            orders: titled && !told,
            // Steps and stop conditions carry marks that claim nothing, and the signs of a proposal praise and blame its options:
            // only their boxes are items.
            decorated: is_procedure || context.role == DocumentRole::Decision,
        }
    }
}

/// What the lists of a section are, by their places.
struct Lists {
    /// What a plan will bring.
    promised: Vec<Span>,
    /// Terms with their meanings.
    terms: Vec<Span>,
    /// Most items tell somebody to do something.
    orders: Vec<Span>,
    /// Most items have a status: where these items begin.
    marked: BTreeSet<usize>,
}

impl Lists {
    fn of(context: &Context, blocks: &[Block]) -> Self {
        let those = |is: &dyn Fn(&List) -> bool| {
            lists(blocks)
                .filter(|list| is(list))
                .map(|list| list.span)
                .collect()
        };
        Lists {
            promised: promised(blocks),
            terms: those(&|list| outline::defines_terms(context, list)),
            orders: those(&gives_orders),
            marked: marked_lists(context, blocks),
        }
    }

    /// Does the sign or bold word at the head of an item claim something?
    fn claims(&self, item: &Item) -> bool {
        let is_bold = item.text.pieces.first().is_some_and(|piece| piece.strong);
        self.marked.contains(&item.span.start)
            && !any_holds(&self.promised, item)
            && !(is_bold && any_holds(&self.terms, item))
    }
}

fn any_holds(lists: &[Span], item: &Item) -> bool {
    lists
        .iter()
        .any(|list| list.start <= item.span.start && item.span.end <= list.end)
}

fn items(
    context: &Context,
    drafts: &mut Drafts,
    section: usize,
    blocks: &[Block],
    reading: Reading,
) {
    let mut found: Vec<(&Item, usize)> = Vec::new();
    outline::each_item(blocks, 0, &mut |item, depth| found.push((item, depth)));
    let lists = Lists::of(context, blocks);
    for (item, depth) in found {
        let boxed = item.task.is_some();
        if item.text.is_empty() || is_taken(drafts, item) || !boxed && leads_within(item) {
            continue;
        }
        let marked = !boxed
            && !reading.decorated
            && lists.claims(item)
            && status::marked(&item.text, context.words, &context.legend)
                .is_some_and(|(_, rest)| !rest.is_empty());
        let ordered = reading.orders && !tells(item) && any_holds(&lists.orders, item);
        let plain = (reading.listed || ordered) && depth == 0 && is_check(context, item);
        if !(boxed || marked || plain) {
            continue;
        }
        let mut record = fill::from_item(context, Kind::ChecklistItem, section, item);
        if marked
            && let Some((claim, _)) = status::marked(&item.text, context.words, &context.legend)
        {
            record.claim = Some(claim);
        }
        // Nested boxes are items of their own, so that only the item's own line is taken.
        drafts.add_around(record);
        drafts.take(item.text.span);
    }
}

/// `**TODO** order cables`: a word that claims something wherever it leads an item in a document of operations.
fn is_task(context: &Context, item: &Item) -> bool {
    context.role == DocumentRole::Operations && status::begins_with_task_word(&item.text)
}

/// `The old keys live in the vault` tells of something, and orders nothing.
fn tells(item: &Item) -> bool {
    const ARTICLES: &[&str] = &["the", "this", "these", "a", "an", "it", "they", "there"];
    let folded = fold(&item.text.plain);
    text::words(&folded)
        .next()
        .is_some_and(|word| ARTICLES.contains(&word))
}

/// Do most items of a list tell somebody to do something?
fn gives_orders(list: &List) -> bool {
    let orders = list
        .items
        .iter()
        .filter(|item| order::is_one(&item.text.plain));
    orders.count() * 2 > list.items.len()
}

/// Where the items begin that stand in a list most of whose items begin or end with a status: one sign among many bullets is a
/// remark, unless it is the word of a task.
fn marked_lists(context: &Context, blocks: &[Block]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for block in blocks {
        match block {
            Block::List(list) => {
                let is_marked = is_mostly_marked(context, list);
                let items = list.items.iter();
                let claiming = items.filter(|item| is_marked || is_task(context, item));
                found.extend(claiming.map(|item| item.span.start));
                for item in &list.items {
                    found.extend(marked_lists(context, &item.children));
                }
            }
            Block::Quote(quote) => found.extend(marked_lists(context, &quote.blocks)),
            Block::Paragraph(_) | Block::Table(_) | Block::Fence(_) | Block::Html(_) => {}
        }
    }
    found
}

fn is_mostly_marked(context: &Context, list: &List) -> bool {
    let is_marked = |item: &&Item| {
        item.task.is_some() || status::marked(&item.text, context.words, &context.legend).is_some()
    };
    list.items.iter().filter(is_marked).count() * 2 >= list.items.len()
}

/// The lists below a line such as `Benefits:`: their marks praise what a plan will bring.
fn promised(blocks: &[Block]) -> Vec<Span> {
    const PRAISE: &[&str] = &[
        "benefit",
        "benefits",
        "advantages",
        "gains",
        "vorteile",
        "avantages",
        "ventajas",
    ];
    let praised = |label: &str| {
        let folded = fold(label);
        text::words(&folded)
            .last()
            .is_some_and(|word| PRAISE.contains(&word))
            || says_expected(label)
    };
    let below = blocks
        .windows(2)
        .filter(|pair| outline::label_line(&pair[0]).is_some_and(praised));
    below
        .filter_map(|pair| {
            if let Block::List(list) = &pair[1] {
                Some(list.span)
            } else {
                None
            }
        })
        .collect()
}

/// The lists that stand directly among the blocks.
fn lists(blocks: &[Block]) -> impl Iterator<Item = &List> {
    blocks.iter().filter_map(|block| {
        if let Block::List(list) = block {
            Some(list)
        } else {
            None
        }
    })
}

/// Was the item taken, or only something around it that was made of it?
fn is_taken(drafts: &Drafts, item: &Item) -> bool {
    drafts.is_taken(item.span) || drafts.is_taken(item.text.span)
}

/// A line of a table of contents: one link to a section of the same document, and nothing else.
fn leads_within(item: &Item) -> bool {
    let mut pieces = item
        .text
        .pieces
        .iter()
        .filter(|piece| !piece.text.trim().is_empty());
    pieces.all(|piece| {
        piece
            .link
            .as_ref()
            .is_some_and(|destination| destination.starts_with('#'))
    })
}

/// A plain bullet that leads nowhere else, names no practice and gives no field.
fn is_check(context: &Context, item: &Item) -> bool {
    !is_pointer(item) && !is_control(item) && !outline::is_labelled(context, item)
}

/// A bullet that is a link or a file and nothing else (but perhaps a remark in parentheses) leads elsewhere.
fn is_pointer(item: &Item) -> bool {
    let words = item
        .text
        .pieces
        .iter()
        .filter(|piece| !piece.code && piece.link.is_none());
    let words: String = words.map(|piece| piece.text.as_str()).collect();
    let pointed = item
        .text
        .pieces
        .iter()
        .any(|piece| piece.code || piece.link.is_some());
    let words = words.trim();
    pointed && (words.is_empty() || words.starts_with('(') && words.ends_with(')'))
}

/// `**Name**: practice` is a control.
fn is_control(item: &Item) -> bool {
    let bold = item.text.pieces.first().is_some_and(|piece| piece.strong);
    bold && item
        .pairs
        .first()
        .is_some_and(|pair| pair.marked && !pair.value.is_empty())
}

/// Rows with a name and a status, or with a box as a cell.
fn rows(context: &Context, drafts: &mut Drafts, section: usize, table: &Table) {
    let columns = fill::columns(context, table);
    if fill::attributes(context, table).is_some() || explains_statuses(&columns, table) {
        return;
    }
    let status = tells_states(context, &columns, table);
    for row in &table.rows {
        let boxed = box_cell(context, row);
        if !status && boxed.is_none() {
            continue;
        }
        let Some(mut record) = fill::from_row(context, Kind::ChecklistItem, section, table, row)
        else {
            continue;
        };
        if record.claim.is_none() {
            record.claim = boxed;
        }
        let record = cross_check::with_open_box(row, record);
        if record.claim.is_some() {
            drafts.push(record);
        }
    }
}

/// `Status | Meaning`: what the words stand for, and nobody's state.
fn explains_statuses(columns: &[Option<Label>], table: &Table) -> bool {
    const MEANINGS: &[&str] = &[
        "meaning",
        "definition",
        "description",
        "explanation",
        "bedeutung",
        "signification",
        "betydning",
        "значение",
    ];
    let explained = table
        .header
        .get(1)
        .is_some_and(|cell| MEANINGS.contains(&fold(&cell.plain).as_str()));
    columns.first() == Some(&Some(Label::Status)) && table.header.len() <= 3 && explained
}

/// Does a column beside the names say how the rows stand?
fn tells_states(context: &Context, columns: &[Option<Label>], table: &Table) -> bool {
    let has_status = columns.contains(&Some(Label::Status));
    has_status && table.header.len() >= 2 && !lists_facts(context, columns, table)
}

/// `Item | Result` over `Provider | QuickNode`, `State | Normal | Alarm` over `pump paused | false | true`: a column of results or names in
/// which no cell says how something stands.
fn lists_facts(context: &Context, columns: &[Option<Label>], table: &Table) -> bool {
    let mut of_states = (0..columns.len()).filter(|at| columns[*at] == Some(Label::Status));
    let (Some(at), None) = (of_states.next(), of_states.next()) else {
        return false;
    };
    let says_state = |row: &Row| {
        let claim = row
            .cells
            .get(at)
            .and_then(|cell| status::claim(cell, context.words, &context.legend));
        claim.is_some_and(|claim| claim.status != Status::Unknown)
    };
    let may_head_facts = at == 0 || is_result_label(&table.header[at].plain);
    may_head_facts && !table.rows.iter().any(says_state)
}

/// A cell that is a box and nothing else.
fn box_cell(context: &Context, row: &Row) -> Option<crate::records::Claim> {
    const BOXES: &[&str] = &["[ ]", "[x]", "[X]", "[]", "☐", "☑", "☒"];
    let cell = row
        .cells
        .iter()
        .find(|cell| BOXES.contains(&cell.plain.trim()))?;
    status::claim(cell, context.words, &context.legend)
}
