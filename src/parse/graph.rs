//! Graphs: the nodes, edges and groups of a Mermaid `graph` or `flowchart`.
//!
//! A line that is not a chain of nodes and edges is left out, and counted: what a diagram says is shown beside it, never judged.

use std::collections::BTreeMap;

/// A graph as it is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// Its nodes, in the order in which they are first named.
    pub nodes: Vec<Node>,
    /// Its edges, in order.
    pub edges: Vec<Edge>,
    /// Its groups, in order.
    pub groups: Vec<Group>,
    /// How many of its lines could not be read.
    pub unread: usize,
}

/// A node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its name in the source.
    pub id: String,
    /// What is written in it, on one line; its name where nothing is.
    pub label: String,
    /// The first line of that.
    pub head: String,
    /// Its label as it is written, with the brackets that shape it; empty where nothing is.
    pub written: String,
    /// The innermost group that contains it, an index into `groups`.
    pub group: Option<usize>,
}

/// An edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The node that it leaves.
    pub from: String,
    /// The node that it leads to.
    pub to: String,
    /// What is written on it.
    pub label: String,
}

/// A group of nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is called.
    pub title: String,
    /// The group around it.
    pub parent: Option<usize>,
}

/// Reads the source of a diagram; `None` where it is not a graph.
pub fn read(source: &str) -> Option<Graph> {
    let mut lines = source
        .lines()
        .map(str::trim)
        .filter(|line| !is_comment(line));
    let kind = lines.next()?.split([' ', ';']).next()?;
    if !matches!(kind, "graph" | "flowchart") {
        return None;
    }
    let mut reader = Reader::default();
    for line in lines {
        reader.line(line);
    }
    Some(reader.graph)
}

fn is_comment(line: &str) -> bool {
    line.is_empty() || line.starts_with("%%") || line.starts_with("---")
}

/// So many edges one line may make.
const MOST_JOINED: usize = 10_000;

#[derive(Default)]
struct Reader {
    graph: Graph,
    /// Where each node is among those of the graph, by its id.
    places: BTreeMap<String, usize>,
    /// The groups that are open.
    open: Vec<usize>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        const LOOKS: [&str; 6] = [
            "classDef ",
            "class ",
            "style ",
            "linkStyle ",
            "click ",
            "direction ",
        ];
        if LOOKS.iter().any(|look| line.starts_with(look)) {
            return;
        }
        if let Some(title) = line.strip_prefix("subgraph") {
            self.open_group(title);
        } else if line.trim_end_matches(';') == "end" {
            self.open.pop();
        } else if self.chain(line).is_none() {
            self.graph.unread += 1;
        }
    }

    /// `subgraph ship [Shipping]`, `subgraph Shipping`
    fn open_group(&mut self, title: &str) {
        let labelled = title.find(['[', '(']).and_then(|at| label(&title[at..]));
        let title = labelled.map_or_else(|| one_line(title), |(label, _)| one_line(&label));
        let parent = self.open.last().copied();
        self.graph.groups.push(Group { title, parent });
        self.open.push(self.graph.groups.len() - 1);
    }

    /// `a[Build] --> b & c -->|late| d`
    fn chain(&mut self, line: &str) -> Option<()> {
        let (mut from, mut rest) = self.nodes(line)?;
        loop {
            rest = rest.trim_start().trim_start_matches(';').trim_start();
            if rest.is_empty() || rest.starts_with("%%") {
                return Some(());
            }
            let Some((label, behind)) = edge(rest) else {
                (from, rest) = self.nodes(rest)?;
                continue;
            };
            let (to, behind) = self.nodes(behind)?;
            self.join(&from, &to, &label);
            (from, rest) = (to, behind);
        }
    }

    /// An edge from each of some nodes to each of others. A line that joins more than a chart can show is not read.
    fn join(&mut self, from: &[String], to: &[String], label: &str) {
        if from.len() * to.len() > MOST_JOINED {
            self.graph.unread += 1;
            return;
        }
        for from in from {
            self.graph.edges.extend(to.iter().map(|to| Edge {
                from: from.clone(),
                to: to.clone(),
                label: label.to_owned(),
            }));
        }
    }

    /// Nodes that are joined by `&`, and what is after them.
    fn nodes<'t>(&mut self, text: &'t str) -> Option<(Vec<String>, &'t str)> {
        let (mut ids, mut rest) = (Vec::new(), text);
        loop {
            let (id, label, behind) = node(rest.trim_start())?;
            self.add(id, label);
            ids.push(id.to_owned());
            match behind.trim_start().strip_prefix('&') {
                Some(next) => rest = next,
                None => return Some((ids, behind)),
            }
        }
    }

    fn add(&mut self, id: &str, label: String) {
        let group = self.open.last().copied();
        let Some(&at) = self.places.get(id) else {
            self.places.insert(id.to_owned(), self.graph.nodes.len());
            self.graph.nodes.push(Node::new(id, label, group));
            return;
        };
        let known = &mut self.graph.nodes[at];
        let group = known.group.or(group);
        if label.is_empty() {
            known.group = group;
        } else {
            *known = Node::new(id, label, group);
        }
    }
}

impl Node {
    fn new(id: &str, written: String, group: Option<usize>) -> Self {
        let said = if written.is_empty() { id } else { &written };
        Node {
            id: id.to_owned(),
            label: one_line(said),
            head: one_line(first_line(said)),
            written,
            group,
        }
    }
}

/// What is before the first break of a label.
fn first_line(label: &str) -> &str {
    let breaks = ["<br/>", "<br>", "<br />", "\\n"];
    let ends = breaks.iter().filter_map(|sign| label.find(sign));
    ends.min().map_or(label, |end| &label[..end])
}

/// The name and label of a node at the beginning of a text, and what is after it.
fn node(text: &str) -> Option<(&str, String, &str)> {
    let end = text
        .char_indices()
        .find(|(at, c)| !is_of_name(*c) || *c == '-' && is_edge(&text[*at..]))
        .map_or(text.len(), |(at, _)| at);
    let (id, rest) = text.split_at(end);
    if id.is_empty() {
        return None;
    }
    let (label, rest) = label(rest).unwrap_or((String::new(), rest));
    let rest = match rest.strip_prefix(":::") {
        Some(class) => class.trim_start_matches(is_of_name),
        None => rest,
    };
    Some((id, label, rest))
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '/' | '\'' | '#' | '-')
}

fn is_edge(text: &str) -> bool {
    text.starts_with("--") || text.starts_with("-.") || text.starts_with("->")
}

/// What is in brackets of any shape: `[x]`, `([x])`, `{{x}}`, `["x (y)"]`.
fn label(text: &str) -> Option<(String, &str)> {
    text.chars()
        .next()
        .filter(|c| matches!(c, '[' | '(' | '{'))?;
    let mut within: Vec<char> = Vec::new();
    for (at, c) in text.char_indices() {
        open_or_close(&mut within, c);
        if within.is_empty() {
            let end = at + c.len_utf8();
            return Some((text[..end].to_owned(), &text[end..]));
        }
    }
    None
}

/// What is to be closed after a character. In quotes only a quote is more than itself.
fn open_or_close(within: &mut Vec<char>, c: char) {
    let last = within.last().copied();
    if last == Some(c) {
        within.pop();
    } else if last != Some('"') && matches!(c, '"' | '[' | '(' | '{') {
        within.push(closing(c));
    }
}

fn closing(c: char) -> char {
    match c {
        '[' => ']',
        '(' => ')',
        '{' => '}',
        other => other,
    }
}

/// The label of an edge at the beginning of a text, and what is after it.
fn edge(text: &str) -> Option<(String, &str)> {
    let text = text.strip_prefix('<').unwrap_or(text);
    let is_line = |c: char| matches!(c, '-' | '=' | '.' | '~');
    let drawn = text.len() - text.trim_start_matches(is_line).len();
    if drawn < 2 {
        return None;
    }
    let behind = &text[drawn..];
    let crossed = || {
        behind
            .strip_prefix(['x', 'o'])
            .filter(|rest| rest.starts_with(' '))
    };
    let headed = behind.strip_prefix('>').or_else(crossed);
    match headed {
        Some(rest) => Some(on_edge(rest)),
        None if drawn > 2 => Some(on_edge(behind)),
        None => written_on_edge(behind),
    }
}

/// `|text|` after an edge.
fn on_edge(rest: &str) -> (String, &str) {
    let labelled = rest.trim_start().strip_prefix('|');
    match labelled.and_then(|rest| rest.split_once('|')) {
        Some((label, rest)) => (one_line(label), rest),
        None => (String::new(), rest),
    }
}

/// `-- text -->`: the text, and what is after the arrow.
fn written_on_edge(text: &str) -> Option<(String, &str)> {
    let ends = ["-->", "---", "==>", "===", ".->", "-.-"].iter();
    let (at, end) = ends
        .filter_map(|end| Some((text.find(end)?, end)))
        .min_by_key(|(at, _)| *at)?;
    let label = text[..at].trim_end_matches(['-', '=', '.']);
    Some((one_line(label), &text[at + end.len()..]))
}

/// Words without the brackets, quotes and breaks around and in them.
fn one_line(text: &str) -> String {
    let shape = |c: char| {
        matches!(
            c,
            '[' | ']' | '(' | ')' | '{' | '}' | '"' | '/' | '\\' | '`'
        ) || c.is_whitespace()
    };
    let plain = text
        .replace("<br/>", " ")
        .replace("<br>", " ")
        .replace("\\n", " ");
    let inner = plain.trim_matches(shape);
    inner.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;

    fn edges(graph: &Graph) -> Vec<String> {
        let all = graph.edges.iter();
        all.map(|Edge { from, to, label }| format!("{from}>{to}:{label}"))
            .collect()
    }

    #[test]
    fn a_line_that_joins_too_much_is_counted() {
        let side = |name: &str| {
            let ids = (0..200).map(|at| format!("{name}{at}"));
            ids.collect::<Vec<_>>().join(" & ")
        };
        let crowd = format!("graph LR\n{} --> {}\n", side("a"), side("b"));
        let graph = read(&crowd).expect("it is a graph");
        assert_eq!(
            (graph.nodes.len(), graph.edges.len(), graph.unread),
            (400, 0, 1)
        );

        let words = "a ".repeat(300_000);
        assert!(read(&format!("graph LR\n{words}\n")).is_some());
    }

    #[test]
    fn nodes_edges_and_groups_are_read() {
        let source = indoc! {r#"
            graph LR
                A[Code changes] --> B["CI (and gates)"]:::hot
                subgraph ship [Shipping]
                  B -->|late| C([Staging\nquay])
                  C -- when calm --> D & E
                end
                D -.-> E;
                E === F{Ready?}
                %% a remark
                style A fill:#fff
                G-1 --> H/i
                ???
        "#};
        let graph = read(source).expect("it is a graph");
        let labels: Vec<&str> = graph.nodes.iter().map(|node| node.label.as_str()).collect();
        assert_eq!(
            labels,
            [
                "Code changes",
                "CI (and gates",
                "Staging quay",
                "D",
                "E",
                "Ready?",
                "G-1",
                "H/i"
            ]
        );
        assert_eq!(
            edges(&graph),
            [
                "A>B:",
                "B>C:late",
                "C>D:when calm",
                "C>E:when calm",
                "D>E:",
                "E>F:",
                "G-1>H/i:"
            ]
        );
        assert_eq!(
            (graph.groups[0].title.as_str(), graph.unread),
            ("Shipping", 1)
        );
        assert_eq!(
            (graph.nodes[2].group, graph.nodes[2].head.as_str()),
            (Some(0), "Staging")
        );
        assert_eq!(read("gantt\n"), None);
    }
}
