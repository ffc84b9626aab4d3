//! Scripts of `package.json`, as npm, pnpm, yarn and bun call them, in one package or in those of a workspace.

use serde_json::Value;

use super::{Files, Read};
use crate::base::RelPath;
use crate::link::State;
use crate::records::reference::is_program;
use crate::records::values::invocation::Invocation;

/// Commands of package managers that name nothing of the tree.
#[rustfmt::skip]
const OWN: &[&str] = &[
    "install", "i", "ci", "clean-install", "audit", "add", "exec", "dlx", "x", "publish", "pack", "outdated", "init", "create", "why", "list", "ls", "version", "update", "up", "upgrade", "link", "login", "logout",
    "config", "cache", "prune", "dedupe", "rebuild", "view", "info", "search", "ping", "doctor", "remove", "rm", "uninstall", "import", "fetch", "store", "set", "dlx", "pm", "sbom", "fund", "query",
];

/// Options that take a word.
const TAKING: &[&str] = &[
    "-C",
    "--prefix",
    "--cwd",
    "--dir",
    "-w",
    "--workspace",
    "-F",
    "--filter",
    "--loglevel",
    "--reporter",
];

/// What a call is for.
enum Asked<'a> {
    /// This script, and nothing else.
    Script(&'a str),
    /// This script, or a program of this name that a dependency brings.
    ScriptOrProgram(&'a str),
    /// Nothing in the tree.
    Nothing,
    /// What is computed.
    Computed,
}

/// A command of the manager itself is nobody's to look up, whatever package there is.
pub fn without_package(call: &Invocation) -> Option<State> {
    matches!(asked(call), Asked::Nothing | Asked::Computed).then_some(State::Unchecked)
}

/// What the packages of a tree say of a call, seen from the one at `path`.
pub fn call(call: &Invocation, path: &RelPath, files: &Files) -> State {
    let yarn = call
        .operands(TAKING)
        .first()
        .filter(|word| call.program == "yarn" && word.text == "workspace")
        .is_some();
    let member = if yarn {
        call.operands(TAKING).get(1).map(|word| (*word).clone())
    } else {
        call.option(&["-w", "--workspace", "-F", "--filter"])
    };
    let everywhere = call
        .words
        .iter()
        .any(|word| ["-r", "--recursive", "-ws", "--workspaces"].contains(&word.text.as_str()));
    let asked = asked(call);
    match member {
        Some(member)
            if member.computed
                || member.text.contains(['*', '!', '{', '[', '^'])
                || member.text.contains("...") =>
        {
            State::Unchecked
        }
        Some(member) => {
            let mut meant = files
                .named("package.json", path.parent())
                .filter(|path| is_called(path, &member.text, files))
                .peekable();
            if meant.peek().is_none() {
                State::Missing
            } else {
                best(meant, &asked, files)
            }
        }
        None if everywhere => best(files.named("package.json", path.parent()), &asked, files),
        None => script(path, &asked, files),
    }
}

/// What is asked of the package.
fn asked(call: &Invocation) -> Asked<'_> {
    let operands = call.operands(TAKING);
    let workspace = call.program == "yarn"
        && operands
            .first()
            .is_some_and(|word| word.text == "workspace");
    let words: Vec<&str> = operands
        .iter()
        .skip(if workspace { 2 } else { 0 })
        .map(|word| word.text.as_str())
        .collect();
    if operands.iter().take(4).any(|word| word.computed) {
        return Asked::Computed;
    }
    match words.as_slice() {
        ["run" | "run-script" | "rum", script, ..]
            if matches!(call.program.as_str(), "npm" | "pnpm") =>
        {
            Asked::Script(script)
        }
        ["run", script, ..] => Asked::ScriptOrProgram(script),
        ["t" | "tst", ..] if call.program == "npm" => Asked::Script("test"),
        [script @ ("test" | "start" | "stop" | "restart"), ..] => Asked::Script(script),
        [own, ..] if call.program == "npm" || OWN.contains(own) => Asked::Nothing,
        [script, ..] => Asked::ScriptOrProgram(script),
        [] => Asked::Nothing,
    }
}

fn best<'a>(paths: impl Iterator<Item = &'a RelPath>, asked: &Asked, files: &Files) -> State {
    paths
        .map(|path| script(path, asked, files))
        .min()
        .unwrap_or(State::Missing)
}

fn script(path: &RelPath, asked: &Asked, files: &Files) -> State {
    let Some(package) = package(path, files) else {
        return State::Unchecked;
    };
    let has = |script: &str| has_script(&package, script);
    match asked {
        Asked::Nothing | Asked::Computed => State::Unchecked,
        Asked::Script(script) | Asked::ScriptOrProgram(script) if has(script) => State::Ok,
        // Without a script of that name, npm starts the file `server.js`.
        Asked::Script("start")
            if path
                .parent()
                .join("server.js")
                .is_some_and(|file| files.tree.has_file(&file)) =>
        {
            State::Ok
        }
        Asked::ScriptOrProgram(name) if is_program(name) || is_dependency(&package, name) => {
            State::Unchecked
        }
        Asked::Script(_) | Asked::ScriptOrProgram(_) => State::Missing,
    }
}

/// Does the package have a script of this name, or all that it is short for?
fn has_script(package: &Value, script: &str) -> bool {
    let is_named = |script: &str| {
        let scripts = package.pointer("/scripts");
        scripts.and_then(|scripts| scripts.get(script)).is_some()
    };
    let each = alternatives(script);
    is_named(script) || !each.is_empty() && each.iter().all(|script| is_named(script))
}

/// `smoke:dev/demo` is short for `smoke:dev` and `smoke:demo`.
fn alternatives(script: &str) -> Vec<String> {
    let Some((name, last)) = script.rsplit_once(':') else {
        return Vec::new();
    };
    let parts = last.split('/').filter(|_| last.contains('/'));
    parts.map(|part| format!("{name}:{part}")).collect()
}

/// Does the package depend on one of this name, whatever its scope?
fn is_dependency(package: &Value, name: &str) -> bool {
    let lists = ["/dependencies", "/devDependencies", "/optionalDependencies"];
    let named = |list: &str| {
        package
            .pointer(list)
            .and_then(Value::as_object)
            .is_some_and(|list| list.keys().any(|key| key.rsplit('/').next() == Some(name)))
    };
    lists.into_iter().any(named)
}

/// Is this the package of that name, or in that folder?
fn is_called(path: &RelPath, name: &str, files: &Files) -> bool {
    let folder = path.parent();
    let named = package(path, files)
        .is_some_and(|package| package.get("name").and_then(Value::as_str) == Some(name));
    let name = name.trim_start_matches("./").trim_end_matches('/');
    named
        || !folder.as_str().is_empty()
            && (folder.as_str() == name || folder.as_str().ends_with(&format!("/{name}")))
}

fn package(path: &RelPath, files: &Files) -> Option<Value> {
    match files.read(path) {
        Read::Whole(text) => serde_json::from_str(text).ok(),
        Read::Part(_) | Read::Absent => None,
    }
}
