//! Too few: an item that asks for several people and names fewer beside it: `Script signed by two reviewers (Tomas Lund)`.

use super::said;
use crate::base::text::{fold, words};
use crate::parse::Item;
use crate::records::gates::quorum;
use crate::records::values::status;
use crate::records::words::LANGUAGES;
use crate::records::{Claim, Status};

/// What an item says against itself that is done by more people than its brackets name.
pub fn of_item(item: &Item) -> Option<Claim> {
    let plain = item.text.plain.trim_end().trim_end_matches('.');
    let (name, named) = plain.strip_suffix(')')?.rsplit_once('(')?;
    let wanted = people_wanted(name)?;
    let given = if names_group(named) {
        0
    } else {
        people_in(named)
    };
    let is_short = (1..wanted).contains(&given);
    is_short.then(|| said(Status::InProgress, named, item.text.span))
}

/// `by two reviewers`, `von zwei Prüfern`: how many people somebody asks for behind a small word such as `by`.
fn people_wanted(name: &str) -> Option<usize> {
    let folded = fold(name);
    let all: Vec<&str> = words(&folded).collect();
    let mut threes = all.windows(3);
    let number = threes.find_map(|three| {
        let are_people = is_by(three[0]) && PEOPLE.iter().any(|stem| three[2].starts_with(stem));
        quorum::number(three[1]).filter(|_| are_people)
    })?;
    (number >= 2).then_some(number)
}

/// Beginnings of words for people who do something.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "people", "person", "reviewer", "approver", "signer", "engineer", "colleague", "maintainer", "member", "manager", "operator", "tester", "doctor",
    "prüfer", "kolleg", "relecteur", "revisor", "revisore", "collega", "osob", "granskare", "kollega",
];

fn is_by(word: &str) -> bool {
    const BY: [&str; 13] = [
        "by", "von", "durch", "par", "por", "da", "dai", "door", "przez", "av", "af", "pelo",
        "pela",
    ];
    BY.contains(&word)
        && LANGUAGES
            .iter()
            .any(|language| language.particles.contains(&word))
}

/// Does a remark hold a small word that is none of `by`, `and` and their like: `Security team`?
fn names_group(named: &str) -> bool {
    let mut words = named.split(' ').skip(1);
    words.any(|word| word.starts_with(char::is_lowercase) && word.chars().count() > 3)
}

/// How many people a remark names: runs of words with a capital, without the months of its days.
fn people_in(named: &str) -> usize {
    let mut people = 0;
    let mut is_named = false;
    for word in named.split(' ') {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_name = bare.starts_with(char::is_uppercase) && !status::is_month(&fold(bare));
        // `PR 12`, `CAB`, `Security team` name no single people.
        if is_name && bare.chars().count() > 1 && bare.chars().all(char::is_uppercase) {
            return 0;
        }
        people += usize::from(is_name && !is_named);
        is_named = is_name && !word.ends_with([',', ';', '/']);
    }
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_counted_by_their_names() {
        for (named, people) in [
            ("signed by Tomas", 1),
            ("Tomas Lund and Mia Wolf", 2),
            ("Tomas, Mia", 2),
            ("9 March", 0),
            ("Tomas on 9 March", 1),
        ] {
            assert_eq!(people_in(named), people, "{named}");
        }
    }

    #[test]
    fn only_people_by_whom_something_is_done_are_asked_for() {
        assert_eq!(people_wanted("Script signed by two reviewers"), Some(2));
        assert_eq!(people_wanted("Two restores rehearsed"), None);
        assert_eq!(people_wanted("Signed by one reviewer"), None);
    }
}
