//! Lacking: the part of a file that a citation names, where the file is there and the part is not.

use crate::base::RelPath;
use crate::link::evidence::part::{self, Part};
use crate::link::{Cite, Evidence, Model};
use crate::records::{Citation, ReferenceKind};

/// What a missing citation of a file that is there names in vain: `` `restore.md` has no section `drill` ``.
pub fn lacking(model: &Model, evidence: &Evidence, cite: &Cite) -> Option<String> {
    let path = file_of(model, evidence)?;
    let citations = &model.records[cite.by].record.citations;
    let own = |citation: &&Citation| citation.span == cite.span && citation.text == evidence.text;
    let named = citations.iter().find(own);
    Some(format!(
        "`{path}` has no {}",
        part_of(named, &evidence.text)
    ))
}

/// The file that a piece of evidence names a part of. What a command runs and what a pattern fits are no parts of a file.
pub fn file_of<'e>(model: &Model, evidence: &'e Evidence) -> Option<&'e RelPath> {
    let names_file = !matches!(
        evidence.kind,
        ReferenceKind::Command | ReferenceKind::Glob | ReferenceKind::Directory
    );
    let path = evidence.path.as_ref().filter(|_| names_file)?;
    model.tree.has_file(path).then_some(path)
}

/// The section, line or test that a citation names.
fn part_of(named: Option<&Citation>, text: &str) -> String {
    let part = named.and_then(|citation| part::read(citation.decoration.as_deref()?));
    let section = named.and_then(|citation| citation.fragment.as_deref());
    match (section, part) {
        (None, Some(Part::Line(line))) => format!("line {line}"),
        (None, Some(Part::Test(name))) => format!("test `{name}`"),
        (section, _) => format!("section `{}`", section.unwrap_or(text)),
    }
}
