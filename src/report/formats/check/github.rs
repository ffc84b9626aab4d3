//! Annotations of GitHub Actions: workflow commands, as many as a step may show, the worst first.
//! Source: "Workflow commands for GitHub Actions" and the escaping of its toolkit, `packages/core/src/command.ts`.

use std::fmt::Write;

use super::{CheckFormat, Checked, in_words, paragraph};
use crate::base::{Diagnostic, Severity};
use crate::report::present::workflow::{message, property};

/// This format.
pub const CHECK_FORMAT: CheckFormat = CheckFormat {
    name: "github",
    write,
};

/// How many annotations of each level one step shows; GitHub drops the others without a word.
const SHOWN: usize = 10;

fn write(checked: &Checked) -> String {
    let news = checked.news();
    let of = |severity: Severity| news.iter().filter(move |found| found.severity == severity);
    let is_cut = [Severity::Error, Severity::Warning, Severity::Info]
        .iter()
        .any(|&severity| of(severity).count() > SHOWN);
    // The notice that says what was cut is itself one of the notices.
    let notices = if is_cut { SHOWN - 1 } else { SHOWN };
    let mut text = String::new();
    for (severity, most) in [
        (Severity::Error, SHOWN),
        (Severity::Warning, SHOWN),
        (Severity::Info, notices),
    ] {
        of(severity)
            .take(most)
            .for_each(|found| text.push_str(&annotation(checked, found)));
    }
    if is_cut {
        let left = |severity, most| of(severity).count().saturating_sub(most);
        let words = in_words(
            left(Severity::Error, SHOWN),
            left(Severity::Warning, SHOWN),
            left(Severity::Info, notices),
        );
        let _ = writeln!(
            text,
            "::notice title=holdpoint::{}",
            message(&format!(
                "{words} more than a step can show: run `holdpoint check`"
            ))
        );
    }
    if checked.terms.baseline.is_some() {
        let _ = writeln!(text, "{} known in the baseline", checked.known());
    }
    text
}

fn annotation(checked: &Checked, found: &Diagnostic) -> String {
    let command = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let region = checked.region(&found.at);
    let mut text = format!(
        "::{command} file={},line={}",
        property(checked.path(&found.at.path).as_str()),
        region.line
    );
    let _ = write!(text, ",endLine={}", region.end_line);
    // Columns are refused where a place has several lines.
    if region.line == region.end_line {
        let _ = write!(
            text,
            ",col={},endColumn={}",
            region.column, region.end_column
        );
    }
    let _ = writeln!(
        text,
        ",title={}::{}",
        property(found.rule),
        message(&paragraph(found))
    );
    text
}
