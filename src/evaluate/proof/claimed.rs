//! Claimed: the words of a claim, and the version that it names.

use crate::evaluate::proof::bound;
use crate::evaluate::requirement;
use crate::records::words::proof;
use crate::records::{Record, Value};

/// The title and the objective of a record. What a cited file is called says nothing of what is asked: `junit/failures.xml`.
pub fn words_of_claim(record: &Record) -> String {
    let objective = match record.fields.get("objective") {
        Some(Value::Text(text)) => text.as_str(),
        _ => "",
    };
    let words = requirement::stated(record);
    let words = words.split_whitespace();
    let asked: Vec<&str> = words.filter(|word| !word.contains('/')).collect();
    let bound = asked_beside(record).unwrap_or("");
    format!("{} {objective} {bound}", asked.join(" "))
}

/// The bound in another cell of a row: `Recall on the hold-out set | at least 0.85 | Pass`. A name that bounds something needs none.
fn asked_beside(record: &Record) -> Option<&str> {
    const LONGEST: usize = 30;
    let is_brief = |text: &&str| text.chars().count() <= LONGEST;
    let mut fields = record.fields.values().filter_map(|value| match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let is_bound = |text: &&str| is_brief(text) && !bound::read(text).is_empty();
    fields
        .find(is_bound)
        .filter(|_| bound::read(&record.title).is_empty())
}

/// The only version that a text speaks of: `Version bumped to 4.1.0`.
pub fn named_version(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '.');
    let words = words.map(|word| word.trim_start_matches('v').trim_end_matches('.'));
    let mut versions = words.filter(|word| is_version(word));
    let only = versions.next().filter(|_| versions.next().is_none())?;
    proof::speaks_of_version(text).then(|| only.to_owned())
}

/// `4.1.0`: three numbers.
pub fn is_version(word: &str) -> bool {
    word.split('.').count() == 3 && word.split('.').all(|part| part.parse::<u32>().is_ok())
}
