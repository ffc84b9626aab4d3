//! Deadlines: the days and hours in a tail, and what of it says that work is to be done by then.

use crate::base::text::fold;
use crate::records::values::when;
use crate::records::words::Language;
use crate::records::words::own::languages_of;

/// `by 20 March`, `bis 20.3.`: a remark that begins with the day that the work is to be done by.
pub fn opens_with_deadline(folded: &str) -> bool {
    let is_due = |word: &&str| {
        let behind = folded.strip_prefix(*word);
        behind.is_some_and(|rest| rest.starts_with(' ') && begins_with_day(rest))
    };
    let mut languages = languages_of(folded).into_iter();
    languages.any(|language| language.deadline.iter().any(is_due))
}

/// `by 20 March`, `bis 20.3.`, `d'ici le 20 mars`: a day that work is to be done by.
pub fn names_a_deadline(tail: &str, languages: &[&Language]) -> bool {
    let folded = fold(tail);
    let spaced = format!(" {} ", folded.trim_start_matches(['(', ',', ' ']));
    let due = |word: &&str| {
        let found = spaced.find(&format!(" {word} "));
        found
            .and_then(|at| spaced.get(at + word.len() + 2..))
            .is_some_and(begins_with_day)
    };
    languages
        .iter()
        .any(|language| language.deadline.iter().any(due))
}

/// `until noon`, `bis 14:00 Uhr`: the end of a turn of duty.
pub fn begins_with_hour(rest: &str) -> bool {
    const HOURS: &[&str] = &[
        "noon",
        "midnight",
        "mittag",
        "mitternacht",
        "midi",
        "minuit",
        "mediodía",
        "medianoche",
        "meio-dia",
        "meia-noite",
        "mezzogiorno",
        "mezzanotte",
        "middernacht",
        "południa",
        "północy",
        "полудня",
        "полуночи",
    ];
    let folded = fold(rest);
    let first = folded.split([' ', ',', ')']).next().unwrap_or("");
    let is_clock = first
        .split_once(':')
        .is_some_and(|(hour, minute)| hour.len() <= 2 && minute.len() == 2);
    HOURS.contains(&first) || is_clock && first.starts_with(|c: char| c.is_ascii_digit())
}

/// A number with a month or with more of a date behind it.
pub fn begins_with_day(rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ')' | ',' | '.'));
    let first: Vec<&str> = rest.split(' ').take(3).collect();
    (1..=first.len()).any(|count| when::day(&first[..count].join(" ")).is_some())
        || first
            .first()
            .is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()))
            && first.get(1).is_some_and(|month| {
                month.len() >= 3 && month.chars().all(char::is_alphabetic) && is_month(month)
            })
}

/// A month, by the first letters that most languages share.
pub fn is_month(word: &str) -> bool {
    const MONTHS: &[&str] = &[
        "jan", "ene", "gen", "feb", "fév", "fev", "mar", "mär", "mrt", "maa", "apr", "avr", "abr",
        "mai", "may", "mag", "mei", "maj", "maio", "jun", "juin", "giu", "jul", "juil", "lug",
        "aug", "août", "aou", "ago", "sep", "set", "okt", "oct", "out", "ott", "nov", "dec", "dez",
        "déc", "dic", "des", "sty", "lut", "kwi", "cze", "lip", "sie", "wrz", "paź", "lis", "gru",
        "янв", "фев", "мар", "апр", "мая", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ];
    MONTHS.iter().any(|month| word.starts_with(month))
}
