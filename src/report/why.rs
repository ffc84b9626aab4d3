//! Why: how a verdict came about, as a tree: gate, criteria, items, evidence, waivers and dates, each with its place.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::text::{count, fold};
use crate::base::{Date, RelPath, Span};
use crate::evaluate::{ClaimAge, Freshness, GateResult, Provenance, Reach, Verdict};
use crate::link::{RecordIndex, RunbookMeant};
use crate::records::{Claim, Demand, Detail, Kind, Role, Waiver};
use crate::report::gate::{one_line, verdict_word, word};
use crate::report::said::said;
use crate::report::schema::Line;
use crate::report::{Evaluated, demand, json, schema};
use crate::source::history::Origin;

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

/// What a name may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A gate, by its index in the assessment.
    Gate(usize),
    /// Any other record.
    Record(RecordIndex),
    /// A document.
    Document(RelPath),
    /// A piece of evidence.
    Evidence(usize),
}

/// Does a name mean what has this key and this title?
type Means<'a> = &'a dyn Fn(&str, &str) -> bool;

/// What a name means: a key or path, else a title, else the end of a key. More than one where it is shared.
pub fn called(evaluated: &Evaluated, name: &str) -> Vec<Subject> {
    let all = subjects(evaluated);
    let by = |means: Means| {
        let found = all.iter().filter(|(_, key, title)| means(key, title));
        found
            .map(|(subject, _, _)| subject.clone())
            .collect::<Vec<_>>()
    };
    let folded = fold(name);
    let tries: [Means; 3] = [
        &|key, _| key == name,
        &|_, title| !folded.is_empty() && fold(title) == folded,
        &|key, _| {
            key.strip_suffix(name)
                .is_some_and(|head| head.ends_with('/'))
        },
    ];
    let found = tries.into_iter().map(by).find(|found| !found.is_empty());
    found.unwrap_or_else(|| {
        let evidence = evaluated.model.evidence.iter().enumerate();
        evidence
            .filter(|(_, entry)| entry.key == name || entry.text == name)
            .map(|(at, _)| Subject::Evidence(at))
            .collect()
    })
}

/// Everything that can be asked for, with its key and title.
pub fn subjects(evaluated: &Evaluated) -> Vec<(Subject, String, String)> {
    let gates = evaluated.assessment.gates.iter().enumerate();
    let mut all: Vec<_> = gates
        .map(|(at, gate)| (Subject::Gate(at), gate.key.clone(), gate.title.clone()))
        .collect();
    let records = evaluated
        .model
        .records
        .iter()
        .enumerate()
        .filter(|(_, linked)| linked.record.kind != Kind::Gate);
    all.extend(records.map(|(at, linked)| {
        (
            Subject::Record(at),
            linked.key.clone(),
            linked.record.title.clone(),
        )
    }));
    let documents = evaluated.model.documents.iter();
    all.extend(documents.map(|(path, page)| {
        (
            Subject::Document(path.clone()),
            path.to_string(),
            page.title.clone(),
        )
    }));
    all
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

/// A claim in our word, and in the writer's where they differ.
fn claimed(claim: &Claim) -> String {
    let written = one_line(claim.text.replace('`', "").trim());
    match fold(&written) == claim.status.word().replace('_', " ") {
        true => format!("claimed `{}`", claim.status.word()),
        false => format!("claimed `{written}`, which is `{}`", claim.status.word()),
    }
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
        let says = format!("{}: {}", word(gate.verdict), gate.title);
        let Some(at) = gate.gate else {
            let absent =
                step("`required_gates` in site.toml names it, and no document has it".to_owned());
            return Step {
                says,
                about: Some(gate.key.clone()),
                at: None,
                because: vec![absent],
            };
        };
        let linked = &self.evaluated.model.records[at];
        let mut because = Vec::new();
        because.extend(self.unread(&linked.record.path));
        if let Detail::Gate(held) = &linked.record.detail
            && let Some((_, span)) = held.decision
        {
            let decision = span.of(self.evaluated.model.text(&linked.record.path));
            because.push(self.at(
                &linked.record.path,
                span,
                format!("the document decides `{}`", one_line(decision)),
            ));
        }
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
                word(change.to),
                change.date,
                change.because
            ))
        }));
        Step {
            says,
            about: Some(gate.key.clone()),
            at: Some(self.line(&linked.record.path, linked.record.span)),
            because,
        }
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
        let judged = self.evaluated.assessment.records.get(&at);
        let verdict = judged.map_or(Verdict::Unknown, |judged| judged.verdict);
        let mut because = Vec::new();
        if let Some(claim) = &record.claim {
            let says = claimed(claim);
            let age = judged.and_then(|judged| judged.claim_age.as_ref());
            let because_of = age
                .map(|age| step(claim_age_words(age)))
                .into_iter()
                .collect();
            because.push(Step {
                because: because_of,
                ..self.at(&record.path, claim.span, says)
            });
        }
        because.extend(self.demand(&record.detail));
        if let Some(judged) = judged {
            // What stands in the way of a subject is told with the subject.
            let own = judged
                .blockers
                .iter()
                .filter(|blocker| !linked.subjects.contains(&blocker.record));
            let told = own.map(|blocker| {
                let held = &self.evaluated.model.records[blocker.record];
                self.at(
                    &held.record.path,
                    blocker.span,
                    format!("in the way: {}", blocker.why),
                )
            });
            because.extend(told);
        }
        because.extend(linked.subjects.iter().map(|&subject| self.subject(subject)));
        because.extend(linked.runbooks.iter().map(|runbook| self.runbook(runbook)));
        let cited = self.evaluated.model.records[at].evidence.iter();
        because.extend(cited.map(|&(entry, cite)| self.evidence(record.path.clone(), entry, cite)));
        because.extend(self.waivers(at));
        let says = format!(
            "{}: {} {}",
            verdict_word(verdict),
            record.kind.word(),
            record.title
        );
        Step {
            says,
            about: Some(linked.key.clone()),
            at: Some(self.line(&record.path, record.span)),
            because,
        }
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
                let says = format!("{}: gate {}", word(gate.verdict), gate.title);
                Step {
                    about: Some(gate.key.clone()),
                    ..self.at(&record.path, record.span, says)
                }
            }
        }
    }

    /// What a criterion asks for, or a waiver grants, in words.
    fn demand(&self, detail: &Detail) -> Option<Step> {
        let says = match detail {
            Detail::Criterion(Demand::Items {
                numbers,
                at_least,
                with,
                ..
            }) => {
                let ranges: Vec<String> = numbers
                    .iter()
                    .map(|(a, b)| {
                        if a == b {
                            a.to_string()
                        } else {
                            format!("{a}-{b}")
                        }
                    })
                    .collect();
                let asked = [
                    (with.owners, "owners"),
                    (with.timeline, "a target"),
                    (with.evidence, "evidence"),
                ];
                let with: Vec<&str> = asked
                    .into_iter()
                    .filter(|(asked, _)| *asked)
                    .map(|(_, word)| word)
                    .collect();
                let with = if with.is_empty() {
                    String::new()
                } else {
                    format!(", with {}", with.join(", "))
                };
                format!(
                    "asks items {} to be at least `{}`{with}",
                    ranges.join(", "),
                    at_least.word()
                )
            }
            Detail::Criterion(Demand::RunbookFresh { days: Some(days) }) => {
                format!("asks every runbook meant to be reviewed within {days} days")
            }
            Detail::Criterion(Demand::RunbookFresh { days: None }) => {
                "asks every runbook meant to be within its own allowance".to_owned()
            }
            Detail::Criterion(Demand::Signature) => "asks for a signature".to_owned(),
            Detail::Criterion(Demand::Decision) => "asks for a choice".to_owned(),
            Detail::Criterion(Demand::Claimed | Demand::Unread(_)) => return None,
            Detail::Criterion(asked) => format!("asks for: {}", demand::asked(asked)),
            Detail::Waiver(terms) => waiver_terms(terms),
            _ => return None,
        };
        Some(step(says))
    }

    fn runbook(&self, runbook: &RunbookMeant) -> Step {
        match runbook {
            RunbookMeant::Document(path) => self.document(path),
            RunbookMeant::Nowhere(text) => step(format!("the link `{text}` leads nowhere")),
            RunbookMeant::Missing(text) => step(format!("the runbook `{text}` is missing")),
        }
    }

    fn evidence(&self, path: RelPath, at: usize, cite: usize) -> Step {
        let entry = &self.evaluated.model.evidence[at];
        let cite = &entry.citations[cite];
        let role = match cite.role {
            Role::Proof => "proof",
            Role::Mention => "mentioned",
        };
        let mut says = format!(
            "{role} `{}`: {}{}",
            entry.text,
            state_word(self.evaluated.assessment.cite_state(at, cite)),
            said(self.evaluated.model, entry)
        );
        if let Some(answer) = self.evaluated.model.answer(entry, self.evaluated.as_of) {
            says += &format!(" ({} on {})", answer.because, answer.checked);
        }
        if let Some(moved) = &entry.moved_to {
            says += &format!(", it lies at `{moved}` now");
        }
        let document = entry
            .path
            .as_ref()
            .filter(|path| self.evaluated.model.documents.contains_key(*path));
        let age = self
            .evaluated
            .assessment
            .evidence_ages
            .get(at)
            .filter(|age| age.is_known());
        let because = document
            .map(|path| self.freshness(path))
            .or_else(|| age.map(|age| step(freshness_words(age))))
            .into_iter()
            .collect();
        Step {
            because,
            ..self.at(&path, cite.span, says)
        }
    }

    /// A piece of evidence: who cites it, and what would lose a proof with it.
    fn carried(&self, at: usize) -> Step {
        let model = self.evaluated.model;
        let entry = &model.evidence[at];
        let cited = (0..entry.citations.len()).map(|cite| {
            let by = &model.records[entry.citations[cite].by];
            let told = self.evidence(by.record.path.clone(), at, cite);
            Step {
                says: one_line(&format!("{}, by {}", told.says, by.key)),
                about: Some(by.key.clone()),
                ..told
            }
        });
        let mut because: Vec<Step> = cited.collect();
        because.extend(Reach::new(model).of(model, at).into_iter().map(|carried| {
            let linked = &model.records[carried];
            let says = format!(
                "without it {} {} loses a proof",
                linked.record.kind.word(),
                linked.key
            );
            Step {
                about: Some(linked.key.clone()),
                ..self.at(&linked.record.path, linked.record.span, says)
            }
        }));
        let says = format!(
            "evidence `{}`: {}",
            entry.text,
            state_word(self.evaluated.assessment.evidence_state(model, at))
        );
        Step {
            about: Some(entry.key.clone()),
            because,
            ..step(says)
        }
    }

    /// The waivers that name a record, whether they excuse it or not.
    fn waivers(&self, at: RecordIndex) -> Vec<Step> {
        let naming = self
            .waivers
            .get(&at)
            .into_iter()
            .flatten()
            .map(|&waiver| (waiver, &self.evaluated.model.records[waiver]));
        let told = naming.map(|(waiver, linked)| {
            let judged = self.evaluated.assessment.records.get(&waiver);
            let because = judged
                .and_then(|judged| judged.computed.get("because"))
                .map(|value| match value {
                    crate::records::Value::Text(text) => text.clone(),
                    _ => String::new(),
                });
            let says = format!("waiver {}: {}", linked.key, because.unwrap_or_default());
            Step {
                about: Some(linked.key.clone()),
                ..self.at(&linked.record.path, linked.record.span, says)
            }
        });
        told.collect()
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
        let says = judged.map_or_else(
            || "nobody can say how old it is".to_owned(),
            freshness_words,
        );
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

fn waiver_terms(terms: &Waiver) -> String {
    let day =
        |day: Option<crate::base::Date>| day.map_or("no day".to_owned(), |day| day.to_string());
    let approver = terms.approver.as_deref().unwrap_or("nobody");
    let starts = terms
        .starts
        .map_or(String::new(), |starts| format!(" from {starts}"));
    format!(
        "approved by {approver},{starts} through {}",
        day(terms.expires)
    )
}

fn claim_age_words(age: &ClaimAge) -> String {
    match age {
        ClaimAge::Since(commit, days) => {
            let ago = count(usize::try_from(*days).unwrap_or_default(), "day");
            format!(
                "its lines last changed {ago} ago, on {} by {} in commit {}",
                commit.date,
                commit.author,
                commit.short()
            )
        }
        ClaimAge::Later(commit) => format!(
            "its lines last changed on {}, after this day, in commit {}",
            commit.date,
            commit.short()
        ),
        ClaimAge::Uncommitted => "its lines are not committed".to_owned(),
        ClaimAge::Boundary => "its lines last changed before this shallow clone begins".to_owned(),
        ClaimAge::Unread => "the history of its lines cannot be read".to_owned(),
    }
}

/// Who set the date of a document, where history tells it.
fn date_words(origin: &Origin) -> Option<String> {
    let alone = |only: bool| {
        if only {
            " and changed nothing else in the file"
        } else {
            ""
        }
    };
    match origin {
        Origin::By { commit, only_dates } => {
            let (author, short) = (&commit.author, commit.short());
            Some(format!(
                "{author} set this date in commit {short} of {}{}",
                commit.date,
                alone(*only_dates)
            ))
        }
        Origin::Uncommitted { .. } => Some("this date is not committed".to_owned()),
        Origin::Boundary | Origin::Unread => None,
    }
}

fn freshness_words(freshness: &Freshness) -> String {
    let Some(updated) = freshness.updated else {
        return "nobody can say when it was updated".to_owned();
    };
    let from = match freshness.from {
        Some(Provenance::FrontMatter) => " (its front matter)",
        Some(Provenance::Text) => " (its text)",
        Some(Provenance::Git) => " (its last commit)",
        None => "",
    };
    let age = freshness
        .age_days
        .map_or(String::new(), |days| format!(", {days} days ago"));
    let allowed = freshness
        .allowed_days
        .map_or(String::new(), |days| format!("; {days} days are allowed"));
    format!("updated {updated}{from}{age}{allowed}")
}

fn state_word(state: crate::link::State) -> String {
    let value = serde_json::to_value(state).unwrap_or_default();
    value.as_str().unwrap_or("unknown").to_owned()
}
