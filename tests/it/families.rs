//! The same gate in many documents, as lists and machines show it.

use std::fs;

use serde_json::Value;

use crate::support::place::Place;

/// A go-live gate, and a sign-off in each of so many rollouts, of which the second is open.
fn rollouts(number: usize) -> Place {
    let place = Place::new();
    place.write(
        "in/README.md",
        "# Launch\n\nLast Updated: 2025-11-01\n\n## Go-live gate\n\n- [x] Restore rehearsed\n",
    );
    for at in 1..=number {
        let sign = if at == 2 { ' ' } else { 'x' };
        place.write(
            &format!("in/rollouts/{at}.md"),
            format!("# Rollout {at}\n\n## Release gate\n\n- [{sign}] Reviewed {at}\n"),
        );
    }
    place
}

fn build(place: &Place, expected: &[&str]) -> (String, Value) {
    let run = place.run(&["build", "in", "--out", "out", "--as-of", "2025-11-09"]);
    run.ends(0, expected);
    let read = |name: &str| fs::read_to_string(place.path.join(name)).expect("it was written");
    let json = serde_json::from_str(&read("out/readiness.json")).expect("it is JSON");
    (read("out/gates/index.html"), json)
}

#[test]
fn a_family_is_one_row_and_each_member_a_gate() {
    let (page, json) = build(
        &rollouts(5),
        &[
            "no-go           Release gate (the worst of 5 alike)",
            "2 gates;",
        ],
    );
    assert!(page.contains("The worst of 5 alike"), "{page}");
    assert_eq!(page.matches("class=\"row-title\"").count(), 2, "{page}");
    let gates = json["gates"].as_array().expect("it is a list");
    let members = gates.iter().filter(|gate| gate["family"] == "release-gate");
    assert_eq!(members.count(), 5, "{gates:?}");
    assert!(
        gates
            .iter()
            .all(|gate| gate["family"].is_null() == (gate["scope"] == "release"))
    );
    assert_eq!(json["verdict"], "go");
}

#[test]
fn four_gates_alike_are_four_gates() {
    let (page, json) = build(&rollouts(4), &["5 gates;"]);
    assert!(!page.contains("alike"), "{page}");
    assert_eq!(json["verdict"], "no_go");
}
