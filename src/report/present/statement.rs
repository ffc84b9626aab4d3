//! Statements: a verdict as an in-toto Statement about the git revision that was judged, for others to sign.
//!
//! Holdpoint signs nothing and reads no key: it writes what `cosign attest-blob --statement` and the attestation actions of forges wrap in
//! an envelope. The outer object is that of <https://in-toto.io/Statement/v1>; the predicate has the field names of a verification summary
//! (`verifier`, `timeVerified`, `verificationResult`), so that a policy engine which knows those finds its way, and below `readiness` the
//! same value that `--format json` prints. A statement is about a commit, so there is none about a working tree that differs from it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::Date;
use crate::report::evaluated::Evaluated;
use crate::report::present::{json, plain};
use crate::source;

/// The type of every statement.
const STATEMENT: &str = "https://in-toto.io/Statement/v1";

/// Who verified.
const VERIFIER: &str = "holdpoint:holdpoint";

/// The longest name of a subject, in characters.
const LONGEST_NAME: usize = 200;

/// What a predicate is called.
pub struct PredicateType(pub &'static str);

/// Why there is no statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoStatement {
    /// There is no commit that it could be about.
    NoCommit,
    /// The working tree differs from the commit.
    Dirty,
}

/// What a statement says: the verdict on a day, and the value that it was taken from.
pub struct Verified<'a, T> {
    /// What the predicate is called.
    pub predicate_type: PredicateType,
    /// Does it pass?
    pub passes: bool,
    /// What `--format json` prints.
    pub readiness: &'a T,
}

/// An in-toto Statement about a git commit.
#[derive(Serialize, JsonSchema)]
pub struct Statement<'a, T> {
    /// Always `https://in-toto.io/Statement/v1`.
    #[serde(rename = "_type")]
    kind: &'static str,
    /// The commit that was judged.
    subject: [Subject; 1],
    /// What the predicate is called.
    #[serde(rename = "predicateType")]
    predicate_type: &'static str,
    /// What was found.
    predicate: Predicate<'a, T>,
}

/// What a statement is about.
#[derive(Serialize, JsonSchema)]
struct Subject {
    /// What the site is called; for people.
    name: String,
    /// The full id of the commit, as `gitCommit`.
    digest: BTreeMap<&'static str, String>,
}

/// What was found.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
struct Predicate<'a, T> {
    /// What found it.
    verifier: Verifier,
    /// The first second, in UTC, of the day that everything was judged on.
    time_verified: String,
    /// The commit that was judged, again: whoever attests an artifact puts that in the place of the subject.
    revision: Revision,
    /// May the pipeline go on?
    verification_result: VerificationResult,
    /// What `--format json` prints.
    readiness: &'a T,
}

/// The commit that was judged.
#[derive(Serialize, JsonSchema)]
struct Revision {
    /// Its full id, as `gitCommit`.
    digest: BTreeMap<&'static str, String>,
    /// Does history end before its beginning, so that some days are unknown?
    shallow: bool,
}

impl Revision {
    fn of(revision: &source::Revision) -> Self {
        Revision {
            digest: git_commit(revision),
            shallow: revision.shallow,
        }
    }
}

/// The digest of a commit, as in-toto names it.
fn git_commit(revision: &source::Revision) -> BTreeMap<&'static str, String> {
    BTreeMap::from([("gitCommit", revision.commit.clone())])
}

/// A program that verifies.
#[derive(Serialize, JsonSchema)]
struct Verifier {
    /// Always `holdpoint:holdpoint`; who ran it is told by the signature.
    id: &'static str,
    /// The version of each part.
    version: BTreeMap<&'static str, &'static str>,
}

/// The result in one word.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
enum VerificationResult {
    /// The pipeline may go on.
    Passed,
    /// It may not: a gate does not go, or nobody can say.
    Failed,
}

/// The statement as JSON, keys sorted, one trailing newline.
pub fn write<T: Serialize>(
    evaluated: &Evaluated,
    verified: Verified<T>,
) -> Result<String, NoStatement> {
    let revision = evaluated.model.tree.revision.as_ref();
    let revision = revision.ok_or(NoStatement::NoCommit)?;
    if revision.dirty {
        return Err(NoStatement::Dirty);
    }
    Ok(json::text(&Statement {
        kind: STATEMENT,
        subject: [Subject {
            name: plain::cut(&plain::line(&evaluated.settings.title), LONGEST_NAME),
            digest: git_commit(revision),
        }],
        predicate_type: verified.predicate_type.0,
        predicate: predicate(evaluated.as_of, revision, &verified),
    }))
}

fn predicate<'a, T>(
    as_of: Date,
    revision: &source::Revision,
    verified: &Verified<'a, T>,
) -> Predicate<'a, T> {
    let result = match verified.passes {
        true => VerificationResult::Passed,
        false => VerificationResult::Failed,
    };
    Predicate {
        verifier: Verifier {
            id: VERIFIER,
            version: BTreeMap::from([(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))]),
        },
        time_verified: format!("{as_of}T00:00:00Z"),
        revision: Revision::of(revision),
        verification_result: result,
        readiness: verified.readiness,
    }
}
