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
        code == Some(1) && text.contains("evidence-untracked"),
        "{text}"
    );
}

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
