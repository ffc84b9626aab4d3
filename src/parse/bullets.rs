//! Bullets: a paragraph whose lines begin with a sign such as `•`, as letters and office programs write them, is a list.

use super::inline::Run;
use super::item::fill_item;
use super::pairs::{self, Lead};
use super::{Block, Item, List, Paragraph, Text};

/// Signs before the lines of a list that Markdown does not know.
const SIGNS: [char; 5] = ['•', '◦', '▪', '‣', '·'];

/// A paragraph with the pairs of its lines, or the list that it is.
pub(super) fn block(run: Run) -> Block {
    if let Some(list) = read(&run) {
        return Block::List(list);
    }
    let pairs = pairs::read(&run.text, &run.lines, Lead::Nothing);
    Block::Paragraph(Paragraph {
        text: run.text,
        pairs,
    })
}

/// The list that a paragraph is, where its first line begins with a bullet and another does, or with a bullet and a box. A line without a
/// bullet goes on with the item before it.
fn read(run: &Run) -> Option<List> {
    let starts = starts(run);
    if starts.first() != Some(&0) {
        return None;
    }
    let ends = starts.iter().skip(1).copied();
    let ends = ends.chain([run.text.plain.len()]);
    let items = starts
        .iter()
        .zip(ends)
        .map(|(from, to)| item(run, *from, to));
    let items: Vec<Item> = items.collect();
    (items.len() > 1 || items[0].task.is_some()).then(|| List {
        span: run.text.span,
        items,
        ..List::default()
    })
}

/// Where the lines begin that have a bullet.
fn starts(run: &Run) -> Vec<usize> {
    let plain = run.text.plain.as_str();
    let lines = run.lines.iter().map(|line| line.at);
    let mut all: Vec<usize> = std::iter::once(0).chain(lines).collect();
    all.dedup();
    all.retain(|at| plain.get(*at..).is_some_and(|line| bullet_length(line) > 0));
    all
}

/// Does a line begin with a bullet that Markdown does not know?
pub fn begins(line: &str) -> bool {
    bullet_length(line) > 0
}

/// How many bytes a bullet and the space behind it take.
fn bullet_length(line: &str) -> usize {
    let Some(behind) = line.trim_start().strip_prefix(SIGNS) else {
        return 0;
    };
    let bare = behind.trim_start();
    if bare.len() == behind.len() {
        return 0;
    }
    line.len() - bare.len()
}

fn item(run: &Run, from: usize, to: usize) -> Item {
    let text = run.text.slice(from, to).trimmed();
    let span = text.span;
    let begins = from + bullet_length(&run.text.plain[from..]);
    let mut item = Item {
        span,
        ..Item::default()
    };
    fill_item(&mut item, part(run, begins, to));
    item
}

/// The part of a run between two bytes.
fn part(run: &Run, from: usize, to: usize) -> Run {
    let within = run
        .lines
        .iter()
        .filter(|line| (from..to).contains(&line.at));
    let mut lines: Vec<_> = within.cloned().collect();
    for line in &mut lines {
        line.at -= from;
    }
    let text: Text = run.text.slice(from, to).trimmed();
    Run {
        text,
        lines,
        ..Run::default()
    }
}
