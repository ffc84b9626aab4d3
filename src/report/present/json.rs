//! `readiness.json`: the evaluated model for machines, in the shape that `schema` gives it.

mod age;
mod bounds;
mod document;
mod due;
mod graphs;
mod named;
mod promotions;
mod results;
mod service;
mod since;
mod text;

use std::collections::BTreeSet;

use crate::base::{LineIndex, Place, RelPath, Span};
use crate::evaluate::{Coverage, GateChange, GateResult, Judgement, Reach};
use crate::link::{Linked, Model, RecordIndex};
use crate::records::{Detail, Kind};
use crate::report::evaluated::Evaluated;
use crate::report::present::schema::{self, Line, Readiness, Spot};
use crate::report::present::{beside, demand, leftovers, understood, way};
use age::{age, claim_age};
pub use text::text;

/// The bytes of `readiness.json`: keys sorted, one trailing newline.
pub fn readiness(evaluated: &Evaluated) -> Vec<u8> {
    let mut value = serde_json::to_value(collect(evaluated))
        .expect("plain structs with text keys always serialise");
    value.sort_all_objects();
    format!("{value:#}\n").into_bytes()
}

/// The diagnostics in the shape of `readiness.json`, in their order.
pub fn diagnostics(evaluated: &Evaluated) -> Vec<schema::Diagnostic> {
    let of = Collector::of(evaluated);
    evaluated
        .diagnostics
        .iter()
        .map(|found| of.diagnostic(found))
        .collect()
}

/// One diagnostic in the shape of `readiness.json`.
pub fn diagnostic(evaluated: &Evaluated, found: &crate::base::Diagnostic) -> schema::Diagnostic {
    Collector::of(evaluated).diagnostic(found)
}

/// The reasons of a judgement in the shape of `readiness.json`.
pub fn reasons(evaluated: &Evaluated, judged: &Judgement) -> Vec<schema::Blocker> {
    Collector::of(evaluated).blockers(Some(judged))
}

/// The line of a span in a file.
pub fn line(evaluated: &Evaluated, path: &RelPath, span: Span) -> Line {
    Collector::of(evaluated).line(path, span)
}

/// Some gates in the shape that they have in `readiness.json`.
pub fn gates(evaluated: &Evaluated, gates: &[&GateResult]) -> Vec<schema::Gate> {
    let of = Collector::of(evaluated);
    gates.iter().map(|gate| of.gate(gate)).collect()
}

fn collect(evaluated: &Evaluated) -> Readiness {
    let of = Collector::of(evaluated);
    let assessment = evaluated.assessment;
    Readiness {
        schema: schema::SCHEMA,
        generator: schema::Generator {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
        },
        as_of: evaluated.as_of,
        revision: of.revision(),
        verdict: assessment.verdict,
        gates: assessment.gates.iter().map(|gate| of.gate(gate)).collect(),
        records: of.records(),
        evidence: of.evidence(),
        candidates: leftovers::candidates(evaluated.model),
        documents: of.documents(),
        clock: ticks(evaluated),
        coverage: of.all_coverage(),
        named: named::named(&of),
        differing: named::differing(&of),
        graphs: graphs::graphs(&of),
        promotions: promotions::promotions(&of),
        diagnostics: diagnostics(evaluated),
        left_out: evaluated.left_out.cloned(),
    }
}

/// The days on which something differs with no commit.
fn ticks(evaluated: &Evaluated) -> Vec<schema::Tick> {
    evaluated.assessment.clock.iter().map(tick).collect()
}

/// Translates the parts of the evaluated model, with indexes to keys and spans to lines.
struct Collector<'a> {
    evaluated: &'a Evaluated<'a>,
    model: &'a Model,
}

impl<'a> Collector<'a> {
    fn of(evaluated: &'a Evaluated<'a>) -> Self {
        Collector {
            evaluated,
            model: evaluated.model,
        }
    }

    fn revision(&self) -> schema::Revision {
        self.model
            .tree
            .revision
            .as_ref()
            .map_or_else(schema::Revision::default, |revision| schema::Revision {
                commit: Some(revision.commit.clone()),
                committed: Some(revision.committed),
                dirty: Some(revision.dirty),
                shallow: Some(revision.shallow),
            })
    }

    fn gate(&self, gate: &GateResult) -> schema::Gate {
        schema::Gate {
            key: gate.key.clone(),
            title: gate.title.clone(),
            scope: gate.scope,
            family: gate.family.clone(),
            verdict: gate.verdict,
            claimed: gate.claimed,
            set_aside: gate.why_aside(),
            ignored: beside::ignored(gate),
            at: gate.gate.map(|index| own_line(self.linked(index))),
            understood: gate
                .gate
                .map_or_else(Vec::new, |index| understood::of(&self.linked(index).record)),
            criteria: gate
                .criteria
                .iter()
                .map(|&index| self.criterion(index))
                .collect(),
            way: way::of(self.evaluated, gate),
            changes_on: gate.changes_on.iter().map(change_on).collect(),
        }
    }

    fn criterion(&self, index: RecordIndex) -> schema::Criterion {
        let linked = self.linked(index);
        let one = self.evaluated.judged(index);
        let judged = one.judgement;
        schema::Criterion {
            key: linked.key.clone(),
            text: linked.record.title.clone(),
            asks: match &linked.record.detail {
                Detail::Criterion(asked) => {
                    Some(demand::asked(asked)).filter(|words| !words.is_empty())
                }
                _ => None,
            },
            owners: owners(linked),
            owners_derived: owners_are_derived(linked),
            evidence: self.cited_by(linked),
            refs: linked.record.refs.clone(),
            claimed: one.claimed(),
            claimed_text: linked.record.claim.as_ref().map(|claim| claim.text.clone()),
            claim_age: age_of_claim(judged),
            understood: understood::of(&linked.record),
            verdict: one.verdict(),
            standing: one.standing(),
            at: own_line(linked),
            waiver: self.waiver(judged),
            blockers: self.blockers(judged),
        }
    }

    fn all_coverage(&self) -> Vec<way::Coverage> {
        let all = self.evaluated.assessment.coverage.iter();
        all.map(|coverage| self.coverage(coverage)).collect()
    }

    fn coverage(&self, coverage: &Coverage) -> way::Coverage {
        let ungoverned = coverage
            .ungoverned
            .iter()
            .map(|&index| self.linked(index).key.clone())
            .collect();
        way::Coverage {
            kind: coverage.kind,
            governed: coverage.governed.len(),
            ungoverned,
        }
    }

    fn records(&self) -> Vec<schema::Record> {
        let told = |kind: Kind| !matches!(kind, Kind::Gate | Kind::Criterion);
        let all = self.model.records.iter().enumerate();
        all.filter(|(_, linked)| told(linked.record.kind))
            .map(|(index, linked)| self.record(index, linked))
            .collect()
    }

    fn record(&self, index: RecordIndex, linked: &Linked) -> schema::Record {
        let record = &linked.record;
        let one = self.evaluated.judged(index);
        let judged = one.judgement;
        let mut fields = record.fields.clone();
        fields.extend(
            judged
                .map(|judged| judged.computed.clone())
                .unwrap_or_default(),
        );
        schema::Record {
            key: linked.key.clone(),
            kind: record.kind,
            title: record.title.clone(),
            owners: owners(linked),
            owners_derived: owners_are_derived(linked),
            claimed: one.claimed(),
            claimed_text: record.claim.as_ref().map(|claim| claim.text.clone()),
            claim_age: age_of_claim(judged),
            understood: understood::of(record),
            verdict: one.verdict(),
            standing: one.standing(),
            target: due::target(self, linked, judged),
            due: due::due(self, judged),
            age: judged.and_then(|judged| judged.freshness).map(age),
            service: service::service(self, linked),
            bounds: bounds::bounds(self, index),
            at: own_line(linked),
            fields,
            evidence: self.cited_by(linked),
            refs: record.refs.clone(),
            parent: linked.parent.map(|parent| self.linked(parent).key.clone()),
            waiver: self.waiver(judged),
            blockers: self.blockers(judged),
        }
    }

    fn evidence(&self) -> Vec<schema::Evidence> {
        let reach = Reach::new(self.model);
        (0..self.model.evidence.len())
            .map(|entry| self.piece_of_evidence(entry, reach.of(self.model, entry)))
            .collect()
    }

    /// A piece of evidence, which carries some records.
    fn piece_of_evidence(&self, entry: usize, carries: BTreeSet<RecordIndex>) -> schema::Evidence {
        let evidence = &self.model.evidence[entry];
        let assessment = self.evaluated.assessment;
        let age = &assessment.evidence_ages[entry];
        schema::Evidence {
            key: evidence.key.clone(),
            kind: evidence.kind,
            text: evidence.text.clone(),
            state: assessment.evidence_state(self.model, entry),
            results: results::of(self.model, evidence),
            moved_to: evidence.moved_to.clone(),
            updated: age.updated,
            updated_from: age.from,
            freshness: age.state,
            age_days: age.age_days,
            carries: self.keys(carries),
            cited_by: self.keys(evidence.citations.iter().map(|cite| cite.by)),
            citations: self.citations(entry),
        }
    }

    /// The keys of some records, sorted, each once.
    fn keys(&self, records: impl IntoIterator<Item = RecordIndex>) -> Vec<String> {
        let keys = records.into_iter().map(|at| self.linked(at).key.clone());
        keys.collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn citations(&self, entry: usize) -> Vec<schema::Citation> {
        let all = self.model.evidence[entry].citations.iter();
        all.map(|cite| {
            let by = self.linked(cite.by);
            schema::Citation {
                by: by.key.clone(),
                at: self.line(&by.record.path, cite.span),
                role: cite.role,
                state: self.evaluated.assessment.cite_state(entry, cite),
                strength: cite.strength,
                changed_since_claim: since::claim(self, cite.by, entry),
            }
        })
        .collect()
    }

    fn documents(&self) -> Vec<schema::Document> {
        let all = self.model.documents.iter();
        all.map(|(path, page)| document::document(self, path, page))
            .collect()
    }

    fn diagnostic(&self, found: &crate::base::Diagnostic) -> schema::Diagnostic {
        schema::Diagnostic {
            rule: found.rule.to_owned(),
            severity: found.severity,
            message: found.message.clone(),
            at: self.spot(&found.at),
            help: found.help.clone(),
            fix: found.fix.as_ref().map(|fix| schema::Fix {
                at: self.spot(&fix.at),
                remove: fix.at.span.of(self.text(&fix.at.path)).to_owned(),
                insert: fix.replacement.clone(),
            }),
        }
    }

    fn blockers(&self, judged: Option<&Judgement>) -> Vec<schema::Blocker> {
        let all = judged.into_iter().flat_map(|judged| &judged.blockers);
        all.map(|blocker| {
            let linked = self.linked(blocker.record);
            schema::Blocker {
                record: linked.key.clone(),
                owners: owners(linked),
                why: blocker.why.clone(),
                at: self.line(&linked.record.path, blocker.span),
            }
        })
        .collect()
    }

    fn waiver(&self, judged: Option<&Judgement>) -> Option<String> {
        judged
            .and_then(|judged| judged.waiver)
            .map(|index| self.linked(index).key.clone())
    }

    /// Keys of what a record cites, each once, in the order in which it cites them.
    fn cited_by(&self, linked: &Linked) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let cited = linked
            .evidence
            .iter()
            .filter_map(|&(evidence, _)| self.model.evidence.get(evidence));
        cited
            .filter(|evidence| seen.insert(&evidence.key))
            .map(|evidence| evidence.key.clone())
            .collect()
    }

    fn linked(&self, index: RecordIndex) -> &Linked {
        self.model
            .records
            .get(index)
            .expect("indexes of records come from the model itself")
    }

    fn text(&self, path: &RelPath) -> &str {
        self.model.text(path)
    }

    fn line(&self, path: &RelPath, span: Span) -> Line {
        let line = self.lines(path).map_or(1, |lines| lines.line(span.start));
        Line {
            file: path.clone(),
            line,
        }
    }

    fn spot(&self, place: &Place) -> Spot {
        let text = self.text(&place.path);
        let at = self
            .lines(&place.path)
            .map(|lines| lines.position(text, place.span.start));
        Spot {
            file: place.path.clone(),
            line: at.map_or(1, |at| at.line),
            column: at.map_or(1, |at| at.column),
        }
    }

    fn lines(&self, path: &RelPath) -> Option<&LineIndex> {
        self.model.lines(path)
    }
}

fn change_on(change: &GateChange) -> schema::Change {
    schema::Change {
        date: change.date,
        to: change.to,
        because: change.because.clone(),
    }
}

fn age_of_claim(judged: Option<&Judgement>) -> Option<schema::ClaimAge> {
    judged?.claim_age.as_ref().map(claim_age)
}

fn own_line(linked: &Linked) -> Line {
    Line {
        file: linked.record.path.clone(),
        line: linked.line,
    }
}

fn owners(linked: &Linked) -> Vec<String> {
    linked
        .record
        .owners
        .iter()
        .map(|owner| owner.name.clone())
        .collect()
}

fn owners_are_derived(linked: &Linked) -> bool {
    linked.record.owners.iter().any(|owner| owner.derived)
}

fn tick(tick: &crate::evaluate::Tick) -> schema::Tick {
    schema::Tick {
        date: tick.date,
        subject: tick.subject.clone(),
        what: tick.what.to_owned(),
        to: tick.to.clone(),
    }
}
