//! Verdicts for a pipeline: the gates that were asked for, in words, as JSON and as a summary for the page of a job.

use crate::base::text::fold;
use crate::base::{Date, Span};
use crate::evaluate::{GateResult, GateVerdict, Judgement, Verdict};
use crate::link::RecordIndex;
use crate::records::Scope;
use crate::report::audience::LeftOut;
use crate::report::evaluated::Evaluated;
use crate::report::present::plain::one_line;
use crate::report::present::statement::{self, NoStatement, PredicateType, Statement, Verified};
use crate::report::present::{beside, json, schema};
use std::fmt::Write;

use schemars::JsonSchema;
use serde::Serialize;

/// Do waivers let a gate pass?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waivers {
    /// `go_with_waivers` passes.
    Pass,
    /// Only `go` passes.
    Stop,
}

/// The gates that somebody asked for.
pub struct Asked<'a> {
    /// What they are judged in.
    pub evaluated: Evaluated<'a>,
    /// The gates, worst first.
    pub gates: Vec<&'a GateResult>,
    /// Do waivers let them pass?
    pub waivers: Waivers,
    /// Gates that are told beside them: those that decide nothing because settings say so.
    beside: Vec<&'a GateResult>,
    /// The worst of the gates that were asked for and are left out of a copy.
    hidden: Option<GateVerdict>,
}

impl<'a> Asked<'a> {
    /// These gates, worst first.
    pub fn new(evaluated: Evaluated<'a>, mut gates: Vec<&'a GateResult>, waivers: Waivers) -> Self {
        gates.sort_by_key(|gate| gate.verdict);
        Asked {
            evaluated,
            gates,
            waivers,
            beside: Vec::new(),
            hidden: None,
        }
    }

    /// All gates that decide a release, worst first. In a copy those that it does not show decide too.
    pub fn of_release(evaluated: Evaluated<'a>, waivers: Waivers) -> Self {
        let hidden = evaluated.left_out.and_then(|left_out| left_out.release);
        Asked {
            hidden,
            beside: beside::gates(&evaluated),
            ..Asked::new(evaluated, release_gates(&evaluated), waivers)
        }
    }

    /// The worst verdict; `unknown` of no gate.
    pub fn verdict(&self) -> GateVerdict {
        self.gates
            .iter()
            .map(|gate| gate.verdict)
            .chain(self.hidden)
            .min()
            .unwrap_or(GateVerdict::Unknown)
    }

    /// May the pipeline go on?
    pub fn passes(&self) -> bool {
        match self.verdict() {
            GateVerdict::Go => true,
            GateVerdict::GoWithWaivers => self.waivers == Waivers::Pass,
            GateVerdict::NoGo | GateVerdict::Unknown => false,
        }
    }
}

/// The gates that decide a release.
pub fn release_gates<'a>(evaluated: &Evaluated<'a>) -> Vec<&'a GateResult> {
    evaluated
        .assessment
        .gates
        .iter()
        .filter(|gate| gate.scope == Scope::Release)
        .collect()
}

/// The gates that a name means: the key, else all with that title, else the only key that ends in it. Empty where none does.
pub fn called<'a>(evaluated: &Evaluated<'a>, name: &str) -> Vec<&'a GateResult> {
    let keyed = meant(evaluated, |gate| gate.key == name);
    if !keyed.is_empty() {
        return keyed;
    }
    let titled = meant(evaluated, |gate| fold(&gate.title) == fold(name));
    if !titled.is_empty() {
        return titled;
    }
    // The end of a key is a name only where one gate alone has it.
    let mut ending = meant(evaluated, |gate| {
        let head = gate.key.strip_suffix(name);
        head.is_some_and(|head| head.ends_with('/'))
    });
    if ending.len() != 1 {
        ending.clear();
    }
    ending
}

fn meant<'a>(
    evaluated: &Evaluated<'a>,
    means: impl Fn(&GateResult) -> bool,
) -> Vec<&'a GateResult> {
    let gates = evaluated.assessment.gates.iter();
    gates.filter(|gate| means(gate)).collect()
}

/// The verdicts as JSON: `holdpoint.gate/1`.
#[derive(Serialize, JsonSchema)]
struct Verdicts<'a> {
    /// Always `holdpoint.gate/1`.
    schema: &'static str,
    /// The day that everything was judged on.
    as_of: Date,
    /// The worst of the gates; `unknown` of none.
    verdict: GateVerdict,
    /// May the pipeline go on?
    passes: bool,
    /// Was it asked that waivers do not pass?
    strict: bool,
    /// The gates that were asked for, worst first, as in `readiness.json`.
    gates: Vec<schema::Gate>,
    /// Those that decide nothing because settings say so: ignored ones, and ones that settings do not name and that do not go.
    beside: Vec<schema::Gate>,
    /// Paths of what could not be read.
    unread: Vec<&'a str>,
    /// What is left out, where this is a copy for an audience.
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<&'a LeftOut>,
}

/// The JSON Schema of `holdpoint.gate/1`, ready to print.
pub fn json_schema() -> String {
    schema::printed::<Verdicts>()
}

/// The JSON Schema of the statement about these verdicts, ready to print.
pub fn statement_schema() -> String {
    schema::printed::<Statement<Verdicts>>()
}

/// The gates in the shape that they have in `readiness.json`, keys sorted, one trailing newline.
pub fn to_json(asked: &Asked) -> String {
    json::text(&verdicts(asked))
}

/// The same as the predicate of an in-toto Statement about the commit.
pub fn to_statement(asked: &Asked) -> Result<String, NoStatement> {
    let verified = Verified {
        predicate_type: PredicateType("holdpoint:attestation/gate/v1"),
        passes: asked.passes(),
        readiness: &verdicts(asked),
    };
    statement::write(&asked.evaluated, verified)
}

fn verdicts<'a>(asked: &Asked<'a>) -> Verdicts<'a> {
    Verdicts {
        schema: "holdpoint.gate/1",
        as_of: asked.evaluated.as_of,
        verdict: asked.verdict(),
        passes: asked.passes(),
        strict: asked.waivers == Waivers::Stop,
        gates: json::gates(&asked.evaluated, &asked.gates),
        beside: json::gates(&asked.evaluated, &asked.beside),
        unread: asked
            .evaluated
            .model
            .unread
            .keys()
            .map(|path| path.as_str())
            .collect(),
        left_out: asked.evaluated.left_out,
    }
}

/// The gates for people: each verdict, what stands in its way, and what changes next. Documents' words stay on their line.
pub fn to_text(asked: &Asked) -> String {
    let mut text = format!(
        "{} as of {}{}\n",
        asked.verdict(),
        asked.evaluated.as_of,
        because(asked)
    );
    if let Some(left_out) = asked.evaluated.left_out {
        let _ = writeln!(text, "{}", one_line(&left_out.line()));
    }
    for gate in &asked.gates {
        let _ = writeln!(text, "\n{}  {}", gate.verdict, one_line(&gate.title));
        for line in lines(asked, gate) {
            let _ = writeln!(text, "  {line}");
        }
    }
    text + &beside_text(asked)
}

/// The gates beside those that decide, a line each.
fn beside_text(asked: &Asked) -> String {
    let mut text = String::new();
    if !asked.beside.is_empty() {
        text.push_str("\nbeside the answer, deciding nothing:\n");
    }
    for gate in &asked.beside {
        let _ = writeln!(text, "  {}", beside::line(gate));
    }
    text
}

/// Why the pipeline may not go on, where the verdict alone does not say it.
fn because(asked: &Asked) -> &'static str {
    let shown = asked.gates.iter().map(|gate| gate.verdict).min();
    if asked
        .hidden
        .is_some_and(|hidden| shown.is_none_or(|shown| hidden < shown))
    {
        return ": a gate that is left out of this copy decides";
    }
    match (asked.gates.is_empty(), asked.verdict(), asked.passes()) {
        (true, _, _) => ": no document has a gate",
        (_, GateVerdict::GoWithWaivers, false) => ": waivers do not pass",
        _ => "",
    }
}

fn lines(asked: &Asked, gate: &GateResult) -> Vec<String> {
    let evaluated = &asked.evaluated;
    let Some(at) = gate.gate else {
        return vec!["required in site.toml, and in no document".to_owned()];
    };
    let mut lines = vec![format!(
        "{}  {}",
        place(evaluated, at, None),
        one_line(&gate.key)
    )];
    lines.extend(remarks(gate));
    if !evaluated
        .model
        .is_whole(&evaluated.model.records[at].record.path)
    {
        lines.push("its document could not be read whole".to_owned());
    }
    let mut met = 0;
    for &criterion in &gate.criteria {
        let Some(judged) = evaluated.assessment.records.get(&criterion) else {
            continue;
        };
        if matches!(judged.verdict, Verdict::Met | Verdict::NotApplicable) {
            met += 1;
            continue;
        }
        lines.push(format!(
            "{:<8} {}",
            judged.verdict,
            one_line(&evaluated.model.records[criterion].record.title)
        ));
        lines.extend(
            reasons(evaluated, judged)
                .into_iter()
                .map(|reason| format!("         {reason}")),
        );
    }
    lines.push(format!("{met} of {} met", number(gate.criteria.len())));
    lines.extend(next(gate));
    lines
}

fn number(criteria: usize) -> String {
    if criteria == 1 {
        "1 criterion".to_owned()
    } else {
        format!("{criteria} criteria")
    }
}

/// What its document says otherwise, and why it decides nothing.
fn remarks(gate: &GateResult) -> impl Iterator<Item = String> {
    claimed(gate).into_iter().chain(beside::why_of(gate))
}

fn claimed(gate: &GateResult) -> Option<String> {
    let claimed = gate.claimed.filter(|claimed| *claimed != gate.verdict)?;
    Some(format!("its document says: {}", claimed))
}

/// Each blocker with its owners and place, or the waiver that excuses.
fn reasons(evaluated: &Evaluated, judged: &Judgement) -> Vec<String> {
    if let Some(waiver) = judged.waiver.filter(|_| judged.verdict == Verdict::Waived) {
        let held = &evaluated.model.records[waiver];
        let until = match &held.record.detail {
            crate::records::Detail::Waiver(terms) => terms
                .expires
                .map_or(String::new(), |day| format!(" through {day}")),
            _ => String::new(),
        };
        return vec![format!(
            "by waiver {}{until} ({})",
            one_line(&held.key),
            place(evaluated, waiver, None)
        )];
    }
    let told = judged.blockers.iter().map(|blocker| {
        let owners: Vec<String> = evaluated.model.records[blocker.record]
            .record
            .owners
            .iter()
            .map(|owner| one_line(&owner.name))
            .collect();
        let owners = if owners.is_empty() {
            "no owner".to_owned()
        } else {
            owners.join(", ")
        };
        format!(
            "{} ({owners}; {})",
            one_line(&blocker.why),
            place(evaluated, blocker.record, Some(blocker.span))
        )
    });
    told.collect()
}

fn next(gate: &GateResult) -> Option<String> {
    let change = gate.changes_on.first()?;
    Some(format!(
        "on {} it becomes {} with no commit: {}",
        change.date,
        change.to,
        one_line(&change.because)
    ))
}

/// `docs/x.md:12`: the line of a span, else of the record.
pub fn place(evaluated: &Evaluated, at: RecordIndex, span: Option<Span>) -> String {
    let linked = &evaluated.model.records[at];
    let page = evaluated.model.documents.get(&linked.record.path);
    let line = span
        .and_then(|span| Some(page?.document.line(span.start)))
        .unwrap_or(linked.line);
    format!("{}:{line}", linked.record.path)
}

/// The same as Markdown for the page of a job. Nothing from a document can end a line, a cell or a tag.
pub fn to_markdown(asked: &Asked) -> String {
    let mut text = format!(
        "## Release gates: {}{}\n\nAs of {}.\n\n",
        asked.verdict(),
        because(asked),
        asked.evaluated.as_of
    );
    if let Some(left_out) = asked.evaluated.left_out {
        let _ = write!(text, "{}\n\n", escaped(&one_line(&left_out.line())));
    }
    if !asked.gates.is_empty() {
        text.push_str("| Gate | Verdict | In the way | Changes next |\n|---|---|---|---|\n");
    }
    for gate in &asked.gates {
        let judged = gate
            .criteria
            .iter()
            .filter_map(|at| asked.evaluated.assessment.records.get(at));
        let blocked = judged
            .filter(|judged| !matches!(judged.verdict, Verdict::Met | Verdict::NotApplicable));
        let reasons: Vec<String> = blocked
            .flat_map(|judged| reasons(&asked.evaluated, judged))
            .map(|reason| escaped(&reason))
            .collect();
        let reasons = if gate.gate.is_none() {
            "required, and in no document".to_owned()
        } else {
            reasons.join("<br>")
        };
        let _ = writeln!(
            text,
            "| {} | **{}** | {reasons} | {} |",
            escaped(&one_line(&gate.title)),
            gate.verdict,
            next_in_cell(gate)
        );
    }
    text + &beside_markdown(asked) + "\n"
}

fn next_in_cell(gate: &GateResult) -> String {
    let next = gate.changes_on.first();
    next.map_or(String::new(), |change| {
        format!("{} to {}", change.date, change.to)
    })
}

/// The gates beside those that decide, as a list.
fn beside_markdown(asked: &Asked) -> String {
    let mut text = String::new();
    if !asked.beside.is_empty() {
        text.push_str("\nBeside the answer, deciding nothing:\n\n");
    }
    for gate in &asked.beside {
        let _ = writeln!(text, "- {}", escaped(&beside::line(gate)));
    }
    text
}

/// A writer's words as Markdown that says the same words and nothing else.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '!' => out.extend(['\\', c]),
            c if c.is_control() => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    out
}
