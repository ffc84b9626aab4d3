//! Recipes of justfiles: with parameters, private ones, aliases, imports and modules.

use std::collections::BTreeSet;

use super::{DEEPEST, Files, found_or};
use crate::base::RelPath;
use crate::link::State;
use crate::records::values::invocation::Invocation;

/// Options that take a word.
const TAKING: &[&str] = &[
    "-f",
    "--justfile",
    "-d",
    "--working-directory",
    "--set",
    "--dotenv-path",
    "--shell",
    "--shell-arg",
    "--color",
];

/// What a justfile says of a call. Words behind a recipe are its arguments.
pub fn call(call: &Invocation, path: &RelPath, files: &Files) -> State {
    let operands = call.operands(TAKING);
    let Some(first) = operands.first() else {
        return State::Ok;
    };
    if first.computed {
        return State::Unchecked;
    }
    let direct = recipe(path, &first.text, files, DEEPEST, &mut BTreeSet::new());
    match operands.get(1).filter(|word| !word.computed) {
        // `just module recipe` is `just module::recipe`.
        Some(second) if direct != State::Ok => {
            let inner = recipe(
                path,
                &format!("{}::{}", first.text, second.text),
                files,
                DEEPEST,
                &mut BTreeSet::new(),
            );
            direct.min(inner)
        }
        _ => direct,
    }
}

fn recipe(
    path: &RelPath,
    name: &str,
    files: &Files,
    deep: usize,
    seen: &mut BTreeSet<RelPath>,
) -> State {
    let Some((text, whole)) = files.read(path).text().filter(|_| deep > 0) else {
        return State::Unchecked;
    };
    if !seen.insert(path.clone()) {
        return State::Missing;
    }
    let (module, inner) = name
        .split_once("::")
        .map_or((None, name), |(module, rest)| (Some(module), rest));
    let mut best = found_or(!whole);
    for line in text
        .lines()
        .filter(|line| !line.starts_with([' ', '\t', '#', '[', '}']))
    {
        let words: Vec<&str> = line.split_whitespace().collect();
        let state = match (words.as_slice(), module) {
            (["import" | "import?", file, ..], _) => {
                elsewhere(path, unquoted(file), name, files, deep, seen)
            }
            (["mod" | "mod?", named, rest @ ..], Some(module)) if *named == module => {
                module_recipe(
                    path,
                    module,
                    rest.first().map(|file| unquoted(file)),
                    inner,
                    files,
                    deep,
                )
            }
            (["alias", alias, ":=", ..], None) if *alias == name => State::Ok,
            (_, None) if defines(line, name) => State::Ok,
            _ => continue,
        };
        best = best.min(state);
        if best == State::Ok {
            break;
        }
    }
    best
}

/// A recipe of an imported file, which stands beside the one that imports it.
fn elsewhere(
    path: &RelPath,
    file: &str,
    name: &str,
    files: &Files,
    deep: usize,
    seen: &mut BTreeSet<RelPath>,
) -> State {
    let imported = path
        .parent()
        .join(file)
        .filter(|imported| files.tree.has_file(imported));
    imported.map_or(State::Unchecked, |imported| {
        recipe(&imported, name, files, deep - 1, seen)
    })
}

/// A recipe of a module: in the file that is named, else in one of those that a module may have.
fn module_recipe(
    path: &RelPath,
    module: &str,
    file: Option<&str>,
    name: &str,
    files: &Files,
    deep: usize,
) -> State {
    let folder = path.parent();
    let usual = [
        format!("{module}.just"),
        format!("{module}/mod.just"),
        format!("{module}/justfile"),
        format!("{module}/.justfile"),
    ];
    let names = file.map_or(usual.to_vec(), |file| {
        vec![
            file.to_owned(),
            format!("{file}/mod.just"),
            format!("{file}/justfile"),
        ]
    });
    let found = names
        .iter()
        .filter_map(|name| folder.join(name))
        .find(|path| files.tree.has_file(path));
    found.map_or(State::Unchecked, |found| {
        recipe(&found, name, files, deep - 1, &mut BTreeSet::new())
    })
}

/// `name param='x' *rest: dependency`, with `@` before a quiet one. `name := value` is a variable.
fn defines(line: &str, name: &str) -> bool {
    let Some(rest) = line.trim_start_matches('@').strip_prefix(name) else {
        return false;
    };
    let mut quote = None;
    let mut letters = rest.chars().peekable();
    if letters
        .peek()
        .is_none_or(|letter| !matches!(letter, ':' | ' ' | '\t'))
    {
        return false;
    }
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(open), letter) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"' | '`') => quote = Some(letter),
            (None, ':') => return letters.peek() != Some(&'='),
            (None, _) => {}
        }
    }
    false
}

fn unquoted(word: &str) -> &str {
    word.trim_matches(['\'', '"'])
}
