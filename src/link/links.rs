//! Links: where each Markdown link of a document leads, resolved as a forge does, and who links to whom.

mod labels;
pub(super) mod sites;

use std::collections::{BTreeMap, BTreeSet};

use super::{LinkTo, Model, Page, ResolvedLink};
use crate::base::RelPath;
use crate::base::slug::names_anchor;
use crate::parse::{Link, LinkForm};
use crate::source::SourceTree;
use labels::Labels;

/// Resolves the links of every document and notes the backlinks.
pub fn resolve_all(model: &mut Model) {
    let index = Index::new(model);
    let site = Site {
        documents: &model.documents,
        tree: &model.tree,
        index: &index,
    };
    let mut resolved: BTreeMap<RelPath, Vec<ResolvedLink>> = BTreeMap::new();
    let mut backlinks: BTreeMap<RelPath, BTreeSet<RelPath>> = BTreeMap::new();
    for (path, page) in &model.documents {
        let links = page.document.links.iter();
        let links: Vec<ResolvedLink> = links.map(|link| site.resolved(link, path)).collect();
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

/// Every path of the tree by its folded form, to tell a path that is written otherwise from an absence; and its labels.
struct Index {
    folded: BTreeMap<String, RelPath>,
    labels: Labels,
}

impl Index {
    fn new(model: &Model) -> Self {
        Index {
            labels: Labels::of(&model.documents, &model.tree),
            folded: model
                .tree
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

/// What links may lead to.
struct Site<'a> {
    documents: &'a BTreeMap<RelPath, Page>,
    tree: &'a SourceTree,
    index: &'a Index,
}

impl Site<'_> {
    fn resolved(&self, link: &Link, from: &RelPath) -> ResolvedLink {
        ResolvedLink {
            destination: link.destination.clone(),
            span: link.span,
            form: link.form,
            to: match link.form {
                LinkForm::Url => LinkTo::External,
                LinkForm::Markdown | LinkForm::Image => self.file_or_label(&link.destination, from),
            },
        }
    }

    /// A label is looked up where the link leads to no file and no section: `[vault](tools:vault)` has the look of a URL.
    fn file_or_label(&self, destination: &str, from: &RelPath) -> LinkTo {
        let found = self.resolve(destination, from);
        let is_settled = matches!(found, LinkTo::Document(..) | LinkTo::File(_));
        let label = || self.index.labels.target(destination.trim());
        let labelled = (!is_settled).then(label).flatten();
        labelled.unwrap_or(found)
    }

    fn resolve(&self, destination: &str, from: &RelPath) -> LinkTo {
        let destination = destination.trim();
        if is_local_scheme(destination) {
            return LinkTo::Outside;
        }
        if has_scheme(destination)
            || destination.starts_with("//")
            || sites::is_computed(destination)
        {
            return LinkTo::External;
        }
        let (path, fragment) = match destination.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (destination, None),
        };
        let path = percent_decoded(path.split('?').next().unwrap_or(path));
        let Some(target) = target_of(&path, from) else {
            return LinkTo::Outside;
        };
        let found = self.leads_to(target, fragment);
        match found {
            LinkTo::Missing { .. } => self.on_site(&path, fragment, from).unwrap_or(found),
            found => found,
        }
    }

    /// Where a link leads that names no file of the tree: below the root of a site, or along a route that only its generator knows.
    fn on_site(&self, path: &str, fragment: Option<&str>, from: &RelPath) -> Option<LinkTo> {
        let is_rooted = path.starts_with('/') || sites::is_of_docsify(from, self.tree);
        let below = || self.below_root_of_site(path, fragment, from);
        let is_open = || sites::is_route(path) && sites::has_routes(from, self.tree);
        let found = is_rooted.then(below).flatten();
        found.or_else(|| is_open().then_some(LinkTo::External))
    }

    /// `/guides/deploy` from a document of a site whose pages lie in `content`: a folder above the document is the root of the site.
    fn below_root_of_site(
        &self,
        path: &str,
        fragment: Option<&str>,
        from: &RelPath,
    ) -> Option<LinkTo> {
        let mut roots = from.folders().filter(|folder| !folder.as_str().is_empty());
        roots.find_map(|root| {
            let target = root.join(path.trim_start_matches('/'))?;
            let found = self.leads_to(target, fragment);
            (!matches!(found, LinkTo::Missing { .. })).then_some(found)
        })
    }

    fn leads_to(&self, target: RelPath, fragment: Option<&str>) -> LinkTo {
        if let Some(page) = self.documents.get(&target) {
            return section(target, page, fragment);
        }
        if self.tree.has_file(&target) {
            return LinkTo::File(target);
        }
        if self.tree.has_folder(&target) {
            let home = sites::home_of(&target, self.documents);
            return home.map_or(LinkTo::File(target), |home| LinkTo::Document(home, None));
        }
        if let Some(file) = without_line(&target, self.tree) {
            return self.leads_to(file, None);
        }
        if let Some(document) = sites::without_ending(&target, self.documents) {
            return self.leads_to(document, fragment);
        }
        self.leads_to_page(target, fragment)
    }

    /// What a generator of sites makes a page of, or nothing.
    fn leads_to_page(&self, target: RelPath, fragment: Option<&str>) -> LinkTo {
        match sites::source_of_page(&target, self.documents) {
            Some(document) => {
                let page = &self.documents[&document];
                section_of_site(document, page, fragment)
            }
            None => LinkTo::Missing {
                near: self.index.near(&target),
                path: target,
            },
        }
    }
}

/// The path that a link names; `None` where that leaves the repository.
fn target_of(path: &str, from: &RelPath) -> Option<RelPath> {
    match path {
        "" => Some(from.clone()),
        absolute if absolute.starts_with('/') => RelPath::root().join(absolute),
        relative => from.parent().join(relative),
    }
}

/// `src/x.rs:12` is a file with a line number behind it.
fn without_line(target: &RelPath, tree: &SourceTree) -> Option<RelPath> {
    let (path, line) = target.as_str().rsplit_once(':')?;
    let is_line = line.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let file = RelPath::new(path).filter(|path| tree.has_file(path));
    file.filter(|_| is_line)
}

/// The same of a page that a generator of sites makes: some of them leave out the hyphens that would follow each other.
fn section_of_site(target: RelPath, page: &Page, fragment: Option<&str>) -> LinkTo {
    let found = section(target, page, fragment);
    let LinkTo::MissingSection(target, fragment) = &found else {
        return found;
    };
    let wanted = hyphened_once(fragment);
    let mut anchors = page.document.anchors.iter();
    match anchors.find(|anchor| hyphened_once(&anchor.name) == wanted) {
        Some(anchor) => LinkTo::Document(target.clone(), Some(anchor.name.clone())),
        None => found,
    }
}

fn hyphened_once(anchor: &str) -> String {
    let parts = anchor.split('-').filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-").to_lowercase()
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
