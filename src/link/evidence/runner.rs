//! Runners: whether `make x`, `just x`, `npm run x`, `task x` or `cargo x` names a target that exists. Nothing is ever run.

use crate::base::RelPath;
use crate::link::State;
use crate::link::evidence::{Resolution, said};
use crate::records::wanted::{command_folders, program, runner_files};
use crate::source::{Cited, SourceTree};

/// What can be said of a command line; of several joined by `&&`, the worst.
pub fn resolve(command: &str, from: &RelPath, tree: &SourceTree, cited: &Cited) -> Resolution {
    let parts: Vec<&str> = command.split("&&").flat_map(|part| part.split(';')).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.iter().any(|part| program(part) == "cd") || command.contains("$(") || command.contains('`') {
        return said(State::Unchecked);
    }
    let states = parts.into_iter().map(|part| one(before_pipe(part), from, tree, cited));
    states.max_by_key(|resolution| resolution.state).unwrap_or_else(|| said(State::Prose))
}

/// A command without what its output is sent to.
fn before_pipe(part: &str) -> &str {
    [" | ", " > ", " >> ", " 2>", " &>"].iter().filter_map(|mark| part.find(mark)).min().and_then(|at| part.get(..at)).unwrap_or(part)
}

fn one(command: &str, from: &RelPath, tree: &SourceTree, cited: &Cited) -> Resolution {
    let program = program(command);
    let names = runner_files(program);
    if names.is_empty() {
        return said(State::Prose);
    }
    let tokens: Vec<&str> = command.split_whitespace().collect();
    if tokens.iter().any(|token| ["-f", "--file", "--makefile", "--manifest-path", "--filter", "-w", "--workspace", "-F"].contains(token)) {
        return said(State::Unchecked);
    }
    let paths = command_folders(command, from).into_iter().flat_map(|folder| names.iter().filter_map(move |name| folder.join(name)));
    let paths: Vec<RelPath> = paths.collect();
    let tracked = paths.iter().find(|path| tree.has_file(path));
    let Some(path) = tracked.or_else(|| paths.iter().find(|path| cited.found.contains_key(*path))) else { return said(State::Missing) };
    let found = cited.found.get(path);
    if tracked.is_none() {
        let state = if found.is_some_and(|found| found.leads_out) { State::Outside } else { State::Untracked };
        return Resolution { path: Some(path.clone()), ..said(state) };
    }
    let state = match found.and_then(|found| found.text.as_deref()) {
        None => State::Unchecked,
        Some(text) => targets(&tokens, program).map_or(State::Unchecked, |targets| worst(&targets, |target| lookup(program, text, target))),
    };
    Resolution { path: Some(path.clone()), ..said(state) }
}

/// The targets that a command line names; `None` where they are computed or not a runner's own.
fn targets<'a>(tokens: &[&'a str], program: &str) -> Option<Vec<&'a str>> {
    let at = tokens.iter().position(|token| *token == program)?;
    let rest = tokens.get(at + 1..)?;
    let mut skip = false;
    let mut words = Vec::new();
    for token in rest {
        match *token {
            _ if skip => skip = false,
            "--" => break,
            "-C" | "--directory" | "--prefix" | "--cwd" | "--dir" | "-j" => skip = true,
            token if token.starts_with('-') || token.contains('=') => {}
            token if token.contains('$') => return None,
            token => words.push(token),
        }
    }
    match program {
        "make" | "gmake" => Some(words),
        "just" | "task" | "cargo" => Some(words.into_iter().take(1).collect()),
        _ => package_script(&words, program),
    }
}

/// The script of `npm run x`, `yarn x`, `npm test`.
fn package_script<'a>(words: &[&'a str], program: &str) -> Option<Vec<&'a str>> {
    const BUILT_IN: &[&str] = &[
        "install", "ci", "i", "audit", "add", "exec", "dlx", "publish", "pack", "outdated", "init", "create", "why", "list", "ls",
        "version", "update", "link", "x",
    ];
    match words {
        ["run" | "run-script", script, ..] => Some(vec![script]),
        [script @ ("test" | "start"), ..] => Some(vec![script]),
        [script, ..] if program != "npm" && !BUILT_IN.contains(script) => Some(vec![script]),
        _ => None,
    }
}

fn worst(targets: &[&str], lookup: impl Fn(&str) -> State) -> State {
    targets.iter().map(|target| lookup(target)).max().unwrap_or(State::Ok)
}

fn lookup(program: &str, text: &str, target: &str) -> State {
    match program {
        "make" | "gmake" => make_target(text, target),
        "just" => just_recipe(text, target),
        "task" => task_name(text, target),
        "cargo" => cargo_command(target),
        _ => package_json(text, target),
    }
}

/// A rule of a makefile. A pattern rule or an included file may hold what is not found: then nobody knows.
fn make_target(text: &str, target: &str) -> State {
    let mut unsure = false;
    for line in text.lines().filter(|line| !line.starts_with(['\t', '#'])) {
        let line = line.split('#').next().unwrap_or(line);
        let first = line.split_whitespace().next().unwrap_or("");
        unsure |= ["include", "-include", "sinclude", "define"].contains(&first) || line.contains("$(eval");
        let Some((names, rest)) = line.split_once(':') else { continue };
        if rest.starts_with('=') || rest.starts_with(":=") || names.contains('=') {
            continue;
        }
        for name in names.split_whitespace() {
            if name == target {
                return State::Ok;
            }
            unsure |=
                name.contains('$') || name.split_once('%').is_some_and(|(head, tail)| target.starts_with(head) && target.ends_with(tail));
        }
    }
    if unsure { State::Unchecked } else { State::Missing }
}

/// A recipe or alias of a justfile.
fn just_recipe(text: &str, target: &str) -> State {
    let mut unsure = target.contains("::");
    for line in text.lines().filter(|line| !line.starts_with([' ', '\t', '#', '['])) {
        let first = line.split_whitespace().next().unwrap_or("");
        unsure |= first.starts_with("import") || first.starts_with("mod");
        let alias = line.strip_prefix("alias ").map(|rest| rest.split(":=").next().unwrap_or("").trim());
        let recipe = line.contains(':') && !line.contains(":=") || line.split(":=").next().is_some_and(|head| head.contains(':'));
        let name = first.trim_start_matches('@').split(':').next().unwrap_or("");
        if alias == Some(target) || recipe && name == target {
            return State::Ok;
        }
    }
    if unsure { State::Unchecked } else { State::Missing }
}

/// A key under `tasks:`, read by its indentation.
fn task_name(text: &str, target: &str) -> State {
    let included = text.lines().any(|line| line.starts_with("includes:"));
    let below = text.lines().skip_while(|line| line.trim_end() != "tasks:").skip(1);
    let mut indent = None;
    for line in below.take_while(|line| line.is_empty() || line.starts_with([' ', '\t', '#'])) {
        let depth = line.len() - line.trim_start().len();
        let name = line.trim().split(": ").next().unwrap_or("").trim_end_matches(':').trim_matches(['"', '\'']);
        if line.trim().is_empty() || line.trim_start().starts_with('#') || *indent.get_or_insert(depth) != depth {
            continue;
        }
        if name == target {
            return State::Ok;
        }
    }
    if included || target.contains(':') { State::Unchecked } else { State::Missing }
}

/// A script of a `package.json`.
fn package_json(text: &str, script: &str) -> State {
    match serde_json::from_str::<serde_json::Value>(text) {
        Ok(package) if package.pointer("/scripts").and_then(|scripts| scripts.get(script)).is_some() => State::Ok,
        Ok(_) => State::Missing,
        Err(_) => State::Unchecked,
    }
}

/// Cargo's own commands exist wherever a manifest does; others may be installed or aliased.
fn cargo_command(command: &str) -> State {
    const OWN: &[&str] = &[
        "build", "b", "test", "t", "run", "r", "check", "c", "clippy", "fmt", "doc", "bench", "clean", "tree", "update", "publish",
        "package", "metadata", "fetch", "fix", "install", "vendor",
    ];
    if OWN.contains(&command) { State::Ok } else { State::Unchecked }
}
