//! The summary of a build: what was found, in a few lines, and the worst of it in full.

use std::fmt::Write;

use crate::Compiled;
use crate::base::text::count;
use crate::base::{Date, Diagnostic, Severity};
use crate::evaluate::{GateResult, GateVerdict};
use crate::records::Scope;
use crate::report::present::alike;
use crate::report::present::alike::GateRow;
use crate::report::present::beside;
use crate::report::present::measures;
use crate::shell::terminal::{Terminal, printable};

/// How many diagnostics are shown in full.
const IN_FULL: usize = 20;

/// How many gates are listed.
const GATES: usize = 12;

/// Prints the worst diagnostics in full, and how many there are besides.
pub fn print_diagnostics(terminal: &Terminal, compiled: &Compiled, page: &str) {
    let worst = worst_first(&compiled.diagnostics);
    // Much else may only look wrong for want of history, so that this is never cut off.
    let cut = worst
        .iter()
        .skip(IN_FULL)
        .filter(|found| OF_DAYS.contains(&found.rule));
    for found in worst.iter().take(IN_FULL).chain(cut) {
        let model = &compiled.model;
        let (text, lines) = (model.text(&found.at.path), model.lines(&found.at.path));
        terminal.print(&format!("{}\n", terminal.diagnostic(found, text, lines)));
    }
    if let Some(more) = worst.len().checked_sub(IN_FULL).filter(|&more| more > 0) {
        terminal.print(&format!("… and {more} more; see {}\n", printable(page)));
    }
}

/// What every answer depends on: that history could not be read to its beginning, and that settings fix the day.
const OF_DAYS: [&str; 3] = ["day-fixed", "history-shallow", "history-unread"];

/// Says what of history is not here and which day is fixed, in a command that shows no diagnostics: dates and moves depend on it.
pub fn print_days(terminal: &Terminal, compiled: &Compiled) {
    for found in compiled
        .diagnostics
        .iter()
        .filter(|found| OF_DAYS.contains(&found.rule))
    {
        terminal.print(&printable(&format!("warning: {}", found.message)));
        if let Some(help) = &found.help {
            terminal.print(&printable(&format!("help: {help}")));
        }
    }
}

/// Says so when an audience leaves out what is nowhere, and when there is nothing to compile: most likely the root or the patterns are not what was meant.
pub fn print_emptiness(terminal: &Terminal, compiled: &Compiled, documents: &[String]) {
    for warning in compiled.copy.iter().flat_map(|copy| &copy.0.warnings) {
        terminal.print(&format!("warning: {}", printable(warning)));
    }
    match compiled.model.tree.never_read {
        0 => {}
        hidden => terminal.print(&format!(
            "{} in folders that are never read, such as `node_modules`\n",
            count(hidden, "committed document")
        )),
    }
    if compiled.model.documents.is_empty() && compiled.model.unread.is_empty() {
        terminal.print(&format!(
            "warning: no file below the root is a document ({}), or all are ignored\n",
            printable(&documents.join(", "))
        ));
    }
}

/// What a build found: verdict, gates, counts.
pub fn summary(compiled: &Compiled, as_of: Date) -> String {
    let rows = rows(compiled);
    let mut text = format!("{} as of {as_of}\n", compiled.assessment.verdict);
    if let Some((left_out, _)) = compiled.copy.as_deref() {
        let _ = writeln!(text, "{}", printable(&left_out.line()));
    }
    for row in rows.iter().take(GATES) {
        let _ = writeln!(text, "  {}", line(compiled, row));
    }
    if let Some(more) = rows.len().checked_sub(GATES).filter(|&more| more > 0) {
        let _ = writeln!(text, "  … and {more} more");
    }
    let _ = write!(
        text,
        "{}, {}, {}; {}",
        count(compiled.model.documents.len(), "document"),
        count(compiled.model.records.len(), "record"),
        count(rows.len(), "gate"),
        severities(&compiled.diagnostics)
    );
    text
}

/// The gates as rows: what decides first, then what is told beside it, then the rest.
fn rows(compiled: &Compiled) -> Vec<GateRow> {
    let gates = &compiled.assessment.gates;
    let mut numbers: Vec<usize> = (0..gates.len()).collect();
    numbers.sort_by_key(|&number| rank(&gates[number]));
    alike::rows(gates, &numbers)
}

/// A gate with its verdict, what is in its way and what it is for; a family as the worst of its members.
fn line(compiled: &Compiled, row: &GateRow) -> String {
    let gate = &compiled.assessment.gates[row.shown];
    let remark = match row.members.len() {
        0 => remark(compiled, gate),
        members => format!(" (the worst of {members} alike)"),
    };
    let title = printable(&gate.title);
    format!("{:<15} {title}{remark}", gate.verdict)
}

fn worst_first(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut worst: Vec<&Diagnostic> = diagnostics
        .iter()
        .filter(|found| found.severity > Severity::Info)
        .collect();
    worst.sort_by_key(|found| std::cmp::Reverse(found.severity));
    worst
}

/// What is in the way, and what the gate is for where it does not count for the release.
fn remark(compiled: &Compiled, gate: &GateResult) -> String {
    let judged = gate
        .criteria
        .iter()
        .filter_map(|index| compiled.assessment.records.get(index));
    let open = judged.filter(|judged| !judged.blockers.is_empty()).count();
    let scope = scope(gate);
    match (gate.gate, open, gate.criteria.len()) {
        (None, _, _) => format!("{scope}: required, and in no document"),
        (Some(_), 0, _) => scope,
        (Some(_), open, 1) => format!("{scope}: {open} of 1 criterion in the way"),
        (Some(_), open, all) => format!("{scope}: {open} of {all} criteria in the way"),
    }
}

/// What decides first, then what is told beside it, then the rest.
fn rank(gate: &GateResult) -> (bool, bool, GateVerdict) {
    let is_release = gate.scope == Scope::Release;
    (!is_release, !gate.is_beside(), gate.verdict)
}

/// What a gate is for, where it decides no release, and why it does not where settings say so.
fn scope(gate: &GateResult) -> String {
    if let Some(aside) = &gate.set_aside {
        return format!(" ({})", printable(&beside::why(aside)));
    }
    match gate.scope {
        Scope::Release => "",
        Scope::Change => " (for each change)",
        Scope::Template => " (for each task)",
        Scope::Family => " (one of many alike)",
        Scope::Other => " (decides no release)",
    }
    .to_owned()
}

fn severities(diagnostics: &[Diagnostic]) -> String {
    let counts = measures::diagnostics(diagnostics);
    let of = |severity: Severity| measures::of(&counts, &severity);
    format!(
        "{}, {}, {} for information",
        count(of(Severity::Error), "error"),
        count(of(Severity::Warning), "warning"),
        of(Severity::Info)
    )
}
