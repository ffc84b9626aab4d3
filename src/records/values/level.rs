//! Levels: `high`, `M`, `Н`, `7 (High)`, `Low-Med`, `P1`, `30%`, `4` of five: what a writer's scale amounts to.

use crate::base::text::fold;

/// How likely or how bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Weighs 1.
    Low,
    /// Weighs 2.
    Medium,
    /// Weighs 3.
    High,
    /// Weighs 4.
    Critical,
}

/// What bare numbers and letters of one register mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scale {
    /// The greatest number in use or announced; 0 where there are no numbers.
    top: u32,
    /// Are the letters A to E a scale, rather than initials of words?
    letters: bool,
}

const LOW: &[&str] = &[
    "low",
    "l",
    "very low",
    "minor",
    "minimal",
    "negligible",
    "unlikely",
    "rare",
    "remote",
    "improbable",
    "insignificant",
    "lav",
    "liten",
    "lite",
    "niedrig",
    "gering",
    "sehr niedrig",
    "faible",
    "bajo",
    "baja",
    "baixo",
    "baixa",
    "низкий",
    "низкая",
    "низкое",
    "низк",
    "н",
    "малая",
    "低",
    "小",
    "낮음",
    "lavt",
    "usannsynlig",
    "unwahrscheinlich",
    "peu probable",
    "sev4",
    "sev-4",
    "s4",
    "p3",
    "p4",
    "info",
    "informational",
];
const MEDIUM: &[&str] = &[
    "medium",
    "med",
    "m",
    "moderate",
    "mod",
    "possible",
    "occasional",
    "middels",
    "moderat",
    "mittel",
    "moyen",
    "moyenne",
    "modéré",
    "modérée",
    "medio",
    "media",
    "médio",
    "média",
    "moderado",
    "средний",
    "средняя",
    "среднее",
    "средн",
    "с",
    "中",
    "중간",
    "보통",
    "mulig",
    "möglich",
    "sev3",
    "sev-3",
    "s3",
    "p2",
];
const HIGH: &[&str] = &[
    "high",
    "h",
    "major",
    "likely",
    "probable",
    "serious",
    "significant",
    "høy",
    "hoy",
    "høyt",
    "stor",
    "hoch",
    "élevé",
    "élevée",
    "eleve",
    "fort",
    "forte",
    "alto",
    "alta",
    "высокий",
    "высокая",
    "высокое",
    "высок",
    "в",
    "高",
    "大",
    "높음",
    "sannsynlig",
    "wahrscheinlich",
    "sev2",
    "sev-2",
    "s2",
    "p1",
];
const CRITICAL: &[&str] = &[
    "critical",
    "crit",
    "very high",
    "severe",
    "catastrophic",
    "extreme",
    "almost certain",
    "certain",
    "kritisk",
    "kritisch",
    "sehr hoch",
    "critique",
    "très élevé",
    "très élevée",
    "crítico",
    "crítica",
    "muy alto",
    "muito alto",
    "критический",
    "критическая",
    "критическое",
    "критич",
    "к",
    "очень высокая",
    "очень высокий",
    "致命",
    "严重",
    "極高",
    "치명적",
    "sev1",
    "sev-1",
    "sev0",
    "sev-0",
    "s1",
    "s0",
    "p0",
];
/// Nouns that may follow a level without making a sentence of it.
const NOUNS: &[&str] = &[
    "impact",
    "risk",
    "likelihood",
    "probability",
    "severity",
    "priority",
    "level",
    "confidence",
];

impl Level {
    /// The word in `fields`.
    pub fn word(self) -> &'static str {
        match self {
            Level::Low => "low",
            Level::Medium => "medium",
            Level::High => "high",
            Level::Critical => "critical",
        }
    }

    /// What it weighs in a score.
    pub fn weight(self) -> i64 {
        match self {
            Level::Low => 1,
            Level::Medium => 2,
            Level::High => 3,
            Level::Critical => 4,
        }
    }

    /// The level that a folded word or phrase names as a whole.
    pub fn of_word(folded: &str) -> Option<Level> {
        let word = folded.strip_suffix('.').unwrap_or(folded).trim();
        let words = [
            (LOW, Level::Low),
            (MEDIUM, Level::Medium),
            (HIGH, Level::High),
            (CRITICAL, Level::Critical),
        ];
        words
            .iter()
            .find(|(words, _)| words.contains(&word))
            .map(|(_, level)| *level)
            .or_else(|| {
                let (level, noun) = word.rsplit_once(' ')?;
                if NOUNS.contains(&noun) {
                    Level::of_word(level)
                } else {
                    None
                }
            })
    }
}

impl Scale {
    /// The scale of a register, from its headers (`Impact (1-5)`) and its cells.
    pub fn of<'a>(
        headers: impl Iterator<Item = &'a str>,
        cells: impl Iterator<Item = &'a str>,
    ) -> Scale {
        let announced = headers.filter_map(last_number).max();
        let mut scale = Scale::default();
        for cell in cells {
            let word = cell.trim().trim_matches('*');
            scale.letters |= matches!(word, "A" | "B" | "D" | "E");
            let worded = worded_number(word).map_or(0, |(number, top)| top.unwrap_or(number));
            scale.top = scale.top.max(word.parse().unwrap_or(worded));
        }
        // A register that uses no 4 may still count to 5: three is the least scale, and reading high is the safe mistake.
        scale.top = announced
            .filter(|top| (3..=100).contains(top))
            .unwrap_or(scale.top)
            .max(3);
        scale
    }

    /// The level of a cell; `None` for prose.
    pub fn read(&self, text: &str) -> Option<Level> {
        let text = text.trim().trim_matches(['*', '`']).trim();
        if text.is_empty() {
            return None;
        }
        let folded = fold(text);
        if folded.is_empty() {
            return coloured(text);
        }
        let known = self.of_letter(text).or_else(|| Level::of_word(&folded));
        if let Some(level) = known.or_else(|| percent(&folded)) {
            return Some(level);
        }
        if let Ok(number) = folded.parse::<u32>() {
            return self.of_number(number);
        }
        self.of_words(&folded)
            .or_else(|| self.of_number(plain_number(text)?))
    }

    /// The level of a folded cell of several words.
    fn of_words(&self, folded: &str) -> Option<Level> {
        parenthesised(folded)
            .or_else(|| leading(folded))
            .or_else(|| ranged(folded))
            .or_else(|| self.fraction(folded))
    }

    /// The number of a cell, in a register that counts to five: `4`, `4 (likely)`, `4/5`, `likely (4)`.
    pub fn of_five(&self, text: &str) -> Option<i64> {
        let text = text.trim().trim_matches(['*', '`']).trim();
        let bare = || Some((text.parse().ok()?, None));
        let (number, top) = bare().or_else(|| worded_number(text))?;
        let counts = top.unwrap_or(self.top) == FIVE && (1..=FIVE).contains(&number);
        counts.then_some(i64::from(number))
    }

    fn of_letter(&self, text: &str) -> Option<Level> {
        let (letter, rest) = text.split_at_checked(1)?;
        let alone = rest.is_empty() || rest.trim_start().starts_with('(');
        match letter {
            _ if !self.letters || !alone => None,
            "A" | "B" => Some(Level::Low),
            "C" => Some(Level::Medium),
            "D" => Some(Level::High),
            "E" => Some(Level::Critical),
            _ => None,
        }
    }

    fn of_number(&self, number: u32) -> Option<Level> {
        let top = self.top;
        if top == 0 || number == 0 || number > top {
            return None;
        }
        Some(match (top, number) {
            (..=4, 1) => Level::Low,
            (..=4, 2) => Level::Medium,
            (..=4, 3) => Level::High,
            (5, 1..=2) => Level::Low,
            (5, 3) => Level::Medium,
            (5, 4) => Level::High,
            (6.., _) => share(number * 100 / top),
            _ => Level::Critical,
        })
    }

    /// `4/5`, `7 / 10`.
    fn fraction(&self, folded: &str) -> Option<Level> {
        let (number, top) = folded.split_once('/')?;
        let (number, top) = (number.trim().parse().ok()?, top.trim().parse().ok()?);
        Scale {
            top,
            letters: false,
        }
        .of_number(number)
        .filter(|_| top >= 3)
    }
}

/// The most that most registers count to.
const FIVE: u32 = 5;

/// The number of one to five beside other words, and what it counts to: `4 (likely)`, `likely (4)`, `4 - likely`, `4/5`.
fn worded_number(text: &str) -> Option<(u32, Option<u32>)> {
    let (number, top) = text
        .split_once('/')
        .map_or((text, None), |(number, top)| (number, Some(top)));
    let counted = match top {
        Some(top) => (number.trim().parse().ok()?, Some(top.trim().parse().ok()?)),
        None => (plain_number(text)?, None),
    };
    (1..=FIVE).contains(&counted.0).then_some(counted)
}

/// `4 (likely)`, `4 - likely`, `likely (4)`
fn plain_number(text: &str) -> Option<u32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    let rest = rest.trim_start();
    if number.is_empty() {
        let (_, inside) = rest.strip_suffix(')')?.rsplit_once('(')?;
        return inside.trim().parse().ok();
    }
    let is_led = rest.starts_with('(') || is_led_by_dash(rest);
    number.parse().ok().filter(|_| is_led)
}

/// `- likely`: a dash before a word, and not the end of a range.
fn is_led_by_dash(rest: &str) -> bool {
    let behind = rest.strip_prefix(['-', '–', '—']).map(str::trim_start);
    behind.is_some_and(|behind| behind.starts_with(char::is_alphabetic))
}

/// `high (4)`, `7 (high)`, `10 (moderate)`.
fn parenthesised(folded: &str) -> Option<Level> {
    let (before, after) = folded.split_once('(')?;
    let inside = after.split_once(')').map_or(after, |(inside, _)| inside);
    let numeric = |text: &str| {
        !text.trim().is_empty()
            && text
                .trim()
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '/' | '.' | '-'))
    };
    Level::of_word(before.trim()).or_else(|| {
        if numeric(before) {
            Level::of_word(inside.trim())
        } else {
            None
        }
    })
}

/// `low - discouraged in reviews`, `high: pager`, `medium, rising`, `s2 / high`.
fn leading(folded: &str) -> Option<Level> {
    let end = folded
        .find([':', ',', ';', '.', '(', '\n', '\u{2192}'])
        .into_iter()
        .chain(folded.find(" - "))
        .min()?;
    let head = folded.get(..end)?.trim();
    // An `м` or `a` before a comma is hardly a level: a lead is a word.
    (head.chars().count() > 1
        || folded
            .get(end..)
            .is_some_and(|rest| rest.starts_with(" - ")))
    .then(|| Level::of_word(head).or_else(|| ranged(head)))?
}

/// `low-med`, `medium/high`, `low to medium`, `medium → high`: the worse counts.
fn ranged(folded: &str) -> Option<Level> {
    let parts: Vec<&str> = folded
        .split(['-', '/', '\u{2192}', '~'])
        .flat_map(|part| part.split(" to "))
        .map(str::trim)
        .collect();
    if !(2..=3).contains(&parts.len()) {
        return None;
    }
    let levels: Option<Vec<Level>> = parts.iter().map(|part| Level::of_word(part)).collect();
    levels?.into_iter().max()
}

/// `30%`, `20-30 %`.
fn percent(folded: &str) -> Option<Level> {
    let number = folded
        .strip_suffix('%')?
        .trim()
        .trim_start_matches(['~', '<', '>', '\u{2264}', '\u{2265}', ' ']);
    let last = number.rsplit('-').next()?.trim();
    let value: f64 = last.parse().ok()?;
    Some(share(value.clamp(0.0, 100.0).ceil() as u32))
}

fn share(percent: u32) -> Level {
    match percent {
        0..=30 => Level::Low,
        31..=60 => Level::Medium,
        61..=85 => Level::High,
        _ => Level::Critical,
    }
}

fn coloured(text: &str) -> Option<Level> {
    match text.chars().next()? {
        '\u{1f7e2}' => Some(Level::Low),
        '\u{1f7e1}' => Some(Level::Medium),
        '\u{1f7e0}' | '\u{1f534}' => Some(Level::High),
        _ => None,
    }
}

fn last_number(header: &str) -> Option<u32> {
    header
        .split(|c: char| !c.is_ascii_digit())
        .rfind(|digits| !digits.is_empty())?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(text: &str) -> Option<&'static str> {
        Scale::default().read(text).map(Level::word)
    }

    #[test]
    fn words_letters_and_ranges_are_levels() {
        for (text, want) in [
            ("High", "high"),
            ("M", "medium"),
            ("Н", "low"),
            ("В", "high"),
            ("HIGH (4)", "high"),
            ("7 (High)", "high"),
            ("**10** (moderate)", "medium"),
            ("Low-Med", "medium"),
            ("Medium to High", "high"),
            ("Low — kept out of reviews", "low"),
            ("🟠 High", "high"),
            ("P0", "critical"),
            ("Høy", "high"),
            ("Gering", "low"),
            ("10%", "low"),
            ("High impact", "high"),
        ] {
            assert_eq!(level(text), Some(want), "{text}");
        }
    }

    #[test]
    fn prose_is_no_level() {
        for text in [
            "high blast radius",
            "Outages nobody sees or high cost",
            "N/A",
            "",
            "—",
            "Medical records lost",
            "4",
        ] {
            assert_eq!(level(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_and_letters_need_their_register() {
        let scale = Scale::of(["Impact (1-5)"].into_iter(), ["3", "2"].into_iter());
        assert_eq!(scale.read("3"), Some(Level::Medium));
        let scale = Scale::of(std::iter::empty(), ["A", "C", "E (by design)"].into_iter());
        assert_eq!(scale.read("C"), Some(Level::Medium));
        assert_eq!(scale.read("E (by design)"), Some(Level::Critical));
        let scale = Scale::of(std::iter::empty(), ["8", "3", "10"].into_iter());
        assert_eq!(scale.read("8"), Some(Level::High));
    }
}
