//! Statements: why there is none, for people.

use crate::report::present::statement::NoStatement;
use crate::shell::Failure;

/// The failure of a command that was asked for a statement.
pub fn failure(why: NoStatement) -> Failure {
    match why {
        NoStatement::NoCommit => Failure::new("there is no commit that a statement could be about")
            .with_help("run it in a git repository"),
        NoStatement::Dirty => Failure::new(
            "the working tree differs from its commit, and a statement is about a commit",
        )
        .with_help("commit, or check the commit out on its own"),
    }
}
