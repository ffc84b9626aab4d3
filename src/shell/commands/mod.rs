//! The commands: one file each.

mod build;
mod check;
mod completions;
mod explain;
mod fix;
mod schema;
mod serve;

use std::io::{self, Write};
use std::path::Path;

use crate::base::RelPath;
use crate::shell::Failure;
use crate::shell::cli::{Cli, Command};
use crate::shell::read::below;
use crate::shell::terminal::Terminal;

/// How a run that did its work ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well, or nobody asked.
    Fine,
    /// The documents fall short of what was asked for.
    FallsShort,
}

/// Runs the command that was typed.
pub fn run(cli: Cli, terminal: &Terminal) -> Result<Outcome, Failure> {
    let directory = cli.directory.as_deref();
    match cli.command {
        Command::Build(args) => build::run(directory, &args, terminal),
        Command::Check(args) => check::run(directory, &args, cli.color, terminal),
        Command::Serve(args) => serve::run(directory, &args, terminal),
        Command::Fix(args) => fix::run(directory, &args, terminal),
        Command::Explain(args) => explain::run(&args),
        Command::Schema => schema::run(),
        Command::Completions(args) => completions::run(&args),
    }
}

/// Prints to standard output. A reader that has gone away, such as `head`, is no failure.
fn print(text: &str) -> Result<(), Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::new(format!("cannot write to standard output: {error}"))),
        _ => Ok(()),
    }
}

/// The folder of a root in the repository around it: where forges expect paths to start. The root itself outside of one.
fn below_repository(root: &Path) -> RelPath {
    let top = root.ancestors().find(|folder| folder.join(".git").exists());
    top.and_then(|top| below(top, root)).unwrap_or_default()
}
