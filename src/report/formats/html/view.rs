//! Views: what templates are given: links, places, days, records and documents, ready to be shown.

use crate::base::{Date, RelPath, Span};
use crate::evaluate::{Freshness, Verdict};
use crate::link::{Linked, RecordIndex};
use crate::parse::Document;
use crate::records::{Kind, Owner};
use crate::report::formats::html::portal::{Portal, SIDE};
use crate::report::present::judged::{judgement, titled};
use crate::report::present::places::{Link, encode};
use crate::report::present::words::{self, Badge};
use serde::Serialize;

/// A line of a source file, with the part of the portal that shows it.
#[derive(Clone, Debug, Serialize)]
pub struct At {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The rendered document at the nearest heading; empty where the portal has no such document.
    pub url: String,
}

/// A day, and how far it is from the day of judgement.
#[derive(Clone, Debug, Serialize)]
pub struct Day {
    /// `2025-11-30`.
    pub iso: String,
    /// `in 20 days`.
    pub distance: String,
}

/// An owner of a record.
#[derive(Clone, Debug, Serialize)]
pub struct OwnerView {
    /// The name.
    pub title: String,
    /// The owner's page.
    pub url: String,
    /// Was the name taken from `CODEOWNERS`?
    pub derived: bool,
}

/// A list that is cut where it grows long.
#[derive(Clone, Debug, Serialize)]
pub struct Links {
    /// The first of them.
    pub items: Vec<Link>,
    /// How many more there are.
    pub more: usize,
}

/// Freshness of a document, with its reasons.
#[derive(Clone, Debug, Serialize)]
pub struct FreshnessView {
    /// Fresh, stale, …; none where no allowance is set.
    pub badge: Option<Badge>,
    /// The day of the last review or update.
    pub updated: Option<Day>,
    /// Where that day comes from.
    pub from: Option<&'static str>,
    /// Its age in days.
    pub age: Option<i64>,
    /// The allowance in days.
    pub allowed: Option<u32>,
    /// The last day on which it is within its allowance.
    pub until: Option<Day>,
}

impl Portal<'_> {
    /// A day as readers see it.
    pub fn day(&self, date: Date) -> Day {
        Day {
            iso: date.to_string(),
            distance: words::distance(date, self.site.as_of),
        }
    }

    /// A link to a record.
    pub fn link(&self, index: RecordIndex) -> Link {
        let title = self
            .site
            .model
            .records
            .get(index)
            .map_or(String::new(), titled);
        Link {
            title,
            url: self.places.record(index).url(),
        }
    }

    /// Links to records, the list cut where it grows long.
    pub fn links(&self, indices: &[RecordIndex]) -> Links {
        let items = indices
            .iter()
            .take(SIDE)
            .map(|&index| self.link(index))
            .collect();
        Links {
            items,
            more: indices.len().saturating_sub(SIDE),
        }
    }

    /// A link to a document; the path alone where the portal has no page for it.
    pub fn document_link(&self, path: &RelPath) -> Link {
        match self.site.model.documents.get(path) {
            Some(page) => Link {
                title: page.title.clone(),
                url: encode(&page.url),
            },
            None => Link {
                title: path.to_string(),
                url: String::new(),
            },
        }
    }

    /// A line of a file.
    pub fn at(&self, path: &RelPath, span: Span) -> At {
        let Some(page) = self.site.model.documents.get(path) else {
            let line = self
                .site
                .model
                .lines(path)
                .map_or(1, |lines| lines.line(span.start));
            return At {
                file: path.to_string(),
                line,
                url: String::new(),
            };
        };
        let anchor = section_at(&page.document, span.start)
            .map_or("", |at| page.document.sections[at].anchor.as_str());
        let fragment = if anchor.is_empty() {
            String::new()
        } else {
            format!("#{}", encode(anchor))
        };
        At {
            file: path.to_string(),
            line: page.document.line(span.start),
            url: encode(&page.url) + &fragment,
        }
    }

    /// Owners with their pages.
    pub fn owners(&self, linked: &Linked) -> Vec<OwnerView> {
        self.views_of(linked.record.owners.iter())
    }

    /// Some owners with their pages.
    pub fn views_of<'o>(&self, owners: impl Iterator<Item = &'o Owner>) -> Vec<OwnerView> {
        let url = |name: &str| self.places.owner(name).map(encode).unwrap_or_default();
        owners
            .map(|owner| OwnerView {
                title: owner.name.clone(),
                url: url(&owner.name),
                derived: owner.derived,
            })
            .collect()
    }

    /// The freshness of a document.
    pub fn freshness(&self, freshness: Option<&Freshness>) -> FreshnessView {
        let unknown = Freshness::default();
        let freshness = freshness.unwrap_or(&unknown);
        let until = freshness
            .updated
            .zip(freshness.allowed_days)
            .map(|(day, allowed)| day.plus_days(i64::from(allowed)));
        FreshnessView {
            badge: self.freshness_badge(freshness),
            updated: freshness.updated.map(|date| self.day(date)),
            from: freshness.from.map(words::provenance),
            age: freshness.age_days,
            allowed: freshness.allowed_days,
            until: until.map(|date| self.day(date)),
        }
    }
}

/// The section that a byte is in.
fn section_at(document: &Document, offset: usize) -> Option<usize> {
    document
        .sections
        .partition_point(|section| section.span.start <= offset)
        .checked_sub(1)
}

/// Records whose verdict calls for work come first, then those that are overdue, then the rest in their order.
pub fn urgency(portal: &Portal, index: RecordIndex) -> (u8, bool, Kind) {
    let kind = portal.site.model.records[index].record.kind;
    let verdict = judgement(&portal.site, index).map(|judgement| judgement.verdict);
    let rank = match verdict {
        Some(Verdict::Unmet) => 0,
        Some(Verdict::Unknown) => 1,
        Some(Verdict::Waived) => 2,
        None => 3,
        Some(Verdict::Met) => 4,
        Some(Verdict::NotApplicable) => 5,
    };
    (rank, !portal.is_overdue(index), kind)
}
