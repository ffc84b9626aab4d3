//! `holdpoint check`: the diagnostics alone, for people and for machines, against what is already known.

use std::fs;

use crate::Compiled;
use crate::base::Date;
use crate::base::Severity;
use crate::base::text::count;
use crate::report::formats::check::{Baseline, CHECK_FORMATS, Checked, Terms};
use crate::shell::archive::Archive;
use crate::shell::cli::{self, Check, Color, Format, Start};
use crate::shell::commands::{Outcome, below_repository, print};
use crate::shell::progress::Progress;
use crate::shell::replace::replace;
use crate::shell::site::Site;
use crate::shell::terminal::{Terminal, printable};
use crate::shell::{Failure, baseline, clock, external, summary};
use crate::source::{LinksLock, links_lock};

/// The baseline where nobody has named one.
const BASELINE: &str = "holdpoint-baseline.json";

/// Reports what is wrong. The documents fall short where something is as bad as what is denied, and new.
pub fn run(
    start: Start,
    args: &Check,
    color: Color,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let root = cli::root(start, args.root.as_deref());
    if args.write_baseline || args.external {
        root.only_whole(if args.external {
            "`--external`"
        } else {
            "`--write-baseline`"
        })?;
    }
    let mut site = Site::open(&root, None)?;
    let as_of = site.as_of(args.as_of)?;
    if !site.configured {
        terminal.print(&site.defaults());
    }
    let known = if args.write_baseline {
        None
    } else {
        baseline::load(&site, args.baseline.as_deref())?
    };
    let progress = Progress::start();
    progress.say("reading and compiling");
    let compiled = match (args.external, args.staged) {
        (true, _) => answered(&site, as_of, args, &progress, terminal)?,
        (false, true) => staged(&mut site, as_of)?,
        (false, false) => site.compile(as_of, None)?,
    };
    drop(progress);
    summary::print_emptiness(terminal, &compiled, &site.settings.documents);
    if args.write_baseline {
        return write_baseline(
            &site,
            args,
            &Baseline::of(&compiled.diagnostics, &compiled.model),
        );
    }
    let terms = Terms {
        denied: args.deny.severity(),
        baseline: known,
        below: below_repository(&site.root),
    };
    let checked = Checked::new(compiled.evaluated(&site.settings, as_of), terms);
    report(&checked, args, color, terminal)?;
    Ok(if checked.falls_short() {
        Outcome::FallsShort
    } else {
        Outcome::Fine
    })
}

/// Compiles what the next commit would hold. Before the first commit, documents are read from the disk.
fn staged(site: &mut Site, as_of: Date) -> Result<Compiled, Failure> {
    let Ok(archive) = Archive::open(site) else {
        return Ok(site.read(None)?.staged()?.compile(as_of));
    };
    let (settings, compiled) = archive.compile_staged(as_of)?;
    site.settings = settings;
    Ok(compiled)
}

/// Compiles with the answers of web servers. They are dated by the day of judgement, and never by one that is still to come.
fn answered(
    site: &Site,
    as_of: Date,
    args: &Check,
    progress: &Progress,
    terminal: &Terminal,
) -> Result<Compiled, Failure> {
    let mut reading = site.read(None)?;
    let day = as_of.min(clock::today()?);
    let round = external::ask(&reading.compile(as_of).model, &site.settings, day, progress)?;
    progress.clear();
    terminal.print(&round.summary());
    if args.write {
        write_answers(site, &round.lock)?;
    }
    let fault = reading.tree.links.fault.take().filter(|_| !args.write);
    reading.tree.links = LinksLock {
        fault,
        ..round.lock
    };
    Ok(reading.compile(as_of))
}

fn write_answers(site: &Site, lock: &LinksLock) -> Result<(), Failure> {
    let path = site.root.join(links_lock::FILE);
    let strays = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink());
    if strays && !fs::canonicalize(&path).is_ok_and(|real| real.starts_with(&site.root)) {
        return Err(
            Failure::new("`links.lock` is a link that leads out of the root")
                .with_help("put the file itself there"),
        );
    }
    replace(&path, lock.to_text().as_bytes())
}

/// Writes the report to where it was asked for; beside one for machines, the counts go to the terminal.
fn report(
    checked: &Checked,
    args: &Check,
    color: Color,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let format = CHECK_FORMATS
        .iter()
        .find(|format| format.name == name(args.format));
    let text = match (format, &args.output) {
        (Some(format), _) => (format.write)(checked),
        (None, Some(_)) => human(checked, &Terminal::plain()),
        (None, None) => human(checked, &Terminal::on_stdout(color)),
    };
    if format.is_some() || args.output.is_some() {
        terminal.print(&counts(checked));
    }
    match &args.output {
        Some(path) => replace(path, text.as_bytes()),
        None => print(&text),
    }
}

fn name(format: Format) -> &'static str {
    match format {
        Format::Human => "human",
        Format::Json => "json",
        Format::Sarif => "sarif",
        Format::Github => "github",
        Format::Junit => "junit",
        Format::Codequality => "codequality",
    }
}

/// Every new diagnostic with the text that it is about, and the counts.
fn human(checked: &Checked, terminal: &Terminal) -> String {
    let model = checked.evaluated.model;
    let mut text = String::new();
    for found in checked.news() {
        let (excerpt, lines) = (model.text(&found.at.path), model.lines(&found.at.path));
        text.push_str(&terminal.diagnostic(found, excerpt, lines));
        text.push_str("\n\n");
    }
    text + &counts(checked) + "\n"
}

/// How many there are of what, in a line or two.
fn counts(checked: &Checked) -> String {
    let of = |severity| checked.news_of(severity);
    let documents = count(checked.evaluated.model.documents.len(), "document");
    let (errors, warnings) = (
        count(of(Severity::Error), "error"),
        count(of(Severity::Warning), "warning"),
    );
    let mut text = format!(
        "{documents}; {errors}, {warnings}, {} for information",
        of(Severity::Info)
    );
    if let Some(left_out) = checked.evaluated.left_out {
        text.push_str(&format!(
            "; {} left out of this copy",
            left_out.diagnostics.values().sum::<usize>()
        ));
    }
    if checked.terms.baseline.is_some() {
        text.push_str(&format!("; {} known", checked.known()));
    }
    let fixed: usize = checked.fixed.iter().map(|entry| entry.count).sum();
    if fixed > 0 {
        let entries = count(fixed, "known diagnostic");
        text.push_str(&format!(
            "\n{entries} fixed: drop what no longer occurs from the baseline with --write-baseline"
        ));
    }
    text
}

fn write_baseline(site: &Site, args: &Check, baseline: &Baseline) -> Result<Outcome, Failure> {
    let named = baseline::path(site, args.baseline.as_deref())?;
    let path = named.clone().unwrap_or_else(|| site.root.join(BASELINE));
    replace(&path, baseline.to_json().as_bytes())?;
    let shown = path
        .strip_prefix(&site.root)
        .unwrap_or(&path)
        .display()
        .to_string();
    print(&format!(
        "wrote {} to {}\n",
        count(baseline.count(), "known diagnostic"),
        printable(&shown)
    ))?;
    if named.is_none() {
        print(&format!(
            "to use it, put this into site.toml:\n\n[check]\nbaseline = \"{BASELINE}\"\n"
        ))?;
    }
    Ok(Outcome::Fine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_of_the_command_line_but_the_one_for_people_is_in_the_list() {
        let asked = [
            Format::Json,
            Format::Sarif,
            Format::Github,
            Format::Junit,
            Format::Codequality,
        ]
        .map(name);
        assert!(
            asked
                .iter()
                .all(|name| CHECK_FORMATS.iter().any(|format| format.name == *name))
        );
        assert_eq!(CHECK_FORMATS.len(), asked.len());
    }
}
