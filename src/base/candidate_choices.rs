//! `[[candidate]]` in `site.toml`: what a person says of blocks that look like a record and were not read as one.

use globset::GlobMatcher;
use serde::Deserialize;
use toml::Spanned;

use super::settings_error::{SettingsError, checked_globs, span, wrong};
use super::{RelPath, Span, audience, text::fold};

/// What a person says of the candidates with one heading.
#[derive(Clone, Debug)]
pub struct CandidateChoice {
    /// The documents that are meant: a pattern, as in `documents`.
    pub document: String,
    /// The heading or label line.
    pub heading: String,
    /// What is said of them.
    pub says: CandidateVerdict,
    /// Where `site.toml` names the heading.
    pub span: Span,
    documents: GlobMatcher,
}

/// What a person says of a candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CandidateVerdict {
    /// It is a gate, and is judged as one.
    Gate,
    /// It is nothing, for this reason.
    Nothing(String),
}

// What was written is all that it is: the compiled pattern follows from it.
impl PartialEq for CandidateChoice {
    fn eq(&self, other: &Self) -> bool {
        (&self.document, &self.heading, &self.says, self.span)
            == (&other.document, &other.heading, &other.says, other.span)
    }
}

impl Eq for CandidateChoice {}

impl CandidateChoice {
    /// Is a document among those that are meant?
    pub fn is_about(&self, path: &RelPath) -> bool {
        self.documents.is_match(path.as_str())
    }

    /// Is this heading or title meant? Letter case and the space around it do not matter.
    pub fn is_called(&self, title: &str) -> bool {
        fold(&self.heading) == fold(title)
    }
}

/// A `[[candidate]]` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CandidateTable {
    document: Spanned<String>,
    heading: Spanned<String>,
    read_as: Option<ReadAs>,
    reject: Option<Spanned<String>>,
}

/// The kinds that have candidates.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum ReadAs {
    Gate,
}

/// The choices of a file.
pub(super) fn choices(tables: Vec<CandidateTable>) -> Result<Vec<CandidateChoice>, SettingsError> {
    tables.into_iter().map(choice).collect()
}

fn choice(table: CandidateTable) -> Result<CandidateChoice, SettingsError> {
    let heading = table.heading.as_ref().trim();
    if heading.is_empty() {
        return Err(wrong(
            &table.heading,
            "a candidate has no heading",
            "copy it from its document, without the `#`",
        ));
    }
    let globs = checked_globs(std::slice::from_ref(&table.document))?;
    let document = globs.into_iter().next().unwrap_or_default();
    let matcher = audience::matcher(&document).expect("the pattern was checked");
    Ok(CandidateChoice {
        heading: heading.to_owned(),
        says: verdict(&table)?,
        span: span(table.heading.span()),
        documents: matcher,
        document,
    })
}

fn verdict(table: &CandidateTable) -> Result<CandidateVerdict, SettingsError> {
    match (&table.read_as, &table.reject) {
        (Some(ReadAs::Gate), None) => Ok(CandidateVerdict::Gate),
        (None, Some(reason)) if reason.as_ref().contains(char::is_alphanumeric) => {
            Ok(CandidateVerdict::Nothing(reason.as_ref().trim().to_owned()))
        }
        (None, Some(reason)) => Err(wrong(
            reason,
            "a candidate is rejected without a reason",
            "say in words why it is not a record",
        )),
        (Some(_), Some(_)) | (None, None) => Err(wrong(
            &table.heading,
            "a candidate is either read as something or rejected",
            "write `read_as = \"gate\"`, or `reject` with the reason",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Settings;

    fn parsed(rest: &str) -> Result<Settings, SettingsError> {
        let head = "[[candidate]]\ndocument = \"ops/**\"\nheading = \"Permission gate\"\n";
        Settings::parse(&format!("{head}{rest}\n"), &[])
    }

    #[test]
    fn a_candidate_is_confirmed_or_rejected() {
        let settings = parsed("read_as = \"gate\"").expect("the settings are sound");
        let choice = &settings.candidates[0];
        assert_eq!(choice.says, CandidateVerdict::Gate);
        let path = |text| RelPath::new(text).expect("a plain path");
        assert!(choice.is_about(&path("ops/a/b.md")) && !choice.is_about(&path("b.md")));
        assert!(choice.is_called("permission GATE"));

        let settings = parsed("reject = \" It is the vendor's. \"").expect("they are sound");
        let reason = CandidateVerdict::Nothing("It is the vendor's.".to_owned());
        assert_eq!(settings.candidates[0].says, reason);
    }

    #[test]
    fn one_of_both_is_said() {
        for (rest, message) in [
            ("", "a candidate is either read as something or rejected"),
            (
                "read_as = \"gate\"\nreject = \"no\"",
                "a candidate is either read as something or rejected",
            ),
            (
                "reject = \"...\"",
                "a candidate is rejected without a reason",
            ),
            ("read_as = \"gates\"", "unknown value `gates`"),
        ] {
            let error = parsed(rest).expect_err("the settings are wrong");
            assert_eq!(error.message, message);
        }
    }
}
