//! Records: one record with all that is known of it, as every page shows it.

use crate::base::text::fold;
use crate::evaluate::{Blocker, ClaimAge, Judgement};
use crate::link::{Linked, RecordIndex};
use crate::records::{Accepted, Record, Role, Value};
use crate::report::formats::html::portal::Portal;
use crate::report::formats::html::view::{At, Day, Links, OwnerView};
use crate::report::present::judged::{judgement, text_of, titled};
use crate::report::present::places::Link;
use crate::report::present::state;
use crate::report::present::words::{self, Badge};
use serde::Serialize;

/// A claim in the writer's words and in ours.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimView {
    /// The canonical status.
    pub word: &'static str,
    /// What the writer put; empty where it is the same word.
    pub text: String,
    /// What is beside it.
    pub remark: Option<String>,
    /// Since when it stands, and by whom.
    pub since: Option<SinceView>,
}

/// Since when a claim stands.
#[derive(Clone, Debug, Serialize)]
pub struct SinceView {
    /// The day of the commit that last changed its lines.
    pub day: Option<String>,
    /// Who wrote that commit; where there is none, why in a word or two.
    pub text: String,
    /// More of it: the commit, or why in full.
    pub more: String,
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
    /// The day on which it changed after the claim of the record.
    pub changed: Option<Day>,
    /// Where the same name is instead.
    pub moved_to: Option<String>,
}

/// A field of a record.
#[derive(Clone, Debug, Serialize)]
pub struct FieldView {
    /// Its label.
    pub label: String,
    /// Its value as text; empty where nothing was given.
    pub text: String,
    /// Its values, where it has several.
    pub items: Vec<String>,
    /// The day that it holds, if it is one.
    pub day: Option<Day>,
}

/// Words that somebody has declared to take nothing back.
#[derive(Clone, Debug, Serialize)]
pub struct UnderstoodView {
    /// The words.
    pub words: String,
    /// Who says so.
    pub by: String,
    /// From which day on.
    pub day: Day,
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
    /// Its address: where it is read.
    pub permalink: String,
    /// The anchor there.
    pub anchor: String,
    /// Where it comes from.
    pub at: At,
    /// The document's title and the sections around it.
    pub section: Vec<String>,
    /// What its writer claims.
    pub claim: Option<ClaimView>,
    /// What was decided.
    pub verdict: Option<Badge>,
    /// How both relate to each other.
    pub standing: Option<Badge>,
    /// Who owns it.
    pub owners: Vec<OwnerView>,
    /// When it is to be done.
    pub target: Option<TargetView>,
    /// The day by which it is due.
    pub due: Option<Day>,
    /// Is it past its day and not done?
    pub overdue: bool,
    /// The first day on which it will be; empty where none is known.
    pub overdue_from: String,
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
    /// Words of it that somebody has declared to take nothing back.
    pub understood: Vec<UnderstoodView>,
}

impl Portal<'_> {
    fn understood(&self, record: &Record) -> Vec<UnderstoodView> {
        let view = |accepted: &Accepted| UnderstoodView {
            words: accepted.words.clone(),
            by: accepted.by.clone(),
            day: self.day(accepted.on),
        };
        record.accepted.iter().map(view).collect()
    }

    /// When a record is to be done.
    fn target_of(&self, record: &Record, judged: Option<&Judgement>) -> Option<TargetView> {
        let target = record.target.as_ref()?;
        let day = judged.and_then(|judgement| judgement.target);
        Some(TargetView {
            text: target.text.clone(),
            day: day.map(|day| self.day(day.0)),
            inferred: day.is_some_and(|day| day.1),
        })
    }

    /// A record with all that is known of it.
    pub fn record(&self, index: RecordIndex) -> RecordView {
        let linked = &self.site.model.records[index];
        let record = &linked.record;
        let judged = judgement(&self.site, index);
        let address = self.places.address(index);
        RecordView {
            key: linked.key.clone(),
            kind: words::kind(record.kind),
            title: titled(linked),
            id: record.id.clone().filter(|id| *id != record.title),
            url: self.places.record(index).url(),
            permalink: address.url(),
            anchor: address.anchor,
            at: At {
                file: record.path.to_string(),
                line: linked.line,
                url: String::new(),
            },
            section: record.section.clone(),
            claim: self.claim(index),
            verdict: self.state_badge(index),
            standing: judged.and_then(|judgement| words::standing(judgement.standing)),
            owners: self.owners(linked),
            target: self.target_of(record, judged),
            due: judged
                .and_then(|judged| judged.due)
                .map(|due| self.day(due.day)),
            // Where being overdue is the state of a record, its day does not repeat it.
            overdue: self.is_overdue(index) && !state::is_work(record.kind),
            overdue_from: self
                .overdue_from(index)
                .filter(|_| !state::is_work(record.kind))
                .unwrap_or_default(),
            evidence: self.citations(linked),
            blockers: self.blockers(index, judged),
            waiver: judged
                .and_then(|judgement| judgement.waiver)
                .map(|waiver| self.link(waiver)),
            freshness: judged
                .and_then(|judgement| judgement.freshness)
                .and_then(|freshness| self.freshness_badge(&freshness)),
            fields: self.fields(index),
            refs: record.refs.clone(),
            mentions: linked
                .mentions
                .iter()
                .map(|&index| self.link(index))
                .collect(),
            backlinks: self.links(&linked.backlinks),
            understood: self.understood(record),
        }
    }

    /// Why it is not met. Of what nobody has to assess, nothing is missing.
    fn blockers(&self, index: RecordIndex, judged: Option<&Judgement>) -> Vec<BlockerView> {
        let is_silent = state::is_silent(&self.site.model.records[index]);
        let blockers = judged.into_iter().flat_map(|judged| &judged.blockers);
        blockers
            .filter(|blocker| !is_silent && !self.repeats_claim(index, blocker))
            .map(|blocker| self.blocker(blocker))
            .collect()
    }

    /// Is a reason no more than the word of the record's own claim, which is shown beside it?
    pub fn repeats_claim(&self, index: RecordIndex, blocker: &Blocker) -> bool {
        let claim = self.site.model.records[index].record.claim.as_ref();
        let word = claim.map(|claim| words::status(claim.status));
        blocker.record == index && word == Some(words::why(&blocker.why).as_str())
    }

    /// What the writer of a record claims, and since when.
    fn claim(&self, index: RecordIndex) -> Option<ClaimView> {
        let claim = self.site.model.records[index].record.claim.as_ref()?;
        let word = words::status(claim.status);
        // The writer's words are shown where they are not ours.
        let text = if fold(&claim.text) == word {
            String::new()
        } else {
            claim.text.clone()
        };
        let age = judgement(&self.site, index).and_then(|judgement| judgement.claim_age.as_ref());
        let since = age.map(since);
        Some(ClaimView {
            word,
            text,
            remark: claim.remark.clone(),
            since,
        })
    }

    /// A reason with its place.
    pub fn blocker(&self, blocker: &Blocker) -> BlockerView {
        let linked = &self.site.model.records[blocker.record];
        BlockerView {
            record: self.link(blocker.record),
            owners: self.owners(linked),
            why: words::why(&blocker.why),
            at: self.at(&linked.record.path, blocker.span),
        }
    }

    /// What a record cites, proofs first.
    pub fn citations(&self, linked: &Linked) -> Vec<CitationView> {
        let cited = linked.evidence.iter();
        let views = cited.filter_map(|&(at, citation)| self.citation(at, citation));
        let mut views: Vec<CitationView> = views.collect();
        views.sort_by_key(|view| !view.proof);
        views
    }

    fn citation(&self, at: usize, citation: usize) -> Option<CitationView> {
        let evidence = self.site.model.evidence.get(at)?;
        let cite = evidence.citations.get(citation)?;
        Some(CitationView {
            text: evidence.text.clone(),
            kind: words::reference(evidence.kind),
            url: self.places.evidence(at).url(),
            state: words::state(self.site.assessment.cite_state(at, cite)),
            proof: cite.role == Role::Proof,
            strength: words::strength(cite.strength),
            changed: self.changed_since_claim(cite.by, at),
            moved_to: evidence.moved_to.as_ref().map(ToString::to_string),
        })
    }

    /// A field's value: what evaluation adds takes precedence over what was written.
    pub fn value(&self, index: RecordIndex, field: &str) -> Option<&Value> {
        self.site.judged(index).field(field)
    }

    /// A field as it is shown.
    pub fn field(&self, label: &str, value: &Value) -> FieldView {
        let day = match value {
            Value::Day(date) => Some(self.day(*date)),
            _ => None,
        };
        let items = match value {
            Value::List(texts) if texts.len() > 1 => texts.clone(),
            _ => Vec::new(),
        };
        FieldView {
            label: words::label(label),
            text: text_of(value),
            items,
            day,
        }
    }

    /// Is this record past its day and not done?
    pub fn is_overdue(&self, index: RecordIndex) -> bool {
        self.site.judged(index).is_overdue()
    }

    fn fields(&self, index: RecordIndex) -> Vec<FieldView> {
        let mut all = self.site.model.records[index].record.fields.clone();
        if let Some(judgement) = judgement(&self.site, index) {
            all.extend(judgement.computed.clone());
        }
        all.iter()
            .map(|(label, value)| self.field(label, value))
            .filter(|field| !field.text.is_empty())
            .collect()
    }
}

fn since(age: &ClaimAge) -> SinceView {
    let (text, more) = words::claim_ageless(age).unwrap_or_default();
    match age {
        ClaimAge::Since(commit, _) | ClaimAge::Later(commit) => SinceView {
            day: Some(commit.date.to_string()),
            text: commit.author.clone(),
            more: format!("commit {}", commit.short()),
        },
        ClaimAge::Uncommitted | ClaimAge::Boundary | ClaimAge::Unread => SinceView {
            day: None,
            text: text.to_owned(),
            more: more.to_owned(),
        },
    }
}
