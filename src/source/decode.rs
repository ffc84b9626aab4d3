//! Decoding: bytes of a document to text, never failing, and what was noticed on the way.

/// A decoded document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text, without a byte order mark; line ends as they were.
    pub text: String,
    /// How its bytes were written.
    pub encoding: Encoding,
}

impl Text {
    /// Is it what `diff` wrote for a comment? A pipeline leaves it beside the documents, and what it says of gates is nobody's claim.
    pub fn is_report(&self) -> bool {
        self.text.starts_with("<!-- holdpoint-diff")
    }
}

/// How the bytes of a document were written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[default]
    Utf8,
    /// UTF-16 with a byte order mark.
    Utf16,
    /// Neither: read as Windows code page 1252, so that some letters may be wrong.
    Cp1252,
}

/// What bytes 0x80 to 0x9F are in Windows code page 1252; the five that it leaves open stay control characters.
/// Source: the mapping table CP1252.TXT of the Unicode Consortium.
const CP1252_HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
    '\u{8f}', //
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Decodes the bytes of a document. Never fails: what is neither UTF-8 nor marked UTF-16 is read as code page 1252.
/// NUL and other control characters stay in the text.
pub fn decode(bytes: &[u8]) -> Text {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8_or_cp1252(rest),
        _ => utf8_or_cp1252(bytes),
    }
}

/// An odd last byte and lone surrogates become U+FFFD.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Text {
    let pairs = bytes.chunks_exact(2);
    let odd = (!pairs.remainder().is_empty()).then_some(char::REPLACEMENT_CHARACTER);
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    let letters =
        char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    Text {
        text: letters.chain(odd).collect(),
        encoding: Encoding::Utf16,
    }
}

fn utf8_or_cp1252(bytes: &[u8]) -> Text {
    match std::str::from_utf8(bytes) {
        Ok(text) => Text {
            text: text.to_owned(),
            encoding: Encoding::Utf8,
        },
        Err(_) => Text {
            text: bytes.iter().copied().map(cp1252).collect(),
            encoding: Encoding::Cp1252,
        },
    }
}

fn cp1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => CP1252_HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, encoding: Encoding) {
        assert_eq!(
            decode(bytes),
            Text {
                text: text.to_owned(),
                encoding
            }
        );
    }

    #[test]
    fn every_encoding_gives_its_text() {
        check(b"", "", Encoding::Utf8);
        check("Größe\r\n".as_bytes(), "Größe\r\n", Encoding::Utf8);
        check(b"\xEF\xBB\xBF# A", "# A", Encoding::Utf8);
        check(b"\xFF\xFE#\0 \0\xE4\0", "# ä", Encoding::Utf16);
        check(b"\xFE\xFF\0#\xD8\x3D\xDE\x00", "#😀", Encoding::Utf16);
        check(b"Gr\xF6\xDFe \x96 5 \x80", "Größe – 5 €", Encoding::Cp1252);
    }

    #[test]
    fn broken_bytes_are_kept_as_far_as_they_go() {
        check(b"\xFF\xFEa\0b", "a\u{fffd}", Encoding::Utf16);
        check(b"\xFE\xFF\xD8\x00", "\u{fffd}", Encoding::Utf16);
        check(b"a\0b\x1b", "a\0b\x1b", Encoding::Utf8);
    }
}
