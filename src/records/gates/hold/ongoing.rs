//! Ongoing: incidents that their own documents say are not over.

use super::{Held, Hold, Neighbour};
use crate::base::Span;
use crate::records::values::cover;
use crate::records::words::phrase::Searched;
use crate::records::words::{Class, tail};

/// An incident that its own status calls ongoing.
pub fn incident(neighbour: &Neighbour) -> Option<Hold> {
    if !neighbour.named.has(|words| words.incidents) || neighbour.has_gate || !is_of_one(neighbour)
    {
        return None;
    }
    let value = status_of_incident(neighbour)?;
    let status = Searched::new(&value);
    // `Mitigated, root cause unknown`: what is not over and says what is wrong goes on.
    let goes_on = || tail::has_class(&value, &[Class::Trouble, Class::Not]);
    let is_on = (status.starts_with(|words| words.ongoing).is_some() || goes_on())
        && !status.has(|words| words.over);
    let span = Span::new(0, neighbour.text.lines().next().map_or(0, str::len));
    let text = format!("{}: {value}", neighbour.cover.title);
    is_on.then(|| neighbour.hold(Held::Incident, &text, span))
}

/// Is a document about one incident, with a number, a day or a name behind a mark, rather than about incidents as such?
fn is_of_one(neighbour: &Neighbour) -> bool {
    const MARKS: [&str; 4] = [": ", " – ", " — ", " - "];
    let title = &neighbour.cover.title;
    let is_numbered = neighbour
        .named
        .text()
        .contains(|c: char| c.is_ascii_digit());
    is_numbered || neighbour.cover.day().is_some() || MARKS.iter().any(|mark| title.contains(mark))
}

/// The status at the head of an incident's document, else the last one in it. Samples of messages stand in fences.
fn status_of_incident(neighbour: &Neighbour) -> Option<String> {
    let is_status = |(key, _): &(String, String)| {
        Searched::new(key)
            .starts_with(|words| words.status_labels)
            .is_some()
    };
    let mut of_head = neighbour.cover.labels.iter().cloned();
    // `Status: Open | In Progress | Resolved` is a choice.
    let mut said = unfenced(neighbour.text);
    said.retain(|line| !line.contains(" | "));
    let mut of_lines = said.into_iter().rev().flat_map(cover::labels);
    let found = of_head.find(is_status).or_else(|| of_lines.find(is_status));
    found.map(|(_, value)| value)
}

/// The lines of a text outside of fences.
fn unfenced(text: &str) -> Vec<&str> {
    let mut is_inside = false;
    let lines = text.lines().filter(|line| {
        let is_mark = line.trim_start().starts_with("```");
        is_inside ^= is_mark;
        !is_inside && !is_mark
    });
    lines.collect()
}
