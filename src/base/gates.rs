//! Gates of `site.toml`: what a `[[gate]]` asks for, as values; which records they mean is for higher floors.

use super::Span;
use super::kind::{Kind, Scope, Status, Strength};

/// A gate that settings define, or add to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateSettings {
    /// Its title; equal to that of a gate in a document, or that gate's key, it adds to that gate.
    pub title: String,
    /// The key that it has where no document has the gate, or the key of the document's gate.
    pub key: Option<String>,
    /// What it is applied to; what the document's words say, where this is absent.
    pub scope: Option<Scope>,
    /// Are the document's own criteria dropped?
    pub replace: bool,
    /// The gates that have to go first.
    pub needs: Vec<Need>,
    /// How old the claims of its criteria may be, in days; what holds for all claims, where this is absent.
    pub claim_max_age: Option<u32>,
    /// What it asks for beyond that.
    pub criteria: Vec<CriterionSettings>,
    /// The first line of its table.
    pub span: Span,
}

/// A gate that another needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Its title or key.
    pub gate: String,
    /// Where it is named.
    pub span: Span,
}

/// A criterion that settings define.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionSettings {
    /// Its words.
    pub text: String,
    /// Its table, header included.
    pub span: Span,
    /// What it asks for.
    pub asks: Asks,
}

/// What a criterion of settings asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Records that fulfil conditions.
    Records(Box<Selection>),
    /// An expression that is true.
    Expression {
        /// The expression.
        text: String,
        /// Where it is, quotes included.
        span: Span,
    },
}

/// Records, what is asked of each, and how many have to fulfil it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Which records.
    pub of: Selector,
    /// What each of them is held against: all of it.
    pub conditions: Vec<Condition>,
    /// How many have to fulfil it.
    pub quantifier: Quantifier,
}

/// Which records are meant: those that fit every part that is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    /// Of this kind.
    pub kind: Option<Kind>,
    /// With a key that fits this pattern.
    pub key: Option<String>,
    /// Owned by this owner.
    pub owner: Option<String>,
    /// With this tag, its own or its document's.
    pub tag: Option<String>,
    /// In a document whose path fits this pattern.
    pub path: Option<String>,
    /// Of this stage.
    pub stage: Option<String>,
    /// A box or criterion with this mark among its words; only sentences of documents choose so.
    pub marked: Option<String>,
    /// Below these headings; only sentences of documents choose so.
    pub under: Option<Vec<String>>,
    /// About this; only sentences of documents choose so.
    pub about: Option<About>,
    /// Only these of them; only sentences of documents choose so.
    pub narrowed: Option<Narrowing>,
}

impl Selector {
    /// The words that name what is meant.
    pub fn words(&self) -> impl Iterator<Item = &String> {
        let about = self.about.iter().flat_map(About::words);
        let narrowed = self.narrowed.iter().flat_map(|narrowed| &narrowed.words);
        about.chain(narrowed)
    }
}

/// Which records of a register a sentence means, where it does not mean all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// Entries below a heading of incidents, of whatever kind.
    pub incidents: bool,
    /// Those of one of these grades: `1`, `a`, `high`.
    pub grades: Vec<String>,
    /// Those that these words of headings are about.
    pub words: Vec<String>,
}

/// What the records that a sentence chooses are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The boxes of another document whose title has all of these words, in order.
    Checklist(Vec<String>),
    /// Drills that rehearse what these words name, in order.
    Rehearsed(Vec<String>),
    /// The same, of what may be no drill: where none is known, it is a plain claim.
    Tested(Vec<String>),
    /// Alerts of a table that says which runbook to open.
    Alerts,
    /// Milestones that come before the event of this name.
    Before(Vec<String>),
    /// Objectives with this bound, such as `< 250 ms`, and these words; where none has the bound, with the words.
    Objective {
        /// The words, in order.
        words: Vec<String>,
        /// The bound.
        bound: Option<String>,
    },
}

impl About {
    /// The words that name it.
    pub fn words(&self) -> &[String] {
        match self {
            About::Checklist(words)
            | About::Rehearsed(words)
            | About::Tested(words)
            | About::Before(words)
            | About::Objective { words, .. } => words,
            About::Alerts => &[],
        }
    }
}

/// What a criterion asks of the reports that a record cites.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedResult {
    /// The format that they have to have; reports of others are passed over.
    pub format: Option<ResultFormat>,
    /// How many critical findings they may have.
    pub critical: Option<u64>,
    /// How many high ones.
    pub high: Option<u64>,
    /// How many medium ones.
    pub medium: Option<u64>,
    /// How many low ones.
    pub low: Option<u64>,
    /// How many days old they may be.
    pub max_age_days: Option<u32>,
}

/// A format of reports, a word of `RESULT_FORMATS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultFormat(pub &'static str);

impl<'de> serde::Deserialize<'de> for ResultFormat {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        let mut known = RESULT_FORMATS.iter();
        let format = known.find(|known| written.trim().eq_ignore_ascii_case(known));
        let unknown = || {
            let all = RESULT_FORMATS.join(", ");
            serde::de::Error::custom(format!("no report is read as `{written}`, but as {all}"))
        };
        format
            .map(|format| ResultFormat(format))
            .ok_or_else(unknown)
    }
}

impl AskedResult {
    /// How many findings of each severity they may have, the worst severity first.
    pub fn most(&self) -> [Option<u64>; 4] {
        [self.critical, self.high, self.medium, self.low]
    }

    /// The severities that are bounded, with their bounds.
    pub fn bounds(&self) -> Vec<(&'static str, u64)> {
        let bounds = SEVERITIES.into_iter().zip(self.most());
        bounds
            .filter_map(|(severity, most)| Some((severity, most?)))
            .collect()
    }

    /// What is asked, in words: `a report of trivy with critical <= 0, at most 7 days old`.
    pub fn in_words(&self) -> String {
        let report = match self.format {
            Some(ResultFormat(format)) => format!("a report of {format}"),
            None => "a report".to_owned(),
        };
        let bounds = self.bounds().into_iter();
        let bounds: Vec<String> = bounds
            .map(|(severity, most)| format!("{severity} <= {most}"))
            .collect();
        let found = if bounds.is_empty() {
            " that passed".to_owned()
        } else {
            format!(" with {}", bounds.join(", "))
        };
        let age = self.max_age_days;
        let age = age.map_or_else(String::new, |days| format!(", at most {days} days old"));
        format!("{report}{found}{age}")
    }
}

/// The severities of findings, the worst first.
pub const SEVERITIES: [&str; 4] = ["critical", "high", "medium", "low"];

/// The formats of reports that are read.
pub const RESULT_FORMATS: &[&str] = &[
    "cargo-audit",
    "cargo-test",
    "clover",
    "cobertura",
    "csv",
    "go-test",
    "grype",
    "jacoco",
    "jmeter",
    "json",
    "junit",
    "k6",
    "lcov",
    "mail",
    "markdown",
    "npm-audit",
    "osv",
    "pytest",
    "sarif",
    "scorecard",
    "svg",
    "tap",
    "test-output",
    "text",
    "trivy",
    "yaml",
    "zap",
];

/// One condition on a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It has reached this status; `done` is held against its evidence.
    Status(Status),
    /// It is not met, waived or said not to apply.
    Open,
    /// It has this.
    With(Companion),
    /// It has nothing of this kind.
    Without(Companion),
    /// Some proof that stands is at least this strong, and none is broken.
    Strength(Strength),
    /// The reports that it cites say what is asked.
    Result(AskedResult),
    /// It is within its own allowance.
    Fresh,
    /// It was reviewed, updated or exercised at most this many days ago.
    MaxAgeDays(u32),
    /// Its likelihood or its impact is at least this.
    Level(RiskLevel),
    /// Its impact is at least this.
    Impact(RiskLevel),
    /// Its score is at least this.
    Score(u32),
    /// It is claimed to be blocked.
    Blocked,
    /// Its target has passed, and it is not done.
    Overdue,
    /// Its last day has passed.
    Expired,
    /// Something that nobody can look up.
    Unread,
}

/// The condition that no mitigated risk meets.
pub const UNMITIGATED: Condition = Condition::Without(Companion::Closure);

impl Condition {
    /// What a record is that fulfils it, where that is one word.
    pub fn state(self) -> Option<&'static str> {
        match self {
            Condition::Open => Some("open"),
            Condition::Fresh => Some("fresh"),
            Condition::Blocked => Some("blocked"),
            Condition::Overdue => Some("overdue"),
            Condition::Expired => Some("expired"),
            Condition::Status(_)
            | Condition::With(_)
            | Condition::Without(_)
            | Condition::Strength(_)
            | Condition::Result(_)
            | Condition::MaxAgeDays(_)
            | Condition::Level(_)
            | Condition::Impact(_)
            | Condition::Score(_) => None,
            Condition::Unread => Some("as the sentence says"),
        }
    }
}

/// What a record may have beside its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Companion {
    /// An owner that somebody wrote.
    Owners,
    /// A target.
    Timeline,
    /// Valid evidence.
    Evidence,
    /// A mitigation.
    Mitigation,
    /// An approval that counts.
    Approval,
    /// The name of a runbook that is there.
    Runbook,
    /// An end: it is a risk that is closed, or whose mitigation is done. Of one that is only written nobody can say.
    Closure,
}

impl Companion {
    /// It in words, with its article.
    pub fn in_words(self) -> &'static str {
        match self {
            Companion::Owners => "an owner",
            Companion::Timeline => "a target",
            Companion::Evidence => "valid evidence",
            Companion::Mitigation => "a mitigation",
            Companion::Approval => "an approval that counts",
            Companion::Runbook => "a runbook",
            Companion::Closure => "a mitigation that is done",
        }
    }
}

/// The levels of likelihood and impact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskLevel {
    /// 1.
    Low,
    /// 2.
    Medium,
    /// 3.
    High,
    /// 4.
    Critical,
}

/// How many of the chosen records have to fulfil the conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantifier {
    /// Each of them.
    All,
    /// At least so many.
    AtLeast(u32),
    /// At least so many in a hundred of those that apply, rounded up.
    AtLeastPercent(u32),
    /// Not one.
    None,
}

impl Companion {
    /// The word in settings.
    pub fn word(self) -> &'static str {
        match self {
            Companion::Owners => "owners",
            Companion::Timeline => "timeline",
            Companion::Evidence => "evidence",
            Companion::Mitigation => "mitigation",
            Companion::Approval => "approval",
            Companion::Runbook => "runbook",
            Companion::Closure => "closure",
        }
    }
}

impl RiskLevel {
    /// The word in settings and in a record's fields.
    pub fn word(self) -> &'static str {
        match self {
            RiskLevel::Low => "low",
            RiskLevel::Medium => "medium",
            RiskLevel::High => "high",
            RiskLevel::Critical => "critical",
        }
    }

    /// The level of a word in a record's fields.
    pub fn of(word: &str) -> Option<Self> {
        [
            RiskLevel::Low,
            RiskLevel::Medium,
            RiskLevel::High,
            RiskLevel::Critical,
        ]
        .into_iter()
        .find(|level| level.word() == word)
    }
}
