//! control-characters: a document holds NUL or other control characters, which no reader sees.

use crate::base::Severity;
use crate::parse::FaultKind;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "control-characters",
    severity: Severity::Info,
    told_in: ToldIn::MildlyOutOfUse,
    summary: "A document contains NUL or other control characters, which readers do not see",
    page: include_str!("control_characters.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (at, _) in inspection.faults(|kind| *kind == FaultKind::ControlCharacters) {
        let code = at
            .span
            .of(inspection.text(&at.path))
            .chars()
            .next()
            .map_or(0, u32::from);
        findings
            .report(
                at,
                format!("this text contains the control character U+{code:04X}"),
            )
            .help("remove it, or write the character that was meant");
    }
}
