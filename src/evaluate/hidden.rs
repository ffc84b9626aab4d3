//! What is hidden: documents of which nobody knows what else could have been chosen from them.

use globset::{GlobBuilder, GlobMatcher};

use crate::base::RelPath;
use crate::link::{Model, literal};

/// Why nobody knows what else could have been chosen: a document among those that a pattern fits could not be read, or not whole.
pub fn hidden(model: &Model, pattern: Option<&str>) -> Option<String> {
    hidden_in(model, pattern).map(|path| {
        format!("`{path}` could not be read whole, and nobody knows what else it holds")
    })
}

/// The first document among those that a pattern fits of which nobody knows what else it holds.
pub fn hidden_in<'m>(model: &'m Model, pattern: Option<&str>) -> Option<&'m RelPath> {
    // A pattern that is a path is looked up, where only documents could fit it.
    let only_documents = model.unread.is_empty() && model.registers.is_empty();
    if let Some(path) = pattern.and_then(literal).filter(|_| only_documents) {
        let (path, _) = model.documents.get_key_value(&path)?;
        return (!model.is_whole(path)).then_some(path);
    }
    let glob = pattern.and_then(matcher);
    first_hidden(model, |path| {
        glob.as_ref()
            .is_none_or(|glob| glob.is_match(path.as_str()))
    })
}

fn first_hidden(model: &Model, fits: impl Fn(&RelPath) -> bool) -> Option<&RelPath> {
    // Of a folder that could not be looked into nobody knows what paths it holds.
    let unread = model
        .unread
        .keys()
        .find(|path| path.extension().is_empty() || fits(path));
    let mut read = model.documents.keys().chain(model.registers.keys());
    unread.or_else(|| read.find(|path| fits(path) && !model.is_whole(path)))
}

fn matcher(pattern: &str) -> Option<GlobMatcher> {
    let mut glob = GlobBuilder::new(pattern);
    let glob = glob.literal_separator(true).build().ok()?;
    Some(glob.compile_matcher())
}
