//! Corruptions of evidence: gone, emptied, hollow, moved, announced, or cited by another name.

use holdpoint::base::Span;
use holdpoint::link::{Cite, Evidence, State};
use holdpoint::records::{ReferenceKind, Role, Status};

use super::Corruption;
use super::facts::{Facts, Holder, files, replace};
use super::tree::{Edit, Tree};

/// Every way to take away or spoil a proof that a gate depends on.
pub fn corruptions(tree: &Tree, facts: &Facts) -> Vec<Corruption> {
    let mut all = Vec::new();
    for holder in &facts.holders {
        let claim = facts
            .linked(holder.at)
            .record
            .claim
            .as_ref()
            .map(|claim| claim.status);
        if claim != Some(Status::Done) && !holder.with.evidence {
            continue;
        }
        for (entry, cite) in facts
            .compiled
            .model
            .cites(holder.at)
            .filter(|(_, cite)| cite.state == State::Ok)
        {
            all.extend(of_files(tree, holder, entry, cite));
            all.extend(of_citation(tree, facts, holder, entry, cite));
        }
    }
    all
}

/// The files that a piece of evidence stands for.
fn held(tree: &Tree, entry: &Evidence) -> Vec<String> {
    let path = entry.path.as_ref().map_or("", |path| path.as_str());
    let within = |file: &&String| **file == path || file.starts_with(&format!("{path}/"));
    tree.files.keys().filter(within).cloned().collect()
}

fn of_files(tree: &Tree, holder: &Holder, entry: &Evidence, cite: &Cite) -> Vec<Corruption> {
    let gates = [holder.gate.clone()];
    let paths = held(tree, entry);
    assert!(!paths.is_empty(), "{} leads nowhere", entry.text);
    let every = |kind, change: &dyn Fn(&str) -> Vec<Edit>| {
        files(
            paths.iter().flat_map(|path| change(path)).collect(),
            format!("{} of {}", kind, entry.text),
            kind,
            &gates,
        )
    };
    let holds = |bytes: &'static str| {
        move |path: &str| vec![(path.to_owned(), Some(bytes.as_bytes().to_vec()))]
    };
    let to = |name: fn(&str) -> String| {
        move |path: &str| {
            vec![
                (path.to_owned(), None),
                (name(path), tree.files.get(path).cloned()),
            ]
        }
    };
    let mut all = vec![
        every("evidence deleted", &|path| vec![(path.to_owned(), None)]),
        every("evidence moved", &to(|path| format!("attic/{path}"))),
        every(
            "evidence in other letter case",
            &to(|path| path.to_uppercase()),
        ),
    ];
    if entry.kind != ReferenceKind::Directory
        && !tree
            .files
            .keys()
            .any(|file| file.starts_with(&format!("{}/", entry.text.trim_end_matches('/'))))
    {
        all.push(every("evidence renamed", &to(|path| format!("{path}.old"))));
    }
    if cite.role == Role::Mention {
        return all;
    }
    all.push(every("evidence emptied", &holds("")));
    all.push(every("evidence of blanks alone", &holds("\n  \n\t\n")));
    if paths
        .iter()
        .all(|path| path.ends_with(".txt") || path.ends_with(".md"))
    {
        all.push(every("evidence made hollow", &holds("# Report\n\nTODO\n")));
        all.push(every("evidence made hollow", &holds("TBD\n")));
        all.push(every(
            "evidence made hollow",
            &holds("<!-- to be written by the desk -->\n"),
        ));
    }
    if entry.kind == ReferenceKind::Command {
        let target = entry
            .text
            .split_whitespace()
            .last()
            .expect("a command has words");
        let rule = tree
            .text("Makefile")
            .replace(&format!("{target}:"), &format!("{target}-later:"));
        all.push(files(
            vec![("Makefile".to_owned(), Some(rule.into_bytes()))],
            entry.text.clone(),
            "make target renamed",
            &gates,
        ));
    }
    if let (Some(path), Some((_, fragment))) = (&entry.path, entry.text.split_once('#')) {
        let text = tree.text(path.as_str());
        let heading = fragment.replace('-', " ");
        let at = text
            .to_lowercase()
            .find(&format!("# {heading}"))
            .expect("the section has a heading")
            + 2;
        let span = Span::new(at, at + heading.len());
        all.push(replace(
            tree,
            path.as_str(),
            span,
            "Something else",
            "cited section renamed",
            &holder.gate,
        ));
    }
    all
}

/// The citation itself names something else, or announces what is to come.
fn of_citation(
    tree: &Tree,
    facts: &Facts,
    holder: &Holder,
    entry: &Evidence,
    cite: &Cite,
) -> Vec<Corruption> {
    let path = facts.path(holder.at);
    let text = tree.text(path);
    let record = facts.linked(holder.at).record.span;
    let offset = record
        .of(text)
        .find(&entry.text)
        .expect("the citation stands in its record");
    let cited = Span::new(
        record.start + offset,
        record.start + offset + entry.text.len(),
    );
    let other = |by: String, kind| replace(tree, path, cited, &by, kind, &holder.gate);
    let mut all = Vec::new();
    // A program that nobody knows is words alone: it proves nothing, and contradicts nothing.
    let program = if entry.kind == ReferenceKind::Command {
        entry.text.find(' ').unwrap_or(0)
    } else {
        0
    };
    for (at, _) in entry
        .text
        .char_indices()
        .filter(|&(at, c)| at >= program && c.is_alphabetic())
        .step_by(3)
    {
        all.push(other(
            format!("{}{}", &entry.text[..at], &entry.text[at + 1..]),
            "citation misspelt",
        ));
    }
    if program == 0 && cite.role == Role::Proof {
        all.push(other(
            format!("../../{}", entry.text),
            "citation out of the root",
        ));
    }
    if cite.role == Role::Proof {
        let whole = Span::new(
            text[..cited.start].rfind(['`', '[']).unwrap_or(cited.start),
            cited.end,
        );
        let end = text[whole.end..]
            .find(['`', ')'])
            .map_or(whole.end, |at| whole.end + at + 1);
        let whole = Span::new(whole.start, end);
        for words in ["Pending", "TBD", "to be written"] {
            all.push(replace(
                tree,
                path,
                whole,
                words,
                "evidence announced",
                &holder.gate,
            ));
        }
        for behind in [" (new)", " (planned)", " TBD"] {
            all.push(replace(
                tree,
                path,
                Span::new(whole.end, whole.end),
                behind,
                "evidence announced",
                &holder.gate,
            ));
        }
        all.push(replace(
            tree,
            path,
            Span::new(whole.start, whole.start),
            "Pending: ",
            "evidence announced",
            &holder.gate,
        ));
    }
    all
}
