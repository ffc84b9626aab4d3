//! Over registers: what a sentence asks of all records of a kind, in any language: how many (`all`, `no`), what they are called, and what
//! is said of them. `No incident of severity 1 may be open`, `Alle Geheimnisse rotiert`, `Aucune action en retard`.
//!
//! The order of the words does not matter, for it differs from language to language; but each of them has to be known, or stand beside
//! the name and narrow it (`actions from the rehearsal`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::{demanded_status, lately};
use crate::base::RelPath;
use crate::base::gates::{
    Companion, Condition, Narrowing, Quantifier, RiskLevel, Selection, Selector, UNMITIGATED,
};
use crate::base::text::{fold, words};
use crate::records::values::grade;
use crate::records::words::own::languages_of;
use crate::records::words::plan::{Noun, Said};
use crate::records::words::vocabulary::Label;
use crate::records::words::{LANGUAGES, Language, Vocabulary};
use crate::records::{Demand, Kind, Status};

/// A longer sentence is prose.
const LONGEST: usize = 20;

/// The longest entry of a word file that is looked for, in words.
const LONGEST_ENTRY: usize = 4;

/// So many words that narrow a name are still a name.
const LONGEST_NARROWING: usize = 3;

/// What a sentence asks of the records of a register, where all of it is understood.
pub fn demand(sentence: &str, vocabulary: &Vocabulary, document: &RelPath) -> Option<Demand> {
    let mut readings = readings(sentence, vocabulary);
    readings.find_map(|reading| {
        let selection = reading.selection(document)?;
        (!reading.has_lead).then(|| Demand::Select(Box::new(selection)))
    })
}

/// What a ticked sentence asks of the records of a register: where what is said of them is not understood, something that nobody can
/// look up.
pub fn claimed(sentence: &str, vocabulary: &Vocabulary, document: &RelPath) -> Option<Demand> {
    let readings: Vec<Reading> = readings(sentence, vocabulary).collect();
    let understood = readings
        .iter()
        .find_map(|reading| reading.selection(document));
    let unread = || readings.iter().find_map(|reading| reading.unread(document));
    understood
        .or_else(|| lately::demand(sentence, vocabulary))
        .or_else(unread)
        .map(|selection| Demand::Select(Box::new(selection)))
}

/// What a sentence says, in one language.
struct Reading {
    language: &'static Language,
    tokens: Vec<Token>,
    quantifier: Quantifier,
    noun: Noun,
    /// Where it stands.
    at: usize,
    /// How many days ago something was done.
    within: Option<u32>,
    /// Do words stand before it that are part of no demand?
    has_lead: bool,
}

/// What a sentence says of records, in each language in which it does.
fn readings<'a>(
    sentence: &str,
    vocabulary: &'a Vocabulary,
) -> impl Iterator<Item = Reading> + use<'a> {
    let folded = fold(sentence);
    let tells = folded.contains([
        '(', '<', '>', '+', '|', '"', '“', '[', '%', '?', ':', ';', ',',
    ]);
    let is_brief = !tells && words(&folded).count() <= LONGEST;
    let languages: Vec<&str> = match is_brief {
        true => languages_of(&folded)
            .iter()
            .map(|language| language.code)
            .collect(),
        false => Vec::new(),
    };
    let lexicons = LEXICONS.iter();
    let lexicons = lexicons.filter(move |lexicon| languages.contains(&lexicon.language.code));
    lexicons.filter_map(move |lexicon| {
        lexicon
            .may_speak(&folded)
            .then(|| Reading::of(lexicon, &folded, vocabulary))
            .flatten()
    })
}

impl Reading {
    fn of(lexicon: &Lexicon, folded: &str, vocabulary: &Vocabulary) -> Option<Reading> {
        let (said, within) = super::span::without(folded, lexicon.language);
        let tokens = lexicon.tokens(&said, vocabulary);
        let is_all = tokens.contains(&Token::All);
        let is_none = tokens.contains(&Token::No);
        let quantifier = match (is_all, is_none) {
            (true, false) => Quantifier::All,
            (false, true) => Quantifier::None,
            (_, _) => return None,
        };
        let counts = |token: &Token| matches!(token, Token::All | Token::No);
        let counted = tokens.iter().position(counts)?;
        let nouns = tokens.iter().enumerate();
        let mut nouns = nouns.filter_map(|(at, token)| match token {
            Token::Noun(noun, _) => Some((at, *noun)),
            _ => None,
        });
        let (at, noun) = nouns.next()?;
        let is_word = |token: &Token| matches!(token, Token::Word(_));
        let has_lead = tokens[..counted.min(at)].iter().any(is_word);
        Some(Reading {
            language: lexicon.language,
            tokens,
            quantifier,
            noun,
            at,
            within,
            has_lead,
        })
    }

    /// Where what is said of the records begins, behind their name.
    fn predicate(&self) -> usize {
        let behind = self.tokens[self.at..].iter();
        let says = |token: &Token| matches!(token, Token::Said(_));
        let begins = behind.clone().position(says);
        begins.map_or(self.tokens.len(), |begins| self.at + begins)
    }

    fn said(&self) -> BTreeSet<Said> {
        let said = self.tokens.iter().filter_map(|token| match token {
            Token::Said(said) => Some(*said),
            _ => None,
        });
        said.collect()
    }

    /// What every record has to have: the last thing that the sentence names.
    fn companion(&self) -> Option<Companion> {
        let is_plain = self.quantifier == Quantifier::All && self.said().is_empty();
        let last = self
            .tokens
            .last()
            .filter(|_| is_plain && self.at + 1 < self.tokens.len())?;
        match last {
            Token::Label(Label::Owner) => Some(Companion::Owners),
            Token::Label(Label::Mitigation) | Token::Noun(Noun::Actions, _)
                if self.noun == Noun::Risks =>
            {
                Some(Companion::Mitigation)
            }
            _ => None,
        }
    }

    /// The words that narrow the name; `None` where more is said of the records than what they are.
    fn narrowing(&self) -> Option<Vec<String>> {
        let companion = self.companion();
        let last = self.tokens.len() - usize::from(companion.is_some());
        let end = self.predicate().min(last);
        let is_known = |token: &Token| {
            matches!(
                token,
                Token::Said(_) | Token::Small | Token::All | Token::No
            )
        };
        let lacks = [Label::Owner, Label::Mitigation].map(Token::Label);
        let is_lacking = |token: &Token| lacks.contains(token);
        if !self.tokens[end..last].iter().all(is_known) || self.tokens[..end].iter().any(is_lacking)
        {
            return None;
        }
        let named = self.tokens[..end].iter().enumerate();
        let words = named.filter_map(|(at, token)| match token {
            Token::Word(word) => Some(word.clone()),
            Token::Noun(_, name) if at != self.at => Some(name.clone()),
            _ => None,
        });
        let words: Vec<String> = words.collect();
        if words.iter().any(|word| self.takes_back(word)) {
            return None;
        }
        (words.len() <= LONGEST_NARROWING).then_some(words)
    }

    /// Does a word deny, leave something out, doubt, or add another thing?
    fn takes_back(&self, word: &str) -> bool {
        let adverse = &self.language.adverse;
        let lists = [
            adverse.not,
            adverse.except,
            adverse.contrast,
            adverse.limit,
            adverse.condition,
            adverse.hedge,
        ];
        joins(self.language, word) || lists.into_iter().flatten().any(|known| *known == word)
    }

    /// The grades that the sentence names, and whether it names levels of impact.
    fn grades(&self) -> Vec<String> {
        let grades = self.tokens.iter().filter_map(|token| match token {
            Token::Grade(grade) => Some(grade.clone()),
            Token::Level(level) => Some(level.word().to_owned()),
            _ => None,
        });
        grades.collect()
    }

    fn least_level(&self) -> Option<RiskLevel> {
        let levels = self.tokens.iter().filter_map(|token| match token {
            Token::Level(level) => Some(*level),
            _ => None,
        });
        levels.min()
    }

    fn selection(&self, document: &RelPath) -> Option<Selection> {
        let words = self.narrowing()?;
        let (kind, condition, quantifier) = self.asked()?;
        let grades = self.grades();
        let is_risk = self.noun == Noun::Risks;
        let level = self.least_level().filter(|_| is_risk);
        let names_impact = self.tokens.contains(&Token::Label(Label::Impact));
        let has_numbers = self
            .tokens
            .iter()
            .any(|token| matches!(token, Token::Grade(_)));
        // A level picks what none may be; of all it says nothing that a row can be held against.
        if is_risk && (has_numbers || level.is_some() && quantifier != Quantifier::None)
            || names_impact && level.is_none()
        {
            return None;
        }
        let level = level.map(|level| match names_impact {
            true => Condition::Impact(level),
            false => Condition::Level(level),
        });
        let grades = if is_risk { Vec::new() } else { grades };
        Some(Selection {
            of: self.selector(kind, document, grades, words),
            conditions: level.into_iter().chain([condition]).collect(),
            quantifier,
        })
    }

    /// A choice of the records of which something is said that is not understood.
    fn unread(&self, document: &RelPath) -> Option<Selection> {
        let counts = |token: &Token| matches!(token, Token::All | Token::No);
        let counted = self.tokens.iter().position(counts)?;
        let is_near = counted == 0 && self.at <= LONGEST_NARROWING;
        let (kind, _) = kind_of(self.noun);
        is_near.then(|| Selection {
            of: self.selector(kind, document, Vec::new(), Vec::new()),
            conditions: vec![Condition::Unread],
            quantifier: Quantifier::All,
        })
    }

    fn selector(
        &self,
        kind: Option<Kind>,
        document: &RelPath,
        grades: Vec<String>,
        words: Vec<String>,
    ) -> Selector {
        let (_, is_near) = kind_of(self.noun);
        let narrowed = Narrowing {
            incidents: self.noun == Noun::Incidents,
            grades,
            words,
        };
        Selector {
            kind,
            path: is_near.then(|| globset::escape(document.as_str())),
            narrowed: Some(narrowed),
            ..Selector::default()
        }
    }

    /// The kind of record that is asked for, the condition that each is held against, and how many have to fulfil it.
    fn asked(&self) -> Option<(Option<Kind>, Condition, Quantifier)> {
        let (kind, _) = kind_of(self.noun);
        if let Some(companion) = self.companion() {
            return Some((kind, Condition::With(companion), Quantifier::All));
        }
        let said: Vec<Said> = self.said().into_iter().collect();
        let (condition, quantifier) = match self.quantifier {
            Quantifier::None if self.within.is_none() => ruled_out(self.noun, &said)?,
            Quantifier::All => return self.asked_of_all(kind, &said),
            _ => return None,
        };
        Some((kind, condition, quantifier))
    }

    fn asked_of_all(
        &self,
        kind: Option<Kind>,
        said: &[Said],
    ) -> Option<(Option<Kind>, Condition, Quantifier)> {
        let done = Condition::Status(Status::Done);
        if let Some(days) = self.within {
            let is_held = match self.noun {
                Noun::Drills => matches!(said, [] | [Said::Held | Said::Done]),
                Noun::Secrets => matches!(said, [Said::Renewed]),
                _ => false,
            };
            return is_held.then_some((kind, Condition::MaxAgeDays(days), Quantifier::All));
        }
        if matches!(
            (self.noun, said),
            (
                Noun::Runbooks,
                [Said::There] | [Said::There, Said::Required]
            )
        ) {
            return Some((Some(Kind::RunbookDemand), done, Quantifier::All));
        }
        let (condition, quantifier) = wanted(self.noun, said)?;
        Some((kind, condition, quantifier))
    }
}

/// The kind of a noun, and whether a sentence means the records of its own document first. Incidents are of no kind of their own.
fn kind_of(noun: Noun) -> (Option<Kind>, bool) {
    match noun {
        Noun::Actions => (Some(Kind::Action), true),
        Noun::Tracks => (Some(Kind::Track), true),
        Noun::Milestones => (Some(Kind::Milestone), true),
        Noun::Incidents => (None, true),
        Noun::Risks => (Some(Kind::Risk), false),
        Noun::Secrets => (Some(Kind::Secret), false),
        Noun::Objectives => (Some(Kind::Slo), false),
        Noun::Runbooks => (Some(Kind::Runbook), false),
        Noun::Drills => (Some(Kind::Drill), false),
        Noun::Duties => (Some(Kind::Cadence), false),
    }
}

/// What no record may be.
fn ruled_out(noun: Noun, said: &[Said]) -> Option<(Condition, Quantifier)> {
    use Noun::{
        Actions, Drills, Duties, Incidents, Milestones, Objectives, Risks, Runbooks, Secrets,
        Tracks,
    };
    let none = |condition| Some((condition, Quantifier::None));
    match (noun, said) {
        (Runbooks, [Said::Stale | Said::Overdue]) => Some((Condition::Fresh, Quantifier::All)),
        (Objectives, [Said::Missed | Said::Open]) => none(Condition::Open),
        (Risks, [Said::Unmitigated]) => none(UNMITIGATED),
        (Actions | Tracks | Milestones | Incidents | Risks, [Said::Open]) => none(Condition::Open),
        (
            Actions | Tracks | Milestones | Incidents | Secrets | Drills | Duties,
            [Said::Overdue] | [Said::Open, Said::Overdue],
        ) => none(Condition::Overdue),
        (Secrets | Duties | Drills, [Said::Stale]) => none(Condition::Overdue),
        (Actions | Tracks | Milestones | Incidents, [Said::Blocked]) => none(Condition::Blocked),
        _ => None,
    }
}

/// What all records have to be.
fn wanted(noun: Noun, said: &[Said]) -> Option<(Condition, Quantifier)> {
    use Noun::{
        Actions, Drills, Duties, Incidents, Milestones, Objectives, Risks, Runbooks, Secrets,
        Tracks,
    };
    let none = |condition| Some((condition, Quantifier::None));
    let all = |condition| Some((condition, Quantifier::All));
    match (noun, said) {
        (Objectives, [Said::Kept | Said::Done]) => none(Condition::Open),
        (Risks, [Said::Mitigated]) => none(UNMITIGATED),
        (Runbooks, [Said::Fresh]) => all(Condition::Fresh),
        (Secrets | Duties | Drills, [Said::Renewed | Said::Fresh]) => none(Condition::Overdue),
        (
            Actions | Tracks | Milestones | Incidents | Risks,
            [Said::Done] | [Said::Open, Said::Done],
        ) => all(Condition::Status(Status::Done)),
        (Drills, [Said::Done | Said::Held]) => all(Condition::Status(Status::Done)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Settings;

    fn read(sentence: &str, is_claimed: bool) -> Option<Selection> {
        let vocabulary = Vocabulary::new(&Settings::default());
        let path = RelPath::new("gate.md").expect("a path");
        let demand = match is_claimed {
            true => claimed(sentence, &vocabulary, &path),
            false => demand(sentence, &vocabulary, &path),
        };
        match demand {
            Some(Demand::Select(selection)) => Some(*selection),
            _ => None,
        }
    }

    fn asked(sentence: &str) -> Option<(Option<Kind>, Vec<Condition>, Quantifier)> {
        let selection = read(sentence, false)?;
        Some((
            selection.of.kind,
            selection.conditions,
            selection.quantifier,
        ))
    }

    #[test]
    fn the_same_is_asked_in_every_language() {
        let closed = vec![Condition::Status(Status::Done)];
        let closed = Some((Some(Kind::Action), closed, Quantifier::All));
        for sentence in [
            "All actions are closed",
            "Alle Maßnahmen erledigt",
            "Toutes les actions sont terminées",
            "Todas las acciones están completadas",
        ] {
            assert_eq!(asked(sentence), closed, "{sentence}");
        }
        let late = vec![Condition::Overdue];
        let late = Some((Some(Kind::Action), late, Quantifier::None));
        for sentence in [
            "No actions are overdue",
            "Keine überfälligen Maßnahmen",
            "Nenhuma ação em atraso",
            "Nessuna azione è in ritardo",
            "Geen achterstallige acties",
            "Inga åtgärder är försenade",
            "Ingen tiltak er forsinket",
            "Нет просроченных действий",
            "期限切れのアクションはない",
            "没有逾期的行动项",
        ] {
            assert_eq!(asked(sentence), late, "{sentence}");
        }
        let stuck = Some((
            Some(Kind::Track),
            vec![Condition::Blocked],
            Quantifier::None,
        ));
        assert_eq!(asked("Keine blockierten Arbeitspakete"), stuck);
    }

    #[test]
    fn runbooks_that_are_called_for_have_to_be_there() {
        let there = vec![Condition::Status(Status::Done)];
        let there = Some((Some(Kind::RunbookDemand), there, Quantifier::All));
        for sentence in [
            "Each required runbook exists",
            "Alle geforderten Runbooks vorhanden",
        ] {
            assert_eq!(asked(sentence), there, "{sentence}");
        }
    }

    #[test]
    fn grades_and_headings_narrow_what_is_meant() {
        let narrowed = |sentence| read(sentence, false)?.of.narrowed;
        let of = |grades: &[&str], words: &[&str]| {
            let owned = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
            Some(Narrowing {
                incidents: false,
                grades: owned(grades),
                words: owned(words),
            })
        };
        let graded = narrowed("All actions of priority A must be closed.");
        assert_eq!(graded, of(&["a"], &[]));
        let both = narrowed("No P1 or P2 actions are open");
        assert_eq!(both, of(&["1", "2"], &[]));
        let from = narrowed("No action from the rehearsal is overdue.");
        assert_eq!(from, of(&[], &["rehearsal"]));
        let incidents = read("No incident of severity 1 may be open.", false);
        let incidents = incidents.and_then(|asked| asked.of.narrowed);
        assert!(incidents.is_some_and(|asked| asked.incidents && asked.grades == ["1"]));
    }

    #[test]
    fn what_is_not_understood_whole_is_not_asked() {
        for sentence in [
            "All actions must not be closed",
            "Not all actions are closed",
            "All actions are closed or postponed",
            "All actions are closed by Friday",
            "All actions are closed, with owners",
            "All actions are closed with owners",
            "All actions and drills are done",
            "No actions are closed",
            "All tracks must be documented.",
            "All tracks should be done or postponed.",
            "We believe that all actions are closed",
            "No actions",
        ] {
            assert_eq!(asked(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn a_claim_over_records_that_is_not_understood_is_no_plain_claim() {
        let conditions = |sentence| Some(read(sentence, true)?.conditions);
        let unread = Some(vec![Condition::Unread]);
        assert_eq!(conditions("All secrets are kept in the vault"), unread);
        assert_eq!(conditions("Every risk was weighed with the board"), unread);
        assert_eq!(conditions("The crane is painted"), None);
        assert_eq!(conditions("The board has seen all risks"), None);
        let aged = Some(vec![Condition::MaxAgeDays(366)]);
        assert_eq!(conditions("Pen test within the last year"), aged);
    }
}
