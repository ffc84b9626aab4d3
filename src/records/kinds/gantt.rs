//! Gantt: the tasks of a Mermaid `gantt` fence with the days that their starts, ends and durations amount to.

mod day_format;

use std::collections::BTreeMap;

use crate::base::{Date, Span};
use day_format::DayFormat;

/// A task of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// Its line.
    pub span: Span,
    /// Its name.
    pub title: String,
    /// Its id, where it has one.
    pub id: Option<String>,
    /// The section of the chart.
    pub section: Option<String>,
    /// `done`, `active`, `crit`, `milestone`.
    pub tags: Vec<String>,
    /// The ids that it starts after.
    pub after: Vec<String>,
    /// First day.
    pub start: Option<Date>,
    /// The day after its last.
    pub end: Option<Date>,
    /// Why a day is missing.
    pub note: Option<&'static str>,
}

#[derive(Clone, Debug)]
enum Start {
    Day(Date),
    After(Vec<String>),
    Previous,
    Unread,
}

#[derive(Clone, Debug)]
enum End {
    Day(Date),
    Days(i64),
    Until(Vec<String>),
    Unread,
}

#[derive(Default)]
struct Calendar {
    format: DayFormat,
    unread: Option<&'static str>,
    weekends: bool,
    days: Vec<Date>,
    inclusive: bool,
}

/// What a task may begin with.
const TAGS: [&str; 5] = ["done", "active", "crit", "milestone", "vert"];

/// Reads the tasks of a chart. `code` is the text between the fences and `start` its offset in the document.
pub fn read(code: &str, start: usize) -> Vec<Task> {
    let mut calendar = Calendar::default();
    let mut section = None;
    let mut tasks: Vec<Task> = Vec::new();
    let mut times = Vec::new();
    let mut at = start;
    for raw in code.split_inclusive('\n') {
        let offset = at + (raw.len() - raw.trim_start_matches([' ', '\t', '>']).len());
        at += raw.len();
        let line = raw.trim_start_matches([' ', '\t', '>']).trim_end();
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        match word {
            "" | "gantt" | "title" | "axisFormat" | "tickInterval" | "todayMarker"
            | "accTitle:" | "accDescr:" | "click" | "weekday" | "weekend" => {}
            _ if line.starts_with("%%") => {}
            "section" => section = Some(rest.trim().to_owned()).filter(|name| !name.is_empty()),
            "dateFormat" => calendar.write_days_as(rest.trim()),
            "inclusiveEndDates" => calendar.inclusive = true,
            "excludes" => calendar.exclude(rest),
            _ => {
                let Some((title, data)) = line.split_once(':') else {
                    continue;
                };
                let (task, time) = task(
                    title,
                    data,
                    section.clone(),
                    Span::new(offset, offset + line.len()),
                    &calendar.format,
                );
                tasks.push(task);
                times.push(time);
            }
        }
    }
    resolve(&mut tasks, &times, &calendar);
    tasks
}

fn task(
    title: &str,
    data: &str,
    section: Option<String>,
    span: Span,
    format: &DayFormat,
) -> (Task, (Start, End)) {
    let mut parts = parts_of(data);
    let mut task = Task {
        span,
        title: title.trim().to_owned(),
        section,
        ..Task::default()
    };
    let tags = parts.iter().take_while(|part| TAGS.contains(part)).count();
    task.tags = parts.drain(..tags).map(str::to_owned).collect();
    if parts.len() >= 3 {
        task.id = Some(parts.remove(0).to_owned());
    }
    let time = match parts.as_slice() {
        [start, end, ..] => (start_of(start, format), end_of(end, format)),
        [end] => (Start::Previous, end_of(end, format)),
        [] => (Start::Previous, End::Unread),
    };
    if let (Start::Unread, [id, end]) = (&time.0, parts.as_slice())
        && !id.starts_with(|c: char| c.is_ascii_digit())
    {
        // `id, 5d` starts where the task before it ends.
        task.id = Some((*id).to_owned());
        return (task, (Start::Previous, end_of(end, format)));
    }
    if let Start::After(ids) = &time.0 {
        task.after.clone_from(ids);
    }
    (task, time)
}

fn parts_of(data: &str) -> Vec<&str> {
    let parts = data.split(',').map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

fn start_of(text: &str, format: &DayFormat) -> Start {
    match text.strip_prefix("after ") {
        Some(ids) => Start::After(ids.split_whitespace().map(str::to_owned).collect()),
        None => format.day(text).map_or(Start::Unread, Start::Day),
    }
}

fn end_of(text: &str, format: &DayFormat) -> End {
    if let Some(ids) = text.strip_prefix("until ") {
        return End::Until(ids.split_whitespace().map(str::to_owned).collect());
    }
    if let Some(day) = format.day(text) {
        return End::Day(day);
    }
    duration(text)
}

fn duration(text: &str) -> End {
    let digits = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    match (number.parse::<i64>(), unit) {
        (Ok(number), "d") if number < 100_000 => End::Days(number),
        (Ok(number), "w") if number < 10_000 => End::Days(number * 7),
        (Ok(number), "h") if number % 24 == 0 && number < 1_000_000 => End::Days(number / 24),
        _ => End::Unread,
    }
}

impl Calendar {
    fn write_days_as(&mut self, format: &str) {
        match DayFormat::read(format) {
            Some(format) => self.format = format,
            None => self.unread = Some("the days of this `dateFormat` cannot be read"),
        }
    }

    fn exclude(&mut self, rest: &str) {
        for word in rest
            .split([',', ' '])
            .map(str::trim)
            .filter(|word| !word.is_empty())
        {
            match self.format.day(word).or_else(|| word.parse().ok()) {
                Some(day) => self.days.push(day),
                None if word == "weekends" => self.weekends = true,
                None => self.unread = Some("only weekends and single days can be excluded"),
            }
        }
    }

    fn excludes(&self, day: Date) -> bool {
        let monday = Date::new(2024, 1, 1).expect("the first of a month is a day");
        (self.weekends && day.days_since(monday).rem_euclid(7) >= 5) || self.days.contains(&day)
    }

    /// The end of a duration: each excluded day within it moves the end on by one, as Mermaid draws it.
    fn end(&self, start: Date, days: i64) -> Date {
        let mut end = start.plus_days(days);
        if !self.weekends && self.days.is_empty() {
            return end;
        }
        let mut day = start.plus_days(1);
        // A chart without a single working day would never end.
        for _ in 0..20_000 {
            if day > end {
                break;
            }
            if self.excludes(day) {
                end = end.plus_days(1);
            }
            day = day.plus_days(1);
        }
        end
    }
}

/// Resolves `after`, `until` and "where the task before it ends", in whatever order the tasks stand.
fn resolve(tasks: &mut [Task], times: &[(Start, End)], calendar: &Calendar) {
    let ids: BTreeMap<String, usize> = tasks
        .iter()
        .enumerate()
        .filter_map(|(at, task)| Some((task.id.clone()?, at)))
        .collect();
    // Each round settles at least one task more or is the last; charts are short, and a bound holds off hostile ones.
    for _ in 0..tasks.len().min(200) {
        let mut changed = false;
        for at in 0..tasks.len() {
            let (start, end) = &times[at];
            if tasks[at].start.is_none() {
                tasks[at].start = begin(tasks, &ids, at, start);
                changed |= tasks[at].start.is_some();
            }
            if let (Some(first), None) = (tasks[at].start, tasks[at].end) {
                tasks[at].end = finish(tasks, &ids, first, end, calendar);
                changed |= tasks[at].end.is_some();
            }
        }
        if !changed {
            break;
        }
    }
    for task in tasks.iter_mut() {
        if let Some(why) = calendar.unread {
            (task.start, task.end) = (None, None);
            task.note = Some(why);
        } else if task.start.is_none() || task.end.is_none() {
            task.note = Some("its days do not follow from the chart");
        }
    }
}

fn begin(tasks: &[Task], ids: &BTreeMap<String, usize>, at: usize, start: &Start) -> Option<Date> {
    match start {
        Start::Day(day) => Some(*day),
        Start::After(after) => {
            let ends: Option<Vec<Date>> = after.iter().map(|id| tasks[*ids.get(id)?].end).collect();
            ends?.into_iter().max()
        }
        Start::Previous => tasks.get(at.checked_sub(1)?)?.end,
        Start::Unread => None,
    }
}

fn finish(
    tasks: &[Task],
    ids: &BTreeMap<String, usize>,
    first: Date,
    end: &End,
    calendar: &Calendar,
) -> Option<Date> {
    match end {
        End::Day(day) if calendar.inclusive => Some(day.plus_days(1)),
        End::Day(day) => Some(*day),
        End::Days(days) => Some(calendar.end(first, *days)),
        End::Until(until) => {
            let starts: Option<Vec<Date>> =
                until.iter().map(|id| tasks[*ids.get(id)?].start).collect();
            starts?.into_iter().min()
        }
        End::Unread => None,
    }
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;

    fn days(code: &str) -> Vec<(String, Option<String>, Option<String>)> {
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        read(code, 0)
            .into_iter()
            .map(|task| (task.title, day(task.start), day(task.end)))
            .collect()
    }

    #[test]
    fn starts_follow_from_the_tasks_before() {
        let code = indoc! {"
            gantt
            dateFormat YYYY-MM-DD
            section One
            First :a, 2026-01-05, 5d
            Second :b, after a, 1w
            Third :2d
            Fourth :crit, after a b, 2026-02-01
        "};
        let found = days(code);
        assert_eq!(
            found[1],
            (
                "Second".into(),
                Some("2026-01-10".into()),
                Some("2026-01-17".into())
            )
        );
        assert_eq!(
            found[2],
            (
                "Third".into(),
                Some("2026-01-17".into()),
                Some("2026-01-19".into())
            )
        );
        assert_eq!(
            found[3],
            (
                "Fourth".into(),
                Some("2026-01-17".into()),
                Some("2026-02-01".into())
            )
        );
        assert_eq!(read(code, 0)[0].section.as_deref(), Some("One"));
    }

    #[test]
    fn weekends_move_an_end_and_unknown_calendars_give_no_days() {
        let found = days(indoc! {"
            gantt
            excludes weekends
            Work :a, 2026-01-05, 7d
        "});
        assert_eq!(found[0].2.as_deref(), Some("2026-01-14"));
        let found = days(indoc! {"
            gantt
            dateFormat x
            Work :a, 1767571200000, 7d
        "});
        assert_eq!((found[0].1.as_deref(), found[0].2.as_deref()), (None, None));
        assert_eq!(
            read("gantt\nWork :a, after nobody, 3d\n", 0)[0].note,
            Some("its days do not follow from the chart")
        );
    }

    #[test]
    fn days_are_written_as_the_chart_says() {
        let found = days(indoc! {"
            gantt
            dateFormat DD.MM.YYYY
            excludes 07.01.2026
            Work :a, 05.01.2026, 3d
            Rest :b, 1.2.2026, 03.02.2026
        "});
        let day = |day: &str| Some(day.to_owned());
        assert_eq!(
            (&found[0].1, &found[0].2),
            (&day("2026-01-05"), &day("2026-01-09"))
        );
        assert_eq!(
            (&found[1].1, &found[1].2),
            (&None, &None),
            "`DD` is two digits"
        );
    }
}
