//! Holds: what documents beside a gate say that keeps its release: a NO-GO in minutes, a README that says *on hold*, a list of
//! blockers, an approval that was taken back, an incident that is not over, a revert of what the gate ticks.
//!
//! Only news count, never rules: `Release 4.1 is on hold since 10 March` holds it, `a release is on hold while a test fails` holds none.
//! What is over does not count, and neither do post-mortems, registers of risks and pages that call themselves drafts or archived.

mod acts;
mod freeze;
mod issues;
mod numbered;
mod ongoing;
mod statements;
mod texts;

pub use issues::{Severity, severities};
pub use statements::{numbered as issues_in, says_hold, says_withdrawn, shares_issue};
pub use texts::texts;

use crate::base::kind::DocumentRole;
use crate::base::{Date, RelPath, Span};
use crate::parse::{Document, Section};
use crate::records::values::cover::{self, Cover, days_in};
use crate::records::values::release::{self, Release};
use crate::records::words::gates;
use crate::records::words::phrase::Searched;

/// Something that a document says, and that keeps a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// What it is.
    pub what: Held,
    /// The writer's words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// The releases that words or document name; none means whichever is at hand.
    pub releases: Vec<Release>,
    /// The day that the document gives of itself, for what is news of one day.
    pub day: Option<Date>,
    /// The days that it speaks of, where nothing in it is called a release: it keeps what takes place on one of them.
    pub of_days: Vec<Date>,
    /// The day before which it keeps nothing yet, where its words name one.
    pub since: Option<Date>,
    /// The day from which it keeps nothing any more, where its words name one.
    pub until: Option<Date>,
    /// Does it name its releases by their numbers alone, so that it keeps no gate but theirs?
    pub by_number: bool,
    /// Does it stand in the document of a gate, so that it speaks of the gates there alone?
    pub is_own: bool,
}

impl Hold {
    /// The same of the releases with these numbers, and of no other.
    fn of_numbers(self, releases: Vec<Release>) -> Hold {
        Hold {
            by_number: !releases.is_empty(),
            releases,
            ..self
        }
    }
}

/// What keeps a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// It was decided not to go.
    NoGo,
    /// It is on hold, or nobody may deploy.
    OnHold,
    /// An entry of a list of blockers.
    Blocker,
    /// An approval was taken back.
    Withdrawn,
    /// A change that bears these numbers was turned down.
    Declined,
    /// An incident is not over.
    Incident,
    /// Something was reverted, with the issues and words that it names.
    Reverted,
    /// A known issue of this severity.
    KnownIssue(Severity),
}

impl Held {
    /// Does it count only as long as nothing newer was written in the gate?
    pub fn is_of_a_day(&self) -> bool {
        match self {
            Held::NoGo | Held::Withdrawn | Held::Declined | Held::Reverted => true,
            Held::OnHold | Held::Blocker | Held::Incident | Held::KnownIssue(_) => false,
        }
    }

    /// In words.
    pub fn says(&self) -> &'static str {
        match self {
            Held::NoGo => "decides against it",
            Held::OnHold => "holds it",
            Held::Blocker => "names a blocker",
            Held::Withdrawn => "takes an approval back",
            Held::Declined => "turns a change of the gate down",
            Held::Incident => "tells of an incident that is not over",
            Held::Reverted => "tells of a revert",
            Held::KnownIssue(_) => "lists an issue that the gate excludes",
        }
    }
}

/// A document beside gates.
pub struct Place<'a> {
    /// Where it lies.
    pub path: &'a RelPath,
    /// The document.
    pub document: &'a Document,
    /// Its text.
    pub text: &'a str,
    /// What it is for.
    pub role: DocumentRole,
    /// Does a gate of a release stand in it?
    pub has_gate: bool,
}

/// A document as it is searched for holds.
pub struct Neighbour<'a> {
    /// Where it lies.
    pub path: &'a RelPath,
    /// The document.
    pub document: &'a Document,
    /// Its text.
    pub text: &'a str,
    /// What it is for.
    pub role: DocumentRole,
    /// Does a gate of a release stand in it?
    pub has_gate: bool,
    cover: Cover,
    named: Searched,
    /// Minutes, a mail, an announcement: news of one day.
    is_news: bool,
    /// Do its title or its path speak of a release?
    is_of_release: bool,
}

impl<'a> Neighbour<'a> {
    /// A document; `None` for one that can hold nothing.
    pub fn new(place: Place<'a>) -> Option<Self> {
        let Place {
            path,
            document,
            text,
            role,
            has_gate,
        } = place;
        let cover = cover::read(text);
        let name = path.as_str().replace(['/', '_', '-', '.'], " ");
        let named = Searched::new(&format!("{} {name}", cover.title));
        let is_news = named.has(|words| words.minutes);
        let mut one = Neighbour {
            path,
            document,
            text,
            role,
            has_gate,
            cover,
            named,
            is_news,
            is_of_release: false,
        };
        one.is_of_release = one.named.has(|words| words.releases)
            || !one.releases().is_empty()
            || one.is_news && one.speaks_of_release();
        one.counts().then_some(one)
    }

    fn counts(&self) -> bool {
        let of_role = match self.role {
            DocumentRole::Operations => true,
            DocumentRole::History => self.is_news || self.is_change_log(),
            DocumentRole::Reference
            | DocumentRole::Decision
            | DocumentRole::Template
            | DocumentRole::Instructions
            | DocumentRole::Generated => self.is_readme(),
        };
        // A mail of the team for risks is no register of risks.
        let title = Searched::new(&self.cover.title);
        let is_news = title.has(|words| words.minutes) && !title.has(|words| words.past);
        let is_past = !self.has_gate && !is_news && self.named.has(|words| words.past);
        let called = self.cover.calls_itself().is_some() || cover::in_path(self.path).is_some();
        of_role && !is_past && !called
    }

    /// Minutes have the name of a committee; what it decided about stands further down.
    fn speaks_of_release(&self) -> bool {
        const LONGEST: usize = 20_000;
        self.text.len() <= LONGEST && Searched::new(self.text).has(|words| words.releases)
    }

    /// Is it news, of a release, or a list of changes? `SHA-1 | Prohibited` in a policy turns no change down.
    fn tells_of_changes(&self) -> bool {
        let named = self.named.text();
        self.is_news || self.is_of_release || gates::holds(named, |words| words.changes)
    }

    fn is_readme(&self) -> bool {
        self.path.stem().eq_ignore_ascii_case("readme")
    }

    fn is_change_log(&self) -> bool {
        let stem = self.path.stem().to_lowercase();
        matches!(stem.as_str(), "changelog" | "changes" | "history" | "news")
            || stem.starts_with("release-notes")
    }

    fn releases(&self) -> Vec<Release> {
        let mut found = self.cover.releases();
        found.extend(release::named_in(self.path.as_str()));
        found
    }

    /// Do its title, its path or a label name a release? A plain `version` in its front matter may be its own.
    fn names_a_release(&self) -> bool {
        let named = |text: &str| !release::named_in(text).is_empty();
        let is_titled = !release::named_within(&self.cover.title).is_empty();
        let mut announced = self.cover.values(|words| words.release_labels);
        is_titled || named(self.path.as_str()) || announced.next().is_some()
    }

    fn hold(&self, what: Held, text: &str, span: Span) -> Hold {
        let mut releases = release::named_within(text);
        releases.retain(|release| release.is_called);
        if releases.is_empty() {
            releases = acts::releases_of_act(text);
        }
        if releases.is_empty() {
            releases = self.releases();
        }
        let until = ends(text).filter(|_| what == Held::OnHold);
        Hold {
            what,
            of_days: Vec::new(),
            since: None,
            until,
            by_number: false,
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            span,
            releases,
            day: self.cover.day(),
            is_own: self.has_gate,
        }
    }
}

/// An open entry that says which release it comes before: what is written of it, its name, and its place.
pub fn entry(written: &str, title: &str, span: Span) -> Option<Hold> {
    let releases = issues::releases_behind(written);
    (!releases.is_empty()).then(|| Hold {
        what: Held::Blocker,
        text: title.to_owned(),
        span,
        releases,
        day: None,
        of_days: Vec::new(),
        since: None,
        until: None,
        by_number: false,
        is_own: false,
    })
}

/// The last day that a text names behind a word for *until*: `no deployments before 20 March 2026`.
fn ends(text: &str) -> Option<Date> {
    let is_limited =
        gates::holds(text, |words| words.before) || Searched::new(text).has(|words| words.until);
    let days = days_in(text).into_iter().map(|(_, day)| day);
    days.max().filter(|_| is_limited)
}

/// Everything in a document that keeps a release.
pub fn of_document(neighbour: &Neighbour) -> Vec<Hold> {
    if neighbour.is_change_log() {
        return statements::reverts(neighbour);
    }
    let mut found: Vec<Hold> = ongoing::incident(neighbour).into_iter().collect();
    found.extend(freeze::freezes(neighbour));
    found.extend(statements::status(neighbour));
    let sections = neighbour.document.sections.iter().enumerate();
    found.extend(sections.flat_map(|(at, section)| of_section(neighbour, at, section)));
    found
}

/// What a section says: a list of blockers or of known issues, what is asked for beside a gate, or news.
fn of_section(neighbour: &Neighbour, at: usize, section: &Section) -> Vec<Hold> {
    if issues::heads_blockers(neighbour, section) {
        issues::blockers(neighbour, section)
    } else if issues::heads_known_issues(neighbour, section) {
        issues::known(neighbour, section)
    } else if neighbour.has_gate {
        statements::requests(neighbour, section)
    } else {
        statements::of_section(neighbour, section, part(neighbour, at))
    }
}

/// Is a section the head of its document, or one that tells how things are now?
fn part(neighbour: &Neighbour, at: usize) -> Part {
    let sections = &neighbour.document.sections;
    let first = sections.iter().position(|section| section.level > 0);
    let tells_state = Searched::new(&sections[at].heading.plain).is(|words| words.status_labels);
    if at == 0 || Some(at) == first || tells_state {
        Part::Head
    } else {
        Part::Body
    }
}

/// A part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What it says first, or how things are now.
    Head,
    /// What follows.
    Body,
}
