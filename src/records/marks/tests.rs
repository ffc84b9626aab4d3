//! Tests of marks: what is found in the raw text, and what becomes of it.

use indoc::indoc;

use super::{Fate, Mark};
use crate::base::{RelPath, Settings};
use crate::parse::parse_document;
use crate::records::assembly::context::Context;
use crate::records::words::Vocabulary;
use crate::records::{Demand, Detail, Kind, Record, Status, of_document};

/// The marks of a text, each as its line and what became of it: `3 taken`, `4 unread`.
fn fates(text: &str) -> Vec<String> {
    let shown = |mark: &Mark| {
        let line = text[..mark.span.start].matches('\n').count() + 1;
        let fate = match mark.fate {
            Fate::Taken => "taken".to_owned(),
            Fate::Explained(reason) => format!("{reason:?}").to_lowercase(),
            Fate::Unread => "unread".to_owned(),
        };
        format!("{line} {fate}")
    };
    read(text).1.iter().map(shown).collect()
}

/// How many criteria keep gates of a text from going because of marks that nobody read.
fn stopping(text: &str) -> usize {
    read(text).0
}

/// Is it a mark or a line that nobody could read?
fn stops(record: &Record) -> bool {
    matches!(record.detail, Detail::Criterion(Demand::Unread(_)))
        || record.title.starts_with("Not read: ")
}

/// Does a criterion keep a gate of a text from going, by a mark that nobody read or by what it says?
fn is_shut(text: &str) -> bool {
    let below_done = |record: &Record| {
        let claim = record.claim.as_ref();
        claim.is_some_and(|claim| claim.status != Status::Done)
            || matches!(record.detail, Detail::Criterion(Demand::Unread(_)))
    };
    let criteria = records(text).into_iter();
    criteria
        .filter(|record| record.kind == Kind::Criterion)
        .any(|record| below_done(&record))
}

fn records(text: &str) -> Vec<Record> {
    let path = RelPath::new("ops/gate.md").expect("a path below the root");
    let words = Vocabulary::new(&Settings::default());
    let document = parse_document(text);
    of_document(&Context::new(&path, &document, text, &words)).records
}

fn read(text: &str) -> (usize, Vec<Mark>) {
    let path = RelPath::new("ops/gate.md").expect("a path below the root");
    let words = Vocabulary::new(&Settings::default());
    let document = parse_document(text);
    let reading = of_document(&Context::new(&path, &document, text, &words));
    let unread = reading
        .records
        .iter()
        .filter(|record| record.kind == Kind::Criterion && stops(record));
    (unread.count(), reading.marks.clone())
}

const GATE: &str = "# Go / No-Go\n\nAll PASS required:\n\n- [x] pump ready\n";

#[test]
fn a_box_in_any_spelling_is_found_and_stops_the_gate_that_it_stands_in() {
    for line in [
        "– [ ] valve shut",
        "-[ ] valve shut",
        "• [ ] valve shut",
        "\n[ ] valve shut",
        "\n☐ valve shut",
        "\n❌ valve shut",
        "\n<details>\n- [ ] valve shut\n</details>",
        "\nAnd at night:\n\n    - [ ] valve shut",
        "\n<pre>\n\n- [ ] valve shut",
        "\n| Pump | Done |\n| Valve | Pending |",
        "– [ ] [valve](#valve)",
        "– [ ] valve [ops]",
        "– [ ] pump [ ] valve",
        "– ❌ valve · ✅ pump",
        "\nvalve: ❌",
        "\nvalve: [ ]",
        "\n&#9744; valve",
        "\n<td>open</td>",
        "\n**Owner:** Yard, **Status:** open",
        "\nStatus: open",
        "\nNOT APPROVED",
        "\nDecision: GO\n– [ ] valve shut",
        "\nFinal choice: [x] GO / [ ] NO-GO\n– [ ] valve shut",
        "\nStatus:\nopen",
        "\nvalve | open",
        "\n<pre>\n\n- [ ] valve shut\n\n<pre>x</pre>",
        "\nA comment begins with `<!--`.\n\n– [ ] valve shut\n\nIt ends with `-->`.",
        "\nMore is listed here:\n\n    Then:\n    - [ ] valve shut",
        "\n### Navigation\n\n- [ ] valve shut",
        "\n### Email templates\n\n- Status: open",
    ] {
        let text = format!("{GATE}{line}\n");
        assert!(is_shut(&text), "{line}: {:?}", fates(&text));
    }
}

#[test]
fn what_is_read_is_taken_and_what_tells_of_no_state_is_explained() {
    let text = indoc! {"
        # Go / No-Go

        All PASS required:

        - [x] pump ready
        - [ ] valve shut

        ```sh
        - [ ] not this
        ```

        <!-- - [ ] nor this -->

        Decision: [ ] Go [ ] No-Go
    "};
    assert_eq!(
        fates(text),
        ["5 taken", "6 taken", "9 code", "12 comment", "14 taken"]
    );
    assert_eq!(stopping(text), 0);
}

#[test]
fn a_choice_a_legend_and_a_template_stop_nothing() {
    for line in [
        "\nOutcome: Green | Yellow | Red",
        "\nTo choose: [ ] Go / [ ] No-Go",
        "\n✅ done · 🟡 partial · ❌ missing",
        "\n### Template\n\n- [ ] <name>",
        "\n– [ ] ~~valve shut~~",
        "\n[Valve](#valve) ✅",
        "\nA box is written `[ ]`.",
    ] {
        let text = format!("{GATE}{line}\n");
        assert_eq!(stopping(&text), 0, "{line}: {:?}", fates(&text));
    }
}

#[test]
fn a_mark_in_the_section_of_another_record_stops_no_gate() {
    let text = indoc! {"
        # Launch

        ## Go / No-Go

        - [x] pump ready

        ## Risks

        | ID | Risk | Likelihood | Impact |
        |----|------|------------|--------|
        | R-1 | Ice | Low | High |

        – [ ] ask the harbour
    "};
    assert_eq!(fates(text), ["5 taken", "13 unread"]);
    assert_eq!(stopping(text), 0);
}

#[test]
fn a_done_that_nobody_read_stops_nothing() {
    assert_eq!(stopping(&format!("{GATE}– [x] valve shut\n")), 0);
}
