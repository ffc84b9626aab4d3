//! Repositories of a kind that is not read: the documents are built without their past, evidence is looked for on disk, and a warning says why.

use std::process::Command;

use crate::support::place::{Place, Run};

const GATE: &str = "# Go / No-Go\n\nAll required:\n\n- [x] pump ready (`docs/log.txt`)\n";

/// A committed tree in a repository that git makes with these options; `None` where this git does not know them.
fn committed(options: &[&str]) -> Option<Place> {
    let place = Place::with_document(GATE);
    place.write("in/docs/log.txt", "pump ran for an hour\n");
    let init = [&["init", "--quiet"], options].concat();
    let who = ["-c", "user.name=a", "-c", "user.email=a@b.invalid"];
    let commit = [&who[..], &["commit", "--quiet", "--message", "x"]].concat();
    let all_done = [&init[..], &["add", "."], &commit].iter().all(|args| {
        let mut git = Command::new("git");
        git.args(*args).current_dir(place.path.join("in"));
        git.output().is_ok_and(|output| output.status.success())
    });
    all_done.then_some(place)
}

#[test]
fn a_repository_of_another_format_is_built_without_its_past() {
    for (option, word) in [
        ("--object-format=sha256", "sha256"),
        ("--ref-format=reftable", "reftable"),
    ] {
        let Some(place) = committed(&[option]) else {
            continue;
        };
        place
            .build()
            .ends(0, &["the git repository cannot be read", word]);
        assert!(place.finds("history-unread", "docs/a.md"));
        let evidence = &place.readiness()["evidence"][0];
        assert_eq!(evidence["state"], "ok", "{evidence}");
        place.write("in/docs/log.txt", "Result: failed\n");
        place.build();
        let verdict = &place.readiness()["verdict"];
        assert_eq!(verdict, "no_go", "a proof that says no is read: {verdict}");
        place
            .run(&["diff", "HEAD", "-C", "in"])
            .ends(2, &["cannot be read", word]);
    }
}

#[test]
fn a_repository_that_only_the_environment_names_is_told() {
    let Some(place) = committed(&[]) else { return };
    let named = place.path.join("elsewhere");
    std::fs::rename(place.path.join("in/.git"), &named).expect("a folder can be moved");
    let output = Command::new(env!("CARGO_BIN_EXE_holdpoint"))
        .args(["build", "in", "--out", "out", "--as-of", "2025-11-10"])
        .current_dir(&place.path)
        .env("GIT_DIR", &named)
        .output()
        .expect("the program can be started");
    Run::of(&output).ends(0, &["`GIT_DIR` names it"]);
}
