//! Graphs: the flow charts of documents, with the stages, gates, tracks and milestones that their nodes are.
//!
//! A node is a record where its words are the record's name: in its own document first, else in the only one of the tree.

use std::collections::BTreeMap;

use super::{Model, RecordIndex};
use crate::base::{RelPath, Span};
use crate::parse::graph::{self, Graph, Node};
use crate::parse::{Block, Document, Fence};
use crate::records::words::plan::named;
use crate::records::{Kind, Record};

/// A flow chart in its place.
#[derive(Clone, Debug)]
pub struct PlacedGraph {
    /// The document.
    pub path: RelPath,
    /// Its fence.
    pub span: Span,
    /// What it shows.
    pub graph: Graph,
    /// The record that each of its nodes is.
    pub records: Vec<Option<RecordIndex>>,
}

/// Every flow chart, in order of documents and places.
pub fn gather(model: &Model) -> Vec<PlacedGraph> {
    let names = names(model);
    let pages = model.documents.iter();
    let placed = pages.flat_map(|(path, page)| {
        let graphs = fences(&page.document).into_iter();
        graphs.filter_map(|fence| {
            let graph = graph::read(&fence.code)?;
            let nodes = graph.nodes.iter();
            let records = nodes.map(|node| of_node(model, &names, node, path));
            Some(PlacedGraph {
                path: path.clone(),
                span: fence.span,
                records: records.collect(),
                graph,
            })
        })
    });
    placed.collect()
}

fn fences(document: &Document) -> Vec<&Fence> {
    let mut found = Vec::new();
    for section in &document.sections {
        collect(&section.blocks, &mut found);
    }
    found
}

fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a Fence>) {
    for block in blocks {
        match block {
            Block::Fence(fence) if fence.is_mermaid() => found.push(fence),
            Block::List(list) => list
                .items
                .iter()
                .for_each(|item| collect(&item.children, found)),
            Block::Quote(quote) => collect(&quote.blocks, found),
            Block::Fence(_) | Block::Paragraph(_) | Block::Table(_) | Block::Html(_) => {}
        }
    }
}

/// The stages, gates, tracks and milestones of a tree, by name.
pub struct Names(BTreeMap<String, Vec<RecordIndex>>);

/// The names of the records that a node may be.
pub fn names(model: &Model) -> Names {
    let mut names: BTreeMap<String, Vec<RecordIndex>> = BTreeMap::new();
    for (at, linked) in model.records.iter().enumerate() {
        if matches!(
            linked.record.kind,
            Kind::Stage | Kind::Gate | Kind::Track | Kind::Milestone
        ) {
            for name in called(&linked.record) {
                names.entry(name).or_default().push(at);
            }
        }
    }
    Names(names)
}

/// What a record is called: its title, and of `Phase 1: Pilot` the words behind the number too.
fn called(record: &Record) -> Vec<String> {
    let title = record.title.as_str();
    let parts = [": ", " — ", " – ", " - "].into_iter();
    let behind = parts
        .filter_map(|sign| title.split_once(sign))
        .min_by_key(|(lead, _)| lead.len());
    let own_name = behind
        .filter(|_| record.kind == Kind::Stage)
        .map(|(_, name)| name);
    std::iter::once(title).chain(own_name).map(named).collect()
}

/// The record of the words of a node, else of their first line.
fn of_node(model: &Model, names: &Names, node: &Node, path: &RelPath) -> Option<RecordIndex> {
    let called = |name: &str| names.meant(model, name, path);
    called(&node.label).or_else(|| called(&node.head))
}

impl Names {
    /// The record of a name: the only one of its own document, else the only one of the tree.
    pub fn meant(&self, model: &Model, label: &str, path: &RelPath) -> Option<RecordIndex> {
        let all = self.0.get(&named(label))?;
        let is_own = |at: &&RecordIndex| model.records[**at].record.path == *path;
        let own: Vec<&RecordIndex> = all.iter().filter(is_own).collect();
        match (&own[..], &all[..]) {
            ([only], _) => Some(**only),
            ([], [only]) => Some(*only),
            _ => None,
        }
    }
}
