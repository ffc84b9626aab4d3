//! What was found, on the home page of a tree without settings: each finding with the lines of `site.toml` that confirm it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::report::formats::html::portal::Portal;
use crate::report::present::findings::{self, Confirmation};

/// A finding with its lines.
#[derive(Serialize)]
pub struct ConfirmationView {
    about: &'static str,
    says: String,
    lines: String,
    /// Are the lines few enough to be shown at once?
    open: bool,
}

/// The most lines that are shown at once.
const FEW: usize = 8;

/// The findings; empty where there are settings. A copy for an audience is made by settings, whatever it may know of them.
pub fn view(portal: &Portal) -> Vec<ConfirmationView> {
    let site = &portal.site;
    if !site.settings.text.is_empty() || site.left_out.is_some() {
        return Vec::new();
    }
    let findings = findings::find(site);
    let all = findings::confirmations(&findings, &BTreeSet::new());
    all.into_iter().map(shown).collect()
}

fn shown(confirmation: Confirmation) -> ConfirmationView {
    let Confirmation { about, says, lines } = confirmation;
    ConfirmationView {
        about,
        says,
        open: lines.lines().count() <= FEW,
        lines,
    }
}
