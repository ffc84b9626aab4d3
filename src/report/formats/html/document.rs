//! Documents: the list of all documents, and a page for each: its text, with what was read of it marked where it is written.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use crate::base::{RelPath, Span};
use crate::link::{LinkTo, Page, RecordIndex, ResolvedLink};
use crate::parse::{self, Block, Document, Pair};
use crate::records::Leftovers;
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::margin::{self, Marked};
use crate::report::formats::html::markdown::{self, Marks};
use crate::report::formats::html::portal::{PageKind, Portal, SIDE, Sheet};
use crate::report::formats::html::register::{Tally, tally};
use crate::report::formats::html::view::{FreshnessView, Links};
use crate::report::formats::html::{charts, checklist, incidents, named, plan, unjudged};
use crate::report::present::judged::{is_settled, judgement, titled};
use crate::report::present::places::{Link, ROWS, encode};
use crate::report::present::words;

/// The list.
pub const INDEX: PageKind = PageKind {
    template: "documents.html",
    sheets: index_sheets,
    view: index_view,
};

/// A page of its own for each.
pub const PAGE: PageKind = PageKind {
    template: "document.html",
    sheets,
    view,
};

#[derive(Serialize)]
struct Row {
    title: String,
    url: String,
    file: String,
    kind: String,
    freshness: FreshnessView,
    records: usize,
    links: usize,
}

#[derive(Serialize)]
struct Unread {
    file: String,
    reason: String,
}

/// An entry of a table of contents.
#[derive(Serialize)]
struct Heading {
    title: String,
    anchor: String,
    level: u8,
}

/// Records of one kind in a document.
#[derive(Serialize)]
struct Found {
    kind: String,
    total: usize,
    tally: Vec<Tally>,
    /// Those that call for work.
    open: Vec<Link>,
    more: usize,
}

/// The sheets of the list.
fn index_sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged(
        "documents",
        "Documents",
        "documents",
        portal.places.documents.len(),
    )
}

/// What the list shows.
fn index_view(portal: &Portal, sheet: &Sheet) -> Context {
    let rows: Vec<Row> = sheet
        .rows(&portal.places.documents)
        .iter()
        .map(|path| row(portal, path))
        .collect();
    let unread = portal
        .site
        .model
        .unread
        .iter()
        .filter(|_| sheet.number == 1)
        .take(ROWS);
    let unread: Vec<Unread> = unread
        .map(|(path, reason)| Unread {
            file: path.to_string(),
            reason: reason.clone(),
        })
        .collect();
    let mut context = Context::new();
    context.insert("rows", &rows);
    context.insert("total", &portal.places.documents.len());
    context.insert("unread", &unread);
    context.insert("pager", &pager("documents", sheet));
    context
}

/// A sheet for every document.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    let trail = vec![Link {
        title: "Documents".to_owned(),
        url: "documents/index.html".to_owned(),
    }];
    let sheet = |(number, path): (usize, &RelPath)| {
        let page = &portal.site.model.documents[path];
        Sheet::single(&page.url, &page.title, "documents")
            .below(trail.clone())
            .about(number)
    };
    portal
        .places
        .documents
        .iter()
        .enumerate()
        .map(sheet)
        .collect()
}

/// What the page of a document shows.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let path = &portal.places.documents[sheet.subject];
    let page = &portal.site.model.documents[path];
    let mut context = Context::new();
    context.insert("document", &row(portal, path));
    context.insert("owner", &owner(portal, page));
    add_text(portal, sheet, path, &mut context);
    context.insert("contents", &contents(page));
    context.insert("found", &found(portal, path));
    context.insert("backlinks", &backlinks(portal, page));
    context.insert("edit", &portal.source(path));
    let beside = |at: Option<usize>| {
        at.and_then(|at| portal.places.documents.get(at))
            .map(|path| portal.document_link(path))
    };
    context.insert("previous", &beside(sheet.subject.checked_sub(1)));
    context.insert("next", &beside(sheet.subject.checked_add(1)));
    context
}

/// Adds the text with its marks, and what is around it.
fn add_text(portal: &Portal, sheet: &Sheet, path: &RelPath, context: &mut Context) {
    let marked = body(portal, sheet, path);
    context.insert("body", &marked.pieces);
    context.insert("to_do", &plan::here(portal, path));
    context.insert("above", &marked.above);
    context.insert("below", &marked.below);
    context.insert("progress", &checklist::progress_of(portal, path));
    context.insert("charts", &charts::boxes(portal, path));
    add_unjudged(portal, path, context);
    context.insert("citers", &citers(portal, path));
    context.insert("changed", &portal.changed_since_review(path));
    context.insert("lost", &portal.lost_references(path));
}

/// Adds what the document says that no verdict depends on.
fn add_unjudged(portal: &Portal, path: &RelPath, context: &mut Context) {
    context.insert("incidents", &incidents::of_document(portal, path));
    context.insert("promotions", &charts::promotions(portal, path));
    context.insert("escalations", &unjudged::escalations(portal, path));
    context.insert("read_as_text", &unjudged::read_as_text(portal, path));
    context.insert("absent", &portal.absent_references(path));
}

fn row(portal: &Portal, path: &RelPath) -> Row {
    let page = &portal.site.model.documents[path];
    Row {
        title: page.title.clone(),
        url: encode(&page.url),
        file: path.to_string(),
        kind: words::label(&page.kind),
        freshness: portal.freshness(portal.site.assessment.documents.get(path)),
        records: portal.places.by_document.get(path).map_or(0, Vec::len),
        links: page.links.len(),
    }
}

/// The owner that the metadata block names, else the lines below the title.
fn owner(portal: &Portal, page: &Page) -> Option<Link> {
    let matter = page.document.front_matter.iter();
    let fields = matter.flat_map(|matter| &matter.fields);
    let declared = fields
        .filter(|field| names_owner(&field.key))
        .map(|field| field.value.trim());
    let written = pairs_of_top(&page.document)
        .filter(|pair| names_owner(&pair.key))
        .map(|pair| pair.value.plain.trim());
    let name = declared.chain(written).find(|name| !name.is_empty())?;
    let url = portal.places.owner(name).map(encode);
    Some(Link {
        title: name.to_owned(),
        url: url.unwrap_or_default(),
    })
}

fn names_owner(key: &str) -> bool {
    let key = key.trim().to_lowercase();
    matches!(key.as_str(), "owner" | "owners" | "team")
}

/// What is after labels at the top of a document: before its first heading, and below that.
fn pairs_of_top(document: &Document) -> impl Iterator<Item = &Pair> {
    let sections = document.sections.iter();
    let top = sections.filter(|section| section.level <= 1).take(2);
    let blocks = top.flat_map(|section| &section.blocks);
    blocks.flat_map(|block| match block {
        Block::Paragraph(paragraph) => paragraph.pairs.as_slice(),
        _ => &[],
    })
}

fn contents(page: &Page) -> Vec<Heading> {
    let title = page.document.title().map(|section| section.span);
    let sections = page
        .document
        .sections
        .iter()
        .filter(|section| (1..=3).contains(&section.level) && Some(section.span) != title);
    let headings = sections.map(|section| Heading {
        title: section.heading.plain.trim().to_owned(),
        anchor: encode(&section.anchor),
        level: section.level,
    });
    headings
        .filter(|heading| !heading.title.is_empty())
        .collect()
}

/// So many records of a kind are listed beside their document; all of them are marked in it.
const OPEN: usize = 8;

/// The records of a document, kind by kind.
fn found(portal: &Portal, path: &RelPath) -> Vec<Found> {
    let mut records = portal
        .places
        .by_document
        .get(path)
        .cloned()
        .unwrap_or_default();
    let kind = |index: RecordIndex| portal.site.model.records[index].record.kind;
    records.sort_by_key(|&index| (kind(index), index));
    records
        .chunk_by(|&a, &b| kind(a) == kind(b))
        .map(|members| found_of_kind(portal, members))
        .collect()
}

fn found_of_kind(portal: &Portal, members: &[RecordIndex]) -> Found {
    let is_open = |&&index: &&RecordIndex| {
        judgement(&portal.site, index).is_some_and(|judged| !is_settled(judged.verdict))
    };
    let open: Vec<RecordIndex> = members.iter().filter(is_open).copied().collect();
    Found {
        kind: words::kind(portal.site.model.records[members[0]].record.kind),
        total: members.len(),
        tally: tally(members, &portal.site),
        more: open.len().saturating_sub(OPEN),
        open: open
            .iter()
            .take(OPEN)
            .map(|&at| on_page(portal, at))
            .collect(),
    }
}

/// A link to a record of the same page.
fn on_page(portal: &Portal, index: RecordIndex) -> Link {
    Link {
        title: titled(&portal.site.model.records[index]),
        url: portal.places.address(index).fragment(),
    }
}

/// The records that cite a document.
fn citers(portal: &Portal, path: &RelPath) -> Links {
    let cited = portal.places.cited.get(path).into_iter().flatten();
    let citers: BTreeSet<RecordIndex> = cited
        .flat_map(|&at| &portal.site.model.evidence[at].citations)
        .map(|cite| cite.by)
        .collect();
    portal.links(&citers.into_iter().collect::<Vec<_>>())
}

fn backlinks(portal: &Portal, page: &Page) -> Links {
    let items = page
        .backlinks
        .iter()
        .take(SIDE)
        .map(|path| portal.document_link(path))
        .collect();
    Links {
        items,
        more: page.backlinks.len().saturating_sub(SIDE),
    }
}

impl Portal<'_> {
    /// Where a document is kept and changed, if `site.toml` says so.
    pub fn source(&self, path: &RelPath) -> Option<String> {
        let url = self.site.settings.edit_url.as_ref()?;
        Some(url.replace("{path}", &encode(path.as_str())))
    }
}

/// The text of a document as HTML, with its marks.
fn body(portal: &Portal, sheet: &Sheet, path: &RelPath) -> Marked {
    let page = &portal.site.model.documents[path];
    let folder = RelPath::new(&sheet.path).unwrap_or_default().parent();
    let links = |destination: &str, span: Span| {
        let first = page
            .links
            .partition_point(|link| link.span.start < span.start);
        let found = page.links[first..]
            .iter()
            .take_while(|link| link.span.start == span.start);
        let link = found
            .into_iter()
            .find(|link| link.span == span || link.destination == destination)?;
        address(portal, &folder, link)
    };
    draw(portal, path, &links)
}

fn draw(portal: &Portal, path: &RelPath, links: markdown::Links) -> Marked {
    let page = &portal.site.model.documents[path];
    let text = portal.site.model.text(path);
    let margin = margin::of(portal, path, page);
    let marks = Marks {
        places: &margin.places(),
        ids: Some(&margin.ids),
        names: &named::links_in(portal, path, page),
        in_diagrams: Some(&charts::verdicts(portal, path)),
    };
    let body = markdown::render_marked(page, text, links, &portal.press, marks);
    margin.lay_out(&body)
}

/// Where a link leads in the portal: a document, or the register's entry of a file that is cited; `None` for what the portal does not hold.
fn address(portal: &Portal, folder: &RelPath, link: &ResolvedLink) -> Option<String> {
    let to = |path: &RelPath| {
        Some(encode(
            &RelPath::new(&portal.site.model.documents.get(path)?.url)?.relative_to_folder(folder),
        ))
    };
    match &link.to {
        LinkTo::Document(path, Some(anchor)) => {
            to(path).map(|url| format!("{url}#{}", encode(anchor)))
        }
        LinkTo::Document(path, None) | LinkTo::MissingSection(path, _) => to(path),
        LinkTo::External => Some(link.destination.clone()),
        LinkTo::File(path) => portal.places.cited.get(path).and_then(|entries| {
            let spot = portal.places.evidence(*entries.first()?);
            let page = RelPath::new(&spot.page)?.relative_to_folder(folder);
            Some(format!("{}#{}", encode(&page), encode(&spot.anchor)))
        }),
        LinkTo::Missing { .. } | LinkTo::Outside => None,
    }
}

/// A Markdown text that is not a document of the site, as HTML. Its headings have no anchors, as it is a part of a page.
pub fn drawn(portal: &Portal, title: &str, text: &str) -> String {
    let mut document = parse::parse_document(text);
    for section in &mut document.sections {
        section.anchor.clear();
    }
    let page = Page {
        title: title.to_owned(),
        kind: String::new(),
        url: String::new(),
        declared: None,
        declared_in: None,
        review_days: None,
        next_review: None,
        role: Default::default(),
        left: Leftovers::default(),
        links: Vec::new(),
        backlinks: Vec::new(),
        document: document.into(),
    };
    markdown::render(&page, text, &|_, _| None, &portal.press).html
}
