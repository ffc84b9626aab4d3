//! waiver-register-unread: a register of waivers that settings name is absent, or cannot be read, so that no waiver of it counts.

use crate::base::{Settings, Severity};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "waiver-register-unread",
    severity: Severity::Error,
    told_in: ToldIn::EveryRole,
    summary: "A register of waivers is missing or cannot be read, so none of its waivers counts",
    page: include_str!("waiver_register_unread.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let model = inspection.model;
    for register in &inspection.settings.waiver_registers {
        let path = &register.path;
        if let Some(held) = model.registers.get(path) {
            for fault in &held.faults {
                findings
                    .report(place(path, fault.span), format!("no waiver of this register counts: {}", fault.why))
                    .help("write a list of entries, or entries by id, each with `item`, `approver` and `expires`");
            }
            continue;
        }
        let why = model
            .unread
            .get(path)
            .map_or("it was not read", String::as_str);
        findings
            .report(
                place(&Settings::path(), register.span),
                format!(
                    "the register {} has no waiver that counts: {why}",
                    quote(path.as_str())
                ),
            )
            .help("put the file there, or take it out of `waiver_registers`");
    }
}
