//! Results: what cited files say themselves, in the shape of `readiness.json`.

use std::collections::BTreeMap;

use crate::base::RelPath;
use crate::link::evidence::result::{EvidenceResult, Number};
use crate::link::{Evidence, Model};
use crate::report::present::schema;

/// What the files of a piece of evidence say.
pub fn of(model: &Model, evidence: &Evidence) -> Vec<schema::FileResult> {
    let read = model.results.of(evidence);
    read.map(|(path, said)| result(path, said)).collect()
}

fn result(path: &RelPath, result: &EvidenceResult) -> schema::FileResult {
    let told = result.told.as_ref();
    let subject = result.subject.iter();
    schema::FileResult {
        file: path.clone(),
        format: result.format,
        outcome: result.outcome,
        line: told.map(|told| told.line),
        words: told.map(|told| told.words.clone()),
        numbers: result.numbers.iter().map(number).collect(),
        findings: findings(result),
        unfinished: result.unfinished.len(),
        subject: subject
            .map(|(what, told)| (*what, told.words.clone()))
            .collect(),
        day: result.day,
    }
}

/// How many findings there are of each severity.
fn findings(result: &EvidenceResult) -> BTreeMap<&'static str, u64> {
    let all = result.findings.iter();
    all.map(|finding| (finding.severity.word(), finding.count))
        .collect()
}

fn number(number: &Number) -> schema::Number {
    schema::Number {
        name: number.name.clone(),
        value: number.value,
        unit: number.unit.clone(),
        line: number.line,
    }
}
