//! Scope: what a waiver is for by the words around it, against what it excuses: another environment, another release, a draft.

use crate::evaluate::judge::Judge;
use crate::link::RecordIndex;
use crate::link::evidence::subject::environments_in;
use crate::records::kinds::waiver::{are_one_release, versions};
use crate::records::values::cover;
use crate::records::{Record, Value};

/// The place of production among environments: what a release is for unless its page says otherwise.
const PRODUCTION: usize = 0;

/// Why a waiver does not reach what it names, if it does not.
pub fn objection(judge: &Judge, at: RecordIndex) -> Option<String> {
    let linked = &judge.model.records[at];
    if let Some(word) = calls_itself(judge, &linked.record) {
        return Some(format!("its document calls itself `{word}`"));
    }
    let excused = *linked.excuses.first()?;
    let around = words_around(judge, excused);
    of_other_environment(judge, &linked.record, &around)
        .or_else(|| of_other_release(&linked.record, &around))
}

/// A register that is a draft, superseded or an example has granted nothing.
fn calls_itself(judge: &Judge, waiver: &Record) -> Option<&'static str> {
    let called = cover::read(judge.model.text(&waiver.path)).calls_itself()?;
    Some(called.word)
}

/// What is excused, its gate, the headings above it and its document, in their own words.
fn words_around(judge: &Judge, excused: RecordIndex) -> String {
    let linked = &judge.model.records[excused];
    let gate = linked
        .parent
        .map_or("", |gate| &judge.model.records[gate].record.title);
    let title = judge.model.title(&linked.record.path);
    let above = linked.record.section.join("\n");
    [linked.record.title.as_str(), gate, title, &above].join("\n")
}

/// `Environment: staging`, or a heading such as `Waivers for staging`.
fn of_other_environment(judge: &Judge, waiver: &Record, around: &str) -> Option<String> {
    let mut named = said_of_place(judge, waiver).map(|text| (text, environments_in(text)));
    let (text, own) = named.find(|(_, environments)| !environments.is_empty())?;
    let mut asked = environments_in(around);
    if asked.is_empty() {
        asked.push(PRODUCTION);
    }
    let meets = own.iter().any(|environment| asked.contains(environment));
    (!meets).then(|| format!("it is for `{}`", text.trim()))
}

/// The fields of a waiver that say where it counts, the headings above it and the title of its document.
fn said_of_place<'a>(judge: &'a Judge, waiver: &'a Record) -> impl Iterator<Item = &'a str> {
    const PLACES: &[&str] = &[
        "environment",
        "env",
        "stage",
        "scope",
        "applies_to",
        "valid_for",
    ];
    let page = judge.model.documents.get(&waiver.path);
    let title = page.map(|page| page.title.as_str());
    let headings = waiver.section.iter().map(String::as_str);
    fields(waiver, PLACES).chain(headings).chain(title)
}

/// `Release: 4.0` for a criterion of 4.1.
fn of_other_release(waiver: &Record, around: &str) -> Option<String> {
    let values = fields(
        waiver,
        &[
            "release",
            "version",
            "target",
            "target_release",
            "applies_to",
            "valid_for",
        ],
    );
    let own: Vec<String> = values.flat_map(versions).collect();
    let asked = versions(around);
    let first = own.first().filter(|_| !asked.is_empty())?;
    let meets = |own: &String| asked.iter().any(|asked| are_one_release(own, asked));
    (!own.iter().any(meets)).then(|| format!("it is for `{first}`"))
}

/// The texts of some fields that are there.
fn fields<'a>(waiver: &'a Record, names: &'a [&str]) -> impl Iterator<Item = &'a str> {
    let held = names.iter().filter_map(|name| waiver.fields.get(*name));
    held.filter_map(|value| match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    })
}
