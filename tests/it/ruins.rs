//! Ruins: repositories that are broken in every way that comes to mind: a diagnostic or exit code 2, never a panic, never a fresh date.

use std::fs;
use std::path::{Path, PathBuf};

use indoc::indoc;
use serde_json::Value;

use crate::support::readiness::{document, rules};
use crate::support::repository::Repository;

const GATE: &str = "# Launch\n\nSee the [runbook](runbook.md).\n\n## Go / No-Go\n\nAll PASS required:\n\n\
    - [x] Runbook updated within last 30 days\n- [x] The pager rings\n";

/// A gate that was ticked, and a runbook that was written, long before the day of judgement; other files changed since.
fn sound() -> Repository {
    let repository = Repository::new();
    repository.write("site.toml", "claim_max_age = 90\n");
    repository.write("launch.md", GATE);
    repository.write(
        "runbook.md",
        indoc! {"
            # Runbook

            Promote the replica, then move the alias.
        "},
    );
    repository.commit("2024-01-01", "write");
    for day in ["2024-02-01", "2025-11-01", "2025-11-02"] {
        repository.write("notes.md", &format!("# Notes\n\nWritten on {day}.\n"));
        repository.commit(day, "take notes");
    }
    repository
}

/// Builds a working tree and asks its gate. Whatever is broken: no panic, no fresh date and no young claim, and the gate stays
/// shut. Gives the exit code of the build, what it said, and the portal if there is one.
fn judged(repository: &Repository, root: &Path) -> (i32, String, Option<Value>) {
    let root = root.to_str().expect("a plain name");
    let out = repository.beside("portal");
    let built = repository.holdpoint(&[
        "build",
        root,
        "--out",
        out.to_str().expect("a plain name"),
        "--as-of",
        "2025-11-10",
    ]);
    let asked = repository.holdpoint(&["-C", root, "gate", "--as-of", "2025-11-10"]);
    for run in [&built, &asked] {
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(
            !said.contains("panicked") && run.status.code().is_some_and(|code| code <= 2),
            "{said}"
        );
    }
    assert_ne!(
        asked.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&asked.stdout)
    );
    let code = built.status.code().expect("it ended by itself");
    let portal = (code == 0).then(|| {
        let bytes = fs::read(out.join("readiness.json")).expect("a portal was written");
        let json: Value = serde_json::from_slice(&bytes).expect("readiness.json is JSON");
        assert_ne!(document(&json, "runbook.md").2, "fresh");
        for criterion in json["gates"][0]["criteria"].as_array().expect("a list") {
            assert_ne!(criterion["verdict"], "met", "{criterion}");
            let date = &criterion["claim_age"]["date"];
            assert!(date.is_null() || date == "2024-01-01", "{criterion}");
        }
        json
    });
    (
        code,
        String::from_utf8_lossy(&built.stderr).into_owned(),
        portal,
    )
}

/// Breaks a sound repository, and judges it.
fn broken(by: impl FnOnce(&Repository, &Path)) -> (i32, String, Option<Value>) {
    let repository = sound();
    by(&repository, &repository.root.join(".git"));
    judged(&repository, &repository.root)
}

/// The run itself fails, and says why.
fn fails(why: &str, by: impl FnOnce(&Repository, &Path)) {
    let (code, said, _) = broken(by);
    assert!(code == 2 && said.contains(why), "{code}: {said}");
}

fn files_of(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .expect("a folder can be listed")
        .map(|entry| entry.expect("a folder can be listed").path());
    entries
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect()
}

fn replace(path: &Path, bytes: &[u8]) {
    drop(fs::remove_file(path));
    fs::write(path, bytes).expect("a file can be written");
}

#[test]
fn a_sound_repository_is_judged_by_its_dates() {
    let (code, _, json) = broken(|_, _| {});
    let json = json.expect("a portal was written");
    assert_eq!(
        (code, document(&json, "runbook.md")),
        (0, ("2024-01-01".into(), "git".into(), "stale".into()))
    );
    assert!(
        json["gates"][0]["criteria"][1]["blockers"][0]["why"]
            .as_str()
            .expect("words")
            .starts_with("claimed 679 days ago")
    );
}

/// What is made of a file.
type Damage = fn(&[u8]) -> Vec<u8>;

#[test]
fn a_corrupt_pack_gives_a_diagnostic_or_fails() {
    let damages: [Damage; 5] = [
        |_| Vec::new(),
        |bytes| bytes[..bytes.len() / 2].to_vec(),
        |bytes| bytes.iter().map(|byte| byte ^ 0x5A).collect(),
        |bytes| [&bytes[..20], &vec![0; bytes.len() - 20][..]].concat(),
        |bytes| {
            [
                &bytes[..bytes.len() / 3],
                b"not a pack at all",
                &bytes[bytes.len() / 3 + 17..],
            ]
            .concat()
        },
    ];
    for extension in ["pack", "idx"] {
        for damage in damages {
            let (code, said, json) = broken(|repository, git| {
                repository.git(&["gc", "-q"]);
                let packs = files_of(&git.join("objects/pack"), extension);
                packs.iter().for_each(|pack| {
                    replace(pack, &damage(&fs::read(pack).expect("a pack can be read")))
                });
            });
            let told = json.is_some_and(|json| rules(&json).contains(&"history-unread"));
            assert!(told || code == 2, "{extension}: {code}: {said}");
        }
    }
}

#[test]
fn a_lost_object_gives_a_diagnostic_or_fails() {
    for name in [
        "HEAD",
        "HEAD^{tree}",
        "HEAD~1",
        "HEAD~3",
        "HEAD~3^{tree}",
        "HEAD~3:launch.md",
        "HEAD:launch.md",
    ] {
        let (code, said, json) = broken(|repository, git| {
            let id = repository.git(&["rev-parse", name]);
            fs::remove_file(git.join("objects").join(&id[..2]).join(&id[2..]))
                .expect("an object can be taken away");
        });
        let text_alone = name.ends_with("launch.md");
        let told = json.is_some_and(|json| text_alone || rules(&json).contains(&"history-unread"));
        assert!(told || code == 2, "{name}: {code}: {said}");
    }
}

#[test]
fn what_is_no_repository_any_more_fails() {
    fails("cannot read the git repository", |_, git| {
        drop(fs::remove_dir_all(git.join("objects")))
    });
    fails("cannot read the git repository", |_, git| {
        replace(&git.join("HEAD"), b"\0\xFF nothing")
    });
    fails("cannot read the git repository", |_, git| {
        replace(&git.join("HEAD"), b"")
    });
    fails("cannot read the git repository", |_, git| {
        replace(&git.join("refs/heads/main"), &[b'1'; 40])
    });
    fails("cannot read the git repository", |_, git| {
        replace(&git.join("refs/heads/main"), b"soon")
    });
    fails("cannot read the git repository", |_, git| {
        replace(&git.join("config"), b"[core\nbare = perhaps")
    });
}

#[test]
fn a_file_that_points_nowhere_is_no_folder_without_repository() {
    for text in [
        "gitdir: ../gone\n",
        "gitdir: /nowhere/at/all\n",
        "gitdir: .git\n",
        "",
        "\0\0\0",
        "not a gitdir\n",
    ] {
        fails("cannot read the git repository", |_, git| {
            fs::remove_dir_all(git).expect("a folder can be taken away");
            fs::write(git, text).expect("a file can be written");
        });
    }
}

#[test]
fn a_broken_index_or_list_of_ignored_commits_changes_no_date() {
    for (file, bytes) in [
        ("index", &b"DIRC\0\0\0\x02\xFF\xFF\xFF\xFF"[..]),
        ("index", b""),
        ("packed-refs", b"\xFF\xFE"),
        ("shallow", b"x"),
    ] {
        let (code, said, json) = broken(|_, git| replace(&git.join(file), bytes));
        let same = json.is_some_and(|json| document(&json, "runbook.md").2 == "stale");
        assert!(same || code == 2, "{file}: {code}: {said}");
    }
    let (code, _, json) = broken(|repository, _| {
        repository.write(
            ".git-blame-ignore-revs",
            "# nothing\nzzz\n\0\u{fffd}\n0123456789012345678901234567890123456789\n",
        );
        repository.commit("2025-11-03", "list what never was");
    });
    assert_eq!(
        (code, json.map(|json| document(&json, "runbook.md").0)),
        (0, Some("2024-01-01".into()))
    );
}

#[test]
fn a_detached_worktree_is_read_and_one_without_its_repository_fails() {
    let repository = sound();
    let worktree = repository.beside("tree");
    repository.git(&[
        "worktree",
        "add",
        "-q",
        "--detach",
        worktree.to_str().expect("a plain name"),
        "HEAD~1",
    ]);
    let (code, _, json) = judged(&repository, &worktree);
    let json = json.expect("a portal was written");
    assert_eq!(
        (
            code,
            document(&json, "notes.md").0,
            document(&json, "runbook.md").2
        ),
        (0, "2025-11-01".into(), "stale".into())
    );
    fs::remove_dir_all(repository.root.join(".git")).expect("a folder can be taken away");
    assert_eq!(judged(&repository, &worktree).0, 2);
}

#[test]
fn a_bare_repository_fails_and_one_without_commits_has_no_dates() {
    let repository = sound();
    let bare = repository.beside("bare");
    repository.git(&[
        "clone",
        "-q",
        "--bare",
        ".",
        bare.to_str().expect("a plain name"),
    ]);
    for root in [bare.clone(), bare.join("refs")] {
        let (code, said, _) = judged(&repository, &root);
        assert!(
            code == 2 && said.contains("bare repository"),
            "{code}: {said}"
        );
    }
    let (code, _, json) = broken(|repository, git| {
        fs::remove_dir_all(git).expect("a folder can be taken away");
        repository.git(&["init", "-q"]);
    });
    let json = json.expect("a portal was written");
    assert_eq!(
        (code, document(&json, "runbook.md").2),
        (0, "unknown".into())
    );
    assert!(rules(&json).contains(&"history-unread"));
}
