//! Slug: heading anchors as forges make them, and the names of output files.

use std::collections::BTreeMap;

/// The anchor of a heading by GitHub's rule: lower case, spaces to `-`, punctuation dropped, letters of every script kept.
pub fn anchor(heading: &str) -> String {
    let kept = heading
        .trim()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_') || is_mark(*c));
    kept.flat_map(char::to_lowercase)
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

/// An ASCII name for a file or a key: `Redis HA / Größe` gives `redis-ha-groesse`; never empty.
pub fn file_name(title: &str) -> String {
    let ascii = deunicode::deunicode(
        &title
            .replace(['ä', 'Ä'], "ae")
            .replace(['ö', 'Ö'], "oe")
            .replace(['ü', 'Ü'], "ue")
            .replace('ß', "ss"),
    );
    let mut out = String::new();
    for c in ascii.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let cut: String = out.trim_matches('-').chars().take(80).collect();
    let cut = cut.trim_end_matches('-');
    if cut.is_empty() {
        "untitled".to_owned()
    } else {
        cut.to_owned()
    }
}

/// Gives each anchor of a document a name of its own: the second `risks` becomes `risks-1`.
#[derive(Default)]
pub struct Anchors {
    seen: BTreeMap<String, usize>,
}

impl Anchors {
    /// The anchor itself the first time, with `-1`, `-2`, … after it from then on.
    pub fn unique(&mut self, anchor: &str) -> String {
        let mut name = anchor.to_owned();
        while let Some(times) = self.seen.get_mut(&name) {
            let next = format!("{anchor}-{times}");
            *times += 1;
            name = next;
        }
        self.seen.insert(name.clone(), 1);
        name
    }
}

/// Combining marks belong to their letters (Devanagari, Thai) and stay in an anchor; so do those that make a picture of a
/// character, as in `1\u{fe0f}\u{20e3}`.
fn is_mark(c: char) -> bool {
    matches!(
        c as u32,
        0x300..=0x36F | 0x900..=0x903 | 0x93A..=0x94F | 0xE31..=0xE4E | 0x20D0..=0x20F0 | 0xFE00..=0xFE0F
    )
}

/// Does a `#fragment` name an anchor? Letter case counts for no forge, and tools that write tables of contents leave the marks
/// of pictures out.
pub fn names_anchor(anchor: &str, fragment: &str) -> bool {
    // A document may have a thousand anchors, each of which is held against each fragment.
    if anchor.is_ascii() && fragment.is_ascii() {
        return anchor.eq_ignore_ascii_case(fragment);
    }
    bare(anchor).eq(bare(fragment))
}

fn bare(text: &str) -> impl Iterator<Item = char> {
    let kept = text
        .chars()
        .filter(|c| !matches!(c, '\u{fe0f}' | '\u{20e3}'));
    kept.flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_follow_the_forge() {
        assert_eq!(
            anchor("8. Readiness Gates (Pre Go-Live)"),
            "8-readiness-gates-pre-go-live"
        );
        assert_eq!(anchor("A — B"), "a--b");
        assert_eq!(anchor("Größe & Maß"), "größe--maß");
        assert_eq!(
            anchor("1\u{fe0f}\u{20e3} Open ⚠\u{fe0f}"),
            "1\u{fe0f}\u{20e3}-open-\u{fe0f}"
        );
        assert!(
            names_anchor("1\u{fe0f}\u{20e3}-open", "1-Open") && !names_anchor("open", "opened")
        );
        let mut anchors = Anchors::default();
        let names: Vec<_> = ["x", "x", "x-1"]
            .iter()
            .map(|name| anchors.unique(name))
            .collect();
        assert_eq!(names, ["x", "x-1", "x-1-1"]);
        assert_eq!(file_name("Größe / 1"), "groesse-1");
        assert_eq!(file_name("…"), "untitled");
    }
}
