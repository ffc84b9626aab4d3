//! Left out: what a copy says of what is not in it: for whom it is made, and how much is left out, in numbers alone.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::text::count;
use crate::base::{Audience, Date, Severity};
use crate::evaluate::{Assessment, GateChange, GateResult, GateVerdict};
use crate::link::Model;
use crate::records::Scope;
use crate::report::audience::view::{LEFT_OUT, View};

/// What is not in a copy, as numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOut {
    /// The audience that the copy is made for.
    pub audience: String,
    /// What settings say of the copy, where they do.
    pub title: Option<String>,
    /// How many documents are not in it.
    pub documents: usize,
    /// How many records, gates and criteria included.
    pub records: usize,
    /// How many gates.
    pub gates: usize,
    /// How many pieces of evidence.
    pub evidence: usize,
    /// How many fields of records are left out wherever they stand.
    pub fields: usize,
    /// How many diagnostics, by severity.
    pub diagnostics: BTreeMap<Severity, usize>,
    /// The worst of the release gates that are not in it; null where none is left out. The overall verdict minds it.
    pub release: Option<GateVerdict>,
    /// What settings leave out that is nowhere: for those who make the copy, and not for its readers.
    #[serde(skip)]
    pub warnings: Vec<String>,
    /// The days on which that differs with no commit.
    #[serde(skip)]
    pub release_changes: Vec<GateChange>,
}

/// How many documents are left out, those that cannot be read included.
fn documents(model: &Model, view: &View) -> usize {
    let paths = model.documents.keys().chain(model.unread.keys());
    let gone = paths.filter(|path| view.choice.paths.leave_out(path));
    gone.count()
}

impl LeftOut {
    /// The numbers of one copy; `diagnostics` are those before and after.
    pub fn of(audience: &Audience, model: &Model, assessment: &Assessment, view: &View) -> LeftOut {
        let is_gone = |gate: &&GateResult| match gate.gate {
            Some(at) => view.records.place(at).is_none(),
            None => view.choice.leaves_out_gates(),
        };
        let gates: Vec<&GateResult> = assessment.gates.iter().filter(is_gone).collect();
        let mut release = gates.clone();
        release.retain(|gate| gate.scope == Scope::Release);
        LeftOut {
            audience: audience.name.clone(),
            title: audience.title.clone(),
            documents: documents(model, view),
            records: view.records.gone(),
            gates: gates.len(),
            evidence: view.evidence.gone(),
            fields: audience.fields.len(),
            diagnostics: BTreeMap::new(),
            warnings: Vec::new(),
            release: release.iter().map(|gate| gate.verdict).min(),
            release_changes: changes(&release),
        }
    }

    /// Does the overall verdict rest on a gate that is not shown? `shown` are the verdicts of the release gates that are.
    pub fn decides(&self, shown: impl Iterator<Item = GateVerdict>) -> bool {
        let shown = shown.min();
        self.release
            .is_some_and(|hidden| shown.is_none_or(|shown| hidden < shown))
    }

    /// For whom the copy is, and that something is left out, in a line.
    pub fn line(&self) -> String {
        let whom = match &self.title {
            Some(title) => title.clone(),
            None => format!("This copy is for the audience “{}”", self.audience),
        };
        let whom = whom.trim_end_matches('.');
        match self.numbers() {
            numbers if numbers.is_empty() => format!("{whom}."),
            numbers => format!("{whom}. Left out: {numbers}."),
        }
    }

    /// How much is left out: `2 documents, 5 records, 1 field`.
    fn numbers(&self) -> String {
        let all = [
            (self.documents, "document"),
            (self.records, "record"),
            (self.evidence, "piece of evidence"),
            (self.fields, "field"),
        ];
        let some = all.into_iter().filter(|(number, _)| *number > 0);
        let words = some.map(|(number, noun)| match noun.strip_prefix("piece") {
            Some(rest) if number > 1 => format!("{number} pieces{rest}"),
            _ => count(number, noun),
        });
        words.collect::<Vec<_>>().join(", ")
    }
}

/// The days on which the worst of some gates differs.
fn changes(gates: &[&GateResult]) -> Vec<GateChange> {
    let mut verdicts: Vec<GateVerdict> = gates.iter().map(|gate| gate.verdict).collect();
    let mut days: BTreeMap<Date, Vec<(usize, GateVerdict)>> = BTreeMap::new();
    for (at, gate) in gates.iter().enumerate() {
        gate.changes_on
            .iter()
            .for_each(|change| days.entry(change.date).or_default().push((at, change.to)));
    }
    let mut last = verdicts.iter().min().copied();
    let mut changes = Vec::new();
    for (date, changed) in days {
        changed.into_iter().for_each(|(at, to)| verdicts[at] = to);
        let worst = verdicts.iter().min().copied();
        if let Some(to) = worst.filter(|_| worst != last) {
            changes.push(GateChange {
                date,
                to,
                because: LEFT_OUT.to_owned(),
            });
        }
        last = worst;
    }
    changes
}

/// Why the overall verdict is what it is, where a gate decides it that is not shown.
pub const DECIDES: &str = "A gate that is left out of this copy decides the overall verdict.";
