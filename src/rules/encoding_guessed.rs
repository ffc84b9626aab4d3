//! encoding-guessed: a document is not UTF-8, so that some of its letters may be wrong.

use crate::base::Severity;
use crate::rules::inspection::whole;
use crate::rules::{Findings, Inspection, Rule, ToldIn};
use crate::source::Encoding;

pub(super) static RULE: Rule = Rule {
    name: "encoding-guessed",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "A document is not UTF-8 and was read as Windows-1252, so some of its letters may be wrong",
    page: include_str!("encoding_guessed.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let texts = inspection.model.tree.texts.iter();
    for (path, _) in texts.filter(|(_, text)| text.encoding == Encoding::Cp1252) {
        findings
            .report(
                whole(path),
                "this document is not UTF-8, and was read as Windows-1252".to_owned(),
            )
            .help("save it as UTF-8");
    }
}
