//! The commands: one file each.

mod build;
mod check;
mod completions;
mod diff;
mod explain;
mod fix;
mod gate;
mod history;
mod init;
mod read;
mod schema;
mod serve;
mod snapshot;
mod why;

use std::io::{self, Write};
use std::path::Path;

use crate::base::RelPath;
use crate::base::text::fold;
use crate::shell::Failure;
use crate::shell::cli::Cli;
use crate::shell::cli::Command::{
    Build, Check, Completions, Diff, Explain, Fix, Gate, History, Init, Read, Schema, Serve,
    Snapshot, Why,
};
use crate::shell::read::below;
use crate::shell::terminal::{Terminal, printable};

/// How a run that did its work ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well, or nobody asked.
    Fine,
    /// The documents fall short of what was asked for.
    FallsShort,
}

/// Runs the command that was typed.
pub fn run(cli: Cli, terminal: &Terminal) -> Result<Outcome, Failure> {
    let start = cli.start();
    match &cli.command {
        Init(args) => init::run(start, args, terminal),
        Build(args) => build::run(start, args, terminal),
        Check(args) => check::run(start, args, cli.color, terminal),
        Gate(args) => gate::run(start, args, terminal),
        Why(args) => why::run(start, args, terminal),
        Read(args) => read::run(start, args),
        Diff(args) => diff::run(start, args, terminal),
        Snapshot(args) => snapshot::run(start, args, terminal),
        Serve(args) => serve::run(start, args, terminal),
        Fix(args) => fix::run(start, args, terminal),
        History(args) => history::run(start, args, terminal),
        Explain(args) => explain::run(args),
        Schema(args) => schema::run(args),
        Completions(args) => completions::run(args),
    }
}

/// Prints to standard output. A reader that has gone away, such as `head`, is not a failure.
fn print(text: &str) -> Result<(), Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::new(format!(
            "cannot write to standard output: {error}"
        ))),
        _ => Ok(()),
    }
}

/// Lines for people, made safe for a terminal one by one.
fn printable_lines(text: &str) -> String {
    text.lines()
        .flat_map(|line| [printable(line), "\n".to_owned()])
        .collect()
}

/// A failure for a name that means nothing, with the nearest keys. Each of `known` is a key and its title.
fn unknown_key(what: &str, name: &str, known: &[(String, String)]) -> Failure {
    let near = nearest_keys(name, known);
    let help = match (near.is_empty(), known.is_empty()) {
        (false, _) => format!("did you mean {}?", near.join(" or ")),
        (true, true) => "no document has one".to_owned(),
        (true, false) => {
            let first = known.iter().take(5);
            let first: Vec<String> = first.map(|(key, _)| format!("`{key}`")).collect();
            format!("known are {}", first.join(", "))
        }
    };
    Failure::new(format!("there is no {what} `{name}`")).with_help(help)
}

/// The keys that may have been meant, the likeliest first.
fn nearest_keys(name: &str, known: &[(String, String)]) -> Vec<String> {
    const LIKE: f64 = 0.7;
    const MOST: usize = 3;

    let known = known.iter();
    let mut near: Vec<(f64, &str)> = known
        .map(|(key, title)| (likeness(name, key, title), key.as_str()))
        .filter(|(like, _)| *like >= LIKE)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    let nearest = near.iter().take(MOST);
    nearest.map(|(_, key)| format!("`{key}`")).collect()
}

/// How like a name is to a key, to the last part of it, or to the title: the best of them.
fn likeness(name: &str, key: &str, title: &str) -> f64 {
    let last = key.rsplit('/').next().unwrap_or(key);
    let as_key = strsim::jaro_winkler(name, key);
    let as_last = strsim::jaro_winkler(name, last);
    let as_title = strsim::jaro_winkler(&fold(name), &fold(title));
    as_key.max(as_last).max(as_title)
}

/// The folder of a root in the repository around it: where forges expect paths to start. The root itself outside of one.
pub fn below_repository(root: &Path) -> RelPath {
    let top = root.ancestors().find(|folder| folder.join(".git").exists());
    top.and_then(|top| below(top, root)).unwrap_or_default()
}
