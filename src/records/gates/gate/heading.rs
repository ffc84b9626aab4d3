//! Headings: what they say that opens no gate, and which of them stand for a gate of their own.

use super::{heads_gate, scope};
use crate::base::text::{self, fold};
use crate::records::assembly::context::Context;
use crate::records::assembly::options::bare_heading;
use crate::records::assembly::{outline, part};
use crate::records::words::vocabulary::{Topic, without_numbering};

/// An architecture decision record speaks about gates and holds none: it has a decision and its consequences.
pub fn is_decision_record(context: &Context) -> bool {
    let headings = || {
        context
            .document
            .sections
            .iter()
            .filter(|section| section.level > 0)
            .map(|section| fold(&section.heading.plain))
    };
    let has = |word: &str| headings().any(|heading| without_numbering(&heading) == word);
    has("decision") && has("consequences") && (has("context") || has("status"))
}

/// `Search has no access gate`: a finding about a gate that is not there.
pub fn tells_of_a_lack(heading: &str) -> bool {
    let all: Vec<&str> = text::words(heading).collect();
    let lacks = |at: usize| {
        matches!(all[at], "no" | "without" | "missing" | "lacks" | "lack")
            && all.get(at + 1) != Some(&"go")
    };
    let gate = all
        .iter()
        .rposition(|word| matches!(*word, "gate" | "gates" | "gating"));
    gate.is_some_and(|gate| (0..gate).any(lacks))
}

/// Is a section below the gate `outer` a gate of its own, rather than a group of its criteria? It is where it is named as one
/// (`Gate A`), is applied to something else (`per pull request`), or stands among several under `Gates`.
pub fn stands_alone(context: &Context, section: usize, outer: usize) -> bool {
    let heading = bare_heading(context, section);
    let whole = fold(&context.document.sections[outer].heading.plain);
    let topic = outline::topic(context, section);
    if !heads_gate(context, section) || topic == Some(Topic::SignOff) {
        return false;
    }
    let several = names_gates(&whole);
    is_numbered_gate(&heading)
        || scope::of_words(&heading).is_some()
        || (topic == Some(Topic::Gate)
            && several
            && !is_group_of_gates(&heading)
            && !part::explains(&heading))
}

/// Does a folded heading name several gates?
pub fn names_gates(heading: &str) -> bool {
    text::words(heading).any(|word| matches!(word, "gates" | "ворота"))
}

/// `gate a: …`, `gate 3 — …`, `gate s1`.
fn is_numbered_gate(heading: &str) -> bool {
    let Some(rest) = heading.strip_prefix("gate ") else {
        return false;
    };
    let code: String = rest
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '.'))
        .collect();
    let numbered = code.chars().any(|c| c.is_ascii_digit());
    code.chars().count() == 1 || (numbered && code.chars().count() <= 5)
}

/// `Gate results`, `Gates summary`: several gates on one page.
fn is_group_of_gates(heading: &str) -> bool {
    const GROUPS: &[&str] = &[
        "results",
        "result",
        "summary",
        "status",
        "checklist",
        "decision",
        "outcome",
        "outcomes",
        "items",
        "table",
    ];
    text::words(heading).any(|word| GROUPS.contains(&word))
}
