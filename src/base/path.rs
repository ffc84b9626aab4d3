//! RelPath: a normalised path below the root, with `/` between its parts and no way out of it.

use std::fmt;
use unicode_normalization::UnicodeNormalization;

use serde::Serialize;

/// A path below the root. Empty is the root itself; never absolute, never holding `.` or `..`.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, schemars::JsonSchema,
)]
#[serde(transparent)]
pub struct RelPath(String);

impl RelPath {
    /// The root itself.
    pub fn root() -> Self {
        RelPath(String::new())
    }

    /// Normalises `text` as a path below the root; `None` when it leaves the root or is absolute.
    pub fn new(text: &str) -> Option<Self> {
        if text.starts_with('/') {
            return None;
        }
        RelPath::root().join(text)
    }

    /// This folder followed by `text`; `None` when the result leaves the root.
    /// A leading `/` in `text` is not special: callers decide what it is relative to.
    pub fn join(&self, text: &str) -> Option<Self> {
        let mut parts: Vec<&str> = self.parts().collect();
        for part in text.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        Some(RelPath(parts.join("/")))
    }

    /// The path as it is told from others by those who do not mind letter case, or how an accented letter is composed.
    pub fn folded(&self) -> String {
        self.0.nfc().flat_map(char::to_lowercase).collect()
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The names between the slashes.
    pub fn parts(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/').filter(|part| !part.is_empty())
    }

    /// The folder that holds this path; the root is its own parent.
    pub fn parent(&self) -> RelPath {
        RelPath(
            self.0
                .rsplit_once('/')
                .map_or(String::new(), |(folder, _)| folder.to_owned()),
        )
    }

    /// The folder that holds this path and those around it, the nearest first and the root last.
    pub fn folders(&self) -> impl Iterator<Item = RelPath> + use<> {
        std::iter::successors(Some(self.parent()), |folder| {
            (!folder.as_str().is_empty()).then(|| folder.parent())
        })
    }

    /// The last name, empty for the root.
    pub fn name(&self) -> &str {
        self.0
            .rsplit_once('/')
            .map_or(self.0.as_str(), |(_, name)| name)
    }

    /// The last name without its extension.
    pub fn stem(&self) -> &str {
        let name = self.name();
        name.rsplit_once('.')
            .map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
    }

    /// The extension in lower case, without the dot; empty where there is none.
    pub fn extension(&self) -> String {
        let name = self.name();
        name.rsplit_once('.')
            .filter(|(stem, _)| !stem.is_empty())
            .map_or(String::new(), |(_, ext)| ext.to_ascii_lowercase())
    }

    /// Is this path `folder` itself or below it?
    pub fn is_within(&self, folder: &RelPath) -> bool {
        folder.0.is_empty()
            || self.0 == folder.0
            || self
                .0
                .strip_prefix(&folder.0)
                .is_some_and(|rest| rest.starts_with('/'))
    }

    /// The path from the folder of `from` to this path, with `..` where needed: a relative link.
    pub fn relative_to_folder(&self, from: &RelPath) -> String {
        let target: Vec<&str> = self.parts().collect();
        let base: Vec<&str> = from.parts().collect();
        let shared = target.iter().zip(&base).take_while(|(a, b)| a == b).count();
        let up = std::iter::repeat_n("..", base.len() - shared);
        up.chain(target[shared..].iter().copied())
            .collect::<Vec<_>>()
            .join("/")
    }
}

impl fmt::Display for RelPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leaves_the_root() {
        let path = |text: &str| RelPath::new(text).map(|p| p.to_string());
        assert_eq!(path("a/./b/../c").as_deref(), Some("a/c"));
        assert_eq!(path("../a"), None);
        assert_eq!(path("/etc/passwd"), None);
        assert_eq!(RelPath::new("a").and_then(|a| a.join("../../b")), None);
    }

    #[test]
    fn relative_links_climb_only_as_far_as_needed() {
        let path = |text: &str| RelPath::new(text).expect("a path below the root");
        assert_eq!(
            path("a/b/c.html").relative_to_folder(&path("a/x")),
            "../b/c.html"
        );
        assert_eq!(
            path("c.html").relative_to_folder(&RelPath::root()),
            "c.html"
        );
        assert_eq!(path("a").relative_to_folder(&path("a/b")), "..");
    }
}
