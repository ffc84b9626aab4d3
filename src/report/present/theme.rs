//! Theme: the templates and static files that a portal is drawn with: the built-in ones, and a project's own over them.

use std::collections::BTreeMap;
use std::fmt;

use include_dir::{Dir, include_dir};

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The files of a theme by path below its folder: `templates/gate.html`, `static/site.css`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Path to content.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Where files of the project come from, for messages: `themes/NAME`; `None` where all are built in.
    pub folder: Option<String>,
}

impl Theme {
    /// The theme that is part of the program.
    pub fn built_in() -> Self {
        let mut files = BTreeMap::new();
        collect(&DEFAULT, &mut files);
        Theme {
            files,
            folder: None,
        }
    }

    /// The built-in theme with a project's files put over it, one by one.
    pub fn with_project(folder: &str, project: BTreeMap<String, Vec<u8>>) -> Self {
        let mut theme = Theme::built_in();
        theme.files.extend(project);
        theme.folder = Some(folder.to_owned());
        theme
    }
}

impl Theme {
    /// A file as it is served. Readers load every script with every page, so that the built-in ones leave their comments and
    /// indentation behind; a project's own files are served as they are.
    pub fn served(&self, path: &str) -> Vec<u8> {
        let bytes = self.files.get(path).map_or(&[][..], Vec::as_slice);
        let built_in = DEFAULT.get_file(path).map(|file| file.contents());
        match std::str::from_utf8(bytes) {
            Ok(script) if path.ends_with(".js") && built_in == Some(bytes) => lean(script),
            Ok(_) | Err(_) => bytes.to_vec(),
        }
    }
}

/// A script without lines that are comments, and without indentation.
fn lean(script: &str) -> Vec<u8> {
    let lines = script.lines().map(str::trim_start);
    let code = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    code.flat_map(|line| [line, "\n"])
        .collect::<String>()
        .into()
}

/// A mistake in a theme: nothing can be drawn with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeError {
    /// The file, below the theme's folder.
    pub file: String,
    /// Line and column from 1, where they are known.
    pub position: Option<(usize, usize)>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.position {
            Some((line, column)) => write!(f, "{}:{line}:{column}: {}", self.file, self.message),
            None => write!(f, "{}: {}", self.file, self.message),
        }
    }
}

fn collect(folder: &Dir<'_>, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(path, file.contents().to_vec());
    }
    for below in folder.dirs() {
        collect(below, files);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_served_without_comments() {
        let theme = Theme::with_project(
            "themes/ours",
            BTreeMap::from([("static/theme.js".to_owned(), b"// ours\n  a();\n".to_vec())]),
        );
        assert_eq!(theme.served("static/theme.js"), b"// ours\n  a();\n");
        let served = String::from_utf8(theme.served("static/tables.js")).expect("UTF-8");
        let is_lean = |line: &str| !line.starts_with([' ', '/']) && !line.is_empty();
        assert!(served.len() > 1000 && served.lines().all(is_lean));
    }

    #[test]
    fn a_project_overrides_file_by_file() {
        let theme = Theme::with_project(
            "themes/ours",
            BTreeMap::from([("static/ours.css".to_owned(), b"a{}".to_vec())]),
        );
        assert_eq!(
            theme.files.get("static/ours.css").map(Vec::as_slice),
            Some(&b"a{}"[..])
        );
        assert!(
            Theme::built_in()
                .files
                .keys()
                .all(|path| theme.files.contains_key(path))
        );
    }
}
