//! Arguments of `diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::base::Date;

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub struct Diff {
    /// The revision to compare with: a branch, a tag, a commit, main~3
    pub base: String,
    /// The revision to look at [default: the working tree]
    pub head: Option<String>,
    /// How to report
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: DiffFormat,
    /// Where to write the report [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Exit with 1 when the change does this; several may be given with commas between them
    #[arg(
        long,
        value_name = "POLICY",
        value_delimiter = ',',
        default_value = "regression"
    )]
    pub fail_on: Vec<Policy>,
    /// Let gates, open criteria and members of sets leave sight: the change means it
    #[arg(long)]
    pub allow_removal: bool,
    /// The day to judge both revisions on [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    /// Where the whole report can be read; a comment that has to be cut off links to it
    #[arg(long, value_name = "URL")]
    pub full_report: Option<String>,
    /// A name in the first line of a comment, so that several sites of a repository each find their own
    #[arg(long, value_name = "NAME")]
    pub marker: Option<String>,
    /// Append a summary in Markdown to a file, for the page of a job
    #[arg(long, value_name = "FILE")]
    pub summary: Option<PathBuf>,
}

/// How `diff` reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For people
    Human,
    /// For the comment of a pull request, in Markdown
    Md,
    /// For browsers, in one page
    Html,
    /// For programs
    Json,
    /// Annotations of GitHub Actions
    Github,
}

/// What a change must not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Policy {
    /// A gate leaves go, a criterion leaves met, or something that was met loses proof
    Regression,
    /// A diagnostic of severity error is new
    NewError,
    /// There is a diagnostic of severity error, new or old
    AnyError,
    /// Nothing
    Never,
}
