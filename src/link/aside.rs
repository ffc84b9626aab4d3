//! Gates set aside: those of documents that call themselves drafts, superseded, archived or examples, and those of another release than
//! the one at hand. They open nothing and shut nothing.

use std::collections::BTreeMap;

use super::{Asides, Linked, Model, RecordIndex};
use crate::base::{RelPath, Settings};
use crate::records::assembly::wanted::VERSION_FILES;
use crate::records::values::cover::{self, Called};
use crate::records::values::release::{self, Release};
use crate::records::words::gates::{names_release, names_release_list};
use crate::records::words::phrase::Searched;
use crate::records::words::tail;
use crate::records::words::vocabulary::Vocabulary;
use crate::records::{Claim, Decision, Detail, Documents, Gate, Kind, Record, Scope, Status};
use crate::source::{Cited, SourceTree};

/// So much of a README is searched for the next release.
const README_LINES: usize = 80;

/// The release at hand, and how sure that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtHand {
    /// Its number.
    pub release: Release,
    /// Is it the next one, so that what is numbered higher is not at hand yet? A version file may still have the number of the
    /// release before.
    pub is_next: bool,
}

impl AtHand {
    fn is_among(&self, releases: &[Release]) -> bool {
        releases
            .iter()
            .any(|release| release.is_same(&self.release))
    }

    /// Are all of these releases earlier ones?
    fn is_after(&self, releases: &[Release]) -> bool {
        releases
            .iter()
            .all(|release| release.is_older_than(&self.release))
    }

    /// Are all of these releases later ones?
    fn is_before(&self, releases: &[Release]) -> bool {
        releases
            .iter()
            .all(|release| self.release.is_older_than(release))
    }
}

/// Which gates their documents set aside, each with the reason.
pub fn gates(
    records: &[Linked],
    documents: &Documents,
    tree: &SourceTree,
    at_hand: Option<&AtHand>,
) -> Asides {
    let mut asides = BTreeMap::new();
    let mut of_release: Vec<(RecordIndex, Vec<Release>)> = Vec::new();
    for (at, linked) in records.iter().enumerate() {
        let record = &linked.record;
        if !decides(record, documents) {
            continue;
        }
        if let Some(called) = calls_itself(record, tree) {
            asides.insert(at, format!("it calls itself `{}`", called.word));
        } else {
            of_release.push((at, releases_of(record, tree)));
        }
    }
    if let Some(at_hand) = at_hand {
        asides.extend(of_others(&of_release, at_hand));
    }
    Asides {
        by_document: asides,
        as_proof: BTreeMap::new(),
    }
}

/// The pages that were read as gates and that other documents cite as the proof of something, each with the reason. A page whose title
/// names a gate or a release decides all the same, unless it says go, asks for nothing, and nothing on the page sets a condition.
pub fn proofs(model: &Model, words: &Vocabulary) -> BTreeMap<RecordIndex, String> {
    let (mut citing, mut objecting) = (BTreeMap::new(), BTreeMap::new());
    let mut proofs = BTreeMap::new();
    for (at, linked) in all_gates(model) {
        let path = &linked.record.path;
        let Some(by) = once(&mut citing, path, || cited_by(path, model)) else {
            continue;
        };
        let objects = || tail::objection(model.text(path)).is_some();
        let mut only_goes = || only_goes(linked) && !once(&mut objecting, path, objects);
        if is_page(&linked.record, model, words) || only_goes() {
            proofs.insert(at, format!("`{by}` cites its page as a proof"));
        }
    }
    proofs
}

fn all_gates(model: &Model) -> impl Iterator<Item = (RecordIndex, &Linked)> {
    let records = model.records.iter().enumerate();
    records.filter(|(_, linked)| linked.record.kind == Kind::Gate)
}

/// What is asked of a document, once however many gates it has.
fn once<'m, T: Copy>(
    known: &mut BTreeMap<&'m RelPath, T>,
    path: &'m RelPath,
    ask: impl FnOnce() -> T,
) -> T {
    *known.entry(path).or_insert_with(ask)
}

/// Is a gate a whole page, whose title names neither a gate nor a release?
fn is_page(record: &Record, model: &Model, words: &Vocabulary) -> bool {
    let page = model.documents.get(&record.path);
    record.kind == Kind::Gate
        && page.is_some_and(|page| page.title == record.title)
        && words.topic_phrase(&record.title).is_none()
        && !names_release(&record.title)
        && !names_release_list(&record.title)
}

/// Does a gate say go, with nothing that has to hold for it?
fn only_goes(linked: &Linked) -> bool {
    let goes = |gate: &Gate| match (gate.decision, gate.score) {
        (Some((decision, _)), _) => decision == Decision::Go,
        (None, score) => matches!(score, Some((Status::Done, _))),
    };
    let is_going = matches!(&linked.record.detail, Detail::Gate(gate) if goes(gate));
    is_going && linked.children.is_empty()
}

/// The other document in which something that is done cites a page.
fn cited_by<'a>(page: &RelPath, model: &'a Model) -> Option<&'a RelPath> {
    let of_page = model
        .evidence
        .iter()
        .filter(|entry| entry.path.as_ref() == Some(page));
    let citing = of_page.flat_map(|entry| &entry.citations);
    let citing = citing.filter(|cite| !cite.retired);
    let mut citing = citing.map(|cite| &model.records[cite.by].record);
    citing
        .find(|record| is_done_condition(record) && record.path != *page)
        .map(|record| &record.path)
}

/// Is it a criterion or an item of a checklist that is done?
fn is_done_condition(record: &Record) -> bool {
    let claims_done = |claim: &Claim| claim.status == Status::Done;
    let is_condition = matches!(record.kind, Kind::Criterion | Kind::ChecklistItem);
    is_condition && record.claim.as_ref().is_some_and(claims_done)
}

fn decides(record: &Record, documents: &Documents) -> bool {
    record.kind == Kind::Gate
        && matches!(&record.detail, Detail::Gate(gate) if gate.scope == Scope::Release)
        && documents.contains_key(&record.path)
}

/// What a gate, the headings around it, its document or its path call it.
fn calls_itself(record: &Record, tree: &SourceTree) -> Option<Called> {
    let headings = record.section.iter().chain([&record.title]);
    headings
        .map(|heading| cover::in_title(heading))
        .find(Option::is_some)
        .flatten()
        .or_else(|| cover::read(tree.text(&record.path)).calls_itself())
        .or_else(|| cover::in_path(&record.path))
}

/// The releases that a gate is of: by its own title, else by that of its document and its labels, else by its path.
pub fn releases_of(record: &Record, tree: &SourceTree) -> Vec<Release> {
    let own = release::named_in(&record.title);
    if !own.is_empty() {
        return own;
    }
    let of_document = cover::read(tree.text(&record.path)).releases();
    if !of_document.is_empty() {
        return of_document;
    }
    release::named_in(record.path.as_str())
}

/// Gates of an earlier release than the one at hand; and those of a later one, where the one at hand has a gate itself.
fn of_others(
    gates: &[(RecordIndex, Vec<Release>)],
    at_hand: &AtHand,
) -> Vec<(RecordIndex, String)> {
    let has_own = gates.iter().any(|(_, releases)| at_hand.is_among(releases));
    let later_can_wait = has_own && at_hand.is_next;
    let mut others = Vec::new();
    for (at, releases) in gates {
        let Some(own) = releases.first().filter(|_| !at_hand.is_among(releases)) else {
            continue;
        };
        if at_hand.is_after(releases) || (later_can_wait && at_hand.is_before(releases)) {
            let (own, now) = (&own.text, &at_hand.release.text);
            others.push((*at, format!("it is of release {own}, and {now} is at hand")));
        }
    }
    others
}

/// The release at hand: as settings say, else by a version file that names a candidate, else by the README's sentence on the next
/// release, else by a version file.
pub fn at_hand(tree: &SourceTree, cited: &Cited, settings: &Settings) -> Option<AtHand> {
    if let Some(text) = &settings.release {
        let release = first_named(&format!("release {text}"))?;
        return Some(AtHand {
            release,
            is_next: true,
        });
    }
    let of_file = version_file(tree, cited);
    if let Some(release) = of_file.clone().filter(Release::is_ahead) {
        return Some(AtHand {
            release,
            is_next: true,
        });
    }
    let by_readme = readme(tree).map(|release| AtHand {
        release,
        is_next: true,
    });
    by_readme.or_else(|| {
        of_file.map(|release| AtHand {
            release,
            is_next: false,
        })
    })
}

/// The version that a file at the root gives. One that nobody has set says nothing.
fn version_file(tree: &SourceTree, cited: &Cited) -> Option<Release> {
    let mut names = VERSION_FILES.iter().copied();
    let (name, text) = names.find_map(|name| Some((name, committed_text(name, tree, cited)?)))?;
    let value = if name.to_lowercase().starts_with("version") {
        text.lines().next()?.to_owned()
    } else {
        let labels = text.lines().flat_map(cover::labels);
        labels.into_iter().find(|(key, _)| key == "version")?.1
    };
    let release = first_named(&format!("version {value}"));
    release.filter(|release| !release.text.starts_with("0.0"))
}

/// The text of a file that this revision has.
fn committed_text<'a>(name: &str, tree: &SourceTree, cited: &'a Cited) -> Option<&'a str> {
    let path = RelPath::new(name)?;
    let found = cited.found.get(&path)?;
    found.text.as_deref().filter(|_| tree.is_committed(&path))
}

fn first_named(text: &str) -> Option<Release> {
    release::named_in(text).into_iter().next()
}

/// The next release by a sentence of the README: `Next release: 4.1`, `We release 4.1 on 16 March`.
fn readme(tree: &SourceTree) -> Option<Release> {
    let (_, text) = tree.texts.iter().find(|(path, _)| {
        path.parent().as_str().is_empty() && path.stem().eq_ignore_ascii_case("readme")
    })?;
    text.text.lines().take(README_LINES).find_map(next_of_line)
}

fn next_of_line(line: &str) -> Option<Release> {
    let searched = Searched::new(line);
    let found = searched.find(|words| words.next_release)?;
    let behind = &searched.text()[found.end..];
    first_named(&format!("release {}", behind.trim())).or_else(|| {
        release::named_in(&searched.text()[..found.start])
            .into_iter()
            .find(|release| release.is_called)
    })
}
