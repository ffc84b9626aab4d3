//! Settings: what `site.toml` may say, with the defaults that hold where it says nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::audience::Audience;
use super::candidate_choices::CandidateChoice;
use super::gates::GateSettings;
use super::ignored_gates::IgnoredGate;
use super::look::Look;
use super::practices::PracticeChoice;
use super::roles::Roles;
use super::{Date, RelPath, Severity, Span};

/// The file that settings are read from.
pub const FILE: &str = "site.toml";

/// The settings of one site. Every field has a default, so that any folder compiles without a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The portal's title.
    pub title: String,
    /// Where the portal will be published, without a trailing slash; only absolute links need it.
    pub base_url: Option<String>,
    /// Globs of the documents, relative to the root.
    pub documents: Vec<String>,
    /// Globs of what is left out of them.
    pub exclude: Vec<String>,
    /// The largest document that is read, in bytes.
    pub max_file_bytes: u64,
    /// The theme's name: a folder below `themes/`, or `default`.
    pub theme: String,
    /// The site's own logo, style sheets and colours.
    pub look: Look,
    /// The address at which a document is edited, with `{path}` for its path below the root.
    pub edit_url: Option<String>,
    /// Can the portal be searched?
    pub search: bool,
    /// What documents are for, by their paths, where settings say it.
    pub roles: Roles,
    /// Gates that must exist and decide the release, by key or title: an absent one is a gate with verdict `unknown`.
    pub required_gates: Vec<String>,
    /// Gates that decide nothing, each with the reason.
    pub ignore_gates: Vec<IgnoredGate>,
    /// The release at hand, where documents leave a doubt: gates of another one decide nothing.
    pub release: Option<String>,
    /// What a claim of done without any proof counts as.
    pub unproven: Unproven,
    /// Whether stale evidence closes a gate.
    pub stale_evidence: StaleEvidence,
    /// How old a claim of done may be, in days, before it is unknown; `None` for any age.
    pub claim_max_age: Option<u32>,
    /// Who may approve a waiver; empty means anybody who is named.
    pub waiver_approvers: Vec<String>,
    /// Files of waivers, YAML or JSON, that are read besides the documents.
    pub waiver_registers: Vec<NamedFile>,
    /// How many days ahead the verdict clock looks.
    pub horizon_days: u32,
    /// The past days that a portal shows.
    pub history: HistorySettings,
    /// The day to judge on where neither the command line nor the environment gives one; `None` for today.
    pub as_of: Option<FixedDay>,
    /// The days of events that no document dates, by their names.
    pub events: BTreeMap<String, Date>,
    /// Allowed age in days by document or record kind.
    pub freshness_days: BTreeMap<String, u32>,
    /// The kinds whose allowed age somebody wrote in the file, and is not the default.
    pub freshness_written: BTreeSet<String>,
    /// Canonical owner to aliases.
    pub owners: BTreeMap<String, Vec<String>>,
    /// Canonical status (`open`, `in_progress`, `done`, `blocked`, `not_applicable`) to further words for it.
    pub status_words: BTreeMap<String, Vec<String>>,
    /// Phrases that take nothing back wherever they stand. `records::acceptance` says which may not be among them.
    pub harmless: Vec<HarmlessPhrase>,
    /// Canonical field name (see `records::words::vocabulary`) to further labels for it.
    pub field_labels: BTreeMap<String, Vec<String>>,
    /// The baseline of `check`: a path below the root.
    pub baseline: Option<RelPath>,
    /// How addresses are asked.
    pub links: LinkSettings,
    /// Severity by rule name; `None` switches a rule off.
    pub rules: BTreeMap<String, Option<Severity>>,
    /// The gates that settings define or add to, in the order of the file.
    pub gates: Vec<GateSettings>,
    /// What people say of candidates, in the order of the file.
    pub candidates: Vec<CandidateChoice>,
    /// What people say of practices, in the order of the file.
    pub practices: Vec<PracticeChoice>,
    /// For whom copies may be made that leave something out, by name.
    pub audiences: Vec<Audience>,
    /// The one of them for whom everything is made now; `None` leaves nothing out.
    pub audience: Option<Audience>,
    /// The text of the file; empty where there is none. Spans of gates are places in it.
    pub text: String,
}

/// A day of judgement that the file fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FixedDay {
    /// The day.
    pub day: Date,
    /// Where the file says it.
    pub span: Span,
}

/// The past days that a portal shows before its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistorySettings {
    /// How many days lie between two of them, at least one.
    pub every_days: u32,
    /// How many there are, its own included; 0 shows none.
    pub points: u32,
    /// Is a commit that changed many documents in the same few lines each a review of them?
    pub bulk_commits: BulkCommits,
    /// Whether a document counts as reviewed when what it is about has changed since.
    pub changed_since_review: ChangedSinceReview,
}

impl Default for HistorySettings {
    fn default() -> Self {
        HistorySettings {
            every_days: 7,
            points: 26,
            bulk_commits: BulkCommits::Skip,
            changed_since_review: ChangedSinceReview::Warn,
        }
    }
}

/// How `check --external` asks web servers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkSettings {
    /// Globs of the addresses that are asked; empty means all.
    pub include: Vec<String>,
    /// Globs of the addresses that are never asked.
    pub exclude: Vec<String>,
    /// How long one request may take.
    pub timeout_seconds: u32,
    /// How often an address is asked again that did not answer or answered with an error that may pass.
    pub retries: u32,
}

impl Default for LinkSettings {
    fn default() -> Self {
        LinkSettings {
            include: Vec::new(),
            exclude: Vec::new(),
            timeout_seconds: 20,
            retries: 2,
        }
    }
}

/// A file that settings name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFile {
    /// Its path below the root.
    pub path: RelPath,
    /// Where `site.toml` names it.
    pub span: Span,
}

/// A phrase that a team calls harmless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HarmlessPhrase {
    /// Its words.
    pub words: String,
    /// Where `site.toml` has them.
    pub span: Span,
}

/// What a claim of done that cites no proof counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unproven {
    /// It counts as met, and is shown as unproven.
    Count,
    /// It is `unknown`.
    Reject,
}

/// What the date of a commit says of a document that it changed as one of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkCommits {
    /// Nothing: the change before it counts.
    Skip,
    /// As much as that of any other.
    Count,
}

/// What a change of what a document is about does to its review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedSinceReview {
    /// It is told.
    Warn,
    /// The review counts no more where a criterion or claim needs it.
    Block,
}

/// What stale evidence does to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaleEvidence {
    /// It is shown, and blocks nothing.
    Warn,
    /// The claim is unmet.
    Block,
}

/// The largest document that is read, unless settings say otherwise.
const MAX_FILE_BYTES: u64 = 4 << 20;

/// What is a document unless settings say otherwise.
const MARKDOWN: [&str; 2] = ["**/*.{md,mdx,markdown,mdown,mkd}", "**/*.md.erb"];

impl Settings {
    /// Sets allowed ages by kind, and notes which of them somebody wrote.
    pub(super) fn set_freshness(&mut self, days: BTreeMap<String, u32>) {
        self.freshness_written = days.keys().cloned().collect();
        self.freshness_days.extend(days);
    }

    /// The path of the file that settings are read from.
    pub fn path() -> RelPath {
        RelPath::new(FILE).expect("a plain name is a path below the root")
    }
}

fn freshness_days() -> BTreeMap<String, u32> {
    BTreeMap::from(["runbook", "gate"].map(|kind| (kind.to_owned(), 30)))
}

/// Nothing of it is set.
fn none<T: Default>() -> T {
    T::default()
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            title: "Operational readiness".to_owned(),
            base_url: None,
            documents: MARKDOWN.map(String::from).to_vec(),
            exclude: none(),
            max_file_bytes: MAX_FILE_BYTES,
            theme: "default".to_owned(),
            look: none(),
            edit_url: None,
            search: true,
            roles: none(),
            required_gates: none(),
            ignore_gates: none(),
            release: None,
            unproven: Unproven::Count,
            stale_evidence: StaleEvidence::Warn,
            claim_max_age: None,
            waiver_approvers: none(),
            waiver_registers: none(),
            horizon_days: 400,
            history: HistorySettings::default(),
            as_of: None,
            events: none(),
            freshness_days: freshness_days(),
            freshness_written: none(),
            owners: none(),
            status_words: none(),
            harmless: none(),
            field_labels: none(),
            baseline: None,
            links: LinkSettings::default(),
            rules: none(),
            gates: none(),
            candidates: none(),
            practices: none(),
            audiences: none(),
            audience: None,
            text: String::new(),
        }
    }
}
