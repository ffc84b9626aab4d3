//! `holdpoint why`: how a verdict came about.

use crate::report::Evaluated;
use crate::report::present::why::{Subject, called, derive, subjects, to_json, to_text};
use crate::shell::cli::{self, Answer, Start, Why};
use crate::shell::commands::{Outcome, print, printable_lines, unknown_key};
use crate::shell::site::Site;
use crate::shell::terminal::Terminal;
use crate::shell::{Failure, summary};

/// How many meanings of a shared name are listed.
const MEANINGS: usize = 8;

/// Prints the derivation of the one thing that the key names.
pub fn run(start: Start, args: &Why, terminal: &Terminal) -> Result<Outcome, Failure> {
    let site = Site::open(&cli::root(start, None), None)?;
    let as_of = site.as_of(args.as_of)?;
    let compiled = site.compile(as_of, None)?;
    summary::print_days(terminal, &compiled);
    let evaluated = compiled.evaluated(&site.settings, as_of);
    let step = derive(&evaluated, &only(&evaluated, &args.key)?);
    match args.format {
        Answer::Human => print(&printable_lines(&to_text(&step)))?,
        Answer::Json => print(&to_json(&evaluated, &step))?,
    }
    Ok(Outcome::Fine)
}

/// The one thing that a name means.
fn only(evaluated: &Evaluated, name: &str) -> Result<Subject, Failure> {
    let found = called(evaluated, name);
    let all = || subjects(evaluated).into_iter();
    match &found[..] {
        [only] => Ok(only.clone()),
        [] => Err(unknown_key(
            "gate, record or document",
            name,
            &all()
                .map(|(_, key, title)| (key, title))
                .collect::<Vec<_>>(),
        )),
        [..] => {
            let keys = all()
                .filter(|(subject, _, _)| found.contains(subject))
                .map(|(_, key, _)| format!("`{key}`"));
            let listed: Vec<String> = keys.take(MEANINGS).collect();
            Err(
                Failure::new(format!("`{name}` could mean {} things", found.len()))
                    .with_help(format!("say which: {}", listed.join(", "))),
            )
        }
    }
}
