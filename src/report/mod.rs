//! Floor 7: outputs: the evaluated model to files as a value. Pure; `FORMATS` lists them all.

use std::collections::BTreeMap;

/// Files to be written, by path below the output folder.
pub type Output = BTreeMap<String, Vec<u8>>;
