//! Bounds: what a remark only limits.

/// A remark without the words right before a bound from above: `error<5%` asks for few of them, and says of none that it is there.
pub fn without_bounds(remark: &str) -> String {
    const SIGNS: [char; 2] = ['<', '≤'];
    let bounded = remark
        .replace(" < ", "<")
        .replace(" ≤ ", "≤")
        .replace(" <= ", "<=");
    let words = bounded.split(' ').filter(|word| {
        let behind = word.split_once(SIGNS).map_or("", |(_, behind)| behind);
        !behind
            .trim_start_matches('=')
            .starts_with(|c: char| c.is_ascii_digit())
    });
    words.collect::<Vec<_>>().join(" ")
}
