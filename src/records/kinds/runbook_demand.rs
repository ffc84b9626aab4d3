//! Runbook demands: the runbooks that a document calls for, one for each outage that it names.

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Block, Item, Text, items};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::naming;
use crate::records::assembly::place;
use crate::records::{Detail, Kind, Record, Value};

/// How demands are read. They take nothing: the sentence that demands may be an item of another kind as well.
pub static READER: KindReader = KindReader {
    kind: Kind::RunbookDemand,
    plural: "demanded runbooks",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    for section in 0..context.document.sections.len() {
        if place::is_reference(context, section) {
            continue;
        }
        let blocks = &context.document.sections[section].blocks;
        for (_, item) in items(blocks) {
            let nested = item.children.iter().find_map(list_items).unwrap_or(&[]);
            demands(context, drafts, section, item.span, &item.text, nested);
        }
        for (at, block) in blocks.iter().enumerate() {
            if let Block::Paragraph(paragraph) = block {
                let nested = blocks.get(at + 1).and_then(list_items).unwrap_or(&[]);
                demands(
                    context,
                    drafts,
                    section,
                    paragraph.text.span,
                    &paragraph.text,
                    nested,
                );
            }
        }
    }
}

fn list_items(block: &Block) -> Option<&[Item]> {
    match block {
        Block::List(list) => Some(&list.items),
        _ => None,
    }
}

/// The demands of one sentence: of the items below it where it ends in a colon, else of the names in it.
fn demands(
    context: &Context,
    drafts: &mut Drafts,
    section: usize,
    span: Span,
    text: &Text,
    nested: &[Item],
) {
    let Some(demand) = Demand::of(&text.plain) else {
        return;
    };
    if text.is_label() && !nested.is_empty() {
        for item in nested.iter().filter(|item| !item.text.is_empty()) {
            let record = record(
                context,
                section,
                item.span,
                &naming::one_line(&item.text.plain),
                &demand.parts,
            );
            drafts.add_around(record);
        }
        return;
    }
    for name in demand.names {
        let record = record(context, section, span, &name, &demand.parts);
        drafts.add_around(record);
    }
}

fn record(context: &Context, section: usize, span: Span, title: &str, parts: &[String]) -> Record {
    let mut record = context.record(
        Kind::RunbookDemand,
        section,
        span,
        title.trim_end_matches(['.', ';', ',']),
    );
    record.detail = Detail::RunbookDemand;
    if !parts.is_empty() {
        record
            .fields
            .insert("parts".to_owned(), Value::List(parts.to_vec()));
    }
    record
}

/// What a sentence demands.
struct Demand {
    /// The outages that it names.
    names: Vec<String>,
    /// What every runbook has to hold: `including detection, mitigation and owners`.
    parts: Vec<String>,
}

impl Demand {
    /// `Provide runbooks for: …`, `Complete runbooks for API, queue and billing`; `None` for a sentence that demands none.
    fn of(text: &str) -> Option<Demand> {
        if text.len() > 2000 {
            return None;
        }
        // Lower case of ASCII alone keeps every offset in place.
        let lower = text.to_ascii_lowercase();
        let (noun, length) = [
            "runbooks for",
            "playbooks for",
            "runbook for",
            "playbook for",
        ]
        .iter()
        .find_map(|noun| Some((lower.find(noun)?, noun.len())))?;
        let before = fold(lower.get(..noun)?);
        if !is_demanded(&before) {
            return None;
        }
        let sentence = first_sentence(text.get(noun + length..)?.trim());
        let sentence = sentence
            .split_once(": ")
            .map_or(sentence, |(named, _)| named);
        if says_a_purpose(sentence) {
            return None;
        }
        let details = [" including ", " covering "]
            .iter()
            .find_map(|lead| sentence.split_once(lead));
        let (named, parts) = details.map_or((sentence, Vec::new()), |(named, parts)| {
            (named, split(parts))
        });
        Some(Demand {
            names: names(named.trim_end_matches(',')),
            parts,
        })
    }
}

/// Does the verb stand right before: `create the missing runbooks for`, and not `refer to it and add …`?
fn is_demanded(before: &str) -> bool {
    const VERBS: &[&str] = &[
        "provide", "complete", "write", "document", "create", "prepare", "publish", "draft", "add",
        "maintain", "ensure", "develop", "produce", "finish", "define", "deliver", "need", "needs",
        "needed", "require", "required", "must", "should", "missing",
    ];
    const NEAR: usize = 5;
    let spoken = before.split(|c: char| !c.is_alphanumeric());
    let mut near = spoken.filter(|word| !word.is_empty()).rev().take(NEAR);
    before.len() <= 80 && !before.contains(" not ") && near.any(|word| VERBS.contains(&word))
}

/// `Runbooks for providing information` say what they are for, and name no outage.
fn says_a_purpose(sentence: &str) -> bool {
    let first = sentence.split(' ').next().unwrap_or("");
    first.len() > 5 && first.ends_with("ing")
}

/// The names of a list: those in parentheses after `e.g.`, else the list itself.
fn names(named: &str) -> Vec<String> {
    let inside = named
        .split_once('(')
        .map(|(_, rest)| rest.rsplit_once(')').map_or(rest, |(inside, _)| inside))
        .map(str::trim);
    let examples = inside.and_then(|inside| {
        [
            "e.g.,",
            "e.g.",
            "eg.",
            "such as",
            "i.e.,",
            "i.e.",
            "for example",
        ]
        .iter()
        .find_map(|lead| inside.strip_prefix(lead))
    });
    split(examples.unwrap_or(named))
        .into_iter()
        .filter(|name| name.len() < 120)
        .collect()
}

fn split(list: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    for (at, c) in list.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' if depth == 0 => {
                parts.extend(list.get(start..at));
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.extend(list.get(start..));
    let last = parts.pop().unwrap_or("");
    // Only the last part of a list joins two by `and`, and none inside parentheses.
    let joint = [" and ", " & "]
        .iter()
        .find_map(|joint| Some((last.rfind(joint)?, joint.len())))
        .filter(|(at, _)| !last.get(*at..).unwrap_or("").contains(')'));
    match joint {
        Some((at, length)) => parts.extend(
            [last.get(..at), last.get(at + length..)]
                .into_iter()
                .flatten(),
        ),
        None => parts.push(last),
    }
    let clean = |part: &str| {
        part.trim()
            .trim_start_matches("and ")
            .trim_start_matches("or ")
            .trim_end_matches(['.', ':'])
            .trim()
            .to_owned()
    };
    parts
        .into_iter()
        .map(clean)
        .filter(|part| part.chars().any(char::is_alphanumeric))
        .collect()
}

/// Up to the full stop that ends a sentence: one before a capital or the end, outside parentheses.
fn first_sentence(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '.' if depth == 0
                && text
                    .get(at + 1..)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\n'])) =>
            {
                return text.get(..at).unwrap_or(text);
            }
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::{field, records, titles};

    #[test]
    fn each_outage_that_is_named_is_a_demand() {
        let nested = indoc! {"
            ## Support

            - Provide runbooks for:
              - Printer on fire
              - Lost keys
        "};
        assert_eq!(
            titles(Kind::RunbookDemand, nested),
            ["Printer on fire", "Lost keys"]
        );
        let inline = "- Complete runbooks for mail, search (web and app) and billing.\n";
        assert_eq!(
            titles(Kind::RunbookDemand, inline),
            ["mail", "search (web and app)", "billing"]
        );
        let found = records(
            Kind::RunbookDemand,
            "- Write playbooks for the worst outages (e.g., floods, fires), including detection, owners, and drills.\n",
        );
        assert_eq!(
            found
                .iter()
                .map(|demand| demand.title.as_str())
                .collect::<Vec<_>>(),
            ["floods", "fires"]
        );
        assert_eq!(
            field(&found[0], "parts"),
            "[\"detection\",\"owners\",\"drills\"]"
        );
        assert_eq!(
            titles(
                Kind::RunbookDemand,
                "The runbooks for mail are in the wiki.\n"
            ),
            [""; 0]
        );
    }
}
