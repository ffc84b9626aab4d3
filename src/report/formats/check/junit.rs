//! JUnit XML: a suite for each document, a case for each rule and place; what is denied has failed, what is known is skipped.
//! Source: the schema `junit-10.xsd` of the Jenkins xUnit plug-in.

use std::collections::BTreeMap;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::{CheckFormat, Checked, Checkmark, paragraph};
use crate::base::RelPath;

/// This format.
pub const CHECK_FORMAT: CheckFormat = CheckFormat {
    name: "junit",
    write,
};

/// One case: everything that one rule says of one place.
struct Case<'a> {
    marks: Vec<Checkmark<'a>>,
}

fn write(checked: &Checked) -> String {
    let mut report = Report::new("holdpoint");
    for (path, cases) in suites(checked) {
        report.add_test_suite(suite(checked, path, &cases));
    }
    report
        .to_string()
        .expect("a report is written to memory, and its strings are UTF-8")
}

/// The cases of every document, also of those that nothing is wrong with.
fn suites<'a>(checked: &Checked<'a>) -> BTreeMap<&'a RelPath, Vec<Case<'a>>> {
    let mut suites: BTreeMap<&RelPath, Vec<Case>> = checked
        .evaluated
        .model
        .documents
        .keys()
        .map(|path| (path, Vec::new()))
        .collect();
    for mark in checked.all() {
        let cases = suites.entry(&mark.found.at.path).or_default();
        let same = |case: &&mut Case| {
            case.marks
                .iter()
                .all(|other| other.found.rule == mark.found.rule && other.found.at == mark.found.at)
        };
        match cases.last_mut().filter(same) {
            Some(case) => case.marks.push(mark),
            None => cases.push(Case { marks: vec![mark] }),
        }
    }
    suites
}

fn suite(checked: &Checked, path: &RelPath, cases: &[Case]) -> TestSuite {
    let name = checked.path(path);
    let mut suite = TestSuite::new(name.as_str());
    if cases.is_empty() {
        // A report without a case counts as a failed run in many places.
        let mut nothing = TestCase::new("nothing to report", TestCaseStatus::success());
        nothing.set_classname(name.as_str());
        suite.add_test_case(nothing);
    }
    for case in cases {
        suite.add_test_case(test_case(checked, name.as_str(), case));
    }
    suite
}

fn test_case(checked: &Checked, file: &str, case: &Case) -> TestCase {
    let first = case.marks.first().expect("a case begins with a mark").found;
    let region = checked.region(&first.at);
    let at = format!("{}:{}", region.line, region.column);
    let told = |mark: &Checkmark| format!("{file}:{at}: {}", paragraph(mark.found));
    let told = case.marks.iter().map(told).collect::<Vec<_>>().join("\n");

    let name = format!("{} at {at}", first.rule);
    let mut test_case = TestCase::new(name, status(checked, case, &told));
    test_case.set_classname(file);
    if !is_known(case) && !has_failed(checked, case) {
        test_case.set_system_out(format!("{}: {told}", first.severity.word()));
    }
    test_case
}

/// What is known in the baseline is skipped, what is denied has failed, and anything else has passed.
fn status(checked: &Checked, case: &Case, told: &str) -> TestCaseStatus {
    if is_known(case) {
        let mut skipped = TestCaseStatus::skipped();
        skipped.set_message("known in the baseline");
        return skipped;
    }
    let denied = case.marks.iter().filter(|mark| checked.denies(**mark));
    match denied.max_by_key(|mark| mark.found.severity) {
        Some(worst) => {
            let mut failure = TestCaseStatus::non_success(NonSuccessKind::Failure);
            failure.set_message(worst.found.message.as_str());
            failure.set_type(worst.found.severity.word());
            failure.set_description(told);
            failure
        }
        None => TestCaseStatus::success(),
    }
}

fn has_failed(checked: &Checked, case: &Case) -> bool {
    case.marks.iter().any(|mark| checked.denies(*mark))
}

fn is_known(case: &Case) -> bool {
    case.marks.iter().all(|mark| mark.known)
}
