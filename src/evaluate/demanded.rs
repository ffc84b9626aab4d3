//! Demanded runbooks: whether one is there that is about the outage, and holds the parts that the demand names.

use std::collections::{BTreeMap, BTreeSet};

use super::judge::Judge;
use super::{Blocker, Judgement, Verdict};
use crate::base::{RelPath, text};
use crate::link::{Model, Page, RecordIndex};
use crate::records::words::plan::{Spoken, runbook_part, shows_part};
use crate::records::{Kind, Record, Value};

/// The field with the document of the runbook that was found.
const RUNBOOK: &str = "runbook";

/// The field with the parts that it does not have.
const MISSING_PARTS: &str = "missing_parts";

/// The field with the parts of which nobody can tell.
const UNSEEN_PARTS: &str = "unseen_parts";

/// A demand for a runbook is met by a runbook whose title names the outage, and that has every part that the demand names.
pub fn judge(judge: &Judge, at: RecordIndex) -> Judgement {
    let record = &judge.model.records[at].record;
    let asked = asked_parts(record);
    let found = about(judge.model, record)
        .map(|path| Found::of(judge.model, path, &asked))
        .min_by_key(|found| (found.missing.len(), found.unseen.len()));
    let Some(found) = found else {
        return Judgement::new(Verdict::Unmet).blocked(Blocker {
            record: at,
            why: format!("no runbook named for `{}`", record.title),
            span: record.span,
        });
    };
    found.judgement(at, record)
}

/// Was a runbook found that is about the outage, whatever it lacks?
pub fn is_found(judgement: &Judgement) -> bool {
    judgement.computed.contains_key(RUNBOOK)
}

/// The runbook that was found for a demand and the parts that it lacks, if it does.
pub fn lacking(judgement: &Judgement) -> Option<(&str, &[String])> {
    let field = |name| judgement.computed.get(name);
    match (field(RUNBOOK), field(MISSING_PARTS)) {
        (Some(Value::Text(runbook)), Some(Value::List(parts))) => Some((runbook, parts)),
        _ => None,
    }
}

/// A runbook that is about the outage, with what it lacks.
struct Found<'a> {
    path: &'a RelPath,
    missing: Vec<&'a str>,
    /// The parts that have no usual name, and are not there by their own.
    unseen: Vec<&'a str>,
}

impl<'a> Found<'a> {
    fn of(model: &Model, path: &'a RelPath, asked: &[&'a str]) -> Self {
        let text = Spoken::of(model.text(path));
        let shown = |part: &str| shows_part(&text, part);
        let among = |wanted: Option<bool>| {
            let parts = asked.iter().copied();
            parts.filter(|part| shown(part) == wanted).collect()
        };
        Found {
            path,
            missing: among(Some(false)),
            unseen: among(None),
        }
    }

    fn judgement(&self, at: RecordIndex, record: &Record) -> Judgement {
        let (verdict, why) = self.verdict();
        let mut judgement = Judgement::new(verdict);
        judgement.computed = self.fields();
        judgement.blockers.extend(why.map(|why| Blocker {
            record: at,
            why,
            span: record.span,
        }));
        judgement
    }

    /// The verdict, and why it is not met.
    fn verdict(&self) -> (Verdict, Option<String>) {
        match (&self.missing[..], &self.unseen[..]) {
            ([], []) => (Verdict::Met, None),
            ([], unseen) => (Verdict::Unknown, Some(self.words("does not name", unseen))),
            (missing, _) => (Verdict::Unmet, Some(self.words("says nothing of", missing))),
        }
    }

    fn fields(&self) -> BTreeMap<String, Value> {
        let list =
            |parts: &[&str]| Value::List(parts.iter().map(|part| (*part).to_owned()).collect());
        let parts = [(MISSING_PARTS, &self.missing), (UNSEEN_PARTS, &self.unseen)];
        let told = parts.into_iter().filter(|(_, parts)| !parts.is_empty());
        let mut fields: BTreeMap<String, Value> = told
            .map(|(field, parts)| (field.to_owned(), list(parts)))
            .collect();
        let runbook = Value::Text(self.path.as_str().to_owned());
        fields.insert(RUNBOOK.to_owned(), runbook);
        fields
    }

    fn words(&self, lacks: &str, parts: &[&str]) -> String {
        format!("the runbook `{}` {lacks} {}", self.path, parts.join(", "))
    }
}

/// The parts that a demand names. A list in which none is a part of runbooks may be one of outages, and asks for nothing.
fn asked_parts(record: &Record) -> Vec<&str> {
    let Some(Value::List(parts)) = record.fields.get("parts") else {
        return Vec::new();
    };
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    if parts.iter().any(|part| runbook_part(part).is_some()) {
        parts
    } else {
        Vec::new()
    }
}

/// The runbooks whose titles have every word of the outage.
fn about<'a>(model: &'a Model, record: &Record) -> impl Iterator<Item = &'a RelPath> {
    let wanted = significant(&record.title);
    let is_about = move |page: &Page| {
        let is_runbook = page.kind == Kind::Runbook.word();
        is_runbook && !wanted.is_empty() && wanted.is_subset(&significant(&page.title))
    };
    let pages = model.documents.iter();
    pages
        .filter(move |(_, page)| is_about(page))
        .map(|(path, _)| path)
}

/// The words that tell one runbook from another.
fn significant(title: &str) -> BTreeSet<String> {
    const COMMON: &[&str] = &[
        "the",
        "a",
        "an",
        "of",
        "for",
        "in",
        "on",
        "to",
        "and",
        "or",
        "is",
        "runbook",
        "playbook",
        "outage",
        "failure",
        "failures",
        "procedure",
        "guide",
    ];
    let folded = text::fold(title);
    text::words(&folded)
        .filter(|word| !COMMON.contains(word))
        .map(|word| word.trim_end_matches('s').to_owned())
        .collect()
}
