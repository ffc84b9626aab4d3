//! The evaluated model: everything that one tree says on one day.

use crate::base::{Date, Diagnostic, Settings};
use crate::evaluate::Assessment;
use crate::link::Model;
use crate::report::audience::LeftOut;

/// What every output is made from.
#[derive(Clone, Copy)]
pub struct Evaluated<'a> {
    /// Documents, records, evidence and the links between them.
    pub model: &'a Model,
    /// What was decided about them.
    pub assessment: &'a Assessment,
    /// What a writer should know, sorted by place.
    pub diagnostics: &'a [Diagnostic],
    /// The settings of the site.
    pub settings: &'a Settings,
    /// The day that everything is judged on.
    pub as_of: Date,
    /// What is left out, where this is a copy for an audience.
    pub left_out: Option<&'a LeftOut>,
}

impl Evaluated<'_> {
    /// Is the day of judgement the one that settings fix, so that no clock moves it?
    pub fn has_fixed_day(&self) -> bool {
        let fixed = self.settings.as_of;
        fixed.is_some_and(|fixed| fixed.day == self.as_of)
    }
}
