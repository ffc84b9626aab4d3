//! The view that every part of a snapshot is made from: the tree now, what it was, and who owns what.

use crate::base::{Date, Span};
use crate::evaluate::{Blocker, GateResult, Judgement, Verdict};
use crate::link::{Linked, RecordIndex};
use crate::records::{Demand, Detail, Scope, Status};
use crate::report::compare::trend::{Gap, Trend};
use crate::report::evaluated::Evaluated;
use crate::report::present::schema::Line;

use super::value::Since;
use super::words;
use super::{Asked, Before, Input, Past};

/// The tree now and before.
pub struct View<'a> {
    /// The tree on the day of the snapshot.
    pub now: &'a Evaluated<'a>,
    /// Readiness on past days, where history was read.
    pub trend: Option<&'a Trend>,
    input: &'a Input<'a>,
}

impl<'a> View<'a> {
    /// The view of an input.
    pub fn of(input: &'a Input<'a>) -> Self {
        View {
            now: &input.now.site,
            trend: input.now.trend,
            input,
        }
    }

    /// The earlier tree, where one was read.
    pub fn past(&self) -> Option<&'a Past<'a>> {
        match &self.input.before {
            Before::Seen(past) => Some(past),
            Before::NoRepository | Before::NotRead | Before::Gap(_) => None,
        }
    }

    /// The day that is compared with, where it can be named.
    pub fn since_day(&self) -> Option<Date> {
        match (&self.input.since, self.past()) {
            (_, Some(past)) => Some(past.evaluated.as_of),
            (Asked::Day(day), None) => Some(*day),
            (Asked::Commit(_), None) => None,
        }
    }

    /// That day in words: `13 November`, with its year where it is another.
    pub fn since_words(&self) -> String {
        match (self.since_day(), &self.input.since) {
            (Some(day), _) if day.year() == self.now.as_of.year() => words::long(day)
                .trim_end_matches(char::is_numeric)
                .trim_end()
                .to_owned(),
            (Some(day), _) => words::long(day),
            (None, Asked::Commit(id)) => format!("commit {}", short_id(id)),
            (None, Asked::Day(day)) => words::long(*day),
        }
    }

    /// Why nothing is known of that day, as the end of a sentence; `None` where something is.
    pub fn gap(&self) -> Option<String> {
        match &self.input.before {
            Before::Seen(_) => None,
            Before::NoRepository => Some("there is no git repository to look back in".to_owned()),
            Before::NotRead => Some("site.toml says not to look back".to_owned()),
            Before::Gap(Gap::BeforeFirst) => Some("the first commit was made later".to_owned()),
            Before::Gap(Gap::BeforeClone) => {
                Some("this clone of the repository does not reach back so far".to_owned())
            }
            Before::Gap(Gap::Unread(why)) => Some(format!(
                "that revision could not be read: {}",
                words::clean(why)
            )),
        }
    }

    /// What is compared with.
    pub fn since(&self) -> Since {
        Since {
            day: self.since_day(),
            commit: self
                .past()
                .and_then(|past| past.evaluated.model.tree.revision.as_ref())
                .map(|revision| revision.commit.clone()),
            gap: self.gap(),
            says: match (self.gap(), self.since_words()) {
                (None, day) => format!("Compared with {day}."),
                (Some(why), day) => format!("No data for {day}: {why}."),
            },
        }
    }

    /// The gates that decide a release, worst first.
    pub fn release_gates(&self) -> Vec<&'a GateResult> {
        let mut gates: Vec<&GateResult> = self
            .now
            .assessment
            .gates
            .iter()
            .filter(|gate| gate.scope == Scope::Release)
            .collect();
        gates.sort_by_key(|gate| gate.verdict);
        gates
    }

    /// A record.
    pub fn linked(&self, at: RecordIndex) -> &'a Linked {
        &self.now.model.records[at]
    }

    /// What a record is called.
    pub fn title(&self, at: RecordIndex) -> String {
        words::clean(&self.linked(at).record.title)
    }

    /// What was decided about a record.
    pub fn judged(&self, at: RecordIndex) -> Option<&'a Judgement> {
        self.now.assessment.records.get(&at)
    }

    /// The verdict of a record; unknown where nothing was decided.
    pub fn verdict(&self, at: RecordIndex) -> Verdict {
        self.now.judged(at).verdict()
    }

    /// Who owns a record.
    pub fn owners(&self, at: RecordIndex) -> Vec<String> {
        self.linked(at)
            .record
            .owners
            .iter()
            .map(|owner| words::clean(&owner.name))
            .collect()
    }

    /// Where a record is.
    pub fn at(&self, at: RecordIndex) -> Line {
        let linked = self.linked(at);
        Line {
            file: linked.record.path.clone(),
            line: linked.line,
        }
    }

    /// The line of a place in the document of a record.
    pub fn line(&self, at: RecordIndex, span: Span) -> Line {
        let linked = self.linked(at);
        let line = self
            .now
            .model
            .lines(&linked.record.path)
            .map_or(linked.line, |lines| lines.line(span.start));
        Line {
            file: linked.record.path.clone(),
            line,
        }
    }

    /// Why something is in the way, in plain words.
    pub fn why(&self, blocker: &Blocker) -> String {
        let record = &self.linked(blocker.record).record;
        if matches!(&record.detail, Detail::Criterion(Demand::Unread(_)))
            && blocker.why.starts_with("the sentence ")
        {
            return "no machine can judge these words".to_owned();
        }
        let claimed = record.claim.as_ref().map(|claim| claim.status);
        match claimed.filter(|status| blocker.why == format!("claimed `{}`", status.word())) {
            Some(Status::Open) => "not started".to_owned(),
            Some(Status::InProgress) => "still in progress".to_owned(),
            Some(Status::Blocked) => "said to be blocked".to_owned(),
            Some(Status::Done | Status::NotApplicable | Status::Unknown) | None => {
                words::clean(&words::file_names(&blocker.why))
            }
        }
    }
}

/// The beginning of a commit's id.
pub fn short_id(id: &str) -> &str {
    id.get(..12).unwrap_or(id)
}
