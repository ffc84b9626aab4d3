//! Reading: what a sentence says of the records of a register, in one language.

use std::collections::BTreeSet;

use super::asked::{Asked, kind_of, ruled_out, unlimited, within_days};
use super::lexicon::{Lexicon, Token, joins};
use super::span;
use crate::base::RelPath;
use crate::base::gates::{
    Companion, Condition, Narrowing, Quantifier, RiskLevel, Selection, Selector,
};
use crate::records::words::plan::{Noun, Said};
use crate::records::words::vocabulary::Label;
use crate::records::words::{Language, Vocabulary};

/// So many words that narrow a name are still a name.
const LONGEST_NARROWING: usize = 3;

/// What a sentence says, in one language.
pub struct Reading {
    language: &'static Language,
    tokens: Vec<Token>,
    quantifier: Quantifier,
    noun: Noun,
    /// Where it stands.
    at: usize,
    /// How many days ago something was done.
    within: Option<u32>,
}

impl Reading {
    /// What a sentence says, if it says how many of which records.
    pub fn of(lexicon: &Lexicon, folded: &str, vocabulary: &Vocabulary) -> Option<Reading> {
        let (said, within) = span::without(folded, lexicon.language);
        let tokens = lexicon.tokens(&said, vocabulary);
        let quantifier = quantifier(&tokens)?;
        let mut nouns = tokens.iter().enumerate();
        let (at, noun) = nouns.find_map(|(at, token)| Some((at, noun_of(token)?)))?;
        Some(Reading {
            language: lexicon.language,
            tokens,
            quantifier,
            noun,
            at,
            within,
        })
    }

    /// Do words stand before it that are part of no demand?
    pub fn has_lead(&self) -> bool {
        let begins = self.counted().min(self.at);
        let is_word = |token: &Token| matches!(token, Token::Word(_));
        self.tokens[..begins].iter().any(is_word)
    }

    /// Where it says how many.
    fn counted(&self) -> usize {
        let counted = self.tokens.iter().position(Token::counts);
        counted.unwrap_or(self.tokens.len())
    }

    /// Where what is said of the records begins, behind their name.
    fn predicate(&self) -> usize {
        let mut behind = self.tokens[self.at..].iter();
        let begins = behind.position(|token| said_by(token).is_some());
        begins.map_or(self.tokens.len(), |begins| self.at + begins)
    }

    fn said(&self) -> Vec<Said> {
        let said: BTreeSet<Said> = self.tokens.iter().filter_map(said_by).collect();
        said.into_iter().collect()
    }

    /// What every record has to have: the last thing that the sentence names.
    fn companion(&self) -> Option<Companion> {
        let is_plain = self.quantifier == Quantifier::All && self.said().is_empty();
        let last = self.tokens[self.at + 1..].last().filter(|_| is_plain)?;
        let is_risk = self.noun == Noun::Risks;
        match last {
            Token::Label(Label::Owner) => Some(Companion::Owners),
            Token::Label(Label::Mitigation) if is_risk => Some(Companion::Mitigation),
            Token::Noun(Noun::Actions, _) if is_risk => Some(Companion::Mitigation),
            _ => None,
        }
    }

    /// The words that narrow the name; `None` where more is said of the records than what they are.
    fn narrowing(&self) -> Option<Vec<String>> {
        let last = self.tokens.len() - usize::from(self.companion().is_some());
        let end = self.predicate().min(last);
        let adds_nothing = self.tokens[end..last].iter().all(adds_nothing);
        let mut before = self.tokens[..end].iter();
        if !adds_nothing || before.any(names_column) {
            return None;
        }
        let words = self.names_in(end);
        let is_name = words.len() <= LONGEST_NARROWING;
        let takes_back = words.iter().any(|word| self.takes_back(word));
        (is_name && !takes_back).then_some(words)
    }

    /// The words before a place, and the other things that are named there.
    fn names_in(&self, end: usize) -> Vec<String> {
        let named = self.tokens[..end].iter().enumerate();
        let words = named.filter_map(|(at, token)| match token {
            Token::Word(word) => Some(word.clone()),
            Token::Noun(_, name) if at != self.at => Some(name.clone()),
            _ => None,
        });
        words.collect()
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

    /// The grades that the sentence names: `1`, `a`, `high`.
    fn grades(&self) -> Vec<String> {
        let grades = self.tokens.iter().filter_map(|token| match token {
            Token::Grade(grade) => Some(grade.clone()),
            Token::Level(level) => Some(level.word().to_owned()),
            _ => None,
        });
        grades.collect()
    }

    /// The records that the sentence chooses, and what it asks of them, where all of it is understood.
    pub fn selection(&self, document: &RelPath) -> Option<Selection> {
        let words = self.narrowing()?;
        let Asked {
            kind,
            condition,
            quantifier,
        } = self.asked()?;
        let level = self.level(quantifier)?;
        let is_risk = self.noun == Noun::Risks;
        let grades = if is_risk { Vec::new() } else { self.grades() };
        Some(Selection {
            of: Selector {
                kind,
                ..self.selector(document, grades, words)
            },
            conditions: level.into_iter().chain([condition]).collect(),
            quantifier,
        })
    }

    /// The level of risks that are meant, if the sentence names one; `None` where it names what no risk can be held against. A level
    /// picks what none may be; of all it says nothing.
    fn level(&self, quantifier: Quantifier) -> Option<Option<Condition>> {
        let is_risk = self.noun == Noun::Risks;
        let levels = self.tokens.iter().filter_map(level_of);
        let least = levels.min().filter(|_| is_risk);
        let names_impact = self.tokens.contains(&Token::Label(Label::Impact));
        let has_numbers = self.tokens.iter().any(is_number);
        let is_sound = quantifier == Quantifier::None || least.is_none();
        if is_risk && (has_numbers || !is_sound) || names_impact && least.is_none() {
            return None;
        }
        Some(least.map(|level| match names_impact {
            true => Condition::Impact(level),
            false => Condition::Level(level),
        }))
    }

    /// A choice of the records of which something is said that is not understood.
    pub fn unread(&self, document: &RelPath) -> Option<Selection> {
        let is_near = self.counted() == 0 && self.at <= LONGEST_NARROWING;
        is_near.then(|| Selection {
            of: self.selector(document, Vec::new(), Vec::new()),
            conditions: vec![Condition::Unread],
            quantifier: Quantifier::All,
        })
    }

    fn selector(&self, document: &RelPath, grades: Vec<String>, words: Vec<String>) -> Selector {
        let (kind, is_near) = kind_of(self.noun);
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

    /// What is asked of the records.
    fn asked(&self) -> Option<Asked> {
        if let Some(companion) = self.companion() {
            let has = Condition::With(companion);
            return Some(Asked::of(self.noun, has, Quantifier::All));
        }
        let said = self.said();
        match (self.quantifier, self.within) {
            (Quantifier::None, None) => ruled_out(self.noun, &said),
            (Quantifier::All, Some(days)) => within_days(self.noun, &said, days),
            (Quantifier::All, None) => unlimited(self.noun, &said),
            _ => None,
        }
    }
}

/// `all` or `no`, and not both.
fn quantifier(tokens: &[Token]) -> Option<Quantifier> {
    match (tokens.contains(&Token::All), tokens.contains(&Token::No)) {
        (true, false) => Some(Quantifier::All),
        (false, true) => Some(Quantifier::None),
        (_, _) => None,
    }
}

fn noun_of(token: &Token) -> Option<Noun> {
    match token {
        Token::Noun(noun, _) => Some(*noun),
        _ => None,
    }
}

fn said_by(token: &Token) -> Option<Said> {
    match token {
        Token::Said(said) => Some(*said),
        _ => None,
    }
}

fn level_of(token: &Token) -> Option<RiskLevel> {
    match token {
        Token::Level(level) => Some(*level),
        _ => None,
    }
}

fn is_number(token: &Token) -> bool {
    matches!(token, Token::Grade(_))
}

fn adds_nothing(token: &Token) -> bool {
    matches!(token, Token::Said(_) | Token::Small) || token.counts()
}

fn names_column(token: &Token) -> bool {
    matches!(token, Token::Label(Label::Owner | Label::Mitigation))
}
