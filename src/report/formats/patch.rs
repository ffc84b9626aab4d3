//! Patches: fixes made in a text, and the unified diff that says the same, as git and patch apply it.

use std::fmt::{self, Write};

use gix_imara_diff::{
    Algorithm, Diff, InternedInput, Interner, Token, UnifiedDiffConfig, UnifiedDiffPrinter, sources,
};

use crate::base::Span;

/// One replacement in a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

/// The edits that can be made together, in their order: each once, and of two that overlap the first.
pub fn settle(text: &str, mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort();
    edits.dedup();
    let mut end = 0;
    edits.retain(|edit| {
        let free = edit.span.start >= end
            && text
                .get(edit.span.start..edit.span.end)
                .is_some_and(|old| old != edit.replacement);
        if free {
            end = edit.span.end.max(edit.span.start + 1);
        }
        free
    });
    edits
}

/// The text with settled edits made; everything else stays byte for byte.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.span.start]);
        out.push_str(&edit.replacement);
        at = edit.span.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The unified diff of settled edits in the file at `path`, with git's header; empty where there is none.
pub fn unified(path: &str, text: &str, edits: &[Edit]) -> String {
    if edits.is_empty() {
        return String::new();
    }
    let changed = apply(text, edits);
    let input = InternedInput::new(sources::lines(text), sources::lines(&changed));
    let diff = Diff::compute(Algorithm::Myers, &input);
    let printer = GitPrinter(&input.interner);
    let hunks = diff.unified_diff(&printer, UnifiedDiffConfig::default(), &input);

    let (old, new) = (named("a/", path), named("b/", path));
    // As git does: a tab ends a name that contains a space.
    let is_spaced = path.contains(' ') && !old.starts_with('"');
    let tab = if is_spaced { "\t" } else { "" };
    format!("diff --git {old} {new}\n--- {old}{tab}\n+++ {new}{tab}\n{hunks}")
}

/// Writes hunks as git does, which says where a last line has no end; the printer of the crate does not.
struct GitPrinter<'a>(&'a Interner<&'a str>);

impl GitPrinter<'_> {
    fn line(&self, mut out: impl fmt::Write, mark: char, token: Token) -> fmt::Result {
        let line = self.0[token];
        write!(out, "{mark}{line}")?;
        if !line.ends_with('\n') {
            out.write_str("\n\\ No newline at end of file\n")?;
        }
        Ok(())
    }
}

impl UnifiedDiffPrinter for GitPrinter<'_> {
    fn display_header(
        &self,
        mut out: impl fmt::Write,
        start_before: u32,
        start_after: u32,
        len_before: u32,
        len_after: u32,
    ) -> fmt::Result {
        let (before, after) = (start_before + 1, start_after + 1);
        writeln!(out, "@@ -{before},{len_before} +{after},{len_after} @@")
    }

    fn display_context_token(&self, out: impl fmt::Write, token: Token) -> fmt::Result {
        self.line(out, ' ', token)
    }

    fn display_hunk(
        &self,
        mut out: impl fmt::Write,
        before: &[Token],
        after: &[Token],
    ) -> fmt::Result {
        for token in before {
            self.line(&mut out, '-', *token)?;
        }
        for token in after {
            self.line(&mut out, '+', *token)?;
        }
        Ok(())
    }
}

/// A name in a header, quoted as git does where it holds what would break the line.
fn named(side: &str, path: &str) -> String {
    if !path.contains(|letter: char| letter.is_ascii_control() || matches!(letter, '"' | '\\')) {
        return format!("{side}{path}");
    }
    let mut out = format!("\"{side}");
    for letter in path.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter.is_ascii_control() => {
                let _ = write!(out, "\\{:03o}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(text: &str, old: &str, new: &str) -> Edit {
        let start = text.find(old).expect("the text holds the words");
        Edit {
            span: Span::new(start, start + old.len()),
            replacement: new.to_owned(),
        }
    }

    #[test]
    fn edits_are_made_once_and_overlapping_ones_are_left() {
        let text = "see a/b.md and c.md";
        let edits = vec![
            edit(text, "c.md", "d/c.md"),
            edit(text, "a/b.md", "x.md"),
            edit(text, "b.md", "y.md"),
            edit(text, "c.md", "d/c.md"),
        ];
        let settled = settle(text, edits);
        assert_eq!(apply(text, &settled), "see x.md and d/c.md");
        assert!(settle(text, vec![edit(text, "c.md", "c.md")]).is_empty());
        assert!(
            settle(
                text,
                vec![Edit {
                    span: Span::new(5, 99),
                    replacement: String::new()
                }]
            )
            .is_empty()
        );
    }

    #[test]
    fn a_patch_has_three_lines_around_each_change() {
        let text =
            "1\r\n2\r\n3\r\n4\r\nold and old too\r\n6\r\n7\r\n8\r\n9\r\n10\r\n11\r\n12\r\nlast old";
        let second = Edit {
            span: Span::new(text.len() - 3, text.len()),
            replacement: "new".to_owned(),
        };
        let settled = settle(
            text,
            vec![
                edit(text, "old", "new"),
                edit(text, "old too", "new too"),
                second,
            ],
        );
        let want = "diff --git a/My \u{e9}.md b/My \u{e9}.md\n--- a/My \u{e9}.md\t\n+++ b/My \u{e9}.md\t\n@@ -2,7 +2,7 @@\n 2\r\n 3\r\n 4\r\n-old and old too\r\n+new and new too\r\n 6\r\n 7\r\n 8\r\n\
            @@ -10,4 +10,4 @@\n 10\r\n 11\r\n 12\r\n-last old\n\\ No newline at end of file\n+last new\n\\ No newline at end of file\n";
        assert_eq!(unified("My \u{e9}.md", text, &settled), want);
        assert_eq!(unified("a.md", text, &[]), "");
        assert_eq!(named("a/", "x\"\n.md"), "\"a/x\\\"\\012.md\"");
    }
}
