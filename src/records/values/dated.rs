//! Dated: names of files and titles that carry a day, and so tell of that day.

use crate::base::text::words;

/// `Incident on 2023-01-11`, `20210603-outage`: what is dated tells of one day.
pub fn carries_date(name: &str) -> bool {
    let is_year = |digits: &str| digits.starts_with("20") || digits.starts_with("19");
    if words(name).any(is_day_of_month) {
        return true;
    }
    let mut numbers = name.split(|c: char| !c.is_ascii_digit());
    let mut before = "";
    numbers.any(|number| {
        let follows_year = before.len() == 4 && is_year(before) && number.len() == 2;
        before = number;
        follows_year || (number.len() == 8 && is_year(number))
    })
}

/// `oct20`: the name of a month with a number behind it.
fn is_day_of_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let month = word.trim_end_matches(|c: char| c.is_ascii_digit());
    MONTHS.contains(&month) && month.len() < word.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_found_in_every_spelling_of_file_names() {
        let dated = [
            "audit 2026-04-29",
            "audit-2026_04_29",
            "plan_20260305_1310",
            "review-oct20",
        ];
        assert!(dated.iter().all(|name| carries_date(name)));
        let others = ["audit-2026", "phase-15", "rfc-2119-02"];
        assert!(!others.iter().any(|name| carries_date(name)));
    }
}
