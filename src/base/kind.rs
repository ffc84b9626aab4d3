//! Kinds, statuses, scopes and strengths: the words that documents, settings and reports share.

use serde::{Deserialize, Serialize};

/// The kinds of records. The order is that in which the portal lists them.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A body of work with a status.
    Track,
    /// A decision point that opens when its criteria hold.
    Gate,
    /// One condition of a gate.
    Criterion,
    /// One item of a checklist.
    ChecklistItem,
    /// Something that may go wrong.
    Risk,
    /// An approved exception with an end.
    Waiver,
    /// A service level objective.
    Slo,
    /// A secret and its rotation.
    Secret,
    /// How data is kept and recovered.
    Durability,
    /// What is measured.
    Observability,
    /// A task with an owner and a target.
    Action,
    /// A procedure for operators.
    Runbook,
    /// A runbook that a document calls for.
    RunbookDemand,
    /// A rehearsal that took place or is planned.
    Drill,
    /// A point or stretch of a plan.
    Milestone,
    /// A phase of a rollout.
    Stage,
    /// A numbered step of a stage.
    Step,
    /// A named practice.
    Control,
    /// A thing to be made.
    Deliverable,
    /// A recurring obligation.
    Cadence,
    /// What has a state and fits no other kind.
    Item,
}

/// What a gate is applied to.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// A release: it counts for the overall verdict.
    #[default]
    Release,
    /// Each change, such as a pull request.
    Change,
    /// Each task, such as a Definition of Done.
    Template,
    /// Each of many things of one sort: the same gate stands in five documents or more.
    Family,
    /// Something else than a release, or it stands in a document that decides nothing today.
    Other,
}

/// What a document is for, which decides whether what it says counts.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DocumentRole {
    /// Runbooks, checklists, registers, gates, plans in force: what the overall answer is made from.
    #[default]
    Operations,
    /// Guides and descriptions.
    Reference,
    /// Decisions and proposals with their arguments.
    Decision,
    /// What is past: archives, minutes, change logs, superseded pages.
    History,
    /// Forms to be copied and filled in.
    Template,
    /// What programs are told to do.
    Instructions,
    /// Written by a program.
    Generated,
}

impl DocumentRole {
    /// Every role.
    pub const ALL: [DocumentRole; 7] = [
        DocumentRole::Operations,
        DocumentRole::Reference,
        DocumentRole::Decision,
        DocumentRole::History,
        DocumentRole::Template,
        DocumentRole::Instructions,
        DocumentRole::Generated,
    ];

    /// Its name in settings, front matter and `readiness.json`.
    pub fn word(self) -> &'static str {
        match self {
            DocumentRole::Operations => "operations",
            DocumentRole::Reference => "reference",
            DocumentRole::Decision => "decision",
            DocumentRole::History => "history",
            DocumentRole::Template => "template",
            DocumentRole::Instructions => "instructions",
            DocumentRole::Generated => "generated",
        }
    }

    /// Is a document of this role what somebody means who names it in short? An archive, a form and a product of a program are not.
    pub fn is_in_use(self) -> bool {
        match self {
            DocumentRole::Operations
            | DocumentRole::Reference
            | DocumentRole::Decision
            | DocumentRole::Instructions => true,
            DocumentRole::History | DocumentRole::Template | DocumentRole::Generated => false,
        }
    }

    /// The role of this name.
    pub fn named(name: &str) -> Option<Self> {
        DocumentRole::ALL
            .into_iter()
            .find(|role| role.word() == name)
    }
}

/// The canonical statuses.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not begun.
    Open,
    /// Begun, or done in part.
    InProgress,
    /// Claimed to be done.
    Done,
    /// Held up.
    Blocked,
    /// Said not to apply.
    NotApplicable,
    /// A word that nobody knows.
    Unknown,
}

/// How strong the writer says a proof is.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Nothing is said.
    #[default]
    Claimed,
    /// A baseline or definition.
    Baseline,
    /// Something was run, and nobody says where.
    Executed,
    /// Seen locally.
    Local,
    /// Seen in staging.
    Staging,
    /// Seen in production.
    Production,
}

impl Kind {
    /// Every kind, in the order in which the portal lists them.
    pub const ALL: &[Kind] = &[
        Kind::Track,
        Kind::Gate,
        Kind::Criterion,
        Kind::ChecklistItem,
        Kind::Risk,
        Kind::Waiver,
        Kind::Slo,
        Kind::Secret,
        Kind::Durability,
        Kind::Observability,
        Kind::Action,
        Kind::Runbook,
        Kind::RunbookDemand,
        Kind::Drill,
        Kind::Milestone,
        Kind::Stage,
        Kind::Step,
        Kind::Control,
        Kind::Deliverable,
        Kind::Cadence,
        Kind::Item,
    ];

    /// The name used in keys, settings and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Track => "track",
            Kind::Gate => "gate",
            Kind::Criterion => "criterion",
            Kind::ChecklistItem => "checklist_item",
            Kind::Risk => "risk",
            Kind::Waiver => "waiver",
            Kind::Slo => "slo",
            Kind::Secret => "secret",
            Kind::Durability => "durability",
            Kind::Observability => "observability",
            Kind::Action => "action",
            Kind::Runbook => "runbook",
            Kind::RunbookDemand => "runbook_demand",
            Kind::Drill => "drill",
            Kind::Milestone => "milestone",
            Kind::Stage => "stage",
            Kind::Step => "step",
            Kind::Control => "control",
            Kind::Deliverable => "deliverable",
            Kind::Cadence => "cadence",
            Kind::Item => "item",
        }
    }
}

impl Status {
    /// How much a status promises, least first: where two stand side by side, the one that promises less counts.
    pub fn promise(self) -> u8 {
        match self {
            Status::Unknown => 0,
            Status::Blocked => 1,
            Status::Open => 2,
            Status::InProgress => 3,
            Status::NotApplicable => 4,
            Status::Done => 5,
        }
    }

    /// Does it say that something is left to do?
    pub fn is_below_done(self) -> bool {
        matches!(self, Status::Open | Status::InProgress | Status::Blocked)
    }

    /// The name used in settings and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::InProgress => "in_progress",
            Status::Done => "done",
            Status::Blocked => "blocked",
            Status::NotApplicable => "not_applicable",
            Status::Unknown => "unknown",
        }
    }
}

impl Strength {
    /// The name used in settings and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Strength::Claimed => "claimed",
            Strength::Baseline => "baseline",
            Strength::Executed => "executed",
            Strength::Local => "local",
            Strength::Staging => "staging",
            Strength::Production => "production",
        }
    }
}
