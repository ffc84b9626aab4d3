//! Invocations: the programs that a command line calls, each with its words and the folder that it is called in. Nothing is run.

/// Longer lines are read up to here.
const LONGEST: usize = 4_000;

/// One program that a command line calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invocation {
    /// The program.
    pub program: String,
    /// What is handed to it, as far as its first redirection.
    pub words: Vec<Word>,
    /// Where it is called.
    pub folder: Folder,
}

/// One word of a command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The word without its quotes.
    pub text: String,
    /// Is part of it computed when the line runs: `$X`, `$(date)`, a backtick, a pattern?
    pub computed: bool,
}

/// The folder that a program is called in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Folder {
    /// The line does not say.
    #[default]
    Any,
    /// It says so, by `cd` or an option.
    Named(String),
    /// It computes it.
    Computed,
}

/// Words before a program that call it, by themselves or with so many words of their own.
const PREFIXES: &[(&str, usize)] = &[
    ("sudo", 0),
    ("time", 0),
    ("env", 0),
    ("exec", 0),
    ("command", 0),
    ("nice", 0),
    ("nohup", 0),
    ("timeout", 1),
];

/// Options of those prefixes that take a word.
const PREFIX_OPTIONS: &[&str] = &["-u", "--user", "-g", "--group", "-n", "-k", "-s"];

/// The programs of a line, in order. What a pipe hands its output to is left out: the first program is what is called for.
pub fn invocations(line: &str) -> Vec<Invocation> {
    let line = line
        .get(..line.floor_char_boundary(LONGEST))
        .unwrap_or(line);
    let mut folder = Folder::Any;
    let mut found = Vec::new();
    for words in parts(line) {
        let words = called(&words);
        let Some((program, rest)) = words.split_first() else {
            continue;
        };
        match program.text.as_str() {
            "" => {}
            "cd" | "pushd" => {
                folder = enter(folder, rest.iter().find(|word| !word.text.starts_with('-')))
            }
            _ => found.push(Invocation {
                program: program.text.clone(),
                words: rest.to_vec(),
                folder: folder.clone(),
            }),
        }
    }
    found
}

impl Folder {
    /// The folder that an option names, seen from this one.
    pub fn inner(&self, named: &Word) -> Folder {
        match self {
            Folder::Computed => Folder::Computed,
            _ if named.computed => Folder::Computed,
            Folder::Named(outer) if !named.text.starts_with(['/', '~']) => {
                Folder::Named(format!("{outer}/{}", named.text))
            }
            Folder::Any | Folder::Named(_) => Folder::Named(named.text.clone()),
        }
    }
}

impl Invocation {
    /// The word that one of these options is given: `-C dir`, `--directory=dir`, `-Cdir`.
    pub fn option(&self, names: &[&str]) -> Option<Word> {
        for (at, word) in self.words.iter().enumerate() {
            if word.text == "--" {
                return None;
            }
            if names.contains(&word.text.as_str()) {
                return self.words.get(at + 1).cloned();
            }
            let joined = names.iter().find_map(|name| {
                let rest = word.text.strip_prefix(name)?;
                let short = name.len() == 2 && !rest.starts_with('=');
                rest.strip_prefix('=').or(Some(rest).filter(|_| short))
            });
            if let Some(value) = joined.filter(|value| !value.is_empty()) {
                return Some(Word {
                    text: value.to_owned(),
                    computed: word.computed,
                });
            }
        }
        None
    }

    /// The words that are no option, assignment or word of an option in `taking`, as far as `--`.
    pub fn operands(&self, taking: &[&str]) -> Vec<&Word> {
        let mut operands = Vec::new();
        let mut words = self.words.iter();
        while let Some(word) = words.next() {
            match word.text.as_str() {
                "--" => break,
                option if taking.contains(&option) => _ = words.next(),
                option if option.starts_with('-') => {}
                assigned if is_assignment(assigned) => {}
                _ => operands.push(word),
            }
        }
        operands
    }
}

/// `NAME=value`, `NAME:=value`.
fn is_assignment(word: &str) -> bool {
    let named = |(name, _): (&str, &str)| {
        let name = name.trim_end_matches([':', '+', '?']);
        !name.is_empty()
            && name
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.'))
    };
    word.split_once('=').is_some_and(named)
}

/// What is called: the words behind a prompt, assignments and programs that only call another.
fn called(words: &[Word]) -> &[Word] {
    let mut rest = words;
    while let Some((first, tail)) = rest.split_first() {
        let prefix = PREFIXES.iter().find(|(name, _)| *name == first.text);
        match prefix {
            Some((_, own)) => {
                rest = behind_options(tail);
                rest = rest.get((*own).min(rest.len())..).unwrap_or(&[]);
            }
            None if matches!(first.text.as_str(), "$" | ">" | "%" | "(" | "{")
                || is_assignment(&first.text) =>
            {
                rest = tail
            }
            None => return rest,
        }
    }
    rest
}

fn behind_options(words: &[Word]) -> &[Word] {
    let mut rest = words;
    while let Some((first, tail)) = rest
        .split_first()
        .filter(|(first, _)| first.text.starts_with('-'))
    {
        let takes = PREFIX_OPTIONS.contains(&first.text.as_str());
        rest = if takes {
            tail.get(1..).unwrap_or(&[])
        } else {
            tail
        };
    }
    rest
}

fn enter(from: Folder, to: Option<&Word>) -> Folder {
    match to {
        None => Folder::Computed,
        Some(word) if word.text == "-" => Folder::Computed,
        Some(word) => from.inner(word),
    }
}

/// The words of each command, split where a shell would: at `&&`, `||`, `;`, `&`. What stands behind `|` or a redirection is left out.
fn parts(line: &str) -> Vec<Vec<Word>> {
    let mut split = Split::default();
    let mut letters = line.chars().peekable();
    let mut quote = None;
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (Some('"'), '$' | '`') | (None, '$' | '`') => split.compute(letter),
            (Some(_), letter) => split.push(letter),
            (None, '\'' | '"') => {
                quote = Some(letter);
                split.begun = true;
            }
            (None, '\\') => letters
                .next()
                .into_iter()
                .for_each(|letter| split.push(letter)),
            (None, letter) if letter.is_whitespace() => split.end_word(),
            (None, ';') => split.end_command(),
            (None, '&' | '|') if letters.peek() == Some(&letter) => {
                letters.next();
                split.end_command();
            }
            (None, '|') => split.silence(),
            (None, '&') if letters.peek() == Some(&'>') => split.silence(),
            (None, '&') if !split.silent => split.end_command(),
            (None, '<') if is_gap(letters.clone()) => {
                split.compute(letter);
                letters
                    .by_ref()
                    .take_while(|letter| *letter != '>')
                    .for_each(|letter| split.push(letter));
            }
            (None, '>' | '<') if split.begun || !split.words.is_empty() => split.redirect(),
            (None, '(' | ')') => split.end_word(),
            (None, '*' | '?' | '[') => split.compute(letter),
            (None, letter) => split.push(letter),
        }
    }
    split.end_command();
    split.commands
}

/// `<name>` is a gap for the reader to fill, and no redirection.
fn is_gap(rest: impl Iterator<Item = char>) -> bool {
    let named: String = rest
        .take(60)
        .take_while(|letter| !letter.is_whitespace())
        .collect();
    named.split_once('>').is_some_and(|(name, _)| {
        !name.is_empty()
            && name
                .chars()
                .all(|letter| letter.is_alphanumeric() || "-_./".contains(letter))
    })
}

#[derive(Default)]
struct Split {
    commands: Vec<Vec<Word>>,
    words: Vec<Word>,
    word: Word,
    begun: bool,
    /// What follows goes to another program or to a file.
    silent: bool,
}

impl Split {
    fn push(&mut self, letter: char) {
        if !self.silent {
            self.word.text.push(letter);
            self.begun = true;
        }
    }

    fn compute(&mut self, letter: char) {
        // A prompt is no variable.
        let prompt = letter == '$' && !self.begun && self.words.is_empty();
        self.push(letter);
        self.word.computed = !self.silent && !prompt || self.word.computed;
    }

    /// `2>` and `>` take the number before them along.
    fn redirect(&mut self) {
        if self.word.text.chars().all(|letter| letter.is_ascii_digit()) {
            self.word = Word::default();
            self.begun = false;
        }
        self.silence();
    }

    fn silence(&mut self) {
        self.end_word();
        self.silent = true;
    }

    fn end_word(&mut self) {
        let mut word = std::mem::take(&mut self.word);
        word.computed |= word.text.contains("{{") || word.text.contains('…') || word.text == "...";
        if std::mem::take(&mut self.begun) {
            self.words.push(word);
        }
    }

    fn end_command(&mut self) {
        self.end_word();
        self.silent = false;
        let words = std::mem::take(&mut self.words);
        if !words.is_empty() {
            self.commands.push(words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Vec<String> {
        let shown = |call: Invocation| {
            let folder = match call.folder {
                Folder::Any => String::new(),
                Folder::Named(name) => format!("{name}: "),
                Folder::Computed => "?: ".to_owned(),
            };
            let words = call.words.iter().map(|word| {
                if word.computed {
                    format!(" <{}>", word.text)
                } else {
                    format!(" {}", word.text)
                }
            });
            format!("{folder}{}{}", call.program, words.collect::<String>())
        };
        invocations(line).into_iter().map(shown).collect()
    }

    #[test]
    fn a_line_is_read_as_a_shell_would() {
        let rows: &[(&str, &[&str])] = &[
            ("make a b", &["make a b"]),
            ("$ FOO=1 BAR='x y' make a", &["make a"]),
            ("sudo -u ops -E make a", &["make a"]),
            ("env CI=1 timeout 60 make a", &["make a"]),
            ("cd infra && make a", &["infra: make a"]),
            ("(cd infra; cd ../ops && make a)", &["infra/../ops: make a"]),
            ("cd \"$DIR\" && make a", &["?: make a"]),
            (
                "make a || true; just b & npm test",
                &["make a", "true", "just b", "npm test"],
            ),
            ("make a | tee log && make b", &["make a", "make b"]),
            ("make a > out 2>&1", &["make a"]),
            ("make a 2> out", &["make a"]),
            (
                "make \"$X\" '$Y' $(date) a*",
                &["make <$X> $Y <$> date <a*>"],
            ),
            ("make 'a b' c\\ d", &["make a b c d"]),
            (
                "make <target> b && just {{x}} ...",
                &["make <<target> b", "just <{{x}}> <...>"],
            ),
            ("make a < in", &["make a"]),
            ("cd", &[]),
            ("", &[]),
            ("\"", &[]),
        ];
        for (line, want) in rows {
            assert_eq!(&read(line), want, "{line}");
        }
    }

    #[test]
    fn options_and_operands_are_told_apart() {
        let call = invocations("make -C infra -j4 NAME=x --file=a.mk b -- c").remove(0);
        assert_eq!(
            call.option(&["-C", "--directory"])
                .map(|word| word.text)
                .as_deref(),
            Some("infra")
        );
        assert_eq!(
            call.option(&["-f", "--file"])
                .map(|word| word.text)
                .as_deref(),
            Some("a.mk")
        );
        let operands: Vec<&str> = call
            .operands(&["-C"])
            .iter()
            .map(|word| word.text.as_str())
            .collect();
        assert_eq!(operands, ["b"]);
    }

    #[test]
    fn hostile_lines_are_read_without_harm() {
        for line in [
            "&".repeat(70_000),
            "\"$".repeat(40_000),
            "é ".repeat(40_000),
            "cd a && ".repeat(20_000),
        ] {
            let _ = invocations(&line);
        }
    }
}
