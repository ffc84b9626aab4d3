//! Headings: their explicit ids, and what looks like a heading and is metadata.

use super::Text;
use super::inline::Run;
use super::pairs::{self, Lead};

/// An explicit `{#id}` at the end of a heading, and the heading without it.
pub(super) fn split_id(text: &Text) -> (Option<String>, Text) {
    match explicit_id(&text.plain) {
        Some((before, id)) => (Some(id.to_owned()), text.slice(0, before.len()).trimmed()),
        None => (None, text.trimmed()),
    }
}

/// What is before an explicit `{#id}` at the end of a heading, and the id.
pub fn explicit_id(heading: &str) -> Option<(&str, &str)> {
    let inner = heading.trim_end().strip_suffix('}')?;
    let (before, id) = inner.rsplit_once("{#")?;
    let may_stand = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    // Names that end with a full stop are the portal's own: its scripts look them up.
    let is_ours = id.is_empty() || id.ends_with('.');
    (!is_ours && id.chars().all(may_stand)).then_some((before, id))
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
