//! Pages: what each document is called, what kind it is, where its page lies, and the date that it gives of itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::next_review;
use super::{Declared, Linked, Page};
use crate::base::kind::DocumentRole;
use crate::base::{RelPath, Settings, Span};
use crate::parse::{Block, Document, FrontMatter};
use crate::records::values::{reviewed, when};
use crate::records::words::vocabulary::{Label, Vocabulary};
use crate::records::{Documents, Kind, Leftovers, incident, role};
use crate::source::SourceTree;

/// What documents are placed by.
pub struct Placing<'a> {
    /// All records, with their keys.
    pub records: &'a [Linked],
    /// The texts.
    pub tree: &'a SourceTree,
    /// Which documents are for what.
    pub settings: &'a Settings,
    /// The words of the site.
    pub words: &'a Vocabulary,
}

impl<'a> Placing<'a> {
    /// What documents are placed by.
    pub fn new(
        records: &'a [Linked],
        tree: &'a SourceTree,
        settings: &'a Settings,
        words: &'a Vocabulary,
    ) -> Self {
        Placing {
            records,
            tree,
            settings,
            words,
        }
    }

    fn records_by_path(&self) -> BTreeMap<&RelPath, Vec<&Linked>> {
        let mut held: BTreeMap<&RelPath, Vec<&Linked>> = BTreeMap::new();
        for linked in self.records {
            held.entry(&linked.record.path).or_default().push(linked);
        }
        held
    }

    /// What a document is for: as it says itself, else as settings say, else by its signals.
    fn role(&self, path: &RelPath, document: &Document) -> DocumentRole {
        let text = self.tree.texts.get(path);
        let text = text.map_or("", |text| text.text.as_str());
        role::decide(path, document, text, self.settings).0
    }
}

/// Places every document.
pub fn place(
    documents: Documents,
    mut leftovers: BTreeMap<RelPath, Leftovers>,
    by: &Placing,
) -> BTreeMap<RelPath, Page> {
    let held_by = by.records_by_path();
    let mut used = BTreeSet::new();
    let mut pages = BTreeMap::new();
    for (path, document) in documents {
        let held = held_by.get(&path).map_or(&[][..], Vec::as_slice);
        let url = free_url(&path, &mut used);
        let mut page = page(&path, document, held, url, by.words);
        page.role = by.role(&path, &page.document);
        page.left = leftovers.remove(&path).unwrap_or_default();
        pages.insert(path, page);
    }
    pages
}

fn page(
    path: &RelPath,
    document: Arc<Document>,
    held: &[&Linked],
    url: String,
    words: &Vocabulary,
) -> Page {
    Page {
        title: title_of(path, &document),
        kind: kind(path, &document, held),
        url,
        declared: declared(&document, words),
        declared_in: None,
        review_days: review_days(&document, words),
        next_review: next_review::declared(&document),
        links: Vec::new(),
        backlinks: Vec::new(),
        role: DocumentRole::Operations,
        left: Leftovers::default(),
        document,
    }
}

/// What a document is called: front matter, first heading, else the file's name.
pub fn title_of(path: &RelPath, document: &Document) -> String {
    let meta = document
        .front_matter
        .as_ref()
        .and_then(|meta| field(meta, "title"));
    let heading = || {
        document
            .title()
            .map(|section| section.heading.plain.trim().to_owned())
    };
    meta.map(str::to_owned)
        .or_else(heading)
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| path.stem().to_owned())
}

fn field<'a>(meta: &'a FrontMatter, key: &str) -> Option<&'a str> {
    meta.fields
        .iter()
        .find(|field| field.key.eq_ignore_ascii_case(key))
        .map(|field| field.value.trim())
        .filter(|value| !value.is_empty())
}

/// The kind of documents that look back on an incident.
const INCIDENT: &str = "incident";

/// Front matter `kind:`, else runbook if the document is one, else gate, else the review of an incident, else the kind that most of its records have.
fn kind(path: &RelPath, document: &Document, held: &[&Linked]) -> String {
    if let Some(kind) = document
        .front_matter
        .as_ref()
        .and_then(|meta| field(meta, "kind"))
    {
        return kind.to_lowercase();
    }
    let title = document.title().map(|section| section.span.start);
    let has = |kind: Kind| held.iter().any(|linked| linked.record.kind == kind);
    if held.iter().any(|linked| {
        linked.record.kind == Kind::Runbook && Some(linked.record.span.start) == title
    }) {
        return Kind::Runbook.word().to_owned();
    }
    if has(Kind::Gate) {
        return Kind::Gate.word().to_owned();
    }
    if incident::is_review(path, document) {
        return INCIDENT.to_owned();
    }
    most_common(held)
}

/// The kind that most records have.
fn most_common(held: &[&Linked]) -> String {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for linked in held {
        *counts.entry(linked.record.kind).or_default() += 1;
    }
    let most = counts
        .into_iter()
        .max_by_key(|&(kind, count)| (count, std::cmp::Reverse(kind)));
    most.map_or("document", |(kind, _)| kind.word()).to_owned()
}

/// The page that a document at this path has where no other takes its name: `documents/docs/x/index.html`.
pub fn plain_url(path: &RelPath) -> String {
    format!("{}/index.html", folder(path))
}

fn folder(path: &RelPath) -> String {
    let mut parts: Vec<String> = path.parent().parts().map(url_part).collect();
    let stem = bare_stem(path.stem());
    let is_index = matches!(stem.to_ascii_lowercase().as_str(), "readme" | "index");
    if !is_index || parts.is_empty() {
        parts.push(url_part(stem));
    }
    format!("documents/{}", parts.join("/"))
}

/// `index` of `index.html.md` and `index.html.md.erb`: a page called `index.html` could not lie beside a folder of that name.
fn bare_stem(stem: &str) -> &str {
    let mut bare = stem;
    for ending in [".md", ".html"] {
        bare = bare
            .strip_suffix(ending)
            .filter(|rest| !rest.is_empty())
            .unwrap_or(bare);
    }
    bare
}

/// The page of a document. A second document that would get the same name gets `-2`.
fn free_url(path: &RelPath, used: &mut BTreeSet<String>) -> String {
    let name = folder(path);
    let mut free = name.clone();
    let mut next = 2;
    while !used.insert(free.to_lowercase()) {
        free = format!("{name}-{next}");
        next += 1;
    }
    format!("{free}/index.html")
}

/// A name that every file system and URL takes as it is.
fn url_part(part: &str) -> String {
    let ascii = deunicode::deunicode(part);
    let safe = ascii.chars().map(|c| {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') {
            c
        } else {
            '-'
        }
    });
    let name: String = safe.take(100).collect();
    if name.trim_matches('.').is_empty() {
        "-".to_owned()
    } else if is_taken(&name) {
        // Windows looks at what stands before the first full stop, and drops one at the end.
        let bare = name.trim_end_matches('.');
        let (stem, ending) = bare.split_once('.').unwrap_or((bare, ""));
        format!("{stem}-{ending}")
    } else {
        name
    }
}

/// Names of devices on Windows, whatever ending they have.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Is this the name of a page that lies in every folder, or one that Windows cannot give to a folder?
fn is_taken(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let stem = name.split('.').next().unwrap_or(&name);
    let is_port = ["com", "lpt"].iter().any(|port| {
        let number = stem.strip_prefix(port);
        number.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|c| c.is_ascii_digit()))
    });
    let page = name.strip_suffix(".html");
    let is_page =
        page.is_some_and(|page| page == "index" || page.bytes().all(|c| c.is_ascii_digit()));
    is_port || is_page || DEVICES.contains(&stem) || name.ends_with('.')
}

/// The lines of the dates that documents give of themselves, from 1.
pub fn dated_lines(
    documents: &Documents,
    words: &Vocabulary,
) -> BTreeMap<RelPath, BTreeSet<usize>> {
    let dated = documents
        .iter()
        .filter_map(|(path, document)| Some((path, document, declared(document, words)?)));
    dated
        .map(|(path, document, declared)| (path.clone(), declared.lines(document).collect()))
        .collect()
}

/// The date that a document gives of itself: front matter, else a labelled date in its text.
/// A review or update outranks a bare `Date:`, which counts only at the top of the document.
fn declared(document: &Document, words: &Vocabulary) -> Option<Declared> {
    declared_in_front_matter(document, words).or_else(|| declared_in_text(document, words))
}

fn declared_in_front_matter(document: &Document, words: &Vocabulary) -> Option<Declared> {
    let meta = document.front_matter.iter().flat_map(|meta| &meta.fields);
    let dated = meta.filter(|field| words.label(&field.key) == Some(Label::Updated));
    let found =
        dated.filter_map(|field| Some((rank(&field.key), when::day(&field.value)?, field.span)));
    // Of two dates under one rank nobody can say which holds: never the better one.
    let (rank, date, span) = found.min()?;
    Some(Declared {
        date,
        from_front_matter: true,
        is_review: rank != BARE,
        span,
    })
}

fn declared_in_text(document: &Document, words: &Vocabulary) -> Option<Declared> {
    let top = end_of_title(document);
    let counts = |key: &str, span: Span| {
        words.label(key) == Some(Label::Updated) && (rank(key) != BARE || span.start <= top)
    };
    let labelled = labelled(document).into_iter();
    let counted = labelled.filter(|(key, _, span)| counts(key, *span));
    let dated =
        counted.filter_map(|(key, value, span)| Some((rank(&key), span, when::day(&value)?)));
    let (rank, span, date) = dated.min_by_key(|&(rank, span, _)| (rank, span))?;
    Some(Declared {
        date,
        from_front_matter: false,
        is_review: rank != BARE,
        span,
    })
}

/// Where the section of the title ends. A document without a title is all top.
fn end_of_title(document: &Document) -> usize {
    document.title().map_or(usize::MAX, |title| title.span.end)
}

/// So many paragraphs of a document are its head.
const TOP_PARAGRAPHS: usize = 8;

const BARE: u8 = 1;

/// A label that speaks of a review, update or check ranks before one that only says `date`.
fn rank(key: &str) -> u8 {
    let key = key.to_lowercase();
    let bare = matches!(
        key.trim_matches(['*', '_', ':', ' ']),
        "date" | "datum" | "dato" | "дата" | "日期" | "작성일" | "generated" | "created"
    );
    if bare { BARE } else { 0 }
}

/// Every labelled value of a document outside lists of records: paragraphs, quotes, two-column tables, items of top lists.
pub(super) fn labelled(document: &Document) -> Vec<(String, String, Span)> {
    let mut found = Vec::new();
    for section in &document.sections {
        collect(&section.blocks, &mut found);
    }
    found
}

fn collect(blocks: &[Block], found: &mut Vec<(String, String, Span)>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.extend(
                paragraph
                    .pairs
                    .iter()
                    .map(|pair| (pair.key.clone(), pair.value.plain.clone(), pair.span)),
            ),
            Block::Quote(quote) => collect(&quote.blocks, found),
            Block::Table(table) if table.header.len() == 2 => {
                let rows = table.rows.iter().filter(|row| row.cells.len() >= 2);
                found.extend(rows.map(|row| {
                    (
                        row.cells[0].plain.clone(),
                        row.cells[1].plain.clone(),
                        row.span,
                    )
                }));
                let [key, value] = &table.header[..] else {
                    continue;
                };
                found.push((
                    key.plain.clone(),
                    value.plain.clone(),
                    key.span.join(value.span),
                ));
            }
            Block::List(list) => {
                let pairs = list.items.iter().flat_map(|item| &item.pairs);
                found.extend(
                    pairs.map(|pair| (pair.key.clone(), pair.value.plain.clone(), pair.span)),
                );
            }
            Block::Table(_) | Block::Fence(_) | Block::Html(_) => {}
        }
    }
}

/// The review interval that the document sets for itself, in days.
fn review_days(document: &Document, words: &Vocabulary) -> Option<u32> {
    let is_interval = |key: &str| words.label(key) == Some(Label::ReviewEvery);
    let meta = document
        .front_matter
        .iter()
        .flat_map(|meta| &meta.fields)
        .find(|field| is_interval(&field.key));
    if let Some(days) = meta.and_then(|field| interval(&field.value)) {
        return Some(days);
    }
    let labelled = labelled(document)
        .into_iter()
        .find(|(key, _, _)| is_interval(key))
        .and_then(|(_, value, _)| interval(&value));
    labelled.or_else(|| said_days(document))
}

/// An interval with its unit, or a bare number of days. Hours bound what a cache keeps: nobody reviews a document by them.
fn interval(value: &str) -> Option<u32> {
    let bare = value.trim().parse::<u32>().ok().filter(|days| *days > 0);
    let in_words = || when::cadence_days(value).filter(|_| !when::counts_hours(value));
    bare.or_else(|| in_words().filter(|_| is_interval_alone(value)))
}

/// `Quarterly`, `monthly review`, `at least every six months`. `Weekly standup updates` tells of something else that is done so often, and so
/// does a sentence about a job that runs at night.
fn is_interval_alone(value: &str) -> bool {
    const MOST_WORDS: usize = 6;
    const MOST_WORDS_OF_ADVERB: usize = 2;
    let clause = value.split([',', ';', '(', '（']).next().unwrap_or("");
    let words: Vec<&str> = clause.split_whitespace().collect();
    let most = match words.first().and_then(|first| when::cadence_days(first)) {
        Some(_) => MOST_WORDS_OF_ADVERB,
        None => MOST_WORDS,
    };
    words.len() <= most
}

/// The interval that a sentence at the top of the document gives it.
fn said_days(document: &Document) -> Option<u32> {
    let top = end_of_title(document);
    let at_top = document
        .sections
        .iter()
        .take_while(|section| section.span.start < top)
        .flat_map(|section| &section.blocks);
    let paragraphs = at_top.flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![paragraph],
        Block::Quote(quote) => quote
            .blocks
            .iter()
            .filter_map(|block| {
                if let Block::Paragraph(within) = block {
                    Some(within)
                } else {
                    None
                }
            })
            .collect(),
        _ => Vec::new(),
    });
    paragraphs
        .take(TOP_PARAGRAPHS)
        .find_map(|paragraph| reviewed::review_days(&paragraph.text.plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_folder_is_named_as_a_page_or_as_windows_cannot_name_one() {
        let rows = [
            ("index.html/c.md", "documents/index-html/c/index.html"),
            ("INDEX.html.md", "documents/INDEX/index.html"),
            ("2.html.x.md", "documents/2.html.x/index.html"),
            ("a/2.html/b.md", "documents/a/2-html/b/index.html"),
            ("aux/nul.md", "documents/aux-/nul-/index.html"),
            ("Com1.x.md", "documents/Com1-x/index.html"),
            ("com10/console.md", "documents/com10/console/index.html"),
            ("trail..md", "documents/trail-/index.html"),
            ("a.b..md", "documents/a-b/index.html"),
            ("restore.htm.md", "documents/restore.htm/index.html"),
        ];
        for (path, url) in rows {
            let path = RelPath::new(path).expect("a path below the root");
            assert_eq!(free_url(&path, &mut BTreeSet::new()), url);
        }
    }
}
