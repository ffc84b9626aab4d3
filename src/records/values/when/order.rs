//! Order: which number of `10/03/2026` is the day, as far as the page tells.
//!
//! A page that writes `25/03/2026` puts the day first everywhere. One that has no such date tells it by its language: the day stands
//! first in all languages of Latin and Cyrillic letters but English, which is written both ways.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::base::text::words;
use crate::records::When;
use crate::records::words::LANGUAGES;

/// Which number of a date with slashes is the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayOrder {
    /// `25/03/2026`
    DayFirst,
    /// `03/25/2026`
    MonthFirst,
    /// Nothing tells, or the page has both.
    #[default]
    Untold,
}

impl DayOrder {
    /// The order of a page, by its dates that can be read in one way alone, else by its language.
    pub fn of(page: &str) -> Self {
        let dates = || page.split(is_beside_date).filter_map(order_of_date);
        let holds = |order: DayOrder| dates().any(|found| found == order);
        match (holds(DayOrder::DayFirst), holds(DayOrder::MonthFirst)) {
            (true, false) => DayOrder::DayFirst,
            (false, true) => DayOrder::MonthFirst,
            (true, true) => DayOrder::Untold,
            (false, false) => of_language(page),
        }
    }

    /// The one day that a date of the page means, where the order tells.
    pub fn settle(self, when: When) -> When {
        match (when, self) {
            (When::Ambiguous(day_first, _), DayOrder::DayFirst) => When::Day(day_first),
            (When::Ambiguous(_, month_first), DayOrder::MonthFirst) => When::Day(month_first),
            (when, _) => when,
        }
    }
}

fn is_beside_date(c: char) -> bool {
    !c.is_ascii_digit() && c != '/'
}

/// The order of a date in which one of the numbers can be no month.
fn order_of_date(date: &str) -> Option<DayOrder> {
    let numbers: Option<Vec<u32>> = date.split('/').map(|part| part.parse().ok()).collect();
    let [first, second, year] = numbers?[..] else {
        return None;
    };
    let is_year = (1900..=2200).contains(&year);
    match (is_year, first, second) {
        (true, 13..=31, 1..=12) => Some(DayOrder::DayFirst),
        (true, 1..=12, 13..=31) => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

/// The day stands first where the prepositions of a page are those of any language but English.
fn of_language(page: &str) -> DayOrder {
    /// Fewer may be quoted, or stand in names.
    const FEWEST: usize = 3;
    let lower = page.to_lowercase();
    let (mut english, mut other) = (0, 0);
    let mut accented = 0;
    for word in words(&lower) {
        match PARTICLES.get(word) {
            Some(Particle::English) => english += 1,
            Some(Particle::Other) => other += 1,
            Some(Particle::Both) | None => {}
        }
        accented += usize::from(word.contains(is_accented));
    }
    let is_other = other >= FEWEST && other > 2 * english;
    if is_other || english == 0 && accented >= FEWEST {
        DayOrder::DayFirst
    } else {
        DayOrder::Untold
    }
}

/// A Latin letter that English words do without.
fn is_accented(c: char) -> bool {
    ('\u{e0}'..='\u{17f}').contains(&c)
}

/// Which languages have a preposition.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Particle {
    English,
    Other,
    /// `a` is a preposition in one language and an article in another: it tells nothing.
    Both,
}

static PARTICLES: LazyLock<BTreeMap<&str, Particle>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for language in LANGUAGES {
        let own = match language.code {
            "en" => Particle::English,
            _ => Particle::Other,
        };
        for word in language.particles {
            let known = all.entry(*word).or_insert(own);
            if *known != own {
                *known = Particle::Both;
            }
        }
    }
    all
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dates_of_a_page_tell_before_its_language() {
        let told = [
            ("Due 25/03/2026, signed 10/03/2026", DayOrder::DayFirst),
            ("Due 03/25/2026, signed 10/03/2026", DayOrder::MonthFirst),
            ("Due 03/25/2026, signed 25/03/2026", DayOrder::Untold),
            (
                "Signed by the owner of the team on 10/03/2026",
                DayOrder::Untold,
            ),
            (
                "A virada não pode ser feita sem os dados, e a equipe está pronta: 10/03/2026",
                DayOrder::DayFirst,
            ),
        ];
        for (page, order) in told {
            assert_eq!(DayOrder::of(page), order, "{page}");
        }
    }
}
