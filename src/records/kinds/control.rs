//! Controls: named practices, written as a bullet with a bold name and what is done, or listed below a heading that calls them so.

mod listed;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Span;
use crate::base::text::{self, fold};
use crate::parse::{Block, Item, List, Pair, Text};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::outline;
use crate::records::assembly::{fill, naming};
use crate::records::words::vocabulary::Topic;
use crate::records::{Kind, Record, Role, Value};

/// Reads controls.
pub static READER: KindReader = KindReader {
    kind: Kind::Control,
    plural: "controls",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    let title = context
        .document
        .title()
        .and_then(|title| context.words.topic(&title.heading.plain));
    let repeated = repeated_keys(context);
    for at in 0..context.document.sections.len() {
        if speaks_of_practice(context, at, title) {
            named(context, drafts, at, &repeated);
        }
    }
    listed::read(context, drafts, &repeated);
}

/// Bullets with a bold name. `repeated` are names that tell no practice.
fn named(context: &Context, drafts: &mut Drafts, at: usize, repeated: &BTreeSet<String>) {
    for block in &context.document.sections[at].blocks {
        let Block::List(list) = block else { continue };
        let least = fewest_words(context, list, repeated);
        for item in &list.items {
            if let Some(pair) = bold_name(context, item, repeated, least)
                && !drafts.is_taken(item.span)
            {
                drafts.push(control(context, at, item.span, pair));
            }
        }
    }
}

/// How many words a practice is described with at least: few say something only in a list where most bullets say more.
fn fewest_words(context: &Context, list: &List, repeated: &BTreeSet<String>) -> usize {
    const PLAIN: usize = 3;
    let items = list.items.iter();
    let described = items.filter(|item| bold_name(context, item, repeated, PLAIN).is_some());
    if 2 * described.count() > list.items.len() {
        1
    } else {
        PLAIN
    }
}

/// The bold name that a bullet begins with, and what is done, where it is a practice.
fn bold_name<'a>(
    context: &Context,
    item: &'a Item,
    repeated: &BTreeSet<String>,
    least: usize,
) -> Option<&'a Pair> {
    let pair = item.pairs.first()?;
    let is_bold = item.text.pieces.first().is_some_and(|piece| piece.strong);
    let leads = item.pairs.len() == 1 && pair.span.start <= item.text.span.start + 4;
    let is_named = pair.marked && item.task.is_none() && is_bold && leads;
    let says_something = pair.value.plain.split_whitespace().count() >= least;
    let is_practice = is_named && says_something && !is_code(&pair.value);
    (is_practice && !names_field(context, &pair.key, repeated)).then_some(pair)
}

/// Is a name that of a field or a status, and of no practice?
fn names_field(context: &Context, key: &str, repeated: &BTreeSet<String>) -> bool {
    let folded = fold(key);
    context.words.label(key).is_some()
        || context.words.status(&folded).is_some()
        || repeated.contains(&folded)
}

fn control(context: &Context, section: usize, span: Span, pair: &Pair) -> Record {
    let name = naming::read(&pair.key);
    let mut record = context.record(Kind::Control, section, span, &name.title);
    record.id = name.id;
    let description = Value::Text(pair.value.plain.trim().to_owned());
    record.fields.insert("description".to_owned(), description);
    fill::cite(&mut record, &pair.value, Role::Mention);
    record
}

/// Keys that stand before bullets of three sections or more (`Verify:`) are attributes of each, not names of practices.
fn repeated_keys(context: &Context) -> BTreeSet<String> {
    let mut sections: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (at, section) in context.document.sections.iter().enumerate() {
        outline::each_item(&section.blocks, 0, &mut |item, _| {
            if let Some(pair) = item.pairs.first() {
                sections.entry(fold(&pair.key)).or_default().insert(at);
            }
        });
    }
    sections
        .into_iter()
        .filter(|(_, at)| at.len() >= 3)
        .map(|(key, _)| key)
        .collect()
}

/// A value that is a command tells how to look, not what is done.
fn is_code(value: &Text) -> bool {
    let code: usize = value
        .pieces
        .iter()
        .filter(|piece| piece.code)
        .map(|piece| piece.text.len())
        .sum();
    code * 3 > value.plain.len() * 2
}

/// Named bullets are practices under a heading about controls, and in a document that is a checklist or a set of controls.
fn speaks_of_practice(context: &Context, at: usize, title: Option<Topic>) -> bool {
    let practice = |topic: Topic| matches!(topic, Topic::Controls | Topic::Checklist);
    match outline::topic(context, at) {
        Some(topic) if practice(topic) => true,
        Some(
            Topic::Gate
            | Topic::Reference
            | Topic::Legend
            | Topic::Risks
            | Topic::Waivers
            | Topic::Stage
            | Topic::Actions,
        ) => false,
        _ => {
            title.is_some_and(practice)
                && !describes_product(&context.document.sections[at].heading.plain)
        }
    }
}

/// Features, benefits and parts are told, not practised.
fn describes_product(heading: &str) -> bool {
    const WORDS: &[&str] = &[
        "features",
        "benefits",
        "impact",
        "architecture",
        "services",
        "layout",
        "ports",
        "stack",
        "components",
    ];
    let folded = fold(heading);
    text::words(&folded).any(|word| WORDS.contains(&word))
}
