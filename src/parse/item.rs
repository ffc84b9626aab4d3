//! Items: the first paragraph of a list item is its text, without the task box.

use super::inline::Run;
use super::pairs::{self, Lead};
use super::{Item, Text, task};
use crate::base::Span;

/// Gives an item its first paragraph, the task box taken off.
pub(super) fn fill_item(item: &mut Item, mut run: Run) {
    if let Some((task, from)) = task::find(&run.text) {
        run.text = behind_box(&run.text, from);
        run.lines.retain(|line| line.at >= from);
        for line in &mut run.lines {
            line.at -= from;
        }
        item.task = Some(task);
    }
    item.pairs = pairs::read(&run.text, &run.lines, Lead::ListMarker);
    item.text = run.text;
}

/// The text from an offset on; where nothing is left, an empty one at its end.
fn behind_box(text: &Text, from: usize) -> Text {
    let end = text.span.end;
    let rest = text.slice(from, text.plain.len());
    let start = if rest.pieces.is_empty() {
        end
    } else {
        rest.span.start
    };
    Text {
        span: Span::new(start, end),
        ..rest
    }
}
