//! Formats of `check`: the diagnostics alone, for those who run it at every change; `CHECK_FORMATS` lists them all.

pub mod baseline;
mod codequality;
pub mod github;
mod json;
mod junit;
mod sarif;

use std::cmp::Reverse;

use crate::base::text::count;
use crate::base::{Diagnostic, Fix, Place, RelPath, Severity};
use crate::report::evaluated::Evaluated;
pub use baseline::{Baseline, Entry};

/// One format of `check`. What a person reads on a terminal is drawn by the shell.
pub struct CheckFormat {
    /// Its name, as `--format` takes it.
    pub name: &'static str,
    /// Makes its text.
    pub write: fn(&Checked) -> String,
}

/// Every format that a machine reads.
pub const CHECK_FORMATS: &[CheckFormat] = &[
    codequality::CHECK_FORMAT,
    github::CHECK_FORMAT,
    json::CHECK_FORMAT,
    junit::CHECK_FORMAT,
    sarif::CHECK_FORMAT,
];

/// What a check is held against.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// The least severity that is denied; `None` denies nothing.
    pub denied: Option<Severity>,
    /// What was known before, where there is a baseline.
    pub baseline: Option<Baseline>,
    /// The folder of the root in its repository: forges want paths from there.
    pub below: RelPath,
}

/// The diagnostics of one tree, each new or known.
pub struct Checked<'a> {
    /// The evaluated model.
    pub evaluated: Evaluated<'a>,
    /// What it is held against.
    pub terms: Terms,
    /// Is the diagnostic of this index in the baseline?
    known: Vec<bool>,
    /// Entries of the baseline that no longer occur.
    pub fixed: Vec<Entry>,
}

/// One diagnostic, and whether it is in the baseline.
#[derive(Clone, Copy)]
pub struct Checkmark<'a> {
    /// What was found.
    pub found: &'a Diagnostic,
    /// Is it in the baseline?
    pub known: bool,
}

/// A stretch of a text as readers and programs count it: from 1, columns in characters, the end just past the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// The column just past the end.
    pub end_column: usize,
}

impl<'a> Checked<'a> {
    /// Holds the diagnostics against the terms.
    pub fn new(evaluated: Evaluated<'a>, terms: Terms) -> Self {
        let (known, fixed) = match &terms.baseline {
            Some(baseline) => baseline.compare(evaluated.diagnostics, evaluated.model),
            None => (vec![false; evaluated.diagnostics.len()], Vec::new()),
        };
        // What a baseline knows of what is left out is not the business of those for whom a copy is made.
        let fixed = if evaluated.left_out.is_some() {
            Vec::new()
        } else {
            fixed
        };
        Checked {
            evaluated,
            terms,
            known,
            fixed,
        }
    }

    /// Every diagnostic, by place.
    pub fn all(&self) -> impl Iterator<Item = Checkmark<'a>> + '_ {
        let marked = self.evaluated.diagnostics.iter().zip(&self.known);
        marked.map(|(found, &known)| Checkmark { found, known })
    }

    /// The diagnostics that are in no baseline, the worst first, then by place.
    pub fn news(&self) -> Vec<&'a Diagnostic> {
        let mut news: Vec<&Diagnostic> = self
            .all()
            .filter(|mark| !mark.known)
            .map(|mark| mark.found)
            .collect();
        news.sort_by_key(|found| Reverse(found.severity));
        news
    }

    /// How many diagnostics are in the baseline.
    pub fn known(&self) -> usize {
        self.known.iter().filter(|known| **known).count()
    }

    /// How many new ones have this severity.
    pub fn news_of(&self, severity: Severity) -> usize {
        self.all()
            .filter(|mark| !mark.known && mark.found.severity == severity)
            .count()
    }

    /// Is this one new, and as bad as what is denied?
    pub fn denies(&self, mark: Checkmark) -> bool {
        !mark.known
            && self
                .terms
                .denied
                .is_some_and(|denied| mark.found.severity >= denied)
    }

    /// Do the documents fall short of the terms?
    pub fn falls_short(&self) -> bool {
        self.all().any(|mark| self.denies(mark)) || self.hides_denied()
    }

    /// Is something that a copy leaves out as bad as what is denied? A baseline cannot be held against what is not shown.
    fn hides_denied(&self) -> bool {
        let hidden = self
            .evaluated
            .left_out
            .iter()
            .flat_map(|left_out| left_out.diagnostics.keys());
        let denied = self.terms.denied.filter(|_| self.terms.baseline.is_none());
        denied.is_some_and(|denied| hidden.max().is_some_and(|worst| *worst >= denied))
    }

    /// The path of a file from the top of its repository.
    pub fn path(&self, path: &RelPath) -> RelPath {
        self.terms
            .below
            .join(path.as_str())
            .expect("a path below the root leaves no folder around it")
    }

    /// Where a place begins and ends, without the white space at its end. A file as a whole is its first character.
    pub fn region(&self, place: &Place) -> Region {
        let model = self.evaluated.model;
        let Some(lines) = model.lines(&place.path) else {
            return Region {
                line: 1,
                column: 1,
                end_line: 1,
                end_column: 1,
            };
        };
        let text = model.text(&place.path);
        let length = place.span.of(text).trim_end().len();
        let (start, end) = (
            lines.position(text, place.span.start),
            lines.position(text, place.span.start + length),
        );
        Region {
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }

    /// The place of a fix to the character, white space and all.
    pub fn region_of_fix(&self, fix: &Fix) -> Region {
        let text = self.evaluated.model.text(&fix.at.path);
        let position = |offset| {
            self.evaluated
                .model
                .lines(&fix.at.path)
                .map(|lines| lines.position(text, offset))
        };
        let start = position(fix.at.span.start).map_or((1, 1), |at| (at.line, at.column));
        let end = position(fix.at.span.end).map_or((1, 1), |at| (at.line, at.column));
        Region {
            line: start.0,
            column: start.1,
            end_line: end.0,
            end_column: end.1,
        }
    }
}

/// Counts in words, leaving out what there is none of: `2 errors, 1 warning`.
pub fn in_words(errors: usize, warnings: usize, infos: usize) -> String {
    let parts = [
        (errors, count(errors, "error")),
        (warnings, count(warnings, "warning")),
        (infos, format!("{infos} for information")),
    ];
    let some: Vec<String> = parts
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(_, words)| words)
        .collect();
    if some.is_empty() {
        "nothing".to_owned()
    } else {
        some.join(", ")
    }
}

/// A diagnostic in one paragraph: what is wrong, and what to do about it.
fn paragraph(found: &Diagnostic) -> String {
    match &found.help {
        Some(help) => format!("{}\nhelp: {help}", found.message),
        None => found.message.clone(),
    }
}
