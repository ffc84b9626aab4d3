//! Code quality of GitLab: one issue for each diagnostic that no baseline knows, which GitLab compares with those of the target branch.
//! Source: "Code Quality report format" of GitLab, a part of the issues of Code Climate.

use serde::Serialize;

use super::{CheckFormat, Checked, Checkmark};
use crate::base::{RelPath, Severity};
use crate::report::present::fingerprint;

/// This format.
pub const CHECK_FORMAT: CheckFormat = CheckFormat {
    name: "codequality",
    write,
};

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: RelPath,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

fn write(checked: &Checked) -> String {
    let mut numbers = fingerprint::Numbers::default();
    // What is known is numbered too, so that a fingerprint does not depend on the baseline.
    let numbered = checked.all().map(|mark| {
        (
            mark,
            numbers.next(
                mark.found,
                checked.evaluated.model.text(&mark.found.at.path),
            ),
        )
    });
    let issues: Vec<Issue> = numbered
        .filter(|(mark, _)| !mark.known)
        .map(|(mark, print)| issue(checked, mark, &print))
        .collect();
    serde_json::to_string_pretty(&issues).expect("plain structs with text keys always serialise")
        + "\n"
}

fn issue<'a>(checked: &Checked<'a>, mark: Checkmark<'a>, print: &str) -> Issue<'a> {
    let (found, region) = (mark.found, checked.region(&mark.found.at));
    let path = checked.path(&found.at.path);
    Issue {
        description: description(mark),
        check_name: found.rule,
        // GitLab knows an issue by this alone, in whatever file it is.
        fingerprint: blake3::hash(format!("{}\n{path}\n{print}", found.rule).as_bytes()).to_hex()
            [..32]
            .to_owned(),
        severity: severity(found.severity),
        location: Location {
            path,
            lines: Lines {
                begin: region.line,
                end: region.end_line,
            },
        },
    }
}

/// One line: a list of issues shows no more.
fn description(mark: Checkmark) -> String {
    let help = mark
        .found
        .help
        .as_deref()
        .map(|help| format!("; {help}"))
        .unwrap_or_default();
    format!("{}{help}", mark.found.message)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The words of GitLab are `info`, `minor`, `major`, `critical` and `blocker`.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "critical",
        Severity::Warning => "minor",
        Severity::Info => "info",
    }
}
