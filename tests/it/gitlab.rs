//! GitLab: the example of the guide, its jobs run as a runner runs them, with the program itself and a forge on loopback.

use std::fs;
use std::process::Command;

use indoc::indoc;
use serde_json::Value;

use crate::guide;
use crate::support::forge::{Forge, ROBOT, TOKEN};
use crate::support::repository::Repository;

/// The example.
fn example() -> Value {
    let fences = guide::fences("yaml");
    let fence = fences
        .iter()
        .find(|fence| fence.place.contains("gitlab.md") && fence.text.contains("stages:"));
    serde_saphyr::from_str(&fence.expect("the guide has an example for GitLab").text)
        .expect("it is YAML")
}

/// The script of a job, as one text.
fn script(job: &str) -> String {
    let example = example();
    let lines = example[job]["script"]
        .as_array()
        .unwrap_or_else(|| panic!("{job} has a script"))
        .clone();
    lines
        .iter()
        .filter_map(Value::as_str)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Runs the script of a job in the working tree of a repository; what it said, and how it ended.
fn run(repository: &Repository, job: &str, variables: &[(&str, &str)]) -> (Option<i32>, String) {
    let programs = std::path::Path::new(env!("CARGO_BIN_EXE_holdpoint"))
        .parent()
        .expect("a program lies in a folder");
    let path = format!(
        "{}:{}",
        programs.display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let mut command = Command::new("sh");
    command
        .args(["-e", "-u", "-c", &script(job)])
        .current_dir(&repository.root)
        .env_clear()
        .env("PATH", path);
    let output = command
        .env("SOURCE_DATE_EPOCH", "1762776000")
        .envs(variables.iter().copied())
        .output()
        .expect("sh can be started");
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr),
    )
}

/// A gate that went, until the branch that is checked out took its proof away; and the commit that it began from.
fn change() -> (Repository, String) {
    let repository = Repository::new();
    repository.write(
        "docs/launch.md",
        indoc! {"
            # Launch

            Last Updated: 2025-11-01

            ## Go / No-Go

            All PASS required:

            - [x] Restore: `docs/proof.txt`
        "},
    );
    repository.write("docs/proof.txt", "restored 12 files on 2025-10-30\n");
    let base = repository.commit("2025-11-01", "write");
    repository.git(&["rm", "-q", "docs/proof.txt"]);
    repository.commit("2025-11-02", "tidy up");
    (repository, base)
}

#[test]
fn the_reports_are_where_gitlab_looks_for_them() {
    let (repository, _) = change();
    let (code, said) = run(&repository, "readiness", &[]);
    assert_eq!(code, Some(1), "{said}");
    let reports = &example()["readiness"]["artifacts"]["reports"];
    let report = |name: &str| {
        let path = reports[name].as_str().expect("a report is a path");
        fs::read_to_string(repository.root.join(path))
            .unwrap_or_else(|error| panic!("{path}: {error}: {said}"))
    };
    let issues: Value = serde_json::from_str(&report("codequality")).expect("code quality is JSON");
    assert!(
        issues.as_array().is_some_and(|issues| issues
            .iter()
            .any(|issue| issue["location"]["path"] == "docs/launch.md")),
        "{issues}"
    );
    assert!(report("junit").contains("<failure"));
}

#[test]
fn a_merge_request_has_one_note_and_the_job_decides() {
    let (repository, base) = change();
    let forge = Forge::start();
    forge.comment("ada", "Looks good.");
    forge.comment("mallory", "<!-- holdpoint-diff -->\nMine.");
    let api = format!("{}/api/v4", forge.url);
    let job = [
        ("CI_MERGE_REQUEST_DIFF_BASE_SHA", base.as_str()),
        ("CI_API_V4_URL", &api),
        ("CI_PROJECT_ID", "3"),
        ("CI_MERGE_REQUEST_IID", "7"),
    ];
    let with_token = [&job[..], &[("HOLDPOINT_TOKEN", TOKEN)]].concat();
    let (code, said) = run(&repository, "readiness-change", &with_token);
    assert_eq!(code, Some(1), "{said}");
    assert!(
        forge.texts().len() == 3 && forge.texts()[2].contains("proof"),
        "{:?}",
        forge.texts()
    );
    // Mended, it is the same note that says so.
    repository.git(&["revert", "--no-edit", "HEAD"]);
    let (code, said) = run(&repository, "readiness-change", &with_token);
    assert_eq!(code, Some(0), "{said}");
    let texts = forge.texts();
    assert!(
        texts.len() == 3 && texts[2] != texts[1] && !texts[2].contains("proof.txt"),
        "{texts:?}"
    );
    assert_eq!(
        (forge.state().comments[2].1.as_str(), texts[1].as_str()),
        (ROBOT, "<!-- holdpoint-diff -->\nMine.")
    );
    // Without a token nothing is asked, and the job decides all the same.
    let asked = forge.state().asked.len();
    assert_eq!(
        (
            run(&repository, "readiness-change", &job).0,
            forge.state().asked.len()
        ),
        (Some(0), asked)
    );
    let (code, said) = run(
        &repository,
        "readiness-change",
        &[
            &job[1..],
            &[(
                "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                "1111111111111111111111111111111111111111",
            )],
        ]
        .concat(),
    );
    assert_eq!(code, Some(2), "{said}");
}

#[test]
fn the_gate_stops_what_comes_after_it() {
    let (repository, _) = change();
    assert_eq!(run(&repository, "gate", &[]).0, Some(1));
    repository.git(&["revert", "--no-edit", "HEAD"]);
    let (code, said) = run(&repository, "gate", &[]);
    assert_eq!(code, Some(0), "{said}");
}
