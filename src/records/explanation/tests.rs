use indoc::indoc;

use super::*;
use crate::base::RelPath;
use crate::parse::parse_document;
use crate::records::of_document;
use crate::records::weighing::{Missing, Weighed};
use crate::records::words::Vocabulary;

/// What a question finds in the explanation of a document.
fn explained<T>(path: &str, text: &str, ask: impl Fn(&Context, &Explanation) -> T) -> T {
    let (document, settings) = (parse_document(text), Settings::default());
    let words = Vocabulary::new(&settings);
    let path = RelPath::new(path).expect("a path below the root");
    let context = Context::new(&path, &document, text, &words);
    ask(&context, &explain(&context, &settings))
}

const LAUNCH: &str = indoc! {"
    ---
    owner: Ann
    ---

    # Spring

    Status: open

    ## Launch gate

    - [x] Pump ready
      - [ ] Spare valve
    - ✅ Crew told

    ## Later

    | Item | Status |
    |------|--------|
    | Sign | done |

    ```
    - [ ] like this
    ```

    > – [ ] valve shut
"};

#[test]
fn each_record_and_each_mark_belongs_to_one_block() {
    for text in [LAUNCH, "- [ ] a\n\n<pre>\n- [ ] b\n", "", "- [ ] a"] {
        explained("docs/a.md", text, |context, explanation| {
            let reading = of_document(context);
            let blocks = || explanation.blocks.iter();
            let marks: Vec<Mark> = blocks().flat_map(|block| block.marks.clone()).collect();
            let mut records: Vec<usize> = blocks()
                .flat_map(|block| &block.records)
                .map(|(at, _)| *at)
                .collect();
            records.sort_unstable();
            assert_eq!(marks.len(), reading.marks.len(), "{text}");
            assert!(marks.iter().all(|mark| reading.marks.contains(mark)));
            assert_eq!(records, (0..reading.records.len()).collect::<Vec<_>>());
            assert!(blocks().all(|block| block.nothing.is_some() == block.records.is_empty()));
        });
    }
}

#[test]
fn the_blocks_around_a_line_are_those_that_hold_it_and_their_headings() {
    explained("docs/a.md", LAUNCH, |context, explanation| {
        let around = |line| -> Vec<String> {
            let found = explanation.around(context.document, line).into_iter();
            let units = found.map(|at| explanation.blocks[at].unit);
            units
                .map(|unit| {
                    let line = context.document.line(unit.span.start);
                    format!("{:?} {line}", unit.shape)
                })
                .collect()
        };
        assert_eq!(
            around(12),
            [
                "Heading 5",
                "Heading 9",
                "List 11",
                "Box 11",
                "List 12",
                "Box 12"
            ]
        );
        assert_eq!(around(8), ["Heading 5", "Paragraph 7", "Heading 9"]);
        assert_eq!(
            around(19),
            ["Heading 5", "Heading 15", "Table 17", "Row 19"]
        );
    });
}

/// What a document shows for a runbook, by name; its sum.
fn runbook(path: &str, text: &str) -> (Vec<&'static str>, i32) {
    explained(path, text, |_, explanation| match &explanation.runbook {
        runbook::Ground::Weighed(weighing) => (
            weighing.seen.iter().map(|signal| signal.name).collect(),
            weighing.sum(),
        ),
        other => panic!("{other:?}"),
    })
}

/// Each signal is shown by a document that shows what its name says.
#[test]
fn each_signal_of_a_runbook_has_the_name_of_what_is_seen() {
    const PLAIN: &str = "# Queue\n\nIt holds orders.\n";
    let steps = "# Queue\n\n1. a\n2. b\n3. c\n\n```sh\nls\n```\n";
    for (path, text, name) in [
        ("a.md", "# Queue runbook\n", "the title says runbook"),
        ("queue-runbook.md", PLAIN, "the file name says runbook"),
        ("runbooks/a.md", PLAIN, "named for runbooks"),
        ("a.md", "# Queue\n\nThis runbook helps.\n", "`this runbook`"),
        (
            "a.md",
            "# Q\n\n## Impact\n\n## Diagnosis\n\n## Mitigation\n",
            "three parts",
        ),
        ("a.md", "# Q\n\n## Impact\n\n## Mitigation\n", "two parts"),
        ("a.md", steps, "three numbered steps"),
        ("a.md", steps, "it gives commands"),
        ("a.md", steps, "nothing speaks of operations"),
        (
            "a.md",
            "# Topic reference\n",
            "a reference, a record of work",
        ),
        (
            "runbooks/README.md",
            "# Runbook\n\n[a](a.md) [b](b/README.md) [c](./c.md)\n",
            "links to them",
        ),
        (
            "a.md",
            "# Q\n\n## Drain it\n\n## Stop it\n\n## Start it\n",
            "give orders",
        ),
        (
            "a.md",
            "# Q\n\n## Symptoms\n\n## Then\n",
            "symptoms, and then",
        ),
        ("a.md", "# Restore the queue\n", "names an operation"),
        ("a.md", "# Q\n\n## A\n", "says nothing below"),
        ("oncall/a.md", PLAIN, "named for operations"),
        ("a.md", "# Queue runbooks\n", "several runbooks"),
        ("2026-01-02-queue.md", PLAIN, "carries a date"),
        ("a.md", "# Queue index\n", "the title is that of an index"),
        ("README.md", PLAIN, "the file name is that of an index"),
        ("a.md", "# Deployment checklist\n", "a checklist"),
        ("a.md", "# Sales playbook\n", "a plan, a report"),
        ("adr/a.md", PLAIN, "neither operations nor reference"),
    ] {
        let (seen, _) = runbook(path, text);
        assert!(
            seen.iter().any(|seen| seen.contains(name)),
            "{name}: {seen:?}"
        );
    }
    assert_eq!(runbook("a.md", PLAIN), (Vec::new(), 0));
}

#[test]
fn a_document_that_is_almost_a_runbook_says_what_is_missing() {
    explained(
        "a.md",
        "# Restore the queue\n\nIt holds orders.\n\n## Impact\n",
        |_, explanation| {
            let runbook::Ground::Weighed(weighing) = &explanation.runbook else {
                panic!("nothing is declared");
            };
            assert_eq!((weighing.sum(), weighing.outcome()), (6, Weighed::Nothing));
            let Missing::OneOf(missing) = runbook::signals::missing(weighing) else {
                panic!("one signal is enough");
            };
            assert!(
                missing.iter().all(|signal| signal.weight >= 4),
                "{missing:?}"
            );
            assert_eq!(missing.len(), 15);
        },
    );
}

#[test]
fn a_heading_says_why_it_opened_no_gate() {
    let text = indoc! {"
        # Plan

        ## Before the pumps start

        - [ ] Pump ready
        - [x] Valve shut

        ## Launch gate

        ## No-Go

        - [ ] Leak

        ## Search has no access gate

        - [ ] Add one
    "};
    explained("a.md", text, |context, explanation| {
        let reasons: Vec<_> = explanation
            .blocks
            .iter()
            .filter(|block| block.unit.shape == Shape::Heading)
            .map(|block| {
                let gate = &block.gates[0];
                let line = context.document.line(block.unit.span.start);
                (line, gate.unopened, gate.weighing.sum())
            })
            .collect();
        assert_eq!(
            reasons[1..],
            [
                (3, Some(Unopened::NoPhrase), 5),
                (8, Some(Unopened::Hollow), 9),
                (10, Some(Unopened::OnlyNoGo), 14),
                (14, Some(Unopened::Lack), 10),
            ]
        );
    });
}
