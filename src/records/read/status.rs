//! Statuses: a writer's words, marks and boxes to a canonical status, with the legend that a document declares itself.

use std::collections::BTreeMap;

use crate::parse::{Document, Task, Text};
use crate::records::vocabulary::Vocabulary;
use crate::records::{Claim, Status};

/// Words whose status the document itself declares; `Status::Unknown` where its legend does not show a place for one.
#[derive(Clone, Debug, Default)]
pub struct Legend {
    /// Folded word or mark to status.
    pub words: BTreeMap<String, Status>,
}

impl Legend {
    /// Reads the legend of a document, if it declares one (`Status values:` with a list, `✅ = verified, 🟡 = partly`).
    pub fn of(document: &Document, words: &Vocabulary) -> Self {
        let _ = (document, words);
        Legend::default()
    }
}

/// The claim that a status value makes; `None` for an empty or blank-form value (`____`, `[ ] Yes [ ] No` counts as open).
pub fn claim(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<Claim> {
    let _ = (text, words, legend);
    None
}

/// The claim of a task box, refined by the words of its item: partial, blocked, not applicable.
pub fn boxed(task: &Task, text: &Text, words: &Vocabulary, legend: &Legend) -> Claim {
    let _ = (text, words, legend);
    Claim { status: Status::Unknown, text: task.mark.clone(), span: task.span, remark: None, unrecognised: None }
}

/// The claim of an item or heading that begins or ends with a status mark or a bold status word: `✅ Backups`, `**DONE** …`.
/// `None` where there is none. The second value is the text without the mark.
pub fn marked(text: &Text, words: &Vocabulary, legend: &Legend) -> Option<(Claim, Text)> {
    let _ = (text, words, legend);
    None
}
