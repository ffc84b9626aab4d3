//! Views: what templates are given: links, places, days, records and documents, ready to be shown.

use serde::Serialize;

use crate::base::text::fold;
use crate::base::{Date, RelPath, Span};
use crate::evaluate::{Blocker, Freshness, Verdict};
use crate::link::{Linked, RecordIndex};
use crate::parse::Document;
use crate::records::{Detail, Kind, Role, Value};
use crate::report::html::places::{encode, judgement};
use crate::report::html::words::{self, Badge};
use crate::report::html::{Portal, SIDE};

/// A link inside the portal; its address counts from the root.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// What it is called.
    pub title: String,
    /// The address from the root of the portal, percent-encoded.
    pub url: String,
}

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

/// A day, and how far it lies from the day of judgement.
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

/// A claim in the writer's words and in ours.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimView {
    /// The canonical status.
    pub word: &'static str,
    /// What the writer put; empty where it is the same word.
    pub text: String,
    /// What stands beside it.
    pub remark: Option<String>,
}

/// When something is to be done.
#[derive(Clone, Debug, Serialize)]
pub struct TargetView {
    /// The writer's words.
    pub text: String,
    /// The day that they name.
    pub day: Option<Day>,
    /// Was its year inferred?
    pub inferred: bool,
}

/// One reason why something is not met.
#[derive(Clone, Debug, Serialize)]
pub struct BlockerView {
    /// The record in the way.
    pub record: Link,
    /// Who owns it.
    pub owners: Vec<OwnerView>,
    /// Why.
    pub why: String,
    /// Where to look.
    pub at: At,
}

/// One thing that a record cites.
#[derive(Clone, Debug, Serialize)]
pub struct CitationView {
    /// The reference alone.
    pub text: String,
    /// File, folder, command, …
    pub kind: &'static str,
    /// Its entry in the evidence register.
    pub url: String,
    /// The state of this citation.
    pub state: Badge,
    /// Does it stand as proof, rather than in passing?
    pub proof: bool,
    /// How strong it is said to be.
    pub strength: Option<&'static str>,
    /// Where the same name lies instead.
    pub moved_to: Option<String>,
}

/// A field of a record.
#[derive(Clone, Debug, Serialize)]
pub struct FieldView {
    /// Its label.
    pub label: String,
    /// Its value as text; empty where nothing was given.
    pub text: String,
    /// The day that it holds, if it is one.
    pub day: Option<Day>,
}

/// A list that is cut where it grows long.
#[derive(Clone, Debug, Serialize)]
pub struct Links {
    /// The first of them.
    pub items: Vec<Link>,
    /// How many more there are.
    pub more: usize,
}

/// A record as every page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct RecordView {
    /// Its key.
    pub key: String,
    /// Its kind, as a label.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// An id that its writer gave.
    pub id: Option<String>,
    /// Its place in the portal.
    pub url: String,
    /// The anchor there; empty for a record with a page of its own.
    pub anchor: String,
    /// Where it comes from.
    pub at: At,
    /// The document's title and the sections around it.
    pub section: Vec<String>,
    /// What its writer claims.
    pub claim: Option<ClaimView>,
    /// What was decided.
    pub verdict: Option<Badge>,
    /// How both stand to each other.
    pub standing: Option<Badge>,
    /// Who owns it.
    pub owners: Vec<OwnerView>,
    /// When it is to be done.
    pub target: Option<TargetView>,
    /// Is it past its day and not done?
    pub overdue: bool,
    /// What it cites.
    pub evidence: Vec<CitationView>,
    /// Why it is not met.
    pub blockers: Vec<BlockerView>,
    /// The waiver that excuses it.
    pub waiver: Option<Link>,
    /// Its freshness, where an allowance is set.
    pub freshness: Option<Badge>,
    /// Everything else that it says.
    pub fields: Vec<FieldView>,
    /// Issues and ids that it names.
    pub refs: Vec<String>,
    /// Records that it names.
    pub mentions: Vec<Link>,
    /// Records that name it.
    pub backlinks: Links,
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
        Day { iso: date.to_string(), distance: words::distance(date, self.site.as_of) }
    }

    /// A link to a record.
    pub fn link(&self, index: RecordIndex) -> Link {
        let title = self.site.model.records.get(index).map_or(String::new(), |linked| titled(linked));
        Link { title, url: self.places.record(index).url() }
    }

    /// Links to records, the list cut where it grows long.
    pub fn links(&self, indices: &[RecordIndex]) -> Links {
        let items = indices.iter().take(SIDE).map(|&index| self.link(index)).collect();
        Links { items, more: indices.len().saturating_sub(SIDE) }
    }

    /// A link to a document; the path alone where the portal has no page for it.
    pub fn document_link(&self, path: &RelPath) -> Link {
        match self.site.model.documents.get(path) {
            Some(page) => Link { title: page.title.clone(), url: encode(&page.url) },
            None => Link { title: path.to_string(), url: String::new() },
        }
    }

    /// A line of a file.
    pub fn at(&self, path: &RelPath, span: Span) -> At {
        let Some(page) = self.site.model.documents.get(path) else {
            return At { file: path.to_string(), line: 1, url: String::new() };
        };
        let anchor = section_at(&page.document, span.start).map_or("", |at| page.document.sections[at].anchor.as_str());
        let fragment = if anchor.is_empty() { String::new() } else { format!("#{}", encode(anchor)) };
        At { file: path.to_string(), line: page.document.line(span.start), url: encode(&page.url) + &fragment }
    }

    /// Owners with their pages.
    pub fn owners(&self, linked: &Linked) -> Vec<OwnerView> {
        let url = |name: &str| self.places.owner(name).map(encode).unwrap_or_default();
        let owners = linked.record.owners.iter();
        owners.map(|owner| OwnerView { title: owner.name.clone(), url: url(&owner.name), derived: owner.derived }).collect()
    }

    /// A reason with its place.
    pub fn blocker(&self, blocker: &Blocker) -> BlockerView {
        let linked = &self.site.model.records[blocker.record];
        BlockerView {
            record: self.link(blocker.record),
            owners: self.owners(linked),
            why: blocker.why.clone(),
            at: self.at(&linked.record.path, blocker.span),
        }
    }

    /// What a record cites, proofs first.
    pub fn citations(&self, linked: &Linked) -> Vec<CitationView> {
        let cited = linked.evidence.iter().filter_map(|&(at, citation)| {
            let evidence = self.site.model.evidence.get(at)?;
            let cite = evidence.citations.get(citation)?;
            Some(CitationView {
                text: evidence.text.clone(),
                kind: words::reference(evidence.kind),
                url: self.places.evidence(at).url(),
                state: words::state(cite.state),
                proof: cite.role == Role::Proof,
                strength: words::strength(cite.strength),
                moved_to: evidence.moved_to.as_ref().map(ToString::to_string),
            })
        });
        let mut views: Vec<CitationView> = cited.collect();
        views.sort_by_key(|view| !view.proof);
        views
    }

    /// A field's value: what evaluation adds stands before what was written.
    pub fn value(&self, index: RecordIndex, field: &str) -> Option<&Value> {
        let computed = judgement(&self.site, index).and_then(|judgement| judgement.computed.get(field));
        computed.or_else(|| self.site.model.records.get(index)?.record.fields.get(field))
    }

    /// A field as it is shown.
    pub fn field(&self, label: &str, value: &Value) -> FieldView {
        let day = match value {
            Value::Day(date) => Some(self.day(*date)),
            _ => None,
        };
        FieldView { label: words::label(label), text: text_of(value), day }
    }

    /// Is this record past its day and not done?
    pub fn is_overdue(&self, index: RecordIndex) -> bool {
        is_true(self.value(index, "overdue"))
    }

    /// A record with all that is known of it.
    pub fn record(&self, index: RecordIndex) -> RecordView {
        let linked = &self.site.model.records[index];
        let record = &linked.record;
        let judged = judgement(&self.site, index);
        let spot = self.places.record(index);
        let target = record.target.as_ref().map(|target| {
            let day = judged.and_then(|judgement| judgement.target);
            TargetView { text: target.text.clone(), day: day.map(|day| self.day(day.0)), inferred: day.is_some_and(|day| day.1) }
        });
        RecordView {
            key: linked.key.clone(),
            kind: words::kind(record.kind),
            title: titled(linked),
            id: record.id.clone().filter(|id| *id != record.title),
            url: spot.url(),
            anchor: spot.anchor,
            at: At { line: linked.line, ..self.at(&record.path, record.span) },
            section: record.section.clone(),
            claim: claim_of(linked),
            verdict: judged.map(|judgement| words::verdict(judgement.verdict)),
            standing: judged.and_then(|judgement| words::standing(judgement.standing)),
            owners: self.owners(linked),
            target,
            overdue: self.is_overdue(index),
            evidence: self.citations(linked),
            blockers: judged.map_or(Vec::new(), |judgement| judgement.blockers.iter().map(|b| self.blocker(b)).collect()),
            waiver: judged.and_then(|judgement| judgement.waiver).map(|waiver| self.link(waiver)),
            freshness: judged.and_then(|judgement| judgement.freshness).map(words::freshness),
            fields: self.fields(index),
            refs: record.refs.clone(),
            mentions: linked.mentions.iter().map(|&index| self.link(index)).collect(),
            backlinks: self.links(&linked.backlinks),
        }
    }

    /// The freshness of a document.
    pub fn freshness(&self, freshness: Option<&Freshness>) -> FreshnessView {
        let unknown = Freshness::default();
        let freshness = freshness.unwrap_or(&unknown);
        let until = freshness.updated.zip(freshness.allowed_days).map(|(day, allowed)| day.plus_days(i64::from(allowed)));
        FreshnessView {
            badge: freshness.state.map(words::freshness),
            updated: freshness.updated.map(|date| self.day(date)),
            from: freshness.from.map(words::provenance),
            age: freshness.age_days,
            allowed: freshness.allowed_days,
            until: until.map(|date| self.day(date)),
        }
    }

    fn fields(&self, index: RecordIndex) -> Vec<FieldView> {
        let mut all = self.site.model.records[index].record.fields.clone();
        if let Some(judgement) = judgement(&self.site, index) {
            all.extend(judgement.computed.clone());
        }
        all.iter().map(|(label, value)| self.field(label, value)).filter(|field| !field.text.is_empty()).collect()
    }
}

/// A record's title, or what stands for it where it has none.
pub fn titled(linked: &Linked) -> String {
    match linked.record.title.trim() {
        "" => linked.key.clone(),
        title => title.to_owned(),
    }
}

/// What the writer claims of a record.
pub fn claim_of(linked: &Linked) -> Option<ClaimView> {
    let claim = linked.record.claim.as_ref()?;
    let word = words::status(claim.status);
    // The writer's words are shown where they are not ours.
    let text = if fold(&claim.text) == word { String::new() } else { claim.text.clone() };
    Some(ClaimView { word, text, remark: claim.remark.clone() })
}

/// A value as text; empty for nothing.
pub fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Text(text) => text.clone(),
        Value::List(texts) => texts.join(", "),
    }
}

/// Is this value a yes?
pub fn is_true(value: Option<&Value>) -> bool {
    matches!(value, Some(Value::Bool(true)))
}

/// Does this verdict leave nothing to be done?
pub fn is_settled(verdict: Verdict) -> bool {
    match verdict {
        Verdict::Met | Verdict::Waived | Verdict::NotApplicable => true,
        Verdict::Unmet | Verdict::Unknown => false,
    }
}

/// The last day of a waiver, where it is a day.
pub fn expires(linked: &Linked) -> Option<Date> {
    match &linked.record.detail {
        Detail::Waiver(waiver) => waiver.expires,
        _ => None,
    }
}

/// The section that a byte stands in.
fn section_at(document: &Document, offset: usize) -> Option<usize> {
    document.sections.partition_point(|section| section.span.start <= offset).checked_sub(1)
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
