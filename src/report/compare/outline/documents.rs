//! Documents and diagnostics in words; a folder that moved is one row.

use super::{Row, Section, Tone, code, message, ours, said};
use crate::base::text::count;
use crate::base::{RelPath, Severity};
use crate::report::compare::changes::{Changes, Move};
use crate::report::present::schema::{Diagnostic, Line};

/// How many documents that only differ in their text are told by name.
const EDITED: usize = 20;

/// Documents that can no longer be read: nobody knows what else they say.
pub fn unreadable(changes: &Changes) -> Section {
    let rows = changes.documents.unreadable.iter().map(|document| Row {
        tone: Tone::Worse,
        kind: "document".to_owned(),
        title: vec![code(document.path.as_str())],
        says: vec![
            vec![ours("can no longer be read: "), said(&document.why)],
            vec![ours(format!(
                "it held {}",
                count(document.records, "record")
            ))],
        ],
        ..Row::default()
    });
    Section {
        title: "Unreadable documents",
        folded: false,
        rows: rows.collect(),
    }
}

/// Documents that came, went, moved or were edited.
pub fn rows(changes: &Changes) -> Vec<Row> {
    let documents = &changes.documents;
    let simple = |paths: &[RelPath], words: &'static str| {
        paths
            .iter()
            .map(move |path| row(path, words))
            .collect::<Vec<_>>()
    };
    let mut rows = simple(&documents.removed, "is gone");
    rows.extend(documents.moved.iter().map(moved));
    rows.extend(simple(&documents.readable, "can be read again"));
    rows.extend(simple(&documents.added, "is new"));
    rows.extend(simple(
        &documents.edited[..documents.edited.len().min(EDITED)],
        "edited",
    ));
    let left = documents.edited.len().saturating_sub(EDITED);
    rows.extend((left > 0).then(|| Row {
        title: vec![ours(format!("{} more edited", count(left, "document")))],
        ..Row::default()
    }));
    rows
}

fn row(path: &RelPath, words: &'static str) -> Row {
    Row {
        kind: "document".to_owned(),
        title: vec![code(path.as_str())],
        key: Some(path.to_string()),
        says: vec![vec![ours(words)]],
        ..Row::default()
    }
}

fn moved(moved: &Move) -> Row {
    let folder = |path: &RelPath| {
        if path.as_str().is_empty() {
            "the root".to_owned()
        } else {
            path.to_string()
        }
    };
    let (kind, what) = match moved.documents.len() {
        1 => ("document", String::new()),
        number => ("folder", format!(": {}", count(number, "document"))),
    };
    let says = vec![ours("moved to "), code(&folder(&moved.to)), ours(what)];
    Row {
        kind: kind.to_owned(),
        title: vec![code(&folder(&moved.from))],
        says: vec![says],
        ..Row::default()
    }
}

/// New errors, and what else is new, which can wait.
pub fn new_diagnostics(changes: &Changes) -> [Section; 2] {
    let rows = |errors: bool| {
        let told = changes
            .diagnostics
            .new
            .iter()
            .filter(|found| (found.severity == Severity::Error) == errors);
        told.map(|found| diagnostic(found, Tone::Plain)).collect()
    };
    [
        Section {
            title: "New errors",
            folded: false,
            rows: rows(true),
        },
        Section {
            title: "New warnings and notes",
            folded: true,
            rows: rows(false),
        },
    ]
}

/// One diagnostic; one that is gone has no place.
pub fn diagnostic(found: &Diagnostic, tone: Tone) -> Row {
    let is_new = tone != Tone::Better;
    Row {
        tone: if is_new && found.severity == Severity::Error {
            Tone::Worse
        } else {
            tone
        },
        kind: found.severity.word().to_owned(),
        title: message(&found.message),
        says: vec![vec![code(found.rule.as_str())]],
        at: is_new.then(|| Line {
            file: found.at.file.clone(),
            line: found.at.line,
        }),
        ..Row::default()
    }
}
