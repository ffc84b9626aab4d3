//! The command line: what may be typed, and nothing that does not work yet.

mod diff;
mod init;
mod snapshot;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::base::{Date, Severity};
use crate::shell::Failure;
pub use diff::{Diff, DiffFormat, Policy};
pub use init::Init;
pub use snapshot::{Paper, Sheet, Snapshot};

/// Compiles operations documents into a portal that says whether a release may go ahead.
#[derive(Debug, Parser)]
#[command(
    name = "holdpoint",
    version,
    about,
    arg_required_else_help = true,
    propagate_version = true
)]
pub struct Cli {
    /// The root folder, for every command
    #[arg(short = 'C', value_name = "DIR", global = true)]
    pub directory: Option<PathBuf>,
    /// The audience: what site.toml leaves out for it appears nowhere
    #[arg(long, value_name = "NAME", global = true)]
    pub audience: Option<String>,

    /// When to use colour
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub color: Color,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

impl Cli {
    /// The arguments of every command.
    pub fn start(&self) -> Start<'_> {
        Start {
            directory: self.directory.as_deref(),
            audience: self.audience.as_deref(),
        }
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a site.toml from what is found in the documents
    Init(Init),
    /// Write the portal
    Build(Build),
    /// Check the documents, without writing a portal
    Check(Check),
    /// Print the verdicts of gates, and exit with 1 unless all of them are go
    Gate(Gate),
    /// Print how a verdict came about, as a tree with files and lines
    Why(Why),
    /// Print how a document was read, block by block, and why it was read so
    Read(Read),
    /// Print what a change does to readiness, and exit with 1 when it makes something worse
    Diff(Diff),
    /// Write a one-page summary for decision makers: verdicts, changes, blockers and what comes next
    Snapshot(Snapshot),
    /// Show the portal in a browser, and again after every change
    Serve(Serve),
    /// Make the fixes that need no thought, in place
    Fix(Fix),
    /// Tell how readiness was on past days, straight from git
    History(History),
    /// Print the page of a rule
    Explain(Explain),
    /// Print the JSON Schema of readiness.json, or of what another command prints
    Schema(Schema),
    /// Print completions for a shell
    Completions(Completions),
}

/// Arguments of `build`.
#[derive(Debug, Args)]
pub struct Build {
    /// The folder that contains the documents, and site.toml if there is one [default: .]
    pub root: Option<PathBuf>,
    /// Where to write the portal [default: ROOT/public]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub judging: Judging,
    /// Make no search index
    #[arg(long)]
    pub no_search: bool,
    /// Make a preview of a change: mark on every page what it changes, and keep out search engines
    #[arg(long, requires = "base")]
    pub preview: bool,
    /// The revision that a preview is held against
    #[arg(long, value_name = "REV", requires = "preview")]
    pub base: Option<String>,
    /// Exit with 1 when there is a diagnostic of this severity or a worse one
    #[arg(long, value_name = "LEVEL")]
    pub deny: Option<Level>,
}

/// Arguments of `gate`.
#[derive(Debug, Args)]
pub struct Gate {
    /// Keys or titles of gates, or the end of a key [default: every gate that decides a release]
    pub keys: Vec<String>,
    /// Fail gates that are go only with waivers
    #[arg(long)]
    pub strict: bool,
    /// The day to judge on [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    /// How to report
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: GateFormat,
    /// Append a summary in Markdown to a file, for the page of a job
    #[arg(long, value_name = "FILE")]
    pub summary: Option<PathBuf>,
}

/// How the verdicts of gates are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GateFormat {
    /// For people
    Human,
    /// For machines
    Json,
    /// An in-toto Statement about the commit, to be signed
    InToto,
}

/// Arguments of `why`.
#[derive(Debug, Args)]
pub struct Why {
    /// The key, path or title of a gate, criterion, record or document, or the end of a key
    pub key: String,
    /// The day to judge on [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    /// How to report
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: Answer,
}

/// Arguments of `read`.
#[derive(Debug, Args)]
pub struct Read {
    /// A document, from the working folder or from the root; with a line, the blocks around that line
    #[arg(value_name = "FILE[:LINE]")]
    pub file: String,
    /// How to report
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: Answer,
}

/// Arguments of `history`.
#[derive(Debug, Args)]
pub struct History {
    /// The folder that contains the documents, and site.toml if there is one [default: .]
    pub root: Option<PathBuf>,
    /// How far the days lie apart, such as 7d or 2w
    #[arg(long, value_name = "DAYS", default_value = "7d")]
    pub every: Days,
    /// Where to begin: so many days or weeks back, a day, or a revision
    #[arg(long, value_name = "DAYS|YYYY-MM-DD|REV", default_value = "52w")]
    pub since: String,
    /// The last day [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    /// How to report
    #[arg(long, value_name = "FORMAT", default_value = "json")]
    pub format: Series,
    /// Where to write the report [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The format of a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Series {
    /// For machines
    Json,
    /// For spreadsheets
    Csv,
}

/// A number of days, at least one, written `7d` or `2w`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(pub u32);

impl std::str::FromStr for Days {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let of = |unit: char, days: u32| {
            text.strip_suffix(unit)?
                .parse::<u32>()
                .ok()?
                .checked_mul(days)
        };
        let days = of('d', 1)
            .or_else(|| of('w', 7))
            .filter(|days| (1..=36_600).contains(days));
        days.map(Days)
            .ok_or_else(|| format!("`{text}` is not a number of days or weeks such as 7d or 2w"))
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Answer {
    /// For people
    Human,
    /// For machines
    Json,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct Check {
    /// The folder that contains the documents, and site.toml if there is one [default: .]
    pub root: Option<PathBuf>,
    /// How to report
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: Format,
    /// Exit with 1 when there is a diagnostic of this severity or a worse one that the baseline does not know
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    pub deny: Level,
    /// The day to judge on [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    /// Where to write the report [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// A file of known diagnostics, over what site.toml says
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write down every diagnostic of today as known
    #[arg(long)]
    pub write_baseline: bool,
    /// Treat staged changes as committed, for a pre-commit hook
    #[arg(long, conflicts_with = "external")]
    pub staged: bool,
    /// Ask web servers whether the addresses that are cited or linked answer
    #[arg(long)]
    pub external: bool,
    /// Write the answers to links.lock, which every other command reads
    #[arg(long, requires = "external")]
    pub write: bool,
}

/// How `check` reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Human,
    /// For programs, in the shape of readiness.json
    Json,
    /// For code scanning
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// For test reports
    Junit,
    /// For the code quality of GitLab
    Codequality,
}

/// Arguments of `fix`.
#[derive(Debug, Args)]
pub struct Fix {
    /// The folder that contains the documents, and site.toml if there is one [default: .]
    pub root: Option<PathBuf>,
    /// Change nothing, and print the patch
    #[arg(long)]
    pub dry_run: bool,
    /// The day to judge on [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
}

/// Arguments of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// The folder that contains the documents, and site.toml if there is one [default: .]
    pub root: Option<PathBuf>,
    /// Address to listen on; one that other machines reach needs --allow-host
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:1111", value_parser = listening)]
    pub addr: SocketAddr,
    /// A name or address, beside those of this machine, that the preview answers to; may be repeated
    #[arg(long, value_name = "NAME")]
    pub allow_host: Vec<String>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub judging: Judging,
}

/// An address and a port; `localhost` is the address that everybody means by it.
fn listening(text: &str) -> Result<SocketAddr, String> {
    let address = match text.strip_prefix("localhost:") {
        Some(port) => format!("127.0.0.1:{port}"),
        None => text.to_owned(),
    };
    address
        .parse()
        .map_err(|_| "it is not an address and port, such as 127.0.0.1:1111".to_owned())
}

/// What the judging depends on beside the documents.
#[derive(Clone, Debug, Args)]
pub struct Judging {
    /// The day to judge on [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    /// Where the portal will be published, over what site.toml says
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The rule's name, such as waiver-expired
    pub rule: String,
}

/// Arguments of `schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Of which format
    #[arg(value_enum, default_value = "readiness")]
    pub name: SchemaName,
}

/// A format with a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaName {
    /// readiness.json
    Readiness,
    /// What `gate --format json` prints
    Gate,
    /// What `why --format json` prints
    Why,
    /// What `read --format json` prints
    Read,
    /// What `diff --format json` prints
    Diff,
    /// What `snapshot --format json` prints
    Snapshot,
    /// What `gate --format in-toto` prints
    GateStatement,
    /// What `snapshot --format in-toto` prints
    SnapshotStatement,
    /// What `history --format json` prints
    History,
}

/// Arguments of `completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    pub shell: clap_complete::Shell,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// A severity to deny.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Level {
    /// Errors alone
    Error,
    /// Warnings and errors
    Warning,
    /// Everything
    Info,
    /// Nothing
    #[value(alias = "never")]
    None,
}

impl Level {
    /// The least severity that is denied; `None` where nothing is.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Level::Error => Some(Severity::Error),
            Level::Warning => Some(Severity::Warning),
            Level::Info => Some(Severity::Info),
            Level::None => None,
        }
    }
}

/// The arguments of every command: where to start, and for which audience.
#[derive(Clone, Copy, Debug, Default)]
pub struct Start<'a> {
    /// The folder of `-C`.
    pub directory: Option<&'a Path>,
    /// The audience of `--audience`.
    pub audience: Option<&'a str>,
}

/// The root of a run. `Site::open` takes nothing else, so that no command can forget for whom it works.
#[derive(Clone, Debug)]
pub struct Root {
    /// The folder as it was typed.
    pub path: PathBuf,
    /// For whom everything is made.
    pub audience: Option<String>,
}

impl Root {
    /// Refuses to do something for an audience that only makes sense with the whole.
    pub fn only_whole(&self, what: &str) -> Result<(), Failure> {
        match self.audience {
            Some(_) => Err(Failure::new(format!(
                "{what} needs the whole tree, and not a copy for an audience"
            ))
            .with_help("leave `--audience` out")),
            None => Ok(()),
        }
    }
}

impl std::ops::Deref for Root {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.path
    }
}

/// The root that was asked for: `root` below the directory of the start, as far as they are given.
pub fn root(start: Start, root: Option<&Path>) -> Root {
    let path = match (start.directory, root) {
        (Some(directory), Some(root)) => directory.join(root),
        (given, root) => root.or(given).unwrap_or(Path::new(".")).to_owned(),
    };
    Root {
        path,
        audience: start.audience.map(str::to_owned),
    }
}
