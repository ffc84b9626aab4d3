//! Beside the overall answer: gates that look like a decision on a release and decide none, because settings say so.
//!
//! They are told wherever the answer is told. Whoever reads *go* sees in the same place what that answer leaves out, and why.

use crate::base::text::count;
use crate::evaluate::{Aside, GateResult};
use crate::report::evaluated::Evaluated;
use crate::report::present::plain::one_line;
use crate::report::present::schema::Ignored;

/// The gates to be told beside the answer, worst first.
pub fn gates<'a>(evaluated: &Evaluated<'a>) -> Vec<&'a GateResult> {
    let all = evaluated.assessment.gates.iter();
    let mut gates: Vec<&GateResult> = all.filter(|gate| gate.is_beside()).collect();
    gates.sort_by_key(|gate| gate.verdict);
    gates
}

/// Why a gate decides nothing, after its title: `ignored: it is that of the pilot`.
pub fn why(aside: &Aside) -> String {
    match aside {
        Aside::Ignored(reason) => format!("ignored: {}", one_line(reason)),
        Aside::Unnamed => "not named in `required_gates`".to_owned(),
        Aside::Document(why) => format!("set aside: {}", one_line(why)),
    }
}

/// Why this gate decides nothing, if it does not though its words say that it decides a release.
pub fn why_of(gate: &GateResult) -> Option<String> {
    gate.set_aside.as_ref().map(why)
}

/// A gate in a line: `no-go  Pilot gate (ignored: it is that of the pilot)`.
pub fn line(gate: &GateResult) -> String {
    let why = why_of(gate).unwrap_or_default();
    format!(
        "{}  {} ({why})",
        gate.verdict.in_words(),
        one_line(&gate.title)
    )
}

/// What `readiness.json` says of a gate that people ignore.
pub fn ignored(gate: &GateResult) -> Option<Ignored> {
    match &gate.set_aside {
        Some(Aside::Ignored(reason)) => Some(Ignored {
            reason: reason.clone(),
        }),
        Some(Aside::Document(_) | Aside::Unnamed) | None => None,
    }
}

/// How many there are, in a sentence; empty for none.
pub fn sentence(gates: &[&GateResult]) -> String {
    let unnamed = gates
        .iter()
        .filter(|gate| gate.set_aside == Some(Aside::Unnamed))
        .count();
    let ignored = gates.len() - unnamed;
    let is = |number| if number == 1 { "is" } else { "are" };
    let parts = [
        (ignored > 0).then(|| format!("{} {} ignored", count(ignored, "gate"), is(ignored))),
        (unnamed > 0).then(|| {
            let gates = count(unnamed, "gate");
            format!(
                "{gates} that {} not go {} not named in site.toml",
                does(unnamed),
                is(unnamed)
            )
        }),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    match parts.is_empty() {
        true => String::new(),
        false => format!("Beside them, {}.", parts.join(", and ")),
    }
}

fn does(number: usize) -> &'static str {
    match number {
        1 => "does",
        _ => "do",
    }
}
