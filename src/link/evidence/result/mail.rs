//! Mails: an answer in somebody's own words, which says no more often than a report does.

use crate::base::text::fold;
use crate::link::evidence::result::console::lines;
use crate::link::evidence::result::gather::Gather;
use crate::records::words::Class;
use crate::records::words::proof::{is_mail_head, names_refusal, speaks_of_approval};
use crate::records::words::tail::objection;

/// So many sentences of a mail are its answer; what follows gives reasons.
const ANSWER: usize = 4;

/// Is this a mail: a sender, a receiver or a date, and a subject, in its first lines?
pub fn is_mail(text: &str) -> bool {
    let heads = text
        .lines()
        .take(12)
        .filter_map(|line| line.split_once(':'));
    let heads: Vec<(&str, &str)> = heads.collect();
    let has = |head: &str, sign: char| {
        let mut heads = heads.iter();
        heads.any(|(name, value)| name.trim().eq_ignore_ascii_case(head) && value.contains(sign))
    };
    // What RFC 5322 asks for: a sender and a date.
    if has("from", '@') && has("date", ' ') {
        return true;
    }
    let names: Vec<String> = heads
        .into_iter()
        .map(|(name, _)| fold(name.trim_start_matches(['*', '-', ' ', '>'])))
        .collect();
    is_mail_head(&names)
}

/// Reads the first sentences behind the head of a mail for a refusal: `I cannot approve`, `we reject`. Quoted lines are somebody else's.
pub fn read(text: &str, gather: &mut Gather) {
    gather.is_of("mail");
    let body = lines(text).skip_while(|(_, line)| !line.trim().is_empty());
    let own =
        body.filter(|(_, line)| !line.trim().is_empty() && !line.trim_start().starts_with('>'));
    let sentences = own.flat_map(|(at, line)| {
        line.split_inclusive(['.', '!', '。', '！'])
            .map(move |sentence| (at, sentence))
    });
    for (at, sentence) in sentences.take(ANSWER) {
        let denied = objection(sentence).is_some_and(|objection| objection.class == Class::Not);
        if denied && speaks_of_approval(sentence) || names_refusal(sentence) && !denied {
            gather.fail(at, sentence.trim());
        }
    }
}
