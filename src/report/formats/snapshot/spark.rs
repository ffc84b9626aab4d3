//! Sparklines: a row of numbers as a small line of SVG, with a gap where nothing is known.

/// Its size in pixels.
const WIDTH: f64 = 60.0;
const HEIGHT: f64 = 16.0;

/// Distance of the line from the edge.
const EDGE: f64 = 2.0;

/// The line; empty where fewer than two points are known. It only decorates: the same is beside it in words.
pub fn svg(points: &[Option<usize>]) -> String {
    let known: Vec<usize> = points.iter().flatten().copied().collect();
    let (Some(low), Some(high), 2..) = (known.iter().min(), known.iter().max(), known.len()) else {
        return String::new();
    };
    let step = (WIDTH - 2.0 * EDGE) / (points.len() - 1) as f64;
    let place = |at: usize, value: usize| {
        let share = if high == low {
            0.5
        } else {
            (value - low) as f64 / (high - low) as f64
        };
        (
            EDGE + step * at as f64,
            HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE),
        )
    };
    let mut path = String::new();
    let mut broken = true;
    let mut last = (0.0, 0.0);
    for (at, value) in points.iter().enumerate() {
        let Some(value) = value else {
            broken = true;
            continue;
        };
        last = place(at, *value);
        // A point between two gaps is a dot: a line of no length with round ends.
        let (x, y) = last;
        let alone = broken && points.get(at + 1).is_none_or(Option::is_none);
        path.push_str(&format!(
            "{}{x:.1} {y:.1}{}",
            if broken { "M" } else { "L" },
            if alone { "h0" } else { "" }
        ));
        broken = false;
    }
    let (x, y) = last;
    format!(
        "<svg class=\"spark\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" aria-hidden=\"true\" focusable=\"false\">\
         <path d=\"{path}\"/><circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"1.8\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_breaks_the_line_and_is_no_zero() {
        let line = svg(&[Some(1), None, Some(3), Some(2)]);
        assert!(line.contains("M2.0 14.0h0M39.3 2.0L58.0 8.0"), "{line}");
        assert_eq!(svg(&[Some(1), None]), "");
        assert_eq!(svg(&[]), "");
        assert!(svg(&[Some(4), Some(4)]).contains("M2.0 8.0L58.0 8.0"));
    }
}
