//! Ranges: the cells of a table that bound the number of their row: `Homogeneity | HU | 0 to 4 | 5.2`.

use crate::link::evidence::result::gather::Gather;

/// `0 to 4`, `≤ 4`: a cell that bounds a number is no side to compare.
pub fn is_range(cell: &str) -> bool {
    numbers_of(cell).len() > 1 || cell.trim_start().starts_with(['<', '>', '≤', '≥', '±'])
}

/// The numbers of a cell: two in `0 to 4`, `-4 bis +4` and `0-4`, one in `+7`.
fn numbers_of(cell: &str) -> Vec<f64> {
    let number = |word: &str| word.replace(',', ".").parse::<f64>().ok();
    let numbers = cell.split_whitespace().flat_map(|word| match number(word) {
        Some(number) => vec![number],
        None => word.split(['-', '–']).filter_map(number).collect(),
    });
    numbers.collect()
}

/// `Homogeneity | HU | 0 to 4 | 5.2`: notes a row whose one number lies outside of the range in its other cell.
pub fn note_out_of_range(gather: &mut Gather, row: &[String], (at, line): (usize, &str)) {
    let cells = row.iter().skip(1).map(|cell| numbers_of(cell));
    let (ranges, values): (Vec<Vec<f64>>, Vec<Vec<f64>>) = cells
        .filter(|numbers| !numbers.is_empty())
        .partition(|numbers| numbers.len() == 2);
    if let ([range], [value]) = (&ranges[..], &values[..])
        && let ([low, high], [value]) = (&range[..], &value[..])
        && low < high
        && !(low..=high).contains(&value)
    {
        gather.fail(at, line);
    }
}
