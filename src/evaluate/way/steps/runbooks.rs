//! Runbooks: what those that a criterion means wait for.

use super::{Survey, change};
use crate::base::RelPath;
use crate::base::text::excerpt;
use crate::evaluate::criterion::runbooks::allowed_days;
use crate::evaluate::demanded;
use crate::evaluate::way::{Act, Change};
use crate::link::{Model, RecordIndex, RunbookMeant};

impl Survey<'_, '_> {
    /// A claim of done, and a date or a file for each runbook that is meant.
    pub(super) fn runbooks(&self, at: RecordIndex, days: Option<u32>) -> Vec<Change> {
        let linked = &self.judge.model.records[at];
        let mut changes = self.hold_claim(at);
        if linked.runbooks.is_empty() {
            changes.push(change(at, Act::Write("a link to the runbook".to_owned())));
        }
        for runbook in &linked.runbooks {
            changes.extend(match runbook {
                RunbookMeant::Missing(text) | RunbookMeant::Nowhere(text) => {
                    let runbook = format!("the runbook `{}`", excerpt(text));
                    Some(change(at, Act::Write(runbook)))
                }
                RunbookMeant::Document(path) => self.runbook(at, path, days),
            });
        }
        changes
    }

    /// What a demand for a runbook waits for: the runbook, or the parts that it lacks.
    pub(super) fn demanded(&self, at: RecordIndex) -> String {
        let outage = excerpt(&self.judge.model.records[at].record.title);
        let lacking = self.records.get(&at).and_then(demanded::lacking);
        match lacking {
            Some((runbook, parts)) => format!("{} in `{runbook}`", parts.join(", ")),
            None => format!("a runbook for `{outage}`"),
        }
    }

    /// What one runbook waits for, if it does.
    fn runbook(&self, at: RecordIndex, path: &RelPath, days: Option<u32>) -> Option<Change> {
        let model = self.judge.model;
        if !model.is_whole(path) {
            return Some(change(self.about(at, path), Act::Read(path.clone())));
        }
        let freshness = self.judge.freshness(path);
        match allowed_days(self.judge, days, &freshness) {
            None => Some(change(at, Act::Write(format!("how old `{path}` may be")))),
            Some(u32::MAX) if is_there(model, path) => None,
            Some(days) if freshness.age_days.is_some_and(|age| age <= i64::from(days)) => None,
            Some(_) => Some(change(self.about(at, path), Act::Review(path.clone()))),
        }
    }
}

/// Has this revision a runbook with words in it?
fn is_there(model: &Model, path: &RelPath) -> bool {
    model.tree.is_committed(path) && !model.text(path).trim().is_empty()
}
