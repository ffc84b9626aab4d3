//! Finding: how a rule says what it found, a sentence at a time.

use crate::base::{Diagnostic, Fix, Place, RelPath, Severity};
use crate::rules::Rule;

/// What one rule has found so far.
pub struct Findings {
    rule: &'static Rule,
    found: Vec<Diagnostic>,
}

/// The finding just reported, to which help, a fix or another severity may be added.
pub struct Finding<'a>(&'a mut Diagnostic);

impl Findings {
    /// Nothing found yet.
    pub(super) fn new(rule: &'static Rule) -> Self {
        Findings {
            rule,
            found: Vec::new(),
        }
    }

    /// Reports one finding with the rule's own severity.
    pub fn report(&mut self, at: Place, message: String) -> Finding<'_> {
        let Rule { name, severity, .. } = *self.rule;
        self.found.push(Diagnostic {
            rule: name,
            severity,
            message,
            at,
            help: None,
            fix: None,
            choices: Vec::new(),
        });
        Finding(self.found.last_mut().expect("one was pushed just now"))
    }

    /// All of them, in the order of reporting.
    pub(super) fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.found
    }
}

impl Finding<'_> {
    /// Says what to do about it.
    pub fn help(self, help: impl Into<String>) -> Self {
        self.0.help = Some(help.into());
        self
    }

    /// Offers a replacement that a machine may make.
    pub fn fix(self, at: Place, replacement: String) -> Self {
        self.0.fix = Some(Fix { at, replacement });
        self
    }

    /// Names the paths that may be meant, none of them for sure.
    pub fn choices<'p>(self, paths: impl Iterator<Item = &'p RelPath>) -> Self {
        self.0.choices.extend(paths.cloned());
        self
    }

    /// Sets a severity of its own.
    pub fn severity(self, severity: Severity) -> Self {
        self.0.severity = severity;
        self
    }
}
