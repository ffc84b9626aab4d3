//! Annotations of GitHub Actions, on the lines that the change touched alone: what lies elsewhere is counted.
//! Source: "Workflow commands for GitHub Actions" and the escaping of its toolkit, `packages/core/src/command.ts`.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::{Diff, DiffFormat, touched};
use crate::base::text::count;
use crate::base::{RelPath, Settings, Severity, Span};
use crate::link::Model;
use crate::report::compare::changes::RecordChange;
use crate::report::compare::outline::{Outline, Piece};
use crate::report::present::plain::one_line;
use crate::report::present::workflow::{message, property};

/// This format.
pub const DIFF_FORMAT: DiffFormat = DiffFormat {
    name: "github",
    write,
};

/// How many annotations of each level one step shows; GitHub drops the others without a word.
const SHOWN: usize = 10;

/// One annotation.
struct Note {
    level: Severity,
    title: String,
    text: String,
    path: RelPath,
    lines: RangeInclusive<usize>,
}

/// What is to be told of a stretch of a file.
struct Finding {
    level: Severity,
    title: String,
    text: String,
    path: RelPath,
    lines: RangeInclusive<usize>,
}

fn write(diff: &Diff) -> String {
    let touched = Touched::of(diff);
    let (mut notes, mut elsewhere) = (Vec::new(), 0);
    for finding in findings(diff) {
        match touched.within(&finding.path, &finding.lines) {
            Some(lines) => {
                let Finding {
                    level,
                    title,
                    text,
                    path,
                    ..
                } = finding;
                notes.push(Note {
                    level,
                    title,
                    text,
                    path,
                    lines,
                });
            }
            None => elsewhere += 1,
        }
    }
    let mut text = String::new();
    let mut cut = 0;
    for level in [Severity::Error, Severity::Warning, Severity::Info] {
        // The last notice is the one that counts.
        let most = if level == Severity::Info {
            SHOWN - 1
        } else {
            SHOWN
        };
        let of_level: Vec<&Note> = notes.iter().filter(|note| note.level == level).collect();
        of_level
            .iter()
            .take(most)
            .for_each(|note| text.push_str(&annotation(diff, note)));
        cut += of_level.len().saturating_sub(most);
    }
    let outline = Outline::of(&diff.changes);
    let mut last = format!("{}. {}.", outline.headline, outline.effect);
    if cut > 0 {
        last.push_str(&format!(
            " {} more than a step can show.",
            count(cut, "finding")
        ));
    }
    if elsewhere > 0 {
        last.push_str(&format!(
            " {} on lines that this change does not touch.",
            count(elsewhere, "finding")
        ));
    }
    text + &format!("::notice title=holdpoint diff::{}\n", message(&last))
}

fn annotation(diff: &Diff, note: &Note) -> String {
    let command = match note.level {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let path = diff.path(&note.path);
    let (file, line, end) = (
        property(path.as_str()),
        note.lines.start(),
        note.lines.end(),
    );
    format!(
        "::{command} file={file},line={line},endLine={end},title={}::{}\n",
        property(&note.title),
        message(&note.text)
    )
}

/// Everything that is worth a look: what got worse, claims that rose alone, new diagnostics.
fn findings(diff: &Diff) -> Vec<Finding> {
    let mut all = Vec::new();
    for worse in &diff.changes.regressions {
        let says = one_line(&worse.says);
        all.extend(of_record(
            diff,
            &worse.key,
            Severity::Error,
            "regression",
            says,
        ));
    }
    for change in diff.changes.unproven_rises() {
        let (key, says) = (&change.state().key, risen(change));
        let title = "risen without new evidence";
        all.extend(of_record(diff, key, Severity::Warning, title, says));
    }
    for found in &diff.changes.diagnostics.new {
        let text = match &found.help {
            Some(help) => format!("{}\nhelp: {help}", found.message),
            None => found.message.clone(),
        };
        all.push(Finding {
            level: found.severity,
            title: found.rule.clone(),
            text,
            path: found.at.file.clone(),
            lines: found.at.line..=found.at.line,
        });
    }
    all
}

/// A finding at the place of a record; none where the later tree has no such record.
fn of_record(
    diff: &Diff,
    key: &str,
    level: Severity,
    title: &str,
    text: String,
) -> Option<Finding> {
    let model = diff.after.model;
    let record = &model.records[*model.by_key.get(key)?].record;
    Some(Finding {
        level,
        title: title.to_owned(),
        text,
        path: record.path.clone(),
        lines: region(model, &record.path, record.span),
    })
}

fn risen(change: &RecordChange) -> String {
    let row = crate::report::compare::outline::rise(change);
    let plain = |pieces: &[Piece]| {
        let text = |piece: &Piece| match piece {
            Piece::Ours(text) | Piece::Said(text) | Piece::Code(text) => text.clone(),
        };
        pieces.iter().map(text).collect::<String>()
    };
    let says: Vec<String> = row.says.iter().map(|pieces| plain(pieces)).collect();
    format!("{}: {}", plain(&row.title), says.join("; "))
}

/// The lines of a span, without the white space at its end.
fn region(model: &Model, path: &RelPath, span: Span) -> RangeInclusive<usize> {
    let Some(lines) = model.lines(path) else {
        return 1..=1;
    };
    let length = span.of(model.text(path)).trim_end().len();
    lines.lines_of(Span::new(span.start, span.start + length))
}

/// The lines of each file that the change touched.
struct Touched(BTreeMap<RelPath, Vec<RangeInclusive<usize>>>);

impl Touched {
    fn of(diff: &Diff) -> Touched {
        let documents = &diff.changes.documents;
        let came: BTreeMap<&RelPath, &RelPath> = documents
            .moved
            .iter()
            .flat_map(|moved| &moved.documents)
            .map(|(from, to)| (to, from))
            .collect();
        let (before, after) = (diff.before.model, diff.after.model);
        let settings = Settings::path();
        let others = after.registers.keys().chain([&settings]);
        let known = documents
            .edited
            .iter()
            .chain(&documents.added)
            .chain(&documents.readable)
            .chain(others);
        let lines = known.map(|path| {
            (
                path.clone(),
                touched::lines(
                    before.text(came.get(path).unwrap_or(&path)),
                    after.text(path),
                ),
            )
        });
        Touched(lines.collect())
    }

    /// The first touched lines within some lines of a file.
    fn within(
        &self,
        path: &RelPath,
        lines: &RangeInclusive<usize>,
    ) -> Option<RangeInclusive<usize>> {
        let all = self.0.get(path)?;
        let first = all.get(all.partition_point(|touched| touched.end() < lines.start()))?;
        (first.start() <= lines.end())
            .then(|| *first.start().max(lines.start())..=*first.end().min(lines.end()))
    }
}
