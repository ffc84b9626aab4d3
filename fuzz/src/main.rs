//! The fuzzer: one program for all targets, because it takes long to build. `HOLDPOINT_TARGET` names the target to run.
#![no_main]

#[path = "../../tests/it/support/sources.rs"]
mod sources;
mod targets;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use targets::{TARGETS, Target};

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("HOLDPOINT_TARGET").expect("HOLDPOINT_TARGET names a target");
    let named = TARGETS.iter().find(|target| target.name == name);
    named.expect("there is a target of this name")
});

fuzz_target!(|text: &str| (TARGET.run)(text));
