//! The arguments of `holdpoint snapshot`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::base::Date;

/// Arguments of `snapshot`.
#[derive(Debug, Args)]
pub struct Snapshot {
    /// The folder that contains the documents, and site.toml if there is one [default: .]
    pub root: Option<PathBuf>,
    /// What to compare with: so many days or weeks back, a day, or a revision
    #[arg(long, value_name = "7d|YYYY-MM-DD|REV", default_value = "7d")]
    pub since: String,
    /// The form of the page
    #[arg(long, value_name = "FORMAT", default_value = "html")]
    pub format: Sheet,
    /// Where to write the page [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The day to judge on [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
    /// The paper of a PDF
    #[arg(long, value_name = "SIZE", default_value = "a4")]
    pub paper: Paper,
    /// Check whether the tree still gives this snapshot, and exit with 1 if not
    #[arg(long, value_name = "FILE", conflicts_with_all = ["since", "format", "output", "as_of", "paper"])]
    pub verify: Option<PathBuf>,
}

/// A form of the snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sheet {
    /// One page in one file, for browsers, mail and print
    Html,
    /// Markdown, for chats and wikis
    Md,
    /// For machines
    Json,
    /// Block Kit, for a webhook of Slack
    Slack,
    /// An Adaptive Card, for a webhook of Teams
    Teams,
    /// An in-toto Statement about the commit, to be signed
    InToto,
    /// The page as a PDF, made by a Chromium of this machine
    Pdf,
}

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Paper {
    /// 210 × 297 mm
    A4,
    /// 8.5 × 11 in
    Letter,
}
