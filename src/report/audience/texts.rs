//! Texts: the documents that stay, without the parts, values, links and names that go; parsed again from what is left.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{RelPath, Settings, Span};
use crate::link::{LinkTo, Model, Page, ResolvedLink};
use crate::parse::{self, Document, LinkForm};
use crate::records::Record;
use crate::report::audience::choose::Choice;
use crate::report::audience::cut;
use crate::report::audience::fields::{Fields, written};
use crate::report::audience::ink::{DOTS, Ink};
use crate::report::audience::referred::without_referred;
use crate::report::audience::secrets::{Phrases, count_words};

/// A document that stays.
pub struct Kept {
    /// Its text, as long as before.
    pub text: String,
    /// What that parses to.
    pub document: Arc<Document>,
    /// What its other strings may not say either.
    pub phrases: Phrases,
}

/// The documents that stay.
pub fn kept(
    model: &Model,
    choice: &Choice,
    fields: &Fields,
    settings: &Settings,
) -> BTreeMap<RelPath, Kept> {
    let stay: Vec<(&RelPath, &Page)> = model
        .documents
        .iter()
        .filter(|(path, _)| !choice.paths.leave_out(path))
        .collect();
    let first = stay.into_par_iter().map(|(path, page)| {
        let phrases = phrases(model, choice, fields, settings, path);
        let kept = cut_document(model, choice, fields, path, page, phrases);
        (path.clone(), kept)
    });
    let mut all: BTreeMap<RelPath, Kept> = first.collect::<Vec<_>>().into_iter().collect();

    // Only now is it known which sections are left for links to lead to.
    let dead: Vec<(RelPath, Vec<Span>)> = all
        .keys()
        .filter_map(|path| Some((path.clone(), dead_links(model, &all, path)?)))
        .collect();
    for (path, spans) in dead {
        if let Some(kept) = all.get_mut(&path) {
            unlink_all(&model.documents[&path], &spans, kept);
        }
    }
    all
}

/// A document without what goes, parsed again where that changes its text.
fn cut_document(
    model: &Model,
    choice: &Choice,
    fields: &Fields,
    path: &RelPath,
    page: &Page,
    phrases: Phrases,
) -> Kept {
    let text = text(model, choice, fields, path, page, &phrases);
    let document = if text == model.text(path) {
        page.document.clone()
    } else {
        Arc::new(parse::parse_document(&text))
    };
    Kept {
        text,
        document,
        phrases,
    }
}

/// Unlinks the links of a document that are in these places.
fn unlink_all(page: &Page, spans: &[Span], kept: &mut Kept) {
    let mut ink = Ink::new(&kept.text);
    let links = page.links.iter().filter(|link| spans.contains(&link.span));
    links.for_each(|link| unlink(link, &kept.document, &kept.text, &mut ink));
    let text = ink.into_text();
    kept.text = text;
    kept.document = Arc::new(parse::parse_document(&kept.text));
}

/// A string of a record that stays, without what its document may not say.
pub fn clean(text: &str, folder: &RelPath, phrases: &Phrases, choice: &Choice) -> String {
    let mut ranges = choice.paths.named(text, folder);
    ranges.extend(phrases.said(text));
    without(text, ranges)
}

/// A string with dots in these places.
pub fn without(text: &str, mut ranges: Vec<Range<usize>>) -> String {
    if ranges.is_empty() {
        return text.to_owned();
    }
    ranges.sort_by_key(|range| (range.start, range.end));
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for range in ranges {
        if range.start >= at {
            out.push_str(text.get(at..range.start).unwrap_or_default());
            out.push_str(DOTS);
        }
        at = at.max(range.end);
    }
    out + text.get(at..).unwrap_or_default()
}

fn text(
    model: &Model,
    choice: &Choice,
    fields: &Fields,
    path: &RelPath,
    page: &Page,
    phrases: &Phrases,
) -> String {
    let original = model.text(path);
    let mut ink = Ink::new(original);
    let parts = choice.parts.get(path).map_or(&[][..], Vec::as_slice);
    cut::apply(parts, &mut ink);
    let records: Vec<&Record> = model
        .records_of(path)
        .filter(|&at| !choice.is_gone(at))
        .map(|at| &model.records[at].record)
        .collect();
    fields.apply(&page.document, &records, &mut ink);
    let links = page.links.iter().filter(|link| leads_out(link, choice));
    links.for_each(|link| unlink(link, &page.document, original, &mut ink));
    let text = without_referred(ink.into_text(), original, &page.document);
    let mut ranges = choice.paths.named(&text, &path.parent());
    ranges.extend(phrases.said(&text));
    let mut ink = Ink::new(&text);
    ranges
        .into_iter()
        .for_each(|range| ink.take(Span::new(range.start, range.end)));
    ink.into_text()
}

/// Does a link lead to what is left out?
pub fn leads_out(link: &ResolvedLink, choice: &Choice) -> bool {
    match &link.to {
        LinkTo::Document(path, _) | LinkTo::MissingSection(path, _) | LinkTo::File(path) => {
            choice.paths.leave_out(path)
        }
        LinkTo::Missing { path, near } => {
            choice.paths.leave_out(path)
                || near
                    .as_ref()
                    .is_some_and(|near| choice.paths.leave_out(near))
        }
        LinkTo::Outside => false,
        LinkTo::External => !choice
            .paths
            .named(&link.destination, &RelPath::root())
            .is_empty(),
    }
}

/// The links of a document to sections that went.
fn dead_links(model: &Model, all: &BTreeMap<RelPath, Kept>, path: &RelPath) -> Option<Vec<Span>> {
    let dead = model.documents[path]
        .links
        .iter()
        .filter(|link| match &link.to {
            LinkTo::Document(to, Some(anchor)) => all
                .get(to)
                .is_none_or(|kept| !has_anchor(&kept.document, anchor)),
            _ => false,
        });
    let dead: Vec<Span> = dead.map(|link| link.span).collect();
    (!dead.is_empty()).then_some(dead)
}

/// Can a link name this part of a document?
pub fn has_anchor(document: &Document, name: &str) -> bool {
    document.anchors.iter().any(|anchor| anchor.name == name)
        || document
            .sections
            .iter()
            .any(|section| section.anchor == name)
}

/// Leaves of a link its own words alone, and nothing of a picture or a bare address.
fn unlink(link: &ResolvedLink, document: &Document, text: &str, ink: &mut Ink) {
    let span = link.span;
    let written = span.of(text);
    let words = if link.form == LinkForm::Markdown {
        words_end(written)
    } else {
        None
    };
    match words {
        Some(end) => {
            ink.blank(Span::new(span.start, span.start + 1));
            ink.blank(Span::new(span.start + end, span.end));
        }
        None => ink.take(span),
    }
    let defined = document
        .definitions
        .values()
        .filter(|definition| definition.of(text).contains(link.destination.as_str()));
    defined.for_each(|definition| ink.blank(*definition));
}

/// Where the words of `[words](…)` end; `None` for what is written otherwise.
fn words_end(written: &str) -> Option<usize> {
    let mut depth = 0;
    let mut escaped = false;
    for (at, byte) in written.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'[' => depth += 1,
            b']' if depth == 1 => return Some(at),
            b']' => depth -= 1,
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// What the document may say nowhere else: names of its records that go, and values that are left out of those that stay.
fn phrases(
    model: &Model,
    choice: &Choice,
    fields: &Fields,
    settings: &Settings,
    path: &RelPath,
) -> Phrases {
    let mut phrases = Phrases::default();
    for at in model.records_of(path) {
        let record = &model.records[at].record;
        if choice.is_gone(at) {
            add_record(record, &mut phrases);
        } else if !fields.is_empty() {
            add_left_out(record, fields, settings, &mut phrases);
        }
    }

    // A title that stays may be said, whatever else has the same name.
    let stay = model.records_of(path).filter(|&at| !choice.is_gone(at));
    stay.for_each(|at| phrases.remove(&model.records[at].record.title));
    phrases
}

/// Adds the names and the longer values of a record that goes. A single word is too common to be hidden everywhere.
fn add_record(record: &Record, phrases: &mut Phrases) {
    let values = record.fields.values().flat_map(written);
    values
        .filter(|text| count_words(text) > 2)
        .for_each(|text| phrases.add(text));

    let has_digit = |id: &&str| id.contains(|c: char| c.is_ascii_digit());
    let id = record.id.as_deref().filter(has_digit);
    for name in [Some(record.title.as_str()), id].into_iter().flatten() {
        if count_words(name) > 1 {
            phrases.add(name);
        }
    }
}

/// Adds the values that are left out of a record that stays.
fn add_left_out(record: &Record, fields: &Fields, settings: &Settings, phrases: &mut Phrases) {
    let values = fields.values(record);
    values
        .iter()
        .filter(|text| is_telling(text))
        .for_each(|text| phrases.add(text));

    if fields.leaves_out(record.kind, "owner") {
        for owner in &record.owners {
            let aliases = settings.owners.get(&owner.name).into_iter().flatten();
            phrases.add(&owner.name);
            aliases.for_each(|name| phrases.add(name));
        }
    }
}

/// Several words, or one that is not an abbreviation.
fn is_telling(text: &str) -> bool {
    count_words(text) > 1 || text.chars().filter(|c| c.is_alphabetic()).count() > 4
}
