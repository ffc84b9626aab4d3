//! Audience: for whom a copy of the portal is made, and what is left out of it; the `[audience.NAME]` tables of `site.toml`.

use std::collections::{BTreeMap, BTreeSet};

use globset::{GlobBuilder, GlobMatcher};
use serde::Deserialize;
use toml::Spanned;

use super::kind::Kind;
use super::settings_error::{SettingsError, wrong};
use super::text::nearest;
use super::{RelPath, Span};

/// Readers for whom a copy is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// The name by which `--audience` asks for it.
    pub name: String,
    /// What pages say about the copy, where settings say it.
    pub title: Option<String>,
    /// Records of these kinds are left out.
    pub kinds: Vec<Said<Kind>>,
    /// The values of these fields are left out.
    pub fields: Vec<Said<FieldName>>,
    /// Documents and other files in these folders are left out.
    pub folders: Vec<Said<RelPath>>,
    /// Documents and other files whose path fits one of these patterns are left out.
    pub documents: Vec<Said<String>>,
    /// Files of these names are left out wherever they lie: in the past, what has become hidden since may have lain anywhere.
    pub names: BTreeSet<String>,
}

/// A value with the place where settings say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// The value.
    pub value: T,
    /// Where it is in `site.toml`, quotes included.
    pub span: Span,
}

/// A field of records: `mitigation` of all kinds, `secret.where` of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldName {
    /// The only kind whose field is meant.
    pub kind: Option<Kind>,
    /// The name of the field, as `fields` of `readiness.json` spells it.
    pub name: String,
}

impl Audience {
    /// The patterns of documents, ready to be held against paths.
    pub fn patterns(&self) -> Vec<GlobMatcher> {
        self.documents
            .iter()
            .filter_map(|pattern| matcher(&pattern.value).ok())
            .collect()
    }
}

/// A pattern as `exclude` knows them: `*` stays within a folder, `**` does not.
pub fn matcher(pattern: &str) -> Result<GlobMatcher, globset::Error> {
    Ok(GlobBuilder::new(pattern)
        .literal_separator(true)
        .build()?
        .compile_matcher())
}

/// One `[audience.NAME]` table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AudienceTable {
    title: Option<String>,
    #[serde(default)]
    leave_out: LeaveOutTable,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct LeaveOutTable {
    #[serde(default)]
    kinds: Vec<Spanned<String>>,
    #[serde(default)]
    fields: Vec<Spanned<String>>,
    #[serde(default)]
    folders: Vec<Spanned<String>>,
    #[serde(default)]
    documents: Vec<Spanned<String>>,
}

/// The audiences of a file, by name.
pub(super) fn audiences(
    tables: BTreeMap<Spanned<String>, AudienceTable>,
) -> Result<Vec<Audience>, SettingsError> {
    tables
        .into_iter()
        .map(|(name, table)| audience(&name, table))
        .collect()
}

fn audience(name: &Spanned<String>, table: AudienceTable) -> Result<Audience, SettingsError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if name.as_ref().is_empty() || !name.as_ref().chars().all(plain) {
        return Err(wrong(
            name,
            "the name of an audience is letters, digits, `-` and `_`",
            "name it such as `[audience.executive]`",
        ));
    }
    let LeaveOutTable {
        kinds,
        fields,
        folders,
        documents,
    } = table.leave_out;
    Ok(Audience {
        name: name.as_ref().clone(),
        title: table
            .title
            .map(|title| title.trim().to_owned())
            .filter(|title| !title.is_empty()),
        kinds: all(&kinds, kind)?,
        fields: all(&fields, field)?,
        folders: all(&folders, folder)?,
        documents: all(&documents, pattern)?,
        names: BTreeSet::new(),
    })
}

fn all<T>(
    said: &[Spanned<String>],
    read: fn(&Spanned<String>) -> Result<T, SettingsError>,
) -> Result<Vec<Said<T>>, SettingsError> {
    said.iter()
        .map(|value| {
            Ok(Said {
                value: read(value)?,
                span: Span::new(value.span().start, value.span().end),
            })
        })
        .collect()
}

fn kind(word: &Spanned<String>) -> Result<Kind, SettingsError> {
    kind_called(word.as_ref()).ok_or_else(|| {
        let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
        let help = match nearest(word.as_ref(), &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "known are {}",
                known
                    .iter()
                    .map(|name| format!("`{name}`"))
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
        };
        wrong(word, &format!("unknown kind `{}`", word.as_ref()), &help)
    })
}

fn kind_called(word: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| kind.word() == word)
}

fn field(word: &Spanned<String>) -> Result<FieldName, SettingsError> {
    let (kind, name) = match word.as_ref().split_once('.') {
        Some((kind, name)) => {
            let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
            let found = kind_called(kind).ok_or_else(|| {
                let near = nearest(kind, &known)
                    .map_or("write `field` or `kind.field`".to_owned(), |near| {
                        format!("did you mean `{near}`?")
                    });
                wrong(word, &format!("unknown kind `{kind}`"), &near)
            })?;
            (Some(found), name)
        }
        None => (None, word.as_ref().as_str()),
    };
    let name = name.trim().to_lowercase().replace(['-', ' '], "_");
    match name.as_str() {
        "" => Err(wrong(
            word,
            "a field has a name",
            "write such as `mitigation` or `secret.storage`",
        )),
        "status" | "title" | "id" | "verdict" => Err(wrong(
            word,
            &format!("`{name}` cannot be left out of a record that stays"),
            "leave out the kind, the folder or the document that contains the record",
        )),
        _ => Ok(FieldName { kind, name }),
    }
}

fn folder(path: &Spanned<String>) -> Result<RelPath, SettingsError> {
    let read = RelPath::new(path.as_ref()).filter(|path| !path.as_str().is_empty());
    read.ok_or_else(|| {
        wrong(
            path,
            "`folders` names no folder below the root",
            "write its path from the root, such as `docs/security`",
        )
    })
}

fn pattern(pattern: &Spanned<String>) -> Result<String, SettingsError> {
    matcher(pattern.as_ref()).map_err(|error| {
        let message = format!(
            "`{}` is not a valid pattern: {}",
            pattern.as_ref(),
            error.kind()
        );
        wrong(
            pattern,
            &message,
            "patterns are written like `docs/**/private-*.md`, relative to the root",
        )
    })?;
    Ok(pattern.as_ref().clone())
}
