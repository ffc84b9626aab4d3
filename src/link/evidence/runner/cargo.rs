//! Commands of cargo: its own, and aliases of `.cargo/config.toml`. Others may be installed: nobody knows.

use super::{Files, Read};
use crate::base::RelPath;
use crate::link::State;
use crate::records::values::invocation::Invocation;

/// Commands that work on a package.
#[rustfmt::skip]
const OWN: &[&str] = &[
    "build", "b", "test", "t", "run", "r", "check", "c", "clippy", "fmt", "doc", "d", "rustdoc", "rustc", "bench", "clean", "tree", "update", "publish", "package", "metadata", "fetch", "fix", "vendor", "generate-lockfile", "locate-project",
    "pkgid", "add", "remove", "rm", "verify-project", "miri",
];

/// Commands that need no package.
const ELSEWHERE: &[&str] = &[
    "install",
    "uninstall",
    "search",
    "login",
    "logout",
    "new",
    "init",
    "owner",
    "yank",
    "help",
    "version",
    "info",
    "report",
];

/// Options that name a target, with the folder that such a target lies in by itself.
const TARGETS: &[(&str, &str)] = &[
    ("--bin", "src/bin"),
    ("--example", "examples"),
    ("--test", "tests"),
    ("--bench", "benches"),
];

/// Options that take a word.
const TAKING: &[&str] = &[
    "-C",
    "--manifest-path",
    "-p",
    "--package",
    "--features",
    "-F",
    "--target",
    "--profile",
    "-j",
    "--jobs",
    "--color",
    "--config",
    "-Z",
    "--bin",
    "--example",
    "--test",
    "--bench",
    "--target-dir",
];

/// What needs no manifest names nothing in the tree.
pub fn without_manifest(call: &Invocation) -> Option<State> {
    let command = command(call);
    match command {
        None | Some((_, true)) => Some(State::Unchecked),
        Some((name, false)) => ELSEWHERE.contains(&name).then_some(State::Unchecked),
    }
}

/// What the package at `path` says of a call.
pub fn call(call: &Invocation, path: &RelPath, files: &Files) -> State {
    let Some((name, _)) = command(call) else {
        return State::Unchecked;
    };
    if !OWN.contains(&name) {
        return if is_alias(name, path, files) {
            State::Ok
        } else {
            State::Unchecked
        };
    }
    let named = TARGETS
        .iter()
        .filter_map(|(option, folder)| Some((call.option(&[option])?, *folder)));
    let states = named.map(|(target, folder)| {
        if target.computed {
            State::Unchecked
        } else {
            self::target(&target.text, folder, path, files)
        }
    });
    let member = call.option(&["-p", "--package"]).map(|member| {
        if member.computed {
            State::Unchecked
        } else {
            package(&member.text, path, files)
        }
    });
    states.chain(member).max().unwrap_or(State::Ok)
}

/// The command, and whether it is computed; `+nightly` before it chooses a toolchain.
fn command(call: &Invocation) -> Option<(&str, bool)> {
    let operands = call.operands(TAKING);
    let word = operands
        .into_iter()
        .find(|word| !word.text.starts_with('+'))?;
    let at = call.words.iter().position(|own| std::ptr::eq(own, word))?;
    call.words
        .get(at)
        .map(|word| (word.text.as_str(), word.computed))
}

/// A program, example, test or benchmark, where its file lies as usual or its manifest names it. A package of a workspace may have it elsewhere.
fn target(name: &str, folder: &str, path: &RelPath, files: &Files) -> State {
    let usual = [
        format!("{folder}/{name}.rs"),
        format!("{folder}/{name}/main.rs"),
    ];
    let mut manifests = files.named("Cargo.toml", path.parent());
    let has = |manifest: &RelPath| {
        let there = usual
            .iter()
            .filter_map(|file| manifest.parent().join(file))
            .any(|file| files.tree.has_file(&file));
        there || manifest_of(manifest, files).is_some_and(|table| names(&table, name))
    };
    if manifests.any(has) {
        State::Ok
    } else {
        State::Missing
    }
}

/// Does a manifest name a target, or the package whose own program it is?
fn names(manifest: &toml::Table, name: &str) -> bool {
    let called =
        |table: &toml::Value| table.get("name").and_then(toml::Value::as_str) == Some(name);
    let lists = ["bin", "example", "test", "bench"];
    let listed = lists
        .iter()
        .filter_map(|list| manifest.get(*list)?.as_array())
        .flatten()
        .any(called);
    listed || manifest.get("package").is_some_and(called)
}

/// A package of the workspace.
fn package(name: &str, path: &RelPath, files: &Files) -> State {
    let mut manifests = files.named("Cargo.toml", path.parent());
    let called = |path: &RelPath| {
        manifest_of(path, files).is_some_and(|table| {
            table
                .get("package")
                .and_then(|package| package.get("name"))
                .and_then(toml::Value::as_str)
                == Some(name)
        })
    };
    if manifests.any(called) {
        State::Ok
    } else {
        State::Unchecked
    }
}

/// Is there an alias of this name in a configuration beside the manifest or above it?
fn is_alias(name: &str, path: &RelPath, files: &Files) -> bool {
    let configs = path
        .folders()
        .flat_map(|folder| {
            [
                folder.join(".cargo/config.toml"),
                folder.join(".cargo/config"),
            ]
        })
        .flatten();
    let has = |config: RelPath| {
        manifest_of(&config, files).is_some_and(|table| {
            table
                .get("alias")
                .is_some_and(|aliases| aliases.get(name).is_some())
        })
    };
    configs.into_iter().any(has)
}

fn manifest_of(path: &RelPath, files: &Files) -> Option<toml::Table> {
    match files.read(path) {
        Read::Whole(text) => toml::from_str(text).ok(),
        Read::Part(_) | Read::Absent => None,
    }
}
