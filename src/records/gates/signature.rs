//! Signatures: the rows and lines on which people sign a gate, and what counts as signed.

use crate::base::text::{fold, words};
use crate::parse::{Row, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::assembly::outline;
use crate::records::assembly::part::Part;
use crate::records::gates::decision;
use crate::records::values::status;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Claim, Decision, Demand, Detail, Kind, Record, Status};

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
    (signature && (people || approver))
        || (outline::topic(part.context, part.section) == Some(Topic::SignOff)
            && (people || approver || signature))
}

/// One signature. Signed means: a name and a date or mark beside it; a status column decides where there is one.
pub fn signature(part: Part, table: &Table, row: &Row) -> Option<Record> {
    let context = part.context;
    let columns = fill::columns(context, table);
    let first = row.cells.iter().find(|cell| !fill::is_blank(&cell.plain))?;
    let mut record = context.record(
        Kind::Criterion,
        part.section,
        row.span,
        &format!("Sign-off: {}", first.plain.trim()),
    );
    record.detail = Detail::Criterion(Demand::Signature);
    let status = fill::cell(&columns, row, Label::Status)
        .or_else(|| fill::cell(&columns, row, Label::Decision));
    let signed_in = fill::cell(&columns, row, Label::Signature);
    let filled = row
        .cells
        .iter()
        .filter(|cell| !fill::is_blank(&cell.plain) && decision::of_boxes(cell).is_none())
        .count();
    record.claim = match (status, signed_in) {
        (Some(status), _) if decision::of_boxes(status).is_some() => None,
        (Some(cell), _) if !fill::is_blank(&cell.plain) => {
            status::claim(cell, context.words, &context.legend)
        }
        (_, Some(cell)) if !fill::is_blank(&cell.plain) && filled >= 3 => {
            Some(signed(context, cell))
        }
        (None, None)
            if filled >= 3 && filled == table.header.len() && names_and_dates(table, &columns) =>
        {
            row.cells.last().map(|cell| signed(context, cell))
        }
        _ => None,
    };
    Some(record)
}

/// Does a table ask for people and a day alone, so that a filled row is a signature?
fn names_and_dates(table: &Table, columns: &[Option<Label>]) -> bool {
    const PEOPLE: &[&str] = &[
        "role", "name", "title", "team", "approver", "rolle", "rôle", "nom",
    ];
    let dated = |cell: &Text, column: &Option<Label>| {
        *column == Some(Label::Updated) || fold(&cell.plain).contains("date")
    };
    let understood = |(cell, column): (&Text, &Option<Label>)| {
        dated(cell, column)
            || PEOPLE.contains(&fold(&cell.plain).as_str())
            || matches!(column, Some(Label::Approver | Label::Owner))
    };
    let any_date = table
        .header
        .iter()
        .zip(columns)
        .any(|(cell, column)| dated(cell, column));
    any_date && table.header.iter().zip(columns).all(understood)
}

/// What stands where a signature is asked for: a name or a day signs; words that refuse or put off do not.
fn signed(context: &Context, cell: &Text) -> Claim {
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
    let folded = fold(&cell.plain);
    let refused = words(&folded)
        .next()
        .is_some_and(|word| REFUSALS.contains(&word));
    let decided = matches!(
        decision::read(&cell.plain),
        Some(Decision::NoGo | Decision::Open)
    );
    let said = status::claim(cell, context.words, &context.legend).map(|claim| claim.status);
    let status = match said {
        _ if refused || decided => Status::Open,
        Some(Status::Unknown) | None => Status::Done,
        Some(known) => known,
    };
    Claim {
        status,
        text: cell.plain.trim().to_owned(),
        span: cell.span,
        remark: None,
        unrecognised: None,
    }
}

/// Does a key name somebody who signs, by name or role?
pub fn names_signer(key: &str) -> bool {
    const ROLES: &[&str] = &[
        "lead",
        "owner",
        "manager",
        "engineer",
        "engineering",
        "officer",
        "director",
        "head",
        "reviewer",
        "operator",
        "operations",
        "security",
        "product",
        "cto",
        "ceo",
        "cfo",
        "ciso",
        "dpo",
        "legal",
        "counsel",
        "qa",
        "sre",
        "architect",
        "sponsor",
        "team",
        "commander",
        "founder",
        "compliance",
        "finance",
        "support",
        "devops",
        "leiter",
        "leitung",
        "responsable",
        "ansvarlig",
    ];
    let folded = fold(key);
    folded.ends_with(" by") || words(&folded).any(|word| ROLES.contains(&word))
}

/// A line to sign on: `________`.
pub fn has_blank(value: &str) -> bool {
    value.contains("___")
}
