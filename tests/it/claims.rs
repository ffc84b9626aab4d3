//! Claims: since when each stands, as history tells it, and from which age on it no longer counts.

use indoc::indoc;
use serde_json::{Value, json};

use crate::support::readiness::track;
use crate::support::repository::Repository;

const DONE: &str = indoc! {"
    # Launch

    ## Go / No-Go

    All PASS required:

    - [x] The pager rings
"};

/// A repository whose box was ticked on 2025-10-01, in a document that changed again on 2025-11-01.
fn ticked(settings: &str) -> Repository {
    let repository = Repository::new();
    repository.write("site.toml", settings);
    repository.write("launch.md", &DONE.replace("[x]", "[ ]"));
    repository.commit("2025-09-01", "write");
    repository.write("launch.md", DONE);
    repository.commit("2025-10-01", "tick");
    repository.write("launch.md", &format!("{DONE}\nSee the minutes.\n"));
    repository.commit("2025-11-01", "say more");
    repository
}

fn criterion(json: &Value) -> &Value {
    &json["gates"][0]["criteria"][0]
}

fn why(json: &Value) -> &str {
    criterion(json)["blockers"][0]["why"]
        .as_str()
        .unwrap_or_default()
}

#[test]
fn a_claim_has_the_age_of_its_own_line() {
    let repository = ticked("");
    let tick = repository.git(&["log", "-1", "--format=%H", "--grep=tick"]);
    let json = repository.readiness("2025-11-10");
    let expected = json!({"state": "committed", "commit": tick, "date": "2025-10-01", "author": "Ada", "age_days": 40});
    assert_eq!(criterion(&json)["claim_age"], expected);
    assert_eq!(
        criterion(&json)["verdict"],
        "met",
        "without a limit any age counts"
    );
    let before = repository.readiness("2025-09-15");
    assert_eq!(
        criterion(&before)["claim_age"]["age_days"],
        Value::Null,
        "on an earlier day nobody had ticked it"
    );
    let page = repository.page("gates/go-no-go/index.html");
    assert!(
        page.contains("since <time datetime=\"2025-10-01\">2025-10-01</time> by Ada"),
        "{page}"
    );
    let key = criterion(&json)["key"].as_str().expect("a key").to_owned();
    let root = repository.root.to_str().expect("a plain name");
    let said = repository.holdpoint(&["-C", root, "why", &key, "--as-of", "2025-11-10"]);
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(
        said.contains("its lines last changed 40 days ago, on 2025-10-01 by Ada in commit"),
        "{said}"
    );
}

#[test]
fn a_claim_that_is_too_old_is_unknown_from_its_first_day_on() {
    let repository = ticked("claim_max_age = 40\n");
    let json = repository.readiness("2025-11-10");
    assert_eq!(
        (&criterion(&json)["verdict"], &json["verdict"]),
        (&json!("met"), &json!("go"))
    );
    assert_eq!(
        json["gates"][0]["changes_on"][0],
        json!({"date": "2025-11-11", "to": "unknown", "because": criterion(&json)["key"]})
    );
    assert!(json["clock"].as_array().expect("a list").contains(&json!(
        {"date": "2025-11-11", "subject": criterion(&json)["key"], "what": "claim_too_old", "to": "unknown"}
    )));
    let json = repository.readiness("2025-11-11");
    assert_eq!(criterion(&json)["verdict"], "unknown");
    assert_eq!(
        why(&json),
        "claimed 41 days ago, on 2025-10-01 by Ada, where claims count for 40 days"
    );
}

#[test]
fn a_gate_may_set_its_own_limit_for_its_criteria_and_their_items() {
    let own = indoc! {r#"
        [[gate]]
        title = "Go / No-Go"
        claim_max_age = 30
    "#};
    let json = ticked(own).readiness("2025-11-10");
    assert_eq!(criterion(&json)["verdict"], "unknown");
    let wider = format!("claim_max_age = 30\n{}", own.replace("30", "60"));
    assert_eq!(
        criterion(&ticked(&wider).readiness("2025-11-10"))["verdict"],
        "met"
    );
    let gating = "\n## Launch Gating\n\n- Launch requires items 1-1 to be `done`.\n";
    let repository = Repository::new();
    repository.write("seen.txt", "Seen on call.\n");
    repository.write("work.md", &(track(&["`seen.txt`"]) + gating));
    repository.commit("2025-10-01", "write");
    repository.write(
        "site.toml",
        indoc! {r#"
            [[gate]]
            title = "Launch Gating"
            claim_max_age = 30
        "#},
    );
    let json = repository.readiness("2025-11-10");
    assert_eq!(json["gates"][0]["criteria"][0]["verdict"], "unknown");
    assert_eq!(
        json["records"][0]["verdict"], "met",
        "the limit is that of the gate"
    );
}

#[test]
fn where_history_tells_no_age_a_limit_makes_claims_unknown() {
    let folder = Repository::folder();
    folder.write("site.toml", "claim_max_age = 400\n");
    folder.write("launch.md", DONE);
    let json = folder.readiness("2025-11-10");
    assert_eq!(
        (&criterion(&json)["verdict"], &criterion(&json)["claim_age"]),
        (&json!("unknown"), &Value::Null)
    );
    assert_eq!(
        why(&json),
        "there is no history that says since when the claim stands"
    );
    let without = Repository::new();
    without.write("site.toml", "claim_max_age = 400\n");
    without.write("launch.md", DONE);
    assert_eq!(
        criterion(&without.readiness("2025-11-10"))["verdict"],
        "unknown",
        "there is no commit yet"
    );
    let repository = ticked("claim_max_age = 400\n");
    repository.write("launch.md", &DONE.replace("rings", "rings twice"));
    let json = repository.readiness("2025-11-10");
    assert_eq!(criterion(&json)["claim_age"]["state"], "uncommitted");
    assert_eq!(
        why(&json),
        "the claim is not committed, so that nobody can say since when it stands"
    );
    repository.git(&["checkout", "-q", "launch.md"]);
    let clone = repository.beside("clone");
    let address = format!("file://{}", repository.root.display());
    repository.git(&[
        "clone",
        "-q",
        "--depth",
        "1",
        &address,
        clone.to_str().expect("a plain name"),
    ]);
    let json = repository.readiness_of(&clone, "2025-11-10");
    assert_eq!(
        (
            &criterion(&json)["verdict"],
            &criterion(&json)["claim_age"]["state"]
        ),
        (&json!("unknown"), &json!("before_clone"))
    );
}

#[test]
fn a_partial_clone_makes_no_claim_younger() {
    let repository = ticked("claim_max_age = 40\n");
    repository.write("notes/old.md", "Nobody knows what this was.\n");
    repository.commit("2025-11-02", "take notes");
    repository.git(&["rm", "-q", "notes/old.md"]);
    repository.git(&["mv", "launch.md", "go-live.md"]);
    repository.write("go-live.md", &DONE.replace("# Launch", "# Go-live"));
    repository.commit("2025-11-10", "rename, with another title");
    assert_eq!(
        why(&repository.readiness("2025-11-20")),
        "claimed 50 days ago, on 2025-10-01 by Ada, where claims count for 40 days"
    );
    for filter in ["blob:none", "tree:0"] {
        let clone = repository.partial_clone(filter);
        let json = repository.readiness_of(&clone, "2025-11-20");
        let state = &criterion(&json)["claim_age"]["state"];
        assert_eq!(
            (&criterion(&json)["verdict"], state),
            (&json!("unknown"), &json!("unread")),
            "{filter}: the source of the rename cannot be read"
        );
        std::fs::remove_dir_all(clone).expect("a clone can be removed");
    }
}

#[test]
fn a_limit_of_no_days_is_a_mistake() {
    let repository = ticked("claim_max_age = 0\n");
    let run = repository.holdpoint(&["check", repository.root.to_str().expect("a plain name")]);
    assert_eq!(run.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&run.stderr)
            .contains("`claim_max_age` of 0 days lets no claim count")
    );
}
