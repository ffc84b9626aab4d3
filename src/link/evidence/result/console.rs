//! Consoles: what test runners and builds print: TAP, go test, cargo test, pytest and their like, and the last lines of a log.

use crate::link::evidence::result::answer::{self, Answer};
use crate::link::evidence::result::counts::Counts;
use crate::link::evidence::result::gather::Gather;
use crate::parse;
use crate::records::words::proof::{Severity, is_result_label, severity};
use crate::records::words::vocabulary::Vocabulary;
use crate::records::words::{Class, tail};

/// So many of the last lines of a log say how it ended.
const LAST: usize = 3;

/// Reads the output of a test runner; `None` where no line is that of one.
pub fn read(text: &str, words: &Vocabulary) -> Option<Gather> {
    tap(text)
        .or_else(|| json_lines(text))
        .or_else(|| runner(text, words))
}

/// The lines of a text with where each begins.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line.trim_end_matches(['\n', '\r'])))
    })
}

/// `1..N`, then `ok` and `not ok`. A test that is skipped or still to be written says nothing.
fn tap(text: &str) -> Option<Gather> {
    let filled = || text.lines().filter(|line| !line.trim().is_empty());
    let ends = [filled().next()?, filled().next_back()?];
    if !ends
        .iter()
        .any(|line| plan(line).is_some() || line.starts_with("TAP version "))
    {
        return None;
    }
    let mut gather = Gather::new("tap", text);
    let ran = tap_lines(text, &mut gather);
    note_skipped(text, &mut gather);
    match text.lines().find_map(plan) {
        Some(planned) if planned > ran => gather.fail(0, format!("{ran} of {planned} tests ran")),
        Some(planned) if planned > 0 => gather.pass(0, format!("{ran} tests, none failed")),
        _ => {}
    }
    Some(gather)
}

/// How many tests were skipped, for a claim that none was.
fn note_skipped(text: &str, gather: &mut Gather) {
    let skipped = lines(text).filter(|(_, line)| line.to_uppercase().contains("# SKIP"));
    let places: Vec<usize> = skipped.map(|(at, _)| at).collect();
    if let Some(first) = places.first() {
        gather.number(*first, "skipped", places.len() as f64, None);
    }
}

/// Notes what failed, and counts what ran.
fn tap_lines(text: &str, gather: &mut Gather) -> usize {
    let mut ran = 0;
    for (at, line) in lines(text) {
        let upper = line.to_uppercase();
        let excused = upper.contains("# SKIP") || upper.contains("# TODO");
        let failed = line.starts_with("not ok");
        if line.starts_with("Bail out!") || failed && !excused {
            gather.fail(at, line);
        }
        ran += usize::from(failed || line.starts_with("ok ") || line == "ok");
    }
    ran
}

/// The number of tests that a plan announces.
fn plan(line: &str) -> Option<usize> {
    line.strip_prefix("1..")?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

/// `go test -json`, and others that print an event a line: `{"Action":"fail"}`.
fn json_lines(text: &str) -> Option<Gather> {
    let mut gather = Gather::new("go-test", text);
    let mut events = 0;
    for (at, line) in lines(text).filter(|(_, line)| !line.trim().is_empty()) {
        let event = parse::read_json(line).filter(|_| line.starts_with('{'))?;
        let action = super::data::text_at(&event, "Action")?;
        events += 1;
        match action {
            "fail" => gather.fail(at, line),
            "pass" if super::data::value(&event, "Test").is_none() => gather.pass(at, line),
            _ => {}
        }
    }
    (events > 0).then_some(gather)
}

/// Lines that only a runner prints.
fn runner(text: &str, words: &Vocabulary) -> Option<Gather> {
    let mut gather = Gather::new("test-output", text);
    for (at, line) in lines(text) {
        note_runner(&mut gather, at, line.trim());
    }
    if gather.is_open() {
        return None;
    }
    if let Some((at, line)) = lines(text).find(|(_, line)| concludes_badly(line, words)) {
        gather.fail(at, line);
    }
    Some(gather)
}

/// `Result: NO-GO; 40 passed, 0 failed`: does a line that is labelled as the result say no, whatever it counts?
fn concludes_badly(line: &str, words: &Vocabulary) -> bool {
    let labelled = line.split_once(':').filter(|(key, _)| is_result_label(key));
    let said = labelled.and_then(|(_, value)| answer::concluded(&answer::text(value), words));
    matches!(said, Some(Answer::No | Answer::NotYet))
}

/// What a line of a runner says of what it ran.
fn note_runner(gather: &mut Gather, at: usize, line: &str) {
    if let Some(format) = failing_line(line) {
        gather.is_of(format);
        gather.fail(at, line);
    } else if let Some(format) = passing_line(line) {
        gather.is_of(format);
        gather.pass(at, line);
    }
    if let Some(failed) = failed_of_pytest(line) {
        gather.is_of("pytest");
        note_count(gather, at, line, failed);
    }
    if let Some(counts) = Counts::of(line) {
        note_count(gather, at, line, counts.failed);
        gather.number(at, "failed", counts.failed as f64, None);
    }
}

/// A line that counts what failed: none of it passes.
fn note_count(gather: &mut Gather, at: usize, line: &str, failed: u64) {
    match failed {
        0 => gather.pass(at, line),
        _ => gather.fail(at, line),
    }
}

fn failing_line(line: &str) -> Option<&'static str> {
    let go = line.starts_with("--- FAIL:")
        || line.starts_with("FAIL\t")
        || line.starts_with("FAIL  ")
        || line == "FAIL";
    if go {
        return Some("go-test");
    }
    if line.starts_with("test result: FAILED") {
        return Some("cargo-test");
    }
    let pytest = line.starts_with("FAILED ") && line.contains("::")
        || line.starts_with("ERROR ") && line.contains("::");
    if pytest {
        return Some("pytest");
    }
    let others = line.starts_with("FAILED (")
        || line == "FAILURES!"
        || line.ends_with("BUILD FAILURE")
        || line.starts_with("BUILD FAILED");
    others.then_some("test-output")
}

/// The last line of pytest, with or without its frame: `=== 1 failed, 11 passed in 0.52s ===`. How many failed or could not be run.
fn failed_of_pytest(line: &str) -> Option<u64> {
    let (counts, time) = line.trim_matches(['=', ' ']).rsplit_once(" in ")?;
    let digits = time.split(' ').next()?.strip_suffix('s')?;
    let is_time = digits.parse::<f64>().is_ok();
    let counted: Vec<(u64, &str)> = counts
        .split(", ")
        .map(outcome_of_pytest)
        .collect::<Option<_>>()?;
    let sum = |wanted: &[&str]| -> u64 {
        let of_kind = counted
            .iter()
            .filter(|(_, outcome)| wanted.contains(outcome));
        of_kind.map(|(count, _)| count).sum()
    };
    let failed = sum(&["failed", "error", "errors"]);
    (is_time && failed + sum(&["passed"]) > 0).then_some(failed)
}

/// `11 passed`: how many tests ended how.
fn outcome_of_pytest(part: &str) -> Option<(u64, &str)> {
    const OUTCOMES: [&str; 11] = [
        "failed",
        "error",
        "errors",
        "passed",
        "skipped",
        "xfailed",
        "xpassed",
        "deselected",
        "rerun",
        "warning",
        "warnings",
    ];
    let (count, outcome) = part.split_once(' ')?;
    OUTCOMES
        .contains(&outcome)
        .then_some((count.parse().ok()?, outcome))
}

fn passing_line(line: &str) -> Option<&'static str> {
    if line == "PASS"
        || line.starts_with("ok  \t")
        || line.starts_with("ok\t")
        || line.starts_with("ok   ")
    {
        return Some("go-test");
    }
    if line.starts_with("test result: ok.") {
        return Some("cargo-test");
    }
    (line.ends_with("BUILD SUCCESS") || line.starts_with("BUILD SUCCESSFUL"))
        .then_some("test-output")
}

/// What a line counts by how bad it is: `Total: 2 (HIGH: 0, CRITICAL: 1)`.
pub fn severities_of(line: &str) -> Vec<(Severity, u64)> {
    let parts = line.split([',', '(', ')', ';', '|']);
    let counted = parts.filter_map(|part| {
        let (name, count) = part.rsplit_once(':')?;
        let count = count.trim().parse().ok()?;
        let is_word = !name.trim().contains(' ') && name.contains(char::is_alphabetic);
        Some((severity(name.trim()).filter(|_| is_word)?, count))
    });
    counted.collect()
}

/// Does a text begin with a line of a log: a level in capitals, first or behind a time?
pub fn is_log(text: &str) -> bool {
    const LEVELS: [&str; 7] = [
        "TRACE", "DEBUG", "INFO", "WARN", "WARNING", "ERROR", "FATAL",
    ];
    let first = text.lines().map(str::trim).find(|line| !line.is_empty());
    first.is_some_and(|line| {
        let mut words = line.split(|c: char| !c.is_alphanumeric());
        let is_time = line.starts_with(|c: char| c.is_ascii_digit() || c == '[');
        let leads = LEVELS.iter().any(|level| line.starts_with(level));
        leads || is_time && words.any(|word| LEVELS.contains(&word))
    })
}

/// How a log ended, by its last lines: a level of error, a failure in capitals, an exit code.
pub fn last_lines(text: &str, gather: &mut Gather) {
    let filled: Vec<(usize, &str)> = lines(text)
        .filter(|(_, line)| !line.trim().is_empty())
        .collect();
    for (at, line) in filled.iter().rev().take(LAST) {
        if let Some(code) = exit_code(line) {
            match code {
                0 => gather.pass(*at, line),
                _ => gather.fail(*at, line),
            }
            return;
        }
        if ends_badly(line) {
            gather.fail(*at, line);
            return;
        }
    }
}

/// How a log ended, by the words of its last line in any language: `FEHLER Abbruch: Prüfsumme stimmt nicht`.
pub fn last_words(text: &str, gather: &mut Gather) {
    let last = lines(text)
        .filter(|(_, line)| !line.trim().is_empty())
        .last();
    if let Some((at, line)) = last
        && tail::has_class(line, &[Class::Trouble])
    {
        gather.fail(at, line);
    }
}

/// Reads what marks its lines, where a cross says that one failed: `✗ http_req_duration: p(95)=1.84s`.
pub fn read_crosses(text: &str, _: &Vocabulary) -> Option<Gather> {
    const CROSSES: [char; 4] = ['✗', '✘', '✖', '❌'];
    let mut all = lines(text);
    let (at, line) = all.find(|(_, line)| line.trim_start().starts_with(CROSSES))?;
    let mut gather = Gather::new("text", text);
    gather.fail(at, line);
    Some(gather)
}

/// A level or verdict in capitals, which is how logs write them; `0 ERROR` counts none.
fn ends_badly(line: &str) -> bool {
    let label = line.split_once(':').map(|(label, _)| label.trim());
    if label.is_some_and(is_label_of_error) {
        return true;
    }
    const LEVELS: [&str; 7] = [
        "ERROR", "FATAL", "FAILED", "FAILURE", "PANIC", "CRITICAL", "ABORTED",
    ];
    holds_level(line, &LEVELS)
}

/// `error: deployment exceeded its progress deadline`: is the last line one that a program ends with?
pub fn ends_in_error(text: &str) -> bool {
    let last = text.lines().rev().find(|line| !line.trim().is_empty());
    let label = last.and_then(|line| line.split_once(": "));
    label.is_some_and(|(label, said)| is_label_of_error(label) && said.contains(' '))
}

fn is_label_of_error(label: &str) -> bool {
    ["error", "fatal"]
        .iter()
        .any(|word| label.eq_ignore_ascii_case(word))
}

/// Does a line hold one of some words in capitals, with no denial at either side?
pub fn holds_level(line: &str, levels: &[&str]) -> bool {
    const NONE: [&str; 4] = ["0", "no", "No", "NO"];
    let tokens = line.split(|c: char| !c.is_alphanumeric() && c != '_');
    let tokens: Vec<&str> = tokens.filter(|token| !token.is_empty()).collect();
    let padded = [&[""][..], &tokens, &[""]].concat();
    padded.windows(3).any(|near| {
        levels.contains(&near[1]) && !NONE.contains(&near[0]) && !NONE.contains(&near[2])
    })
}

/// `exit code 1`, `exited with status 0`.
fn exit_code(line: &str) -> Option<u32> {
    let lower = line.to_lowercase();
    let leads = [
        "exit code",
        "exit status",
        "exited with code",
        "exited with status",
        "exit",
    ];
    leads.iter().find_map(|lead| {
        let (_, rest) = lower.split_once(lead)?;
        let rest = rest.trim_start_matches([' ', ':', '=']);
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries_count_what_failed() {
        let failed = |line| Counts::of(line).map(|counts| counts.failed);
        assert_eq!(failed("11 passed, 1 failed (login)"), Some(1));
        assert_eq!(failed("Tests run: 5, Failures: 0, Errors: 2"), Some(2));
        assert_eq!(failed("3 passing, 0 failing"), Some(0));
        assert_eq!(failed("Requests failed for 4 seconds"), None);
        assert_eq!(failed("1 failed"), None);
    }
}
