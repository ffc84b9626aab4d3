//! Day formats: how a gantt chart writes its days, as its `dateFormat` says (<https://mermaid.js.org/syntax/gantt.html#input-date-format>).

use crate::base::Date;

/// The parts of a format, such as `DD.MM.YYYY`.
pub struct DayFormat(Vec<Part>);

#[derive(Clone, Copy)]
enum Part {
    /// A number of at least so many digits.
    Number(Unit, usize),
    Mark(char),
}

/// What a number counts. Hours, minutes and seconds say nothing: a plan is judged by days.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Year,
    Month,
    Day,
    Time,
}

/// The numbers by how they are written, the longer spelling first.
const NUMBERS: [(&str, Unit, usize); 8] = [
    ("YYYY", Unit::Year, 4),
    ("MM", Unit::Month, 2),
    ("M", Unit::Month, 1),
    ("DD", Unit::Day, 2),
    ("D", Unit::Day, 1),
    ("HH", Unit::Time, 2),
    ("mm", Unit::Time, 2),
    ("ss", Unit::Time, 2),
];

impl Default for DayFormat {
    fn default() -> Self {
        DayFormat::read("YYYY-MM-DD").expect("this is a format")
    }
}

impl DayFormat {
    /// Reads a format; `None` for one that does not give year, month and day in digits.
    pub fn read(written: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut rest = written;
        while !rest.is_empty() {
            let (part, length) = first_part(rest)?;
            parts.push(part);
            rest = &rest[length..];
        }
        let is_of = |part: &&Part, unit| matches!(part, Part::Number(of, _) if *of == unit);
        let is_once = |unit| parts.iter().filter(|part| is_of(part, unit)).count() == 1;
        let is_day = [Unit::Year, Unit::Month, Unit::Day]
            .into_iter()
            .all(is_once);
        is_day.then_some(DayFormat(parts))
    }

    /// The day that a text of this format names.
    pub fn day(&self, text: &str) -> Option<Date> {
        let mut numbers = [0; 4];
        let mut rest = text;
        for part in &self.0 {
            match *part {
                Part::Number(unit, least) => numbers[unit as usize] = number(&mut rest, least)?,
                Part::Mark(mark) => rest = rest.strip_prefix(mark)?,
            }
        }
        let [year, month, day, _] = numbers;
        let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        date.filter(|_| rest.is_empty())
    }
}

/// The first part of a format, and how long it is.
fn first_part(written: &str) -> Option<(Part, usize)> {
    let known = NUMBERS
        .iter()
        .find(|(name, _, _)| written.starts_with(name));
    if let Some((name, unit, least)) = known {
        return Some((Part::Number(*unit, *least), name.len()));
    }
    let first = written.chars().next()?;
    (!first.is_alphanumeric()).then_some((Part::Mark(first), first.len_utf8()))
}

/// Takes a number of at least so many digits from the beginning of a text. Only one that may have one digit may have more: two.
fn number(rest: &mut &str, least: usize) -> Option<i16> {
    let digits = rest
        .bytes()
        .take(least.max(2))
        .take_while(u8::is_ascii_digit)
        .count();
    let (number, behind) = rest.split_at(digits);
    *rest = behind;
    (digits >= least).then(|| number.parse().ok()).flatten()
}
