//! Vocabulary: the words of the field as data, in the languages that documents are written in. `site.toml` adds to them.

use crate::base::Settings;
use crate::records::Status;

/// What a label (a column header, the key of a pair, a short heading) stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// `ID`, `#`, `Ref`.
    Id,
    /// The name column: `Item`, `Gate`, `Risk`, `Action`, `Check`, `Requirement`, …
    Title,
    /// `Status`, `Result`, `State`, `Verdict`, `Done`.
    Status,
    /// `Owner`, `DRI`, `Team`, `Responsible`.
    Owner,
    /// `Target`, `Due`, `ETA`, `Deadline`, `Timeline`.
    Target,
    /// `Evidence`, `Proof`, `Artifact`, `Link`.
    Evidence,
    /// The folder that bare names of the same row lie in.
    Folder,
    /// `Scope`.
    Scope,
    /// `Last updated`, `Last reviewed`, `Date`, `As of`.
    Updated,
    /// `Next review`.
    NextReview,
    /// `Review cycle`, `review_in`.
    ReviewEvery,
    /// `Created`.
    Created,
    /// `Expiry`, `Valid until`, `Sunset`.
    Expires,
    /// `Start`, `Effective from`.
    Starts,
    /// `Approver`, `Approved by`, `Authority`.
    Approver,
    /// `Signature`, `Sign-off`.
    Signature,
    /// `Rationale`, `Reason`, `Justification`.
    Rationale,
    /// `Likelihood`, `Probability`.
    Likelihood,
    /// `Impact`, `Consequence`.
    Impact,
    /// `Severity`, `Level`.
    Severity,
    /// `Score`, `Index`, `RPN`.
    Score,
    /// `Mitigation`, `Response`, `Controls`.
    Mitigation,
    /// `Objective`, `SLO`, `Threshold`.
    Objective,
    /// `Window`, `Period`.
    Window,
    /// `Rotation`, `Rotation policy`.
    Rotation,
    /// `Storage`, `Stored in`.
    Storage,
    /// `Persistence`.
    Persistence,
    /// `Recovery path`, `RPO`, `Restore`.
    Recovery,
    /// `Frequency`, `Cadence`.
    Cadence,
    /// `Decision`, `Recommendation`: go or no-go.
    Decision,
    /// `Blocker`, `Blocked by`: ids of what is in the way.
    Blocker,
    /// `Priority`.
    Priority,
    /// `Notes`, `Comment`, `Remarks`.
    Notes,
}

/// What a heading or label line says its part of the document is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Launch gating, readiness gates, go/no-go, exit criteria, "all PASS required".
    Gate,
    /// Conditions under which to stop or roll back.
    StopConditions,
    /// Sign-off, approvals.
    SignOff,
    /// Definition of Done, acceptance criteria per task.
    DefinitionOfDone,
    /// A checklist.
    Checklist,
    /// A risk register.
    Risks,
    /// A waiver, exception or deviation log.
    Waivers,
    /// Deferred work: open items, no waivers.
    Deferrals,
    /// Service level objectives.
    Slos,
    /// Secrets and their rotation.
    Secrets,
    /// Data durability, backup.
    Durability,
    /// Observability, monitoring.
    Observability,
    /// Actions, next steps with owners.
    Actions,
    /// Runbooks.
    Runbooks,
    /// Drills, exercises, game days.
    Drills,
    /// Milestones, timeline.
    Milestones,
    /// A phase or stage of a rollout or backlog: `Stage A`, `Phase 2`.
    Stage,
    /// Workstreams and tracks.
    Tracks,
    /// Controls and practices.
    Controls,
    /// Deliverables, planned changes.
    Deliverables,
    /// Recurring checks.
    Cadence,
    /// Evidence, proofs.
    Evidence,
    /// Status values, legend.
    Legend,
    /// Policy, template, how to fill in, change log, navigation, glossary: says nothing of today's state.
    Reference,
}

/// The built-in words together with those of `site.toml`.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    settings: Settings,
}

impl Vocabulary {
    /// The built-in words and those of `settings`.
    pub fn new(settings: &Settings) -> Self {
        Vocabulary { settings: settings.clone() }
    }

    /// What a label stands for; marks, case, numbering and a colon do not matter.
    pub fn label(&self, text: &str) -> Option<Label> {
        let _ = (text, &self.settings);
        None
    }

    /// What a heading or a label line is about.
    pub fn topic(&self, heading: &str) -> Option<Topic> {
        let _ = heading;
        None
    }

    /// The status that a word or short phrase amounts to; the phrase is folded by `base::text::fold`.
    pub fn status(&self, folded: &str) -> Option<Status> {
        let _ = folded;
        None
    }

    /// The known status word nearest to a misspelt one.
    pub fn nearest_status(&self, folded: &str) -> Option<String> {
        let _ = folded;
        None
    }
}
