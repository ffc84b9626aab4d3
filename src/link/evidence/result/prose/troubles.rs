//! Troubles: what a report without a result counts as wrong, or says is not done or not granted: `ledger: 1,204 rows missing`,
//! `The valve test has not yet been held`.
//!
//! Markdown joins the lines of a protocol into one paragraph, in which the number of one line stands before the words of the next. So a
//! paragraph that seems to count something wrong is looked at again, sentence by sentence, and line by line where lines have labels.

use std::cell::OnceCell;

use crate::base::Span;
use crate::base::text::fold;
use crate::link::evidence::result::console;
use crate::link::evidence::result::gather::Gather;
use crate::parse::Document;
use crate::records::gates::hold;
use crate::records::values::measure;
use crate::records::words::Class;
use crate::records::words::gates;
use crate::records::words::phrase::Searched;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::proof::speaks_of_approval;
use crate::records::words::tail;

/// The paragraphs of a report, parted into sentences once for everything that is asked of them.
pub struct Troubles<'a> {
    source: &'a str,
    paragraphs: Vec<Paragraph>,
}

/// A paragraph or item without what is struck through, and where it is written.
struct Paragraph {
    text: String,
    span: Span,
    sentences: Vec<Sentence>,
}

/// A sentence, or a line with a label.
struct Sentence {
    words: String,
    /// Whether it denies something; looked for only where it is asked.
    denies: OnceCell<bool>,
}

impl<'a> Troubles<'a> {
    /// Parts a report into its sentences.
    pub fn of(document: &Document, source: &'a str) -> Self {
        let sections = document.sections.iter();
        let texts = sections.flat_map(|section| hold::texts(&section.blocks));
        let paragraph = |(text, span): (String, Span)| Paragraph {
            sentences: sentences(span.of(source)),
            text,
            span,
        };
        Troubles {
            source,
            paragraphs: texts.map(paragraph).collect(),
        }
    }

    /// Weighs the sentences of a report in which nothing says how it ended: what they say is wrong, else what they deny.
    pub fn weigh(&self, gather: &mut Gather) {
        // What a program counts on its way is no trouble that is left: its last line says how it ended.
        if console::is_log(self.source) {
            return;
        }
        let mut paragraphs = self.paragraphs.iter();
        if let Some(adverse) = paragraphs.find(|paragraph| paragraph.is_adverse(self.source)) {
            gather.fail(adverse.span.start, &adverse.text);
        } else if let Some((at, words)) = self.left_open().or_else(|| self.first(leaves_open)) {
            gather.doubt(at, words);
        }
    }

    /// The first sentence that says that what the report is about failed, has to be repeated, was put off or is still to come, where
    /// nothing behind it in its paragraph closes that again.
    fn left_open(&self) -> Option<(usize, &str)> {
        self.paragraphs.iter().find_map(|paragraph| {
            let sentences = paragraph.sentences.iter().enumerate();
            let mut open = sentences.filter(|(at, one)| {
                let rest = paragraph.sentences[at + 1..].iter();
                let rest: Vec<&str> = rest.map(|one| one.words.as_str()).collect();
                tail::left_open(&one.words, &rest.join(". ")).is_some()
            });
            let (_, first) = open.next()?;
            Some((paragraph.span.start, first.words.as_str()))
        })
    }

    /// Doubts a report in which somebody takes an approval back, however it ended.
    pub fn weigh_approvals(&self, gather: &mut Gather) {
        if let Some((at, words)) = self.first(|sentence| hold::says_withdrawn(&sentence.words)) {
            gather.doubt(at, words);
        }
    }

    /// The first sentence of some kind, and where its paragraph begins.
    fn first(&self, is_meant: fn(&Sentence) -> bool) -> Option<(usize, &str)> {
        self.paragraphs.iter().find_map(|paragraph| {
            let mut sentences = paragraph.sentences.iter();
            let meant = sentences.find(|sentence| is_meant(sentence))?;
            Some((paragraph.span.start, meant.words.as_str()))
        })
    }
}

impl Paragraph {
    /// Does it count something wrong, or deny what it is to prove? What somebody noted line by line with its time is no trouble that is
    /// left: the last line says how it ended.
    fn is_adverse(&self, source: &str) -> bool {
        let written = self.span.of(source);
        if is_timed(written) {
            return ends_in_trouble(written);
        }
        let is_struck = self.span.of(source).contains("~~");
        let counts = || is_struck || self.sentences.iter().any(|one| counts(&one.words));
        tail::counts_trouble(&self.text) && counts() || self.sentences.iter().any(denies)
    }
}

/// Does every line but a few begin with a time of day: `20:00:04  first message without receipt`?
fn is_timed(text: &str) -> bool {
    const FEWEST: usize = 3;
    let timed = text.lines().filter(|line| begins_with_time(line)).count();
    timed >= FEWEST && timed * 2 > text.lines().count()
}

fn begins_with_time(line: &str) -> bool {
    let time = line.split_whitespace().next().unwrap_or("");
    let parts: Vec<&str> = time.split(':').collect();
    let is_number = |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() >= 2 && parts.iter().all(is_number)
}

/// Does the last line with a time tell of trouble, any of them of a check that failed, or a line without one count some?
fn ends_in_trouble(text: &str) -> bool {
    const FAILED: [&str; 5] = ["FAIL", "FAILED", "ERROR", "NOK", "ABORTED"];
    let (timed, others): (Vec<&str>, Vec<&str>) =
        text.lines().partition(|line| begins_with_time(line));
    let last = timed.last().copied().unwrap_or("");
    let has_failed = |line: &&str| {
        let mut said = line.split(|c: char| !c.is_alphanumeric());
        said.any(|word| FAILED.contains(&word)) || tail::has_class(line, &[Class::Not])
    };
    tail::has_class(last, &[Class::Trouble])
        || timed.iter().any(has_failed)
        || others
            .iter()
            .any(|line| tail::counts_trouble(line) && counts(line))
}

impl Sentence {
    fn of(words: &str) -> Self {
        Sentence {
            words: words.to_owned(),
            denies: OnceCell::new(),
        }
    }

    /// Does it deny something?
    fn is_denial(&self) -> bool {
        *self
            .denies
            .get_or_init(|| tail::denial(&self.words).is_some())
    }
}

/// Does a sentence, or what stands behind the label of a line, deny something that is not wrong by itself, and no comparison: `The schemas
/// could not be brought back`? Whether that speaks against what it is to prove, nobody can say. `Nobody was hurt` denies it of
/// everybody, and what begins so is told as good news.
fn leaves_open(sentence: &Sentence) -> bool {
    let whole = sentence.words.as_str();
    let said = label_of(whole).map_or(whole, |(_, value)| value);
    if said.len() == whole.len() && !sentence.is_denial() {
        return false;
    }
    let Some(objection) = tail::denial(said) else {
        return false;
    };
    let bare = said.trim_start_matches(|c: char| !c.is_alphanumeric());
    !fold(bare).starts_with(objection.word) && !compares(said)
}

/// `The queue was never above 900`: what is denied is a comparison, and so it is a measure.
fn compares(sentence: &str) -> bool {
    let quantities = measure::quantities(sentence);
    quantities.iter().any(|quantity| quantity.bound.is_some())
}

/// Does a sentence deny an approval, or say that something is still to be done: `We cannot approve`, `The contract is not yet signed`?
fn denies(sentence: &Sentence) -> bool {
    let words = &sentence.words;
    sentence.is_denial() && (speaks_of_approval(words) || polarity::pending(words).is_some())
}

/// The sentences of a text; a line with a label is one of its own.
fn sentences(written: &str) -> Vec<Sentence> {
    let written = without_code(written);
    let mut parts: Vec<String> = Vec::new();
    let mut follows_label = false;
    for line in written.lines().map(str::trim) {
        let has_label = label_of(line).is_some();
        match parts.last_mut().filter(|_| !has_label && !follows_label) {
            Some(part) => *part = format!("{part} {line}"),
            None => parts.push(line.to_owned()),
        }
        follows_label = has_label && !line.ends_with(',');
    }
    let sentences = parts
        .iter()
        .flat_map(|part| part.split(". "))
        .flat_map(|part| part.split("; "));
    let told = sentences.filter(|sentence| !tells_beside(sentence));
    told.map(Sentence::of).collect()
}

/// `Scenario: loss of the mains`: a line that says what a report is about, and not how it went.
fn tells_beside(line: &str) -> bool {
    label_of(line).is_some_and(|(name, _)| gates::holds(name, |words| words.told))
}

/// A text in which code is only named: the `open` of `open(2)` says of nothing that it is open.
fn without_code(written: &str) -> String {
    let mut pieces = written.split('`').enumerate();
    let mut text = String::with_capacity(written.len());
    let is_paired = written.matches('`').count().is_multiple_of(2);
    if !is_paired {
        return written.to_owned();
    }
    pieces.by_ref().for_each(|(at, piece)| {
        let is_code = at % 2 == 1 && piece.contains(' ');
        text.push_str(if is_code { "_" } else { piece });
    });
    text
}

/// A longer name is a sentence with a colon.
const LONGEST_NAME: usize = 60;

/// The name and the value of a line such as `Major faults left : 0`.
fn label_of(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once([':', '：'])?;
    let is_name = name.chars().count() <= LONGEST_NAME && !name.contains(". ");
    let is_time = value.starts_with(|c: char| c.is_ascii_digit());
    (is_name && !is_time && !value.trim().is_empty()).then(|| (name.trim(), value.trim()))
}

/// Does one sentence or line count something wrong?
fn counts(part: &str) -> bool {
    let named = label_of(part).filter(|(name, _)| names_wrong(name));
    match named.map(|(_, value)| polarity::answer(value)) {
        Some(Answer::None) => false,
        Some(Answer::Some) => true,
        Some(Answer::Other) | None => tail::counts_trouble(&without_names(part)),
    }
}

/// Does the name of a line name something wrong, or something not done: `Réserves non levées`?
fn names_wrong(name: &str) -> bool {
    polarity::names_ill(name).is_some()
        || tail::names_trouble(name)
        || tail::has_class(name, &[Class::Trouble, Class::Not])
}

/// Words with a number behind them that is a name, besides the words for places.
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "node", "server", "host", "broker", "replica", "instance", "line", "unit", "rack", "station", "pump", "generator", "engine", "channel", "link",
    "knoten", "linie", "rechner", "nœud", "serveur", "ligne", "nodo", "servidor", "línea", "linea", "linha", "node", "lijn", "nod", "linje", "węzeł", "узел",
];

/// A text without the numbers that name a place: of `Site 1 switched off` no number counts what is off.
fn without_names(part: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for word in part.split_whitespace() {
        let is_number = word
            .trim_end_matches(['.', ',', ';'])
            .chars()
            .all(|c| c.is_ascii_digit());
        let names = is_number && kept.last().is_some_and(|before| is_numbered(before));
        if !names {
            kept.push(word);
        }
    }
    kept.join(" ")
}

fn is_numbered(word: &str) -> bool {
    let searched = Searched::new(word);
    NUMBERED.contains(&searched.text().trim()) || searched.is(|words| words.region_labels)
}
