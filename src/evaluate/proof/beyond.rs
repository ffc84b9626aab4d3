//! Beyond: figures of a proof that are of the kind which a claim bounds, where nothing says which of them is meant: `rolled back within
//! 30 minutes`, and a report in which the only time is `47 min`. Where the last one misses the bound, nobody can say that the claim is
//! shown.

use super::bound::Bound;
use super::measured::Meant;
use crate::link::evidence::result::{Number, Told};
use crate::records::values::measure::{self, Quantity};

/// A figure that is so many times more or less than the bound is of something else.
const FAR: f64 = 50.0;

/// What a proof measures somewhere.
pub struct Figure {
    value: Quantity,
    told: Told,
}

/// The figures of a text, line by line.
pub fn figures_of(text: &str) -> Vec<Figure> {
    let lines = text.lines().enumerate();
    let with_number = lines.filter(|(_, line)| line.contains(|c: char| c.is_ascii_digit()));
    let figures = with_number.flat_map(|(at, line)| {
        let told = move |value: Quantity| Figure {
            told: Told {
                line: at + 1,
                words: value.text.clone(),
            },
            value,
        };
        measure::values(line).into_iter().map(told)
    });
    figures.collect()
}

/// The numbers of a file with their units.
pub fn figures_in(numbers: &[Number]) -> Vec<Figure> {
    let figure = |number: &Number| {
        let unit = number.unit.as_deref()?;
        let written = format!("{} {unit}", number.value);
        let value = measure::values(&written).into_iter().next()?;
        Some(Figure {
            value,
            told: Told {
                line: number.line,
                words: format!("{}: {written}", number.name),
            },
        })
    };
    numbers.iter().filter_map(figure).collect()
}

/// The first figure beyond a bound, where the last of its kind is beyond it as well, or where all are meant. People write the outcome last.
pub fn beyond<'a>(bound: &Bound, figures: &'a [Figure], meant: Meant) -> Option<&'a Told> {
    let limit = limit_of(bound)?;
    let of_kind = figures.iter().filter(|figure| is_of_kind(&limit, figure));
    let of_kind: Vec<&Figure> = of_kind.collect();
    let is_kept = |figure: &&Figure| limit.admits(&figure.value) == Some(true);
    let missed = of_kind.iter().find(|figure| !is_kept(figure))?;
    let last_keeps = of_kind.last().is_some_and(is_kept);
    (meant == Meant::All || !last_keeps).then_some(&missed.told)
}

/// A bound as a quantity; none where it is of no unit.
fn limit_of(bound: &Bound) -> Option<Quantity> {
    let unit = bound.unit.as_deref()?;
    let written = format!("{} {unit}", bound.value);
    let limit = measure::quantities(&written).into_iter().next()?;
    (!limit.dimension.is_empty()).then(|| limit.bounding(Some(bound.sign)))
}

fn is_of_kind(limit: &Quantity, figure: &Figure) -> bool {
    let ratio = figure.value.value / limit.value;
    figure.value.dimension == limit.dimension && ratio < FAR && ratio > 1.0 / FAR
}
