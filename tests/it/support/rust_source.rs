//! Rust source as the tidy test reads it: code without comments, texts and tests, its imports and its functions.

/// One file of the crate.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below `src`.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The text with comments and literals blanked, and without its test module; line for line the same.
    pub code: String,
}

/// A function of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its first line, from 1.
    pub line: usize,
    /// How many tokens it takes, from `fn` to its closing brace, literals left out.
    pub tokens: usize,
}

impl Source {
    /// Reads one file.
    pub fn new(path: &str, text: &str) -> Self {
        Source {
            path: path.to_owned(),
            text: text.to_owned(),
            code: without_tests(&blanked(text)),
        }
    }

    /// The first name of every path that starts at `root`, groups resolved, with its line: `crate::{link, parse::X}` has two.
    pub fn names_after(&self, root: &str) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (at, _) in self.code.match_indices(&format!("{root}::")) {
            let before = self.code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let rest = self.code[at + root.len() + 2..].trim_start();
            let names = if rest.starts_with('{') {
                group(rest)
            } else {
                vec![name(rest)]
            };
            found.extend(names.into_iter().map(|name| (self.line(at), name)));
        }
        found
    }

    /// Every whole path that starts at `root`, groups resolved, with its line: `crate::{link, parse::X}` has `link` and `parse::X`.
    pub fn paths_after(&self, root: &str) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (at, _) in self.code.match_indices(&format!("{root}::")) {
            let before = self.code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let rest = &self.code[at + root.len() + 2..];
            found.extend(paths(rest).into_iter().map(|path| (self.line(at), path)));
        }
        found
    }

    /// The text without its test module, with all its comments and literals; line for line the same as far as it goes.
    pub fn without_test_modules(&self) -> &str {
        let end = self.text.find("#[cfg(test)]\nmod tests");
        &self.text[..end.unwrap_or(self.text.len())]
    }

    /// The functions with a body, nested ones included.
    pub fn functions(&self) -> Vec<Function> {
        let mut found = Vec::new();
        for (at, _) in self.code.match_indices("fn ") {
            let before = self.code[..at].chars().next_back();
            let name = name(&self.code[at + 3..]);
            if name.is_empty() || before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let Some(body) = self.code[at..].find(['{', ';']).map(|offset| at + offset) else {
                continue;
            };
            if self.code.as_bytes()[body] == b'{' {
                let end = closing(&self.code, body);
                let tokens = tokens(&self.code[at..=end]);
                found.push(Function {
                    name,
                    line: self.line(at),
                    tokens,
                });
            }
        }
        found
    }

    /// The tokens of the file outside its test module, tables of words left out.
    ///
    /// A name, a number and an operator are one token each. Literals are blank in `code` and count
    /// nothing, and neither does a `const` or `static` table at the top level: nobody reads it as code.
    pub fn tokens(&self) -> usize {
        let (mut counted, mut in_table) = (0, false);
        for (line, code) in self.text.lines().zip(self.code.lines()) {
            if !in_table {
                counted += tokens(code);
            }

            let declares = ["const ", "static ", "pub "]
                .iter()
                .any(|word| line.starts_with(word));
            let begins_table = declares && line.trim_end().ends_with("= &[");
            in_table = begins_table || (in_table && !line.starts_with("];"));
        }
        counted
    }

    /// The line of a byte offset, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.code[..at]
            .bytes()
            .filter(|&byte| byte == b'\n')
            .count()
            + 1
    }

    /// Where a word stands in the code by itself, not as a part of another.
    pub fn lines_with(&self, word: &str) -> Vec<usize> {
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let alone = |at: &usize| {
            let (first, last) = (word.chars().next(), word.chars().next_back());
            let before = self.code[..*at].chars().next_back();
            let after = self.code[*at + word.len()..].chars().next();
            !(joins(first) && joins(before) || joins(last) && joins(after))
        };
        self.code
            .match_indices(word)
            .map(|(at, _)| at)
            .filter(alone)
            .map(|at| self.line(at))
            .collect()
    }
}

/// The operators of Rust that are written with more than one character, the longest first.
const OPERATORS: [&str; 24] = [
    "<<=", ">>=", "...", "..=", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=",
    "*=", "/=", "%=", "^=", "&=", "|=", "<<", ">>", "..",
];

/// How many tokens a piece of blanked code has.
fn tokens(code: &str) -> usize {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let mut counted = 0;
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let operator = OPERATORS
            .iter()
            .find(|operator| rest.starts_with(**operator));
        let length = match operator {
            Some(operator) => operator.len(),
            None if is_name(first) => rest.find(|c| !is_name(c)).unwrap_or(rest.len()),
            None => first.len_utf8(),
        };
        counted += 1;
        rest = rest[length..].trim_start();
    }
    counted
}

/// The identifier that a text begins with; `*` for a glob.
fn name(text: &str) -> String {
    if text.starts_with('*') {
        return "*".to_owned();
    }
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// The paths that a text begins with, groups resolved: `a::{b, c::D}` has `a::b` and `a::c::D`.
fn paths(text: &str) -> Vec<String> {
    let text = text.trim_start();
    if text.starts_with('{') {
        return members(text).iter().flat_map(|one| paths(one)).collect();
    }

    let first = name(text);
    match text
        .get(first.len()..)
        .and_then(|rest| rest.strip_prefix("::"))
    {
        Some(rest) => paths(rest)
            .into_iter()
            .map(|rest| format!("{first}::{rest}"))
            .collect(),
        None => vec![first],
    }
}

/// The first names of the members of a `{…}` group.
fn group(text: &str) -> Vec<String> {
    members(text)
        .iter()
        .map(|member| name(member.trim()))
        .filter(|name| !name.is_empty())
        .collect()
}

/// The members of a `{…}` group as they are written.
fn members(text: &str) -> Vec<String> {
    let end = closing(text, 0);
    let mut depth = 0;
    let mut members = vec![String::new()];
    for c in text[1..end].chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                members.push(String::new());
                continue;
            }
            _ => {}
        }
        members
            .last_mut()
            .expect("there is always a member")
            .push(c);
    }
    members
}

/// Where the brace that opens at `open` is closed, else the last byte.
fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return at;
                }
            }
            _ => {}
        }
    }
    code.len().saturating_sub(1)
}

/// The code without modules that are compiled for tests alone; the lines above them keep their numbers.
fn without_tests(code: &str) -> String {
    let mut rest = code;
    let mut out = String::with_capacity(code.len());
    while let Some(at) = rest.find("#[cfg(test)]") {
        out.push_str(&rest[..at]);
        let after = &rest[at..];
        let end = after
            .find(['{', ';'])
            .map_or(after.len(), |open| match after.as_bytes()[open] {
                b'{' => closing(after, open) + 1,
                _ => open + 1,
            });
        out.extend(
            after[..end]
                .chars()
                .map(|c| if c == '\n' { '\n' } else { ' ' }),
        );
        rest = &after[end..];
    }
    out + rest
}

/// The text with comments and the insides of literals as spaces, line for line the same.
fn blanked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skip = comment(rest)
            .or_else(|| raw_text(rest, &out))
            .or_else(|| literal(rest));
        let length = skip.unwrap_or(first.len_utf8());
        match skip {
            Some(_) => out.extend(
                rest[..length]
                    .chars()
                    .map(|c| if c == '\n' { '\n' } else { ' ' }),
            ),
            None => out.push(first),
        }
        rest = &rest[length..];
    }
    out
}

/// The length of a comment at the start of a text.
fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    rest.starts_with("/*").then(|| {
        let mut depth = 0;
        for (at, _) in rest.char_indices() {
            match rest.get(at..at + 2) {
                Some("/*") => depth += 1,
                Some("*/") => depth -= 1,
                _ => {}
            }
            if depth == 0 && at > 1 {
                return at + 2;
            }
        }
        rest.len()
    })
}

/// The length of a raw text, `r#"…"#`, that does not continue a name.
fn raw_text(rest: &str, before: &str) -> Option<usize> {
    let joined = before
        .chars()
        .next_back()
        .is_some_and(|c| c.is_alphanumeric() || c == '_');
    let hashes = rest
        .strip_prefix('r')
        .or_else(|| rest.strip_prefix("br"))
        .filter(|_| !joined)?;
    let count = hashes.bytes().take_while(|&byte| byte == b'#').count();
    let body = hashes.get(count..)?.strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(count));
    let end = body.find(&close).map_or(body.len(), |at| at + close.len());
    Some(rest.len() - body.len() + end)
}

/// The length of a text or character literal; a lifetime is none.
fn literal(rest: &str) -> Option<usize> {
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut chars = rest.char_indices().skip(1);
    let mut inside = 0;
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            c if c == quote => return (quote == '"' || inside > 0).then_some(at + 1),
            '\n' if quote == '\'' => return None,
            _ if quote == '\'' && inside > 0 && !rest[1..].starts_with('\\') => return None,
            _ => {}
        }
        inside += 1;
    }
    (quote == '"').then_some(rest.len())
}

#[test]
fn code_is_what_is_left_without_comments_texts_and_tests() {
    let text = "//! x\nuse crate::{a::B, c};\nfn f<'a>(x: &'a str) -> char {\n    \"crate::d { // no\"; '{'; '\\''\n}\n#[cfg(test)]\nmod tests {\n    use crate::e;\n}\n";
    let source = Source::new("x.rs", text);
    let names: Vec<String> = source
        .names_after("crate")
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(names, ["a", "c"]);
    assert_eq!(
        source.functions(),
        [Function {
            name: "f".to_owned(),
            line: 3,
            tokens: 20
        }]
    );
    assert_eq!(source.tokens(), 31);
    let raw = Source::new(
        "x.rs",
        "let a = r#\"use crate::z\"#; let b = b\"crate::y\"; /* crate::w */",
    );
    assert!(raw.names_after("crate").is_empty(), "{}", raw.code);
    let table = Source::new(
        "x.rs",
        "const A: &[u8] = &[\n    1,\n    2,\n];\nstruct X;\n",
    );
    assert_eq!(table.tokens(), 13);
    let words = Source::new(
        "x.rs",
        "fn f() {\n    const A: &[&str] = &[\n        \"one\",\n        \"two\",\n    ];\n}\n",
    );
    assert_eq!(words.functions()[0].tokens, 21);
}
