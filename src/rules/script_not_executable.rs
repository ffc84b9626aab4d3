//! script-not-executable: a shell script that a record cites has no run bit.

use std::collections::BTreeSet;

use crate::base::{RelPath, Severity};
use crate::link::State;
use crate::records::ReferenceKind;
use crate::rules::citations::Cited;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, quote};

pub(super) static RULE: Rule = Rule {
    name: "script-not-executable",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A shell script that a record cites has no run bit, so that it does not start when it is needed",
    page: include_str!("script_not_executable.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let mut told = BTreeSet::new();
    for cited in citations::in_state(inspection, State::Ok)
        .into_iter()
        .filter(|cited| {
            cited.evidence.kind == ReferenceKind::Script && !is_given_to_a_shell(inspection, cited)
        })
    {
        let Some(path) = cited
            .evidence
            .path
            .as_ref()
            .filter(|path| lacks_run_bit(inspection, path))
        else {
            continue;
        };
        if told.insert(path) {
            let message = format!(
                "{} cannot be run: it has no run bit",
                quote(&cited.evidence.text)
            );
            findings
                .report(cited.at, message)
                .help(format!("run `git update-index --chmod=+x {path}`"));
        }
    }
}

/// `bash scripts/sync.sh` needs no run bit.
fn is_given_to_a_shell(inspection: &Inspection, cited: &Cited) -> bool {
    const SHELLS: &[&str] = &["bash", "sh", "zsh", "source", ".", "ksh"];
    let text = inspection.text(&cited.at.path);
    let line = text.get(..cited.at.span.start).unwrap_or("");
    let before = line.rsplit(['\n', '`', '|']).next().unwrap_or("");
    let written = cited.at.span.of(text).trim_matches('`');
    let first = format!("{before}{written}");
    first
        .split_whitespace()
        .next()
        .is_some_and(|word| SHELLS.contains(&word))
}

/// A shell script is started by its name; other scripts are mostly given to their interpreter.
fn lacks_run_bit(inspection: &Inspection, path: &RelPath) -> bool {
    let by_name = matches!(
        path.extension().as_str(),
        "sh" | "bash" | "zsh" | "ksh" | ""
    );
    by_name
        && inspection
            .model
            .tree
            .files
            .get(path)
            .is_some_and(|file| !file.executable)
}
