//! Cadences and allowances in days: `90 days`, `every two weeks`, `quarterly`, in the languages of documents.

use crate::records::values::when::plain_digit;

/// Days of a cadence or allowance: `90 days`, `6 months`, `quarterly`, `every two weeks`.
pub fn cadence_days(text: &str) -> Option<u32> {
    let lower: String = text
        .chars()
        .take(400)
        .map(plain_digit)
        .collect::<String>()
        .to_lowercase();
    let words = split(&lower);
    let days = several_times(&words).or_else(|| counted(&words));
    days.or_else(|| named_cadence(&lower))
}

/// The days of a text that is a rhythm and nothing else: `weekly`, `twice a year`, `every six weeks`. `5m` may be minutes.
pub fn whole_cadence_days(text: &str) -> Option<u32> {
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    let words = split(&lower);
    // `a year` is a stretch of time, and no rhythm.
    let comes_again = words.iter().any(|word| EVERY.contains(word))
        || several_times(&words).is_some()
        || named_cadence(&lower).is_some();
    let is_whole = comes_again && words.iter().all(|word| is_of_rhythm(word));
    cadence_days(&lower).filter(|_| is_whole)
}

/// May a word be part of a rhythm: a number, a unit, `twice`, `weekly`?
fn is_of_rhythm(word: &str) -> bool {
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_unit = unit.chars().count() > 1 && unit_days(unit, 1).is_some();
    unit.is_empty()
        || is_unit
        || number_word(word).is_some()
        || times(&[word]).is_some()
        || [SMALL, TIMES, ONCE].iter().any(|list| list.contains(&word))
        || named_cadence(word).is_some()
}

/// Words that make a rhythm of a stretch of time.
const EVERY: &[&str] = &[
    "every",
    "each",
    "per",
    "alle",
    "jede",
    "jeden",
    "jedes",
    "tous",
    "toutes",
    "chaque",
    "hver",
    "cada",
    "каждый",
    "каждую",
];

/// Small words of a rhythm that name no number of times.
const ONCE: &[&str] = &[
    "once",
    "at",
    "least",
    "alle",
    "tous",
    "toutes",
    "les",
    "mindestens",
    "einmal",
];

/// Units below a day.
const HOURS: &[&str] = &[
    "h", "hour", "hours", "hr", "hrs", "stunden", "stunde", "heures", "heure", "timer", "horas",
];

/// Is a stretch of time given in hours: `24 heures`, `12h`?
pub fn counts_hours(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = split(&lower).into_iter();
    words.any(|word| HOURS.contains(&word.trim_start_matches(|c: char| c.is_ascii_digit())))
}

/// The words of a rhythm: what stands between spaces, dashes and brackets.
fn split(lower: &str) -> Vec<&str> {
    let parts = |c: char| {
        let is_mark = matches!(
            c,
            '-' | '/' | '(' | ')' | ',' | ';' | '\u{2010}'..='\u{2014}'
        );
        c.is_whitespace() || is_mark
    };
    let words = lower.split(parts);
    words.filter(|word| !word.is_empty()).collect()
}

/// `90 days`, `every two weeks`, `alle 3 Monate`, `tous les 6 mois`, `30日`: the first number with a unit behind it.
fn counted(words: &[&str]) -> Option<u32> {
    for (at, word) in words.iter().enumerate() {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (count, glued) = match word.split_at_checked(digits) {
            Some((number, unit)) if digits > 0 => (number.parse::<u32>().ok(), unit),
            _ => (number_word(word), ""),
        };
        let unit = if glued.is_empty() {
            words.get(at + 1).copied().unwrap_or("")
        } else {
            glued
        };
        if let Some(days) = count.and_then(|count| unit_days(unit, count)) {
            return Some(days);
        }
    }
    None
}

/// `twice a year`, `twice monthly`, `three times per month`, `zweimal im Jahr`, `2x a week`: the part of the unit between two times.
fn several_times(words: &[&str]) -> Option<u32> {
    let (times, behind) = (0..words.len()).find_map(|at| times(&words[at..]))?;
    let small = behind
        .iter()
        .take_while(|word| SMALL.contains(word))
        .count();
    let unit = |word: &str| unit_days(word, 1).or_else(|| named_cadence(word));
    let days = (0..=small).find_map(|at| unit(behind.get(at)?))?;
    // To the nearest day; a half counts down, so that nothing is late too late.
    let rounded = (2 * days).checked_add(times)?.checked_sub(1)? / times.checked_mul(2)?;
    Some(rounded).filter(|rounded| times > 1 && *rounded > 0)
}

/// Small words between a number of times and its unit.
const SMALL: &[&str] = &[
    "a", "an", "per", "each", "every", "in", "im", "pro", "par", "al", "por", "i", "om", "в",
];

/// What follows a number of times.
const TIMES: &[&str] = &[
    "times", "x", "mal", "fois", "veces", "vezes", "ganger", "gånger", "раза", "раз",
];

/// How often the words begin to say, and what follows: `twice`, `3x`, `three times`, `dreimal`.
fn times<'a, 'b>(words: &'a [&'b str]) -> Option<(u32, &'a [&'b str])> {
    let number = |word: &str| word.parse().ok().or_else(|| number_word(word));
    let glued = |word: &str| {
        TIMES
            .iter()
            .find_map(|times| number(word.strip_suffix(times)?))
    };
    match words {
        ["twice", behind @ ..] => Some((2, behind)),
        [count, times, behind @ ..] if TIMES.contains(times) => Some((number(count)?, behind)),
        [word, behind @ ..] => Some((glued(word)?, behind)),
        [] => None,
    }
}

fn number_word(word: &str) -> Option<u32> {
    #[rustfmt::skip]
    const WORDS: [&[&str]; 12] = [
        &[
            "one", "a", "each", "every", "per", "last", "ein", "eine", "jede", "jeden", "jedes", "un", "une", "chaque", "hver", "cada",
            "каждый", "каждую",
        ],
        &["two", "other", "zwei", "deux", "to", "dos", "два", "две"],
        &["three", "drei", "trois", "tre", "tres", "três", "три"],
        &["four", "vier", "quatre", "fire", "cuatro", "quatro", "четыре"],
        &["five", "fünf", "cinq", "fem", "cinco"],
        &["six", "sechs", "seks", "seis", "шесть"],
        &["seven", "sieben", "sept"],
        &["eight", "acht", "huit"],
        &["nine", "neun", "neuf"],
        &["ten", "zehn", "dix"],
        &["eleven", "elf", "onze"],
        &["twelve", "zwölf", "douze", "doce"],
    ];
    WORDS
        .iter()
        .position(|names| names.contains(&word))
        .and_then(|at| u32::try_from(at + 1).ok())
}

/// Days of `count` units; a year has 365, a month a twelfth of it.
fn unit_days(unit: &str, count: u32) -> Option<u32> {
    #[rustfmt::skip]
    const DAYS: &[&str] = &[
        "d", "day", "days", "tag", "tage", "tagen", "jour", "jours", "dag", "dager", "дней", "дня", "день", "día", "días", "dia", "dias",
        "日", "天", "일", "日間",
    ];
    #[rustfmt::skip]
    const WEEKS: &[&str] = &[
        "w", "wk", "wks", "week", "weeks", "woche", "wochen", "semaine", "semaines", "uke", "uker", "недели", "недель", "неделю",
        "semana", "semanas", "週間", "週", "周", "주",
    ];
    #[rustfmt::skip]
    const MONTHS: &[&str] = &[
        "m", "mo", "month", "months", "monat", "monate", "monaten", "mois", "måned", "måneder", "месяц", "месяца", "месяцев", "mes",
        "meses", "mês", "か月", "ヶ月", "个月", "月", "개월",
    ];
    #[rustfmt::skip]
    const QUARTERS: &[&str] = &["quarter", "quarters", "quartal", "quartale", "trimestre", "trimestres", "kvartal", "квартал"];
    #[rustfmt::skip]
    const YEARS: &[&str] = &[
        "y", "yr", "year", "years", "jahr", "jahre", "jahren", "an", "ans", "année", "années", "år", "год", "года", "año", "años", "ano",
        "anos", "年", "년",
    ];
    let unit = unit.trim_end_matches(['.', ':', '"', '\'', '*', '`', ']']);
    let days = if DAYS.contains(&unit) {
        u64::from(count)
    } else if HOURS.contains(&unit) {
        u64::from(count.div_ceil(24))
    } else if WEEKS.contains(&unit) {
        u64::from(count) * 7
    } else if MONTHS.contains(&unit) {
        u64::from(count) * 365 / 12
    } else if QUARTERS.contains(&unit) {
        u64::from(count) * 365 / 4
    } else if YEARS.contains(&unit) {
        u64::from(count) * 365
    } else {
        return None;
    };
    u32::try_from(days)
        .ok()
        .filter(|days| (1..=36_500).contains(days))
}

/// A cadence word; the earliest in the text counts.
fn named_cadence(lower: &str) -> Option<u32> {
    #[rustfmt::skip]
    const NAMED: &[(u32, &[&str])] = &[
        (
            1,
            &[
                "daily", "nightly", "täglich", "quotidien", "quotidienne", "daglig", "ежедневно", "diario", "diaria", "diariamente",
                "毎日", "每日", "每天", "매일",
            ],
        ),
        (14, &["biweekly", "bi-weekly", "fortnightly", "zweiwöchentlich", "隔週"]),
        (7, &["weekly", "wöchentlich", "hebdomadaire", "ukentlig", "еженедельно", "semanal", "semanalmente", "毎週", "每周", "매주"]),
        (60, &["bimonthly", "bi-monthly"]),
        (
            182,
            &[
                "semiannual", "semi-annual", "semiannually", "semi-annually", "half-yearly", "biannual", "biannually", "twice a year",
                "halbjährlich", "semestriel", "semestrielle", "halvårlig", "semestral", "半年", "반기",
            ],
        ),
        (
            30,
            &[
                "monthly", "monatlich", "mensuel", "mensuelle", "månedlig", "ежемесячно", "mensual", "mensal", "mensalmente", "毎月",
                "每月", "매월",
            ],
        ),
        (
            91,
            &[
                "quarterly", "vierteljährlich", "quartalsweise", "trimestriel", "trimestrielle", "kvartalsvis", "ежеквартально",
                "trimestral", "四半期", "每季度", "季度", "분기",
            ],
        ),
        (
            365,
            &[
                "annual", "annually", "yearly", "jährlich", "annuel", "annuelle", "årlig", "ежегодно", "anual", "anualmente", "毎年",
                "每年", "매년",
            ],
        ),
    ];
    let whole = |at: usize, word: &str| {
        let before = lower.get(..at).and_then(|text| text.chars().next_back());
        let after = lower
            .get(at + word.len()..)
            .and_then(|text| text.chars().next());
        let spaceless = word.chars().any(|c| c as u32 >= 0x3000);
        spaceless
            || !before.is_some_and(|c| c.is_alphabetic() || c == '-')
                && !after.is_some_and(char::is_alphabetic)
    };
    let found = NAMED.iter().flat_map(|(days, words)| {
        words
            .iter()
            .filter_map(move |word| Some((lower.find(word)?, *days, *word)))
    });
    found
        .filter(|(at, _, word)| whole(*at, word))
        .min_by_key(|(at, _, _)| *at)
        .map(|(_, days, _)| days)
}

#[cfg(test)]
mod tests {
    use super::{cadence_days, whole_cadence_days};

    #[test]
    fn cadences_become_days() {
        let rows = [
            ("90 days", Some(90)),
            ("Every 90 days", Some(90)),
            ("90-day rotation", Some(90)),
            ("6 months", Some(182)),
            ("6 month", Some(182)),
            ("12 months", Some(365)),
            ("1 year", Some(365)),
            ("quarterly", Some(91)),
            ("Reviewed Quarterly, by the team", Some(91)),
            ("monthly", Some(30)),
            ("Weekly", Some(7)),
            ("bi-weekly", Some(14)),
            ("annual", Some(365)),
            ("every two weeks", Some(14)),
            ("each quarter", Some(91)),
            ("Twice a year", Some(182)),
            ("three times a year", Some(122)),
            ("twice a month", Some(15)),
            ("2x per week", Some(3)),
            ("zweimal im Jahr", Some(182)),
            ("deux fois par an", Some(182)),
            ("once a year", Some(365)),
            ("within 30 days", Some(30)),
            ("within 24 hours", Some(1)),
            ("30d", Some(30)),
            ("vierteljährlich", Some(91)),
            ("alle 90 Tage", Some(90)),
            ("tous les 3 mois", Some(91)),
            ("trimestriel", Some(91)),
            ("毎月", Some(30)),
            ("on-change", None),
            ("never", None),
            ("", None),
            ("99999999999 days", None),
        ];
        for (text, want) in rows {
            assert_eq!(cadence_days(text), want, "{text}");
        }
    }

    #[test]
    fn a_rhythm_may_be_all_that_is_said() {
        let rows = [
            ("Weekly", Some(7)),
            ("twice a year", Some(182)),
            ("Every six weeks", Some(42)),
            ("vierteljährlich", Some(91)),
            ("every 5m", None),
            ("weekly users", None),
            ("a year", None),
            ("90 days", None),
            ("3000", None),
            ("", None),
        ];
        for (text, want) in rows {
            assert_eq!(whole_cadence_days(text), want, "{text}");
        }
    }
}
