//! Leftovers: what documents hold beside their records, in the shape of `readiness.json`: signs of state and candidates.

use crate::base::{RelPath, Span};
use crate::link::{Model, Page};
use crate::records::{Candidate, CandidateFate, Fate, marks};
use crate::report::present::findings::string;
use crate::report::present::schema::{self, Line};

/// The signs of state of a document, counted by what became of them.
pub fn counted(page: &Page) -> schema::Marks {
    let mut marks = schema::Marks::default();
    for mark in &page.left.marks {
        match mark.fate {
            Fate::Taken => marks.taken += 1,
            Fate::Explained(_) => marks.explained += 1,
            Fate::Unread => marks.unread += 1,
        }
    }
    marks
}

/// The signs of state of a document that nobody has read, in their order.
pub fn unread(model: &Model, path: &RelPath, page: &Page) -> Vec<schema::UnreadMark> {
    let unread = page.unread_marks();
    unread
        .map(|mark| schema::UnreadMark {
            at: line(model, path, mark.span),
            text: marks::line(model.text(path), mark),
        })
        .collect()
}

/// What may be a record and was not read as one, in the order of documents.
pub fn candidates(model: &Model) -> Vec<schema::Candidate> {
    let mut found = Vec::new();
    for (path, page) in &model.documents {
        for candidate in &page.left.candidates {
            let rejected = match &candidate.fate {
                CandidateFate::Open => None,
                CandidateFate::Rejected(reason) => Some(reason.clone()),
                CandidateFate::Confirmed => continue,
            };
            found.push(schema::Candidate {
                kind: candidate.kind,
                title: candidate.title.clone(),
                at: line(model, path, candidate.span),
                signals: candidate.signals.clone(),
                missing: candidate.missing.clone(),
                confirm: candidate.is_open().then(|| confirming(path, candidate)),
                rejected,
            });
        }
    }
    found
}

/// The lines of `site.toml` that confirm a candidate.
pub fn confirming(path: &RelPath, candidate: &Candidate) -> String {
    let pattern = globset::escape(path.as_str());
    format!(
        "[[candidate]]\ndocument = {}\nheading = {}\nread_as = \"gate\"\n",
        string(&pattern),
        string(&candidate.title)
    )
}

/// The line on which something of a document stands.
pub fn line(model: &Model, path: &RelPath, span: Span) -> Line {
    let line = model.lines(path).map_or(1, |lines| lines.line(span.start));
    Line {
        file: path.clone(),
        line,
    }
}
