//! `holdpoint diff`: what a change does to readiness, between two revisions or up to the working tree.

use std::fs;
use std::io::IsTerminal;
use std::path::Path;

use crate::report::Evaluated;
use crate::report::formats::diff;
use crate::report::formats::diff::policy::{FailOn, falls_short};
use crate::report::formats::diff::{DIFF_FORMATS, Telling, summary};
use crate::shell::Failure;
use crate::shell::archive::Archive;
use crate::shell::cli::{self, Diff, DiffFormat, Policy, Start};
use crate::shell::commands::gate::append;
use crate::shell::commands::{Outcome, below_repository, print, printable_lines};
use crate::shell::git::{Kinship, Rev};
use crate::shell::progress::Progress;
use crate::shell::site::Site;
use crate::shell::terminal::{Terminal, printable};

/// Prints what differs. The documents fall short where the change does what it must not.
pub fn run(start: Start, args: &Diff, terminal: &Terminal) -> Result<Outcome, Failure> {
    let site = Site::open(&cli::root(start, None), None)?;
    let as_of = site.as_of(args.as_of)?;
    let progress = Progress::start();
    progress.say("finding the revisions");
    let archive = Archive::open(&site)?;
    let base = archive.resolve(&args.base)?;
    let head = args
        .head
        .as_deref()
        .map(|name| archive.resolve(name))
        .transpose()?;
    related(&archive, &base, head.as_ref(), terminal)?;
    progress.say("reading and compiling both");
    let before = archive.compile(&base, as_of)?;
    let telling = Telling {
        base: args.base.clone(),
        head: args
            .head
            .clone()
            .unwrap_or_else(|| "the working tree".to_owned()),
        full_report: args.full_report.clone(),
        marker: args.marker.clone(),
        below: below_repository(&site.root),
    };
    match head {
        Some(head) => {
            let after = archive.compile(&head, as_of)?;
            drop(progress);
            tell(args, before.evaluated(), after.evaluated(), telling)
        }
        None => {
            let after = archive.compile_working_tree(as_of, None)?;
            drop(progress);
            tell(
                args,
                before.evaluated(),
                after.evaluated(&site.settings, as_of),
                telling,
            )
        }
    }
}

/// Two revisions that have nothing in common are no change of one another. Where a clone ends too early to tell, the trees are compared
/// all the same, and it is said.
pub fn related(
    archive: &Archive,
    base: &Rev,
    head: Option<&Rev>,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let Some(head) = head.cloned().or_else(|| archive.head()) else {
        return Ok(());
    };
    match archive.kinship(base, &head) {
        Kinship::Related => Ok(()),
        Kinship::Unrelated => Err(Failure::new(format!("`{}` and `{}` have no commit in common", base.name, head.name))
            .with_help("they are histories of different things: name a base that this one began from, such as main")),
        Kinship::OutOfSight => {
            let text = format!(
                "warning: this clone is shallow, so it is unknown whether `{}` and `{}` have a commit in common; dates from before its \
                 beginning are unknown: git fetch --unshallow",
                base.name, head.name
            );
            terminal.print(&printable(&text));
            Ok(())
        }
    }
}

fn tell(
    args: &Diff,
    before: Evaluated,
    after: Evaluated,
    telling: Telling,
) -> Result<Outcome, Failure> {
    let diff = diff::Diff::new(before, after, telling);
    let name = match args.format {
        DiffFormat::Human => "human",
        DiffFormat::Md => "md",
        DiffFormat::Html => "html",
        DiffFormat::Json => "json",
        DiffFormat::Github => "github",
    };
    let format = DIFF_FORMATS
        .iter()
        .find(|format| format.name == name)
        .expect("every format of the command line is in the list");
    let text = (format.write)(&diff);
    match &args.output {
        Some(path) => write(path, &text)?,
        None if args.format == DiffFormat::Human || std::io::stdout().is_terminal() => {
            print(&printable_lines(&text))?
        }
        None => print(&text)?,
    }
    if let Some(path) = &args.summary {
        append(path, &summary(&diff).text)?;
    }
    Ok(if falls_short(&diff, &policy(args)) {
        Outcome::FallsShort
    } else {
        Outcome::Fine
    })
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| Failure::io("write the report to", path, &error))
}

fn policy(args: &Diff) -> Vec<FailOn> {
    let one = |policy: &Policy| match policy {
        Policy::Regression => Some(FailOn::Regression),
        Policy::NewError => Some(FailOn::NewError),
        Policy::AnyError => Some(FailOn::AnyError),
        Policy::Never => None,
    };
    let removal = args.fail_on.contains(&Policy::Regression) && !args.allow_removal;
    let asked = args.fail_on.iter().filter_map(one);
    asked.chain(removal.then_some(FailOn::Removal)).collect()
}
