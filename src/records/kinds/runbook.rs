//! Runbooks: documents that call themselves one, and the rows of an index that link to one.

mod operation;
pub mod signals;

use std::collections::BTreeSet;

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Block, Section, Table, Text};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::assembly::place;
use crate::records::kinds::alert;
use crate::records::weighing::Weighed;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Kind, Role, Weighing};

/// How runbooks are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Runbook,
    plural: "runbooks",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    read_document(context, drafts);
    // A second row that leads to the same document says when to use it.
    let mut linked = BTreeSet::new();
    for (place, table) in place::tables(context, drafts) {
        if alert::is_alert_table(context, table) {
            read_named_by_alerts(context, place.section, table, &mut linked, drafts);
        } else if place.topic == Some(Topic::Runbooks) || names_runbooks(table) {
            read_index(context, place.section, table, &mut linked, drafts);
        }
    }
}

/// The rows of an index that link to a document each.
fn read_index<'a>(
    context: &Context,
    section: usize,
    table: &'a Table,
    linked: &mut BTreeSet<&'a str>,
    drafts: &mut Drafts,
) {
    for row in place::rows(table, drafts) {
        let Some(link) = row.cells.iter().find_map(document_link) else {
            continue;
        };
        if !linked.insert(link) {
            continue;
        }
        if let Some(mut record) = fill::from_row(context, Kind::Runbook, section, table, row) {
            // The document that a row links to is what it is about.
            row.cells
                .iter()
                .filter(|cell| document_link(cell).is_some())
                .for_each(|cell| fill::cite(&mut record, cell, Role::Proof));
            drafts.push(record);
        }
    }
}

/// The runbooks that the rows of a table of alerts link to: each is called as its link is, and the row is none.
fn read_named_by_alerts<'a>(
    context: &Context,
    section: usize,
    table: &'a Table,
    linked: &mut BTreeSet<&'a str>,
    drafts: &mut Drafts,
) {
    for row in &table.rows {
        let cell = alert::runbook_cell(context, table, row);
        let Some((cell, link)) = cell.and_then(|cell| Some((cell, document_link(cell)?))) else {
            continue;
        };
        if linked.insert(link) {
            let mut record = context.record(Kind::Runbook, section, cell.span, &called(cell, link));
            fill::cite(&mut record, cell, Role::Proof);
            drafts.add_around(record);
        }
    }
}

/// What the runbook behind a link is called: as the link, or as its file where the link only says what it is.
fn called(cell: &Text, link: &str) -> String {
    const SAYS_NOTHING: [&str; 6] = ["runbook", "playbook", "link", "here", "doc", "docs"];
    let said = naming::read(&cell.plain).title;
    if !said.is_empty() && !SAYS_NOTHING.contains(&fold(&said).as_str()) {
        return said;
    }
    let file = link.rsplit('/').next().unwrap_or(link);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.replace(['-', '_'], " ")
}

/// Why a document itself is a runbook, or none.
#[derive(Clone, Debug)]
pub enum Ground {
    /// It has no heading that could name it.
    Untitled,
    /// Its metadata says that it is one.
    Declared,
    /// Its metadata says that it is something else, such as a `guide`.
    DeclaredOther(String),
    /// Nothing is declared, and its signals were weighed.
    Weighed(Weighing),
}

impl Ground {
    /// Does it make a runbook of the document?
    pub fn is_enough(&self) -> bool {
        match self {
            Ground::Declared => true,
            Ground::Untitled | Ground::DeclaredOther(_) => false,
            Ground::Weighed(weighing) => weighing.outcome() == Weighed::Record,
        }
    }
}

/// Why a document itself is a runbook, or none: what its metadata says, else its signals.
pub fn ground(context: &Context) -> Ground {
    let Some(title) = context.document.title() else {
        return Ground::Untitled;
    };
    let kinds = declared_kinds(context);
    let is_runbook = |kind: &String| matches!(kind.as_str(), "runbook" | "playbook");
    match kinds.first() {
        None => Ground::Weighed(signals::weigh(context, title)),
        Some(_) if kinds.iter().any(is_runbook) => Ground::Declared,
        Some(other) => Ground::DeclaredOther(other.clone()),
    }
}

/// What the metadata of a document says that it is, folded.
fn declared_kinds(context: &Context) -> Vec<String> {
    let fields = context
        .document
        .front_matter
        .iter()
        .flat_map(|matter| &matter.fields);
    let names_kind = |key: &str| {
        matches!(
            fold(key).as_str(),
            "kind" | "type" | "doc type" | "document type"
        )
    };
    fields
        .filter(|field| names_kind(&field.key))
        .map(|field| fold(&field.value))
        .collect()
}

/// The document itself, if its title or its metadata says so.
fn read_document(context: &Context, drafts: &mut Drafts) {
    let Some(title) = context.document.title() else {
        return;
    };
    if !ground(context).is_enough() {
        return;
    }
    let section = context
        .document
        .sections
        .iter()
        .position(|section| section.span == title.span)
        .unwrap_or(0);
    let name = naming::read(called_by(context, title));
    let mut record = context.record(
        Kind::Runbook,
        section,
        Span::new(title.span.start, title.heading.span.end),
        &name.title,
    );
    record.id = title.id.clone().or(name.id);
    let fields = context
        .document
        .front_matter
        .iter()
        .flat_map(|matter| &matter.fields);
    for field in fields.filter(|field| context.words.label(&field.key) == Some(Label::Owner)) {
        let value = Text {
            span: field.span,
            plain: field.value.clone(),
            pieces: Vec::new(),
        };
        fill::apply(context, &mut record, &field.key, &value, &[]);
    }
    let paragraphs = title.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    });
    for pair in paragraphs
        .flat_map(|paragraph| &paragraph.pairs)
        .filter(|pair| context.words.label(&pair.key) == Some(Label::Owner))
    {
        fill::apply(context, &mut record, &pair.key, &pair.value, &[]);
    }
    // The rest of the document may hold records of its own.
    drafts.add_around(record);
}

/// What a document is called: by its metadata where no heading is its title.
fn called_by<'a>(context: &'a Context, title: &'a Section) -> &'a str {
    let declared = context.document.declared_title();
    declared.unwrap_or(&title.heading.plain)
}

fn names_runbooks(table: &Table) -> bool {
    table.header.iter().any(|header| {
        matches!(
            fold(&header.plain).as_str(),
            "runbook" | "playbook" | "runbooks" | "runbook link"
        )
    })
}

/// The document that a cell links to.
fn document_link(cell: &Text) -> Option<&str> {
    let links = cell.pieces.iter().filter_map(|piece| piece.link.as_deref());
    links
        .map(|link| link.split(['#', '?']).next().unwrap_or(""))
        .find(|link| {
            let path = link.to_ascii_lowercase();
            [".md", ".markdown", ".mdx"]
                .iter()
                .any(|extension| path.ends_with(extension))
                && !path.contains("://")
        })
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::{records, titles};

    #[test]
    fn a_document_and_the_rows_that_link_are_runbooks() {
        let found = records(
            Kind::Runbook,
            indoc! {"
                ---
                owner: SRE
                ---

                # Runbook: Queue is stuck

                Restart it.
            "},
        );
        assert_eq!(
            (
                found.len(),
                found[0].owners[0].name.as_str(),
                found[0].claim.is_none()
            ),
            (1, "SRE", true)
        );
        let index = indoc! {"
            # Runbook index

            | Symptom | Runbook |
            |-|-|
            | Queue | [queue](queue.md) |
            | Again | [queue](queue.md#late) |
            | Disk | to be written |
        "};
        assert_eq!(titles(Kind::Runbook, index).len(), 1);
        assert_eq!(titles(Kind::Runbook, "# Rollout playbook\n"), [""; 0]);
    }
}
