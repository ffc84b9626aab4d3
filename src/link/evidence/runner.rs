//! Runners: whether `make x`, `just x`, `npm run x`, `task x` or `cargo x` names a target that exists. Nothing is ever run.

mod cargo;
mod just;
mod make;
mod package;
mod task;

use crate::base::RelPath;
use crate::link::State;
use crate::link::evidence::{Names, Resolution, said};
use crate::records::assembly::wanted::{Runner, runner_paths};
use crate::records::values::invocation::{Folder, Invocation, Word, invocations};
use crate::source::{Cited, SourceTree};

/// How deep files may include each other.
const DEEPEST: usize = 8;

/// What can be said of a command line; of several that follow each other, the worst.
pub fn resolve(
    command: &str,
    from: &RelPath,
    tree: &SourceTree,
    cited: &Cited,
    names: &Names,
) -> Resolution {
    let files = Files {
        tree,
        cited,
        submodules: &names.submodules,
    };
    let states = invocations(command)
        .into_iter()
        .map(|call| one(&call, from, &files));
    states
        .max_by_key(|resolution| resolution.state)
        .unwrap_or_else(|| said(State::Prose))
}

/// The files that say which targets there are.
struct Files<'a> {
    tree: &'a SourceTree,
    cited: &'a Cited,
    submodules: &'a [RelPath],
}

/// What was read of one of them.
#[derive(Clone, Copy)]
enum Read<'a> {
    /// All of it.
    Whole(&'a str),
    /// Its beginning, or nothing.
    Part(&'a str),
    /// A reader of the revision would not have it.
    Absent,
}

impl<'a> Read<'a> {
    /// The text, and whether that is all.
    fn text(self) -> Option<(&'a str, bool)> {
        match self {
            Read::Whole(text) => Some((text, true)),
            Read::Part(text) => Some((text, false)),
            Read::Absent => None,
        }
    }
}

impl<'a> Files<'a> {
    fn read(&self, path: &RelPath) -> Read<'a> {
        let kept = self.tree.has_file(path) && self.tree.is_committed(path);
        let Some(found) = self
            .cited
            .found
            .get(path)
            .filter(|found| kept && !found.leads_out)
        else {
            return if kept { Read::Part("") } else { Read::Absent };
        };
        match &found.text {
            Some(text) if text.len() as u64 >= found.size => Read::Whole(text),
            Some(text) => Read::Part(text),
            None => Read::Part(""),
        }
    }

    /// The committed files of a name at or below a folder.
    fn named(&self, name: &'static str, folder: RelPath) -> impl Iterator<Item = &'a RelPath> {
        let tree = self.tree;
        let starts = folder.clone();
        let within = tree
            .files
            .range(folder.clone()..)
            .map(|(path, _)| path)
            .take_while(move |path| path.as_str().starts_with(starts.as_str()));
        within.filter(move |path| {
            path.name() == name && path.is_within(&folder) && tree.is_committed(path)
        })
    }
}

/// What the files that a call looks at say of it, and where they do not know it, the only package that does.
fn in_its_files(call: &Invocation, paths: &[RelPath], files: &Files) -> Option<Resolution> {
    let there = paths.iter().filter(|path| files.tree.has_file(path));
    let best = there
        .map(|path| at(call, path, files))
        .min_by_key(|resolution| resolution.state);
    match best {
        Some(best) if best.state != State::Missing => Some(best),
        missing => only_elsewhere(call, files).or(missing),
    }
}

/// The only package of the tree that has the script which a call names, for those who say `npm test` and do not say where. Where
/// several have it nobody knows which is meant.
fn only_elsewhere(call: &Invocation, files: &Files) -> Option<Resolution> {
    const PACKAGES: [&str; 2] = ["package.json", "Cargo.toml"];
    let known = Runner::of(&call.program)?.files();
    let package = PACKAGES.into_iter().find(|name| known.contains(name))?;
    if call.folder != Folder::Any || call.option(&["--manifest-path"]).is_some() {
        return None;
    }
    let packages = files.named(package, RelPath::root());
    let mut having = packages
        .map(|path| at(call, path, files))
        .filter(|found| found.state == State::Ok);
    let first = having.next()?;
    match having.next() {
        None => Some(first),
        Some(_) => Some(said(State::Unchecked)),
    }
}

/// One call. Of several files in which its target may stand, the one that has it counts: somebody can call it from there.
fn one(call: &Invocation, from: &RelPath, files: &Files) -> Resolution {
    if Runner::of(&call.program).is_none() {
        return said(State::Prose);
    }
    if call.folder == Folder::Computed || is_elsewhere_unknown(call) {
        return said(State::Unchecked);
    }
    if let Some(state) = without_file(call) {
        return said(state);
    }
    let paths = runner_paths(call, from);
    if paths.is_empty() {
        return said(State::Outside);
    }
    if let Some(found) = in_its_files(call, &paths, files) {
        return found;
    }
    let stray = paths
        .iter()
        .find_map(|path| Some((path, files.cited.found.get(path)?)));
    let foreign = || {
        paths
            .iter()
            .any(|path| files.submodules.iter().any(|folder| path.is_within(folder)))
    };
    let Some((path, found)) = stray else {
        return said(if foreign() {
            State::Unchecked
        } else {
            State::Missing
        });
    };
    let state = if found.leads_out {
        State::Outside
    } else {
        State::Untracked
    };
    Resolution {
        path: Some(path.clone()),
        ..said(state)
    }
}

/// A folder or file that an option computes.
fn is_elsewhere_unknown(call: &Invocation) -> bool {
    let places = [
        "-C",
        "--directory",
        "--prefix",
        "--cwd",
        "--dir",
        "-f",
        "--file",
        "--makefile",
        "--justfile",
        "--taskfile",
        "--manifest-path",
    ];
    call.option(&places).is_some_and(|word| word.computed)
}

/// What can be said of a call whatever file there is.
fn without_file(call: &Invocation) -> Option<State> {
    match call.program.as_str() {
        "cargo" => cargo::without_manifest(call),
        "npm" | "pnpm" | "yarn" | "bun" => package::without_package(call),
        _ => None,
    }
}

/// What one file says of a call.
fn at(call: &Invocation, path: &RelPath, files: &Files) -> Resolution {
    let kept = |state| Resolution {
        path: Some(path.clone()),
        ..said(state)
    };
    if !files.tree.is_committed(path) {
        return kept(State::Untracked);
    }
    kept(match call.program.as_str() {
        "make" | "gmake" => each(
            &call.operands(&[
                "-C",
                "-f",
                "-I",
                "-l",
                "-o",
                "-W",
                "--directory",
                "--file",
                "--makefile",
            ]),
            |target| make::target(path, target, files),
        ),
        "just" => just::call(call, path, files),
        "task" | "go-task" => task::call(call, path, files),
        "cargo" => cargo::call(call, path, files),
        _ => package::call(call, path, files),
    })
}

/// The worst of several targets; a computed one is nobody's to know. No target at all is the file's first one.
fn each(targets: &[&Word], lookup: impl Fn(&str) -> State) -> State {
    let state = |word: &&Word| {
        if word.computed {
            State::Unchecked
        } else {
            lookup(&word.text)
        }
    };
    targets.iter().map(state).max().unwrap_or(State::Ok)
}

/// Found, or not: and then nobody knows, where something was not read.
fn found_or(unsure: bool) -> State {
    if unsure {
        State::Unchecked
    } else {
        State::Missing
    }
}
