//! Words: what documents say in each language. One file a language, all of one form, so that a gap is seen and not guessed.

pub mod beginnings;
pub mod classes;
mod de;
mod en;
mod es;
pub mod filler;
mod fr;
pub mod gates;
mod it;
mod ja;
mod ko;
mod nl;
mod no;
pub mod order;
pub mod own;
pub mod phrase;
mod pl;
pub mod plan;
pub mod polarity;
pub mod proof;
mod pt;
mod ru;
mod sv;
pub mod tail;
pub mod vocabulary;
mod zh;

pub use vocabulary::Vocabulary;

use crate::records::{Status, Strength};
use vocabulary::{Label, Topic};

/// Words by what they mean.
pub type Meanings<T> = &'static [(T, &'static [&'static str])];

pub use gates::GateWords;

/// The words of one language. Every word is text as `base::text::fold` leaves it; one that ends with `*` is the beginning of words,
/// a comma in a phrase is a word of its own, and ` … ` in what takes a claim back stands for any words up to the end of the clause.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// Its code by ISO 639-1.
    pub code: &'static str,
    /// Is it written without spaces between words? Then a word is looked for anywhere.
    pub spaceless: bool,
    /// Small words that no other language has, by which a text shows what it is written in.
    pub own: Words,
    /// `all`, `every`, before what they count.
    pub all: Words,
    /// `everything`, which counts nothing by name.
    pub everything: Words,
    /// What lists that decide are made of: `rows`, `criteria`, `signatures`.
    pub listed: Words,
    /// What is asked of all of a list and is no status: `hold`, `erfüllt`.
    pub holding: Words,
    /// What people claim with.
    pub statuses: Meanings<Status>,
    /// What a column, a key of a pair or a short heading stands for.
    pub labels: Meanings<Label>,
    /// What a heading says its part of a document is about.
    pub topics: Meanings<Topic>,
    /// What a proof tells its result with, and what a claim asks of a proof with.
    pub proof: Proof,
    /// What a plan hangs on, and how what it fears is rehearsed.
    pub plan: Plan,
    /// What a text is of, how long it counts, and whether it still does.
    pub standing: Standing,
    /// What takes a claim back when it stands beside one.
    pub adverse: Adverse,
    /// Phrases that hold an adverse word and change nothing: `not only`, `if needed`, `open source`, `failover`.
    pub harmless: &'static [&'static str],
    /// What stands between a comparative and a number: `than`.
    pub than: &'static [&'static str],
    /// `no`, `none`, `without`: before a fault they say that all is well, before something wanted that it is not.
    pub none: &'static [&'static str],
    /// `or`.
    pub or: &'static [&'static str],
    /// What a release wants to have: `evidence`, `approval`, `a test`.
    pub wanted: &'static [&'static str],
    /// What a release does not want to have: `issues`, `conditions`. By itself such a word only names a subject (`issues are in Jira`);
    /// with a number, or behind one of `with`, it is trouble.
    pub faults: &'static [&'static str],
    /// What is good to have none of, and no trouble in any number: `changes`, `questions`, `actions`.
    pub matters: &'static [&'static str],
    /// `with`, `known`, `several`: there are some.
    pub with: &'static [&'static str],
    /// `fixed`, `resolved`: what was wrong is so no longer.
    pub mended: &'static [&'static str],
    /// `passed`, `works`: a good outcome.
    pub passed: &'static [&'static str],
    /// `then`, `repeated`, `now`: what follows took place after what was said before.
    pub again: &'static [&'static str],
    /// Small words that name who, where, when and how: `by`, `on`, `in`, `with`, and articles.
    pub particles: &'static [&'static str],
    /// Words of the past: `yesterday`, `last week`.
    pub past: &'static [&'static str],
    /// Parts that a status may be limited to: `EU`, `dev`, `pilot`.
    pub parts: &'static [&'static str],
    /// `by`, `due`: with a day they name a deadline.
    pub deadline: &'static [&'static str],
    /// `from`, `since`: with a day they name when something began, or will: only the day tells.
    pub since: &'static [&'static str],
    /// What an item asks somebody to look at: `confirm that`, `can you`. What such a clause goes on with is no news.
    pub checks: Words,
    /// `will be`, `is to be`: the name of an item that says so is a promise.
    pub promised: &'static [&'static str],
    /// Words for taking a file away, replacing it, leaving it out or putting it aside: `removed`, `archived`.
    pub set_aside: &'static [&'static str],
    /// What is said of files that somebody is yet to make: `to create`.
    pub to_make: &'static [&'static str],
}

/// The words of results and of what is asked of them. A word of a language with spaces is the beginning of one, so that its endings
/// need no list: `kritisch` is in `kritischen`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Proof {
    /// What a document says of itself that is in force, and of nothing how it went: `active`, `living`.
    pub in_force: &'static [&'static str],
    /// Labels of a result: `result`, `verdict`, `conclusion`. Whole labels.
    pub result: &'static [&'static str],
    /// What a result that grants begins with, beyond the words of a status that is done.
    pub granted: &'static [&'static str],
    /// What a result that refuses begins with: `failed`, `not approved`.
    pub refused: &'static [&'static str],
    /// `no`, `none`, `without`. Whole words.
    pub none: &'static [&'static str],
    /// What asks for all of a list: `all`, `complete`, `closed`. Whole words.
    pub whole: &'static [&'static str],
    /// `equal`, `identical`, `matches`.
    pub equal: &'static [&'static str],
    /// Beginnings of what is advised and not asked for: `recommend`.
    pub advice: &'static [&'static str],
    /// What is promised to whoever writes, within so many days: `response`. Whole words.
    pub answering: &'static [&'static str],
    /// What is repeated, so that the last one counts: `run`, `attempt`.
    pub attempt: &'static [&'static str],
    /// What is found in what was looked at: `finding`, `vulnerability`.
    pub finding: &'static [&'static str],
    /// `version`.
    pub version: &'static [&'static str],
    /// Stems of words for tests that were left out: `skipped`.
    pub skipped: &'static [&'static str],
    /// By which a report says that what it is about failed, has to be repeated, was put off or is still to come: `has to be repeated`. A
    /// word or sign stands there as a predicate; one that ends with `*` is the beginning of anything.
    pub left_open: Words,
    /// What counts those that failed, alone or beside what they are: `failed`. Behind `=` it is a whole label: `failures`.
    pub failed: Words,
    /// `enabled`.
    pub switched_on: Words,
    /// `off`, `disabled`.
    pub switched_off: Words,
    /// Beginnings of the verbs by which somebody agrees: to approve, accept, sign, release.
    pub approve: &'static [&'static str],
    /// Beginnings of the words by which somebody decides: `decided`, `decision`, `authorised`.
    pub decide: &'static [&'static str],
    /// The heads of a mail: from, subject.
    pub mail: [&'static str; 2],
    /// How bad it is: critical, high, medium, low.
    pub severities: [&'static [&'static str]; 4],
    /// The words around the two ends of a range: `between` and `and`.
    pub between: &'static [(&'static str, &'static str)],
    /// What a row is called that tells of before: `baseline`.
    pub past: Words,
}

/// Words in one language.
pub type Words = &'static [&'static str];

/// The words of plans.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plan {
    /// Before the name of an event, that something has to be done by then: `before`, `pre`. In a language without spaces behind it.
    pub before: Words,
    /// Before the name of an event, that something begins with it: `after`, `post`.
    pub after: Words,
    /// Beginnings of the words for what is arranged for a day to come, or lasts until one: `booked`, `rota`, `licence`.
    pub arranged: Words,
    /// What a rehearsal is called: `drill`, `tabletop`. A word that ends with `*` is the beginning of words.
    pub drills: Words,
    /// What comes round is called, beside rehearsals: `review`, `rotation`. A `*` stands for the beginning or the end of words.
    pub duties: Words,
    /// Verbs that a sentence about such work begins with, or ends with: `rotate`.
    pub orders: Words,
    /// Headers of a column of alerts.
    pub alerts: Words,
    /// Before the number of a part of a document: `section`.
    pub sections: Words,
    /// Beginnings of the words by which a runbook shows that it has a part.
    pub runbook_parts: Meanings<plan::RunbookPart>,
    /// How strong a proof is that stands beside such a word: `local`, `staging`.
    pub strengths: Meanings<Strength>,
    /// Headings of what was measured once: `performance baseline`.
    pub baselines: Words,
    /// Labels of the day by which a document has to be reviewed again.
    pub next_review: Words,
    /// Before the day on which something that recurs was last done: `last`, in `Last held` and *last rotated 3 March*.
    pub last_time: Words,
    /// Before the day on which it is due again: `next`.
    pub next_time: Words,
    /// Columns of the day on which something took place: `held on`.
    pub held_on: Words,
    /// What may stand between `last` or `next` and its day: the beginnings of `rotated` and `due`. One of three letters is the word.
    pub of_rounds: Words,
    /// Beginnings of the words that a release goes through stages: `promotion`, `rollout`.
    pub promotions: Words,
    /// What the stages of a release are called, beside environments: `canary`, `GA`.
    pub stages: Words,
    /// Headings of what a document says of incidents, entry by entry: `operational notes`.
    pub incident_logs: Words,
    /// Beginnings of the words in a heading of who is called in which order: `escalation`.
    pub escalations: Words,
    /// Beginnings of the words in a heading of what a test of load has measured: `load test`.
    pub load_tests: Words,
    /// Before a number, that it may be more.
    pub at_least: Words,
    /// What files are called that prove something: `report`. A word that ends with `*` is the beginning of words.
    pub files: Words,
    /// What the records of a register are called.
    pub nouns: Meanings<plan::Noun>,
    /// Verbs and articles that say nothing of records: `are`, `must`, `the`.
    pub small: Words,
    /// What is said of records, beyond the words of statuses: `overdue`, `rotated`.
    pub said: Meanings<plan::Said>,
    /// Verbs that are part of no predicate: `are`, `have`.
    pub verbs: Words,
    /// What is asked of all records of a register.
    pub predicates: Meanings<plan::Predicate>,
}

/// The words by which a text says what it is of, how long it counts, whether it still does, and that something holds a release.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standing {
    /// Not agreed yet: `draft`, `preliminary`.
    pub draft: Words,
    /// No longer counting: `withdrawn`, `superseded`.
    pub void: Words,
    /// Never meant: `template`, `example`.
    pub sample: Words,
    /// Labels before the release that a text is of: `version`, `build`.
    pub release_labels: Words,
    /// Labels before a commit.
    pub commit_labels: Words,
    /// Labels before an environment.
    pub environment_labels: Words,
    /// Labels before a region, site, country or cluster.
    pub region_labels: Words,
    /// Before a last day: `valid until`, `expires`.
    pub ends: Words,
    /// Beside a number of days, how old a proof may be: `within the last`, `not older than`.
    pub recent: Words,
    /// That two things are done by different people: `different people`.
    pub apart: Words,
    /// That a proof has to be younger than what it proves: `after the last change`.
    pub since_change: Words,
    /// What an entry says that is in the way of a release: `blocks`.
    pub blocking: Words,
    /// Headings of what is in the way of a release: `blockers`, `still missing`.
    pub blockers: Words,
    /// Headings of what is wrong and known: `known issues`.
    pub known_issues: Words,
    /// That such a list is empty: `none`.
    pub nothing: Words,
    /// What is held: `release`, `launch`.
    pub releases: Words,
    /// Beside a release, that it is held: `on hold`, `is blocked`.
    pub holds: Words,
    /// Orders and sentences that hold a release by themselves: `do not deploy`.
    pub stops: Words,
    /// That a sentence speaks of what its own document does, and of nothing else: `by this document`.
    pub by_itself: Words,
    /// Labels of the state of a document rather than of what it is about: `document status`.
    pub own_status: Words,
    /// Beside an approval, that it is taken back: `withdraw`.
    pub withdraws: Words,
    /// What is taken back: `approval`, `sign-off`.
    pub approvals: Words,
    /// That a hold is over: `no longer`, `lifted`.
    pub over: Words,
    /// What has to come first, behind a hold: `until`. What stands there is not over.
    pub until: Words,
    /// Before a condition, that nothing goes without it: `only if`.
    pub only_if: Words,
    /// That something stands as it was: `confirm`.
    pub confirms: Words,
    /// That a sentence is a rule for any release rather than news of one: `if`, `every`.
    pub rules: Words,
    /// States of an incident that is not over.
    pub ongoing: Words,
    /// `incident`, `outage`.
    pub incidents: Words,
    /// `revert`, `rolled back`.
    pub reverts: Words,
    /// Before the number of the release at hand: `next release`.
    pub next_release: Words,
    /// Titles of what tells of one day: `minutes`, `mail`.
    pub minutes: Words,
    /// Titles of what tells of the past or of rules, and holds nothing: `post-mortem`, `risk register`, `policy`.
    pub past: Words,
    /// In the label of a day, that it is not the day on which something was done: `due`, `next`, `valid`.
    pub not_days: Words,
    /// Labels before the state of a document.
    pub status_labels: Words,
    /// What a text calls itself with: `this`.
    pub this: Words,
    /// That there is none of something: `no`, `zero`.
    pub without: Words,
    /// Words for how grave something is, the gravest first.
    pub severities: &'static [Words],
    /// The names of environments, each list those of one.
    pub environments: &'static [Words],
    /// Units of time in days.
    pub units: &'static [(&'static str, u32)],
}

/// The words that take a claim back, by how they do it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Adverse {
    /// `not`, `never`, `no longer`.
    pub not: &'static [&'static str],
    /// `except`, `apart from`, `without`.
    pub except: &'static [&'static str],
    /// `but`, `however`, `although`.
    pub contrast: &'static [&'static str],
    /// `only`, `partly`, `on staging`, `locally`.
    pub limit: &'static [&'static str],
    /// `next week`, `to follow`, `will be`, `tomorrow`.
    pub future: &'static [&'static str],
    /// `subject to`, `provided`, `once`, `until`.
    pub condition: &'static [&'static str],
    /// `probably`, `should be`, `presumably`.
    pub hedge: &'static [&'static str],
    /// `failed`, `blocked`, `missing`, `open issue`: a state or a thing that is wrong.
    pub trouble: &'static [&'static str],
}

/// How a word takes a claim back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// It denies.
    Not,
    /// It leaves something out.
    Except,
    /// It contrasts.
    Contrast,
    /// It limits the claim to a part.
    Limit,
    /// It speaks of a time to come.
    Future,
    /// It sets a condition.
    Condition,
    /// It is not sure.
    Hedge,
    /// It names something wrong.
    Trouble,
}

impl Language {
    /// Every word that takes a claim back, with how it does so.
    pub fn adverse_words(&self) -> impl Iterator<Item = (Class, &'static str)> {
        let classes = [
            (Class::Not, self.adverse.not),
            (Class::Except, self.adverse.except),
            (Class::Contrast, self.adverse.contrast),
            (Class::Limit, self.adverse.limit),
            (Class::Future, self.adverse.future),
            (Class::Condition, self.adverse.condition),
            (Class::Hedge, self.adverse.hedge),
            (Class::Trouble, self.adverse.trouble),
        ];
        classes
            .into_iter()
            .flat_map(|(class, words)| words.iter().map(move |word| (class, *word)))
    }
}

/// Every language that is read.
pub static LANGUAGES: &[&Language] = &[
    &en::WORDS,
    &de::WORDS,
    &fr::WORDS,
    &es::WORDS,
    &pt::WORDS,
    &it::WORDS,
    &nl::WORDS,
    &pl::WORDS,
    &sv::WORDS,
    &no::WORDS,
    &ru::WORDS,
    &ja::WORDS,
    &zh::WORDS,
    &ko::WORDS,
];
