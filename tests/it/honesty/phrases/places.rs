//! Where a phrase stands: small trees whose gate goes, but for the phrase.

use std::collections::BTreeMap;

use super::{ADVERSE, Case, LANGUAGES, Phrase, phrases, table};

type Files = Vec<(String, String)>;

/// The places of a tail, behind a done of its own language.
const TAIL_PLACES: [&str; 8] = [
    "dash",
    "parenthesis",
    "nested",
    "notes",
    "status",
    "status-parenthesis",
    "decision",
    "signature",
];

/// The blocks that a sentence is put into.
const NOTE_PLACES: [&str; 7] = [
    "above", "below", "quote", "alert", "bullet", "labelled", "inside",
];

/// The blocks that a label line is put into.
const LABEL_PLACES: [&str; 4] = ["above", "bullet", "bold", "quote"];

/// What a gate is made of in one language: its title, its words for done and signed.
struct Words(BTreeMap<String, String>);

impl Words {
    fn of(language: &str) -> Self {
        let all = ["tails.txt", "notes.txt", "neighbours.txt"]
            .into_iter()
            .flat_map(phrases);
        let own = all.filter(|phrase| phrase.language == language);
        Words(own.map(|phrase| (phrase.class, phrase.text)).collect())
    }

    fn get(&self, class: &str) -> &str {
        &self.0[class]
    }
}

fn words() -> BTreeMap<&'static str, Words> {
    LANGUAGES
        .into_iter()
        .map(|language| (language, Words::of(language)))
        .collect()
}

fn file(path: &str, text: String) -> (String, String) {
    (path.to_owned(), text)
}

/// A gate, and the report that phrases link.
fn gate(body: &str) -> Files {
    let report = "# Report\n\nRows were counted on 2 March 2026, and all of them were there.\n";
    vec![
        file("gate.md", format!("# Release gate\n\n{body}\n")),
        file("report.md", report.to_owned()),
    ]
}

/// A word for done with what follows it, as the language joins them.
fn joined(language: &str, done: &str, tail: &str) -> String {
    match language {
        _ if tail.is_empty() => done.to_owned(),
        "ja" => format!("{done}、{tail}"),
        "zh" => format!("{done}，{tail}"),
        _ => format!("{done}, {tail}"),
    }
}

/// The same with a parenthesis.
fn bracketed(language: &str, done: &str, tail: &str) -> String {
    match language {
        _ if tail.is_empty() => done.to_owned(),
        "ja" | "zh" => format!("{done}（{tail}）"),
        _ => format!("{done} ({tail})"),
    }
}

/// A gate with a phrase at one place; without a phrase it goes.
fn with_tail(place: &str, language: &str, words: &Words, tail: &str) -> Files {
    let (title, second) = (words.get("title"), words.get("second"));
    let (done, signed) = (words.get("done"), words.get("signed"));
    let boxes = |first: &str| format!("- [x] {first}\n- [x] {second}");
    let rows = |status: &str, note: &str| {
        let head = "| Check | Status | Notes |\n|---|---|---|";
        format!("{head}\n| {title} | {status} | {note} |\n| {second} | {done} | |")
    };
    let body = match place {
        _ if tail.is_empty() && ["dash", "parenthesis", "nested"].contains(&place) => boxes(title),
        "dash" => boxes(&format!("{title} – {tail}")),
        "parenthesis" => boxes(&bracketed(language, title, tail)),
        "nested" => boxes(&format!("{title}\n  - {tail}")),
        "notes" => rows(done, tail),
        "status" => rows(&joined(language, done, tail), ""),
        "status-parenthesis" => rows(&bracketed(language, done, tail), ""),
        "decision" => format!(
            "{}\n\n**Decision:** {}",
            boxes(title),
            joined(language, "GO", tail)
        ),
        _ => format!(
            "{}\n\n| Role | Name | Signature |\n|---|---|---|\n| Operations | Ida Holm | {} |",
            boxes(title),
            joined(language, signed, tail)
        ),
    };
    gate(&body)
}

/// Every tail at every place. A day to come behind a decision is the day of the release, and takes nothing back.
pub fn tails() -> Vec<Case> {
    let words = words();
    let mut all = Vec::new();
    for phrase in phrases("tails.txt") {
        let language = phrase.language.as_str();
        for place in TAIL_PLACES {
            let is_planned = phrase.class == "future" && place == "decision";
            if ADVERSE.contains(&phrase.class.as_str()) && !is_planned {
                let files = with_tail(place, language, &words[language], &phrase.text);
                all.push(Case::new("tail", &phrase, place, files));
            }
        }
    }
    all
}

/// Every place without a phrase.
pub fn sound() -> Vec<Case> {
    let words = words();
    let mut all = Vec::new();
    for language in LANGUAGES {
        for place in TAIL_PLACES {
            let files = with_tail(place, language, &words[language], "");
            let nothing = Phrase {
                language: language.to_owned(),
                class: "nothing".to_owned(),
                text: String::new(),
            };
            all.push(Case::new("harmless", &nothing, place, files));
        }
    }
    all
}

/// The places at which a harmless phrase of a class changes nothing.
fn places_of(class: &str) -> &'static [&'static str] {
    match class {
        "outcome" => &TAIL_PLACES[..4],
        "person" | "day" => &TAIL_PLACES,
        "none" | "approved" => &TAIL_PLACES[..7],
        "decision" => &["whole decision"],
        "heading" => &["heading"],
        _ => &TAIL_PLACES[..6],
    }
}

/// Every harmless phrase at its places.
pub fn harmless() -> Vec<Case> {
    let words = words();
    let mut all = Vec::new();
    for phrase in phrases("harmless.txt") {
        let (language, text) = (phrase.language.as_str(), phrase.text.as_str());
        let own = &words[language];
        let boxes = format!("- [x] {}\n- [x] {}", own.get("title"), own.get("second"));
        for place in places_of(&phrase.class) {
            let files = match *place {
                "whole decision" => gate(&format!("{boxes}\n\n**Decision:** {text}")),
                "heading" => vec![file("page.md", format!("# {text}\n\n{boxes}\n"))],
                _ => with_tail(place, language, own, text),
            };
            all.push(Case::new("harmless", &phrase, place, files));
        }
    }
    all
}

/// A gate with a note in a block of one kind.
fn with_note(place: &str, words: &Words, note: &str) -> Files {
    let (title, second) = (words.get("title"), words.get("second"));
    let boxes = format!("- [x] {title}\n- [x] {second}");
    let separator = if note.is_ascii() || !note.ends_with('。') {
        ": "
    } else {
        "："
    };
    let label = note.split_once([':', '：']);
    let body = match place {
        "above" => format!("{note}\n\n{boxes}"),
        "below" => format!("{boxes}\n\n{note}"),
        "quote" => format!("> {note}\n\n{boxes}"),
        "alert" => format!("> [!NOTE]\n> {note}\n\n{boxes}"),
        "bullet" => format!("- {note}\n\n<!-- -->\n\n{boxes}"),
        "labelled" => format!("**{}**{separator}{note}\n\n{boxes}", words.get("word")),
        "inside" => format!("- [x] {title}\n\n  {note}\n\n- [x] {second}"),
        _ => {
            let (label, value) = label.expect("a label line has a colon");
            format!("**{}:** {}\n\n{boxes}", label.trim(), value.trim())
        }
    };
    gate(&body)
}

/// A bulleted line of its own that is no label is a criterion, so that a harmless sentence is tried everywhere but there.
const BULLET: &str = "bullet";

fn notes_of(kind: &str, sentences: &str, labels: &str) -> Vec<Case> {
    let words = words();
    let mut all = Vec::new();
    for phrase in phrases("notes.txt") {
        let places: &[&str] = match phrase.class.as_str() {
            class if class == sentences => &NOTE_PLACES,
            class if class == labels => &LABEL_PLACES,
            _ => &[],
        };
        for place in places
            .iter()
            .filter(|place| kind == "note" || **place != BULLET)
        {
            let files = with_note(place, &words[phrase.language.as_str()], &phrase.text);
            all.push(Case::new(kind, &phrase, place, files));
        }
    }
    all
}

/// Every note that stops a gate, in every kind of block.
pub fn notes() -> Vec<Case> {
    notes_of("note", "no", "label")
}

/// Every harmless note.
pub fn harmless_notes() -> Vec<Case> {
    notes_of("harmless", "yes", "fact")
}

/// The gate of release 4.1 and each document beside it that says so.
pub fn neighbours(says: &str) -> Vec<Case> {
    let words = words();
    let mut all = Vec::new();
    for mut phrase in phrases("neighbours.txt") {
        let full = phrase.text.replace("\\n", "\n");
        let mut parts = full.splitn(3, ' ');
        if parts.next() != Some(says) || phrase.class == "criterion" {
            continue;
        }
        let (path, text) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        let own = &words[phrase.language.as_str()];
        let gate = format!(
            "# Release gate 4.1\n\n- [x] {}\n- [x] {}\n",
            own.get("title"),
            own.get("criterion")
        );
        let mut files = vec![file("VERSION", "4.1.0\n".to_owned())];
        match path {
            "gate.md" if text.starts_with('>') => {
                let (title, boxes) = gate.split_once("\n\n").expect("the gate has a title");
                files.push(file(path, format!("{title}\n\n{text}\n\n{boxes}")));
            }
            "gate.md" => files.push(file(path, format!("{text}\n{gate}"))),
            _ => files.extend([file("gate.md", gate), file(path, format!("{text}\n"))]),
        }
        phrase.text = format!("{path} {text}");
        let kind = if says == "no" {
            "neighbour"
        } else {
            "harmless"
        };
        all.push(Case::new(kind, &phrase, "beside", files));
    }
    all
}

/// A gate that cites each result file that says so, in three ways.
pub fn results(says: &str) -> Vec<Case> {
    let mut all = Vec::new();
    for section in table("results.txt").split("=== ").skip(1) {
        let (head, text) = section.split_once('\n').expect("a result has a head");
        let mut parts = head.splitn(3, ' ');
        let mut part = || {
            parts
                .next()
                .expect("a result has an answer, a path and a claim")
        };
        let (answer, path, claim) = (part(), part(), part());
        if answer != says {
            continue;
        }
        let ways = [
            ("link", format!("- [x] {claim} ([result]({path}))")),
            ("mention", format!("- [x] {claim} (evidence: `{path}`)")),
            (
                "row",
                format!(
                    "| Check | Status | Evidence |\n|---|---|---|\n| {claim} | Done | [result]({path}) |"
                ),
            ),
        ];
        for (place, body) in ways {
            let mut files = gate(&body);
            files.push(file(path, text.to_owned()));
            let phrase = Phrase {
                language: "any".to_owned(),
                class: path.split('/').next().unwrap_or(path).to_owned(),
                text: path.to_owned(),
            };
            let kind = if says == "no" { "result" } else { "harmless" };
            all.push(Case::new(kind, &phrase, place, files));
        }
    }
    all
}
