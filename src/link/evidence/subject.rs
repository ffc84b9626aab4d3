//! Subjects: what a cited text is of (release, commit, environment, region), of which day it is, how long it counts, and whether it
//! still does. Nothing is compared here: `evaluate` holds it against what a gate asks for.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::base::text::fold;
use crate::base::{Date, RelPath};
use crate::link::{Evidence, Recalled};
use crate::records::ReferenceKind;
use crate::records::reference::is_source;
use crate::records::values::cover::things::{self, Digest, Serial, Thing};
use crate::records::values::cover::{self, Called, Cover, RowEnd, UnreadEnd, spans};
use crate::records::values::release::{self, Release};
use crate::records::words::phrase::Searched;
use crate::records::words::{LANGUAGES, Standing, Words};
use crate::source::{Cited, SourceTree};

/// So much of a text is searched for a last day.
const MOST_BYTES: usize = 64 << 10;

/// What a cited text says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The releases that it is of: in its title, behind a label, in its name.
    pub releases: Vec<Release>,
    /// The commits behind a label.
    pub commits: Vec<String>,
    /// The environments behind a label.
    pub environments: Vec<String>,
    /// The regions, sites or clusters behind a label.
    pub regions: Vec<String>,
    /// The names that follow such a label in its head: `cluster fra-prod-2`.
    pub places: Vec<String>,
    /// Things that it names with a version.
    pub things: Vec<Thing>,
    /// Builds and other members of a series that it says it is of.
    pub serials: Vec<Serial>,
    /// Digests behind a label.
    pub digests: Vec<Digest>,
    /// The stretches of days in its lines.
    pub spans: Vec<(Date, Date)>,
    /// Artifacts that it says it is of.
    pub artifacts: Vec<String>,
    /// The day that it gives of itself.
    pub day: Option<Date>,
    /// What else it says of days and years.
    pub times: Times,
    /// The last day on which it counts, and the words before it.
    pub ends: Option<(Date, &'static str)>,
    /// The words for a last day that nobody can read for certain.
    pub unread_end: Option<UnreadEnd>,
    /// What it calls itself that makes it prove nothing.
    pub called: Option<Called>,
}

/// What a text says of days and years, beside its day and its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// The last day of the month or quarter that it says it is of, by its labels, its title or its name.
    pub period: Option<Date>,
    /// The years that its title, its labels and its name give.
    pub own_years: BTreeSet<i16>,
    /// Those that stand anywhere in it.
    pub years: BTreeSet<i16>,
    /// The day on which its first lines say that it was approved.
    pub granted: Option<Date>,
    /// The label of its next review, and the day.
    pub next_review: Option<(String, Date)>,
    /// The last days of the rows of its tables.
    pub row_ends: Vec<RowEnd>,
}

impl Times {
    fn of(path: &RelPath, cover: &Cover, text: &str, lasting: &str) -> Self {
        Times {
            period: cover.period().or_else(|| day_of_name(path)),
            own_years: own_years(path, cover),
            years: years_in(cut(text)),
            granted: cover.granted_on(),
            next_review: cover
                .next_review()
                .map(|(label, day)| (label.to_owned(), day)),
            row_ends: cover::ends_of_rows(lasting),
        }
    }
}

impl Subject {
    /// Does it say of what it is, or what it calls itself? The days that it gives say neither.
    pub fn is_of_something(&self) -> bool {
        let Subject {
            releases,
            commits,
            environments,
            regions,
            places,
            things,
            serials,
            digests,
            called,
            spans: _,
            artifacts: _,
            day: _,
            times: _,
            ends: _,
            unread_end: _,
        } = self;
        let names = [commits, environments, regions, places];
        let says_nothing = names.iter().all(|names| names.is_empty())
            && releases.is_empty()
            && things.is_empty()
            && serials.is_empty()
            && digests.is_empty();
        !says_nothing || called.is_some()
    }
}

/// The subject of every cited file whose text was read.
pub fn of_all(
    evidence: &[Evidence],
    tree: &SourceTree,
    cited: &Cited,
    recalled: &Recalled,
) -> BTreeMap<RelPath, Subject> {
    let files = evidence
        .iter()
        .filter(|entry| entry.kind == ReferenceKind::Path)
        .filter_map(|entry| entry.path.as_ref());
    let files: BTreeSet<&RelPath> = files.collect();
    let subject = |path: &RelPath| {
        let text = super::text_of(path, tree, cited)?;
        Some((path.clone(), recalled.subject(path, text)))
    };
    files.into_par_iter().filter_map(subject).collect()
}

/// What may say how long a text counts: none of a program.
fn lasting_of<'a>(path: &RelPath, text: &'a str) -> &'a str {
    if is_program(path) { "" } else { cut(text) }
}

/// What a text says of itself.
pub fn of(path: &RelPath, text: &str) -> Subject {
    let cover = cover_of(text);
    let lasting = lasting_of(path, text);
    Subject {
        releases: releases_of(path, &cover),
        commits: commits(&cover),
        environments: owned(&cover, |words| words.environment_labels),
        regions: owned(&cover, |words| words.region_labels),
        places: places_of(&cover),
        spans: spans::spans(cut(text)),
        things: things::things(&cover),
        serials: things::serials(&cover),
        digests: things::digests(&cover),
        artifacts: things::artifacts(&cover),
        day: day_of(&cover),
        times: Times::of(path, &cover, text, lasting),
        ends: cover::ends(lasting),
        unread_end: cover::unread_end(lasting),
        called: cover.calls_itself(),
    }
}

/// The day that the name of a file begins with, or holds: `2025-06-10-drill.md`.
fn day_of_name(path: &RelPath) -> Option<Date> {
    let (_, day) = *cover::days_in(path.stem()).first()?;
    Some(day)
}

/// The years of what a text says of itself, and of its name.
fn own_years(path: &RelPath, cover: &Cover) -> BTreeSet<i16> {
    let labels = cover.labels.iter().map(|(_, value)| value.as_str());
    let banner = cover.banner.iter().map(String::as_str);
    let said = [path.stem(), cover.title.as_str()].into_iter();
    said.chain(labels)
        .chain(banner)
        .flat_map(years_in)
        .collect()
}

/// The years of this century that a text gives, alone or as a part of a day.
fn years_in(text: &str) -> BTreeSet<i16> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let years = words.filter(|word| word.len() == 4 && word.starts_with("20"));
    let mut found: BTreeSet<i16> = years.filter_map(|word| word.parse().ok()).collect();
    // `2026年3月` is one word.
    let before_sign = text
        .match_indices('年')
        .filter_map(|(at, _)| text.get(at.checked_sub(4)?..at));
    found.extend(before_sign.filter_map(|year| year.parse::<i16>().ok()));
    found
}

/// The releases of its title, its labels and its name; else the candidates that its first lines speak of.
fn releases_of(path: &RelPath, cover: &Cover) -> Vec<Release> {
    let mut releases = cover.releases();
    releases.extend(release::named_in(path.name()));
    if releases.is_empty() {
        releases = candidates_of_prose(cover);
    }
    releases
}

/// What a text says first, without the version of its own format.
fn cover_of(text: &str) -> Cover {
    let mut cover = cover::read(text);
    if has_version_of_format(text) {
        cover.labels.retain(|(key, _)| fold(key) != "version");
    }
    cover
}

/// Is this a file whose `version` is that of its format: SARIF, a bill of materials, an API description?
fn has_version_of_format(text: &str) -> bool {
    const KEYS: [&str; 5] = [
        "\"$schema\"",
        "\"runs\"",
        "\"bomFormat\"",
        "\"spdxVersion\"",
        "\"openapi\"",
    ];
    text.trim_start().starts_with('{') && KEYS.iter().any(|key| cut(text).contains(key))
}

/// A program has days in it, and no last day of its own.
fn is_program(path: &RelPath) -> bool {
    is_source(path) && path.extension() != "sql"
}

/// The candidates of a release that the first lines speak of, where no label or title names one: `Run of 9 April on version 5.2.0-rc1`.
fn candidates_of_prose(cover: &Cover) -> Vec<Release> {
    let named = cover.banner.iter().flat_map(|line| release::named_in(line));
    named.filter(Release::is_ahead).collect()
}

fn owned(cover: &Cover, list: fn(&Standing) -> Words) -> Vec<String> {
    cover.values(list).map(str::to_owned).collect()
}

/// The commits behind labels such as `Commit`, `Commit reviewed` and `Commit to be released`.
pub fn commits(cover: &Cover) -> Vec<String> {
    const LONGEST_LABEL: usize = 5;
    let names_commit = |key: &str| {
        let is_brief = key.split_whitespace().count() <= LONGEST_LABEL;
        is_brief && Searched::new(key).has(|words| words.commit_labels)
    };
    let labels = cover.labels.iter();
    let labelled = labels.filter(|(key, _)| names_commit(key));
    labelled.flat_map(|(_, value)| commits_in(value)).collect()
}

/// The commits that a text names, by the beginnings of their ids.
pub fn commits_in(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let is_id = |word: &&str| {
        (7..=40).contains(&word.len())
            && word.bytes().all(|byte| byte.is_ascii_hexdigit())
            && word.bytes().any(|byte| byte.is_ascii_digit())
            && word.bytes().any(|byte| byte.is_ascii_alphabetic())
    };
    words.filter(is_id).map(str::to_lowercase).collect()
}

/// The day that a text gives of itself.
fn day_of(cover: &Cover) -> Option<Date> {
    cover.day().or_else(|| day_of_prose(cover))
}

/// The newest day in the first lines, where no label or title gives one.
fn day_of_prose(cover: &Cover) -> Option<Date> {
    let days = cover.banner.iter().flat_map(|line| cover::days_in(line));
    days.map(|(_, day)| day).max()
}

/// The places that the title and the first lines name.
fn places_of(cover: &Cover) -> Vec<String> {
    places_in(&format!("{}\n{}", cover.title, cover.banner.join("\n")))
}

/// The clusters, sites and plants that a text names with a number: `cluster fra-prod-2`, `Werk A3`.
pub fn places_in(text: &str) -> Vec<String> {
    let folded = fold(text);
    let parts = |c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_');
    let words: Vec<&str> = folded
        .split(parts)
        .filter(|word| !word.is_empty())
        .collect();
    let follows_label = |pair: &&[&str]| Searched::new(pair[0]).is(|words| words.region_labels);
    let is_name = |word: &str| {
        word.contains(|c: char| c.is_ascii_digit()) && word.starts_with(char::is_alphabetic)
    };
    let named = words.windows(2).filter(|pair| is_name(pair[1]));
    named
        .filter(follows_label)
        .map(|pair| pair.join(" "))
        .collect()
}

/// The environments that a text names, each as the number of its list of names.
pub fn environments_in(text: &str) -> Vec<usize> {
    let searched = Searched::new(text);
    let mut found = Vec::new();
    for language in LANGUAGES {
        for (number, names) in language.standing.environments.iter().enumerate() {
            let mut names = names.iter();
            if names.any(|name| searched.has_word(name, language)) && !found.contains(&number) {
                found.push(number);
            }
        }
    }
    found
}

fn cut(text: &str) -> &str {
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
