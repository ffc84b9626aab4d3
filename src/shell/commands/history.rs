//! `holdpoint history`: readiness at past revisions, straight from git, each day judged as of itself.

use std::fs;

use crate::base::Date;
use crate::report::compare::history::history;
use crate::report::formats::history::{csv, json};
use crate::shell::archive::Archive;
use crate::shell::cli::{self, History, Series, Start};
use crate::shell::commands::{Outcome, print};
use crate::shell::progress::Progress;
use crate::shell::site::Site;
use crate::shell::terminal::Terminal;
use crate::shell::{Failure, trend};

/// Prints the history. A day of which nobody can say is a gap in it, and no failure.
pub fn run(start: Start, args: &History, terminal: &Terminal) -> Result<Outcome, Failure> {
    let site = Site::open(&cli::root(start, args.root.as_deref()), None)?;
    let as_of = site.as_of(args.as_of)?;
    let archive = Archive::open(&site)?;
    let since = begin(&args.since, as_of, &archive)?;
    let progress = Progress::start();
    let told = |done: usize, all: usize| {
        if done == 0 {
            progress.count("reading days", all)
        } else {
            progress.step()
        }
    };
    let trend = trend::read(&archive, args.every.0, since, as_of, &told);
    drop(progress);
    if trend.points.is_empty() {
        let first = format!(
            "the first commit of this branch is later than {as_of}, so there is no history to show"
        );
        return Err(Failure::new(first).with_help("name a later day with --as-of"));
    }
    if archive.is_shallow() {
        terminal.print("warning: this clone is shallow, so older days are gaps: `git fetch --unshallow` gets the whole history\n");
    }
    let text = match args.format {
        Series::Json => json::to_json(&history(&trend)),
        Series::Csv => csv::text(&trend),
    };
    match &args.output {
        Some(path) => fs::write(path, text)
            .map_err(|error| Failure::io("write the history to", path, &error))?,
        None => print(&text)?,
    }
    Ok(Outcome::Fine)
}

/// The day that somebody means by `52w`, `90d`, a day, or a revision.
fn begin(word: &str, as_of: Date, archive: &Archive<'_>) -> Result<Date, Failure> {
    match word.parse::<cli::Days>() {
        Ok(cli::Days(days)) => Ok(as_of.plus_days(-i64::from(days))),
        Err(_) => match word.parse::<Date>() {
            Ok(day) => Ok(day),
            Err(_) => archive.resolve(word).map(|rev| rev.committed),
        },
    }
}
