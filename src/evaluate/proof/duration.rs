//! Durations: how long a run took or lasted, by the one line of a proof that says so: `Elapsed: 1 h 14 min`.

use crate::base::text::{fold, words};
use crate::link::evidence::result::Number;
use crate::link::evidence::result::figure::figure;

/// Labels of the line that says how long something took.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "duration", "elapsed", "elapsed time", "total duration", "total time", "time taken", "run time", "runtime", "dauer", "laufzeit", "gesamtdauer", "durée", "durée totale",
    "duración", "duración total", "durata", "duração", "duur", "varaktighet", "varighet", "czas trwania", "длительность", "продолжительность", "所要時間", "耗时", "时长", "持续时间",
    "소요 시간", "소요시간",
];

/// Words of a label that say that it is of the whole.
const TOTALS: &[&str] = &[
    "total",
    "totale",
    "totala",
    "overall",
    "gesamtdauer",
    "gesamt",
];

/// Does a label say that it is of the whole: `Total duration`?
pub fn is_total(label: &str) -> bool {
    let folded = fold(label);
    words(&folded).any(|word| TOTALS.contains(&word))
}

/// Words of a claim about something that runs on for a time.
#[rustfmt::skip]
const RUNS: &[&str] = &[
    "run", "soak", "operation", "endurance", "burn-in", "dauerlauf", "dauertest", "dauerbetrieb", "probebetrieb", "laufzeit", "lauf", "marche", "endurance", "funcionamiento",
    "marcha", "esercizio", "operação", "provdrift", "prøvedrift", "duurtest", "прогон", "連続運転", "连续运行", "연속",
];

/// Does a claim speak of something that runs on?
pub fn speaks_of_run(claim: &str) -> bool {
    let folded = fold(claim);
    let is_in = |word: &&str| match word.is_ascii() {
        true => words(&folded).any(|other| other == *word),
        false => folded.contains(*word),
    };
    RUNS.iter().any(is_in)
}

/// The only number that says how long something took.
pub fn only_of(numbers: &[Number]) -> Option<&Number> {
    let is_duration = |number: &&Number| {
        let name = fold(&number.name);
        LABELS.contains(&name.as_str()) || words(&name).any(|word| LABELS.contains(&word))
    };
    let mut durations = numbers.iter().filter(is_duration);
    durations.next().filter(|_| durations.next().is_none())
}

/// The fields of a page that define how long something may take: `Recovery time objective: 60 minutes`. Names have two words or more.
pub fn defined<'a>(
    labels: &'a [(String, String)],
) -> impl Iterator<Item = (String, f64, String)> + 'a {
    labels.iter().filter_map(|(key, value)| {
        let (limit, unit) = figure(value)?;
        let name = fold(key);
        let is_term = words(&name).count() > 1;
        is_term.then_some((name, limit, unit?))
    })
}
