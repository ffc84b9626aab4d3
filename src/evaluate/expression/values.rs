//! Values of expressions: records, documents and evidence as objects that note what is read of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use minijinja::value::{Enumerator, Object, ObjectRepr, Value};
use minijinja::{Error, ErrorKind};

use super::super::judge::{Judge, earliest};
use super::super::{FreshnessState, Verdict, claim, select};
use crate::base::site_toml::nearest;
use crate::base::{Date, RelPath};
use crate::link::{Model, RecordIndex, State, tags};
use crate::records::{self, Kind, Role};

/// How many values one expression may read on one day.
const READS: u64 = 2_000_000;

/// What is the same on every day, made once.
#[derive(Debug, Default)]
pub struct Facts {
    records: Vec<Fact>,
    documents: Vec<Fact>,
    evidence: Vec<Fact>,
    /// Every name that some record, document or piece of evidence has a value for.
    names: BTreeSet<String>,
    /// How many records there are of each kind.
    counts: BTreeMap<String, usize>,
}

/// One thing with its values.
#[derive(Debug, Default)]
struct Fact {
    title: String,
    kind: Option<Kind>,
    path: RelPath,
    index: usize,
    values: BTreeMap<String, Value>,
}

/// The names that a record has, known or not, on every day.
const NAMES: &[&str] = &[
    "key",
    "kind",
    "title",
    "path",
    "line",
    "section",
    "number",
    "owners",
    "claimed",
    "target",
    "tags",
    "text",
    "state",
    "strength",
    "cited",
    "verdict",
    "open",
    "done",
    "waived",
    "updated",
    "age_days",
    "freshness",
    "has_owners",
    "has_target",
    "has_evidence",
    "overdue",
    "next_due",
    "days_left",
    "excuses",
    "likelihood",
    "impact",
    "score",
    "mitigation",
    "expires",
    "starts",
    "approver",
];

/// The names that a judgement answers.
const JUDGED: &[&str] = &["verdict", "open", "done", "waived"];

/// The names that a judgement computes, which may differ every day.
const COMPUTED: &[&str] = &["overdue", "next_due", "days_left", "excuses", "state", "because"];

/// The names that the date of a document answers.
const DATED: &[&str] = &["updated", "age_days", "freshness"];

impl Facts {
    /// The facts of a model. Gates and criteria are no part of them, so that no expression can be about itself.
    pub fn new(judge: &Judge) -> Facts {
        let model = judge.model;
        let plain = model.records.iter().enumerate().filter(|(_, linked)| !matches!(linked.record.kind, Kind::Gate | Kind::Criterion));
        let mut facts = Facts { records: plain.map(|(at, _)| record(judge, at)).collect(), ..Facts::default() };
        facts.documents = model.documents.keys().map(|path| document(model, path)).collect();
        facts.evidence = (0..model.evidence.len()).map(|at| evidence(model, at)).collect();
        facts.names = NAMES.iter().map(|name| (*name).to_owned()).collect();
        for fact in facts.records.iter().chain(&facts.documents).chain(&facts.evidence) {
            facts.names.extend(fact.values.keys().cloned());
        }
        for kind in Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Gate | Kind::Criterion)) {
            let count = facts.records.iter().filter(|fact| fact.kind == Some(*kind)).count();
            facts.counts.insert(kind.word().to_owned(), count);
        }
        facts
    }
}

fn record(judge: &Judge, at: RecordIndex) -> Fact {
    let linked = &judge.model.records[at];
    let held = &linked.record;
    let owners: Vec<&str> = held.owners.iter().filter(|owner| !owner.derived).map(|owner| owner.name.as_str()).collect();
    let target = judge.target(at).map(|(day, _)| day.to_string());
    let proven = judge.model.cites(at).any(|(_, cite)| cite.role == Role::Proof && cite.state == State::Ok);
    let mut values: BTreeMap<String, Value> = held.fields.iter().filter_map(|(name, value)| Some((name.clone(), plain(value)?))).collect();
    let claimed = held.claim.as_ref().map(|claim| claim.status).filter(|status| *status != records::Status::Unknown);
    let given = [
        ("key", Some(Value::from(linked.key.as_str()))),
        ("kind", Some(Value::from(held.kind.word()))),
        ("title", Some(Value::from(held.title.as_str()))),
        ("path", Some(Value::from(held.path.as_str()))),
        ("line", Some(Value::from(linked.line))),
        ("section", Some(Value::from(held.section.clone()))),
        ("number", held.number.map(Value::from)),
        ("has_owners", Some(Value::from(!owners.is_empty()))),
        ("owners", Some(Value::from(owners.into_iter().map(str::to_owned).collect::<Vec<_>>()))),
        ("claimed", claimed.map(|status| Value::from(status.word()))),
        ("has_target", Some(Value::from(target.is_some()))),
        ("target", target.map(Value::from)),
        ("has_evidence", Some(Value::from(proven))),
        ("tags", Some(Value::from(tags(judge.model, held)))),
    ];
    values.extend(given.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    Fact { title: held.title.clone(), kind: Some(held.kind), path: held.path.clone(), index: at, values }
}

fn document(model: &Model, path: &RelPath) -> Fact {
    let page = &model.documents[path];
    let given = [("path", path.as_str()), ("title", &page.title), ("kind", &page.kind)];
    let values = given.into_iter().map(|(name, text)| (name.to_owned(), Value::from(text))).collect();
    Fact { title: page.title.clone(), path: path.clone(), values, ..Fact::default() }
}

fn evidence(model: &Model, at: usize) -> Fact {
    let held = &model.evidence[at];
    let strength = held.citations.iter().map(|cite| cite.strength).max().unwrap_or_default();
    let values = [
        ("key", Value::from(held.key.as_str())),
        ("kind", Value::from(word(&held.kind))),
        ("text", Value::from(held.text.as_str())),
        ("state", Value::from(word(&held.state))),
        ("strength", Value::from(strength.word())),
        ("cited", Value::from(held.citations.len())),
    ];
    let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Fact { title: held.text.clone(), path: held.path.clone().unwrap_or_default(), index: at, values, ..Fact::default() }
}

/// The word that an enumeration has in JSON.
fn word<T: serde::Serialize>(value: &T) -> String {
    let word = serde_json::to_value(value).expect("a unit variant always serialises");
    word.as_str().unwrap_or_default().to_owned()
}

/// A field of a record; `None` where nothing was given, so that it stays undefined.
fn plain(value: &records::Value) -> Option<Value> {
    match value {
        records::Value::Null => None,
        records::Value::Bool(value) => Some(Value::from(*value)),
        records::Value::Number(value) => Some(Value::from(*value)),
        records::Value::Integer(value) => Some(Value::from(*value)),
        records::Value::Day(day) => Some(Value::from(day.to_string())),
        records::Value::Text(text) => Some(Value::from(text.as_str())),
        records::Value::List(texts) => Some(Value::from(texts.clone())),
    }
}

/// One day of the facts, and what an expression has read of it.
#[derive(Debug)]
pub struct Day {
    /// The day.
    pub as_of: Date,
    facts: Arc<Facts>,
    judged: BTreeMap<RecordIndex, Judged>,
    dated: BTreeMap<RelPath, Dated>,
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

impl Day {
    /// The day of a judge, with what an expression may ask: nothing is judged that its text does not name.
    pub fn new(judge: &Judge, text: &str) -> Day {
        let facts = judge.facts();
        let names = |all: &[&str]| all.iter().any(|name| text.contains(name));
        let mut day = Day {
            as_of: judge.as_of,
            judged: BTreeMap::new(),
            dated: BTreeMap::new(),
            facts,
            differs_on: Mutex::new(None),
            unknown: Mutex::new(None),
            reads: AtomicU64::new(0),
        };
        if names(JUDGED) || names(COMPUTED) {
            day.judged = day.facts.records.iter().map(|fact| (fact.index, judged(judge, fact.index))).collect();
        }
        if names(DATED) {
            day.dated = judge.model.documents.keys().map(|path| (path.clone(), dated(judge, path))).collect();
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
        self.unknown.lock().expect("no reader panics").get_or_insert(why);
        None
    }

    /// The records of a kind; none is no answer.
    pub fn of_kind(day: &Arc<Day>, kind: &str) -> Result<Value, Error> {
        let kinds: Vec<&str> = day.facts.counts.keys().map(String::as_str).collect();
        if !kinds.contains(&kind) {
            let near = nearest(kind, &kinds).map_or(String::new(), |near| format!(", did you mean `{near}`?"));
            return Err(Error::new(ErrorKind::InvalidOperation, format!("`{kind}` is no kind of record{near}")));
        }
        let all = day.facts.records.iter().enumerate().filter(|(_, fact)| fact.kind.is_some_and(|held| held.word() == kind));
        let chosen: Vec<Value> = all.map(|(at, _)| Value::from_object(Thing { day: Arc::clone(day), sort: Sort::Record, at })).collect();
        if chosen.is_empty() {
            day.not_known(format!("the documents hold no {}", kind.replace('_', " ")));
        }
        Ok(Value::from(chosen))
    }

    fn all(day: &Arc<Day>, sort: Sort, what: &str) -> Value {
        let count = day.things(sort).len();
        if count == 0 {
            day.not_known(format!("the documents hold no {what}"));
        }
        Value::from((0..count).map(|at| Value::from_object(Thing { day: Arc::clone(day), sort, at })).collect::<Vec<_>>())
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
            Sort::Record if JUDGED.contains(&name) || COMPUTED.contains(&name) => self.judged(fact, name),
            Sort::Record | Sort::Document if DATED.contains(&name) => self.dated(fact, name),
            Sort::Record | Sort::Document | Sort::Evidence => fact.values.get(name).cloned(),
        };
        found.or_else(|| {
            if self.facts.names.contains(name) {
                return self.not_known(format!("`{name}` of `{}` is not known", claim::one_line(&fact.title)));
            }
            let names: Vec<&str> = self.facts.names.iter().map(String::as_str).collect();
            let near = nearest(name, &names).map_or(String::new(), |near| format!(", did you mean `{near}`?"));
            self.not_known(format!("nothing has a value `{name}`{near}"))
        })
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

fn judged(judge: &Judge, at: RecordIndex) -> Judged {
    let judgement = judge.record(at);
    let computed = judgement.computed.iter().filter_map(|(name, value)| Some((name.clone(), plain(value)?))).collect();
    Judged { verdict: judgement.verdict, computed, differs_on: judgement.differs_on }
}

fn dated(judge: &Judge, path: &RelPath) -> Dated {
    let fresh = judge.freshness(path);
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
        let count = self.0.facts.counts.get(kind).map(|count| Value::from(*count));
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
