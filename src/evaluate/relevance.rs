//! Proofs: whether what a claim of done cites is of this release, here and now: of the right release, commit, environment and region, not
//! withdrawn, not over, and young enough where the claim itself says how young it has to be.
//!
//! A proof of something else is no proof, and no disproof either: such a claim is `unknown`. What has ended, or is older than the claim
//! allows, is `unmet`: a date decides it.

mod days;
mod ends;
mod fields;
mod freeze;
mod things;
mod times;
pub mod top;

use std::sync::Arc;

use super::judge::Judge;
use super::{Blocker, Judgement, Standing, Verdict, requirement};
use crate::base::text::{excerpt, fold, words};
use crate::base::{Date, RelPath, Span};
use crate::link::evidence::subject::{Subject, commits_in, environments_in, places_in};
use crate::link::{Evidence, RecordIndex, State};
use crate::records::values::cover::Calls;
use crate::records::values::release::{self, Release};
use crate::records::words::phrase::Searched;
use crate::records::{Record, ReferenceKind};
use top::Top;

/// What speaks against a claim of done.
struct Finding {
    verdict: Verdict,
    why: String,
    span: Span,
}

/// A cited file with what it says of itself.
struct Proof<'a> {
    text: &'a str,
    path: &'a RelPath,
    span: Span,
    subject: &'a Subject,
    /// When it last changed, by its own word or by history.
    day: Option<Date>,
}

/// A claim that is met so far, held against what its proofs are of and against the days that it names.
pub fn of_this_release(judge: &Judge, at: RecordIndex, judgement: Judgement) -> Judgement {
    if judgement.verdict != Verdict::Met {
        return judgement;
    }
    let mut differs_on = judgement.differs_on;
    let findings = findings(judge, at, &mut differs_on);
    let verdicts = findings.iter().map(|finding| finding.verdict);
    let Some(worst) = verdicts.reduce(Verdict::worse) else {
        return Judgement {
            differs_on,
            ..judgement
        };
    };
    let standing = match worst {
        Verdict::Unmet => Standing::Contradicted,
        Verdict::Unknown | Verdict::Met | Verdict::Waived | Verdict::NotApplicable => {
            Standing::Plain
        }
    };
    let blocker = |finding: Finding| Blocker {
        record: at,
        why: finding.why,
        span: finding.span,
    };
    Judgement {
        blockers: findings.into_iter().map(blocker).collect(),
        differs_on,
        ..Judgement::new(worst).standing(standing)
    }
}

/// What speaks against a claim; the first later day on which that may differ is noted.
fn findings(judge: &Judge, at: RecordIndex, differs_on: &mut Option<Date>) -> Vec<Finding> {
    let proofs = proofs(judge, at);
    let mut findings = ends::ended(judge, at, &proofs, differs_on);
    // Most claims cite nothing that was read: then there is nothing to compare.
    if !proofs.is_empty() {
        findings.extend(of_else(judge, at, &proofs));
        findings.extend(days::too_old(judge, at, &proofs, differs_on));
        findings.extend(times::of_other_time(judge, at, &proofs, differs_on));
        findings.extend(days::before_change(judge, at, &proofs));
        findings.extend(freeze::within(judge, at, &proofs));
        findings.extend(fields::too_early(judge, at, &proofs, differs_on));
    }
    findings
}

/// The proofs of something else. Most say nothing of what they are of: then nobody asks what the claim is of.
fn of_else(judge: &Judge, at: RecordIndex, proofs: &[Proof]) -> Vec<Finding> {
    let telling = proofs
        .iter()
        .filter(|proof| proof.subject.is_of_something());
    let mut telling = telling.peekable();
    if telling.peek().is_none() {
        return Vec::new();
    }
    let asked = Asked::of(judge, at);
    telling.filter_map(|proof| asked.of_else(proof)).collect()
}

/// The files that a record cites and that were read.
fn proofs<'a>(judge: &'a Judge, at: RecordIndex) -> Vec<Proof<'a>> {
    let cited = judge.model.records[at].evidence.iter();
    cited
        .filter_map(|&(entry, cite)| proof(judge, entry, cite))
        .collect()
}

/// A citation as a proof. A script is what is tested, and no proof.
fn proof<'a>(judge: &'a Judge, entry: usize, cite: usize) -> Option<Proof<'a>> {
    let evidence: &Evidence = &judge.model.evidence[entry];
    let path = evidence.path.as_ref()?;
    let subject = judge.model.subjects.get(path)?;
    let cite = &evidence.citations[cite];
    let counts = matches!(cite.state, State::Ok) && evidence.kind == ReferenceKind::Path;
    let dated = || judge.evidence_date(entry).map(|(day, _)| day);
    counts.then(|| Proof {
        text: &evidence.text,
        path,
        span: cite.span,
        subject,
        day: subject.day.or(subject.times.period).or_else(dated),
    })
}

/// What the gate of a record is called; nothing where it has none.
fn title_of_gate<'a>(judge: &'a Judge, at: RecordIndex) -> &'a str {
    let parent = judge.model.records[at].parent;
    parent.map_or("", |parent| &judge.model.records[parent].record.title)
}

/// The environments of a claim: its own count before those of its gate.
fn environments_of(title: &str, gate: &str) -> Vec<usize> {
    let own = environments_in(title);
    if own.is_empty() {
        environments_in(gate)
    } else {
        own
    }
}

/// The words of a claim, of its gate, of the headings above it and of its document, a line each.
fn words_around(judge: &Judge, record: &Record, gate: &str) -> String {
    let document = judge.model.title(&record.path);
    let above = record.section.join(" ");
    [&requirement::stated(record), gate, document, &above].join("\n")
}

/// What a claim asks its proofs to be of, by its own words and those of its gate.
struct Asked {
    /// The words of the claim itself.
    own: String,
    releases: Vec<Release>,
    environments: Vec<usize>,
    /// The words of claim, gate and document, as they are written.
    around: String,
    /// The same, folded.
    words: String,
    /// What the top of its page says.
    top: Arc<Top>,
}

impl Asked {
    fn of(judge: &Judge, at: RecordIndex) -> Self {
        let record = &judge.model.records[at].record;
        let gate = title_of_gate(judge, at);
        let around = words_around(judge, record, gate);
        let top = judge.top_of(&record.path);
        let mut releases = release::named_in(record.path.as_str());
        releases.extend(around.lines().flat_map(release::named_in));
        releases.extend(top.releases.iter().cloned());
        Asked {
            releases,
            environments: environments_of(&requirement::stated(record), gate),
            words: fold(&around),
            own: record.title.clone(),
            around,
            top,
        }
    }

    /// Why a proof is one of something else.
    fn of_else(&self, proof: &Proof) -> Option<Finding> {
        let name = excerpt(proof.text);
        let subject = proof.subject;
        let why = self
            .counts_for_nothing(subject)
            .map(|word| format!("evidence `{name}` calls itself `{word}`"))
            .or_else(|| self.of_other_release(&name, subject))
            .or_else(|| {
                self.other_commit(subject)
                    .map(|commit| format!("evidence `{name}` is of commit `{commit}`"))
            })
            .or_else(|| {
                self.other_environment(subject)
                    .map(|place| format!("evidence `{name}` is of the environment `{place}`"))
            })
            .or_else(|| {
                self.other_site(subject)
                    .map(|place| format!("evidence `{name}` is of `{place}`"))
            })?;
        Some(Finding {
            verdict: Verdict::Unknown,
            why,
            span: proof.span,
        })
    }

    /// The word by which a text takes itself back, unless the claim is about that: `Template written`.
    fn counts_for_nothing(&self, subject: &Subject) -> Option<&'static str> {
        let called = subject.called.as_ref()?;
        let own = Searched::new(&self.own);
        let says = match called.what {
            Calls::Void => own.has(|words| words.void),
            Calls::Draft => own.has(|words| words.draft),
            Calls::Sample => own.has(|words| words.sample),
        };
        (!says).then_some(called.word)
    }

    /// Why a proof is of another release, of another version of a thing that the page names, or of another digest.
    fn of_other_release(&self, name: &str, subject: &Subject) -> Option<String> {
        if let Some(release) = release::stranger(&self.releases, &subject.releases) {
            return Some(format!("evidence `{name}` is of `{}`", release.text));
        }
        let known = self.top.things.beside(&self.words);
        let version = known.other_version(subject, &self.releases);
        let version = version.map(|thing| {
            format!(
                "evidence `{name}` is of version `{}` of `{}`",
                thing.version.text, thing.name
            )
        });
        let digest = || {
            let digest = known.other_digest(subject)?;
            Some(format!("evidence `{name}` is of digest `{digest}`"))
        };
        let serial = || {
            let other = known.other_serial(subject)?;
            Some(format!("evidence `{name}` is of `{other}`"))
        };
        version.or_else(digest).or_else(serial)
    }

    /// Another commit than those that the words around the claim name, and those that its document says it is of.
    fn other_commit<'a>(&self, subject: &'a Subject) -> Option<&'a str> {
        let first = subject.commits.first()?;
        let around = commits_in(&self.around);
        let asked: Vec<&String> = around.iter().chain(&self.top.commits).collect();
        let is_asked = |commit: &String| {
            let mut asked = asked.iter();
            asked.any(|wanted| wanted.starts_with(commit.as_str()) || commit.starts_with(*wanted))
        };
        let is_other = !asked.is_empty() && !subject.commits.iter().any(is_asked);
        is_other.then_some(first)
    }

    fn other_environment<'a>(&self, subject: &'a Subject) -> Option<&'a str> {
        let named: Vec<(usize, &String)> = subject
            .environments
            .iter()
            .flat_map(|value| {
                environments_in(value)
                    .into_iter()
                    .map(move |number| (number, value))
            })
            .collect();
        let is_asked = |(number, _): &(usize, &String)| self.environments.contains(number);
        if self.environments.is_empty() || named.iter().any(is_asked) {
            return None;
        }
        named.first().map(|(_, value)| value.as_str())
    }

    /// Another cluster, or another region.
    fn other_site<'a>(&self, subject: &'a Subject) -> Option<&'a str> {
        self.other_place(subject)
            .or_else(|| self.other_region(subject))
    }

    /// A region that the text says it is of, where claim or gate name one of their own and not this.
    fn other_region<'a>(&self, subject: &'a Subject) -> Option<&'a str> {
        if subject.regions.is_empty() {
            return None;
        }
        let searched = Searched::new(&self.words);
        let names_one = searched.has(|words| words.region_labels)
            || self
                .words
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .any(is_zone);
        let is_asked = |value: &&String| {
            let whole = fold(first_part(value));
            !whole.is_empty() && self.words.contains(&whole)
        };
        if subject.regions.iter().any(|value| is_asked(&value)) {
            return None;
        }
        let mut regions = subject.regions.iter().map(String::as_str);
        regions.find(|value| names_one || self.names_one_like(value))
    }

    /// `Site: Southgate Hospital`, and a claim about `Northfield Hospital`: do the words of the claim name one of the same kind?
    fn names_one_like(&self, value: &str) -> bool {
        const SHORTEST: usize = 4;
        let Some((name, kind)) = first_part(value).rsplit_once(' ') else {
            return false;
        };
        let kind = fold(kind);
        let is_kind = kind.chars().count() >= SHORTEST && kind.chars().all(char::is_alphabetic);
        let is_name = name.starts_with(char::is_uppercase);
        is_name && is_kind && words(&self.words).any(|word| word == kind)
    }

    /// Another cluster, site or plant than the one that claim, gate or document names by number.
    fn other_place<'a>(&self, subject: &'a Subject) -> Option<&'a str> {
        let kind = |place: &str| place.split(' ').next().unwrap_or("").to_owned();
        let first = subject.places.first()?;
        let asked = places_in(&self.around);
        let mut own = asked.iter().map(|place| kind(place));
        let compares = own.any(|own| own == kind(first));
        let is_asked = subject.places.iter().any(|place| asked.contains(place));
        (compares && !is_asked).then_some(first)
    }
}

/// The words of a value before its first remark.
fn first_part(value: &str) -> &str {
    let first = value.split(['(', ',', ';', '/']).next();
    first.unwrap_or("").trim()
}

/// `eu-west-1`, `us-east-2`, and the names that regions of the world have in every language.
fn is_zone(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let by_number = parts.len() == 3
        && parts[0].len() == 2
        && parts[2].chars().all(|c| c.is_ascii_digit())
        && !parts[2].is_empty();
    by_number || matches!(word, "eu" | "us" | "uk" | "apac" | "emea" | "latam")
}
