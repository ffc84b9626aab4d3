//! Confirmations: each finding in a sentence, with the lines of `site.toml` that confirm it.

use crate::base::kind::DocumentRole;
use crate::base::settings;
use crate::base::text::count;
use crate::report::present::findings::site_toml::{remark, string, strings};
use crate::report::present::findings::{
    CandidateFound, Findings, GateFound, OwnerFound, RoleFound, RunbooksFound,
};
use std::collections::BTreeSet;
use std::fmt::Write;

/// How many folders, candidates and gates of another kind are listed; all that decide a release are.
const LISTED: usize = 20;

/// A finding with the lines that confirm it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// What it is about, in a word or two.
    pub about: &'static str,
    /// What was found, and what the lines do: a paragraph.
    pub says: String,
    /// The lines of `site.toml`, each with its line end.
    pub lines: String,
}

/// Every finding that settings can confirm, in the order in which `site.toml` takes them: what is in no table comes first.
/// `chosen` are the gates, by their place in the findings, that somebody wants to have named.
pub fn confirmations(findings: &Findings, chosen: &BTreeSet<usize>) -> Vec<Confirmation> {
    let all = [
        findings.title.as_deref().map(title),
        Some(documents(findings)),
        Some(required_gates(findings, chosen)),
        candidates(&findings.candidates),
        roles(findings),
        Some(freshness(&findings.runbooks)),
        owners(&findings.owners),
    ];
    all.into_iter().flatten().collect()
}

fn title(title: &str) -> Confirmation {
    Confirmation {
        about: "Title",
        says: "The name of the portal, from the README.".to_owned(),
        lines: format!("title = {}\n", string(title)),
    }
}

fn documents(findings: &Findings) -> Confirmation {
    let total = count(findings.totals.documents, "document");
    let mut lines = String::new();
    for folder in findings.folders.iter().take(LISTED) {
        let name = match folder.name.as_str() {
            "" => "at the root".to_owned(),
            name => remark(&format!("{name}/")),
        };
        let _ = writeln!(lines, "# {:>5}  {name}", folder.documents);
    }
    if let Some(more) = more(findings.folders.len()) {
        let _ = writeln!(lines, "#        and {more} more folders");
    }
    let _ = writeln!(
        lines,
        "documents = {}",
        strings(&settings::Settings::default().documents)
    );
    lines.push_str("exclude = []\n");
    Confirmation {
        about: "Documents",
        says: format!(
            "{total}, by folder. Every Markdown file that git does not ignore is one; to leave some out, put a pattern such as \
             \"docs/drafts/**\" into `exclude`."
        ),
        lines,
    }
}

fn required_gates(findings: &Findings, chosen: &BTreeSet<usize>) -> Confirmation {
    let entries = gate_entries(&findings.gates, chosen) + &candidate_entries(&findings.candidates);
    let lines = match entries.is_empty() {
        true => "required_gates = []\n".to_owned(),
        false => format!("required_gates = [\n{entries}]\n"),
    };
    Confirmation {
        about: "Gates",
        says: gates_say(findings),
        lines,
    }
}

/// Gates as entries of a list, commented out unless they were chosen. The list of those that decide no release is cut.
fn gate_entries(gates: &[GateFound], chosen: &BTreeSet<usize>) -> String {
    let mut entries = String::new();
    let mut others = 0;
    for (at, gate) in gates.iter().enumerate() {
        let is_chosen = chosen.contains(&at);
        others += usize::from(!gate.decides);
        if gate.decides || is_chosen || others <= LISTED {
            let mark = if is_chosen { "" } else { "# " };
            let _ = writeln!(entries, "    {mark}{}", gate_entry(gate));
        }
    }
    if let Some(more) = more(others) {
        let _ = writeln!(
            entries,
            "    # and {more} more that decide no release today"
        );
    }
    entries
}

/// What was found of gates, and what it means to name one.
fn gates_say(findings: &Findings) -> String {
    let means = "A gate that is named here has to be in the documents, and has to go: if its heading is lost, it stays in the \
                 answer, as unknown. Gates that are not named then decide nothing, and are told beside the answer.";
    let take = match findings.gates.is_empty() && findings.candidates.is_empty() {
        true => "",
        false => " Take the `#` off those that decide a release.",
    };
    format!("{}{}{take} {means}", found(findings), look_alike(findings))
}

fn found(findings: &Findings) -> String {
    let (deciding, all) = (findings.deciding().count(), findings.gates.len());
    match (deciding, all) {
        (0, 0) => "No gate that could decide a release was found.".to_owned(),
        (0, 1) => "No gate decides a release, as far as their words say; 1 could.".to_owned(),
        (0, many) => format!("No gate decides a release, as far as their words say; {many} could."),
        (1, _) => "1 gate decides a release, as far as its words say.".to_owned(),
        (many, _) => format!("{many} gates decide a release, as far as their words say."),
    }
}

fn look_alike(findings: &Findings) -> String {
    match findings.candidates.len() {
        0 => String::new(),
        1 => " 1 section looks like a gate and is not judged.".to_owned(),
        many => format!(" {many} sections look like a gate and are not judged."),
    }
}

fn gate_entry(gate: &GateFound) -> String {
    let today = match gate.decides {
        true => gate.verdict.in_words(),
        false => "decides no release today",
    };
    let at = remark(&format!("{}:{}", gate.at.file, gate.at.line));
    format!("{},  # {at}, {today}", string(&gate.name))
}

/// What is above the candidates.
const NOT_JUDGED: &str = "    # Sections that look like a gate and are not judged. Named here, one is unknown until `[[candidate]]` confirms it:\n";

/// Candidates as comments: named, one is asked for, and unknown until its section is a gate.
fn candidate_entries(candidates: &[CandidateFound]) -> String {
    let mut entries = String::new();
    if !candidates.is_empty() {
        entries.push_str(NOT_JUDGED);
    }
    for candidate in candidates.iter().take(LISTED) {
        let at = remark(&format!("{}:{}", candidate.at.file, candidate.at.line));
        let _ = writeln!(entries, "    # {},  # {at}", string(&candidate.title));
    }
    if let Some(more) = more(candidates.len()) {
        let _ = writeln!(entries, "    # and {more} more");
    }
    entries
}

/// Candidates as tables after `#`: each is one question, to be answered with yes or with a reason.
fn candidates(candidates: &[CandidateFound]) -> Option<Confirmation> {
    let mut lines = String::new();
    for candidate in candidates.iter().take(LISTED) {
        let at = remark(&format!("{}:{}", candidate.at.file, candidate.at.line));
        let _ = writeln!(lines, "# {at}");
        for line in candidate.confirm.lines() {
            let _ = writeln!(lines, "# {line}");
        }
    }
    if let Some(more) = more(candidates.len()) {
        let _ = writeln!(lines, "# and {more} more, in readiness.json");
    }
    (!candidates.is_empty()).then(|| Confirmation {
        about: "Candidates",
        says: "Sections that look like a gate and are not judged. Take the `#` off the lines of one that is a gate. For one that is \
               none, write `reject = \"why\"` in place of `read_as`."
            .to_owned(),
        lines,
    })
}

fn roles(findings: &Findings) -> Option<Confirmation> {
    let lines: String = findings.roles.iter().map(role_lines).collect();
    let others: usize = findings.roles.iter().map(|found| found.documents).sum();
    (others > 0).then(|| Confirmation {
        about: "Roles",
        says: format!(
            "{} for something else than operations. They are shown, and decide nothing. Where a guess is wrong, move its line to \
             `{} = [...]`.",
            are(others),
            DocumentRole::Operations.word()
        ),
        lines: format!("[roles]\n{lines}"),
    })
}

/// A role with its patterns, a line each.
fn role_lines(found: &RoleFound) -> String {
    let mut lines = format!("{} = [\n", found.role.word());
    for pattern in &found.patterns {
        let documents = match pattern.documents {
            1 => String::new(),
            many => format!("  # {many} documents"),
        };
        let _ = writeln!(lines, "    {},{documents}", string(&pattern.glob));
    }
    if found.more > 0 {
        let documents = count(found.more, "document");
        let _ = writeln!(lines, "    # and {documents}, by what they say");
    }
    lines + "]\n"
}

fn are(documents: usize) -> String {
    let verb = if documents == 1 { "is" } else { "are" };
    format!("{} {verb}", count(documents, "document"))
}

/// How old a runbook may be is written only where a gate asks for it and nothing is judged otherwise by it; else as a comment.
fn freshness(runbooks: &RunbooksFound) -> Confirmation {
    let asked = runbooks.asked.first();
    let days = asked.map_or(runbooks.default_days, |asked| asked.days);
    let is_written = asked.is_some() && days == runbooks.default_days;
    let (mark, effect) = match is_written {
        true => (
            "",
            " With this line, `check` warns of each runbook that is older.",
        ),
        false => (
            "# ",
            " Without the `#`, `check` warns of each runbook that is older; as it is, it only counts them.",
        ),
    };
    Confirmation {
        about: "Age of runbooks",
        says: runbooks_say(runbooks) + &own(runbooks) + &asks(runbooks) + effect,
        lines: format!("[freshness]\n{mark}runbook = {days}\n"),
    }
}

/// How many runbooks write themselves how old they may be.
fn own(runbooks: &RunbooksFound) -> String {
    match runbooks.with_allowance {
        0 => String::new(),
        1 => " 1 writes itself how old it may be, and its word counts.".to_owned(),
        many => format!(" {many} write themselves how old they may be, and their word counts."),
    }
}

/// What the first criterion asks that speaks of runbooks' age.
fn asks(runbooks: &RunbooksFound) -> String {
    let asked = runbooks.asked.first().map(|asked| {
        let days = count(asked.days as usize, "day");
        format!(
            " A gate asks for {days} ({}:{}).",
            asked.at.file, asked.at.line
        )
    });
    asked.unwrap_or_default()
}

fn runbooks_say(runbooks: &RunbooksFound) -> String {
    match runbooks.documents {
        0 => "No runbook was found.".to_owned(),
        _ => format!("{}.", runbooks.told()),
    }
}

fn owners(owners: &[OwnerFound]) -> Option<Confirmation> {
    let mut lines = "[owners]\n".to_owned();
    for owner in owners {
        let _ = writeln!(
            lines,
            "{} = {}",
            string(&owner.name),
            strings(&owner.aliases)
        );
    }
    (!owners.is_empty()).then(|| Confirmation {
        about: "Owners",
        says: format!(
            "{} written in more than one way. A line makes one owner of them, with one page.",
            match owners.len() {
                1 => "1 owner is".to_owned(),
                many => format!("{many} owners are"),
            }
        ),
        lines,
    })
}

/// How many there are beyond those that are listed.
fn more(number: usize) -> Option<usize> {
    number.checked_sub(LISTED).filter(|&more| more > 0)
}
