//! Controls: named practices, written as a bullet with a bold name and what is done.

use crate::parse::Block;
use crate::records::context::{Context, Drafts, KindReader};
use crate::records::vocabulary::Topic;
use crate::records::{Kind, Role, Value, fill, outline};

/// Reads controls.
pub static READER: KindReader = KindReader { kind: Kind::Control, plural: "controls", read };

fn read(context: &Context, drafts: &mut Drafts) {
    let title = context.document.title().and_then(|title| context.words.topic(&title.heading.plain));
    for at in 0..context.document.sections.len() {
        if !speaks_of_practice(context, at, title) {
            continue;
        }
        for block in &context.document.sections[at].blocks {
            let Block::List(list) = block else { continue };
            for item in &list.items {
                let Some(pair) = item.pairs.first().filter(|pair| pair.marked && item.task.is_none()) else { continue };
                let names_field = context.words.label(&pair.key).is_some();
                let leads = item.pairs.len() == 1 && pair.span.start <= item.text.span.start + 4;
                let words = pair.value.plain.split_whitespace().count();
                if names_field || !leads || words < 3 || drafts.is_taken(item.span) {
                    continue;
                }
                let mut record = context.record(Kind::Control, at, item.span, &pair.key);
                record.fields.insert("description".to_owned(), Value::Text(pair.value.plain.trim().to_owned()));
                fill::cite(&mut record, &pair.value, Role::Mention);
                drafts.push(record);
            }
        }
    }
}

/// Named bullets are practices under a heading about controls, and in a document that is a checklist or a set of controls.
fn speaks_of_practice(context: &Context, at: usize, title: Option<Topic>) -> bool {
    let practice = |topic: Topic| matches!(topic, Topic::Controls | Topic::Checklist);
    match outline::topic(context, at) {
        Some(topic) if practice(topic) => true,
        Some(Topic::Gate | Topic::Reference | Topic::Legend | Topic::Risks | Topic::Waivers | Topic::Stage | Topic::Actions) => false,
        _ => title.is_some_and(practice),
    }
}
