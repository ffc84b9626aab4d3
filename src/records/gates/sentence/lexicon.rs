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

/// The same in a script without spaces, in signs.
const LONGEST_SIGNS: usize = 12;

/// A word or phrase of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// `all`.
    All,
    /// `no`.
    No,
    /// What records are called, and how the sentence calls them.
    Noun(Noun, String),
    /// What is said of them.
    Said(Said),
    /// A verb or article.
    Small,
    /// A preposition.
    Particle,
    /// How grave.
    Level(RiskLevel),
    /// Of which severity or priority.
    Grade(String),
    /// The name of a column.
    Label(Label),
    /// Any other word.
    Word(String),
}

/// The words of one language, and what each may be.
pub struct Lexicon {
    /// The language.
    pub language: &'static Language,
    entries: BTreeMap<&'static str, Token>,
}

/// Those of every language.
pub static LEXICONS: LazyLock<Vec<Lexicon>> = LazyLock::new(|| {
    let all = LANGUAGES.iter().copied();
    all.map(Lexicon::of).collect()
});

impl Lexicon {
    fn of(language: &'static Language) -> Lexicon {
        let mut entries = BTreeMap::new();
        let mut add = |words: &[&'static str], token: Token| {
            entries.extend(words.iter().map(|word| (*word, token.clone())));
        };
        // What is added later wins.
        add(language.particles, Token::Particle);
        add(language.plan.small, Token::Small);
        for (word, token) in said(language).chain(names(language)) {
            add(&[word], token);
        }
        add(language.standing.without, Token::No);
        add(language.all, Token::All);
        entries.retain(|word, _| !joins(language, word));
        Lexicon { language, entries }
    }

    /// Has a text a word for how many, and one for records? Few have.
    pub fn may_speak(&self, folded: &str) -> bool {
        self.has(folded, Token::counts) && self.has(folded, Token::names_records)
    }

    fn has(&self, folded: &str, is: fn(&Token) -> bool) -> bool {
        let alone = |word| self.entries.get(word).is_some_and(is);
        let mut phrases = self.entries.iter().filter(|(_, token)| is(token));
        let is_looked_for = |word: &str| self.language.spaceless || word.contains(' ');
        words(folded).any(alone)
            || phrases.any(|(word, _)| is_looked_for(word) && folded.contains(word))
    }

    /// The tokens of a text.
    pub fn tokens(&self, folded: &str, vocabulary: &Vocabulary) -> Vec<Token> {
        if self.language.spaceless {
            return self.signs(folded, vocabulary);
        }
        let said: Vec<&str> = words(folded).collect();
        let mut tokens = Tokens::default();
        let mut at = 0;
        while at < said.len() {
            at += match tokens.takes(said[at], self.language) {
                true => 1,
                false => self.phrase(&said[at..], vocabulary, &mut tokens),
            };
        }
        tokens.found
    }

    /// Adds the longest phrase that is known, and gives its length.
    fn phrase(&self, said: &[&str], vocabulary: &Vocabulary, tokens: &mut Tokens) -> usize {
        let lengths = 1..=LONGEST_ENTRY.min(said.len());
        let known = lengths.rev().find_map(|length| {
            let token = self.known(&said[..length].join(" "), vocabulary)?;
            Some((token, length))
        });
        let (token, length) = known.unwrap_or_else(|| (Token::Word(said[0].to_owned()), 1));
        tokens.push(token);
        length
    }

    /// The same in a script without spaces: the longest known word at each place.
    fn signs(&self, folded: &str, vocabulary: &Vocabulary) -> Vec<Token> {
        let text: Vec<char> = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        let mut tokens = Tokens::default();
        let mut at = 0;
        while at < text.len() {
            let first = text[at].to_string();
            at += match tokens.takes(&first, self.language) {
                true => 1,
                false => self.sign(&text[at..], vocabulary, &mut tokens),
            };
        }
        tokens.found
    }

    fn sign(&self, text: &[char], vocabulary: &Vocabulary, tokens: &mut Tokens) -> usize {
        let lengths = 1..=LONGEST_SIGNS.min(text.len());
        let known = lengths.rev().find_map(|length| {
            let phrase: String = text[..length].iter().collect();
            Some((self.known(&phrase, vocabulary)?, length))
        });
        let (token, length) = known.unwrap_or_else(|| (Token::Word(text[0].to_string()), 1));
        tokens.push(token);
        length
    }

    fn known(&self, phrase: &str, vocabulary: &Vocabulary) -> Option<Token> {
        let own = self.entries.get(phrase).cloned();
        own.or_else(|| of_label(phrase, vocabulary))
            .or_else(|| grade::level(phrase).map(Token::Level))
            .or_else(|| of_status(phrase, vocabulary).map(Token::Said))
    }
}

/// What records are called in a language.
fn names(language: &'static Language) -> impl Iterator<Item = (&'static str, Token)> {
    let nouns = language.plan.nouns.iter();
    nouns.flat_map(|(noun, names)| {
        let names = names.iter();
        names.map(|name| (*name, Token::Noun(*noun, (*name).to_owned())))
    })
}

/// What is said of them.
fn said(language: &'static Language) -> impl Iterator<Item = (&'static str, Token)> {
    let said = language.plan.said.iter();
    said.flat_map(|(said, phrases)| phrases.iter().map(|phrase| (*phrase, Token::Said(*said))))
}

/// Tokens, and whether the last one asks for a grade.
#[derive(Default)]
struct Tokens {
    found: Vec<Token>,
    is_graded: bool,
}

impl Tokens {
    /// Takes a word that is a grade behind `severity`, or what joins two grades: `severity 1 or 2`, `high and critical`.
    fn takes(&mut self, word: &str, language: &Language) -> bool {
        if let Some(grade) = grade::of_word(word).filter(|_| self.is_graded) {
            self.found.push(Token::Grade(grade.word()));
            return true;
        }
        let is_grade = matches!(self.found.last(), Some(Token::Level(_) | Token::Grade(_)));
        let is_joint = joins(language, word);
        self.is_graded &= is_joint;
        is_joint && (self.is_graded || is_grade)
    }

    fn push(&mut self, token: Token) {
        self.is_graded = matches!(token, Token::Label(label) if is_grade(label));
        self.found.push(token);
    }
}

impl Token {
    /// Does it say how many?
    pub fn counts(&self) -> bool {
        matches!(self, Token::All | Token::No)
    }

    fn names_records(&self) -> bool {
        matches!(self, Token::Noun(..))
    }
}

/// `owner`, `severity`; `sev1`, `p1`. Of several words a label is only a part: `closed with owners`.
fn of_label(phrase: &str, vocabulary: &Vocabulary) -> Option<Token> {
    if phrase.contains(' ') || phrase.chars().count() < 2 {
        return None;
    }
    let label = vocabulary.label(phrase);
    if let Some(label) = label.filter(|label| is_asked_label(*label)) {
        return Some(Token::Label(label));
    }
    let (prefix, number) = grade::split(phrase);
    let heads = !number.is_empty() && vocabulary.label(prefix).is_some_and(is_grade);
    heads.then(|| Token::Grade(number.to_owned()))
}

/// `and`, `or`.
pub fn joins(language: &Language, word: &str) -> bool {
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
