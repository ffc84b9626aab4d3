//! External addresses: which of them web servers are asked for, and how their answers join those of earlier days.

#[cfg(feature = "external-links")]
mod ask;

use std::collections::{BTreeMap, BTreeSet};

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use crate::base::settings::LinkSettings;
use crate::base::{Date, Settings};
use crate::link::{LinkTo, Model};
use crate::records::ReferenceKind;
use crate::shell::Failure;
use crate::shell::progress::Progress;
use crate::source::LinksLock;
use crate::source::links_lock::{Answer, Answered, asked};

/// What was asked, and what came of it.
#[derive(Debug, Default)]
pub struct Round {
    /// The answers, joined with earlier ones that still count.
    pub lock: LinksLock,
    /// How many addresses were asked.
    pub asked: usize,
    /// How many the settings leave out.
    pub left_out: usize,
    /// How many hold a password, which is sent and written nowhere.
    pub secret: usize,
}

/// The addresses of a tree, sorted by what is done with them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Addresses {
    wanted: BTreeSet<String>,
    left_out: BTreeSet<String>,
    secret: BTreeSet<String>,
}

/// Asks for every address that the documents cite or link and the settings allow. The answers are dated `day`.
pub fn ask(
    model: &Model,
    settings: &Settings,
    day: Date,
    progress: &Progress,
) -> Result<Round, Failure> {
    let addresses = addresses(model, &settings.links)?;
    progress.count("asking web servers", addresses.wanted.len());
    let answers = answers(&addresses.wanted, &settings.links, progress)?;
    let answers = answers.into_iter().map(|(url, (state, because))| {
        (
            url,
            Answer {
                checked: day,
                state,
                because,
            },
        )
    });
    Ok(Round {
        asked: addresses.wanted.len(),
        left_out: addresses.left_out.len(),
        secret: addresses.secret.len(),
        lock: LinksLock {
            answers: joined(answers.collect(), &model.tree.links, day),
            fault: None,
        },
    })
}

#[cfg(feature = "external-links")]
fn answers(
    wanted: &BTreeSet<String>,
    pace: &LinkSettings,
    progress: &Progress,
) -> Result<BTreeMap<String, (Answered, String)>, Failure> {
    ask::ask(wanted, pace, progress)
}

#[cfg(not(feature = "external-links"))]
fn answers(
    _: &BTreeSet<String>,
    _: &LinkSettings,
    _: &Progress,
) -> Result<BTreeMap<String, (Answered, String)>, Failure> {
    Err(
        Failure::new("this build of holdpoint cannot ask web servers")
            .with_help("build it with the feature `external-links`"),
    )
}

/// A server that would not say takes back no answer that still counts.
fn joined(
    new: BTreeMap<String, Answer>,
    earlier: &LinksLock,
    day: Date,
) -> BTreeMap<String, Answer> {
    let join = |(url, answer): (String, Answer)| {
        let known = earlier.answer(&url, day).filter(|known| {
            answer.state == Answered::Unchecked && known.state != Answered::Unchecked
        });
        let answer = known.cloned().unwrap_or(answer);
        (url, answer)
    };
    new.into_iter().map(join).collect()
}

/// Every address that a record cites or a document links, without its section: those to ask, those that are left out, and those that
/// hold a password.
fn addresses(model: &Model, settings: &LinkSettings) -> Result<Addresses, Failure> {
    let (include, exclude) = (globs(&settings.include)?, globs(&settings.exclude)?);
    let includes = |url: &str| settings.include.is_empty() || include.is_match(url);
    let mut found = Addresses::default();
    for url in web_addresses(model) {
        let is_wanted = includes(url) && !exclude.is_match(url) && !is_template(url);
        let place = match (holds_password(url), is_wanted) {
            (true, _) => &mut found.secret,
            (false, true) => &mut found.wanted,
            (false, false) => &mut found.left_out,
        };
        place.insert(url.to_owned());
    }
    Ok(found)
}

/// Every web address that is cited or linked to.
fn web_addresses(model: &Model) -> impl Iterator<Item = &str> {
    let evidence = model.evidence.iter();
    let cited = evidence
        .filter(|entry| entry.kind == ReferenceKind::Url)
        .map(|entry| entry.text.as_str());
    let links = model.documents.values().flat_map(|page| &page.links);
    let linked = links
        .filter(|link| link.to == LinkTo::External)
        .map(|link| link.destination.as_str());
    cited.chain(linked).map(asked).filter(|url| is_web(url))
}

fn is_web(url: &str) -> bool {
    let scheme = url.split(':').next().unwrap_or("").to_ascii_lowercase();
    matches!(scheme.as_str(), "http" | "https")
}

/// `https://user:password@host/`: what is before the last `@` of the host is for nobody but that host.
fn holds_password(url: &str) -> bool {
    let host = url
        .split_once("//")
        .map_or("", |(_, rest)| rest)
        .split(['/', '?', '\\'])
        .next()
        .unwrap_or("");
    host.contains('@')
}

/// A gap for the reader to fill makes it no address yet: `https://host/<id>`, `${HOST}`.
fn is_template(url: &str) -> bool {
    url.contains(['<', '>', '{', '}']) || url.contains("$(") || url.contains('…')
}

fn globs(patterns: &[String]) -> Result<GlobSet, Failure> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let glob = GlobBuilder::new(pattern)
            .literal_separator(false)
            .case_insensitive(true)
            .build();
        set.add(glob.map_err(|error| {
            Failure::new(format!(
                "`{pattern}` is not a valid pattern: {}",
                error.kind()
            ))
        })?);
    }
    set.build().map_err(|error| {
        Failure::new(format!(
            "the patterns of site.toml are too many or too large: {error}"
        ))
    })
}

impl Round {
    /// What was done, in a line.
    pub fn summary(&self) -> String {
        let of = |state| {
            self.lock
                .answers
                .values()
                .filter(|answer| answer.state == state)
                .count()
        };
        let (ok, broken, unchecked) = (
            of(Answered::Ok),
            of(Answered::Broken),
            of(Answered::Unchecked),
        );
        let addresses = if self.asked == 1 {
            "address"
        } else {
            "addresses"
        };
        let mut text = format!(
            "asked for {} {addresses}: {ok} ok, {broken} broken, {unchecked} unchecked",
            self.asked
        );
        if self.left_out > 0 {
            text += &format!("; {} left out", self.left_out);
        }
        if self.secret > 0 {
            text += &format!(
                "; {} not asked for, since the address contains a password",
                self.secret
            );
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_seen_wherever_they_stand_before_a_host() {
        for url in [
            "https://a:b@host/x",
            "http://token@host",
            "https://a@b@host?x",
            "https://a:b@host\\x",
        ] {
            assert!(holds_password(url), "{url}");
        }
        for url in [
            "https://host/@me",
            "https://host?to=a@b",
            "https://host/x:y@z",
            "https://host",
        ] {
            assert!(!holds_password(url), "{url}");
        }
    }

    #[test]
    fn a_server_that_would_not_say_takes_back_nothing_that_counts() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let answer = |checked: &str, state| Answer {
            checked: day(checked),
            state,
            because: String::new(),
        };
        let earlier = |checked, state| LinksLock {
            answers: [("u".to_owned(), answer(checked, state))].into(),
            fault: None,
        };
        let join = |state, earlier: &LinksLock| {
            joined(
                [("u".to_owned(), answer("2025-11-10", state))].into(),
                earlier,
                day("2025-11-10"),
            )["u"]
                .clone()
        };
        let known = earlier("2025-11-01", Answered::Broken);
        assert_eq!(
            join(Answered::Unchecked, &known),
            answer("2025-11-01", Answered::Broken)
        );
        assert_eq!(
            join(Answered::Ok, &known),
            answer("2025-11-10", Answered::Ok)
        );
        assert_eq!(
            join(Answered::Unchecked, &earlier("2025-10-01", Answered::Ok)),
            answer("2025-11-10", Answered::Unchecked)
        );
    }
}
