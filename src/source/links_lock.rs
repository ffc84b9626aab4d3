//! Links lock: what web servers said when they were last asked, one dated answer for each address; the text of `links.lock`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::Date;

/// The file, below the root.
pub const FILE: &str = "links.lock";

/// The version of the format.
const VERSION: u32 = 1;

/// An answer counts for so many days.
pub const LASTS_DAYS: i64 = 30;

/// What the file says of itself.
const HEADER: &str = "# Written by `holdpoint check --external --write`. Every other command reads this file and asks nobody.\n";

/// The answers by address, without sections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinksLock {
    /// Each answer, by the address that was asked.
    pub answers: BTreeMap<String, Answer>,
    /// Why the file cannot be used. Then there are no answers.
    pub fault: Option<String>,
}

/// What one address said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The day on which it was asked.
    pub checked: Date,
    /// What that amounts to.
    pub state: Answered,
    /// The answer in words: `404 Not Found`, `connection refused`.
    pub because: String,
}

/// What an answer amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    /// The page is there.
    Ok,
    /// It is not, or nobody answers.
    Broken,
    /// The server would not say.
    Unchecked,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    #[serde(default)]
    link: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    url: String,
    checked: String,
    state: Answered,
    because: String,
}

impl LinksLock {
    /// Reads the text of the file. One mistake in it makes it all unusable: nobody knows what else is wrong.
    pub fn parse(text: &str) -> Self {
        read(text).unwrap_or_else(LinksLock::faulty)
    }

    /// A file that cannot be used, with the reason.
    pub fn faulty(why: String) -> Self {
        LinksLock {
            answers: BTreeMap::new(),
            fault: Some(why),
        }
    }

    /// The text of the file, in the order of the addresses.
    pub fn to_text(&self) -> String {
        let entry = |(url, answer): (&String, &Answer)| {
            let Answer {
                checked,
                state,
                because,
            } = answer.clone();
            Entry {
                url: url.clone(),
                checked: checked.to_string(),
                state,
                because,
            }
        };
        let file = File {
            version: VERSION,
            link: self.answers.iter().map(entry).collect(),
        };
        HEADER.to_owned()
            + &toml::to_string(&file).expect("plain structs with text keys always serialise")
    }

    /// What an address said, as far as that counts on a day: not before it was asked, and not when it was asked long ago.
    pub fn answer(&self, url: &str, as_of: Date) -> Option<&Answer> {
        self.answers
            .get(asked(url))
            .filter(|answer| (0..=LASTS_DAYS).contains(&as_of.days_since(answer.checked)))
    }

    /// What an address said when it was last asked, however long ago.
    pub fn last_answer(&self, url: &str, as_of: Date) -> Option<&Answer> {
        self.answers
            .get(asked(url))
            .filter(|answer| answer.checked <= as_of)
    }

    /// The first later day on which the answer of an address no longer counts, or begins to.
    pub fn changes_on(&self, url: &str, as_of: Date) -> Option<Date> {
        let checked = self.answers.get(asked(url))?.checked;
        [checked, checked.plus_days(LASTS_DAYS + 1)]
            .into_iter()
            .find(|day| *day > as_of)
    }
}

/// The part of an address that a server is asked for: all but the section.
pub fn asked(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

fn read(text: &str) -> Result<LinksLock, String> {
    let file: File = toml::from_str(text).map_err(|error| {
        let line = error
            .span()
            .and_then(|span| text.get(..span.start))
            .map_or(1, |before| before.matches('\n').count() + 1);
        format!(
            "line {line}: {}",
            error.message().trim().replace('\n', ": ")
        )
    })?;
    if file.version != VERSION {
        return Err(format!("its version is {} and not {VERSION}", file.version));
    }
    let mut lock = LinksLock::default();
    for Entry {
        url,
        checked,
        state,
        because,
    } in file.link
    {
        let checked = checked
            .parse()
            .map_err(|_| format!("`{checked}` is not a date"))?;
        if lock
            .answers
            .insert(
                url.clone(),
                Answer {
                    checked,
                    state,
                    because,
                },
            )
            .is_some()
        {
            return Err(format!("`{url}` is listed twice"));
        }
    }
    Ok(lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn lock() -> LinksLock {
        let answer = |state| Answer {
            checked: day("2025-11-01"),
            state,
            because: "200 \"OK\"".to_owned(),
        };
        let answers = [
            ("https://b.test/", Answered::Ok),
            ("https://a.test/?x=\n\"", Answered::Broken),
            ("c", Answered::Unchecked),
        ];
        LinksLock {
            answers: answers
                .map(|(url, state)| (url.to_owned(), answer(state)))
                .into(),
            fault: None,
        }
    }

    #[test]
    fn what_is_written_is_read_again_in_the_order_of_the_addresses() {
        let text = lock().to_text();
        assert_eq!(LinksLock::parse(&text), lock());
        assert!(text.find("a.test") < text.find("b.test"), "{text}");
        assert_eq!(
            LinksLock::parse(&LinksLock::default().to_text()),
            LinksLock::default()
        );
    }

    #[test]
    fn an_answer_counts_from_its_day_for_thirty_more() {
        let state = |as_of: &str| {
            lock()
                .answer("https://b.test/#top", day(as_of))
                .map(|answer| answer.state)
        };
        assert_eq!(
            [state("2025-10-31"), state("2025-11-01")],
            [None, Some(Answered::Ok)]
        );
        assert_eq!(
            [state("2025-12-01"), state("2025-12-02")],
            [Some(Answered::Ok), None]
        );
        let changes = |as_of: &str| {
            lock()
                .changes_on("https://b.test/", day(as_of))
                .map(|day| day.to_string())
        };
        assert_eq!(changes("2025-11-01").as_deref(), Some("2025-12-02"));
        assert_eq!(
            (changes("2025-10-31").as_deref(), changes("2025-12-02")),
            (Some("2025-11-01"), None)
        );
    }

    #[test]
    fn one_mistake_makes_it_all_unusable() {
        let sound = lock().to_text();
        let broken = [
            sound.replace("version = 1", "version = 2"),
            sound.replacen("state = \"ok\"", "state = \"fine\"", 1),
            sound.replacen("2025-11-01", "2025-11-31", 1),
            sound.replace("[[link]]", "<<<<<<< HEAD\n[[link]]"),
            format!(
                "{sound}{}",
                sound
                    .split_once("[[link]]")
                    .map_or("", |(_, rest)| rest)
                    .replacen('\n', "[[link]]\n", 1)
            ),
            "\u{0}".to_owned(),
            String::new(),
        ];
        for text in broken {
            let lock = LinksLock::parse(&text);
            assert!(lock.answers.is_empty() && lock.fault.is_some(), "{text}");
        }
    }
}
