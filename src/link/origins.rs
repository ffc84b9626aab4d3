//! Origins: who last changed the claim of each record and the date of each document, out of what history says of lines.

use std::ops::RangeInclusive;

use super::Model;
use crate::base::RelPath;
use crate::source::Cited;
use crate::source::history::{Origin, newest};

/// Puts beside each claim and each declared date who last changed it.
pub fn place(model: &mut Model, cited: &Cited) {
    let Model {
        documents, records, ..
    } = model;
    for (path, page) in documents.iter_mut() {
        page.declared_in = page
            .declared
            .and_then(|declared| of_lines(cited, path, declared.lines(&page.document)));
    }
    for linked in records {
        let (Some(claim), Some(page)) = (&linked.record.claim, documents.get(&linked.record.path))
        else {
            continue;
        };
        linked.claimed_in = of_lines(
            cited,
            &linked.record.path,
            page.document.lines.lines_of(claim.span),
        );
    }
}

fn of_lines(cited: &Cited, path: &RelPath, lines: RangeInclusive<usize>) -> Option<Origin> {
    let known = cited.origins.get(path)?;
    newest(lines.filter_map(|line| known.get(&line))).cloned()
}
