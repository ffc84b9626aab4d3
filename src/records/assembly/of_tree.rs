//! Of the tree: code spans beside a claim that name a file of this tree, whatever its ending: `contract.tap`, `mail.eml`. By its shape alone
//! such a name may be anything, and is no reference.

use crate::base::{RelPath, Span};
use crate::parse::code_spans;
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
    let is_cited = |span: &Span| {
        let mut citations = record.citations.iter();
        citations.any(|cited| cited.span.start < span.end && span.start < cited.span.end)
    };
    let spans = in_code(own_lines(record.span.of(text)));
    let new = spans
        .map(|span| span.shifted(record.span.start))
        .filter(|span| !is_cited(span));
    let named = new.filter(|span| names_file(span.of(text), record, tree));
    named
        .map(|span| Citation::of_file_named(span.of(text).to_owned(), span))
        .collect()
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
