//! For a pull request: a comment that is found again by its first line, and a summary for the page of a job. Neither is ever too long.

mod escape;

use super::{Diff, DiffFormat, Outline};
use crate::base::text::count;
use crate::report::compare::outline::{Piece, Row, Section, Tone, place};
pub use escape::{code, said};

/// This format.
pub const DIFF_FORMAT: DiffFormat = DiffFormat {
    name: "md",
    write: comment_text,
};

/// The longest comment, in bytes: a forge refuses 65,536 characters, and mail quotes it.
const COMMENT: usize = 60_000;

/// The longest summary of a job, in bytes: GitHub refuses more than 1 MiB.
const SUMMARY: usize = 1_000_000;

/// What is kept for the last lines.
const RESERVE: usize = 800;

/// A text for a pull request, and whether anything had to be left out.
pub struct Comment {
    /// The text.
    pub text: String,
    /// How many rows were left out.
    pub left_out: usize,
}

fn comment_text(diff: &Diff) -> String {
    comment(diff).text
}

/// The comment of a pull request.
pub fn comment(diff: &Diff) -> Comment {
    let marker = match &diff.telling.marker {
        Some(suffix) => format!("<!-- holdpoint-diff {} -->\n", name(suffix)),
        None => "<!-- holdpoint-diff -->\n".to_owned(),
    };
    text(diff, marker, COMMENT)
}

/// The summary of a job.
pub fn summary(diff: &Diff) -> Comment {
    text(diff, String::new(), SUMMARY)
}

/// What a marker may hold: nothing that ends it.
fn name(suffix: &str) -> String {
    let kept = suffix.chars().map(|c| {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '/') {
            c
        } else {
            '-'
        }
    });
    kept.take(100).collect::<String>().replace("--", "-")
}

fn text(diff: &Diff, start: String, most: usize) -> Comment {
    let outline = Outline::of(&diff.changes);
    let mut page = Page {
        text: start,
        most: most - RESERVE,
        left_out: 0,
    };
    page.text.push_str(&format!(
        "### {}\n\n{}.\n\n",
        outline.headline, outline.effect
    ));
    outline
        .sections
        .iter()
        .for_each(|section| page.section(section));
    page.text.push_str(&footer(diff, page.left_out));
    Comment {
        text: page.text,
        left_out: page.left_out,
    }
}

fn footer(diff: &Diff, left_out: usize) -> String {
    let link = diff
        .telling
        .full_report
        .as_ref()
        .map(|url| format!("[full report]({})", address(url)));
    let left = match (left_out, &link) {
        (0, _) => String::new(),
        (left, Some(link)) => format!("**{left} more** changes are not shown here: {link}.\n\n"),
        (left, None) => format!(
            "**{left} more** changes are not shown here: `holdpoint diff` prints them all.\n\n"
        ),
    };
    let unchanged = diff.changes.diagnostics.unchanged;
    let unchanged = if unchanged > 0 {
        format!("; {} as before", count(unchanged, "diagnostic"))
    } else {
        String::new()
    };
    let link = link
        .filter(|_| left_out == 0)
        .map_or(String::new(), |link| format!(" · {link}"));
    format!(
        "{left}<sub>{}{unchanged}.{link}</sub>\n",
        said(&super::between(diff))
    )
}

/// An address that ends where it ends.
fn address(url: &str) -> String {
    let kept = url
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .take(2000);
    kept.map(|c| {
        if matches!(c, '(' | ')' | '<' | '>' | '"' | '\\') {
            format!("%{:02X}", u32::from(c))
        } else {
            c.to_string()
        }
    })
    .collect()
}

/// A text that grows row by row until it is full.
struct Page {
    text: String,
    most: usize,
    left_out: usize,
}

impl Page {
    fn section(&mut self, section: &Section) {
        let number = section.rows.iter().filter(|row| !row.inner).count();
        let (open, close) = match section.folded {
            true => (
                format!(
                    "<details><summary>{} ({number})</summary>\n\n",
                    section.title
                ),
                "\n</details>\n\n",
            ),
            false => (format!("#### {} ({number})\n\n", section.title), "\n"),
        };
        let rows: Vec<String> = section.rows.iter().map(row).collect();
        let first = rows.first().map_or(0, String::len);
        if self.left_out > 0 || self.text.len() + open.len() + first + close.len() > self.most {
            self.left_out += rows.len();
            return;
        }
        self.text.push_str(&open);
        for row in &rows {
            if self.left_out > 0 || self.text.len() + row.len() + close.len() > self.most {
                self.left_out += 1;
            } else {
                self.text.push_str(row);
            }
        }
        self.text.push_str(close);
    }
}

fn row(row: &Row) -> String {
    let mark = match row.tone {
        Tone::Worse => "🔻 ",
        Tone::Better => "✅ ",
        Tone::Plain => "",
    };
    let kind = if row.kind.is_empty() {
        String::new()
    } else {
        format!("{} ", row.kind)
    };
    let mut clauses: Vec<String> = Vec::new();
    clauses.extend(
        row.verdict
            .as_ref()
            .map(|shift| shift.told(&str::to_owned, &|word| format!("**{word}**"))),
    );
    clauses.extend(
        row.claim
            .as_ref()
            .map(|shift| format!("claim {}", shift.told(&str::to_owned, &|word| word))),
    );
    clauses.extend(row.says.iter().map(|pieces| words(pieces)));
    let at = row
        .at
        .as_ref()
        .map_or(String::new(), |at| format!(" ({})", code(&place(at))));
    let indent = if row.inner { "  " } else { "" };
    let title = if row.inner || row.kind.is_empty() {
        words(&row.title)
    } else {
        strong(&row.title)
    };
    let said = if clauses.is_empty() {
        String::new()
    } else {
        format!(": {}", clauses.join("; "))
    };
    format!("{indent}- {mark}{kind}{title}{said}{at}\n")
}

/// Words in bold, unless they are code alone.
fn strong(pieces: &[Piece]) -> String {
    match pieces {
        _ if pieces.iter().any(|piece| matches!(piece, Piece::Code(_))) => words(pieces),
        _ => format!("**{}**", words(pieces)),
    }
}

fn words(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Ours(text) => text.clone(),
        Piece::Said(text) => said(text),
        Piece::Code(text) => code(text),
    };
    pieces.iter().map(text).collect()
}
