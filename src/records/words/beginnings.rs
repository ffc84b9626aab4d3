//! Beginnings: which pairs of letters begin the words of a text, so that few of the thousands of words that could stand in it are
//! looked for, and those only where a word begins like them.

/// Pairs of bytes, as bits of their hashes: a bit that is not set says that no word with this pair is there.
struct Pairs([u64; WORDS]);

/// The pairs of bytes of a text, anywhere and where words begin.
pub struct Beginnings {
    anywhere: Pairs,
    of_words: Pairs,
    /// Where words begin behind a space, in bytes, sorted by the pairs that they begin with.
    starts: Vec<([u8; 2], usize)>,
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
            anywhere: Pairs::default(),
            of_words: Pairs::default(),
            starts: Vec::new(),
        };
        let mut is_start = true;
        for (start, pair) in text.as_bytes().windows(2).enumerate() {
            found.anywhere.add(pair[0], pair[1]);
            if is_start {
                found.of_words.add(pair[0], pair[1]);
                found.starts.push(([pair[0], pair[1]], start));
            }
            is_start = pair[0] == b' ';
        }
        found.starts.sort_unstable();
        found
    }

    /// Where words begin that have the first two bytes of another, in their order.
    pub fn alike(&self, word: &str) -> impl Iterator<Item = usize> {
        let pair = word.as_bytes().first_chunk::<2>().copied();
        let first = self
            .starts
            .partition_point(|(other, _)| pair.is_some_and(|pair| *other < pair));
        let alike = self.starts[first..].iter();
        alike
            .take_while(move |(other, _)| pair.is_none_or(|pair| *other == pair))
            .map(|(_, start)| *start)
    }

    /// Could a word stand in the text? False only where it does not.
    #[inline]
    pub fn may_hold(&self, word: &str, begins: Begins) -> bool {
        match begins {
            Begins::Word => self.of_words.may_begin(word),
            Begins::Anywhere => self.anywhere.may_begin(word),
        }
    }

    /// Could any of the words stand somewhere in the text?
    pub fn may_hold_any(&self, words: &[&str]) -> bool {
        words
            .iter()
            .any(|word| self.may_hold(word, Begins::Anywhere))
    }
}

/// The pairs of a text: `may_hold` is false only for a word that is not in it.
pub struct TextPairs(Pairs);

impl TextPairs {
    /// Those of a text.
    pub fn of(text: &str) -> Self {
        let mut pairs = Pairs::default();
        for pair in text.as_bytes().windows(2) {
            pairs.add(pair[0], pair[1]);
        }
        TextPairs(pairs)
    }

    /// Could a word be in the text? To ask costs less than to look.
    pub fn may_hold(&self, word: &str) -> bool {
        self.0.may_begin(word)
    }
}

impl Default for Pairs {
    fn default() -> Self {
        Pairs([0; WORDS])
    }
}

impl Pairs {
    fn add(&mut self, first: u8, second: u8) {
        let (at, bit) = place(first, second);
        self.0[at] |= bit;
    }

    /// Is the pair that a word begins with among them? A shorter word has none.
    #[inline]
    fn may_begin(&self, word: &str) -> bool {
        let Some([first, second]) = word.as_bytes().get(..2) else {
            return true;
        };
        let (at, bit) = place(*first, *second);
        self.0[at] & bit != 0
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

    #[test]
    fn words_that_begin_alike_are_found_where_they_stand() {
        let beginnings = Beginnings::of(" on the ferry, only the ferry ");
        let alike = |word: &str| beginnings.alike(word).collect::<Vec<_>>();
        assert_eq!(alike("ferret"), [8, 24]);
        assert_eq!(alike("once"), [1, 15]);
        assert!(alike("zebra").is_empty());
    }
}
