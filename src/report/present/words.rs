//! Words: what every value is called for a reader, and the tone in which it is shown; the only file that chooses either.

use serde::Serialize;

use crate::base::{Date, Severity};
use crate::evaluate::{ClaimAge, FreshnessState, GateVerdict, Provenance, Standing, Verdict};
use crate::link::State;
use crate::records::{Kind, ReferenceKind, Scope, Status, Strength};
use crate::report::present::values::{GATE_VERDICTS, VERDICTS};

/// A word with a tone. The theme gives each tone a colour and a shape of its own.
#[derive(Clone, Debug, Serialize)]
pub struct Badge {
    /// `good`, `warn`, `bad`, `unknown`, `info` or `quiet`.
    pub tone: &'static str,
    /// The word.
    pub word: String,
    /// What it becomes with no commit: `2025-12-01|bad|unmet`, joined by `;`. Empty where nothing is known to come.
    pub steps: String,
}

impl Badge {
    /// A badge.
    pub fn new(tone: &'static str, word: &str) -> Badge {
        Badge {
            tone,
            word: word.to_owned(),
            steps: String::new(),
        }
    }
}

/// How many release gates have each verdict, in a sentence; `None` where there is none.
pub fn release_gates(verdicts: &[GateVerdict]) -> Option<String> {
    let all = verdicts.len();
    let first = verdicts.first()?;
    if verdicts.iter().all(|verdict| verdict == first) {
        return Some(match all {
            1 => format!("The one release gate is {first}."),
            2 => format!("Both release gates are {first}."),
            _ => format!("All {all} release gates are {first}."),
        });
    }
    let parts = counted(verdicts);
    let (last, before) = parts.split_last()?;
    let before = before.join(", ");
    Some(format!("Of {all} release gates, {before} and {last}."))
}

/// How many have each verdict, the worst first: `2 are no-go`.
fn counted(verdicts: &[GateVerdict]) -> Vec<String> {
    let mut worst_first = verdicts.to_vec();
    worst_first.sort();
    let runs = worst_first.chunk_by(|a, b| a == b);
    let told = runs.map(|run| match run {
        [verdict] => format!("1 is {verdict}"),
        _ => format!("{} are {}", run.len(), run[0]),
    });
    told.collect()
}

/// The badge of a gate's verdict.
pub fn gate_verdict(verdict: GateVerdict) -> Badge {
    let tone = match verdict {
        GateVerdict::Go => "good",
        GateVerdict::GoWithWaivers => "warn",
        GateVerdict::NoGo => "bad",
        GateVerdict::Unknown => "unknown",
    };
    Badge::new(tone, verdict.in_words())
}

/// The badge of a record's or criterion's verdict.
pub fn verdict(verdict: Verdict) -> Badge {
    let tone = match verdict {
        Verdict::Met => "good",
        Verdict::Waived => "warn",
        Verdict::Unmet => "bad",
        Verdict::Unknown => "unknown",
        Verdict::NotApplicable => "quiet",
    };
    Badge::new(tone, verdict.in_words())
}

/// The tone of a verdict or of an age that is given in words.
pub fn tone_of(word: &str) -> &'static str {
    let of_gate = GATE_VERDICTS.into_iter().map(gate_verdict);
    let of_record = VERDICTS.into_iter().map(verdict);
    let badge = of_gate.chain(of_record).find(|badge| badge.word == word);
    match (badge, word) {
        (Some(badge), _) => badge.tone,
        (None, "fresh") => "good",
        (None, "due soon") => "warn",
        (None, "stale") => "bad",
        (None, _) => "quiet",
    }
}

/// A verdict by its name in JSON.
pub fn verdict_called(name: &str) -> Option<Verdict> {
    VERDICTS.into_iter().find(|verdict| verdict.word() == name)
}

/// The verdict of a gate by its name in JSON.
pub fn gate_verdict_called(name: &str) -> Option<GateVerdict> {
    GATE_VERDICTS
        .into_iter()
        .find(|verdict| verdict.word() == name)
}

/// The badge of how a claim stands to the verdict; none where there is nothing to say.
pub fn standing(standing: Standing) -> Option<Badge> {
    match standing {
        Standing::Plain => None,
        Standing::ReadyToSign => Some(Badge::new("info", "ready to sign")),
        Standing::Contradicted => Some(Badge::new("bad", "contradicted")),
        Standing::Unproven => Some(Badge::new("unknown", "unproven")),
    }
}

/// How a claim stands to what could be checked, in a sentence; empty where there is nothing to say.
pub fn standing_says(standing: Standing) -> &'static str {
    match standing {
        Standing::Plain => "",
        Standing::ReadyToSign => "Everything that can be checked holds, and nobody has signed.",
        Standing::Contradicted => "It is claimed, and what could be checked says otherwise.",
        Standing::Unproven => "It is claimed, and nothing is cited that could be checked.",
    }
}

/// What a claimed status is called.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::InProgress => "in progress",
        Status::Done => "done",
        Status::Blocked => "blocked",
        Status::NotApplicable => "not applicable",
        Status::Unknown => "not understood",
    }
}

/// The badge of a freshness.
pub fn freshness(state: FreshnessState) -> Badge {
    match state {
        FreshnessState::Fresh => Badge::new("good", "fresh"),
        FreshnessState::DueSoon => Badge::new("warn", "review due soon"),
        FreshnessState::Stale => Badge::new("bad", "stale"),
        FreshnessState::Unknown => Badge::new("unknown", "age unknown"),
    }
}

/// Why nobody can say since when a claim stands, in a word or two and in full; `None` where history tells it.
pub fn claim_ageless(age: &ClaimAge) -> Option<(&'static str, &'static str)> {
    match age {
        ClaimAge::Since(..) | ClaimAge::Later(_) => None,
        ClaimAge::Uncommitted => Some(("not committed", "these lines are in no commit")),
        ClaimAge::Boundary => Some(("age unknown", "it is older than this shallow clone")),
        ClaimAge::Unread => Some(("age unknown", "its history cannot be read")),
    }
}

/// Why something is in the way, as pages say it: what is claimed needs no word for claiming.
pub fn why(because: &str) -> String {
    let claimed = because
        .strip_prefix("claimed `")
        .and_then(|rest| rest.strip_suffix('`'))
        .filter(|word| !word.contains('`'));
    claimed.map_or_else(|| because.to_owned(), |word| word.replace('_', " "))
}

/// Where a date comes from.
pub fn provenance(from: Provenance) -> &'static str {
    match from {
        Provenance::Text => "in the text",
        Provenance::FrontMatter => "in front matter",
        Provenance::Git => "by git history",
        Provenance::Bulk => "by git history, before a commit that changed many documents alike",
    }
}

/// The badge of a piece of evidence.
pub fn state(state: State) -> Badge {
    match state {
        State::Ok => Badge::new("good", "ok"),
        State::Unchecked => Badge::new("unknown", "unchecked"),
        State::Prose => Badge::new("quiet", "prose"),
        State::Stale => Badge::new("warn", "stale"),
        State::Pending => Badge::new("warn", "pending"),
        State::Hollow => Badge::new("bad", "hollow"),
        State::Untracked => Badge::new("bad", "untracked"),
        State::Outside => Badge::new("bad", "outside"),
        State::Broken => Badge::new("bad", "broken"),
        State::Missing => Badge::new("bad", "missing"),
    }
}

/// What a state of evidence means, in one sentence.
pub fn state_meaning(state: State) -> &'static str {
    match state {
        State::Ok => "It is in this revision.",
        State::Unchecked => "Nobody has looked.",
        State::Prose => "Words alone: nothing that a machine can check.",
        State::Stale => "It is there, and older than allowed or past its last day.",
        State::Pending => "The writer says that it is to come.",
        State::Hollow => "It is there, and empty or a mere heading.",
        State::Untracked => "It is on disk, and not in the revision.",
        State::Outside => "The path leaves the repository and was not opened.",
        State::Broken => "The address was checked and failed.",
        State::Missing => "It is nowhere in this revision.",
    }
}

/// The badge of a severity.
pub fn severity(severity: Severity) -> Badge {
    match severity {
        Severity::Error => Badge::new("bad", "error"),
        Severity::Warning => Badge::new("warn", "warning"),
        Severity::Info => Badge::new("info", "info"),
    }
}

/// The badge of so many diagnostics of one severity.
pub fn severities(of: Severity, count: usize) -> Badge {
    let badge = severity(of);
    match (of, count) {
        (Severity::Info, _) | (_, 1) => badge,
        (Severity::Error | Severity::Warning, _) => {
            Badge::new(badge.tone, &format!("{}s", badge.word))
        }
    }
}

/// What a reference is called.
pub fn reference(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Path => "file",
        ReferenceKind::Glob => "pattern",
        ReferenceKind::Directory => "folder",
        ReferenceKind::Script => "script",
        ReferenceKind::Command => "command",
        ReferenceKind::Url => "URL",
        ReferenceKind::Issue => "issue",
        ReferenceKind::Prose => "prose",
        ReferenceKind::Pending => "pending",
    }
}

/// How strong a proof is said to be; none where nothing is said.
pub fn strength(strength: Strength) -> Option<&'static str> {
    match strength {
        Strength::Claimed => None,
        Strength::Baseline => Some("baseline"),
        Strength::Executed => Some("executed"),
        Strength::Local => Some("local"),
        Strength::Staging => Some("staging"),
        Strength::Production => Some("production"),
    }
}

/// What a gate is applied to.
pub fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Release => "release",
        Scope::Change => "every change",
        Scope::Template => "every task",
        Scope::Family => "one of many alike",
        Scope::Other => "something else",
    }
}

/// What an event of the verdict clock is called, and what it leads to.
pub fn event(what: &str, to: &str) -> String {
    match what {
        "verdict" => {
            let gate = gate_verdict_called(to).map(|verdict| verdict.in_words().to_owned());
            format!(
                "verdict becomes {}",
                gate.unwrap_or_else(|| to.replace('_', " "))
            )
        }
        "allow_expires" => format!("`{to}` is no longer silenced"),
        "becomes_fresh" => "its date begins to count".to_owned(),
        "waiver_expiring" => "waiver in its last days".to_owned(),
        "waiver_expires" => "waiver no longer in force".to_owned(),
        "waiver_starts" => "waiver comes into force".to_owned(),
        "goes_stale" => "goes stale".to_owned(),
        "due_soon" => "review due soon".to_owned(),
        "due" => "due".to_owned(),
        "overdue" if to == "in_time" => "no longer overdue".to_owned(),
        "overdue" => "overdue".to_owned(),
        "claim_too_old" => "claim too old to count".to_owned(),
        other => other.replace('_', " "),
    }
}

/// A kind in the singular, as a label: `Runbook demand`.
pub fn kind(kind: Kind) -> String {
    match kind {
        Kind::Slo => "SLO".to_owned(),
        other => label(other.word()),
    }
}

/// A field's name as a column header: `next_due` gives `Next due`.
pub fn label(field: &str) -> String {
    match field {
        "rotation_days" => return "Rotation, days".to_owned(),
        "every_days" => return "Every, days".to_owned(),
        "slo" => return "SLO".to_owned(),
        "rpo" => return "RPO".to_owned(),
        "rto" => return "RTO".to_owned(),
        _ => {}
    }
    let words = field.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// How far a day is from the day of judgement: `today`, `in 3 days`, `12 days ago`.
pub fn distance(day: Date, as_of: Date) -> String {
    match day.days_since(as_of) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        days if days > 0 => format!("in {days} days"),
        days => format!("{} days ago", -days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn release_gates_are_counted_by_their_verdicts() {
        use GateVerdict::{Go, GoWithWaivers, NoGo, Unknown};
        let told = |verdicts: &[GateVerdict]| release_gates(verdicts).unwrap_or_default();
        assert_eq!(told(&[]), "");
        assert_eq!(told(&[NoGo]), "The one release gate is no-go.");
        assert_eq!(told(&[Go, Go, Go]), "All 3 release gates are go.");
        assert_eq!(
            told(&[Go, NoGo, GoWithWaivers, NoGo, Unknown]),
            "Of 5 release gates, 2 are no-go, 1 is unknown, 1 is go with waivers and 1 is go."
        );
    }
}
