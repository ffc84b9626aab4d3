//! Plans in words: the event that a target hangs on, and what a rehearsal is called, in every language.

use super::{LANGUAGES, Language, Plan, Words};
use crate::base::text::{fold, is_spaceless, padded, words};
use crate::records::Status;
use crate::records::words::vocabulary::Topic;

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

/// Is a folded word that for *before*, in any language?
pub fn is_before(word: &str) -> bool {
    LANGUAGES
        .iter()
        .any(|language| language.plan.before.contains(&word))
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

/// `after the drill`, `nach dem Test`: does a text begin with the time after something? `After action review` is a name.
pub fn begins_after(text: &str) -> bool {
    let folded = fold(text);
    let said: Vec<&str> = words(&folded).collect();
    let [first, second, _, ..] = said.as_slice() else {
        return false;
    };
    LANGUAGES.iter().any(|language| {
        let is_article = language.particles.contains(second);
        is_article && language.plan.after.contains(first)
    })
}

/// The words of an event without the article before them: two names of one event are equal.
pub fn named(event: &str) -> String {
    let folded = fold(event);
    let all: Vec<&str> = words(&folded).collect();
    let bare = all.strip_prefix(&["the"][..]).unwrap_or(&all);
    bare.join(" ")
}

/// What the records of a register are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Noun {
    /// Tasks.
    Actions,
    /// What may go wrong.
    Risks,
    /// Secrets and their rotation.
    Secrets,
    /// Service levels.
    Objectives,
    /// Bodies of work.
    Tracks,
    /// Points of a plan.
    Milestones,
    /// Runbooks, or what documents call for as such.
    Runbooks,
    /// What went wrong: entries below a heading that says so.
    Incidents,
    /// Rehearsals.
    Drills,
    /// Recurring obligations.
    Duties,
}

/// What is said of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// They are not done.
    Open,
    /// They are done.
    Done,
    /// Their day has passed.
    Overdue,
    /// They cannot go on.
    Blocked,
    /// They were renewed in time.
    Renewed,
    /// They are recent.
    Fresh,
    /// They are not.
    Stale,
    /// They are there.
    There,
    /// They are kept.
    Kept,
    /// They are not.
    Missed,
    /// What may go wrong no longer does.
    Mitigated,
    /// It still may.
    Unmitigated,
    /// They took place.
    Held,
    /// Somebody calls for them.
    Required,
}

/// What people ask of all records of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Predicate {
    /// No secret is overdue for rotation.
    SecretsInTime,
    /// No drill is overdue.
    DrillsInTime,
    /// No recurring obligation is overdue.
    DutiesInTime,
    /// Every drill was held within so many days.
    DrillsWithin,
    /// Every waiver has an approval that counts.
    WaiversApproved,
    /// No action is overdue.
    ActionsInTime,
    /// No track is blocked.
    TracksUnblocked,
    /// No objective is missed.
    ObjectivesMet,
    /// No runbook is stale.
    RunbooksFresh,
    /// Every runbook that documents call for is there.
    RunbooksThere,
    /// Every alert names a runbook.
    AlertsServed,
    /// Every milestone before an event is done.
    MilestonesDone,
    /// Every risk is closed or mitigated.
    RisksMitigated,
    /// Every risk of a high level is.
    HighRisksMitigated,
    /// Every risk of a critical level is.
    CriticalRisksMitigated,
}

/// What the records are called that a heading or header names: `Open actions` are actions.
pub fn noun(text: &str) -> Option<Noun> {
    let folded = fold(text);
    let said: Vec<&str> = words(&folded).collect();
    let padded = padded(&folded);
    LANGUAGES.iter().find_map(|language| {
        let mut nouns = language.plan.nouns.iter();
        let names = |name: &&&str| match language.spaceless {
            true => folded.contains(**name),
            false if name.contains(' ') => padded.contains(&format!(" {name} ")),
            false => said.contains(*name),
        };
        nouns.find_map(|(noun, names_of)| names_of.iter().any(|name| names(&name)).then_some(*noun))
    })
}

/// The predicate that a sentence begins with, in any language, and the words behind it. Verbs such as `are` are part of none.
pub fn predicate(sentence: &str) -> Option<(Predicate, String)> {
    let folded = fold(sentence);
    let said: Vec<&str> = words(&folded).filter(|word| !is_verb(word)).collect();
    let said = said.join(" ");
    let all = LANGUAGES
        .iter()
        .flat_map(|language| language.plan.predicates);
    let found = all.filter_map(|(predicate, phrases)| {
        let behind = phrases.iter().filter_map(|phrase| behind(&said, phrase));
        Some((*predicate, behind.min_by_key(|rest| rest.len())?.to_owned()))
    });
    found.min_by_key(|(_, behind)| behind.len())
}

/// A text without the word for done that it ends with: `before GA done`.
pub fn without_done(text: &str) -> Option<&str> {
    let mut all = LANGUAGES.iter().flat_map(|language| language.statuses);
    let (rest, last) = text.rsplit_once(' ')?;
    let is_done = all.any(|(status, said)| *status == Status::Done && said.contains(&last));
    is_done.then_some(rest)
}

/// What follows a phrase of whole words at the beginning of a text.
fn behind<'a>(said: &'a str, phrase: &str) -> Option<&'a str> {
    let behind = said.strip_prefix(phrase)?;
    let is_whole = behind.is_empty() || behind.starts_with(' ');
    is_whole.then(|| behind.trim())
}

fn is_verb(word: &str) -> bool {
    let mut all = LANGUAGES.iter();
    all.any(|language| language.plan.verbs.contains(&word))
}

/// Is a folded word what a rehearsal is called: `drill`, `exercises`, `Übung`?
pub fn is_drill(word: &str) -> bool {
    let mut all = LANGUAGES.iter();
    all.any(|language| is_among(language, language.plan.drills, word))
}

/// Is a folded word what work is called that comes round: `review`, `rotation`, `drill`?
pub fn is_duty(word: &str) -> bool {
    let mut all = LANGUAGES.iter();
    is_drill(word) || all.any(|language| is_among(language, language.plan.duties, word))
}

/// Does a folded word order such work: `rotate`, `exercise`?
pub fn is_order(word: &str) -> bool {
    let mut all = LANGUAGES.iter();
    all.any(|language| language.plan.orders.contains(&word))
}

/// Is a word one of a list whose entries may leave their beginning or their end open?
fn is_among(language: &Language, entries: Words, word: &str) -> bool {
    let is = |entry: &&str| match (entry.strip_prefix('*'), entry.strip_suffix('*')) {
        (Some(end), _) => word.ends_with(end),
        (None, Some(beginning)) => word.starts_with(beginning),
        (None, None) => word == *entry,
    };
    let holds = |entry: &&str| word.contains(entry.trim_end_matches('*'));
    let mut all = entries.iter();
    all.any(|entry| {
        if language.spaceless {
            holds(entry)
        } else {
            is(entry)
        }
    })
}

/// What a runbook may be asked to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunbookPart {
    /// How the outage is noticed.
    Detection,
    /// What ends or eases it.
    Mitigation,
    /// Who is called.
    Owners,
    /// What comes after it.
    Postmortem,
}

/// The number of the part of a document that a text begins by naming: `Section 3.1: Timeline` gives `3.1`.
pub fn named_section(text: &str) -> Option<String> {
    let folded = fold(text);
    let (word, rest) = folded.split_once(' ')?;
    let mut all = LANGUAGES.iter();
    let is_section = all.any(|language| language.plan.sections.contains(&word));
    let number: String = rest
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    let number = number.trim_end_matches('.');
    (is_section && !number.is_empty()).then(|| number.to_owned())
}

/// Is a header that of a column of alerts?
pub fn names_alerts(header: &str) -> bool {
    let folded = fold(header);
    let mut all = LANGUAGES.iter();
    all.any(|language| language.plan.alerts.contains(&folded.as_str()))
}

/// The kind of part that words ask for; `None` for words that name no part that runbooks usually have.
pub fn runbook_part(asked: &str) -> Option<RunbookPart> {
    let asked = Spoken::of(asked);
    let named = parts().find(|(_, beginnings)| asked.has_any(beginnings));
    named.map(|(part, _)| part)
}

/// Does a text show a part that is asked of it in these words? A part of a known kind shows itself by any word of that kind, another by
/// its own words; where those are missing nobody can tell, for it may be called otherwise.
pub fn shows_part(text: &Spoken, asked: &str) -> Option<bool> {
    let Some(part) = runbook_part(asked) else {
        return text.has_words_of(asked).then_some(true);
    };
    let mut kin = parts().filter(|(kind, _)| *kind == part);
    Some(kin.any(|(_, beginnings)| text.has_any(beginnings)))
}

fn parts() -> impl Iterator<Item = (RunbookPart, Words)> {
    let all = LANGUAGES.iter();
    all.flat_map(|language| language.plan.runbook_parts.iter().copied())
}

/// A text whose words can be looked for.
pub struct Spoken(String);

impl Spoken {
    /// The words of a text.
    pub fn of(text: &str) -> Self {
        Spoken(padded(&fold(text)))
    }

    fn has_any(&self, beginnings: &[&str]) -> bool {
        beginnings.iter().any(|beginning| self.has(beginning))
    }

    /// Does a word begin so? In a language without spaces it may stand anywhere.
    fn has(&self, beginning: &str) -> bool {
        match beginning.chars().all(is_spaceless) {
            true => self.0.contains(beginning),
            false => self.0.contains(&format!(" {beginning}")),
        }
    }

    /// Are all long words of a phrase here, by their beginnings?
    fn has_words_of(&self, phrase: &str) -> bool {
        let folded = fold(phrase);
        let mut long = words(&folded).filter(|word| word.chars().count() > 3);
        long.all(|word| self.has(word.trim_end_matches(['s', 'e'])))
    }
}

/// Does a text speak of a release that goes through stages: `promotion`, `progressive delivery`?
pub fn tells_of_promotion(text: &str) -> bool {
    let spoken = Spoken::of(text);
    let mut all = LANGUAGES.iter();
    all.any(|language| spoken.has_any(language.plan.promotions))
}

/// Is a heading that of entries about incidents: `3. Operational notes`?
pub fn heads_incidents(heading: &str) -> bool {
    let folded = fold(heading);
    let bare = folded
        .trim_start_matches(|c: char| !c.is_alphabetic())
        .trim();
    let mut all = LANGUAGES.iter();
    all.any(|language| language.plan.incident_logs.contains(&bare))
}

/// Is a heading that of who is called in which order: `Escalation matrix`?
pub fn heads_escalation(heading: &str) -> bool {
    let spoken = Spoken::of(heading);
    let mut all = LANGUAGES.iter();
    all.any(|language| spoken.has_any(language.plan.escalations))
}

/// Is something arranged for a day to come, or does it last until one: `Maintenance window booked`, `Licence renewed`?
pub fn is_arranged(text: &str) -> bool {
    let spoken = Spoken::of(text);
    let mut all = LANGUAGES.iter();
    all.any(|language| spoken.has_any(language.plan.arranged))
}

/// Does a heading name a test of load, or a benchmark?
pub fn tells_of_load_test(heading: &str) -> bool {
    let spoken = Spoken::of(heading);
    let mut all = LANGUAGES.iter();
    all.any(|language| spoken.has_any(language.plan.load_tests))
}

/// Is a box of a chart called a gate?
pub fn names_gate(name: &str) -> bool {
    let said = padded(&fold(name));
    let topics = LANGUAGES.iter().flat_map(|language| language.topics);
    let mut gates = topics
        .filter(|(topic, _)| *topic == Topic::Gate)
        .flat_map(|(_, said)| said.iter());
    gates.any(|gate| said.contains(&format!(" {gate} ")))
}

/// Is this what a stage of a release is called: `staging`, `canary`, `GA`? Of two names (`Test/Preview`) one is enough.
pub fn is_release_stage(name: &str) -> bool {
    name.split('/').any(|name| {
        let folded = fold(name);
        let said = words(&folded).collect::<Vec<_>>().join(" ");
        LANGUAGES.iter().any(|language| {
            let environments = language.standing.environments.iter().copied().flatten();
            let mut stages = environments.chain(language.plan.stages);
            stages.any(|stage| *stage == said || *stage == folded)
        })
    })
}

/// How many words of a text say that the last time follows: `last`.
pub fn begins_last(said: &[&str]) -> Option<usize> {
    begins_with(said, |plan| plan.last_time)
}

/// How many words of a text say that the next time follows: `next`.
pub fn begins_next(said: &[&str]) -> Option<usize> {
    begins_with(said, |plan| plan.next_time)
}

fn begins_with(said: &[&str], phrases: fn(&Plan) -> Words) -> Option<usize> {
    let languages = LANGUAGES.iter();
    let all = languages.flat_map(|language| phrases(&language.plan));
    let counts = all.filter_map(|phrase| {
        let count = phrase.split(' ').count();
        let begins = said.get(..count)?.iter().copied().eq(phrase.split(' '));
        begins.then_some(count)
    });
    counts.max()
}

/// May a word stand between `last` or `next` and the day of a round: `held`, `due`?
pub fn is_of_round(word: &str) -> bool {
    let mut languages = LANGUAGES.iter();
    languages.any(|language| {
        let mut all = language.plan.of_rounds.iter();
        all.any(|one| match one.chars().count() {
            ..=3 => word == *one,
            _ => word.starts_with(one),
        })
    })
}

/// Is this the label of the day on which something took place: `held on`?
pub fn tells_held(label: &str) -> bool {
    let mut languages = LANGUAGES.iter();
    languages.any(|language| language.plan.held_on.contains(&label))
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
    fn a_section_is_named_by_its_number() {
        assert_eq!(
            named_section("Section 3.1: Timeline").as_deref(),
            Some("3.1")
        );
        assert_eq!(named_section("Abschnitt 2. Ablauf").as_deref(), Some("2"));
        assert_eq!(
            (named_section("Sections"), named_section("2 sections")),
            (None, None)
        );
    }

    #[test]
    fn a_part_shows_itself_by_any_word_of_its_kind() {
        let text = Spoken::of(
            "## Symptoms\n\nThe queue is long.\n\n## Recovery\n\nCall the escalation line.",
        );
        let shows = |part| shows_part(&text, part);
        assert_eq!(
            ["detection", "mitigation", "owners"].map(shows),
            [Some(true); 3]
        );
        assert_eq!(shows("postmortem expectations"), Some(false));
        assert_eq!(
            (shows("long queue"), shows("customer notice")),
            (Some(true), None)
        );
        let japanese = Spoken::of("## 検知\n");
        assert_eq!(shows_part(&japanese, "detection"), Some(true));
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

    #[test]
    fn work_that_comes_round_has_many_names() {
        let all = [
            "reviews",
            "rotation",
            "zugriffsprüfung",
            "revue",
            "監査",
            "tabletop",
        ];
        assert!(all.into_iter().all(is_duty));
        let others = ["users", "tested", "latest", "preview"];
        assert!(!others.into_iter().any(is_duty));
        assert!(is_order("rotate") && is_order("üben") && !is_order("rotation"));
    }
}
