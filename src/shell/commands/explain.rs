//! `holdpoint explain`: the page of one rule.

use crate::rules::{self, RULES};
use crate::shell::Failure;
use crate::shell::cli::Explain;
use crate::shell::commands::{Outcome, print};

/// Prints the page. A name that no rule has names the nearest one.
pub fn run(args: &Explain) -> Result<Outcome, Failure> {
    let Some(rule) = rules::find(&args.rule) else {
        return Err(Failure::new(format!("there is no rule `{}`", args.rule))
            .with_help(suggestion(&args.rule)));
    };
    print(&format!("{}\n", rule.page.trim_end()))?;
    Ok(Outcome::Fine)
}

fn suggestion(name: &str) -> String {
    match rules::nearest(name) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "the rules are {}",
            RULES
                .iter()
                .map(|rule| rule.name)
                .collect::<Vec<_>>()
                .join(", ")
        ),
    }
}
