//! Beside a box: the status that the words of an item put behind its title, where they stand out.

use crate::base::text::fold;
use crate::parse::Text;
use crate::records::Status;
use crate::records::values::status::shortfall::{is_left_over, is_qualified};
use crate::records::values::status::words::{
    first_token, is_blank_choice, is_capital, is_no_claim, leading_status, trailing,
};
use crate::records::values::status::{Legend, beginning, combine};
use crate::records::words::vocabulary::{Vocabulary, mark_status};

/// What the words of an item say beside its box, with the words that say it: the first status that stands behind a dash, a colon or in
/// parentheses, in bold or capitals, or a mark at either end. `None` for instructions and for a blank choice such as `✅ Pass / ❌ Fail`.
pub fn said_behind_a_box(
    text: &Text,
    words: &Vocabulary,
    legend: &Legend,
) -> Option<(Status, String)> {
    let plain = beginning(text.plain.trim());
    if is_blank_choice(plain) {
        return None;
    }
    if let Some((claim, _)) = trailing(text, words, legend) {
        return Some((claim.status, claim.text));
    }
    let marks = [
        plain.chars().next(),
        plain.chars().rev().find(|c| *c != '\u{fe0f}'),
    ];
    let solid = |c: &char| {
        matches!(
            c,
            '✅' | '✔' | '❌' | '✗' | '✘' | '⛔' | '🚫' | '🚧' | '⏳' | '🔄' | '⏸'
        )
    };
    if let Some(mark) = marks.into_iter().flatten().find(solid) {
        let status = legend.mark(mark).or_else(|| mark_status(mark))?;
        let behind = segments(text)
            .into_iter()
            .find_map(|segment| said_in(&segment, words, legend));
        return Some(behind.map_or((status, mark.to_string()), |(said, remark)| {
            (combine(status, said), remark)
        }));
    }
    segments(text)
        .into_iter()
        .find_map(|segment| said_in(&segment, words, legend))
}

/// A tail that takes a tick back, and a blank that nobody has filled.
pub fn left_over(text: &Text) -> Option<(Status, String)> {
    let plain = beginning(text.plain.trim());
    if plain.contains("___") {
        return Some((Status::Unknown, "a blank is left".to_owned()));
    }
    let cuts = [" - ", " — ", " – ", ": ", ", ", "; ", " (", "\n"].into_iter();
    let mut tails = cuts
        .flat_map(|cut| {
            plain
                .match_indices(cut)
                .take(20)
                .map(move |(at, _)| at + cut.len())
        })
        .filter_map(|at| plain.get(at..));
    tails
        .find(|tail| is_left_over(tail))
        .map(|tail| (Status::InProgress, tail.chars().take(300).collect()))
}

/// A stretch of an item in which a status may stand, with how much it stands out.
struct Segment {
    text: String,
    bold: bool,
    enclosed: bool,
}

/// The stretches behind dashes and colons, in parentheses, and in bold.
fn segments(text: &Text) -> Vec<Segment> {
    let mut found = Vec::new();
    let plain = beginning(&text.plain);
    let mut cuts: Vec<usize> = Vec::new();
    for dash in [" - ", " — ", " – ", ": ", " → ", " -> ", ". ", "\n"] {
        cuts.extend(plain.match_indices(dash).map(|(at, _)| at + dash.len()));
    }
    cuts.sort_unstable();
    for (at, start) in cuts.iter().enumerate().take(40) {
        let end = cuts.get(at + 1).copied().unwrap_or(plain.len());
        let sentence = plain.get(..*start).is_some_and(|head| head.ends_with(". "));
        let words = plain.get(*start..end).unwrap_or("").trim();
        let bold = text
            .slice(*start, end)
            .pieces
            .first()
            .is_some_and(|piece| piece.strong);
        if !sentence || bold || is_capital(first_token(words)) {
            found.push(Segment {
                text: words.to_owned(),
                bold,
                enclosed: false,
            });
        }
    }
    for (open, _) in plain.match_indices('(').take(20) {
        let inside = plain
            .get(open + 1..)
            .and_then(|rest| rest.split(')').next())
            .unwrap_or("");
        found.push(Segment {
            text: inside.trim().to_owned(),
            bold: false,
            enclosed: true,
        });
    }
    let bold = text
        .pieces
        .iter()
        .filter(|piece| piece.strong && !piece.code)
        .take(10);
    found.extend(bold.map(|piece| Segment {
        text: piece.text.trim().to_owned(),
        bold: true,
        enclosed: false,
    }));
    found
}

/// The status that a stretch opens with, if it stands out: bold, capitals, or nothing much behind it.
fn said_in(segment: &Segment, words: &Vocabulary, legend: &Legend) -> Option<(Status, String)> {
    let text = segment.text.trim_start_matches(|c: char| {
        mark_status(c).is_some() || matches!(c, '\u{fe0f}' | '*' | ' ')
    });
    let (status, rest) = leading_status(text, words, legend)?;
    let head = text.get(..text.len() - rest.len())?;
    let behind = rest.trim_start();
    let ends = behind.is_empty()
        || behind.starts_with([',', ';', '.', '(', '—', '–', ':', '/', ')'])
        || behind.starts_with("- ");
    let goes_on = [
        "for ", "by ", "until ", "on ", "due ", "pending ", "since ", "in ", "wegen ", "bis ",
        "par ",
    ]
    .iter()
    .any(|word| behind.starts_with(word))
        || status == Status::Blocked
            && [" by", " on", " for"]
                .iter()
                .any(|word| fold(head).ends_with(word));
    let weighty = matches!(
        fold(head).as_str(),
        "open"
            | "new"
            | "no"
            | "none"
            | "on"
            | "off"
            | "go"
            | "live"
            | "good"
            | "ready"
            | "review"
            | "required"
            | "critical"
            | "future"
            | "next"
            | "late"
            | "limited"
            | "failure"
            | "running"
            | "monitoring"
            | "testing"
            | "yes"
            | "true"
            | "false"
            | "ok"
            | "requires"
            | "needs"
            | "red"
            | "green"
            | "yellow"
            | "warning"
            | "beta"
            | "p"
            | "n"
            | "y"
    );
    let stands_out = is_capital(head) || segment.bold && ends || !weighty && (ends || goes_on);
    let choice = behind.starts_with('/') || head.contains('/') && !head.eq_ignore_ascii_case("n/a");
    if !stands_out
        || choice
        || status == Status::Done && is_no_claim(behind)
        || segment.enclosed && weighty
    {
        return None;
    }
    let status = if status == Status::Done && is_qualified(behind, words) {
        Status::InProgress
    } else {
        status
    };
    Some((status, text.chars().take(300).collect()))
}
