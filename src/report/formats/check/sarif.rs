//! SARIF 2.1.0 of `check`, for code scanning: every result has a place, and a file stays within what GitHub takes.
//! Source: OASIS SARIF 2.1.0, and "SARIF support for code scanning" of GitHub.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;

use super::{CheckFormat, Checked, Checkmark, Region, in_words, paragraph};
use crate::base::text::count;
use crate::base::{Fix, RelPath, Severity};
use crate::report::present::fingerprint;
use crate::rules::{RULES, Rule};

/// This format.
pub const CHECK_FORMAT: CheckFormat = CheckFormat {
    name: "sarif",
    write,
};

/// GitHub takes so many results of one run, and so many bytes of a compressed file. Some are kept back, since another
/// compressor may do a little worse.
const LIMITS: Limits = Limits {
    results: 25_000,
    bytes: 9_500_000,
};

/// The folder that paths start from.
const ROOT: &str = "%SRCROOT%";

/// How large a file may be.
#[derive(Clone, Copy)]
struct Limits {
    results: usize,
    /// Compressed.
    bytes: u64,
}

fn write(checked: &Checked) -> String {
    within(checked, LIMITS)
}

/// The file with as many results as the limits let in, the worst first.
fn within(checked: &Checked, limits: Limits) -> String {
    let results = results(checked);
    let mut kept = results.len().min(limits.results);
    loop {
        let text = log(checked, &results, kept);
        let size = compressed(&text, limits.bytes);
        if size <= limits.bytes || kept == 0 {
            return text;
        }
        kept = (kept as u64 * limits.bytes / size) as usize * 19 / 20;
    }
}

/// Every result with its severity, the worst first, then by place.
fn results<'a>(checked: &Checked<'a>) -> Vec<(Severity, SarifResult<'a>)> {
    let mut marks: Vec<Checkmark> = checked.all().collect();
    marks.sort_by_key(|mark| Reverse(mark.found.severity));
    let mut numbers = fingerprint::Numbers::default();
    let mut numbered = |mark: &Checkmark<'a>| {
        numbers.next(
            mark.found,
            checked.evaluated.model.text(&mark.found.at.path),
        )
    };
    marks
        .iter()
        .map(|mark| (mark.found.severity, result(checked, *mark, numbered(mark))))
        .collect()
}

fn result<'a>(checked: &Checked<'a>, mark: Checkmark<'a>, print: String) -> SarifResult<'a> {
    let found = mark.found;
    let physical_location = PhysicalLocation {
        artifact_location: artifact(&checked.path(&found.at.path)),
        region: SarifRegion::from(checked.region(&found.at)),
    };
    SarifResult {
        rule_id: found.rule,
        rule_index: RULES.iter().position(|rule| rule.name == found.rule),
        level: level(found.severity),
        message: Message {
            text: plain(&paragraph(found)),
        },
        locations: [Location { physical_location }],
        partial_fingerprints: Fingerprints { line: print },
        baseline_state: checked
            .terms
            .baseline
            .as_ref()
            .map(|_| if mark.known { "unchanged" } else { "new" }),
        fixes: found
            .fix
            .iter()
            .map(|fix| sarif_fix(checked, fix))
            .collect(),
    }
}

fn sarif_fix(checked: &Checked, fix: &Fix) -> SarifFix {
    let replacement = Replacement {
        deleted_region: SarifRegion::from(checked.region_of_fix(fix)),
        inserted_content: Message {
            text: fix.replacement.clone(),
        },
    };
    SarifFix {
        description: Message {
            text: plain(&format!("replace it by `{}`", fix.replacement)),
        },
        artifact_changes: [Change {
            artifact_location: artifact(&checked.path(&fix.at.path)),
            replacements: [replacement],
        }],
    }
}

/// The file with the first `kept` results.
fn log(checked: &Checked, results: &[(Severity, SarifResult)], kept: usize) -> String {
    let left = &results[kept..];
    let of = |severity| left.iter().filter(|(found, _)| *found == severity).count();
    let words = in_words(
        of(Severity::Error),
        of(Severity::Warning),
        of(Severity::Info),
    );
    let notice = (!left.is_empty()).then(|| Notification {
        level: "warning",
        message: Message {
            text: format!(
                "{} left out, the mildest, to stay within the limits of GitHub: {words}",
                count(left.len(), "result")
            ),
        },
    });
    let run = Run {
        tool: Tool { driver: driver() },
        column_kind: "unicodeCodePoints",
        original_uri_base_ids: BTreeMap::from([(
            ROOT,
            Base {
                description: Message {
                    text: base(checked).to_owned(),
                },
            },
        )]),
        invocations: [Invocation {
            execution_successful: true,
            tool_execution_notifications: notice.into_iter().collect(),
        }],
        results: results[..kept].iter().map(|(_, result)| result).collect(),
    };
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [run],
    };
    serde_json::to_string_pretty(&log).expect("plain structs with text keys always serialise")
        + "\n"
}

fn base(checked: &Checked) -> &'static str {
    if checked.terms.below.as_str().is_empty() {
        "the folder that was checked"
    } else {
        "the top of the repository"
    }
}

fn driver() -> Driver {
    Driver {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        rules: RULES.iter().map(|rule| descriptor(rule)).collect(),
    }
}

fn descriptor(rule: &'static Rule) -> Descriptor {
    Descriptor {
        id: rule.name,
        short_description: Message {
            text: rule.summary.to_owned(),
        },
        full_description: Message {
            text: rule.summary.to_owned(),
        },
        help: Help {
            text: rule.page,
            markdown: rule.page,
        },
        default_configuration: Configuration {
            level: level(rule.severity),
        },
        properties: Properties {
            tags: ["readiness"],
            severity: recommendation(rule.severity),
        },
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// GitHub's own word for how much a rule matters.
fn recommendation(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "recommendation",
    }
}

/// A message in which nothing is a link: brackets that would begin one are escaped.
fn plain(text: &str) -> String {
    if text.contains("](") {
        text.replace('[', "\\[")
    } else {
        text.to_owned()
    }
}

fn artifact(path: &RelPath) -> Artifact {
    Artifact {
        uri: uri(path.as_str()),
        uri_base_id: ROOT,
    }
}

/// A path as a relative reference (RFC 3986): everything but unreserved characters and slashes is percent-encoded.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte))
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// How many bytes a text has when it is compressed; one that fits as it is is not worth the work.
fn compressed(text: &str, limit: u64) -> u64 {
    if (text.len() as u64) < limit {
        return text.len() as u64;
    }
    let mut encoder = GzEncoder::new(Counter::default(), Compression::fast());
    let counted = encoder
        .write_all(text.as_bytes())
        .and_then(|()| encoder.finish());
    counted.map_or(u64::MAX, |counter| counter.bytes)
}

/// A writer that only counts.
#[derive(Default)]
struct Counter {
    bytes: u64,
}

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    original_uri_base_ids: BTreeMap<&'static str, Base>,
    invocations: [Invocation; 1],
    results: Vec<&'a SarifResult<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Message,
    full_description: Message,
    help: Help,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Serialize)]
struct Help {
    text: &'static str,
    markdown: &'static str,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Properties {
    tags: [&'static str; 1],
    #[serde(rename = "problem.severity")]
    severity: &'static str,
}

#[derive(Serialize)]
struct Base {
    description: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_state: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<SarifFix>,
}

/// The name that GitHub tracks alerts by.
#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "primaryLocationLineHash")]
    line: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: Artifact,
    region: SarifRegion,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRegion {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

impl From<Region> for SarifRegion {
    fn from(region: Region) -> Self {
        let Region {
            line,
            column,
            end_line,
            end_column,
        } = region;
        SarifRegion {
            start_line: line,
            start_column: column,
            end_line,
            end_column,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifFix {
    description: Message,
    artifact_changes: [Change; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    artifact_location: Artifact,
    replacements: [Replacement; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: SarifRegion,
    inserted_content: Message,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Date, Diagnostic, Place, Settings, Span};
    use crate::evaluate::Assessment;
    use crate::link::Model;
    use crate::report::evaluated::Evaluated;
    use crate::report::formats::check::Terms;

    #[test]
    fn a_file_is_cut_to_its_bytes_and_says_so() {
        let severities = [Severity::Info, Severity::Error, Severity::Warning];
        let found = |number: usize| Diagnostic {
            rule: "link-broken",
            severity: severities[number % 3],
            // Words that do not compress to nothing.
            message: blake3::hash(&number.to_le_bytes()).to_hex().to_string(),
            at: Place {
                path: RelPath::root(),
                span: Span::default(),
            },
            help: None,
            fix: None,
            choices: Vec::new(),
        };
        let diagnostics: Vec<Diagnostic> = (0..3_000).map(found).collect();
        let (model, assessment, settings) =
            (Model::default(), Assessment::default(), Settings::default());
        let as_of = Date::new(2025, 11, 10).expect("a day");
        let evaluated = Evaluated {
            model: &model,
            assessment: &assessment,
            diagnostics: &diagnostics,
            settings: &settings,
            as_of,
            left_out: None,
        };
        let checked = Checked::new(evaluated, Terms::default());
        let whole = within(&checked, LIMITS);
        let text = within(
            &checked,
            Limits {
                results: 25_000,
                bytes: 100_000,
            },
        );
        assert!(
            compressed(&whole, 0) > 100_000 && compressed(&text, 0) <= 100_000,
            "{}",
            compressed(&text, 0)
        );
        let kept = text.matches("\"ruleId\"").count();
        assert!(
            text.contains("left out")
                && (1..3_000).contains(&kept)
                && whole.matches("\"ruleId\"").count() == 3_000
        );
        assert!(text.matches("\"level\": \"error\"").count() >= kept.min(1_000));
        assert_eq!(
            within(
                &checked,
                Limits {
                    results: 10,
                    bytes: u64::MAX
                }
            )
            .matches("\"ruleId\"")
            .count(),
            10
        );
    }

    #[test]
    fn paths_become_references_that_any_reader_understands() {
        assert_eq!(
            uri("docs/My Größe#1%.md"),
            "docs/My%20Gr%C3%B6%C3%9Fe%231%25.md"
        );
        assert_eq!(uri("a:b/c.md"), "a%3Ab/c.md");
    }

    #[test]
    fn no_message_holds_a_link() {
        assert_eq!(plain("`[x](y)` is gone"), "`\\[x](y)` is gone");
        assert_eq!(plain("`[x]` is gone"), "`[x]` is gone");
    }
}
