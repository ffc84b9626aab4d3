//! Metadata blocks: YAML between `---` lines or TOML between `+++` lines at the top, or `key: value` lines just below the title.

use std::borrow::Cow;
use std::ops::Range;

use super::{Fault, FaultKind, FrontMatter, MetaField, yaml};
use crate::base::Span;

/// What was found above the body.
pub(super) struct Found<'a> {
    /// The metadata.
    pub front_matter: Option<FrontMatter>,
    /// What is wrong with it.
    pub fault: Option<Fault>,
    /// The text with the block blanked out, so that every offset stays.
    pub body: Cow<'a, str>,
}

/// The text of a document with its metadata block blanked out; every offset stays.
pub fn without_front_matter(text: &str) -> Cow<'_, str> {
    match Block::find(text) {
        Some(Block {
            whole: Some(whole), ..
        }) => Cow::Owned(blanked(text, whole)),
        _ => Cow::Borrowed(text),
    }
}

/// Looks for a metadata block and reads it.
pub(super) fn find(text: &str) -> Found<'_> {
    let none = Found {
        front_matter: None,
        fault: None,
        body: Cow::Borrowed(text),
    };
    let Some(block) = Block::find(text) else {
        return none;
    };
    let Some(whole) = block.whole else {
        let kind = FaultKind::FrontMatterBroken("nothing closes the block".to_owned());
        return Found {
            fault: Some(Fault {
                kind,
                span: Span::new(0, 3),
            }),
            ..none
        };
    };
    match block.form {
        Form::Toml => found(text, whole, toml_entries(text, block.inner), None),
        Form::Yaml => match yaml::read(text, block.inner) {
            Ok(fields) => found(text, whole, fields, None),
            Err(fault) => found(text, whole, plain_entries(text, block.inner), Some(fault)),
        },
        Form::Entries => {
            let fields =
                yaml::read(text, block.inner).unwrap_or_else(|_| plain_entries(text, block.inner));
            found(text, whole, fields, None)
        }
    }
}

/// How a block is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Yaml,
    Toml,
    /// `key: value` lines, whether they are YAML or not.
    Entries,
}

/// Where a metadata block is.
struct Block {
    form: Form,
    /// The block with its fences; `None` where nothing closes it.
    whole: Option<Span>,
    inner: Span,
}

impl Block {
    fn find(text: &str) -> Option<Block> {
        Block::at_top(text).or_else(|| Block::below_title(text))
    }

    fn at_top(text: &str) -> Option<Block> {
        let lines = Lines::new(text);
        let (mark, form) = match lines.of(0).trim_end() {
            "---" => ("---", Form::Yaml),
            "+++" => ("+++", Form::Toml),
            _ => return None,
        };
        let is_end = |line: &str| {
            line.trim_end() == mark || (form == Form::Yaml && line.trim_end() == "...")
        };
        let Some(close) = (1..lines.count()).find(|&line| is_end(lines.of(line))) else {
            let unclosed = form == Form::Yaml && is_entry(lines.of(1)) && is_entry(lines.of(2));
            return unclosed.then_some(Block {
                form,
                whole: None,
                inner: Span::default(),
            });
        };
        let inner = lines.range(1..close);
        let entries = (1..close).any(|line| {
            is_entry(lines.of(line).trim_start_matches('\t'))
                || lines.of(line).trim_start().starts_with(['{', '"', '\''])
        });
        if form == Form::Yaml && !entries && !inner.of(text).trim().is_empty() {
            return None;
        }
        Some(Block {
            form,
            whole: Some(Span::new(0, lines.range(close..close + 1).end)),
            inner,
        })
    }

    /// A block of `key: value` lines between `---` lines, right after the first heading.
    fn below_title(text: &str) -> Option<Block> {
        let lines = Lines::new(text);
        let filled = |from: usize| {
            (from..lines.count().min(from + 40)).find(|&line| !lines.of(line).trim().is_empty())
        };
        let title = filled(0)?;
        if !lines.of(title).trim_start().starts_with("# ") {
            return None;
        }
        let open = filled(title + 1).filter(|&line| lines.of(line).trim_end() == "---")?;
        let close = (open + 1..lines.count().min(open + 100))
            .find(|&line| lines.of(line).trim_end() == "---")?;
        let is_continuation = |line: &str| {
            line.starts_with([' ', '\t', '#']) || line.starts_with("- ") || line.trim().is_empty()
        };
        let mut inside = (open + 1..close).map(|line| lines.of(line));
        let first = inside.next().is_some_and(is_entry);
        if !first || !inside.all(|line| is_entry(line) || is_continuation(line)) {
            return None;
        }
        let whole = Span::new(
            lines.range(open..open + 1).start,
            lines.range(close..close + 1).end,
        );
        Some(Block {
            form: Form::Entries,
            whole: Some(whole),
            inner: lines.range(open + 1..close),
        })
    }
}

fn found(text: &str, whole: Span, fields: Vec<MetaField>, fault: Option<Fault>) -> Found<'_> {
    let block = whole.of(text);
    let end = whole.start + block.trim_end().len();
    let front_matter = Some(FrontMatter {
        span: Span::new(whole.start, end),
        fields,
    });
    Found {
        front_matter,
        fault,
        body: Cow::Owned(blanked(text, whole)),
    }
}

/// The text with every byte of `span` but its line ends turned into a space.
fn blanked(text: &str, span: Span) -> String {
    let blank: String = span
        .of(text)
        .bytes()
        .map(|byte| {
            if matches!(byte, b'\n' | b'\r') {
                char::from(byte)
            } else {
                ' '
            }
        })
        .collect();
    [
        text.get(..span.start).unwrap_or(""),
        &blank,
        text.get(span.end..).unwrap_or(""),
    ]
    .concat()
}

/// Is this line `key: value`, not indented?
fn is_entry(line: &str) -> bool {
    let Some((key, value)) = line.split_once(':') else {
        return false;
    };
    let word = |c: char| {
        c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '.' | '/' | '(' | ')' | '"' | '\'')
    };
    let apart = value.is_empty() || value.starts_with(char::is_whitespace);
    apart
        && key.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '"' | '\''))
        && key.chars().count() <= 60
        && key.chars().all(word)
}

/// `key: value` lines read one by one, for a block that is not YAML.
fn plain_entries(text: &str, inner: Span) -> Vec<MetaField> {
    line_entries(text, inner, ':')
}

fn toml_entries(text: &str, inner: Span) -> Vec<MetaField> {
    line_entries(text, inner, '=')
}

fn line_entries(text: &str, inner: Span, mark: char) -> Vec<MetaField> {
    let mut fields = Vec::new();
    let mut prefix = String::new();
    let mut at = inner.start;
    for line in inner.of(text).split_inclusive('\n') {
        let start = at;
        at += line.len();
        if mark == '=' && line.starts_with('[') {
            prefix = format!("{}.", line.trim().trim_matches(['[', ']']));
        }
        let Some((key, value)) = line
            .split_once(mark)
            .filter(|(key, _)| !key.starts_with([' ', '\t', '#', '-']) && !key.trim().is_empty())
        else {
            continue;
        };
        let key_span = Span::new(start, start + key.trim_end().len());
        let from = start + key.len() + 1 + (value.len() - value.trim_start().len());
        let span = Span::new(from, from + value.trim().len());
        let value = value.trim().trim_matches(['"', '\'']).to_owned();
        fields.push(MetaField {
            key: format!("{prefix}{}", key.trim()),
            key_span,
            value,
            span,
        });
    }
    fields
}

/// The first lines of a text, by number.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// A metadata block longer than this is none.
    const MOST: usize = 2_000;

    fn new(text: &'a str) -> Self {
        let ends = text
            .match_indices('\n')
            .map(|(at, _)| at + 1)
            .take(Self::MOST);
        let mut starts: Vec<usize> = std::iter::once(0).chain(ends).collect();
        if starts.len() <= Self::MOST && starts.last() != Some(&text.len()) {
            starts.push(text.len());
        }
        Lines { text, starts }
    }

    fn count(&self) -> usize {
        self.starts.len() - 1
    }

    fn range(&self, lines: Range<usize>) -> Span {
        Span::new(self.starts[lines.start], self.starts[lines.end])
    }

    /// A line with its end; empty after the last.
    fn of(&self, line: usize) -> &'a str {
        if line >= self.count() {
            ""
        } else {
            self.range(line..line + 1)
                .of(self.text)
                .trim_end_matches(['\n', '\r'])
        }
    }
}
