//! Devices: pipes, devices and links to them in the places of files that every run opens.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use crate::support::place::Place;

const GATE: &str = "# Go / No-Go\n\nAll PASS required:\n\n- [x] pump ready\n";

/// Puts a pipe that nobody writes to at a path.
fn pipe(place: &Place, path: &str) {
    let made = Command::new("mkfifo").arg(place.path.join(path)).status();
    assert!(made.is_ok_and(|made| made.success()));
}

#[test]
fn an_ignore_file_that_is_no_regular_file_is_passed_over() {
    for target in ["/dev/zero", "/etc/passwd", "pipe"] {
        let place = Place::with_document(GATE);
        place.write("in/deep/b.md", "# B\n");
        place.write("in/c.md", "# C\n");
        for path in ["in/.gitignore", "in/deep/.gitignore"] {
            match target {
                "pipe" => pipe(&place, path),
                target => symlink(target, place.path.join(path)).expect("a link can be made"),
            }
        }
        let run = place.run(&["-C", "in", "gate", "--as-of", "2026-11-20"]);
        run.ends(0, &[]);
    }
}

#[test]
fn a_link_to_rules_elsewhere_leaves_nothing_out() {
    let place = Place::with_document(GATE.replace("[x]", "[ ]"));
    place.write("rules", "docs/\n");
    symlink("../rules", place.path.join("in/.gitignore")).expect("a link can be made");
    let run = place.run(&["-C", "in", "gate", "--as-of", "2026-11-20"]);
    run.ends(1, &[]);
}

#[test]
fn rules_count_in_order_below_their_folder_and_from_around_the_root() {
    let place = Place::new();
    for path in [
        "a/skip.md",
        "a/keep.md",
        "a/b/skip.md",
        "a/built/c.md",
        "d.md",
    ] {
        place.write(&format!("top/in/{path}"), "# X\n");
    }
    place.write("top/.git/info/exclude", "d.md\n");
    place.write("top/.gitignore", "built/\n");
    place.write("top/in/a/.gitignore", "skip.md\n[\n");
    place.write("top/in/a/b/.gitignore", "!skip.md\n");
    place.write("top/.git/HEAD", "ref: refs/heads/main\n");
    for folder in ["objects", "refs"] {
        fs::create_dir(place.path.join("top/.git").join(folder)).expect("a folder can be made");
    }
    let run = place.run(&["build", "top/in", "--out", "out", "--as-of", "2026-11-20"]);
    run.ends(0, &[]);
    let shown = |path: &str| place.path.join("out/documents").join(path).exists();
    assert!(shown("a/keep") && shown("a/b/skip"));
    assert!(!shown("a/skip") && !shown("a/built/c") && !shown("d"));
}

#[test]
fn settings_and_baselines_that_are_pipes_are_refused() {
    let place = Place::with_document(GATE);
    pipe(&place, "in/site.toml");
    let run = place.run(&["-C", "in", "gate"]);
    run.ends(2, &["it is not a regular file"]);
    fs::remove_file(place.path.join("in/site.toml")).expect("a pipe can be removed");
    place.write("in/site.toml", "[check]\nbaseline = \"known.json\"\n");
    pipe(&place, "in/known.json");
    let run = place.run(&["-C", "in", "check"]);
    run.ends(
        2,
        &["the baseline `known.json` of site.toml is not a regular file"],
    );
}
