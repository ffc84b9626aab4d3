//! Voices: the other cells of a row: people who confirm it, what blocks it, what is noted beside it.

use super::tally::{self, Fact, Tally};
use super::{RowSeen, names_ill, said};
use crate::parse::Text;
use crate::records::assembly::fill;
use crate::records::assembly::merge;
use crate::records::gates::decision;
use crate::records::values::status;
use crate::records::words::phrase::Searched;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::vocabulary::{Label, mark_status};
use crate::records::words::{gates, tail};
use crate::records::{Claim, Status};

/// The weakest of what the other cells say of a row that is done.
pub fn other_cells(seen: &RowSeen) -> Option<Claim> {
    // What is wanted says nothing of what is, where another column says that.
    let is_goal = |header: &str, label: Option<Label>| {
        label.is_none() && seen.has_status() && polarity::is_goal(header)
    };
    seen.cells()
        .filter(|(header, label, cell)| !cell.is_empty() && !is_goal(header, *label))
        .filter_map(|(header, label, cell)| voice(seen, header, label, cell))
        .fold(None, |weakest, claim| {
            merge::weaker_of(weakest, Some(claim))
        })
}

/// A cell that nobody has filled in a column of those who confirm, where every other row is.
pub fn unconfirmed(seen: &RowSeen) -> Option<Claim> {
    let headers = seen.table.header.iter().enumerate();
    let mut confirming = headers.filter(|(_, header)| polarity::asks_to_confirm(&header.plain));
    let (at, header) = confirming.find(|(at, _)| is_lone_blank(seen, *at))?;
    Some(said(
        Status::InProgress,
        &format!("{}: blank", header.plain.trim()),
        seen.span_at(at),
    ))
}

/// Is the cell of a row blank, and that of every other row of the table filled?
fn is_lone_blank(seen: &RowSeen, at: usize) -> bool {
    let is_filled = |cell: &Text| !fill::is_blank(&cell.plain);
    let others = seen.table.rows.len().saturating_sub(1);
    let all_filled =
        || tally::of_column(seen, at, Fact::Filled, |cell| Some(is_filled(cell))).holds == others;
    let own = seen.row.cells.get(at);
    !own.is_some_and(is_filled) && others > 0 && all_filled()
}

/// A remark that takes the claim back: one in a column of remarks, or one that opens so in a column whose words nobody knows.
pub fn remarks(seen: &RowSeen) -> Option<Claim> {
    let takes_back = |label: Option<Label>, cell: &Text| match label {
        Some(Label::Notes) => is_against(seen, &cell.plain),
        None => is_sentence(&cell.plain) && tail::opens_with_objection(&cell.plain),
        Some(_) => false,
    };
    let mut cells = seen.cells();
    let against = cells.find(|(_, label, cell)| takes_back(*label, cell));
    against.map(|(_, _, cell)| said(Status::InProgress, &cell.plain, cell.span))
}

/// Does a remark speak against its row?
fn is_against(seen: &RowSeen, remark: &str) -> bool {
    tail::objection(remark).is_some()
        || status::takes_back(remark, seen.context.words)
        || is_lone_adverse_mark(remark)
}

/// Is a cell more than a value of two words?
fn is_sentence(cell: &str) -> bool {
    cell.split_whitespace().count() > 2
}

/// `Restore - not run, machine was down`: the name of a row that goes on with what takes the claim back.
pub fn of_name(seen: &RowSeen) -> Option<Claim> {
    let cuts = [" — ", " – ", " - "];
    let (_, remark) = cuts.iter().find_map(|cut| seen.title.split_once(cut))?;
    let taken = tail::opens_with_objection(remark);
    taken.then(|| said(Status::InProgress, remark, seen.span_at(seen.title_at)))
}

/// A row that does not apply, with its reason from the cell where it stands.
pub fn with_reason(seen: &RowSeen, claim: Claim) -> Claim {
    if claim.status != Status::NotApplicable || claim.remark.is_some() {
        return claim;
    }
    let reason = seen.cells().find(|(_, label, cell)| {
        let free = matches!(
            label,
            None | Some(Label::Notes | Label::Rationale | Label::Evidence)
        );
        free && cell.plain.split_whitespace().count() >= 2
    });
    Claim {
        remark: reason.map(|(_, _, cell)| cell.plain.trim().to_owned()),
        ..claim
    }
}

/// So many columns of statuses make a table one of sites.
const SITES: usize = 2;

/// The claim of a row in a table without a status, where several columns hold nothing but statuses: one for each site.
pub fn matrix(seen: &RowSeen) -> Option<Claim> {
    if seen.has_status() {
        return None;
    }
    let columns = 0..seen.table.header.len();
    let sites = columns.filter(|at| may_name_a_site(seen, *at));
    let (pure, mixed): (Vec<usize>, Vec<usize>) = sites
        .filter(|at| statuses_below(seen, *at).holds > 0)
        .partition(|at| is_site(seen, *at));
    if pure.is_empty() || pure.len() + mixed.len() < SITES {
        return None;
    }
    // Beside columns of statuses alone, what is no status below another site is one that nobody knows.
    let claims = pure.into_iter().chain(mixed).map(|at| said_at(seen, at));
    claims.min_by_key(|claim| claim.status.promise())
}

/// What a row says of one site; a blank is open.
fn said_at(seen: &RowSeen, at: usize) -> Claim {
    let cell = seen.row.cells.get(at);
    let filled = cell.filter(|cell| !fill::is_blank(&cell.plain));
    filled
        .and_then(|cell| seen.claim_of(cell))
        .unwrap_or_else(|| said(Status::Open, "", seen.span_at(at)))
}

/// Is a column one of statuses alone, under a header that says where and not what?
fn is_site(seen: &RowSeen, at: usize) -> bool {
    let tally = statuses_below(seen, at);
    tally.of > 0 && tally.holds == tally.of
}

/// How many of the filled cells of a column are a status and no more.
fn statuses_below(seen: &RowSeen, at: usize) -> Tally {
    let is_status =
        |cell: &Text| (!fill::is_blank(&cell.plain)).then(|| is_status_alone(seen, cell));
    tally::of_column(seen, at, Fact::StatusAlone, is_status)
}

/// A header of no known meaning that is neither a trait nor an option of a decision.
fn may_name_a_site(seen: &RowSeen, at: usize) -> bool {
    let header = seen.table.header[at].plain.as_str();
    // `Test` is a word for a name, and beside one a place.
    let label = seen.columns.get(at).copied().flatten();
    let is_known = label.is_some_and(|label| label != Label::Title);
    at != seen.title_at
        && !is_known
        && !header.trim().is_empty()
        && !polarity::names_trait(header)
        && decision::read_option(header).is_none()
}

fn is_status_alone(seen: &RowSeen, cell: &Text) -> bool {
    let is_brief = cell.plain.split_whitespace().count() <= 3;
    let claim = seen.claim_of(cell);
    is_brief && claim.is_some_and(|claim| claim.status != Status::Unknown)
}

/// What one cell says of its row, if it is about how the row stands and says less than done.
fn voice(seen: &RowSeen, header: &str, label: Option<Label>, cell: &Text) -> Option<Claim> {
    if names_rest(header) {
        return what_is_left(seen, cell);
    }
    if polarity::asks_to_confirm(header) {
        return unconfirming(seen, cell);
    }
    if label == Some(Label::Decision) && seen.columns.contains(&Some(Label::Status)) {
        return decision::refusal(seen.context, cell);
    }
    if let Some(claim) = of_unknown_column(seen, header, label, cell) {
        return Some(claim);
    }
    let is_about_row = matches!(
        label,
        None | Some(Label::Approver | Label::Signature | Label::Updated)
    );
    (is_about_row && !polarity::names_trait(header) && denies(seen, &cell.plain))
        .then(|| said(Status::Open, &cell.plain, cell.span))
}

/// Is it the name of what is left: `Remaining`, or until when: `Remaining before launch`?
fn names_rest(header: &str) -> bool {
    let parted = header.split_once(' ');
    let until = parted.filter(|_| gates::holds(header, |words| words.acts));
    let mut names = std::iter::once(header).chain(until.map(|(first, _)| first));
    names.any(polarity::names_rest)
}

/// What a cell says below a header that nobody knows, by what the other rows say there.
fn of_unknown_column(
    seen: &RowSeen,
    header: &str,
    label: Option<Label>,
    cell: &Text,
) -> Option<Claim> {
    let names_state = || label.is_none() && Searched::new(header).has(|words| words.status_labels);
    // `Any open bugs? | No` is good news in a column in which the others say yes.
    let is_good_news = || {
        let denies = polarity::answer(&cell.plain) == Answer::None;
        denies && names_ill(seen.title, seen.context.words).is_some()
    };
    let asks = || names_state() || !is_good_news() && is_column_of_consent(seen, header, cell);
    // A column is looked through only for a cell that would count in it.
    let against = unconfirming(seen, cell).filter(|_| !is_read_elsewhere(label, cell));
    if against.is_some() && asks() {
        return against;
    }
    let is_of_nothing = label.is_none() && is_column_of_nothing(seen, header, cell);
    is_of_nothing.then(|| what_is_left(seen, cell)).flatten()
}

/// Is a cell a status, or a remark of more than two words? Those have readers of their own.
fn is_read_elsewhere(label: Option<Label>, cell: &Text) -> bool {
    match label {
        Some(Label::Status) => true,
        Some(Label::Notes) => is_sentence(&cell.plain),
        _ => false,
    }
}

/// Do most of the other rows say yes in the column of a cell, which nobody knows by its name? Then what does not is a no.
fn is_column_of_consent(seen: &RowSeen, header: &str, cell: &Text) -> bool {
    if polarity::names_trait(header) {
        return false;
    }
    let is_yes = |cell: &Text| {
        let claim = seen.claim_of(cell);
        claim.is_some_and(|claim| claim.status == Status::Done)
            || gates::consents(&cell.plain)
            || begins_with_yes(&cell.plain)
    };
    let says_yes = |cell: &Text| (!fill::is_blank(&cell.plain)).then(|| is_yes(cell));
    most_of_others(seen, cell, Fact::Consent, says_yes)
}

/// `yes, facilities`: a yes, and whose it is.
fn begins_with_yes(plain: &str) -> bool {
    let first = plain.split([',', ';', '，', '、']).next().unwrap_or("");
    polarity::answer(first) == Answer::Some
}

/// Do most of the other rows say `none` in the column of a cell, which nobody knows by its name? Then what stands there is what is left.
fn is_column_of_nothing(seen: &RowSeen, header: &str, cell: &Text) -> bool {
    if polarity::names_trait(header) {
        return false;
    }
    let is_nothing = |cell: &Text| {
        let is_word = cell.plain.contains(char::is_alphabetic);
        is_word && polarity::is_nothing(&cell.plain)
    };
    let says_nothing = |cell: &Text| {
        let is_filled = cell.plain.contains(char::is_alphanumeric);
        is_filled.then(|| is_nothing(cell))
    };
    most_of_others(seen, cell, Fact::Nothing, says_nothing)
}

/// Does a fact hold of most cells of the other rows in the column of a cell, and of two at least?
fn most_of_others(
    seen: &RowSeen,
    cell: &Text,
    fact: Fact,
    holds: impl Fn(&Text) -> Option<bool>,
) -> bool {
    let mut own = seen.row.cells.iter();
    let Some(at) = own.position(|other| other.span == cell.span) else {
        return false;
    };
    let tally = tally::of_others(seen, at, fact, holds);
    tally.holds >= 2 && tally.holds * 2 > tally.of
}

/// A cell of what is left to do, unless it says that this is nothing, or dealt with.
fn what_is_left(seen: &RowSeen, cell: &Text) -> Option<Claim> {
    let is_settled = seen
        .claim_of(cell)
        .is_some_and(|claim| matches!(claim.status, Status::Done | Status::NotApplicable));
    let is_free = polarity::is_nothing(&cell.plain) || is_settled;
    (!is_free).then(|| said(Status::Blocked, &cell.plain, cell.span))
}

/// The cell of somebody who confirms a row, where it says less than done or objects.
fn unconfirming(seen: &RowSeen, cell: &Text) -> Option<Claim> {
    let lower = seen
        .claim_of(cell)
        .filter(|claim| claim.status.is_below_done());
    let refuses = tail::objection(&cell.plain).is_some() || takes_consent_away(seen, &cell.plain);
    let lower = lower.filter(|_| refuses || !gates::consents(&cell.plain));
    lower.or_else(|| refuses.then(|| said(Status::InProgress, &cell.plain, cell.span)))
}

/// Does a word refuse? `Erledigt` and `closed` end a waiver, and say of a row that it is done.
fn takes_consent_away(seen: &RowSeen, plain: &str) -> bool {
    let is_done = |word: &str| seen.context.words.status(word) == Some(Status::Done);
    polarity::refusal(plain).is_some_and(|word| !is_done(word))
}

/// `Open bugs | No` is the answer to a name of something bad, and no objection.
fn denies(seen: &RowSeen, plain: &str) -> bool {
    let is_answer = names_ill(seen.title, seen.context.words).is_some();
    !is_answer && (polarity::is_no(plain) || is_lone_adverse_mark(plain))
}

/// Is a value a mark that says less than done, and nothing else?
fn is_lone_adverse_mark(plain: &str) -> bool {
    let is_wordless = !plain.chars().any(char::is_alphanumeric);
    is_wordless
        && plain
            .chars()
            .filter_map(mark_status)
            .any(Status::is_below_done)
}
