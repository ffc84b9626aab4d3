//! Gates: decision points and where they stand in a document: under a heading, behind a label line, or in a table of their own.

pub mod beside;
mod consider;
mod heading;
mod hollow;
pub mod left_open;
mod loose;
pub mod page;
mod recurring;
mod release_list;
pub mod residue;
mod scope;
pub mod signals;
mod weigh;
pub mod whole;

use std::collections::BTreeSet;

use crate::base::Span;
use crate::base::text::{self, fold};
use crate::parse::{Block, Table, Text};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::options::{self, bare_heading, is_bare_no_go};
use crate::records::assembly::part::{self, Frame, Part};
use crate::records::assembly::{fill, naming, outline};
use crate::records::gates::{apart, criterion, decision as decisions, quorum, sentence, stated};
use crate::records::words::gates;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Decision, Demand, Detail, Gate, Kind, Record};
pub use consider::{Unopened, consider, missing_of_section};
use heading::{is_decision_record, stands_alone, tells_of_a_lack};
use hollow::{is_hollow, narrow_bare};
use loose::Loose;
pub use weigh::missing;
use weigh::{Opened, Outcome, add, finish};

/// Reads gates together with their criteria.
pub static READER: KindReader = KindReader {
    kind: Kind::Gate,
    plural: "gates",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    let discusses = is_decision_record(context);
    let recurring = recurring::labels(context);
    let mut held: BTreeSet<usize> = BTreeSet::new();
    for section in 0..context.document.sections.len() {
        if held.contains(&section) {
            continue;
        }
        let heads =
            heads_gate(context, section) || release_list::heads_what_is_signed(context, section);
        if heads && !discusses {
            held.extend(headed_gate(context, drafts, section));
        }
        if !held.contains(&section) {
            loose_gates(context, drafts, section, &recurring);
        }
    }
    if !discusses {
        read_release_lists(context, drafts, &mut held);
    }
}

/// Lists that decide about a release are gates where no other gate was found in them.
fn read_release_lists(context: &Context, drafts: &mut Drafts, held: &mut BTreeSet<usize>) {
    let gates = drafts.records.iter();
    let gates = gates.filter(|record| record.kind == Kind::Gate);
    let mut holding: BTreeSet<usize> = gates
        .flat_map(|gate| context.document.ancestry(gate.section_index))
        .collect();
    for section in 0..context.document.sections.len() {
        let is_free = !held.contains(&section) && !holding.contains(&section);
        if is_free && release_list::heads(context, section) {
            let parts = headed_gate(context, drafts, section);
            if !parts.is_empty() {
                holding.extend(context.document.ancestry(section));
            }
            held.extend(parts);
        }
    }
}

/// Does the heading of a section open a gate?
fn heads_gate(context: &Context, section: usize) -> bool {
    context.document.sections[section].level > 0
        && matches!(
            outline::topic(context, section),
            Some(Topic::Gate | Topic::DefinitionOfDone | Topic::SignOff)
        )
        && !is_bare_no_go(context, section)
        && !tells_of_a_lack(&bare_heading(context, section))
}

/// A gate under a heading: the section and those below it, unless they are gates of their own. Gives the sections that it is
/// made of; none where nothing stands there.
fn headed_gate(context: &Context, drafts: &mut Drafts, section: usize) -> Vec<usize> {
    let parts: Vec<usize> = parts(context, section);
    let untaken = drafts.taken();
    let (mut gate, found) = gather(context, drafts, section, &parts);
    if is_hollow(context, section, &gate, &found) {
        drafts.give_back(untaken);
        return Vec::new();
    }
    let opened = Opened {
        heading: &context.document.sections[section].heading.plain,
        is_gate_table: false,
        promises: false,
        untaken,
    };
    narrow_bare(context, section, &mut gate, &found);
    match finish(context, drafts, opened, gate, found) {
        Outcome::Gate => parts,
        Outcome::NoGate => Vec::new(),
    }
}

/// A headed gate and its criteria, before anything is weighed.
fn gather(
    context: &Context,
    drafts: &mut Drafts,
    section: usize,
    parts: &[usize],
) -> (Record, Vec<Record>) {
    let held = &context.document.sections[section];
    let explains = part::explains(&held.heading.plain);
    let frame = Frame {
        gate: section,
        listed: !explains
            && heads_gate(context, section)
            && lists_throughout(context, section, parts),
        explains,
        agreed: is_title(context, section) && !page::agreements(context).is_empty(),
    };
    let mut gate = begin(context, section, &held.heading.plain, held.span);
    let found = criteria_of(context, drafts, parts, frame, &mut gate);
    (gate, found)
}

/// The criteria of the parts of a headed gate, and those that speak of all of them.
fn criteria_of(
    context: &Context,
    drafts: &mut Drafts,
    parts: &[usize],
    frame: Frame,
    gate: &mut Record,
) -> Vec<Record> {
    let mut found = Vec::new();
    for &at in parts {
        let part = Part::of(context, at, frame);
        found.extend(criterion::of_section(part, drafts, gate));
        found.extend(residue::criteria(part, gate, &found));
    }
    found.extend(over_boxes(context, frame.gate, gate, &found));
    found.extend(stops(context, frame));
    if frame.agreed {
        found.extend(criterion::agreements(context, frame.gate, gate, &found));
    }
    let settled = apart::settled(context, frame.gate, quorum::settled(found));
    settled.into_iter().map(decisions::without_part).collect()
}

/// Where a gate says that all boxes must be ticked and has none, the boxes of the document are meant.
fn over_boxes(
    context: &Context,
    section: usize,
    gate: &Record,
    found: &[Record],
) -> Option<Record> {
    let Detail::Gate(Gate {
        all_of: Some(span), ..
    }) = &gate.detail
    else {
        return None;
    };
    let plain = span.of(context.text).to_owned();
    let text = Text {
        span: *span,
        plain,
        ..Text::default()
    };
    let title = context
        .document
        .sections
        .iter()
        .position(|section| section.level > 0)
        .unwrap_or(section);
    let meant =
        found.iter().all(is_signature) && sentence::is_all_of_boxes(&text.plain, context.words);
    meant.then(|| Record {
        section: Vec::new(),
        ..whole::over_boxes(context, title, &text)
    })
}

/// What is ticked in the parts of a gate that say when to stop, and on a page without claims what nobody can compare.
fn stops(context: &Context, frame: Frame) -> Vec<Record> {
    let tells = |at: &usize| {
        is_bare_no_go(context, *at) || outline::topic(context, *at) == Some(Topic::StopConditions)
    };
    let held = outline::below(context, frame.gate).filter(tells);
    let held = held.flat_map(|at| whole::stops(context, at));
    let bounds = outline::below(context, frame.gate)
        .filter(|at| frame.agreed && (tells(at) || part::is_conditional(context, *at)))
        .flat_map(|at| whole::bounds_without_value(context, at));
    held.chain(bounds).collect()
}

fn is_signature(record: &Record) -> bool {
    matches!(
        record.detail,
        Detail::Criterion(Demand::Signature | Demand::Decision)
    )
}

/// Are plain bullets anywhere below the heading conditions? They are where it says so, or where nothing there has a box or a status,
/// beside which bullets describe; under a title both must hold.
fn lists_throughout(context: &Context, section: usize, parts: &[usize]) -> bool {
    let blocks = |at: &usize| &context.document.sections[*at].blocks;
    let claims = |at: &usize| {
        let mut boxes = false;
        outline::each_item(blocks(at), 0, &mut |item, _| boxes |= item.task.is_some());
        let tells = |block: &Block| matches!(block, Block::Table(table) if fill::tells_states(context, table));
        boxes || blocks(at).iter().any(tells)
    };
    let says = part::lists_conditions(&context.document.sections[section].heading.plain);
    let bare = !parts.iter().any(claims);
    if is_title(context, section) {
        says && bare
    } else {
        says || bare
    }
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
        if stands_alone(context, at, section)
            || is_bare_no_go(context, at)
            || is_of_its_own(context, at) && !is_like_its_siblings(context, at)
            || release_list::is_beside_the_decision(context, at)
        {
            skip = Some(level);
            continue;
        }
        parts.push(at);
    }
    parts
}

/// `## 1. Deviations` and `## 2. Audit`, each with a field that says how it stands: conditions of one form, whatever they are called.
fn is_like_its_siblings(context: &Context, section: usize) -> bool {
    const FEWEST: usize = 3;
    let heading = &context.document.sections[section].heading.plain;
    // `Risks` is a part of the page; `Deviations from the first audit` may be a condition.
    let names_one = heading.split_whitespace().count() >= FEWEST;
    let mut siblings = options::siblings(context, section);
    names_one
        && stated::states_itself(context, section)
        && siblings.any(|at| !is_of_its_own(context, at) && stated::states_itself(context, at))
}

/// Has a section its own kind of record even under a gate? `Before wave 1` is no stage, but what one waits for.
fn is_of_its_own(context: &Context, section: usize) -> bool {
    let heading = &context.document.sections[section].heading.plain;
    // `### Access review – postponed` is a condition that is put off, and no list of what is.
    let topic = stated::name_of_stated(context, section).map_or_else(
        || outline::topic(context, section),
        |name| context.words.topic(&name.plain),
    );
    match topic {
        Some(Topic::Stage) => !gates::holds(heading, |words| words.before),
        topic => topic.is_some_and(is_apart),
    }
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
        | Topic::Cadence
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
        | Topic::Runbooks
        | Topic::Procedure
        | Topic::Evidence => false,
    }
}

fn is_title(context: &Context, section: usize) -> bool {
    context
        .document
        .title()
        .is_some_and(|title| title.span == context.document.sections[section].span)
}

/// Gates in a section that is about something else: behind a label line, or as a table whose first column is called gate.
fn loose_gates(
    context: &Context,
    drafts: &mut Drafts,
    section: usize,
    recurring: &BTreeSet<String>,
) {
    let held = &context.document.sections[section];
    let mut ruled = false;
    for at in 0..held.blocks.len() {
        let block = &held.blocks[at];
        if drafts.is_taken(block.span()) {
            continue;
        }
        // One sentence rules over the boxes of a section; another would ask for the same.
        let ruling = whole::paragraph(block)
            .filter(|_| !ruled)
            .and_then(|paragraph| whole::ruling(context, section, paragraph));
        if let Some(ruling) = ruling {
            let title = loose_title(context, section, "");
            let gate = begin(context, section, title, ruling.span);
            add(drafts, gate, vec![ruling]);
            ruled = true;
            continue;
        }
        let label = at
            .checked_sub(1)
            .and_then(|before| outline::label_line(&held.blocks[before]));
        let opens = label.is_some_and(|label| opens_gate(context, label));
        let found_in = match block {
            Block::List(_) if opens => Some(label.unwrap_or_default()),
            Block::Table(table) if opens || is_gate_table(context, table) => {
                Some(label.filter(|_| opens).unwrap_or_default())
            }
            Block::Paragraph(_)
            | Block::List(_)
            | Block::Table(_)
            | Block::Fence(_)
            | Block::Quote(_)
            | Block::Html(_) => None,
        };
        if let Some(label) = found_in {
            loose::read(
                context,
                drafts,
                section,
                Loose {
                    block,
                    label,
                    recurring,
                },
            );
        }
    }
}

/// Does a label line open a gate: `Exit criteria:`, `Ready for launch when:`?
fn opens_gate(context: &Context, label: &str) -> bool {
    let is_gate = matches!(
        context.words.topic(label),
        Some(Topic::Gate | Topic::DefinitionOfDone)
    );
    is_gate && is_brief(label) || promises(label)
}

/// What a gate without a heading of its own is called: the heading around it, else its label line, else the file's name.
fn loose_title<'a>(context: &'a Context, section: usize, label: &'a str) -> &'a str {
    let heading = context.document.sections[section].heading.plain.trim();
    let label = label.trim_end_matches([':', '：']);
    let names = [heading, label, context.path.stem()];
    names
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or_default()
}

/// `Ready for activation when:`, `Complete when all of these hold:` introduce what must hold.
fn promises(label: &str) -> bool {
    const STATES: &[&str] = &[
        "ready",
        "complete",
        "completed",
        "done",
        "go",
        "launch",
        "ship",
        "shippable",
        "released",
        "approved",
    ];
    let folded = fold(label);
    let Some((before, _)) = folded.split_once(" when") else {
        return false;
    };
    is_brief(label) && text::words(before).any(|word| STATES.contains(&word))
}

/// A longer label line is a sentence about something.
fn is_brief(label: &str) -> bool {
    const LONGEST: usize = 14;
    text::words(&fold(label)).count() <= LONGEST
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
    let named = table
        .header
        .iter()
        .take(3)
        .any(|cell| NAMES.contains(&crate::base::text::fold(&cell.plain).as_str()));
    named
        && columns
            .iter()
            .any(|column| matches!(column, Some(Label::Status | Label::Decision)))
}

/// A gate with its place and scope, before its criteria are known.
fn begin(context: &Context, section: usize, title: &str, span: Span) -> Record {
    let name = naming::read(title);
    let mut record = context.record(Kind::Gate, section, span, &name.title);
    let heads = span == context.document.sections[section].span;
    record.number = name.number;
    record.id = context.document.sections[section]
        .id
        .clone()
        .filter(|_| heads)
        .or(name.id);
    if heads && !is_title(context, section) {
        record.section.pop();
    }
    record.detail = Detail::Gate(Gate {
        scope: scope::of(context, section, title),
        whole: is_read_whole(context),
        decision: None,
        overtaken: Vec::new(),
        score: None,
        all_of: None,
    });
    record
}

fn is_read_whole(context: &Context) -> bool {
    let mut faults = context.document.faults.iter();
    !faults.any(|fault| fault.kind.hides())
}

/// The decision that was read for a gate.
fn decision(gate: &Record) -> Option<(Decision, Span)> {
    match &gate.detail {
        Detail::Gate(gate) => gate.decision,
        _ => None,
    }
}
