//! Clones: one that lacks a part of history is told of by every command, with the command that gets the rest.

use std::path::PathBuf;

use crate::support::repository::Repository;
use indoc::indoc;

/// A repository with a runbook that has no date of its own, changed long before the newest commit, and a shallow clone of it.
fn shallow() -> (Repository, PathBuf) {
    let repository = Repository::new();
    repository.write(
        "docs/failover.md",
        indoc! {"
            ---
            kind: runbook
            ---
            # Failover

            Promote the replica.
        "},
    );
    repository.write(
        "docs/launch.md",
        indoc! {"
        # Launch

        ## Go / No-Go

        All PASS required:

        - [x] Runbook updated within last 30 days
    "},
    );
    repository.commit("2025-01-01", "write");
    repository.write("docs/more.md", "# More\n");
    repository.commit("2025-11-01", "more");
    let clone = repository.beside("shallow");
    let from = format!("file://{}", repository.root.display());
    repository.git(&[
        "clone",
        "-q",
        "--depth",
        "1",
        &from,
        clone.to_str().expect("a plain name"),
    ]);
    (repository, clone)
}

#[test]
fn every_command_says_what_a_shallow_clone_cannot_know_and_how_to_get_it() {
    let (repository, _clone) = shallow();
    let commands: [&[&str]; 5] = [
        &["check", "--deny", "none"],
        &["gate"],
        &["why", "docs/failover.md"],
        &["fix", "--dry-run"],
        &["build", "--out", "out"],
    ];
    for command in commands {
        let run = repository
            .holdpoint(&[&["-C", "shallow"], command, &["--as-of", "2025-11-10"]].concat());
        let said = String::from_utf8_lossy(&run.stderr).into_owned()
            + &String::from_utf8_lossy(&run.stdout);
        assert!(
            said.contains("this clone is shallow") && said.contains("git fetch --unshallow"),
            "{command:?}:\n{said}"
        );
    }
    // The same commands say nothing of it where history is whole.
    let run = repository.holdpoint(&["-C", "in", "gate", "--as-of", "2025-11-10"]);
    assert!(!String::from_utf8_lossy(&run.stderr).contains("shallow"));
}

#[test]
fn a_build_names_the_shallow_clone_however_much_else_is_wrong() {
    let (repository, clone) = shallow();
    let claims: String = (0..60)
        .map(|number| format!("- [x] Step {number}: `docs/gone-{number}.txt`\n"))
        .collect();
    std::fs::write(
        clone.join("docs/claims.md"),
        format!("# Claims\n\n## Checklist\n\n{claims}"),
    )
    .expect("a file can be written");
    let run = repository.holdpoint(&["build", "shallow", "--out", "out", "--as-of", "2025-11-10"]);
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(
        said.contains("more; see") && said.contains("git fetch --unshallow"),
        "{said}"
    );
}

#[test]
fn a_repository_that_was_cloned_in_part_says_how_to_get_the_rest() {
    let (repository, _) = shallow();
    let tree = repository.git(&["rev-parse", "HEAD~1^{tree}"]);
    let object = repository
        .root
        .join(".git/objects")
        .join(&tree[..2])
        .join(&tree[2..]);
    std::fs::remove_file(object).expect("a loose object can be removed");
    let run = repository.holdpoint(&["gate", "-C", "in", "--as-of", "2025-11-10"]);
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(
        said.contains("git history cannot be read")
            && said.contains("git fetch --refetch --no-filter"),
        "{said}"
    );
    assert_eq!(run.status.code(), Some(1));
}
