//! CODEOWNERS: who a forge would ask about a path. Such an owner is derived: it is shown, and never stands for a written one.

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::base::RelPath;
use crate::records::{Owner, Record};

/// The rules of a `CODEOWNERS` file, in its order.
pub struct CodeOwners {
    rules: Vec<(Gitignore, Vec<Owner>)>,
}

impl CodeOwners {
    /// Reads the file's text. A line that is no pattern is left out, as forges do.
    pub fn read(text: &str) -> Self {
        CodeOwners { rules: text.lines().filter_map(rule).collect() }
    }

    /// The owners of a path: those of the last rule that matches it, which may name nobody.
    pub fn of(&self, path: &RelPath) -> &[Owner] {
        let matches = |pattern: &Gitignore| pattern.matched_path_or_any_parents(path.as_str(), false).is_ignore();
        self.rules.iter().rev().find(|(pattern, _)| matches(pattern)).map_or(&[], |(_, owners)| owners)
    }

    /// Gives the derived owners of its document to every record that nobody owns.
    pub fn fill(&self, records: &mut [Record]) {
        for record in records.iter_mut().filter(|record| record.owners.is_empty()) {
            record.owners = self.of(&record.path).to_vec();
        }
    }
}

fn rule(line: &str) -> Option<(Gitignore, Vec<Owner>)> {
    let line = line.split(" #").next().unwrap_or(line).trim();
    let mut words = line.split_whitespace();
    // Section headers are a forge's own; a negated pattern is none in this file.
    let pattern = words.next().filter(|pattern| !pattern.starts_with(['#', '[', '^', '!']))?;
    let mut builder = GitignoreBuilder::new("");
    builder.add_line(None, pattern).ok()?;
    let owners = words.map(|name| Owner { name: name.to_owned(), derived: true }).collect();
    Some((builder.build().ok()?, owners))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_matching_rule_names_the_owners() {
        let owners = CodeOwners::read("* @all\n/docs/ops/ @sre @night # on call\n*.sql @data\n/docs/ops/draft.md\n[Section]\n");
        let of = |path: &str| owners.of(&RelPath::new(path).expect("a path")).iter().map(|owner| owner.name.clone()).collect::<Vec<_>>();
        assert_eq!(of("README.md"), ["@all"]);
        assert_eq!(of("docs/ops/deep/x.md"), ["@sre", "@night"]);
        assert_eq!(of("docs/ops/draft.md"), [""; 0]);
        assert_eq!(of("a/docs/ops/x.sql"), ["@data"]);
        assert_eq!(of("a/docs/ops/x.md"), ["@all"]);
    }
}
