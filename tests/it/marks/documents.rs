//! The documents that the tests of marks read.

use std::fs;
use std::path::Path;

use crate::audiences::planted;

/// A document with the place that it was taken from.
pub struct Sample {
    /// Where it stands.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Is it a book of fixtures? Its documents are samples by themselves.
    pub is_fixture: bool,
}

/// Every document, in the order of their places.
pub fn all() -> Vec<Sample> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut samples = Vec::new();
    for folder in ["content", "tests/trees"] {
        collect(&root.join(folder), false, &mut samples);
    }
    for folder in ["tests/fixtures", "src/rules"] {
        collect(&root.join(folder), true, &mut samples);
    }
    for at in 0..samples.len() {
        let inside = files_inside(&samples[at]);
        samples.extend(inside);
    }
    samples.extend(
        planted::DOCUMENTS
            .iter()
            .enumerate()
            .map(|(at, text)| Sample {
                name: format!("audiences {at}"),
                text: (*text).to_owned(),
                is_fixture: false,
            }),
    );
    if let Some(folder) = std::env::var_os("HOLDPOINT_DOCUMENTS") {
        collect(Path::new(&folder), false, &mut samples);
    }
    samples
}

fn collect(folder: &Path, is_fixture: bool, samples: &mut Vec<Sample>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, is_fixture, samples);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            let bytes = fs::read(&path).expect("a file of the tree can be read");
            samples.push(Sample {
                name: path.display().to_string(),
                text: String::from_utf8_lossy(&bytes).into_owned(),
                is_fixture,
            });
        }
    }
}

/// The documents that stand in the fences of a fixture, each below a line that begins with its path.
fn files_inside(fixture: &Sample) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mut lines = fixture.text.lines();
    let mut announced = None;
    while let Some(line) = lines.next() {
        let path = line.strip_prefix('`').and_then(|rest| rest.split_once('`'));
        let mark: String = line.chars().take_while(|c| *c == '`').collect();
        if mark.len() >= 3 {
            let held: Vec<&str> = lines
                .by_ref()
                .take_while(|line| !line.starts_with(&mark))
                .collect();
            if let Some(path) = announced.take() {
                samples.push(Sample {
                    name: format!("{}: {path}", fixture.name),
                    text: held.join("\n") + "\n",
                    is_fixture: false,
                });
            }
        } else if let Some((path, _)) = path.filter(|(path, _)| path.ends_with(".md")) {
            announced = Some(path.to_owned());
        } else if !line.trim().is_empty() {
            announced = None;
        }
    }
    samples
}
