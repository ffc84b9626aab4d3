//! Why: how a verdict came about, as a tree: gate, criteria, items, evidence, waivers and dates, each with its place.

mod subject;
mod words;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::{Date, RelPath, Span};
use crate::evaluate::{GateResult, Judgement, Reach};
use crate::link::{Cite, RecordIndex, RunbookMeant};
use crate::records::{Detail, Record, Role, Value};
use crate::report::evaluated::Evaluated;
use crate::report::present::json;
use crate::report::present::plain::one_line;
use crate::report::present::said::said;
use crate::report::present::schema::{self, Line};
pub use subject::{Subject, called, subjects};
use words::{claim_age_words, claimed, date_words, freshness_words, state_word};

/// A derivation on one day.
#[derive(Serialize, JsonSchema)]
struct Why<'a> {
    /// Always `holdpoint.why/1`.
    schema: &'static str,
    /// The day that everything was judged on.
    as_of: Date,
    /// What was asked about.
    why: &'a Step,
}

/// One step of a derivation, and what it rests on.
#[derive(Serialize, JsonSchema)]
pub struct Step {
    /// What is said, in a line.
    pub says: String,
    /// The key of the record, or the path of the document, that it is about.
    pub about: Option<String>,
    /// Where it stands.
    pub at: Option<Line>,
    /// What it rests on.
    pub because: Vec<Step>,
}

/// The derivation of what is known of a subject.
pub fn derive(evaluated: &Evaluated, subject: &Subject) -> Step {
    let derivation = Derivation::new(evaluated);
    match subject {
        Subject::Gate(at) => derivation.gate(&evaluated.assessment.gates[*at]),
        Subject::Record(at) => derivation.record(*at),
        Subject::Document(path) => derivation.document(path),
        Subject::Evidence(at) => derivation.carried(*at),
    }
}

/// The tree with two spaces for each level, and the place behind each step.
pub fn to_text(step: &Step) -> String {
    let mut text = String::new();
    write_step(step, 0, &mut text);
    text
}

fn write_step(step: &Step, depth: usize, text: &mut String) {
    let at = step
        .at
        .as_ref()
        .map_or(String::new(), |at| format!("  {}:{}", at.file, at.line));
    text.push_str(&format!(
        "{}{}{at}\n",
        "  ".repeat(depth),
        one_line(&step.says)
    ));
    step.because
        .iter()
        .for_each(|below| write_step(below, depth + 1, text));
}

/// The tree as JSON: `holdpoint.why/1`.
pub fn to_json(evaluated: &Evaluated, step: &Step) -> String {
    json::text(&Why {
        schema: "holdpoint.why/1",
        as_of: evaluated.as_of,
        why: step,
    })
}

/// The JSON Schema of `holdpoint.why/1`, ready to print.
pub fn json_schema() -> String {
    schema::printed::<Why>()
}

/// Why settings or its document take a gate out of the answer.
fn aside(gate: &GateResult) -> Option<Step> {
    let why = gate.set_aside.as_ref()?.why();
    Some(step(format!("it decides no release: {why}")))
}

struct Derivation<'a> {
    evaluated: &'a Evaluated<'a>,
    /// The waivers that name each record.
    waivers: BTreeMap<RecordIndex, Vec<RecordIndex>>,
}

impl<'a> Derivation<'a> {
    fn new(evaluated: &'a Evaluated<'a>) -> Self {
        let mut waivers: BTreeMap<RecordIndex, Vec<RecordIndex>> = BTreeMap::new();
        for (at, linked) in evaluated.model.records.iter().enumerate() {
            if matches!(linked.record.detail, Detail::Waiver(_)) {
                linked
                    .excuses
                    .iter()
                    .for_each(|&named| waivers.entry(named).or_default().push(at));
            }
        }
        Derivation { evaluated, waivers }
    }

    fn gate(&self, gate: &GateResult) -> Step {
        let record = gate.gate.map(|at| &self.evaluated.model.records[at].record);
        let absent =
            || step("`required_gates` in site.toml names it, and no document has it".to_owned());
        Step {
            says: format!("{}: {}", gate.verdict.in_words(), gate.title),
            about: Some(gate.key.clone()),
            at: record.map(|record| self.line(&record.path, record.span)),
            because: record.map_or_else(
                || vec![absent()],
                |record| self.what_gate_rests_on(gate, record),
            ),
        }
    }

    fn what_gate_rests_on(&self, gate: &GateResult, record: &Record) -> Vec<Step> {
        let mut because: Vec<Step> = self.unread(&record.path).into_iter().collect();
        because.extend(aside(gate));
        because.extend(self.decision(record));
        if gate.criteria.is_empty() {
            because.push(step("it has no criterion".to_owned()));
        }
        because.extend(
            gate.criteria
                .iter()
                .map(|&criterion| self.record(criterion)),
        );
        because.extend(gate.changes_on.iter().map(|change| {
            step(format!(
                "becomes {} on {} with no commit, because of {}",
                change.to.in_words(),
                change.date,
                change.because
            ))
        }));
        because
    }

    /// The decision that a document tells of its gate.
    fn decision(&self, record: &Record) -> Option<Step> {
        let Detail::Gate(gate) = &record.detail else {
            return None;
        };
        let (_, span) = gate.decision?;
        let decision = span.of(self.evaluated.model.text(&record.path));
        let says = format!("the document decides `{}`", one_line(decision));
        Some(self.at(&record.path, span, says))
    }

    /// A document that hides something says so.
    fn unread(&self, path: &RelPath) -> Option<Step> {
        let whole = self.evaluated.model.is_whole(path);
        (!whole).then(|| {
            step(format!(
                "`{path}` could not be read whole: nothing in it opens a gate"
            ))
        })
    }

    fn record(&self, at: RecordIndex) -> Step {
        let linked = &self.evaluated.model.records[at];
        let record = &linked.record;
        let verdict = self.evaluated.judged(at).verdict();
        Step {
            says: format!(
                "{}: {} {}",
                verdict.in_words(),
                record.kind.word(),
                record.title
            ),
            about: Some(linked.key.clone()),
            at: Some(self.line(&record.path, record.span)),
            because: self.what_record_rests_on(at),
        }
    }

    fn judged(&self, at: RecordIndex) -> Option<&Judgement> {
        self.evaluated.assessment.records.get(&at)
    }

    fn what_record_rests_on(&self, at: RecordIndex) -> Vec<Step> {
        let linked = &self.evaluated.model.records[at];
        let record = &linked.record;
        let subjects = linked.subjects.iter().map(|&subject| self.subject(subject));
        let runbooks = linked.runbooks.iter().map(|runbook| self.runbook(runbook));
        let cited = linked.evidence.iter();
        let evidence = cited.map(|&(entry, cite)| self.evidence(&record.path, entry, cite));
        self.claim(at)
            .into_iter()
            .chain(words::demand(&record.detail).map(step))
            .chain(self.in_the_way(at))
            .chain(subjects)
            .chain(runbooks)
            .chain(evidence)
            .chain(self.waivers(at))
            .collect()
    }

    /// The claim of a record, and how long it has been made.
    fn claim(&self, at: RecordIndex) -> Option<Step> {
        let record = &self.evaluated.model.records[at].record;
        let claim = record.claim.as_ref()?;
        let age = self.judged(at).and_then(|judged| judged.claim_age.as_ref());
        let because = age.map(|age| step(claim_age_words(age)));
        Some(Step {
            because: because.into_iter().collect(),
            ..self.at(&record.path, claim.span, claimed(claim))
        })
    }

    /// What stands in the way of a record. What stands in the way of a subject is told with the subject.
    fn in_the_way(&self, at: RecordIndex) -> Vec<Step> {
        let records = &self.evaluated.model.records;
        let blockers = self
            .judged(at)
            .into_iter()
            .flat_map(|judged| &judged.blockers);
        let own = blockers.filter(|blocker| !records[at].subjects.contains(&blocker.record));
        own.map(|blocker| {
            let path = &records[blocker.record].record.path;
            self.at(path, blocker.span, format!("in the way: {}", blocker.why))
        })
        .collect()
    }

    /// What a criterion is about. A gate is one line: it may wait for the gate that this belongs to.
    fn subject(&self, at: RecordIndex) -> Step {
        match self
            .evaluated
            .assessment
            .gates
            .iter()
            .find(|gate| gate.gate == Some(at))
        {
            None => self.record(at),
            Some(gate) => {
                let record = &self.evaluated.model.records[at].record;
                let says = format!("{}: gate {}", gate.verdict.in_words(), gate.title);
                Step {
                    about: Some(gate.key.clone()),
                    ..self.at(&record.path, record.span, says)
                }
            }
        }
    }

    fn runbook(&self, runbook: &RunbookMeant) -> Step {
        match runbook {
            RunbookMeant::Document(path) => self.document(path),
            RunbookMeant::Nowhere(text) => step(format!("the link `{text}` leads nowhere")),
            RunbookMeant::Missing(text) => step(format!("the runbook `{text}` is missing")),
        }
    }

    fn evidence(&self, path: &RelPath, at: usize, cite: usize) -> Step {
        let cite = &self.evaluated.model.evidence[at].citations[cite];
        Step {
            because: self.evidence_age(at).into_iter().collect(),
            ..self.at(path, cite.span, self.evidence_says(at, cite))
        }
    }

    /// How a piece of evidence stands for one who cites it.
    fn evidence_says(&self, at: usize, cite: &Cite) -> String {
        let model = self.evaluated.model;
        let entry = &model.evidence[at];
        let role = match cite.role {
            Role::Proof => "proof",
            Role::Mention => "mentioned",
        };
        let state = state_word(self.evaluated.assessment.cite_state(at, cite));
        let mut says = format!("{role} `{}`: {state}{}", entry.text, said(model, entry));
        if let Some(answer) = model.answer(entry, self.evaluated.as_of) {
            says += &format!(" ({} on {})", answer.because, answer.checked);
        }
        if let Some(moved) = &entry.moved_to {
            says += &format!(", it is at `{moved}` now");
        }
        says
    }

    /// How old a piece of evidence is: as the document that it is, else as the file.
    fn evidence_age(&self, at: usize) -> Option<Step> {
        let path = self.evaluated.model.evidence[at].path.as_ref();
        let document = path.filter(|path| self.evaluated.model.documents.contains_key(*path));
        if let Some(path) = document {
            return Some(self.freshness(path));
        }
        let age = self.evaluated.assessment.evidence_ages.get(at)?;
        age.is_known().then(|| step(freshness_words(age)))
    }

    /// A piece of evidence: who cites it, and what would lose a proof with it.
    fn carried(&self, at: usize) -> Step {
        let model = self.evaluated.model;
        let entry = &model.evidence[at];
        let state = state_word(self.evaluated.assessment.evidence_state(model, at));
        let citations = (0..entry.citations.len()).map(|cite| self.citation(at, cite));
        let carried = Reach::new(model).of(model, at).into_iter();
        Step {
            about: Some(entry.key.clone()),
            because: citations
                .chain(carried.map(|carried| self.without_proof(carried)))
                .collect(),
            ..step(format!("evidence `{}`: {state}", entry.text))
        }
    }

    /// A citation of a piece of evidence, with its citer.
    fn citation(&self, at: usize, cite: usize) -> Step {
        let model = self.evaluated.model;
        let by = &model.records[model.evidence[at].citations[cite].by];
        let told = self.evidence(&by.record.path, at, cite);
        Step {
            says: one_line(&format!("{}, by {}", told.says, by.key)),
            about: Some(by.key.clone()),
            ..told
        }
    }

    /// A record that would lose a proof.
    fn without_proof(&self, at: RecordIndex) -> Step {
        let linked = &self.evaluated.model.records[at];
        let record = &linked.record;
        let says = format!("{} {} depends on it", record.kind.word(), linked.key);
        Step {
            about: Some(linked.key.clone()),
            ..self.at(&record.path, record.span, says)
        }
    }

    /// The waivers that name a record, whether they excuse it or not.
    fn waivers(&self, at: RecordIndex) -> Vec<Step> {
        let naming = self.waivers.get(&at).into_iter().flatten();
        naming.map(|&waiver| self.waiver(waiver)).collect()
    }

    fn waiver(&self, at: RecordIndex) -> Step {
        let linked = &self.evaluated.model.records[at];
        let reason = self
            .judged(at)
            .and_then(|judged| judged.computed.get("because"));
        let because = match reason {
            Some(Value::Text(text)) => text,
            _ => "",
        };
        Step {
            about: Some(linked.key.clone()),
            ..self.at(
                &linked.record.path,
                linked.record.span,
                format!("waiver {}: {because}", linked.key),
            )
        }
    }

    fn document(&self, path: &RelPath) -> Step {
        let kind = self
            .evaluated
            .model
            .documents
            .get(path)
            .map_or("document", |page| page.kind.as_str());
        let mut because = vec![self.freshness(path)];
        because.extend(self.unread(path));
        let at = Line {
            file: path.clone(),
            line: 1,
        };
        Step {
            says: format!("{kind} `{path}`"),
            about: Some(path.to_string()),
            at: Some(at),
            because,
        }
    }

    /// The date of a document and what it amounts to, where it stands.
    fn freshness(&self, path: &RelPath) -> Step {
        let judged = self.evaluated.assessment.documents.get(path);
        let says = judged.map_or_else(|| "its age is unknown".to_owned(), freshness_words);
        let page = self.evaluated.model.documents.get(path);
        let declared = page.and_then(|page| page.declared);
        let written = declared
            .filter(|declared| judged.is_some_and(|judged| judged.updated == Some(declared.date)));
        let Some(declared) = written else {
            return step(says);
        };
        let because = page
            .and_then(|page| page.declared_in.as_ref())
            .and_then(date_words)
            .map(step)
            .into_iter()
            .collect();
        Step {
            because,
            ..self.at(path, declared.span, says)
        }
    }

    fn at(&self, path: &RelPath, span: Span, says: String) -> Step {
        Step {
            at: Some(self.line(path, span)),
            ..step(says)
        }
    }

    fn line(&self, path: &RelPath, span: Span) -> Line {
        let line = self
            .evaluated
            .model
            .lines(path)
            .map_or(1, |lines| lines.line(span.start));
        Line {
            file: path.clone(),
            line,
        }
    }
}

fn step(says: String) -> Step {
    Step {
        says: one_line(&says),
        about: None,
        at: None,
        because: Vec::new(),
    }
}
