//! `holdpoint init` as its users meet it: the settings that are written, what is told, and that nothing is judged otherwise by them.

use std::fs;

use indoc::indoc;
use serde_json::Value;

use crate::honesty::tree::{AS_OF, Tree};
use crate::support::place::{Place, Run, files};

/// Documents with a gate, a candidate, runbooks of two ages, an owner in two spellings, an archive and a template.
const DOCUMENTS: [(&str, &str); 8] = [
    (
        "README.md",
        indoc! {"
            # Harbour readiness

            See the [runbook](runbooks/restore.md).
        "},
    ),
    (
        "docs/launch.md",
        indoc! {r#"
            # Launch

            ## Go / No-Go: "opening day"

            All PASS required:

            - [x] Backups: `docs/gone.md`
            - [ ] Alerts fire

            ## On exit criteria for pilots

            We talk about them.

            - [ ] Two weeks pass
        "#},
    ),
    (
        "docs/actions.md",
        indoc! {"
            # Follow-ups

            | Action | Owner | Due | Status |
            |---|---|---|---|
            | Rotate the key | @ann-lee | 2025-11-01 | open |
            | Page the pilot | Ann Lee | 2025-12-01 | open |
            | Move the buoy | Ann Lee | 2025-10-01 | done |
        "},
    ),
    (
        "runbooks/restore.md",
        indoc! {"
            # Runbook: restore

            Last reviewed: 2025-11-01
        "},
    ),
    (
        "runbooks/failover.md",
        indoc! {"
            # Runbook: failover

            Last reviewed: 2025-01-01
        "},
    ),
    ("docs/archive/2023.md", "# Plan of 2023\n"),
    ("docs/archive/2024.md", "# Plan of 2024\n"),
    ("docs/review-template.md", "# Review of <service>\n"),
];

/// What is written for them.
const SETTINGS: &str = indoc! {r##"
    # Written by `holdpoint init` from what was found on 2025-11-10. As written, it changes no
    # verdict. Every key may be left out; the page "Settings" of the guide has them all.

    # The name of the portal, from the README.
    title = "Harbour readiness"

    # 8 documents, by folder. Every Markdown file that git does not ignore is one; to leave some out,
    # put a pattern such as "docs/drafts/**" into `exclude`.
    #     5  docs/
    #     2  runbooks/
    #     1  at the root
    documents = ["**/*.{md,mdx,markdown,mdown,mkd}", "**/*.md.erb"]
    exclude = []

    # 1 gate decides a release, as far as its words say. 1 section looks like a gate and is not
    # judged. Take the `#` off those that decide a release. A gate that is named here has to be in the
    # documents, and has to go: if its heading is lost, it stays in the answer, as unknown. Gates that
    # are not named then decide nothing, and are told beside the answer.
    required_gates = [
        # "Go / No-Go: \"opening day\"",  # docs/launch.md:3, no-go
        # Sections that look like a gate and are not judged. Named here, one is unknown until `[[candidate]]` confirms it:
        # "On exit criteria for pilots",  # docs/launch.md:10
    ]

    # Sections that look like a gate and are not judged. Take the `#` off the lines of one that is a
    # gate. For one that is none, write `reject = "why"` in place of `read_as`.
    # docs/launch.md:10
    # [[candidate]]
    # document = "docs/launch.md"
    # heading = "On exit criteria for pilots"
    # read_as = "gate"

    # 3 documents are for something else than operations. They are shown, and decide nothing. Where a
    # guess is wrong, move its line to `operations = [...]`.
    [roles]
    history = [
        "docs/archive/**",  # 2 documents
    ]
    template = [
        "docs/review-template.md",
    ]

    # 2 runbooks: 1 older than 30 days. Without the `#`, `check` warns of each runbook that is older;
    # as it is, it only counts them.
    [freshness]
    # runbook = 30

    # 1 owner is written in more than one way. A line makes one owner of them, with one page.
    [owners]
    "Ann Lee" = ["@ann-lee"]
"##};

/// A place whose root `in` holds these documents.
fn harbour() -> Place {
    let place = Place::new();
    for (path, text) in DOCUMENTS {
        place.write(&format!("in/{path}"), text);
    }
    place
}

fn init(place: &Place, args: &[&str]) -> Run {
    place.run(&[&["init", "in", "--as-of", "2025-11-10"], args].concat())
}

/// The verdicts of everything that has one.
fn verdicts(place: &Place) -> Value {
    place.build().ends(0, &[]);
    let json = place.readiness();
    let of = |list: &Value, keys: &[&str]| -> Value {
        let all = list.as_array().expect("it is a list");
        let picked = all.iter().map(|entry| {
            keys.iter()
                .map(|key| entry[*key].clone())
                .collect::<Value>()
        });
        picked.collect()
    };
    let gates = json["gates"].as_array().expect("gates are a list");
    let criteria = gates
        .iter()
        .map(|gate| of(&gate["criteria"], &["key", "verdict", "standing"]));
    Value::from(vec![
        json["verdict"].clone(),
        criteria.collect(),
        of(&json["gates"], &["key", "scope", "verdict", "changes_on"]),
        of(&json["records"], &["key", "verdict", "standing"]),
        of(&json["evidence"], &["key", "state"]),
        of(&json["documents"], &["path", "role", "freshness"]),
    ])
}

#[test]
fn what_is_found_is_written_and_told() {
    let place = harbour();
    let run = init(&place, &[]);
    run.ends(0, &[]);
    let told = indoc! {"
        wrote site.toml
        8 documents: 5 operations, 2 history, 1 template
        1 gate decides a release: `Go / No-Go: \"opening day\"` (no-go)
        2 runbooks: 1 older than 30 days
        1 piece of evidence: 1 lost or empty
        3 actions: 2 open, 1 overdue
        1 owner is written in more than one way
        first: take the `#` off the gates in `required_gates` that decide a release
        then:  fix 1 piece of evidence that is lost or empty: `holdpoint check` names its place
    "};
    assert_eq!((run.out.as_str(), run.err.as_str()), (told, ""));
    let written = fs::read_to_string(place.path.join("in/site.toml")).expect("it was written");
    assert_eq!(written, SETTINGS);
}

#[test]
fn a_dry_run_prints_the_same_and_writes_nothing() {
    let place = harbour();
    let before = files(&place.path);
    let run = init(&place, &["--dry-run"]);
    run.ends(0, &["first: take the `#` off the gates"]);
    assert_eq!(run.out, SETTINGS);
    assert_eq!(files(&place.path), before);
    assert_eq!(init(&place, &["--dry-run"]).out, run.out);
}

#[test]
fn settings_that_are_there_stay_whatever_they_are() {
    let place = harbour();
    place.write("in/site.toml", "not = [toml");
    init(&place, &[]).ends(
        2,
        &[
            "`site.toml` is there already, and stays as it is",
            "holdpoint init --dry-run",
        ],
    );
    let kept = fs::read(place.path.join("in/site.toml")).expect("it is still there");
    assert_eq!(kept, b"not = [toml");
    let run = init(&place, &["--dry-run"]);
    run.ends(0, &[]);
    assert_eq!(run.out, SETTINGS);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_not_followed() {
    let place = harbour();
    let elsewhere = place.path.join("elsewhere.toml");
    std::os::unix::fs::symlink(&elsewhere, place.path.join("in/site.toml"))
        .expect("a link can be made");
    init(&place, &[]).ends(2, &["is there already"]);
    assert!(!elsewhere.exists());
}

#[test]
fn nothing_is_judged_otherwise_by_what_is_written() {
    let place = harbour();
    let before = verdicts(&place);
    init(&place, &[]).ends(0, &["wrote site.toml"]);
    assert_eq!(verdicts(&place), before);
    init(&place, &[]).ends(2, &[]);
}

#[test]
fn the_tree_in_which_every_gate_goes_still_goes() {
    let place = Place::new();
    let mut tree = Tree::read();
    tree.files.remove("site.toml");
    tree.write(&place.path.join("in"));
    let gate = || place.run(&["-C", "in", "gate", "--format", "json", "--as-of", AS_OF]);
    let before = gate();
    let run = place.run(&["-C", "in", "init", "--as-of", AS_OF]);
    run.ends(0, &["wrote site.toml"]);
    assert!(run.out.lines().count() <= 10, "{}", run.out);
    assert_eq!(gate().out, before.out);
}

#[test]
fn a_folder_without_documents_and_one_that_is_none_are_told() {
    let place = Place::new();
    place.write("in/notes.txt", "nothing");
    init(&place, &[]).ends(0, &["0 documents", "no file here is one"]);
    place
        .run(&["init", "nowhere"])
        .ends(2, &["cannot find the root"]);
    place
        .run(&["init", "in", "--audience", "board"])
        .ends(2, &["`init` needs the whole tree"]);
}

/// The home page of what was built.
fn home(place: &Place) -> String {
    place.build().ends(0, &[]);
    fs::read_to_string(place.path.join("out/index.html")).expect("a portal has a home page")
}

#[test]
fn the_home_page_shows_the_same_lines_until_there_are_settings() {
    let place = harbour();
    let page = home(&place);
    for line in [
        "title = &quot;Harbour readiness&quot;",
        "&quot;docs/archive/**&quot;,  # 2 documents",
        "&quot;Ann Lee&quot; = [&quot;@ann-lee&quot;]",
        "# runbook = 30",
    ] {
        assert!(page.contains(line), "{line} is not on\n{page}");
    }
    assert!(!page.contains("No gate decides a release here"));
    init(&place, &[]).ends(0, &[]);
    assert!(!home(&place).contains("Confirm what was found"));
}

#[test]
fn where_no_gate_decides_the_home_page_says_so_and_shows_what_there_is() {
    let place = harbour();
    let launch = "# Launch\n\n## On exit criteria for pilots\n\nWe talk about them.\n\n- [ ] Two weeks pass\n";
    place.write("in/docs/launch.md", launch);
    let page = home(&place);
    for words in [
        "No gate decides a release here",
        "1 section looks like a gate and is not judged",
        "On exit criteria for pilots",
        "2 runbooks for operations",
        "2 of 3 actions open",
        "Runbooks that want a review",
        "Open actions",
    ] {
        assert!(page.contains(words), "{words} is not on\n{page}");
    }
    assert!(!page.contains("Do next</h2>"));
    place.write("in/site.toml", "required_gates = [\"Lift-off\"]\n");
    assert!(!home(&place).contains("No gate decides a release here"));
}
