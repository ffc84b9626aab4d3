//! Flow charts in the shape of `readiness.json`.

use super::Collector;
use crate::link::PlacedGraph;
use crate::parse::graph::{Edge, Graph, Group};
use crate::report::present::schema;

/// The flow charts of documents.
pub fn graphs(of: &Collector) -> Vec<schema::Graph> {
    of.model
        .graphs
        .iter()
        .map(|placed| graph(of, placed))
        .collect()
}

fn graph(of: &Collector, placed: &PlacedGraph) -> schema::Graph {
    let Graph {
        nodes: _,
        edges,
        groups,
        unread,
    } = &placed.graph;
    schema::Graph {
        at: of.line(&placed.path, placed.span),
        nodes: nodes(of, placed),
        edges: edges.iter().map(edge).collect(),
        groups: groups.iter().map(group).collect(),
        unread: *unread,
    }
}

fn nodes(of: &Collector, placed: &PlacedGraph) -> Vec<schema::GraphNode> {
    let nodes = placed.graph.nodes.iter().zip(&placed.records);
    let nodes = nodes.map(|(node, record)| schema::GraphNode {
        id: node.id.clone(),
        label: node.label.clone(),
        group: node.group,
        record: record.map(|at| of.linked(at).key.clone()),
    });
    nodes.collect()
}

fn edge(edge: &Edge) -> schema::GraphEdge {
    schema::GraphEdge {
        from: edge.from.clone(),
        to: edge.to.clone(),
        label: edge.label.clone(),
    }
}

fn group(group: &Group) -> schema::GraphGroup {
    schema::GraphGroup {
        title: group.title.clone(),
        parent: group.parent,
    }
}
