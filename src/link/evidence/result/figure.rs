//! Figures: the number that a short value is, with its unit: `4.1 points`, `0,8 %`, `4,210,332`.

/// The number and the unit of a value that is one; what stands in brackets or behind a comma is a remark.
pub fn figure(value: &str) -> Option<(f64, Option<String>)> {
    let bare = value
        .trim()
        .trim_start_matches(['*', '~', '≈', '±', '+', ' ']);
    let bare = bare
        .strip_prefix('`')
        .map_or(bare, |rest| rest.trim_end_matches('`'));
    let end = bare
        .find(|c: char| {
            !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}' | '\''))
        })
        .unwrap_or(bare.len());
    let digits = bare
        .get(..end)?
        .trim_end_matches(['.', ',', '\u{a0}', '\u{202f}']);
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let rest = bare.get(digits.len()..)?;
    if rest.starts_with(['-', '/', ':']) || rest.starts_with('.') && rest.len() > 1 {
        return None;
    }
    let rest = rest.trim_start_matches(['\u{a0}', '\u{202f}', ' ']);
    let unit: String = rest
        .chars()
        .take_while(|c| c.is_alphabetic() || *c == '%' || *c == '/')
        .collect();
    let unit = unit.to_lowercase();
    Some((parse(digits)?, Some(unit).filter(|unit| !unit.is_empty())))
}

/// `1,204` is a thousand and more, `0,8` is less than one, `1.204,5` is written the other way round.
pub fn parse(digits: &str) -> Option<f64> {
    let spaced: String = digits
        .chars()
        .filter(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        .collect();
    let groups = |separator: char| {
        let mut parts = spaced.split(separator);
        let first = parts
            .next()
            .is_some_and(|part| (1..=3).contains(&part.len()) && part != "0");
        first && spaced.contains(separator) && parts.all(|part| part.len() == 3)
    };
    let plain = match (spaced.rfind(','), spaced.rfind('.')) {
        (Some(comma), Some(dot)) if comma > dot => spaced.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => spaced.replace(',', ""),
        (Some(_), None) if groups(',') => spaced.replace(',', ""),
        (Some(_), None) => spaced.replacen(',', ".", 1),
        (None, _) if spaced.matches('.').count() > 1 => spaced.replace('.', ""),
        (None, _) => spaced,
    };
    plain.parse().ok()
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
        assert_eq!(read("2026-03-09"), None);
        assert_eq!(read("11/12"), None);
        assert_eq!(read("1.2.3.4"), Some((1234.0, String::new())));
    }
}
