//! Plots: a number over days as a line with a dot for each day, in units of its own.

use std::ops::RangeInclusive;

use serde::Serialize;

/// The width of a drawing in its own units.
pub const WIDTH: usize = 1000;

/// The height of a drawing.
pub const HEIGHT: usize = 100;

/// A number over days.
#[derive(Serialize)]
pub struct Plot {
    /// Stretches without a gap, as points of a line.
    pub lines: Vec<String>,
    /// The days that are known, as a path of lines without length.
    pub dots: String,
    /// The least value.
    pub low: usize,
    /// The largest value.
    pub high: usize,
}

impl Plot {
    /// The plot of these values, a day each; of some nobody knows any.
    pub fn of(values: &[Option<usize>]) -> Plot {
        let known = || values.iter().flatten().copied();
        let (low, high) = (
            known().min().unwrap_or_default(),
            known().max().unwrap_or_default(),
        );
        Plot {
            lines: lines(values, low, high),
            dots: dots(values, low, high),
            low,
            high,
        }
    }
}

/// The stretches without a gap as points of a line.
fn lines(values: &[Option<usize>], low: usize, high: usize) -> Vec<String> {
    let days: Vec<(usize, Option<usize>)> = values.iter().copied().enumerate().collect();
    let stretches = days.split(|(_, value)| value.is_none());
    let known = stretches.filter(|stretch| !stretch.is_empty());
    known
        .map(|stretch| line(stretch, values.len(), low..=high))
        .collect()
}

/// A stretch as points. A single day is a line of a hair, so that it is seen.
fn line(stretch: &[(usize, Option<usize>)], days: usize, range: RangeInclusive<usize>) -> String {
    let points = stretch.iter().filter_map(|&(at, value)| Some((at, value?)));
    let points = points.map(|(at, value)| place(at, days, value, range.clone()));
    let points: Vec<(usize, usize)> = points.collect();
    let hair = points.first().map(|&(x, y)| (x.saturating_sub(3), y));
    let all = hair.into_iter().chain(points);
    all.map(|(x, y)| format!("{x},{y}"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The days that are known, each as a line of no length: drawn with a round end, it is a dot.
fn dots(values: &[Option<usize>], low: usize, high: usize) -> String {
    let known = values.iter().enumerate();
    let known = known.filter_map(|(at, value)| Some((at, (*value)?)));
    known
        .map(|(at, value)| {
            let (x, y) = place(at, values.len(), value, low..=high);
            format!("M{x} {y}h0")
        })
        .collect()
}

/// Where a value is drawn, on the day `at` of `days`.
fn place(at: usize, days: usize, value: usize, range: RangeInclusive<usize>) -> (usize, usize) {
    let (low, high) = range.into_inner();
    let y = match high - low {
        0 => HEIGHT / 2,
        span => HEIGHT - (value - low) * HEIGHT / span,
    };
    (at * WIDTH / days.saturating_sub(1).max(1), y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_breaks_at_a_gap_and_a_number_that_never_moves_is_drawn_in_the_middle() {
        assert_eq!(
            lines(&[Some(0), Some(10), None, Some(5)], 0, 10),
            ["0,100 0,100 333,0", "997,50 1000,50"]
        );
        assert_eq!(lines(&[Some(4), Some(4)], 4, 4), ["0,50 0,50 1000,50"]);
        assert_eq!(lines(&[None, None], 0, 0), Vec::<String>::new());
    }
}
