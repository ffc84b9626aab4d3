//! Any text parses, and every span of the result lies within it, at the bounds of characters.
#![no_main]

use holdpoint::parse::{Document, parse_document};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let document = parse_document(text);
    for span in spans(&document) {
        assert!(text.get(span.start..span.end).is_some(), "{span:?} does not fall into the text");
    }
});

fn spans(document: &Document) -> Vec<holdpoint::base::Span> {
    let sections = document.sections.iter().flat_map(|section| [section.span, section.heading.span]);
    let blocks = document.sections.iter().flat_map(|section| &section.blocks).map(|block| block.span());
    let links = document.links.iter().map(|link| link.span);
    let others = document.anchors.iter().map(|anchor| anchor.span).chain(document.faults.iter().map(|fault| fault.span));
    sections.chain(blocks).chain(links).chain(others).chain(document.allows.iter().map(|allow| allow.span)).collect()
}
