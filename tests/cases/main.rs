//! Every case that is written in Markdown, as a test of its own: `cargo test --test cases WORD` runs those whose file or name
//! holds the word. The cases are those of `tests/fixtures`, of the pages of the rules and of `tests/data/pulls.md`.
//! `UPDATE=1` writes what came out where it was expected, and runs nothing else.

mod case;
mod compiled;
mod expect;

#[allow(dead_code, reason = "the tests in tests/it use the rest of it")]
#[path = "../it/support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

use crate::case::{Case, Expectation};
use crate::support::pulls;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") && !arguments.list {
        update();
        return ExitCode::SUCCESS;
    }
    let mut trials = vec![Trial::test("tests/cases: a fixture is read", || {
        case::reads_a_fixture();
        Ok(())
    })];
    for path in fixtures() {
        trials.extend(fixture_trials(&path));
    }
    trials.extend(rule_trials());
    trials.extend(pulls::all().into_iter().map(pull_trial));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Writes what comes out of every case where it is expected.
fn update() {
    for path in fixtures() {
        let fixture = text(&path);
        let mut replacements: Vec<(Range<usize>, String)> = Vec::new();
        for case in case::read(&fixture) {
            for (expected, got) in outcomes(&case) {
                replacements.push((expected.lines.clone(), got));
            }
        }
        fs::write(&path, case::rewrite(&fixture, &replacements)).expect("a fixture can be written");
    }

    let repository = pulls::base();
    let summaries: Vec<String> = pulls::all()
        .iter()
        .map(|pull| pulls::summary(&repository, pull))
        .collect();
    pulls::rewrite(&summaries);
}

/// A test for each case of a fixture, named `FILE: CASE`; a name that occurs again is numbered.
fn fixture_trials(path: &Path) -> Vec<Trial> {
    let shown = path
        .strip_prefix(env!("CARGO_MANIFEST_DIR"))
        .unwrap_or(path);
    let shown = shown.display().to_string();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut trials = Vec::new();
    for case in case::read(&text(path)) {
        let times = seen.entry(case.name.clone()).or_default();
        *times += 1;
        let name = match *times {
            1 => format!("{shown}: {}", case.name),
            again => format!("{shown}: {} ({again})", case.name),
        };
        trials.push(Trial::test(name, move || check(&case)));
    }
    trials
}

/// A test for each rule: its page has a case in which it fires, and one in which it does not.
fn rule_trials() -> Vec<Trial> {
    let rules = holdpoint::rules::RULES.iter();
    rules
        .map(|rule| {
            let name = format!("src/rules: {} fires in some of its cases", rule.name);
            Trial::test(name, || fires_in_some(rule.name, rule.page))
        })
        .collect()
}

fn fires_in_some(rule: &str, page: &str) -> Result<(), Failed> {
    let mark = format!("[{rule}]");
    let fires = |case: &Case| {
        let mut expectations = case.expectations.iter();
        expectations.any(|expected| expected.text.contains(&mark))
    };
    let cases = case::read(page);
    match cases.iter().filter(|case| fires(case)).count() {
        0 => Err("it never fires on its page".into()),
        all if all == cases.len() => Err("it fires in every case of its page".into()),
        _ => Ok(()),
    }
}

fn pull_trial(pull: pulls::Pull) -> Trial {
    let name = format!("tests/data/pulls.md: {}", pull.name);
    Trial::test(name, move || {
        let found = pulls::summary(&pulls::base(), &pull);
        if found == pull.expected.trim_end() {
            return Ok(());
        }
        Err(format!(
            "expected\n{}\nfound\n{found}\n(UPDATE=1 rewrites)",
            pull.expected
        )
        .into())
    })
}

fn check(case: &Case) -> Result<(), Failed> {
    if case.expectations.is_empty() {
        return Err("it expects nothing".into());
    }
    let mut complaints = Vec::new();
    for (expected, got) in outcomes(case) {
        if got != expected.text {
            let difference = difference(&expected.text, &got);
            complaints.push(format!("{}\n{difference}", expected.kind));
        }
    }
    match complaints.is_empty() {
        true => Ok(()),
        false => Err(format!("(UPDATE=1 rewrites)\n{}", complaints.join("\n")).into()),
    }
}

/// Each expectation of a case beside what came out.
fn outcomes(case: &Case) -> Vec<(&Expectation, String)> {
    let compiled = compiled::compiled(case);
    let expectations = case.expectations.iter();
    expectations
        .map(|expected| (expected, expect::render(expected.kind, &compiled)))
        .collect()
}

/// Lines that are expected and lacking (`-`), and lines that came unexpected (`+`).
fn difference(expected: &str, got: &str) -> String {
    let mut shown = String::new();
    for line in expected.lines() {
        if !got.lines().any(|other| other == line) {
            shown += &format!("  - {line}\n");
        }
    }
    for line in got.lines() {
        if !expected.lines().any(|other| other == line) {
            shown += &format!("  + {line}\n");
        }
    }
    shown
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("a fixture is UTF-8")
}

/// The fixtures and the pages of the rules, in order.
fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join("tests/fixtures"), root.join("src/rules")];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
        for entry in entries.map(|entry| entry.expect("a folder can be listed").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|extension| extension == "md") {
                found.push(entry);
            }
        }
    }
    found.sort();
    found
}
