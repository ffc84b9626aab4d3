//! diagram-undrawn: a Mermaid diagram that no reader of Mermaid understands, so that its source is shown in its place.

use crate::base::{Severity, Span};
#[cfg(feature = "diagrams")]
use crate::parse::flowchart;
use crate::parse::{Block, Fence};
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "diagram-undrawn",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "A Mermaid diagram cannot be read, so its source is shown in its place",
    page: include_str!("diagram_undrawn.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        for fence in page
            .document
            .sections
            .iter()
            .flat_map(|section| fences(&section.blocks))
        {
            if let Some(why) = complaint(&fence.code) {
                let first_line =
                    Span::new(fence.span.start, fence.code_start.max(fence.span.start));
                let at = inspection.trimmed(place(path, first_line));
                findings
                    .report(at, format!("this diagram cannot be drawn: {why}"))
                    .help("fix it, or call the fence `text`");
            }
        }
    }
}

/// The Mermaid fences among `blocks` and below them.
fn fences(blocks: &[Block]) -> Vec<&Fence> {
    blocks.iter().flat_map(fences_in).collect()
}

fn fences_in(block: &Block) -> Vec<&Fence> {
    match block {
        Block::Fence(fence) if fence.is_mermaid() => vec![fence],
        Block::List(list) => list
            .items
            .iter()
            .flat_map(|item| fences(&item.children))
            .collect(),
        Block::Quote(quote) => fences(&quote.blocks),
        Block::Fence(_) | Block::Paragraph(_) | Block::Table(_) | Block::Html(_) => Vec::new(),
    }
}

/// Why a diagram cannot be read.
#[cfg(feature = "diagrams")]
fn complaint(source: &str) -> Option<String> {
    let why = misread(source)?;
    let plain = flowchart::with_plain_names(source);
    let is_drawn = plain.is_some_and(|plain| misread(&plain).is_none());
    (!is_drawn).then_some(why)
}

#[cfg(feature = "diagrams")]
fn misread(source: &str) -> Option<String> {
    // Mermaid reads a title below a blank line as well.
    let source = source.trim_start();
    match merman::Engine::new().parse_diagram_sync(source, merman::ParseOptions::strict()) {
        Ok(Some(_)) => None,
        Ok(None) => Some("no kind of diagram is recognised".to_owned()),
        Err(error) => Some(one_line(&error.to_string())),
    }
}

/// A build without `diagrams` draws none, and has nothing to say of them.
#[cfg(not(feature = "diagrams"))]
fn complaint(_source: &str) -> Option<String> {
    None
}

#[cfg(feature = "diagrams")]
fn one_line(message: &str) -> String {
    let line = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(120).collect();
    cut.trim_end_matches('.').to_owned()
}
