//! The record of a snapshot: one line in the file itself that tells what it was made from, so that it can be made again.

use crate::base::Date;

use super::value::Snapshot;
use super::{Asked, Form};

/// What the line begins with.
const MARK: &str = "holdpoint.snapshot/1 ";

/// What a file says that it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The form of the file.
    pub form: Form,
    /// The day that it was judged on.
    pub as_of: Date,
    /// What it is compared with.
    pub since: Asked,
    /// For whom it was made; `None` for everybody.
    pub audience: Option<String>,
    /// The commit; `None` outside a repository.
    pub commit: Option<String>,
    /// Did the files differ from the commit?
    pub dirty: bool,
    /// The digest of what was judged.
    pub inputs: String,
    /// The version of the program.
    pub version: String,
}

impl Record {
    /// The record of a snapshot in one form.
    pub fn of(snapshot: &Snapshot, form: Form) -> Record {
        let made = &snapshot.made;
        Record {
            form,
            as_of: snapshot.as_of,
            since: since(&made.since).unwrap_or(Asked::Day(snapshot.as_of)),
            audience: made.audience.clone(),
            commit: made.commit.clone(),
            dirty: made.dirty == Some(true),
            inputs: made.inputs.clone(),
            version: made.by.version.to_owned(),
        }
    }

    /// The line. Names of audiences hold no space: `site.toml` sees to it.
    pub fn line(&self) -> String {
        let audience = self
            .audience
            .as_ref()
            .map_or(String::new(), |name| format!("audience={name} "));
        format!(
            "{MARK}format={} as-of={} since={} {audience}commit={} dirty={} inputs={} version={}",
            self.form.name(),
            self.as_of,
            super::inputs::asked(&self.since),
            self.commit.as_deref().unwrap_or("none"),
            if self.dirty { "yes" } else { "no" },
            self.inputs,
            self.version
        )
    }

    /// The record of a file; `None` where that is not a snapshot.
    pub fn find(text: &str) -> Option<Record> {
        if let Some(record) = of_json(text) {
            return Some(record);
        }
        // The page has it in its head, before any words of a document; texts and messages in their end, after them.
        let page = text.starts_with("<!doctype html>");
        let at = if page {
            text.find(MARK)
        } else {
            text.rfind(MARK)
        }?;
        let line = text.get(at + MARK.len()..)?.lines().next()?;
        of_line(line.split(['"', '`']).next()?)
    }
}

fn of_line(line: &str) -> Option<Record> {
    let field = |name: &str| {
        line.split(' ')
            .find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    };
    Some(Record {
        form: Form::ALL
            .into_iter()
            .find(|form| Some(form.name()) == field("format"))?,
        as_of: field("as-of")?.parse().ok()?,
        since: since(field("since")?)?,
        audience: field("audience").map(str::to_owned),
        commit: field("commit")
            .filter(|commit| *commit != "none")
            .map(str::to_owned),
        dirty: field("dirty")? == "yes",
        inputs: field("inputs")?.to_owned(),
        version: field("version")?.to_owned(),
    })
}

fn of_json(text: &str) -> Option<Record> {
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    let field = |path: &str| value.pointer(path)?.as_str().map(str::to_owned);
    if field("/schema")? != MARK.trim_end() {
        return None;
    }
    Some(Record {
        form: Form::Json,
        as_of: field("/as_of")?.parse().ok()?,
        since: since(&field("/made/since")?)?,
        audience: field("/made/audience"),
        commit: field("/made/commit"),
        dirty: value.pointer("/made/dirty")?.as_bool().unwrap_or(false),
        inputs: field("/made/inputs")?,
        version: field("/made/by/version")?,
    })
}

/// A day, or the full id of a commit.
fn since(text: &str) -> Option<Asked> {
    let is_id = matches!(text.len(), 40 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.parse()
        .ok()
        .map(Asked::Day)
        .or_else(|| is_id.then(|| Asked::Commit(text.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        Record {
            form: Form::Markdown,
            as_of: Date::new(2026, 11, 20).expect("a day"),
            since: Asked::Commit("ab".repeat(20)),
            audience: Some("board".to_owned()),
            commit: None,
            dirty: false,
            inputs: "cd".repeat(32),
            version: "0.1.0".to_owned(),
        }
    }

    #[test]
    fn a_line_says_all_that_is_needed_to_make_it_again() {
        let text = format!(
            "# x `holdpoint.snapshot/1 format=html as-of=2020-01-01`\n\n`{}`\n",
            record().line()
        );
        assert_eq!(Record::find(&text), Some(record()));
        assert_eq!(Record::find("# x\n"), None);
        assert_eq!(
            Record::find("holdpoint.snapshot/1 format=md as-of=never"),
            None
        );
        assert_eq!(
            Record::find("{\"schema\": \"holdpoint.readiness/1\"}"),
            None
        );
    }
}
