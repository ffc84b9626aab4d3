//! `[[practice]]` in `site.toml`: which records serve a practice of a catalogue, where words alone cannot say it.

use serde::Deserialize;
use toml::Spanned;

use super::Span;
use super::settings_error::{SettingsError, span, wrong};

/// What a person says of one practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeChoice {
    /// The title, id or key of the practice.
    pub practice: Named,
    /// The titles, ids or keys of the records that serve it.
    pub served_by: Vec<Named>,
    /// Those of records that look as if they served it, and do not.
    pub apart_from: Vec<Named>,
}

/// The name of a record, and where `site.toml` writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// Its place.
    pub span: Span,
}

/// A `[[practice]]` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PracticeTable {
    practice: Spanned<String>,
    served_by: Option<Vec<Spanned<String>>>,
    apart_from: Option<Vec<Spanned<String>>>,
}

/// The practices of a file.
pub(super) fn practices(tables: Vec<PracticeTable>) -> Result<Vec<PracticeChoice>, SettingsError> {
    tables.into_iter().map(choice).collect()
}

fn choice(table: PracticeTable) -> Result<PracticeChoice, SettingsError> {
    let names = |list: Option<Vec<Spanned<String>>>| -> Vec<Named> {
        list.iter().flatten().map(named).collect()
    };
    let choice = PracticeChoice {
        practice: named(&table.practice),
        served_by: names(table.served_by),
        apart_from: names(table.apart_from),
    };
    if choice.served_by.is_empty() && choice.apart_from.is_empty() {
        return Err(wrong(
            &table.practice,
            "nothing is said of this practice",
            "list records in `served_by`, or in `apart_from`",
        ));
    }
    Ok(choice)
}

fn named(name: &Spanned<String>) -> Named {
    Named {
        name: name.as_ref().trim().to_owned(),
        span: span(name.span()),
    }
}

#[cfg(test)]
mod tests {
    use crate::base::Settings;

    #[test]
    fn a_practice_has_those_that_serve_it() {
        let text = "[[practice]]\npractice = \"Parity\"\nserved_by = [\"Track 8\"]\n";
        let settings = Settings::parse(text, &[]).expect("the settings are sound");
        assert_eq!(settings.practices[0].served_by[0].name, "Track 8");

        let bare = "[[practice]]\npractice = \"Parity\"\n";
        let error = Settings::parse(bare, &[]).expect_err("the settings are wrong");
        assert_eq!(error.message, "nothing is said of this practice");
    }
}
