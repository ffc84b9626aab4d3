//! Headings: their explicit ids, and what looks like a heading and is metadata.

use super::Text;
use super::inline::Run;
use super::pairs::{self, Lead};

/// An explicit `{#id}` at the end of a heading, and the heading without it.
pub(super) fn split_id(text: &Text) -> (Option<String>, Text) {
    let plain = text.plain.trim_end();
    let found = plain
        .strip_suffix('}')
        .and_then(|rest| rest.rsplit_once("{#"));
    match found {
        Some((before, id))
            if !id.is_empty()
                && id
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':')) =>
        {
            (Some(id.to_owned()), text.slice(0, before.len()).trimmed())
        }
        _ => (None, text.trimmed()),
    }
}

/// `**Owner:** x` above a line of dashes is a heading to Markdown and metadata to its writer.
pub(super) fn is_metadata(run: &Run, source: &str) -> bool {
    let written = run.text.span.of(source);
    if written.starts_with('#') || !written.ends_with('-') {
        return false;
    }
    let found = pairs::read(&run.text, &run.lines, Lead::Nothing);
    let lines = run.lines.len() + 1;
    let set_apart = found.first().is_some_and(|pair| {
        pair.marked && pair.value.pieces.first().is_some_and(|piece| !piece.strong)
    });
    found.len() >= lines && (lines > 1 || set_apart)
}
