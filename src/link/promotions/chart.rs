//! Charts: the promotions that flow charts draw: boxes in a row that are called as stages of a release are (`Staging --> Canary --> GA`),
//! and the boxes between two gates of a chart that speaks of a promotion.

use std::collections::{BTreeMap, BTreeSet};

use super::{Chain, headings_tell, section_of};
use crate::base::RelPath;
use crate::link::{Model, Page, PlacedGraph};
use crate::parse::graph::{Graph, Node};
use crate::records::promotion::are_stages;
use crate::records::words::plan::{is_release_stage, names_gate, tells_of_promotion};

/// A larger chart draws a system, and no promotion.
const MOST_NODES: usize = 200;

/// The promotions of the charts of a document.
pub fn promotions(model: &Model, path: &RelPath, page: &Page) -> Vec<Chain> {
    let graphs = model.graphs.iter();
    let own =
        graphs.filter(|placed| placed.path == *path && placed.graph.nodes.len() <= MOST_NODES);
    own.filter_map(|placed| {
        let names = in_a_row(&placed.graph).or_else(|| between_gates(placed, page))?;
        Some(Chain {
            span: placed.span,
            names,
        })
    })
    .collect()
}

/// Boxes that are called as stages are, each of which leads to the next of them alone.
fn in_a_row(graph: &Graph) -> Option<Vec<String>> {
    let is_stage = |node: &&Node| is_release_stage(name(node));
    let stages: Vec<&Node> = graph.nodes.iter().filter(is_stage).collect();
    let ways = Ways::of(graph);
    let leads = |from: &Node, to: &Node| ways.next(&from.id).any(|next| next == to.id);
    let is_row = stages.windows(2).all(|pair| leads(pair[0], pair[1]));
    let names: Vec<String> = stages.iter().map(|node| name(node).to_owned()).collect();
    (is_row && are_stages(&names)).then_some(names)
}

/// The boxes that can be reached from one gate and lead to another, each of which leads to the one behind it.
fn between_gates(placed: &PlacedGraph, page: &Page) -> Option<Vec<String>> {
    if !tells(placed, page) {
        return None;
    }
    let boxes = Gates::of(&placed.graph).boxes_between();
    let ways = Ways::of(&placed.graph);
    let leads = |from: &Node, to: &Node| ways.reached(&from.id).contains(to.id.as_str());
    let follows = |pair: &[&Node]| leads(pair[0], pair[1]) && !leads(pair[1], pair[0]);
    let is_row = !boxes.is_empty() && boxes.windows(2).all(follows);
    let names = boxes.iter().map(|node| name(node).to_owned());
    is_row.then(|| names.collect())
}

/// The gates of a chart, and the ways from and to them.
struct Gates<'a> {
    graph: &'a Graph,
    gates: BTreeSet<&'a str>,
    ahead: Ways<'a>,
    back: Ways<'a>,
}

impl<'a> Gates<'a> {
    fn of(graph: &'a Graph) -> Self {
        let gates = graph.nodes.iter().filter(|node| names_gate(name(node)));
        Gates {
            gates: gates.map(|node| node.id.as_str()).collect(),
            graph,
            ahead: Ways::of(graph),
            back: Ways::back(graph),
        }
    }

    fn boxes_between(&self) -> Vec<&'a Node> {
        let is_box = |node: &&Node| !self.gates.contains(node.id.as_str());
        let boxes = self.graph.nodes.iter().filter(is_box);
        boxes.filter(|node| self.is_between(node)).collect()
    }

    /// Is the first gate on some way ahead another than the first on some way back?
    fn is_between(&self, node: &Node) -> bool {
        let behind = self.ahead.first_of(&self.gates, &node.id);
        let before = self.back.first_of(&self.gates, &node.id);
        let mut pairs = before
            .iter()
            .flat_map(|gate| behind.iter().map(move |other| (gate, other)));
        pairs.any(|(gate, other)| gate != other)
    }
}

/// Does the heading of a chart, or a box or edge of it, speak of a promotion?
fn tells(placed: &PlacedGraph, page: &Page) -> bool {
    let labels = placed.graph.nodes.iter().map(|node| &node.label);
    let mut labels = labels.chain(placed.graph.edges.iter().map(|edge| &edge.label));
    let section = section_of(page, placed.span);
    section.is_some_and(|at| headings_tell(&page.document, at))
        || labels.any(|label| tells_of_promotion(label))
}

/// What a box is called: the first line in it.
fn name(node: &Node) -> &str {
    &node.head
}

/// The edges of a chart, by the box that they leave.
struct Ways<'a>(BTreeMap<&'a str, BTreeSet<&'a str>>);

impl<'a> Ways<'a> {
    fn of(graph: &'a Graph) -> Self {
        let edges = graph.edges.iter();
        Ways::from(edges.map(|edge| (edge.from.as_str(), edge.to.as_str())))
    }

    /// The same against their direction.
    fn back(graph: &'a Graph) -> Self {
        let edges = graph.edges.iter();
        Ways::from(edges.map(|edge| (edge.to.as_str(), edge.from.as_str())))
    }

    fn from(edges: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut ways = BTreeMap::new();
        for (from, to) in edges {
            let next: &mut BTreeSet<&str> = ways.entry(from).or_default();
            next.insert(to);
        }
        Ways(ways)
    }

    fn next(&self, from: &str) -> impl Iterator<Item = &'a str> {
        self.0.get(from).into_iter().flatten().copied()
    }

    /// All boxes behind one.
    fn reached(&self, from: &str) -> BTreeSet<&'a str> {
        self.walk(from, &BTreeSet::new())
    }

    /// The first of some boxes on every way from one.
    fn first_of(&self, wanted: &BTreeSet<&str>, from: &str) -> BTreeSet<&'a str> {
        let mut reached = self.walk(from, wanted);
        reached.retain(|id| wanted.contains(id));
        reached
    }

    /// All boxes behind one, but for those behind where a way ends.
    fn walk(&self, from: &str, ends: &BTreeSet<&str>) -> BTreeSet<&'a str> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<&str> = self.next(from).collect();
        while let Some(at) = open.pop() {
            if reached.insert(at) && !ends.contains(at) {
                open.extend(self.next(at));
            }
        }
        reached
    }
}
