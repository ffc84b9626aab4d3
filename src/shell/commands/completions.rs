//! `holdpoint completions`: what a shell needs to complete a command line.

use clap::CommandFactory;

use crate::shell::Failure;
use crate::shell::cli::{Cli, Completions};
use crate::shell::commands::{Outcome, print};

/// Prints the completions of one shell.
pub fn run(args: &Completions) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "holdpoint", &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Fine)
}
