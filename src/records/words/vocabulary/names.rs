//! Names of labels, as `site.toml` and the `fields` of a record spell them.

use crate::records::words::vocabulary::{Label, by_meaning};

impl Label {
    /// The name used in `fields` and in `site.toml`.
    pub fn word(self) -> &'static str {
        NAMES
            .iter()
            .find(|(label, _)| *label == self)
            .map_or("", |(_, name)| name)
    }

    /// The label with this name, in `site.toml` or in `fields`.
    pub fn named(name: &str) -> Option<Label> {
        let name = name.trim().to_lowercase().replace(['-', ' '], "_");
        NAMES
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(label, _)| *label)
    }
}

/// The name that was meant by one that is almost it; `None` for a known name and for a label of the writer's own.
pub fn misspelt_field(name: &str) -> Option<&'static str> {
    let words = name.replace('_', " ");
    let known = by_meaning(|language| language.labels)
        .iter()
        .any(|(_, label)| *label == words)
        || name == AUTHOR;
    if known || Label::named(name).is_some() || name.chars().count() < 4 {
        return None;
    }
    let names = NAMES.iter().map(|(_, known)| *known).chain([AUTHOR]);
    names
        .filter(|known| known.len() > 3 && strsim::osa_distance(known, name) <= 2)
        .min_by_key(|known| strsim::osa_distance(known, name))
}

/// Stands for those who wrote commits, where fields are left out.
pub const AUTHOR: &str = "author";

/// Every label with its name.
const NAMES: &[(Label, &str)] = &[
    (Label::Id, "id"),
    (Label::Title, "title"),
    (Label::Status, "status"),
    (Label::Owner, "owner"),
    (Label::Target, "target"),
    (Label::Evidence, "evidence"),
    (Label::Folder, "folder"),
    (Label::Scope, "scope"),
    (Label::Updated, "updated"),
    (Label::NextReview, "next_review"),
    (Label::ReviewEvery, "review_every"),
    (Label::Created, "created"),
    (Label::Expires, "expires"),
    (Label::Starts, "starts"),
    (Label::Approver, "approver"),
    (Label::Signature, "signature"),
    (Label::Rationale, "rationale"),
    (Label::Likelihood, "likelihood"),
    (Label::Impact, "impact"),
    (Label::Severity, "severity"),
    (Label::Score, "score"),
    (Label::Mitigation, "mitigation"),
    (Label::Objective, "objective"),
    (Label::Window, "window"),
    (Label::Rotation, "rotation"),
    (Label::Storage, "storage"),
    (Label::Persistence, "persistence"),
    (Label::Recovery, "recovery"),
    (Label::Cadence, "cadence"),
    (Label::Decision, "decision"),
    (Label::Blocker, "blocker"),
    (Label::Priority, "priority"),
    (Label::Notes, "notes"),
];
