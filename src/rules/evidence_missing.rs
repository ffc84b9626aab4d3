//! evidence-missing: something that a record cites is not in this tree.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{RelPath, Severity};
use crate::evaluate::Standing;
use crate::link::evidence::lacking::{file_of, lacking};
use crate::link::evidence::part::{self, Part};
use crate::link::evidence::pattern::is_bare;
use crate::link::evidence::shortened::may_be_short;
use crate::link::{Moved, State, Trace};
use crate::records::values::dated::carries_date;
use crate::records::{Citation, ReferenceKind, Scope, Status, reference};
use crate::rules::citations::Cited;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, mend, quote};
use crate::source::history::Commit;

/// At most so many of several paths are named.
const NAMED: usize = 3;

pub(super) static RULE: Rule = Rule {
    name: "evidence-missing",
    severity: Severity::Error,
    told_in: ToldIn::MildlyOutOfUse,
    summary: "Something that a record cites is not in this tree",
    page: include_str!("evidence_missing.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let missing = citations::in_state(inspection, State::Missing).into_iter();
    let missing: Vec<Cited> = missing.filter(|cited| !cited.cite.retired).collect();
    if missing.is_empty() {
        return;
    }
    let elsewhere = Elsewhere::of(inspection, &missing);
    for cited in &missing {
        let severity = if elsewhere.holds(cited) {
            Severity::Info
        } else {
            severity(inspection, cited)
        };
        report(inspection, findings, cited, severity);
    }
}

/// What is kept in another repository: programs in folders, in a tree that holds none of their kind and never held them. Where there are many,
/// the other things that are cited in their folders lie there as well, and so do programs without a folder.
struct Elsewhere {
    /// The endings of the files of the tree.
    endings: BTreeSet<String>,
    /// The first folders of programs that are kept elsewhere.
    folders: BTreeSet<String>,
    /// Are so many programs kept elsewhere that the code of the tree is?
    is_code: bool,
}

impl Elsewhere {
    fn of(inspection: &Inspection, missing: &[Cited]) -> Self {
        const MANY: usize = 10;
        let tree = &inspection.model.tree;
        let mut elsewhere = Elsewhere {
            endings: tree.files.keys().map(RelPath::extension).collect(),
            folders: BTreeSet::new(),
            is_code: false,
        };
        let folders = elsewhere.first_folders(missing);
        elsewhere.is_code = folders.len() >= MANY;
        let is_absent =
            |folder: &str| !RelPath::new(folder).is_some_and(|path| tree.has_folder(&path));
        elsewhere.folders = folders
            .into_values()
            .filter(|folder| is_absent(folder))
            .collect();
        elsewhere
    }

    /// The programs in folders that are kept elsewhere, each with its first folder.
    fn first_folders(&self, missing: &[Cited]) -> BTreeMap<String, String> {
        let programs = missing.iter().filter(|cited| self.is_program(cited));
        let folders = programs.filter_map(|cited| {
            let path = &cited.evidence.text;
            let (folder, _) = path.split_once('/')?;
            Some((path.clone(), folder.to_owned()))
        });
        folders.collect()
    }

    /// Is a missing thing kept in another repository?
    fn holds(&self, cited: &Cited) -> bool {
        let text = &cited.evidence.text;
        let is_of_code = || match text.split_once('/') {
            Some((folder, _)) => self.folders.contains(folder) && cited.cite.moved.is_none(),
            None => self.is_program(cited),
        };
        text.contains('/') && self.is_program(cited)
            || self.is_code && is_of_code()
            || self.is_artefact(cited)
    }

    /// `shop-2.4.0-linux.tar.gz`, named where a release is told: is it an archive or installer, in a tree that holds none of its kind? What is
    /// shipped lies in no repository.
    fn is_artefact(&self, cited: &Cited) -> bool {
        let path = RelPath::new(&cited.evidence.text).filter(|_| !cited.is_proof());
        path.is_some_and(|path| {
            reference::is_artefact(&path) && !self.endings.contains(&path.extension())
        })
    }

    /// Is it a program of a kind that the tree has none of?
    fn is_program(&self, cited: &Cited) -> bool {
        let path = RelPath::new(&cited.evidence.text).filter(|_| cited.cite.moved.is_none());
        path.is_some_and(|path| {
            reference::is_source(&path) && !self.endings.contains(&path.extension())
        })
    }
}

fn report(inspection: &Inspection, findings: &mut Findings, cited: &Cited, severity: Severity) {
    let finding = findings
        .report(cited.at.clone(), message(inspection, cited))
        .severity(severity);
    let Some(moved) = &cited.cite.moved else {
        finding.help(help(inspection, cited));
        return;
    };
    let finding = finding.help(match moved.only() {
        Some(path) => format!("{}: cite that", trace(moved, path, &cited.evidence.text)),
        None => several(moved).unwrap_or_else(|| help(inspection, cited).to_owned()),
    });
    match mend::citation(inspection, cited, moved) {
        Some((at, replacement)) => finding.fix(at, replacement),
        None => finding.choices(moved.to.iter().filter(|path| **path != cited.at.path)),
    };
}

pub(super) fn trace(moved: &Moved, path: &RelPath, text: &str) -> String {
    match &moved.trace {
        Trace::LetterCase
            if path
                .as_str()
                .to_lowercase()
                .ends_with(&text.trim_start_matches("../").to_lowercase()) =>
        {
            format!("`{path}` differs in letter case alone")
        }
        Trace::LetterCase => format!("`{path}` differs in how its letters are composed"),
        Trace::Renamed(commit) => format!("{} renamed it to `{path}`", by(commit)),
        Trace::SameContent(commit) => {
            format!(
                "{} removed it, and `{path}` has the same content",
                by(commit)
            )
        }
        Trace::SameName | Trace::Deleted(_) => format!("`{path}` has the same name"),
    }
}

fn by(commit: &Commit) -> String {
    format!("commit {} of {}", commit.short(), commit.date)
}

/// What is said where no path, or more than one, can be meant.
pub(super) fn several(moved: &Moved) -> Option<String> {
    let named: Vec<String> = moved
        .to
        .iter()
        .take(NAMED)
        .map(|path| format!("`{path}`"))
        .collect();
    let more = moved.to.len().saturating_sub(NAMED);
    let rest = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    match &moved.trace {
        Trace::Deleted(commit) => Some(format!(
            "{} took it away: name what took its place, or open the item again",
            by(commit)
        )),
        Trace::SameContent(_) => Some(format!(
            "{}{rest} have the same content: cite the one that is meant",
            named.join(", ")
        )),
        Trace::SameName | Trace::Renamed(_) | Trace::LetterCase => (!named.is_empty()).then(|| {
            format!(
                "{}{rest} have the same name: cite the one that is meant",
                named.join(", ")
            )
        }),
    }
}

/// An error is what a machine has proven: a field of evidence, or a claim that is done, names what is nowhere. What lies elsewhere has moved,
/// and an open task may name what it is to bring about.
fn severity(inspection: &Inspection, cited: &Cited) -> Severity {
    let is_link = is_link(inspection, cited);
    if !is_link && is_spoken_of(inspection, cited) || is_set_aside(inspection, cited) {
        return Severity::Info;
    }
    let claimed = cited.by.record.claim.as_ref().map(|claim| claim.status);
    let is_done = claimed == Some(Status::Done) || is_contradicted(inspection, cited);
    let has_begun = is_done || matches!(claimed, Some(Status::InProgress | Status::Blocked));
    let is_nowhere = !may_be_elsewhere(inspection, cited) && !lacks_line(inspection, cited);
    let is_asked_for = cited.is_proof() && has_begun || is_done;
    let has_served = may_have_served(inspection, cited);
    if is_asked_for && is_nowhere && !has_served {
        Severity::Error
    } else if is_link || has_served && is_done || is_elsewhere(cited, is_asked_for) {
        Severity::Warning
    } else {
        Severity::Info
    }
}

fn is_link(inspection: &Inspection, cited: &Cited) -> bool {
    let link = inspection.link_around(&cited.at.path, cited.at.span);
    link.is_some()
}

/// Does it lie elsewhere now, where somebody asks for it, or does a proof differ from a path in its letters?
fn is_elsewhere(cited: &Cited, is_asked_for: bool) -> bool {
    let moved = cited.cite.moved.as_ref();
    let is_known = is_asked_for && moved.is_some_and(|moved| !moved.to.is_empty());
    is_known || cited.is_proof() && differs_in_letters(cited)
}

/// Does a sentence name it, rather than cite it?
fn is_spoken_of(inspection: &Inspection, cited: &Cited) -> bool {
    reference::is_in_passing(inspection.model.text(&cited.at.path), cited.at.span)
}

/// Does history know it?
fn has_gone(cited: &Cited) -> bool {
    let moved = cited.cite.moved.as_ref();
    moved.is_some_and(|moved| {
        matches!(
            moved.trace,
            Trace::Deleted(_) | Trace::Renamed(_) | Trace::SameContent(_)
        )
    })
}

/// Has it been there, is it only named, and no criterion of a release? Then it may have served: no error.
fn may_have_served(inspection: &Inspection, cited: &Cited) -> bool {
    has_gone(cited) && !cited.is_proof() && !is_needed_for_release(inspection, cited.record)
}

/// Was it there on the day of the page, and has it gone since? A dated page, such as `audit-2026-04-29.md`, tells of that day. Before a
/// release it is needed today.
fn is_of_its_day(inspection: &Inspection, cited: &Cited) -> bool {
    if is_needed_for_release(inspection, cited.record) {
        return false;
    }
    let is_dated = cited.at.path.parts().any(carries_date);
    is_dated && (has_gone(cited) || lacks_line(inspection, cited))
}

/// Is it a criterion of a gate that decides a release?
fn is_needed_for_release(inspection: &Inspection, record: usize) -> bool {
    let gates = inspection.assessment.gates.iter();
    let mut deciding = gates.filter(|gate| gate.scope == Scope::Release);
    deciding.any(|gate| gate.criteria.contains(&record))
}

/// `docs/Drill.md` for `docs/drill.md` is found on one machine, and not on the next.
fn differs_in_letters(cited: &Cited) -> bool {
    let moved = cited.cite.moved.as_ref();
    moved.is_some_and(|moved| matches!(moved.trace, Trace::LetterCase))
}

/// Is the file there, and shorter than it was? Lines move with every change.
fn lacks_line(inspection: &Inspection, cited: &Cited) -> bool {
    file_of(inspection.model, cited.evidence).is_some_and(|_| {
        let citations = &cited.by.record.citations;
        let own = |citation: &&Citation| citation.span == cited.cite.span;
        let decorated = citations
            .iter()
            .find(own)
            .and_then(|citation| citation.decoration.as_deref());
        decorated
            .and_then(part::read)
            .is_some_and(|part| matches!(part, Part::Line(_)))
    })
}

/// Does what is around a name in passing say that it was removed or is yet to be made, or is it of the day of its page?
fn is_set_aside(inspection: &Inspection, cited: &Cited) -> bool {
    let text = inspection.model.text(&cited.at.path);
    let span = cited.at.span;
    let is_said = reference::is_set_aside(text, span) || reference::is_to_make(text, span);
    !cited.is_proof() && is_said || is_removed(cited) || is_of_its_day(inspection, cited)
}

/// `| engine.ts | REMOVED |`: is what was done with it that it was removed?
fn is_removed(cited: &Cited) -> bool {
    let claim = cited.by.record.claim.as_ref();
    claim.is_some_and(|claim| reference::sets_aside(&claim.text))
}

fn is_contradicted(inspection: &Inspection, cited: &Cited) -> bool {
    let judgement = inspection.judgement(cited.record);
    judgement.is_some_and(|judgement| judgement.standing == Standing::Contradicted)
}

/// Is it known where the thing is now, or is it short for something that there is, or a pattern that names no folder?
fn may_be_elsewhere(inspection: &Inspection, cited: &Cited) -> bool {
    let is_bare_pattern =
        cited.evidence.kind == ReferenceKind::Glob && is_bare(&cited.evidence.text);
    let moved = cited.cite.moved.as_ref();
    is_bare_pattern
        || moved.is_some_and(|moved| !moved.to.is_empty())
        || may_be_short(cited.evidence, &inspection.model.tree)
}

fn message(inspection: &Inspection, cited: &Cited) -> String {
    let text = quote(&cited.evidence.text);
    match cited.evidence.kind {
        ReferenceKind::Glob => format!("{text} matches no file"),
        ReferenceKind::Directory => format!("the folder {text} is not in this tree"),
        ReferenceKind::Command => format!("what {text} runs is not in this tree"),
        ReferenceKind::Path
        | ReferenceKind::Script
        | ReferenceKind::Url
        | ReferenceKind::Issue
        | ReferenceKind::Prose
        | ReferenceKind::Pending => {
            let lacking = lacking(inspection.model, cited.evidence, cited.cite);
            lacking.unwrap_or_else(|| format!("{text} is not in this tree"))
        }
    }
}

fn help(inspection: &Inspection, cited: &Cited) -> &'static str {
    let is_there = cited
        .evidence
        .path
        .as_ref()
        .is_some_and(|path| inspection.model.tree.has_file(path));
    match (cited.evidence.kind, cited.is_proof()) {
        (ReferenceKind::Path | ReferenceKind::Script, _) if is_there => {
            "cite a part of the file that is there, or the file alone"
        }
        (ReferenceKind::Command, _) => "add the target, or cite the command that there is",
        (_, true) => "add the file, or list it as `Pending:`",
        (_, false) => "correct the path, or add the file",
    }
}
