//! The snapshot as a value: what one page tells those who decide, in sentences and in numbers; every format writes this and nothing else.

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::Date;
use crate::evaluate::GateVerdict;
use crate::report::present::schema::{Generator, Line};

/// One week of readiness on one page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Snapshot {
    /// Always `holdpoint.snapshot/1`.
    pub schema: &'static str,
    /// Its title: `Readiness, week 47 of 2026`.
    pub title: String,
    /// What the portal is called.
    pub site: String,
    /// Where the portal is published, without a trailing slash; null where `site.toml` does not say.
    pub portal: Option<String>,
    /// The day that everything was judged on.
    pub as_of: Date,
    /// That day in words: `20 November 2026`.
    pub day: String,
    /// The ISO week of that day.
    pub week: Week,
    /// The answer.
    pub answer: Answer,
    /// What it is compared with.
    pub since: Since,
    /// The gates that decide a release, worst first.
    pub gates: Vec<Gate>,
    /// What moved since then.
    pub moved: Moved,
    /// Who has to act before the gates open, the one with most to do first.
    pub blocking: Blocking,
    /// What somebody has to decide.
    pub decisions: Decisions,
    /// What happens in the next four weeks with no commit.
    pub ahead: Ahead,
    /// The risks that weigh most.
    pub risks: Risks,
    /// Numbers, each with what it was.
    pub numbers: Vec<Number>,
    /// Which days the trends of the numbers tell of, in a sentence; empty where there are none.
    pub trend_says: String,
    /// Paths of what could not be read: nothing in it counts.
    pub unread: Vec<String>,
    /// What it was made from.
    pub made: Made,
}

/// A week of the ISO calendar.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Week {
    /// The year that the week belongs to, which near New Year may not be that of the day.
    pub year: i16,
    /// Its number, from 1.
    pub number: i8,
}

/// May the release go ahead?
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Answer {
    /// The worst of the release gates.
    pub verdict: GateVerdict,
    /// The verdict in words: `no-go`.
    pub word: String,
    /// What it comes from.
    pub says: String,
    /// What it was.
    pub change: String,
    /// What it becomes next with no commit; null where that is not known to happen.
    pub next: Option<String>,
}

/// What is compared with.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Since {
    /// The day on which that was judged; null where none can be named.
    pub day: Option<Date>,
    /// The commit that was read; null where nothing is known.
    pub commit: Option<String>,
    /// Why nothing is known; null where something is.
    pub gap: Option<String>,
    /// In words: `13 November 2026`.
    pub says: String,
}

/// How something moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// For the worse.
    Worse,
    /// It was not there.
    New,
    /// It is no longer there.
    Gone,
    /// For the better.
    Better,
    /// In a way that is neither.
    Other,
    /// Not at all.
    Same,
    /// Nobody can say.
    Unknown,
}

/// A gate.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Gate {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its verdict.
    pub verdict: GateVerdict,
    /// The verdict in words.
    pub word: String,
    /// What it was; null for a new gate, and where nothing is known.
    pub was: Option<GateVerdict>,
    /// How it moved.
    pub movement: Movement,
    /// That in words: `was unknown`.
    pub change: String,
    /// The one reason for the verdict.
    pub reason: String,
    /// How many of its criteria hold, do not apply, or are waived.
    pub settled: usize,
    /// How many criteria it has.
    pub criteria: usize,
    /// What its own document says, where that is another verdict.
    pub claimed: Option<String>,
    /// The first day on which its verdict differs with no commit, and to what.
    pub next: Option<Next>,
    /// Where it stands.
    pub at: Option<Line>,
}

/// A verdict to come.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Next {
    /// The first day.
    pub date: Date,
    /// The verdict.
    pub to: GateVerdict,
    /// In words: `no-go on 10 Dec`.
    pub says: String,
}

/// What moved.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Moved {
    /// In a sentence.
    pub says: String,
    /// What moved, the gravest first.
    pub items: Vec<Move>,
}

/// One thing that moved.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Move {
    /// How.
    pub movement: Movement,
    /// `gate`, `track`, `evidence`, or another kind of record.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// What happened: `now no-go, was unknown`.
    pub says: String,
    /// Its key.
    pub key: String,
}

/// Who has to act.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Blocking {
    /// In a sentence.
    pub says: String,
    /// Each owner, the one with most to do first; null for what nobody owns.
    pub owners: Vec<Owner>,
}

/// An owner with what waits for them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Owner {
    /// Who; null where nobody is named.
    pub owner: Option<String>,
    /// What waits, the longest first.
    pub items: Vec<Waiting>,
}

/// Something that keeps a release gate from opening.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Waiting {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Why it is in the way.
    pub why: String,
    /// How long, in words; empty where nothing tells.
    pub age: String,
    /// The day that its target names.
    pub target: Option<Date>,
    /// Days past that day; null where it is not past it.
    pub days_late: Option<i64>,
    /// How many days its status has stood; null where history does not tell.
    pub claim_age_days: Option<i64>,
    /// Where it stands.
    pub at: Line,
}

/// What somebody has to decide.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Decisions {
    /// In a sentence.
    pub says: String,
    /// The most pressing first.
    pub items: Vec<Decision>,
}

/// What a decision is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DecisionKind {
    /// A waiver that has ended, while what it excused is not settled.
    WaiverEnded,
    /// A waiver in force that ends within four weeks.
    WaiverEnding,
    /// A waiver that excuses nothing, for want of an approval, an end or a name.
    WaiverWithout,
    /// A signature, or a choice between go and no-go.
    Signature,
    /// A day that has passed.
    TargetPassed,
    /// A day that was moved to a later one.
    TargetMoved,
}

/// A decision that is needed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Decision {
    /// About what.
    pub kind: DecisionKind,
    /// In a sentence.
    pub says: String,
    /// Key of the record.
    pub key: String,
    /// Who owns it.
    pub owners: Vec<String>,
    /// The day that matters.
    pub day: Option<Date>,
    /// Where it stands.
    pub at: Line,
}

/// The coming weeks.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Ahead {
    /// The last day that was looked at.
    pub until: Date,
    /// In a sentence.
    pub says: String,
    /// By day.
    pub events: Vec<Event>,
}

/// What happens on a day with no commit.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Event {
    /// The day.
    pub date: Date,
    /// In words: `Fri 27 Nov`.
    pub day: String,
    /// `gate`, `waiver`, `due` or `stale`; the sooner in this list, the graver.
    pub kind: EventKind,
    /// What happens.
    pub says: String,
    /// Keys or paths of what it happens to.
    pub subjects: Vec<String>,
}

/// What sort of thing happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// The verdict of a gate differs.
    Gate,
    /// A waiver begins or ends.
    Waiver,
    /// Something is due.
    Due,
    /// A document or a piece of evidence is older than allowed from then on.
    Stale,
}

/// The risks that weigh most.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Risks {
    /// In a sentence.
    pub says: String,
    /// How many are open, with and without a score.
    pub open: usize,
    /// How many of them have no score: likelihood or impact is missing.
    pub unscored: usize,
    /// Those with a score, the highest first.
    pub top: Vec<Risk>,
}

/// A risk.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Risk {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Likelihood times impact, each from 1 to 4.
    pub score: i64,
    /// What it was; null for a new risk, and where nothing is known.
    pub was: Option<i64>,
    /// How it moved.
    pub movement: Movement,
    /// That in words.
    pub change: String,
    /// Who owns it.
    pub owners: Vec<String>,
    /// Where it stands.
    pub at: Line,
}

/// A number.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Number {
    /// What is counted: `Release gates that go`.
    pub name: String,
    /// How many.
    pub value: usize,
    /// Of how many; null where that is no share of anything.
    pub of: Option<usize>,
    /// How many there were; null where nothing is known.
    pub was: Option<usize>,
    /// How it moved.
    pub movement: Movement,
    /// That in words: `3 more`.
    pub change: String,
    /// The number on past days, oldest first; null for a day of which nothing is known. Empty where no history was read.
    pub trend: Vec<Option<usize>>,
    /// The lowest and the highest of them: `0–5`; empty where fewer than two days are known.
    pub trend_range: String,
}

/// What a snapshot was made from: enough to make it again.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Made {
    /// The program.
    pub by: Generator,
    /// The commit; null outside a repository.
    pub commit: Option<String>,
    /// The day of the commit.
    pub committed: Option<Date>,
    /// Did the files differ from the commit?
    pub dirty: Option<bool>,
    /// Did history end before its beginning?
    pub shallow: Option<bool>,
    /// The BLAKE3 digest of what was judged: texts, settings, and what the file system, history and web servers said.
    pub inputs: String,
    /// What was asked for as `--since`: a day, or the full id of a commit.
    pub since: String,
    /// For whom it was made; null for everybody.
    pub audience: Option<String>,
}
