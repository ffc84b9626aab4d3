//! rule-outside-gate: a sentence says when a release may go out, and belongs to no gate.

use crate::base::{RelPath, Severity, Span};
use crate::link::Page;
use crate::parse::{Section, Text};
use crate::records::Kind;
use crate::records::assembly::apply::lines;
use crate::records::gates::criterion::sentences;
use crate::records::gates::sentence::limits_release;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "rule-outside-gate",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A sentence says when a release may go out, and belongs to no gate",
    page: include_str!("rule_outside_gate.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        if !inspection.is_of_operations(path) {
            continue;
        }
        for sentence in rules_of(page) {
            if is_in_record(inspection, path, sentence.span) {
                continue;
            }
            findings
                .report(
                    place(path, sentence.span),
                    format!("no gate asks for {}", quote(&sentence.plain)),
                )
                .help("write it below a heading such as *Release gate*, or as a `[[gate]]` of site.toml");
        }
    }
}

/// The sentences of a document that say when a release may go out.
fn rules_of(page: &Page) -> Vec<Text> {
    let sections = page.document.sections.iter();
    let said = |section: &Section| -> Vec<Text> {
        let texts = lines(&section.blocks).into_iter();
        let rules = texts.filter(|text| limits_release(&text.plain));
        let sentences = rules.flat_map(sentences);
        sentences
            .filter(|sentence| limits_release(&sentence.plain))
            .collect()
    };
    sections.flat_map(said).collect()
}

/// Is a place part of a gate, or of a record that was read of it?
fn is_in_record(inspection: &Inspection, path: &RelPath, span: Span) -> bool {
    let mut own = inspection.model.records_of(path);
    own.any(|at| {
        let record = &inspection.model.records[at].record;
        let holds = record.span.contains(span) || span.contains(record.span);
        holds && record.kind != Kind::Stage
    })
}
