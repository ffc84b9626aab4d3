//! diagram-absent: an index of diagrams names a section that does not contain the diagram.

use crate::base::Severity;
use crate::parse::{Block, Document, Fence, Item, items};
use crate::records::words::plan::named_section;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "diagram-absent",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "An index of diagrams names a section that does not contain the diagram",
    page: include_str!("diagram_absent.md"),
    check,
};

/// The first words of Mermaid's diagrams.
const KINDS: [&str; 13] = [
    "graph",
    "flowchart",
    "gantt",
    "sequenceDiagram",
    "stateDiagram",
    "stateDiagram-v2",
    "classDiagram",
    "erDiagram",
    "journey",
    "pie",
    "mindmap",
    "timeline",
    "gitGraph",
];

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        for section in &page.document.sections {
            for (_, item) in items(&section.blocks) {
                if let Some(message) = complaint(&page.document, item) {
                    findings
                        .report(place(path, item.text.span), message)
                        .help("name the section that contains it, or draw it there");
                }
            }
        }
    }
}

/// What is wrong with `Section 3: Timeline (`gantt`)`, if it is.
fn complaint(document: &Document, item: &Item) -> Option<String> {
    let number = named_section(&item.text.plain)?;
    let code = item.text.pieces.iter().filter(|piece| piece.code);
    let kind = code.filter_map(|piece| kind_of(&piece.text)).next()?;
    let found = parts(document, &number);
    let message = match found.is_empty() {
        true => format!("no section has the number {number}"),
        false => format!("section {number} contains no {} diagram", quote(kind)),
    };
    let is_there = found
        .iter()
        .any(|&at| holds(&document.sections[at].blocks, kind));
    (!is_there).then_some(message)
}

/// The kind of diagram that a source or a piece of code begins with.
fn kind_of(code: &str) -> Option<&'static str> {
    let mut lines = code.lines().map(str::trim);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with("%%"))?;
    let word = first.split([' ', ';']).next()?;
    KINDS.into_iter().find(|kind| *kind == word)
}

/// `graph` and `flowchart` are two words for one kind.
fn is_same_kind(a: &str, b: &str) -> bool {
    let plain = |kind: &str| match kind {
        "flowchart" => "graph".to_owned(),
        other => other.trim_end_matches("-v2").to_owned(),
    };
    plain(a) == plain(b)
}

/// The sections of a number, with all below them.
fn parts(document: &Document, number: &str) -> Vec<usize> {
    let is_numbered = |at: &usize| {
        let heading = document.sections[*at].heading.plain.trim();
        let rest = heading.strip_prefix(number);
        rest.is_some_and(|rest| {
            rest.is_empty() || rest.starts_with([' ', ')', ':']) || is_end(rest)
        })
    };
    let all = 0..document.sections.len();
    all.filter(|&at| document.ancestry(at).iter().any(is_numbered))
        .collect()
}

/// `. Timeline` ends a number, `.1 Timeline` does not.
fn is_end(rest: &str) -> bool {
    let behind = rest.strip_prefix('.');
    behind.is_some_and(|behind| !behind.starts_with(|c: char| c.is_ascii_digit()))
}

fn holds(blocks: &[Block], kind: &str) -> bool {
    blocks.iter().any(|block| match block {
        Block::Fence(fence) => is_drawn(fence, kind),
        Block::List(list) => list.items.iter().any(|item| holds(&item.children, kind)),
        Block::Quote(quote) => holds(&quote.blocks, kind),
        Block::Paragraph(_) | Block::Table(_) | Block::Html(_) => false,
    })
}

fn is_drawn(fence: &Fence, kind: &str) -> bool {
    let drawn = kind_of(&fence.code).filter(|_| fence.is_mermaid());
    drawn.is_some_and(|drawn| is_same_kind(drawn, kind))
}
