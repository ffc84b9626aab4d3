//! Surroundings: what stands around a waiver and makes it excuse nothing: a refusal, a blank signature, another release.

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Block, Row, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::assembly::outline;
use crate::records::gates::sentence;
use crate::records::values::{approval, status};
use crate::records::words::vocabulary::{Label, Vocabulary};
use crate::records::words::{Class, LANGUAGES, polarity, tail};
use crate::records::{Detail, Record, Status, Value};

/// Notes in the terms of a waiver why it excuses nothing, if anything around it says so. The first reason stays.
pub fn note(record: &mut Record, why: Option<String>) {
    if let Detail::Waiver(waiver) = &mut record.detail
        && waiver.void.is_none()
    {
        waiver.void = why;
    }
}

/// What the cells of its row say that are no fields: a row struck out, a signature left blank.
pub fn of_row(table: &Table, columns: &[Option<Label>], row: &Row) -> Option<String> {
    if is_struck_out(row) {
        return Some("it is struck out".to_owned());
    }
    let blank = |at: usize| {
        let cell = row.cells.get(at);
        cell.is_none_or(|cell| fill::is_blank(&cell.plain))
    };
    let unsigned = (0..table.header.len())
        .find(|&at| columns.get(at) == Some(&Some(Label::Signature)) && blank(at));
    unsigned.map(|at| format!("`{}` is blank", table.header[at].plain.trim()))
}

fn is_struck_out(row: &Row) -> bool {
    let pieces = row.cells.iter().flat_map(|cell| &cell.pieces);
    let mut written = pieces
        .filter(|piece| !piece.text.trim().is_empty())
        .peekable();
    written.peek().is_some() && written.all(|piece| piece.struck)
}

/// What its own fields say: `Comment: withdrawn`, `Scope: staging`, `Approved: no`.
pub fn of_fields(record: &Record, words: &Vocabulary) -> Option<String> {
    let of_field = |(key, value): (&String, &Value)| {
        let texts: &[String] = match value {
            Value::Text(text) => std::slice::from_ref(text),
            Value::List(texts) => texts,
            _ => &[],
        };
        texts.iter().find_map(|text| of_field(key, text, words))
    };
    record
        .fields
        .iter()
        .find_map(of_field)
        .or_else(|| asked_by_approver(record))
}

/// What the headings around it and the line above it say: `Rejected`, `Requested, not yet decided:`.
pub fn of_place(context: &Context, section: usize, table: Span) -> Option<String> {
    let sections = &context.document.sections;
    let headings = context
        .document
        .ancestry(section)
        .into_iter()
        .filter(|at| sections[*at].level > 1)
        .map(|at| sections[at].heading.plain.as_str());
    let refused = headings
        .filter(|heading| polarity::refusal(heading).is_some())
        .map(|heading| format!("it stands under `{}`", heading.trim()))
        .next();
    refused
        .or_else(|| above(&sections[section].blocks, table))
        .or_else(|| control_off(context, section))
}

/// What a sentence elsewhere in its section says of it by its id, or of all that stand there: `W-1 was refused by the board`,
/// `All of these were revoked`.
pub fn of_sentences(context: &Context, section: usize, record: &Record) -> Option<String> {
    let blocks = context.document.sections[section].blocks.iter();
    let texts = blocks.filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(&paragraph.text),
        _ => None,
    });
    let mut sentences = texts.flat_map(|text| text.plain.split_inclusive(". "));
    let said = sentences.find(|said| is_about(said, record) && is_refusal(without_all_of(said)))?;
    Some(format!("`{}`", said.trim()))
}

/// `All of these were revoked` without the words that make a rule of it elsewhere.
fn without_all_of(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix("All of ").unwrap_or(text)
}

/// A short sentence that refuses and makes no rule.
fn is_refusal(text: &str) -> bool {
    let rules = sentence::is_rule(text)
        || tail::objection(text).is_some_and(|objection| objection.class == Class::Condition)
        || text.split_whitespace().count() > 20;
    !rules && polarity::refusal(text).is_some()
}

/// Does a sentence name a waiver by its id, or speak of all: `All of them`, `Both`, `This waiver`?
fn is_about(text: &str, record: &Record) -> bool {
    let folded = fold(text);
    let mut all = folded.split(|c: char| !(c.is_alphanumeric() || c == '-'));
    let id = record.id.as_deref().map(fold);
    let names_it = id.is_some_and(|id| all.clone().any(|word| word == id));
    let first = all.find(|word| !word.is_empty()).unwrap_or("");
    let speaks_of_all = LANGUAGES
        .iter()
        .any(|language| language.all.contains(&first))
        || matches!(first, "these" | "they" | "this" | "both");
    names_it || speaks_of_all || folded.contains("this waiver")
}

/// The release that a waiver is for, where the gates of its document are of another one.
pub fn other_release(context: &Context, record: &Record) -> Option<String> {
    let title = context.document.title()?;
    let own = versions(&title.heading.plain);
    let named = releases_of(record);
    let meets = named
        .iter()
        .any(|named| own.iter().any(|own| are_one_release(own, named)));
    let first = named.first().filter(|_| !own.is_empty() && !meets)?;
    Some(format!("it is for `{first}`"))
}

/// The versions that a record names as those it is for.
fn releases_of(record: &Record) -> Vec<String> {
    let target = record.target.iter().map(|target| target.text.as_str());
    let texts = record.fields.iter().filter_map(|(key, value)| match value {
        Value::Text(text) if says_release(key, text) => Some(text.as_str()),
        _ => None,
    });
    texts.chain(target).flat_map(versions).collect()
}

/// Are two versions the same, or is one a part of the other: `4.1` and `4.1.2`?
pub fn are_one_release(a: &str, b: &str) -> bool {
    let is_part = |part: &str, whole: &str| part.starts_with(&format!("{whole}."));
    a == b || is_part(a, b) || is_part(b, a)
}

fn of_field(key: &str, text: &str, words: &Vocabulary) -> Option<String> {
    let name = key.replace('_', " ");
    let void = match words.label(&name) {
        Some(Label::Signature) => {
            takes_back(text) || polarity::is_away(text) || polarity::is_no(text)
        }
        Some(Label::Scope) => takes_back(text),
        Some(Label::Mitigation) => is_off(text),
        None | Some(Label::Notes | Label::Status | Label::Decision) => {
            !is_free(key) && is_refused_in(&name, text)
        }
        Some(_) => false,
    };
    void.then(|| format!("`{}` stands under `{name}`", text.trim()))
}

fn takes_back(text: &str) -> bool {
    tail::objection(text).is_some() || polarity::refusal(text).is_some()
}

/// Is the field of a key written in free words, in which a refusal may be of anything?
fn is_free(key: &str) -> bool {
    super::names_subject(key) || matches!(key, "expires_text" | "description")
}

/// Is a note of a few words a refusal: `withdrawn`, `Approved: no`, or `no` under a name that asks for consent?
fn is_refused_in(name: &str, text: &str) -> bool {
    let brief = text.split_whitespace().count() <= 8;
    let (name, said) = text.split_once([':', '：']).unwrap_or((name, text));
    let denied = polarity::is_no(said) && !polarity::names_trait(name);
    brief && (polarity::refusal(text).is_some() || denied)
}

/// Does a text say that what it names is not there: `not in place yet`, `switched off`?
fn is_off(text: &str) -> bool {
    let denies = tail::objection(text)
        .is_some_and(|objection| matches!(objection.class, Class::Not | Class::Future));
    denies || polarity::pending(text).is_some()
}

fn asked_by_approver(record: &Record) -> Option<String> {
    let Detail::Waiver(waiver) = &record.detail else {
        return None;
    };
    record.fields.iter().find_map(|(key, value)| {
        let Value::Text(name) = value else {
            return None;
        };
        let asked = polarity::names_asker(&key.replace('_', " "));
        let same = waiver
            .approvers
            .iter()
            .any(|approver| approval::same_person(approver, name));
        (asked && same).then(|| format!("`{}` asked for it and cannot approve it", name.trim()))
    })
}

/// The paragraph before a table or list.
fn above(blocks: &[Block], table: Span) -> Option<String> {
    let at = blocks.iter().position(|other| other.span() == table)?;
    let Block::Paragraph(paragraph) = blocks.get(at.checked_sub(1)?)? else {
        return None;
    };
    let text = paragraph.text.plain.trim();
    is_refusal(text).then(|| format!("the line above it says `{text}`"))
}

/// `Compensating control (nightly check): not in place yet.` in the section of a waiver.
fn control_off(context: &Context, section: usize) -> Option<String> {
    let lines = fill::lines(&context.document.sections[section].blocks);
    lines.into_iter().find_map(|line| {
        let (name, value) = line.plain.split_once([':', '：'])?;
        let bare = name.split(['(', '（']).next().unwrap_or("");
        let is_control = context.words.label(bare) == Some(Label::Mitigation);
        let off = is_off(value) || is_switched_off(context, line, value);
        (is_control && off).then(|| format!("`{}`", line.plain.trim()))
    })
}

fn is_switched_off(context: &Context, line: &Text, value: &str) -> bool {
    let at = line.plain.len() - value.len();
    let text = line.slice(at, line.plain.len()).trimmed();
    let claim = status::claim(&text, context.words, &context.legend);
    claim.is_some_and(|claim| matches!(claim.status, Status::Open | Status::Blocked))
}

/// Does a field name the release that a waiver is for: a column for it, or a text that begins with it or says *only*?
fn says_release(key: &str, text: &str) -> bool {
    let names =
        |word: &str| ["release", "version", "scope", "applies_to", "valid_for"].contains(&word);
    let folded = fold(text);
    let leads = ["release ", "version ", "v"].iter().any(|lead| {
        folded
            .strip_prefix(lead)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    names(key) || leads && !key.starts_with("expires")
}

/// The versions in a text: `4.1`, `v4.1.2`.
pub fn versions(text: &str) -> Vec<String> {
    let tokens = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
    tokens
        .map(|token| token.trim_matches('.').trim_start_matches(['v', 'V']))
        .filter(|token| {
            let mut parts = token.split('.');
            let number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            token.contains('.') && token.len() <= 10 && parts.all(number)
        })
        .map(str::to_owned)
        .collect()
}

/// The heading or list around a waiver that has a heading of its own.
pub fn of_heading(context: &Context, section: usize) -> Option<String> {
    let parts = context.document.ancestry(section);
    let above = parts
        .into_iter()
        .filter(|at| context.document.sections[*at].level > 1 && *at != section);
    let refused = above
        .map(|at| context.document.sections[at].heading.plain.trim())
        .find(|heading| polarity::refusal(heading).is_some())?;
    let is_topic = outline::topic_around(context, section).is_some();
    is_topic.then(|| format!("it stands under `{refused}`"))
}
