//! The page: a snapshot cut to what fits one sheet of paper, with words for where the rest stands.

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::present::places::lasting;

use super::fit::{Most, events, fit, waiting};
use super::value::{Decision, Event, Snapshot};
use super::view::short_id;
use super::words;

/// A snapshot with what a template needs beside it.
#[derive(Serialize, JsonSchema)]
pub struct Page<'a> {
    /// All of the snapshot.
    #[serde(flatten)]
    pub snapshot: &'a Snapshot,
    /// How many of each list fit.
    pub most: Most,
    /// Where the rest of each list stands, to be written behind `and 7 more`.
    #[serde(rename = "where")]
    pub elsewhere: Elsewhere,
    /// The events of the coming weeks that fit: the gravest, by day.
    pub shown: Vec<&'a Event>,
    /// The decisions that fit: the most pressing of each sort.
    pub waiting: Vec<&'a Decision>,
    /// What it was made from, in a sentence.
    pub made_says: String,
    /// The heading of the column that tells what changed.
    pub since_head: String,
    /// Is anything known of what it is compared with?
    pub compared: bool,
    /// The pages of the gates in the portal, in their order; empty where the portal has no address.
    pub addresses: Vec<String>,
}

/// Where the rest of each list stands.
#[derive(Serialize, JsonSchema)]
pub struct Elsewhere {
    pub(super) gates: String,
    pub(super) moved: String,
    pub(super) blocking: String,
    pub(super) decisions: String,
    pub(super) ahead: String,
    risks: String,
}

/// The page of a snapshot.
pub fn of(snapshot: &Snapshot) -> Page<'_> {
    let most = fit(snapshot);
    Page {
        snapshot,
        most,
        elsewhere: elsewhere(snapshot),
        shown: events(snapshot, &most),
        waiting: waiting(snapshot, &most),
        made_says: made_says(snapshot),
        since_head: snapshot.since.day.map_or_else(
            || "Change".to_owned(),
            |day| format!("Since {}", words::short(day, snapshot.as_of)),
        ),
        compared: snapshot.since.gap.is_none(),
        addresses: snapshot
            .portal
            .iter()
            .flat_map(|portal| {
                snapshot
                    .gates
                    .iter()
                    .map(move |gate| address(portal, &gate.key))
            })
            .collect(),
    }
}

fn address(portal: &str, key: &str) -> String {
    format!("{portal}/{}", lasting(key).url())
}

fn elsewhere(snapshot: &Snapshot) -> Elsewhere {
    let page = |name: &str, path: &str| match &snapshot.portal {
        Some(portal) => format!(": {portal}/{path}"),
        None => format!(", on the page {name} of the portal"),
    };
    let since = snapshot.since.commit.as_deref().map_or("", short_id);
    Elsewhere {
        gates: page("Gates", "gates/index.html"),
        moved: format!(": holdpoint diff {since}"),
        blocking: page("Owners", "owners/index.html"),
        decisions: ": holdpoint snapshot --format json".to_owned(),
        ahead: page("Calendar", "calendar/index.html"),
        risks: page("Risks", "registers/risks/index.html"),
    }
}

fn made_says(snapshot: &Snapshot) -> String {
    let made = &snapshot.made;
    let by = format!("{} {}", made.by.name, made.by.version);
    let Some(commit) = &made.commit else {
        return format!("Made by {by} from files that are in no git repository.");
    };
    let committed = made
        .committed
        .map_or(String::new(), |day| format!(" of {}", words::long(day)));
    let dirty = if made.dirty == Some(true) {
        ", with changes that are in no commit"
    } else {
        ""
    };
    let shallow = if made.shallow == Some(true) {
        ", in a clone without its whole history"
    } else {
        ""
    };
    format!(
        "Made by {by} from commit {}{committed}{dirty}{shallow}.",
        short_id(commit)
    )
}
