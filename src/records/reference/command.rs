//! Commands: a command line in a code span, or as the whole of a proof.

use crate::records::reference::known;
use crate::records::reference::shape::{self, Shape, Standing};
use crate::records::values::invocation::{Invocation, invocations};
use crate::records::{ReferenceKind, Role};

/// The command that a code span holds. A program that runs a file of the tree (`bash scripts/x.sh`) is that script.
pub fn read(code: &str, role: Role) -> Option<Shape> {
    let line = code.trim_start_matches(['$', '>', ' ']);
    let tokens: Vec<&str> = line
        .split_whitespace()
        .skip_while(|token| is_assignment(token))
        .collect();
    let (program, rest) = tokens.split_first()?;
    if known::INTERPRETERS.contains(program) {
        let file = rest.iter().find(|token| !token.starts_with('-'))?;
        let script = shape::path(file, Standing::Code, Role::Proof)
            .filter(|shape| matches!(shape.kind, ReferenceKind::Path | ReferenceKind::Script))
            .filter(|shape| role == Role::Proof || shape.text.contains('/'));
        return match script {
            Some(shape) => Some(Shape {
                kind: ReferenceKind::Script,
                decoration: Some(line.to_owned()),
                ..shape
            }),
            None => (role == Role::Proof).then(|| command(line)),
        };
    }
    // What stands before a runner (`sudo`, `cd infra &&`, `CI=1`) does not hide it.
    let calls = invocations(line);
    let mut runs = calls
        .iter()
        .filter(|call| known::RUNNERS.contains(&call.program.as_str()) && !call.words.is_empty());
    let runs = runs.any(|call| role == Role::Proof || !is_built_in(call));
    let known =
        runs || role == Role::Proof && known::PROGRAMS.contains(program) && !rest.is_empty();
    known.then(|| command(line))
}

/// `npm install` names no target of the tree: in passing it cites nothing.
fn is_built_in(call: &Invocation) -> bool {
    let managers = ["npm", "pnpm", "yarn", "bun"];
    let own = [
        "install", "i", "ci", "audit", "add", "exec", "dlx", "publish", "pack", "outdated",
        "update", "link", "why", "list", "ls", "init",
    ];
    managers.contains(&call.program.as_str())
        && call
            .words
            .first()
            .is_some_and(|word| own.contains(&word.text.as_str()))
}

/// A proof that is a command line without backticks: `make verify`, but not `make sure that …`.
pub fn whole(text: &str) -> Option<Shape> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let (program, rest) = tokens.split_first()?;
    let prose = [
        "sure", "the", "a", "it", "this", "that", "all", "in", "for", "and", "to", "is", "are",
        "every", "on", "of",
    ];
    let runs = known::RUNNERS.contains(program)
        && (1..=4).contains(&rest.len())
        && !rest.iter().any(|word| prose.contains(word));
    let plain = rest.iter().all(|word| {
        word.chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.' | '/' | '='))
    });
    (runs && plain).then(|| command(text))
}

fn command(line: &str) -> Shape {
    let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
    shape::plain(ReferenceKind::Command, &text)
}

/// `CI=1` before a program.
fn is_assignment(token: &str) -> bool {
    token.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_uppercase() || c == '_' || c.is_ascii_digit())
    })
}
