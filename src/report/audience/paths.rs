//! Paths: which files an audience does not see, and where a text names one of them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use globset::GlobMatcher;

use crate::base::{Audience, RelPath};

/// Which files are left out.
pub struct Paths {
    folders: Vec<RelPath>,
    patterns: Vec<GlobMatcher>,
    /// Names of files that go wherever they lie.
    anywhere: BTreeSet<String>,
    /// Documents that have to go whole for what they hold.
    others: BTreeSet<RelPath>,
    /// The files that are left out, by their names in lower case.
    names: BTreeMap<String, Vec<RelPath>>,
    /// The names of files that stay: a bare name is theirs.
    kept: BTreeSet<String>,
}

impl Paths {
    /// The files that settings leave out.
    pub fn new(audience: &Audience) -> Self {
        let folders = audience
            .folders
            .iter()
            .map(|said| said.value.clone())
            .collect();
        Paths {
            folders,
            patterns: audience.patterns(),
            anywhere: audience.names.clone(),
            others: BTreeSet::new(),
            names: BTreeMap::new(),
            kept: BTreeSet::new(),
        }
    }

    /// Is this file or folder left out?
    pub fn leave_out(&self, path: &RelPath) -> bool {
        self.others.contains(path)
            || self.anywhere.contains(path.name())
            || self.folders.iter().any(|folder| path.is_within(folder))
            || self.fits(path.as_str())
    }

    fn fits(&self, path: &str) -> bool {
        self.patterns.iter().any(|pattern| pattern.is_match(path))
    }

    /// Leaves one more document out.
    pub fn add(&mut self, path: &RelPath) {
        self.others.insert(path.clone());
    }

    /// Learns the names of all files, so that a text that names one without its folder is understood.
    pub fn learn<'a>(&mut self, files: impl Iterator<Item = &'a RelPath>) {
        for path in files {
            let name = path.name().to_lowercase();
            if self.leave_out(path) {
                self.names.entry(name).or_default().push(path.clone());
            } else {
                self.kept.insert(name);
            }
        }
    }

    /// Where a text names a file that is left out; `folder` is the one that it is written in.
    pub fn named(&self, text: &str, folder: &RelPath) -> Vec<Range<usize>> {
        tokens(text)
            .filter(|range| self.is_named(text.get(range.clone()).unwrap_or_default(), folder))
            .collect()
    }

    fn is_named(&self, token: &str, folder: &RelPath) -> bool {
        let plain = decoded(token.split(['#', '?']).next().unwrap_or_default());
        let path = plain.trim_start_matches("./").trim_start_matches('/');
        let name = path.rsplit('/').next().unwrap_or_default();
        let by_name = self
            .names
            .get(&name.to_lowercase())
            .is_some_and(|files| self.ends(path, name, files));
        if by_name {
            return true;
        }
        if !path.contains('/') && !path.contains('.') {
            return false;
        }
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let tails = (0..parts.len().min(MOST_PARTS))
            .filter_map(|from| RelPath::new(&parts[from..].join("/")));
        let here = folder.join(path).into_iter();
        here.chain(tails)
            .any(|path| !path.as_str().is_empty() && self.leave_out(&path))
    }

    /// Does one of these files end in this path? A bare name without a dot is a word; one that a file has that stays is that file's.
    fn ends(&self, path: &str, name: &str, files: &[RelPath]) -> bool {
        let tail = path.trim_start_matches("../").to_lowercase();
        if tail.contains('/') {
            return files.iter().any(|file| {
                format!("/{}", file.as_str().to_lowercase()).ends_with(&format!("/{tail}"))
            });
        }
        name.contains('.') && !self.kept.contains(&tail)
    }
}

/// The audience as it is to be held against the past: a file that is hidden today was perhaps moved there, and is hidden under its name
/// wherever it lay. Names that other files of today have too, such as `README.md`, tell nothing.
pub fn in_the_past(audience: &Audience, files: impl Iterator<Item = RelPath>) -> Audience {
    let mut paths = Paths::new(audience);
    paths.learn(files.collect::<Vec<_>>().iter());
    let hidden = paths
        .names
        .values()
        .flatten()
        .map(|path| path.name().to_owned());
    let names = hidden
        .filter(|name| !paths.kept.contains(&name.to_lowercase()))
        .collect();
    Audience {
        names,
        ..audience.clone()
    }
}

/// A path with more parts than this is not looked into further.
const MOST_PARTS: usize = 40;

/// The stretches of a text that may be paths.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let apart = |c: char| c.is_whitespace() || c.is_control() || "`\"'()<>[]{}|,;*=…".contains(c);
    let mut at = 0;
    text.split(apart).filter_map(move |token| {
        let start = at;
        at += token.len();
        at += text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        let end = start + token.trim_end_matches(['.', ':', '!', '?']).len();
        let may = token.contains(['/', '.']) && start < end;
        may.then_some(start..end)
    })
}

/// `%41` to `A`, as far as that gives text.
pub fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after
            .get(..2)
            .and_then(|digits| std::str::from_utf8(digits).ok());
        match digits
            .filter(|_| first == b'%')
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
        {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;
    use crate::base::audience::Said;

    fn path(text: &str) -> RelPath {
        RelPath::new(text).expect("a path below the root")
    }

    fn check(text: &str, want: &[&str]) {
        let said = |value: &str| Said {
            value: value.to_owned(),
            span: Span::default(),
        };
        let folder = Said {
            value: path("docs/security"),
            span: Span::default(),
        };
        let audience = Audience {
            folders: vec![folder],
            documents: vec![said("**/private-*.md")],
            ..Audience::default()
        };
        let mut paths = Paths::new(&audience);
        paths.learn(
            [
                path("docs/security/plan.md"),
                path("docs/open.md"),
                path("docs/security/open.md"),
            ]
            .iter(),
        );
        let found: Vec<&str> = paths
            .named(text, &path("docs"))
            .into_iter()
            .filter_map(|range| text.get(range))
            .collect();
        assert_eq!(found, want, "{text}");
    }

    #[test]
    fn files_that_are_left_out_are_found_however_they_are_named() {
        check(
            "see docs/security/plan.md, please",
            &["docs/security/plan.md"],
        );
        check("`security/plan.md`", &["security/plan.md"]);
        check(
            "[x](../docs/security/plan.md#top)",
            &["../docs/security/plan.md#top"],
        );
        check("the plan.md. And open.md", &["plan.md"]);
        check(
            "https://forge.test/a/blob/main/docs/security/gone.png",
            &["https://forge.test/a/blob/main/docs/security/gone.png"],
        );
        check("docs/sec%75rity/new.md", &["docs/sec%75rity/new.md"]);
        check(
            "ops/private-keys.md and private-keys.md",
            &["ops/private-keys.md", "private-keys.md"],
        );
        check("Security is docs/open.md, 3.5 of 7/8", &[]);
    }
}
