//! Ticked no-go: a box that says so and nothing else but that it is the decision, or why: `[x] NO-GO decision`, `[x] No-go: no crane`. The
//! criteria, the areas and the conditions of a no-go are no decision.

use crate::base::text::{fold, words};
use crate::parse::Item;
use crate::records::gates::decision::is_label;
use crate::records::words::gates;

const NAMES: &[&str] = &["no-go", "no go", "nogo"];

/// Does an item tick a no-go?
pub fn ticks_no_go(item: &Item) -> bool {
    let is_ticked = item.task.as_ref().is_some_and(|task| is_tick(&task.mark));
    let folded = fold(&item.text.plain);
    let labelled = folded
        .split_once([':', '：'])
        .filter(|(label, _)| is_label(label));
    let said = labelled.map_or(folded.as_str(), |(_, said)| said);
    let said = said.trim_start_matches(|c: char| !c.is_alphanumeric());
    let behind = NAMES.iter().find_map(|name| said.strip_prefix(name));
    is_ticked && behind.is_some_and(says_only_why)
}

/// Does a text behind a no-go say that it is the decision, or why?
fn says_only_why(behind: &str) -> bool {
    let rest = behind.trim_start_matches([' ', '*', '_']);
    let first = words(rest).next();
    let is_alone = rest.is_empty() || first.is_some_and(is_label);
    let is_cut = rest.starts_with([':', '：', ',', '.', ';', '(', '!', '—', '–', '-']);
    is_alone || is_cut && !first.is_some_and(gates::is_if)
}

/// Is it the mark of a box that somebody ticked?
pub fn is_tick(mark: &str) -> bool {
    matches!(mark, "x" | "X" | "✓" | "✅")
}
