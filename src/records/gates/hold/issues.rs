//! Lists of blockers and of known issues: which headings lead them, and which of their entries are open.

use super::texts::{texts, unstruck};
use super::{Held, Hold, Neighbour};
use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Block, Row, Section, Table};
use crate::records::values::release::{self, Release};
use crate::records::words::gates;
use crate::records::words::phrase::Searched;
use crate::records::words::plan::is_before;
use crate::records::words::proof::rank_at;
use crate::records::words::tail::objection;
use crate::records::words::vocabulary::without_numbering;
use crate::records::words::{LANGUAGES, Language};

/// How grave an issue is, 1 for the gravest.
pub type Severity = u32;

/// A longer heading tells of something else.
const LONGEST_HEADING: usize = 60;

/// Does a heading lead what is in the way of a release?
pub fn heads_blockers(neighbour: &Neighbour, section: &Section) -> bool {
    let heading = &section.heading.plain;
    let searched = Searched::new(without_numbering(&fold(heading)));
    if section.level == 0 || heading.chars().count() > LONGEST_HEADING {
        return false;
    }
    if denies_blocking(&searched) {
        return false;
    }
    let names_number = !release::named_within(heading).is_empty();
    let leads =
        names_number && gates::holds(heading, |words| words.before) || names_blockers(&searched);
    let after = searched.has(|words| words.rules) || searched.has(|words| words.known_issues);
    // Elsewhere a folder called `launch` is too little: heading or document name the release.
    let is_of_release = names_number
        || neighbour.has_gate
        || searched.has(|words| words.releases)
        || neighbour.names_a_release();
    leads && !after && is_of_release
}

/// `Blockers`, `Open blockers of the web client`, `What blocks the release`.
fn names_blockers(heading: &Searched) -> bool {
    heading.is(|words| words.blockers)
        || heading.starts_with(|words| words.blockers).is_some()
        || is_qualified(heading)
        || (heading.has(|words| words.blockers) && heading.has(|words| words.releases))
}

/// `Known blockers`, `Current launch blockers`; not `Resolved blockers`.
fn is_qualified(heading: &Searched) -> bool {
    const MOST: usize = 4;
    let is_brief = heading.text().split_whitespace().count() <= MOST;
    let says_over = heading.has(|words| words.over) || heading.has(|words| words.past);
    is_brief && heading.ends_with(|words| words.blockers) && !says_over && !says_settled(heading)
}

/// Does a heading say that what it heads is done?
fn says_settled(heading: &Searched) -> bool {
    let mut words = heading.text().split_whitespace();
    words.any(|word| SETTLED.contains(&word))
}

/// `Missing (not blocking)`, `Falta (no bloqueante)`: what a heading calls blocking with a denial before it is in nobody's way.
fn denies_blocking(heading: &Searched) -> bool {
    let text = heading.text();
    let mut found = heading
        .all(|words| words.blockers)
        .chain(heading.all(|words| words.blocking));
    found.any(|found| {
        let before = text[..found.start]
            .split_whitespace()
            .next_back()
            .unwrap_or("");
        let denies = |language: &&Language| {
            language.none.contains(&before) || language.adverse.not.contains(&before)
        };
        matches!(before, "non" | "no") || LANGUAGES.iter().any(denies)
    })
}

/// Does a heading lead known issues?
pub fn heads_known_issues(neighbour: &Neighbour, section: &Section) -> bool {
    let own = Searched::new(&section.heading.plain).has(|words| words.known_issues);
    let is_title = neighbour.cover.title == section.heading.plain;
    section.level > 0 && (own || (is_title && neighbour.named.has(|words| words.known_issues)))
}

/// The open entries of a list of blockers.
pub fn blockers(neighbour: &Neighbour, section: &Section) -> Vec<Hold> {
    let entries = entries(section);
    let open = entries.into_iter().filter(|entry| is_open(&entry.0));
    let releases = release::named_within(&section.heading.plain);
    let hold = |(text, span): (String, Span)| {
        let hold = neighbour.hold(Held::Blocker, &text, span);
        match releases.is_empty() {
            true => hold,
            false => hold.of_numbers(releases.clone()),
        }
    };
    open.map(hold).collect()
}

/// The open entries of a list of known issues that say how grave they are.
pub fn known(neighbour: &Neighbour, section: &Section) -> Vec<Hold> {
    let mut found = Vec::new();
    for block in &section.blocks {
        if let Block::Table(table) = block {
            for row in &table.rows {
                let text = of_row(row);
                if let Some(severity) = of_table(table, row).filter(|_| is_open(&text)) {
                    found.push(neighbour.hold(Held::KnownIssue(severity), &text, row.span));
                }
            }
        }
    }
    for (text, span) in texts(&section.blocks) {
        let severity = severities(&text).first().copied();
        if let Some(severity) = severity.filter(|_| is_open(&text)) {
            found.push(neighbour.hold(Held::KnownIssue(severity), &text, span));
        }
    }
    found
}

/// The releases that an entry says it comes before: `before 7.2 goes live`, `blocks 7.3`.
pub fn releases_behind(entry: &str) -> Vec<Release> {
    let clauses = entry.split(['|', ',', ';', '(', ':']).map(str::trim);
    let preceding = clauses.filter_map(|clause| {
        let (first, behind) = clause.split_once(' ')?;
        let precedes = gates::holds(first, |words| words.before)
            || Searched::new(first).is(|words| words.blocking);
        precedes.then_some(behind)
    });
    // `Not before 7.2` and `open since before 7.2` begin with other words.
    let named = |behind: &str| {
        let mut near = release::named_within(&first_words(behind));
        near.extend(releases_before(behind));
        near
    };
    preceding.flat_map(named).collect()
}

/// The releases right behind a word for *before*.
pub fn releases_before(text: &str) -> Vec<Release> {
    const NEAR: usize = 2;
    let said: Vec<&str> = text.split_whitespace().collect();
    let places = (0..said.len()).filter(|at| is_before(&fold(said[*at])));
    let behind = places.map(|at| {
        let near = said[at + 1..].iter().take(NEAR).copied();
        near.collect::<Vec<_>>().join(" ")
    });
    behind
        .flat_map(|near| release::named_within(&near))
        .collect()
}

/// The releases that a sentence says something blocks, in the middle of it: `R-1 blocks 2.8 until it is mitigated`, `Blocker for 2.8: …`.
pub fn releases_blocked(sentence: &str) -> Vec<Release> {
    const NEAR: usize = 2;
    let said: Vec<&str> = sentence
        .split([' ', '(', ')', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let places = (0..said.len()).filter(|at| blocks_at(&said, *at));
    let behind = places.flat_map(|at| said[at + 1..].iter().take(NEAR).copied());
    let numbers = behind.filter(|word| word.starts_with(|c: char| c.is_ascii_digit() || c == 'v'));
    numbers
        .flat_map(|number| release::named_within(number.trim_end_matches([':', '.'])))
        .collect()
}

/// Is a word of a sentence one for what blocks, and not denied?
fn blocks_at(said: &[&str], at: usize) -> bool {
    let word = Searched::new(said[at]);
    let names = word.is(|words| words.blocking) || word.is(|words| words.blockers);
    names && !ends_in_denial(&fold(&said[..at].join(" ")))
}

/// So many words as may stand before the number of a release: `release`, `the next build`.
fn first_words(text: &str) -> String {
    const NEAR: usize = 3;
    text.split_whitespace()
        .take(NEAR)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Items, rows, and paragraphs where there is nothing else.
fn entries(section: &Section) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    for block in &section.blocks {
        match block {
            Block::Table(table) => {
                found.extend(table.rows.iter().map(|row| (of_row(row), row.span)))
            }
            Block::List(_) => found.extend(texts(std::slice::from_ref(block))),
            Block::Paragraph(_) | Block::Quote(_) | Block::Fence(_) | Block::Html(_) => {}
        }
    }
    if found.is_empty() {
        let told = texts(&section.blocks).into_iter();
        // A paragraph that only says where blockers are kept names none.
        found.extend(told.filter(|(text, _)| objection(text).is_some() || !text.contains("http")));
    }
    found
}

/// Words by which an entry says that it is no longer open.
#[rustfmt::skip]
const SETTLED: &[&str] = &["done", "fixed", "closed", "resolved", "erledigt", "behoben", "corrigé", "résolu", "resuelto", "corregido"];

/// Is there something, and is it neither nothing nor over?
pub fn is_open(text: &str) -> bool {
    let searched = Searched::new(text);
    let is_mark = text.chars().all(|c| !c.is_alphanumeric());
    let over = searched.all(|words| words.over).map(|over| over.word);
    let ends = SETTLED
        .iter()
        .copied()
        .chain(over)
        .any(|word| says_plainly(text, word));
    !is_mark
        && searched.starts_with(|words| words.nothing).is_none()
        && !searched.is(|words| words.without)
        && !ends
        && !text.trim_end().ends_with([':', '：'])
        && !text.trim_start().starts_with('✅')
}

/// Does a phrase stand there without a denial right before it? `not fixed` is not; `could not log in – fixed` is.
fn says_plainly(text: &str, phrase: &str) -> bool {
    let folded = fold(text);
    let mut places = folded.match_indices(phrase).map(|(at, _)| at);
    places.any(|at| {
        let (before, behind) = (&folded[..at], &folded[at + phrase.len()..]);
        let spaced = phrase.chars().all(|c| (c as u32) < 0x1100);
        let inside =
            before.ends_with(char::is_alphanumeric) || behind.starts_with(char::is_alphanumeric);
        let stands_alone = !spaced || !inside;
        stands_alone && !ends_in_denial(before)
    })
}

/// Is the last word of a text a denial?
fn ends_in_denial(text: &str) -> bool {
    let last = text.trim_end().rsplit(' ').next().unwrap_or("");
    let mut languages = LANGUAGES.iter();
    languages.any(|language| language.adverse.not.contains(&last))
}

fn of_row(row: &Row) -> String {
    let cells: Vec<String> = row.cells.iter().map(unstruck).collect();
    cells.join(" | ").trim_matches([' ', '|']).to_owned()
}

/// Parts of the words that head a column of severities.
#[rustfmt::skip]
const HEADERS: &[&str] = &["sev", "prio", "schwere", "gravi", "gravedad", "critic", "kriti", "ernst", "ważno", "allvar", "alvor", "важн", "серьёзн", "重大度", "严重", "级别", "심각", "등급", "class", "klasse", "level"];

/// The column that says how grave the issues of a table are.
fn severity_column(table: &Table) -> Option<usize> {
    table.header.iter().position(|header| {
        let header = header.plain.to_lowercase();
        HEADERS.iter().any(|word| header.contains(word))
    })
}

/// The severity of a row, by the column that says so, else by its words.
fn of_table(table: &Table, row: &Row) -> Option<Severity> {
    let Some(cell) = severity_column(table).and_then(|column| row.cells.get(column)) else {
        return severities(&of_row(row)).first().copied();
    };
    let digits: String = cell.plain.chars().filter(char::is_ascii_digit).collect();
    let number = digits.parse().ok();
    number.or_else(|| severities(&cell.plain).first().copied())
}

/// The severities that a text names: `sev 1`, `P2`, `severity 1`, `critical`.
pub fn severities(text: &str) -> Vec<Severity> {
    let searched = Searched::new(text);
    let words: Vec<&str> = searched
        .text()
        .split([' ', '/'])
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        found.extend(rank_at(word, words.get(at + 1).copied()));
    }
    found.extend(named(&searched, &words));
    found.sort_unstable();
    found.dedup();
    found
}

/// The severities that have a name of their own in a text: `critical`, `hoch`.
fn named(searched: &Searched, words: &[&str]) -> Vec<Severity> {
    let mut found = Vec::new();
    for language in LANGUAGES {
        for (rank, names) in language.standing.severities.iter().enumerate() {
            let mut names = names.iter();
            if names.any(|name| is_named(language, searched, words, name)) {
                found.extend(u32::try_from(rank + 1));
            }
        }
    }
    found
}

/// Does a text name a severity, in the singular or the plural? Where words are not set apart, it may be a part of one.
fn is_named(language: &Language, searched: &Searched, words: &[&str], name: &str) -> bool {
    if language.spaceless && !name.is_ascii() {
        return searched.text().contains(name);
    }
    words
        .iter()
        .any(|word| word.strip_suffix('s').unwrap_or(word) == name || *word == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severities_are_read_as_people_write_them() {
        assert_eq!(severities("No open severity 1 issues"), [1]);
        assert_eq!(severities("No P1/P2 bugs"), [1, 2]);
        assert_eq!(severities("Keine kritischen Fehler"), [1]);
        assert_eq!(severities("no high or critical findings"), [1, 2]);
        assert_eq!(severities("致命的な不具合なし"), [1]);
        assert_eq!(severities("12 pages"), [0; 0]);
    }
}
