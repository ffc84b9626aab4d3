//! Codes: values that are a code or a number of something else, and no status.

use crate::records::words::vocabulary::mark_status;

/// `200`, `403 Forbidden`, `0=connected`, `1.4.2`: a code or number of something else.
pub fn is_of_protocol(plain: &str) -> bool {
    let digits = plain.bytes().take_while(u8::is_ascii_digit).count();
    let rest = plain.get(digits..).unwrap_or("").trim_start();
    match digits {
        // `212 ms ✅` is a measure with its mark.
        _ if plain.chars().any(|c| mark_status(c).is_some()) => false,
        0 => false,
        3 if plain.as_bytes()[0].is_ascii_digit()
            && (b'1'..=b'5').contains(&plain.as_bytes()[0]) =>
        {
            rest.is_empty()
                || rest.starts_with(char::is_uppercase)
                || rest.starts_with(['/', ',', '(', '-', '–', '—'])
        }
        _ => {
            rest.is_empty()
                || rest.starts_with('=')
                || rest.starts_with('.') && !rest.contains(['/', '%'])
        }
    }
}
