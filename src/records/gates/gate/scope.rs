//! Scope: what a gate is applied to, by the words of its heading and of what stands around it.

use crate::base::text::{fold, words};
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::gates::gate::page;
use crate::records::gates::gate::release_list;
use crate::records::gates::gate::signals::{self, Coverage};
use crate::records::gates::gate::whole;
use crate::records::values::cover::days_in;
use crate::records::values::status;
use crate::records::words::gates;
use crate::records::words::vocabulary::Topic;
use crate::records::{Detail, Record, Scope, Status};

const CHANGE: &[&str] = &[
    "per pr",
    "pull request",
    "per change",
    "each change",
    "every change",
    "per commit",
    "pre-merge",
    "merge gate",
    "merge checks",
    "each pr",
    "every pr",
    "before merge",
    "pr gate",
    "pr checklist",
];
const TEMPLATE: &[&str] = &[
    "definition of done",
    "definition of ready",
    "per task",
    "per story",
    "per ticket",
    "per feature",
    "each task",
    "dod",
    "per item",
];

/// What a gate is applied to: what its heading says, else a release where the words around it speak of one. A heading that as a
/// whole is a gate phrase is that of a release as well, and so is the title of a page that is one gate (`Security gate`), unless its
/// document is about how work is done.
pub fn of(context: &Context, section: usize, title: &str) -> Scope {
    if names_one_release(title) {
        return Scope::Release;
    }
    if let Some(scope) = of_words(&fold(title)) {
        return scope;
    }
    if outline::topic(context, section) == Some(Topic::DefinitionOfDone) {
        return Scope::Template;
    }
    if is_amid_release(context, section, title) || is_of_one_release(context, title) {
        return Scope::Release;
    }
    let is_gate = match signals::coverage(context, title) {
        Coverage::Whole => true,
        Coverage::Head => super::is_title(context, section),
        Coverage::Mention | Coverage::None => false,
    };
    let is_gate = is_gate || is_one_of_a_series(context, section);
    if is_gate && !name_of(context).iter().any(|name| speaks_of_work(name)) {
        Scope::Release
    } else {
        Scope::Other
    }
}

/// `Exit criteria` of a guide to fuzzing: a bare list below a heading that is nothing but a gate phrase is that of a release only where
/// something around it speaks of one.
pub fn narrow(context: &Context, section: usize, gate: &mut Record) {
    let title = gate.title.clone();
    let is_said = || {
        names_one_release(&title)
            || is_amid_release(context, section, &title)
            || is_of_one_release(context, &title)
            || is_one_of_a_series(context, section)
            || name_of(context)
                .iter()
                .any(|name| !days_in(name).is_empty())
    };
    let Detail::Gate(held) = &mut gate.detail else {
        return;
    };
    if held.scope == Scope::Release && !super::is_title(context, section) && !is_said() {
        held.scope = Scope::Other;
    }
}

/// Does the title of a gate name a list that decides, or its page one release?
fn is_of_one_release(context: &Context, title: &str) -> bool {
    release_list::is_name(context, title) || page::is_of_one_release(context)
}

/// `Gate 1: data`, `Gate 2: rehearsal`, each closed on a day: gates that are passed once, one after another.
fn is_one_of_a_series(context: &Context, section: usize) -> bool {
    const FEWEST: usize = 2;
    let sections = &context.document.sections;
    let Some(name) = name_of_series(&sections[section].heading.plain) else {
        return false;
    };
    let is_sibling = |at: &usize| {
        let other = &sections[*at];
        let is_level = other.level == sections[section].level;
        is_level && name_of_series(&other.heading.plain).as_ref() == Some(&name)
    };
    let mut series = (0..sections.len()).filter(is_sibling);
    series.clone().count() >= FEWEST && series.all(|at| is_closed_on_a_day(context, at))
}

/// `gate` of `Gate 1: data quality` and of `Gate B – proof`.
fn name_of_series(heading: &str) -> Option<String> {
    let folded = fold(heading);
    let mut parts = words(&folded);
    let (name, count) = (parts.next()?, parts.next()?);
    let is_count = count.chars().all(|c| c.is_ascii_digit()) || count.len() == 1;
    is_count.then(|| name.to_owned())
}

/// `Closed 6 March, R. Almeida`, `Status: passed (30 April, E. Frost)`: does a line of a section say that it is done, and since when?
fn is_closed_on_a_day(context: &Context, section: usize) -> bool {
    let blocks = context.document.sections[section].blocks.iter();
    let mut paragraphs = blocks.filter_map(whole::paragraph);
    paragraphs.any(|paragraph| {
        let plain = paragraph.text.plain.as_str();
        let said = plain.split_once(": ").map_or(plain, |(_, said)| said);
        let is_done = status::said(said, context.words) == Some(Status::Done);
        is_done && !days_in(said).is_empty()
    })
}

/// `Acceptance criteria for release 4.1`, `Definition of Done: version 12`: those of one release, which has a number.
fn names_one_release(title: &str) -> bool {
    let folded = fold(title);
    let all: Vec<&str> = words(&folded).collect();
    let numbered = |pair: &[&str]| {
        let is_number = pair[1].starts_with(|c: char| c.is_ascii_digit())
            || pair[1].starts_with('v') && pair[1].chars().any(|c| c.is_ascii_digit());
        is_number && gates::holds(pair[0], |words| words.acts)
    };
    all.windows(2).any(numbered)
}

/// Do the gate, a heading around it, or the name of its document speak of a release?
fn is_amid_release(context: &Context, section: usize, title: &str) -> bool {
    let sections = &context.document.sections;
    let around = context.document.ancestry(section).into_iter();
    let mut headings = around.map(|at| sections[at].heading.plain.as_str());
    let mut texts = name_of(context).into_iter().chain([title]);
    texts.any(signals::speaks_of_release) || headings.any(signals::speaks_of_release)
}

/// What a document is called: by its title, and by its file.
fn name_of<'a>(context: &Context<'a>) -> [&'a str; 2] {
    let title = context.document.title();
    let title = title.map_or("", |title| title.heading.plain.as_str());
    [title, context.path.stem()]
}

/// Does the name of a document say that it is about how work is done, rather than about what is released?
fn speaks_of_work(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "ci",
        "cd",
        "quality",
        "test",
        "tests",
        "testing",
        "validation",
        "checks",
        "standard",
        "standards",
        "contributing",
        "contributor",
        "onboarding",
        "development",
        "developer",
        "workflow",
        "workflows",
        "pull",
        "merge",
        "branch",
        "analyse",
        "analysis",
        "audit",
        "agent",
        "agents",
    ];
    let folded = fold(&name.replace(['-', '_'], " "));
    words(&folded).any(|word| WORDS.contains(&word))
}

/// The scope that a folded heading names; `None` where it names none.
pub fn of_words(folded: &str) -> Option<Scope> {
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| folded.contains(phrase));
    if has(CHANGE) {
        Some(Scope::Change)
    } else {
        has(TEMPLATE).then_some(Scope::Template)
    }
}
