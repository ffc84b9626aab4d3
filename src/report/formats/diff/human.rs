//! For people at a terminal: the outline in plain words, one row a line.

use super::{Diff, DiffFormat, Outline};
use crate::report::compare::outline::{Piece, Row, Shift, Tone, place};

/// This format.
pub const DIFF_FORMAT: DiffFormat = DiffFormat {
    name: "human",
    write,
};

fn write(diff: &Diff) -> String {
    let outline = Outline::of(&diff.changes);
    let mut text = format!(
        "{}\n{}\n{}\n",
        outline.headline,
        outline.effect,
        super::between(diff)
    );
    for section in &outline.sections {
        text.push_str(&format!(
            "\n{} ({})\n",
            section.title,
            section.rows.iter().filter(|row| !row.inner).count()
        ));
        section
            .rows
            .iter()
            .for_each(|row| text.push_str(&line(row)));
    }
    let unchanged = diff.changes.diagnostics.unchanged;
    if unchanged > 0 {
        text.push_str(&format!(
            "\nas before: {}\n",
            crate::base::text::count(unchanged, "diagnostic")
        ));
    }
    text
}

fn line(row: &Row) -> String {
    let mark = match row.tone {
        Tone::Worse => '-',
        Tone::Better => '+',
        Tone::Plain => ' ',
    };
    let indent = if row.inner { "    " } else { "  " };
    let kind = if row.kind.is_empty() {
        String::new()
    } else {
        format!("{} ", row.kind)
    };
    let mut clauses: Vec<String> = Vec::new();
    clauses.extend(row.verdict.as_ref().map(arrow));
    clauses.extend(
        row.claim
            .as_ref()
            .map(|shift| format!("claim {}", arrow(shift))),
    );
    clauses.extend(row.says.iter().map(|pieces| plain(pieces)));
    let at = row
        .at
        .as_ref()
        .map_or(String::new(), |at| format!("  {}", place(at)));
    let said = if clauses.is_empty() {
        String::new()
    } else {
        format!(": {}", clauses.join("; "))
    };
    format!("{mark}{indent}{kind}{}{said}{at}\n", plain(&row.title))
}

fn arrow(shift: &Shift) -> String {
    shift.told(&str::to_owned, &|word| word)
}

fn plain(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Ours(text) | Piece::Said(text) => text.clone(),
        Piece::Code(text) => format!("`{text}`"),
    };
    pieces.iter().map(text).collect()
}
