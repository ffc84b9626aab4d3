//! script-not-executable: a shell script that a record cites has no run bit.

use std::collections::BTreeSet;

use crate::base::{RelPath, Severity};
use crate::link::State;
use crate::records::ReferenceKind;
use crate::records::reference::is_program;
use crate::rules::citations::Cited;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, quote};

pub(super) static RULE: Rule = Rule {
    name: "script-not-executable",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A shell script that a record cites is not executable, so it does not start when it is needed",
    page: include_str!("script_not_executable.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let mut told = BTreeSet::new();
    let cited = citations::in_state(inspection, State::Ok);
    let scripts = cited
        .into_iter()
        .filter(|cited| cited.evidence.kind == ReferenceKind::Script);
    for cited in scripts {
        let path = cited.evidence.path.as_ref();
        let Some(path) = path.filter(|path| lacks_run_bit(inspection, path)) else {
            continue;
        };
        if is_run_by_name(inspection, &cited) && told.insert(path) {
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

/// Does the document start the script by its name, anywhere: `./scripts/sync.sh`? `bash scripts/sync.sh` needs no run bit, and a path that
/// only stands there is started by nobody.
fn is_run_by_name(inspection: &Inspection, cited: &Cited) -> bool {
    let text = inspection.text(&cited.at.path);
    let name = cited.evidence.text.trim_start_matches("./");
    let mut places = text.match_indices(name);
    places.any(|(at, _)| {
        let before = text.get(..at).unwrap_or("");
        let behind = text.get(at + name.len()..).unwrap_or("");
        begins_a_command(before, behind)
    })
}

/// Does a command begin with what is between two texts: after a prompt or `./`, or in code with an argument after it?
fn begins_a_command(before: &str, behind: &str) -> bool {
    let led = before.strip_suffix("./");
    let before = led.unwrap_or(before);
    let command = before
        .rsplit(['\n', '`', '|', '&', ';', '('])
        .next()
        .unwrap_or("");
    let command = command.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_first = command.trim().is_empty() || command.trim() == "sudo";
    let is_prompted = before.ends_with("$ ");
    let has_argument = before.ends_with('`') && behind.starts_with(" -");
    // In prose, `./x.sh` is run whatever words are before it; only a program takes it from there.
    let is_given = command.split_whitespace().last().is_some_and(is_program);
    led.is_some() && !is_given || is_first && (is_prompted || has_argument)
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
