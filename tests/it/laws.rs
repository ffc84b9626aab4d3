//! Laws: what must hold of every tree, tried on trees made at random: nothing panics, places are real, and never a false go.

use std::collections::{BTreeMap, BTreeSet};

use holdpoint::Compiled;
use holdpoint::base::{Date, Settings};
use holdpoint::evaluate::GateVerdict;
use holdpoint::report::formats::patch::{Edit, apply, settle};
use holdpoint::report::present::findings;
use holdpoint::source::{Cited, Found};
use indoc::indoc;
use proptest::prelude::*;

use crate::support::shared::compile;
use crate::support::sources;

/// Pieces that documents are made of, the awkward ones first.
const PIECES: &[&str] = &[
    "---\n",
    indoc! {"
        ---
        kind: runbook
        last_reviewed: 2025-11-01
        ---
    "},
    "---\nowner: a: b\n---\n",
    "```\n",
    "````md\n",
    "> ",
    "  - ",
    "- [ ] Größe of `a/b.md`",
    "- [x] 完了 [link](../x.md#y)",
    "- [N/A] none, #12",
    indoc! {"
        | A | B |
        |---|---|
        | 1 | `x|y` | 3 |
    "},
    indoc! {"
        | Gate | Status | Evidence |
        |--|--|--|
        | Tests | Done | docs/x.md v1 |
    "},
    indoc! {"
        | Item | Rationale | Approver | Expiry |
        |--|--|--|--|
        | Tests | slow | Ada | 2025-12-01 |
    "},
    "# Launch gate\n",
    indoc! {"
        ## 1) Track

        - Status: `done`
        - Owner: SRE + Data
        - Evidence:
          - `docs/x.md`
    "},
    indoc! {"
        ## Launch Gating

        - Launch requires items 1-3 to be `done`.
    "},
    "All PASS required:\n",
    "**Status:** ✅ done — almost | **Owner:** [name]",
    "Last Updated: 03/04/2025\n",
    "<!-- holdpoint: allow link-broken until 2026-01-01 because -->",
    "<details><summary>é</summary>",
    "[ref]: <x y> \"t\n",
    "\u{0}\u{11}\r\n",
    "\n",
    "\t\t",
    "é\u{301}🟡 ",
    "{#id}",
    "`make x` and `a/**/*.md`",
    "⬜ _x_ **y* ~~z",
];

fn compiled(files: &BTreeMap<String, String>, as_of: Date) -> Compiled {
    compiled_with(files, &Settings::default(), as_of)
}

fn compiled_with(files: &BTreeMap<String, String>, settings: &Settings, as_of: Date) -> Compiled {
    let found = |text: &String| Found {
        directory: false,
        executable: false,
        leads_out: false,
        size: text.len() as u64,
        text: Some(text.clone()),
    };
    compile(&sources::tree(files), settings, as_of, |wanted| Cited {
        found: wanted
            .paths
            .iter()
            .filter_map(|path| Some((path.clone(), files.get(path.as_str()).map(found)?)))
            .collect(),
        ..Cited::default()
    })
}

/// Where documents of each role lie.
const PLACES: &[&str] = &[
    "README.md",
    "docs/a.md",
    "docs/archive/b.md",
    "docs/archive/[c].md",
    "docs/adr/0001-d.md",
    "docs/adr/0002-e.md",
    "runbooks/f.md",
    "packages/g/CHANGELOG.md",
    "packages/h/CHANGELOG.md",
];

/// What settings could change of what was decided.
fn decided(result: &Compiled) -> (GateVerdict, Vec<String>) {
    let gates = result.assessment.gates.iter();
    let gates = gates.map(|gate| format!("{} {:?} {:?}", gate.key, gate.scope, gate.verdict));
    let records = result.assessment.records.iter();
    let records = records.map(|(at, judged)| {
        let key = &result.model.records[*at].key;
        format!("{key} {:?} {:?}", judged.verdict, judged.standing)
    });
    let pages = result.model.documents.iter();
    let pages = pages.map(|(path, page)| format!("{path} {:?}", page.role));
    (
        result.assessment.verdict,
        gates.chain(records).chain(pages).collect(),
    )
}

fn day(number: i64) -> Date {
    Date::new(2025, 11, 1)
        .expect("the calendar has this day")
        .plus_days(number)
}

/// How open a verdict is: a higher number lets more through.
fn openness(verdict: GateVerdict) -> u8 {
    match verdict {
        GateVerdict::NoGo | GateVerdict::Unknown => 0,
        GateVerdict::GoWithWaivers => 1,
        GateVerdict::Go => 2,
    }
}

/// A document with a gate over tracks that each cite one file.
fn gated(statuses: &[&str]) -> BTreeMap<String, String> {
    let mut text = "# Launch\n\nLast Updated: 2025-11-01\n\n".to_owned();
    let mut files = BTreeMap::new();
    for (at, status) in statuses.iter().enumerate() {
        let number = at + 1;
        text += &format!(
            "## {number}) Part {number}\n\n- Status: `{status}`\n- Owner: SRE\n- Target: Before beta\n- Evidence:\n  - `docs/{number}.txt`\n\n"
        );
        files.insert(
            format!("docs/{number}.txt"),
            "It was tried in staging, and it held for a week.\n".to_owned(),
        );
    }
    text += &format!(
        "## Launch Gating\n\n- Launch requires items 1-{} to be `done`.\n",
        statuses.len()
    );
    files.insert("README.md".to_owned(), text);
    files
}

/// Citations and links in many forms, of files that lie elsewhere.
const CITED: &[&str] = &[
    "`docs/x.txt`",
    "`./docs/x.txt:3-9`",
    "docs/x.txt v1",
    "**`gone/y.txt`** and `z z.md`",
    "`docs/x.txt, docs/y.txt`",
    "`y.txt`; [x](docs/x.txt \"](docs/x.txt\")",
    "[`docs/x.txt`](../docs/x.txt#é)",
    "![i](/img/I.png) [![i](img/i.png)](no/z%20z.md?a)",
    "[z](<../no/z z.md> 'z')",
    "[x][ref] `docs/x.txt` `docs/x.txt`",
    "| a | `gone/y.txt` |",
    "`../ops/z z.md#s`",
];

/// Where they lie.
const FOLDERS: &[&str] = &[
    "old",
    "ops/a/new",
    "a b",
    "é (1)",
    "x|y",
    "c:d",
    "50%",
    "ops",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_compiles_and_every_place_is_real(picks in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..40)) {
        let text: String = picks.iter().flat_map(|&(at, ends)| [PIECES[at], if ends { "\n" } else { "" }]).collect();
        let files = BTreeMap::from([("docs/a.md".to_owned(), text.clone())]);
        let result = compiled(&files, day(9));
        for found in &result.diagnostics {
            prop_assert!(text.get(found.at.span.start..found.at.span.end).is_some(), "{found:?}");
        }
        for linked in &result.model.records {
            prop_assert!(text.get(linked.record.span.start..linked.record.span.end).is_some(), "{:?}", linked.record);
        }
    }

    #[test]
    fn what_init_writes_is_read_and_judges_nothing_otherwise(
        documents in prop::collection::vec((0..PLACES.len(), prop::collection::vec(0..PIECES.len(), 0..12)), 1..8),
    ) {
        let text = |picks: &Vec<usize>| picks.iter().map(|&at| PIECES[at]).collect::<String>();
        let files: BTreeMap<String, String> =
            documents.iter().map(|(place, picks)| (PLACES[*place].to_owned(), text(picks))).collect();
        let before = compiled(&files, day(9));
        let defaults = Settings::default();
        let found = findings::find(&before.evaluated(&defaults, day(9)));
        let deciding = found.gates.iter().enumerate().filter(|(_, gate)| gate.decides).map(|(at, _)| at);
        for chosen in [BTreeSet::new(), deciding.collect()] {
            let written = findings::site_toml(&found, &chosen);
            let settings = match Settings::parse(&written, &[]) {
                Ok(settings) => settings,
                Err(error) => return Err(TestCaseError::fail(format!("{error:?} in\n{written}"))),
            };
            prop_assert_eq!(settings.required_gates.len(), chosen.len(), "{}", &written);
            prop_assert_eq!(&settings.documents, &defaults.documents);
            let after = compiled_with(&files, &settings, day(9));
            prop_assert_eq!(decided(&after), decided(&before), "{}", written);
        }
        prop_assert!(findings::summary(&found, 0).len() < 10);
    }

    #[test]
    fn a_fix_leads_to_its_file_and_leaves_nothing_to_fix(
        picks in prop::collection::vec(0..CITED.len(), 1..8),
        folders in prop::collection::vec(0..FOLDERS.len(), 4),
        document in prop::sample::select(vec!["README.md", "ops/a/plan.md"]),
    ) {
        let cited: String = picks.iter().map(|&at| format!("- [x] Proof: {}\n", CITED[at])).collect();
        let text = format!("# A\n\nAll PASS required:\n\n{cited}\n[ref]: docs/x.txt\n");
        let moved = ["x.txt", "y.txt", "z z.md", "i.png"].iter().zip(&folders);
        let mut files: BTreeMap<String, String> =
            moved.map(|(name, &at)| (format!("{}/{name}", FOLDERS[at]), "It was tried in staging.\n".repeat(9))).collect();
        files.insert(document.to_owned(), text.clone());
        let fixes = |files: &BTreeMap<String, String>| -> Vec<Edit> {
            let fixed = compiled(files, day(9)).diagnostics.into_iter().filter_map(|found| found.fix);
            fixed.map(|fix| Edit { span: fix.at.span, replacement: fix.replacement }).collect()
        };
        let before = compiled(&files, day(9)).diagnostics.len();
        let found = fixes(&files);
        let edits = settle(&text, found.clone());
        prop_assert!(edits.len() == found.iter().map(|edit| edit.span).collect::<BTreeSet<_>>().len(), "fixes overlap: {found:?}");
        files.insert(document.to_owned(), apply(&text, &edits));
        prop_assert_eq!(fixes(&files), Vec::new(), "{}", files[document]);
        let after = compiled(&files, day(9)).diagnostics.len();
        prop_assert!(after <= before.saturating_sub(edits.len().min(1)), "{before} became {after} in {}", files[document]);
    }

    #[test]
    fn a_lost_file_never_opens_a_gate(statuses in prop::collection::vec(prop::sample::select(vec!["done", "in_progress", "open", "whatever"]), 1..5), lost in any::<prop::sample::Index>()) {
        let all = gated(&statuses);
        let before = compiled(&all, day(9)).assessment.verdict;
        let mut fewer = all.clone();
        fewer.remove(&format!("docs/{}.txt", lost.index(statuses.len()) + 1));
        let after = compiled(&fewer, day(9)).assessment.verdict;
        prop_assert!(openness(after) <= openness(before), "{before:?} became {after:?}");
        prop_assert!(openness(before) == 0 || statuses.iter().all(|status| *status == "done"));
        prop_assert_eq!(openness(after), 0, "a claim of done whose proof is gone");
    }

    #[test]
    fn an_unclosed_fence_never_opens_a_gate(statuses in prop::collection::vec(prop::sample::select(vec!["done", "open"]), 1..4), at in any::<prop::sample::Index>()) {
        let mut files = gated(&statuses);
        let text = &files["README.md"];
        let breaks: Vec<usize> = text.match_indices("\n\n").map(|(at, _)| at + 1).collect();
        let at = breaks[at.index(breaks.len())];
        let broken = format!("{}\n```\n{}", &text[..at], &text[at..]);
        files.insert("README.md".to_owned(), broken);
        prop_assert_eq!(openness(compiled(&files, day(9)).assessment.verdict), 0);
    }
}

#[test]
fn a_gate_over_what_is_done_and_proven_goes() {
    let all = compiled(&gated(&["done", "done"]), day(9));
    assert_eq!(all.assessment.verdict, GateVerdict::Go);
}

#[test]
fn hostile_sizes_are_read_in_time() {
    let long_line = format!("# x\n\n{}\n", "a `b/c.md` **d** | [e](f.md) ".repeat(2600));
    let deep = "> - ".repeat(5000);
    let wide = format!(
        "|{}\n|{}\n|{}\n",
        " a |".repeat(3000),
        "-|".repeat(3000),
        " done |".repeat(3000)
    );
    let many = indoc! {"
        ## Gate

        - [ ] one
        - [x] two `a.md`

    "}
    .repeat(1000);
    for text in [long_line, deep, wide, many] {
        compiled(&BTreeMap::from([("a.md".to_owned(), text)]), day(9));
    }
}
