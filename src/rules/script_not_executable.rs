//! script-not-executable: a shell script that a record cites has no run bit.

use std::collections::BTreeSet;

use crate::base::{RelPath, Severity};
use crate::link::State;
use crate::records::ReferenceKind;
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
        .filter(|cited| cited.evidence.kind == ReferenceKind::Script)
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
