//! Gates of settings: they join the gate of a document that they name, or stand on their own.

use std::collections::{BTreeMap, BTreeSet};

use super::select::narrow;
use super::{Linked, Model, RecordIndex, select};
use crate::base::gates::{Asks, GateSettings, Quantifier, Selection, Selector};
use crate::base::{LineIndex, Settings, Span, slug, text::fold};
use crate::records::{Demand, Detail, Gate, Kind, Record};

/// A criterion of settings, and the gate that it belongs to.
pub struct Bond {
    criterion: RecordIndex,
    gate: RecordIndex,
    replace: bool,
}

/// Puts the gates and criteria of settings among the records, in path order. A gate that one document has is not added.
pub fn add(records: &mut Vec<Linked>, settings: &Settings) -> Vec<Bond> {
    let path = Settings::path();
    let place = records.partition_point(|linked| linked.record.path <= path);
    let mut draft = Draft::new(records, settings);
    for gate in &settings.gates {
        let meant = called(records, gate);
        match meant[..] {
            [only] => {
                if let (Some(scope), Detail::Gate(held)) =
                    (gate.scope, &mut records[only].record.detail)
                {
                    held.scope = scope;
                }
                draft.criteria(gate, Home::Document(only), None);
            }
            [] if is_required(settings, gate) => {
                let home = draft.gate(gate);
                draft.criteria(
                    gate,
                    home,
                    Some("no document has this gate, and `site.toml` requires it".to_owned()),
                );
            }
            [] => {
                let home = draft.gate(gate);
                draft.criteria(gate, home, None);
            }
            [..] => {
                let home = draft.gate(gate);
                draft.criteria(
                    gate,
                    home,
                    Some(format!("{} gates of documents are called so", meant.len())),
                );
            }
        }
    }
    let Draft { added, bonds, .. } = draft;
    let count = added.len();
    records.splice(place..place, added);
    let moved = |home: Home| match home {
        Home::Own(at) => place + at,
        Home::Document(at) if at >= place => at + count,
        Home::Document(at) => at,
    };
    bonds
        .into_iter()
        .map(|(criterion, home, replace)| Bond {
            criterion: place + criterion,
            gate: moved(home),
            replace,
        })
        .collect()
}

/// Gives every criterion of settings to its gate, after the document's own; or in their place, where settings replace them.
pub fn bind(model: &mut Model, bonds: &[Bond]) {
    let replaced: BTreeSet<RecordIndex> = bonds
        .iter()
        .filter(|bond| bond.replace)
        .map(|bond| bond.gate)
        .collect();
    for &gate in &replaced {
        model.records[gate].replaced = std::mem::take(&mut model.records[gate].children);
    }
    for bond in bonds {
        model.records[bond.criterion].parent = Some(bond.gate);
        model.records[bond.gate].children.push(bond.criterion);
    }
}

/// The records that criteria choose or name: gates that go first, and records that fit a selector. Of the gates of that name, those
/// of the criterion's own document are meant, where it has any.
pub fn subjects(model: &mut Model) {
    let gates: Vec<RecordIndex> = (0..model.records.len())
        .filter(|&at| model.records[at].record.kind == Kind::Gate)
        .collect();
    let mut known: BTreeMap<String, Vec<RecordIndex>> = BTreeMap::new();
    for at in 0..model.records.len() {
        let found: Vec<RecordIndex> = match &model.records[at].record.detail {
            Detail::Criterion(Demand::Gates(names)) => names
                .iter()
                .flat_map(|name| named(model, &gates, name, at))
                .collect(),
            Detail::Criterion(Demand::Select(selection)) => meant(model, at, selection, &mut known),
            _ => continue,
        };
        if matches!(
            model.records[at].record.detail,
            Detail::Criterion(Demand::Gates(_))
        ) {
            found
                .iter()
                .for_each(|&gate| model.records[gate].backlinks.push(at));
        }
        model.records[at].subjects = found;
    }
}

/// The records that a selection means: by what they are about, else by where they stand.
fn meant(
    model: &Model,
    at: RecordIndex,
    selection: &Selection,
    known: &mut BTreeMap<String, Vec<RecordIndex>>,
) -> Vec<RecordIndex> {
    let about = select::about::chosen(model, at, &selection.of);
    let narrowed = selection.of.narrowed.as_ref();
    let of_register = || Some(narrow::chosen(model, at, &selection.of, narrowed?));
    about
        .or_else(of_register)
        .unwrap_or_else(|| chosen(model, at, selection, known))
}

/// The records that a selection means by where they stand. A sentence of a document speaks of that document's records; where it has none of the kind, of
/// those of the tree. Counts stay at home: what others have cannot help them.
fn chosen(
    model: &Model,
    at: RecordIndex,
    selection: &Selection,
    known: &mut BTreeMap<String, Vec<RecordIndex>>,
) -> Vec<RecordIndex> {
    let mut records = |of: &Selector| {
        known
            .entry(format!("{of:?}"))
            .or_insert_with(|| select::records(model, of))
            .clone()
    };
    let found = records(&selection.of);
    let sentence = model.records[at].record.path != Settings::path();
    let counts = matches!(selection.quantifier, Quantifier::AtLeast(_));
    let by_words = selection.of.marked.is_some() || selection.of.under.is_some();
    if !found.is_empty() || !sentence || counts || by_words {
        return found.into_iter().filter(|found| *found != at).collect();
    }
    records(&Selector {
        path: None,
        ..selection.of.clone()
    })
}

fn named(model: &Model, gates: &[RecordIndex], name: &str, from: RecordIndex) -> Vec<RecordIndex> {
    let all: Vec<RecordIndex> = gates
        .iter()
        .copied()
        .filter(|&gate| model.is_called(gate, name))
        .collect();
    let path = &model.records[from].record.path;
    let own: Vec<RecordIndex> = all
        .iter()
        .copied()
        .filter(|&gate| model.records[gate].record.path == *path)
        .collect();
    if own.is_empty() { all } else { own }
}

/// The gates of documents that a gate of settings could be: by key, or by title.
pub fn called(records: &[Linked], gate: &GateSettings) -> Vec<RecordIndex> {
    let names: Vec<&String> = [Some(&gate.title), gate.key.as_ref()]
        .into_iter()
        .flatten()
        .collect();
    let is = |linked: &Linked| {
        names
            .iter()
            .any(|name| linked.key == **name || fold(&linked.record.title) == fold(name))
    };
    let gates = records
        .iter()
        .enumerate()
        .filter(|(_, linked)| linked.record.kind == Kind::Gate);
    gates
        .filter(|(_, linked)| is(linked))
        .map(|(at, _)| at)
        .collect()
}

/// `required_gates` speaks of gates that documents must have: settings cannot stand in for one that has vanished.
fn is_required(settings: &Settings, gate: &GateSettings) -> bool {
    let named = |name: &String| {
        fold(name) == fold(&gate.title)
            || gate.key.as_ref().is_some_and(|key| fold(key) == fold(name))
    };
    settings.required_gates.iter().any(named)
}

/// Where a criterion belongs.
#[derive(Clone, Copy)]
enum Home {
    /// A gate that was added, by its place among what was added.
    Own(usize),
    /// A gate of a document.
    Document(RecordIndex),
}

/// What settings add.
struct Draft {
    lines: LineIndex,
    keys: BTreeSet<String>,
    /// The titles of gates, by key.
    titles: BTreeMap<String, String>,
    added: Vec<Linked>,
    bonds: Vec<(usize, Home, bool)>,
}

impl Draft {
    fn new(records: &[Linked], settings: &Settings) -> Self {
        let gates = records
            .iter()
            .filter(|linked| linked.record.kind == Kind::Gate);
        let of_documents = gates.map(|linked| (linked.key.clone(), linked.record.title.clone()));
        let of_settings = settings
            .gates
            .iter()
            .filter_map(|gate| Some((gate.key.clone()?, gate.title.clone())));
        Draft {
            lines: LineIndex::new(&settings.text),
            keys: records.iter().map(|linked| linked.key.clone()).collect(),
            titles: of_settings.chain(of_documents).collect(),
            added: Vec::new(),
            bonds: Vec::new(),
        }
    }

    /// What a gate is called by its key; any other name is its title.
    fn title_of<'a>(&'a self, name: &'a str) -> &'a str {
        self.titles.get(name).map_or(name, String::as_str)
    }

    /// A gate of its own.
    fn gate(&mut self, gate: &GateSettings) -> Home {
        let detail = Detail::Gate(Gate {
            scope: gate.scope.unwrap_or_default(),
            whole: true,
            decision: None,
            overtaken: Vec::new(),
            score: None,
            all_of: None,
        });
        let given = gate.key.clone().filter(|key| !self.keys.contains(key));
        let key = given.unwrap_or_else(|| format!("site/{}", slug::file_name(&gate.title)));
        Home::Own(self.push(Kind::Gate, gate.span, &gate.title, Vec::new(), detail, key))
    }

    /// The criteria of a gate: that nobody has it, the gates that it needs, and what it asks for itself.
    fn criteria(&mut self, gate: &GateSettings, home: Home, unbound: Option<String>) {
        let mut all: Vec<(Span, String, Demand)> = Vec::new();
        all.extend(unbound.map(|why| {
            (
                gate.span,
                "A document has this gate".to_owned(),
                Demand::Unbound(why),
            )
        }));
        all.extend(gate.needs.iter().map(|need| {
            (
                need.span,
                format!("{} goes", self.title_of(&need.gate)),
                Demand::Gates(vec![need.gate.clone()]),
            )
        }));
        all.extend(gate.criteria.iter().map(|criterion| {
            let demand = match &criterion.asks {
                Asks::Records(selection) => Demand::Select(selection.clone()),
                Asks::Expression { text, .. } => Demand::Expression(text.clone()),
            };
            (criterion.span, criterion.text.clone(), demand)
        }));
        for (span, text, demand) in all {
            let key = format!(
                "site/{}/{}",
                slug::file_name(&gate.title),
                slug::file_name(&text)
            );
            let at = self.push(
                Kind::Criterion,
                span,
                &text,
                vec![gate.title.clone()],
                Detail::Criterion(demand),
                key,
            );
            self.bonds.push((at, home, gate.replace));
        }
    }

    fn push(
        &mut self,
        kind: Kind,
        span: Span,
        title: &str,
        section: Vec<String>,
        detail: Detail,
        wanted: String,
    ) -> usize {
        let mut key = wanted.clone();
        let mut times = 1;
        while !self.keys.insert(key.clone()) {
            times += 1;
            key = format!("{wanted}~{times}");
        }
        let record = Record {
            section,
            detail,
            ..Record::bare(kind, Settings::path(), span, title)
        };
        self.added
            .push(Linked::bare(record, key, self.lines.line(span.start)));
        self.added.len() - 1
    }
}
