//! Corruptions of whole documents, headings, sentences, tables and runbooks.

use std::collections::BTreeSet;

use holdpoint::base::Span;
use holdpoint::evaluate::Verdict;
use holdpoint::link::{RecordIndex, RunbookMeant};
use holdpoint::records::{Demand, Detail};

use super::Corruption;
use super::facts::{Facts, files, insert, line, replace};
use super::statuses::columns;
use super::tree::Tree;

/// Every way to spoil a document, heading, sentence or runbook that a gate depends on.
pub fn corruptions(tree: &Tree, facts: &Facts) -> Vec<Corruption> {
    let mut all = Vec::new();
    for (gate, at) in facts.gates() {
        all.extend(headings(tree, facts, at, &gate));
        all.extend(gate_tables(tree, facts, at, &gate));
        for path in documents_of(facts, at) {
            all.extend(faults(tree, &path, &gate));
        }
        all.extend(hidden(tree, facts, at, &gate));
        for criterion in facts.linked(at).children.clone() {
            match &facts.linked(criterion).record.detail {
                Detail::Criterion(Demand::Items { .. }) => {
                    all.extend(sentences(tree, facts, criterion, &gate))
                }
                Detail::Criterion(Demand::RunbookFresh { days }) => {
                    all.extend(ages(tree, facts, criterion, &gate));
                    all.extend(runbooks(tree, facts, criterion, days.unwrap_or(30), &gate));
                }
                _ => {}
            }
        }
    }
    all
}

/// The documents that a gate reads: its own, those of the waivers that it rests on, and of the runbooks that it means.
pub fn documents_of(facts: &Facts, gate: RecordIndex) -> BTreeSet<String> {
    let mut paths = BTreeSet::from([facts.path(gate).to_owned()]);
    for &criterion in &facts.linked(gate).children {
        let judged = &facts.compiled.assessment.records[&criterion];
        paths.extend(
            judged
                .waiver
                .filter(|_| judged.verdict == Verdict::Waived)
                .map(|waiver| facts.path(waiver).to_owned()),
        );
        paths.extend(runbook_paths(facts, criterion));
    }
    paths
}

fn runbook_paths(facts: &Facts, criterion: RecordIndex) -> Vec<String> {
    let meant = facts.linked(criterion).runbooks.iter();
    meant
        .filter_map(|runbook| {
            if let RunbookMeant::Document(path) = runbook {
                Some(path.to_string())
            } else {
                None
            }
        })
        .collect()
}

/// The file gone, unreadable, cut off, or hidden behind something that nothing closes.
fn faults(tree: &Tree, path: &str, gate: &str) -> Vec<Corruption> {
    let text = tree.text(path);
    let whole = |bytes: Option<Vec<u8>>, kind| {
        files(
            vec![(path.to_owned(), bytes)],
            path.to_owned(),
            kind,
            &[gate.to_owned()],
        )
    };
    let mut all = vec![
        whole(None, "document removed"),
        whole(Some(Vec::new()), "document emptied"),
        whole(
            Some([text.as_bytes(), &b" ".repeat(5 << 20)[..]].concat()),
            "document too large",
        ),
        files(
            vec![
                (path.to_owned(), None),
                (path.replace(".md", ".bak"), Some(text.as_bytes().to_vec())),
            ],
            path.to_owned(),
            "document renamed",
            &[gate.to_owned()],
        ),
    ];
    all.extend(
        undecodable(text)
            .into_iter()
            .map(|bytes| whole(Some(bytes), "document undecodable")),
    );
    let rest = text
        .strip_prefix("---\n")
        .map_or_else(|| format!("---\n\n{text}"), str::to_owned);
    for broken in [
        "owner: a: b",
        "tags: [a, b",
        "title: \"open",
        "key: value\n\tother: tabbed",
        "- a\nkind: gate",
    ] {
        all.push(whole(
            Some(format!("---\n{broken}\n{rest}").into_bytes()),
            "front matter broken",
        ));
    }
    let heading = text.find("\n# ").map_or(0, |at| at + 1);
    for opening in ["```\n", "~~~~\n", "```mermaid\n", "<!-- \n", "<!--\n\n"] {
        all.push(insert(
            tree,
            path,
            heading,
            opening,
            "fence left open",
            gate,
        ));
        all.push(insert(
            tree,
            path,
            text.len(),
            &format!("\n{opening}"),
            "fence left open",
            gate,
        ));
    }
    all
}

/// The text in bytes that are no UTF-8, or a torn UTF-16.
fn undecodable(text: &str) -> Vec<Vec<u8>> {
    let with =
        |bad: &[u8], at: usize| [&text.as_bytes()[..at], bad, &text.as_bytes()[at..]].concat();
    let heading = text.find("\n# ").map_or(2, |at| at + 3);
    let mut torn = [
        &[0xFF, 0xFE][..],
        &text
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>(),
    ]
    .concat();
    torn.pop();
    vec![
        with(b"\xE9t\xE9 ", text.len()),
        with(b"\xFF\xFE\xFD", heading),
        with(b"\xC3", text.len()),
        torn,
    ]
}

/// A fence or comment left open between the criteria of a gate.
fn hidden(tree: &Tree, facts: &Facts, gate: RecordIndex, name: &str) -> Vec<Corruption> {
    let (path, span) = (facts.path(gate), facts.linked(gate).record.span);
    let text = tree.text(path);
    let mut all = Vec::new();
    for &criterion in &facts.linked(gate).children {
        let at = line(text, facts.linked(criterion).record.span.start).start;
        if !span.of(text).is_empty() && at > span.start {
            for opening in ["\n```\n", "\n~~~\n", "\n<!--\n"] {
                all.push(insert(tree, path, at, opening, "fence left open", name));
            }
        }
    }
    all
}

/// The gate's heading gone, renamed, or turned into a paragraph.
fn headings(tree: &Tree, facts: &Facts, gate: RecordIndex, name: &str) -> Vec<Corruption> {
    let path = facts.path(gate);
    let text = tree.text(path);
    let at = text
        .find(&format!("## {name}\n"))
        .expect("the gate has a heading");
    let (marks, words) = (
        Span::new(at, at + 3),
        Span::new(at + 3, at + 3 + name.len()),
    );
    let mut all = vec![
        replace(
            tree,
            path,
            Span::new(at, words.end),
            "",
            "gate heading deleted",
            name,
        ),
        replace(tree, path, marks, "", "gate heading deleted", name),
        replace(tree, path, words, "Wobble", "gate heading renamed", name),
        replace(
            tree,
            path,
            words,
            "Meeting notes",
            "gate heading renamed",
            name,
        ),
        replace(tree, path, words, "", "gate heading renamed", name),
    ];
    let letters = words
        .of(text)
        .char_indices()
        .filter(|(_, c)| c.is_alphabetic())
        .step_by(3);
    all.extend(letters.map(|(letter, _)| {
        let at = words.start + letter;
        replace(
            tree,
            path,
            Span::new(at, at + 1),
            "",
            "gate heading renamed",
            name,
        )
    }));
    all
}

/// The status column of a table of gates.
fn gate_tables(tree: &Tree, facts: &Facts, gate: RecordIndex, name: &str) -> Vec<Corruption> {
    let path = facts.path(gate);
    let text = tree.text(path);
    let rows = facts
        .linked(gate)
        .children
        .iter()
        .map(|&at| facts.linked(at).record.span.start);
    let row = rows
        .filter(|&row| line(text, row).of(text).starts_with('|'))
        .find(|&row| super::facts::cell_under(text, row, "Status").is_some());
    // A status in a column without a name still says what it says: `Done`.
    let renamed = |row: usize| {
        columns(tree, path, row, "Status", name)
            .into_iter()
            .filter(|corruption| corruption.kind == "column renamed")
    };
    let mut all = row.map_or(Vec::new(), |row| renamed(row).collect());
    if let Some(row) = row {
        let rule = line(text, super::facts::header(text, row).end + 1);
        all.push(replace(tree, path, rule, "", "table broken", name));
    }
    all
}

/// A sentence over items with each word that bears meaning dropped or replaced.
fn sentences(tree: &Tree, facts: &Facts, criterion: RecordIndex, gate: &str) -> Vec<Corruption> {
    // Without these the sentence still says the same.
    const BEAR_NOTHING: [&str; 6] = ["to", "be", "must", "at", "least", "and"];
    // Without these it asks for less, and says so plainly.
    const ASKED: [&str; 5] = ["with", "owners,", "timeline,", "evidence", "links."];
    let (path, span) = (facts.path(criterion), facts.linked(criterion).record.span);
    let text = tree.text(path);
    let lead = span.of(text).find(|c: char| c.is_alphabetic()).unwrap_or(0);
    let span = Span::new(span.start + lead, line(text, span.start).end);
    let words: Vec<Span> = words(text, span);
    let verb = words.iter().position(|word| word.of(text) == "requires");
    let mut all = Vec::new();
    for (at, word) in words
        .iter()
        .enumerate()
        .filter(|(at, _)| verb.is_none_or(|verb| *at >= verb))
    {
        let written = word.of(text);
        if !BEAR_NOTHING.contains(&written) && !ASKED.contains(&written) {
            all.push(replace(
                tree,
                path,
                *word,
                "",
                "word dropped from a sentence",
                gate,
            ));
        }
        all.push(replace(
            tree,
            path,
            *word,
            "wobble",
            "word garbled in a sentence",
            gate,
        ));
        all.push(insert(
            tree,
            path,
            word.end,
            " wobble",
            "word garbled in a sentence",
            gate,
        ));
        if at + 1 == words.len() {
            for rest in [
                " unless the board says otherwise.",
                " except item 1.",
                " once the yard agrees.",
                " in staging.",
            ] {
                let end = Span::new(word.end - 1, word.end);
                all.push(replace(
                    tree,
                    path,
                    end,
                    rest,
                    "exception added to a sentence",
                    gate,
                ));
            }
        }
    }
    for (from, to) in [
        ("1-", "0-"),
        ("-3", "-9"),
        ("-2", "-7"),
        ("-5", "-12"),
        ("1-", "9-"),
        ("`done`", "`dne`"),
        ("`in_progress`", "`in_progres`"),
    ] {
        if let Some(found) = span.of(text).find(from) {
            let at = Span::new(span.start + found, span.start + found + from.len());
            all.push(replace(
                tree,
                path,
                at,
                to,
                "number or state garbled in a sentence",
                gate,
            ));
        }
    }
    all
}

/// The words of an executed sentence, each in turn dropped or replaced: it can no longer be executed.
fn ages(tree: &Tree, facts: &Facts, criterion: RecordIndex, gate: &str) -> Vec<Corruption> {
    let path = facts.path(criterion);
    let text = tree.text(path);
    let row = line(text, facts.linked(criterion).record.span.start);
    let start = row.start + row.of(text).find("] ").map_or(0, |at| at + 2);
    let mut all = Vec::new();
    for word in words(text, Span::new(start, row.end)) {
        // `within 30 days` and `last 30 days` both say it.
        if !matches!(word.of(text), "within" | "last") {
            all.push(replace(
                tree,
                path,
                word,
                "",
                "word dropped from a sentence",
                gate,
            ));
        }
        if word.of(text) != "within" {
            all.push(replace(
                tree,
                path,
                word,
                "wobble",
                "word garbled in a sentence",
                gate,
            ));
        }
    }
    all
}

fn words(text: &str, span: Span) -> Vec<Span> {
    let held = span.of(text);
    held.split_whitespace()
        .map(|word| {
            let at = span.start + (word.as_ptr() as usize - held.as_ptr() as usize);
            Span::new(at, at + word.len())
        })
        .collect()
}

/// The runbook that a gate means: too old, undated, gone.
fn runbooks(
    tree: &Tree,
    facts: &Facts,
    criterion: RecordIndex,
    days: u32,
    gate: &str,
) -> Vec<Corruption> {
    let as_of = super::tree::AS_OF
        .parse::<holdpoint::base::Date>()
        .expect("the day is one");
    let aged = as_of.plus_days(-i64::from(days) - 1).to_string();
    let mut all = Vec::new();
    for path in runbook_paths(facts, criterion) {
        let text = tree.text(&path);
        let at = text
            .find("last_reviewed: ")
            .expect("the runbook has a date")
            + "last_reviewed: ".len();
        let date = line(text, at).end;
        let date = Span::new(at, date);
        for by in [
            aged.as_str(),
            "2019-01-01",
            "2027-03-16",
            "2031-01-01",
            "2027-02-30",
            "02/03/2027",
            "yesterday",
            "TBD",
            "",
        ] {
            all.push(replace(tree, &path, date, by, "runbook date changed", gate));
        }
        all.push(replace(
            tree,
            &path,
            line(text, at),
            "",
            "runbook date removed",
            gate,
        ));
        all.push(replace(
            tree,
            &path,
            line(text, at),
            "wobble: 2027-03-02",
            "runbook date removed",
            gate,
        ));
        let elsewhere = format!("attic/{path}");
        all.push(files(
            vec![
                (path.clone(), None),
                (elsewhere, Some(text.as_bytes().to_vec())),
            ],
            path.clone(),
            "runbook moved",
            &[gate.to_owned()],
        ));
        let kind = text
            .find("kind: runbook")
            .expect("the runbook says that it is one");
        all.push(replace(
            tree,
            &path,
            Span::new(kind, kind + "kind: runbook".len()),
            "kind: essay",
            "runbook turned into an essay",
            gate,
        ));
    }
    all
}
