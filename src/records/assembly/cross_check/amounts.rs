//! Amounts: what was measured in a row, held against the bound of the same row.

mod written;

use super::{RowSeen, is_done, lowered_by, said};
use crate::base::Span;
use crate::base::text::fold;
use crate::parse::Text;
use crate::records::assembly::fill;
use crate::records::values::measure::{self, Bound, Miss, Quantity};
use crate::records::values::status;
use crate::records::words::polarity::{self, Answer};
use crate::records::words::vocabulary::Label;
use crate::records::words::{Class, tail};
use crate::records::{Claim, Status};

/// The claim that a missed bound makes.
pub fn claim(miss: &Miss, span: Span) -> Claim {
    said(
        Status::Open,
        &format!("{}, asked for: {}", miss.value, miss.bound),
        span,
    )
}

/// A claim held against the numbers of its row. Where a share is all that a status cell holds, the bound decides.
pub fn judged(seen: &RowSeen, claim: Option<Claim>) -> Option<Claim> {
    if let Some(kept) = as_asked(seen, &claim).or_else(|| by_failures(seen, &claim)) {
        return Some(kept);
    }
    let bounds = bounds(seen);
    let counts_only = claim.as_ref().is_some_and(|claim| is_number(&claim.text));
    if bounds.is_empty() || !(is_done(&claim) || claim.is_none() || counts_only) {
        return lowered_by(claim, || shortfall(seen));
    }
    let values = values(seen, &bounds);
    if values.is_empty() {
        lowered_by(claim, || unmeasured(seen))
    } else {
        held_against(seen, claim, &bounds, &values)
    }
}

/// Does a row bound what is measured of it?
pub fn is_bounded(seen: &RowSeen) -> bool {
    let bounds = bounds(seen);
    !bounds.is_empty() && !values(seen, &bounds).is_empty()
}

/// A claim held against bounds and what was measured; without one, that all bounds are kept.
fn held_against(
    seen: &RowSeen,
    claim: Option<Claim>,
    bounds: &[Quantity],
    values: &[(Quantity, Span)],
) -> Option<Claim> {
    let counts_only = claim.as_ref().is_some_and(|claim| is_number(&claim.text));
    let pairs = compared(bounds, values);
    if let Some(missed) = pairs.iter().find_map(Compared::missed) {
        return Some(missed);
    }
    let all_kept = pairs.len() == bounds.len() && !measured(seen).is_empty();
    let kept = pairs.last().filter(|_| all_kept).map(Compared::kept);
    claim.map_or(kept, |claim| {
        let decides = counts_only && pairs.len() == bounds.len();
        Some(if decides { done(claim) } else { claim })
    })
}

fn done(claim: Claim) -> Claim {
    Claim {
        status: Status::Done,
        unrecognised: None,
        ..claim
    }
}

/// A bound and what was measured against it.
struct Compared<'a> {
    bound: &'a Quantity,
    value: &'a Quantity,
    span: Span,
}

impl Compared<'_> {
    /// The claim of a value that misses its bound.
    fn missed(&self) -> Option<Claim> {
        let miss = Miss {
            bound: self.bound.text.clone(),
            value: self.value.text.clone(),
        };
        (self.bound.admits(self.value) == Some(false)).then(|| claim(&miss, self.span))
    }

    /// The claim of a value that keeps its bound, which nobody has to write down.
    fn kept(&self) -> Claim {
        said(Status::Done, &self.value.text, self.span)
    }
}

/// Every bound with the last value that it can be held against.
fn compared<'a>(bounds: &'a [Quantity], values: &'a [(Quantity, Span)]) -> Vec<Compared<'a>> {
    let pairs = bounds.iter().filter_map(|bound| {
        let mut latest = values.iter().rev();
        let (value, span) = latest.find(|(value, _)| bound.admits(value).is_some())?;
        Some(Compared {
            bound,
            value,
            span: *span,
        })
    });
    pairs.collect()
}

/// `340 / 342`: a count in a cell about how the row stands, with something left.
pub fn counted(seen: &RowSeen) -> Option<Claim> {
    let cells = seen
        .cells()
        .filter(|(_, label, _)| matches!(label, None | Some(Label::Status)));
    cells
        .map(|(_, _, cell)| cell)
        .find(|cell| measure::short_count(&cell.plain).is_some())
        .map(|cell| said(Status::InProgress, &cell.plain, cell.span))
}

/// `Failed | 3`, `% | 85`: a number below a header that names trouble, or what is done in per cent.
pub fn counted_as_trouble(seen: &RowSeen) -> Option<Claim> {
    let mut cells = seen.cells().filter(|(_, label, _)| label.is_none());
    let against = cells.find(|(header, _, cell)| match number_of(cell) {
        Some(number) => {
            heads_trouble(header) && number > 0.0 || header.trim() == "%" && number < 100.0
        }
        None => false,
    });
    against.map(|(header, _, cell)| {
        let words = format!("{}: {}", header.trim(), cell.plain.trim());
        said(Status::InProgress, &words, cell.span)
    })
}

/// `Failed`, `Errors`: one word for trouble.
fn heads_trouble(header: &str) -> bool {
    let is_one_word = header.split_whitespace().count() == 1;
    is_one_word && tail::has_class(header, &[Class::Trouble])
}

/// The number that is all that a cell says.
fn number_of(cell: &Text) -> Option<f64> {
    let digits = cell.plain.trim().trim_end_matches(['%', ' ']);
    digits.replace(',', "").parse().ok()
}

/// `UI | 77 | 3`: counts of what passed and what failed, where no other column says how a row stands.
fn by_failures(seen: &RowSeen, claim: &Option<Claim>) -> Option<Claim> {
    let claim = claim
        .as_ref()
        .filter(|claim| claim.status == Status::Unknown)?;
    let own = seen.cells().find(|(_, _, cell)| cell.span == claim.span)?;
    let passed = number_of(own.2)?;
    let mut failed = seen.cells().filter(|(header, _, _)| heads_trouble(header));
    let failures = number_of(failed.next()?.2)?;
    (failures == 0.0 && passed > 0.0).then(|| done(claim.clone()))
}

/// `Seven-day soak | Done, ran for 4 days`.
fn shortfall(seen: &RowSeen) -> Option<Claim> {
    let cells = seen
        .cells()
        .filter(|(_, label, _)| matches!(label, None | Some(Label::Status | Label::Notes)));
    cells.map(|(_, _, cell)| cell).find_map(|cell| {
        let miss = measure::falls_short(seen.title, &cell.plain)?;
        Some(claim(&miss, cell.span))
    })
}

/// A column of measurements whose cell is blank: nobody knows.
fn unmeasured(seen: &RowSeen) -> Option<Claim> {
    let blank = |(header, _, cell): &(&str, Option<Label>, &Text)| {
        is_measured(header) && (cell.is_empty() || fill::is_blank(&cell.plain))
    };
    let (header, _, cell) = seen.cells().find(blank)?;
    let span = if cell.is_empty() {
        seen.row.span
    } else {
        cell.span
    };
    Some(said(
        Status::Unknown,
        &format!("{}: blank", header.trim()),
        span,
    ))
}

/// The bounds of a row: of its name, and of its columns for them.
fn bounds(seen: &RowSeen) -> Vec<Quantity> {
    let named = measure::quantities(seen.title)
        .into_iter()
        .filter(|quantity| quantity.bound.is_some());
    let columns = seen
        .cells()
        .filter_map(|(header, label, cell)| column_bound(seen, header, label, cell));
    let columns: Vec<Quantity> = columns.collect();
    if columns.is_empty() {
        named.chain(written::bounds(seen)).collect()
    } else {
        named.chain(columns).collect()
    }
}

/// `22 branches | 22 branches, 6 October`: a status nobody knows that says what was asked for, word for word.
fn as_asked(seen: &RowSeen, claim: &Option<Claim>) -> Option<Claim> {
    let is_unread =
        |claim: &&Claim| claim.status == Status::Unknown && claim.unrecognised.is_some();
    let claim = claim.as_ref().filter(is_unread)?;
    let said = fold(&claim.text);
    let mut asked = seen.cells().filter(|(header, label, cell)| {
        cell.span != claim.span && asks(header, *label) && !fill::is_blank(&cell.plain)
    });
    let rest = asked.find_map(|(_, _, cell)| said.strip_prefix(&fold(&cell.plain)))?;
    let is_kept = ends_word(rest) && !status::takes_back(rest, seen.context.words);
    is_kept.then(|| done(claim.clone()))
}

/// Does what stands behind some words begin with none of their letters?
fn ends_word(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([',', ';', ' ', '(', '，', '、', '（'])
}

/// Is a column one of what is asked for?
fn asks(header: &str, label: Option<Label>) -> bool {
    is_bounding(header) || matches!(label, Some(Label::Objective | Label::Target))
}

/// The bound of a column for bounds; a bare number bounds as the header or the name says.
fn column_bound(
    seen: &RowSeen,
    header: &str,
    label: Option<Label>,
    cell: &Text,
) -> Option<Quantity> {
    let ceiling = polarity::is_label(header, |polarity| polarity.ceiling);
    let floor = polarity::is_label(header, |polarity| polarity.floor);
    if !(ceiling || floor || matches!(label, Some(Label::Objective | Label::Target))) {
        return None;
    }
    let first = quantity(&cell.plain)?;
    let by_time = (first.dimension == "time").then_some(Bound::AtMost);
    let meant = measure::implied(seen.title)
        .or(ceiling.then_some(Bound::AtMost))
        .or(floor.then_some(Bound::AtLeast))
        .or(by_time);
    let bound = first.bound.or(meant);
    Some(first.bounding(bound))
}

/// What was measured: the columns for it, else values of the unit of a bound in a cell about how the row stands.
fn values(seen: &RowSeen, bounds: &[Quantity]) -> Vec<(Quantity, Span)> {
    let measured = measured(seen);
    if measured.is_empty() {
        values_of_a_unit(seen, bounds)
    } else {
        measured
    }
}

/// The quantities of the columns of what was measured.
fn measured(seen: &RowSeen) -> Vec<(Quantity, Span)> {
    let cells = seen.cells().filter(|(header, _, _)| is_measured(header));
    let headed: Vec<(Quantity, Span)> = cells
        .filter_map(|(_, _, cell)| Some((quantity(&cell.plain)?, cell.span)))
        .collect();
    if headed.is_empty() {
        written::measured(seen)
    } else {
        headed
    }
}

/// The values of the unit of a bound in the cells about how a row stands.
fn values_of_a_unit(seen: &RowSeen, bounds: &[Quantity]) -> Vec<(Quantity, Span)> {
    let cells = seen.cells().filter(|(header, label, _)| {
        !is_bounding(header) && matches!(label, None | Some(Label::Status | Label::Notes))
    });
    let mut found = Vec::new();
    for (_, label, cell) in cells {
        // `Cpk ≥ 1.67 | 1.92`: a number without a unit is compared where it is all that a result says.
        let is_alone = label == Some(Label::Status) && is_number(&cell.plain);
        let values = measure::values(&cell.plain).into_iter();
        let of_a_unit = values.filter(|value| is_of_a_unit(value, bounds, is_alone));
        found.extend(of_a_unit.map(|value| (value, cell.span)));
    }
    found
}

/// Has a value the unit of a bound? Without a unit only where it stands alone.
fn is_of_a_unit(value: &Quantity, bounds: &[Quantity], is_alone: bool) -> bool {
    let mut units = bounds.iter().map(|bound| &bound.dimension);
    (is_alone || !value.dimension.is_empty()) && units.any(|unit| *unit == value.dimension)
}

/// Is a column one of what must not be exceeded, or must be reached?
fn is_bounding(header: &str) -> bool {
    polarity::is_label(header, |polarity| polarity.ceiling)
        || polarity::is_label(header, |polarity| polarity.floor)
}

/// The quantity of a cell; `none` is zero.
fn quantity(plain: &str) -> Option<Quantity> {
    let zero = || {
        (polarity::answer(plain) == Answer::None)
            .then(|| measure::quantities("0").into_iter().next())
            .flatten()
    };
    measure::quantities(plain).into_iter().last().or_else(zero)
}

fn is_measured(header: &str) -> bool {
    let first = header.split_whitespace().next().unwrap_or("");
    let is_label = |label: &str| polarity::is_label(label, |polarity| polarity.measured);
    is_label(header) || is_label(first)
}

/// Is a status nothing but a number and its unit?
fn is_number(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters <= 3 && text.contains(|c: char| c.is_ascii_digit())
}
