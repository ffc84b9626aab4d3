//! Aside: what stands around a reference and says that its file need not be there: `| old.ts | REMOVED |`, a list under *Files to create*.

use crate::base::Span;
use crate::records::reference::words::{says_to_make, sets_aside};

/// So many lines above a mention are looked at for what introduces its list.
const HIGHEST: usize = 60;

/// Does the line of a reference, or what stands over the list that it is in, set it aside: removed, left out, replaced?
pub fn is_set_aside(text: &str, span: Span) -> bool {
    let before = text.get(..span.start).unwrap_or("");
    let line_start = start_of_line(before);
    let line = text.get(line_start..).and_then(|rest| rest.lines().next());
    let over = over(before.get(..line_start).unwrap_or(""));
    sets_aside(line.unwrap_or("")) || over.into_iter().any(sets_aside)
}

/// Does what stands over the list of a reference say that its files are yet to be made?
pub fn is_to_make(text: &str, span: Span) -> bool {
    let before = text.get(..span.start).unwrap_or("");
    let over = over(before.get(..start_of_line(before)).unwrap_or(""));
    over.into_iter().any(says_to_make)
}

fn start_of_line(before: &str) -> usize {
    before.rfind('\n').map_or(0, |at| at + 1)
}

/// What stands over a list or table: the line that introduces it, and the heading above.
fn over(before: &str) -> Vec<&str> {
    let above = before.lines().rev().take(HIGHEST);
    let mut others = above.filter(|line| !is_of_list(line));
    let heading = |line: &&str| line.trim_start().starts_with('#');
    let Some(first) = others.next() else {
        return Vec::new();
    };
    if heading(&first) {
        return vec![first];
    }
    let introduces = first
        .trim_end_matches(['*', '_', ' '])
        .ends_with([':', '：'])
        || first.starts_with("**");
    let introduction = Some(first).filter(|_| introduces);
    introduction
        .into_iter()
        .chain(others.find(heading))
        .collect()
}

/// A line of a list or a table, one that goes on with an item, or an empty one.
fn is_of_list(line: &str) -> bool {
    let trimmed = line.trim_start();
    let digits = trimmed.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = digits.len() < trimmed.len() && digits.starts_with(['.', ')']);
    let is_bullet = ["- ", "* ", "+ "]
        .iter()
        .any(|mark| trimmed.starts_with(mark));
    let is_indented = line.starts_with([' ', '\t']);
    trimmed.is_empty() || is_bullet || is_numbered || is_indented || trimmed.starts_with('|')
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;

    fn is_aside(text: &str, name: &str) -> bool {
        let start = text.find(name).expect("the text names it");
        let span = Span::new(start, start + name.len());
        is_set_aside(text, span) || is_to_make(text, span)
    }

    #[test]
    fn a_line_a_heading_or_an_introduction_sets_a_file_aside() {
        let page = indoc! {"
            ## Clean-up

            | File | Lines | State |
            |-|-|-|
            | `old.ts` | 40 | REMOVED |
            | `new.ts` | 40 | kept |

            **Fichiers exclus** :
            - `a/b.log`
              and more

            Later:

            - `c/d.rs`

            ### Files to create

            1. `e/f.rs`
        "};
        let aside =
            ["old.ts", "new.ts", "a/b.log", "c/d.rs", "e/f.rs"].map(|name| is_aside(page, name));
        assert_eq!(aside, [true, false, true, false, true]);
    }
}
