//! Naming: the number and the id that a title carries before its words: `3) Backups`, `R-12: Redis outage`, `EXC-001 Old image`.

use crate::base::text::is_pictograph;

/// A title taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// `3` of `3) Backups` or `3. Backups`.
    pub number: Option<u32>,
    /// `R-12` of `R-12: Redis outage`.
    pub id: Option<String>,
    /// The words alone, on one line; the id where there are no others.
    pub title: String,
}

/// Takes a title apart.
pub fn read(text: &str) -> Name {
    let text = one_line(text);
    let text = undecorated(&text);
    let (text, anchor) = anchored(text);
    let (number, rest) = if begins_with_version(text) {
        (None, text)
    } else {
        number(text)
    };
    // Of `6. - swap the banner` the dash belongs to neither.
    let rest = if number.is_some() {
        rest.trim_start_matches("- ")
    } else {
        rest
    };
    let (id, title) = if lists_ids(rest) {
        (None, rest)
    } else {
        id(rest)
    };
    let title = if title.is_empty() {
        id.clone().unwrap_or_else(|| text.to_owned())
    } else {
        title.to_owned()
    };
    let id = anchor.map(str::to_owned).or(id);
    Name { number, id, title }
}

/// Splits the explicit id off `Valves are shut {#valves}`.
fn anchored(text: &str) -> (&str, Option<&str>) {
    let split = text
        .strip_suffix('}')
        .and_then(|head| head.rsplit_once("{#"));
    match split {
        Some((head, id)) if !id.is_empty() && !id.contains([' ', '{']) => {
            (head.trim_end(), Some(id))
        }
        _ => (text, None),
    }
}

/// A title without the pictographs that lead it: they decorate.
fn undecorated(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| {
        is_pictograph(c) || matches!(c, '\u{fe0f}' | '\u{200d}' | ' ')
    });
    if rest.is_empty() { text } else { rest }
}

/// The text on one line, with single spaces and without marks that lead or close it.
pub fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .trim_end_matches([':', '\u{ff1a}'])
        .trim_end()
        .to_owned()
}

/// Splits `3) Backups`, `3. Backups`, `3 — Backups`, `§3 Backups` and `1.2 Backups` (which has no number of its own).
fn number(text: &str) -> (Option<u32>, &str) {
    let start = text.trim_start_matches('\u{a7}');
    let digits = start.len()
        - start
            .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
            .len();
    let (head, rest) = start.split_at(digits);
    if head.is_empty() || !head.starts_with(|c: char| c.is_ascii_digit()) {
        return (None, text);
    }
    let bare = head.trim_end_matches('.');
    let tail = rest
        .trim_start_matches('\u{fe0f}')
        .trim_start_matches('\u{20e3}');
    let closed = head.ends_with('.')
        || bare.contains('.')
        || tail.len() < rest.len()
        || text.len() > start.len();
    let body = match tail.chars().next() {
        Some(')') => tail.get(1..).unwrap_or(""),
        Some(' ') if closed => tail
            .trim_start()
            .strip_prefix(['\u{2013}', '\u{2014}'])
            .unwrap_or(tail),
        Some(' ') if tail.trim_start().starts_with(['\u{2013}', '\u{2014}', '-']) => tail
            .trim_start()
            .trim_start_matches(['\u{2013}', '\u{2014}', '-']),
        _ => return (None, text),
    };
    let body = body.trim();
    if body.is_empty() {
        (None, text)
    } else {
        (bare.parse().ok().filter(|_| bare.len() < 6), body)
    }
}

/// `58.0 betas`, `55.0.3 left out`: sections are counted from one, and there are not so many of them.
fn begins_with_version(text: &str) -> bool {
    const MOST_SECTIONS: u32 = 20;
    let first = text.split(' ').next().unwrap_or("");
    let parts: Vec<&str> = first.trim_end_matches('.').split('.').collect();
    let is_number = parts.iter().all(|part| part.parse::<u32>().is_ok());
    let major = parts[0].parse().unwrap_or(0);
    let holds_zero = parts.iter().skip(1).any(|part| *part == "0");
    is_number && holds_zero && (parts.len() > 2 || major > MOST_SECTIONS)
}

/// Splits `R-12: Redis outage`, `E1. Old image`, `[EXC-001] Old image`, `RISK-3 — Redis` and the bare `EXC-001`.
fn id(text: &str) -> (Option<String>, &str) {
    let open = text
        .strip_prefix('[')
        .filter(|rest| rest.contains(']') && !text.contains("]("));
    let inner = open.unwrap_or(text);
    let end = inner
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))
        .unwrap_or(inner.len());
    let (token, rest) = inner.split_at(end);
    if !looks_like_id(token) {
        return (None, text);
    }
    let rest = if open.is_some() {
        rest.strip_prefix(']')
    } else {
        Some(rest)
    };
    let Some(rest) = rest else {
        return (None, text);
    };
    if rest.is_empty() {
        return (Some(token.to_owned()), "");
    }
    let body = rest.trim_start();
    let closed = body
        .strip_prefix([
            ':', ')', '.', '\u{2014}', '\u{2013}', '-', '|', '\u{b7}', '\u{ff1a}',
        ])
        .filter(|after| after.starts_with(' '));
    match closed {
        Some(body) => (Some(token.to_owned()), body.trim()),
        None if open.is_some() || (rest.starts_with(' ') && is_register_id(token)) => {
            (Some(token.to_owned()), body)
        }
        None => (None, text),
    }
}

/// Does the text begin with several ids: `C2-11 / C2-18: topics`? None of them is its own.
fn lists_ids(text: &str) -> bool {
    let mut parts = text.split(['/', ',', '&', '+']);
    let [Some(first), Some(second)] = [parts.next(), parts.next()] else {
        return false;
    };
    let second = second
        .trim_start()
        .split(|c: char| c == ':' || c.is_whitespace())
        .next()
        .unwrap_or("");
    looks_like_id(first.trim()) && looks_like_id(second)
}

/// Is this word a record id: capitals with a number (`R12`, `EXC-001`, `W-20250101-02`), and no common abbreviation?
pub fn looks_like_id(token: &str) -> bool {
    const WORDS: [&str; 30] = [
        "S3", "EC2", "R2", "MP3", "MP4", "H2", "HTTP2", "HTTP3", "IPV4", "IPV6", "P50", "P90",
        "P95", "P99", "P999", "Q1", "Q2", "Q3", "Q4", "SHA1", "SHA256", "SHA-256", "AES-256",
        "UTF-8", "UTF-16", "COVID-19", "V1", "V2", "SOC2", "SOC-2",
    ];
    let letters = token.chars().take_while(char::is_ascii_uppercase).count();
    let last = token.rsplit('-').next().unwrap_or("");
    let numbered = token.ends_with(|c: char| c.is_ascii_digit())
        || (token.contains('-') && last.len() == 1 && letters > 1);
    let tail_ok = token
        .chars()
        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-' || c == '_');
    (1..=12).contains(&letters)
        && token.len() <= 32
        && numbered
        && tail_ok
        && (token.contains('-') || token.contains('_') || letters <= 4)
        && !WORDS.contains(&token)
        && !["CVE-", "ISO-", "RFC-", "GHSA-"]
            .iter()
            .any(|prefix| token.starts_with(prefix))
}

/// Is this an id that needs no separator: `EXC-001`, with a hyphen and a padded or long number?
fn is_register_id(token: &str) -> bool {
    let digits = token.rsplit('-').next().unwrap_or("");
    token.contains('-') && digits.len() >= 2 && digits.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (Option<u32>, Option<String>, String) {
        let name = read(text);
        (name.number, name.id, name.title)
    }

    #[test]
    fn numbers_and_ids_stand_before_the_words() {
        assert_eq!(parts("3) Backups"), (Some(3), None, "Backups".into()));
        assert_eq!(
            parts("11. Canary  drill"),
            (Some(11), None, "Canary drill".into())
        );
        assert_eq!(
            parts("R-12: Redis"),
            (None, Some("R-12".into()), "Redis".into())
        );
        assert_eq!(
            parts("EXC-001 Old image"),
            (None, Some("EXC-001".into()), "Old image".into())
        );
        assert_eq!(
            parts("[W-7] Old image"),
            (None, Some("W-7".into()), "Old image".into())
        );
        assert_eq!(
            parts("WS-A: Foundations"),
            (None, Some("WS-A".into()), "Foundations".into())
        );
        assert_eq!(
            parts("E1. Old image"),
            (None, Some("E1".into()), "Old image".into())
        );
        assert_eq!(parts("1.1 \u{2014} Merge the branch").2, "Merge the branch");
        assert_eq!(
            parts("C2-11 / C2-18: topics"),
            (None, None, "C2-11 / C2-18: topics".into())
        );
        assert_eq!(
            parts("EXC-001"),
            (None, Some("EXC-001".into()), "EXC-001".into())
        );
    }

    #[test]
    fn words_that_look_like_ids_are_words() {
        for title in [
            "P95 < 250ms",
            "SHA-256 hashing",
            "2 regions",
            "30 days of logs",
            "S3: bucket",
            "Q3: plan",
            "2025 plan",
            "CVE-2024-1 in zlib",
        ] {
            assert_eq!(parts(title), (None, None, title.to_owned()));
        }
        assert_eq!(parts("1.2 Backups").2, "Backups");
    }
}
