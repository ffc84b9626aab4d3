//! Inputs: what a snapshot was made from, as one digest and a few words, so that anybody can tell whether it still is what the tree gives.

use blake3::Hasher;

use crate::base::{Date, RelPath};
use crate::link::Model;
use crate::report::compare::trend::Gap;
use crate::report::evaluated::Evaluated;
use crate::report::present::json;
use crate::report::present::schema::Generator;
use crate::source::history::{LastChange, Origin};

use super::value::Made;
use super::{Asked, Before, Input};

/// What a snapshot was made from.
pub fn made(input: &Input) -> Made {
    let revision = input.now.site.model.tree.revision.as_ref();
    Made {
        by: Generator {
            name: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
        },
        commit: revision.map(|revision| revision.commit.clone()),
        committed: revision.map(|revision| revision.committed),
        dirty: revision.map(|revision| revision.dirty),
        shallow: revision.map(|revision| revision.shallow),
        inputs: digest(input),
        since: asked(&input.since),
        audience: input.audience.map(str::to_owned),
    }
}

/// The time to compare with, as `--since` takes it.
pub fn asked(since: &Asked) -> String {
    match since {
        Asked::Day(day) => day.to_string(),
        Asked::Commit(id) => id.clone(),
    }
}

/// The tree of today, as far as whoever gets the snapshot may know it.
fn add_tree(parts: &mut Parts, input: &Input) {
    let now = &input.now.site;
    match input.audience {
        // Not even the digest of a text may tell of what an audience is not shown.
        Some(_) => parts.add("shown", &json::readiness(now)),
        None => read(parts, now),
    }
}

fn digest(input: &Input) -> String {
    let mut parts = Parts(Hasher::new());
    add_tree(&mut parts, input);
    parts.text("template", input.template.unwrap_or(""));
    parts.text("before", &before_words(&input.before));
    for point in input.now.trend.iter().flat_map(|trend| &trend.points) {
        parts.text("day", &point.day.to_string());
        parts.text(
            "seen",
            &point
                .seen
                .as_ref()
                .map_or_else(gap_words, |stand| stand.commit.clone().unwrap_or_default()),
        );
    }
    parts.0.finalize().to_hex().to_string()
}

/// The commit that is compared with, or why there is none.
fn before_words(before: &Before) -> String {
    match before {
        Before::Seen(past) => {
            let revision = past.evaluated.model.tree.revision.as_ref();
            revision.map_or(String::new(), |revision| revision.commit.clone())
        }
        Before::NoRepository => "no repository".to_owned(),
        Before::NotRead => "not read".to_owned(),
        Before::Gap(gap) => gap_words(gap),
    }
}

fn gap_words(gap: &Gap) -> String {
    match gap {
        Gap::BeforeFirst => "before the first commit".to_owned(),
        Gap::BeforeClone => "before the clone".to_owned(),
        Gap::Unread(why) => format!("unread: {why}"),
    }
}

/// Everything that judging reads: settings, texts, and what files, history and web servers said of what the texts name.
fn read(parts: &mut Parts, now: &Evaluated) {
    let (model, tree) = (now.model, &now.model.tree);
    parts.text("settings", &model.settings_text);
    for (path, text) in tree.texts.iter().chain(&tree.registers) {
        parts.text(path.as_str(), &text.text);
    }
    for (path, why) in &tree.unread {
        parts.text(path.as_str(), why);
    }
    parts.text("codeowners", tree.codeowners.as_deref().unwrap_or(""));
    for (address, answer) in &tree.links.answers {
        parts.text("address", address);
        parts.text(
            "answer",
            &format!("{} {:?} {}", answer.checked, answer.state, answer.because),
        );
    }
    parts.text("answers", tree.links.fault.as_deref().unwrap_or(""));
    evidence(parts, model);
    history(parts, model);
}

/// What was found of everything that is cited.
fn evidence(parts: &mut Parts, model: &Model) {
    for entry in &model.evidence {
        parts.text("evidence", &entry.key);
        parts.text("moved", entry.moved_to.as_ref().map_or("", RelPath::as_str));
        entry
            .citations
            .iter()
            .for_each(|cite| parts.text("state", &format!("{:?}", cite.state)));
        parts.text(
            "changed",
            &entry
                .path
                .as_ref()
                .map_or_else(String::new, |path| changed(model, path)),
        );
    }
}

/// What history said of the documents, and of the lines that date or claim something.
fn history(parts: &mut Parts, model: &Model) {
    for (path, page) in &model.documents {
        parts.text("document", path.as_str());
        parts.text("changed", &changed(model, path));
        parts.text("declared", &origin(page.declared_in.as_ref()));
    }
    for linked in model
        .records
        .iter()
        .filter(|linked| linked.claimed_in.is_some())
    {
        parts.text("claim", &linked.key);
        parts.text("claimed", &origin(linked.claimed_in.as_ref()));
    }
}

fn changed(model: &Model, path: &RelPath) -> String {
    let past = model
        .tree
        .history
        .as_ref()
        .and_then(|history| history.paths.get(path));
    past.map_or_else(String::new, |past| {
        let changed = match &past.changed {
            LastChange::By(commit) => format!("{} {}", commit.id, commit.date),
            LastChange::Boundary => "boundary".to_owned(),
            LastChange::Unread => "unread".to_owned(),
        };
        format!(
            "{changed} {}",
            past.touched
                .map_or_else(String::new, |day: Date| day.to_string())
        )
    })
}

fn origin(origin: Option<&Origin>) -> String {
    match origin {
        None => String::new(),
        Some(Origin::By { commit, only_dates }) => format!("{} {only_dates}", commit.id),
        Some(Origin::Uncommitted { only_dates }) => format!("uncommitted {only_dates}"),
        Some(Origin::Boundary) => "boundary".to_owned(),
        Some(Origin::Unread) => "unread".to_owned(),
    }
}

/// A digest of named parts. Each is preceded by its length, so that no two rows of parts look alike.
struct Parts(Hasher);

impl Parts {
    fn text(&mut self, name: &str, text: &str) {
        self.add(name, text.as_bytes());
    }

    fn add(&mut self, name: &str, bytes: &[u8]) {
        for part in [name.as_bytes(), bytes] {
            self.0.update(&(part.len() as u64).to_le_bytes());
            self.0.update(part);
        }
    }
}
