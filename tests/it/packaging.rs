//! Packaging: the crate holds what it is compiled from and its licences, and nothing of the demo, the tests and the pipelines.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file that `cargo package` would pack.
fn packed() -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let args = ["package", "--list", "--allow-dirty", "--offline", "--quiet"];
    let output = Command::new(cargo)
        .args(args)
        .current_dir(top())
        .output()
        .expect("cargo can be started");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| line.replace('\\', "/"))
        .collect()
}

/// Every file below a folder, by path from the top.
fn below(folder: &str) -> Vec<String> {
    let (mut found, mut folders) = (Vec::new(), vec![top().join(folder)]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder can be listed") {
            let path = entry.expect("a folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let path = path.strip_prefix(top()).expect("it lies in the project");
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found
}

/// The paths that a source takes in when it is compiled, from the top.
fn taken_in(source: &str) -> Vec<String> {
    let text = fs::read_to_string(top().join(source)).expect("a source can be read");
    let folder = Path::new(source)
        .parent()
        .expect("a source lies in a folder");
    let calls = ["include_str!(\"", "include_bytes!(\"", "include_dir!(\""]
        .into_iter()
        .flat_map(|call| text.split(call).skip(1));
    let named = calls.filter_map(|rest| rest.split_once('"').map(|(path, _)| path.to_owned()));
    named
        .map(|path| match path.strip_prefix("$CARGO_MANIFEST_DIR/") {
            Some(path) => path.to_owned(),
            None => folder.join(path).to_string_lossy().replace('\\', "/"),
        })
        .collect()
}

#[test]
fn the_crate_holds_what_it_is_made_of_and_no_more() {
    let packed = packed();
    let sources = below("src");
    let mut needed: Vec<String> = sources
        .iter()
        .filter(|path| path.ends_with(".rs"))
        .cloned()
        .collect();
    let folders_or_files: Vec<String> = needed.iter().flat_map(|source| taken_in(source)).collect();
    assert!(folders_or_files.len() > 30, "{folders_or_files:?}");
    for path in folders_or_files {
        needed.extend(if top().join(&path).is_dir() {
            below(&path)
        } else {
            vec![path]
        });
    }
    needed.extend(
        [
            "README.md",
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "Cargo.toml",
            "Cargo.lock",
        ]
        .map(str::to_owned),
    );
    let absent: Vec<&String> = needed
        .iter()
        .filter(|path| !packed.contains(*path))
        .collect();
    assert!(absent.is_empty(), "not in the package: {absent:?}");
    let foreign = [
        "content/", "tests/", "benches/", "fuzz/", ".ci/", ".github/", "public/",
    ];
    let too_much: Vec<&String> = packed
        .iter()
        .filter(|path| foreign.iter().any(|folder| path.starts_with(folder)))
        .collect();
    assert!(
        too_much.is_empty(),
        "in the package without need: {too_much:?}"
    );
    // What crates.io takes is 10 MB compressed; all of it is text.
    let size: u64 = packed
        .iter()
        .filter_map(|path| fs::metadata(top().join(path)).ok())
        .map(|file| file.len())
        .sum();
    assert!(size < 10_000_000, "{size}");
}
