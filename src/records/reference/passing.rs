//! Passing: a reference within a sentence is spoken of. One that begins an item or a cell, or that follows a colon, a bracket, a dash or
//! a word that points, is cited.

use crate::base::Span;
use crate::records::values::status::ends_with_pointer;

/// Does a sentence speak of a reference, rather than cite it: `we search app/ for old names`, as against `Drill: docs/drill.md`?
pub fn is_in_passing(text: &str, span: Span) -> bool {
    let before = text.get(..span.start).unwrap_or("");
    let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
    let cell = match line.trim_start().starts_with('|') {
        true => line.rsplit('|').next().unwrap_or(line),
        false => line,
    };
    let lead = without_references(cell);
    let is_introduced = lead.ends_with([
        ':', '：', '(', '（', '—', '–', '→', '-', '*', '+', ']', '.', ';',
    ]);
    !is_introduced && lead.contains(char::is_alphabetic) && !ends_with_pointer(lead)
}

/// The text before a list of references: `see ` of ``see `a.md`, [b](b.md) and ``.
fn without_references(cell: &str) -> &str {
    const JOINED: [char; 6] = [',', '+', '&', '/', '、', '\u{a0}'];
    let mut rest = cell
        .trim_end_matches(['`', '[', '"', '<', '_', '~'])
        .trim_end();
    loop {
        let joined = rest.trim_end_matches(JOINED).trim_end();
        let shorter = match joined.strip_suffix('`') {
            Some(code) => code.rfind('`').map(|at| &code[..at]),
            None => linked(joined).or_else(|| bare(joined)),
        };
        // `a.md` `b.md`: what is in code needs no mark between.
        let is_joined = joined.len() < rest.len() || joined.ends_with('`');
        let Some(shorter) = shorter.filter(|_| is_joined) else {
            return rest;
        };
        rest = shorter.trim_end();
    }
}

/// The text before a link that ends it.
fn linked(text: &str) -> Option<&str> {
    let inner = text.strip_suffix(')')?;
    let label = inner.rfind("](")?;
    inner[..label].rfind('[').map(|at| &inner[..at])
}

/// The text before a path that ends it.
fn bare(text: &str) -> Option<&str> {
    let start = text.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let start = text.ceil_char_boundary(start);
    text[start..].contains(['/', '.']).then(|| &text[..start])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_passing(text: &str, name: &str) -> bool {
        let start = text.find(name).expect("the text names it");
        is_in_passing(text, Span::new(start, start + name.len()))
    }

    #[test]
    fn what_begins_or_is_introduced_is_cited() {
        let cited = [
            "- [x] `a/b.md`",
            "- ✅ a/b.md: the report",
            "| Restore | done | `c.log`, `a/b.md` |",
            "- [x] Drill held (a/b.md)",
            "- [x] Drill held: [c](c.md) + `a/b.md`",
            "- [x] Drill held, see `a/b.md`",
            "- src/c.rs, a/b.md",
            "Proof: a/b.md",
            "- [x] Proof: [c][c] `d.md` `a/b.md`",
        ];
        assert!(cited.iter().all(|text| !is_passing(text, "a/b.md")));
        let passing = [
            "- [x] We look through `a/b.md` for old names",
            "| Owner | No matching row in `a/b.md` | done |",
            "the rest, in a/b.md, renders it",
        ];
        assert!(passing.iter().all(|text| is_passing(text, "a/b.md")));
    }
}
