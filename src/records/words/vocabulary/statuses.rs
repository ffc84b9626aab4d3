//! Statuses: the marks that people claim with in every language, and the colours that only stress a word.

use crate::records::Status;

/// Marks that stand for a status wherever they stand in place of one.
#[rustfmt::skip]
pub const MARKS: &[(Status, &[char])] = &[
    (Status::Done, &['✅', '✔', '☑', '✓', '🟢', '🟩', '💚', '🆗', '🗹', '👍']),
    (Status::InProgress, &['⚠', '🟡', '🟨', '🟠', '🟧', '🔄', '🔁', '🚧', '🏗', '🔶', '🔃', '◐', '🌗', '🏃']),
    (Status::Open, &['❌', '✗', '✘', '✖', '🔴', '🟥', '⬜', '☐', '⚪', '⏳', '⌛', '⏭', '🔲', '▢', '□', '👎', '🆕', '◯', '⬛', '🔜', '⏰']),
    (Status::Blocked, &['⛔', '🚫', '⏸', '🛑']),
    (Status::Unknown, &['🔵', '🟦', '🟣', '❓', '❔', '🧪', '🟤', '⚫']),
];

/// Coloured marks: beside a level or priority they are a colour of it, and no status.
#[rustfmt::skip]
pub const COLOURS: &[char] = &[
    '🔴', '🟡', '🟢', '🟠', '🔵', '⚪', '🟣', '⚫', '🟤', '🟥', '🟧', '🟨', '🟩', '🟦',
];

/// Words that a colour before them only stresses: `🔴 High`, `⚠ Note`, `❌ Never …`.
#[rustfmt::skip]
pub const STRESSED: &[&str] = &[
    "critical", "high", "medium", "low", "important", "warning", "note", "caution", "danger", "info", "p0", "p1", "p2", "p3", "do", "don't",
    "never", "always", "must", "should",
];
