//! Tasks of a `Taskfile.yml`: with aliases, wildcards, and included files under their namespaces.

use serde_json::{Map, Value};

use super::{DEEPEST, Files, Read, each};
use crate::base::RelPath;
use crate::link::State;
use crate::records::values::invocation::Invocation;

/// The names of a taskfile in a folder that is included.
const NAMES: &[&str] = &[
    "Taskfile.yml",
    "taskfile.yml",
    "Taskfile.yaml",
    "taskfile.yaml",
    "Taskfile.dist.yml",
    "Taskfile.dist.yaml",
];

/// Options that take a word.
const TAKING: &[&str] = &[
    "-d",
    "--dir",
    "-t",
    "--taskfile",
    "-o",
    "--output",
    "-C",
    "--concurrency",
    "-I",
    "--interval",
];

/// What a taskfile says of a call: each of its words is a task.
pub fn call(call: &Invocation, path: &RelPath, files: &Files) -> State {
    each(&call.operands(TAKING), |name| {
        task(path, name, files, DEEPEST)
    })
}

fn task(path: &RelPath, name: &str, files: &Files, deep: usize) -> State {
    let Read::Whole(text) = files.read(path) else {
        return State::Unchecked;
    };
    let Some(file) = read(text).filter(|_| deep > 0) else {
        return State::Unchecked;
    };
    let own = file
        .get("tasks")
        .and_then(Value::as_object)
        .and_then(|tasks| own(tasks, name));
    let included = file
        .get("includes")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let inner =
        included.filter_map(|(space, include)| inner(path, space, include, name, files, deep));
    own.into_iter().chain(inner).min().unwrap_or(State::Missing)
}

/// A task by its name or an alias. An internal one cannot be called.
fn own(tasks: &Map<String, Value>, name: &str) -> Option<State> {
    let called = |(key, task): (&String, &Value)| {
        key == name || matches(key, name) || aliases(task).any(|alias| alias == name)
    };
    let found = tasks.iter().find(|(key, task)| called((key, task)))?;
    let internal = found.1.get("internal").and_then(Value::as_bool) == Some(true);
    Some(if internal { State::Missing } else { State::Ok })
}

/// `start:*` is called as `start:web`.
fn matches(key: &str, name: &str) -> bool {
    let Some((head, tail)) = key.split_once('*') else {
        return false;
    };
    name.strip_prefix(head)
        .and_then(|rest| rest.strip_suffix(tail.trim_start_matches('*')))
        .is_some_and(|middle| !middle.is_empty())
}

fn aliases(value: &Value) -> impl Iterator<Item = &str> {
    value
        .get("aliases")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

/// A task of an included file: `space:task`, or `space` for its default. `None` where the name is not of that space.
fn inner(
    path: &RelPath,
    space: &str,
    include: &Value,
    name: &str,
    files: &Files,
    deep: usize,
) -> Option<State> {
    let flat = include.get("flatten").and_then(Value::as_bool) == Some(true);
    let within = |space: &str| match name.strip_prefix(space)? {
        "" => Some("default"),
        rest => rest.strip_prefix(':'),
    };
    let rest = std::iter::once(space)
        .chain(aliases(include))
        .find_map(within)
        .or(Some(name).filter(|_| flat))?;
    let file = include
        .as_str()
        .or_else(|| include.get("taskfile").and_then(Value::as_str))
        .unwrap_or(space);
    if file.contains("{{") || file.contains("://") || file.starts_with(['/', '~']) {
        return Some(State::Unchecked);
    }
    let folder = path.parent();
    let candidates =
        std::iter::once(file.to_owned()).chain(NAMES.iter().map(|name| format!("{file}/{name}")));
    let found = candidates
        .filter_map(|candidate| folder.join(&candidate))
        .find(|path| files.tree.has_file(path));
    Some(found.map_or(State::Unchecked, |found| {
        task(&found, rest, files, deep - 1)
    }))
}

/// The YAML of a taskfile.
fn read(text: &str) -> Option<Value> {
    serde_saphyr::from_str(text).ok()
}
