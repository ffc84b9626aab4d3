//! Findings: what a tree without settings holds, as whoever writes its `site.toml` wants to know it.
//!
//! A team that points Holdpoint at its documents gets an answer before it has written a line of settings: every document is read,
//! its role is guessed, its gates are judged. What is missing is a person's word: *yes, this gate decides the release; yes, that
//! folder is an archive*. The findings are that list of questions, each with the lines of `site.toml` that answer it. `holdpoint
//! init` writes the lines, the home page of a tree without settings shows them, and both take them from here.
//!
//! What is written confirms and never decides: a tree has the same verdicts with the written file as without one. So a gate is
//! named only where somebody has chosen it, a pattern of a role fits documents of that role alone, and names are joined only where
//! an approval takes them for one person anyway.

mod confirm;
mod folders;
mod gates;
mod names;
mod runbooks;
mod site_toml;
mod summary;
mod totals;

use crate::base::{Date, RelPath};
use crate::link::Model;
use crate::report::evaluated::Evaluated;
pub use confirm::{Confirmation, confirmations};
pub use folders::{Folder, RoleFound, RolePattern};
pub use gates::{CandidateFound, GateFound, candidates, is_of_operations};
pub use names::OwnerFound;
pub use runbooks::{AllowanceAsked, RunbooksFound};
pub use site_toml::{site_toml, string};
pub use summary::summary;
pub use totals::Totals;

/// What a tree holds that settings would speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// The day that everything was judged on.
    pub as_of: Date,
    /// The title of the README at the root, where it has one that names something.
    pub title: Option<String>,
    /// The folders at the root with their documents, the fullest first.
    pub folders: Vec<Folder>,
    /// What documents are for, operations left out, in the order of the roles.
    pub roles: Vec<RoleFound>,
    /// The gates that decide a release, then those of operations documents that could.
    pub gates: Vec<GateFound>,
    /// Sections that look like a gate and were not judged.
    pub candidates: Vec<CandidateFound>,
    /// The runbooks, and what is written about their age.
    pub runbooks: RunbooksFound,
    /// Owners whose name is written in more than one way.
    pub owners: Vec<OwnerFound>,
    /// How much there is of everything else.
    pub totals: Totals,
}

/// What an evaluated tree holds.
pub fn find(evaluated: &Evaluated) -> Findings {
    Findings {
        as_of: evaluated.as_of,
        title: title(evaluated.model),
        folders: folders::folders(evaluated.model),
        roles: folders::roles(evaluated.model),
        gates: gates::gates(evaluated),
        candidates: candidates(evaluated.model),
        runbooks: runbooks::runbooks(evaluated),
        owners: names::owners(evaluated.model),
        totals: totals::totals(evaluated),
    }
}

impl Findings {
    /// The gates that decide a release today.
    pub fn deciding(&self) -> impl Iterator<Item = &GateFound> {
        self.gates.iter().filter(|gate| gate.decides)
    }
}

/// The longest title of a README that names a portal, in characters.
const TITLE: usize = 80;

/// What the README at the root is called, unless that is only "README" or a whole sentence.
fn title(model: &Model) -> Option<String> {
    let is_readme =
        |path: &RelPath| path.parent() == RelPath::root() && path.stem().to_lowercase() == "readme";
    let (_, page) = model.documents.iter().find(|(path, _)| is_readme(path))?;
    let title = page.title.trim();
    let names = title.to_lowercase() != "readme" && title.contains(char::is_alphabetic);
    (names && title.chars().count() <= TITLE).then(|| title.to_owned())
}
