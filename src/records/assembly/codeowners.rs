//! CODEOWNERS: who a forge would ask about a path, by GitHub's rules and GitLab's sections. Such an owner is derived: it is shown, and never
//! stands for a written one.

use globset::{GlobBuilder, GlobMatcher};

use crate::base::RelPath;
use crate::records::words::Vocabulary;
use crate::records::{Owner, Record};

/// The rules of one `CODEOWNERS` file. Source: GitHub, "About code owners"; GitLab, "Code Owners syntax".
#[derive(Clone, Debug, Default)]
pub struct CodeOwners {
    rules: Vec<Rule>,
}

#[derive(Clone, Debug)]
struct Rule {
    matchers: Vec<GlobMatcher>,
    owners: Vec<String>,
}

impl CodeOwners {
    /// Reads the text of a `CODEOWNERS` file. Lines that are no rules are passed over, as forges do.
    pub fn read(text: &str) -> Self {
        let mut inherited: Vec<String> = Vec::new();
        let mut rules = Vec::new();
        for line in text.lines() {
            let line = line.split(" #").next().unwrap_or(line).trim();
            if line.is_empty() || line.starts_with(['#', '!']) {
                continue;
            }
            if let Some(owners) = section_owners(line) {
                inherited = owners;
                continue;
            }
            let (pattern, rest) = split_pattern(line);
            let named = owners(rest);
            let matchers = globs(&pattern)
                .iter()
                .filter_map(|glob| matcher(glob))
                .collect();
            rules.push(Rule {
                matchers,
                owners: if named.is_empty() {
                    inherited.clone()
                } else {
                    named
                },
            });
        }
        CodeOwners { rules }
    }

    /// The owners of a path: those of the last rule that matches, which may be none.
    pub fn of(&self, path: &RelPath) -> &[String] {
        let matching = self.rules.iter().rev().find(|rule| {
            rule.matchers
                .iter()
                .any(|matcher| matcher.is_match(path.as_str()))
        });
        matching.map_or(&[], |rule| &rule.owners)
    }

    /// Gives the derived owners of its document to every record that nobody owns.
    pub fn fill(&self, records: &mut [Record], words: &Vocabulary) {
        for document in records.chunk_by_mut(|a, b| a.path == b.path) {
            let names = self
                .of(&document[0].path)
                .iter()
                .map(|name| words.owner(name).unwrap_or(name).to_owned());
            let owners: Vec<Owner> = names
                .map(|name| Owner {
                    name,
                    derived: true,
                })
                .collect();
            document
                .iter_mut()
                .filter(|record| record.owners.is_empty())
                .for_each(|record| record.owners.clone_from(&owners));
        }
    }
}

/// The owners that a section such as `[Docs][2] @writers` hands down to its rules; `None` for a line that opens no section.
fn section_owners(line: &str) -> Option<Vec<String>> {
    let heading = line.strip_prefix('^').unwrap_or(line);
    let rest = heading
        .strip_prefix('[')
        .filter(|inner| !inner.starts_with([']', '!', '^']))?;
    let (_, behind) = rest.split_once(']')?;
    (behind.is_empty() || behind.starts_with([' ', '[', '\t'])).then(|| owners(behind))
}

/// The pattern of a rule, its escaped spaces made plain, and what follows it.
fn split_pattern(line: &str) -> (String, &str) {
    let mut pattern = String::new();
    let mut escaped = false;
    for (at, c) in line.char_indices() {
        match c {
            '\\' if !escaped => escaped = true,
            c if c.is_whitespace() && !escaped => return (pattern, line.get(at..).unwrap_or("")),
            c => {
                if escaped && !c.is_whitespace() && c != '#' {
                    pattern.push('\\');
                }
                escaped = false;
                pattern.push(c);
            }
        }
    }
    (pattern, "")
}

/// Handles and addresses; other words are a remark.
fn owners(text: &str) -> Vec<String> {
    text.split_whitespace()
        .filter(|word| word.contains('@') && word.len() > 1)
        .map(str::to_owned)
        .collect()
}

/// The globs that a pattern amounts to: a name without a slash matches at any depth, a folder all that lies below it.
fn globs(pattern: &str) -> Vec<String> {
    let folder = pattern.ends_with('/');
    let body = pattern.trim_end_matches('/');
    let anchored = body.contains('/');
    let body = body.trim_start_matches('/');
    if body.is_empty() {
        return vec!["**".to_owned()];
    }
    let depth = if anchored || body.starts_with("**/") {
        ""
    } else {
        "**/"
    };
    let below = format!("{depth}{body}/**");
    let direct_files_only = body.ends_with("/*");
    match (folder, direct_files_only) {
        (true, _) => vec![below],
        (false, true) => vec![format!("{depth}{body}")],
        (false, false) => vec![format!("{depth}{body}"), below],
    }
}

fn matcher(glob: &str) -> Option<GlobMatcher> {
    GlobBuilder::new(glob)
        .literal_separator(true)
        .backslash_escape(true)
        .build()
        .ok()
        .map(|glob| glob.compile_matcher())
}

#[cfg(test)]
mod tests {
    use super::CodeOwners;
    use crate::base::RelPath;

    const FILE: &str = "\
# Who looks after what
*                 @acme/everyone
*.md              @writers # the docs
/docs/            @acme/docs
docs/ops/*        @sre ops@example.com
runbooks/         @oncall
/build            @build
secret\\ plans.md @cso
docs/draft.md

[Security] @sec
/security/
/security/crypto/ @crypto
";

    #[test]
    fn the_last_matching_rule_names_the_owners() {
        let owners = CodeOwners::read(FILE);
        let rows: &[(&str, &[&str])] = &[
            ("src/a.rs", &["@acme/everyone"]),
            ("README.md", &["@writers"]),
            ("a/b/c.md", &["@writers"]),
            ("docs/a.md", &["@acme/docs"]),
            ("docs/x/y.md", &["@acme/docs"]),
            ("a/docs/x.md", &["@writers"]),
            ("docs/ops/a.md", &["@sre", "ops@example.com"]),
            ("docs/ops/deep/a.md", &["@acme/docs"]),
            ("a/runbooks/deep/x.md", &["@oncall"]),
            ("build/x.txt", &["@build"]),
            ("a/build/x.txt", &["@acme/everyone"]),
            ("secret plans.md", &["@cso"]),
            ("docs/draft.md", &[]),
            ("security/a.md", &["@sec"]),
            ("security/crypto/a.md", &["@crypto"]),
        ];
        for (path, want) in rows {
            let at = RelPath::new(path).expect("a path below the root");
            assert_eq!(owners.of(&at), *want, "{path}");
        }
        assert!(CodeOwners::read("").of(&RelPath::root()).is_empty());
    }
}
