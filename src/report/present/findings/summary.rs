//! Summary: what was found in at most ten lines, and what to do first.

use crate::base::kind::DocumentRole;
use crate::base::text::count;
use crate::report::present::findings::Findings;

/// How many steps are told: the first is what matters, and a long list is not read.
const STEPS: usize = 2;

/// How many gates are named in a line.
const NAMED: usize = 3;

/// What was found, a line each, and the first steps; `named` is how many gates settings name. At most nine lines, so that one is
/// left for what was written.
pub fn summary(findings: &Findings, named: usize) -> Vec<String> {
    let lines = [
        Some(documents(findings)),
        Some(gates(findings)),
        runbooks(findings),
        evidence(findings),
        actions(findings),
        owners(findings),
    ];
    let found = lines.into_iter().flatten();
    let leads = ["first: ", "then:  "];
    let steps = steps(findings, named).into_iter().zip(leads);
    found
        .chain(steps.map(|(step, lead)| format!("{lead}{step}")))
        .collect()
}

fn documents(findings: &Findings) -> String {
    let total = count(findings.totals.documents, "document");
    let others: usize = findings.roles.iter().map(|found| found.documents).sum();
    let operations = findings.totals.documents - others;
    let mut parts = vec![format!("{operations} {}", DocumentRole::Operations.word())];
    let roles = findings.roles.iter();
    parts.extend(roles.map(|found| format!("{} {}", found.documents, found.role.word())));
    match others {
        0 => format!("{total}, all of them for operations"),
        _ => format!("{total}: {}", parts.join(", ")),
    }
}

/// What decides a release, or that nothing does, in a sentence without its full stop.
pub fn gates(findings: &Findings) -> String {
    let deciding: Vec<String> = findings
        .deciding()
        .map(|gate| format!("`{}` ({})", gate.title, gate.verdict.in_words()))
        .collect();
    let names = match deciding.len().checked_sub(NAMED).filter(|&more| more > 0) {
        Some(more) => format!("{}, {more} more", deciding[..NAMED].join(", ")),
        None => deciding.join(", "),
    };
    match (deciding.len(), findings.candidates.len()) {
        (0, 0) => "no gate decides a release".to_owned(),
        (0, 1) => "no gate decides a release; 1 section looks like one".to_owned(),
        (0, many) => format!("no gate decides a release; {many} sections look like one"),
        (1, _) => format!("1 gate decides a release: {names}"),
        (many, _) => format!("{many} gates decide a release: {names}"),
    }
}

fn runbooks(findings: &Findings) -> Option<String> {
    let runbooks = &findings.runbooks;
    (runbooks.documents > 0).then(|| runbooks.told())
}

fn evidence(findings: &Findings) -> Option<String> {
    let totals = &findings.totals;
    let cited = pieces(totals.evidence);
    (totals.evidence > 0).then(|| match totals.lost_evidence {
        0 => format!("{cited}, none known to be lost or empty"),
        lost => format!("{cited}: {lost} lost or empty"),
    })
}

fn pieces(number: usize) -> String {
    format!("{} of evidence", count(number, "piece"))
}

fn actions(findings: &Findings) -> Option<String> {
    let totals = &findings.totals;
    let (open, overdue) = (totals.open_actions, totals.overdue_actions);
    let actions = count(totals.actions, "action");
    (totals.actions > 0).then(|| format!("{actions}: {open} open, {overdue} overdue"))
}

fn owners(findings: &Findings) -> Option<String> {
    match findings.owners.len() {
        0 => None,
        1 => Some("1 owner is written in more than one way".to_owned()),
        many => Some(format!("{many} owners are written in more than one way")),
    }
}

/// What to do, the most useful first; `named` is how many gates settings name.
pub fn steps(findings: &Findings, named: usize) -> Vec<String> {
    let all = [
        unread_documents(findings),
        name_gates(findings, named),
        lost_evidence(findings),
        unread_marks(findings),
        old_runbooks(findings),
        write_a_gate(findings),
        Some("`holdpoint serve` shows it all in a browser".to_owned()),
    ];
    all.into_iter().flatten().take(STEPS).collect()
}

fn unread_documents(findings: &Findings) -> Option<String> {
    let totals = &findings.totals;
    match (totals.documents, totals.unread_documents) {
        (0, 0) => Some("run it where the documents are: no file here is one".to_owned()),
        (_, 0) => None,
        (_, number) => Some(format!(
            "{} could not be read: `holdpoint check` says why",
            count(number, "document")
        )),
    }
}

/// Where gates decide, to name them; where none does, to choose what comes closest.
fn name_gates(findings: &Findings, named: usize) -> Option<String> {
    if named > 0 {
        return None;
    }
    if findings.deciding().next().is_some() {
        let take = "take the `#` off the gates in `required_gates` that decide a release";
        return Some(take.to_owned());
    }
    match findings.candidates.len() {
        0 => None,
        1 => Some(format!(
            "say what decides a release: the section that looks like a gate, or {NEW_GATE}"
        )),
        many => Some(format!(
            "say what decides a release: one of the {many} sections that look like a gate, or {NEW_GATE}"
        )),
    }
}

/// How a gate is written.
const NEW_GATE: &str = "a heading `Go / No-Go` with a box for each condition";

/// Where nothing even looks like a gate. A collection of runbooks may well do without one.
fn write_a_gate(findings: &Findings) -> Option<String> {
    let is_wanted = findings.totals.documents > 0
        && findings.deciding().next().is_none()
        && findings.candidates.is_empty();
    is_wanted.then(|| format!("if a release is decided here, write down by what: {NEW_GATE}"))
}

fn lost_evidence(findings: &Findings) -> Option<String> {
    let lost = findings.totals.lost_evidence;
    let (that_are, places) = match lost {
        1 => ("that is", "its place"),
        _ => ("that are", "their places"),
    };
    let pieces = pieces(lost);
    (lost > 0)
        .then(|| format!("fix {pieces} {that_are} lost or empty: `holdpoint check` names {places}"))
}

fn unread_marks(findings: &Findings) -> Option<String> {
    let marks = findings.totals.unread_marks;
    let signs = match marks {
        0 => return None,
        1 => "1 box or other sign of state that belongs".to_owned(),
        many => format!("{many} boxes and other signs of state that belong"),
    };
    Some(format!(
        "look at {signs} to no record: `holdpoint check` names the places"
    ))
}

/// Where many are old and nobody has said how old one may be, to say it; else to review.
fn old_runbooks(findings: &Findings) -> Option<String> {
    let runbooks = &findings.runbooks;
    let (path, days) = runbooks.oldest.as_ref()?;
    Some(match runbooks.with_allowance {
        0 => format!(
            "say how old a runbook may be, in `[freshness]`: {}",
            runbooks.ages()
        ),
        _ => format!("review the oldest runbook, {path} ({days} days)"),
    })
}
