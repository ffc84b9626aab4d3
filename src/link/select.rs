//! Selectors of `site.toml`: the records that fit every part of one.

pub mod about;
pub mod narrow;

use globset::{GlobBuilder, GlobMatcher};

use super::{Linked, Model, RecordIndex};
use crate::base::gates::Selector;
use crate::base::{RelPath, text::fold};
use crate::records::{Kind, Record, Value};

/// The records of documents that fit. Gates and criteria are never among them.
pub fn records(model: &Model, selector: &Selector) -> Vec<RecordIndex> {
    // A sentence chooses in its own document: nothing else is looked through for it.
    let own = selector.path.as_deref().and_then(literal);
    let pattern = selector.path.as_deref().filter(|_| own.is_none());
    let (Some(key), Some(path)) = (Pattern::of(selector.key.as_deref()), Pattern::of(pattern))
    else {
        return Vec::new();
    };
    let by_words = selector.marked.is_some() || selector.under.is_some();
    let fits = |at: RecordIndex, linked: &Linked| {
        let record = &linked.record;
        (if by_words {
            is_box(record)
        } else {
            !matches!(record.kind, Kind::Gate | Kind::Criterion)
        }) && selector
            .marked
            .as_deref()
            .is_none_or(|mark| is_marked(model, record, mark))
            && selector
                .under
                .as_deref()
                .is_none_or(|above| record.section.starts_with(above))
            && selector.kind.is_none_or(|kind| record.kind == kind)
            && path.fits(record.path.as_str())
            && key.fits(&linked.key)
            && selector.owner.as_deref().is_none_or(|owner| {
                record
                    .owners
                    .iter()
                    .any(|held| fold(&held.name) == fold(owner))
            })
            && selector.tag.as_deref().is_none_or(|tag| {
                tags(model, record)
                    .iter()
                    .any(|held| fold(held) == fold(tag))
            })
            && selector
                .stage
                .as_deref()
                .is_none_or(|stage| is_of_stage(model, at, stage))
    };
    let range = own.map_or(0..model.records.len(), |own| model.records_of(&own));
    range.filter(|&at| fits(at, &model.records[at])).collect()
}

/// The one path that a pattern without wildcards fits. What stands for itself is enclosed: `docs/a[*].md`.
pub fn literal(pattern: &str) -> Option<RelPath> {
    let mut path = String::with_capacity(pattern.len());
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '[' => {
                path.push(letters.next()?);
                (letters.next()? == ']').then_some(())?;
            }
            '*' | '?' | ']' | '{' | '}' | '\\' => return None,
            plain => path.push(plain),
        }
    }
    RelPath::new(&path).filter(|known| known.as_str() == path)
}

/// A box or a condition that somebody can answer, rather than a sentence about others.
fn is_box(record: &Record) -> bool {
    record.kind == Kind::ChecklistItem
        || (record.kind == Kind::Criterion && !super::bind::speaks_of_others(record))
}

/// Does a mark (`[REQUIRED]`, `(R)`, `P0`) stand on the first line of a record?
fn is_marked(model: &Model, record: &Record, mark: &str) -> bool {
    let mark = fold(mark);
    let line = fold(
        record
            .span
            .of(model.text(&record.path))
            .lines()
            .next()
            .unwrap_or_default(),
    );
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let alone = |(at, found): (usize, &str)| {
        let (before, after) = (
            line.get(..at).unwrap_or_default(),
            line.get(at + found.len()..).unwrap_or_default(),
        );
        let joined = (joins(mark.chars().next()) && joins(before.chars().next_back()))
            || (joins(mark.chars().next_back()) && joins(after.chars().next()));
        !joined
    };
    !mark.is_empty() && line.match_indices(mark.as_str()).any(alone)
}

/// The tags of a record, its document's included.
pub fn tags(model: &Model, record: &Record) -> Vec<String> {
    let own = ["tags", "tag", "labels"]
        .iter()
        .filter_map(|label| record.fields.get(*label))
        .flat_map(texts);
    own.chain(document_tags(model, &record.path)).collect()
}

fn document_tags(model: &Model, path: &RelPath) -> Vec<String> {
    let meta = model
        .documents
        .get(path)
        .and_then(|page| page.document.front_matter.as_ref());
    let fields = meta.into_iter().flat_map(|meta| &meta.fields);
    fields
        .filter(|field| matches!(fold(&field.key).as_str(), "tags" | "tag" | "labels"))
        .flat_map(|field| split(&field.value))
        .collect()
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) => split(text),
        Value::List(texts) => texts.clone(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Integer(_) | Value::Day(_) => {
            Vec::new()
        }
    }
}

fn split(text: &str) -> Vec<String> {
    let inner = text.trim().trim_start_matches('[').trim_end_matches(']');
    let parts = inner
        .split([',', ';', '\n'])
        .map(|part| part.trim().trim_matches(['"', '\'', '#', '`', '-', ' ']));
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Is a record part of a stage: below it, in a section called so, or with a field that names it?
fn is_of_stage(model: &Model, at: RecordIndex, stage: &str) -> bool {
    let record = &model.records[at].record;
    let wanted = fold(stage);
    let above = std::iter::successors(Some(at), |&at| model.records[at].parent);
    let mut stages = above
        .map(|at| &model.records[at].record)
        .filter(|record| record.kind == Kind::Stage);
    let named = ["stage", "phase", "environment"]
        .iter()
        .filter_map(|label| record.fields.get(*label))
        .flat_map(texts);
    stages.any(|record| fold(&record.title) == wanted)
        || record.section.iter().any(|heading| fold(heading) == wanted)
        || named.into_iter().any(|name| fold(&name) == wanted)
}

/// A pattern that may be absent: then all fits.
struct Pattern(Option<GlobMatcher>);

impl Pattern {
    /// `None` for a pattern that is none: settings are checked when they are read, and nothing fits what nobody can read.
    fn of(text: Option<&str>) -> Option<Pattern> {
        let Some(text) = text else {
            return Some(Pattern(None));
        };
        let glob = GlobBuilder::new(text)
            .literal_separator(true)
            .build()
            .ok()?;
        Some(Pattern(Some(glob.compile_matcher())))
    }

    fn fits(&self, text: &str) -> bool {
        self.0.as_ref().is_none_or(|glob| glob.is_match(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_without_wildcards_is_one_path() {
        let path = RelPath::new("docs/a[1]{b}*.md").expect("a path");
        assert_eq!(literal(&globset::escape(path.as_str())), Some(path));
        for pattern in [
            "docs/*.md",
            "docs/[ab].md",
            "docs/a?.md",
            "{a,b}.md",
            "docs/[",
            "./a.md",
            "a\\*.md",
        ] {
            assert_eq!(literal(pattern), None, "{pattern}");
        }
    }
}
