//! Absent: what stands in the place of a proof and says that there is none.

use crate::records::ReferenceKind;
use crate::records::reference::shape::Shape;
use crate::records::words::Class;
use crate::records::words::proof::says_none;
use crate::records::words::tail::objection;

/// Does a short value in the place of a proof say that there is none: `missing`, `to follow`, `screenshot to be attached`, `none`, `?`?
pub fn says_missing(plain: &str) -> bool {
    let count = plain.split_whitespace().count();
    // A path: what its parts are called is no answer.
    if count == 1 && plain.contains('/') {
        return false;
    }
    let lone = plain.trim_matches(|c: char| !c.is_alphanumeric() && c != '?');
    if lone.chars().all(|c| c == '?') && !lone.is_empty() || count == 1 && says_none(lone) {
        return true;
    }
    let longest = match objection(plain).map(|objection| objection.class) {
        Some(Class::Future | Class::Hedge) => 6,
        Some(Class::Not) => 3,
        Some(Class::Trouble) => 2,
        Some(Class::Except | Class::Contrast | Class::Limit | Class::Condition) | None => 0,
    };
    count <= longest
}

/// `[report]()`: a link that somebody meant to fill in.
pub fn empty_link(words: &str) -> Option<Shape> {
    let named = words.chars().any(char::is_alphanumeric);
    named.then(|| Shape {
        kind: ReferenceKind::Pending,
        text: words.trim().to_owned(),
        decoration: None,
        fragment: None,
        gap: true,
    })
}
