//! Beginnings: which pairs of letters begin the words of a text, so that few of the thousands of words that could stand in it are
//! looked for.

/// The pairs of bytes of a text, as bits of their hashes: a bit that is not set says that no word with this pair is there.
pub struct Beginnings {
    anywhere: [u64; WORDS],
    of_words: [u64; WORDS],
}

/// How many words of 64 bits the hashes have.
const WORDS: usize = 64;

/// Where a word has to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// Behind a space.
    Word,
    /// Wherever it stands, as in languages without spaces.
    Anywhere,
}

impl Beginnings {
    /// Those of a text with spaces between its words.
    pub fn of(text: &str) -> Self {
        let mut found = Beginnings {
            anywhere: [0; WORDS],
            of_words: [0; WORDS],
        };
        let mut is_start = true;
        for pair in text.as_bytes().windows(2) {
            let (at, bit) = place(pair[0], pair[1]);
            found.anywhere[at] |= bit;
            if is_start {
                found.of_words[at] |= bit;
            }
            is_start = pair[0] == b' ';
        }
        found
    }

    /// Could a word stand in the text? False only where it does not.
    pub fn may_hold(&self, word: &str, begins: Begins) -> bool {
        let Some([first, second]) = word.as_bytes().get(..2) else {
            return true;
        };
        let (at, bit) = place(*first, *second);
        let bits = match begins {
            Begins::Word => &self.of_words,
            Begins::Anywhere => &self.anywhere,
        };
        bits[at] & bit != 0
    }

    /// Could any of the words stand somewhere in the text?
    pub fn may_hold_any(&self, words: &[&str]) -> bool {
        words
            .iter()
            .any(|word| self.may_hold(word, Begins::Anywhere))
    }
}

/// The bit of a pair of bytes.
fn place(first: u8, second: u8) -> (usize, u64) {
    let hash = (usize::from(first) << 5 ^ usize::from(second)) % (WORDS * 64);
    (hash / 64, 1 << (hash % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_there_is_never_denied() {
        let text = " the ferry is on hold 停止 ";
        let beginnings = Beginnings::of(text);
        for word in ["the", "ferry", "on hold", "is"] {
            assert!(beginnings.may_hold(word, Begins::Word), "{word}");
        }
        for word in ["erry", "停止", "old"] {
            assert!(beginnings.may_hold(word, Begins::Anywhere), "{word}");
        }
        assert!(!beginnings.may_hold("zebra", Begins::Word));
        assert!(!beginnings.may_hold("erry", Begins::Word));
    }
}
