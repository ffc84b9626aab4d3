//! Decoding: bytes of a document to text, never failing, and what was noticed on the way.

/// A decoded document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text, without a byte order mark; line ends as they were.
    pub text: String,
    /// How its bytes were written.
    pub encoding: Encoding,
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
