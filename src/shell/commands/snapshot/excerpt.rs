//! The part of a line in which it differs from another.

/// A line from shortly before it differs from another.
pub fn cut(line: Option<&str>, other: Option<&str>) -> String {
    let Some(line) = line else {
        return "(no such line)".to_owned();
    };
    let same = line
        .chars()
        .zip(other.unwrap_or("").chars())
        .take_while(|(a, b)| a == b)
        .count();
    let from = same.saturating_sub(40);
    let shown: String = line.chars().skip(from).take(120).collect();
    let before = if from > 0 { "…" } else { "" };
    let after = if line.chars().count() > from + 120 {
        "…"
    } else {
        ""
    };
    format!("{before}{shown}{after}")
}
