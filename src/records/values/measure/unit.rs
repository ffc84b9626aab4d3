//! Units: what a number counts, by the word or sign behind it.

use crate::records::words::polarity::{POLARITIES, Polarity};

/// What a number counts.
pub struct Unit {
    /// `time`, `%`, `rps`, else the word behind the number; empty for a bare one.
    pub dimension: String,
    /// How many of the smallest unit of the dimension it is.
    pub factor: f64,
    /// Where it ends; the end of the number where it is written with none.
    pub end: usize,
}

impl Unit {
    fn new(dimension: &str, factor: f64, end: usize) -> Unit {
        Unit {
            dimension: dimension.to_owned(),
            factor,
            end,
        }
    }
}

/// The unit behind a number that ends here.
pub fn unit(text: &str, end: usize) -> Unit {
    let tail = text.get(end..).unwrap_or("");
    let body = tail.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    let skipped = tail.len() - body.len();
    if skipped > 2 {
        return Unit::new("", 1.0, end);
    }
    let word = word_of_unit(body);
    match rate(body).or_else(|| known_unit(body, word)) {
        Some((name, length)) => {
            let (dimension, factor) = dimension(name);
            Unit::new(dimension, factor, end + skipped + length)
        }
        None => Unit::new(&stem(word), 1.0, end),
    }
}

/// The canonical unit that a text begins with, and its length.
fn known_unit(body: &str, word: &str) -> Option<(&'static str, usize)> {
    let sign = body.chars().next().filter(|c| matches!(c, '%' | '％'));
    let percent = sign.map(|sign| ("%", sign.len_utf8()));
    let mut languages = POLARITIES.iter();
    percent.or_else(|| languages.find_map(|polarity| unit_in(polarity, word)))
}

/// `requests per second`, `per minute`: the rate that a text begins with.
fn rate(body: &str) -> Option<(&'static str, usize)> {
    let mut rates = POLARITIES.iter().flat_map(|polarity| polarity.rates);
    rates.find_map(|(written, name)| {
        let behind = body.strip_prefix(written)?;
        (!behind.starts_with(char::is_alphanumeric)).then_some((*name, written.len()))
    })
}

/// The word that a text begins with, as units are written: `km/h`.
fn word_of_unit(body: &str) -> &str {
    let is_latin = body.starts_with(|c: char| c.is_ascii_alphabetic());
    // `300ms以下`: a sign of another script begins another word.
    let ends = |c: char| !(c.is_alphabetic() || c == '/') || is_latin && c >= '\u{3000}';
    let length = body.find(ends).unwrap_or(body.len());
    body.get(..length).unwrap_or("").trim_end_matches('/')
}

/// The unit that a word is, and how much of the word it takes.
fn unit_in(polarity: &Polarity, word: &str) -> Option<(&'static str, usize)> {
    let fits = |written: &str| {
        if polarity.spaceless {
            return word.starts_with(written);
        }
        let ending = word.strip_prefix(written);
        ending.is_some_and(|rest| {
            rest.is_empty()
                || written.chars().count() > 2 && rest.chars().count() <= 2 && !rest.contains('/')
        })
    };
    let units = polarity.units.iter().filter(|(written, _)| fits(written));
    let longest = units.max_by_key(|(written, _)| written.len())?;
    let length = if polarity.spaceless {
        longest.0.len()
    } else {
        word.len()
    };
    Some((longest.1, length))
}

/// A canonical unit as its dimension and its factor.
fn dimension(unit: &'static str) -> (&'static str, f64) {
    match unit {
        "ns" => ("time", 1e-9),
        "us" => ("time", 1e-6),
        "ms" => ("time", 1e-3),
        "s" => ("time", 1.0),
        "min" => ("time", 60.0),
        "h" => ("time", 3_600.0),
        "d" => ("time", 86_400.0),
        "w" => ("time", 604_800.0),
        "mo" => ("time", 2_592_000.0),
        "y" => ("time", 31_536_000.0),
        "kb" => ("size", 1.0),
        "mb" => ("size", 1e3),
        "gb" => ("size", 1e6),
        "tb" => ("size", 1e9),
        "rpm" => ("rps", 1.0 / 60.0),
        "kbps" => ("bandwidth", 1.0),
        "mbps" => ("bandwidth", 1e3),
        "gbps" => ("bandwidth", 1e6),
        "n" => ("", 1.0),
        other => (other, 1.0),
    }
}

/// A word as a unit of its own: `findings` and `finding` are one.
fn stem(word: &str) -> String {
    let short: String = word.trim_end_matches('s').chars().take(5).collect();
    short
}

/// `1.240 rps`: of what is counted in whole numbers, a point before three digits groups them.
pub fn is_grouped(written: &str, dimension: &str) -> bool {
    let counted = matches!(dimension, "rps" | "n") && !written.starts_with('0');
    counted
        && written
            .split_once('.')
            .is_some_and(|(_, rest)| rest.len() == 3)
}
