//! Schema: the shape of `readiness.json` as types; `holdpoint schema` prints what is derived from them.

use std::collections::BTreeMap;

use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;

use crate::base::kind::DocumentRole;
use crate::base::{Date, RelPath, Severity};
use crate::evaluate::{FreshnessState, GateVerdict, Provenance, Standing, Verdict};
use crate::link::evidence::result::Outcome;
use crate::link::{ServiceGround, State, TargetGround};
use crate::records::unjudged::plain_block::PlainForm;
use crate::records::words::plan::Relation;
use crate::records::{Kind, ReferenceKind, Role, Scope, Status, Strength, Value};
use crate::report::audience::LeftOut;
use crate::report::present::understood::Understood;
use crate::report::present::way::{Coverage, Way};

/// The name and version of the format.
pub const SCHEMA: &str = "holdpoint.readiness/1";

/// The JSON Schema of `readiness.json`, ready to print.
pub fn json_schema() -> String {
    printed::<Readiness>()
}

/// The JSON Schema of a format, ready to print.
pub fn printed<T: JsonSchema>() -> String {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema = SchemaGenerator::new(settings)
        .into_root_schema_for::<T>()
        .to_value();
    schema.sort_all_objects();
    format!("{schema:#}\n")
}

/// What one tree of documents says about its readiness on one day.
#[derive(Serialize, JsonSchema)]
pub struct Readiness {
    /// Always `holdpoint.readiness/1`.
    pub schema: &'static str,
    /// The program that wrote this.
    pub generator: Generator,
    /// The day that everything is judged on.
    pub as_of: Date,
    /// The revision that was read; null fields where there is no repository.
    pub revision: Revision,
    /// The worst verdict of the release gates.
    pub verdict: GateVerdict,
    /// Every gate with its criteria.
    pub gates: Vec<Gate>,
    /// Every record but gates and criteria.
    pub records: Vec<Record>,
    /// Every distinct thing that is cited.
    pub evidence: Vec<Evidence>,
    /// What may be a record, for a person to confirm: never judged.
    pub candidates: Vec<Candidate>,
    /// Every document that could be read.
    pub documents: Vec<Document>,
    /// Days on which something differs with no commit.
    pub clock: Vec<Tick>,
    /// Tracks, risks and controls: which of them gates ask for.
    pub coverage: Vec<Coverage>,
    /// The ids and issues that are named in several places.
    pub named: Vec<Named>,
    /// What two documents state differently.
    pub differing: Vec<Differing>,
    /// The flow charts of documents.
    pub graphs: Vec<Graph>,
    /// The stages that releases go through, as sentences and flow charts give them.
    pub promotions: Vec<Promotion>,
    /// What a writer should know.
    pub diagnostics: Vec<Diagnostic>,
    /// What is left out, as numbers, where this is a copy for an audience.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<LeftOut>,
}

/// A Mermaid `graph` or `flowchart`.
#[derive(Serialize, JsonSchema)]
pub struct Graph {
    /// Its fence.
    pub at: Line,
    /// Its nodes, in the order in which they are first named.
    pub nodes: Vec<GraphNode>,
    /// Its edges.
    pub edges: Vec<GraphEdge>,
    /// Its groups.
    pub groups: Vec<GraphGroup>,
    /// How many of its lines could not be read.
    pub unread: usize,
}

/// A node of a flow chart.
#[derive(Serialize, JsonSchema)]
pub struct GraphNode {
    /// Its name in the source.
    pub id: String,
    /// What is written in it.
    pub label: String,
    /// The innermost group that holds it, a place in `groups` from 0.
    pub group: Option<usize>,
    /// Key of the stage, gate, track or milestone of that name.
    pub record: Option<String>,
}

/// An edge of a flow chart.
#[derive(Serialize, JsonSchema)]
pub struct GraphEdge {
    /// The `id` of the node that it leaves.
    pub from: String,
    /// The `id` of the node that it leads to.
    pub to: String,
    /// What is written on it.
    pub label: String,
}

/// The stages that a release goes through, in order.
#[derive(Serialize, JsonSchema)]
pub struct Promotion {
    /// The sentence, or the fence of the flow chart.
    pub at: Line,
    /// Its stages.
    pub stages: Vec<PromotionStage>,
}

/// A stage of a promotion.
#[derive(Serialize, JsonSchema)]
pub struct PromotionStage {
    /// What it is called there.
    pub name: String,
    /// Key of the stage, gate, track or milestone of that name.
    pub record: Option<String>,
    /// The name of the stage before it, unless a record says that this is done.
    pub waits_for: Option<String>,
}

/// A group of nodes.
#[derive(Serialize, JsonSchema)]
pub struct GraphGroup {
    /// What it is called.
    pub title: String,
    /// The group around it, a place in `groups` from 0.
    pub parent: Option<usize>,
}

/// An id or issue that is named in several places.
#[derive(Serialize, JsonSchema)]
pub struct Named {
    /// The id or issue as it is written: `R-12`, `#49`.
    pub name: String,
    /// Key of the record that has this id; null for an issue.
    pub record: Option<String>,
    /// Where it is named.
    pub places: Vec<NamedPlace>,
}

/// A place that names something.
#[derive(Serialize, JsonSchema)]
pub struct NamedPlace {
    /// Its line.
    pub at: Line,
    /// Key of the record that it belongs to; null in prose.
    pub record: Option<String>,
    /// The words by which an issue is named there, where its number is missing; left out otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<String>,
}

/// What two documents state differently.
#[derive(Serialize, JsonSchema)]
pub struct Differing {
    /// Keys of the two records.
    pub records: [String; 2],
    /// `objective`, `target`, `likelihood`, `impact` or `rotation`.
    pub what: &'static str,
    /// What each of them says.
    pub says: [String; 2],
}

/// The program that wrote the file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Generator {
    /// `holdpoint`.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

/// The revision that a tree was read from.
#[derive(Default, Serialize, JsonSchema)]
pub struct Revision {
    /// Full commit id.
    pub commit: Option<String>,
    /// UTC day of the commit.
    pub committed: Option<Date>,
    /// Does the working tree differ from it?
    pub dirty: Option<bool>,
    /// Does history end before its beginning?
    pub shallow: Option<bool>,
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Line {
    /// Path below the root.
    pub file: RelPath,
    /// Line, from 1.
    pub line: usize,
}

/// A place in a document to the character.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Spot {
    /// Path below the root.
    pub file: RelPath,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// A decision point that opens when its criteria hold.
#[derive(Serialize, JsonSchema)]
pub struct Gate {
    /// Stable key.
    pub key: String,
    /// Title.
    pub title: String,
    /// What it is applied to.
    pub scope: Scope,
    /// The key of its family, where the same gate stands in five documents or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// The verdict.
    pub verdict: GateVerdict,
    /// What the document itself says the decision is.
    pub claimed: Option<GateVerdict>,
    /// Why it decides nothing now: it calls itself a draft, is of another release than the one at hand, or settings say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<String>,
    /// There where `ignore_gates` in `site.toml` names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignored: Option<Ignored>,
    /// Where it stands; null for a required gate that no document has.
    pub at: Option<Line>,
    /// Words of it that somebody has declared to take nothing back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub understood: Vec<Understood>,
    /// Its criteria in document order.
    pub criteria: Vec<Criterion>,
    /// The smallest set of changes after which it goes.
    pub way: Way,
    /// Days on which the verdict differs with no commit.
    pub changes_on: Vec<Change>,
}

/// What people say of a gate that they do not decide by.
#[derive(Serialize, JsonSchema)]
pub struct Ignored {
    /// Why it decides no release, in their words.
    pub reason: String,
}

/// One condition of a gate.
#[derive(Serialize, JsonSchema)]
pub struct Criterion {
    /// Stable key.
    pub key: String,
    /// Its words.
    pub text: String,
    /// What a machine is asked to look at, in words; null where its own claim is all there is.
    pub asks: Option<String>,
    /// Who owns it.
    pub owners: Vec<String>,
    /// Are the owners from `CODEOWNERS`, because nobody wrote one?
    pub owners_derived: bool,
    /// Keys of the evidence that it cites.
    pub evidence: Vec<String>,
    /// Issues and ids that it names.
    pub refs: Vec<String>,
    /// The canonical status that its writer put; null where none was written.
    pub claimed: Option<Status>,
    /// The writer's own words for it.
    pub claimed_text: Option<String>,
    /// Since when it stands; null where nothing was claimed, and where there is no repository.
    pub claim_age: Option<ClaimAge>,
    /// Words of it that somebody has declared to take nothing back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub understood: Vec<Understood>,
    /// The verdict.
    pub verdict: Verdict,
    /// How claim and machine stand to each other.
    pub standing: Standing,
    /// Where it stands.
    pub at: Line,
    /// Key of the waiver that excuses it.
    pub waiver: Option<String>,
    /// Why it is not met.
    pub blockers: Vec<Blocker>,
}

/// Since when a claim stands: the commit that last changed its lines.
#[derive(Serialize, JsonSchema)]
pub struct ClaimAge {
    /// What is known of it.
    pub state: ClaimState,
    /// Full id of the commit.
    pub commit: Option<String>,
    /// UTC day of the commit.
    pub date: Option<Date>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Days from then to `as_of`; null where the commit lies after that day.
    pub age_days: Option<i64>,
}

/// What history says of the lines of a claim.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClaimState {
    /// A commit changed them last.
    Committed,
    /// They are not as in the revision.
    Uncommitted,
    /// They changed before a shallow clone begins.
    BeforeClone,
    /// History cannot be read.
    Unread,
}

/// One reason why something is not met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Blocker {
    /// Key of the record or criterion in the way.
    pub record: String,
    /// Who owns that.
    pub owners: Vec<String>,
    /// Why, in words.
    pub why: String,
    /// Where to look.
    pub at: Line,
}

/// A day on which a gate's verdict differs with no commit.
#[derive(Serialize, JsonSchema)]
pub struct Change {
    /// The first day of the new verdict.
    pub date: Date,
    /// The new verdict.
    pub to: GateVerdict,
    /// Key of what causes it.
    pub because: String,
}

/// A typed thing that a document says.
#[derive(Serialize, JsonSchema)]
pub struct Record {
    /// Stable key.
    pub key: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Who owns it.
    pub owners: Vec<String>,
    /// Are the owners from `CODEOWNERS`, because nobody wrote one?
    pub owners_derived: bool,
    /// The canonical status that its writer put; null where none was written.
    pub claimed: Option<Status>,
    /// The writer's own words for it.
    pub claimed_text: Option<String>,
    /// Since when it stands; null where nothing was claimed, and where there is no repository.
    pub claim_age: Option<ClaimAge>,
    /// Words of it that somebody has declared to take nothing back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub understood: Vec<Understood>,
    /// The verdict.
    pub verdict: Verdict,
    /// How claim and machine stand to each other.
    pub standing: Standing,
    /// When it is to be done; null where nothing is said.
    pub target: Option<Target>,
    /// The day by which it is due, and whether that has passed; null where nobody can say.
    pub due: Option<Due>,
    /// For runbooks and drills: how old they are; null for anything else.
    pub age: Option<Age>,
    /// For controls: what serves them; left out for anything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Service>,
    /// For objectives and steps: the bounds that they set, with what was measured of them; left out where there are none. No verdict depends
    /// on what was measured there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bounds: Vec<Bound>,
    /// Where it stands.
    pub at: Line,
    /// The columns of its kind, and whatever else stands beside it.
    pub fields: BTreeMap<String, Value>,
    /// Keys of the evidence that it cites.
    pub evidence: Vec<String>,
    /// Issues and ids that it names.
    pub refs: Vec<String>,
    /// Key of the record that it belongs to.
    pub parent: Option<String>,
    /// Key of the waiver that excuses it.
    pub waiver: Option<String>,
    /// Why it is not met.
    pub blockers: Vec<Blocker>,
}

/// A bound that an objective sets, or a step is to reach, with what was measured of it.
#[derive(Serialize, JsonSchema)]
pub struct Bound {
    /// What is asked for, as it is written.
    pub asked: String,
    /// `<`, `<=`, `>` or `>=`.
    pub comparator: String,
    /// The number.
    pub value: f64,
    /// Its unit; empty where it has none.
    pub unit: String,
    /// What reports of load tests say.
    pub measured: Vec<Measured>,
}

/// What a report says was measured of a bound.
#[derive(Serialize, JsonSchema)]
pub struct Measured {
    /// Its line.
    pub at: Line,
    /// What was measured, as it is written.
    pub says: String,
    /// Does that keep to the bound?
    pub keeps: bool,
}

/// What serves a practice.
#[derive(Serialize, JsonSchema)]
pub struct Service {
    /// The tracks, gates, criteria and runbooks that do.
    pub by: Vec<ServedBy>,
    /// Keys of records whose names are like that of the practice, the likest first: somebody has to confirm them in `site.toml`.
    pub candidates: Vec<String>,
}

/// A record that serves a practice.
#[derive(Serialize, JsonSchema)]
pub struct ServedBy {
    /// Its key.
    pub record: String,
    /// `id` or `link`: one of them names the other; `criterion`: it asks for the practice; `settings`: `site.toml` says so.
    pub ground: ServiceGround,
}

/// When something is to be done.
#[derive(Serialize, JsonSchema)]
pub struct Target {
    /// The writer's words.
    pub text: String,
    /// The day that they amount to; null for an event.
    pub date: Option<Date>,
    /// Was the year inferred from the document's date?
    pub inferred: bool,
    /// The event that it hangs on; null where it names none.
    pub event: Option<Event>,
}

/// The event that a target hangs on.
#[derive(Serialize, JsonSchema)]
pub struct Event {
    /// `before`: it has to be done by then; `after`: it begins with it.
    pub relation: Relation,
    /// Its name in lower case, without small words.
    pub name: String,
    /// Key of the milestone, stage or gate that it is; null where none has its name.
    pub record: Option<String>,
    /// Its first day; null where nobody can say.
    pub date: Option<Date>,
}

/// The day by which something is due: its target, the last day of a task, or the next round of what recurs.
#[derive(Serialize, JsonSchema)]
pub struct Due {
    /// The last day that is in time.
    pub date: Date,
    /// Has it passed, and is the thing not done?
    pub overdue: bool,
    /// How many days late it is; null where it is not.
    pub days_late: Option<i64>,
}

/// How old something is, against what it is allowed.
#[derive(Serialize, JsonSchema)]
pub struct Age {
    /// The day of its last review, update or occurrence.
    pub updated: Option<Date>,
    /// Where that day comes from.
    pub updated_from: Option<Provenance>,
    /// Days since then.
    pub age_days: Option<i64>,
    /// Allowed age in days; null where nothing sets one.
    pub allowed_days: Option<u32>,
    /// Age against the allowance; null where nothing sets one.
    pub freshness: Option<FreshnessState>,
}

/// A distinct thing that is cited.
#[derive(Serialize, JsonSchema)]
pub struct Evidence {
    /// Kind and text.
    pub key: String,
    /// What it is.
    pub kind: ReferenceKind,
    /// The reference alone.
    pub text: String,
    /// The worst state among its proofs, else among its mentions.
    pub state: State,
    /// What its files say themselves, where they could be read.
    pub results: Vec<FileResult>,
    /// Where the same name lies instead.
    pub moved_to: Option<RelPath>,
    /// The day of its last change, where it is known.
    pub updated: Option<Date>,
    /// Where that day comes from.
    pub updated_from: Option<Provenance>,
    /// Age against the allowance; null where nothing sets one.
    pub freshness: Option<FreshnessState>,
    /// Days since `updated`.
    pub age_days: Option<i64>,
    /// Keys of the records that cite it, each once.
    pub cited_by: Vec<String>,
    /// Keys of the records, criteria and gates that would lose a proof with it.
    pub carries: Vec<String>,
    /// Each citation.
    pub citations: Vec<Citation>,
}

/// What a cited file says itself.
#[derive(Serialize, JsonSchema)]
pub struct FileResult {
    /// The file.
    pub file: RelPath,
    /// The format that it was read by: `junit`, `trivy`, `markdown`.
    pub format: &'static str,
    /// What it says of what was tried.
    pub outcome: Outcome,
    /// The line that says so; null where none does.
    pub line: Option<usize>,
    /// The words of that line, in short.
    pub words: Option<String>,
    /// What is counted or measured, at most 200.
    pub numbers: Vec<Number>,
    /// What was found, by severity.
    pub findings: BTreeMap<&'static str, u64>,
    /// How many entries of its lists are not done.
    pub unfinished: usize,
    /// What it is about: version, commit, environment.
    pub subject: BTreeMap<&'static str, String>,
    /// The day that it gives of itself.
    pub day: Option<Date>,
}

/// A number of a cited file.
#[derive(Serialize, JsonSchema)]
pub struct Number {
    /// What it is the number of.
    pub name: String,
    /// How much.
    pub value: f64,
    /// In which unit, where one is written.
    pub unit: Option<String>,
    /// The line.
    pub line: usize,
}

/// One citation of a piece of evidence.
#[derive(Serialize, JsonSchema)]
pub struct Citation {
    /// Key of the record that cites.
    pub by: String,
    /// Where.
    pub at: Line,
    /// What for.
    pub role: Role,
    /// What can be said of it here.
    pub state: State,
    /// How strong the writer says it is.
    pub strength: Strength,
    /// The commit that changed it after the claim of that record; left out where none did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_since_claim: Option<ChangedBy>,
}

/// A commit that changed something.
#[derive(Serialize, JsonSchema)]
pub struct ChangedBy {
    /// Full id of the commit.
    pub commit: String,
    /// UTC day of the commit.
    pub date: Date,
    /// Who wrote it.
    pub author: String,
}

/// Something that a document names and that is not in this tree.
#[derive(Serialize, JsonSchema)]
pub struct LostReference {
    /// The reference alone.
    pub text: String,
    /// Where it stands.
    pub at: Line,
    /// Where it is now; null where nobody can say.
    pub moved_to: Option<RelPath>,
}

/// Something that a document is about, changed after its review.
#[derive(Serialize, JsonSchema)]
pub struct ChangedTarget {
    /// The path or pattern as the document writes it.
    pub named: String,
    /// `watched`: in `watches` of its front matter; `cited`: in its text.
    pub ground: TargetGround,
    /// Where it is written.
    pub at: Line,
    /// The file that changed last.
    pub path: RelPath,
    /// The commit that changed it.
    pub by: ChangedBy,
}

/// A document.
#[derive(Serialize, JsonSchema)]
pub struct Document {
    /// Path below the root.
    pub path: RelPath,
    /// Title.
    pub title: String,
    /// What it is.
    pub kind: String,
    /// What it is for: only `operations` counts in the overall verdict.
    pub role: DocumentRole,
    /// Its page in the portal.
    pub url: String,
    /// The day of its last review or update.
    pub updated: Option<Date>,
    /// Where that day comes from.
    pub updated_from: Option<Provenance>,
    /// Age against the allowance; null where nothing sets one.
    pub freshness: Option<FreshnessState>,
    /// Allowed age in days; null where nothing sets one.
    pub allowed_days: Option<u32>,
    /// Days since `updated`.
    pub age_days: Option<i64>,
    /// What it is about that changed after its review, the newest change first.
    pub changed_since_review: Vec<ChangedTarget>,
    /// What it names outside of its records that has moved or is gone.
    pub lost: Vec<LostReference>,
    /// Paths below folders of this tree that it names outside of its records, and of which nothing was ever here, and those that were
    /// taken away; a copy for an audience leaves all of them out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<LostReference>,
    /// What it says of incidents, entry by entry; a copy for an audience leaves all of it out.
    pub incidents: Vec<Incident>,
    /// Who is called in which order; a copy for an audience leaves all of it out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub escalations: Vec<Escalation>,
    /// Its tables and lists from which nothing was read, although it holds records elsewhere; a copy for an audience leaves all of them out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub read_as_text: Vec<PlainBlock>,
    /// Its signs of state, counted by what became of them.
    pub marks: Marks,
    /// The signs of state that nobody has read, in their order.
    pub unread: Vec<UnreadMark>,
}

/// The steps of one table or list of who is called in which order.
#[derive(Serialize, JsonSchema)]
pub struct Escalation {
    /// Its line.
    pub at: Line,
    /// First to last.
    pub steps: Vec<EscalationStep>,
}

/// One of them.
#[derive(Serialize, JsonSchema)]
pub struct EscalationStep {
    /// What it begins with: a level, a role, a name.
    pub name: String,
    /// What else its row says: the header of each column, and the cell.
    pub details: Vec<[String; 2]>,
}

/// A table or list from which nothing was read.
#[derive(Serialize, JsonSchema)]
pub struct PlainBlock {
    /// Its line.
    pub at: Line,
    /// The heading above it.
    pub heading: String,
    /// What it is.
    pub form: PlainForm,
    /// The headers of a table, or the beginning of a list.
    pub begins: String,
    /// How many rows or items it has.
    pub count: usize,
}

/// An entry about an incident.
#[derive(Serialize, JsonSchema)]
pub struct Incident {
    /// Its heading, bullet or row.
    pub at: Line,
    /// What it is called.
    pub title: String,
    /// The day of the incident.
    pub date: Date,
    /// How grave it was, as it is written.
    pub severity: Option<String>,
    /// Who owns it.
    pub owners: Vec<String>,
    /// How it is said to stand.
    pub claimed: Option<Status>,
    /// What is to be done after it, as it is written.
    pub follow_ups: Vec<String>,
}

/// Something that may be a record and was not read as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Candidate {
    /// What it may be.
    pub kind: Kind,
    /// What it would be called.
    pub title: String,
    /// Where it stands.
    pub at: Line,
    /// What speaks for it.
    pub signals: Vec<&'static str>,
    /// What would have made a record of it.
    pub missing: Vec<&'static str>,
    /// The lines of `site.toml` that confirm it; null where people have said what it is.
    pub confirm: Option<String>,
    /// Why people say that it is no record; left out where they do not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rejected: Option<String>,
}

/// Signs of state of a document, counted by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Marks {
    /// Read by a record or criterion.
    pub taken: usize,
    /// Telling of nobody's state: code, a legend, a choice that nobody has made yet.
    pub explained: usize,
    /// Not read: gates that could depend on one do not go.
    pub unread: usize,
}

/// A sign of state that nobody has read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnreadMark {
    /// Its line.
    pub at: Line,
    /// The line's text.
    pub text: String,
}

/// Something that differs from a day on, with no commit.
#[derive(Serialize, JsonSchema)]
pub struct Tick {
    /// The first day.
    pub date: Date,
    /// Key of the record or piece of evidence, or path of the document.
    pub subject: String,
    /// What happens: `verdict`, `waiver_starts`, `waiver_expiring`, `waiver_expires`, `becomes_fresh`, `due_soon`, `goes_stale`,
    /// `due`, `overdue`, `allow_expires`, `claim_too_old`.
    pub what: String,
    /// What it becomes: a verdict, a freshness or a waiver's state; `due`, `overdue`, `in_time`; the rule that is no longer silenced.
    pub to: String,
}

/// What a writer should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Diagnostic {
    /// The rule.
    pub rule: String,
    /// How much it matters here.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub at: Spot,
    /// What to do about it.
    pub help: Option<String>,
    /// A mend that needs no thought.
    pub fix: Option<Fix>,
}

/// A replacement that a machine may make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Fix {
    /// Where the text to replace begins.
    pub at: Spot,
    /// The text to replace.
    pub remove: String,
    /// What to put there.
    pub insert: String,
}
