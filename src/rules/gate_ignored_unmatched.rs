//! gate-ignored-unmatched: an entry of `ignore_gates` ignores nothing.

use crate::base::ignored_gates::IgnoredGate;
use crate::base::{Settings, Severity};
use crate::evaluate::{Aside, GateResult};
use crate::records::Scope;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "gate-ignored-unmatched",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "An entry of `ignore_gates` fits no gate, several gates, or one that is required",
    page: include_str!("gate_ignored_unmatched.md"),
    check,
};

/// What an entry is to the gates that it names.
enum Fit {
    /// It ignores one, or fits one that decides nothing anyway.
    Fits,
    /// No gate is called so.
    Nothing,
    /// Settings require it as well.
    Required,
    /// So many that decide are called so.
    Many(usize),
}

fn check(inspection: &Inspection, findings: &mut Findings) {
    for entry in &inspection.settings.ignore_gates {
        let fit = fit(inspection, entry);
        let Some((message, help)) = objection(&fit, &quote(&entry.gate)) else {
            continue;
        };
        let at = place(&Settings::path(), entry.span);
        let found = findings.report(at, message).help(help);
        if matches!(fit, Fit::Required) {
            found.severity(Severity::Error);
        }
    }
}

/// What is wrong with an entry, and what to do.
fn objection(fit: &Fit, name: &str) -> Option<(String, &'static str)> {
    match fit {
        Fit::Fits => None,
        Fit::Nothing => Some((
            format!("no document has the ignored gate {name}"),
            "fix its name, or remove the entry",
        )),
        Fit::Required => Some((
            format!("{name} is both required and ignored: it decides the release"),
            "take it out of `required_gates`, or out of `ignore_gates`",
        )),
        Fit::Many(gates) => Some((
            format!("{gates} gates are called {name}: none of them is ignored"),
            "name one by its key, as in `readiness.json`",
        )),
    }
}

fn fit(inspection: &Inspection, entry: &IgnoredGate) -> Fit {
    let all = inspection.assessment.gates.iter();
    let called: Vec<&GateResult> = all.filter(|gate| gate.is_called(&entry.gate)).collect();
    let deciding = called.iter().filter(|gate| could_decide(gate)).count();
    match called.as_slice() {
        [] => Fit::Nothing,
        gates if gates.iter().any(|gate| is_ignored(gate)) => Fit::Fits,
        gates if gates.iter().any(|gate| is_required(inspection, gate)) => Fit::Required,
        _ if deciding > 1 => Fit::Many(deciding),
        _ => Fit::Fits,
    }
}

fn is_ignored(gate: &GateResult) -> bool {
    matches!(gate.set_aside, Some(Aside::Ignored(_)))
}

fn is_required(inspection: &Inspection, gate: &GateResult) -> bool {
    let mut names = inspection.settings.required_gates.iter();
    names.any(|name| gate.is_called(name))
}

fn could_decide(gate: &GateResult) -> bool {
    gate.scope == Scope::Release || gate.set_aside == Some(Aside::Unnamed)
}
