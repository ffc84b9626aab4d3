//! JSON with the place of every value: checked by the reader of the crate, then walked once for the places.

use super::data::{DataFault, Datum, DatumKey, DatumValue};
use crate::base::Span;

/// Reads a text that begins `offset` bytes into its file.
pub(super) fn data(text: &str, offset: usize) -> Result<Datum, DataFault> {
    // What passes here is JSON, nested no deeper than this reader allows: the walk can rely on both.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        let before: usize = text
            .split_inclusive('\n')
            .take(error.line().saturating_sub(1))
            .map(str::len)
            .sum();
        let at = before
            .saturating_add(error.column().saturating_sub(1))
            .min(text.len());
        let at = (0..=at)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        let length = text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        let why = error.to_string();
        let why = why.split(" at line ").next().unwrap_or("").to_owned();
        return Err(DataFault {
            why,
            span: Span::new(at, at + length).shifted(offset),
        });
    }
    Ok(Walk {
        text,
        at: 0,
        offset,
    }
    .value())
}

struct Walk<'a> {
    text: &'a str,
    at: usize,
    offset: usize,
}

impl Walk<'_> {
    fn value(&mut self) -> Datum {
        self.skip_space();
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => DatumValue::Map(self.map()),
            Some(b'[') => DatumValue::List(self.list()),
            Some(b'"') => DatumValue::Text(self.string()),
            _ => DatumValue::Text(self.word()),
        };
        Datum {
            span: self.span(start),
            value,
        }
    }

    fn map(&mut self) -> Vec<(DatumKey, Datum)> {
        let mut entries = Vec::new();
        self.at += 1;
        while self.goes_on(b'}') {
            let start = self.at;
            let key = DatumKey {
                text: self.string(),
                span: self.span(start),
            };
            self.skip_space();
            self.at += 1;
            entries.push((key, self.value()));
        }
        entries
    }

    fn list(&mut self) -> Vec<Datum> {
        let mut items = Vec::new();
        self.at += 1;
        while self.goes_on(b']') {
            items.push(self.value());
        }
        items
    }

    /// Is there another part before the end? Leaves the comma, or the end, behind.
    fn goes_on(&mut self, end: u8) -> bool {
        self.skip_space();
        if self.peek() == Some(b',') {
            self.at += 1;
            self.skip_space();
        }
        let more = self.peek().is_some_and(|byte| byte != end);
        if !more {
            self.at += 1;
        }
        more
    }

    fn string(&mut self) -> String {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.peek().filter(|byte| *byte != b'"') {
            self.at += if byte == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
        let quoted = self.text.get(start..self.at).unwrap_or("\"\"");
        serde_json::from_str(quoted).expect("the whole text was read before")
    }

    fn word(&mut self) -> String {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
        {
            self.at += 1;
        }
        let word = self.text.get(start..self.at).unwrap_or("");
        if word == "null" {
            String::new()
        } else {
            word.to_owned()
        }
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn span(&self, start: usize) -> Span {
        Span::new(start, self.at.min(self.text.len())).shifted(self.offset)
    }
}
