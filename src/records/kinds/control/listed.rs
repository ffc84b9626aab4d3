//! Listed controls: plain bullets below `Security controls`, and bullets with names below `Backup & DR`.
//!
//! `Best practices` heads advice, and `Backup procedure` steps: a heading has to be the words for controls and nothing else, and below one
//! about backups each bullet has to name what it is about (`Orders: copy to the second site`). What comes round is an obligation.

use std::collections::BTreeSet;

use crate::base::text::fold;
use crate::parse::{Item, List};
use crate::records::assembly::context::{Context, Drafts};
use crate::records::assembly::fill;
use crate::records::assembly::place;
use crate::records::kinds::cadence;
use crate::records::words::LANGUAGES;
use crate::records::words::vocabulary::{Topic, without_numbering};
use crate::records::{Kind, Record, Role, Value};

/// A longer bullet is prose.
const LONGEST: usize = 240;

/// A longer name is a sentence.
const LONGEST_NAME: usize = 5;

/// Reads the lists right below such headings. `repeated` are names that tell no practice.
pub fn read(context: &Context, drafts: &mut Drafts, repeated: &BTreeSet<String>) {
    for (place, list) in place::lists(context, drafts) {
        let heads_controls = heads_controls(context, place.section);
        let is_durability = context.topics[place.section] == Some(Topic::Durability);
        // A line of its own says what a list is: `Critical gaps:` leads to no controls.
        if place.label.is_some() || !heads_controls && !is_durability {
            continue;
        }
        let mut controls = controls(context, drafts, list);
        controls.retain(|item| lead(item).is_none_or(|name| !repeated.contains(&fold(name))));
        if heads_controls || controls.iter().all(|item| lead(item).is_some()) {
            for item in controls {
                drafts.push(control(context, place.section, item));
            }
        }
    }
}

/// Is a heading the words for controls, and no more?
fn heads_controls(context: &Context, section: usize) -> bool {
    let heading = &context.document.sections[section].heading.plain;
    let folded = fold(heading);
    let whole = without_numbering(&folded);
    let topics = LANGUAGES.iter().flat_map(|language| language.topics);
    let mut controls = topics.filter(|(topic, _)| *topic == Topic::Controls);
    context.topics[section] == Some(Topic::Controls)
        && controls.any(|(_, phrases)| phrases.contains(&whole))
}

/// The bullets of a list that are controls; none where one of them is a step, a box, a field or prose.
fn controls<'a>(context: &Context, drafts: &Drafts, list: &'a List) -> Vec<&'a Item> {
    let items = place::plain_items(list, drafts);
    let is_other =
        |item: &&Item| place::describes(context, item) || item.text.plain.len() > LONGEST;
    let is_list = list.start.is_none() && list.items.iter().all(|item| item.task.is_none());
    if !is_list || list.items.len() < 2 || items.iter().any(is_other) {
        return Vec::new();
    }
    let stays = |item: &&Item| !cadence::recurs(item);
    items.into_iter().filter(stays).collect()
}

/// The words before a colon that a bullet begins with, where they name something.
fn lead(item: &Item) -> Option<&str> {
    let (name, rest) = item.text.plain.split_once(": ")?;
    let is_name = name.split_whitespace().count() <= LONGEST_NAME && !rest.trim().is_empty();
    is_name.then_some(name)
}

fn control(context: &Context, section: usize, item: &Item) -> Record {
    let plain = item.text.plain.trim();
    let name = lead(item).unwrap_or_else(|| before_detail(plain));
    let mut record = context.record(Kind::Control, section, item.span, name);
    let description = Value::Text(plain.to_owned());
    record.fields.insert("description".to_owned(), description);
    fill::cite(&mut record, &item.text, Role::Mention);
    record
}

/// `Rate limiting (token bucket for each address).` is called `Rate limiting`.
fn before_detail(plain: &str) -> &str {
    let ends = [" (", " – ", " — ", "; ", ". "].iter();
    let end = ends.filter_map(|mark| plain.find(mark)).min();
    let name = plain.get(..end.unwrap_or(plain.len())).unwrap_or(plain);
    name.trim_end_matches(['.', ';', ' '])
}
