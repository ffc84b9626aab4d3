//! Text folding: the one way in which labels, headings and words are compared.

/// Folds a label for comparison: lower case, without emphasis marks, backticks, emoji, leading
/// numbering or a trailing colon, with single spaces. `**Last Updated**:` folds to `last updated`.
pub fn fold(text: &str) -> String {
    let (mut out, mut rest) = fold_ascii(text);
    loop {
        // Most of a text is such runs: they are taken over in one piece.
        let run = rest.bytes().take_while(is_plain).count();
        out.push_str(&rest[..run]);
        let mut letters = rest[run..].chars();
        let Some(c) = letters.next() else {
            break;
        };
        fold_letter(c, &mut out);
        rest = letters.as_str();
    }
    let bare = out.trim_end_matches([' ', ':', '\u{ff1a}', '.']);
    out.truncate(bare.trim_end().len());
    out
}

/// In the table of what folds to what: nothing.
const NOTHING: u8 = u8::MAX;

/// What each character of ASCII folds to.
static FOLDED: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte as usize] = match byte {
            b'*' | b'`' => NOTHING,
            b'_' | b'\t' | b'\n' | b'\r' => b' ',
            _ => byte.to_ascii_lowercase(),
        };
        byte += 1;
    }
    table
};

/// Folds what a text begins with as far as it is ASCII, and gives the rest. Every text is folded many times, and most are nothing else.
fn fold_ascii(text: &str) -> (String, &str) {
    let mut bytes = vec![0; text.len()];
    let (mut length, mut read) = (0, 0);
    let mut is_parted = true;
    for byte in text.bytes().take_while(u8::is_ascii) {
        read += 1;
        let byte = FOLDED[usize::from(byte & 127)];
        let is_space = byte == b' ';
        if byte != NOTHING && !(is_space && is_parted) {
            bytes[length] = byte;
            length += 1;
            is_parted = is_space;
        }
    }
    bytes.truncate(length);
    let out = String::from_utf8(bytes).expect("ASCII is UTF-8");
    (out, &text[read..])
}

/// Is it a letter or digit that folding leaves as it is?
fn is_plain(byte: &u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// Adds what one character of a text folds to.
fn fold_letter(c: char, out: &mut String) {
    let c = match c {
        '*' | '`' | '\u{fe0f}' | '\u{200d}' | '\u{200b}' | '\u{feff}' => return,
        '_' | '\u{a0}' | '\t' | '\n' | '\r' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        c if !c.is_ascii() && is_pictograph(c) => ' ',
        c => c,
    };
    let is_needless = c == ' ' && (out.is_empty() || out.ends_with(' '));
    if c.is_ascii() && !is_needless {
        out.push(c.to_ascii_lowercase());
    } else if !c.is_ascii() {
        out.extend(c.to_lowercase());
    }
}

/// A text on one line: each stretch of white space in it is one space.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The longest excerpt, in characters.
const EXCERPT: usize = 80;

/// A writer's words on one line, cut where they run long.
pub fn excerpt(text: &str) -> String {
    let line = one_line(text);
    match line.char_indices().nth(EXCERPT) {
        Some((cut, _)) => format!("{}…", line[..cut].trim_end()),
        None => line,
    }
}

/// The known word nearest to `word`, if one is near enough to have been meant.
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let likeness = |candidate: &&str| strsim::jaro_winkler(word, candidate);
    let best = known
        .iter()
        .copied()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(&best) >= 0.75).then_some(best)
}

/// What is before an apostrophe where a vowel was elided, in French and Italian.
#[rustfmt::skip]
const ELIDED: &[&str] = &["l", "d", "n", "s", "j", "c", "m", "qu", "un", "all", "dell", "nell", "dall", "sull"];

/// A folded text with a space after what was elided: `l'autorisation` is two words.
pub fn without_elision(folded: &str) -> String {
    if !folded.contains('\'') {
        return folded.to_owned();
    }
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        let is_elided = c == '\'' && ELIDED.contains(&last_letters(&out));
        out.push(if is_elided { ' ' } else { c });
    }
    out
}

/// The letters that a text ends with.
fn last_letters(text: &str) -> &str {
    &text[text.trim_end_matches(char::is_alphabetic).len()..]
}

/// Is this character an emoji or another pictograph, rather than a letter, digit or mark of a text?
pub fn is_pictograph(c: char) -> bool {
    matches!(c as u32,
        0x2190..=0x21FF | 0x2300..=0x23FF | 0x2460..=0x24FF | 0x25A0..=0x27BF | 0x2900..=0x297F
        | 0x2B00..=0x2BFF | 0x1F000..=0x1FAFF | 0x20E3)
}

/// `in`, `am`, `w`, `до`: a word of at most three small letters.
pub fn is_small_word(word: &str) -> bool {
    const LONGEST: usize = 3;
    word.chars().count() <= LONGEST && word.chars().all(char::is_lowercase)
}

/// The words of a folded text: runs of letters, digits and inner apostrophes.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
}

/// Is this a sign of Chinese, Japanese or Korean: a syllable or a word by itself?
pub fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// Does a word of a folded text begin so?
pub fn has_word_from(folded: &str, root: &str) -> bool {
    words(folded).any(|word| word.starts_with(root))
}

/// The words of a folded text between single spaces, with one at both ends.
pub fn padded(folded: &str) -> String {
    let tokens: Vec<&str> = words(folded).collect();
    format!(" {} ", tokens.join(" "))
}

/// The characters of private use that stand for accepted words while a document is read (`records::acceptance`).
pub const FIRST_FOR_WORDS: char = '\u{e200}';
/// The last of them.
pub const LAST_FOR_WORDS: char = '\u{e5ff}';

/// Does a character stand for accepted words? Then it parts what is before it from what is after it, as punctuation does.
pub fn stands_for_words(c: char) -> bool {
    (FIRST_FOR_WORDS..=LAST_FOR_WORDS).contains(&c)
}

/// A count with its noun: `1 gate`, `2 gates`.
pub fn count(number: usize, noun: &str) -> String {
    match (number, noun.strip_suffix('y')) {
        (1, _) => format!("1 {noun}"),
        (_, Some(stem)) if !noun.ends_with("ey") && !noun.ends_with("ay") => {
            format!("{number} {stem}ies")
        }
        _ => format!("{number} {noun}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_fold_to_their_words() {
        assert_eq!(fold("**Last  Updated**:"), "last updated");
        assert_eq!(fold("✅ `in_progress`"), "in progress");
        assert_eq!(fold("Go‑Live — Plan"), "go-live - plan");
        assert_eq!(count(2, "entry"), "2 entries");
    }
}
