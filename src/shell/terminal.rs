//! The terminal: diagnostics and failures the way rustc shows them. Nothing from a document reaches it raw.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::iter;
use std::ops::Range;

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::base::{Diagnostic, LineIndex, Severity, Span};
use crate::shell::Failure;
use crate::shell::cli::Color;

/// A place further to the right than this many characters is named, and its line not shown.
const WIDEST: usize = 400;

/// What people read on, and whether it shows colours.
#[derive(Clone)]
pub struct Terminal {
    styled: bool,
}

impl Terminal {
    /// Standard error, coloured as was asked for.
    pub fn on_stderr(color: Color) -> Self {
        Terminal {
            styled: is_styled(color, io::stderr().is_terminal()),
        }
    }

    /// Standard output, coloured as was asked for.
    pub fn on_stdout(color: Color) -> Self {
        Terminal {
            styled: is_styled(color, io::stdout().is_terminal()),
        }
    }

    /// A file: never coloured.
    pub fn plain() -> Self {
        Terminal { styled: false }
    }

    /// Prints a text and a line end to standard error. A reader that has gone away is not a failure.
    pub fn print(&self, text: &str) {
        let _ = writeln!(io::stderr().lock(), "{text}");
    }

    /// A failure with the text that is at fault.
    pub fn failure(&self, failure: &Failure) -> String {
        let all = iter::successors(Some(failure), |failure| failure.also.as_deref());
        let shown: Vec<String> = all.map(|failure| self.one_failure(failure)).collect();
        shown.join("\n")
    }

    fn one_failure(&self, failure: &Failure) -> String {
        let excerpt = failure.excerpt.as_ref();
        self.render(&Shown {
            level: Level::ERROR,
            rule: None,
            message: &failure.message,
            path: excerpt.map(|excerpt| excerpt.path.as_str()),
            place: excerpt.map(|excerpt| {
                Pointed::at(&excerpt.text, &LineIndex::new(&excerpt.text), excerpt.span)
            }),
            help: failure.help.as_deref(),
        })
    }

    /// A diagnostic with the text of the file that it is about.
    pub fn diagnostic(&self, found: &Diagnostic, text: &str, lines: Option<&LineIndex>) -> String {
        let lines = lines.filter(|_| found.at.span != Span::default());
        self.render(&Shown {
            level: level(found.severity),
            rule: Some(found.rule),
            message: &found.message,
            path: Some(found.at.path.as_str()),
            place: lines.map(|lines| Pointed::at(text, lines, found.at.span)),
            help: found.help.as_deref(),
        })
    }

    fn render(&self, shown: &Shown<'_>) -> String {
        let renderer = if self.styled {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let message = printable(shown.message);
        let mut title = shown.level.clone().primary_title(message);
        if let Some(rule) = shown.rule {
            title = title.id(rule);
        }
        let mut group = Group::with_title(title);
        if let Some(path) = shown.path {
            group = match &shown.place {
                Some(place) => place.add_to(group, path),
                None => group.element(Origin::path(printable(path))),
            };
        }
        let renderer = renderer.term_width(DEFAULT_TERM_WIDTH);
        match (shown.help.map(printable), shown.path) {
            (None, _) => renderer.render(&[group]),
            (Some(help), Some(_)) => renderer.render(&[group.element(Level::HELP.message(help))]),
            // Without a place there is no frame for the help to hang on.
            (Some(help), None) => {
                renderer.render(&[group])
                    + "\n"
                    + &renderer.render(&[Group::with_title(Level::HELP.primary_title(help))])
            }
        }
    }
}

/// The parts of one message.
struct Shown<'a> {
    level: Level<'static>,
    rule: Option<&'static str>,
    message: &'a str,
    path: Option<&'a str>,
    place: Option<Pointed>,
    help: Option<&'a str>,
}

/// A place in a text, with as much of its line as can be shown.
#[derive(Debug, PartialEq, Eq)]
struct Pointed {
    line: usize,
    column: usize,
    /// The line from its beginning, and the stretch of it that is pointed at; `None` where the place is too far to the right.
    shown: Option<(String, Range<usize>)>,
}

impl Pointed {
    /// The first line of `span`.
    fn at(text: &str, lines: &LineIndex, span: Span) -> Self {
        let position = lines.position(text, span.start);
        let shown = (position.column <= WIDEST).then(|| excerpt(text, span));
        Pointed {
            line: position.line,
            column: position.column,
            shown,
        }
    }

    fn add_to<'a>(&self, group: Group<'a>, path: &str) -> Group<'a> {
        let path = printable(path);
        match &self.shown {
            None => group.element(Origin::path(path).line(self.line).char_column(self.column)),
            Some((line, marked)) => {
                let mark = AnnotationKind::Primary.span(marked.clone());
                group.element(
                    Snippet::source(line.clone())
                        .path(path)
                        .line_start(self.line)
                        .annotation(mark),
                )
            }
        }
    }
}

/// The line in which `span` begins, at most `WIDEST` characters from the place on, and where the place is in it.
fn excerpt(text: &str, span: Span) -> (String, Range<usize>) {
    let start = floor(text, span.start);
    let (before, rest) = text.split_at(start);
    let before = before.rsplit('\n').next().unwrap_or("");
    let rest = rest.split(['\n', '\r']).next().unwrap_or("");
    let (wanted, after) = rest.split_at(floor(rest, span.end.saturating_sub(start)));
    let mut line: String = before.chars().map(visible).collect();
    let from = line.len();
    line.extend(wanted.chars().take(WIDEST).map(visible));
    let to = line.len();
    let room = WIDEST.saturating_sub(wanted.len());
    line.extend(after.chars().take(room).map(visible));
    (line, from..to)
}

fn floor(text: &str, offset: usize) -> usize {
    text.floor_char_boundary(offset.min(text.len()))
}

/// A text on one line that cannot move the cursor, change colours or run backwards.
pub fn printable(text: &str) -> String {
    text.chars()
        .map(|letter| if letter == '\n' { ' ' } else { visible(letter) })
        .collect()
}

fn visible(letter: char) -> char {
    match letter {
        '\t' => ' ',
        '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{2028}'
        | '\u{2029}' => char::REPLACEMENT_CHARACTER,
        letter if letter.is_control() => char::REPLACEMENT_CHARACTER,
        letter => letter,
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

fn is_styled(color: Color, terminal: bool) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            terminal && env::var_os("NO_COLOR").is_none_or(|set| set.is_empty()) && !is_dumb()
        }
    }
}

fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|term| term == "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Place, RelPath};

    fn show(text: &str, words: &str) -> String {
        let path = RelPath::new("docs/a.md").expect("a path below the root");
        let start = text.find(words).expect("the text holds the words");
        let at = Place {
            path,
            span: Span::new(start, start + words.len()),
        };
        let found = Diagnostic {
            rule: "evidence-missing",
            severity: Severity::Error,
            message: "`x.md` is\u{1b}[31m not here".to_owned(),
            at,
            help: Some("commit the file".to_owned()),
            fix: None,
            choices: Vec::new(),
        };
        Terminal { styled: false }.diagnostic(&found, text, Some(&LineIndex::new(text)))
    }

    #[test]
    fn a_diagnostic_points_at_its_words() {
        let shown = show("# A\r\n\r\n- Proof: `x.md` (now)\r\n", "x.md");
        let want = "error[evidence-missing]: `x.md` is\u{fffd}[31m not here\n --> docs/a.md:3:11\n  |\n3 | - Proof: `x.md` (now)\n  |           ^^^^\n  |\n  = help: commit the file";
        assert_eq!(shown, want, "\n{shown}");
    }

    #[test]
    fn a_line_of_any_length_and_any_bytes_is_shown_in_part() {
        let shown = show(
            &format!(
                "{}\u{1b}]0;x\u{7}\u{202e}X{}",
                "ä".repeat(90),
                "b".repeat(70_000)
            ),
            "X",
        );
        assert!(
            shown.contains(":1:98\n") && shown.len() < 2_000,
            "\n{shown}"
        );
        assert!(
            !shown.contains(['\u{1b}', '\u{7}', '\u{202e}']),
            "\n{shown}"
        );
        let far = show(&format!("{}X", "ä".repeat(70_000)), "X");
        assert!(
            far.contains("docs/a.md:1:70001") && far.len() < 200,
            "\n{far}"
        );
    }
}
