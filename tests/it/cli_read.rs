//! `holdpoint read` as its users meet it: how a document was read, block by block, and why.

use std::fs;

use indoc::indoc;
use serde_json::Value;

use crate::support::place::Place;

const RESTORE: &str = indoc! {"
    # Restore the ledger

    ## Impact

    Ledgers are stale.

    ## What to do

    1. Ask Ann.
    2. Wait.
"};

const LAUNCH: &str = indoc! {"
    ---
    owner: Ann
    ---

    # Spring

    ## Launch gate

    - [x] Pump ready
    - [ ] Valve shut

    ## Before the pumps start

    – [ ] Crew told
    - [ ] Horn tried

    ## Quality gate

    Ask Ann.

    - A list.

    ## Risks

    | Risk | Impact | Owner |
    |------|--------|-------|
    | Leak | High   | Ann   |

    ```text
    - [ ] like this
    - [x] or this
    ```
"};

/// A place whose root `in` holds these documents.
fn place(documents: &[(&str, &str)]) -> Place {
    let place = Place::new();
    for (path, text) in documents {
        place.write(&format!("in/{path}"), text);
    }
    place
}

/// What `read` prints of a document, or of a line of it.
fn read(place: &Place, name: &str) -> String {
    let run = place.run(&["-C", "in", "read", name]);
    run.ends(0, &[]);
    assert_eq!(run.err, "");
    run.out
}

#[test]
fn a_document_that_is_no_runbook_says_what_is_missing() {
    let place = place(&[("docs/restore.md", RESTORE)]);
    assert_eq!(
        read(&place, "docs/restore.md"),
        indoc! {"
            docs/restore.md
            role: operations, no signal of another role was seen
            runbook: no, its signals add up to 6, and 10 are needed
                +6  the title names an operation, such as `Restore`, `upgrade` or `failover`
              any one of these would make it a runbook:
               +10  the title says runbook or playbook
               +10  the file name says runbook or playbook
               +10  a folder around it is named for runbooks or playbooks
               +10  its first lines say `this runbook` or `this playbook`
               +10  headings name three parts of a runbook or more: symptoms, impact, diagnosis, mitigation, verification, rollback, escalation, prerequisites
                +6  headings name two parts of a runbook, such as symptoms and resolution
                +4  symptoms, and then what to do
                +6  the repository calls itself one of runbooks
                +4  it gives commands
                +4  three numbered steps or more
                +4  three headings or more that give orders
                +6  the title says what to do, about something that runs
                +6  a heading says `Runbook steps`
                +4  in a repository of runbooks, the title says what to do
                +4  a folder around it is named for operations, such as `ops`, `oncall` or `sre`
              or say so in its front matter: `kind: runbook`
            signs of state: none

             1  # Restore the ledger
             3  ## Impact
             5  … 1 paragraph
             7  ## What to do
             9  … to line 10: 2 items
        "}
    );

    // Any one of them is enough, as it says.
    let mended = RESTORE.replace("What to do", "Mitigation");
    place.write("in/docs/restore.md", mended);
    let told = read(&place, "docs/restore.md:1");
    assert_eq!(
        told,
        indoc! {"
            docs/restore.md
            role: operations, no signal of another role was seen
            runbook: yes, its signals add up to 12, and 10 are enough
                +6  headings name two parts of a runbook, such as symptoms and resolution
                +6  the title names an operation, such as `Restore`, `upgrade` or `failover`
            signs of state: none

            1  # Restore the ledger
                 = runbook: its signals add up to 12, and 10 are enough
                 = no gate: its heading contains no gate phrase, such as `Go/no-go`, `Launch gate`, `Exit criteria` or `Sign-off`, and nothing below it speaks for one
        "}
    );
    place.write(
        "in/docs/restore.md",
        format!("---\nkind: runbook\n---\n{RESTORE}"),
    );
    assert!(read(&place, "docs/restore.md").contains("runbook: yes, its front matter says so\n"));
}

#[test]
fn each_block_says_what_it_was_read_as_and_what_became_of_its_marks() {
    let place = place(&[("docs/launch.md", LAUNCH)]);
    let told = read(&place, "docs/launch.md");
    let (_, blocks) = told.split_once("\n\n").expect("blocks follow the head");
    assert!(told.contains("\nsigns of state: 3 taken, 2 explained, 1 unread\n"));
    assert_eq!(
        blocks,
        indoc! {"
             1  … to line 3: 1 block of front matter
             5  # Spring
             7  ## Launch gate
                  = gate of a release: its signals add up to 14, and 10 are enough
                        +6  the heading as a whole is a gate phrase
                        +3  the heading speaks of a release
                        +5  boxes or statuses are below it
             9  - [x] Pump ready
                  = criterion, claimed done: part of the gate `Launch gate`; `[x]` is taken
            10  - [ ] Valve shut
                  = criterion, claimed open: part of the gate `Launch gate`; `[ ]` is taken
            12  ## Before the pumps start
                  = no gate: its heading contains no gate phrase, such as `Go/no-go`, `Launch gate`, `Exit criteria` or `Sign-off`; what is below it adds up to 5 of 10
                        +5  boxes or statuses are below it
                      any one of these would make it a gate:
                        +6  the heading as a whole is a gate phrase
                        +5  the heading begins or ends with a gate phrase
            14  – [ ] Crew told
                  = criterion `Not read: – [ ] Crew told`: part of the gate `Launch gate`
                  = `[ ]` (open) is unread: nothing says what it belongs to
            15  - [ ] Horn tried
                  = criterion `Open beside the gate: Horn tried`: part of the gate `Launch gate`
                  = checklist item, claimed open: it has a state, and no other kind of record claims it
                  = `[ ]` (open) is taken: a record or criterion has read it
            17  ## Quality gate
                  = no gate, but a candidate for a person to confirm: its signals add up to 9, and 10 are needed
                        +5  the heading begins or ends with a gate phrase
                        +4  a list of conditions is below it
                      any one of these would make it a gate:
                        +1  the heading as a whole is a gate phrase
                        +6  the heading names a list that decides about a release, or the page is of one release
                        +3  it is called a gate below a heading of release gates
                        +3  the heading speaks of a release
                        +4  the heading names what each change must pass
                        +5  boxes or statuses are below it
                        +5  a decision is written
                        +4  signatures are asked for
                        +4  a sentence says that all of it must hold
                       +10  a rule names what must hold, and can be checked
            19  … to line 21: 1 item, 1 paragraph
            23  ## Risks
            27    | Leak | High   | Ann   |
                    = risk: by the heading `Risks`
            29  ```text
                  = `[ ]` (open), `[x]` (done) are explained: it is in code
        "}
    );
}

#[test]
fn a_line_shows_the_blocks_around_it_alone() {
    let place = place(&[("docs/launch.md", LAUNCH)]);
    let around = |name: &str| {
        let told = read(&place, name);
        let (_, blocks) = told.split_once("\n\n").expect("blocks follow the head");
        blocks.to_owned()
    };
    let gate = around("docs/launch.md:10");
    assert_eq!(
        gate,
        indoc! {"
             5  # Spring
             7  ## Launch gate
                  = gate of a release: its signals add up to 14, and 10 are enough
                        +6  the heading as a whole is a gate phrase
                        +3  the heading speaks of a release
                        +5  boxes or statuses are below it
            10  - [ ] Valve shut
                  = criterion, claimed open: part of the gate `Launch gate`; `[ ]` is taken
        "}
    );
    // As diagnostics write places, and as a path from the working folder.
    assert_eq!(around("in/docs/launch.md:10:3"), gate);
    assert_eq!(
        around("docs/launch.md:27"),
        indoc! {"
             5  # Spring
            23  ## Risks
                  = no gate: its heading contains no gate phrase, such as `Go/no-go`, `Launch gate`, `Exit criteria` or `Sign-off`, and nothing below it speaks for one
            25  | Risk | Impact | Owner |
            27    | Leak | High   | Ann   |
                    = risk: by the heading `Risks`
        "}
    );
    // Of an empty line, those before and behind it.
    let between = around("docs/launch.md:18");
    assert!(
        between.contains("17  ## Quality gate\n")
            && between.ends_with("19  Ask Ann.\n      = no record: running text\n"),
        "{between}"
    );
}

#[test]
fn the_role_and_what_it_keeps_from_being_read_are_told() {
    let minutes = "# Beta\n\n## Milestones\n\n| Milestone | Owner |\n|--|--|\n| Beta | Ann |\n";
    let place = place(&[
        ("docs/meetings/12.md", minutes),
        (
            "docs/guide.md",
            "---\nkind: guide\n---\n# Launch gate\n\n- [ ] A box\n",
        ),
        ("docs/empty.md", ""),
        ("docs/past/a.md", "# A\n"),
        ("site.toml", "[roles]\nhistory = [\"docs/past/**\"]\n"),
    ]);
    let told = read(&place, "docs/meetings/12.md");
    for line in [
        "role: history, the heaviest signals of a role decide, from 10 on\n   +12  history: a folder of meetings\n",
        "   -30  the document is for neither operations nor reference\n  no single signal is enough to make it a runbook; these would add up to 40 more:\n",
        "      = no record: `Milestones` is about milestones, which are read only in documents of operations; `role: operations` in the front matter makes it one\n",
    ] {
        assert!(
            told.contains(line.trim_start_matches("      ")),
            "{line}\n{told}"
        );
    }
    assert_eq!(
        read(&place, "docs/guide.md:6"),
        indoc! {"
            docs/guide.md
            role: reference, its front matter says so
            runbook: no, its front matter says that it is a `guide`
            signs of state: 0 taken, 1 explained, 0 unread

            4  # Launch gate
                 = no record: the front matter says `kind: guide`, and such documents claim nothing
            6  - [ ] A box
                 = `[ ]` (open) is explained: the document or section is a template, an example, a guide or history
                 = no record: the front matter says `kind: guide`, and such documents claim nothing
        "}
    );
    assert!(
        read(&place, "docs/empty.md").ends_with("signs of state: none\n\nthe document is empty\n")
    );
    assert!(
        read(&place, "docs/past/a.md")
            .contains("\nrole: history, `[roles]` in site.toml says so\n")
    );
}

#[test]
fn a_name_that_means_no_document_gets_a_way_out() {
    let place = place(&[
        ("docs/launch.md", LAUNCH),
        ("docs/a.txt", "x"),
        ("old/a.md", "# Old\n"),
        ("drafts/a.md", "# Draft\n"),
        (".gitignore", "drafts/\n"),
        (
            "site.toml",
            "exclude = [\"old/**\"]\nmax_file_bytes = 2_000\n",
        ),
    ]);
    place.write("in/docs/long.md", "x".repeat(3_000));
    place.write("beside.md", "# Beside\n");
    fs::create_dir(place.path.join("in/none")).expect("a folder can be made");
    for (name, words) in [
        (
            "docs/lanch.md",
            [
                "there is no document `docs/lanch.md`",
                "did you mean `docs/launch.md`?",
            ],
        ),
        (
            "docs/launch.md:99",
            [
                "`docs/launch.md` has 32 lines, and no line 99",
                "name a line from 1 to 32",
            ],
        ),
        (
            "docs/launch.md:0",
            ["no line 0", "name a line from 1 to 32"],
        ),
        ("docs", ["`docs` is a folder", "such as `docs/launch.md`"]),
        ("none", ["`none` is a folder", "there is no document in it"]),
        (
            "docs/a.txt:1",
            ["`docs/a.txt` is not a document", "name a Markdown file"],
        ),
        (
            "old/a.md",
            [
                "`exclude` in site.toml leaves out `old/a.md`",
                "take its pattern out",
            ],
        ),
        (
            "drafts/a.md",
            [
                "`drafts/a.md` is not part of the tree",
                "take it out of .gitignore",
            ],
        ),
        (
            "beside.md",
            [
                "`beside.md` is outside the root",
                "holdpoint -C DIR read FILE",
            ],
        ),
        ("site.toml", ["is read as settings", "name a document"]),
        (
            "docs/long.md",
            [
                "`docs/long.md` cannot be read: it is larger than",
                "holdpoint explain document-unreadable",
            ],
        ),
    ] {
        place.run(&["-C", "in", "read", name]).ends(2, &words);
    }
    place.write("in/site.toml", "[audience.all]\n");
    place
        .run(&["-C", "in", "--audience", "all", "read", "docs/launch.md"])
        .ends(
            2,
            &["`read` needs the whole tree", "leave `--audience` out"],
        );
}

#[test]
fn what_is_printed_for_machines_has_the_published_shape() {
    let place = place(&[("docs/launch.md", LAUNCH), ("docs/restore.md", RESTORE)]);
    let json = |args: &[&str]| -> Value {
        let run = place.run(&[&["-C", "in"], args].concat());
        serde_json::from_str(&run.out).expect("the answer is JSON")
    };
    let shape = jsonschema::validator_for(&json(&["schema", "read"])).expect("the schema is one");
    for name in ["docs/launch.md", "docs/launch.md:10", "docs/restore.md"] {
        let told = json(&["read", name, "--format", "json"]);
        let errors: Vec<String> = shape
            .iter_errors(&told)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(
            errors.is_empty() && told["schema"] == "holdpoint.read/1",
            "{errors:#?}"
        );
        let mut wrong = told;
        wrong["blocks"][0]["records"] = Value::Null;
        assert!(!shape.is_valid(&wrong));
    }

    let told = json(&["read", "docs/launch.md:14", "--format", "json"]);
    let block = told["blocks"]
        .as_array()
        .and_then(|blocks| blocks.last())
        .expect("the line has a block");
    assert_eq!(
        (&told["line"], &block["block"], &block["marks"][0]["fate"]),
        (
            &Value::from(14),
            &Value::from("paragraph"),
            &Value::from("unread")
        )
    );
    let runbook = &json(&["read", "docs/restore.md", "--format", "json"])["runbook"];
    assert_eq!(
        (
            &runbook["is_runbook"],
            &runbook["weighing"]["sum"],
            &runbook["weighing"]["threshold"],
            &runbook["weighing"]["missing"]["one_is_enough"]
        ),
        (
            &Value::from(false),
            &Value::from(6),
            &Value::from(10),
            &Value::from(true)
        )
    );
}

#[test]
fn reading_one_document_changes_nothing_and_nothing_in_it_moves_the_cursor() {
    let place = place(&[(
        "docs/a.md",
        "# L\u{1b}[2Jaunch gate\n\n- [ ] A\u{7} `go\u{202e}ne`\n",
    )]);
    let told = read(&place, "docs/a.md");
    assert!(!told.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{told}");
}
