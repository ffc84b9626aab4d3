//! Referred: footnotes and link definitions, which stand elsewhere than the words that refer to them and go with these.

use std::collections::BTreeSet;

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Document, Link};
use crate::report::audience::ink::Ink;

/// A text without what only those words of `original` referred to that went. What stayed has kept its place.
pub fn without_referred(text: String, original: &str, document: &Document) -> String {
    let mut spans = definitions_gone(&text, original, document);
    spans.extend(notes_gone(&text, original));
    if spans.is_empty() {
        return text;
    }
    let mut ink = Ink::new(&text);
    spans.into_iter().for_each(|span| ink.blank(span));
    ink.into_text()
}

/// The definitions of links that went, and lead where no other link does.
fn definitions_gone(text: &str, original: &str, document: &Document) -> Vec<Span> {
    if document.definitions.is_empty() {
        return Vec::new();
    }
    let stays = |link: &&Link| link.span.of(text) == link.span.of(original);
    let (stay, gone): (Vec<&Link>, Vec<&Link>) = document.links.iter().partition(stays);
    let used = destinations(&stay);
    let unused: BTreeSet<&str> = &destinations(&gone) - &used;
    let definitions = document.definitions.values().copied();
    definitions
        .filter(|definition| names_any(definition.of(original), &unused))
        .collect()
}

fn destinations<'l>(links: &[&'l Link]) -> BTreeSet<&'l str> {
    links.iter().map(|link| link.destination.as_str()).collect()
}

/// Does a definition lead to one of these?
fn names_any(definition: &str, destinations: &BTreeSet<&str>) -> bool {
    let mut words = definition.split([' ', '\t', '\r', '\n', '<', '>']);
    words.any(|word| destinations.contains(word))
}

/// The lines of the footnotes of what went.
fn notes_gone(text: &str, original: &str) -> Vec<Span> {
    let labels = labels_gone(text, original);
    let mut spans = Vec::new();
    let (mut at, mut goes, mut is_behind_blank) = (0, false, false);
    for line in text.split_inclusive('\n') {
        let start = line.trim_start();
        let defined = start
            .strip_prefix("[^")
            .and_then(|rest| rest.split_once("]:"));
        if let Some((label, _)) = defined {
            goes = labels.contains(&fold(label));
        } else if is_behind_blank && !line.starts_with([' ', '\t']) && !start.is_empty() {
            goes = false;
        }
        if goes {
            spans.push(Span::new(at, at + line.len()));
        }
        is_behind_blank = matches!(line, "\n" | "\r\n");
        at += line.len();
    }
    spans
}

/// The footnotes that are referred to where something went.
fn labels_gone(text: &str, original: &str) -> BTreeSet<String> {
    let gone = original
        .match_indices("[^")
        .filter(|(at, mark)| !text.get(*at..).is_some_and(|rest| rest.starts_with(mark)));
    gone.filter_map(|(at, mark)| original.get(at + mark.len()..)?.split_once(']'))
        .map(|(label, _)| fold(label))
        .collect()
}
