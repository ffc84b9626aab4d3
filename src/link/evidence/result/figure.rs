//! Figures: the number that a short value is, with its unit: `4.1 points`, `0,8 %`, `4,210,332`.

/// The number and the unit of a value that is one; what stands in brackets or behind a comma is a remark.
pub fn figure(value: &str) -> Option<(f64, Option<String>)> {
    let bare = value
        .trim()
        .trim_start_matches(['*', '~', '≈', '±', '+', ' ', '`']);
    let in_minutes = |minutes: f64| (minutes, Some("min".to_owned()));
    clock(bare).map(in_minutes).or_else(|| with_unit(bare))
}

/// A number and the unit behind it.
fn with_unit(bare: &str) -> Option<(f64, Option<String>)> {
    let joined = with_joined_thousands(bare);
    let (digits, rest) = digits(&joined)?;
    let goes_on = rest.starts_with(['-', '/', ':']) || rest.starts_with('.') && rest.len() > 1;
    if goes_on {
        return None;
    }
    let (rest, thousands) = without_thousands(rest);
    let value = parse(digits)? * thousands;
    let (unit, behind) = unit_of(rest);
    match minutes_of(behind).filter(|_| is_hour(&unit)) {
        Some(minutes) => Some((value * 60.0 + minutes, Some("min".to_owned()))),
        None => Some((value, Some(unit).filter(|unit| !unit.is_empty()))),
    }
}

/// `02:47:10`: hours, minutes and seconds, in minutes.
fn clock(text: &str) -> Option<f64> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ':');
    let parts: Vec<f64> = text[..end.unwrap_or(text.len())]
        .split(':')
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    match parts[..] {
        [hours, minutes, seconds] => Some(hours * 60.0 + minutes + seconds / 60.0),
        _ => None,
    }
}

/// `20k users`: what stands behind the sign for thousands, and how many one of them is.
fn without_thousands(rest: &str) -> (&str, f64) {
    let behind = rest.strip_prefix(['k', 'K']);
    match behind.filter(|behind| !behind.starts_with(|c: char| c.is_alphanumeric() || c == '/')) {
        Some(behind) => (behind, 1000.0),
        None => (rest, 1.0),
    }
}

/// The unit behind a number, empty where there is none, and what stands behind that.
fn unit_of(rest: &str) -> (String, &str) {
    let rest = rest.trim_start_matches([NO_BREAK, NARROW, ' ']);
    let in_unit = |c: char| c.is_alphabetic() || matches!(c, '%' | '/');
    let end = rest.find(|c| !in_unit(c)).unwrap_or(rest.len());
    let (unit, behind) = rest.split_at(end);
    (unit.to_lowercase(), behind)
}

fn is_hour(unit: &str) -> bool {
    [
        "h", "hour", "hours", "hr", "hrs", "std", "stunden", "stunde", "heures",
    ]
    .contains(&unit)
}

/// The minutes behind the hours of `1 h 14 min`.
fn minutes_of(behind: &str) -> Option<f64> {
    let (digits, unit) = digits(behind.trim_start_matches([NO_BREAK, NARROW, ' ', '.']))?;
    let unit = unit
        .trim_start_matches([NO_BREAK, NARROW, ' '])
        .to_lowercase();
    let is_minutes = unit.starts_with("min") || unit == "m" || unit.starts_with("m ");
    digits.parse().ok().filter(|_| is_minutes)
}

/// Spaces that hold the digits of a number together.
const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// `22 410` with a space that holds its digits together: one behind a digit, before three digits and no more.
fn with_joined_thousands(text: &str) -> String {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let joins = |at: usize| {
        at > 0
            && is_digit(at - 1)
            && (at + 1..at + 4).all(is_digit)
            && !is_digit(at + 4)
            && bytes[..at]
                .iter()
                .rev()
                .take_while(|byte| byte.is_ascii_digit())
                .count()
                <= 3
    };
    let mark = |(at, c): (usize, char)| if c == ' ' && joins(at) { NARROW } else { c };
    text.char_indices().map(mark).collect()
}

/// The digits at the beginning of a text, with what parts them, and what stands behind.
fn digits(text: &str) -> Option<(&str, &str)> {
    let parts = |c: char| matches!(c, '.' | ',' | '\'' | NO_BREAK | NARROW);
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !parts(c))
        .unwrap_or(text.len());
    let digits = text.get(..end)?.trim_end_matches(parts);
    let begins = digits.starts_with(|c: char| c.is_ascii_digit());
    begins
        .then(|| text.split_at_checked(digits.len()))
        .flatten()
}

/// `1,204` is a thousand and more, `0,8` is less than one, `1.204,5` is written the other way round.
fn parse(digits: &str) -> Option<f64> {
    let kept = |c: &char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let plain: String = digits.chars().filter(kept).collect();
    with_decimal_point(plain).parse().ok()
}

/// Digits without marks between thousands, and with a point before the fraction.
fn with_decimal_point(plain: String) -> String {
    match (plain.rfind(','), plain.rfind('.')) {
        (Some(comma), Some(dot)) if comma > dot => plain.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => plain.replace(',', ""),
        (Some(_), None) if is_grouped(&plain) => plain.replace(',', ""),
        (Some(_), None) => plain.replacen(',', ".", 1),
        (None, _) if plain.matches('.').count() > 1 => plain.replace('.', ""),
        (None, _) => plain,
    }
}

/// `4,210,332`: groups of three digits behind the first.
fn is_grouped(plain: &str) -> bool {
    let mut parts = plain.split(',');
    let first = parts.next().unwrap_or("");
    first != "0" && (1..=3).contains(&first.len()) && parts.all(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_in_both_ways_of_writing() {
        let read = |text| figure(text).map(|(number, unit)| (number, unit.unwrap_or_default()));
        assert_eq!(read("4.1 points"), Some((4.1, "points".to_owned())));
        assert_eq!(read("0,8 %"), Some((0.8, "%".to_owned())));
        assert_eq!(read("4,210,332"), Some((4_210_332.0, String::new())));
        assert_eq!(read("1.204,5 ms"), Some((1_204.5, "ms".to_owned())));
        assert_eq!(read("1 h 14 min"), Some((74.0, "min".to_owned())));
        assert_eq!(read("2 h, 3 minor"), Some((2.0, "h".to_owned())));
        assert_eq!(read("2026-03-09"), None);
        assert_eq!(read("11/12"), None);
        assert_eq!(read("02:30:00"), Some((150.0, "min".to_owned())));
        assert_eq!(read("20k users"), Some((20_000.0, "users".to_owned())));
        assert_eq!(read("20 km"), Some((20.0, "km".to_owned())));
        assert_eq!(read("22 410"), Some((22_410.0, String::new())));
        assert_eq!(read("12 2026"), Some((12.0, String::new())));
        assert_eq!(read("1.2.3.4"), Some((1234.0, String::new())));
    }
}
