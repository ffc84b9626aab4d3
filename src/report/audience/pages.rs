//! Pages: what is left of the page of a document.

use std::collections::BTreeMap;

use crate::base::{RelPath, Settings, Span};
use crate::link::{LinkTo, Page, ResolvedLink, title_of};
use crate::records::{Candidate, CandidateFate, Leftovers, Unjudged};
use crate::report::audience::model::told;
use crate::report::audience::texts::{self, Kept};
use crate::report::audience::view::View;

/// The page, with the text that is kept; `None` where the whole document is left out.
pub fn page(path: &RelPath, page: &Page, view: &View) -> Option<Page> {
    let Page {
        title: _,
        kind,
        url,
        declared,
        declared_in,
        review_days,
        next_review,
        links,
        backlinks,
        role,
        left,
        document: _,
    } = page;
    let Kept {
        text,
        document,
        phrases: _,
    } = view.texts.get(path)?;
    Some(Page {
        title: title_of(path, document),
        kind: view.said(kind),
        url: url.clone(),
        declared: declared.filter(|held| !held.span.of(text).trim().is_empty()),
        declared_in: declared_in.as_ref().map(|origin| told(origin, view)),
        review_days: *review_days,
        next_review: *next_review,
        links: links
            .iter()
            .filter_map(|held| link(held, path, text, view))
            .collect(),
        backlinks: shown(backlinks, view),
        role: *role,
        left: leftovers(left, path, text, view),
        document: document.clone(),
    })
}

fn shown(paths: &[RelPath], view: &View) -> Vec<RelPath> {
    let paths = paths.iter();
    paths
        .filter(|path| !view.choice.paths.leave_out(path))
        .cloned()
        .collect()
}

/// The signs and candidates whose text is still as it was.
fn leftovers(left: &Leftovers, path: &RelPath, text: &str, view: &View) -> Leftovers {
    let Leftovers {
        marks,
        candidates,
        void: _,
        mentions: _,
        // What is said there has owners and remarks in fields of its own: a copy leaves all of it out.
        unjudged: _,
        states: _,
    } = left;
    let is_whole = |span: Span| span.of(text) == span.of(view.model.text(path));
    let marks = marks.iter().filter(|mark| is_whole(mark.span));
    let candidates = candidates.iter().filter(|one| is_whole(one.span));
    Leftovers {
        marks: marks.copied().collect(),
        candidates: candidates.map(|one| candidate(one, view)).collect(),
        // Diagnostics are made: what is wrong with a comment or a state is asked no more.
        void: Vec::new(),
        mentions: Vec::new(),
        unjudged: Unjudged::default(),
        states: BTreeMap::new(),
    }
}

/// A candidate with what people say of it: the reason is in settings, and may tell of anything.
fn candidate(candidate: &Candidate, view: &View) -> Candidate {
    let fate = match &candidate.fate {
        CandidateFate::Rejected(reason) => {
            CandidateFate::Rejected(view.said(&view.said_in(&Settings::path(), reason)))
        }
        CandidateFate::Open | CandidateFate::Confirmed => candidate.fate.clone(),
    };
    Candidate {
        fate,
        ..candidate.clone()
    }
}

/// A link that is still in the text and leads to what is still there.
fn link(link: &ResolvedLink, path: &RelPath, text: &str, view: &View) -> Option<ResolvedLink> {
    let ResolvedLink {
        destination,
        span,
        form,
        to,
    } = link;
    let untouched = span.of(text) == span.of(view.model.text(path));
    if !untouched || texts::leads_out(link, view.choice) || view.secrets.are_told_by(destination) {
        return None;
    }
    Some(ResolvedLink {
        destination: destination.clone(),
        span: *span,
        form: *form,
        to: target(to, view)?,
    })
}

/// Where a link leads; `None` where that is left out.
fn target(to: &LinkTo, view: &View) -> Option<LinkTo> {
    Some(match to {
        LinkTo::Document(path, Some(anchor))
            if !texts::has_anchor(&view.texts.get(path)?.document, anchor) =>
        {
            return None;
        }
        LinkTo::Document(path, anchor) => LinkTo::Document(path.clone(), anchor.clone()),
        LinkTo::MissingSection(path, section) => {
            LinkTo::MissingSection(path.clone(), section.clone())
        }
        LinkTo::File(path) => LinkTo::File(path.clone()),
        LinkTo::Missing { path, near } => LinkTo::Missing {
            path: path.clone(),
            near: near.clone(),
        },
        LinkTo::Outside => LinkTo::Outside,
        LinkTo::External => LinkTo::External,
    })
}
