//! Absent: what stands in the place of a proof and says that there is none.

use crate::base::text::fold;
use crate::records::ReferenceKind;
use crate::records::reference::shape::Shape;
use crate::records::words::Class;
use crate::records::words::plan;
use crate::records::words::proof::says_none;
use crate::records::words::tail::{has_class, objection};

/// Does a short value in the place of a proof say that there is none: `missing`, `to follow`, `screenshot to be attached`, `none`, `?`?
pub fn says_missing(plain: &str) -> bool {
    let count = plain.split_whitespace().count();
    // A path: what its parts are called is no answer.
    if count == 1 && plain.contains('/') {
        return false;
    }
    let lone = plain.trim_matches(|c: char| !c.is_alphanumeric() && c != '?');
    let is_question = lone.chars().all(|c| c == '?') && !lone.is_empty();
    let is_none = is_question || count == 1 && says_none(lone);
    is_none || promises(plain, count) || is_to_come(plain, count) || objects(plain, lone, count)
}

/// `Rana still has to put it here`: whatever its first word of doubt is, a short value that speaks of what is to come.
fn is_to_come(plain: &str, count: usize) -> bool {
    let opens = objection(plain).map(|first| first.class);
    let is_doubt = matches!(opens, Some(Class::Future | Class::Hedge | Class::Limit));
    count <= LONGEST_PROMISE && is_doubt && has_class(plain, &[Class::Future, Class::Hedge])
}

/// Is a short value nothing but an objection?
fn objects(plain: &str, lone: &str, count: usize) -> bool {
    let Some(objection) = objection(plain) else {
        return false;
    };
    let opens = fold(lone).starts_with(objection.word);
    let longest = match objection.class {
        // `not received from the lab yet`, `waiting for the signed copy`: all that it says is that there is none.
        Class::Not if opens => LONGEST_DENIAL,
        Class::Condition if opens => LONGEST_PROMISE,
        Class::Not => 3,
        Class::Trouble => 2,
        Class::Except
        | Class::Contrast
        | Class::Limit
        | Class::Condition
        | Class::Future
        | Class::Hedge => 0,
    };
    count <= longest
}

/// `after the drill`, `bei Lieferant angefragt`: do a few words say what a proof waits for?
fn promises(plain: &str, count: usize) -> bool {
    count <= LONGEST_PROMISE && (plan::begins_after(plain) || ends_in_request(plain))
}

/// `bei Lieferant angefragt`: German says at the end that something was asked for.
fn ends_in_request(plain: &str) -> bool {
    const REQUESTS: [&str; 4] = ["angefragt", "angefordert", "beantragt", "bestellt"];
    let folded = fold(plain);
    let last = folded.rsplit(' ').next().unwrap_or("");
    REQUESTS.contains(&last) && !folded.starts_with("wie ")
}

/// The longest value that promises a proof, in words.
const LONGEST_PROMISE: usize = 8;

/// The longest value that begins with a denial and is no story, in words.
const LONGEST_DENIAL: usize = 10;

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
