//! Plans in words: the event that a target hangs on, and what a rehearsal is called, in every language.

use super::{LANGUAGES, Language, Plan, Words};
use crate::base::text::{fold, words};

/// How a target lies to the event that it names.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// It has to be done by then: `Before public beta`, `Pre GA`.
    Before,
    /// It begins with it: `After Redis HA`.
    After,
}

/// The event that a target names, as `named` leaves it: `Before the public beta` gives `public beta`.
pub fn event(target: &str) -> Option<(Relation, String)> {
    let folded = fold(target);
    let said: Vec<&str> = words(&folded).collect();
    let found = LANGUAGES.iter().find_map(|language| {
        let part = |list| without(&said, list, language.spaceless);
        let before = part(language.plan.before).map(|name| (Relation::Before, name));
        before.or_else(|| Some((Relation::After, part(language.plan.after)?)))
    });
    let (relation, name) = found?;
    let name = named(&name);
    (!name.is_empty()).then_some((relation, name))
}

/// The words of an event without the article before them: two names of one event are equal.
pub fn named(event: &str) -> String {
    let folded = fold(event);
    let all: Vec<&str> = words(&folded).collect();
    let bare = all.strip_prefix(&["the"][..]).unwrap_or(&all);
    bare.join(" ")
}

/// Is a folded word what a rehearsal is called: `drill`, `exercises`, `Übung`?
pub fn is_drill(word: &str) -> bool {
    let is = |entry: &&str| match entry.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == *entry,
    };
    let holds = |entry: &&str| word.contains(entry.trim_end_matches('*'));
    LANGUAGES.iter().any(
        |Language {
             plan, spaceless, ..
         }| {
            let Plan { drills, .. } = plan;
            drills
                .iter()
                .any(|entry| if *spaceless { holds(entry) } else { is(entry) })
        },
    )
}

/// What is left of some words without the phrase before them, or behind them where no spaces are written.
fn without(said: &[&str], phrases: Words, spaceless: bool) -> Option<String> {
    let left = phrases.iter().filter_map(|phrase| {
        let phrase_words: Vec<&str> = phrase.split(' ').collect();
        let rest = match spaceless {
            true => said.join(" ").strip_suffix(phrase)?.to_owned(),
            false => said.strip_prefix(&phrase_words[..])?.join(" "),
        };
        Some(rest)
    });
    left.min_by_key(String::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_hangs_on_an_event() {
        let read = event;
        let before = |name: &str| Some((Relation::Before, name.to_owned()));
        assert_eq!(read("Before the open day"), before("open day"));
        assert_eq!(read("Pre GA"), before("ga"));
        assert_eq!(
            read("Before staging->prod promotion"),
            before("staging prod promotion")
        );
        assert_eq!(read("Vor dem Pilotbetrieb"), before("pilotbetrieb"));
        assert_eq!(read("正式版前"), before("正式版"));
        assert_eq!(
            read("After Redis HA"),
            Some((Relation::After, "redis ha".to_owned()))
        );
        assert_eq!((read("Open day"), read("before")), (None, None));
    }

    #[test]
    fn drills_have_many_names() {
        let all = [
            "drill",
            "drills",
            "exercise",
            "tabletop",
            "übung",
            "учения",
            "避難訓練",
        ];
        assert!(all.into_iter().all(is_drill));
        assert!(!is_drill("probe") && !is_drill("deployment"));
    }
}
