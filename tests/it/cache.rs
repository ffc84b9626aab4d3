//! The cache of past days and of history: what a run says is the same with it, without it, with a damaged one, and with one thread or many.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use crate::support::place::files;
use crate::support::repository::Repository;

const AS_OF: &str = "2025-11-01";

/// So many documents and past days are worth keeping, and so many files.
const DOCUMENTS: usize = 60;
const FILES: usize = 500;
const SETTINGS: &str = "[history]\npoints = 24\n";

/// A repository with two commits, the first of which is as old as the portal looks back.
fn repository() -> Repository {
    let repository = Repository::new();
    repository.write("site.toml", SETTINGS);
    for number in 0..DOCUMENTS {
        let text = format!("# Launch {number}\n\n## Go / No-Go\n\n- [x] Restore rehearsed\n");
        repository.write(&format!("gate-{number}.md"), &text);
    }
    for number in 0..FILES {
        repository.write(&format!("data/{number}.txt"), &number.to_string());
    }
    repository.commit("2025-01-01", "gates");
    repository.write(
        "gate-0.md",
        "# Launch 0\n\n## Go / No-Go\n\n- [ ] Restored\n",
    );
    repository.commit("2025-10-20", "a gate is open again");
    repository
}

/// The program with a folder for caches and so many threads.
fn run(repository: &Repository, cache: &str, threads: &str, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_holdpoint"))
        .arg("-C")
        .arg(&repository.root)
        .args(args)
        .args(["--as-of", AS_OF])
        .env("XDG_CACHE_HOME", repository.beside(cache))
        .env("RAYON_NUM_THREADS", threads)
        .output()
        .expect("the program can be started")
}

/// Every file of a portal.
fn portal(repository: &Repository, cache: &str, threads: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let out = repository.beside("out");
    let folder = out.to_str().expect("a plain name");
    let build = ["build", "--no-search", "--out", folder];
    assert!(run(repository, cache, threads, &build).status.success());
    files(&out)
}

fn checked(repository: &Repository, cache: &str) -> Vec<u8> {
    run(repository, cache, "2", &["check", "--format", "json"]).stdout
}

/// The files that runs have kept.
fn kept(repository: &Repository, cache: &str) -> Vec<PathBuf> {
    let found = files(&repository.beside(cache).join("holdpoint"));
    found.into_iter().map(|(path, _)| path).collect()
}

/// Takes an object out of the repository: who asks history again misses it.
fn remove(repository: &Repository, name: &str) {
    let object = repository.git(&["rev-parse", name]);
    let (folder, rest) = object.split_at(2);
    let loose = repository.root.join(".git/objects").join(folder).join(rest);
    fs::remove_file(loose).expect("nothing was packed");
}

#[test]
fn a_portal_is_the_same_cold_warm_and_with_any_number_of_threads() {
    let repository = repository();
    let cold = portal(&repository, "one", "1");
    for (cache, threads) in [("one", "1"), ("one", "4"), ("two", "4"), ("two", "1")] {
        let again = portal(&repository, cache, threads);
        assert!(cold == again, "{cache} with {threads} threads");
    }
}

#[test]
fn a_damaged_cache_is_as_good_as_none() {
    let repository = repository();
    let cold = portal(&repository, "one", "2");
    let kept = kept(&repository, "one");
    assert_eq!(kept.len(), 2, "{kept:?}");
    for file in kept {
        let whole = fs::read(&file).expect("it was found");
        let mut spoilt = whole.clone();
        let place = spoilt.len() / 2;
        spoilt[place] ^= 1;
        for damaged in [spoilt, whole[..place].to_vec(), Vec::new()] {
            fs::write(&file, &damaged).expect("it can be written");
            assert!(cold == portal(&repository, "one", "2"));
            assert!(fs::read(&file).expect("it is written again") == whole);
        }
    }
}

#[test]
fn past_days_are_taken_from_the_cache() {
    let repository = repository();
    portal(&repository, "one", "2");
    let before = repository.page("trends/index.html");
    remove(&repository, "HEAD~1:gate-0.md");
    portal(&repository, "one", "2");
    assert_eq!(before, repository.page("trends/index.html"));
    portal(&repository, "none", "2");
    assert_ne!(before, repository.page("trends/index.html"));
}

#[test]
fn history_is_taken_from_the_cache_for_the_same_commit_alone() {
    let repository = repository();
    let before = checked(&repository, "one");
    remove(&repository, "HEAD~1");
    assert!(before == checked(&repository, "one"));
    assert!(before != checked(&repository, "none"));
    repository.commit("2025-10-21", "nothing");
    assert!(checked(&repository, "one") == checked(&repository, "none"));
}
