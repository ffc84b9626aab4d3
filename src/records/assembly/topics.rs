//! Topics: what the heading of a section is about.

use crate::base::text::fold;
use crate::parse::{Block, Row, Section, Table};
use crate::records::Status;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::vocabulary::{Label, Topic, Vocabulary};
use crate::records::words::{gates, tail};

/// What a heading is about. One that is a code span names an identifier, and is about that alone.
pub fn topic_of(section: &Section, words: &Vocabulary) -> Option<Topic> {
    let heading = &section.heading;
    let named = heading
        .pieces
        .iter()
        .all(|piece| piece.code || piece.text.trim().is_empty());
    if named {
        None
    } else {
        let is_list = || gates::heads_stops(&heading.plain) && asks_for_presence(section, words);
        let stops = || is_list().then_some(Topic::StopConditions);
        words.topic(&heading.plain).or_else(stops)
    }
}

/// Does a section hold nothing but tables of conditions that answer yes or no whether each is there, and sentences that object to nothing?
fn asks_for_presence(section: &Section, words: &Vocabulary) -> bool {
    let is_meant = |block: &Block| match block {
        Block::Table(table) => is_table_of_presence(table, words),
        Block::Paragraph(paragraph) => {
            let plain = &paragraph.text.plain;
            tail::objection(plain).is_none() || gates::is_rule(plain)
        }
        Block::List(_) | Block::Quote(_) | Block::Fence(_) | Block::Html(_) => false,
    };
    let has_table = section
        .blocks
        .iter()
        .any(|block| matches!(block, Block::Table(_)));
    has_table && section.blocks.iter().all(is_meant)
}

/// A name and an answer, below headers that ask for no status: `Condition | Present`.
fn is_table_of_presence(table: &Table, words: &Vocabulary) -> bool {
    let [_, header] = &table.header[..] else {
        return false;
    };
    let is_answer = |row: &Row| {
        let cell = row.cells.get(1).map_or("", |cell| cell.plain.as_str());
        cell.contains(char::is_alphabetic) && polarity::answer(cell) != Answer::Other
    };
    let asks_whether_done = words.status(&fold(&header.plain)) == Some(Status::Done);
    let is_state = words.label(&header.plain) == Some(Label::Status);
    !asks_whether_done && !is_state && table.rows.iter().any(is_answer)
}
