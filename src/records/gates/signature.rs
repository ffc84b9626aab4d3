//! Signatures: the rows and lines on which people sign a gate, and what counts as signed.

mod line;

pub use line::of_line;

use crate::base::Date;
use crate::base::text::{fold, words};
use crate::parse::{Item, Row, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::part::Part;
use crate::records::assembly::{apply, columns, fill, merge, outline};
use crate::records::gates::{decision, gate_table};
use crate::records::values::cover::days_in;
use crate::records::values::{status, when};
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::words::{Class, gates, polarity, proof, tail};
use crate::records::{Claim, Decision, Demand, Detail, Kind, Record, Role, Status, Value, When};

/// A table in which people sign: under a sign-off heading, or with a signature column beside a name or role.
pub fn is_sign_off(part: Part, table: &Table, columns: &[Option<Label>]) -> bool {
    let signature = columns.contains(&Some(Label::Signature));
    let people = table.header.iter().any(|cell| {
        matches!(
            fold(&cell.plain).as_str(),
            "role" | "name" | "approver" | "rolle" | "rôle" | "nom"
        )
    });
    let approver = columns.contains(&Some(Label::Approver));
    (signature && table.header.len() >= 2)
        || (outline::topic(part.context, part.section) == Some(Topic::SignOff)
            && (people
                || approver
                || signature
                || approves(table)
                || names_and_dates(part.context, table)))
}

/// `Role | Approval`: is the last of two columns for who approves?
fn approves(table: &Table) -> bool {
    let last = table.header.last().map_or("", |header| &header.plain);
    table.header.len() == 2 && proof::speaks_of_approval(last)
}

/// One signature. Signed means: a name and a date or mark beside it; a status column decides where there is one.
pub fn signature(part: Part, table: &Table, row: &Row) -> Option<Record> {
    let context = part.context;
    let first = row.cells.iter().find(|cell| is_filled(cell))?;
    let title = format!("Sign-off: {}", first.plain.trim());
    let mut record = context.record(Kind::Criterion, part.section, row.span, &title);
    record.detail = Detail::Criterion(Demand::Signature);
    let days = row
        .cells
        .iter()
        .filter_map(|cell| signed_on(context, &cell.plain));
    if let Some(day) = days.max() {
        // A signature of a day to come does not count yet.
        record
            .fields
            .insert("signed_on".to_owned(), Value::Day(day));
    }
    cite_proofs(&mut record, row);
    record.claim = row_claim(context, table, row);
    Some(record)
}

/// The day of a cell; of two that a spelling can mean, where the page does not tell which, the later: it is past for certain.
fn signed_on(context: &Context, cell: &str) -> Option<Date> {
    match context.day_order().settle(when::read(cell)?) {
        When::Day(day) => Some(day),
        When::Ambiguous(one, other) => Some(one.max(other)),
        When::DayOfMonth(..)
        | When::Month(..)
        | When::Quarter(..)
        | When::Year(_)
        | When::Event
        | When::Placeholder
        | When::Unreadable => None,
    }
}

/// What a row links is the proof that somebody signed.
fn cite_proofs(record: &mut Record, row: &Row) {
    for cell in &row.cells {
        apply::cite(record, cell, Role::Proof);
    }
}

/// What a row to sign on says: its status, else its signature, else the last cell of a form of people and days.
fn row_claim(context: &Context, table: &Table, row: &Row) -> Option<Claim> {
    let columns = fill::columns(context, table);
    let row = &without_struck(row);
    let claim = signed_claim(context, table, row, &columns);
    weakened(context, &columns, row, claim)
}

fn signed_claim(
    context: &Context,
    table: &Table,
    row: &Row,
    columns: &[Option<Label>],
) -> Option<Claim> {
    let signature = fill::cell(columns, row, Label::Signature);
    match (status_cell(row, columns), signature) {
        (Some(status), _) if decision::of_boxes(status).is_some() => None,
        (Some(status), _) if is_filled(status) => status_of(context, status),
        (_, Some(signature)) => {
            counts_as_signed(signature, row, columns).then(|| signed(context, signature))
        }
        (None, None) => gate_table::told_by_column(context, table, row)
            .or_else(|| signed_form(context, table, row))
            .or_else(|| consented(context, row))
            .or_else(|| signed_in_a_cell(context, row)),
        _ => None,
    }
}

fn status_of(context: &Context, cell: &Text) -> Option<Claim> {
    status::claim(cell, context.words, &context.legend)
}

/// A row without what was struck out of it: nobody signs with that any more.
fn without_struck(row: &Row) -> Row {
    let cells = row.cells.iter().map(status::without_struck);
    Row {
        cells: cells.collect(),
        ..row.clone()
    }
}

/// A cell beside the name in which somebody agrees: `approved 10 March`.
fn consented(context: &Context, row: &Row) -> Option<Claim> {
    let mut beside = row.cells.iter().skip(1);
    let cell = beside.find(|cell| gates::consents(&cell.plain))?;
    Some(signed(context, cell))
}

/// `Medical director | Dr. K. Osei, 10 March 2026`: a cell beside the role with somebody's name and a day.
fn signed_in_a_cell(context: &Context, row: &Row) -> Option<Claim> {
    let is_signed = |cell: &&Text| {
        let name = cell.plain.split([',', '(', '–', '—']).next().unwrap_or("");
        let is_dated = !days_in(&cell.plain).is_empty();
        is_dated && status::names_people(name.trim()) && tail::objection(&cell.plain).is_none()
    };
    let mut beside = row.cells.iter().skip(1);
    beside.find(is_signed).map(|cell| signed(context, cell))
}

/// The last cell of a filled form of people and days.
fn signed_form(context: &Context, table: &Table, row: &Row) -> Option<Claim> {
    let last = row.cells.last()?;
    is_filled_form(context, table, row).then(|| signed(context, last))
}

/// The cell that says how a row stands, else what was decided.
fn status_cell<'a>(row: &'a Row, columns: &[Option<Label>]) -> Option<&'a Text> {
    let cell = |label| fill::cell(columns, row, label);
    cell(Label::Status).or_else(|| cell(Label::Decision))
}

/// The claim of a row, or what was decided in it where that is less: `signed | no-go`.
fn weakened(
    context: &Context,
    columns: &[Option<Label>],
    row: &Row,
    claim: Option<Claim>,
) -> Option<Claim> {
    let decided = fill::cell(columns, row, Label::Decision);
    merge::weaker_of(
        claim,
        decided.and_then(|cell| decision::refusal(context, cell)),
    )
}

/// Does a signature stand beside something else, and on a day where one is asked for?
fn counts_as_signed(signature: &Text, row: &Row, columns: &[Option<Label>]) -> bool {
    is_filled(signature) && filled(row) >= 2 && !is_undated(row, columns)
}

fn is_filled(cell: &Text) -> bool {
    !fill::is_blank(&cell.plain)
}

/// How many cells somebody has filled in; boxes to choose from are printed.
fn filled(row: &Row) -> usize {
    let is_written = |cell: &&Text| is_filled(cell) && decision::of_boxes(cell).is_none();
    row.cells.iter().filter(is_written).count()
}

/// Is the day of a signature asked for and not given?
fn is_undated(row: &Row, columns: &[Option<Label>]) -> bool {
    let is_blank = |at: usize| row.cells.get(at).is_none_or(|cell| !is_filled(cell));
    let mut days = columns.iter().enumerate();
    days.any(|(at, column)| *column == Some(Label::Updated) && is_blank(at))
}

/// Is every cell filled in of a table that asks for people and a day alone?
fn is_filled_form(context: &Context, table: &Table, row: &Row) -> bool {
    let filled = filled(row);
    filled >= 3 && filled == table.header.len() && names_and_dates(context, table)
}

/// Is a table a form of people and days, or of signatures, in which every row is filled in and has a day?
pub fn is_signed_form(context: &Context, table: &Table) -> bool {
    let columns = fill::columns(context, table);
    let is_form = columns.contains(&Some(Label::Signature)) || names_and_dates(context, table);
    is_form && is_filled_with_days(table)
}

/// Is every row of a table filled in, and has a day?
pub fn is_filled_with_days(table: &Table) -> bool {
    let has_day = |row: &Row| {
        row.cells
            .iter()
            .any(|cell| when::day(&cell.plain).is_some())
    };
    let is_filled = |row: &Row| filled(row) == table.header.len() && has_day(row);
    !table.rows.is_empty() && table.rows.iter().all(is_filled)
}

/// Has everybody in a table voted to go, and on a day: `Engineering | Jo Lund | Go | 10 March 2026`?
pub fn is_poll_of_days(table: &Table) -> bool {
    let votes = |row: &Row| {
        row.cells
            .iter()
            .filter(|cell| columns::is_vote(cell))
            .count()
    };
    let goes = |row: &Row| row.cells.iter().any(|cell| fold(&cell.plain) == "go");
    table.rows.iter().all(|row| goes(row) && votes(row) == 1) && is_filled_with_days(table)
}

/// Does a table ask for people and a day alone, so that a filled row is a signature? By its header, or by what stands in it.
fn names_and_dates(context: &Context, table: &Table) -> bool {
    let columns = fill::columns(context, table);
    let width = table.header.len().min(columns.len());
    let dated = |at: &usize| is_dated(table, &columns, *at);
    // What signs stands in the first column: a role, a step, a department.
    let beside: Vec<usize> = (1..width).filter(|at| !dated(at)).collect();
    // A header that nobody knows is that of names only where no other is: beside `Name` it may ask for anything.
    let names = || matches!(beside[..], [only] if holds_names(context, table, only));
    let of_people = |at: &usize| is_of_people(table, &columns, *at);
    (0..width).any(|at| dated(&at)) && (beside.iter().all(of_people) || names())
}

/// Does a column ask for a day, or hold nothing else?
fn is_dated(table: &Table, columns: &[Option<Label>], at: usize) -> bool {
    columns[at] == Some(Label::Updated)
        || fold(&table.header[at].plain).contains("date")
        || fill::is_of_days(table, at)
}

/// Does a column ask for people, by its header?
fn is_of_people(table: &Table, columns: &[Option<Label>], at: usize) -> bool {
    PEOPLE.contains(&fold(&table.header[at].plain).as_str())
        || matches!(columns[at], Some(Label::Approver | Label::Owner))
}

/// Headers of columns of people.
const PEOPLE: &[&str] = &[
    "role", "name", "title", "team", "approver", "rolle", "rôle", "nom",
];

/// Is each cell of a column blank or brief, without a number and without a status: a name, as far as anybody can tell?
fn holds_names(context: &Context, table: &Table, at: usize) -> bool {
    const LONGEST_NAME: usize = 4;
    let is_name = |cell: &Text| {
        let plain = cell.plain.trim();
        plain.split_whitespace().count() <= LONGEST_NAME
            && !plain.contains(|c: char| c.is_ascii_digit())
            && status::said(plain, context.words).is_none()
            && tail::objection(plain).is_none()
    };
    let mut cells = table.rows.iter().filter_map(|row| row.cells.get(at));
    cells.all(|cell| !is_filled(cell) || is_name(cell))
}

/// First words that refuse a signature or put it off.
const REFUSALS: &[&str] = &[
    "no",
    "none",
    "not",
    "declined",
    "declines",
    "refused",
    "refuses",
    "denied",
    "withheld",
    "abstained",
    "unsigned",
    "awaiting",
    "waiting",
    "later",
    "requested",
    "outstanding",
    "missing",
    "nein",
    "non",
    "нет",
];

/// What stands where a signature is asked for: a name or a day signs; words that refuse or put off do not.
fn signed(context: &Context, cell: &Text) -> Claim {
    let refused = refuses(&cell.plain);
    let decided = matches!(
        decision::read(&cell.plain),
        Some(Decision::NoGo | Decision::Open)
    );
    let said = status::claim(cell, context.words, &context.legend);
    let status = match said.as_ref().map(|claim| claim.status) {
        _ if refused || decided || is_put_off(&cell.plain) => Status::Open,
        _ if tells_another_act(context, &cell.plain) => Status::Unknown,
        Some(Status::Unknown) | None => Status::Done,
        Some(known) => known,
    };
    Claim {
        status,
        text: cell.plain.trim().to_owned(),
        span: cell.span,
        remark: said.and_then(|claim| claim.remark),
        unrecognised: None,
    }
}

/// `Miriam Kern, angefragt am 10.03.2026`: what happened on the day is not called signing, approving or the like, so nobody knows what it
/// was.
fn tells_another_act(context: &Context, plain: &str) -> bool {
    let mut clauses = plain.split([',', ';', '(']);
    let act = clauses.find_map(|clause| act_of_a_day(clause.trim()));
    act.is_some_and(|act| !signs(context, act))
}

/// The word in small letters that a clause begins with, where a day is all that follows, but for one small word: `angefragt`.
fn act_of_a_day(clause: &str) -> Option<&str> {
    const SMALL: usize = 3;
    const SHORTEST_ACT: usize = 5;
    let (act, behind) = clause.split_once(' ')?;
    let (next, rest) = behind.trim_start().split_once(' ')?;
    let is_small = next.chars().count() <= SMALL && next.chars().all(char::is_alphabetic);
    let day = if is_small { rest } else { behind };
    let is_act = act.chars().count() >= SHORTEST_ACT && act.chars().all(char::is_lowercase);
    (is_act && when::exact(day.trim_start()).is_some()).then_some(act)
}

/// Is it a word for signing, agreeing or having done?
fn signs(context: &Context, act: &str) -> bool {
    status::said(act, context.words) == Some(Status::Done)
        || proof::speaks_of_approval(act)
        || gates::consents(act)
        || gates::holds(act, |words| words.signs)
}

/// Does a text begin with a refusal?
fn refuses(plain: &str) -> bool {
    let folded = fold(plain);
    let mut said = words(&folded);
    said.next().is_some_and(|word| REFUSALS.contains(&word))
}

/// Words in the place of a name that put the signature off: `on holiday until Monday`, `still to be signed`.
fn is_put_off(plain: &str) -> bool {
    let objection = tail::objection(plain).is_some_and(|objection| objection.class != Class::Limit);
    objection || polarity::is_away(plain) || polarity::pending(plain).is_some()
}

/// The signature that an item without a box asks for, and that nobody has given: `Brewer: ________`.
pub fn unsigned(part: Part, item: &Item) -> Option<Record> {
    let line = &item.text;
    if item.task.is_some() || !has_blank(&line.plain) {
        return None;
    }
    let asked = line.plain.split(['_', ':', '：']).next().unwrap_or("");
    let title = format!("Sign-off: {}", asked.trim());
    let record = part
        .context
        .record(Kind::Criterion, part.section, line.span, &title);
    Some(Record {
        detail: Detail::Criterion(Demand::Signature),
        ..record
    })
}

/// A line to sign on: `________`.
pub fn has_blank(value: &str) -> bool {
    value.contains("___")
}
