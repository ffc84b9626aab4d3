//! Corruptions of what people claim: ticks, status words, owners, targets, numbers, signatures and decisions.

use holdpoint::base::Span;
use holdpoint::records::{Companions, Demand, Detail, Status};

use super::Corruption;
use super::facts::{Facts, Holder, cell_under, cells, header, insert, line, replace, value_of};
use super::tree::Tree;

/// Words behind a tick that take it back.
const TAKEN_BACK: &[&str] = &[
    " — not yet",
    " (pending)",
    " — in progress",
    " — TODO",
    " — TBD",
    " — blocked by the yard",
    " — failed",
    " (partial)",
    " (not done)",
    " — WIP",
    " ❌",
    " ⏳",
];

/// What stands in a status cell when a thing is not done.
const NOT_DONE: &[&str] = &[
    "Open",
    "In progress",
    "Pending",
    "Partial",
    "Blocked",
    "Failed",
    "Not done",
    "Not started",
    "Not yet done",
    "Almost done",
    "To be done",
    "TBD",
    "TODO",
    "N/A",
    "?",
    "❌",
    "🟡",
    "[ ]",
    "80%",
    "3/4",
    "Done?",
    "Done (pending review)",
    "Done, pending review",
    "Done, except the north quay",
    "Planned",
    "Rejected",
    "Unknown",
    "Wobbly",
    "",
];

/// What stands there when a thing has not even begun.
const NOT_BEGUN: &[&str] = &[
    "Open",
    "Blocked",
    "Not started",
    "Planned",
    "TBD",
    "TODO",
    "❌",
    "[ ]",
    "?",
    "Wobbly",
    "Unknown",
    "Rejected",
    "",
];

/// Every way to spoil a claim that a gate depends on.
pub fn corruptions(tree: &Tree, facts: &Facts) -> Vec<Corruption> {
    let mut all = Vec::new();
    for holder in &facts.holders {
        let record = &facts.linked(holder.at).record;
        match &record.detail {
            Detail::Criterion(Demand::Signature) => all.extend(signatures(tree, facts, holder)),
            Detail::Criterion(Demand::Decision) => all.extend(choices(tree, facts, holder)),
            _ => all.extend(claims(tree, facts, holder)),
        }
        all.extend(companions(tree, facts, holder));
        if record.number.is_some() {
            all.extend(numbers(tree, facts, holder));
        }
    }
    all.extend(decisions(tree, facts));
    all
}

/// Ticks, marks and status words.
fn claims(tree: &Tree, facts: &Facts, holder: &Holder) -> Vec<Corruption> {
    let (path, record) = (facts.path(holder.at), &facts.linked(holder.at).record);
    let text = tree.text(path);
    let claim = record
        .claim
        .as_ref()
        .expect("what holds a gate open has a claim");
    let held = claim.span.of(text);
    if let Some(at) = line(text, record.span.start).of(text).find("[x]") {
        let mark = Span::new(
            line(text, record.span.start).start + at,
            line(text, record.span.start).start + at + 3,
        );
        let end = line(text, mark.end).end;
        let emptied = ["[ ]", "[-]", "[?]", "[~]", "[!]", "[q]", "", "( )"];
        let mut all: Vec<Corruption> = emptied
            .iter()
            .map(|by| replace(tree, path, mark, by, "tick removed", &holder.gate))
            .collect();
        all.extend(
            TAKEN_BACK
                .iter()
                .map(|words| insert(tree, path, end, words, "tick contradicted", &holder.gate)),
        );
        all.push(insert(
            tree,
            path,
            mark.end,
            " ❌",
            "tick contradicted",
            &holder.gate,
        ));
        all.push(insert(
            tree,
            path,
            mark.end,
            " **NOT DONE**",
            "tick contradicted",
            &holder.gate,
        ));
        return all;
    }
    if held.contains('✅') && !held.contains("Done") {
        let marks = ["❌", "⏳", "🟡", "⬜", "🚧", "❓", ""];
        return marks
            .iter()
            .map(|by| replace(tree, path, claim.span, by, "mark replaced", &holder.gate))
            .collect();
    }
    let span = cell_under(text, record.span.start, "Status")
        .or_else(|| value_of(text, record.span, "Status"));
    let span = span.expect("a claim that is no box stands under a status");
    let done = holder.at_least == Status::Done;
    let words = if done { NOT_DONE } else { NOT_BEGUN };
    let mut all: Vec<Corruption> = words
        .iter()
        .map(|by| replace(tree, path, span, by, "status replaced", &holder.gate))
        .collect();
    // Beside a mark the words only refine it.
    let word = span.of(text).trim_start_matches(['✅', ' ']);
    let bare = Span::new(span.end - word.len(), span.end);
    let whole = bare == span;
    all.extend(
        misspelt(word)
            .iter()
            .filter(|_| whole)
            .map(|by| replace(tree, path, span, by, "status misspelt", &holder.gate)),
    );
    all
}

/// A word with each letter left out, doubled or swapped with the next in turn.
fn misspelt(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut all = Vec::new();
    for at in (0..letters.len()).filter(|&at| letters[at].is_ascii_alphabetic()) {
        let (before, behind) = (&letters[..at], &letters[at + 1..]);
        all.push(before.iter().chain(behind).collect::<String>());
        all.push(
            before
                .iter()
                .chain(&[letters[at], letters[at]])
                .chain(behind)
                .collect::<String>(),
        );
        if let Some(next) = behind
            .first()
            .filter(|next| next.is_ascii_alphabetic() && **next != letters[at])
        {
            all.push(
                before
                    .iter()
                    .chain(&[*next, letters[at]])
                    .chain(&behind[1..])
                    .collect::<String>(),
            );
        }
    }
    all
}

/// Owner, target and evidence, where the sentence asks for them.
fn companions(tree: &Tree, facts: &Facts, holder: &Holder) -> Vec<Corruption> {
    const BLANKS: &[&str] = &["", "TBD", "—", "?", "____", "<name>", "N/A", "TODO"];
    let Companions {
        owners,
        timeline,
        evidence,
    } = holder.with;
    let (path, span) = (facts.path(holder.at), facts.linked(holder.at).record.span);
    let text = tree.text(path);
    let mut all = Vec::new();
    for label in [
        ("Owner", owners),
        ("Target", timeline),
        ("Evidence", evidence),
    ]
    .iter()
    .filter(|(_, asked)| *asked)
    .map(|(label, _)| label)
    {
        let cell = cell_under(text, span.start, label);
        if let Some(value) = cell.or_else(|| value_of(text, span, label)) {
            all.extend(
                BLANKS
                    .iter()
                    .map(|by| replace(tree, path, value, by, "companion blanked", &holder.gate)),
            );
        }
        if cell.is_some() {
            continue;
        }
        let at = span.start
            + span
                .of(text)
                .find(&format!("- {label}:"))
                .expect("the section has the label");
        let below = if *label == "Evidence" {
            line(text, line(text, at).end + 1).end
        } else {
            line(text, at).end
        };
        all.push(replace(
            tree,
            path,
            Span::new(at, below),
            "",
            "companion removed",
            &holder.gate,
        ));
        let word = Span::new(at + 2, at + 2 + label.len());
        all.push(replace(
            tree,
            path,
            word,
            "Wobble",
            "label renamed",
            &holder.gate,
        ));
    }
    all
}

/// The number by which a sentence names the item, its row or section, and a second item of the same number.
fn numbers(tree: &Tree, facts: &Facts, holder: &Holder) -> Vec<Corruption> {
    let (path, record) = (facts.path(holder.at), &facts.linked(holder.at).record);
    let text = tree.text(path);
    let number = record
        .number
        .map(|number| number.to_string())
        .unwrap_or_default();
    let at = record.span.start
        + record
            .span
            .of(text)
            .find(&number)
            .expect("the number stands in the record");
    let span = Span::new(at, at + number.len());
    let mut all = Vec::new();
    for by in ["", "91", "x", "TBD"] {
        all.push(replace(
            tree,
            path,
            span,
            by,
            "number changed",
            &holder.gate,
        ));
    }
    let row = record.span.of(text).starts_with('|');
    let whole = if row {
        Span::new(line(text, at).start, line(text, at).end + 1)
    } else {
        section(text, record.span)
    };
    let named = if row {
        "row deleted"
    } else {
        "section deleted"
    };
    all.push(replace(tree, path, whole, "", named, &holder.gate));
    let open = whole
        .of(text)
        .replacen("Done", "Open", 1)
        .replacen("In progress", "Open", 1);
    let open = open
        .replacen("`done`", "`open`", 1)
        .replacen("`in_progress`", "`open`", 1)
        .replacen(&record.title, "Another thing", 1);
    assert_ne!(open, whole.of(text));
    for at in [whole.start, whole.end] {
        all.push(insert(
            tree,
            path,
            at,
            &format!("{open}{}", if row { "" } else { "\n\n" }),
            "number given twice",
            &holder.gate,
        ));
    }
    if row {
        for column in ["#", "Status"]
            .iter()
            .chain(if holder.at_least == Status::Done {
                &[][..]
            } else {
                &["Owner", "Target", "Evidence"]
            })
        {
            all.extend(columns(tree, path, at, column, &holder.gate));
        }
    }
    all
}

/// A section with the blank lines behind it.
fn section(text: &str, span: Span) -> Span {
    let blank = text[span.end..].len() - text[span.end..].trim_start().len();
    Span::new(span.start, span.end + blank)
}

/// The header of a column renamed and emptied.
pub fn columns(tree: &Tree, path: &str, row: usize, name: &str, gate: &str) -> Vec<Corruption> {
    let text = tree.text(path);
    let header = cells(text, header(text, row))
        .into_iter()
        .find(|cell| cell.of(text) == name)
        .expect("the table has the column");
    let by = |by: &str, kind| replace(tree, path, header, by, kind, gate);
    vec![
        by("Wobble", "column renamed"),
        by("Notes", "column renamed"),
        by("", "header emptied"),
    ]
}

/// A signature that is not there, or says no.
fn signatures(tree: &Tree, facts: &Facts, holder: &Holder) -> Vec<Corruption> {
    const UNSIGNED: &[&str] = &[
        "",
        "____",
        "TBD",
        "pending",
        "Not signed",
        "Declined",
        "Refused",
        "Rejected",
        "—",
        "[ ]",
        "❌",
        "No",
        "NO-GO",
        "N/A",
        "not yet",
        "awaiting",
    ];
    let (path, start) = (
        facts.path(holder.at),
        facts.linked(holder.at).record.span.start,
    );
    let text = tree.text(path);
    let cell = cell_under(text, start, "Signature").expect("the table has signatures");
    let mut all: Vec<Corruption> = UNSIGNED
        .iter()
        .map(|by| replace(tree, path, cell, by, "signature blanked", &holder.gate))
        .collect();
    all.extend(columns(tree, path, start, "Signature", &holder.gate));
    all
}

/// The option that was chosen between boxes.
fn choices(tree: &Tree, facts: &Facts, holder: &Holder) -> Vec<Corruption> {
    let (path, span) = (facts.path(holder.at), facts.linked(holder.at).record.span);
    let text = tree.text(path);
    let at = span.start
        + span
            .of(text)
            .find("[x] GO / [ ] NO-GO")
            .expect("the choice is written with boxes");
    let boxes = Span::new(at, at + "[x] GO / [ ] NO-GO".len());
    let others = [
        "[ ] GO / [x] NO-GO",
        "[ ] GO / [ ] NO-GO",
        "[x] GO / [x] NO-GO",
        "[?] GO / [ ] NO-GO",
        "[ ] GO / [ ] NO-GO / [x] WAIT",
    ];
    others
        .iter()
        .map(|by| replace(tree, path, boxes, by, "choice changed", &holder.gate))
        .collect()
}

/// A decision line that says something else, or nothing.
fn decisions(tree: &Tree, facts: &Facts) -> Vec<Corruption> {
    const OTHERS: &[&str] = &[
        "NO-GO",
        "No go",
        "HOLD",
        "NOGO",
        "Not approved",
        "open",
        "TBD",
        "pending",
        "",
        "____",
        "Wobbly",
        "[ ] GO / [ ] NO-GO",
        "NOT GO",
        "Delayed",
        "?",
    ];
    let mut all = Vec::new();
    for (gate, at) in facts.gates() {
        let Detail::Gate(held) = &facts.linked(at).record.detail else {
            continue;
        };
        let Some((_, span)) = held.decision else {
            continue;
        };
        let path = facts.path(at);
        all.extend(
            OTHERS
                .iter()
                .map(|by| replace(tree, path, span, by, "decision changed", &gate)),
        );
        let end = line(tree.text(path), span.end).end;
        all.push(insert(
            tree,
            path,
            end,
            "\n\n**Decision:** NO-GO",
            "second decision",
            &gate,
        ));
        all.push(insert(
            tree,
            path,
            line(tree.text(path), span.start).start,
            "**Decision:** NO-GO\n\n",
            "second decision",
            &gate,
        ));
    }
    all
}
