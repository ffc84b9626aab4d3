//! Expressions of `site.toml`: what they may say, checked when settings are read; a higher floor gives them values.

mod bounds;

use std::ops::Range;

use minijinja::value::{Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, filters};

use super::Date;
use super::text::nearest;

/// The values that an expression may name.
pub const VARIABLES: &[&str] = &["as_of", "records", "documents", "evidence", "counts"];

/// The functions that an expression may call.
pub const FUNCTIONS: &[&str] = &["of_kind", "days_since", "days_until", "files"];

/// How many steps an expression may take on one day.
pub const STEPS: u64 = 1_000;

/// The longest expression, in bytes: a longer one could nest deeper than any reader follows.
const LONGEST: usize = 4_000;

const FILTERS: &[&str] = &[
    "abs",
    "count",
    "first",
    "float",
    "int",
    "join",
    "last",
    "length",
    "list",
    "lower",
    "map",
    "max",
    "min",
    "reject",
    "rejectattr",
    "round",
    "select",
    "selectattr",
    "sort",
    "sum",
    "trim",
    "unique",
    "upper",
];

const TESTS: &[&str] = &[
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
    "ge",
    "in",
    "true",
    "false",
    "startingwith",
    "endingwith",
];

/// Why an expression cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub message: String,
    /// Where, in bytes of the expression.
    pub range: Option<Range<usize>>,
    /// What to do about it.
    pub help: String,
}

/// What an expression runs in: no files, no clock, no templates; values that are not known are errors.
pub fn environment() -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(STEPS));
    add_filters(&mut environment);
    environment.add_test("eq", |a: &Value, b: &Value| a == b);
    environment.add_test("ne", |a: &Value, b: &Value| a != b);
    environment.add_test("lt", |a: &Value, b: &Value| {
        Ok::<_, Error>(ordered(a, b)?.is_lt())
    });
    environment.add_test("le", |a: &Value, b: &Value| {
        Ok::<_, Error>(ordered(a, b)?.is_le())
    });
    environment.add_test("gt", |a: &Value, b: &Value| {
        Ok::<_, Error>(ordered(a, b)?.is_gt())
    });
    environment.add_test("ge", |a: &Value, b: &Value| {
        Ok::<_, Error>(ordered(a, b)?.is_ge())
    });
    environment.add_test("in", minijinja::tests::is_in);
    environment.add_test("true", minijinja::tests::is_true);
    environment.add_test("false", minijinja::tests::is_false);
    environment.add_test("startingwith", minijinja::tests::is_startingwith);
    environment.add_test("endingwith", minijinja::tests::is_endingwith);
    environment
}

fn add_filters(environment: &mut Environment<'static>) {
    environment.add_filter("abs", filters::abs);
    environment.add_filter("count", filters::length);
    environment.add_filter("first", filters::first);
    environment.add_filter("float", filters::float);
    environment.add_filter("int", filters::int);
    environment.add_filter("join", bounds::join);
    environment.add_filter("last", filters::last);
    environment.add_filter("length", filters::length);
    environment.add_filter("list", filters::list);
    environment.add_filter("lower", filters::lower);
    environment.add_filter("map", filters::map);
    environment.add_filter("max", filters::max);
    environment.add_filter("min", filters::min);
    environment.add_filter("reject", filters::reject);
    environment.add_filter("rejectattr", filters::rejectattr);
    environment.add_filter("round", filters::round);
    environment.add_filter("select", filters::select);
    environment.add_filter("selectattr", filters::selectattr);
    environment.add_filter("sort", filters::sort);
    environment.add_filter("sum", filters::sum);
    environment.add_filter("trim", filters::trim);
    environment.add_filter("unique", filters::unique);
    environment.add_filter("upper", filters::upper);
}

/// Two values of one sort in their order. Anything else has none: minijinja would let a number be less than every text.
fn ordered(a: &Value, b: &Value) -> Result<std::cmp::Ordering, Error> {
    match (a.kind(), b.kind()) {
        (ValueKind::Number, ValueKind::Number) | (ValueKind::String, ValueKind::String) => {
            Ok(a.cmp(b))
        }
        (a, b) => Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("a {a} cannot be compared with a {b}"),
        )),
    }
}

/// Can this expression be used? It is compiled, and what it names is looked up.
pub fn check(text: &str) -> Result<(), Fault> {
    if text.len() > LONGEST {
        let help = "make several criteria of it".to_owned();
        return Err(Fault {
            message: format!("an expression of more than {LONGEST} characters"),
            range: None,
            help,
        });
    }
    let environment = environment();
    let compiled = environment
        .compile_expression(text)
        .map_err(|error| fault(&error))?;
    check_tokens(&tokens(text))?;
    let mut unknown: Vec<String> = compiled.undeclared_variables(false).into_iter().collect();
    unknown.sort_unstable();
    let known: Vec<&str> = VARIABLES.iter().chain(FUNCTIONS).copied().collect();
    match unknown
        .into_iter()
        .find(|name| !known.contains(&name.as_str()))
    {
        Some(name) => Err(unknown_name(
            "value",
            &name,
            tokens(text)
                .into_iter()
                .find(|token| token.word == name)
                .map(|token| token.range),
            &known,
        )),
        None => Ok(()),
    }
}

fn check_tokens(tokens: &[Token]) -> Result<(), Fault> {
    tokens.iter().try_for_each(Token::check)?;
    bounds::check_products(tokens)
}

fn fault(error: &Error) -> Fault {
    let message = match error.detail() {
        Some(detail) => format!("the expression cannot be read: {detail}"),
        None => format!("the expression cannot be read: {}", error.kind()),
    };
    Fault {
        message,
        range: error.range(),
        help: "write it like `of_kind(\"risk\") | selectattr(\"open\") | list | length < 3`"
            .to_owned(),
    }
}

fn unknown_name(what: &str, name: &str, range: Option<Range<usize>>, known: &[&str]) -> Fault {
    let help = match nearest(name, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "known are {}",
            known
                .iter()
                .map(|name| format!("`{name}`"))
                .collect::<Vec<_>>()
                .join(", ")
        ),
    };
    Fault {
        message: format!("unknown {what} `{name}`"),
        range,
        help,
    }
}

/// A word, a text or a mark of an expression, with what is before it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Token<'a> {
    sort: Sort,
    word: &'a str,
    range: Range<usize>,
    before: &'a str,
    after: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Word,
    Text,
    Mark,
}

impl Token<'_> {
    /// Filters and tests must be known; a text beside `<` must be a day, and what looks like a day must be one.
    fn check(&self) -> Result<(), Fault> {
        let orders = |mark: &str| matches!(mark, "<" | "<=" | ">" | ">=");
        let at = || Some(self.range.clone());
        match self.sort {
            Sort::Word if self.before == "|" && !FILTERS.contains(&self.word) => {
                Err(unknown_name("filter", self.word, at(), FILTERS))
            }
            Sort::Word
                if self.before == "is" && self.word != "not" && !TESTS.contains(&self.word) =>
            {
                Err(unknown_name("test", self.word, at(), TESTS))
            }
            Sort::Text
                if (orders(self.before) || orders(self.after) || looks_dated(self.word))
                    && self.word.parse::<Date>().is_err() =>
            {
                let help = "write a number without quotes, or a day as YYYY-MM-DD".to_owned();
                Err(Fault {
                    message: format!("`{}` has no order", self.word),
                    range: at(),
                    help,
                })
            }
            Sort::Word | Sort::Text | Sort::Mark => Ok(()),
        }
    }
}

fn looks_dated(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let marks = word
        .chars()
        .filter(|c| matches!(c, '-' | '/' | '.'))
        .count();
    digits >= 3 && marks == 2 && digits + marks == word.chars().count()
}

/// The tokens of an expression that compiles.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut ranges: Vec<(Sort, Range<usize>)> = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        let mut end = start + letter.len_utf8();
        let sort = if letter == '"' || letter == '\'' {
            let mut escaped = false;
            for (at, next) in letters.by_ref() {
                end = at + next.len_utf8();
                if next == letter && !escaped {
                    break;
                }
                escaped = next == '\\' && !escaped;
            }
            Sort::Text
        } else if letter.is_alphanumeric() || letter == '_' {
            while let Some((at, next)) =
                letters.next_if(|(_, next)| next.is_alphanumeric() || *next == '_')
            {
                end = at + next.len_utf8();
            }
            Sort::Word
        } else if letter.is_whitespace() {
            continue;
        } else {
            if matches!(letter, '<' | '>' | '=' | '!')
                && let Some((at, _)) = letters.next_if(|(_, next)| *next == '=')
            {
                end = at + 1;
            }
            Sort::Mark
        };
        ranges.push((sort, start..end));
    }
    let word = |at: Option<usize>| {
        at.and_then(|at| ranges.get(at))
            .and_then(|(_, range)| text.get(range.clone()))
            .unwrap_or("")
    };
    let mut tokens = Vec::new();
    for (at, (sort, range)) in ranges.iter().enumerate() {
        let before = match (word(at.checked_sub(1)), at.checked_sub(2)) {
            ("not", earlier) if word(earlier) == "is" => "is",
            (before, _) => before,
        };
        let inner = if *sort == Sort::Text {
            range.start + 1..range.end.saturating_sub(1).max(range.start + 1)
        } else {
            range.clone()
        };
        tokens.push(Token {
            sort: *sort,
            word: text.get(inner).unwrap_or(""),
            range: range.clone(),
            before,
            after: word(Some(at + 1)),
        });
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaint(text: &str) -> String {
        check(text).map_or_else(
            |fault| {
                format!(
                    "{} @ {}",
                    fault.message,
                    fault.range.map_or("", |range| &text[range])
                )
            },
            |()| String::new(),
        )
    }

    #[test]
    fn a_text_that_is_joined_has_a_limit() {
        let run = |text: &str| {
            environment()
                .compile_expression(text)
                .and_then(|compiled| compiled.eval(()))
                .map_err(|error| error.detail().unwrap_or_default().to_owned())
        };
        let grown = format!(
            "\"ab\"{} | length",
            " | list | join(\"abababababab\")".repeat(40)
        );
        assert!(run(&grown).is_err_and(|why| why.contains("more than 262144 bytes")));
        assert!(run("[[1]] | join(\"\")").is_err());
        let joined = run("[1, \"a\"] | join(\", \")");
        assert_eq!(joined.map(|value| value.to_string()).as_deref(), Ok("1, a"));
    }

    #[test]
    fn an_expression_is_checked_before_it_is_used() {
        assert_eq!(
            complaint(
                "of_kind('risk') | rejectattr('open') | list | length >= 3 and as_of < \"2026-01-31\""
            ),
            ""
        );
        assert_eq!(
            complaint("record | list"),
            "unknown value `record` @ record"
        );
        assert_eq!(
            complaint("records | lenght > 1"),
            "unknown filter `lenght` @ lenght"
        );
        assert_eq!(
            complaint("records is defined"),
            "unknown test `defined` @ defined"
        );
        assert_eq!(complaint("records is not odd"), "unknown test `odd` @ odd");
        assert_eq!(
            complaint("as_of > '2026-1-5'"),
            "`2026-1-5` has no order @ '2026-1-5'"
        );
        assert_eq!(
            complaint("counts.risk < \"30\""),
            "`30` has no order @ \"30\""
        );
        for text in [
            "[1] * 9 == [1]",
            "(\"a\") * 9 == \"a\"",
            "(records | list) * 2 == 2",
            "([1] if true else 2) * 9 == 1",
        ] {
            assert!(
                complaint(text).starts_with("`*` in an expression that contains"),
                "{text}"
            );
        }
        assert_eq!(
            complaint("days_since(\"2026-01-31\") * 2 + counts.risk * 2 ** 3 > 1"),
            ""
        );
        assert!(complaint("records |").starts_with("the expression cannot be read"));
        assert!(complaint(&"1+".repeat(3_000)).starts_with("an expression of more than"));
    }
}
