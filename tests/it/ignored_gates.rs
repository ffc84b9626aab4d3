//! Gates that settings ignore or do not name, as people meet them: beside the answer, on pages, and in `diff`.

use std::fs;

use indoc::indoc;

use crate::support::place::Place;
use crate::support::pulls::diff;
use crate::support::repository::Repository;

const LAUNCH: &str = indoc! {"
    # Launch

    Last Updated: 2025-11-01

    ## Go-live gate

    - [x] Restore rehearsed

    ## Release gate

    - [ ] Licences checked
"};

const IGNORED: &str = indoc! {r#"
    [[ignore_gates]]
    gate = "Release gate"
    reason = "It is that of the <old> client."
"#};

const DAY: [&str; 2] = ["--as-of", "2025-11-09"];

fn place(settings: &str) -> Place {
    let place = Place::new();
    place.write("in/README.md", LAUNCH);
    place.write("in/site.toml", settings);
    place
}

#[test]
fn an_ignored_gate_is_told_beside_the_answer_with_its_reason() {
    let place = place(IGNORED);
    let gate = place.run(&[&["-C", "in", "gate"], &DAY[..]].concat());
    let line = "no-go  Release gate (ignored: It is that of the <old> client.)";
    gate.ends(0, &["go as of", "beside the answer", line]);
    let asked = place.run(&[&["-C", "in", "gate", "Release gate"], &DAY[..]].concat());
    asked.ends(
        1,
        &["no-go as of", "ignored: It is that of the <old> client."],
    );
    let why = place.run(&[&["-C", "in", "why", "Release gate"], &DAY[..]].concat());
    why.ends(0, &["it decides no release: `ignore_gates` in site.toml"]);
    let build = place.run(&[&["build", "in", "--out", "out"], &DAY[..]].concat());
    build.ends(0, &["Release gate (ignored: It is that"]);
    let home = fs::read_to_string(place.path.join("out/index.html")).expect("there is a home page");
    assert!(home.contains("Beside the answer"), "{home}");
    assert!(home.contains("ignored: It is that of the &lt;old&gt; client."));
    let json = fs::read_to_string(place.path.join("out/readiness.json")).expect("it is written");
    assert!(json.contains("\"verdict\": \"go\""), "{json}");
    assert!(json.contains("\"reason\": \"It is that of the <old> client.\""));
}

#[test]
fn where_the_only_gate_is_ignored_the_answer_is_that_of_a_tree_without_a_gate() {
    let place = place(
        "ignore_gates = [{ gate = \"Go-live gate\", reason = \"None.\" }, { gate = \"Release gate\", reason = \"None.\" }]\n",
    );
    let gate = place.run(&[&["-C", "in", "gate"], &DAY[..]].concat());
    gate.ends(1, &["unknown as of", "go  Go-live gate (ignored: None.)"]);
}

#[test]
fn a_gate_that_is_not_named_and_does_not_go_is_a_warning_beside_the_answer() {
    let place = place("required_gates = [\"Go-live gate\"]\n");
    let gate = place.run(&[&["-C", "in", "gate"], &DAY[..]].concat());
    let line = "no-go  Release gate (not named in `required_gates`)";
    gate.ends(0, &["go as of", line]);
    let check = place.run(&[&["check", "in"], &DAY[..]].concat());
    check.ends(0, &["warning[gate-unnamed]: `Release gate` is a no-go"]);
}

#[test]
fn a_gate_that_is_both_required_and_ignored_is_refused() {
    let place = place(&format!("required_gates = [\"release gate\"]\n{IGNORED}"));
    let check = place.run(&[&["check", "in"], &DAY[..]].concat());
    check.ends(2, &["`Release gate` is both required and ignored"]);
}

/// A repository with the launch, on a branch where `site.toml` is written.
fn changed(settings: &str) -> Repository {
    let repository = Repository::new();
    repository.write("README.md", LAUNCH);
    repository.commit("2025-11-01", "launch");
    repository.git(&["branch", "base"]);
    repository.write("site.toml", settings);
    repository.commit("2025-11-02", "settings");
    repository
}

#[test]
fn a_newly_ignored_or_no_longer_named_gate_is_a_regression() {
    for (settings, why) in [
        (IGNORED, "ignored: It is that of the <old> client."),
        (
            "required_gates = [\"Go-live gate\"]\n",
            "not named in `required_gates`",
        ),
    ] {
        let (code, told, _) = diff(&changed(settings), &["base", "HEAD"]);
        assert_eq!(code, 1, "{told}");
        let line = format!("Release gate: decides nothing now: {why}; still no-go");
        assert!(
            told.contains(&line) && told.contains("1 regression"),
            "{told}"
        );
        assert!(!told.contains("gate better"), "{told}");
    }
}

#[test]
fn a_newly_rejected_candidate_is_a_regression() {
    const CANDIDATE: &str = indoc! {"
        # Pump station

        ## Permission gate

        - The site manager agrees.
        - The log is kept
          ☐ copied twice
    "};
    let repository = Repository::new();
    repository.write("README.md", LAUNCH);
    repository.write("pumps.md", CANDIDATE);
    repository.commit("2025-11-01", "launch");
    repository.git(&["branch", "base"]);
    let settings = indoc! {r#"
        [[candidate]]
        document = "*.md"
        heading = "Permission gate"
        reject = "It is that of the landlord."
    "#};
    repository.write("site.toml", settings);
    repository.commit("2025-11-02", "settings");
    let (code, told, _) = diff(&repository, &["base", "HEAD"]);
    assert_eq!(code, 1, "{told}");
    let line = "candidate Permission gate: is rejected now: It is that of the landlord.";
    assert!(told.contains(line), "{told}");
    let (code, told, _) = diff(&repository, &["base", "HEAD", "--allow-removal"]);
    assert_eq!(code, 0, "{told}");
}
