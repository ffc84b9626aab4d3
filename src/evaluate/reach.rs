//! Reach: what would lose its proof with a piece of evidence, from the records that cite it up to the gates.

use std::collections::{BTreeMap, BTreeSet};

use crate::link::{Model, RecordIndex, RunbookMeant};
use crate::records::{Kind, Role};

/// Who is about whom, and belongs to whom, the other way round.
#[derive(Debug, Default)]
pub struct Reach {
    /// The criteria about a record.
    about: BTreeMap<RecordIndex, Vec<RecordIndex>>,
    /// The criteria about a runbook, by its path.
    runbooks: BTreeMap<String, Vec<RecordIndex>>,
}

impl Reach {
    /// The reach of a model.
    pub fn new(model: &Model) -> Self {
        let mut reach = Reach::default();
        for (at, linked) in model.records.iter().enumerate() {
            linked
                .subjects
                .iter()
                .for_each(|&subject| reach.about.entry(subject).or_default().push(at));
            for runbook in &linked.runbooks {
                if let RunbookMeant::Document(path) = runbook {
                    reach.runbooks.entry(path.to_string()).or_default().push(at);
                }
            }
        }
        reach
    }

    /// The records, criteria and gates that would lose a proof with this piece of evidence: those that cite it as proof,
    /// the criteria about them or about the runbook that it is, and the gates of those.
    pub fn of(&self, model: &Model, entry: usize) -> BTreeSet<RecordIndex> {
        let evidence = &model.evidence[entry];
        let proofs = evidence
            .citations
            .iter()
            .filter(|cite| cite.role == Role::Proof)
            .map(|cite| cite.by);
        let runbook = evidence
            .path
            .as_ref()
            .and_then(|path| self.runbooks.get(path.as_str()))
            .into_iter()
            .flatten()
            .copied();
        let mut open: Vec<RecordIndex> = proofs.chain(runbook).collect();
        let mut found = BTreeSet::new();
        while let Some(at) = open.pop() {
            if !found.insert(at) {
                continue;
            }
            open.extend(self.about.get(&at).into_iter().flatten());
            let gate = model.records[at]
                .parent
                .filter(|&parent| model.records[parent].record.kind == Kind::Gate);
            open.extend(gate);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{RelPath, Settings};
    use crate::link::{Reader, Recalled, link};
    use crate::records::{Known, extract};
    use crate::source::{Cited, SourceTree, Text};

    #[test]
    fn what_carries_a_gate_is_known_and_a_mention_carries_nothing() {
        let text = "# Launch\n\n## 1) Alert pack\n\n- Status: done\n- Owner: SRE\n- Evidence:\n  - `a.txt`\n\n## 2) Paging\n\n- Status: done\n\
            - Owner: SRE\n- Scope: see `docs/b.txt`\n\n## Launch Gating\n\n- Public launch requires items 1-1 to be `done`.\n";
        let mut tree = SourceTree::default();
        tree.texts.insert(
            RelPath::new("launch.md").expect("a path"),
            Text {
                text: text.to_owned(),
                ..Text::default()
            },
        );
        let known = Known::default();
        let (documents, settings) = (known.documents(&tree), Settings::default());
        let records = extract(&documents, &tree, &settings, &known);
        let words = known.vocabulary(&settings);
        let model = link(
            &tree,
            &Cited::default(),
            documents,
            records,
            &settings,
            &Reader::new(&settings, &words, &Recalled::of_one_tree()),
        );
        let reach = Reach::new(&model);
        let carried = |text: &str| -> Vec<Kind> {
            let entry = model
                .evidence
                .iter()
                .position(|entry| entry.text == text)
                .expect("it is cited");
            reach
                .of(&model, entry)
                .into_iter()
                .map(|at| model.records[at].record.kind)
                .collect()
        };
        assert_eq!(carried("a.txt"), [Kind::Track, Kind::Gate, Kind::Criterion]);
        assert_eq!(carried("docs/b.txt"), []);
    }
}
