//! Terms: what a waiver is for, from when, until when and by whose word, out of the fields of its record.

use crate::base::text::fold;
use crate::base::{Date, text};
use crate::parse::Text;
use crate::records::assembly::{fill, naming};
use crate::records::kinds::waiver::surroundings;
use crate::records::values::{approval, owners, when};
use crate::records::words::vocabulary::{Label, Vocabulary};
use crate::records::{Detail, Record, Value, Waiver, When};

/// Columns and keys that say which action ends a waiver.
const ENDS: [&str; 24] = [
    "ends_with",
    "ended_by",
    "tracked_by",
    "tracked_in",
    "tracking",
    "tracking_action",
    "tracking_item",
    "follow_up",
    "follow_up_action",
    "follow_up_item",
    "followup",
    "remediation",
    "remediation_action",
    "remediation_item",
    "remediated_by",
    "mitigation",
    "action",
    "action_id",
    "closed_by",
    "closing_action",
    "exit_action",
    "fix",
    "fixed_by",
    "resolved_by",
];

/// Columns and keys that say what a waiver is for.
const SUBJECTS: [&str; 22] = [
    "item",
    "subject",
    "check",
    "track",
    "item_id",
    "control_id",
    "criterion_id",
    "requirement_id",
    "applies_to",
    "applies_to_task",
    "requirement_waived",
    "requirement",
    "gate",
    "criterion",
    "standard",
    "clause",
    "row_ids",
    "control",
    "risk_id",
    "excuses",
    "waives",
    "covers",
];

/// Reads the terms of a waiver out of its fields, and what it is for out of `named`: its name first. Where something is said twice, the stricter word counts.
pub fn read(record: &mut Record, named: &[&Text], words: &Vocabulary) {
    let start = start_of(record, words);
    let expiry = expiry_of(record, words);
    let (approver, approvers) = approval_of(record, words);
    let waiver = Waiver {
        excuses: excuses(record, named),
        ends_with: ends_with(record),
        starts: start.day,
        starts_text: start.text,
        expires: expiry.day,
        expires_text: expiry.text,
        approver,
        approvers,
        unplaced: unplaced(record, words),
        void: None,
    };
    set_fields(record, &waiver);
    record.detail = Detail::Waiver(waiver);
    let void = surroundings::of_fields(record, words);
    surroundings::note(record, void);
}

/// The first or last day of a waiver.
struct TermDay {
    /// The day, where the text says one.
    day: Option<Date>,
    /// The text, as written.
    text: Option<String>,
}

fn start_of(record: &Record, words: &Vocabulary) -> TermDay {
    let text = fill::text_field(record, "starts").filter(|text| !fill::is_blank(text));
    let others = others(record, words, Label::Starts)
        .into_iter()
        .filter_map(when::day);
    TermDay {
        day: text
            .and_then(when::day)
            .map(|first| others.fold(first, Date::max)),
        text: text.map(str::to_owned),
    }
}

fn expiry_of(record: &Record, words: &Vocabulary) -> TermDay {
    let text = fill::text_field(record, "expires").filter(|text| !text.trim().is_empty());
    let others = others(record, words, Label::Expires)
        .into_iter()
        .filter_map(end);
    TermDay {
        day: text
            .and_then(end)
            .map(|first| others.fold(first, Date::min)),
        text: text.map(str::to_owned),
    }
}

/// Gives the fields of a record what was understood of them. One that nobody wrote is null.
fn set_fields(record: &mut Record, waiver: &Waiver) {
    let day = |day: Option<Date>| day.map_or(Value::Null, Value::Day);
    let text = |text: &Option<String>| text.clone().map_or(Value::Null, Value::Text);
    let rationale = record.fields.remove("rationale").unwrap_or(Value::Null);
    record.fields.extend([
        ("rationale".to_owned(), rationale),
        ("starts".to_owned(), day(waiver.starts)),
        ("expires".to_owned(), day(waiver.expires)),
        ("expires_text".to_owned(), text(&waiver.expires_text)),
        ("approver".to_owned(), text(&waiver.approver)),
    ]);
}

/// Who approved it, as written and as names. A second column about approval may take back what the first one says.
fn approval_of(record: &Record, words: &Vocabulary) -> (Option<String>, Vec<String>) {
    let written = |text: &&str| !text.trim().is_empty();
    let mut texts: Vec<&str> = fill::text_field(record, "approver")
        .into_iter()
        .filter(written)
        .collect();
    texts.extend(
        others(record, words, Label::Approver)
            .into_iter()
            .filter(written),
    );
    let said = texts
        .iter()
        .find(|text| !owners::is_placeholder(text))
        .map(|text| naming::one_line(text));
    let names: Vec<Vec<String>> = texts
        .iter()
        .map(|text| approval::read(text, words))
        .collect();
    let doubted = texts
        .iter()
        .zip(&names)
        .any(|(text, names)| names.is_empty() && !approval::is_consent(text));
    let names: Vec<String> = if doubted {
        Vec::new()
    } else {
        names.into_iter().flatten().collect()
    };
    (said, names)
}

/// What stands in further columns of one label: the first stands under the label itself, the others under their own words.
fn others<'a>(record: &'a Record, words: &Vocabulary, label: Label) -> Vec<&'a str> {
    let is_other = |name: &&String| {
        *name != label.word() && words.label(&name.replace('_', " ")) == Some(label)
    };
    record
        .fields
        .keys()
        .filter(is_other)
        .filter_map(|name| fill::text_field(record, name))
        .collect()
}

/// Days under words that nobody knows and that do not speak of work to come: one of them may be the start.
fn unplaced(record: &Record, words: &Vocabulary) -> Vec<(String, Date)> {
    const OF_WORK: [&str; 27] = [
        "fix",
        "fixed",
        "patch",
        "remediation",
        "remediate",
        "mitigation",
        "follow",
        "review",
        "target",
        "due",
        "eta",
        "deadline",
        "plan",
        "planned",
        "next",
        "check",
        "renewal",
        "renew",
        "resolution",
        "resolved",
        "closure",
        "close",
        "closed",
        "completion",
        "removal",
        "cleanup",
        "replacement",
    ];
    let mut found = Vec::new();
    for name in record.fields.keys() {
        let label = name.replace('_', " ");
        let of_work = text::words(&label).any(|word| OF_WORK.contains(&word));
        if of_work || words.label(&label).is_some() || name == "description" {
            continue;
        }
        let day = fill::text_field(record, name)
            .filter(|text| text.trim().chars().count() <= 30)
            .and_then(when::day);
        found.extend(day.map(|day| (label, day)));
    }
    found
}

/// The last day of an end. A condition is no day, though it may guess one.
fn end(text: &str) -> Option<Date> {
    let folded = fold(text);
    const CONDITIONS: [&str; 14] = [
        "estimated",
        "condition",
        "after",
        "once",
        "when",
        "until all",
        "until the",
        "approx",
        "~",
        "expected",
        "one week",
        "tbd",
        "geschätzt",
        "estimé",
    ];
    const ANYWHERE: [&str; 18] = [
        "or",
        "if",
        "when",
        "whichever",
        "unless",
        "once",
        "after",
        "estimated",
        "estimate",
        "expected",
        "approx",
        "approximately",
        "conditional",
        "tbc",
        "provided",
        "oder",
        "wenn",
        "sobald",
    ];
    let conditional = text::words(&folded).any(|word| ANYWHERE.contains(&word));
    if conditional || CONDITIONS.iter().any(|start| folded.starts_with(start)) {
        return None;
    }
    match when::read(text)? {
        When::Day(day) => Some(day),
        When::Month(Some(year), month) => Date::last_of_month(year, month),
        When::Quarter(Some(year), quarter) => Date::last_of_quarter(year, quarter),
        _ => None,
    }
}

/// Does a column or key with these words say what a waiver is for?
pub fn names_subject(label: &str) -> bool {
    SUBJECTS.contains(&fill::field_of(label).as_str())
}

/// What the waiver names: its title, and what else says what it is for: the words, the ids in them, and their links.
fn excuses(record: &Record, named: &[&Text]) -> Vec<String> {
    let is_id = |word: &&str| naming::looks_like_id(word) && Some(*word) != record.id.as_deref();
    let ids = |text: &str| {
        text.split([' ', ',', ';', '(', ')', ':', '\n'])
            .filter(is_id)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let mut all = vec![record.title.clone()];
    all.extend(ids(&record.title));
    let links = named
        .iter()
        .flat_map(|text| &text.pieces)
        .filter_map(|piece| piece.link.clone());
    all.extend(links);
    let written = SUBJECTS
        .iter()
        .filter_map(|name| fill::text_field(record, name))
        .map(naming::one_line);
    let own = named
        .iter()
        .skip(1)
        .map(|text| naming::one_line(&text.plain));
    for text in written.chain(own).filter(|text| !fill::is_blank(text)) {
        all.extend(ids(&text));
        all.push(text);
    }
    let mut unique: Vec<String> = Vec::new();
    for name in all {
        if !name.is_empty() && !unique.contains(&name) {
            unique.push(name);
        }
    }
    unique
}

/// What the actions that end it are called: the words of such a column, and the ids and issues in them.
fn ends_with(record: &Record) -> Vec<String> {
    let mut names = Vec::new();
    for text in ENDS
        .iter()
        .filter_map(|name| fill::text_field(record, name))
        .filter(|text| !fill::is_blank(text))
    {
        let is_issue = |word: &str| {
            word.strip_prefix('#')
                .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit()))
        };
        let words = text
            .split([' ', ',', ';', '(', ')', ':', '\n'])
            .filter(|word| naming::looks_like_id(word) || is_issue(word));
        names.extend(words.map(str::to_owned));
        names.push(naming::one_line(text));
    }
    names
}
