//! Floor 8: the outside world: files, clock, sockets, terminal, environment. The only floor that can fail.

pub mod archive;
pub mod baseline;
pub mod cache;
pub mod cited;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod external;
pub mod failure;
pub mod git;
pub mod ignored;
pub mod open;
pub mod pdf;
pub mod progress;
pub mod read;
pub mod replace;
pub mod search;
pub mod server;
pub mod site;
pub mod stage;
mod statement;
pub mod summary;
pub mod terminal;
pub mod theme;
pub mod trend;
pub mod watch;

use std::process::ExitCode;

use clap::Parser;

pub use failure::Failure;

/// Runs the program with the arguments of this process. Exit codes: 0 fine, 1 the documents fall short, 2 the run failed.
pub fn run() -> ExitCode {
    let cli = cli::Cli::parse();
    let terminal = terminal::Terminal::on_stderr(cli.color);
    match commands::run(cli, &terminal) {
        Ok(commands::Outcome::Fine) => ExitCode::SUCCESS,
        Ok(commands::Outcome::FallsShort) => ExitCode::from(1),
        Err(failure) => {
            terminal.print(&terminal.failure(&failure));
            ExitCode::from(2)
        }
    }
}
