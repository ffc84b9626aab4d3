//! `holdpoint gate`: verdicts for a pipeline, and an exit code to stop it with.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use crate::evaluate::GateResult;
use crate::report::Evaluated;
use crate::report::formats::gate::{
    Asked, Waivers, called, to_json, to_markdown, to_statement, to_text,
};
use crate::shell::cli::{self, Gate, GateFormat, Start};
use crate::shell::commands::{Outcome, print, printable_lines, unknown_key};
use crate::shell::site::Site;
use crate::shell::terminal::{Terminal, printable};
use crate::shell::{Failure, statement, summary};

/// Prints the verdicts. The documents fall short unless every gate goes that was asked for, and there is one.
pub fn run(start: Start, args: &Gate, terminal: &Terminal) -> Result<Outcome, Failure> {
    let site = Site::open(&cli::root(start, None), None)?;
    let as_of = site.as_of(args.as_of)?;
    let compiled = site.compile(as_of, None)?;
    let evaluated = compiled.evaluated(&site.settings, as_of);
    for (path, why) in &compiled.model.unread {
        terminal.print(&printable(&format!(
            "warning: `{path}` could not be read: {why}"
        )));
    }
    summary::print_days(terminal, &compiled);
    let waivers = if args.strict {
        Waivers::Stop
    } else {
        Waivers::Pass
    };
    let asked = ask(&evaluated, &args.keys, waivers)?;
    print(&written(&asked, args.format)?)?;
    if let Some(path) = &args.summary {
        append(path, &to_markdown(&asked))?;
    }
    Ok(if asked.passes() {
        Outcome::Fine
    } else {
        Outcome::FallsShort
    })
}

/// The answer in one format.
fn written(asked: &Asked, format: GateFormat) -> Result<String, Failure> {
    match format {
        GateFormat::Human => Ok(printable_lines(&to_text(asked))),
        GateFormat::Json => Ok(to_json(asked)),
        GateFormat::InToto => to_statement(asked).map_err(statement::failure),
    }
}

/// The gates that the keys name, each once; without keys, those that decide a release.
fn ask<'a>(
    evaluated: &Evaluated<'a>,
    keys: &[String],
    waivers: Waivers,
) -> Result<Asked<'a>, Failure> {
    if keys.is_empty() {
        return Ok(Asked::of_release(*evaluated, waivers));
    }
    let mut gates: Vec<&GateResult> = Vec::new();
    for key in keys {
        let found = called(evaluated, key);
        if found.is_empty() {
            let known: Vec<_> = evaluated
                .assessment
                .gates
                .iter()
                .map(|gate| (gate.key.clone(), gate.title.clone()))
                .collect();
            return Err(unknown_key("gate", key, &known));
        }
        let new: Vec<_> = found
            .into_iter()
            .filter(|gate| !gates.iter().any(|known| std::ptr::eq(*known, *gate)))
            .collect();
        gates.extend(new);
    }
    Ok(Asked::new(*evaluated, gates, waivers))
}

/// Adds a text at the end of a file, which is made where there is none.
pub fn append(path: &Path, text: &str) -> Result<(), Failure> {
    let opened = OpenOptions::new().append(true).create(true).open(path);
    opened
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| Failure::io("write the summary to", path, &error))
}
