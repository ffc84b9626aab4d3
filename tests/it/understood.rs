//! Words that somebody declares understood: what the settings refuse, and where the outputs show it.

use std::fs;

use indoc::indoc;

use crate::support::place::Place;

const LAUNCH: &str = indoc! {r#"
    # Launch

    ## Go-live gate

    - [x] Restore rehearsed (but took longer) <!-- holdpoint: understood "but took longer" by Ida Holm on 2025-11-01 -->
    - [x] Seals changed

    The first crate failed to open. <!-- holdpoint: understood "The first crate failed to open" by Bo Lind on 2025-11-02 -->
"#};

#[test]
fn a_harmless_phrase_that_could_take_a_claim_back_is_refused() {
    let place = Place::with_document(LAUNCH);
    for (phrase, why) in [
        (
            "pending review",
            "holds `pending`, which takes a claim back",
        ),
        ("known issues", "holds `issues`, which takes a claim back"),
        ("folgt nächste Woche", "which takes a claim back"),
        ("in progress", "which takes a claim back"),
        ("signed off", "is a status"),
        ("see docs/scan.md", "names a file, an address or an id"),
        ("ab", "says too little to be known by"),
        ("", "says too little to be known by"),
    ] {
        let settings = format!("[synonyms.status]\nharmless = [\"laid by\", \"{phrase}\"]\n");
        place.write("in/site.toml", settings);
        let message = format!("the harmless phrase `{phrase}`");
        place.build().ends(
            2,
            &[&message, why, "site.toml:2:24", "holdpoint: understood"],
        );
    }
    place.write(
        "in/site.toml",
        "[synonyms.status]\nharmless = [\"attachments archived\", \"laid by for the spring\"]\n",
    );
    place.build().ends(0, &[]);
}

#[test]
fn outputs_show_who_understands_which_words_and_since_when() {
    let place = Place::with_document(LAUNCH);
    place.build().ends(0, &[]);

    let json = place.readiness();
    let gate = &json["gates"][0];
    assert_eq!(gate["verdict"], "go");
    let criteria = gate["criteria"].as_array().expect("criteria are a list");
    let understood = &criteria[0]["understood"];
    assert_eq!(
        understood[0],
        serde_json::json!({"words": "but took longer", "by": "Ida Holm", "on": "2025-11-01"})
    );
    assert_eq!(criteria[1].get("understood"), None);
    assert_eq!(criteria[2]["verdict"], "not_applicable");
    assert_eq!(criteria[2]["understood"][0]["by"], "Bo Lind");

    let page = fs::read_to_string(place.path.join("out/gates/docs/a/go-live-gate/index.html"))
        .or_else(|_| fs::read_to_string(gate_page(&place)))
        .expect("the gate has a page");
    assert!(
        page.contains("“but took longer”, says Ida Holm on"),
        "{page}"
    );
    assert!(page.contains("“The first crate failed to open”, says Bo Lind on"));
}

/// The one page of a gate.
fn gate_page(place: &Place) -> std::path::PathBuf {
    let folders = fs::read_dir(place.path.join("out/gates")).expect("there are pages of gates");
    let mut pages = folders.filter_map(|entry| {
        let page = entry.ok()?.path().join("index.html");
        page.exists().then_some(page)
    });
    pages.next().expect("there is a page of a gate")
}

#[test]
fn a_copy_for_an_audience_that_sees_no_approver_names_nobody() {
    let place = Place::with_document(LAUNCH);
    place.write(
        "in/site.toml",
        "[audience.public]\ntitle = \"Public\"\nleave_out.fields = [\"approver\"]\n",
    );
    place.build_with(&["--audience", "public"]).ends(0, &[]);
    let json = place.readiness().to_string();
    assert!(
        !json.contains("Ida Holm") && !json.contains("Bo Lind"),
        "{json}"
    );
}
