//! Netlify: the script that it runs, in clones as a host makes them, against a repository in the place of the forge.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use indoc::indoc;
use serde_json::Value;

use crate::support::repository::Repository;

/// A forge with a main branch, and a change of its launch page as pull request 7 with the merge that a forge keeps of it.
struct Host {
    forge: Repository,
}

impl Host {
    fn new() -> Self {
        let forge = Repository::new();
        forge.git(&["config", "uploadpack.allowFilter", "true"]);
        forge.git(&["config", "uploadpack.allowAnySHA1InWant", "true"]);
        forge.write(
            "docs/failover.md",
            indoc! {"
                ---
                kind: runbook
                ---
                # Failover

                Promote the replica, then move the alias.
            "},
        );
        forge.write("docs/proof.txt", "restored 12 files on 2025-01-01\n");
        forge.write(
            "docs/launch.md",
            indoc! {"
                # Launch

                Last Updated: 2025-11-01

                ## Go / No-Go

                All PASS required:

                - [x] Restore: `docs/proof.txt`
            "},
        );
        forge.commit("2025-01-01", "write");
        forge.write("docs/more.md", "# More\n\n[Launch](launch.md)\n");
        forge.commit("2025-11-01", "more");
        forge.git(&["checkout", "-q", "-b", "change"]);
        forge.git(&["rm", "-q", "docs/proof.txt"]);
        forge.commit("2025-11-02", "tidy up");
        forge.git(&["update-ref", "refs/pull/7/head", "HEAD"]);
        forge.git(&["checkout", "-q", "main"]);
        forge.write("docs/other.md", "# Other\n");
        // What this held before is in no file of today, so that a clone without old files lacks it.
        forge.write("docs/more.md", "# More of it\n\n[Launch](launch.md)\n");
        forge.commit("2025-11-03", "meanwhile");
        forge.git(&["checkout", "-q", "--detach"]);
        forge.git(&["merge", "-q", "--no-ff", "-m", "merge", "change"]);
        forge.git(&["update-ref", "refs/pull/7/merge", "HEAD"]);
        forge.git(&["checkout", "-q", "main"]);
        Host { forge }
    }

    /// Clones as a host does, checks a revision out, and runs the script there.
    fn build(&self, clone: &[&str], revision: &str, variables: &[(&str, &str)]) -> Built {
        let folder = self.forge.beside("site");
        let _ = fs::remove_dir_all(&folder);
        let (from, to) = (
            format!("file://{}", self.forge.root.display()),
            folder.to_str().expect("a plain name"),
        );
        self.forge.git(
            &[
                &["clone", "-q", "--no-checkout"],
                clone,
                &[from.as_str(), to],
            ]
            .concat(),
        );
        let depth = clone
            .iter()
            .position(|word| *word == "--depth")
            .map_or(vec![], |at| vec!["--depth", clone[at + 1]]);
        self.forge.git(
            &[
                &["-C", to, "fetch", "-q"],
                depth.as_slice(),
                &["origin", revision],
            ]
            .concat(),
        );
        self.forge
            .git(&["-C", to, "checkout", "-q", "--detach", "FETCH_HEAD"]);
        self.run(folder, variables)
    }

    fn run(&self, folder: PathBuf, variables: &[(&str, &str)]) -> Built {
        let mut command = Command::new("bash");
        command
            .arg(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(".ci/netlify.sh"))
            .current_dir(&folder)
            .env_clear();
        command
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("GIT_CONFIG_GLOBAL", "/dev/null");
        command
            .env("HOLDPOINT", env!("CARGO_BIN_EXE_holdpoint"))
            .env("SOURCE_DATE_EPOCH", "1762776000");
        let output = command
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .output()
            .expect("bash can be started");
        let said = String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr);
        Built {
            code: output.status.code(),
            said,
            out: folder.join("public"),
        }
    }
}

struct Built {
    code: Option<i32>,
    said: String,
    out: PathBuf,
}

impl Built {
    fn readiness(&self) -> Value {
        let text = fs::read_to_string(self.out.join("readiness.json"))
            .unwrap_or_else(|error| panic!("{error}: {}", self.said));
        serde_json::from_str(&text).expect("readiness.json is JSON")
    }

    /// The day of each document.
    fn days(&self) -> BTreeMap<String, Option<String>> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let readiness = self.readiness();
        let documents = readiness["documents"]
            .as_array()
            .expect("documents are a list");
        documents
            .iter()
            .map(|document| {
                (
                    text(&document["path"]).unwrap_or_default(),
                    text(&document["updated"]),
                )
            })
            .collect()
    }
}

#[test]
fn production_has_all_of_history_however_it_was_cloned() {
    let host = Host::new();
    for clone in [&["--depth", "1"] as &[&str], &["--filter=blob:none"], &[]] {
        let built = host.build(
            clone,
            "main",
            &[("CONTEXT", "production"), ("URL", "https://ready.example")],
        );
        assert_eq!(built.code, Some(0), "{clone:?}: {}", built.said);
        assert_eq!(
            built.days()["docs/failover.md"].as_deref(),
            Some("2025-01-01"),
            "{clone:?}: {}",
            built.said
        );
        assert!(built.out.join("sitemap.xml").is_file() && built.out.join("_headers").is_file());
        let missing = host.forge.git(&[
            "-C",
            built
                .out
                .parent()
                .and_then(|path| path.to_str())
                .expect("a plain name"),
            "rev-list",
            "--objects",
            "--missing=print",
            "HEAD",
        ]);
        assert!(
            !missing.lines().any(|line| line.starts_with('?')),
            "{clone:?}: {missing}"
        );
    }
}

#[test]
fn without_the_forge_there_is_a_portal_that_says_what_is_not_known() {
    let host = Host::new();
    let built = host.build(&["--depth", "1"], "main", &[]);
    let folder = built
        .out
        .parent()
        .expect("it lies in the clone")
        .to_path_buf();
    // The same clone again, with a forge that is gone.
    fs::remove_dir_all(&folder).expect("a clone can be removed");
    let to = folder.to_str().expect("a plain name");
    host.forge.git(&[
        "clone",
        "-q",
        "--depth",
        "1",
        &format!("file://{}", host.forge.root.display()),
        to,
    ]);
    host.forge
        .git(&["-C", to, "remote", "set-url", "origin", "file:///nowhere"]);
    let built = host.run(folder.clone(), &[("CONTEXT", "production")]);
    assert_eq!(built.code, Some(0), "{}", built.said);
    assert!(
        built
            .said
            .contains("cannot be fetched (git fetch --unshallow)"),
        "{}",
        built.said
    );
    assert_eq!(built.days()["docs/failover.md"], None);
    let built = host.run(
        folder,
        &[
            ("CONTEXT", "deploy-preview"),
            ("PULL_REQUEST", "true"),
            ("REVIEW_ID", "7"),
        ],
    );
    assert_eq!(built.code, Some(0), "{}", built.said);
    assert!(
        built.said.contains("the portal does not say what changes"),
        "{}",
        built.said
    );
    assert_eq!(built.readiness()["verdict"], "go");
}

#[test]
fn the_program_is_built_where_the_sources_are_and_named_elsewhere() {
    let host = Host::new();
    let nothing = host.build(&[], "main", &[("HOLDPOINT", "")]);
    assert!(
        nothing.code == Some(2) && nothing.said.contains("name it in HOLDPOINT"),
        "{}",
        nothing.said
    );
    // Tools that say what they were asked for; cargo leaves the program where it would build it.
    let tools = host.forge.beside("tools");
    fs::create_dir_all(&tools).expect("a folder can be made");
    let cargo = format!(
        "mkdir -p target/release && cp {} target/release/holdpoint",
        env!("CARGO_BIN_EXE_holdpoint")
    );
    for (name, more) in [("cargo", cargo.as_str()), ("rustup", "")] {
        fs::write(
            tools.join(name),
            format!("#!/bin/sh\necho {name} \"$@\" with ${{RUSTUP_TOOLCHAIN:-none}}\n{more}\n"),
        )
        .expect("a file can be written");
        Command::new("chmod")
            .arg("+x")
            .arg(tools.join(name))
            .status()
            .expect("chmod can be started");
    }
    host.forge.write(
        "Cargo.toml",
        indoc! {r#"
            [package]
            name = "x"
            rust-version = "1.95"
        "#},
    );
    host.forge.commit("2025-11-04", "sources");
    let path = format!(
        "{}:{}",
        tools.display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let built = host.build(&[], "main", &[("HOLDPOINT", ""), ("PATH", &path)]);
    assert_eq!(built.code, Some(0), "{}", built.said);
    assert!(
        built.said.contains("rustup toolchain install 1.95 ")
            && built
                .said
                .contains("cargo build --release --locked with 1.95"),
        "{}",
        built.said
    );
    assert!(built.out.join("index.html").is_file());
}

#[test]
fn a_preview_is_held_against_where_the_change_left_its_target() {
    let host = Host::new();
    let preview = [
        ("CONTEXT", "deploy-preview"),
        ("PULL_REQUEST", "true"),
        ("REVIEW_ID", "7"),
        ("DEPLOY_PRIME_URL", "https://7--x.example"),
    ];
    let left = host.forge.git(&["merge-base", "main", "change"]);
    // The change takes the proof away; what happened on main meanwhile is not its doing.
    let held = |built: &Built, base: &str| {
        assert_eq!(built.code, Some(0), "{}", built.said);
        assert!(
            built.said.contains(&format!("compared with {base}")),
            "{}",
            built.said
        );
        let page =
            |path: &str| fs::read_to_string(built.out.join(path)).expect("a preview was built");
        assert!(
            page("changes/index.html").contains("proof.txt")
                && page("index.html").contains("noindex")
        );
        assert_eq!(built.readiness()["verdict"], "no_go");
    };
    for clone in [&["--depth", "1"] as &[&str], &["--filter=blob:none"]] {
        held(&host.build(clone, "refs/pull/7/head", &preview), &left);
    }
    // Where the forge keeps no merge (the change conflicts, or the forge does not do that): the default branch, or the one that is named.
    host.forge.git(&["update-ref", "-d", "refs/pull/7/merge"]);
    held(&host.build(&[], "refs/pull/7/head", &preview), &left);
    host.forge.git(&["branch", "-q", "release", "main~2"]);
    let named = host.build(
        &[],
        "refs/pull/7/head",
        &[&preview[..], &[("HOLDPOINT_TARGET", "release")]].concat(),
    );
    held(&named, &host.forge.git(&["rev-parse", "release"]));
    // A branch is held against the default branch.
    held(
        &host.build(&["--depth", "1"], "change", &[("CONTEXT", "branch-deploy")]),
        &left,
    );
}
