//! Tests of the states of evidence: a small tree, and what each reference of a document amounts to in it.

use indoc::indoc;

use super::{Names, hollow, resolve};
use crate::base::{RelPath, Settings, Span};
use crate::link::{Model, State};
use crate::parse::parse_document;
use crate::records::Extracted;
use crate::records::assembly::context::Context;
use crate::records::assembly::sample::text;
use crate::records::assembly::wanted;
use crate::records::reference::cite;
use crate::records::words::Vocabulary;
use crate::records::{Kind, Role};
use crate::source::{Cited, Encoding, File, Found, SourceTree, Text};

const FILES: &[(&str, &str)] = &[
    (
        "docs/ops/plan.md",
        indoc! {"
            # Plan

            ## Restore

            Restore the snapshot, then check it.
        "},
    ),
    ("docs/guide.md", "# Guide\n\nRead this first.\n"),
    ("docs/hollow.md", "# Report\n\nTBD\n"),
    ("docs/empty.md", ""),
    ("old/moved.md", "# Moved\n\nIt lies here now.\n"),
    ("evidence/run-1.log", "passed"),
    ("evidence/todo/a.md", "# A\n\n- TODO: write\n"),
    ("scripts/check.sh", "#!/bin/sh\n"),
    ("docs/Runbook.md", "# Runbook\n\nRestart it.\n"),
    (
        "Makefile",
        "NAME := x\n.PHONY: check\ncheck: deps\n\t@true\ndeps:\n\t@true\nrun-%:\n\t@true\n",
    ),
    ("package.json", "{\"scripts\": {\"lint\": \"x\"}}"),
    (
        "justfile",
        indoc! {"
        verify arg='1':
            echo
        alias v := verify
    "},
    ),
    (
        "Taskfile.yml",
        indoc! {"
            version: '3'
            tasks:
              smoke:
                cmds:
                  - x
        "},
    ),
    (".gitmodules", "[submodule \"lib\"]\n\tpath = vendor/lib\n"),
];

fn path(text: &str) -> RelPath {
    RelPath::new(text).expect("a path below the root")
}

fn state(line: &str, role: Role) -> (State, Option<String>) {
    let mut tree = SourceTree::default();
    let mut cited = Cited::default();
    for (name, content) in FILES {
        let at = path(name);
        tree.files.insert(
            at.clone(),
            File {
                size: content.len() as u64,
                executable: false,
            },
        );
        if name.ends_with(".md") {
            tree.texts.insert(
                at,
                Text {
                    text: (*content).to_owned(),
                    encoding: Encoding::Utf8,
                },
            );
        } else {
            cited.found.insert(at, found(content));
        }
    }
    cited.found.insert(path("docs/ignored.md"), found("words"));
    cited.found.insert(
        path("docs/link-out.md"),
        Found {
            leads_out: true,
            ..found("")
        },
    );
    let documents = tree
        .texts
        .iter()
        .map(|(at, text)| (at.clone(), parse_document(&text.text).into()))
        .collect();
    let names = Names::of(&tree, &cited);
    let model: Model = crate::link::link(
        &tree,
        &Cited::default(),
        documents,
        Extracted::default(),
        &Settings::default(),
        &crate::link::Reader::new(
            &Settings::default(),
            &Vocabulary::new(&Settings::default()),
            &crate::link::Recalled::of_one_tree(),
        ),
    );
    let citation = cite(&text(line), role)
        .into_iter()
        .next()
        .expect("a citation");
    let resolution = resolve(&citation, &path("docs/ops/plan.md"), &model, &cited, &names);
    (
        resolution.state,
        resolution
            .moved
            .and_then(|moved| moved.only().map(ToString::to_string)),
    )
}

fn found(content: &str) -> Found {
    Found {
        directory: false,
        executable: false,
        leads_out: false,
        size: content.len() as u64,
        text: Some(content.to_owned()),
    }
}

#[test]
fn every_reference_has_its_state() {
    let rows = [
        ("`docs/guide.md`", State::Ok),
        ("`guide.md`", State::Ok),
        ("`plan.md`", State::Ok),
        ("[guide](../guide.md)", State::Ok),
        ("[guide](guide.md)", State::Missing),
        ("[guide](/docs/guide.md)", State::Ok),
        ("[up](../../../x.md)", State::Outside),
        ("`~/x/y.md`", State::Outside),
        ("`file:///home/a/b.md`", State::Outside),
        ("`docs/link-out.md`", State::Outside),
        ("`docs/ignored.md`", State::Untracked),
        ("`docs/hollow.md`", State::Hollow),
        ("`docs/empty.md`", State::Hollow),
        ("`docs/none.md`", State::Missing),
        ("`docs/moved.md`", State::Missing),
        ("`docs/runbook.md`", State::Missing),
        ("`docs/ops/plan.md#restore`", State::Ok),
        ("`docs/ops/plan.md#nowhere`", State::Missing),
        ("[here](#restore)", State::Ok),
        ("`evidence/`", State::Ok),
        ("`evidence/todo/`", State::Hollow),
        ("`evidence/*.log`", State::Ok),
        ("`evidence/*`", State::Ok),
        ("`evidence/*.xml`", State::Missing),
        ("`docs/{guide,other}.md`", State::Ok),
        ("`scripts/check.sh`", State::Ok),
        ("`vendor/lib/readme.md`", State::Unchecked),
        ("`make check`", State::Ok),
        ("`make check deps`", State::Ok),
        ("`make NAME=y check`", State::Ok),
        ("`make absent`", State::Missing),
        ("`make NAME`", State::Missing),
        ("`make run-all`", State::Ok),
        ("`make -C other check`", State::Missing),
        ("`cd x && make check`", State::Missing),
        ("`npm run lint`", State::Ok),
        ("`npm run absent`", State::Missing),
        ("`yarn lint`", State::Ok),
        ("`npm ci`", State::Unchecked),
        ("`just verify`", State::Ok),
        ("`just v`", State::Ok),
        ("`just absent`", State::Missing),
        ("`task smoke`", State::Ok),
        ("`task cmds`", State::Missing),
        ("`cargo test`", State::Missing),
        ("`kubectl get pods`", State::Prose),
        ("Pending: a report", State::Pending),
        ("`docs/new.md` (planned)", State::Pending),
        ("https://example.com/x", State::Unchecked),
        ("Somebody saw it", State::Prose),
        ("#42", State::Unchecked),
    ];
    for (line, want) in rows {
        assert_eq!(state(line, Role::Proof).0, want, "{line}");
    }
}

#[test]
fn a_missing_file_is_found_by_its_name_and_an_announced_one_when_it_is_there() {
    assert_eq!(
        state("`docs/moved.md`", Role::Proof).1.as_deref(),
        Some("old/moved.md")
    );
    assert_eq!(
        state("`docs/runbook.md`", Role::Proof).1.as_deref(),
        Some("docs/Runbook.md")
    );
    assert_eq!(state("`docs/none.md`", Role::Proof).1, None);
    assert_eq!(state("Add `docs/guide.md`", Role::Mention).0, State::Ok);
    assert_eq!(state("Add `docs/none.md`", Role::Mention).0, State::Pending);
}

#[test]
fn hollow_is_what_says_nothing() {
    for text in [
        "",
        "\n\n",
        "# A\n",
        "# A\n\nTODO\n",
        "# A\n\n- [ ] TBD: later\n",
        "---\na: b\n---\n# A\n",
        "<!-- a\nb -->\n# A\n",
        "| |\n|-|\n",
    ] {
        assert!(hollow::is_hollow(text, "md"), "{text:?}");
    }
    for text in [
        "# A\n\nWords.\n",
        "Todos are listed elsewhere.",
        "# A\n- [x] done\n",
    ] {
        assert!(!hollow::is_hollow(text, "md"), "{text:?}");
    }
    assert!(!hollow::is_hollow("# only a comment", "sh"));
}

#[test]
fn only_what_is_not_known_yet_is_wanted() {
    let mut tree = SourceTree::default();
    tree.files.insert(
        path("a/x.log"),
        File {
            size: 3,
            executable: false,
        },
    );
    let document = parse_document("# A\n");
    let settings = Settings::default();
    let words = Vocabulary::new(&settings);
    let at = path("a/doc.md");
    let context = Context::new(&at, &document, "# A\n", &words);
    let mut record = context.record(Kind::Track, 0, Span::default(), "A");
    record.citations = [
        cite(&text("`x.log`, `y.log`"), Role::Proof),
        cite(&text("`make z`"), Role::Proof),
    ]
    .concat();
    let wanted = wanted::wanted(&[record], &tree);
    let names: Vec<&str> = wanted.iter().map(RelPath::as_str).collect();
    assert_eq!(
        names,
        [
            "GNUmakefile",
            "Makefile",
            "a/GNUmakefile",
            "a/Makefile",
            "a/makefile",
            "a/x.log",
            "a/y.log",
            "makefile",
            "y.log"
        ]
    );
}
