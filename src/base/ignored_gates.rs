//! `[[ignore_gates]]` in `site.toml`: gates that people have decided not to decide a release by, each with the reason.

use serde::Deserialize;
use toml::Spanned;

use super::settings_error::{SettingsError, span, wrong};
use super::{Span, text::fold};

/// A gate that decides no release, because somebody says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IgnoredGate {
    /// Its title or key, as `required_gates` would name it.
    pub gate: String,
    /// Why it decides nothing.
    pub reason: String,
    /// Where `site.toml` names it.
    pub span: Span,
}

/// An `[[ignore_gates]]` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IgnoredGateTable {
    gate: Spanned<String>,
    reason: Spanned<String>,
}

/// The ignored gates of a file, held against those that it requires.
pub(super) fn ignored_gates(
    tables: Vec<IgnoredGateTable>,
    required: &[String],
) -> Result<Vec<IgnoredGate>, SettingsError> {
    let entry = |table| checked(table, required);
    tables.into_iter().map(entry).collect()
}

fn checked(table: IgnoredGateTable, required: &[String]) -> Result<IgnoredGate, SettingsError> {
    let IgnoredGateTable { gate, reason } = table;
    let name = gate.as_ref().trim();
    if name.is_empty() {
        return Err(wrong(
            &gate,
            "an ignored gate has no name",
            "give its title, or its key from `readiness.json`",
        ));
    }
    if !reason.as_ref().contains(char::is_alphanumeric) {
        return Err(wrong(
            &reason,
            &format!("no reason is given for ignoring `{name}`"),
            "say in words why this gate decides no release",
        ));
    }
    if required.iter().any(|other| fold(other) == fold(name)) {
        return Err(wrong(
            &gate,
            &format!("`{name}` is both required and ignored"),
            "take it out of `required_gates`, or out of `ignore_gates`",
        ));
    }
    Ok(IgnoredGate {
        gate: name.to_owned(),
        reason: reason.as_ref().trim().to_owned(),
        span: span(gate.span()),
    })
}

#[cfg(test)]
mod tests {
    use crate::base::Settings;

    fn refused(text: &str, message: &str, at: &str) {
        let error = Settings::parse(text, &[]).expect_err("the settings are wrong");
        assert_eq!((error.message.as_str(), error.span.of(text)), (message, at));
    }

    #[test]
    fn a_gate_is_ignored_with_a_reason() {
        let text =
            "[[ignore_gates]]\ngate = \"Pilot gate \"\nreason = \" It was for the pilot.\"\n";
        let settings = Settings::parse(text, &[]).expect("the settings are sound");
        let ignored = &settings.ignore_gates[0];
        assert_eq!(ignored.gate, "Pilot gate");
        assert_eq!(ignored.reason, "It was for the pilot.");
        assert_eq!(ignored.span.of(text), "\"Pilot gate \"");
    }

    #[test]
    fn a_reason_is_mandatory_and_a_required_gate_cannot_be_ignored() {
        let inline = |entry: &str| format!("ignore_gates = [{{ {entry} }}]\n");
        refused(
            &inline("gate = \"A\", reason = \" - \""),
            "no reason is given for ignoring `A`",
            "\" - \"",
        );
        refused(
            &inline("gate = \" \", reason = \"x\""),
            "an ignored gate has no name",
            "\" \"",
        );
        let both = format!(
            "required_gates = [\"Go-live\"]\n{}",
            inline("gate = \"go-live\", reason = \"x\"")
        );
        refused(
            &both,
            "`go-live` is both required and ignored",
            "\"go-live\"",
        );
        let error = Settings::parse(&inline("gate = \"A\""), &[]).expect_err("no reason is given");
        assert!(error.message.contains("reason"), "{}", error.message);
    }
}
