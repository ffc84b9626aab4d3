//! `site.toml`: its text to settings, with the position and the nearest known word for every mistake.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::audience::{self, AudienceTable};
use super::candidate_choices::{self, CandidateTable};
use super::event_days::{EventTable, event_days};
use super::gate_toml::{self, GateTable};
use super::history_toml::{self, HistoryTable};
use super::ignored_gates::{IgnoredGateTable, ignored_gates};
use super::kind::DocumentRole;
use super::look::{self, LookTable};
use super::practices::{PracticeTable, practices};
use super::roles::Roles;
use super::settings::{FixedDay, NamedFile, Settings, StaleEvidence, Unproven};
use super::settings_error::{SettingsError, checked_globs, claim_days, span, web_address, wrong};
use super::synonyms::Synonyms;
use super::text::nearest;
use super::{RelPath, Severity, Span};

/// The furthest that the verdict clock may be asked to look, in days.
const MOST_DAYS: u32 = 3_660;

impl Settings {
    /// Reads the text of a `site.toml`. `rule_names` are the rules that it may speak of.
    pub fn parse(text: &str, rule_names: &[&str]) -> Result<Settings, SettingsError> {
        let mut file: File = toml::from_str(text).map_err(explain)?;
        let mut settings = Settings {
            text: text.to_owned(),
            ..Settings::default()
        };
        settings.audiences = audience::audiences(file.audience.take().unwrap_or_default())?;
        settings.release = file.release.take();
        file.gates(&mut settings)?;
        file.globs(&mut settings)?;
        file.roles(&mut settings)?;
        file.rules(&mut settings, rule_names)?;
        file.checked(&mut settings)?;
        file.links_and_day(&mut settings)?;
        settings.history = history_toml::settings(file.history.as_ref())?;
        file.plain(&mut settings);
        Ok(settings)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    title: Option<String>,
    as_of: Option<Spanned<String>>,
    base_url: Option<Spanned<String>>,
    documents: Option<Vec<Spanned<String>>>,
    exclude: Option<Vec<Spanned<String>>>,
    max_file_bytes: Option<Spanned<u64>>,
    theme: Option<Spanned<String>>,
    search: Option<bool>,
    look: Option<LookTable>,
    repository: Option<Spanned<String>>,
    branch: Option<String>,
    edit_url: Option<Spanned<String>>,
    roles: Option<BTreeMap<Spanned<String>, Vec<Spanned<String>>>>,
    required_gates: Option<Vec<String>>,
    ignore_gates: Option<Vec<IgnoredGateTable>>,
    release: Option<String>,
    unproven: Option<UnprovenWord>,
    stale_evidence: Option<StaleWord>,
    claim_max_age: Option<Spanned<u32>>,
    waiver_approvers: Option<Vec<String>>,
    waiver_registers: Option<Vec<Spanned<String>>>,
    horizon_days: Option<Spanned<u32>>,
    history: Option<HistoryTable>,
    events: Option<EventTable>,
    freshness: Option<BTreeMap<String, u32>>,
    owners: Option<BTreeMap<String, Vec<String>>>,
    synonyms: Option<Synonyms>,
    rules: Option<BTreeMap<Spanned<String>, Level>>,
    check: Option<Check>,
    links: Option<Links>,
    gate: Option<Vec<Spanned<GateTable>>>,
    candidate: Option<Vec<CandidateTable>>,
    practice: Option<Vec<PracticeTable>>,
    audience: Option<BTreeMap<Spanned<String>, AudienceTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Links {
    include: Option<Vec<Spanned<String>>>,
    exclude: Option<Vec<Spanned<String>>>,
    timeout_seconds: Option<Spanned<u32>>,
    retries: Option<Spanned<u32>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    baseline: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum UnprovenWord {
    Count,
    Reject,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum StaleWord {
    Warn,
    Block,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Level {
    Error,
    Warning,
    Info,
    Off,
}

impl File {
    fn gates(&mut self, settings: &mut Settings) -> Result<(), SettingsError> {
        let tables = self.gate.take().unwrap_or_default();
        settings.gates = gate_toml::gates(tables, &settings.text)?;
        let candidates = self.candidate.take().unwrap_or_default();
        settings.candidates = candidate_choices::choices(candidates)?;
        settings.practices = practices(self.practice.take().unwrap_or_default())?;
        settings.required_gates = self.required_gates.take().unwrap_or_default();
        settings.events = event_days(self.events.take().unwrap_or_default())?;
        let ignored = self.ignore_gates.take().unwrap_or_default();
        settings.ignore_gates = ignored_gates(ignored, &settings.required_gates)?;
        Ok(())
    }

    fn globs(&self, settings: &mut Settings) -> Result<(), SettingsError> {
        if let Some(documents) = &self.documents {
            settings.documents = checked_globs(documents)?;
        }
        if let Some(exclude) = &self.exclude {
            settings.exclude = checked_globs(exclude)?;
        }
        Ok(())
    }

    fn roles(&self, settings: &mut Settings) -> Result<(), SettingsError> {
        let known = DocumentRole::ALL.map(DocumentRole::word);
        let mut lines = Vec::new();
        for (name, patterns) in self.roles.iter().flatten() {
            let Some(role) = DocumentRole::named(name.as_ref()) else {
                return Err(SettingsError {
                    message: format!("unknown role `{}`", name.as_ref()),
                    span: span(name.span()),
                    help: Some(suggest(name.as_ref(), &known)),
                });
            };
            for pattern in checked_globs(patterns)? {
                lines.push((role, pattern));
            }
        }
        settings.roles = Roles::new(lines);
        Ok(())
    }

    fn rules(&self, settings: &mut Settings, known: &[&str]) -> Result<(), SettingsError> {
        for (name, level) in self.rules.iter().flatten() {
            if !known.contains(&name.as_ref().as_str()) {
                return Err(SettingsError {
                    message: format!("unknown rule `{}`", name.as_ref()),
                    span: span(name.span()),
                    help: Some(suggest(name.as_ref(), known)),
                });
            }
            settings
                .rules
                .insert(name.as_ref().clone(), level.severity());
        }
        Ok(())
    }

    fn links_and_day(&self, settings: &mut Settings) -> Result<(), SettingsError> {
        settings.as_of = self.as_of.as_ref().map(fixed_day).transpose()?;
        self.links(settings)
    }

    fn links(&self, settings: &mut Settings) -> Result<(), SettingsError> {
        let Some(links) = &self.links else {
            return Ok(());
        };
        settings.links.include = checked_globs(links.include.as_deref().unwrap_or_default())?;
        settings.links.exclude = checked_globs(links.exclude.as_deref().unwrap_or_default())?;
        if let Some(seconds) = &links.timeout_seconds {
            if !(1..=600).contains(seconds.as_ref()) {
                return Err(wrong(
                    seconds,
                    "`timeout_seconds` is out of range",
                    "use 1 to 600 seconds",
                ));
            }
            settings.links.timeout_seconds = *seconds.as_ref();
        }
        if let Some(retries) = &links.retries {
            if *retries.as_ref() > 10 {
                return Err(wrong(retries, "`retries` is out of range", "use 0 to 10"));
            }
            settings.links.retries = *retries.as_ref();
        }
        Ok(())
    }

    /// The values that can be well formed and still make no sense.
    fn checked(&self, settings: &mut Settings) -> Result<(), SettingsError> {
        settings.look = self
            .look
            .as_ref()
            .map(LookTable::look)
            .transpose()?
            .unwrap_or_default();
        settings.edit_url = look::edit_url(
            self.edit_url.as_ref(),
            self.repository.as_ref(),
            self.branch.as_deref(),
        )?;
        if let Some(url) = &self.base_url {
            let address = web_address(url.as_ref());
            let wrong = || {
                wrong(
                    url,
                    "`base_url` is not a web address",
                    "write it in full, such as `https://ops.example.com/readiness`",
                )
            };
            settings.base_url = Some(address.ok_or_else(wrong)?);
        }
        if let Some(bytes) = &self.max_file_bytes {
            if *bytes.as_ref() == 0 {
                return Err(wrong(
                    bytes,
                    "`max_file_bytes` of 0 leaves no document",
                    "leave the key out for the default",
                ));
            }
            settings.max_file_bytes = *bytes.as_ref();
        }
        for register in self.waiver_registers.iter().flatten() {
            settings.waiver_registers.push(data_file(register)?);
        }
        if let Some(days) = &self.horizon_days {
            if !(1..=MOST_DAYS).contains(days.as_ref()) {
                return Err(wrong(
                    days,
                    "the verdict clock cannot look so far",
                    &format!("write a number of days from 1 to {MOST_DAYS}"),
                ));
            }
            settings.horizon_days = *days.as_ref();
        }
        settings.claim_max_age = self.claim_max_age.as_ref().map(claim_days).transpose()?;
        if let Some(theme) = &self.theme {
            let name = theme.as_ref();
            if name.is_empty() || name.starts_with('.') || name.contains(['/', '\\']) {
                return Err(wrong(
                    theme,
                    "`theme` is not a folder name",
                    "name a folder below `themes/`, or `default`",
                ));
            }
            settings.theme = name.clone();
        }
        if let Some(baseline) = self
            .check
            .as_ref()
            .and_then(|check| check.baseline.as_ref())
        {
            let path = RelPath::new(baseline.as_ref()).filter(|path| !path.as_str().is_empty());
            let wrong = || {
                wrong(
                    baseline,
                    "`baseline` is not a path below the root",
                    "name a file such as `holdpoint-baseline.json`",
                )
            };
            settings.baseline = Some(path.ok_or_else(wrong)?);
        }
        Ok(())
    }

    fn plain(self, settings: &mut Settings) {
        settings.title = self
            .title
            .unwrap_or_else(|| std::mem::take(&mut settings.title));
        settings.search = self.search.unwrap_or(settings.search);
        settings.waiver_approvers = self.waiver_approvers.unwrap_or_default();
        settings.set_freshness(self.freshness.unwrap_or_default());
        settings.owners = self.owners.unwrap_or_default();
        settings.unproven = self.unproven.map_or(settings.unproven, |word| match word {
            UnprovenWord::Count => Unproven::Count,
            UnprovenWord::Reject => Unproven::Reject,
        });
        settings.stale_evidence =
            self.stale_evidence
                .map_or(settings.stale_evidence, |word| match word {
                    StaleWord::Warn => StaleEvidence::Warn,
                    StaleWord::Block => StaleEvidence::Block,
                });
        self.synonyms.unwrap_or_default().put_into(settings);
    }
}

impl Level {
    fn severity(self) -> Option<Severity> {
        match self {
            Level::Error => Some(Severity::Error),
            Level::Warning => Some(Severity::Warning),
            Level::Info => Some(Severity::Info),
            Level::Off => None,
        }
    }
}

/// The day that `as_of` fixes.
fn fixed_day(written: &Spanned<String>) -> Result<FixedDay, SettingsError> {
    let read = written.as_ref().trim().parse();
    let day = read.map_err(|_| {
        wrong(
            written,
            "`as_of` is not a day",
            "write it as `2026-11-30`, or leave the key out for today",
        )
    })?;
    Ok(FixedDay {
        day,
        span: span(written.span()),
    })
}

/// A YAML or JSON file below the root.
fn data_file(name: &Spanned<String>) -> Result<NamedFile, SettingsError> {
    let path = RelPath::new(name.as_ref())
        .filter(|path| ["yaml", "yml", "json"].contains(&path.extension().to_lowercase().as_str()));
    let wrong = || {
        wrong(
            name,
            "a register is a YAML or JSON file below the root",
            "name a file such as `governance/waivers.yaml`",
        )
    };
    Ok(NamedFile {
        path: path.ok_or_else(wrong)?,
        span: span(name.span()),
    })
}

/// Turns an error of the TOML reader into our words; an unknown key or value names the nearest known one.
fn explain(error: toml::de::Error) -> SettingsError {
    let at = error.span().map_or(Span::default(), span);
    let words: Vec<&str> = error.message().split('`').skip(1).step_by(2).collect();
    let (what, known) = match error.message() {
        text if text.starts_with("unknown field") => ("key", words.as_slice()),
        text if text.starts_with("unknown variant") => ("value", words.as_slice()),
        text => return unfitting(text, at),
    };
    let (word, known) = known
        .split_first()
        .map_or(("", known), |(word, rest)| (*word, rest));
    SettingsError {
        message: format!("unknown {what} `{word}`"),
        span: at,
        help: Some(suggest(word, known)),
    }
}

/// The TOML reader's own words for a value of another type; what a number of ours is called, it does not know.
fn unfitting(message: &str, span: Span) -> SettingsError {
    let message = message.trim().replace('\n', ": ");
    let of_number = [
        "expected u32",
        "expected u64",
        "expected u8",
        "expected usize",
    ];
    let number = of_number
        .iter()
        .find_map(|number| message.strip_suffix(number));
    SettingsError {
        message: number.map_or(message.clone(), |said| {
            format!("{said}expected a whole number from 0")
        }),
        span,
        help: number.map(|_| "write it without quotes and unit, such as `30`".to_owned()),
    }
}

fn suggest(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "known are {}",
            known
                .iter()
                .map(|name| format!("`{name}`"))
                .collect::<Vec<_>>()
                .join(", ")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &[&str] = &["evidence-missing", "waiver-expired"];

    fn check(text: &str, message: &str, at: &str, help: Option<&str>) {
        let error = Settings::parse(text, RULES).expect_err("the settings hold a mistake");
        assert_eq!((error.message.as_str(), error.span.of(text)), (message, at));
        assert_eq!(error.help.as_deref(), help);
    }

    #[test]
    fn everything_that_may_be_said_is_read() {
        let text = "title = \"Our gates\"\nbase_url = \"https://x.example/\"\ndocuments = [\"ops/**/*.md\"]\nexclude = [\"old/**\"]\n\
            max_file_bytes = 10\ntheme = \"ours\"\nsearch = false\nrequired_gates = [\"Go-live\"]\nunproven = \"reject\"\nstale_evidence = \"block\"\n\n\
            waiver_approvers = [\"Ann\"]\n[freshness]\nrunbook = 60\n[owners]\nSRE = [\"sre-team\"]\n[synonyms.status]\ndone = [\"shipped\"]\n\
            [synonyms.fields]\nowner = [\"captain\"]\n[rules]\nwaiver-expired = \"error\"\nevidence-missing = \"off\"\n[check]\nbaseline = \"ops/known.json\"\n\
            [links]\ninclude = [\"https://*\"]\nexclude = [\"https://x.example/**\"]\ntimeout_seconds = 5\nretries = 0\n";
        let read = Settings::parse(text, RULES).expect("the settings are sound");
        assert_eq!(
            (read.title.as_str(), read.base_url.as_deref()),
            ("Our gates", Some("https://x.example"))
        );
        assert_eq!(
            (read.unproven, read.stale_evidence),
            (Unproven::Reject, StaleEvidence::Block)
        );
        assert_eq!(
            (read.freshness_days["runbook"], read.freshness_days["gate"]),
            (60, 30)
        );
        assert!(!read.search);
        assert_eq!(read.rules["waiver-expired"], Some(Severity::Error));
        assert_eq!(read.rules["evidence-missing"], None);
        assert_eq!(read.baseline, RelPath::new("ops/known.json"));
        assert_eq!(
            (
                read.links.include.len(),
                read.links.exclude.len(),
                read.links.timeout_seconds,
                read.links.retries
            ),
            (1, 1, 5, 0)
        );
        assert_eq!(read.status_words["done"], ["shipped"]);
        assert_eq!(Settings::parse("", RULES), Ok(Settings::default()));
    }

    #[test]
    fn a_mistake_names_its_place_and_what_was_meant() {
        check(
            "titel = 1",
            "unknown key `titel`",
            "titel",
            Some("did you mean `title`?"),
        );
        check(
            "[synonyms.status]\nfinished = []",
            "unknown key `finished`",
            "finished",
            Some(
                "known are `open`, `in_progress`, `done`, `blocked`, `not_applicable`, `harmless`",
            ),
        );
        check(
            "unproven = \"rejct\"",
            "unknown value `rejct`",
            "\"rejct\"",
            Some("did you mean `reject`?"),
        );
        check(
            "[rules]\nwaiver-expird = \"off\"",
            "unknown rule `waiver-expird`",
            "waiver-expird",
            Some("did you mean `waiver-expired`?"),
        );
        check(
            "title = 5",
            "invalid type: integer `5`, expected a string",
            "5",
            None,
        );
        let advice = Some("name a file such as `holdpoint-baseline.json`");
        check(
            "[check]\nbaseline = \"../x\"",
            "`baseline` is not a path below the root",
            "\"../x\"",
            advice,
        );
        check(
            "[links]\ntimeout_seconds = 0",
            "`timeout_seconds` is out of range",
            "0",
            Some("use 1 to 600 seconds"),
        );
        check(
            "[freshness]\nrunbook = -1",
            "invalid value: integer `-1`, expected a whole number from 0",
            "-1",
            Some("write it without quotes and unit, such as `30`"),
        );
        check(
            "[freshness]\nrunbook = \"30d\"",
            "invalid type: string \"30d\", expected a whole number from 0",
            "\"30d\"",
            Some("write it without quotes and unit, such as `30`"),
        );
        let error =
            Settings::parse("exclude = [\"a\", \"[\"]", RULES).expect_err("a pattern is broken");
        assert_eq!(error.span, Span::new(16, 19));
        check(
            "as_of = \"yesterday\"",
            "`as_of` is not a day",
            "\"yesterday\"",
            Some("write it as `2026-11-30`, or leave the key out for today"),
        );
        assert!(
            Settings::parse("title = ", RULES).is_err()
                && Settings::parse("base_url = \"x\"", RULES).is_err()
        );
    }
}
