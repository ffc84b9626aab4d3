//! Changes: what differs between two trees compiled in memory: pairing through edits and moves, and what time alone does.

use std::collections::BTreeMap;

use holdpoint::Compiled;
use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::records::Wanted;
use holdpoint::report::compare::changes::{Aspect, Changes, Loss, Turn, WaiverTurn, changes};
use holdpoint::source::{Cited, Found, SourceTree};

use crate::support::shared::compile;
use crate::support::sources;

const PLAN: &str = "# Launch\n\nLast Updated: 2025-11-01\n\n\
    ## 1) Restore drill\n\n- Status: `done`\n- Owner: SRE\n- Target: 2025-12-01\n- Evidence:\n  - `docs/drill.txt`\n\n\
    ## 2) Load test\n\n- Status: `in_progress`\n- Owner: Web\n- Target: Before beta\n- Evidence:\n  - `docs/load.txt`\n\n\
    ## Launch Gating\n\n- Launch requires items 1-2 to be `done`.\n\n\
    ## Waivers\n\n| ID | Waives | Rationale | Approver | Expires |\n|---|---|---|---|---|\n| W-1 | Load test | no rig | Ada | 2025-11-20 |\n";

fn day(text: &str) -> Date {
    text.parse().expect("the tests write days")
}

fn tree() -> BTreeMap<String, String> {
    let proof = |name: &str| {
        (
            format!("docs/{name}.txt"),
            "It was tried in staging, and it held for a week.\n".to_owned(),
        )
    };
    BTreeMap::from([
        ("plan.md".to_owned(), PLAN.to_owned()),
        proof("drill"),
        proof("load"),
    ])
}

fn compiled(files: &BTreeMap<String, String>, as_of: Date) -> Compiled {
    compile(
        &sources::tree(files),
        &Settings::default(),
        as_of,
        |wanted| found(files, wanted),
    )
}

fn found(files: &BTreeMap<String, String>, wanted: &Wanted) -> Cited {
    let found = |text: &String| Found {
        directory: false,
        executable: false,
        leads_out: false,
        size: text.len() as u64,
        text: Some(text.clone()),
    };
    Cited {
        found: wanted
            .paths
            .iter()
            .filter_map(|path| Some((path.clone(), files.get(path.as_str()).map(found)?)))
            .collect(),
        ..Cited::default()
    }
}

/// What differs on one day between the tree and an edited one.
fn after(edit: impl FnOnce(&mut BTreeMap<String, String>)) -> Changes {
    let mut edited = tree();
    edit(&mut edited);
    on_days(&tree(), "2025-11-10", &edited, "2025-11-10")
}

fn on_days(
    before: &BTreeMap<String, String>,
    first: &str,
    after: &BTreeMap<String, String>,
    second: &str,
) -> Changes {
    let settings = Settings::default();
    let (old, new) = (compiled(before, day(first)), compiled(after, day(second)));
    changes(
        &old.evaluated(&settings, day(first)),
        &new.evaluated(&settings, day(second)),
    )
}

fn replace(files: &mut BTreeMap<String, String>, from: &str, to: &str) {
    let text = files.get_mut("plan.md").expect("the tree has a plan");
    assert!(text.contains(from), "{from}");
    *text = text.replace(from, to);
}

/// The records that differ, with the ways in which they do.
fn told(changes: &Changes) -> Vec<(&str, &[Aspect])> {
    changes
        .records
        .iter()
        .map(|change| (change.state().title.as_str(), &change.what[..]))
        .collect()
}

#[test]
fn equal_trees_differ_in_nothing() {
    assert!(after(|_| ()).is_empty());
}

#[test]
fn spelling_is_no_change_in_readiness_and_is_told() {
    let found = after(|files| replace(files, "Restore drill", "Restoer drill"));
    assert!(!found.touches_readiness() && !found.is_empty());
    assert_eq!(told(&found), [("Restoer drill", &[Aspect::Spelling][..])]);
}

#[test]
fn a_number_is_never_a_slip_of_spelling() {
    let mut before = tree();
    replace(&mut before, "Load test\n", "Load test with 10000 users\n");
    let mut changed = before.clone();
    replace(&mut changed, "10000 users", "10001 users");
    let found = on_days(&before, "2025-11-10", &changed, "2025-11-10");
    assert!(found.touches_readiness());
    assert!(
        told(&found).contains(&("Load test with 10001 users", &[Aspect::Reworded][..])),
        "{:?}",
        told(&found)
    );
}

#[test]
fn a_lost_proof_of_what_was_met_is_a_regression() {
    let found = after(|files| _ = files.remove("docs/drill.txt"));
    let what: Vec<Loss> = found
        .regressions
        .iter()
        .map(|regression| regression.what)
        .collect();
    assert_eq!(what, [Loss::GateLeftGo, Loss::EvidenceLost]);
    assert_eq!(found.evidence[0].what, Turn::Broken);
    assert_eq!(found.evidence[0].by[0].title, "Restore drill");
}

#[test]
fn a_claim_that_rises_alone_is_called_out_and_one_with_new_proof_is_not() {
    let bold = after(|files| replace(files, "`in_progress`", "`done`"));
    assert_eq!(bold.unproven_rises().len(), 1);
    let sound = after(|files| {
        replace(files, "`in_progress`", "`done`");
        replace(
            files,
            "  - `docs/load.txt`",
            "  - `docs/load.txt`\n  - `docs/peak.txt`",
        );
        files.insert(
            "docs/peak.txt".to_owned(),
            "It held at the peak.\n".repeat(9),
        );
    });
    assert_eq!(sound.unproven_rises().len(), 0);
    assert_eq!(sound.evidence[0].what, Turn::Gained);
}

#[test]
fn a_waiver_that_ran_out_is_told_though_nobody_committed() {
    let found = on_days(&tree(), "2025-11-10", &tree(), "2025-11-24");
    assert_eq!(found.waivers[0].what, [WaiverTurn::Expired]);
    assert!(found.waivers[0].with_no_commit);
    let gate = &found.gates[0];
    assert!(gate.with_no_commit, "{gate:?}");
    assert!(gate.criteria[0].left_met() || gate.what == [Aspect::Verdict]);
    assert!(found.documents.edited.is_empty());
}

#[test]
fn a_folder_of_two_hundred_documents_moves_as_one() {
    let mut before = tree();
    let runbook = |at: usize| {
        format!(
            "# Restore service {at}\n\nLast Updated: 2025-11-01\n\n## Steps\n\n- [ ] Call the owner of {at}\n- [ ] Restore\n"
        )
    };
    (0..200).for_each(|at| _ = before.insert(format!("docs/old/{}/r{at}.md", at % 3), runbook(at)));
    let mut moved = tree();
    (0..200).for_each(|at| {
        let edited = if at % 2 == 0 { "\nChecked.\n" } else { "" };
        moved.insert(
            format!("docs/new/place/{}/r{at}.md", at % 3),
            runbook(at) + edited,
        );
    });
    let found = on_days(&before, "2025-11-10", &moved, "2025-11-10");
    assert_eq!(found.documents.moved.len(), 1);
    let folder = &found.documents.moved[0];
    assert_eq!(
        (
            folder.from.as_str(),
            folder.to.as_str(),
            folder.documents.len()
        ),
        ("docs/old", "docs/new/place", 200)
    );
    assert!(
        folder
            .documents
            .iter()
            .all(|(from, to)| from.name() == to.name())
    );
    assert_eq!(told(&found), []);
    assert_eq!(found.documents.edited.len(), 100);
    assert!(!found.touches_readiness(), "{:?}", found.diagnostics);
}

#[test]
fn items_that_change_places_and_headings_stay_what_they_are() {
    let found = after(|files| {
        replace(files, "## 1) Restore drill", "## 1) Drills of the shop");
        let text = files.get_mut("plan.md").expect("the tree has a plan");
        *text = format!("{}\n## Notes\n\n{}", &text[..10], &text[10..]);
    });
    assert_eq!(
        told(&found),
        [("Drills of the shop", &[Aspect::Reworded][..])]
    );
}

#[test]
fn ten_thousand_rows_are_compared_in_time() {
    let rows = |word: &str| {
        (0..10_000)
            .map(|at| format!("| {word} thing {at} | high | Ada |\n"))
            .collect::<String>()
    };
    let risks = |word: &str| {
        BTreeMap::from([(
            "risks.md".to_owned(),
            format!(
                "# Risks\n\n| Risk | Impact | Owner |\n|---|---|---|\n{}",
                rows(word)
            ),
        )])
    };
    let found = on_days(&risks("Old"), "2025-11-10", &risks("New"), "2025-11-10");
    assert!(found.records.len() >= 10_000);
    let removed = found
        .records
        .iter()
        .filter(|change| change.what.contains(&Aspect::Removed))
        .count();
    assert_eq!(removed, 0);
}

#[test]
fn a_document_that_can_no_longer_be_read_is_not_gone_and_its_gate_is() {
    let settings = Settings {
        required_gates: vec!["Launch Gating".to_owned()],
        ..Settings::default()
    };
    let path = RelPath::new("plan.md").expect("a path below the root");
    let mut unread = SourceTree::default();
    unread
        .unread
        .insert(path.clone(), "it is larger than 4 MiB".to_owned());
    let before = compile(
        &sources::tree(&tree()),
        &settings,
        day("2025-11-10"),
        |wanted| found(&tree(), wanted),
    );
    let after = compile(&unread, &settings, day("2025-11-10"), |_| Cited::default());
    let lost = changes(
        &before.evaluated(&settings, day("2025-11-10")),
        &after.evaluated(&settings, day("2025-11-10")),
    );
    assert_eq!(
        (
            lost.documents.unreadable.len(),
            lost.documents.removed.len()
        ),
        (1, 0)
    );
    assert_eq!(lost.documents.unreadable[0].path, path);
    assert_eq!(lost.regressions[0].what, Loss::GateLeftGo);
    assert_eq!(lost.regressions[0].how, "was go with waivers, now unknown");
    let back = changes(
        &after.evaluated(&settings, day("2025-11-10")),
        &before.evaluated(&settings, day("2025-11-10")),
    );
    assert_eq!(back.documents.readable, [path]);
    assert!(back.documents.added.is_empty() && back.regressions.is_empty());
}

#[test]
fn words_that_are_newly_declared_understood_are_told() {
    let gate = |comment: &str| {
        let text = format!("# Press\n\n## Go-live gate\n\n- [x] Seals (but late){comment}\n");
        BTreeMap::from([("press.md".to_owned(), text)])
    };
    let comment =
        " <!-- holdpoint: understood \"but late\" by Ida on 2025-11-01 --> <!-- a note -->";
    let found = on_days(&gate(""), "2025-11-10", &gate(comment), "2025-11-10");
    let criterion = &found.gates[0].criteria[0];
    assert!(criterion.what.contains(&Aspect::Understood));
    let [understood] = &criterion.understood[..] else {
        panic!("{criterion:?}")
    };
    assert_eq!(
        (understood.words.as_str(), understood.by.as_str()),
        ("but late", "Ida")
    );
    let again = on_days(&gate(comment), "2025-11-10", &gate(comment), "2025-11-10");
    assert!(again.is_empty());
    let gone = on_days(&gate(comment), "2025-11-10", &gate(""), "2025-11-10");
    assert!(gone.gates[0].criteria[0].understood.is_empty());
}
