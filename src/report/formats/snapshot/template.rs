//! Templates of a snapshot: a small language without files, clock or endless loops, in which every writer's words are escaped.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use serde::Serialize;

use crate::evaluate::GateVerdict;
use crate::report::present::theme::ThemeError;
use crate::report::present::words::{gate_verdict, gate_verdict_called};

use super::{spark, words};

/// How many steps a template may take: the built-in ones take some thousand.
const STEPS: u64 = 200_000;

/// A template and what it makes.
#[derive(Clone, Copy)]
pub struct Template<'a> {
    /// Its file, for messages.
    pub file: &'a str,
    /// Its text.
    pub text: &'a str,
    /// How a writer's words are made harmless in what it makes.
    pub escape: fn(&str) -> String,
}

/// What a template makes of its values. Fails where it has a mistake, with the line.
pub fn render(template: Template, values: &impl Serialize) -> Result<String, ThemeError> {
    let mut environment = environment(template.escape);
    environment
        .add_template(template.file, template.text)
        .map_err(|error| located(template, &error))?;
    let compiled = environment
        .get_template(template.file)
        .map_err(|error| located(template, &error))?;
    compiled
        .render(Value::from(Serde(values)))
        .map_err(|error| located(template, &error))
}

fn environment(escape: fn(&str) -> String) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(STEPS));
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .expect("the usual marks do not clash");
    environment.set_syntax(syntax);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("words".into()));
    environment.set_formatter(move |out, state, value| {
        let raw = value.is_safe() || matches!(state.auto_escape(), AutoEscape::None);
        let written = match (value.as_str(), value.kind()) {
            (_, ValueKind::None) => Ok(()),
            (_, ValueKind::Undefined) => return Err(Error::from(ErrorKind::UndefinedError)),
            (Some(text), _) if !raw => out.write_str(&escape(text)),
            (Some(text), _) => out.write_str(text),
            (None, ValueKind::Bool | ValueKind::Number) => write!(out, "{value}"),
            (None, _) => out.write_str(&escape(&value.to_string())),
        };
        written.map_err(|_| Error::from(ErrorKind::WriteFailure))
    });
    environment.add_filter("capital", |text: &str| words::capital(text));
    environment.add_filter("clip", |text: &str, most: usize| words::clip(text, most));
    environment.add_filter("tone", |verdict: &str| tone(verdict));
    environment.add_filter("sign", |verdict: &str| sign(verdict));
    environment.add_filter("mark", |movement: &str| mark(movement));
    environment.add_filter("spark", |trend: Vec<Option<usize>>| {
        Value::from_safe_string(spark::svg(&trend))
    });
    environment
}

/// The tone of a gate's verdict.
fn tone(verdict: &str) -> &'static str {
    let verdict = gate_verdict_called(verdict).unwrap_or(GateVerdict::Unknown);
    gate_verdict(verdict).tone
}

/// A sign beside a gate's verdict.
fn sign(verdict: &str) -> &'static str {
    match gate_verdict_called(verdict) {
        Some(GateVerdict::Go) => "✓",
        Some(GateVerdict::GoWithWaivers) => "◐",
        Some(GateVerdict::NoGo) => "✕",
        Some(GateVerdict::Unknown) | None => "?",
    }
}

/// A sign beside how something moved.
fn mark(movement: &str) -> &'static str {
    match movement {
        "worse" => "▼",
        "better" => "▲",
        "new" => "+",
        "gone" => "−",
        "same" => "=",
        "other" => "±",
        _ => "·",
    }
}

fn located(template: Template, error: &Error) -> ThemeError {
    let said = match (error.kind(), error.detail()) {
        (ErrorKind::OutOfFuel, _) => format!("the template did not end within {STEPS} steps"),
        (kind, Some(detail)) => format!("{kind}: {detail}"),
        (kind, None) => kind.to_string(),
    };
    let position = match (error.range(), error.line()) {
        (Some(range), _) => Some(place(template.text, range.start)),
        (None, Some(line)) => Some((line, 1)),
        (None, None) => None,
    };
    let help = "the values that a template may name are those of `holdpoint schema snapshot`, and `most`, `where`, `shown`, `waiting`, `made_says`";
    ThemeError {
        file: template.file.to_owned(),
        position,
        message: words::clean(&said).replace(['“', '”'], "`"),
        help: Some(help.to_owned()),
    }
}

/// Line and column, from 1, of a byte of a text.
fn place(text: &str, at: usize) -> (usize, usize) {
    let head = text.get(..at).unwrap_or(text);
    let line = head.matches('\n').count() + 1;
    let column = head.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}
