//! Words: the reasons of a reading, each by its name and in a sentence.

use crate::base::text::count;
use crate::records::assembly::context::Context;
use crate::records::explanation::{Because, Explanation, Nothing, Shape};
use crate::records::gates::gate::Unopened;
use crate::records::kinds::{KINDS, runbook};
use crate::records::marks::Reason;
use crate::records::role::Decider;
use crate::records::{Fate, Kind};
use crate::report::formats::read::Why;
use crate::report::present::plain::one_line;

/// What decided a role.
pub fn decider(by: Decider) -> &'static str {
    match by {
        Decider::FrontMatter => "front_matter",
        Decider::Settings => "settings",
        Decider::Signals => "signals",
    }
}

/// What decided whether a document is a runbook, and how.
pub fn ground(ground: &runbook::Ground) -> (&'static str, String) {
    let told = |says: &str| says.to_owned();
    match ground {
        runbook::Ground::Untitled => ("title", told("no, it has no heading that could name it")),
        runbook::Ground::Declared => ("front_matter", told("yes, its front matter says so")),
        runbook::Ground::DeclaredOther(kind) => (
            "front_matter",
            format!(
                "no, its front matter says that it is a `{}`",
                one_line(kind)
            ),
        ),
        runbook::Ground::Weighed(weighing) => {
            let (sum, threshold) = (weighing.sum(), weighing.threshold);
            let says = match ground.is_enough() {
                true => format!("yes, its signals add up to {sum}, and {threshold} are enough"),
                false => format!("no, its signals add up to {sum}, and {threshold} are needed"),
            };
            ("signals", says)
        }
    }
}

/// The name of a kind of block.
pub fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::FrontMatter => "front_matter",
        Shape::Heading => "heading",
        Shape::Paragraph => "paragraph",
        Shape::List => "list",
        Shape::Item => "item",
        Shape::Box => "box",
        Shape::Table => "table",
        Shape::Row => "row",
        Shape::Fence => "code",
        Shape::Quote => "quote",
        Shape::Html => "html",
        Shape::Text => "text",
    }
}

/// A kind of record in words: `checklist item`.
pub fn kind(kind: Kind) -> String {
    kind.word().replace('_', " ")
}

/// A kind of record in the plural; those that are read with another kind have no reader of their own.
fn kinds(of: Kind) -> String {
    let reader = KINDS.iter().find(|reader| reader.kind == of);
    reader.map_or_else(
        || count(2, &kind(of))[2..].to_owned(),
        |reader| reader.plural.to_owned(),
    )
}

/// Why a heading was not weighed as a gate.
pub fn unopened(why: Unopened) -> Why {
    let (reason, says) = match why {
        Unopened::NoPhrase => (
            "no_phrase",
            "its heading contains no gate phrase, such as `Go/no-go`, `Launch gate`, `Exit criteria` or `Sign-off`",
        ),
        Unopened::OnlyNoGo => (
            "only_no_go",
            "its heading says `No-Go` alone: it tells when to stop",
        ),
        Unopened::Lack => ("lack", "its heading tells of a gate that is missing"),
        Unopened::DecisionRecord => (
            "decision_record",
            "the document is a decision record: it has a context, a decision and consequences",
        ),
        Unopened::Hollow => (
            "hollow",
            "nothing below its heading can be met, signed or decided",
        ),
    };
    Why {
        reason,
        says: says.to_owned(),
    }
}

/// What made a record one of its kind.
pub fn because(explanation: &Explanation, context: &Context, because: &Because) -> Why {
    let (reason, says) = match because {
        Because::Signals(weighing) => (
            "signals",
            format!(
                "its signals add up to {}, and {} are enough",
                weighing.sum(),
                weighing.threshold
            ),
        ),
        Because::Declared => ("declared", "the front matter says so".to_owned()),
        Because::PartOf(at) => ("part_of", format!("part of {}", record(explanation, *at))),
        Because::Heading(section) => (
            "heading",
            format!("by the heading `{}`", heading(context, *section)),
        ),
        Because::Columns(headers) => (
            "columns",
            format!("by the columns of its table: {}", quoted(headers)),
        ),
        Because::State => (
            "state",
            "it has a state, and no other kind of record claims it".to_owned(),
        ),
        Because::Words => ("words", "by its own words".to_owned()),
    };
    Why { reason, says }
}

/// Why no record begins in a block.
pub fn nothing(explanation: &Explanation, context: &Context, nothing: &Nothing) -> Why {
    let plain = |says: &str| says.to_owned();
    let says = match nothing {
        Nothing::FrontMatter => plain("metadata of the document"),
        Nothing::Silent(kind) => {
            format!("the front matter says `kind: {kind}`, and such documents claim nothing")
        }
        Nothing::Code => plain("code is not read"),
        Nothing::Html => plain("raw HTML is only searched for signs of state"),
        Nothing::Reference(section) => format!(
            "`{}` is about policy, templates, changes or meanings",
            heading(context, *section)
        ),
        Nothing::Inside => plain("read part by part"),
        Nothing::OtherRole(section, kind) => other_role(context, *section, *kind),
        Nothing::PartOf(at) => format!("part of {}", record(explanation, *at)),
        Nothing::Unread => plain(
            "it has a sign of state, and no word around it says of what kind: a heading or column such as `Risks` or `Actions`, or a box, would",
        ),
        Nothing::Stateless => {
            plain("it has no box, status or decision, and nothing around it names a kind")
        }
        Nothing::Heading => plain("a heading that is not a record by itself"),
        Nothing::Prose => plain("running text"),
    };
    Why {
        reason: name_of(nothing),
        says,
    }
}

fn other_role(context: &Context, section: usize, kind: Kind) -> String {
    format!(
        "`{}` is about {}, which are read only in documents of operations; `role: operations` in the front matter makes it one",
        heading(context, section),
        kinds(kind)
    )
}

fn name_of(nothing: &Nothing) -> &'static str {
    match nothing {
        Nothing::FrontMatter => "front_matter",
        Nothing::Silent(_) => "silent",
        Nothing::Code => "code",
        Nothing::Html => "html",
        Nothing::Reference(_) => "reference",
        Nothing::Inside => "inside",
        Nothing::OtherRole(..) => "other_role",
        Nothing::PartOf(_) => "part_of",
        Nothing::Unread => "unread",
        Nothing::Stateless => "stateless",
        Nothing::Heading => "heading",
        Nothing::Prose => "prose",
    }
}

/// What became of a mark, and why.
pub fn fate(fate: Fate) -> (&'static str, &'static str) {
    match fate {
        Fate::Taken => ("taken", "a record or criterion has read it"),
        Fate::Explained(reason) => ("explained", explained(reason)),
        Fate::Unread => ("unread", "nothing says what it belongs to"),
    }
}

fn explained(reason: Reason) -> &'static str {
    match reason {
        Reason::Code => "it is in code",
        Reason::Comment => "it is in a comment",
        Reason::FrontMatter => "it is metadata",
        Reason::Diagram => "it is in a diagram",
        Reason::Legend => "it says what a status means",
        Reason::Rule => "it belongs to a rule that says when to stop",
        Reason::Choice => "it is one of several to choose from, and none is chosen",
        Reason::Struck => "it is struck out",
        Reason::Contents => "it is a line of a table of contents",
        Reason::Placeholder => "what it belongs to is still to be filled in",
        Reason::Document => "it is the status of the document itself",
        Reason::Rejected => "`site.toml` says that what it belongs to is not a record",
        Reason::OutOfScope => {
            "the document or section is a template, an example, a guide or history"
        }
    }
}

fn heading(context: &Context, section: usize) -> String {
    one_line(
        &context.document.sections[section]
            .heading
            .plain
            .replace('`', ""),
    )
}

fn record(explanation: &Explanation, at: usize) -> String {
    let record = &explanation.records[at];
    let title = one_line(&record.title.replace('`', ""));
    format!("the {} `{title}`", kind(record.kind))
}

fn quoted(names: &[String]) -> String {
    let quoted: Vec<String> = names
        .iter()
        .map(|name| format!("`{}`", one_line(&name.replace('`', ""))))
        .collect();
    quoted.join(", ")
}
