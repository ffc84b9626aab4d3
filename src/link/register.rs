//! The evidence register: one entry per distinct thing, with everybody who cites it.

use std::collections::BTreeMap;

use super::evidence::{Resolution, resolve, subject};
use super::{Cite, Evidence, Model, Recalled, RecordIndex, State};
use crate::base::RelPath;
use crate::records::{Citation, Claim, ReferenceKind, Role, Status, reference};
use crate::source::Cited;

/// Gathers the citations of every record into entries, and notes at each record what it cites.
pub fn evidence(model: &mut Model, cited: &Cited, recalled: &Recalled) {
    model.evidence = entries(model, cited)
        .into_values()
        .map(|entry| Evidence {
            state: State::worst(entry.citations.iter().map(|cite| (cite.role, cite.state))),
            moved_to: moved_to(&entry.citations),
            ..entry
        })
        .collect();
    model.subjects = subject::of_all(&model.evidence, &model.tree, cited, recalled);
    for (at, entry) in model.evidence.iter().enumerate() {
        for (number, cite) in entry.citations.iter().enumerate() {
            model.records[cite.by].evidence.push((at, number));
        }
    }
}

/// What is cited, by key, with everybody who cites it.
fn entries(model: &Model, cited: &Cited) -> BTreeMap<String, Evidence> {
    let names = super::evidence::Names::of(&model.tree, cited);
    let mut entries: BTreeMap<String, Evidence> = BTreeMap::new();
    for (by, linked) in model.records.iter().enumerate() {
        for citation in &linked.record.citations {
            let resolution = resolve(citation, &linked.record.path, model, cited, &names);
            let path = resolution.path.as_ref();
            let key = entry_key(citation, path.map(|path| path.as_str()), &linked.key);
            let entry = entries
                .entry(key.clone())
                .or_insert_with(|| uncited(key, citation, path));
            entry.citations.push(cite(model, by, citation, resolution));
        }
    }
    entries
}

/// The entry of a thing that nobody cites yet.
fn uncited(key: String, citation: &Citation, path: Option<&RelPath>) -> Evidence {
    Evidence {
        key,
        kind: citation.kind,
        text: citation.text.clone(),
        path: path.cloned(),
        state: State::Ok,
        moved_to: None,
        citations: Vec::new(),
    }
}

fn cite(model: &Model, by: RecordIndex, citation: &Citation, resolution: Resolution) -> Cite {
    let cite = Cite {
        by,
        span: citation.span,
        role: citation.role,
        state: resolution.state,
        strength: citation.strength,
        retired: citation.retired,
        moved: resolution.moved,
    };
    in_its_surroundings(model, citation, cite)
}

/// A citation of a claim that is not done, as what stands around it has it: under *Files to create* a missing file is still to come. One that
/// the text sets aside is asked of nobody, unless it is to prove a claim about something else than the file itself (`old.ts` is *removed*).
fn in_its_surroundings(model: &Model, citation: &Citation, cite: Cite) -> Cite {
    if cite.state != State::Missing {
        return cite;
    }
    let record = &model.records[cite.by].record;
    let claims_done = |claim: &Claim| claim.status == Status::Done;
    if record.claim.as_ref().is_some_and(claims_done) {
        return cite;
    }
    let text = model.text(&record.path);
    if reference::is_to_make(text, cite.span) {
        let (state, moved) = (State::Pending, None);
        return Cite {
            state,
            moved,
            ..cite
        };
    }
    let is_asked_for = cite.role == Role::Proof && !record.title.contains(&citation.text);
    let retired = cite.retired || !is_asked_for && reference::is_set_aside(text, cite.span);
    Cite { retired, ..cite }
}

/// Things are the same where kind and text agree; two relative paths are the same where they lead to one file.
/// Words are never the same thing twice, so they belong to the record that wrote them.
fn entry_key(citation: &Citation, path: Option<&str>, record: &str) -> String {
    let fragment = citation
        .fragment
        .as_deref()
        .map_or(String::new(), |fragment| format!("#{fragment}"));
    match citation.kind {
        ReferenceKind::Path | ReferenceKind::Script | ReferenceKind::Directory => {
            format!("path:{}{fragment}", path.unwrap_or(&citation.text))
        }
        ReferenceKind::Glob => format!("glob:{}", citation.text),
        ReferenceKind::Command => format!("command:{}", citation.text),
        ReferenceKind::Url => format!("url:{}", citation.text),
        ReferenceKind::Issue => format!("issue:{}", citation.text),
        ReferenceKind::Prose => format!("prose:{record}:{}", citation.text),
        ReferenceKind::Pending => format!("pending:{record}:{}", citation.text),
    }
}

/// The one path that every citation can mean, each from its own document.
fn moved_to(citations: &[Cite]) -> Option<RelPath> {
    let mut places = citations
        .iter()
        .filter(|cite| cite.state == State::Missing)
        .map(|cite| cite.moved.as_ref()?.only());
    let first = places.next()??;
    places
        .all(|place| place == Some(first))
        .then(|| first.clone())
}
