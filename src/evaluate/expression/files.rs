//! Files: how many files of the revision fit a pattern, for expressions that ask.

use globset::GlobBuilder;
use minijinja::{Error, ErrorKind};

use crate::evaluate::judge::Judge;

/// The paths of the revision; none where an expression does not ask for them.
pub fn committed(judge: &Judge, expression: &str) -> Vec<String> {
    if !expression.contains("files(") {
        return Vec::new();
    }
    let tree = &judge.model.tree;
    let paths = tree.files.keys().filter(|path| tree.is_committed(path));
    paths.map(ToString::to_string).collect()
}

/// How many paths fit a pattern such as `evidence/*.md`.
pub fn count(paths: &[String], pattern: &str) -> Result<usize, Error> {
    let built = GlobBuilder::new(pattern).literal_separator(true).build();
    let unread = |_| {
        let why = format!("`{pattern}` is not a valid pattern");
        Error::new(ErrorKind::InvalidOperation, why)
    };
    let glob = built.map_err(unread)?.compile_matcher();
    Ok(paths.iter().filter(|path| glob.is_match(path)).count())
}
