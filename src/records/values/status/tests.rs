//! Tests of statuses: what careful people read in a value, beside a box, and around a title.

use crate::base::{Settings, Span};
use crate::parse::{Block, Document, Item, List, Paragraph, Section, Task};
use crate::records::Status;
use crate::records::assembly::sample::text;
use crate::records::values::status::{Legend, boxed, claim, marked};
use crate::records::words::Vocabulary;

fn words() -> Vocabulary {
    Vocabulary::new(&Settings::default())
}

/// The canonical word of a value, `-` for none.
fn read(value: &str, words: &Vocabulary) -> &'static str {
    claim(&text(value), words, &Legend::default()).map_or("-", |claim| claim.status.word())
}

#[test]
fn a_value_is_read_by_its_leading_words_and_marks() {
    let rows = [
        ("`in_progress`", "in_progress"),
        ("`not_started`", "open"),
        ("Pending", "open"),
        ("Done", "done"),
        ("Partial", "in_progress"),
        ("✅ done", "done"),
        ("✅", "done"),
        ("✅ **EXCELLENT**", "done"),
        ("Mitigated ✅", "done"),
        ("❌", "open"),
        ("⬜", "open"),
        ("⛔", "blocked"),
        ("⚠️", "in_progress"),
        ("🟡 **Partially met**", "in_progress"),
        ("⚪ Requires deployment", "open"),
        ("🔵", "unknown"),
        ("**GREEN** — REG-200 filed", "done"),
        ("MITIGATED, NOT RESOLVED.", "in_progress"),
        ("Partially controlled", "in_progress"),
        ("📅 DEFERRED", "open"),
        ("still open in two regions", "open"),
        ("fermé", "done"),
        ("Partially deployed to two regions", "in_progress"),
        ("Complete (6/6 tasks) - *Restored via PR #30*", "done"),
        ("Complete (4/6 tasks)", "in_progress"),
        ("PASS", "done"),
        ("🟢 code and settings done; 🔴 secrets", "in_progress"),
        ("✅ done | 🔴 High", "done"),
        ("passed, no known problems", "done"),
        ("Passed with 3 known failures", "in_progress"),
        ("Passed with no failures", "done"),
        ("passed (1509 tests, 0 failed)", "done"),
        ("passed, 2 tests skipped", "in_progress"),
        ("done, 4 issues fixed", "done"),
        ("done (2 retries on failure)", "done"),
        ("не проверено", "open"),
        ("PASS with blockers", "in_progress"),
        ("pass, 6 of 8", "in_progress"),
        ("Done except the last step", "in_progress"),
        ("Approved with conditions", "in_progress"),
        ("GATE_BLOCK", "open"),
        ("DEMO_ONLY", "open"),
        ("OPEN_BACKLOG", "open"),
        ("NEEDS_REVERIFICATION", "open"),
        ("**Not yet sealed**", "open"),
        ("not verified", "open"),
        ("~done with one blocker", "in_progress"),
        ("At risk", "in_progress"),
        ("Warn", "in_progress"),
        ("Blocked by legal", "blocked"),
        ("On hold", "blocked"),
        ("waiting-on-operator", "blocked"),
        ("Blocker", "open"),
        ("Deferred", "open"),
        ("Accepted", "in_progress"),
        ("n/a", "not_applicable"),
        ("N/A — no database here", "not_applicable"),
        ("Superseded — see the other plan", "not_applicable"),
        ("done — pending review", "in_progress"),
        ("done, pending review", "in_progress"),
        ("Ready for review", "in_progress"),
        ("Ready", "done"),
        ("NO-GO", "open"),
        ("CONDITIONAL GO", "in_progress"),
        ("GO", "done"),
        ("100%", "done"),
        ("75 %", "in_progress"),
        ("0%", "open"),
        ("6/8", "in_progress"),
        ("8/8", "done"),
        ("100% (186/186)", "done"),
        ("✅ 6/8 scenarios", "in_progress"),
        ("❌ Done", "unknown"),
        ("🟡 partial (first pair) → ⏳", "open"),
        ("D1 ✅, D2 ✅ (all partitions)", "done"),
        ("D1 ✅, D2 ❌", "open"),
        ("Erledigt", "done"),
        ("In Bearbeitung", "in_progress"),
        ("Terminé", "done"),
        ("En cours", "in_progress"),
        ("Ferdig", "done"),
        ("Готово", "done"),
        ("частично", "in_progress"),
        ("Pendiente", "open"),
        ("完了", "done"),
        ("进行中", "in_progress"),
        ("완료", "done"),
        ("[x]", "done"),
        ("[ ]", "open"),
        ("[ ] Complete [ ] Pending", "open"),
        ("[x] Complete [ ] Pending", "done"),
        ("[ ] Complete [x] Pending", "open"),
        ("☐ Yes ☐ No", "open"),
        ("[x] GO / [x] NO-GO", "unknown"),
        ("[x] NO-GO", "open"),
        ("Done when every box is ticked", "unknown"),
        ("Pass rate over two weeks", "unknown"),
        ("Pass / Fail", "unknown"),
        ("frobnicated", "unknown"),
        ("Counters, histogram, gauges", "unknown"),
        ("200", "-"),
        ("403 Forbidden", "-"),
        ("0=connected, 1=reconnecting", "-"),
        ("", "-"),
        ("____", "-"),
        ("—", "-"),
    ];
    let words = words();
    for (value, want) in rows {
        assert_eq!(read(value, &words), want, "{value}");
    }
}

#[test]
fn a_claim_keeps_its_words_remark_and_unknown_word() {
    let of = |value: &str| claim(&text(value), &words(), &Legend::default()).expect("a claim");
    assert_eq!(of("`in_progress`").text, "`in_progress`");
    assert_eq!(
        of("done — pending review").remark.as_deref(),
        Some("pending review")
    );
    assert_eq!(
        of("N/A (no database here)").remark.as_deref(),
        Some("no database here")
    );
    assert_eq!(
        of("frobnicated — since May").unrecognised.as_deref(),
        Some("frobnicated")
    );
    assert_eq!(of("Unknown").unrecognised, None);
}

#[test]
fn words_refine_a_box_and_only_an_opposite_contradicts_it() {
    let rows = [
        ("", "Backups run every night", "open"),
        ("x", "Backups run every night", "done"),
        ("X", "Backups", "done"),
        ("✅", "Backups", "done"),
        ("✓", "Backups", "done"),
        ("~", "**Fuzzing**: deferred for beta", "open"),
        ("~", "Fuzzing", "in_progress"),
        ("N/A", "Fuzzing", "not_applicable"),
        ("TBD", "Fuzzing", "open"),
        ("P", "Write the parser", "open"),
        ("?", "Fuzzing", "unknown"),
        ("", "Approval gate exists - NOT YET (C-03, open)", "open"),
        (
            "x",
            "Approval gate exists - NOT YET (C-03, open)",
            "unknown",
        ),
        ("", "Core suite green - CONFIRMED (14,359 tests)", "unknown"),
        ("", "**Data verified** ✅ VERIFIED", "unknown"),
        (
            "x",
            "Keys rotated - **RESOLVED 2026-07-02.** Moved to the vault",
            "done",
        ),
        ("x", "Dashboards (partial)", "in_progress"),
        ("", "Dashboards — partially done", "in_progress"),
        ("x", "Failover test - blocked by network", "blocked"),
        ("", "Failover test (blocked)", "blocked"),
        ("x", "Failover test: pending", "unknown"),
        ("x", "Failover test (TODO)", "unknown"),
        (
            "",
            "~~Minimum soak window~~ no API endpoints",
            "not_applicable",
        ),
        ("", "Run the suite - expect PASS", "open"),
        ("x", "Run the suite, expect PASS", "done"),
        (
            "x",
            "Mailbox migrated — will be done by Friday",
            "in_progress",
        ),
        (
            "x",
            "Contract signed, pending approval by Legal",
            "in_progress",
        ),
        ("x", "Backups, but not in the second region", "in_progress"),
        ("x", "No job is stuck, pending or failed", "done"),
        ("x", "Approved by: ________", "unknown"),
        ("", "Approved by: ________", "open"),
        ("", "Contract signed, pending approval", "open"),
        ("x", "Нагрузка (не проверено)", "unknown"),
        (
            "x",
            "Retry policy handles failed and pending messages",
            "done",
        ),
        ("", "✅ Pass / ❌ Fail / ⚠️ Partial", "open"),
        ("", "Open a ticket: the queue is closed", "open"),
        ("x", "Error pages: 404 and 500 tested", "done"),
        ("x", "**Pending queue**: drained", "done"),
        ("x", "Monitoring: running in both regions", "done"),
    ];
    let words = words();
    for (mark, line, want) in rows {
        let task = Task {
            mark: mark.to_owned(),
            span: Span::default(),
        };
        let got = boxed(&task, &text(line), &words, &Legend::default());
        assert_eq!(got.status.word(), want, "[{mark}] {line}");
    }
}

#[test]
fn marks_around_a_title_are_claims_and_colours_of_levels_are_none() {
    let rows = [
        ("✅ Backups", Some(("done", "Backups"))),
        ("❌ Restore drill", Some(("open", "Restore drill"))),
        ("✅ **DONE** — Backups", Some(("done", "Backups"))),
        ("✅ PARTIAL: Backups", Some(("in_progress", "Backups"))),
        ("**DONE** Backups", Some(("done", "Backups"))),
        ("**In progress:** Backups", Some(("in_progress", "Backups"))),
        (
            "Deploy to staging ✅ RESOLVED",
            Some(("done", "Deploy to staging")),
        ),
        ("Deploy to staging ✅", Some(("done", "Deploy to staging"))),
        (
            "Deploy to staging — **DONE**",
            Some(("done", "Deploy to staging")),
        ),
        (
            "Deploy to staging - DONE",
            Some(("done", "Deploy to staging")),
        ),
        ("Deploy (⏳ pending)", Some(("open", "Deploy"))),
        ("🔴 Critical findings", None),
        ("⚠️ Warning", None),
        ("Backups run nightly", None),
        ("**Backups** run nightly", None),
        ("The light flips from 🔴 to 🟢 in the end of it all", None),
        ("Phase 2 - done right", None),
    ];
    let words = words();
    for (line, want) in rows {
        let got = marked(&text(line), &words, &Legend::default());
        let got = got.map(|(claim, rest)| (claim.status.word(), rest.plain));
        assert_eq!(
            got.as_ref().map(|(status, rest)| (*status, rest.as_str())),
            want,
            "{line}"
        );
    }
}

#[test]
fn a_legend_places_words_between_known_ones_and_nowhere_else() {
    let section = |blocks| Document {
        sections: vec![Section {
            blocks,
            ..Section::default()
        }],
        ..Document::default()
    };
    let paragraph = |line: &str| {
        Block::Paragraph(Paragraph {
            text: text(line),
            pairs: Vec::new(),
        })
    };
    let item = |line: &str| Item {
        text: text(line),
        ..Item::default()
    };
    let list = |lines: &[&str]| {
        Block::List(List {
            items: lines.iter().map(|line| item(line)).collect(),
            ..List::default()
        })
    };
    let ascending = Legend::of(
        &section(vec![
            paragraph("Status values:"),
            list(&["`open`", "`brewing`", "`done`", "`bottled`"]),
        ]),
        &words(),
    );
    assert_eq!(ascending.words.get("brewing"), Some(&Status::InProgress));
    assert_eq!(ascending.words.get("bottled"), Some(&Status::Unknown));
    assert_eq!(ascending.words.get("done"), Some(&Status::Done));
    let marks = Legend::of(
        &section(vec![paragraph(
            "Legend: ⬜ not started · 🔵 in flight · ✅ verified",
        )]),
        &words(),
    );
    assert_eq!(marks.mark('🔵'), Some(Status::InProgress));
    assert_eq!(
        claim(&text("🔵"), &words(), &marks).map(|claim| claim.status),
        Some(Status::InProgress)
    );
    let told = "See the tracker for the rest. Status legend:\n🔴 not started · 🟡 ready to start · 🟢 in flight · ✅ done.\n`[OPS]` = heavy work.";
    let within = Legend::of(&section(vec![paragraph(told)]), &words());
    assert_eq!(
        ['🔴', '🟡', '🟢'].map(|mark| within.mark(mark)),
        [Status::Open, Status::Open, Status::InProgress].map(Some)
    );
    let vague = Legend::of(
        &section(vec![paragraph(
            "Legend: 🟡 ready for somebody to look · ✅ ready",
        )]),
        &words(),
    );
    assert_eq!(
        ['🟡', '✅'].map(|mark| vague.mark(mark)),
        [Status::InProgress, Status::Done].map(Some)
    );
    let unordered = Legend::of(
        &section(vec![
            paragraph("Status values:"),
            list(&["alpha", "beta phase", "gamma"]),
        ]),
        &words(),
    );
    assert_eq!(unordered.words.get("alpha"), Some(&Status::Unknown));
    let none = Legend::of(
        &section(vec![paragraph("Some words"), list(&["open", "done"])]),
        &words(),
    );
    assert!(none.words.is_empty());
}

#[test]
fn hostile_values_are_read_without_harm() {
    for value in [
        "[".repeat(9_000),
        "✅".repeat(20_000),
        "done ".repeat(14_000),
        "(".repeat(70_000),
        "é - ".repeat(20_000),
        "- — : ".repeat(9_000),
    ] {
        let value = text(&value);
        let task = Task {
            mark: "x".to_owned(),
            span: Span::default(),
        };
        let _ = claim(&value, &words(), &Legend::default());
        let _ = boxed(&task, &value, &words(), &Legend::default());
        let _ = marked(&value, &words(), &Legend::default());
    }
}
