//! Legends: the status words and marks that a document declares itself, placed by its canonical words.

use std::collections::BTreeMap;

use crate::base::text::{fold, is_pictograph};
use crate::parse::{Block, Document, Row};
use crate::records::Status;
use crate::records::values::status::tail::{Tail, judge};
use crate::records::words::vocabulary::{Topic, Vocabulary, mark_status};

/// Words whose status the document itself declares; `Status::Unknown` where its legend does not show a place for one.
#[derive(Clone, Debug, Default)]
pub struct Legend {
    /// Folded word or mark to status.
    pub words: BTreeMap<String, Status>,
    /// The states that the document declares as its own list of words, as they are written, by `state_name`; empty where it has no
    /// such list.
    pub states: BTreeMap<String, String>,
}

/// A word or sign of a legend, with what is said of it.
struct LegendEntry {
    /// The word or sign as it is written.
    written: String,
    /// Its signs, and its word folded.
    terms: Vec<String>,
    /// What is said of it, folded; empty where nothing is.
    meaning: String,
}

impl LegendEntry {
    fn new(written: &str, terms: Vec<String>, meaning: &str) -> Self {
        let written = written.trim().trim_end_matches([' ', ':', '\u{ff1a}', '.']);
        LegendEntry {
            written: written.to_owned(),
            terms,
            meaning: fold(meaning),
        }
    }
}

/// A state however it is written: `In-Progress` is `in progress`.
pub fn state_name(written: &str) -> String {
    fold(written).replace(['_', '-'], " ")
}

impl Legend {
    /// Reads the legend of a document, if it declares one (`Status values:` with a list, `✅ = verified, 🟡 = partly`).
    pub fn of(document: &Document, words: &Vocabulary) -> Self {
        let mut legend = Legend::default();
        for section in &document.sections {
            let headed =
                section.level > 0 && words.topic(&section.heading.plain) == Some(Topic::Legend);
            let mut announced = headed;
            for block in &section.blocks {
                announced = legend.read_block(block, announced, words) || headed;
            }
        }
        if is_japanese(document) {
            legend.add_circles();
        }
        legend
    }

    /// `○`, `△` and `×` answer in Japanese, unless the legend of the document says otherwise.
    fn add_circles(&mut self) {
        const SIGNS: &[(&str, Status)] = &[
            ("◎", Status::Done),
            ("○", Status::Done),
            ("〇", Status::Done),
            ("△", Status::InProgress),
            ("×", Status::Open),
        ];
        for (sign, status) in SIGNS {
            self.words.entry((*sign).to_owned()).or_insert(*status);
        }
    }

    /// What a mark means in this document, where its legend says so.
    pub fn mark(&self, mark: char) -> Option<Status> {
        if self.words.is_empty() {
            return None;
        }
        self.words
            .get(mark.encode_utf8(&mut [0; 4]) as &str)
            .copied()
    }

    /// What a value that is all signs means in this document.
    pub fn sign(&self, plain: &str) -> Option<Status> {
        let signs = plain.trim().trim_end_matches('\u{fe0f}');
        let is_sign = !signs.is_empty() && signs.chars().all(is_sign);
        self.words.get(signs).copied().filter(|_| is_sign)
    }

    /// Reads one block; gives whether the block announces a legend in the next one.
    fn read_block(&mut self, block: &Block, announced: bool, words: &Vocabulary) -> bool {
        match block {
            Block::Paragraph(paragraph) => {
                let text = paragraph.text.plain.trim();
                match announced_in(text, words) {
                    Some(rest) => self.add_inline(rest, words),
                    None if announced => self.add_inline(text, words),
                    None => self.add_row_of_signs(text, words),
                }
                announced_in(text, words)
                    .is_some_and(|rest| rest.trim_matches(['*', ' ']).is_empty())
            }
            Block::List(list) if announced => {
                let items = list.items.iter();
                let entries = items.filter_map(|item| entry_of(item.text.plain.trim()));
                self.add(entries.collect(), words);
                false
            }
            Block::Table(table) if announced => {
                let entries = table.rows.iter().filter_map(entry_of_row);
                self.add(entries.collect(), words);
                false
            }
            Block::Quote(quote) => quote.blocks.iter().fold(announced, |announced, block| {
                self.read_block(block, announced, words)
            }),
            Block::List(_) | Block::Table(_) | Block::Fence(_) | Block::Html(_) => false,
        }
    }

    /// `✅ = verified, 🟡 = partly`, `⬜ not started · 🔵 in flight`, `open / in_progress / done`.
    fn add_inline(&mut self, text: &str, words: &Vocabulary) {
        let parts: Vec<&str> = text.split([',', ';', '·', '|', '\n', '•', '、']).collect();
        let parts = if parts.len() > 1 {
            parts
        } else {
            text.split(['/', '→', '<']).collect()
        };
        let entries = parts
            .into_iter()
            .filter(|part| part.len() < 160)
            .filter_map(|part| entry_of(part.trim()))
            .collect();
        self.add(entries, words);
    }

    /// `● finished   ◐ under way   ○ not begun`: a line of signs, each with a state behind it, needs no label.
    fn add_row_of_signs(&mut self, text: &str, words: &Vocabulary) {
        const FEWEST_KNOWN: usize = 2;
        let parts = parts_at_signs(text);
        let entries: Vec<LegendEntry> = parts.iter().filter_map(|part| entry_of(part)).collect();
        let known = entries.iter().filter(|entry| known(entry, words).is_some());
        let are_states = entries.iter().all(|entry| is_term(&entry.meaning));
        if known.count() >= FEWEST_KNOWN && are_states && entries.len() == parts.len() {
            self.add(entries, words);
        }
    }

    /// Is a line one of signs that this legend explains?
    pub fn is_line_of_signs(&self, text: &str) -> bool {
        let parts = parts_at_signs(text);
        let is_explained = |part: &&str| {
            let sign = part.chars().next();
            sign.is_some_and(|sign| self.mark(sign).is_some())
        };
        parts.len() > 1 && parts.iter().all(is_explained)
    }

    /// Keeps the words of a list of states: two of them at least, and half of all, are states that everybody knows.
    fn declare(&mut self, entries: &[LegendEntry], known: &[Option<Status>]) {
        let is_word = |term: &String| {
            term.chars()
                .all(|c| !is_sign(c) && mark_status(c).is_none())
        };
        let are_words = entries.iter().all(|entry| entry.terms.iter().all(is_word));
        let certain = known.iter().flatten().count();
        if are_words && certain >= 2 && certain * 2 >= entries.len() {
            let named = entries.iter().filter(|entry| !entry.terms.is_empty());
            let states = named.map(|entry| (state_name(&entry.written), entry.written.clone()));
            self.states.extend(states);
        }
    }

    /// Places the entries: canonical words first, then the others between them where the order shows a place.
    fn add(&mut self, entries: Vec<LegendEntry>, words: &Vocabulary) {
        if !(2..=20).contains(&entries.len()) {
            return;
        }
        let known: Vec<Option<Status>> = entries.iter().map(|entry| known(entry, words)).collect();
        self.declare(&entries, &known);
        let places: Vec<(usize, Status)> = known
            .iter()
            .enumerate()
            .filter_map(|(at, status)| Some((at, scale(*status)?)))
            .collect();
        let ordered = are_ordered(&places);
        for (at, entry) in entries.iter().enumerate() {
            let placed = known[at].unwrap_or_else(|| {
                if ordered {
                    between(at, &places)
                } else {
                    Status::Unknown
                }
            });
            let meaning = Some(&entry.meaning).filter(|meaning| is_term(meaning));
            let spoken = entry.terms.iter().chain(meaning);
            for term in spoken {
                let builtin = words
                    .status(term)
                    .filter(|_| known[at].is_none() || *term == entry.meaning);
                self.words
                    .entry(term.clone())
                    .or_insert(builtin.unwrap_or(placed));
            }
        }
    }
}

/// Are headings of a document written in kana?
fn is_japanese(document: &Document) -> bool {
    let is_kana = |c: char| ('\u{3041}'..='\u{30ff}').contains(&c);
    let mut headings = document
        .sections
        .iter()
        .map(|section| &section.heading.plain);
    headings.any(|heading| heading.contains(is_kana))
}

/// What stands behind `Status legend:`, which may be a sentence in the midst of a paragraph: up to the end of its own sentence there.
fn announced_in<'a>(text: &'a str, words: &Vocabulary) -> Option<&'a str> {
    let mut start = 0;
    for (at, mark) in text.match_indices([':', '：']).take(40) {
        let before = text.get(..at)?;
        let begin = [". ", ".\n", "\n"]
            .iter()
            .filter_map(|end| Some(before.rfind(end)? + end.len()))
            .max()
            .unwrap_or(0)
            .max(start);
        let label = text.get(begin..at)?;
        if label.len() < 80 && words.topic(label) == Some(Topic::Legend) {
            let rest = text.get(at + mark.len()..)?;
            let end = [". ", ".\n"]
                .iter()
                .filter_map(|end| rest.find(end))
                .min()
                .filter(|_| begin > 0);
            return rest.get(..end.unwrap_or(rest.len()));
        }
        start = at + mark.len();
    }
    None
}

/// A status that has a place on the way from open to done.
fn scale(status: Option<Status>) -> Option<Status> {
    status.filter(|status| matches!(status, Status::Open | Status::InProgress | Status::Done))
}

/// Do the known words of a legend run in one direction?
fn are_ordered(places: &[(usize, Status)]) -> bool {
    let promises = || places.iter().map(|(_, status)| status.promise());
    let ascending = promises().is_sorted();
    let descending = promises().rev().is_sorted();
    places.len() >= 2 && ascending != descending
}

/// The status of a word between two known ones: the weaker neighbour, or in progress on the way from open to done.
fn between(at: usize, places: &[(usize, Status)]) -> Status {
    let before = places
        .iter()
        .rev()
        .find(|(place, _)| *place < at)
        .map(|(_, status)| *status);
    let after = places
        .iter()
        .find(|(place, _)| *place > at)
        .map(|(_, status)| *status);
    match (before, after) {
        (Some(a), Some(b)) if a == b => a,
        (Some(Status::Open), Some(Status::InProgress))
        | (Some(Status::InProgress), Some(Status::Open)) => Status::Open,
        (Some(_), Some(_)) => Status::InProgress,
        (None, _) | (_, None) => Status::Unknown,
    }
}

/// What an entry amounts to without the order: its meaning, else its word, else its mark. A mark that the document explains with
/// words that nobody knows is known by the mark.
fn known(entry: &LegendEntry, words: &Vocabulary) -> Option<Status> {
    let LegendEntry { terms, meaning, .. } = entry;
    let word = terms.iter().find_map(|term| words.status(term));
    let mark = || {
        terms
            .iter()
            .filter_map(|term| term.chars().next())
            .find_map(mark_status)
            .filter(|status| *status != Status::Unknown)
    };
    // Where the meaning is a status by itself, the document says so of its own word.
    let said = words.status(meaning);
    said.or(word)
        .or_else(|| leading(meaning, words))
        .or_else(mark)
}

/// The status that a meaning begins with.
fn leading(text: &str, words: &Vocabulary) -> Option<Status> {
    let parts: Vec<&str> = text.split(' ').collect();
    (1..=parts.len().min(4)).rev().find_map(|count| {
        let first = parts[..count].join(" ");
        let status = words.status(first.trim_end_matches([',', ';', '.', ':']))?;
        // `ready to start` is not `ready`.
        let rest = format!(" {}", parts[count..].join(" "));
        let is_less = status == Status::Done && judge(&first, &rest, words) == Tail::TakesBack;
        Some(if is_less { Status::InProgress } else { status })
    })
}

/// A word in the first cell, with its meaning in the second.
fn entry_of_row(row: &Row) -> Option<LegendEntry> {
    let term = &row.cells.first()?.plain;
    let meaning = row.cells.get(1).map_or("", |text| &text.plain);
    Some(LegendEntry::new(term, terms(term), meaning))
}

/// `` `open` — nobody has begun`` is the term `open` with its meaning.
fn entry_of(text: &str) -> Option<LegendEntry> {
    if let Some((term, meaning)) = with_meaning(text).or_else(|| cut(text)) {
        let found = terms(term);
        return (!found.is_empty()).then(|| LegendEntry::new(term, found, meaning));
    }
    let mark = text.chars().next();
    if let Some(c) = mark.filter(|c| mark_status(*c).is_some() || is_sign(*c)) {
        let sign = c.to_string();
        let meaning = text.get(sign.len()..)?;
        return Some(LegendEntry::new(&sign, vec![sign.clone()], meaning));
    }
    let word = fold(text);
    is_term(&word).then(|| LegendEntry::new(text, vec![word], ""))
}

/// `✅ = verified`, `open — nobody has begun`.
fn cut(text: &str) -> Option<(&str, &str)> {
    let marks = [" = ", "=", "＝", " — ", " – ", " - ", ": ", "：", " → "];
    let found = marks
        .iter()
        .filter_map(|mark| Some((text.find(mark)?, mark.len())));
    let (at, length) = found.min()?;
    Some((text.get(..at)?, text.get(at + length..).unwrap_or("")))
}

/// `Accepted (验收)`: a word with its meaning in brackets behind it.
fn with_meaning(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_suffix([')', '）'])?;
    let (term, meaning) = inside.split_once(['(', '（'])?;
    (!meaning.contains(['(', '（'])).then(|| (term.trim(), meaning.trim()))
}

/// The mark and the word of a term such as `✅ done`.
fn terms(text: &str) -> Vec<String> {
    // `✔✔` is another sign than `✔`, and `○` is one though it means nothing by itself.
    let signs = text.trim().trim_end_matches('\u{fe0f}');
    if signs.chars().count() <= 3 && !signs.is_empty() && signs.chars().all(is_sign) {
        return vec![signs.to_owned()];
    }
    let marks = text
        .chars()
        .filter(|c| mark_status(*c).is_some())
        .map(|c| c.to_string());
    let word = fold(text);
    marks
        .chain(Some(word).filter(|word| is_term(word)))
        .collect()
}

/// The parts of a line that begins with a sign, each from its sign on; none of another line.
fn parts_at_signs(text: &str) -> Vec<&str> {
    let signs = text.char_indices().filter(|(_, c)| is_sign(*c));
    let starts: Vec<usize> = signs.map(|(at, _)| at).collect();
    if starts.first() != Some(&0) {
        return Vec::new();
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    let parts = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| &text[*start..end]);
    parts
        .map(|part| part.trim_end_matches([' ', ',', ';', '·', '|']))
        .collect()
}

/// A pictograph, or a sign that Japanese and Chinese tables are filled with.
fn is_sign(c: char) -> bool {
    is_pictograph(c) || matches!(c, '×' | '✕' | '〇')
}

/// A word or short phrase, rather than a sentence.
fn is_term(word: &str) -> bool {
    !word.is_empty() && word.len() <= 40 && word.split(' ').count() <= 4
}
