//! Of the tree: names beside a claim that are those of a file of this tree, in code whatever their ending: `contract.tap`, `mail.eml`, and in
//! running text where they are cited: `Load test passed (load.md)`. By its shape alone such a name may be anything, and is no reference.

use crate::base::{RelPath, Span};
use crate::parse::code_spans;
use crate::records::values::status::ends_with_pointer;
use crate::records::{Citation, Record, reference};
use crate::source::SourceTree;

/// Adds the citations that only the tree tells from other words.
pub fn note(records: &mut [Record], tree: &SourceTree) {
    for record in records.iter_mut().filter(|record| record.claim.is_some()) {
        let found = of_record(record, tree);
        record.citations.extend(found);
    }
}

fn of_record(record: &Record, tree: &SourceTree) -> Vec<Citation> {
    let text = tree.text(&record.path);
    let own = own_lines(record.span.of(text));
    let here = |span: Span| span.shifted(record.span.start);
    let in_code = in_code(own).map(here);
    let in_code = in_code.filter(|span| names_file(span.of(text), record, tree));
    let bare = bare_names(own).into_iter().map(here);
    let bare = bare.filter(|span| is_cited_bare(text, *span, record, tree));
    let new = in_code.chain(bare).filter(|span| !is_cited(record, *span));
    new.map(|span| Citation::of_file_named(span.of(text).to_owned(), span))
        .collect()
}

fn is_cited(record: &Record, span: Span) -> bool {
    let mut citations = record.citations.iter();
    citations.any(|cited| cited.span.start < span.end && span.start < cited.span.end)
}

/// What parts the words of a line beside white space.
const SEPARATORS: [char; 14] = [
    '(', ')', '[', ']', '<', '>', '"', '|', ',', ';', '（', '）', '、', '，',
];

/// The words of a text that have the shape of a file's name and stand neither in code nor in a link.
fn bare_names(text: &str) -> Vec<Span> {
    let code: Vec<Span> = in_code(text).collect();
    let is_apart = |span: &Span| {
        !text[..span.start].ends_with("](") && !code.iter().any(|code| code.contains(*span))
    };
    let named = words_of(text).filter(|span| has_shape_of_name(span.of(text)));
    named.filter(is_apart).collect()
}

/// The words of a text without the marks behind them.
fn words_of(text: &str) -> impl Iterator<Item = Span> {
    let is_end = |c: char| c.is_whitespace() || SEPARATORS.contains(&c);
    let is_mark = move |c: char| is_end(c) || matches!(c, '.' | ':' | '!' | '?' | '*' | '_' | '。');
    text.split_inclusive(is_end).scan(0, move |at, piece| {
        let start = *at;
        *at += piece.len();
        Some(Span::new(
            start,
            start + piece.trim_end_matches(is_mark).len(),
        ))
    })
}

/// `load.md`, `scan/run.tap`: a name with an ending, and with or without folders.
fn has_shape_of_name(word: &str) -> bool {
    let is_inner = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '/');
    word.contains('.') && word.starts_with(char::is_alphanumeric) && word.chars().all(is_inner)
}

/// Is a bare name cited where it stands, and is there such a file? Where a document is named in parentheses of its own, or behind a word
/// such as *see*, nothing else can be meant, and it has to be there.
fn is_cited_bare(text: &str, span: Span, record: &Record, tree: &SourceTree) -> bool {
    if reference::is_in_passing(text, span) {
        return false;
    }
    let name = span.of(text);
    let is_document = |path: &RelPath| !name.contains('/') && reference::is_document(path);
    let may_be_meant = || RelPath::new(name).is_some_and(|path| is_document(&path));
    names_file(name, record, tree) || may_be_meant() && is_pointed_at(text, span)
}

/// `(load.md)`, `see load.md`.
fn is_pointed_at(text: &str, span: Span) -> bool {
    let before = text[..span.start].trim_end();
    let behind = text[span.end..].trim_start();
    let is_alone = before.ends_with(['(', '（']) && behind.starts_with([')', '）']);
    let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
    is_alone || ends_with_pointer(line)
}

/// The lines of a record down to the first blank line or to the first item below it.
fn own_lines(text: &str) -> &str {
    let begins_other = |line: &str| {
        let line = line.trim_start();
        line.is_empty() || line.starts_with(['-', '*', '+', '#', '|', '>'])
    };
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().map_or(0, str::len);
    let more: usize = lines
        .take_while(|line| !begins_other(line))
        .map(str::len)
        .sum();
    &text[..first + more]
}

/// What stands in the code spans of a text.
fn in_code(text: &str) -> impl Iterator<Item = Span> {
    let spans = code_spans(text).into_iter();
    spans.map(|(start, end)| {
        let code = &text[start..end];
        let ticks = code.len() - code.trim_start_matches('`').len();
        Span::new(start + ticks, end - ticks)
    })
}

/// A file with an ending, from the folder of the document or from the root, that holds a report and no program.
fn names_file(token: &str, record: &Record, tree: &SourceTree) -> bool {
    let has_ending = token.rsplit('/').next().is_some_and(|name| {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        ending.is_some_and(|ending| ending.starts_with(char::is_alphanumeric))
    });
    let places = [record.path.parent().join(token), RelPath::new(token)];
    let mut there = places.iter().flatten().filter(|path| tree.has_file(path));
    has_ending && there.any(may_report)
}

/// Neither a program nor settings: those tell what is to happen, and not what has.
fn may_report(path: &RelPath) -> bool {
    !reference::is_source(path) && !reference::is_settings(path) && !reference::is_build_file(path)
}
