//! Gate tables: rows that are criteria, and tables that only give the attributes of a gate.

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Row, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::cross_check;
use crate::records::assembly::fill;
use crate::records::assembly::part::Part;
use crate::records::gates::criterion::{agreed_field, agreed_row, decide, executed, stops};
use crate::records::gates::gate::page;
use crate::records::gates::ruled;
use crate::records::gates::{decision, sentence, signature};
use crate::records::values::{owners, status};
use crate::records::words::gates;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::proof::is_result_label;
use crate::records::words::vocabulary::Label;
use crate::records::words::{LANGUAGES, Language};
use crate::records::{Claim, Decision, Demand, Detail, Kind, Record, Status};

/// The criteria of a table under a gate: its signatures, or its rows. A table of attributes may hold the decision.
pub fn criteria(part: Part, table: &Table, gate: &mut Record, found: &mut Vec<Record>) {
    if lists_no_criteria(part, table) {
        return;
    }
    let columns = fill::columns(part.context, table);
    if let Some(fields) = fill::attributes(part.context, table) {
        for (label, value) in fields {
            of_field(part, label, value, gate, found);
        }
        return;
    }
    let signs = signature::is_sign_off(part, table, &columns);
    let rows = rows(part, table, signs);
    let is_list = signs || part.listed || is_claimed_throughout(&rows);
    for record in rows {
        if is_list || record.claim.is_some() {
            found.push(record);
        } else if part.agreed {
            found.extend(agreed_row(part.context, table, record));
        }
    }
}

/// Is it the head of the page, or a register over which a sentence rules?
fn lists_no_criteria(part: Part, table: &Table) -> bool {
    let (context, section) = (part.context, part.section);
    page::is_table_of_head(context, section, table) || ruled::is_ruled(context, section, table)
}

/// The decision of a table of attributes, and on a page that somebody agreed to what cites its proof.
fn of_field(part: Part, label: &Text, value: &Text, gate: &mut Record, found: &mut Vec<Record>) {
    let decides = part.context.words.label(&label.plain) == Some(Label::Decision)
        || decision::is_label(&label.plain);
    if decides {
        decide(part, value, gate, found);
    } else if part.agreed {
        found.extend(agreed_field(part, label, value));
    }
}

/// The rows of a table as signatures or criteria, but for those that say when to stop.
fn rows(part: Part, table: &Table, signs: bool) -> Vec<Record> {
    let states_stop = |row: &&Row| !row.cells.iter().any(|cell| stops(&cell.plain));
    let rows = table.rows.iter().filter(states_stop).filter_map(|row| {
        if signs {
            signature::signature(part, table, row)
        } else {
            row_criterion(part, table, row)
        }
        .map(|record| cross_check::with_open_box(row, record))
    });
    rows.collect()
}

/// Do most rows of a table have a claim? Then one without is a criterion that nobody has answered, or answered in words that are not known.
fn is_claimed_throughout(rows: &[Record]) -> bool {
    let claimed = rows.iter().filter(|row| row.claim.is_some()).count();
    claimed >= 2 && claimed * 2 > rows.len()
}

fn row_criterion(part: Part, table: &Table, row: &Row) -> Option<Record> {
    let context = part.context;
    let columns = fill::columns(context, table);
    let Some(mut record) = fill::from_row(context, Kind::Criterion, part.section, table, row)
    else {
        return unnamed_row(part, row, &columns);
    };
    record.claim = record
        .claim
        .or_else(|| claim_beside_status(context, table, row, &columns));
    record.detail = Detail::Criterion(demanded(context, &record, row.span));
    Some(cross_check::of_row(context, table, row, record))
}

/// What the words of a row ask a machine to look up. What somebody claims of records that could deny it is no plain claim.
fn demanded(context: &Context, row: &Record, span: Span) -> Demand {
    let executed = executed(context, &row.title, span);
    let over = || sentence::claimed_of_records(&row.title, context.words, context.path);
    let over = || row.claim.as_ref().and_then(|_| over());
    executed.or_else(over).unwrap_or(Demand::Claimed)
}

/// The claim of a row whose status tells none: its decision, else a blank to fill in, else what columns without a known name say.
fn claim_beside_status(
    context: &Context,
    table: &Table,
    row: &Row,
    columns: &[Option<Label>],
) -> Option<Claim> {
    let decision = fill::cell(columns, row, Label::Decision);
    if let Some(claim) = decision.and_then(|cell| answered(context, cell)) {
        return Some(decided_by_somebody(row, columns, claim));
    }
    let has_blank =
        columns.contains(&Some(Label::Status)) || columns.contains(&Some(Label::Decision));
    if has_blank {
        return blank_result(row, columns);
    }
    chosen_column(table, row)
        .or_else(|| only_mark(context, row))
        .or_else(|| told_by_column(context, table, row))
}

/// `Go for launch`, approved by `[Name]`: the row of a form, in which nobody has decided anything.
fn decided_by_somebody(row: &Row, columns: &[Option<Label>], claim: Claim) -> Claim {
    let approver = fill::cell(columns, row, Label::Approver);
    match approver.filter(|cell| owners::is_placeholder(&cell.plain) && has_words(cell)) {
        Some(cell) => Claim {
            status: Status::Open,
            text: cell.plain.trim().to_owned(),
            span: cell.span,
            remark: None,
            unrecognised: None,
        },
        None => claim,
    }
}

fn has_words(cell: &Text) -> bool {
    cell.plain.chars().any(char::is_alphanumeric)
}

/// A row that says how something stands and not what: nobody can judge it, and it must not be lost.
fn unnamed_row(part: Part, row: &Row, columns: &[Option<Label>]) -> Option<Record> {
    let cell =
        fill::cell(columns, row, Label::Status).filter(|cell| !fill::is_blank(&cell.plain))?;
    let claim = status::claim(cell, part.context.words, &part.context.legend)
        .filter(|claim| claim.status != Status::Done)?;
    let record = part.context.record(
        Kind::Criterion,
        part.section,
        row.span,
        &format!("A row without a name: {}", cell.plain.trim()),
    );
    Some(Record {
        claim: Some(claim),
        detail: Detail::Criterion(Demand::Claimed),
        ..record
    })
}

/// An empty result cell is open, a form that nobody has filled in; one that makes no claim is not understood.
fn blank_result(row: &Row, columns: &[Option<Label>]) -> Option<Claim> {
    let at = columns
        .iter()
        .position(|column| matches!(column, Some(Label::Status | Label::Decision)))?;
    let span = row.cells.get(at).map_or(row.span, |cell| cell.span);
    let text = row
        .cells
        .get(at)
        .map_or(String::new(), |cell| cell.plain.trim().to_owned());
    // What a decision column tells in other words (`Needed?`) is no decision and no blank.
    let tells = columns[at] == Some(Label::Decision) && !fill::is_blank(&text);
    (!tells).then(|| unanswered(text, span))
}

/// A blank is open; a number or a code is none, and nobody knows what it says of the row.
fn unanswered(text: String, span: Span) -> Claim {
    let unread = (!fill::is_blank(&text)).then(|| fold(&text));
    Claim {
        status: unread.as_ref().map_or(Status::Open, |_| Status::Unknown),
        text,
        span,
        remark: None,
        unrecognised: unread,
    }
}

/// The answer of a row in a table whose columns are the answers: `Go | No-Go`, `Yes | No`, one of them ticked.
fn chosen_column(table: &Table, row: &Row) -> Option<Claim> {
    let answers: Vec<(usize, Decision)> = table
        .header
        .iter()
        .enumerate()
        .filter_map(|(at, head)| Some((at, decision::read_option(&head.plain)?)))
        .collect();
    let opposed = answers.iter().any(|(_, answer)| *answer == Decision::NoGo)
        && answers.iter().any(|(_, answer)| *answer == Decision::Go);
    if !opposed {
        return None;
    }
    let ticked = |at: usize| {
        row.cells.get(at).filter(|cell| {
            ["x", "X", "[x]", "[X]", "☑", "☒", "✓", "✔", "✅", "•"].contains(&cell.plain.trim())
        })
    };
    let chosen: Vec<(&Text, Decision)> = answers
        .iter()
        .filter_map(|&(at, answer)| Some((ticked(at)?, answer)))
        .collect();
    let (span, text, status) = match chosen[..] {
        [(cell, answer)] => (
            cell.span,
            cell.plain.trim().to_owned(),
            decision::status(answer),
        ),
        [] => (row.span, String::new(), Status::Open),
        // Two answers are none.
        [_, _, ..] => (row.span, String::new(), Status::Unknown),
    };
    Some(Claim {
        status,
        text,
        span,
        remark: None,
        unrecognised: None,
    })
}

/// The status of a row in a table of which no header is known. The columns beside the names whose every cell is a status tell it
/// (`Staging | Production`), and the one that promises least is believed.
pub fn told_by_column(context: &Context, table: &Table, row: &Row) -> Option<Claim> {
    let width = table.header.len();
    let asks = |at: usize| {
        let header = &table.header[at].plain;
        gates::holds(header, |words| words.answers) || fill::asks_whether_done(context, header)
    };
    if let Some(column) = (1..width).find(|at| asks(*at)) {
        return answered(context, row.cells.get(column)?);
    }
    let columns = (1..width).filter(|at| tells_throughout(context, table, *at));
    let claims = columns.filter_map(|at| told(context, row.cells.get(at)?));
    claims.min_by_key(|claim| claim.status.promise())
}

/// May a column under this header hold states? It names a place (`Staging`), a day (`Stand`) or the result (`Итог`), or is empty; under any
/// other header a status word proves nothing.
fn may_head_states(context: &Context, header: &str) -> bool {
    let folded = fold(header);
    let is_day = context.words.label(header) == Some(Label::Updated);
    let is_one = |language: &&Language| {
        let places = language.standing.environments.iter().copied();
        let mut places = places.chain([language.parts]);
        places.any(|names| names.contains(&folded.as_str()))
    };
    folded.is_empty() || is_day || is_result_label(header) || LANGUAGES.iter().any(is_one)
}

/// May the header of a column head states, and does every cell of it tell how something stands?
fn tells_throughout(context: &Context, table: &Table, column: usize) -> bool {
    if !may_head_states(context, &table.header[column].plain) {
        return false;
    }
    let mut cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    cells.all(|cell| told(context, cell).is_some())
}

/// What a cell below `Decision`, `Answer` or `Vote` says: a sign that has a meaning, a decision, or a status.
fn answered(context: &Context, cell: &Text) -> Option<Claim> {
    let kept = status::without_struck(cell);
    if kept.plain.trim().is_empty() && !cell.is_empty() {
        return Some(struck_out(cell));
    }
    let cell = &kept;
    let is_sign = !cell.plain.contains(char::is_alphanumeric);
    let status = || known_status(context, cell);
    let sign = status().filter(|_| is_sign);
    sign.or_else(|| decision::claim(cell)).or_else(status)
}

/// An answer that its writer has taken back: nobody knows what holds.
fn struck_out(cell: &Text) -> Claim {
    Claim {
        status: Status::Unknown,
        text: cell.plain.trim().to_owned(),
        span: cell.span,
        remark: None,
        unrecognised: None,
    }
}

/// The status of a cell in words or signs that are all known.
fn known_status(context: &Context, cell: &Text) -> Option<Claim> {
    let status = status::claim(cell, context.words, &context.legend);
    status.filter(|claim| claim.unrecognised.is_none())
}

/// What a brief cell says of how things stand, in words that are all known; `passed on 3 May, 144 of 144` is brief up to its comma.
/// `Yes` and `none` answer a header that nobody knows.
fn told(context: &Context, cell: &Text) -> Option<Claim> {
    const LONGEST: usize = 6;
    let first = cell
        .plain
        .split([',', ';', '(', '，', '（'])
        .next()
        .unwrap_or("");
    let is_brief = first.split_whitespace().count() <= LONGEST;
    let is_answer = polarity::answer(&cell.plain) != Answer::Other;
    let claim = status::claim(cell, context.words, &context.legend)?;
    let is_known = claim.status != Status::Unknown && claim.unrecognised.is_none();
    (is_brief && is_known && !is_answer).then_some(claim)
}

/// The cells that hold a mark and nothing else, in a table without a status column: the one that promises least is believed.
fn only_mark(context: &Context, row: &Row) -> Option<Claim> {
    let bare = |cell: &&Text| {
        cell.plain.trim().chars().count() <= 3
            && !cell.plain.trim().chars().any(char::is_alphanumeric)
    };
    let marks = row
        .cells
        .iter()
        .filter(bare)
        .filter(|cell| !fill::is_blank(&cell.plain));
    marks
        .filter_map(|cell| status::claim(cell, context.words, &context.legend))
        .min_by_key(|claim| claim.status.promise())
}
