//! `holdpoint fix` as its users meet it: what is mended, what stays, and the patch.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::place::{Place, Run, files};
use indoc::indoc;

fn fix(place: &Place, args: &[&str]) -> Run {
    place.run(&[&["fix", "in", "--as-of", "2025-11-10"], args].concat())
}

fn text(place: &Place, path: &str) -> String {
    fs::read_to_string(place.path.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A place where one document cites what has moved: as `before` it is written, as `after` it must be.
fn check(document: &str, files: &[&str], before: &str, after: &str) {
    let place = Place::new();
    let line = |cited: &str| {
        format!(
            "# Parallel work\n\n## 1) Alert pack\n\n- Status: `in_progress`\n- Owner: SRE\n- Target: Before beta\n- Evidence:\n  - Report: {cited}\n"
        )
    };
    files.iter().for_each(|path| {
        place.write(
            &format!("in/{path}"),
            "Each alert was fired once, and somebody was paged.\n",
        )
    });
    place.write(&format!("in/{document}"), line(before));
    fix(&place, &[]).ends(0, &[]);
    assert_eq!(text(&place, &format!("in/{document}")), line(after));
    fix(&place, &[]).ends(0, &["fixed 0 places in 0 documents"]);
    assert_eq!(text(&place, &format!("in/{document}")), line(after));
}

#[test]
fn a_path_keeps_the_form_that_its_writer_chose() {
    check(
        "README.md",
        &["old/2025/alerts.txt"],
        "`docs/alerts.txt`",
        "`old/2025/alerts.txt`",
    );
    check(
        "ops/a/plan.md",
        &["ops/old/alerts.txt", "ops/a/docs/x.txt"],
        "`docs/alerts.txt`",
        "`ops/old/alerts.txt`",
    );
    check(
        "ops/a/plan.md",
        &["ops/a/old/alerts.txt", "ops/a/docs/x.txt"],
        "`docs/alerts.txt`",
        "`old/alerts.txt`",
    );
    check(
        "ops/a/plan.md",
        &["ops/a/old/alerts.txt", "docs/x.txt"],
        "`docs/alerts.txt`",
        "`ops/a/old/alerts.txt`",
    );
    check(
        "ops/a/plan.md",
        &["ops/old/alerts.txt"],
        "`../docs/alerts.txt`",
        "`../old/alerts.txt`",
    );
    check(
        "ops/a/plan.md",
        &["ops/a/old/alerts.txt"],
        "`./docs/alerts.txt`",
        "`./old/alerts.txt`",
    );
    // A bare name is short for the only file of its name.
    check(
        "ops/a/plan.md",
        &["old/alerts.txt"],
        "`alerts.txt`",
        "`alerts.txt`",
    );
}

#[test]
fn what_decorates_a_path_stays() {
    check(
        "README.md",
        &["old/run.md"],
        "`docs/run.md v1`",
        "`old/run.md v1`",
    );
    check(
        "README.md",
        &["old/run.md"],
        "docs/run.md v2, reviewed",
        "old/run.md v2, reviewed",
    );
    check(
        "README.md",
        &["old/run.rs"],
        "`src/run.rs:12-20`",
        "`old/run.rs:12-20`",
    );
    check(
        "README.md",
        &["old/run.py"],
        "`src/run.py::test_alerts`",
        "`old/run.py::test_alerts`",
    );
    check(
        "README.md",
        &["old/run.md"],
        "`docs/run.md#each-alert`",
        "`old/run.md#each-alert`",
    );
    check(
        "README.md",
        &["old/a.txt", "new/b.txt"],
        "`docs/a.txt, docs/b.txt`",
        "`old/a.txt, new/b.txt`",
    );
    check(
        "README.md",
        &["old/größe.txt"],
        "**`docs/größe.txt`** (staging)",
        "**`old/größe.txt`** (staging)",
    );
}

#[test]
fn the_destination_of_a_link_is_mended_and_nothing_else_of_it() {
    check(
        "ops/plan.md",
        &["old/alerts.txt"],
        "[`docs/alerts.txt`](docs/alerts.txt \"docs/alerts.txt\")",
        "[`docs/alerts.txt`](../old/alerts.txt \"docs/alerts.txt\")",
    );
    check(
        "ops/plan.md",
        &["old/alerts.txt"],
        "[alerts](/docs/alerts.txt#x)",
        "[alerts](/old/alerts.txt#x)",
    );
    check(
        "ops/plan.md",
        &["ops/old/alerts.txt"],
        "[alerts](./docs/alerts.txt)",
        "[alerts](./old/alerts.txt)",
    );
    check(
        "ops/plan.md",
        &["My old (1)/alerts.txt"],
        "[alerts](<../docs/alerts.txt>)",
        "[alerts](<../My%20old%20%281%29/alerts.txt>)",
    );
}

#[test]
fn the_definition_of_a_link_by_reference_is_mended() {
    let place = Place::new();
    place.write(
        "in/old/alerts.txt",
        "Each alert was fired once, and somebody was paged.\n",
    );
    place.write("in/old/plan.txt", "First this, then that.\n");
    let document = |alerts: &str, plan: &str| {
        format!(
            "# A\n\n## Go / No-Go\n\nAll PASS required:\n\n- [x] Alerts, evidence: [a report][Alert  Report], [again][alert report]\n\n\
             See [plan][] and [plan].\n\n```md\n[plan]: docs/plan.txt\n```\n\n[alert report]: {alerts} \"docs/alerts.txt\"\n[Plan]: <{plan}#top>\n"
        )
    };
    place.write(
        "in/ops/a.md",
        document("../docs/alerts.txt", "../docs/plan.txt"),
    );
    fix(&place, &[]).ends(0, &["fixed 2 places in 1 document"]);
    assert_eq!(
        text(&place, "in/ops/a.md"),
        document("../old/alerts.txt", "../old/plan.txt")
    );
    fix(&place, &[]).ends(0, &["fixed 0 places in 0 documents"]);
}

#[test]
fn fifty_moved_files_are_mended_in_one_run_and_a_second_changes_nothing() {
    let place = Place::new();
    let mut before = indoc! {"
        # A

        ## Go / No-Go

        All PASS required:

    "}
    .to_owned();
    for number in 0..50 {
        place.write(
            &format!("in/new/{}/report-{number}.txt", number % 7),
            format!("Run {number} passed.\n"),
        );
        before += &match number % 3 {
            0 => format!("- [x] Run {number}, evidence: `docs/report-{number}.txt`\n"),
            1 => format!("- [x] Run {number}, evidence: [report](docs/report-{number}.txt)\n"),
            _ => format!("- [x] Run {number}, evidence: docs/report-{number}.txt v2\n"),
        };
    }
    place.write("in/a.md", &before);
    fix(&place, &[]).ends(0, &["fixed 50 places in 1 document"]);
    let after = text(&place, "in/a.md");
    assert!(
        (0..50).all(|number| after.contains(&format!("new/{}/report-{number}.txt", number % 7))),
        "{after}"
    );
    assert_eq!(after.lines().count(), before.lines().count());
    fix(&place, &[]).ends(0, &["fixed 0 places in 0 documents"]);
    assert_eq!(text(&place, "in/a.md"), after);
}

#[test]
fn what_is_not_certain_is_listed_and_left() {
    let place = Place::with_document(indoc! {"
            # A

            ## Go / No-Go

            All PASS required:

            - [x] Alerts: `docs/alerts.txt`, see [the plan](docs/plan.txt) and [home](x/README.md)
        "});
    for path in [
        "one/alerts.txt",
        "two/alerts.txt",
        "one/plan.txt",
        "two/plan.txt",
        "one/README.md",
    ] {
        place.write(&format!("in/{path}"), "Words that say something.\n");
    }
    let before = files(&place.path.join("in"));
    let run = fix(&place, &[]);
    run.ends(
        0,
        &[
            "docs/a.md:7: ",
            "`one/alerts.txt` or `two/alerts.txt`",
            "`one/plan.txt` or `two/plan.txt`",
            "choose `one/README.md`",
        ],
    );
    assert!(
        before == files(&place.path.join("in")),
        "{}{}",
        run.out,
        run.err
    );
}

#[test]
fn letter_case_is_mended_where_one_file_can_be_meant() {
    let place = Place::with_document(indoc! {"
            # A

            [one](Runbook.md#Restore), ![two](../IMG/x.png), [three](either.md).
        "});
    place.write(
        "in/docs/runbook.md",
        indoc! {"
            # Runbook

            ## Restore

            See [a](a.md).
        "},
    );
    place.write("in/img/x.png", "png");
    place.write("in/docs/Either.md", "# Either\n");
    place.write("in/docs/EITHER.md", "# Either\n");
    fix(&place, &[]).ends(0, &["fixed 2 places in 1 document"]);
    assert_eq!(
        text(&place, "in/docs/a.md"),
        indoc! {"
            # A

            [one](runbook.md#Restore), ![two](../img/x.png), [three](either.md).
        "}
    );
}

/// A root with 50 files that were moved, cited from four documents with every line end, and a mark at the beginning of one.
fn fifty() -> Place {
    let place = Place::new();
    for number in 0..50 {
        place.write(
            &format!("in/archive/{}/proof-{number}.txt", number % 7),
            format!("Alert {number} was fired, and somebody was paged.\n"),
        );
    }
    for document in 0..4 {
        let end = if document % 2 == 0 { "\n" } else { "\r\n" };
        let mut text = String::from(if document == 1 { "\u{feff}" } else { "" });
        text += &format!(
            "# Plan {document}{end}{end}## Go / No-Go{end}{end}All PASS required:{end}{end}"
        );
        for number in (document..50).step_by(4) {
            let cited = if number % 3 == 0 {
                format!("[proof](../evidence/proof-{number}.txt)")
            } else {
                format!("`evidence/proof-{number}.txt`")
            };
            text += &format!("- [x] Alert {number} fires\t  {cited}  {end}");
        }
        place.write(
            &format!("in/ops {document}/Größe.md"),
            text.trim_end_matches(['\r', '\n']),
        );
    }
    place
}

#[test]
fn fifty_moved_files_are_mended_and_a_second_run_changes_nothing() {
    let place = fifty();
    let before = files(&place.path.join("in"));
    fix(&place, &[]).ends(
        0,
        &[
            "fixed 50 places in 4 documents",
            "ops 0/Größe.md: fixed 13 places",
        ],
    );
    let after = files(&place.path.join("in"));
    for ((path, old), (same, new)) in before.iter().zip(&after) {
        let (old, new) = (String::from_utf8_lossy(old), String::from_utf8_lossy(new));
        let back = (0..7).fold(new.into_owned(), |text, folder| {
            text.replace(&format!("archive/{folder}/"), "evidence/")
        });
        assert_eq!((path, old.as_ref()), (same, back.as_str()));
    }
    place.run(&[
        "check",
        "in",
        "--as-of",
        "2025-11-10",
        "--format",
        "json",
        "--output",
        "report.json",
    ]);
    assert!(!text(&place, "report.json").contains("evidence-missing"));
    fix(&place, &[]).ends(0, &["fixed 0 places in 0 documents"]);
    assert!(after == files(&place.path.join("in")));
}

#[test]
fn the_patch_of_a_dry_run_is_one_that_git_applies() {
    let place = fifty();
    let before = files(&place.path.join("in"));
    let git = |args: &[&str], folder: &Path, input: &str| {
        let mut child = Command::new("git")
            .args(args)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("git can be started");
        std::io::Write::write_all(
            &mut child.stdin.take().expect("its input is a pipe"),
            input.as_bytes(),
        )
        .expect("git reads its input");
        assert!(
            child.wait().expect("git ends").success(),
            "git {args:?} fails on\n{input}"
        );
    };
    git(&["init", "-q"], &place.path, "");
    git(&["add", "."], &place.path, "");
    git(
        &[
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.org",
            "commit",
            "-qm",
            "All",
        ],
        &place.path,
        "",
    );
    let dry = fix(&place, &["--dry-run"]);
    dry.ends(
        0,
        &[
            "diff --git a/in/ops 0/Größe.md b/in/ops 0/Größe.md",
            "would fix 50 places in 4 documents",
        ],
    );
    assert!(
        before == files(&place.path.join("in")),
        "a dry run changes nothing"
    );
    git(&["apply", "--check", "-"], &place.path.join("in"), &dry.out);
    git(&["apply", "-"], &place.path, &dry.out);
    let patched = files(&place.path.join("in"));
    assert!(before != patched);
    before
        .iter()
        .for_each(|(path, bytes)| fs::write(path, bytes).expect("a temporary file can be written"));
    fix(&place, &[]).ends(0, &["fixed 50 places"]);
    assert!(
        patched == files(&place.path.join("in")),
        "the patch says the same as the fix"
    );
}

#[test]
fn only_files_in_utf_8_are_touched() {
    let place = Place::new();
    place.write(
        "in/a.md",
        b"# Gr\xF6\xDFe\n\nSee [the plan](docs/plan.txt).\n",
    );
    place.write("in/old/plan.txt", "A plan.\n");
    let before = files(&place.path.join("in"));
    fix(&place, &[]).ends(
        0,
        &[
            "`a.md` is left as it is: it is not written in UTF-8",
            "fixed 0 places",
        ],
    );
    assert!(before == files(&place.path.join("in")));
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay_and_nothing_outside_is_touched() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let place = Place::new();
    let document = "# A\n\nSee [the plan](docs/plan.txt).\n";
    place.write("in/real.txt", document);
    place.write("in/old/plan.txt", "A plan.\n");
    place.write("outside.md", document);
    symlink("real.txt", place.path.join("in/linked.md")).expect("a link can be made");
    symlink("../outside.md", place.path.join("in/out.md")).expect("a link can be made");
    let mode = |path: &str, mode: u32| {
        fs::set_permissions(place.path.join(path), fs::Permissions::from_mode(mode))
            .expect("a file of ours")
    };
    mode("in/real.txt", 0o750);
    fix(&place, &[]).ends(0, &["fixed 1 place in 1 document"]);
    assert_eq!(
        text(&place, "in/real.txt"),
        document.replace("docs/", "old/")
    );
    assert_eq!(text(&place, "outside.md"), document);
    assert!(place.path.join("in/linked.md").is_symlink());
    let kept = fs::metadata(place.path.join("in/real.txt"))
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(kept & 0o777, 0o750);
    place.write("in/locked.md", document);
    mode("in/locked.md", 0o444);
    fix(&place, &[]).ends(2, &["cannot write", "locked.md", "it may only be read"]);
    assert_eq!(text(&place, "in/locked.md"), document);
}
