//! Values of expressions: records, documents and evidence as objects that note what is read of them.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use minijinja::value::{Enumerator, Object, ObjectRepr, Value};
use minijinja::{Error, ErrorKind};

use super::super::judge::{Judge, earliest};
use super::super::{Freshness, FreshnessState, Verdict, claim, on_day, select};
use super::facts::{Fact, Facts, plain, word};
use super::files;
use crate::base::text::{excerpt, nearest};
use crate::base::{Date, RelPath};
use crate::link::{RecordIndex, State};
use crate::records::{ReferenceKind, Role};

/// How many values one expression may read on one day.
const READS: u64 = 2_000_000;

/// The names that a judgement answers.
const JUDGED: &[&str] = &["verdict", "open", "done", "waived"];

/// The names that a judgement computes, which may differ every day.
const COMPUTED: &[&str] = &[
    "overdue",
    "next_due",
    "days_left",
    "excuses",
    "state",
    "because",
];

/// The names that the date of a document answers.
const DATED: &[&str] = &["updated", "age_days", "freshness"];

/// One day of the facts, and what an expression has read of it.
#[derive(Debug)]
pub struct Day {
    /// The day.
    pub as_of: Date,
    facts: Arc<Facts>,
    /// The paths of the revision, where they are asked for.
    pub files: Vec<String>,
    judged: BTreeMap<RecordIndex, Judged>,
    dated: BTreeMap<RelPath, Dated>,
    /// The states of evidence, and whether records have any that stands, each with the first later day on which that may differ.
    states: BTreeMap<usize, (State, Option<Date>)>,
    proven: BTreeMap<RecordIndex, (bool, Option<Date>)>,
    differs_on: Mutex<Option<Date>>,
    unknown: Mutex<Option<String>>,
    reads: AtomicU64,
}

#[derive(Debug)]
struct Judged {
    verdict: Verdict,
    computed: BTreeMap<String, Value>,
    differs_on: Option<Date>,
}

#[derive(Debug)]
struct Dated {
    updated: Option<Date>,
    age_days: Option<i64>,
    state: Option<FreshnessState>,
    /// The first later day on which the state differs.
    differs_on: Option<Date>,
    /// A date of the document that is still to come.
    begins_on: Option<Date>,
}

/// Nothing is known of it yet.
fn none<T: Default>() -> T {
    T::default()
}

impl Day {
    /// The day of a judge, with what an expression may ask: nothing is judged that its text does not name.
    pub fn new(judge: &Judge, text: &str) -> Day {
        let facts = judge.facts();
        let names = |all: &[&str]| all.iter().any(|name| text.contains(name));
        let mut day = Day {
            as_of: judge.as_of,
            files: files::committed(judge, text),
            judged: none(),
            dated: none(),
            states: none(),
            proven: none(),
            facts,
            differs_on: none(),
            unknown: none(),
            reads: AtomicU64::new(0),
        };
        if names(JUDGED) || names(COMPUTED) {
            day.judged = day
                .facts
                .records
                .iter()
                .map(|fact| (fact.index, judged(judge, fact.index)))
                .collect();
        }
        if names(DATED) {
            day.dated = judge
                .model
                .documents
                .keys()
                .map(|path| (path.clone(), dated(judge, path)))
                .collect();
        }
        if names(&["state"]) {
            day.states = (0..judge.model.evidence.len())
                .map(|entry| (entry, state(judge, entry)))
                .collect();
        }
        if names(&["has_evidence"]) {
            day.proven = day
                .facts
                .records
                .iter()
                .map(|fact| (fact.index, proven(judge, fact.index)))
                .collect();
        }
        day
    }

    /// Why it cannot be judged: something that nobody knows was read.
    pub fn unknown(&self) -> Option<String> {
        self.unknown.lock().expect("no reader panics").clone()
    }

    /// The first later day on which what was read may differ.
    pub fn differs_on(&self) -> Option<Date> {
        *self.differs_on.lock().expect("no reader panics")
    }

    /// What was read may differ tomorrow.
    pub fn differs_daily(&self) {
        self.may_differ(Some(self.as_of.plus_days(1)));
    }

    fn may_differ(&self, on: Option<Date>) {
        let mut first = self.differs_on.lock().expect("no reader panics");
        *first = earliest(*first, on.filter(|day| *day > self.as_of));
    }

    /// Notes the first reason for which nobody can judge, and gives an undefined value.
    fn not_known(&self, why: String) -> Option<Value> {
        self.unknown
            .lock()
            .expect("no reader panics")
            .get_or_insert(why);
        None
    }

    /// What could not be read may hold whatever an expression counts.
    fn note_hidden(&self) {
        if let Some(why) = &self.facts.hidden {
            self.not_known(why.clone());
        }
    }

    /// The records of a kind; none is no answer.
    pub fn of_kind(day: &Arc<Day>, kind: &str) -> Result<Value, Error> {
        let kinds: Vec<&str> = day.facts.counts.keys().map(String::as_str).collect();
        if !kinds.contains(&kind) {
            let near = nearest(kind, &kinds)
                .map_or(String::new(), |near| format!(", did you mean `{near}`?"));
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                format!("`{kind}` is no kind of record{near}"),
            ));
        }
        let all = day
            .facts
            .records
            .iter()
            .enumerate()
            .filter(|(_, fact)| fact.kind.is_some_and(|held| held.word() == kind));
        let chosen: Vec<Value> = all
            .map(|(at, _)| {
                Value::from_object(Thing {
                    day: Arc::clone(day),
                    sort: Sort::Record,
                    at,
                })
            })
            .collect();
        day.note_hidden();
        if chosen.is_empty() {
            day.not_known(format!("the documents hold no {}", kind.replace('_', " ")));
        }
        Ok(Value::from(chosen))
    }

    fn all(day: &Arc<Day>, sort: Sort, what: &str) -> Value {
        day.note_hidden();
        let count = day.things(sort).len();
        if count == 0 {
            day.not_known(format!("the documents hold no {what}"));
        }
        Value::from(
            (0..count)
                .map(|at| {
                    Value::from_object(Thing {
                        day: Arc::clone(day),
                        sort,
                        at,
                    })
                })
                .collect::<Vec<_>>(),
        )
    }

    fn things(&self, sort: Sort) -> &[Fact] {
        match sort {
            Sort::Record => &self.facts.records,
            Sort::Document => &self.facts.documents,
            Sort::Evidence => &self.facts.evidence,
        }
    }

    /// One value of one thing.
    fn read(&self, sort: Sort, fact: &Fact, name: &str) -> Option<Value> {
        if self.reads.fetch_add(1, Ordering::Relaxed) >= READS {
            return self.not_known(format!("the expression reads more than {READS} values"));
        }
        let found = match sort {
            Sort::Record if name == "has_evidence" => {
                self.on_day(self.proven.get(&fact.index)).map(Value::from)
            }
            Sort::Evidence if name == "state" => self
                .on_day(self.states.get(&fact.index))
                .map(|state| Value::from(word(&state))),
            Sort::Record if JUDGED.contains(&name) || COMPUTED.contains(&name) => {
                self.judged(fact, name)
            }
            Sort::Record | Sort::Document if DATED.contains(&name) => self.dated(fact, name),
            Sort::Record | Sort::Document | Sort::Evidence => fact.values.get(name).cloned(),
        };
        found.or_else(|| {
            if self.facts.names.contains(name) {
                return self.not_known(format!(
                    "`{name}` of `{}` is not known",
                    excerpt(&fact.title)
                ));
            }
            let names: Vec<&str> = self.facts.names.iter().map(String::as_str).collect();
            let near = nearest(name, &names)
                .map_or(String::new(), |near| format!(", did you mean `{near}`?"));
            self.not_known(format!("nothing has a value `{name}`{near}"))
        })
    }

    /// A value that may differ from a day on.
    fn on_day<T: Copy>(&self, found: Option<&(T, Option<Date>)>) -> Option<T> {
        let (value, differs_on) = found?;
        self.may_differ(*differs_on);
        Some(*value)
    }

    fn judged(&self, fact: &Fact, name: &str) -> Option<Value> {
        let judged = self.judged.get(&fact.index)?;
        if COMPUTED.contains(&name) && judged.computed.contains_key(name) {
            self.differs_daily();
            return judged.computed.get(name).cloned();
        }
        if !JUDGED.contains(&name) {
            return fact.values.get(name).cloned();
        }
        self.may_differ(judged.differs_on);
        let open = match judged.verdict {
            Verdict::Unmet => true,
            Verdict::Met | Verdict::Waived | Verdict::NotApplicable => false,
            Verdict::Unknown => return None,
        };
        Some(match name {
            "open" => Value::from(open),
            "done" => Value::from(judged.verdict == Verdict::Met),
            "waived" => Value::from(judged.verdict == Verdict::Waived),
            _ => Value::from(match judged.verdict {
                Verdict::Met => "met",
                Verdict::Waived => "waived",
                Verdict::Unmet => "unmet",
                Verdict::NotApplicable => "not_applicable",
                Verdict::Unknown => return None,
            }),
        })
    }

    fn dated(&self, fact: &Fact, name: &str) -> Option<Value> {
        let dated = self.dated.get(&fact.path)?;
        self.may_differ(dated.begins_on);
        match name {
            "updated" => dated.updated.map(|day| Value::from(day.to_string())),
            "age_days" => {
                self.differs_daily();
                dated.age_days.map(Value::from)
            }
            _ => {
                self.may_differ(dated.differs_on);
                match dated.state? {
                    FreshnessState::Fresh => Some(Value::from("fresh")),
                    FreshnessState::DueSoon => Some(Value::from("due_soon")),
                    FreshnessState::Stale => Some(Value::from("stale")),
                    FreshnessState::Unknown => None,
                }
            }
        }
    }
}

/// The state of a piece of evidence, stale documents and answers of addresses included.
fn state(judge: &Judge, entry: usize) -> (State, Option<Date>) {
    let evidence = &judge.model.evidence[entry];
    let today = judge.today(entry);
    let state = State::worst(
        evidence
            .citations
            .iter()
            .map(|cite| (cite.role, on_day(cite.state, today))),
    );
    let differs_on = match &evidence.path {
        Some(_) => judge.evidence_age_changes(entry).first().copied(),
        None if evidence.kind == ReferenceKind::Url => judge
            .model
            .tree
            .links
            .changes_on(&evidence.text, judge.as_of),
        None => None,
    };
    (state, differs_on)
}

/// Has a record a proof that stands?
fn proven(judge: &Judge, at: RecordIndex) -> (bool, Option<Date>) {
    let stands = judge
        .cites(at)
        .any(|(_, cite, state)| cite.role == Role::Proof && claim::stands(state));
    (stands, judge.answers_change_on(at))
}

fn judged(judge: &Judge, at: RecordIndex) -> Judged {
    let judgement = judge.record(at);
    let computed = judgement
        .computed
        .iter()
        .filter_map(|(name, value)| Some((name.clone(), plain(value)?)))
        .collect();
    Judged {
        verdict: judgement.verdict,
        computed,
        differs_on: judgement.differs_on,
    }
}

fn dated(judge: &Judge, path: &RelPath) -> Dated {
    let counts = judge.model.is_whole(path) && judge.model.tree.is_committed(path);
    let fresh = if counts {
        judge.freshness(path)
    } else {
        Freshness::default()
    };
    Dated {
        updated: fresh.updated,
        age_days: fresh.age_days,
        state: fresh.state,
        differs_on: select::next_day(judge, path),
        begins_on: judge.dated(path).filter(|day| *day > judge.as_of),
    }
}

/// What an expression may name.
#[derive(Debug)]
pub struct Root(pub Arc<Day>);

impl Object for Root {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match key.as_str()? {
            "as_of" => {
                self.0.differs_daily();
                Some(Value::from(self.0.as_of.to_string()))
            }
            "records" => Some(Day::all(&self.0, Sort::Record, "record")),
            "documents" => Some(Day::all(&self.0, Sort::Document, "document")),
            "evidence" => Some(Day::all(&self.0, Sort::Evidence, "evidence")),
            "counts" => Some(Value::from_object(Counts(Arc::clone(&self.0)))),
            _ => None,
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }
}

/// How many records there are, by kind.
#[derive(Debug)]
struct Counts(Arc<Day>);

impl Object for Counts {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let kind = key.as_str()?;
        self.0.note_hidden();
        let count = self
            .0
            .facts
            .counts
            .get(kind)
            .map(|count| Value::from(*count));
        count.or_else(|| self.0.not_known(format!("`{kind}` is no kind of record")))
    }
}

/// A record, a document or a piece of evidence on a day.
#[derive(Debug)]
struct Thing {
    day: Arc<Day>,
    sort: Sort,
    at: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Record,
    Document,
    Evidence,
}

impl Object for Thing {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let fact = self.day.things(self.sort).get(self.at)?;
        self.day.read(self.sort, fact, key.as_str()?)
    }
}
