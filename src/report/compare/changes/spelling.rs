//! Spelling: whether words differ in more than how they are spelt.

/// Are the words the same but for how one or two letters of a long word are written? Numbers are never a slip of spelling.
pub fn respelt(before: &str, after: &str) -> bool {
    let (old, new): (Vec<&str>, Vec<&str>) = (
        before.split_whitespace().collect(),
        after.split_whitespace().collect(),
    );
    let cased = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
    old.len() == new.len()
        && old
            .iter()
            .zip(&new)
            .all(|(a, b)| a == b || cased(a, b) || is_slip(a, b))
}

/// Do two long words differ in one or two letters?
fn is_slip(a: &str, b: &str) -> bool {
    let numbered = |word: &str| word.chars().any(|c| c.is_ascii_digit());
    let long = a.chars().take(41).count();
    (4..=40).contains(&long)
        && b.len() <= 200
        && !numbered(a)
        && !numbered(b)
        && strsim::osa_distance(a, b) <= 2
}
