//! Ill: names that speak of something bad, by the noun that heads them and the words of state or weight beside it.

use super::{POLARITIES, Polarity, is_ending};
use crate::base::text::{fold, words};
use crate::records::words::beginnings::{Beginnings, Begins};

/// How a name speaks of something bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ill {
    /// It names it: `Critical vulnerabilities`, `Risks`.
    Named,
    /// It says that it is not dealt with: `Open bugs`.
    Open,
}

/// The longest name, in letters: what is longer is a sentence.
const LONGEST_NAME: usize = 80;

/// Does a name speak of something bad, so that its answer turns round?
pub fn names_ill(name: &str) -> Option<Ill> {
    let whole = fold(name.split(['(', '（']).next().unwrap_or(""));
    let folded = whole.trim_end_matches(['?', '？', ' ']);
    if folded.chars().count() > LONGEST_NAME {
        return None;
    }
    let beginnings = Beginnings::of(folded);
    POLARITIES
        .iter()
        .filter_map(|language| Held::of(language, &beginnings)?.names_ill(folded))
        .max()
}

/// What a token of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Open,
    Severe,
    Bad,
    Held,
    Link,
    And,
    Number,
    Else,
}

impl Token {
    /// Is it a word of the lists that speaks of something bad, or a number?
    fn is_known(self) -> bool {
        matches!(
            self,
            Token::Open | Token::Severe | Token::Bad | Token::Number
        )
    }
}

/// Words that join two of a kind: `open sev 1 or sev 2 bugs`.
#[rustfmt::skip]
const CONJUNCTIONS: &[&str] = &["and", "or", "und", "oder", "et", "ou", "och", "eller", "lub", "oraz", "и", "или"];

/// The words of a language that a name may hold.
struct Held {
    language: &'static Polarity,
    open: Vec<&'static str>,
    severe: Vec<&'static str>,
    bad: Vec<&'static str>,
    held: Vec<&'static str>,
}

impl Held {
    /// `None` where the name holds no word of something bad or open.
    fn of(language: &'static Polarity, beginnings: &Beginnings) -> Option<Self> {
        let there = |words: &[&'static str]| -> Vec<&'static str> {
            let may_stand = |word: &&&str| beginnings.may_hold(word, Begins::Anywhere);
            words.iter().filter(may_stand).copied().collect()
        };
        let (open, bad) = (there(language.open), there(language.bad));
        let is_free = open.is_empty() && bad.is_empty() && !beginnings.may_hold_any(language.yes);
        (!is_free).then(|| Held {
            language,
            severe: there(language.severe),
            held: there(language.held),
            open,
            bad,
        })
    }

    fn names_ill(&self, folded: &str) -> Option<Ill> {
        if self.language.spaceless {
            return self.holds_ill(folded);
        }
        let all: Vec<&str> = words(folded).collect();
        let denies = |first: &&str| self.language.none.contains(first);
        if all.first().is_some_and(denies) {
            return None;
        }

        let tokens = self.tokens(&all);
        if self.is_open_without_noun(&all, &tokens) || self.ends_open(&all, &tokens) {
            return Some(Ill::Open);
        }

        of_tokens(&tokens)
    }

    /// Is a name a word of state and one or two more, and no noun of the lists among them: `Unresolved customer complaints`?
    fn is_open_without_noun(&self, all: &[&str], tokens: &[Token]) -> bool {
        let [Token::Open, others @ ..] = tokens else {
            return false;
        };
        let common = self.language.open.first().copied().unwrap_or("");
        let few = matches!(others.len(), 1 | 2);
        few && all[0] != common
            && others
                .iter()
                .all(|token| matches!(token, Token::Else | Token::Severe))
    }

    /// Is a name, up to its first preposition, one to three words and one of state: `Scan events lost`, `Tests failed in the last run`?
    fn ends_open(&self, all: &[&str], tokens: &[Token]) -> bool {
        let end = tokens.iter().position(|token| *token == Token::Link);
        let head = tokens.get(..end.unwrap_or(tokens.len())).unwrap_or(&[]);
        let Some((Token::Open, others)) = head.split_last() else {
            return false;
        };
        let plain = |token: &Token| matches!(token, Token::Else | Token::Severe | Token::Number);
        let are_plain = (1..=3).contains(&others.len()) && others.iter().all(plain);
        let word = all.get(others.len()).copied().unwrap_or("");
        are_plain && all.len() == tokens.len() && self.is_past(word)
    }

    /// Is a word of state more than the commonest, which has other uses, and no name of an act?
    fn is_past(&self, word: &str) -> bool {
        let common = self.language.open.first().copied().unwrap_or("");
        let is_there = self.language.yes.contains(&word);
        !self.language.is_form(word, common) && !is_there && !word.ends_with("ing")
    }

    fn tokens(&self, all: &[&str]) -> Vec<Token> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < all.len() {
            let length = self.length_of_phrase(&all[at..]);
            found.push(if length > 0 {
                Token::Bad
            } else {
                self.token(all[at])
            });
            at += length.max(1);
        }
        // `Findings rated high` speaks of how bad they are, and not of what was done about them.
        for at in 1..found.len() {
            if found[at - 1] == Token::Held && found[at] == Token::Severe {
                found[at - 1] = Token::Severe;
            }
        }
        found
    }

    fn token(&self, word: &str) -> Token {
        let is_of = |stems: &[&str]| stems.iter().any(|stem| self.language.is_form(word, stem));
        if CONJUNCTIONS.contains(&word) {
            Token::And
        } else if self.language.links.contains(&word) {
            Token::Link
        } else if word.chars().all(|c| c.is_ascii_digit()) {
            Token::Number
        } else if is_of(&self.held) {
            Token::Held
        } else if is_of(&self.open) || self.language.yes.contains(&word) {
            Token::Open
        } else if is_of(&self.severe) {
            Token::Severe
        } else {
            Token::Else
        }
    }

    /// How many of the first words are a noun for something bad.
    fn length_of_phrase(&self, all: &[&str]) -> usize {
        let fits = |noun: &&&str| {
            let parts: Vec<&str> = noun.split([' ', '-']).collect();
            let (Some((last, before)), true) = (parts.split_last(), parts.len() <= all.len())
            else {
                return false;
            };
            before.iter().zip(all).all(|(part, word)| part == word)
                && self.language.is_noun(all[parts.len() - 1], last)
        };
        let lengths = self
            .bad
            .iter()
            .filter(fits)
            .map(|noun| noun.split([' ', '-']).count());
        lengths.max().unwrap_or(0)
    }

    /// The same in a language without spaces: a noun, and a word of state or weight, or nothing else.
    fn holds_ill(&self, folded: &str) -> Option<Ill> {
        let holds = |words: &[&str]| words.iter().any(|word| folded.contains(word));
        let denied = self
            .language
            .none
            .iter()
            .any(|word| folded.ends_with(word) || folded.starts_with(word));
        if denied || holds(&self.held) || !holds(&self.bad) {
            return None;
        }
        let alone = self.bad.contains(&folded);
        let named = (alone || holds(&self.severe)).then_some(Ill::Named);
        if holds(&self.open) {
            Some(Ill::Open)
        } else {
            named
        }
    }
}

impl Polarity {
    fn is_noun(&self, word: &str, stem: &str) -> bool {
        let compound = || {
            let may_end = self.compounds && stem.len() > 3 && word.len() > stem.len();
            let at = may_end.then(|| word.rfind(stem)).flatten()?;
            word.get(at + stem.len()..)
        };
        self.is_form(word, stem) || compound().is_some_and(is_ending)
    }

    /// Is a word one of the forms of a stem: `bugs` of `bug`?
    pub fn is_form(&self, word: &str, stem: &str) -> bool {
        !stem.is_empty() && word.strip_prefix(stem).is_some_and(is_ending)
    }
}

/// How the words of a name speak of something bad, by the first noun for such a thing and what goes on with it.
fn of_tokens(tokens: &[Token]) -> Option<Ill> {
    let first = tokens.iter().position(|token| *token == Token::Bad)?;
    let head = tokens[first..]
        .iter()
        .take_while(|token| !matches!(token, Token::Link | Token::And))
        .count();
    of_phrase(&tokens[..first], &tokens[first..first + head])
}

/// How a phrase speaks of something bad: `before` is what stands before its first noun for such a thing, `behind` begins with it.
fn of_phrase(before: &[Token], behind: &[Token]) -> Option<Ill> {
    let holds = |token: Token| before.contains(&token) || behind.contains(&token);
    let open = holds(Token::Open);
    let weighty = open || holds(Token::Severe) || is_nothing_else(before, behind);
    let bad = leads_to_noun(before) && ends_with_noun(behind) && !holds(Token::Held) && weighty;
    bad.then_some(if open { Ill::Open } else { Ill::Named })
}

/// Are all words before a noun known? Behind a word of state or weight two may be others.
fn leads_to_noun(before: &[Token]) -> bool {
    let is_unknown = |token: &&Token| !token.is_known() && **token != Token::And;
    let unknown = before.iter().filter(is_unknown).count();
    let led = matches!(
        before.first(),
        Some(Token::Open | Token::Severe | Token::Number)
    );
    !before.contains(&Token::Link) && (unknown == 0 || (led && unknown <= 2))
}

/// Are all words from a noun on known? Languages that put the adjective last may have one more before it: `anomalies
/// fonctionnelles ouvertes`.
fn ends_with_noun(behind: &[Token]) -> bool {
    let odd = behind.iter().filter(|token| !token.is_known()).count();
    odd <= 1 && behind.last().is_some_and(|token| token.is_known())
}

/// Is a phrase nothing but nouns for something bad, and numbers?
fn is_nothing_else(before: &[Token], behind: &[Token]) -> bool {
    let mut all = before.iter().chain(behind);
    all.all(|token| matches!(token, Token::Bad | Token::Number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_bad_by_its_head() {
        let open = [
            "Open sev 2 defects?",
            "Unresolved customer complaints",
            "Failed jobs",
            "Skipped tests",
            "Single point of failure present?",
            "Offene schwere Mängel",
            "Anomalies fonctionnelles ouvertes",
            "Errores críticos abiertos",
            "Openstaande bevindingen",
            "Нерешённые инциденты",
            "Nierozwiązane błędy",
            "Öppna säkerhetsbrister",
            "未対応の不具合",
            "未关闭的漏洞",
            "미해결 장애",
        ];
        let named = [
            "Critical vulnerabilities in base images",
            "Known data loss",
            "Risks",
            "Kritische Schwachstellen",
            "重大な障害",
        ];
        let free = [
            "No open defects",
            "Incident response plan",
            "Known issues documented",
            "Error budget",
            "Open API description",
            "Vulnerability scan",
            "Triage of open bugs",
            "Fehlerbehandlung geprüft",
            "Keine offenen Fehler",
            "Plan de reprise",
            "障害対応手順",
            "故障预案",
        ];
        for name in open {
            assert_eq!(names_ill(name), Some(Ill::Open), "{name}");
        }
        for name in named {
            assert_eq!(names_ill(name), Some(Ill::Named), "{name}");
        }
        for name in free {
            assert_eq!(names_ill(name), None, "{name}");
        }
    }
}
