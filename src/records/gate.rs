//! Gates: decision points and where they stand in a document: under a heading, behind a label line, or in a table of their own.

use crate::base::Span;
use crate::parse::{Block, FaultKind, Table};
use crate::records::context::{Context, Drafts, KindReader};
use crate::records::criterion::{self, Part};
use crate::records::vocabulary::{Label, Topic};
use crate::records::{Decision, Detail, Gate, Kind, Record, Scope, fill, naming, outline};

/// Reads gates together with their criteria.
pub static READER: KindReader = KindReader { kind: Kind::Gate, plural: "gates", read };

fn read(context: &Context, drafts: &mut Drafts) {
    let mut within: Option<usize> = None;
    for section in 0..context.document.sections.len() {
        let inside = within.is_some_and(|gate| is_below(context, section, gate));
        if !inside {
            within = None;
        }
        let heads = heads_gate(context, section);
        if heads && !inside {
            if headed_gate(context, drafts, section) {
                within = Some(section);
            }
        } else if !inside {
            loose_gates(context, drafts, section);
        }
    }
}

fn is_below(context: &Context, section: usize, gate: usize) -> bool {
    section > gate && context.document.ancestry(section).contains(&gate)
}

/// Does the heading of a section open a gate?
fn heads_gate(context: &Context, section: usize) -> bool {
    context.document.sections[section].level > 0
        && matches!(outline::topic(context, section), Some(Topic::Gate | Topic::DefinitionOfDone | Topic::SignOff))
}

/// A gate under a heading: the section and those below it, unless they are gates of their own. False where nothing stands there.
fn headed_gate(context: &Context, drafts: &mut Drafts, section: usize) -> bool {
    let parts: Vec<usize> = parts(context, section);
    let own_gates = outline::below(context, section).any(|at| heads_gate(context, at) && !parts.contains(&at));
    let mut gate = begin(context, section, &context.document.sections[section].heading.plain, context.document.sections[section].span);
    let mut found = Vec::new();
    for &at in &parts {
        found.extend(criterion::of_blocks(Part::of(context, at, section), drafts, &context.document.sections[at].blocks, &mut gate));
    }
    if found.is_empty() && decision(&gate).is_none() {
        return false;
    }
    finish(drafts, gate, found);
    !own_gates
}

/// The sections that a headed gate is made of: itself, and those below that open no gate and no register of their own.
fn parts(context: &Context, section: usize) -> Vec<usize> {
    let mut parts = vec![section];
    let mut skip: Option<u8> = None;
    for at in outline::below(context, section) {
        let level = context.document.sections[at].level;
        if skip.is_some_and(|outer| level > outer) {
            continue;
        }
        skip = None;
        let topic = outline::topic(context, at);
        let signs = topic == Some(Topic::SignOff);
        if (heads_gate(context, at) && !signs) || topic.is_some_and(is_apart) {
            skip = Some(level);
            continue;
        }
        parts.push(at);
    }
    parts
}

/// Topics that have their own kind of record even under a gate.
fn is_apart(topic: Topic) -> bool {
    match topic {
        Topic::Risks
        | Topic::Waivers
        | Topic::Deferrals
        | Topic::Actions
        | Topic::StopConditions
        | Topic::Reference
        | Topic::Legend
        | Topic::Runbooks
        | Topic::Stage => true,
        Topic::Gate
        | Topic::SignOff
        | Topic::DefinitionOfDone
        | Topic::Checklist
        | Topic::Slos
        | Topic::Secrets
        | Topic::Durability
        | Topic::Observability
        | Topic::Drills
        | Topic::Milestones
        | Topic::Tracks
        | Topic::Controls
        | Topic::Deliverables
        | Topic::Cadence
        | Topic::Evidence => false,
    }
}

fn is_title(context: &Context, section: usize) -> bool {
    context.document.title().is_some_and(|title| title.span == context.document.sections[section].span)
}

/// Gates in a section that is about something else: behind a label line, or as a table whose first column is called gate.
fn loose_gates(context: &Context, drafts: &mut Drafts, section: usize) {
    let held = &context.document.sections[section];
    for at in 0..held.blocks.len() {
        let block = &held.blocks[at];
        if drafts.is_taken(block.span()) {
            continue;
        }
        let label = at.checked_sub(1).and_then(|before| outline::label_line(&held.blocks[before]));
        let opens = label.is_some_and(|label| matches!(context.words.topic(label), Some(Topic::Gate | Topic::DefinitionOfDone)));
        let found_in = match block {
            Block::List(_) if opens => Some(label.unwrap_or_default()),
            Block::Table(table) if opens || is_gate_table(context, table) => Some(label.filter(|_| opens).unwrap_or_default()),
            Block::Paragraph(_) | Block::List(_) | Block::Table(_) | Block::Fence(_) | Block::Quote(_) | Block::Html(_) => None,
        };
        let Some(label) = found_in else { continue };
        let heading = held.heading.plain.trim();
        let title = if heading.is_empty() { label.trim_end_matches([':', '：']) } else { heading };
        let title = if title.is_empty() { context.path.stem() } else { title };
        let mut gate = begin(context, section, title, block.span());
        let part = Part { context, section, own: false, listed: true, expects: false };
        let found = criterion::of_blocks(part, drafts, std::slice::from_ref(block), &mut gate);
        if !found.is_empty() {
            finish(drafts, gate, found);
        }
    }
}

/// A table whose name column is called gate or criterion, and that has a status.
fn is_gate_table(context: &Context, table: &Table) -> bool {
    const NAMES: &[&str] = &[
        "gate",
        "gates",
        "gate check",
        "safety gate",
        "quality gate",
        "criterion",
        "criteria",
        "exit criterion",
        "exit criteria",
        "go/no-go",
        "go / no-go",
        "ворота",
    ];
    let columns = fill::columns(context, table);
    let named = table.header.iter().take(3).any(|cell| NAMES.contains(&crate::base::text::fold(&cell.plain).as_str()));
    named && columns.iter().any(|column| matches!(column, Some(Label::Status | Label::Decision)))
}

/// A gate with its place and scope, before its criteria are known.
fn begin(context: &Context, section: usize, title: &str, span: Span) -> Record {
    let name = naming::read(title);
    let mut record = context.record(Kind::Gate, section, span, &name.title);
    let heads = span == context.document.sections[section].span;
    record.number = name.number;
    record.id = context.document.sections[section].id.clone().filter(|_| heads).or(name.id);
    if heads && !is_title(context, section) {
        record.section.pop();
    }
    let whole = !context
        .document
        .faults
        .iter()
        .any(|fault| matches!(fault.kind, FaultKind::FenceUnclosed | FaultKind::FrontMatterBroken(_) | FaultKind::TooDeep));
    record.detail = Detail::Gate(Gate { scope: scope(context, section, title), whole, decision: None });
    record
}

/// What a gate is applied to, by the words of its heading.
fn scope(context: &Context, section: usize, title: &str) -> Scope {
    const CHANGE: &[&str] = &[
        "per pr",
        "pull request",
        "per change",
        "each change",
        "every change",
        "per commit",
        "pre-merge",
        "merge gate",
        "merge checks",
        "each pr",
        "every pr",
        "before merge",
        "pr gate",
        "pr checklist",
    ];
    const TEMPLATE: &[&str] = &[
        "definition of done",
        "definition of ready",
        "per task",
        "per story",
        "per ticket",
        "per feature",
        "each task",
        "dod",
        "per item",
    ];
    let folded = crate::base::text::fold(title);
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| folded.contains(phrase));
    if has(CHANGE) {
        Scope::Change
    } else if has(TEMPLATE) || outline::topic(context, section) == Some(Topic::DefinitionOfDone) {
        Scope::Template
    } else {
        Scope::Release
    }
}

/// The decision that was read for a gate.
fn decision(gate: &Record) -> Option<(Decision, Span)> {
    match &gate.detail {
        Detail::Gate(gate) => gate.decision,
        _ => None,
    }
}

/// Puts the gate and its criteria among the drafts.
fn finish(drafts: &mut Drafts, gate: Record, found: Vec<Record>) {
    let at = drafts.add_around(gate);
    for criterion in found {
        drafts.push(Record { parent: Some(at), ..criterion });
    }
}
