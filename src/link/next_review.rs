//! The day by which a document has to be reviewed again, where it says so: `next_review: 2026-11-25`, `Next review due: …`.

use super::pages::labelled;
use crate::base::Date;
use crate::base::text::fold;
use crate::parse::Document;
use crate::records::values::when;
use crate::records::words::LANGUAGES;

/// The day that a document declares for its next review; the earliest of several.
pub fn declared(document: &Document) -> Option<Date> {
    let meta = document.front_matter.iter().flat_map(|meta| &meta.fields);
    let meta = meta.filter(|field| is_next_review(&field.key));
    let in_meta = meta.filter_map(|field| when::day(&field.value)).min();
    let in_text = || {
        let labelled = labelled(document).into_iter();
        let next = labelled.filter(|(key, _, _)| is_next_review(key));
        next.filter_map(|(_, value, _)| when::day(&value)).min()
    };
    in_meta.or_else(in_text)
}

fn is_next_review(label: &str) -> bool {
    let folded = fold(label);
    let mut all = LANGUAGES.iter();
    all.any(|language| language.plan.next_review.contains(&folded.as_str()))
}
