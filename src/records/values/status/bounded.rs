//! Bounded: values that hold a measure and its bound: `90 s (limit 300 s)`, `99.8 %, at least 99.5 %`.

use crate::records::Status;
use crate::records::values::measure;
use crate::records::values::status::tail::takes_back;
use crate::records::words::Vocabulary;

/// The same of a value that begins with a share, which is no progress towards a hundred then.
pub fn of_share(plain: &str, words: &Vocabulary) -> Option<Status> {
    held(plain, words).filter(|_| begins_with_share(plain))
}

/// What a value says that holds its own bound: `90 s (limit 300 s)`.
pub fn held(plain: &str, words: &Vocabulary) -> Option<Status> {
    if measure::miss_in(plain).is_some() {
        return Some(Status::Open);
    }
    let is_kept = measure::keeps_own_bound(plain) && !takes_back(plain, words);
    is_kept.then_some(Status::Done)
}

/// Does a value begin with a share?
fn begins_with_share(plain: &str) -> bool {
    let rest =
        plain.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
    rest.len() < plain.len() && rest.starts_with(['%', '％'])
}
