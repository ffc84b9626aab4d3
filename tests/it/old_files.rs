//! Old files: what earlier versions read and wrote is still read, and `holdpoint.readiness/1` only grows.
//!
//! `tests/data/VERSION` has the files of a version. They are never changed once it is released; a new version gets a folder of its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use holdpoint::base::Settings;
use holdpoint::report::present::schema;
use holdpoint::rules::RULES;
use serde_json::Value;

/// The folders of the versions.
fn versions() -> Vec<PathBuf> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let entries = fs::read_dir(data)
        .expect("a folder can be listed")
        .flatten();
    let paths = entries.map(|entry| entry.path());
    let folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    assert!(!folders.is_empty(), "there is no version");
    folders
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a file of a version can be read")
}

#[test]
fn the_settings_of_earlier_versions_are_read() {
    let rules: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    for version in versions() {
        let settings = Settings::parse(&read(&version.join("site.toml")), &rules);
        let settings = settings.unwrap_or_else(|mistake| panic!("{version:?}: {mistake:?}"));
        assert_eq!(settings.title, "Weir");
    }
}

/// `Record.key required`: an object of a schema, a property, and whether it is always there.
fn properties(name: &str, object: &Value) -> Vec<String> {
    let required = object["required"].as_array().cloned().unwrap_or_default();
    let names = object["properties"].as_object().into_iter().flatten();
    names
        .map(|(property, _)| {
            let is_required = required.iter().any(|name| name == property);
            let always = if is_required { " required" } else { "" };
            format!("{name}.{property}{always}")
        })
        .collect()
}

#[test]
fn readiness_json_has_all_that_it_had() {
    let schema: Value = serde_json::from_str(&schema::json_schema()).expect("a schema is JSON");
    let defined = schema["$defs"].as_object().into_iter().flatten();
    let mut now: BTreeSet<String> = properties("readiness", &schema).into_iter().collect();
    now.extend(defined.flat_map(|(name, object)| properties(name, object)));
    for version in versions() {
        let then = read(&version.join("readiness.txt"));
        let lost: Vec<&str> = then.lines().filter(|line| !now.contains(*line)).collect();
        assert!(lost.is_empty(), "{version:?}: {lost:?}");
    }
}
