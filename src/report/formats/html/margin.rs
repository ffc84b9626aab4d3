//! Margin: what was read of a document, marked where it is written, each mark with a note of what is known.
//!
//! A record has its mark at its first words, and further marks where else it speaks: at its claim, its decision, a second place
//! that was joined with it. Only the first carries the note and the record's address; the others lead to it. A sign that nobody
//! read and a passage that may be a gate are marked as well, so that a page shows what was understood and what was not.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::base::{RelPath, Span};
use crate::evaluate::{GateResult, Standing};
use crate::link::{Linked, Page, RecordIndex};
use crate::records::{Candidate, CandidateFate, Demand, Detail, Kind, Mark, Record, marks};
use crate::report::formats::html::markdown::{ABOVE, Body, FRAME};
use crate::report::formats::html::note::{Note, Passage, Told};
use crate::report::formats::html::portal::Portal;
use crate::report::present::judged::{judgement, titled};
use crate::report::present::leftovers::confirming;
use crate::report::present::places::encode;
use crate::report::present::words::{self, Badge};

/// A piece of a body, and the mark after it.
#[derive(Serialize)]
pub struct Piece {
    html: String,
    mark: Option<MarkView>,
}

/// A mark as a page shows it.
#[derive(Clone, Serialize)]
pub struct MarkView {
    /// The id of a mark that carries a note; empty for one that leads to another.
    id: String,
    href: String,
    badge: Badge,
    /// Is it drawn without its word, as one before it is at the same words?
    small: bool,
    /// How it is drawn: `hollow` where claim and evidence agree, `filled` where they do not, `dashed` where nobody has said.
    look: &'static str,
    /// What it is about; empty where that is beside it.
    title: String,
    note: Option<Note>,
}

/// The marks of one document, by their places.
#[derive(Default)]
pub struct Margin {
    marks: Vec<Placed>,
    /// The ids that they bring along.
    pub ids: BTreeSet<String>,
    /// How many are in the metadata, above the body.
    above: usize,
}

/// A mark with its place in the text.
struct Placed {
    place: usize,
    /// Is it of a criterion? It comes after the mark of what the words themselves are.
    is_criterion: bool,
    /// What it is about.
    title: String,
    mark: MarkView,
}

/// A body with its marks.
#[derive(Default)]
pub struct Marked {
    /// The body, with the marks between its pieces.
    pub pieces: Vec<Piece>,
    /// The marks of the title and of the metadata.
    pub above: Vec<MarkView>,
    /// The marks that found no place in the text.
    pub below: Vec<MarkView>,
}

/// The margin of a document.
pub fn of(portal: &Portal, path: &RelPath, page: &Page) -> Margin {
    let mut margin = Margin::default();
    let records = portal.places.by_document.get(path);
    for &index in records.into_iter().flatten() {
        margin.add_record(portal, page, index);
    }
    for mark in unread_lines(portal, path, page) {
        let line = marks::line(portal.site.model.text(path), mark);
        margin.add_unread(page, mark, line);
    }
    for candidate in &page.left.candidates {
        margin.add_candidate(page, path, candidate);
    }
    margin.sort(page);
    margin
}

/// The signs that nobody has read and that are not judged as criteria, one for each line.
fn unread_lines<'a>(portal: &Portal, path: &RelPath, page: &'a Page) -> Vec<&'a Mark> {
    let mut lines = BTreeSet::new();
    let unread = page.unread_marks();
    unread
        .filter(|mark| !is_judged(portal, path, mark))
        .filter(|mark| lines.insert(page.document.line(mark.span.start)))
        .collect()
}

/// Is a sign judged as a criterion of the document?
fn is_judged(portal: &Portal, path: &RelPath, sign: &Mark) -> bool {
    let records = portal.places.by_document.get(path);
    let mut records = records.into_iter().flatten();
    records.any(|&index| is_held(&portal.site.model.records[index].record, sign.span))
}

/// Is a sign judged as a criterion that nobody could read?
fn is_held(record: &Record, sign: Span) -> bool {
    match &record.detail {
        Detail::Criterion(Demand::Unread(span)) => span.start <= sign.start && sign.end <= span.end,
        _ => false,
    }
}

impl Margin {
    /// Puts the marks in order.
    fn sort(&mut self, page: &Page) {
        self.marks
            .sort_by_key(|placed| (placed.place, placed.is_criterion));
        let mut last = None;
        for placed in &mut self.marks {
            placed.mark.small = last.replace(placed.place) == Some(placed.place);
        }
        let meta = page.document.front_matter.as_ref();
        let body = meta.map_or(0, |meta| meta.span.end);
        self.above = self.marks.partition_point(|placed| placed.place < body);
    }

    /// The places of the marks in the body, in order.
    pub fn places(&self) -> Vec<usize> {
        let in_body = self.marks.get(self.above..).unwrap_or_default();
        in_body.iter().map(|placed| placed.place).collect()
    }

    fn add_record(&mut self, portal: &Portal, page: &Page, index: RecordIndex) {
        let linked = &portal.site.model.records[index];
        let anchor = portal.places.address(index).anchor;
        let mark = leading_to(portal, index, &anchor);
        for place in further_places(page, &linked.record) {
            self.add(place, linked, mark.clone());
        }
        self.ids.insert(anchor.clone());
        let own = MarkView {
            id: anchor,
            note: Some(Note::of(portal, page, index)),
            ..mark
        };
        self.add(linked.record.span.start, linked, own);
    }

    fn add(&mut self, place: usize, linked: &Linked, mark: MarkView) {
        self.marks.push(Placed {
            place,
            is_criterion: linked.record.kind == Kind::Criterion,
            title: titled(linked),
            mark,
        });
    }

    fn add_unread(&mut self, page: &Page, mark: &Mark, line: String) {
        let cells = line.trim_matches(['|', ' ']).split('|').map(str::trim);
        let passage = Passage {
            kind: "Sign of state".to_owned(),
            title: cells.collect::<Vec<_>>().join(" · "),
            says: "Nobody could tell what this belongs to. It opens no gate; where it could stop one, it does.",
            lists: Vec::new(),
            lines: String::new(),
        };
        let badge = Badge::new("unknown", "not read");
        self.add_passage(page, mark.span, "not-read", badge, passage);
    }

    fn add_candidate(&mut self, page: &Page, path: &RelPath, candidate: &Candidate) {
        let Some((badge, fate)) = told_of(path, candidate) else {
            return;
        };
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let signals = [
            Told::new("Speaks for it", owned(&candidate.signals)),
            Told::new("Is missing", owned(&candidate.missing)),
        ];
        let lists = fate.lists.into_iter().chain(signals.into_iter().flatten());
        let passage = Passage {
            lists: lists.collect(),
            ..fate
        };
        self.add_passage(page, candidate.span, "candidate", badge, passage);
    }

    fn add_passage(&mut self, page: &Page, span: Span, name: &str, badge: Badge, passage: Passage) {
        let position = page.document.line(span.start);
        let mut id = format!("{name}-{position}");
        while !self.ids.insert(id.clone()) {
            id.push('+');
        }
        let title = passage.title.clone();
        let mark = MarkView {
            href: format!("#{id}"),
            id,
            badge,
            small: false,
            look: "dashed",
            title: String::new(),
            note: Some(Note::about(passage, position)),
        };
        self.marks.push(Placed {
            place: span.start,
            is_criterion: false,
            title,
            mark,
        });
    }

    /// A body in pieces, with the marks between them.
    pub fn lay_out(self, body: &Body) -> Marked {
        let in_title = body.in_title.iter().map(|number| number + self.above);
        let above: Vec<usize> = (0..self.above).chain(in_title).collect();
        let behind = self.above;
        let mut pile = Pile(self.marks.into_iter().map(Some).collect());
        let rest = body.without_place.iter().map(|number| number + behind);
        Marked {
            above: pile.take_all(above.into_iter()),
            pieces: pile.pieces(&body.html, behind),
            below: pile.take_all(rest),
        }
    }
}

/// Marks that are laid out, each once.
struct Pile(Vec<Option<Placed>>);

impl Pile {
    /// The mark of a number as the body has it, which counts from the first mark in the body.
    fn take(&mut self, written: &str, from: usize) -> Option<MarkView> {
        let number: usize = written.trim_end_matches(ABOVE).parse().ok()?;
        if written.ends_with(ABOVE) {
            return self.take_apart(number + from);
        }
        Some(self.0.get_mut(number + from)?.take()?.mark)
    }

    /// A body, cut at its marks.
    fn pieces(&mut self, html: &str, from: usize) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut parts = html.split(FRAME);
        while let Some(html) = parts.next() {
            let mark = parts.next().and_then(|written| self.take(written, from));
            let html = html.to_owned();
            pieces.push(Piece { html, mark });
        }
        pieces
    }

    /// The marks of these numbers, with their titles.
    fn take_all(&mut self, numbers: impl Iterator<Item = usize>) -> Vec<MarkView> {
        numbers
            .filter_map(|number| self.take_apart(number))
            .collect()
    }

    /// The mark of a number, with its title.
    fn take_apart(&mut self, number: usize) -> Option<MarkView> {
        Some(self.0.get_mut(number)?.take()?.apart())
    }
}

impl Placed {
    /// The mark with its title, as it stands apart from its words.
    fn apart(self) -> MarkView {
        MarkView {
            title: self.title,
            small: false,
            ..self.mark
        }
    }
}

/// What a candidate is called, and what people have said of it; `None` where it was read as a record.
fn told_of(path: &RelPath, candidate: &Candidate) -> Option<(Badge, Passage)> {
    let name = candidate.kind.word().replace('_', " ");
    let passage = Passage {
        kind: words::kind(candidate.kind),
        title: candidate.title.clone(),
        says: "`site.toml` says that this is none.",
        lists: Vec::new(),
        lines: String::new(),
    };
    match &candidate.fate {
        CandidateFate::Confirmed => None,
        CandidateFate::Open => Some((
            Badge::new("info", &format!("{name}?")),
            Passage {
                says: "This may be one and was not read as one. If it is, add these lines to `site.toml`.",
                lines: confirming(path, candidate),
                ..passage
            },
        )),
        CandidateFate::Rejected(reason) => Some((
            Badge::new("quiet", &format!("no {name}")),
            Passage {
                lists: Told::new("Because", vec![reason.clone()])
                    .into_iter()
                    .collect(),
                ..passage
            },
        )),
    }
}

/// A mark that leads to a record.
fn leading_to(portal: &Portal, index: RecordIndex, anchor: &str) -> MarkView {
    MarkView {
        href: format!("#{}", encode(anchor)),
        id: String::new(),
        badge: badge(portal, index),
        small: false,
        look: look(portal, index),
        title: String::new(),
        note: None,
    }
}

/// The verdict of a record as its mark shows it.
fn badge(portal: &Portal, index: RecordIndex) -> Badge {
    if let Some(number) = portal.places.gate(index) {
        return portal.gate_badge(&portal.site.assessment.gates[number]);
    }
    let state = portal.state_badge(index);
    state.unwrap_or_else(|| Badge::new("quiet", "not assessed"))
}

fn look(portal: &Portal, index: RecordIndex) -> &'static str {
    let standing = judgement(&portal.site, index).map_or(Standing::Plain, |one| one.standing);
    let gate = portal
        .places
        .gate(index)
        .map(|at| &portal.site.assessment.gates[at]);
    let disagrees = gate.is_some_and(GateResult::is_contradicted);
    match standing {
        _ if disagrees => "filled",
        Standing::Contradicted | Standing::ReadyToSign => "filled",
        Standing::Unproven => "dashed",
        Standing::Plain => "hollow",
    }
}

/// Where else a record speaks, a line each: its claim, what was decided, and the places that were joined with it.
fn further_places(page: &Page, record: &Record) -> Vec<usize> {
    let decided = match &record.detail {
        Detail::Gate(gate) => gate.decision.map(|(_, span)| span),
        _ => None,
    };
    let claim = record.claim.as_ref().map(|claim| claim.span);
    let spans = decided.into_iter().chain(claim);
    let spans = spans.chain(record.places.iter().chain(&record.repeats).copied());
    let mut lines = BTreeSet::from([page.document.line(record.span.start)]);
    let mut places: Vec<usize> = spans.map(|span| span.start).collect();
    places.retain(|place| lines.insert(page.document.line(*place)));
    places
}
