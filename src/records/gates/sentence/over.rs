//! Over registers: what a sentence asks of all records of a kind, in any language: how many (`all`, `no`), what they are called, and what
//! is said of them. `No incident of severity 1 may be open`, `Alle Geheimnisse rotiert`, `Aucune action en retard`.
//!
//! The order of the words does not matter, for it differs from language to language; but each of them has to be known, or stand beside
//! the name and narrow it (`actions from the rehearsal`).

use super::lately;
use super::lexicon::{LEXICONS, Lexicon};
use super::reading::Reading;
use crate::base::RelPath;
use crate::base::gates::Selection;
use crate::base::text::{fold, words};
use crate::records::Demand;
use crate::records::words::Vocabulary;
use crate::records::words::own::languages_of;

/// A longer sentence is prose.
const LONGEST: usize = 20;

/// What a sentence asks of the records of a register, where all of it is understood.
pub fn demand(sentence: &str, vocabulary: &Vocabulary, document: &RelPath) -> Option<Demand> {
    let readings = readings(sentence, vocabulary);
    let mut bare = readings.iter().filter(|reading| !reading.has_lead());
    let selection = bare.find_map(|reading| reading.selection(document))?;
    Some(demanded(selection))
}

/// What a ticked sentence asks of the records of a register: where what is said of them is not understood, something that nobody can
/// look up.
pub fn claimed(sentence: &str, vocabulary: &Vocabulary, document: &RelPath) -> Option<Demand> {
    let readings = readings(sentence, vocabulary);
    let mut all = readings.iter();
    let understood = all.find_map(|reading| reading.selection(document));
    let unread = || readings.iter().find_map(|reading| reading.unread(document));
    understood
        .or_else(|| lately::demand(sentence, vocabulary))
        .or_else(unread)
        .map(demanded)
}

fn demanded(selection: Selection) -> Demand {
    Demand::Select(Box::new(selection))
}

/// What a sentence says of records, in each language in which it does.
fn readings(sentence: &str, vocabulary: &Vocabulary) -> Vec<Reading> {
    let folded = fold(sentence);
    if !is_plain(&folded) {
        return Vec::new();
    }
    let languages = languages_of(&folded);
    let codes: Vec<&str> = languages.iter().map(|language| language.code).collect();
    let is_of = |lexicon: &&Lexicon| codes.contains(&lexicon.language.code);
    let lexicons = LEXICONS.iter().filter(is_of);
    let speaking = lexicons.filter(|lexicon| lexicon.may_speak(&folded));
    speaking
        .filter_map(|lexicon| Reading::of(lexicon, &folded, vocabulary))
        .collect()
}

/// Is it brief, and has it no mark that says more than the words do?
fn is_plain(folded: &str) -> bool {
    const MARKS: [char; 13] = [
        '(', '<', '>', '+', '|', '"', '“', '[', '%', '?', ':', ';', ',',
    ];
    !folded.contains(MARKS) && words(folded).count() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Settings;
    use crate::base::gates::{Condition, Narrowing, Quantifier};
    use crate::records::{Kind, Status};

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
