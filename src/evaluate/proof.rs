//! Proofs: whether what a claim of done cites is of this release, here and now: of the right release, commit, environment and region, not
//! withdrawn, not over, and young enough where the claim itself says how young it has to be.
//!
//! A proof of something else is no proof, and no disproof either: such a claim is `unknown`. What has ended, or is older than the claim
//! allows, is `unmet`: a date decides it.

use super::claim::one_line;
use super::judge::{Judge, earliest};
use super::{Blocker, Judgement, Standing, Verdict, criterion};
use crate::base::settings::StaleEvidence;
use crate::base::text::fold;
use crate::base::{Date, RelPath, Span};
use crate::link::evidence::subject::{Subject, commits_in, environments_in};
use crate::link::{Evidence, RecordIndex, State};
use crate::records::cover::{self, Calls};
use crate::records::release::{self, Release};
use crate::records::words::LANGUAGES;
use crate::records::words::phrase::Searched;
use crate::records::{Kind, ReferenceKind, Role, Value};

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
    let proofs = proofs(judge, at);
    let mut differs_on = judgement.differs_on;
    let mut findings = ended(judge, at, &proofs, &mut differs_on);
    // Most claims cite nothing that was read: then there is nothing to compare.
    if !proofs.is_empty() {
        let asked = Asked::of(judge, at);
        findings.extend(proofs.iter().filter_map(|proof| asked.of_else(proof)));
        findings.extend(too_old(judge, at, &proofs, &mut differs_on));
        findings.extend(before_change(judge, at, &proofs));
    }
    let Some(worst) = findings
        .iter()
        .map(|finding| finding.verdict)
        .reduce(criterion::worse)
    else {
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

/// The files that a record cites and that were read. A script is what is tested, and no proof.
fn proofs<'a>(judge: &'a Judge, at: RecordIndex) -> Vec<Proof<'a>> {
    let model = judge.model;
    let cited = model.records[at].evidence.iter();
    let proof = |&(entry, cite): &(usize, usize)| {
        let evidence: &Evidence = &model.evidence[entry];
        let path = evidence.path.as_ref()?;
        let subject = model.subjects.get(path)?;
        let cite = &evidence.citations[cite];
        let counts = matches!(cite.state, State::Ok) && evidence.kind == ReferenceKind::Path;
        let dated = || judge.evidence_date(entry).map(|(day, _)| day);
        counts.then(|| Proof {
            text: &evidence.text,
            path,
            span: cite.span,
            subject,
            day: subject.day.or_else(dated),
        })
    };
    cited.filter_map(proof).collect()
}

/// What a claim asks its proofs to be of, by its own words and those of its gate.
struct Asked {
    /// The words of the claim itself.
    own: String,
    releases: Vec<Release>,
    commits: Vec<String>,
    environments: Vec<usize>,
    /// The words of claim, gate and document, folded.
    words: String,
}

impl Asked {
    fn of(judge: &Judge, at: RecordIndex) -> Self {
        let linked = &judge.model.records[at];
        let record = &linked.record;
        let gate = linked
            .parent
            .map(|parent| judge.model.records[parent].record.title.clone())
            .unwrap_or_default();
        let document = judge
            .model
            .documents
            .get(&record.path)
            .map_or("", |page| page.title.as_str());
        let own = record.title.clone();
        let around = [own.as_str(), &gate, document, &record.section.join(" ")].join("\n");
        let mut releases = release::named_in(record.path.as_str());
        releases.extend(around.lines().flat_map(release::named_in));
        // The claim's own environment counts before that of its gate.
        let mut environments = environments_in(&own);
        if environments.is_empty() {
            environments = environments_in(&gate);
        }
        Asked {
            releases,
            commits: commits_in(&around),
            environments,
            words: fold(&around),
            own,
        }
    }

    /// Why a proof is one of something else.
    fn of_else(&self, proof: &Proof) -> Option<Finding> {
        let name = one_line(proof.text);
        let subject = proof.subject;
        let stranger = || {
            let release = release::stranger(&self.releases, &subject.releases)?;
            Some(format!("evidence `{name}` is of `{}`", release.text))
        };
        let why = self
            .counts_for_nothing(subject)
            .map(|word| format!("evidence `{name}` calls itself `{word}`"))
            .or_else(stranger)
            .or_else(|| {
                self.other_commit(subject)
                    .map(|commit| format!("evidence `{name}` is of commit `{commit}`"))
            })
            .or_else(|| {
                self.other_environment(subject)
                    .map(|place| format!("evidence `{name}` is of the environment `{place}`"))
            })
            .or_else(|| {
                self.other_region(subject)
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

    fn other_commit<'a>(&self, subject: &'a Subject) -> Option<&'a str> {
        let is_asked = |commit: &&String| {
            let mut asked = self.commits.iter();
            asked.any(|wanted| wanted.starts_with(commit.as_str()) || commit.starts_with(wanted))
        };
        if self.commits.is_empty() || subject.commits.iter().any(|commit| is_asked(&commit)) {
            return None;
        }
        subject.commits.first().map(String::as_str)
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

    /// A region that the text says it is of, where claim or gate name one of their own and not this.
    fn other_region<'a>(&self, subject: &'a Subject) -> Option<&'a str> {
        let searched = Searched::new(&self.words);
        let names_one = searched.has(|words| words.region_labels)
            || self
                .words
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .any(is_zone);
        let is_asked = |value: &&String| {
            let value = fold(value);
            let whole = value
                .split(['(', ',', ';', '/'])
                .next()
                .unwrap_or("")
                .trim();
            !whole.is_empty() && self.words.contains(whole)
        };
        if !names_one || subject.regions.iter().any(|value| is_asked(&value)) {
            return None;
        }
        subject.regions.first().map(String::as_str)
    }
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

/// What has come to its last day: on the row, in the evidence, before the later of the day and the launch.
fn ended(
    judge: &Judge,
    at: RecordIndex,
    proofs: &[Proof],
    differs_on: &mut Option<Date>,
) -> Vec<Finding> {
    let record = &judge.model.records[at].record;
    let span = record
        .claim
        .as_ref()
        .map_or(record.span, |claim| claim.span);
    let mut ends: Vec<(Date, String, Span)> = Vec::new();
    for (day, word) in ends_of_row(judge, at) {
        ends.push((day, format!("`{word}` {day}"), span));
    }
    for proof in proofs {
        if let Some((day, word)) = proof.subject.ends {
            let name = one_line(proof.text);
            ends.push((
                day,
                format!("evidence `{name}` says `{word}` {day}"),
                proof.span,
            ));
        }
    }
    if ends.is_empty() {
        return Vec::new();
    }
    let needed = launch(judge, at).map_or(judge.as_of, |launch| launch.max(judge.as_of));
    let mut findings = Vec::new();
    for (day, why, span) in ends {
        if day >= needed {
            *differs_on = earliest(*differs_on, Some(day.plus_days(1)));
            continue;
        }
        let until = if day < judge.as_of {
            "which is over".to_owned()
        } else {
            format!("before the launch on {needed}")
        };
        findings.push(Finding {
            verdict: Verdict::Unmet,
            why: format!("{why}, {until}"),
            span,
        });
    }
    findings
}

/// The last days that a record's own words and fields give.
fn ends_of_row(judge: &Judge, at: RecordIndex) -> Vec<(Date, String)> {
    let record = &judge.model.records[at].record;
    let mut found = Vec::new();
    if record.kind == Kind::Waiver {
        return found;
    }
    let claim = record
        .claim
        .iter()
        .flat_map(|claim| [Some(claim.text.as_str()), claim.remark.as_deref()]);
    let item = judge.model.text(&record.path);
    let first = record.span.of(item).lines().next().unwrap_or("");
    let lines = claim.flatten().chain([record.title.as_str(), first]);
    for line in lines {
        found.extend(cover::end_of_line(line).map(|(day, word)| (day, word.to_owned())));
    }
    for (key, value) in &record.fields {
        let ends = Searched::new(key).is(|words| words.ends);
        match value {
            Value::Day(day) if ends => found.push((*day, key.clone())),
            Value::Text(text) if ends => {
                found.extend(
                    cover::days_in(text)
                        .first()
                        .map(|(_, day)| (*day, key.clone())),
                );
            }
            Value::Text(text) => {
                found.extend(cover::end_of_line(text).map(|(day, word)| (day, word.to_owned())));
            }
            _ => {}
        }
    }
    found.sort();
    found.dedup_by_key(|(day, _)| *day);
    found
}

/// The day on which the gate of a record is to launch, by its title or that of its document.
fn launch(judge: &Judge, at: RecordIndex) -> Option<Date> {
    let linked = &judge.model.records[at];
    let gate = linked
        .parent
        .map(|parent| judge.model.records[parent].record.title.as_str());
    let document = judge.model.documents.get(&linked.record.path)?;
    let cover = cover::read(judge.model.text(&linked.record.path));
    let labelled = cover
        .labels
        .iter()
        .filter(|(key, _)| Searched::new(key).has(|words| words.releases));
    let labelled =
        labelled.filter_map(|(_, value)| cover::days_in(value).first().map(|(_, day)| *day));
    let titled = [gate.unwrap_or(""), &document.title]
        .into_iter()
        .flat_map(cover::days_in)
        .map(|(_, day)| day);
    titled.chain(labelled).max()
}

/// Proofs that are older than the claim's own words allow.
fn too_old(
    judge: &Judge,
    at: RecordIndex,
    proofs: &[Proof],
    differs_on: &mut Option<Date>,
) -> Vec<Finding> {
    let Some(allowed) = allowed_days(&judge.model.records[at].record.title) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for proof in proofs {
        let Some(day) = proof.day else { continue };
        let age = judge.as_of.days_since(day);
        if age <= i64::from(allowed) {
            *differs_on = earliest(*differs_on, Some(day.plus_days(i64::from(allowed) + 1)));
            continue;
        }
        findings.push(Finding {
            verdict: Verdict::Unmet,
            why: format!(
                "evidence `{}` is of {day}, {age} days ago, {allowed} are allowed",
                one_line(proof.text)
            ),
            span: proof.span,
        });
    }
    findings
}

/// How old a proof may be by the words of a claim: `within the last 7 days`, `nicht älter als 30 Tage`, `7日以内`.
pub fn allowed_days(title: &str) -> Option<u32> {
    let searched = Searched::new(title);
    let text = searched.text();
    let recent: Vec<(usize, usize)> = searched
        .all(|words| words.recent)
        .map(|found| (found.start, found.end))
        .collect();
    let mut found = numbers_of_days(text).into_iter().filter(|(start, end, _)| {
        recent.iter().any(|(from, to)| {
            let before = *to <= *start && text[*to..*start].trim().chars().count() <= 12;
            let behind = *from >= *end && text[*end..*from].trim().is_empty();
            before || behind
        })
    });
    found.next().map(|(_, _, days)| days)
}

/// Every number with a unit of days or more: where it begins, where it ends, and how many days it is.
fn numbers_of_days(text: &str) -> Vec<(usize, usize, u32)> {
    let mut found = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() && !before.is_alphanumeric()
            || c.is_ascii_digit() && !before.is_ascii()
        {
            let rest = &text[at..];
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let number: Option<u32> = rest[..digits].parse().ok();
            let unit = unit_of(rest[digits..].trim_start_matches([' ', '-']));
            if let Some((number, (length, days))) =
                number.zip(unit).filter(|(number, _)| *number < 5_000)
            {
                let gap = rest.len() - digits - rest[digits..].trim_start_matches([' ', '-']).len();
                found.push((at, at + digits + gap + length, number.saturating_mul(days)));
            }
        }
        before = c;
    }
    found
}

/// The unit that a text begins with: its length and its days.
fn unit_of(rest: &str) -> Option<(usize, u32)> {
    let units = LANGUAGES.iter().flat_map(|language| {
        let spaceless = language.spaceless;
        language
            .standing
            .units
            .iter()
            .map(move |unit| (unit, spaceless))
    });
    let fits = |(unit, days): &(&str, u32), spaceless: bool| {
        let behind = rest.strip_prefix(unit)?;
        let ends = !behind.starts_with(char::is_alphanumeric) || (spaceless && !unit.is_ascii());
        ends.then_some((unit.len(), *days))
    };
    units
        .filter_map(|(unit, spaceless)| fits(unit, spaceless))
        .max_by_key(|(length, _)| *length)
}

/// Proofs that are older than the last change of what they prove, where the claim asks for younger ones or settings do.
fn before_change(judge: &Judge, at: RecordIndex, proofs: &[Proof]) -> Vec<Finding> {
    let record = &judge.model.records[at].record;
    let asks = Searched::new(&record.title).has(|words| words.since_change);
    if !asks && judge.settings.stale_evidence != StaleEvidence::Block {
        return Vec::new();
    }
    let changes = changes(judge, at);
    let mut findings = Vec::new();
    for proof in proofs {
        let newer = changes
            .iter()
            .filter(|(path, day)| *path != proof.path && proof.day.is_some_and(|own| own < *day));
        if let Some((path, day)) = newer.max_by_key(|(_, day)| *day) {
            let name = one_line(proof.text);
            let of = proof
                .day
                .map_or_else(String::new, |day| format!(" of {day}"));
            findings.push(Finding {
                verdict: Verdict::Unmet,
                why: format!("evidence `{name}`{of} is a stale proof: `{path}` changed on {day}"),
                span: proof.span,
            });
        }
    }
    findings
}

/// The files that a record names besides its proofs, with the days of their last change.
fn changes<'a>(judge: &'a Judge, at: RecordIndex) -> Vec<(&'a RelPath, Date)> {
    let Some(history) = judge.model.tree.history.as_ref() else {
        return Vec::new();
    };
    let is_subject = |evidence: &&'a Evidence, role: Role| {
        role == Role::Mention || evidence.kind == ReferenceKind::Script
    };
    let cited = judge.model.cites(at);
    let named = cited.filter(|(evidence, cite)| is_subject(evidence, cite.role));
    let changed = |(evidence, _): (&'a Evidence, _)| {
        let path = evidence.path.as_ref()?;
        Some((path, history.last_change(path)?.date))
    };
    named.filter_map(changed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allowed_age_is_read_in_many_languages() {
        for (text, days) in [
            ("Scan within the last 7 days", Some(7)),
            ("Vulnerability scan not older than 2 weeks", Some(14)),
            ("Penetrationstest nicht älter als 30 Tage", Some(30)),
            ("Audit datant de moins de 30 jours", Some(30)),
            ("7日以内の脆弱性診断", Some(7)),
            ("最近30天内完成扫描", Some(30)),
            ("Restore takes 3 days", None),
            ("Scan of 12 hosts", None),
        ] {
            assert_eq!(allowed_days(text), days, "{text}");
        }
    }
}
