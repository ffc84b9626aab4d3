//! `holdpoint init`: writes a `site.toml` from what is found in the documents, and never over one that is there.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use crate::base::settings::FILE;
use crate::report::present::findings;
use crate::report::present::findings::{Findings, GateFound};
use crate::shell::cli::{self, Init, Start};
use crate::shell::commands::{Outcome, print, printable_lines};
use crate::shell::progress::Progress;
use crate::shell::site::Site;
use crate::shell::terminal::{Terminal, printable};
use crate::shell::{Failure, clock, summary};

/// How often the question is asked again when an answer is not understood.
const TRIES: usize = 3;

/// Writes the settings, or prints what they would be, and tells what was found.
pub fn run(start: Start, args: &Init, terminal: &Terminal) -> Result<Outcome, Failure> {
    let root = cli::root(start, args.root.as_deref());
    root.only_whole("`init`")?;
    let site = Site::open_bare(&root)?;
    let path = site.root.join(FILE);
    if !args.dry_run {
        refuse_to_overwrite(&path)?;
    }
    let findings = find(&site, args, terminal)?;
    let named = gates_to_name(&findings, terminal);
    let text = findings::site_toml(&findings, &named);
    let told = told(&findings, named.len());
    if args.dry_run {
        print(&text)?;
        terminal.print(told.trim_end());
    } else {
        write_new(&path, &text)?;
        print(&format!("wrote {FILE}\n{told}"))?;
    }
    Ok(Outcome::Fine)
}

fn told(findings: &Findings, named: usize) -> String {
    printable_lines(&findings::summary(findings, named).join("\n"))
}

fn find(site: &Site, args: &Init, terminal: &Terminal) -> Result<Findings, Failure> {
    let as_of = clock::as_of(args.as_of, None)?;
    let progress = Progress::start();
    progress.say("reading and compiling");
    let compiled = site.compile(as_of, None)?;
    drop(progress);
    summary::print_days(terminal, &compiled);
    Ok(findings::find(&compiled.evaluated(&site.settings, as_of)))
}

/// The failure where there are settings, whatever they are: a file, a folder or a link that leads nowhere.
fn refuse_to_overwrite(path: &Path) -> Result<(), Failure> {
    match fs::symlink_metadata(path) {
        Ok(_) => Err(is_there()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Failure::io("look for", path, &error)),
    }
}

fn is_there() -> Failure {
    Failure::new(format!(
        "`{FILE}` is there already, and stays as it is"
    ))
    .with_help("`holdpoint init --dry-run` prints what would be written; take over what you want, or move the file away first")
}

/// Writes a file that must not be there yet, also where somebody else makes it at the same moment.
fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    let mut file = match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(is_there()),
        Err(error) => return Err(Failure::io("write", path, &error)),
    };
    file.write_all(text.as_bytes()).map_err(|error| {
        // Half a file would keep the next run from writing a whole one.
        let _ = fs::remove_file(path);
        Failure::io("write", path, &error)
    })
}

/// The gates that somebody at a terminal wants to have named; none where nobody can be asked.
fn gates_to_name(findings: &Findings, terminal: &Terminal) -> BTreeSet<usize> {
    let gates = &findings.gates;
    let is_asked = io::stdin().is_terminal() && io::stderr().is_terminal();
    if gates.is_empty() || !is_asked {
        return BTreeSet::new();
    }
    terminal.print(&question(gates));
    ask(gates.len(), &mut io::stdin().lock(), |again| {
        terminal.print(again)
    })
}

/// The question, with a numbered list.
fn question(gates: &[GateFound]) -> String {
    let mut text = "Which gates decide a release? Those that you name have to stay in the documents, and to go.\n".to_owned();
    for (at, gate) in gates.iter().enumerate() {
        let today = match gate.decides {
            true => gate.verdict.in_words(),
            false => "decides no release today",
        };
        let line = format!(
            "{:>4}  {}  ({}:{}, {today})",
            at + 1,
            gate.title,
            gate.at.file,
            gate.at.line
        );
        text.push_str(&printable(&line));
        text.push('\n');
    }
    text + "Numbers such as `1 3`, or `all`; with nothing, they are written down as comments:"
}

/// The numbers of the first answer that is understood, counted from 0. Nothing, or the end of the input, names none.
fn ask(gates: usize, answers: &mut impl BufRead, ask_again: impl Fn(&str)) -> BTreeSet<usize> {
    for _ in 0..TRIES {
        let mut answer = String::new();
        if answers.read_line(&mut answer).is_err() {
            break;
        }
        match numbers(&answer, gates) {
            Some(chosen) => return chosen,
            None => ask_again(&format!(
                "say numbers from 1 to {gates}, `all`, or nothing:"
            )),
        }
    }
    BTreeSet::new()
}

/// The gates of an answer, counted from 0; `None` where it is not understood.
fn numbers(answer: &str, gates: usize) -> Option<BTreeSet<usize>> {
    if answer.trim().eq_ignore_ascii_case("all") {
        return Some((0..gates).collect());
    }
    let words = answer
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty());
    let number = |word: &str| {
        let number: usize = word.parse().ok()?;
        (1..=gates).contains(&number).then(|| number - 1)
    };
    words.map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    fn answered(text: &str) -> (Vec<usize>, usize) {
        let asked = RefCell::new(0);
        let chosen = ask(3, &mut text.as_bytes(), |_| *asked.borrow_mut() += 1);
        (chosen.into_iter().collect(), asked.into_inner())
    }

    #[test]
    fn numbers_all_and_nothing_are_answers() {
        assert_eq!(answered("1 3\n"), (vec![0, 2], 0));
        assert_eq!(answered("3,1, 1\n"), (vec![0, 2], 0));
        assert_eq!(answered("ALL\n"), (vec![0, 1, 2], 0));
        assert_eq!(answered("\n1\n"), (vec![], 0));
        assert_eq!(answered(""), (vec![], 0));
    }

    #[test]
    fn what_is_not_understood_is_asked_again_and_not_for_ever() {
        assert_eq!(answered("4\n0\n2\n"), (vec![1], 2));
        assert_eq!(answered("yes\nno\n1-2\n1\n"), (vec![], 3));
    }
}
