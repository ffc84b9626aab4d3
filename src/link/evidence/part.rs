//! Parts of files: the lines and tests that a citation names, held against the text that is there.

use crate::link::State;

/// A part of a file that a citation names behind its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// The last line that is named.
    Line(usize),
    /// A test, by the last of its names.
    Test(&'a str),
}

/// What can be said of a citation by what it names of its file. Lines that the file does not have prove nothing.
pub fn state(decoration: &str, text: &str) -> State {
    match read(decoration) {
        Some(part) if !is_there(part, text) => State::Missing,
        Some(_) | None => State::Ok,
    }
}

/// The part that a decoration names: `:12-20`, `:8, :25`, `#L3-L9`, `::test_refund`.
pub fn read(decoration: &str) -> Option<Part<'_>> {
    if let Some(names) = decoration.strip_prefix("::") {
        let last = names.rsplit("::").next().unwrap_or(names);
        let bare = last.split(['[', '(', ' ']).next().unwrap_or("");
        let plain = !bare.is_empty()
            && bare
                .chars()
                .all(|letter| letter.is_alphanumeric() || letter == '_');
        return plain.then_some(Part::Test(bare));
    }
    let lines = decoration.split(',').filter_map(|part| {
        let part = part.trim().trim_start_matches([':', '#']);
        part.split(['-', '–'])
            .map(line)
            .try_fold(0, |last, line| Some(last.max(line?)))
    });
    let begins = decoration
        .trim_start_matches([':', '#', 'L'])
        .starts_with(|letter: char| letter.is_ascii_digit());
    lines
        .max()
        .filter(|_| begins && decoration.starts_with([':', '#', 'L']))
        .map(Part::Line)
}

/// A line with or without its `L`, and without the column behind it.
fn line(text: &str) -> Option<usize> {
    let digits = text
        .trim()
        .trim_start_matches('L')
        .split([':', 'C'])
        .next()
        .unwrap_or("");
    digits.parse().ok()
}

fn is_there(part: Part, text: &str) -> bool {
    match part {
        Part::Line(line) => {
            line <= text.bytes().filter(|byte| *byte == b'\n').count()
                + usize::from(!text.ends_with('\n'))
        }
        Part::Test(name) => text.match_indices(name).any(|(at, _)| {
            let of_name = |letter: char| letter.is_alphanumeric() || letter == '_';
            !text[..at].ends_with(of_name) && !text[at + name.len()..].starts_with(of_name)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_tests_are_read_in_every_spelling() {
        let rows = [
            (":12", Some(Part::Line(12))),
            (":12-20", Some(Part::Line(20))),
            (":8, :25", Some(Part::Line(25))),
            (":12:7", Some(Part::Line(12))),
            ("#L3-L9", Some(Part::Line(9))),
            ("#L3C2-L9C4", Some(Part::Line(9))),
            ("L2-L3", Some(Part::Line(3))),
            (":L7", Some(Part::Line(7))),
            ("::test_refund[eur]", Some(Part::Test("test_refund"))),
            ("::Suite::test_x", Some(Part::Test("test_x"))),
            ("v1", None),
            ("--all", None),
            (":refund", None),
            (":99999999999999999999999", None),
        ];
        for (text, want) in rows {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn what_the_file_does_not_have_is_missing() {
        let text = "def test_refund():\n    pass\n";
        assert_eq!(
            [state(":2", text), state(":3", text), state(":1-900", text)],
            [State::Ok, State::Missing, State::Missing]
        );
        assert_eq!(
            [
                state("::test_refund", text),
                state("::test_ref", text),
                state("v9", text)
            ],
            [State::Ok, State::Missing, State::Ok]
        );
        assert_eq!(
            [state(":1", "one"), state(":2", "one")],
            [State::Ok, State::Missing]
        );
    }
}
