//! Comments that silence one rule: `<!-- holdpoint: allow RULE until DATE because … -->`.

use super::Allow;
use crate::base::Span;

/// Reads the inside of a comment at `span`; `None` when it is any other comment.
pub(super) fn read(inside: &str, span: Span) -> Option<Allow> {
    let rest = behind_verb(inside, "allow").filter(|rest| !rest.is_empty())?;
    let (rule, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (until, because) = split_at_word(rest, "because");
    let (_, until) = split_at_word(until, "until");
    Some(Allow {
        rule: rule.to_owned(),
        until: words(until),
        because: words(because),
        span,
    })
}

/// What a comment for us says after its verb; `None` where it is none, or has another verb.
pub(super) fn behind_verb<'a>(inside: &'a str, verb: &str) -> Option<&'a str> {
    let rest = inside
        .trim()
        .strip_prefix("holdpoint:")?
        .trim_start()
        .strip_prefix(verb)?;
    let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
    ends.then(|| rest.trim())
}

/// What is before and after the first `word`; all before it where there is none.
fn split_at_word<'a>(text: &'a str, word: &str) -> (&'a str, &'a str) {
    let found = text.match_indices(word).find(|&(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace)
    });
    found.map_or((text, ""), |(at, _)| {
        (&text[..at], &text[at + word.len()..])
    })
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
