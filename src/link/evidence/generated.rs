//! Generated: files and folders that the ignore files of git leave out, such as `dist/` and `*.log`. They are made when they are needed, so
//! that no reader of the revision would miss them there.

use globset::{GlobBuilder, GlobMatcher};

use crate::base::RelPath;
use crate::source::{Cited, SourceTree};

/// What is left out.
#[derive(Debug, Default)]
pub struct Generated {
    rules: Vec<Rule>,
}

/// One line of an ignore file.
#[derive(Debug)]
struct Rule {
    paths: GlobMatcher,
    /// Does it begin with `!`, and so take back what lines above it say?
    takes_back: bool,
}

impl Generated {
    /// Reads the ignore files of a tree.
    pub fn of(tree: &SourceTree, cited: &Cited) -> Self {
        let files = cited.found.iter();
        let files = files.filter(|(path, _)| path.name() == ".gitignore" && tree.has_file(path));
        let rules = files.flat_map(|(path, found)| {
            let lines = found.text.as_deref().unwrap_or("").lines();
            lines.filter_map(move |line| Rule::read(line.trim(), &path.parent()))
        });
        Generated {
            rules: rules.collect(),
        }
    }

    /// Is a path left out, or does it lie in a folder that is?
    pub fn holds(&self, path: &RelPath) -> bool {
        let above = std::iter::successors(Some(path.clone()), |folder| Some(folder.parent()));
        let mut own = above.take_while(|path| !path.as_str().is_empty());
        own.any(|path| self.leaves_out(&path))
    }

    /// The last line that speaks of a path counts.
    fn leaves_out(&self, path: &RelPath) -> bool {
        let mut rules = self.rules.iter().rev();
        let last = rules.find(|rule| rule.paths.is_match(path.as_str()));
        last.is_some_and(|rule| !rule.takes_back)
    }
}

impl Rule {
    /// A pattern with a slash before its end counts from the folder of its file, any other at each depth below it.
    fn read(line: &str, within: &RelPath) -> Option<Rule> {
        let (takes_back, pattern) = match line.strip_prefix('!') {
            Some(pattern) => (true, pattern),
            None => (false, line),
        };
        let name = pattern.trim_end_matches('/').trim_end_matches("/*");
        if name.is_empty() || name.starts_with('#') || name == "*" {
            return None;
        }
        let is_anchored = name.contains('/');
        let name = name.trim_start_matches('/');
        let depth = if is_anchored { "" } else { "**/" };
        let folder = within.as_str();
        let joint = if folder.is_empty() { "" } else { "/" };
        let glob = GlobBuilder::new(&format!("{folder}{joint}{depth}{name}"))
            .literal_separator(true)
            .build();
        Some(Rule {
            paths: glob.ok()?.compile_matcher(),
            takes_back,
        })
    }
}
