//! Snapshots: the one page that is sent upward each week, made from an evaluated tree, what it was before, and its trend.

mod ahead;
mod blocking;
mod chat;
mod decisions;
mod fit;
mod gates;
mod html;
mod inputs;
mod markdown;
mod moved;
mod numbers;
mod page;
pub mod portal;
pub mod record;
mod risks;
mod spark;
mod template;
mod ungated;
mod value;
pub mod verify;
mod view;
mod words;

use crate::base::Date;
use crate::evaluate::GateVerdict;
use crate::report::compare::changes::{Changes, changes};
use crate::report::compare::trend::Gap;
use crate::report::evaluated::Evaluated;
use crate::report::formats::Edition;
use crate::report::present::statement::{self, NoStatement, PredicateType, Statement, Verified};
use crate::report::present::theme::{Theme, ThemeError};
use crate::report::present::{json, schema};
use record::Record;
pub use value::*;
use view::View;

/// What a snapshot is made from.
pub struct Input<'a> {
    /// The tree on the day of the snapshot, with its trend where history was read.
    pub now: Edition<'a>,
    /// What was asked for as the time to compare with.
    pub since: Asked,
    /// What is known of that time.
    pub before: Before<'a>,
    /// For whom it is made, where something was left out of the tree for them.
    pub audience: Option<&'a str>,
    /// The text of the project's own template of the Markdown form; `None` for the built-in one.
    pub template: Option<&'a str>,
}

/// The time that a snapshot is compared with, as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The end of a day.
    Day(Date),
    /// A commit, by its full id.
    Commit(String),
}

/// What is known of the time that a snapshot is compared with.
pub enum Before<'a> {
    /// It was read.
    Seen(Box<Past<'a>>),
    /// There is no repository.
    NoRepository,
    /// Settings say that the past is not to be read.
    NotRead,
    /// Nobody can say what was so.
    Gap(Gap),
}

/// An earlier tree, judged as of its own day.
pub struct Past<'a> {
    /// The tree.
    pub evaluated: Evaluated<'a>,
    /// What differs since.
    pub changes: Changes,
}

impl<'a> Past<'a> {
    /// An earlier tree beside the one of today.
    pub fn new(evaluated: Evaluated<'a>, now: &Evaluated<'a>) -> Self {
        Past {
            changes: changes(&evaluated, now),
            evaluated,
        }
    }
}

/// A form that a snapshot is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One page for browsers, mail and print.
    Html,
    /// For chats and wikis.
    Markdown,
    /// For machines.
    Json,
    /// A message for Slack.
    Slack,
    /// A message for Teams.
    Teams,
}

impl Form {
    /// Every form that is written byte for byte the same.
    pub const ALL: [Form; 5] = [
        Form::Html,
        Form::Markdown,
        Form::Json,
        Form::Slack,
        Form::Teams,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Form::Html => "html",
            Form::Markdown => "md",
            Form::Json => "json",
            Form::Slack => "slack",
            Form::Teams => "teams",
        }
    }
}

/// The snapshot as a value.
pub fn snapshot(input: &Input) -> Snapshot {
    let view = View::of(input);
    let now = view.now;
    let (year, number) = now.as_of.iso_week();
    let gates = gates::all(&view);
    Snapshot {
        schema: "holdpoint.snapshot/1",
        title: format!("Readiness, week {number} of {year}"),
        site: words::clean(&now.settings.title),
        portal: now.settings.base_url.clone(),
        as_of: now.as_of,
        day: words::long(now.as_of),
        week: Week { year, number },
        answer: gates::answer(&view, &gates),
        since: view.since(),
        moved: moved::all(&view),
        blocking: blocking::all(&view),
        decisions: decisions::all(&view),
        ahead: ahead::all(&view),
        risks: risks::all(&view),
        numbers: numbers::all(&view),
        trend_says: numbers::trend_says(&view),
        unread: now
            .model
            .unread
            .keys()
            .map(|path| words::clean(path.as_str()))
            .collect(),
        made: inputs::made(input),
        gates,
    }
}

/// The project's own template of the Markdown form. Fails where it is not UTF-8.
pub fn project_template(theme: &Theme) -> Result<Option<&str>, ThemeError> {
    let Some(bytes) = theme.files.get(markdown::TEMPLATE_FILE) else {
        return Ok(None);
    };
    let not_utf_8 = |error: std::str::Utf8Error| {
        let read = bytes.iter().take(error.valid_up_to());
        ThemeError {
            file: markdown::TEMPLATE_FILE.to_owned(),
            position: Some((1 + read.filter(|&&byte| byte == b'\n').count(), 1)),
            message: "the template is not UTF-8".to_owned(),
            help: None,
        }
    };
    std::str::from_utf8(bytes).map(Some).map_err(not_utf_8)
}

/// The snapshot in one form. Fails only where the project's own template has a mistake.
pub fn write(input: &Input, form: Form) -> Result<String, ThemeError> {
    let snapshot = snapshot(input);
    let record = Record::of(&snapshot, form);
    match form {
        Form::Html => Ok(html::write(&snapshot, &record)),
        Form::Markdown => markdown::write(&snapshot, &record, input.template),
        Form::Json => Ok(json::text(&snapshot)),
        Form::Slack => Ok(chat::slack(&snapshot, &record)),
        Form::Teams => Ok(chat::teams(&snapshot, &record)),
    }
}

/// The snapshot as the predicate of an in-toto Statement about the commit.
pub fn to_statement(input: &Input) -> Result<String, NoStatement> {
    let snapshot = snapshot(input);
    let passes = match snapshot.answer.verdict {
        GateVerdict::Go | GateVerdict::GoWithWaivers => true,
        GateVerdict::NoGo | GateVerdict::Unknown => false,
    };
    let verified = Verified {
        predicate_type: PredicateType("holdpoint:attestation/snapshot/v1"),
        passes,
        readiness: &snapshot,
    };
    statement::write(&input.now.site, verified)
}

/// The JSON Schema of the statement about a snapshot, ready to print.
pub fn statement_schema() -> String {
    schema::printed::<Statement<Snapshot>>()
}

/// The JSON Schema of `holdpoint.snapshot/1`, ready to print.
pub fn json_schema() -> String {
    schema::printed::<Snapshot>()
}
