//! Voices: the other cells of a row: people who confirm it, what blocks it, what is noted beside it.

use super::{RowSeen, said};
use crate::parse::Text;
use crate::records::assembly::fill;
use crate::records::assembly::merge;
use crate::records::values::status;
use crate::records::words::vocabulary::{Label, mark_status};
use crate::records::words::{polarity, tail};
use crate::records::{Claim, Status};

/// The weakest of what the other cells say of a row that is done.
pub fn other_cells(seen: &RowSeen) -> Option<Claim> {
    seen.cells()
        .filter(|(_, _, cell)| !cell.is_empty())
        .filter_map(|(header, label, cell)| voice(seen, header, label, cell))
        .fold(None, |weakest, claim| {
            merge::weaker_of(weakest, Some(claim))
        })
}

/// A cell that nobody has filled in a column of those who confirm, where every other row is.
pub fn unconfirmed(seen: &RowSeen) -> Option<Claim> {
    let is_filled = |cell: &Text| !fill::is_blank(&cell.plain);
    let blank = |at: usize| seen.row.cells.get(at).is_none_or(|cell| !is_filled(cell));
    let others = |at: usize| {
        let rows = seen
            .table
            .rows
            .iter()
            .filter(|row| row.span != seen.row.span);
        let mut cells = rows
            .map(|row| row.cells.get(at).is_some_and(is_filled))
            .peekable();
        cells.peek().is_some() && cells.all(|filled| filled)
    };
    let headers = seen.table.header.iter().enumerate();
    let lacking = headers
        .filter(|(_, header)| polarity::asks_to_confirm(&header.plain))
        .find(|(at, _)| blank(*at) && others(*at))?;
    let (at, header) = lacking;
    let span = seen
        .row
        .cells
        .get(at)
        .map_or(seen.row.span, |cell| cell.span);
    Some(said(
        Status::InProgress,
        &format!("{}: blank", header.plain.trim()),
        span,
    ))
}

/// A remark that takes the claim back.
pub fn remarks(seen: &RowSeen) -> Option<Claim> {
    let notes = seen
        .cells()
        .filter(|(_, label, _)| *label == Some(Label::Notes));
    notes
        .map(|(_, _, cell)| cell)
        .find(|cell| tail::objection(&cell.plain).is_some() || is_lone_adverse_mark(&cell.plain))
        .map(|cell| said(Status::InProgress, &cell.plain, cell.span))
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

/// The claim of a row in a table without a status, where several columns hold nothing but statuses: one for each site.
pub fn matrix(seen: &RowSeen) -> Option<Claim> {
    const SITES: usize = 2;
    let has_status = seen
        .columns
        .iter()
        .any(|label| matches!(label, Some(Label::Status | Label::Decision)));
    let sites: Vec<usize> = (0..seen.table.header.len())
        .filter(|at| !has_status && is_site(seen, *at))
        .collect();
    if sites.len() < SITES {
        return None;
    }
    let said_at = |at: &usize| {
        let cell = seen.row.cells.get(*at);
        let claim =
            cell.and_then(|cell| status::claim(cell, seen.context.words, &seen.context.legend));
        claim.unwrap_or_else(|| {
            said(
                Status::Open,
                "",
                cell.map_or(seen.row.span, |cell| cell.span),
            )
        })
    };
    sites
        .iter()
        .map(said_at)
        .min_by_key(|claim| claim.status.promise())
}

/// Is a column one of statuses alone, under a header that says where and not what?
fn is_site(seen: &RowSeen, at: usize) -> bool {
    let header = seen.table.header[at].plain.as_str();
    let known = seen.columns.get(at).copied().flatten().is_some();
    if at == seen.title_at || known || header.trim().is_empty() || polarity::names_trait(header) {
        return false;
    }
    let opposed = crate::records::gates::decision::read_option(header).is_some();
    let cells = seen.table.rows.iter().filter_map(|row| row.cells.get(at));
    let mut filled = cells.filter(|cell| !fill::is_blank(&cell.plain)).peekable();
    let reads = |cell: &Text| {
        let brief = cell.plain.split_whitespace().count() <= 3;
        let claim = status::claim(cell, seen.context.words, &seen.context.legend);
        brief && claim.is_some_and(|claim| claim.status != Status::Unknown)
    };
    !opposed && filled.peek().is_some() && filled.all(reads)
}

/// What one cell says of its row, if it is about how the row stands and says less than done.
fn voice(seen: &RowSeen, header: &str, label: Option<Label>, cell: &Text) -> Option<Claim> {
    let plain = cell.plain.as_str();
    let claim = || status::claim(cell, seen.context.words, &seen.context.legend);
    if polarity::names_rest(header) {
        let settled = claim()
            .is_some_and(|claim| matches!(claim.status, Status::Done | Status::NotApplicable));
        let free = polarity::is_nothing(plain) || settled;
        return (!free).then(|| said(Status::Blocked, plain, cell.span));
    }
    if polarity::asks_to_confirm(header) {
        let lower = claim().filter(|claim| {
            matches!(
                claim.status,
                Status::Open | Status::InProgress | Status::Blocked
            )
        });
        let objected =
            || tail::objection(plain).map(|_| said(Status::InProgress, plain, cell.span));
        return lower.or_else(objected);
    }
    let about_row = matches!(
        label,
        None | Some(Label::Approver | Label::Signature | Label::Updated)
    );
    // `Open bugs | No` is the answer to a name of something bad, and no objection.
    let is_answer = polarity::names_ill(seen.title).is_some();
    let denies = !is_answer && (polarity::is_no(plain) || is_lone_adverse_mark(plain));
    (about_row && denies && !polarity::names_trait(header))
        .then(|| said(Status::Open, plain, cell.span))
}

/// Is a value a mark that says less than done, and nothing else?
fn is_lone_adverse_mark(plain: &str) -> bool {
    let wordless = !plain.chars().any(char::is_alphanumeric);
    let adverse = |c: char| {
        matches!(
            mark_status(c),
            Some(Status::Open | Status::InProgress | Status::Blocked)
        )
    };
    wordless && plain.chars().any(adverse)
}
