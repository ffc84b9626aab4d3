//! Sites: how generators of sites let people write links: without an ending, with that of the page, or computed.

use std::collections::BTreeMap;

use crate::base::RelPath;
use crate::link::Page;
use crate::source::SourceTree;

/// The documents that stand for their folder.
const HOMES: [&str; 5] = [
    "README.md",
    "index.md",
    "_index.md",
    "index.html.md",
    "index.html.md.erb",
];

/// The document that stands for a folder.
pub fn home_of(folder: &RelPath, documents: &BTreeMap<RelPath, Page>) -> Option<RelPath> {
    let mut named = HOMES.iter().filter_map(|name| folder.join(name));
    named.find(|path| documents.contains_key(path))
}

/// `<%= page.url %>`, `{{ site.baseurl }}/x`: a generator of sites computes where it leads.
pub fn is_computed(destination: &str) -> bool {
    let is_erb = destination.starts_with("%=") || destination.contains("<%");
    is_erb || destination.contains("{{") || destination.contains("{%")
}

/// The document from which a generator of sites makes the page that a link names: `restore.html` of `restore.md`, `restore.html.md`
/// or `restore.html.md.erb`.
pub fn source_of_page(target: &RelPath, documents: &BTreeMap<RelPath, Page>) -> Option<RelPath> {
    let page = target.as_str();
    let stem = page
        .strip_suffix(".html")
        .or_else(|| page.strip_suffix(".htm"))?;
    let sources = [
        format!("{page}.md"),
        format!("{page}.md.erb"),
        format!("{stem}.md"),
        format!("{stem}.mdx"),
        format!("{stem}.markdown"),
    ];
    let index = stem
        .strip_suffix("index")
        .map(|folder| [format!("{folder}README.md"), format!("{folder}_index.md")]);
    let mut paths = sources.into_iter().chain(index.into_iter().flatten());
    paths.find_map(|path| RelPath::new(&path).filter(|path| documents.contains_key(path)))
}

/// The document that a link names without its ending, as generators of sites let people write.
pub fn without_ending(target: &RelPath, documents: &BTreeMap<RelPath, Page>) -> Option<RelPath> {
    let mut named = [".md", ".mdx", ".markdown", ".html.md.erb"]
        .iter()
        .filter_map(|ending| RelPath::new(&format!("{target}{ending}")));
    named.find(|path| documents.contains_key(path))
}

/// Is a document of a docsify site, whose links may be counted from the root of the site? Its root holds a sidebar and the one page that
/// draws all others.
pub fn is_of_docsify(from: &RelPath, tree: &SourceTree) -> bool {
    let holds = |folder: &RelPath, name: &str| {
        let file = folder.join(name);
        file.is_some_and(|file| tree.has_file(&file))
    };
    let mut roots = from.folders();
    roots.any(|folder| holds(&folder, "_sidebar.md") && holds(&folder, "index.html"))
}

/// Is a document of a site whose routes come from a configuration and from front matter (Docusaurus), so that nobody can tell by the tree
/// where `/docs/next` leads?
pub fn has_routes(from: &RelPath, tree: &SourceTree) -> bool {
    const CONFIGURATIONS: [&str; 4] = ["js", "ts", "mjs", "cjs"];
    let mut files = from.folders().flat_map(|folder| {
        let named =
            CONFIGURATIONS.map(|ending| folder.join(&format!("docusaurus.config.{ending}")));
        named.into_iter().flatten()
    });
    files.any(|file| tree.has_file(&file))
}

/// `/docs/next`, `../concepts`: a route of a site, rather than the name of a document.
pub fn is_route(path: &str) -> bool {
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    let is_bare = !last.contains('.');
    is_bare && (path.starts_with('/') || !last.is_empty())
}
