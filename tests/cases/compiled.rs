//! A case compiled in memory: its files as the shell would have read them, and what git would say of them.

use std::collections::{BTreeMap, BTreeSet};

use holdpoint::Compiled;
use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::records::Wanted;
use holdpoint::source::history::{Commit, LastChange, Origin, Past};
use holdpoint::source::{
    Cited, Encoding, File, Found, History, LinksLock, SourceTree, Text, links_lock,
};

use crate::case::{Case, CaseFile, Git};
use crate::support::shared::compile;

/// Compiles the files of a case with its settings, on its day.
pub fn compiled(case: &Case) -> Compiled {
    let as_of: Date = case
        .as_of
        .parse()
        .unwrap_or_else(|why| panic!("`{}`: {why}", case.name));
    compile(&tree(case), &settings(case), as_of, |wanted| {
        cited(case, wanted)
    })
}

/// The settings that a case brings along, else the defaults.
fn settings(case: &Case) -> Settings {
    let Some(file) = case.files.iter().find(|file| file.path == "site.toml") else {
        return Settings::default();
    };
    let rules: Vec<&str> = holdpoint::rules::RULES
        .iter()
        .map(|rule| rule.name)
        .collect();
    Settings::parse(&file.text, &rules)
        .unwrap_or_else(|why| panic!("`{}`: {}", case.name, why.message))
}

/// The files of a case as the shell would have read them.
fn tree(case: &Case) -> SourceTree {
    let mut tree = SourceTree::default();
    for file in &case.files {
        let path = path(file);
        let is_document = matches!(path.extension().as_str(), "md" | "markdown")
            || path.as_str().ends_with(".md.erb");
        tree.files.insert(
            path.clone(),
            File {
                size: file.text.len() as u64,
                executable: file.executable,
            },
        );
        let encoding = if file.cp1252 {
            Encoding::Cp1252
        } else {
            Encoding::Utf8
        };
        match &file.unread {
            Some(why) => drop(tree.unread.insert(path, why.clone())),
            None if path.as_str() == links_lock::FILE => tree.links = LinksLock::parse(&file.text),
            None if is_document => drop(tree.texts.insert(
                path,
                Text {
                    text: file.text.clone(),
                    encoding,
                },
            )),
            None => {}
        }
    }
    for register in &settings(case).waiver_registers {
        match case.files.iter().find(|file| path(file) == register.path) {
            Some(file) if file.unread.is_none() => {
                let encoding = if file.cp1252 {
                    Encoding::Cp1252
                } else {
                    Encoding::Utf8
                };
                tree.registers.insert(
                    register.path.clone(),
                    Text {
                        text: file.text.clone(),
                        encoding,
                    },
                );
            }
            Some(_) => {}
            None => drop(tree.unread.insert(
                register.path.clone(),
                "it is not there, or ignored".to_owned(),
            )),
        }
    }
    tree.history = case
        .files
        .iter()
        .any(|file| file.git.is_some())
        .then(|| history(case));
    tree
}

/// What git would say of the files of a case. Where it says nothing of a file, that was committed long ago.
fn history(case: &Case) -> History {
    let mut history = History::default();
    for file in &case.files {
        let past = match &file.git {
            Some(Git::NotCommitted) => continue,
            Some(Git::Boundary) => Past {
                changed: LastChange::Boundary,
                touched: None,
            },
            Some(Git::Unread(why)) => {
                history.unread = Some(why.clone());
                Past {
                    changed: LastChange::Unread,
                    touched: None,
                }
            }
            Some(Git::Committed(day)) => committed(day),
            None => committed("2025-01-01"),
        };
        history.paths.insert(path(file), past);
    }
    history
}

fn committed(day: &str) -> Past {
    let date: Date = day.parse().unwrap_or_else(|why| panic!("a commit: {why}"));
    Past {
        changed: LastChange::By(Commit {
            id: "c0ffee".to_owned(),
            date,
            author: "Ada".to_owned(),
        }),
        touched: Some(date),
    }
}

/// What the shell would find of the wanted paths.
fn cited(case: &Case, wanted: &Wanted) -> Cited {
    let files: BTreeMap<RelPath, &CaseFile> =
        case.files.iter().map(|file| (path(file), file)).collect();
    let found = |wanted: &RelPath| -> Option<Found> {
        let nothing = Found {
            directory: false,
            executable: false,
            leads_out: false,
            size: 0,
            text: None,
        };
        if let Some(file) = files.get(wanted) {
            return Some(Found {
                executable: file.executable,
                size: file.text.len() as u64,
                text: Some(file.text.clone()),
                ..nothing
            });
        }
        files
            .keys()
            .any(|path| path.is_within(wanted))
            .then_some(Found {
                directory: true,
                ..nothing
            })
    };
    let found = wanted
        .paths
        .iter()
        .filter_map(|path| Some((path.clone(), found(path)?)))
        .collect();
    let in_repository = case.files.iter().any(|file| file.git.is_some());
    let origin = |path: &RelPath| {
        files
            .get(path)
            .filter(|_| in_repository)
            .map(|file| origin(file))
    };
    let of_lines = |lines: &BTreeSet<usize>, origin: &Origin| {
        lines.iter().map(|&line| (line, origin.clone())).collect()
    };
    let origins = wanted
        .lines
        .iter()
        .filter_map(|(path, lines)| Some((path.clone(), of_lines(lines, &origin(path)?))))
        .collect();
    Cited {
        found,
        origins,
        ..Cited::default()
    }
}

/// What git would say of each line of a file.
fn origin(file: &CaseFile) -> Origin {
    let past = match &file.git {
        None => committed("2025-01-01"),
        Some(Git::Committed(day)) => committed(day),
        Some(Git::Boundary) => return Origin::Boundary,
        Some(Git::Unread(_)) => return Origin::Unread,
        Some(Git::NotCommitted) => return Origin::Uncommitted { only_dates: false },
    };
    match past.changed {
        LastChange::By(commit) => Origin::By {
            commit,
            only_dates: file.only_dates,
        },
        LastChange::Boundary | LastChange::Unread => Origin::Unread,
    }
}

fn path(file: &CaseFile) -> RelPath {
    RelPath::new(&file.path).unwrap_or_else(|| panic!("`{}` is no path below the root", file.path))
}
