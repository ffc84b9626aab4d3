//! Results: what cited files say themselves, in the shape of `readiness.json`.

use crate::base::RelPath;
use crate::link::evidence::result::EvidenceResult;
use crate::link::{Evidence, Model};
use crate::report::schema;

/// What the files of a piece of evidence say.
pub fn of(model: &Model, evidence: &Evidence) -> Vec<schema::FileResult> {
    let read = model.results.of(evidence);
    read.map(|(path, said)| result(path, said)).collect()
}

fn result(path: &RelPath, result: &EvidenceResult) -> schema::FileResult {
    let number = |number: &crate::link::evidence::result::Number| schema::Number {
        name: number.name.clone(),
        value: number.value,
        unit: number.unit.clone(),
        line: number.line,
    };
    schema::FileResult {
        file: path.clone(),
        format: result.format,
        outcome: result.outcome,
        line: result.told.as_ref().map(|told| told.line),
        words: result.told.as_ref().map(|told| told.words.clone()),
        numbers: result.numbers.iter().map(number).collect(),
        findings: result
            .findings
            .iter()
            .map(|finding| (finding.severity.word(), finding.count))
            .collect(),
        unfinished: result.unfinished.len(),
        subject: result
            .subject
            .iter()
            .map(|(what, told)| (*what, told.words.clone()))
            .collect(),
        day: result.day,
    }
}
