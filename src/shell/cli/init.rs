//! The command line of `holdpoint init`.

use std::path::PathBuf;

use clap::Args;

use crate::base::Date;

/// Arguments of `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The folder that contains the documents, where site.toml is written [default: .]
    #[arg(value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// Print the site.toml instead of writing it
    #[arg(long)]
    pub dry_run: bool,
    /// The day to judge on [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<Date>,
}
