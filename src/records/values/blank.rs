//! Blanks: what stands in the place of a value and says nothing.

use crate::records::values::{owners, when};

/// Is this a value that says nothing: empty, a dash, `N/A`, `TBD`, `None`, `<name>`, `YYYY-MM-DD`?
pub fn is_blank(text: &str) -> bool {
    let trimmed = text.trim().trim_matches(['*', '_', '`']).trim();
    let template = (trimmed.starts_with('<') && trimmed.ends_with('>'))
        || trimmed.starts_with("{{")
        || trimmed.contains("YYYY-MM-DD");
    trimmed.is_empty()
        || template
        || when::is_placeholder_of_time(trimmed)
        || owners::is_placeholder(trimmed)
}
