//! Further days: the period that a text says it is of, the day of its approval, and that of its next review.

use super::{Cover, days_in};
use crate::base::Date;
use crate::base::text::fold;
use crate::records::When;
use crate::records::values::when;
use crate::records::words::LANGUAGES;
use crate::records::words::phrase::Searched;
use crate::records::words::proof::speaks_of_approval;

impl Cover {
    /// The label of the day by which it has to be reviewed again, and that day.
    pub fn next_review(&self) -> Option<(&str, Date)> {
        let is_label = |key: &str| {
            let spelled = fold(&key.replace('_', " "));
            let mut languages = LANGUAGES.iter();
            languages.any(|language| language.plan.next_review.contains(&spelled.as_str()))
        };
        self.labels.iter().find_map(|(key, value)| {
            let (_, day) = *days_in(value).first().filter(|_| is_label(key))?;
            Some((key.as_str(), day))
        })
    }

    /// The last day of the month or quarter that it says it is of, where it gives no day: behind a label, else in its title.
    pub fn period(&self) -> Option<Date> {
        let is_of_past = |key: &str| !Searched::new(key).has(|words| words.not_days);
        let labels = self.labels.iter().filter(|(key, _)| is_of_past(key));
        let labelled = labels.filter_map(|(_, value)| last_of_period(value)).max();
        labelled.or_else(|| {
            let title = self.title.as_str();
            let begins = title
                .char_indices()
                .filter(|(at, _)| begins_word(title, *at));
            begins
                .filter_map(|(at, _)| last_of_period(&title[at..]))
                .max()
        })
    }

    /// The day on which its first lines say that something was approved or signed: `Approved on 18 March 2026`.
    pub fn granted_on(&self) -> Option<Date> {
        const FAR: usize = 24;
        let mut lines = self.banner.iter();
        lines.find_map(|line| {
            let (at, day) = *days_in(line).first()?;
            let before = line.get(..at)?;
            (before.len() <= FAR && speaks_of_approval(before)).then_some(day)
        })
    }
}

fn begins_word(text: &str, at: usize) -> bool {
    !text[..at].ends_with(char::is_alphanumeric) && text[at..].starts_with(char::is_alphanumeric)
}

/// The last day of the month or quarter that a text begins with.
fn last_of_period(text: &str) -> Option<Date> {
    match when::read(text)? {
        When::Month(Some(year), month) => Date::last_of_month(year, month),
        When::Quarter(Some(year), quarter) => Date::last_of_quarter(year, quarter),
        _ => None,
    }
}
