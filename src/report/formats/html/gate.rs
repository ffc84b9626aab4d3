//! Gates: the list of all gates, and a page for each with claim beside verdict and the way from one to the other.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use crate::base::text::fold;
use crate::evaluate::{Blocker, GateChange, GateResult, GateVerdict, Judgement, Verdict};
use crate::link::{Linked, RecordIndex, RunbookMeant};
use crate::records::{Detail, Kind, Scope};
use crate::report::formats::html::checklist;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::record::{CitationView, RecordView};
use crate::report::formats::html::register::{RowView, Tally, row, tally};
use crate::report::formats::html::trend::{self, Strip};
use crate::report::formats::html::view::{At, Day, Links};
use crate::report::formats::html::way;
use crate::report::present::alike::{self, GateRow};
use crate::report::present::judged::{is_settled, judgement};
use crate::report::present::places::{Link, encode};
use crate::report::present::words::{self, Badge};
use crate::report::present::{badge, beside, demand, plain};

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "gates.html",
    sheets: index_sheets,
    view: index_view,
};

/// A page of its own for each.
pub const PAGE: PageKind = PageKind {
    template: "gate.html",
    sheets,
    view,
};

/// So many pieces of evidence are named in the line of a criterion.
const CHIPS: usize = 4;

/// A gate as a card or row.
#[derive(Serialize)]
pub struct GateView {
    title: String,
    document: Option<String>,
    url: String,
    scope: &'static str,
    /// Why it decides nothing, though its words say that it decides a release.
    aside: Option<String>,
    /// How many there are in its family; none for a gate of its own.
    alike: usize,
    /// The first members of its family, by their documents.
    members: Vec<Link>,
    verdict: Badge,
    claimed: Option<Badge>,
    at: Option<At>,
    criteria: usize,
    tally: Vec<Tally>,
    /// How many distinct records stand in its way.
    blockers: usize,
    changes_on: Vec<Change>,
    /// How it stood on past days, where somebody has looked.
    strip: Option<Strip>,
}

/// A gate as a card, with the first thing in its way.
#[derive(Serialize)]
pub struct Card {
    #[serde(flatten)]
    gate: GateView,
    reason: Option<FirstReason>,
}

/// The first criterion in the way of a gate, and why.
#[derive(Serialize)]
struct FirstReason {
    criterion: String,
    why: String,
}

#[derive(Serialize)]
struct Change {
    day: Day,
    to: Badge,
    because: Link,
}

/// A badge to be shown elsewhere.
#[derive(Serialize)]
struct ReadmeView {
    picture: String,
    endpoint: String,
    /// What the picture says.
    title: String,
    markdown: String,
    /// Are the addresses in it full ones?
    full: bool,
}

/// How far gates ask for the records of a kind.
#[derive(Serialize)]
struct CoverageView {
    kind: String,
    governed: usize,
    total: usize,
    ungoverned: Links,
}

/// A criterion as a line of a list of checks, with what opens below it.
#[derive(Serialize)]
struct CriterionView {
    record: RecordView,
    demand: String,
    runbooks: Vec<Link>,
    settled: bool,
    /// Is this page its address?
    here: bool,
    /// Why it is not met. What is in its own way is not named again.
    reasons: Vec<Reason>,
    /// The names of what it cites, without their folders.
    chips: Vec<Chip>,
}

#[derive(Serialize)]
struct Reason {
    why: String,
    record: Option<Link>,
}

/// A piece of evidence in a word.
#[derive(Serialize)]
struct Chip {
    name: String,
    state: Badge,
}

/// The sheets of the list.
fn index_sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged(
        "gates",
        "Gates",
        "gates",
        alike::number(&portal.site.assessment.gates),
    )
}

/// What the list shows.
fn index_view(portal: &Portal, sheet: &Sheet) -> Context {
    let numbers = in_order(&portal.site.assessment.gates);
    let rows = alike::rows(&portal.site.assessment.gates, &numbers);
    let gates = families(portal, sheet.rows(&rows));
    let mut context = Context::new();
    context.insert("gates", &gates);
    context.insert("total", &rows.len());
    context.insert("coverage", &coverage(portal));
    let overall = || {
        readme(
            portal,
            &portal.site.settings.title,
            portal.site.assessment.verdict,
            "index.html",
        )
    };
    context.insert("readme", &(sheet.number == 1).then(overall));
    context.insert("pager", &pager("gates", sheet));
    context
}

/// What decides a release comes first, and of that what is furthest from going.
fn in_order(gates: &[GateResult]) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..gates.len()).collect();
    numbers.sort_by_key(|&number| (gates[number].scope != Scope::Release, gates[number].verdict));
    numbers
}

/// Which tracks, risks and controls no gate asks for.
fn coverage(portal: &Portal) -> Vec<CoverageView> {
    let all = portal.site.assessment.coverage.iter();
    all.map(|coverage| CoverageView {
        kind: words::kind(coverage.kind),
        governed: coverage.governed.len(),
        total: coverage.governed.len() + coverage.ungoverned.len(),
        ungoverned: portal.links(&coverage.ungoverned),
    })
    .collect()
}

/// A sheet for every gate.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    let trail = vec![Link {
        title: "Gates".to_owned(),
        url: "gates/index.html".to_owned(),
    }];
    let gates = portal
        .site
        .assessment
        .gates
        .iter()
        .zip(&portal.places.gates)
        .enumerate();
    gates
        .map(|(number, (gate, page))| {
            Sheet::single(page, &gate.title, "gates")
                .below(trail.clone())
                .about(number)
        })
        .collect()
}

/// What the page of a gate shows.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let gate = &portal.site.assessment.gates[sheet.subject];
    let waivers: Vec<RowView> = waivers(portal, gate)
        .into_iter()
        .map(|index| waiver_row(portal, index))
        .collect();
    let mut context = Context::new();
    context.insert("gate", &summary(portal, sheet.subject));
    context.insert("record", &gate.gate.map(|index| portal.record(index)));
    context.insert(
        "document",
        &gate
            .gate
            .map(|index| portal.document_link(&portal.site.model.records[index].record.path)),
    );
    context.insert("way", &way::view(portal, gate));
    context.insert("criteria", &criteria(portal, gate));
    context.insert("groups", &checklist::groups_of_gate(portal, gate));
    context.insert("replaced", &replaced(portal, gate));
    context.insert("waivers", &waivers);
    context.insert(
        "readme",
        &readme(
            portal,
            &plain::title(&gate.title, &gate.key, usize::MAX),
            gate.verdict,
            &sheet.path,
        ),
    );
    context
}

/// The criteria of the document that settings replace.
fn replaced(portal: &Portal, gate: &GateResult) -> Vec<RecordView> {
    let own = gate.gate.iter();
    let replaced = own.flat_map(|&index| &portal.site.model.records[index].replaced);
    replaced.map(|&index| portal.record(index)).collect()
}

/// The badge of a page.
fn readme(portal: &Portal, title: &str, verdict: GateVerdict, page: &str) -> ReadmeView {
    let settings = portal.site.settings;
    ReadmeView {
        picture: encode(&badge::picture(page)),
        endpoint: encode(&badge::endpoint(page)),
        title: badge::badge(title, title, verdict, portal.site.as_of).title,
        markdown: badge::markdown(settings, title, page),
        full: settings.base_url.is_some(),
    }
}

/// A gate in short.
pub fn summary(portal: &Portal, number: usize) -> GateView {
    let gate = &portal.site.assessment.gates[number];
    GateView {
        title: gate.title.clone(),
        document: None,
        url: encode(&portal.places.gates[number]),
        scope: words::scope(gate.scope),
        aside: beside::why_of(gate),
        alike: 0,
        members: Vec::new(),
        verdict: portal.gate_badge(gate),
        claimed: gate.claimed.map(words::gate_verdict),
        at: gate.gate.map(|index| portal.record(index).at),
        criteria: gate.criteria.len(),
        tally: tally(&gate.criteria, &portal.site),
        blockers: in_the_way(portal, gate).len(),
        changes_on: changes(portal, gate),
        strip: trend::of_gate(portal, &gate.key),
    }
}

fn families(portal: &Portal, rows: &[GateRow]) -> Vec<GateView> {
    rows.iter().map(|row| family(portal, row)).collect()
}

/// So many members of a family are listed in its row; the table for spreadsheets has all.
const MOST_MEMBERS: usize = 50;

/// A row of the list: a gate, or the members of a family.
fn family(portal: &Portal, row: &GateRow) -> GateView {
    let member = |number: &usize| {
        let record = portal.site.assessment.gates[*number].gate;
        let document = record.map(|at| &portal.site.model.records[at].record.path);
        Link {
            title: document.map_or_else(String::new, |path| portal.document_link(path).title),
            url: encode(&portal.places.gates[*number]),
        }
    };
    GateView {
        alike: row.members.len(),
        members: row.members.iter().take(MOST_MEMBERS).map(member).collect(),
        ..summary(portal, row.shown)
    }
}

/// A gate as a card, with its document where another gate is called alike.
pub fn card(portal: &Portal, number: usize) -> Card {
    Card {
        gate: GateView {
            document: namesake(portal, number),
            ..summary(portal, number)
        },
        reason: first_reason(portal, &portal.site.assessment.gates[number]),
    }
}

/// The first criterion in the way of a gate: one that is unmet before one that is unknown.
fn first_reason(portal: &Portal, gate: &GateResult) -> Option<FirstReason> {
    let (index, judged) =
        open_judgements(portal, gate).min_by_key(|(_, judged)| judged.verdict != Verdict::Unmet)?;
    let blocker = judged.blockers.first();
    Some(FirstReason {
        criterion: portal.link(index).title.trim_end_matches('.').to_owned(),
        why: blocker.map_or_else(String::new, |blocker| words::why(&blocker.why)),
    })
}

/// What the coming days do to a gate.
fn changes(portal: &Portal, gate: &GateResult) -> Vec<Change> {
    let view = |change: &GateChange| Change {
        day: portal.day(change.date),
        to: words::gate_verdict(change.to),
        because: subject(portal, &change.because),
    };
    gate.changes_on.iter().map(view).collect()
}

/// The title of a gate's document, where another gate is called alike.
fn namesake(portal: &Portal, number: usize) -> Option<String> {
    let gates = &portal.site.assessment.gates;
    let title = fold(&gates[number].title);
    let alike = gates.iter().filter(|other| fold(&other.title) == title);
    let at = gates[number].gate.filter(|_| alike.count() > 1)?;
    let model = &portal.site.model;
    let page = model.documents.get(&model.records[at].record.path)?;
    Some(page.title.clone())
}

/// What a key or a path on the clock leads to.
pub fn subject(portal: &Portal, key: &str) -> Link {
    if let Some(&index) = portal.site.model.by_key.get(key) {
        return portal.link(index);
    }
    let path = crate::base::RelPath::new(key).unwrap_or_default();
    let link = portal.document_link(&path);
    Link {
        title: if link.title.is_empty() {
            key.to_owned()
        } else {
            link.title
        },
        ..link
    }
}

/// The distinct records that stand in a gate's way.
pub fn in_the_way(portal: &Portal, gate: &GateResult) -> BTreeSet<RecordIndex> {
    let open = open_judgements(portal, gate);
    open.flat_map(|(_, judgement)| judgement.blockers.iter().map(|blocker| blocker.record))
        .collect()
}

fn open_judgements<'a>(
    portal: &'a Portal,
    gate: &'a GateResult,
) -> impl Iterator<Item = (RecordIndex, &'a Judgement)> {
    let judged = gate
        .criteria
        .iter()
        .filter_map(|&index| Some((index, judgement(&portal.site, index)?)));
    judged.filter(|(_, judgement)| !is_settled(judgement.verdict))
}

/// Waivers that excuse a criterion, or that name one of the records that it is about.
fn waivers(portal: &Portal, gate: &GateResult) -> BTreeSet<RecordIndex> {
    let records = &portal.site.model.records;
    let mut concerned: BTreeSet<RecordIndex> = gate.criteria.iter().copied().collect();
    concerned.extend(
        gate.criteria
            .iter()
            .flat_map(|&index| records[index].subjects.iter().copied()),
    );
    concerned.extend(in_the_way(portal, gate));
    concerned.extend(gate.gate);
    let named = portal.places.kind(Kind::Waiver).iter().filter(|&&waiver| {
        records[waiver]
            .excuses
            .iter()
            .any(|at| concerned.contains(at))
    });
    let applied = gate
        .criteria
        .iter()
        .filter_map(|&index| judgement(&portal.site, index)?.waiver);
    named.copied().chain(applied).collect()
}

fn waiver_row(portal: &Portal, index: RecordIndex) -> RowView {
    row(portal, index, &["state", "expires", "approver", "because"])
}

/// The criteria of a gate, those that call for work first.
fn criteria(portal: &Portal, gate: &GateResult) -> Vec<CriterionView> {
    let views = gate.criteria.iter().map(|&index| criterion(portal, index));
    let mut views: Vec<CriterionView> = views.collect();
    views.sort_by_key(|criterion| criterion.settled);
    views
}

fn criterion(portal: &Portal, index: RecordIndex) -> CriterionView {
    let linked = &portal.site.model.records[index];
    let judged = judgement(&portal.site, index);
    let record = portal.record(index);
    CriterionView {
        demand: match &linked.record.detail {
            Detail::Criterion(demand) => demand::asked(demand),
            _ => String::new(),
        },
        settled: judged.is_some_and(|judged| is_settled(judged.verdict)),
        here: record.permalink.starts_with("gates/"),
        runbooks: runbooks(portal, linked),
        reasons: judged.map_or(Vec::new(), |judged| reasons(portal, index, judged)),
        chips: record.evidence.iter().take(CHIPS).map(chip).collect(),
        record,
    }
}

fn reasons(portal: &Portal, index: RecordIndex, judged: &Judgement) -> Vec<Reason> {
    let reason = |blocker: &Blocker| Reason {
        why: words::why(&blocker.why),
        record: (blocker.record != index).then(|| portal.link(blocker.record)),
    };
    let blockers = judged.blockers.iter();
    blockers
        .filter(|blocker| !portal.repeats_claim(index, blocker))
        .map(reason)
        .collect()
}

/// The last part of a reference.
fn chip(citation: &CitationView) -> Chip {
    let parts = citation.text.trim_end_matches('/').rsplit('/');
    let name = parts.map(str::trim).find(|part| !part.is_empty());
    Chip {
        name: name.unwrap_or(&citation.text).to_owned(),
        state: citation.state.clone(),
    }
}

/// The runbooks that a criterion is about and that are documents.
fn runbooks(portal: &Portal, linked: &Linked) -> Vec<Link> {
    let links = linked.runbooks.iter().filter_map(|runbook| match runbook {
        RunbookMeant::Document(path) => Some(portal.document_link(path)),
        RunbookMeant::Missing(_) | RunbookMeant::Nowhere(_) => None,
    });
    links.collect()
}
