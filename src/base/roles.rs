//! Roles by place: which documents are for what, as `[roles]` in `site.toml` says.

use globset::{Glob, GlobSet, GlobSetBuilder};

use super::RelPath;
use super::kind::DocumentRole;

/// Patterns of paths, each with the role of the documents that it fits; a later line wins over an earlier one.
#[derive(Clone, Debug, Default)]
pub struct Roles {
    roles: Vec<DocumentRole>,
    globs: GlobSet,
    patterns: Vec<String>,
}

// What the patterns say is all that they are: the compiled set follows from them.
impl PartialEq for Roles {
    fn eq(&self, other: &Self) -> bool {
        (&self.roles, &self.patterns) == (&other.roles, &other.patterns)
    }
}

impl Eq for Roles {}

impl Roles {
    /// Patterns that were checked when settings were read.
    pub fn new(lines: Vec<(DocumentRole, String)>) -> Self {
        let mut globs = GlobSetBuilder::new();
        for (_, pattern) in &lines {
            globs.add(Glob::new(pattern).expect("the pattern was checked"));
        }
        let (roles, patterns) = lines.into_iter().unzip();
        Roles {
            roles,
            globs: globs.build().expect("each of the patterns was checked"),
            patterns,
        }
    }

    /// The role that settings give a document.
    pub fn of(&self, path: &RelPath) -> Option<DocumentRole> {
        let last = self.globs.matches(path.as_str()).into_iter().max()?;
        Some(self.roles[last])
    }
}
