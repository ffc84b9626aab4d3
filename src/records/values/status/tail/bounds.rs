//! Bounds: what a remark only limits.

/// A remark without the words right before a share that bounds them from above: `error<5%` asks for few of them, and says of none that it is
/// there. `crashed < 2 h` tells what happened.
pub fn without_bounds(remark: &str) -> String {
    const SIGNS: [char; 2] = ['<', '≤'];
    let bounded = remark
        .replace(" < ", "<")
        .replace(" ≤ ", "≤")
        .replace(" <= ", "<=");
    let words = bounded.split(' ').filter(|word| {
        let behind = word.split_once(SIGNS).map_or("", |(_, behind)| behind);
        let bound = behind.trim_start_matches('=');
        !(bound.starts_with(|c: char| c.is_ascii_digit()) && bound.contains('%'))
    });
    words.collect::<Vec<_>>().join(" ")
}
