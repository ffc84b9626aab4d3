//! What was read before, shared by the tests that compile hundreds of small trees: the words of a site are made once.

use std::sync::LazyLock;

use holdpoint::base::{Date, Settings};
use holdpoint::link::Known;
use holdpoint::records::Wanted;
use holdpoint::source::{Cited, SourceTree};
use holdpoint::{Compiled, compile_again};

static KNOWN: LazyLock<Known> = LazyLock::new(Known::default);

/// Compiles a tree as `holdpoint::compile` does.
pub fn compile(
    tree: &SourceTree,
    settings: &Settings,
    as_of: Date,
    read_cited: impl FnOnce(&Wanted) -> Cited,
) -> Compiled {
    compile_again(tree, settings, as_of, &KNOWN, read_cited)
}
