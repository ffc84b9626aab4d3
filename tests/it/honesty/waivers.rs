//! Corruptions of waivers: expired, unapproved, conditional, naming something else, or gone.

use holdpoint::base::Span;
use holdpoint::evaluate::Verdict;

use super::Corruption;
use super::facts::{Facts, cell_under, line, replace};
use super::statuses::columns;
use super::tree::Tree;

const ENDS: &[&str] = &[
    "2027-03-14",
    "2026-04-30",
    "2027-02-30",
    "2027-13-01",
    "after the printer has delivered",
    "until the labels are fitted",
    "when the vendor ships",
    "30 days after the launch",
    "approx. 2027-04-30",
    "2027-04-30 or when the labels are fitted",
    "2027-04-30 (estimated)",
    "next spring",
    "05/04/2027",
    "TBD",
    "none",
    "never",
    "—",
    "",
];

const APPROVERS: &[&str] = &[
    "",
    "TBD",
    "pending",
    "—",
    "<name>",
    "[approver]",
    "?",
    "N/A",
    "none",
    "Ticketing",
    "Somebody else",
    "not yet",
    "Ines Falk (pending)",
];

const NAMES: &[&str] = &[
    "Braille labels",
    "Labels fitted",
    "All criteria",
    "Ticket hall readiness gate",
    "—",
    "N/A",
];

const STATES: &[&str] = &[
    "Proposed",
    "Draft",
    "Requested",
    "Pending",
    "Rejected",
    "Denied",
    "Revoked",
    "Withdrawn",
    "Expired",
    "Closed",
    "Not approved",
    "Wobbly",
];

/// Every way to spoil a waiver that a gate depends on.
pub fn corruptions(tree: &Tree, facts: &Facts) -> Vec<Corruption> {
    let mut all = Vec::new();
    for gate in &facts.compiled.assessment.gates {
        let judged = gate
            .criteria
            .iter()
            .map(|at| &facts.compiled.assessment.records[at]);
        for waiver in judged
            .filter(|judged| judged.verdict == Verdict::Waived)
            .filter_map(|judged| judged.waiver)
        {
            all.extend(of_row(
                tree,
                facts.path(waiver),
                facts.linked(waiver).record.span,
                &gate.title,
            ));
        }
    }
    all
}

fn of_row(tree: &Tree, path: &str, row: Span, gate: &str) -> Vec<Corruption> {
    let text = tree.text(path);
    let cell = |name: &str| cell_under(text, row.start, name).expect("the register has the column");
    let each = |name: &str, values: &[&str], kind| {
        values
            .iter()
            .map(|by| replace(tree, path, cell(name), by, kind, gate))
            .collect::<Vec<_>>()
    };
    let mut all = each("Expires", ENDS, "waiver without an end to come");
    all.extend(each("Approver", APPROVERS, "waiver unapproved"));
    all.extend(each("Requirement waived", NAMES, "waiver retargeted"));
    all.extend(each(
        "Starts",
        &[
            "2027-03-16",
            "2027-04-01",
            "2027-02-30",
            "when the board agrees",
            "03/04/2027",
            "soon",
        ],
        "waiver still to start",
    ));
    all.extend(each("Status", STATES, "waiver in another state"));
    for (at, _) in cell("Requirement waived")
        .of(text)
        .char_indices()
        .filter(|(_, c)| c.is_alphabetic())
        .step_by(4)
    {
        let start = cell("Requirement waived").start + at;
        all.push(replace(
            tree,
            path,
            Span::new(start, start + 1),
            "",
            "waiver retargeted",
            gate,
        ));
    }
    let whole = line(text, row.start);
    all.push(replace(
        tree,
        path,
        Span::new(whole.start, whole.end + 1),
        "",
        "waiver deleted",
        gate,
    ));
    all.push(replace(
        tree,
        path,
        whole,
        &format!("<!-- {} -->", whole.of(text)),
        "waiver deleted",
        gate,
    ));
    for name in ["Approver", "Expires"] {
        all.extend(columns(tree, path, row.start, name, gate));
    }
    all
}
