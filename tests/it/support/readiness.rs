//! Readiness: short questions to a `readiness.json`, and the documents that ask for something to be judged.

use serde_json::Value;

/// A track that is done, with an owner, a target and this evidence, one bullet for each reference.
pub fn track(references: &[&str]) -> String {
    let bullets: String = references
        .iter()
        .map(|reference| format!("  - {reference}\n"))
        .collect();
    format!(
        "# Work\n\n## 1) Alerts\n\n- Status: `done`\n- Owner: SRE\n- Target: GA\n- Evidence:\n{bullets}"
    )
}

/// A piece of evidence.
pub fn entry<'a>(json: &'a Value, text: &str) -> &'a Value {
    find(&json["evidence"], "text", text)
}

/// State of a piece of evidence.
pub fn state<'a>(json: &'a Value, text: &str) -> &'a str {
    entry(json, text)["state"].as_str().expect("a word")
}

/// Date, where it comes from, and freshness of a document.
pub fn document(json: &Value, path: &str) -> (Value, Value, Value) {
    let found = find(&json["documents"], "path", path);
    (
        found["updated"].clone(),
        found["updated_from"].clone(),
        found["freshness"].clone(),
    )
}

/// The rules that speak, in the order of their diagnostics.
pub fn rules(json: &Value) -> Vec<&str> {
    let all = json["diagnostics"].as_array().expect("a list");
    all.iter()
        .map(|found| found["rule"].as_str().expect("a name"))
        .collect()
}

fn find<'a>(list: &'a Value, field: &str, value: &str) -> &'a Value {
    let all = list.as_array().expect("a list");
    all.iter()
        .find(|found| found[field] == value)
        .unwrap_or_else(|| panic!("there is no {field} {value}"))
}
