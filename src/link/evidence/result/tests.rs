//! Every format: a pass, a fail, and a file that is none of both.

use super::*;
use crate::base::Settings;
use crate::parse::parse_document;

fn read_text(text: &str, whole: bool) -> Option<EvidenceResult> {
    let reading = Reading {
        text,
        whole,
        document: None,
        purpose: Purpose::Report,
    };
    read(reading, &Vocabulary::new(&Settings::default()))
}

fn read_markdown(text: &str, purpose: Purpose) -> Option<EvidenceResult> {
    let document = parse_document(text);
    let reading = Reading {
        text,
        whole: true,
        document: Some(&document),
        purpose,
    };
    read(reading, &Vocabulary::new(&Settings::default()))
}

/// Format, outcome and the line that tells it, as `junit failed 2`.
fn told(text: &str) -> String {
    told_of(read_text(text, true))
}

fn told_of(result: Option<EvidenceResult>) -> String {
    let Some(result) = result else {
        return "nothing".to_owned();
    };
    let line = result.told.as_ref().map_or(0, |told| told.line);
    format!("{} {} {line}", result.format, result.outcome.word())
}

/// How often each severity was found, but for none.
fn found(text: &str) -> Vec<(&'static str, u64)> {
    let findings = read_text(text, true).map_or(Vec::new(), |result| result.findings);
    let found = findings.iter().filter(|finding| finding.count > 0);
    found
        .map(|finding| (finding.severity.word(), finding.count))
        .collect()
}

#[test]
fn reports_of_tests_pass_and_fail() {
    let rows = [
        (
            "<testsuites>\n<testsuite name=\"a\" tests=\"4\" failures=\"0\" errors=\"0\"/>\n</testsuites>",
            "junit passed 1",
        ),
        (
            "<?xml version=\"1.0\"?>\n<testsuite tests=\"4\" failures=\"1\"><testcase name=\"x\"><failure/></testcase></testsuite>",
            "junit failed 2",
        ),
        ("<testsuite tests=\"0\"/>", "nothing"),
        ("TAP version 13\n1..2\nok 1 - a\nok 2 - b\n", "tap passed 1"),
        ("1..2\nok 1 - a\nnot ok 2 - b\n", "tap failed 3"),
        ("1..2\nok 1\nnot ok 2 - b # TODO later\n", "tap passed 1"),
        ("1..9\nok 1\n", "tap failed 1"),
        (
            "ok  \tshop/cart\t0.2s\nok  \tshop/pay\t0.1s\n",
            "go-test passed 1",
        ),
        (
            "ok  \tshop/cart\t0.2s\n--- FAIL: TestPay (0.0s)\nFAIL\n",
            "go-test failed 2",
        ),
        (
            "{\"Action\":\"run\",\"Test\":\"A\"}\n{\"Action\":\"fail\",\"Test\":\"A\"}\n",
            "go-test failed 2",
        ),
        (
            "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored\n",
            "cargo-test passed 2",
        ),
        (
            "test result: FAILED. 1 passed; 1 failed; 0 ignored\n",
            "cargo-test failed 1",
        ),
        ("===== 12 passed in 1.2s =====\n", "pytest passed 1"),
        (
            "11 passed, 1 xfailed, 2 skipped in 3.01s\n",
            "pytest passed 1",
        ),
        ("===== 1 error in 0.12s =====\n", "pytest failed 1"),
        ("collected 3 shells in 4s\n", "nothing"),
        (
            "<testsuite tests=\"2\"><testcase name=\"a\"/><testcase name=\"b\"><fail",
            "junit unproven 0",
        ),
        (
            "FAILED tests/test_pay.py::test_refund - assert\n===== 1 failed, 11 passed in 1.2s =====\n",
            "pytest failed 1",
        ),
        (
            "Tests run: 5, Failures: 0, Errors: 1, Skipped: 0\n",
            "test-output failed 1",
        ),
    ];
    for (text, want) in rows {
        assert_eq!(told(text), want, "{text}");
    }
}

#[test]
fn scanners_tell_what_they_found() {
    let rows: [(&str, &[(&str, u64)]); 13] = [
        (
            "{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{\"level\": \"error\", \"ruleId\": \"sql\"}, {\"level\": \"error\", \"suppressions\": [{}]}]}]}",
            &[("high", 1)],
        ),
        (
            "{\"SchemaVersion\": 2, \"Results\": [{\"Vulnerabilities\": [{\"Severity\": \"CRITICAL\"}, {\"Severity\": \"LOW\"}]}]}",
            &[("critical", 1), ("low", 1)],
        ),
        (
            "{\"matches\": [{\"vulnerability\": {\"id\": \"CVE-1\", \"severity\": \"High\"}}]}",
            &[("high", 1)],
        ),
        (
            "{\"metadata\": {\"vulnerabilities\": {\"critical\": 0, \"high\": 2, \"total\": 2}}}",
            &[("high", 2)],
        ),
        (
            "{\"vulnerabilities\": {\"found\": true, \"count\": 1, \"list\": [{\"advisory\": {\"id\": \"RUSTSEC-1\"}}]}}",
            &[("high", 1)],
        ),
        (
            "{\"results\": [{\"packages\": [{\"vulnerabilities\": [{\"id\": \"GHSA-1\", \"database_specific\": {\"severity\": \"MODERATE\"}}]}]}]}",
            &[("medium", 1)],
        ),
        (
            "{\"site\": [{\"alerts\": [{\"alert\": \"XSS\", \"riskcode\": \"3\"}]}]}",
            &[("high", 1)],
        ),
        (
            "<OWASPZAPReport><site><alerts><alertitem><riskcode>2</riskcode></alertitem></alerts></site></OWASPZAPReport>",
            &[("medium", 1)],
        ),
        ("{\"SchemaVersion\": 2, \"Results\": []}", &[]),
        (
            "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"rules\": [{\"id\": \"sql\", \"properties\": {\"security-severity\": \"9.1\"}}, {\"id\": \"log\", \"defaultConfiguration\": {\"level\": \"note\"}}]}}, \"results\": [{\"ruleId\": \"sql\", \"level\": \"warning\"}, {\"ruleId\": \"log\"}]}]}",
            &[("critical", 1), ("low", 1)],
        ),
        (
            "NAME     INSTALLED  FIXED-IN  TYPE  VULNERABILITY  SEVERITY\nopenssl  3.1.2      3.1.4     apk   CVE-2023-1     High\nbusybox  1.36       1.36.2    apk   CVE-2023-2     Medium\n",
            &[("high", 1), ("medium", 1)],
        ),
        (
            "NAME     INSTALLED  TYPE  VULNERABILITY  SEVERITY  EPSS\nopenssl  3.1.2      apk   CVE-2023-1     Negligible  < 0.1%\n",
            &[("low", 1)],
        ),
        ("NAME  INSTALLED  VULNERABILITY  SEVERITY\n", &[]),
    ];
    for (text, want) in rows {
        assert_eq!(found(text), want, "{text}");
    }
}

#[test]
fn measures_have_names_and_units() {
    let number = |text: &str, name: &str| {
        let result = read_text(text, true)?;
        let found = result.numbers.iter().find(|number| number.name == name)?;
        Some(found.value)
    };
    let k6 = "{\"metrics\": {\"http_req_duration\": {\"p(95)\": 512.5, \"thresholds\": {\"p(95)<400\": {\"ok\": false}}}}}";
    assert_eq!(number(k6, "p95"), Some(512.5));
    assert_eq!(told(k6), "k6 failed 1");
    assert_eq!(
        told(&k6.replace("512.5", "312.5").replace("false", "true")),
        "k6 passed 1"
    );
    let printed = "     http_req_duration..............: avg=120.5ms p(95)=0.51s\n     http_req_failed................: 3.40% ✓ 34 ✗ 966\n";
    assert_eq!(number(printed, "p95"), Some(0.51));
    assert_eq!(number(printed, "error rate"), Some(3.4));
    assert_eq!(told(printed), "k6 unproven 0");
    assert_eq!(
        told(&printed.replace("   http_req_f", " ✗ http_req_f")),
        "k6 failed 2"
    );
    let summary = "summary +   20 in 00:00:01 =  20.0/s Avg:    80 Min:     1 Max:   900 Err:     0 (0.00%)\nsummary =  200 in 00:00:10 =  20.0/s Avg:    80 Min:     1 Max:   900 Err:     7 (3.50%)\n";
    assert_eq!(number(summary, "error rate"), Some(3.5));
    let jmeter = "{\"Total\": {\"transaction\": \"Total\", \"sampleCount\": 10, \"errorCount\": 1, \"errorPct\": 10.0}}";
    assert_eq!(number(jmeter, "error rate"), Some(10.0));
    assert_eq!(
        number("TN:\nSF:a.c\nLF:10\nLH:7\nend_of_record\n", "line coverage"),
        Some(70.0)
    );
    assert_eq!(
        number("<coverage line-rate=\"0.5\"/>", "line coverage"),
        Some(50.0)
    );
    assert_eq!(
        number(
            "<report name=\"x\"><counter type=\"LINE\" missed=\"1\" covered=\"3\"/></report>",
            "line coverage"
        ),
        Some(75.0)
    );
    assert_eq!(
        number(
            "{\"scorecard\": {}, \"score\": 6.5, \"checks\": []}",
            "score"
        ),
        Some(6.5)
    );
}

#[test]
fn plain_results_are_read_in_every_form() {
    let rows = [
        ("{\"status\": \"DOWN\"}", "json failed 1"),
        (
            "{\"status\": \"UP\", \"db\": {\"status\": \"UP\"}}",
            "json passed 1",
        ),
        ("{\"db\": {\"status\": \"DOWN\"}}", "json failed 1"),
        ("{\"passed\": 4, \"failed\": 1}", "json failed 1"),
        ("{\"title\": \"Panels\"}", "nothing"),
        ("result: passed\nday: 2026-03-02\n", "yaml passed 1"),
        ("result: rejected\n", "yaml failed 1"),
        ("Case,Status\nlogin,passed\npay,failed\n", "csv failed 3"),
        ("Ergebnis: nicht bestanden\n", "yaml failed 1"),
        ("<svg aria-label=\"build: failing\"/>", "svg failed 1"),
        ("<svg aria-label=\"build: passing\"/>", "svg passed 1"),
        (
            "2026-03-02 04:00 INFO: start\n2026-03-02 04:52 ERROR: disk full\n",
            "text failed 2",
        ),
        (
            "2026-03-02 INFO start\n2026-03-02 ERROR disk full\n",
            "text failed 2",
        ),
        (
            "2026-03-02 INFO start\n2026-03-02 INFO done, 0 ERROR\n",
            "nothing",
        ),
        (
            "From: Mia\nSubject: Release\n\nI do not approve this release.\n",
            "mail failed 4",
        ),
        (
            "From: Mia\nSubject: Release\n\nApproved from my side, thank you.\n",
            "mail unproven 0",
        ),
    ];
    for (text, want) in rows {
        let said = told(text);
        let open = want == "mail unproven 0" && said == "nothing";
        assert!(said == want || open, "{text}: {said}");
    }
}

#[test]
fn documents_conclude_in_one_line_whatever_happened_on_the_way() {
    let report = |text: &str| told_of(read_markdown(text, Purpose::Report));
    assert_eq!(
        report("# Restore\n\n**Result:** FAILED\n"),
        "markdown failed 3"
    );
    assert_eq!(
        report(
            "# Storm\n\nTwo nodes failed and every request was refused for a minute.\n\n**Result:** passed\n"
        ),
        "markdown passed 5"
    );
    assert_eq!(
        report("# Drill\n\nUtfall: underkänt\n"),
        "markdown failed 3"
    );
    assert_eq!(
        report("# Sites\n\nOslo: failed over in 8 minutes.\nRiga: not tested.\n"),
        "markdown failed 4"
    );
    assert_eq!(
        report("# Sites\n\nOslo: failed over in 8 minutes.\n"),
        "nothing"
    );
    assert_eq!(
        report("# Smoke\n\neu: 12 passed, 0 failed\nus: 11 passed, 1 failed\n"),
        "markdown failed 4"
    );
    assert_eq!(
        report("# Smoke\n\nFirst run: 11 passed, 1 failed\nSecond run: 12 passed, 0 failed\n"),
        "markdown passed 4"
    );
    assert_eq!(
        report("---\nresult: rejected\n---\n\n# Review\n"),
        "markdown failed 2"
    );
    assert_eq!(
        told_of(read_markdown(
            "# Restart\n\nResult: failed\n",
            Purpose::Procedure
        )),
        "nothing"
    );
}

#[test]
fn open_entries_and_unequal_sides_are_noted() {
    let list = read_markdown(
        "# List\n\n- [x] a\n- [ ] b\n\n| Item | Status |\n|---|---|\n| c | Done |\n| d | In progress |\n",
        Purpose::Report,
    );
    let lines: Vec<usize> = list
        .expect("a list")
        .unfinished
        .iter()
        .map(|entry| entry.told.line)
        .collect();
    assert_eq!(lines, [4, 9]);
    let counts = |right: &str| {
        let text =
            format!("# Counts\n\n| Table | Old | New |\n|---|---|---|\n| a | 1,204 | {right} |\n");
        read_markdown(&text, Purpose::Report).and_then(|result| Some(result.unequal?.told))
    };
    assert_eq!(counts("1,203").map(|told| told.line), Some(5));
    assert_eq!(counts("1,204"), None);
    assert!(read_text("[]", true).is_some_and(|result| result.empty));
}

#[test]
fn a_file_that_was_cut_never_passes_and_may_fail() {
    let cut = |text: &str| told_of(read_text(text, false));
    assert_eq!(
        cut("<testsuite tests=\"4\" failures=\"0\"><testcase"),
        "junit unproven 0"
    );
    assert_eq!(
        cut("<testsuite tests=\"4\" failures=\"2\"><testcase"),
        "junit failed 1"
    );
    assert_eq!(cut("{\"status\": \"UP\", "), "nothing");
}

#[test]
fn hostile_files_say_nothing_in_bounded_time() {
    let entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><testsuite tests=\"1\"><testcase name=\"&b;\"/></testsuite>";
    assert_eq!(told(entities), "junit passed 1");
    let is_open = |said: &str| said == "nothing" || said.contains(" unproven 0");
    let deep = [
        "[".repeat(100_000),
        "{\"a\":".repeat(50_000),
        "<a>".repeat(80_000),
        format!("<testsuite tests=\"1\">{}", "<b>".repeat(80_000)),
        "- ".repeat(100_000),
        "a: &a [b]\n".to_owned() + "c: [*a, *a, *a, *a, *a, *a]\n",
        ">".repeat(200_000),
        "|".repeat(200_000),
        "not ok\u{0}".repeat(20_000),
    ];
    for text in deep {
        let said = told(&text);
        assert!(is_open(&said), "{said}: {}", &text[..20]);
    }
}
