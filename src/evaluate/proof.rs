//! Proofs: what a cited file says, held against the claim that cites it. Only a clear no contradicts; what nobody understands changes
//! nothing.

mod alike;
mod beyond;
mod bound;
mod citing;
mod claimed;
mod doubt;
mod duration;
mod entries;
mod measured;
mod range;
mod switched;

use crate::base::RelPath;
use crate::base::text::{fold, words};
use crate::link::evidence::result::{
    EvidenceResult, LINE_COVERAGE, Number, Outcome, Told, Unfinished,
};
use crate::link::{Evidence, Model, RecordIndex};
use crate::records::values::{cover, measure};
use crate::records::words::phrase::Searched;
use crate::records::words::proof::{self, Severity};
use crate::records::words::{classes, gates, tail};
use crate::records::{Demand, Detail, Record, Role, Value};
use bound::Bound;
pub use citing::CitingClaim;
use claimed::{is_version, named_version, words_of_claim};
pub use doubt::doubts;
use measured::Meant;

/// The numbers of changes in the title of a page.
fn ids_of_page(model: &Model, path: &RelPath) -> Vec<String> {
    let title = model.documents.get(path).map(|page| fold(&page.title));
    let title = title.unwrap_or_default();
    let ids = words(&title).filter(|word| classes::is_numbered(word));
    ids.map(str::to_owned).collect()
}

/// Does a record cite the document that it stands in: `- [x] report.md (this file)`?
fn is_own_document(model: &Model, at: RecordIndex, entry: &Evidence) -> bool {
    entry.path.as_ref() == Some(&model.records[at].record.path)
}

/// `docs/backup.md - how backups are made`, `report.md created`: the claim begins with the name of a document, and says that it is
/// there. What is open in it is no claim of the list that names it.
fn is_about_file(record: &Record, entry: &Evidence) -> bool {
    let title = record
        .title
        .trim_start_matches(|c: char| !c.is_alphanumeric());
    let (Some(path), Some(behind)) = (&entry.path, title.strip_prefix(entry.text.as_str())) else {
        return false;
    };
    let names_document = path.as_str().ends_with(&entry.text) && path.extension() == "md";
    let ends_there = !behind.starts_with(char::is_alphanumeric);
    names_document && ends_there
}

/// Does a record cite the page that is about it and nothing else: `[Billing](billing.md)`, whose title is `Track: Billing`?
fn is_own_page(model: &Model, at: RecordIndex, entry: &Evidence) -> bool {
    let page = entry
        .path
        .as_ref()
        .and_then(|path| model.documents.get(path));
    let Some(page) = page else {
        return false;
    };
    let (own, title) = (fold(&model.records[at].record.title), fold(&page.title));
    let own: Vec<&str> = words(&own).collect();
    !own.is_empty()
        && own
            .iter()
            .all(|word| words(&title).any(|other| other == *word))
}

/// What the words of a claim ask of its proof.
struct Asked {
    /// Its words, folded.
    words: String,
    /// The severities that it names, the worst first.
    severities: Vec<Severity>,
    /// The classes that it names: `A`, `2`.
    classes: Vec<String>,
    /// Does it ask for none of something?
    none: bool,
    /// Does it ask for all of a list?
    whole: bool,
    /// Does it ask for two sides to be equal?
    equal: bool,
    /// Does it speak of what is found in what was looked at?
    finding: bool,
    /// Does it speak of failures itself?
    failing: bool,
    /// The version that it says a file has.
    version: Option<String>,
    /// The numbers of changes in the title of its page, folded.
    ids: Vec<String>,
    bounds: Vec<Bound>,
}

impl Asked {
    fn of(model: &Model, at: RecordIndex) -> Self {
        let record = &model.records[at].record;
        let text = words_of_claim(record);
        Asked {
            words: fold(&text),
            severities: proof::severities(&text),
            classes: classes::classes_named(&text),
            none: proof::says_none(&text),
            whole: proof::asks_for_all(&text),
            equal: proof::asks_for_equality(&text),
            finding: proof::names_finding(&text),
            failing: proof::names_refusal(&text),
            version: named_version(&record.title),
            ids: ids_of_page(model, &record.path),
            bounds: bounds(model, at, &text),
        }
    }

    /// Of how many numbers it speaks.
    fn meant(&self) -> Meant {
        if self.whole { Meant::All } else { Meant::One }
    }

    /// The place of a result that speaks against the claim.
    fn refuted_by(&self, result: &EvidenceResult, role: Role) -> Option<Told> {
        self.found(result)
            .or_else(|| self.failed(result))
            .or_else(|| self.unfinished(result, role))
            .or_else(|| self.switched(result))
            .or_else(|| self.unequal(result))
            .or_else(|| self.other_version(result))
            .or_else(|| self.missed(result))
            .or_else(|| self.counted(result))
    }

    /// What speaks against a document being there as it should be: the result that it gives of itself, or that it is a draft.
    fn of_a_document(result: &EvidenceResult) -> Option<Told> {
        let failed = result.outcome == Outcome::Failed && result.is_concluded;
        let told = result.told.clone().filter(|_| failed);
        let is_of_part = result.is_begun || result.is_of_part;
        let pending = result.pending.clone().filter(|_| !is_of_part);
        told.or(pending)
    }

    /// It says no. Whoever writes that a failure was looked into cites the failure.
    fn failed(&self, result: &EvidenceResult) -> Option<Told> {
        let excused = self.failing && !self.none;
        let failed = result.outcome == Outcome::Failed && !excused;
        result.told.clone().filter(|_| failed)
    }

    /// Something was found that is worse than allowed: by the severities that the claim names, else what is critical or high.
    fn found(&self, result: &EvidenceResult) -> Option<Told> {
        let scanned = is_scan(result.format);
        let (worst, demanded) = match self.severities.last() {
            Some(least) => (*least, self.none || self.whole),
            None if self.none && self.finding => (Severity::Low, true),
            None => (Severity::High, scanned || self.finding),
        };
        let bounded = self
            .bounds
            .iter()
            .any(|bound| proof::severity(&bound.name).is_some());
        let mut findings = result.findings.iter();
        let found = findings.find(|finding| finding.count > 0 && finding.severity <= worst)?;
        (demanded && !bounded).then(|| found.told.clone())
    }

    /// It is empty or not finished, and the claim asks for all of it.
    fn unfinished(&self, result: &EvidenceResult, role: Role) -> Option<Told> {
        // An empty list of a scanner says that it found nothing.
        if result.empty && !self.none && !self.finding {
            return Some(Told {
                line: 1,
                words: "nothing: it is empty".to_owned(),
            });
        }
        let goes_on = || result.in_force.clone().filter(|_| self.is_of_trouble());
        let pending = result.pending.clone().or_else(goes_on);
        let counts = role == Role::Proof || self.whole || result.is_begun;
        let pending = pending.filter(|_| counts);
        let mut entries = result.unfinished.iter();
        pending.or_else(|| {
            let open = entries.find(|entry| self.asks_for(entry))?;
            Some(open.told.clone())
        })
    }

    /// Does it speak of something that must not go on: an incident, a fault?
    fn is_of_trouble(&self) -> bool {
        tail::names_trouble(&self.words) || Searched::new(&self.words).has(|words| words.incidents)
    }

    /// Two sides differ that the claim says are equal.
    fn unequal(&self, result: &EvidenceResult) -> Option<Told> {
        let unequal = result.unequal.as_ref()?;
        let names_both = || unequal.columns.iter().all(|column| self.names_stem(column));
        let is_plain = self.equal && !unequal.is_for_claim;
        let is_meant = is_plain || (self.equal || self.whole) && names_both();
        is_meant.then(|| unequal.told.clone())
    }

    /// Does the claim hold a word of the same stem: `trained` for `Training`?
    fn names_stem(&self, column: &str) -> bool {
        const STEM: usize = 5;
        let stem = |word: &str| word.chars().take(STEM).collect::<String>();
        let folded = fold(column);
        let mut said = words(&folded);
        said.any(|one| words(&self.words).any(|word| stem(word) == stem(one)))
    }

    /// A file of data says that its version is another than the one that the claim says it has.
    fn other_version(&self, result: &EvidenceResult) -> Option<Told> {
        let own = self.version.as_deref()?;
        let data = ["json", "yaml"].contains(&result.format);
        let told = result.subject.get("version").filter(|_| data)?;
        let other = told.words.trim_start_matches('v');
        let differs = is_version(other) && other != own;
        differs.then(|| Told {
            line: told.line,
            words: format!("version: {}", told.words),
        })
    }

    /// `No denied licences`, and a number of those that were denied: something is counted that the claim says there is none of.
    fn counted(&self, result: &EvidenceResult) -> Option<Told> {
        let is_denied = |number: &&Number| {
            let name = fold(&number.name);
            let last = words(&name).last().unwrap_or("");
            let counts = number.value > 0.0 && number.unit.is_none();
            // `gauges_without_gap` counts those that are well.
            let skips =
                || self.none && proof::names_skipped(&name) && proof::names_skipped(&self.words);
            counts && !proof::says_none(&name) && (proof::denies_noun(&self.words, last) || skips())
        };
        result.numbers.iter().find(is_denied).map(Number::told)
    }

    /// A number of the name that the claim bounds lies beyond the bound.
    fn missed(&self, result: &EvidenceResult) -> Option<Told> {
        let meant = self.meant();
        let missed = |bound: &Bound| {
            let mut measured = bound.measured_by(&result.numbers, meant);
            if measured.is_empty() {
                measured.extend(main_coverage(bound, result));
            }
            measured.into_iter().find(|number| !bound.allows(number))
        };
        self.bounds.iter().find_map(missed).map(Number::told)
    }
}

/// The coverage of lines, which is what a claim means that bounds a share from below and does not say of what: `Testabdeckung >= 80 %`.
fn main_coverage<'a>(bound: &Bound, result: &'a EvidenceResult) -> Option<&'a Number> {
    const REPORTS: [&str; 4] = ["lcov", "cobertura", "jacoco", "clover"];
    let is_report = REPORTS.contains(&result.format) && bound.is_least_share();
    let mut numbers = result.numbers.iter();
    numbers.find(|number| is_report && number.name == LINE_COVERAGE)
}

/// `Check of the earthing | before commissioning | open`: an entry that is put before the release, and is not done, stands in its way
/// whatever the claim asks for.
fn comes_before_release(entry: &Unfinished) -> bool {
    const NEAR: usize = 3;
    let said: Vec<&str> = entry.told.words.split_whitespace().collect();
    let mut stretches = said.windows(NEAR.min(said.len().max(1)));
    stretches.any(|near| {
        let behind = near[1..].join(" ");
        gates::holds(near[0], |words| words.before) && gates::holds(&behind, |words| words.acts)
    })
}

/// The bounds that a claim names, and those that it takes from the top of its page.
fn bounds(model: &Model, at: RecordIndex, text: &str) -> Vec<Bound> {
    let cover = cover::read(model.text(&model.records[at].record.path));
    let mut bounds = bound::read(text);
    bounds.extend(bound::defined(text, &cover.labels));
    bounds.extend(bounds_beside(model, at));
    bounds
}

/// What is cited beside the criteria proves those that cite nothing themselves.
fn bounds_beside(model: &Model, at: RecordIndex) -> Vec<Bound> {
    let linked = &model.records[at];
    let is_beside = matches!(linked.record.detail, Detail::Criterion(Demand::Beside));
    let Some(gate) = linked.parent.filter(|_| is_beside) else {
        return Vec::new();
    };
    let criteria = model.records[gate].children.iter();
    let criteria = criteria.map(|child| &model.records[*child].record);
    let uncited = criteria.filter(|record| record.citations.is_empty() && !has_measure(record));
    let bounds = uncited.flat_map(|record| bound::read(&words_of_claim(record)));
    bounds.collect()
}

/// `≤ 150 ms | 118 ms | OK`: does a row give what was measured itself?
fn has_measure(record: &Record) -> bool {
    let mut fields = record.fields.values().filter_map(|value| match value {
        Value::Text(text) => Some(text),
        _ => None,
    });
    fields.any(|text| bound::read(text).is_empty() && !measure::values(text).is_empty())
}

/// Is this the format of a scanner, whose findings are what it is cited for?
fn is_scan(format: &str) -> bool {
    [
        "sarif",
        "trivy",
        "grype",
        "npm-audit",
        "cargo-audit",
        "osv",
        "zap",
    ]
    .contains(&format)
}
