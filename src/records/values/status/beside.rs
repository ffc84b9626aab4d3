//! Beside a box: the status that the words of an item put behind its title, where they stand out.

use crate::base::text::fold;
use crate::parse::{Piece, Text};
use crate::records::Status;
use crate::records::values::status::tail::{
    Tail, is_bound, is_over, only_denies_trouble, takes_back, without_bracketed_bounds,
};
use crate::records::values::status::title::trailing;
use crate::records::values::status::words::{
    first_token, is_blank_choice, is_capital, is_no_claim, judge_claim, leading_status, phrase,
};
use crate::records::values::status::{Legend, beginning, combine};
use crate::records::words::Class;
use crate::records::words::tail::{counts_trouble, objection, opens_with_objection, promise};
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
    let trailing = trailing(text, words, legend).map(|(claim, _)| (claim.status, claim.text));
    match trailing {
        // `✅ Done 18 May — one query for all`: the box is the claim, and words that nobody knows behind it are a remark.
        Some((Status::Unknown, _)) => said_in_segments(text, words, legend).or(trailing),
        Some(said) => Some(said),
        None => said_by_mark(text, words, legend),
    }
}

/// What the first stretch says that holds a status.
fn said_in_segments(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Status, String)> {
    segments(text)
        .into_iter()
        .find_map(|segment| said_in(&segment, words, legend))
}

/// What a mark at either end of an item says, and what the words behind it make of that; without one, what the words say.
fn said_by_mark(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Status, String)> {
    let behind = said_in_segments(text, words, legend);
    let Some(mark) = solid_mark(beginning(text.plain.trim())) else {
        return behind;
    };
    let status = legend.mark(mark).or_else(|| mark_status(mark))?;
    Some(behind.map_or((status, mark.to_string()), |(said, remark)| {
        (combine(status, said), remark)
    }))
}

/// A mark of a state at either end of a text.
fn solid_mark(plain: &str) -> Option<char> {
    const MARKS: [char; 11] = ['✅', '✔', '❌', '✗', '✘', '⛔', '🚫', '🚧', '⏳', '🔄', '⏸'];
    let last = plain.chars().rev().find(|c| *c != '\u{fe0f}');
    let mut ends = [plain.chars().next(), last].into_iter().flatten();
    ends.find(|mark| MARKS.contains(mark))
}

/// The status below done that is all that an item says: `[x] Not done`.
pub fn denied(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<Status> {
    let reading = phrase(text.plain.trim(), words, legend);
    let is_all = reading.unrecognised.is_none() && reading.remark.is_none();
    (is_all && reading.status.is_below_done()).then_some(reading.status)
}

/// A remark that takes a tick back, a name that is a promise, and a blank that nobody has filled.
pub fn left_over(text: &Text, words: &Vocabulary) -> Option<(Status, String)> {
    let kept = without_bracketed_bounds(&without_names_in_code(text), words);
    let plain = beginning(kept.trim());
    if plain.contains("___") {
        return Some((Status::Unknown, "a blank is left".to_owned()));
    }
    let promised = || promise(plain).map(|_| plain);
    let pictured = || picture_that_takes_back(text, words);
    let said = remark_that_takes_back(plain, words)
        .or_else(promised)
        .or_else(pictured)?;
    Some((Status::InProgress, said.chars().take(300).collect()))
}

/// Does what follows the name of an item take back the mark before it?
pub fn remarks_take_back(text: &Text, words: &Vocabulary) -> bool {
    let kept = without_bracketed_bounds(&without_names_in_code(text), words);
    remark_that_takes_back(&kept, words).is_some() || picture_that_takes_back(text, words).is_some()
}

/// The alternative text of a picture in an item is a remark, wherever it stands: `![not done yet](state.png)`.
fn picture_that_takes_back<'a>(text: &'a Text, words: &Vocabulary) -> Option<&'a str> {
    const PICTURES: [&str; 8] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp"];
    let is_picture = |piece: &&Piece| {
        let name = piece
            .link
            .as_deref()
            .and_then(|link| link.split(['?', '#']).next());
        let ending = name.and_then(|name| name.rsplit_once('.'));
        ending.is_some_and(|(_, ending)| PICTURES.contains(&ending.to_lowercase().as_str()))
    };
    let pictures = text.pieces.iter().filter(|piece| !piece.struck);
    let mut said = pictures.filter(is_picture).map(|piece| piece.text.as_str());
    said.find(|said| takes_back(said, words))
}

/// What stands for a name in code: a word that says nothing.
const NAME_IN_CODE: &str = "_";

/// What is not struck out, with the names and messages in its code made words that say nothing: ``returns `Invalid token` ``.
fn without_names_in_code(text: &Text) -> String {
    let kept = text.pieces.iter().filter(|piece| !piece.struck);
    let names =
        |piece: &Piece| piece.code && !is_bound(&piece.text) && names_something(&piece.text);
    let said = |piece: &Piece| match names(piece) {
        true => NAME_IN_CODE.to_owned(),
        false => without_identifiers(&piece.text),
    };
    kept.map(said).collect()
}

/// `(get_user_pending_tasks)`: the words within an identifier say nothing of its item, unless it begins or ends with one that does:
/// `load_test_failed`.
fn without_identifiers(text: &str) -> String {
    let words = text.split(' ').map(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let named = Some(bare).filter(|bare| is_name_in_code(bare));
        named.map_or_else(
            || word.to_owned(),
            |name| word.replacen(name, NAME_IN_CODE, 1),
        )
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Three parts or more in small letters, of which the first and the last take nothing back.
fn is_name_in_code(word: &str) -> bool {
    const FEWEST: usize = 3;
    let parts: Vec<&str> = word.split('_').collect();
    let is_part = |part: &&str| !part.is_empty() && part.chars().all(char::is_lowercase);
    let mut ends = [parts.first(), parts.last()].into_iter().flatten();
    parts.len() >= FEWEST && parts.iter().all(is_part) && ends.all(|end| objection(end).is_none())
}

/// Is code a name or a message? One or two plain words may be a result (`not yet`, `FAILED`), and a number of failures is one.
fn names_something(code: &str) -> bool {
    let is_sign = |c: char| !c.is_alphanumeric() && !matches!(c, ' ' | '-' | '?' | '!' | '/');
    let is_camel = |pair: (char, char)| pair.0.is_lowercase() && pair.1.is_uppercase();
    let is_identifier =
        code.contains(is_sign) || code.chars().zip(code.chars().skip(1)).any(is_camel);
    (is_identifier || code.split_whitespace().count() >= 3) && !counts_trouble(code)
}

/// The remark of an item stands behind its name: after a dash, a colon or a parenthesis. A comma or a full stop goes on with the
/// name more often than not, so that only a remark that opens with an adverse word is one there.
fn remark_that_takes_back<'a>(plain: &'a str, words: &Vocabulary) -> Option<&'a str> {
    let taken = remark_behind_name(plain).filter(|remark| takes_back(remark, words));
    taken
        .or_else(|| objecting_tail(plain))
        .or_else(|| warning_behind_name(plain))
}

/// `Mail sent ⚠️ Outlook users find it among spam`: what stands behind a sign of warning, whatever its words are.
fn warning_behind_name(plain: &str) -> Option<&str> {
    let at = plain.find(['⚠', '🚨']).filter(|at| *at > 0)?;
    let remark = plain.get(at..)?;
    remark.contains(char::is_alphabetic).then_some(remark)
}

/// What stands behind the name of an item: after the first dash, colon or parenthesis.
pub fn remark_behind_name(plain: &str) -> Option<&str> {
    let cuts = [" - ", " — ", " – ", ": ", " (", "\n", "：", "（", " -- "];
    let places = cuts.iter().filter_map(|cut| Some((plain.find(cut)?, *cut)));
    let (at, cut) = places.chain(tight_parenthesis(plain)).min()?;
    let name = plain.get(..at)?;
    let remark = plain.get(at + cut.len()..)?;
    // Behind `6. -` the name itself begins, which may hold a `when` or a `will`.
    let is_number = cut == " - " && is_numbering(name);
    let is_of_name = is_number && objection(remark).is_some_and(|found| is_of_time(found.class));
    (!is_of_name && !belongs_to_clause(name, remark)).then_some(remark)
}

/// `6.`, `12)`.
fn is_numbering(name: &str) -> bool {
    let number = name.trim().trim_end_matches(['.', ')']);
    number.len() < name.trim().len()
        && number.len() <= 2
        && number.bytes().all(|b| b.is_ascii_digit())
}

fn is_of_time(class: Class) -> bool {
    matches!(class, Class::Condition | Class::Future)
}

/// `验收(未确认)`: languages without spaces put none before a parenthesis.
fn tight_parenthesis(plain: &str) -> Option<(usize, &'static str)> {
    let is_tight =
        |at: &usize| plain[..*at].ends_with(|c: char| c.is_alphabetic() && !c.is_ascii());
    let mut opened = plain.match_indices('(').map(|(at, _)| at);
    opened.find(is_tight).map(|at| (at, "("))
}

/// What stands behind a comma or a full stop and opens with an adverse word.
fn objecting_tail(plain: &str) -> Option<&str> {
    let weak = [", ", "; ", ". ", "、", "，", "；", "。"];
    let cuts = weak
        .iter()
        .flat_map(|cut| plain.match_indices(cut).take(20));
    let mut tails = cuts.filter_map(|(at, cut)| plain.get(at + cut.len()..));
    // `this should be a link to the report, not the draft`: what the whole excuses takes nothing back.
    tails.find(|tail| opens_with_objection(tail) && objection(plain).is_some())
}

/// `the issue, which links to the folder (not the request)`: the parenthesis speaks of the relative clause.
fn belongs_to_clause(name: &str, remark: &str) -> bool {
    let relative = [" which ", " that ", " who "]
        .iter()
        .any(|word| name.contains(word));
    relative && fold(remark).starts_with("not ")
}

/// A stretch of an item in which a status may stand, with how much it stands out.
#[derive(Default)]
struct Segment {
    text: String,
    bold: bool,
    enclosed: bool,
    /// Does it open the item as a label: `**Testing:** …`?
    label: bool,
    /// Is it the tag that an item opens with: `(BLOCKING) …`?
    opens: bool,
}

/// What parts the stretches of a text.
const CUTS: [&str; 9] = [" - ", " — ", " – ", " —— ", ": ", " → ", " -> ", ". ", "\n"];

/// The stretches behind dashes and colons, in parentheses, and in bold.
fn segments(text: &Text) -> Vec<Segment> {
    let mut found = Vec::new();
    let plain = beginning(&text.plain);
    let mut cuts: Vec<usize> = Vec::new();
    for dash in CUTS {
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
                ..Segment::default()
            });
        }
    }
    found.extend(enclosed_segments(plain));
    found.extend(bold_segments(text));
    found
}

/// The stretches in parentheses.
fn enclosed_segments(plain: &str) -> impl Iterator<Item = Segment> {
    let opened = plain.match_indices('(').take(20);
    opened.map(|(open, _)| {
        let behind = plain.get(open + 1..);
        let inside = behind.and_then(|rest| rest.split(')').next());
        Segment {
            text: inside.unwrap_or("").trim().to_owned(),
            enclosed: true,
            opens: open == 0,
            ..Segment::default()
        }
    })
}

/// The stretches in bold.
fn bold_segments(text: &Text) -> impl Iterator<Item = Segment> {
    let bold = text
        .pieces
        .iter()
        .filter(|piece| piece.strong && !piece.code);
    bold.take(10).map(|piece| Segment {
        text: piece.text.trim().to_owned(),
        bold: true,
        label: is_label(text, piece),
        ..Segment::default()
    })
}

/// Does a bold piece open an item, with a colon behind it and something to say?
fn is_label(text: &Text, piece: &Piece) -> bool {
    let plain = text.plain.trim_start();
    let behind = plain.strip_prefix(piece.text.trim()).unwrap_or("");
    let colon = piece.text.trim().ends_with(':') || behind.starts_with(':');
    colon && behind.contains(char::is_alphanumeric)
}

/// The status that a stretch opens with, if it stands out: bold, capitals, or nothing much behind it.
fn said_in(segment: &Segment, words: &Vocabulary, legend: &Legend) -> Option<(Status, String)> {
    let text = without_leading_marks(&segment.text);
    let (status, rest) = leading_status(text, words, legend)?;
    let head = text.get(..text.len() - rest.len())?;
    let behind = rest.trim_start();
    if status.is_below_done() && says_all_is_well(text)
        || names_item(segment, status, head)
        || claims_nothing(status, head, behind)
        || !stands_out(segment, status, head, behind)
    {
        return None;
    }
    let status = match judge_claim(status, head, behind, words) {
        Tail::TakesBack => Status::InProgress,
        Tail::Harmless | Tail::Unread(_) => status,
    };
    Some((status, text.chars().take(300).collect()))
}

/// `no errors`, `failed on Monday, repeated on Tuesday, passed`.
fn says_all_is_well(text: &str) -> bool {
    only_denies_trouble(text) || is_over(text)
}

/// `**Testing:** every upload limit`, `(BLOCKING) …`: what the item is about, and how much it matters.
fn names_item(segment: &Segment, status: Status, head: &str) -> bool {
    let is_topic = segment.label && status == Status::InProgress && is_common(head);
    is_topic || segment.opens && IMPORTANCE.contains(&fold(head).as_str())
}

fn without_leading_marks(text: &str) -> &str {
    text.trim_start_matches(|c: char| {
        mark_status(c).is_some() || matches!(c, '\u{fe0f}' | '*' | ' ')
    })
}

/// Is a word of a status there no claim: one of a form's choice, or the beginning of a name?
fn claims_nothing(status: Status, head: &str, behind: &str) -> bool {
    status == Status::Done && is_no_claim(behind) || offers_choice(head, behind)
}

/// `PASS / FAIL`: a form's choice, and not made.
fn offers_choice(head: &str, behind: &str) -> bool {
    behind.starts_with('/') || head.contains('/') && !head.eq_ignore_ascii_case("n/a")
}

/// Does a status word stand out in its stretch, so that it is more than a word of the sentence?
fn stands_out(segment: &Segment, status: Status, head: &str, behind: &str) -> bool {
    let is_common = is_common(head);
    if segment.enclosed && is_common {
        return false;
    }
    let ends = ends_here(behind);
    let is_plain = !is_common && (ends || goes_on_with_detail(status, head, behind));
    is_capital(head) || segment.bold && ends || is_plain
}

/// Tags that say how much an item matters, and not how it is.
const IMPORTANCE: &[&str] = &[
    "blocking",
    "blocker",
    "non-blocking",
    "required",
    "critical",
    "needed",
];

fn is_common(head: &str) -> bool {
    COMMON_WORDS.contains(&fold(head).as_str())
}

/// Is a status word the whole of its clause?
fn ends_here(behind: &str) -> bool {
    behind.is_empty()
        || behind.starts_with([',', ';', '.', '(', '—', '–', ':', '/', ')'])
        || behind.starts_with("- ")
}

/// Do the words behind a status say who, until when or why?
fn goes_on_with_detail(status: Status, head: &str, behind: &str) -> bool {
    let folded = fold(head);
    let is_blocked_by = status == Status::Blocked
        && [" by", " on", " for"]
            .iter()
            .any(|word| folded.ends_with(word));
    is_blocked_by || DETAILS.iter().any(|word| behind.starts_with(word))
}

/// What a detail behind a status begins with.
const DETAILS: &[&str] = &[
    "for ", "by ", "until ", "on ", "due ", "pending ", "since ", "in ", "wegen ", "bis ", "par ",
];

/// Words of a status that are as common in a sentence.
const COMMON_WORDS: &[&str] = &[
    "open",
    "new",
    "no",
    "none",
    "on",
    "off",
    "go",
    "live",
    "good",
    "ready",
    "review",
    "required",
    "critical",
    "future",
    "next",
    "late",
    "limited",
    "failure",
    "running",
    "monitoring",
    "testing",
    "yes",
    "true",
    "false",
    "ok",
    "requires",
    "needs",
    "red",
    "green",
    "yellow",
    "warning",
    "beta",
    "p",
    "n",
    "y",
];
