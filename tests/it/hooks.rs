//! Hooks: what is staged counts as committed for a check that runs before the commit, and what only lies around does not.

use crate::support::repository::Repository;
use indoc::indoc;

const LAUNCH: &str = indoc! {"
    # Launch

    Last Updated: 2025-11-01

    ## Go / No-Go

    All PASS required:

    - [x] Backups: `docs/backup.txt`
"};

fn check(repository: &Repository, args: &[&str]) -> (Option<i32>, String) {
    let run = repository.holdpoint(&[&["check", "in", "--as-of", "2025-11-10"], args].concat());
    (
        run.status.code(),
        String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr),
    )
}

#[test]
fn evidence_of_the_same_commit_is_evidence_before_the_commit() {
    let repository = Repository::new();
    repository.write("docs/launch.md", LAUNCH);
    repository.write("docs/backup.txt", "12 files, restored on 2025-10-30\n");
    let (code, text) = check(&repository, &["--staged"]);
    assert!(
        code == Some(1) && text.contains("evidence-untracked"),
        "{text}"
    );
    repository.git(&["add", "-A"]);
    let (code, text) = check(&repository, &["--staged"]);
    assert!(code == Some(0) && !text.contains("evidence-"), "{text}");
    // Nobody but the hook looks ahead.
    assert_eq!(check(&repository, &[]).0, Some(1));
    repository.commit("2025-11-09", "launch");
    assert_eq!(check(&repository, &["--staged"]), check(&repository, &[]));
}

#[test]
fn evidence_that_the_commit_takes_away_is_gone_before_the_commit() {
    let repository = Repository::new();
    repository.write("docs/launch.md", LAUNCH);
    repository.write("docs/backup.txt", "12 files, restored on 2025-10-30\n");
    repository.commit("2025-11-09", "launch");
    assert_eq!(check(&repository, &["--staged"]).0, Some(0));
    // It stays on this disk, and in no revision.
    repository.git(&["rm", "-q", "--cached", "docs/backup.txt"]);
    let (code, text) = check(&repository, &["--staged"]);
    assert!(
        code == Some(1) && text.contains("evidence-missing"),
        "{text}"
    );
}

#[test]
fn documents_are_read_from_the_index() {
    let repository = Repository::new();
    repository.write("docs/launch.md", &LAUNCH.replace("docs/backup.txt", "make"));
    repository.commit("2025-11-09", "launch");
    // The claim of a missing file is staged, and mended on the disk alone.
    repository.write("docs/launch.md", LAUNCH);
    repository.git(&["add", "-A"]);
    repository.write("docs/backup.txt", "12 files, restored on 2025-10-30\n");
    let (code, text) = check(&repository, &["--staged"]);
    assert!(
        code == Some(1) && text.contains("evidence-missing"),
        "{text}"
    );
    // What somebody only intends to add would be in no commit.
    repository.git(&["add", "-N", "docs/backup.txt"]);
    assert_eq!(check(&repository, &["--staged"]).0, Some(1));
    repository.git(&["add", "docs/backup.txt"]);
    // What is staged counts, whatever has become of it on the disk.
    std::fs::remove_file(repository.root.join("docs/backup.txt")).expect("it is there");
    let (code, text) = check(&repository, &["--staged"]);
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn the_index_that_git_names_to_a_hook_is_read() {
    let repository = Repository::new();
    repository.write("docs/launch.md", &LAUNCH.replace("docs/backup.txt", "make"));
    repository.write("docs/backup.txt", "12 files\n");
    repository.git(&["add", "docs/launch.md"]);
    repository.git_on("2025-11-09T12:00:00Z", &["commit", "-qm", "launch"]);
    repository.git(&["add", "docs/backup.txt"]);
    repository.write("docs/launch.md", LAUNCH);
    // `git commit -- docs/launch.md` leaves out what else is staged.
    let hook = format!(
        "#!/bin/sh\nexec '{}' check --staged --as-of 2025-11-10\n",
        env!("CARGO_BIN_EXE_holdpoint")
    );
    repository.write(".git/hooks/pre-commit", &hook);
    let made = repository.root.join(".git/hooks/pre-commit");
    set_run_bit(&made);
    let args = ["commit", "-qm", "claim", "--", "docs/launch.md"];
    let output = repository.run(&args);
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(
        !output.status.success() && text.contains("evidence-missing"),
        "{text}"
    );
}

#[cfg(unix)]
fn set_run_bit(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(path, mode).expect("a file can be made a script");
}

#[cfg(not(unix))]
fn set_run_bit(_: &std::path::Path) {}

#[test]
fn nothing_is_staged_where_there_is_no_repository() {
    let folder = Repository::folder();
    folder.write("docs/launch.md", LAUNCH);
    let (code, text) = check(&folder, &["--staged"]);
    assert!(
        code == Some(2) && text.contains("there is no repository"),
        "{text}"
    );
}
