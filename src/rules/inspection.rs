//! Inspection: what every rule is given to look at, with the few questions that many of them ask.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::kind::DocumentRole;
use crate::base::{Date, Place, RelPath, Settings, Span};
use crate::evaluate::{Assessment, Judgement};
use crate::link::{Linked, Model, Page, ResolvedLink};
use crate::parse::FaultKind;
use crate::records::{Detail, Kind, Waiver};
use crate::rules::mend::Namesakes;

/// A link may hold pictures that are links of their own; so many are looked past.
const NESTED: usize = 8;

/// The evaluated model on one day.
pub struct Inspection<'a> {
    /// Documents, records, evidence and links.
    pub model: &'a Model,
    /// What was decided about them.
    pub assessment: &'a Assessment,
    /// The settings of the site.
    pub settings: &'a Settings,
    /// The day that everything is judged on.
    pub as_of: Date,
    with_gates: BTreeSet<&'a RelPath>,
    namesakes: OnceCell<Namesakes<'a>>,
    links: OnceCell<BTreeMap<(&'a RelPath, usize), &'a ResolvedLink>>,
}

impl<'a> Inspection<'a> {
    /// Looks at a model as of one day.
    pub fn new(
        model: &'a Model,
        assessment: &'a Assessment,
        settings: &'a Settings,
        as_of: Date,
    ) -> Self {
        let gates = model
            .records
            .iter()
            .filter(|linked| linked.record.kind == Kind::Gate);
        let with_gates = gates.map(|linked| &linked.record.path).collect();
        Inspection {
            model,
            assessment,
            settings,
            as_of,
            with_gates,
            namesakes: OnceCell::new(),
            links: OnceCell::new(),
        }
    }

    /// The files of the tree by name, gathered when first asked for.
    pub fn namesakes(&self) -> &Namesakes<'a> {
        self.namesakes
            .get_or_init(|| Namesakes::of(&self.model.tree))
    }

    /// The innermost link around a place.
    pub fn link_around(&self, path: &RelPath, span: Span) -> Option<&'a ResolvedLink> {
        let links = self.links.get_or_init(|| self.links_by_place());
        let begun = links.range((path, 0)..=(path, span.start));
        let nearest = begun.rev().map(|(_, link)| *link).take(NESTED);
        nearest.into_iter().find(|link| link.span.contains(span))
    }

    fn links_by_place(&self) -> BTreeMap<(&'a RelPath, usize), &'a ResolvedLink> {
        let mut links = BTreeMap::new();
        for (path, page) in self.pages() {
            let here = page.links.iter();
            links.extend(here.map(|link| ((path, link.span.start), link)));
        }
        links
    }

    /// The documents in path order.
    pub fn pages(&self) -> impl Iterator<Item = (&'a RelPath, &'a Page)> {
        self.model.documents.iter()
    }

    /// The records of one kind, with their indices.
    pub fn records(&self, kind: Kind) -> impl Iterator<Item = (usize, &'a Linked)> {
        self.model
            .records
            .iter()
            .enumerate()
            .filter(move |(_, linked)| linked.record.kind == kind)
    }

    /// The waivers with their terms.
    pub fn waivers(&self) -> impl Iterator<Item = (&'a Linked, &'a Waiver)> {
        self.model
            .records
            .iter()
            .filter_map(|linked| match &linked.record.detail {
                Detail::Waiver(terms) => Some((linked, terms)),
                _ => None,
            })
    }

    /// Every fault of every document that `is_wanted`, with its place.
    pub fn faults(
        &self,
        is_wanted: fn(&FaultKind) -> bool,
    ) -> impl Iterator<Item = (Place, &'a FaultKind)> {
        let faults = self
            .pages()
            .flat_map(|(path, page)| page.document.faults.iter().map(move |fault| (path, fault)));
        faults
            .filter(move |(_, fault)| is_wanted(&fault.kind))
            .map(|(path, fault)| (place(path, fault.span), &fault.kind))
    }

    /// What was decided about a record; gates have none.
    pub fn judgement(&self, record: usize) -> Option<&'a Judgement> {
        self.assessment.records.get(&record)
    }

    /// Is this a document of operations, or no document at all, such as `site.toml`?
    pub fn is_of_operations(&self, path: &RelPath) -> bool {
        let page = self.model.documents.get(path);
        page.is_none_or(|page| page.role == DocumentRole::Operations)
    }

    /// Does somebody work on this document? Nobody does on history, and on a template only where it was copied to.
    pub fn is_in_use(&self, path: &RelPath) -> bool {
        let page = self.model.documents.get(path);
        page.is_none_or(|page| page.role.is_in_use())
    }

    /// Is this more than instructions for a program, such as a prompt in `.github`?
    pub fn is_written_for_people(&self, path: &RelPath) -> bool {
        let page = self.model.documents.get(path);
        let is_hidden = path.parts().any(|part| part.starts_with('.'));
        page.is_none_or(|page| page.role != DocumentRole::Instructions || !is_hidden)
    }

    /// Does a gate stand in this document?
    pub fn holds_gate(&self, path: &RelPath) -> bool {
        self.with_gates.contains(path)
    }

    /// The text of a document; empty for one that could not be read.
    pub fn text(&self, path: &RelPath) -> &'a str {
        self.model.text(path)
    }

    /// Where `words` are in a record, else the first line of the record.
    pub fn place_of(&self, linked: &Linked, words: &str) -> Place {
        let record = &linked.record;
        let text = record.span.of(self.text(&record.path));
        let words = words.trim();
        let found = if words.is_empty() {
            None
        } else {
            text.find(words)
        };
        let span = found
            .map(|at| Span::new(at, at + words.len()))
            .unwrap_or_else(|| first_line(text));
        place(&record.path, span.shifted(record.span.start))
    }

    /// A place without white space at its end.
    pub fn trimmed(&self, at: Place) -> Place {
        let length = at.span.of(self.text(&at.path)).trim_end().len();
        Place {
            span: Span::new(at.span.start, at.span.start + length),
            ..at
        }
    }

    /// Where the title of a record is.
    pub fn place_of_title(&self, linked: &Linked) -> Place {
        self.place_of(linked, &linked.record.title)
    }
}

/// A span in a document.
pub fn place(path: &RelPath, span: Span) -> Place {
    Place {
        path: path.clone(),
        span,
    }
}

/// A file as a whole.
pub fn whole(path: &RelPath) -> Place {
    place(path, Span::default())
}

/// A writer's words for a message: on one line, in backticks, cut after 80 characters.
pub fn quote(words: &str) -> String {
    let mut line: String = words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('`', "'");
    if let Some((cut, _)) = line.char_indices().nth(80) {
        line.truncate(cut);
        line.push('…');
    }
    format!("`{line}`")
}

/// The first line of a text that holds more than white space, without the space at its ends.
fn first_line(text: &str) -> Span {
    let start = text.len() - text.trim_start().len();
    let line = text[start..].lines().next().unwrap_or("").trim_end();
    Span::new(start, start + line.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_stay_on_one_line_and_short() {
        assert_eq!(quote("a\n `b`"), "`a 'b'`");
        assert_eq!(quote(&"é".repeat(200)).chars().count(), 83);
    }

    #[test]
    fn the_first_line_is_the_first_with_words() {
        assert_eq!(first_line("\n  one \ntwo").of("\n  one \ntwo"), "one");
        assert_eq!(first_line(""), Span::new(0, 0));
    }
}
