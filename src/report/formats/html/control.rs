//! Controls: the register, below a matrix that says topic by topic how many have an owner, a claim, proof that stands, and a gate.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use crate::evaluate::Verdict;
use crate::link::{RecordIndex, State};
use crate::records::{Kind, Role};
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::register::{register_view, sheets_of};
use crate::report::present::judged::judgement;
use crate::report::present::places::Link;
use crate::report::present::registers::REGISTERS;

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "controls.html",
    sheets,
    view,
};

/// How many topics the matrix names before it only counts.
const TOPICS: usize = 40;

/// What a control may have, as the heads of the columns.
const COLUMNS: [&str; 5] = [
    "Owner",
    "Claim",
    "Valid proof",
    "Asked for by a gate",
    "Holds",
];

/// The controls of one section of one document.
#[derive(Serialize)]
struct Topic {
    title: String,
    document: Link,
    total: usize,
    /// How many have what each column asks for.
    cells: Vec<usize>,
}

/// The sheets of the register.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    sheets_of(Kind::Control, portal)
}

/// What a sheet shows; the first has the matrix of all controls.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let topics = sheet.once(|| topics(portal));
    let mut context = Context::new();
    context.insert("register", &register_view(portal, sheet));
    context.insert("columns", &COLUMNS);
    context.insert("topics", &topics.iter().take(TOPICS).collect::<Vec<_>>());
    context.insert("more_topics", &topics.len().saturating_sub(TOPICS));
    context.insert("pager", &pager(&REGISTERS[sheet.subject].base(), sheet));
    context
}

/// Every section that contains controls, those with the most left to cover first.
fn topics(portal: &Portal) -> Vec<Topic> {
    let mut sections: BTreeMap<(&str, &[String]), Vec<RecordIndex>> = BTreeMap::new();
    for &index in portal.places.kind(Kind::Control) {
        let record = &portal.site.model.records[index].record;
        sections
            .entry((record.path.as_str(), &record.section))
            .or_default()
            .push(index);
    }
    let topic = |(&(_, section), members): (&(&str, &[String]), &Vec<RecordIndex>)| {
        let document = portal.document_link(&portal.site.model.records[members[0]].record.path);
        let title = if section.is_empty() {
            document.title.clone()
        } else {
            section.join(" › ")
        };
        let has = members.iter().map(|&index| has(portal, index));
        let cells = has.fold(vec![0; COLUMNS.len()], |sums, has| {
            sums.iter()
                .zip(has)
                .map(|(sum, has)| sum + usize::from(has))
                .collect()
        });
        Topic {
            title,
            document,
            total: members.len(),
            cells,
        }
    };
    let mut topics: Vec<Topic> = sections.iter().map(topic).collect();
    topics.sort_by_key(|topic| {
        std::cmp::Reverse(topic.total * COLUMNS.len() - topic.cells.iter().sum::<usize>())
    });
    topics
}

/// Which of the columns a control fulfils.
fn has(portal: &Portal, index: RecordIndex) -> [bool; COLUMNS.len()] {
    let linked = &portal.site.model.records[index];
    let stands = linked.evidence.iter().any(|&(at, number)| {
        let cite = &portal.site.model.evidence[at].citations[number];
        cite.role == Role::Proof && portal.site.assessment.cite_state(at, cite) == State::Ok
    });
    let holds = judgement(&portal.site, index).is_some_and(|judged| judged.verdict == Verdict::Met);
    let asked = portal
        .places
        .governed
        .get(&index)
        .is_some_and(|gates| !gates.is_empty());
    [
        !linked.record.owners.is_empty(),
        linked.record.claim.is_some(),
        stands,
        asked,
        holds,
    ]
}
