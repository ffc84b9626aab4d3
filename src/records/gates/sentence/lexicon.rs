//! Lexicon: the words of each language by which a sentence speaks of the records of a register, and what each may be.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::demanded_status;
use crate::base::gates::RiskLevel;
use crate::base::text::words;
use crate::records::Status;
use crate::records::values::grade;
use crate::records::words::plan::{Noun, Said};
use crate::records::words::vocabulary::Label;
use crate::records::words::{LANGUAGES, Language, Vocabulary};

/// The longest entry of a word file that is looked for, in words.
const LONGEST_ENTRY: usize = 4;

/// A word or phrase of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    All,
    No,
    Noun(Noun, String),
    Said(Said),
    Small,
    Particle,
    Level(RiskLevel),
    Grade(String),
    Label(Label),
    Word(String),
}

/// The words of one language, and what each may be.
struct Lexicon {
    language: &'static Language,
    entries: BTreeMap<&'static str, Token>,
}

static LEXICONS: LazyLock<Vec<Lexicon>> = LazyLock::new(|| {
    LANGUAGES
        .iter()
        .map(|language| Lexicon::of(language))
        .collect()
});

impl Lexicon {
    fn of(language: &'static Language) -> Lexicon {
        let plan = &language.plan;
        let particles = language
            .particles
            .iter()
            .filter(|word| !joins(language, word));
        let mut entries: BTreeMap<&str, Token> =
            particles.map(|word| (*word, Token::Particle)).collect();
        entries.extend(plan.small.iter().map(|word| (*word, Token::Small)));
        for (said, phrases) in plan.said {
            entries.extend(phrases.iter().map(|word| (*word, Token::Said(*said))));
        }
        for (noun, names) in plan.nouns {
            let named = |word: &&'static str| (*word, Token::Noun(*noun, (*word).to_owned()));
            entries.extend(names.iter().map(named));
        }
        entries.extend(
            language
                .standing
                .without
                .iter()
                .map(|word| (*word, Token::No)),
        );
        entries.extend(language.all.iter().map(|word| (*word, Token::All)));
        Lexicon { language, entries }
    }

    /// Has a text a word for how many, and one for records? Few have.
    fn may_speak(&self, folded: &str) -> bool {
        let has = |is: &dyn Fn(&Token) -> bool| {
            let mut entries = self.entries.iter().filter(|(_, token)| is(token));
            match self.language.spaceless {
                true => entries.any(|(word, _)| folded.contains(word)),
                false => words(folded).any(|word| self.entries.get(word).is_some_and(is)),
            }
        };
        let counts = |token: &Token| matches!(token, Token::All | Token::No);
        let is_noun = |token: &Token| matches!(token, Token::Noun(..));
        let is_long = || {
            let mut nouns = self.entries.iter().filter(|(_, token)| is_noun(token));
            nouns.any(|(name, _)| name.contains(' ') && folded.contains(name))
        };
        has(&counts) && (has(&is_noun) || is_long())
    }

    /// The tokens of a text.
    fn tokens(&self, folded: &str, vocabulary: &Vocabulary) -> Vec<Token> {
        match self.language.spaceless {
            true => self.signs(folded, vocabulary),
            false => {
                let said: Vec<&str> = words(folded).collect();
                self.spaced(&said, vocabulary)
            }
        }
    }

    fn spaced(&self, said: &[&str], vocabulary: &Vocabulary) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut at = 0;
        let mut is_graded = false;
        while at < said.len() {
            if let Some(grade) = grade::of_word(said[at]).filter(|_| is_graded) {
                tokens.push(Token::Grade(grade.word()));
                at += 1;
                continue;
            }
            // `severity 1 or 2`, `high and critical`
            let is_level = matches!(tokens.last(), Some(Token::Level(_) | Token::Grade(_)));
            let is_joint = joins(self.language, said[at]);
            is_graded &= is_joint;
            if is_joint && (is_graded || is_level) {
                at += 1;
                continue;
            }
            let longest = LONGEST_ENTRY.min(said.len() - at);
            let known = (1..=longest).rev().find_map(|length| {
                let phrase = said[at..at + length].join(" ");
                Some((self.known(&phrase, vocabulary)?, length))
            });
            let (token, length) = known.unwrap_or_else(|| (Token::Word(said[at].to_owned()), 1));
            is_graded = matches!(token, Token::Label(label) if is_grade(label));
            tokens.push(token);
            at += length;
        }
        tokens
    }

    /// The same in a script without spaces: the longest known word at each place.
    fn signs(&self, folded: &str, vocabulary: &Vocabulary) -> Vec<Token> {
        const LONGEST_SIGNS: usize = 12;
        let text: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        let mut rest = text.as_str();
        let mut tokens = Vec::new();
        while let Some(first) = rest.chars().next() {
            let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
            let ends: Vec<usize> = ends.take(LONGEST_SIGNS).collect();
            let known = ends.iter().rev().find_map(|end| {
                let phrase = rest.get(..*end)?;
                Some((self.known(phrase, vocabulary)?, *end))
            });
            let (token, length) =
                known.unwrap_or_else(|| (Token::Word(first.to_string()), first.len_utf8()));
            let is_graded = matches!(tokens.last(), Some(Token::Label(label)) if is_grade(*label));
            tokens.push(match token {
                Token::Word(word) if is_graded && grade::of_word(&word).is_some() => {
                    Token::Grade(word)
                }
                token => token,
            });
            rest = rest.get(length..).unwrap_or("");
        }
        tokens
    }

    fn known(&self, phrase: &str, vocabulary: &Vocabulary) -> Option<Token> {
        if let Some(token) = self.entries.get(phrase) {
            return Some(token.clone());
        }
        // Of several words a label is only a part: `closed with owners`.
        let is_word = phrase.chars().count() > 1 && !phrase.contains(' ');
        let label = vocabulary.label(phrase).filter(|_| is_word);
        if let Some(label) = label.filter(|label| is_asked_label(*label)) {
            return Some(Token::Label(label));
        }
        if let Some(level) = grade::level(phrase) {
            return Some(Token::Level(level));
        }
        // `sev1`, `p1`
        let (prefix, number) = grade::split(phrase);
        let heads = is_word && vocabulary.label(prefix).is_some_and(is_grade);
        if heads && !number.is_empty() {
            return Some(Token::Grade(number.to_owned()));
        }
        of_status(phrase, vocabulary).map(Token::Said)
    }
}

/// `and`, `or`.
fn joins(language: &Language, word: &str) -> bool {
    let mut ranges = language.proof.between.iter();
    language.or.contains(&word) || ranges.any(|(_, and)| *and == word)
}

fn is_grade(label: Label) -> bool {
    matches!(label, Label::Severity | Label::Priority)
}

fn is_asked_label(label: Label) -> bool {
    is_grade(label) || matches!(label, Label::Owner | Label::Mitigation | Label::Impact)
}

/// What a word of a status says of records.
fn of_status(phrase: &str, vocabulary: &Vocabulary) -> Option<Said> {
    match vocabulary.status(phrase)? {
        Status::Done => demanded_status(phrase, vocabulary).map(|_| Said::Done),
        Status::Open => Some(Said::Open),
        Status::Blocked => Some(Said::Blocked),
        Status::InProgress | Status::NotApplicable | Status::Unknown => None,
    }
}

