//! Failure: the run itself could not be done; says what happened and what to do about it.

use std::fmt;
use std::io;
use std::path::Path;

use crate::base::Span;

/// Why a run failed. It ends with exit code 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What happened: lower case, one line, no full stop.
    pub message: String,
    /// The text that is at fault, where there is one.
    pub excerpt: Option<Excerpt>,
    /// What to do about it.
    pub help: Option<String>,
    /// The next thing that is wrong, where more is known.
    pub also: Option<Box<Failure>>,
}

/// A stretch of a file that a message is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The file, as the user knows it.
    pub path: String,
    /// Its whole text.
    pub text: String,
    /// The stretch.
    pub span: Span,
}

impl Failure {
    /// A failure with nothing more to say.
    pub fn new(message: impl Into<String>) -> Self {
        Failure {
            message: message.into(),
            excerpt: None,
            help: None,
            also: None,
        }
    }

    /// The disk, or another part of the machine, refused: `cannot read PATH: reason`.
    pub fn io(doing: &str, path: &Path, error: &io::Error) -> Self {
        Failure::new(format!(
            "cannot {doing} `{}`: {}",
            path.display(),
            reason(error)
        ))
    }

    /// The same failure with help.
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same failure with the text that is at fault.
    pub fn with_excerpt(mut self, excerpt: Excerpt) -> Self {
        self.excerpt = Some(excerpt);
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// The words of the operating system in our manner: lower case, without its number.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
