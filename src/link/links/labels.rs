//! Labels: the targets of MyST and Sphinx, `(restore-the-vault)=` above a heading or `:name: x` in a directive, which a link of any document of the
//! tree may name without saying where they are.

use std::collections::BTreeMap;

use crate::base::RelPath;
use crate::link::{LinkTo, Page};
use crate::source::SourceTree;

/// Where each label of a tree leads.
pub struct Labels {
    targets: BTreeMap<String, LinkTo>,
}

impl Labels {
    /// The labels of all documents. Of two that are called alike, the first counts.
    pub fn of(documents: &BTreeMap<RelPath, Page>, tree: &SourceTree) -> Self {
        let mut targets = BTreeMap::new();
        for (path, page) in documents {
            let text = tree.text(path);
            for label in labels(text) {
                let anchor = label.anchor(text, page);
                let target = LinkTo::Document(path.clone(), anchor);
                targets.entry(folded(label.name)).or_insert(target);
            }
        }
        Labels { targets }
    }

    /// Where `[text](label)` and `[text](#label)` lead.
    pub fn target(&self, destination: &str) -> Option<LinkTo> {
        let name = destination.strip_prefix('#').unwrap_or(destination);
        self.targets.get(&folded(name)).cloned()
    }
}

/// Labels are compared without regard to case and runs of spaces, as docutils does.
fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// One label with the range of its line in the text.
struct Label<'a> {
    name: &'a str,
    start: usize,
    end: usize,
}

impl Label<'_> {
    /// The anchor of the heading that the label stands on, else that of the section around it.
    fn anchor(&self, text: &str, page: &Page) -> Option<String> {
        let anchors = &page.document.anchors;
        let next = anchors.partition_point(|anchor| anchor.span.start < self.end);
        let heads = |start: usize| text.get(self.end..start).is_some_and(is_gap);
        let below = anchors.get(next).filter(|anchor| heads(anchor.span.start));
        let above = || anchors[..next].iter().rfind(|a| a.span.start < self.start);
        below.or_else(above).map(|anchor| anchor.name.clone())
    }
}

/// Is there nothing between a label and a heading but further labels and the marks of the heading?
fn is_gap(between: &str) -> bool {
    let mut lines = between.lines().map(str::trim);
    lines.all(|line| line.trim_matches('#').is_empty() || label_of(line).is_some())
}

/// The labels of a text, in its order.
fn labels(text: &str) -> impl Iterator<Item = Label<'_>> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let begins = start;
        start += line.len();
        label_of(line.trim()).map(|name| Label {
            name,
            start: begins,
            end: start,
        })
    })
}

/// The name that a line gives: `(name)=` or `:name: name`.
fn label_of(line: &str) -> Option<&str> {
    let target = line
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(")="));
    let name = target.or_else(|| line.strip_prefix(":name: "))?.trim();
    (!name.is_empty() && !name.contains(['(', ')'])).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::label_of;

    #[test]
    fn a_label_is_a_line_of_its_own() {
        assert_eq!(label_of("(tools:vault)="), Some("tools:vault"));
        assert_eq!(label_of(":name: fig-locks"), Some("fig-locks"));
        for line in ["(see below)", "f(x)=y", "()=", ":name:"] {
            assert_eq!(label_of(line), None, "{line}");
        }
    }
}
