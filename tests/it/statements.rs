//! Statements that others sign: about the commit that was judged, the same bytes each time, and none about anything else.

use serde_json::Value;

use crate::support::repository::Repository;

const GATE: &str = "# Go / No-Go\n\n- [x] Restore rehearsed. Evidence: `proof.txt`\n";

/// A repository whose gate goes.
fn repository() -> Repository {
    let repository = Repository::new();
    repository.write("launch.md", GATE);
    repository.write("proof.txt", "restored 12 files on 2025-10-30\n");
    repository.commit("2025-11-01", "write");
    repository
}

fn root(repository: &Repository) -> String {
    repository.root.display().to_string()
}

fn gate(repository: &Repository, args: &[&str]) -> (Option<i32>, String, String) {
    let root = root(repository);
    let usual = [
        "-C",
        &root,
        "gate",
        "--as-of",
        "2025-11-10",
        "--format",
        "in-toto",
    ];
    let run = repository.holdpoint(&[&usual[..], args].concat());
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (run.status.code(), text(&run.stdout), text(&run.stderr))
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("a statement is JSON")
}

#[test]
fn a_statement_is_about_the_commit_and_the_same_each_time() {
    let repository = repository();
    let (code, written, _) = gate(&repository, &[]);
    let statement = json(&written);
    assert_eq!(code, Some(0));
    assert_eq!(statement["_type"], "https://in-toto.io/Statement/v1");
    assert_eq!(statement["predicateType"], "holdpoint:attestation/gate/v1");
    let head = repository.git(&["rev-parse", "HEAD"]);
    assert_eq!(statement["subject"][0]["digest"]["gitCommit"], head);
    let predicate = &statement["predicate"];
    assert_eq!(predicate["revision"]["digest"]["gitCommit"], head);
    assert_eq!(predicate["timeVerified"], "2025-11-10T00:00:00Z");
    assert_eq!(predicate["verificationResult"], "PASSED");
    assert_eq!(predicate["readiness"]["schema"], "holdpoint.gate/1");
    assert_eq!(gate(&repository, &[]).1, written);
}

#[test]
fn what_does_not_pass_is_stated_as_well() {
    let repository = repository();
    repository.write("launch.md", &GATE.replace("[x]", "[ ]"));
    repository.commit("2025-11-02", "take it back");
    let (code, written, _) = gate(&repository, &[]);
    assert_eq!(code, Some(1));
    assert_eq!(json(&written)["predicate"]["verificationResult"], "FAILED");
}

#[test]
fn there_is_no_statement_about_a_tree_that_nobody_committed() {
    let repository = repository();
    repository.write("proof.txt", "nothing was restored\n");
    let (code, written, said) = gate(&repository, &[]);
    assert_eq!((code, written.as_str()), (Some(2), ""));
    assert!(
        said.contains("the working tree differs from its commit"),
        "{said}"
    );
    let folder = Repository::folder();
    folder.write("launch.md", GATE);
    let (code, written, said) = gate(&folder, &[]);
    assert_eq!((code, written.as_str()), (Some(2), ""));
    assert!(said.contains("there is no commit"), "{said}");
}

#[test]
fn statements_fit_their_schemas() {
    let repository = repository();
    let root = root(&repository);
    let snapshot = [
        "snapshot",
        &root,
        "--as-of",
        "2025-11-10",
        "--format",
        "in-toto",
    ];
    let snapshot = repository.holdpoint(&snapshot).stdout;
    let written = [
        ("gate-statement", json(&gate(&repository, &[]).1)),
        (
            "snapshot-statement",
            json(&String::from_utf8_lossy(&snapshot)),
        ),
    ];
    for (name, statement) in written {
        let schema = repository.holdpoint(&["schema", name]).stdout;
        let schema = json(&String::from_utf8_lossy(&schema));
        let validator = jsonschema::validator_for(&schema).expect("the schema is one");
        assert!(validator.is_valid(&statement), "{name}");
        let mut wrong = statement;
        wrong["predicate"]["verificationResult"] = "PERHAPS".into();
        assert!(!validator.is_valid(&wrong), "{name}");
    }
}
