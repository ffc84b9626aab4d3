//! Model: the model without what is left out, with indexes of its own. Every struct is taken apart by name, so that a new field
//! has to be decided about here before anything compiles.

use std::collections::BTreeMap;

use crate::base::RelPath;
use crate::link::{
    Cite, Evidence, Linked, Model, Moved, Page, RecordIndex, Register, RunbookMeant, Trace,
};
use crate::records::{Citation, Claim, Owner, Record, Target};
use crate::report::audience::joins::{all_graphs, all_named, all_promotions, joined};
use crate::report::audience::pages::page;
use crate::report::audience::view::{LEFT_OUT, View};
use crate::report::audience::{detail, pasts};
use crate::source::history::{Commit, Origin};
use crate::source::{File, LinksLock, SourceTree, Text};

/// The model that is left.
pub fn project(model: &Model, view: &View) -> Model {
    let Model {
        documents,
        records,
        evidence,
        // What files say in their own words may be what a copy leaves out.
        results: _,
        by_key: _,
        unread,
        tree,
        registers,
        // Verdicts are made: what files say of themselves is asked no more.
        asides: _,
        subjects: _,
        named,
        graphs,
        promotions,
        // A report is quoted there, of which a copy may not know.
        bounds: _,
        // Diagnostics and pages are made: what is lost is asked no more.
        lost: _,
        absent: _,
        // What documents are about is told by what was judged of it.
        targets: _,
        // What differs is told with the values of both places, of which a copy may know one.
        differing: _,
        settings_text,
        settings_lines,
    } = model;
    let kept = view.records.kept();
    let records: Vec<Linked> = kept.map(|at| linked(&records[at], at, view)).collect();
    let evidence = view
        .evidence
        .kept()
        .map(|at| entry(&evidence[at], at, view));
    Model {
        documents: pages(documents, view),
        by_key: indexes_by_key(&records),
        records,
        evidence: evidence.collect(),
        unread: reasons(unread, view),
        tree: source(tree, view),
        registers: kept_registers(registers, view),
        named: all_named(named, view),
        graphs: all_graphs(graphs, view),
        promotions: all_promotions(promotions, view),
        settings_text: blanked(settings_text),
        settings_lines: settings_lines.clone(),
        ..Model::default()
    }
}

fn kept_registers(
    registers: &BTreeMap<RelPath, Register>,
    view: &View,
) -> BTreeMap<RelPath, Register> {
    let kept = registers.iter().filter(|(path, _)| may_stay(path, view));
    kept.map(|(path, held)| (path.clone(), register(held, view)))
        .collect()
}

fn pages(documents: &BTreeMap<RelPath, Page>, view: &View) -> BTreeMap<RelPath, Page> {
    let kept = |(path, held): (&RelPath, &Page)| Some((path.clone(), page(path, held, view)?));
    documents.iter().filter_map(kept).collect()
}

fn indexes_by_key(records: &[Linked]) -> BTreeMap<String, RecordIndex> {
    let records = records.iter().enumerate();
    records
        .map(|(at, linked)| (linked.key.clone(), at))
        .collect()
}

/// Why documents could not be read.
fn reasons(unread: &BTreeMap<RelPath, String>, view: &View) -> BTreeMap<RelPath, String> {
    let kept = unread.iter().filter(|(path, _)| may_stay(path, view));
    kept.map(|(path, why)| (path.clone(), view.said(why)))
        .collect()
}

fn may_stay(path: &RelPath, view: &View) -> bool {
    !view.choice.paths.leave_out(path)
}

fn linked(linked: &Linked, at: RecordIndex, view: &View) -> Linked {
    let Linked {
        record: held,
        key: _,
        explicit,
        line,
        parent,
        children,
        replaced,
        evidence,
        backlinks,
        mentions,
        subjects,
        excuses,
        ended_by,
        joins,
        runbooks,
        absent_numbers,
        claimed_in,
    } = linked;
    let all = |indices: &[RecordIndex]| view.records.all(indices);
    Linked {
        record: record(held, view),
        key: view.key_of(at),
        explicit: *explicit,
        line: *line,
        parent: parent.and_then(|parent| view.records.place(parent)),
        children: all(children),
        replaced: all(replaced),
        evidence: evidence
            .iter()
            .filter_map(|cited| view.cite(*cited))
            .collect(),
        backlinks: all(backlinks),
        mentions: all(mentions),
        subjects: all(subjects),
        excuses: all(excuses),
        ended_by: all(ended_by),
        joins: joined(joins, held, view),
        runbooks: staying(runbooks, view),
        absent_numbers: absent_numbers.clone(),
        claimed_in: claimed_in.as_ref().map(|origin| told(origin, view)),
    }
}

fn staying(runbooks: &[RunbookMeant], view: &View) -> Vec<RunbookMeant> {
    let meant = runbooks.iter();
    meant.filter(|meant| stays(meant, view)).cloned().collect()
}

fn stays(meant: &RunbookMeant, view: &View) -> bool {
    match meant {
        RunbookMeant::Document(path) => may_stay(path, view),
        RunbookMeant::Missing(text) | RunbookMeant::Nowhere(text) => {
            !view.secrets.are_told_by(text)
        }
    }
}

/// A claim without the words that are left out.
fn said_claim(claim: &Claim, path: &RelPath, view: &View) -> Claim {
    let Claim {
        status,
        text,
        span,
        remark,
        unrecognised,
    } = claim;
    let said = |text: &str| view.said_in(path, text);
    Claim {
        status: *status,
        text: said(text),
        span: *span,
        remark: remark.as_deref().map(said),
        unrecognised: unrecognised.as_deref().map(said),
    }
}

fn said_target(target: &Target, path: &RelPath, view: &View) -> Target {
    let Target { text, span, when } = target;
    Target {
        text: view.said_in(path, text),
        span: *span,
        when: *when,
    }
}

fn record(record: &Record, view: &View) -> Record {
    let Record {
        kind,
        path,
        span,
        title,
        id,
        is_item,
        is_stage,
        number,
        section,
        section_index,
        claim,
        owners,
        target,
        citations,
        refs,
        repeats,
        places,
        parent: _,
        accepted,
        detail,
        fields,
    } = record;
    let said = |text: &str| view.said_in(path, text);
    let hides = |name: &str| view.fields.leaves_out(*kind, name);
    let fields = view.fields.kept(*kind, fields);
    Record {
        kind: *kind,
        path: path.clone(),
        span: *span,
        title: said(title),
        id: id.as_deref().map(said),
        is_item: *is_item,
        is_stage: *is_stage,
        number: *number,
        section: section.iter().map(|heading| said(heading)).collect(),
        section_index: *section_index,
        claim: claim.as_ref().map(|claim| said_claim(claim, path, view)),
        owners: if hides("owner") {
            nobody(owners)
        } else {
            owners
                .iter()
                .map(|owner| named(owner, path, view))
                .collect()
        },
        target: target
            .as_ref()
            .filter(|_| !hides("target"))
            .map(|target| said_target(target, path, view)),
        citations: if hides("evidence") {
            Vec::new()
        } else {
            citations
                .iter()
                .filter_map(|held| citation(held, path, view))
                .collect()
        },
        refs: refs
            .iter()
            .filter(|named| !view.secrets.are_told_by(named))
            .cloned()
            .collect(),
        repeats: repeats.clone(),
        places: places.clone(),
        // Only `link` counts within a document; the model has `Linked::parent`.
        parent: None,
        accepted: detail::accepted(accepted, path, view),
        detail: detail::project(detail, *kind, path, view),
        fields: fields
            .iter()
            .map(|(name, value)| (name.clone(), view.value(path, value)))
            .collect(),
    }
}

/// Somebody owns it, and who does is left out: that nobody does would be untrue.
fn nobody(owners: &[Owner]) -> Vec<Owner> {
    owners
        .iter()
        .take(1)
        .map(|owner| Owner {
            name: "left out".to_owned(),
            derived: owner.derived,
        })
        .collect()
}

fn named(owner: &Owner, path: &RelPath, view: &View) -> Owner {
    let Owner { name, derived } = owner;
    Owner {
        name: view.said_in(path, name),
        derived: *derived,
    }
}

fn citation(citation: &Citation, path: &RelPath, view: &View) -> Option<Citation> {
    let Citation {
        kind,
        text,
        decoration,
        fragment,
        span,
        role,
        pending,
        retired,
        linked,
        base,
        has_own_name,
        strength,
    } = citation;
    let said = |text: &String| view.said_in(path, text);
    (said(text) == *text).then(|| Citation {
        kind: *kind,
        text: text.clone(),
        decoration: decoration.as_ref().map(said),
        fragment: fragment.as_ref().map(said),
        span: *span,
        role: *role,
        pending: *pending,
        retired: *retired,
        linked: *linked,
        base: base.as_ref().map(said),
        has_own_name: *has_own_name,
        strength: *strength,
    })
}

fn entry(evidence: &Evidence, at: usize, view: &View) -> Evidence {
    let Evidence {
        key,
        kind,
        text,
        path,
        state,
        moved_to,
        citations,
    } = evidence;
    let kept = view
        .evidence
        .kept_citations(at)
        .filter_map(|number| cite(&citations[number], view));
    Evidence {
        key: key.clone(),
        kind: *kind,
        text: text.clone(),
        path: path.clone(),
        state: *state,
        moved_to: moved_to.clone().filter(|path| may_stay(path, view)),
        citations: kept.collect(),
    }
}

fn cite(cite: &Cite, view: &View) -> Option<Cite> {
    let Cite {
        by,
        span,
        role,
        state,
        strength,
        retired,
        moved,
    } = cite;
    let by = view.records.place(*by)?;
    let moved = moved.as_ref().and_then(|moved| departed(moved, view));
    Some(Cite {
        by,
        span: *span,
        role: *role,
        state: *state,
        strength: *strength,
        retired: *retired,
        moved,
    })
}

/// Where a missing thing may have gone, unless one of the places is left out: the others alone would be a wrong answer.
fn departed(moved: &Moved, view: &View) -> Option<Moved> {
    let Moved { to, trace } = moved;
    let trace = match trace {
        Trace::LetterCase => Trace::LetterCase,
        Trace::Renamed(by) => Trace::Renamed(commit(by, view)),
        Trace::SameContent(by) => Trace::SameContent(commit(by, view)),
        Trace::SameName => Trace::SameName,
        Trace::Deleted(by) => Trace::Deleted(commit(by, view)),
    };
    let open = to.iter().all(|path| may_stay(path, view));
    open.then(|| Moved {
        to: to.clone(),
        trace,
    })
}

fn source(tree: &SourceTree, view: &View) -> SourceTree {
    let SourceTree {
        files,
        texts,
        never_read,
        registers,
        unread,
        codeowners: _,
        links,
        revision,
        history,
        unread_repository,
    } = tree;
    let text = |(path, text): (&RelPath, &Text)| {
        let Text { text: _, encoding } = text;
        Some((
            path.clone(),
            Text {
                text: view.texts.get(path)?.text.clone(),
                encoding: *encoding,
            },
        ))
    };
    let register = |(path, text): (&RelPath, &Text)| {
        let Text { text, encoding } = text;
        let (text, encoding) = (blanked(text), *encoding);
        (path.clone(), Text { text, encoding })
    };
    SourceTree {
        files: kept_files(files, view),
        texts: texts.iter().filter_map(text).collect(),
        never_read: *never_read,
        registers: registers
            .iter()
            .filter(|(path, _)| may_stay(path, view))
            .map(register)
            .collect(),
        unread: reasons(unread, view),
        codeowners: None,
        links: answers(links, view),
        revision: revision.clone(),
        history: history
            .as_ref()
            .map(|history| pasts::history(history, view)),
        unread_repository: unread_repository.clone(),
    }
}

fn kept_files(files: &BTreeMap<RelPath, File>, view: &View) -> BTreeMap<RelPath, File> {
    let kept = files.iter().filter(|(path, _)| may_stay(path, view));
    kept.map(|(path, file)| (path.clone(), *file)).collect()
}

fn answers(links: &LinksLock, view: &View) -> LinksLock {
    let LinksLock { answers, fault } = links;
    let kept = answers
        .iter()
        .filter(|(url, _)| view.cited(url) && !view.secrets.are_told_by(url));
    LinksLock {
        answers: kept
            .map(|(url, answer)| (url.clone(), answer.clone()))
            .collect(),
        fault: fault.as_deref().map(|why| view.said(why)),
    }
}

fn register(register: &Register, view: &View) -> Register {
    let Register { lines, faults } = register;
    let mut faults = faults.clone();
    faults
        .iter_mut()
        .for_each(|fault| fault.why = view.said(&fault.why));
    Register {
        lines: lines.clone(),
        faults,
    }
}

/// A commit; its author only where an audience may know who wrote.
pub fn commit(commit: &Commit, view: &View) -> Commit {
    let Commit { id, date, author } = commit;
    let hidden = view.fields.hides_authors() || view.secrets.are_told_by(author);
    Commit {
        id: id.clone(),
        date: *date,
        author: if hidden {
            LEFT_OUT.to_owned()
        } else {
            author.clone()
        },
    }
}

/// Who last changed a line, without the name where names are left out.
pub fn told(origin: &Origin, view: &View) -> Origin {
    match origin {
        Origin::By {
            commit: by,
            only_dates,
        } => Origin::By {
            commit: commit(by, view),
            only_dates: *only_dates,
        },
        Origin::Uncommitted { only_dates } => Origin::Uncommitted {
            only_dates: *only_dates,
        },
        Origin::Boundary => Origin::Boundary,
        Origin::Unread => Origin::Unread,
    }
}

/// As many lines, with nothing on them: what a page quotes of `site.toml` or of a register could be anything.
fn blanked(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if matches!(byte, b'\n' | b'\r') {
                char::from(byte)
            } else {
                ' '
            }
        })
        .collect()
}

/// Old keys to new ones, for those places that name a record by its key.
pub fn keys(model: &Model, view: &View) -> BTreeMap<String, String> {
    view.records
        .kept()
        .map(|at| (model.records[at].key.clone(), view.key_of(at)))
        .collect()
}
