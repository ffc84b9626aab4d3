//! Incident reviews: which documents look back on an incident, and which of their sections promise what will be done.

use crate::base::RelPath;
use crate::base::text::{fold, words};
use crate::parse::{Block, Document};

/// Words of the names and folders of incident reviews.
const REVIEWS: &[&str] = &[
    "incident",
    "incidents",
    "postmortem",
    "postmortems",
    "outage",
];

/// The same where they are written in two words, which no list of words holds.
const REVIEWS_IN_TWO_WORDS: &[&str] = &["post-mortem", "post mortem", "post_mortem"];

/// A word for a look back on an incident, or on a sprint: the sections tell which.
const RETROSPECTIVE: &str = "retrospective";

/// What the sections of an incident review are called, and those of no other retrospective.
const REVIEW_SECTIONS: &[&str] = &[
    "timeline",
    "root cause",
    "impact",
    "contributing factors",
    "chronologie",
    "zeitlicher ablauf",
    "ursache",
];

/// What the sections of any retrospective are called.
const SHARED_SECTIONS: &[&str] = &["lessons", "what went well", "what went wrong"];

/// Is the document the review of an incident? Its name or its folder says it, or two of its sections do; where it is called
/// a retrospective and nothing else, a section that only incidents have.
pub fn is_review(path: &RelPath, document: &Document) -> bool {
    let title = document
        .title()
        .map_or_else(String::new, |title| fold(&title.heading.plain));
    let path = path.as_str().to_lowercase();
    let names = || words(&title).chain(words(&path));
    let is_named = names_review(&title, &path);
    let is_dated = || has_date(&title) || path.rsplit('/').next().is_some_and(has_date);

    let of_incidents = count_sections(document, REVIEW_SECTIONS);
    if !is_named && names().any(|word| word == RETROSPECTIVE) {
        return of_incidents > 0;
    }
    match of_incidents + count_sections(document, SHARED_SECTIONS) {
        0 => is_named && (is_dated() || has_action_heading(document)),
        1 => is_named,
        _ => true,
    }
}

/// Do the title and the path of a document call it an incident review, whatever it holds?
pub fn is_called_review(path: &RelPath, document: &Document) -> bool {
    let title = document.title();
    let title = title.map_or_else(String::new, |title| fold(&title.heading.plain));
    names_review(&title, &path.as_str().to_lowercase())
}

/// Holds a folded title or path a word for incident reviews?
fn names_review(title: &str, path: &str) -> bool {
    let mut names = words(title).chain(words(path));
    let mut phrases = REVIEWS_IN_TWO_WORDS.iter();
    names.any(|word| REVIEWS.contains(&word))
        || phrases.any(|phrase| title.contains(phrase) || path.contains(phrase))
}

/// How many sections have headings that begin with one of `names`.
fn count_sections(document: &Document, names: &[&str]) -> usize {
    let headings = document.sections.iter();
    let told = headings.filter(|section| {
        let folded = fold(&section.heading.plain);
        let bare = folded.trim_start_matches(|c: char| !c.is_alphabetic());
        names.iter().any(|name| bare.starts_with(name))
    });
    told.count()
}

/// `2026-03-01-pump-down.md`, `incident of 20260301`: a name with the digits of a day.
fn has_date(name: &str) -> bool {
    let digits: String = name.chars().filter(|c| *c != '-' && *c != '_').collect();
    let mut runs = digits.split(|c: char| !c.is_ascii_digit());
    runs.any(|run| run.len() >= 8 && run.starts_with("20"))
}

fn has_action_heading(document: &Document) -> bool {
    let mut sections = document.sections.iter();
    sections.any(|section| {
        let lists = section.blocks.iter().filter_map(|block| match block {
            Block::List(list) => Some(list),
            _ => None,
        });
        is_action_heading(&section.heading.plain)
            || lists
                .flat_map(|list| &list.items)
                .any(|item| is_action_heading(&item.text.plain))
    })
}

/// What ends a heading about actions.
const ENDS: &[&str] = &[
    "action",
    "actions",
    "action item",
    "action items",
    "action points",
    "follow up",
    "follow ups",
    "follow up items",
    "improvements",
    "remediation items",
    "todo",
    "to do",
    "todos",
    "next steps",
    "maßnahmen",
    "mesures",
    "acciones",
    "対応策",
    "改善措施",
];

/// Headings about actions that end in something else.
const WHOLE: &[&str] = &["what we will do", "what will we do", "actions required"];

/// The words of a heading that is about actions and little else.
const LONGEST: usize = 5;

/// `Action items`, `Proposed improvements`, `What we will do`: a heading that is this and little else.
pub fn is_action_heading(heading: &str) -> bool {
    let bare = heading.split(" (").next().unwrap_or(heading);
    let folded = fold(bare).replace('-', " ");
    let spoken: Vec<&str> = folded
        .split_whitespace()
        .filter(|word| is_spoken(word))
        .collect();
    let said = spoken.join(" ");
    let said = said.trim_end_matches([':', '：']);
    let ends_so = |end: &&str| {
        let before = said.strip_suffix(*end);
        before.is_some_and(|before| before.is_empty() || before.ends_with(' '))
    };
    WHOLE.contains(&said) || (spoken.len() <= LONGEST && ENDS.iter().any(ends_so))
}

/// Has a word letters, and is it no picture such as `:muscle:`?
fn is_spoken(word: &str) -> bool {
    let is_picture = word.len() > 2 && word.starts_with(':') && word.ends_with(':');
    !is_picture && word.chars().any(char::is_alphabetic)
}
