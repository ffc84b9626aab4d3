//! The words of an action: who does it, by when, and whether it is done, where no field says so.

use crate::parse::{Item, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::values::{owners, people, status};
use crate::records::words::vocabulary::Label;
use crate::records::{Claim, Kind, Owner, Record, Status};

/// The record of one item, with who, when and how far in its running text.
pub fn action(context: &Context, section: usize, item: &Item) -> Record {
    let mut record = fill::from_item(context, Kind::Action, section, item);
    inline(context, &mut record, item);
    if record.owners.is_empty() {
        record.owners = owners_said(context, &item.text);
        cut_name(&mut record, &item.text);
    }
    if record.claim.is_none()
        && let Some((claim, end)) = said_at_the_end(context, &item.text)
    {
        record.claim = Some(claim);
        cut_title(&mut record, item.text.plain.get(..end).unwrap_or(""));
    }
    record
}

/// `**JG** Turn on …`, `… for the build **JG**/MW`: who is named in bold at the beginning or the end of an action.
pub fn owners_said(context: &Context, text: &Text) -> Vec<Owner> {
    let name = bold_lead(text).map(|(name, _)| name);
    let name = name
        .or_else(|| bold_end(text))
        .filter(|name| people::is_sure(name));
    name.map_or_else(Vec::new, |name| owners::read(name, context.words))
}

/// The bold words that a text begins with, and the rest.
pub fn bold_lead(text: &Text) -> Option<(&str, &str)> {
    let first = text.pieces.first().filter(|piece| piece.strong)?;
    let rest = text.plain.get(first.text.len()..)?.trim_start();
    let name = first.text.trim().trim_end_matches(':');
    (!rest.is_empty()).then_some((name, rest))
}

/// The last word of a text, where some of it is bold.
fn bold_end(text: &Text) -> Option<&str> {
    let plain = text.plain.trim_end_matches(['.', ' ']);
    let (_, word) = plain.rsplit_once(char::is_whitespace)?;
    let mut pieces = text.pieces.iter().filter(|piece| piece.strong);
    let is_bold =
        pieces.any(|piece| !piece.text.trim().is_empty() && word.contains(piece.text.trim()));
    is_bold.then_some(word)
}

/// `… goes down (done)`, `… goes down - done in #12`, `… goes down DONE`: the status behind an action, and where the action itself ends.
fn said_at_the_end(context: &Context, text: &Text) -> Option<(Claim, usize)> {
    let plain = text.plain.trim_end_matches(['.', ' ']);
    let ends = [
        bracketed(plain),
        behind_dash(context, plain),
        capitals(plain),
    ];
    ends.into_iter().flatten().find_map(|(kept, start, end)| {
        let claim = status::claim(&text.slice(start, end), context.words, &context.legend)?;
        (claim.status != Status::Unknown).then_some((claim, kept))
    })
}

/// Where the text before a status ends, and where the status begins and ends.
type Ending = (usize, usize, usize);

fn bracketed(plain: &str) -> Option<Ending> {
    let inside = plain.strip_suffix(')')?;
    let open = inside.rfind('(')?;
    Some((open, open + 1, inside.len()))
}

/// Words behind the last dash that begin with a word for a status.
fn behind_dash(context: &Context, plain: &str) -> Option<Ending> {
    let dashes = [" - ", " – ", " — "].iter();
    let last = dashes.filter_map(|dash| Some((plain.rfind(dash)?, dash.len())));
    let (at, length) = last.max()?;
    let said = plain.get(at + length..)?;
    let (first, behind) = said.split_once(' ').unwrap_or((said, ""));
    let bare = first.trim_matches(|c: char| !c.is_alphanumeric());
    context.words.status(&bare.to_lowercase())?;
    tells_no_more(behind).then_some((at, at + length, plain.len()))
}

/// `passed to Jo` says who has it now: behind a word for a status stands a day or a number, or nothing.
fn tells_no_more(behind: &str) -> bool {
    let is_number = behind.contains(|c: char| c.is_ascii_digit());
    behind.trim().is_empty() || is_number && !behind.starts_with("to ")
}

/// A last word in capitals, as long as a word for a status, behind the end of a sentence: `… the vault. DONE`.
fn capitals(plain: &str) -> Option<Ending> {
    let (before, word) = plain.rsplit_once(' ')?;
    let is_loud = word.len() >= 4 && word.chars().all(char::is_uppercase);
    let is_alone = before.ends_with(['.', '!', ';', ']', ')']);
    (is_loud && is_alone).then_some((before.len(), before.len() + 1, plain.len()))
}

/// Takes the names in bold that end an action out of its title.
fn cut_name(record: &mut Record, text: &Text) {
    let name = bold_end(text).filter(|name| people::is_sure(name));
    if let Some((kept, _)) = name.and_then(|name| text.plain.rsplit_once(name)) {
        cut_title(record, kept.trim_end_matches(['.', ' ']));
    }
}

/// Takes what stands behind the action itself out of its title.
fn cut_title(record: &mut Record, kept: &str) {
    let kept = naming::one_line(kept);
    if !kept.is_empty() && record.title.starts_with(&kept) {
        record.title = kept;
    }
}

/// What parts the fields in the running text of an item.
const PARTING: [char; 6] = ['(', ')', ',', ';', '|', '\u{2014}'];

/// So many parts of an item are looked at.
const MOST_PARTS: usize = 40;

/// Who and when in the running text of an item: `Order cables (Owner: Ada, due: May)`.
fn inline(context: &Context, record: &mut Record, item: &Item) {
    let mut at = 0;
    for part in item.text.plain.split_inclusive(PARTING).take(MOST_PARTS) {
        let start = at;
        at += part.len();
        let label = part.split_once(':').map_or("", |(label, _)| label);
        if is_owner_or_target(context, label) {
            let value = without_end(&item.text.slice(start + label.len() + 1, at));
            fill::apply(context, record, label.trim(), &value, &[]);
            let title = record.title.split(" (").next();
            record.title = naming::one_line(title.unwrap_or(""));
        }
    }
}

fn is_owner_or_target(context: &Context, label: &str) -> bool {
    let label = context.words.label(label.trim());
    matches!(label, Some(Label::Owner | Label::Target))
}

/// A value without the sign that parts it from the next.
fn without_end(value: &Text) -> Text {
    const ENDS: [char; 8] = ['(', ')', ',', ';', '|', '\u{2014}', ' ', '.'];
    let value = value.trimmed();
    value.slice(0, value.plain.trim_end_matches(ENDS).len())
}
