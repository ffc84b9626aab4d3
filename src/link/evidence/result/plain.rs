//! Plain text: what a file says that is no document and in no format of a program.

use crate::link::evidence::result::gather::Gather;
use crate::link::evidence::result::{Purpose, console, mail, odd, prose};
use crate::parse::Document;
use crate::records::words::vocabulary::Vocabulary;

/// Reads any other text: a note, a mail, or a log that says at its end how it went.
pub fn read(text: &str, document: &Document, purpose: Purpose, words: &Vocabulary) -> Gather {
    let mut gather = prose::read(text, document, purpose, words);
    gather.is_of(if mail::is_mail(text) { "mail" } else { "text" });
    if gather.is_open() {
        console::last_lines(text, &mut gather);
    }
    if gather.is_open() && console::is_log(text) {
        console::last_words(text, &mut gather);
    }
    odd::note_alarm(text, &mut gather);
    if gather.is_open() && purpose == Purpose::Data {
        gather.doubt(0, text.lines().next().unwrap_or(""));
    }
    gather
}
