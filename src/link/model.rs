//! Model: the one shared value that evaluation, rules and every output read. Built once by `link`, then immutable.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::differing::Differing;
use super::evidence::subject::Subject;
use super::graphs::PlacedGraph;
use super::joins::Joins;
use super::lost::LostReference;
use super::measured::Bounded;
use super::named::Named;
use super::promotions::Promotion;
use super::targets::Target;
use crate::base::kind::DocumentRole;
use crate::base::text::fold;
use crate::base::{Date, LineIndex, RelPath, Span, settings};
use crate::link::results::Results;
use crate::parse::{DataFault, Document, LinkForm};
use crate::records::{Fate, Leftovers, Mark, Record, ReferenceKind, Role, Strength};
use crate::source::history::{Commit, Origin};
use crate::source::links_lock::Answer;
use crate::source::{Encoding, SourceTree, Text};

/// Index of a record in `Model::records`.
pub type RecordIndex = usize;

/// The one shared value behind every output.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The documents in path order.
    pub documents: BTreeMap<RelPath, Page>,
    /// Every record, gates and criteria included, in path order, then by place.
    pub records: Vec<Linked>,
    /// Every distinct thing cited, sorted by key.
    pub evidence: Vec<Evidence>,
    /// What cited files say themselves.
    pub results: Results,
    /// Where each key leads.
    pub by_key: BTreeMap<String, RecordIndex>,
    /// Documents that could not be read, with the reason.
    pub unread: BTreeMap<RelPath, String>,
    /// Texts of the documents, for excerpts and rendering.
    pub tree: SourceTree,
    /// The files of waivers that were read, in path order.
    pub registers: BTreeMap<RelPath, Register>,
    /// The gates that decide nothing now.
    pub asides: Asides,
    /// What the cited files say of themselves, as far as they were read.
    pub subjects: BTreeMap<RelPath, Subject>,
    /// What is named in several places.
    pub named: Vec<Named>,
    /// The flow charts of documents.
    pub graphs: Vec<PlacedGraph>,
    /// The stages that releases go through, as documents give them.
    pub promotions: Vec<Promotion>,
    /// The bounds of objectives and steps, with what reports say was measured of them.
    pub bounds: Vec<Bounded>,
    /// What documents name outside of their records, and is not in this tree.
    pub lost: BTreeMap<RelPath, Vec<LostReference>>,
    /// The paths that documents name, of which nothing was ever here though their folder is, or that were taken away, each thing once.
    pub absent: BTreeMap<RelPath, Vec<LostReference>>,
    /// What documents are about.
    pub targets: BTreeMap<RelPath, Vec<Target>>,
    /// What is stated in two documents, otherwise in the one than in the other.
    pub differing: Vec<Differing>,
    /// The text of `site.toml`, in which its gates stand.
    pub settings_text: String,
    /// Where each of its lines begins.
    pub settings_lines: LineIndex,
}

/// A file of waivers.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// Where each of its lines begins.
    pub lines: LineIndex,
    /// What of it could not be read: then no waiver of it counts.
    pub faults: Vec<DataFault>,
}

/// Gates that decide nothing, each with the reason.
#[derive(Clone, Debug, Default)]
pub struct Asides {
    /// By what their documents call themselves, or of another release.
    pub by_document: BTreeMap<RecordIndex, String>,
    /// Pages that others cite as a proof. One that does not go decides all the same.
    pub as_proof: BTreeMap<RecordIndex, String>,
}

/// A document in its place.
#[derive(Clone, Debug)]
pub struct Page {
    /// Title: front matter, first heading, else the file's name.
    pub title: String,
    /// `runbook`, `gate`, `track`, `risk`, … or `document`: front matter, else what it holds and where it lies.
    pub kind: String,
    /// The page's path in the portal, such as `docs/x/index.html`, without collisions.
    pub url: String,
    /// The day that the document says it was last reviewed or updated.
    pub declared: Option<Declared>,
    /// Who last changed the lines of that date; `None` without one, and where there is no repository.
    pub declared_in: Option<Origin>,
    /// Allowed age in days that the document itself sets (`review_every`, `review_in`, a cadence word).
    pub review_days: Option<u32>,
    /// The day that it gives for its next review.
    pub next_review: Option<Date>,
    /// Its links, in order, resolved.
    pub links: Vec<ResolvedLink>,
    /// Documents that link here, sorted.
    pub backlinks: Vec<RelPath>,
    /// What it is for: only a document of operations counts in the overall answer.
    pub role: DocumentRole,
    /// What it holds beside its records.
    pub left: Leftovers,
    /// The parsed document.
    pub document: Arc<Document>,
}

impl Page {
    /// Its signs of state that nobody has read.
    pub fn unread_marks(&self) -> impl Iterator<Item = &Mark> {
        self.left
            .marks
            .iter()
            .filter(|mark| mark.fate == Fate::Unread)
    }

    /// Is one of them in a place? Marks are sorted by their places, so that a long document is not searched whole.
    pub fn has_unread_mark_in(&self, place: Span) -> bool {
        let marks = &self.left.marks;
        let first = marks.partition_point(|mark| mark.span.start < place.start);
        let mut near = marks[first..]
            .iter()
            .take_while(|mark| mark.span.start <= place.end);
        near.any(|mark| mark.fate == Fate::Unread && place.contains(mark.span))
    }
}

/// A date that a document gives of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declared {
    /// The day.
    pub date: Date,
    /// From front matter, or from the text.
    pub from_front_matter: bool,
    /// Does its label speak of a review or an update, and not just of a day?
    pub is_review: bool,
    /// Where it stands.
    pub span: Span,
}

impl Declared {
    /// The lines on which it stands, from 1.
    pub fn lines(&self, document: &Document) -> std::ops::RangeInclusive<usize> {
        document.lines.lines_of(self.span)
    }
}

/// A link of a document with what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedLink {
    /// The destination as written.
    pub destination: String,
    /// Where the link stands.
    pub span: Span,
    /// How it is written.
    pub form: LinkForm,
    /// What it leads to.
    pub to: LinkTo,
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTo {
    /// A document of the portal, at an anchor that exists.
    Document(RelPath, Option<String>),
    /// A document, whose named section does not exist.
    MissingSection(RelPath, String),
    /// Another file or folder of the tree.
    File(RelPath),
    /// Nothing; `near` is the same path in other letter case, where there is one.
    Missing {
        /// The path that was looked for.
        path: RelPath,
        /// The same path in other letter case.
        near: Option<RelPath>,
    },
    /// Out of the root, or an absolute path of somebody's machine.
    Outside,
    /// A URL.
    External,
}

/// A record with its place in the whole.
#[derive(Clone, Debug)]
pub struct Linked {
    /// The record.
    pub record: Record,
    /// Its stable key, unique in the model.
    pub key: String,
    /// Was the key written by somebody, rather than derived from path, section and title?
    pub explicit: bool,
    /// The line of its first character, from 1.
    pub line: usize,
    /// The record that it belongs to.
    pub parent: Option<RecordIndex>,
    /// The records that belong to it: a gate's criteria, a stage's steps.
    pub children: Vec<RecordIndex>,
    /// For a gate: the criteria of its document that settings replace.
    pub replaced: Vec<RecordIndex>,
    /// Evidence that it cites with the index of the citation in `Evidence::citations`.
    pub evidence: Vec<(usize, usize)>,
    /// Records whose text names this one by id or link, sorted.
    pub backlinks: Vec<RecordIndex>,
    /// Records that its `refs` name.
    pub mentions: Vec<RecordIndex>,
    /// For a criterion: the records that its demand is about.
    pub subjects: Vec<RecordIndex>,
    /// For a waiver: the records that it names. It excuses one, or nothing.
    pub excuses: Vec<RecordIndex>,
    /// For a waiver: the actions that end it.
    pub ended_by: Vec<RecordIndex>,
    /// What else it is joined to by its words.
    pub joins: Joins,
    /// For a criterion about runbooks: the runbooks that are meant.
    pub runbooks: Vec<RunbookMeant>,
    /// For a criterion that names items by number: the numbers that no record has.
    pub absent_numbers: Vec<u32>,
    /// Who last changed the lines of its claim; `None` without a claim, and where there is no repository.
    pub claimed_in: Option<Origin>,
}

/// A runbook that a criterion is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RunbookMeant {
    /// A document of the portal.
    Document(RelPath),
    /// A cited file that is not there, by the reference's text.
    Missing(String),
    /// A link that leads nowhere: what it led to may have been one.
    Nowhere(String),
}

/// One distinct thing that is cited, and everybody who cites it.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Kind and text: unique.
    pub key: String,
    /// What it is.
    pub kind: ReferenceKind,
    /// The reference alone.
    pub text: String,
    /// The file or folder that it leads to.
    pub path: Option<RelPath>,
    /// The worst state among its proofs, else among its mentions.
    pub state: State,
    /// Where it lies instead, when it is missing and only one place can be meant.
    pub moved_to: Option<RelPath>,
    /// Who cites it.
    pub citations: Vec<Cite>,
}

/// One citation of a piece of evidence.
#[derive(Clone, Debug)]
pub struct Cite {
    /// Who cites.
    pub by: RecordIndex,
    /// Where.
    pub span: Span,
    /// What for.
    pub role: Role,
    /// What can be said of it here: `(new)` in one place, demanded in another.
    pub state: State,
    /// How strong it is said to be.
    pub strength: Strength,
    /// Does the sentence speak of removing it?
    pub retired: bool,
    /// Where it may have gone, when it is missing.
    pub moved: Option<Moved>,
}

/// Where a missing thing may have gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The paths that may be meant, in order. Of several nobody can say which it is.
    pub to: Vec<RelPath>,
    /// How they were found.
    pub trace: Trace,
}

/// What leads from a missing path to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trace {
    /// The same path in other letter case.
    LetterCase,
    /// This commit renamed it.
    Renamed(Commit),
    /// This commit took it away, and its content lies elsewhere.
    SameContent(Commit),
    /// The same name lies elsewhere.
    SameName,
    /// This commit took it away, and it lies nowhere.
    Deleted(Commit),
}

impl Moved {
    /// The only path that can be meant.
    pub fn only(&self) -> Option<&RelPath> {
        match &self.to[..] {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// What can be said of a cited thing; later is worse.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is there.
    Ok,
    /// Nobody has looked.
    Unchecked,
    /// Words alone.
    Prose,
    /// There, and older than allowed.
    Stale,
    /// The writer says that it is to come.
    Pending,
    /// There, and empty or a mere heading.
    Hollow,
    /// On disk, and not in the revision.
    Untracked,
    /// Outside the repository.
    Outside,
    /// A URL that was checked and failed.
    Broken,
    /// Nowhere.
    Missing,
}

impl State {
    /// The worst state among proofs, else among mentions.
    pub fn worst(citations: impl Iterator<Item = (Role, State)> + Clone) -> State {
        let of = |role: Role| {
            citations
                .clone()
                .filter(|(found, _)| *found == role)
                .map(|(_, state)| state)
                .max()
        };
        of(Role::Proof)
            .or_else(|| of(Role::Mention))
            .unwrap_or(State::Ok)
    }
}

impl Model {
    /// The records of one document, as a range of indexes: `records` is in path order.
    pub fn records_of(&self, path: &RelPath) -> std::ops::Range<RecordIndex> {
        let start = self
            .records
            .partition_point(|linked| linked.record.path < *path);
        let end = self
            .records
            .partition_point(|linked| linked.record.path <= *path);
        start..end
    }

    /// The record of a document that has a place in it, the smallest of several.
    pub fn innermost(
        &self,
        path: &RelPath,
        place: Span,
        is_wanted: impl Fn(&Record) -> bool,
    ) -> Option<RecordIndex> {
        let holds = |at: &RecordIndex| {
            let record = &self.records[*at].record;
            record.span.contains(place) && is_wanted(record)
        };
        let length = |at: &RecordIndex| {
            let span = self.records[*at].record.span;
            span.end - span.start
        };
        self.records_of(path).filter(holds).min_by_key(length)
    }

    /// Was a document read whole? Not when its bytes had to be guessed, when something in it hides what follows, or when its
    /// metadata is broken: then nobody knows what else it says.
    pub fn is_whole(&self, path: &RelPath) -> bool {
        if path.as_str() == settings::FILE {
            return true;
        }
        if let Some(register) = self.registers.get(path) {
            return register.faults.is_empty();
        }
        let torn = |text: &Text| {
            text.encoding == Encoding::Utf16 && text.text.contains(char::REPLACEMENT_CHARACTER)
        };
        let guessed = self
            .tree
            .texts
            .get(path)
            .is_none_or(|text| text.encoding == Encoding::Cp1252 || torn(text));
        let hides = |page: &Page| page.document.faults.iter().any(|fault| fault.kind.hides());
        let page = self.documents.get(path);
        !guessed && page.is_some_and(|page| !hides(page))
    }

    /// What a document is called; nothing for a path that is none.
    pub fn title(&self, path: &RelPath) -> &str {
        let page = self.documents.get(path);
        page.map_or("", |page| page.title.as_str())
    }

    /// The text of a document or of `site.toml`.
    pub fn text(&self, path: &RelPath) -> &str {
        match self
            .tree
            .texts
            .get(path)
            .or_else(|| self.tree.registers.get(path))
        {
            Some(text) => &text.text,
            None if path.as_str() == settings::FILE => &self.settings_text,
            None => "",
        }
    }

    /// The lines of a document or of `site.toml`; `None` for any other file.
    pub fn lines(&self, path: &RelPath) -> Option<&LineIndex> {
        let of_page = self.documents.get(path).map(|page| &page.document.lines);
        let of_register = || self.registers.get(path).map(|register| &register.lines);
        of_page
            .or_else(of_register)
            .or_else(|| (path.as_str() == settings::FILE).then_some(&self.settings_lines))
    }

    /// Is a record called so: by its key, its title, or what stands before a colon or dash in it (`Gate A: staging`)?
    pub fn is_called(&self, at: RecordIndex, name: &str) -> bool {
        let (linked, name) = (&self.records[at], fold(name));
        let title = fold(&linked.record.title);
        let short = title
            .split([':', '('])
            .next()
            .and_then(|head| head.split(" - ").next())
            .map_or("", str::trim);
        fold(&linked.key) == name || title == name || short == name
    }

    /// What the server of an address said, as far as that counts on a day.
    pub fn answer(&self, evidence: &Evidence, as_of: Date) -> Option<&Answer> {
        self.tree
            .links
            .answer(&evidence.text, as_of)
            .filter(|_| evidence.kind == ReferenceKind::Url)
    }

    /// The citations of a record with the evidence that they are of.
    pub fn cites(&self, record: RecordIndex) -> impl Iterator<Item = (&Evidence, &Cite)> {
        self.records[record]
            .evidence
            .iter()
            .map(|&(entry, cite)| (&self.evidence[entry], &self.evidence[entry].citations[cite]))
    }
}
