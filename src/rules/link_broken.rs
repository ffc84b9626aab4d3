//! link-broken: a link leads nowhere: no such file, no such section, another letter case, or out of the repository.

use std::collections::BTreeSet;

use crate::base::{RelPath, Severity};
use crate::link::{LinkTo, ResolvedLink, State};
use crate::rules::evidence_outside::outside;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, citations, machine_path, mend, quote};

pub(super) static RULE: Rule = Rule {
    name: "link-broken",
    severity: Severity::Warning,
    told_in: ToldIn::MildlyOutOfUse,
    summary: "A link leads nowhere: no such file, no such section, another letter case, or out of the repository",
    page: include_str!("link_broken.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    let told = told_elsewhere(inspection);
    for (path, page) in inspection.pages() {
        let is_own = |link: &&ResolvedLink| !told.contains(&(path.clone(), link.span.start));
        let own = page.links.iter().filter(is_own);
        let (hyphened, others): (Vec<_>, Vec<_>) =
            own.partition(|link| lacks_first_hyphen(inspection, link));
        for link in others {
            match on_machine(inspection, link) {
                Some(inside) => report_machine_path(inspection, findings, (path, link), &inside),
                None => report(inspection, findings, path, link),
            }
        }
        report_hyphened(findings, path, &hyphened);
    }
}

/// Would a link lead to a section with a hyphen before its name? `## 🔧 Restore` has the anchor `-restore`.
fn lacks_first_hyphen(inspection: &Inspection, link: &ResolvedLink) -> bool {
    let LinkTo::MissingSection(to, section) = &link.to else {
        return false;
    };
    let document = inspection
        .model
        .documents
        .get(to)
        .map(|page| &page.document);
    let mut anchors = document.iter().flat_map(|document| &document.anchors);
    anchors.any(|anchor| anchor.name.strip_prefix('-') == Some(section.as_str()))
}

/// Does a link have a hyphen before the name of a section? Whether `## <a name="x"></a> Restore` has one depends on who draws it.
fn has_hyphen_too_many(inspection: &Inspection, link: &ResolvedLink) -> bool {
    let LinkTo::MissingSection(to, section) = &link.to else {
        return false;
    };
    let page = inspection.model.documents.get(to);
    let mut anchors = page.iter().flat_map(|page| &page.document.anchors);
    let bare = section.strip_prefix('-');
    bare.is_some_and(|bare| anchors.any(|anchor| anchor.name == bare))
}

/// One cause is told once in a document: at its first link, with how many more there are.
fn report_hyphened(findings: &mut Findings, path: &RelPath, links: &[&ResolvedLink]) {
    let Some((first, more)) = links.split_first() else {
        return;
    };
    let Some((message, _)) = complaint(first) else {
        return;
    };
    let message = match more.len() {
        0 => message,
        1 => format!("{message}; one more link here has the same fault"),
        count => format!("{message}; {count} more links here have the same fault"),
    };
    findings.report(place(path, first.span), message).help(
        "write a hyphen before the name: the anchor of a heading that begins with a sign has one",
    );
}

/// The file that a link means by its path on one machine.
fn on_machine(inspection: &Inspection, link: &ResolvedLink) -> Option<RelPath> {
    let inside = machine_path::file_of(&link.destination, &inspection.model.tree);
    inside.filter(|_| is_lost(link))
}

/// Does a link lead to no file of the tree?
fn is_lost(link: &ResolvedLink) -> bool {
    matches!(
        link.to,
        LinkTo::Missing { near: None, .. } | LinkTo::Outside
    )
}

/// `/home/ann/shop/docs/plan.md` leads nowhere but on the machine of its writer.
fn report_machine_path(
    inspection: &Inspection,
    findings: &mut Findings,
    (path, link): (&RelPath, &ResolvedLink),
    inside: &RelPath,
) {
    let message = machine_path::message(&link.destination);
    let finding = findings
        .report(place(path, link.span), message)
        .help(format!(
            "`{inside}` of this repository is where it ends: link to that"
        ));
    match mend::link(inspection, path, link, inside) {
        Some((at, replacement)) => finding.fix(at, replacement),
        None => finding.choices([inside].into_iter()),
    };
}

/// `/en/contact` is an address of the site that the documents are part of, and no file.
fn is_route(link: &ResolvedLink) -> bool {
    let path = link.destination.split(['#', '?']).next().unwrap_or("");
    let name = path.rsplit('/').next().unwrap_or("");
    is_lost(link) && path.starts_with('/') && !name.contains('.')
}

fn report<'a>(
    inspection: &Inspection<'a>,
    findings: &mut Findings,
    path: &RelPath,
    link: &'a ResolvedLink,
) {
    let Some((message, help)) = complaint(link) else {
        return;
    };
    let finding = findings
        .report(place(path, link.span), message)
        .severity(severity(inspection, path, link));
    let LinkTo::Missing { path: wanted, near } = &link.to else {
        finding.help(help);
        return;
    };
    let near = near.as_ref();
    let (meant, certain) = meant(inspection, path, wanted, near);
    let finding = match (near, &meant[..]) {
        (None, [only]) => finding.help(format!("`{only}` has the same name: link to that")),
        (None, [_, _, ..]) => finding.help(format!(
            "{} files have the same name: link to the one that is meant",
            meant.len()
        )),
        (None, []) | (Some(_), _) => finding.help(help),
    };
    let fix = meant
        .first()
        .filter(|_| certain)
        .and_then(|to| mend::link(inspection, path, link, to));
    match fix {
        Some((at, replacement)) => finding.fix(at, replacement),
        None => finding.choices(meant.into_iter()),
    };
}

/// The files that a link may mean, and whether the only one is certain.
fn meant<'a>(
    inspection: &Inspection<'a>,
    path: &RelPath,
    wanted: &RelPath,
    near: Option<&'a RelPath>,
) -> (Vec<&'a RelPath>, bool) {
    let names = inspection.namesakes();
    if let Some(near) = near {
        return (vec![near], names.is_alone(near));
    }
    let others = names.named(wanted.name()).iter().copied();
    let others: Vec<&RelPath> = others.filter(|other| *other != path).collect();
    let certain = others.len() == 1 && !mend::is_common(wanted);
    (others, certain)
}

/// What may be no fault for those who read the page is told for information.
fn severity(inspection: &Inspection, path: &RelPath, link: &ResolvedLink) -> Severity {
    let may_be_right = is_route(link)
        || has_hyphen_too_many(inspection, link)
        || !inspection.is_written_for_people(path);
    match may_be_right {
        true => Severity::Info,
        false => Severity::Warning,
    }
}

/// What is wrong with a link, and what to do about it.
fn complaint(link: &ResolvedLink) -> Option<(String, String)> {
    let destination = quote(&link.destination);
    match &link.to {
        LinkTo::Document(..) | LinkTo::File(_) | LinkTo::External => None,
        LinkTo::MissingSection(path, section) => Some((
            format!("`{path}` has no section {}", quote(section)),
            "link to a heading that is there".to_owned(),
        )),
        LinkTo::Missing {
            near: Some(near), ..
        } => Some((
            format!("{destination} differs in letter case from `{near}`"),
            format!("write it as `{near}`"),
        )),
        LinkTo::Missing { near: None, .. } => Some((
            format!("{destination} leads to no file of this tree"),
            "correct the path, or add the file".to_owned(),
        )),
        LinkTo::Outside => Some((
            format!("{destination} leads out of the repository"),
            "link to a file of the repository, or to a URL".to_owned(),
        )),
    }
}

/// Where the links begin of which an evidence rule says the same.
fn told_elsewhere<'a>(inspection: &Inspection<'a>) -> BTreeSet<(RelPath, usize)> {
    let missing = citations::in_state(inspection, State::Missing);
    let cited = missing.into_iter().chain(outside(inspection));
    let link = |cited: citations::Cited<'a>| {
        Some((
            inspection
                .link_around(&cited.at.path, cited.at.span)?
                .span
                .start,
            cited.at.path,
        ))
    };
    cited
        .filter_map(link)
        .map(|(start, path)| (path, start))
        .collect()
}
