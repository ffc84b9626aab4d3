//! Links: where each Markdown link of a document leads, resolved as a forge does, and who links to whom.

use std::collections::{BTreeMap, BTreeSet};

use super::{LinkTo, Model, Page, ResolvedLink};
use crate::base::RelPath;
use crate::base::slug::names_anchor;
use crate::parse::LinkForm;
use crate::source::SourceTree;

/// Resolves the links of every document and notes the backlinks.
pub fn resolve_all(model: &mut Model) {
    let index = Index::new(&model.tree);
    let mut resolved: BTreeMap<RelPath, Vec<ResolvedLink>> = BTreeMap::new();
    let mut backlinks: BTreeMap<RelPath, BTreeSet<RelPath>> = BTreeMap::new();
    for (path, page) in &model.documents {
        let links: Vec<ResolvedLink> = page
            .document
            .links
            .iter()
            .map(|link| ResolvedLink {
                destination: link.destination.clone(),
                span: link.span,
                form: link.form,
                to: match link.form {
                    LinkForm::Url => LinkTo::External,
                    LinkForm::Markdown | LinkForm::Image => resolve(
                        &link.destination,
                        path,
                        &model.documents,
                        &model.tree,
                        &index,
                    ),
                },
            })
            .collect();
        for link in &links {
            if let LinkTo::Document(to, _) | LinkTo::MissingSection(to, _) = &link.to
                && to != path
            {
                backlinks
                    .entry(to.clone())
                    .or_default()
                    .insert(path.clone());
            }
        }
        resolved.insert(path.clone(), links);
    }
    for (path, page) in &mut model.documents {
        page.links = resolved.remove(path).unwrap_or_default();
        page.backlinks = backlinks
            .remove(path)
            .unwrap_or_default()
            .into_iter()
            .collect();
    }
}

/// Every path of the tree by its folded form, to tell a path that is written otherwise from an absence.
struct Index {
    folded: BTreeMap<String, RelPath>,
}

impl Index {
    fn new(tree: &SourceTree) -> Self {
        Index {
            folded: tree
                .files
                .keys()
                .map(|path| (path.folded(), path.clone()))
                .collect(),
        }
    }

    fn near(&self, path: &RelPath) -> Option<RelPath> {
        self.folded.get(&path.folded()).cloned()
    }
}

fn resolve(
    destination: &str,
    from: &RelPath,
    documents: &BTreeMap<RelPath, Page>,
    tree: &SourceTree,
    index: &Index,
) -> LinkTo {
    let destination = destination.trim();
    if has_scheme(destination) {
        return if is_local_scheme(destination) {
            LinkTo::Outside
        } else {
            LinkTo::External
        };
    }
    if destination.starts_with("//") {
        return LinkTo::External;
    }
    let (path, fragment) = destination
        .split_once('#')
        .map_or((destination, None), |(path, fragment)| {
            (path, Some(fragment))
        });
    let path = percent_decoded(path.split('?').next().unwrap_or(path));
    let target = match path.as_str() {
        "" => Some(from.clone()),
        absolute if absolute.starts_with('/') => RelPath::root().join(absolute),
        relative => from.parent().join(relative),
    };
    let Some(target) = target else {
        return LinkTo::Outside;
    };
    leads_to(target, fragment, documents, tree, index)
}

fn leads_to(
    target: RelPath,
    fragment: Option<&str>,
    documents: &BTreeMap<RelPath, Page>,
    tree: &SourceTree,
    index: &Index,
) -> LinkTo {
    if let Some(page) = documents.get(&target) {
        return section(target, page, fragment);
    }
    if tree.has_file(&target) {
        return LinkTo::File(target);
    }
    if tree.has_folder(&target) {
        let home = ["README.md", "index.md"]
            .iter()
            .filter_map(|name| target.join(name))
            .find(|path| documents.contains_key(path));
        return home.map_or(LinkTo::File(target), |home| LinkTo::Document(home, None));
    }
    if let Some(file) = without_line(&target, tree) {
        return leads_to(file, None, documents, tree, index);
    }
    if let Some(document) = without_ending(&target, documents) {
        return leads_to(document, fragment, documents, tree, index);
    }
    let near = index.near(&target);
    LinkTo::Missing { path: target, near }
}

/// `src/x.rs:12` is a file with a line number behind it.
fn without_line(target: &RelPath, tree: &SourceTree) -> Option<RelPath> {
    let (path, line) = target.as_str().rsplit_once(':')?;
    let is_line = line.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let file = RelPath::new(path).filter(|path| tree.has_file(path));
    file.filter(|_| is_line)
}

/// The document that a link names without its ending, as generators of sites let people write.
fn without_ending(target: &RelPath, documents: &BTreeMap<RelPath, Page>) -> Option<RelPath> {
    let mut named = [".md", ".mdx", ".markdown", ".html.md.erb"]
        .iter()
        .filter_map(|ending| RelPath::new(&format!("{target}{ending}")));
    named.find(|path| documents.contains_key(path))
}

/// A document at one of its anchors. Anchors are compared without regard to case, as forges do.
fn section(target: RelPath, page: &Page, fragment: Option<&str>) -> LinkTo {
    let Some(fragment) = fragment
        .map(percent_decoded)
        .filter(|fragment| !fragment.is_empty() && fragment != "top")
    else {
        return LinkTo::Document(target, None);
    };
    let anchors = &page.document.anchors;
    let exact = anchors.iter().find(|anchor| anchor.name == fragment);
    let folded = || {
        anchors
            .iter()
            .find(|anchor| names_anchor(&anchor.name, &fragment))
    };
    match exact.or_else(folded) {
        Some(anchor) => LinkTo::Document(target, Some(anchor.name.clone())),
        None if is_line_number(&fragment) => LinkTo::Document(target, None),
        None => LinkTo::MissingSection(target, fragment),
    }
}

/// `#L12`, `#L3-L9`: a line of the source view of a forge.
fn is_line_number(fragment: &str) -> bool {
    fragment
        .strip_prefix('L')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn has_scheme(destination: &str) -> bool {
    let Some((scheme, _)) = destination.split_once(':') else {
        return false;
    };
    scheme.len() >= 2
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'))
}

/// Schemes that lead to somebody's own machine.
fn is_local_scheme(destination: &str) -> bool {
    let scheme = destination
        .split(':')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    matches!(
        scheme.as_str(),
        "file" | "vscode" | "vscode-insiders" | "idea"
    )
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok())
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
