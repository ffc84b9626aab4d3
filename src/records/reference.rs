//! References: what a piece of text cites, told apart by shape: path, glob, command, URL, issue, prose or pending.

use crate::parse::Text;
use crate::records::{Citation, Role};

/// Everything that `text` cites. As proof, words without any reference are one entry of kind `prose` or `pending`;
/// in passing, only what has the shape of a path, link or command counts.
pub fn cite(text: &Text, role: Role) -> Vec<Citation> {
    let _ = (text, role);
    Vec::new()
}

/// Issues (`#42`, `#44-45` as two, `GH-12`, `owner/repo#3`) and record ids (`R-12`, `EXC-001`, `A3`) that `text` names.
pub fn refs(text: &str) -> Vec<String> {
    let _ = text;
    Vec::new()
}
