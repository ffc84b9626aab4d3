//! Orders: sentences that tell somebody to do something.

use crate::base::text::{fold, words};

/// Does a heading or an item begin with what somebody is to do: `Drain the node`, `2. Rotate all keys`?
pub fn is_one(text: &str) -> bool {
    let folded = fold(text);
    let first = words(&folded).find(|word| !word.chars().all(|c| c.is_ascii_digit()));
    first.is_some_and(|word| VERBS.binary_search(&word).is_ok())
}

/// Does a title begin with what is done in it: `Drain the node`, `Draining a node`, `How to drain a node`?
pub fn is_told(title: &str) -> bool {
    const LONGEST_SHORT: usize = 5;
    let folded = fold(title);
    let first = words(&folded).next().unwrap_or("");
    let is_doing = first.ends_with("ing") && first.chars().count() > LONGEST_SHORT;
    is_one(title) || is_doing || folded.starts_with("how to ")
}

/// The verbs that operators are told, in alphabetical order.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "add", "announce", "apply", "approve", "archive", "assign", "audit", "back", "backup", "block", "capture", "check", "clean", "clone",
    "collect", "commit", "complete", "configure", "confirm", "connect", "copy", "create", "define", "delete", "deploy", "disable",
    "document", "drain", "enable", "encrypt", "ensure", "execute", "export", "find", "fix", "freeze", "identify", "implement", "import",
    "increase", "install", "kill", "login", "measure", "monitor", "move", "notify", "open", "pin", "prepare", "promote", "publish",
    "pull", "rebuild", "record", "recover", "reduce", "register", "remove", "replace", "restart", "restore", "resume", "revert", "review",
    "roll", "rotate", "route", "run", "scale", "scan", "schedule", "set", "sign", "start", "stop", "store", "switch", "tag", "test",
    "train", "unblock", "unfreeze", "update", "upgrade", "upload", "validate", "verify", "wait",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_found_by_halves() {
        assert!(VERBS.is_sorted());
        assert!(is_one("2. Rotate all keys") && is_one("**Verify** it") && !is_one("The old keys"));
        assert!(is_told("Rotating all keys") && is_told("How to rotate keys") && !is_told("Rings"));
    }
}
