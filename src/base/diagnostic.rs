//! Diagnostic: one thing that a writer should know, with its place, help and, where a machine can mend it, a fix.

use serde::Serialize;

use super::{RelPath, Span};

/// How much a diagnostic matters. The order is that of severity, least first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Probably a mistake.
    Warning,
    /// A verdict suffers from it.
    Error,
}

impl Severity {
    /// The word used in settings, on the terminal and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A span in one file. An empty span at 0 stands for the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub path: RelPath,
    /// The smallest text that the diagnostic is about.
    pub span: Span,
}

/// A replacement that a machine may make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace.
    pub at: Place,
    /// What to put there.
    pub replacement: String,
}

/// One finding of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's name: the bad thing, such as `waiver-expired`.
    pub rule: &'static str,
    /// How much it matters here, after settings.
    pub severity: Severity,
    /// What is wrong: lower case, one line, no full stop, the writer's words in backticks.
    pub message: String,
    /// Where.
    pub at: Place,
    /// What to do about it.
    pub help: Option<String>,
    /// A mend that needs no thought.
    pub fix: Option<Fix>,
    /// The paths that may be meant, where it takes thought to say which.
    pub choices: Vec<RelPath>,
}
