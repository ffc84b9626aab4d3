//! JUnit XML: a suite for each document, a case for each rule and place; what is denied has failed, what is known is skipped.
//! Source: the schema `junit-10.xsd` of the Jenkins xUnit plug-in.

use std::collections::BTreeMap;
use std::fmt::Write;

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
    let suites = suites(checked);
    let cases = || suites.values().flatten();
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let tests: usize = suites.values().map(|cases| cases.len().max(1)).sum();
    let failures = cases().filter(|case| has_failed(checked, case)).count();
    let _ = writeln!(
        text,
        "<testsuites name=\"holdpoint\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">"
    );
    suites
        .iter()
        .for_each(|(path, cases)| suite(checked, path, cases, &mut text));
    text.push_str("</testsuites>\n");
    text
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

fn suite(checked: &Checked, path: &RelPath, cases: &[Case], text: &mut String) {
    let name = escaped(checked.path(path).as_str());
    let failures = cases
        .iter()
        .filter(|case| has_failed(checked, case))
        .count();
    let skipped = cases.iter().filter(|case| is_known(case)).count();
    let tests = cases.len().max(1);
    let _ = writeln!(
        text,
        "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">"
    );
    if cases.is_empty() {
        // A report without a case counts as a failed run in many places.
        let _ = writeln!(
            text,
            "    <testcase classname=\"{name}\" name=\"nothing to report\"/>"
        );
    }
    cases
        .iter()
        .for_each(|case| one(checked, &name, case, text));
    text.push_str("  </testsuite>\n");
}

fn one(checked: &Checked, file: &str, case: &Case, text: &mut String) {
    let Some(first) = case.marks.first() else {
        return;
    };
    let region = checked.region(&first.found.at);
    let at = format!("{}:{}", region.line, region.column);
    let _ = writeln!(
        text,
        "    <testcase classname=\"{file}\" name=\"{} at {at}\">",
        escaped(first.found.rule)
    );
    let told: Vec<String> = case
        .marks
        .iter()
        .map(|mark| format!("{file}:{at}: {}", escaped(&paragraph(mark.found))))
        .collect();
    let told = told.join("\n");
    let outcome = if is_known(case) {
        "<skipped message=\"known in the baseline\"/>".to_owned()
    } else if has_failed(checked, case) {
        let worst = case
            .marks
            .iter()
            .filter(|mark| checked.denies(**mark))
            .max_by_key(|mark| mark.found.severity)
            .unwrap_or(first);
        let (message, kind) = (escaped(&worst.found.message), worst.found.severity.word());
        format!("<failure message=\"{message}\" type=\"{kind}\">{told}</failure>")
    } else {
        format!(
            "<system-out>{}: {told}</system-out>",
            first.found.severity.word()
        )
    };
    let _ = writeln!(text, "      {outcome}");
    text.push_str("    </testcase>\n");
}

fn has_failed(checked: &Checked, case: &Case) -> bool {
    case.marks.iter().any(|mark| checked.denies(*mark))
}

fn is_known(case: &Case) -> bool {
    case.marks.iter().all(|mark| mark.known)
}

/// Text and attributes; what XML 1.0 cannot hold becomes U+FFFD.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {
                out.push(char::REPLACEMENT_CHARACTER)
            }
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(
            escaped("a<b>&\"\u{1b}[0m\n\u{ffff}"),
            "a&lt;b&gt;&amp;&quot;\u{fffd}[0m&#10;\u{fffd}"
        );
    }
}
