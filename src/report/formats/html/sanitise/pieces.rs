//! Pieces: what the renderer drew itself, kept away from sanitising and put into the sanitised HTML in the end.
//!
//! While a body is sanitised, a token holds the place of each piece. A writer must not be able to make one: it contains a digest
//! of the whole text, and no text can hold its own digest. It counts where it is text, never inside a tag: there, the quotes of a
//! piece would end an attribute of the writer and begin others. And it counts once, so that a copy of it draws nothing.

use super::tags::{Part, parts};

/// The finished pieces of one body, in the order in which they were kept.
pub struct Pieces {
    token: String,
    /// `None` once a piece has been put in its place.
    kept: Vec<Option<String>>,
}

impl Pieces {
    /// No pieces yet, for a body that is drawn from `text`.
    pub fn new(text: &str) -> Self {
        let digest = blake3::Hasher::new_derive_key("holdpoint 2026-11-29 place of a kept piece")
            .update(text.as_bytes())
            .finalize()
            .to_hex();
        Pieces {
            token: format!("kept-{digest}-"),
            kept: Vec::new(),
        }
    }

    /// Keeps a piece, and returns what holds its place.
    pub fn keep(&mut self, piece: String) -> String {
        self.kept.push(Some(piece));
        format!("{}{};", self.token, self.kept.len() - 1)
    }

    /// The HTML with each piece in its place; one whose place is gone is left out.
    pub fn put_into(mut self, html: &str) -> String {
        let size: usize = self.kept.iter().flatten().map(String::len).sum();
        let mut out = String::with_capacity(html.len() + size);
        for part in parts(html) {
            match part {
                Part::Tag(tag) => out.push_str(tag),
                Part::Text(text) => self.put_into_text(text, &mut out),
            }
        }
        out
    }

    fn put_into_text(&mut self, text: &str, out: &mut String) {
        let mut parts = text.split(self.token.as_str());
        out.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let (number, rest) = part.split_once(';').unwrap_or(("", part));
            let place = number.parse().ok();
            let piece = place.and_then(|number: usize| self.kept.get_mut(number)?.take());
            out.push_str(&piece.unwrap_or_default());
            out.push_str(rest);
        }
    }
}
