//! Human: how a document was read, for a terminal: what it is, whether it is a runbook, then its lines with what was made of them.

use std::collections::BTreeMap;

use crate::base::text::count;
use crate::records::Scope;
use crate::report::formats::read::{
    BlockView, DocumentReading, MarkView, RecordView, SignalView, WeighingView, Why, words,
};

/// The reading in lines. Where the whole document was asked about, blocks in a row of which there is nothing to tell are one line.
pub fn to_text(reading: &DocumentReading) -> String {
    let mut text = format!("{}\n", reading.file);
    text += &role(reading);
    text += &runbook(reading);
    text += &marks(reading);
    text += "\n";
    match reading.blocks.is_empty() {
        true => text + "the document is empty\n",
        false => text + &blocks(reading),
    }
}

fn blocks(reading: &DocumentReading) -> String {
    let last = reading.blocks.iter().map(|block| block.first_line).max();
    let width = last.unwrap_or(1).to_string().len();
    let mut text = String::new();
    let mut quiet: Vec<&BlockView> = Vec::new();
    for (at, block) in reading.blocks.iter().enumerate() {
        let told = match reading.line {
            Some(line) => told_around(reading, at, line),
            None => told(reading, at),
        };
        if told.is_empty() && !is_frame(reading, block) {
            quiet.push(block);
            continue;
        }
        text += &silence(&quiet, width);
        quiet.clear();
        text += &shown(block, &told, width);
    }
    text + &silence(&quiet, width)
}

/// Is a block shown for what is below it?
fn is_frame(reading: &DocumentReading, block: &BlockView) -> bool {
    match block.block {
        "heading" => true,
        "table" => reading.line.is_some(),
        _ => false,
    }
}

fn role(reading: &DocumentReading) -> String {
    let role = &reading.role;
    let word = role.role.word();
    let why = match role.by {
        "front_matter" => "its front matter says so".to_owned(),
        "settings" => "`[roles]` in site.toml says so".to_owned(),
        _ if role.signals.is_empty() => "no signal of another role was seen".to_owned(),
        _ => format!(
            "the heaviest signals of a role decide, from {} on",
            role.threshold
        ),
    };
    let mut text = format!("role: {word}, {why}\n");
    if role.by == "signals" {
        text.extend(role.signals.iter().map(|signal| {
            let weight = format!("{:+}", signal.weight);
            format!("  {weight:>4}  {}: {}\n", signal.role.word(), signal.name)
        }));
    }
    text
}

fn runbook(reading: &DocumentReading) -> String {
    let runbook = &reading.runbook;
    let mut text = format!("runbook: {}\n", runbook.says);
    let Some(weighing) = &runbook.weighing else {
        return text;
    };
    text += &signals(&weighing.signals, "  ");
    if runbook.is_runbook || reading.line.is_some() {
        return text;
    }
    text += &missing(weighing, "  ");
    text + "  or say so in its front matter: `kind: runbook`\n"
}

fn marks(reading: &DocumentReading) -> String {
    let marks = &reading.marks;
    let (taken, explained, unread) = (marks.taken, marks.explained, marks.unread);
    match taken + explained + unread {
        0 => "signs of state: none\n".to_owned(),
        _ => format!("signs of state: {taken} taken, {explained} explained, {unread} unread\n"),
    }
}

fn signals(signals: &[SignalView], indent: &str) -> String {
    let line = |signal: &SignalView| {
        let weight = format!("{:+}", signal.weight);
        format!("{indent}{weight:>4}  {}\n", signal.name)
    };
    signals.iter().map(line).collect()
}

/// The unseen signals that would make a record of it.
fn missing(weighing: &WeighingView, indent: &str) -> String {
    if weighing.missing.signals.is_empty() {
        return String::new();
    }
    let kind = words::kind(weighing.kind);
    let needs = match weighing.missing.one_is_enough {
        true => format!("{indent}any one of these would make it a {kind}:\n"),
        false => format!(
            "{indent}no single signal is enough to make it a {kind}; these would add up to {} more:\n",
            weighing.threshold - weighing.sum
        ),
    };
    needs + &signals(&weighing.missing.signals, indent)
}

/// What is told of a block where the whole document was asked about; nothing where nothing was read, found or nearly read.
fn told(reading: &DocumentReading, at: usize) -> Vec<String> {
    let block = &reading.blocks[at];
    let mut lines = records(block);
    for gate in &block.gates {
        match gate_says(gate).filter(|_| is_near(reading, at, gate)) {
            Some(says) => lines.push(says),
            None if gate.outcome != "record" => continue,
            None => {}
        }
        let is_kept_out = matches!(&gate.not_weighed, Some(why) if why.reason != "no_phrase");
        if !is_kept_out {
            lines.extend(gate_details(gate));
        }
    }
    lines.extend(mark_lines(block));
    let is_of_other_role = |why: &&Why| block.block == "heading" && why.reason == "other_role";
    let nothing = block.nothing.as_ref().filter(is_of_other_role);
    lines.extend(nothing.map(no_record));
    lines
}

/// What is told of a block near the line that was asked about: everything, but of outer headings no gate that they are not.
fn told_around(reading: &DocumentReading, at: usize, line: usize) -> Vec<String> {
    let block = &reading.blocks[at];
    let is_asked = block.block != "heading" || innermost(reading, line) == Some(at);
    let mut lines = records(block);
    for gate in &block.gates {
        if is_asked || gate.not_weighed.is_none() {
            lines.extend(gate_says(gate));
            lines.extend(gate_details(gate));
        }
    }
    lines.extend(mark_lines(block));
    let nothing = block.nothing.as_ref();
    let untold = nothing.filter(|why| is_asked && !is_said(block, why));
    lines.extend(untold.map(no_record));
    lines
}

/// The heading that a line is under.
fn innermost(reading: &DocumentReading, line: usize) -> Option<usize> {
    let is_above = |block: &BlockView| block.block == "heading" && block.first_line <= line;
    reading.blocks.iter().rposition(is_above)
}

/// Is it said already why a block is not a record: by its parts, or by what kept it from being a gate?
fn is_said(block: &BlockView, why: &Why) -> bool {
    match why.reason {
        "inside" => true,
        "heading" => !block.gates.is_empty(),
        _ => block.block == "list",
    }
}

fn no_record(why: &Why) -> String {
    format!("= no record: {}", why.says)
}

/// The records that begin in a block; one with one mark tells of it as well.
fn records(block: &BlockView) -> Vec<String> {
    let mark = only_mark(block).map_or(String::new(), |mark| format!("; `{}` is taken", mark.text));
    let records = block.records.iter();
    records
        .map(|record| format!("= {}{mark}", record_words(block, record)))
        .collect()
}

/// The mark of a block that holds one record and one mark, which is taken.
fn only_mark(block: &BlockView) -> Option<&MarkView> {
    match (&block.records[..], &block.marks[..]) {
        ([_], [mark]) => Some(mark).filter(|mark| mark.fate == "taken"),
        _ => None,
    }
}

fn record_words(block: &BlockView, record: &RecordView) -> String {
    let scope = match record.scope {
        None => "",
        Some(Scope::Release) => " of a release",
        Some(Scope::Change) => " of each change",
        Some(Scope::Template) => " of each task",
        Some(Scope::Family) => " of a family",
        Some(Scope::Other) => " of something else than a release",
    };
    // The line above has said it.
    let title = match is_shown(&block.text, &record.title) {
        true => String::new(),
        false => format!(" `{}`", record.title.replace('`', "")),
    };
    let claimed = record.claimed.map_or(String::new(), |status| {
        format!(", claimed {}", status.word().replace('_', " "))
    });
    let kind = words::kind(record.kind);
    format!("{kind}{scope}{title}{claimed}: {}", record.because.says)
}

/// Does a line, which may be cut off, show all of a title or as much as fits?
fn is_shown(line: &str, title: &str) -> bool {
    let line = line.replace('`', "");
    let shown = line.trim_end_matches('…');
    let first = title.split_whitespace().next().unwrap_or_default();
    let tail = shown.find(first).map_or("", |at| &shown[at..]);
    shown.contains(title) || (shown != line && !tail.is_empty() && title.starts_with(tail))
}

/// The marks of a block, those in a row with one fate and reason together.
fn mark_lines(block: &BlockView) -> Vec<String> {
    if only_mark(block).is_some() {
        return Vec::new();
    }
    let is_same = |a: &MarkView, b: &MarkView| (a.fate, a.says) == (b.fate, b.says);
    block.marks.chunk_by(is_same).map(marks_line).collect()
}

fn marks_line(marks: &[MarkView]) -> String {
    let said = marks.iter().map(|mark| {
        let status = mark.status.word().replace('_', " ");
        format!("`{}` ({status})", mark.text)
    });
    let said: Vec<String> = said.collect();
    let are = if marks.len() == 1 { "is" } else { "are" };
    let (fate, says) = (marks[0].fate, marks[0].says);
    format!("= {} {are} {fate}: {says}", said.join(", "))
}

/// Is a gate worth telling of, where nobody asked about its line: was it weighed, does its heading say gate, or does what stands
/// below speak for one while nothing has read its marks?
fn is_near(reading: &DocumentReading, at: usize, gate: &WeighingView) -> bool {
    let is_without_phrase = matches!(&gate.not_weighed, Some(why) if why.reason == "no_phrase");
    if !is_without_phrase {
        return true;
    }
    let below = reading.blocks[at + 1..].iter();
    let own = below.take_while(|block| block.block != "heading");
    let mut marks = own.flat_map(|block| &block.marks);
    gate.sum > 0 && marks.any(|mark| mark.fate == "unread")
}

/// That something is not a gate, and why; `None` where it is one.
fn gate_says(gate: &WeighingView) -> Option<String> {
    let (sum, threshold) = (gate.sum, gate.threshold);
    let weighed = format!("its signals add up to {sum}, and {threshold} are needed");
    match (gate.outcome, &gate.not_weighed) {
        ("record", _) => None,
        (_, Some(why)) if why.reason == "no_phrase" && sum > 0 => Some(format!(
            "= no gate: {}; what is below it adds up to {sum} of {threshold}",
            why.says
        )),
        (_, Some(why)) if why.reason == "no_phrase" => Some(format!(
            "= no gate: {}, and nothing below it speaks for one",
            why.says
        )),
        (_, Some(why)) => Some(format!("= no gate: {}", why.says)),
        ("candidate", None) => Some(format!(
            "= no gate, but a candidate for a person to confirm: {weighed}"
        )),
        (_, None) => Some(format!("= no gate: {weighed}")),
    }
}

/// The signals of a gate and those that are missing; none where nothing speaks for one.
fn gate_details(gate: &WeighingView) -> Vec<String> {
    let is_without_phrase = matches!(&gate.not_weighed, Some(why) if why.reason == "no_phrase");
    if is_without_phrase && gate.sum <= 0 {
        return Vec::new();
    }
    let details = signals(&gate.signals, "    ") + &missing(gate, "    ");
    details.lines().map(str::to_owned).collect()
}

/// A block with its line, its text, and what is told of it.
fn shown(block: &BlockView, told: &[String], width: usize) -> String {
    let indent = "  ".repeat(block.depth);
    let mut text = format!("{:>width$}  {indent}{}\n", block.first_line, block.text);
    let pad = " ".repeat(width + 4);
    text.extend(told.iter().map(|line| format!("{pad}{indent}{line}\n")));
    text
}

/// One line for blocks of which there is nothing to tell.
fn silence(blocks: &[&BlockView], width: usize) -> String {
    // A list and a table are told by their items and rows.
    let is_part = |block: &&&BlockView| !matches!(block.block, "list" | "table");
    let parts: Vec<&BlockView> = blocks.iter().filter(is_part).copied().collect();
    let Some(first) = parts.first().map(|block| block.first_line) else {
        return String::new();
    };
    let last = parts.iter().map(|block| block.last_line).max();
    let end = match last.filter(|last| *last > first) {
        Some(last) => format!("to line {last}: "),
        None => String::new(),
    };
    format!("{first:>width$}  … {end}{}\n", counted(&parts))
}

/// `2 items, 1 paragraph`.
fn counted(blocks: &[&BlockView]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for block in blocks {
        *counts.entry(noun(block)).or_default() += 1;
    }
    let counts: Vec<String> = counts
        .into_iter()
        .map(|(noun, number)| count_of(number, noun))
        .collect();
    counts.join(", ")
}

fn noun(block: &BlockView) -> &'static str {
    match block.block {
        "code" => "block of code",
        "html" => "block of HTML",
        "front_matter" => "block of front matter",
        "box" => "item",
        noun => noun,
    }
}

/// `2 blocks of code`.
fn count_of(number: usize, noun: &str) -> String {
    match noun.split_once(' ') {
        Some((first, rest)) => format!("{} {rest}", count(number, first)),
        None => count(number, noun),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_not_told_again_where_its_line_shows_it() {
        for (line, title, expected) in [
            ("- [x] Pump `p1` ready", "Pump p1 ready", true),
            ("| Leak | High |", "Leak", true),
            ("- [x] A very long…", "A very long title", true),
            ("- [x] A very long", "A very long title", false),
            ("– [ ] Crew told", "Not read: – [ ] Crew told", false),
            ("```mermaid", "Soak", false),
        ] {
            assert_eq!(is_shown(line, title), expected, "{line}: {title}");
        }
    }
}
