//! Subject: what can be asked about, by key, path or title.

use crate::base::RelPath;
use crate::base::text::fold;
use crate::link::RecordIndex;
use crate::records::Kind;
use crate::report::evaluated::Evaluated;

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
    let folded = fold(name);
    let tries: [Means; 3] = [
        &|key, _| key == name,
        &|_, title| !folded.is_empty() && fold(title) == folded,
        &|key, _| {
            key.strip_suffix(name)
                .is_some_and(|head| head.ends_with('/'))
        },
    ];

    let all = subjects(evaluated);
    let mut found = tries.into_iter().map(|means| meant(&all, means));
    found
        .find(|found| !found.is_empty())
        .unwrap_or_else(|| evidence_called(evaluated, name))
}

fn meant(all: &[(Subject, String, String)], means: Means) -> Vec<Subject> {
    let found = all.iter().filter(|(_, key, title)| means(key, title));
    found.map(|(subject, _, _)| subject.clone()).collect()
}

fn evidence_called(evaluated: &Evaluated, name: &str) -> Vec<Subject> {
    let evidence = evaluated.model.evidence.iter().enumerate();
    evidence
        .filter(|(_, entry)| entry.key == name || entry.text == name)
        .map(|(at, _)| Subject::Evidence(at))
        .collect()
}

/// Everything that can be asked for, with its key and title.
pub fn subjects(evaluated: &Evaluated) -> Vec<(Subject, String, String)> {
    let gates = evaluated.assessment.gates.iter().enumerate();
    let gates = gates.map(|(at, gate)| named(Subject::Gate(at), &gate.key, &gate.title));
    let documents = evaluated.model.documents.iter();
    let documents = documents
        .map(|(path, page)| named(Subject::Document(path.clone()), path.as_str(), &page.title));
    gates.chain(records(evaluated)).chain(documents).collect()
}

/// Every record but gates, which are subjects of their own.
fn records(evaluated: &Evaluated) -> impl Iterator<Item = (Subject, String, String)> {
    let all = evaluated.model.records.iter().enumerate();
    all.filter(|(_, linked)| linked.record.kind != Kind::Gate)
        .map(|(at, linked)| named(Subject::Record(at), &linked.key, &linked.record.title))
}

fn named(subject: Subject, key: &str, title: &str) -> (Subject, String, String) {
    (subject, key.to_owned(), title.to_owned())
}
