//! Targets: the files that a document is about.
//!
//! A document says so itself (`watches:` in its front matter), or by naming them: a runbook that tells to run `scripts/failover.sh` is out
//! of date when that script is another one. Only programs and configuration count of what a text names: another document, a picture or a
//! report may change without making this one wrong, and a proof is held against the claim that it proves. A folder at the top of the tree
//! is where everything lies, so that naming it says nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::{Model, Page};
use crate::base::kind::DocumentRole;
use crate::base::{RelPath, Span};
use crate::parse::{Block, Document, Fence};
use crate::records::assembly::wanted::{candidates, matches};
use crate::records::{Citation, ReferenceKind, Role, reference};
use crate::source::SourceTree;

/// The key in front matter.
const WATCHES: &str = "watches";

/// Extensions of files that describe systems to programs, beside those of programs and settings.
const DESCRIPTIONS: [&str; 3] = ["xml", "tfvars", "proto"];

/// Something that a document is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The path or pattern as it is written.
    pub named: String,
    /// Where it is written.
    pub span: Span,
    /// How the document says it.
    pub ground: TargetGround,
    /// The files that it is; none where a watched one is not there.
    pub files: Vec<RelPath>,
}

/// How a document says what it is about.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TargetGround {
    /// Its front matter has it in `watches`.
    Watched,
    /// Its text names it.
    Cited,
}

/// What each document of operations is about.
pub fn gather(model: &Model) -> BTreeMap<RelPath, Vec<Target>> {
    let pages = model.documents.iter();
    let in_use = pages.filter(|(_, page)| page.role == DocumentRole::Operations);
    let told = in_use.map(|(path, page)| (path.clone(), of_page(model, path, page)));
    told.filter(|(_, targets)| !targets.is_empty()).collect()
}

fn of_page(model: &Model, path: &RelPath, page: &Page) -> Vec<Target> {
    let mut targets = watched(&model.tree, path, &page.document);
    let is_reviewed = page.declared.is_some_and(|declared| declared.is_review);
    if is_reviewed {
        let watched = targets.iter().flat_map(|target| target.files.clone());
        let mut known: BTreeSet<RelPath> = proofs(model, path);
        known.extend(watched.chain([path.clone()]));
        targets.extend(named(model, path, page, known));
    }
    targets
}

/// The programs and configuration that a document names, without those that are known.
fn named(model: &Model, path: &RelPath, page: &Page, mut known: BTreeSet<RelPath>) -> Vec<Target> {
    let mentions = page.left.mentions.iter();
    let cited = mentions.filter_map(|mention| cited(model, path, &mention.citation));
    let run = fences(&page.document).flat_map(|fence| in_code(&model.tree, fence));
    let mut targets: Vec<Target> = cited.chain(run).collect();
    for target in &mut targets {
        let is_new = |file: &RelPath| is_built_from(model, file) && known.insert(file.clone());
        target.files.retain(is_new);
    }
    targets.retain(|target| !target.files.is_empty());
    targets
}

/// What records of a document cite as their proofs.
fn proofs(model: &Model, path: &RelPath) -> BTreeSet<RelPath> {
    let cites = model.records_of(path).flat_map(|at| model.cites(at));
    let proofs = cites.filter(|(_, cite)| cite.role == Role::Proof);
    proofs.filter_map(|(entry, _)| entry.path.clone()).collect()
}

/// Is a file a program or its configuration, and no document?
fn is_built_from(model: &Model, file: &RelPath) -> bool {
    let extension = file.extension().to_lowercase();
    !model.documents.contains_key(file)
        && (reference::is_source(file)
            || reference::is_file_name(file.name())
            || reference::is_settings(file)
            || DESCRIPTIONS.contains(&extension.as_str()))
}

/// What front matter says that a document is about.
fn watched(tree: &SourceTree, path: &RelPath, document: &Document) -> Vec<Target> {
    let fields = document.front_matter.iter().flat_map(|meta| &meta.fields);
    let watches = fields.filter(|field| field.key.trim().eq_ignore_ascii_case(WATCHES));
    let text = tree.text(path);
    let named = watches.flat_map(|field| {
        let patterns = field.value.split(',').map(str::trim);
        patterns.map(|pattern| (pattern.to_owned(), place_in(text, field.span, pattern)))
    });
    named
        .filter(|(named, _)| !named.is_empty())
        .map(|(named, span)| Target {
            files: watched_files(tree, path, &named),
            ground: TargetGround::Watched,
            named,
            span,
        })
        .collect()
}

/// Where words stand in a part of a text, else the part.
fn place_in(text: &str, part: Span, words: &str) -> Span {
    let found = part.of(text).find(words);
    found.map_or(part, |at| {
        Span::new(at, at + words.len()).shifted(part.start)
    })
}

/// The files of a watched path or pattern, from the root of the tree, else from the folder of the document.
fn watched_files(tree: &SourceTree, path: &RelPath, pattern: &str) -> Vec<RelPath> {
    let pattern = pattern.trim_matches(['"', '\'', '`']).trim_end_matches('/');
    let places = [RelPath::root().join(pattern), path.parent().join(pattern)];
    let mut found = places.iter().flatten().map(|place| matches(place, tree));
    let files = found.find(|files| !files.is_empty()).unwrap_or_default();
    let others = files.into_iter().filter(|file| *file != path);
    others.cloned().collect()
}

/// What a mention leads to.
fn cited(model: &Model, path: &RelPath, mention: &Citation) -> Option<Target> {
    if mention.pending || mention.retired {
        return None;
    }
    let tree = &model.tree;
    let places = candidates(mention, path);
    let files: Vec<RelPath> = match mention.kind {
        ReferenceKind::Glob => {
            let mut found = places.iter().filter(|place| is_telling(place));
            found
                .find_map(|place| Some(matches(place, tree)).filter(|files| !files.is_empty()))?
                .into_iter()
                .cloned()
                .collect()
        }
        _ => files_at(tree, path, &places)?,
    };
    Some(Target {
        named: mention.text.clone(),
        span: mention.span,
        ground: TargetGround::Cited,
        files,
    })
}

/// The file at the first place that is there, or the files of that folder.
fn files_at(tree: &SourceTree, path: &RelPath, places: &[RelPath]) -> Option<Vec<RelPath>> {
    let is_there = |place: &&RelPath| tree.has_file(place) || tree.has_folder(place);
    let place = places.iter().find(is_there)?;
    if tree.has_file(place) {
        return Some(vec![place.clone()]);
    }
    let tells = is_telling(place) && !path.is_within(place);
    tells.then(|| tree.files_within(place).cloned().collect())
}

/// Does a folder or pattern lie below a folder of the top?
fn is_telling(place: &RelPath) -> bool {
    let literal = place.parts().take_while(|part| !part.contains(['*', '{']));
    literal.take(2).count() == 2
}

/// The blocks of code of a document.
fn fences(document: &Document) -> impl Iterator<Item = &Fence> {
    let mut found = Vec::new();
    for section in &document.sections {
        collect_fences(&section.blocks, &mut found);
    }
    found.into_iter()
}

fn collect_fences<'a>(blocks: &'a [Block], found: &mut Vec<&'a Fence>) {
    for block in blocks {
        match block {
            Block::Fence(fence) => found.push(fence),
            Block::Quote(quote) => collect_fences(&quote.blocks, found),
            Block::List(list) => {
                for item in &list.items {
                    collect_fences(&item.children, found);
                }
            }
            Block::Paragraph(_) | Block::Table(_) | Block::Html(_) => {}
        }
    }
}

/// The files that commands in a block of code name by their paths from the root.
fn in_code<'a>(tree: &'a SourceTree, fence: &'a Fence) -> impl Iterator<Item = Target> + 'a {
    let words = fence.code.split_whitespace();
    let paths = words.filter_map(|word| path_in_code(tree, word));
    paths.map(|file| Target {
        named: file.to_string(),
        span: fence.span,
        ground: TargetGround::Cited,
        files: vec![file],
    })
}

fn path_in_code(tree: &SourceTree, word: &str) -> Option<RelPath> {
    let bare = word.trim_matches(['"', '\'', '`', ';', ',', '(', ')']);
    let bare = bare.strip_prefix("./").unwrap_or(bare);
    let path = RelPath::new(bare).filter(|_| bare.contains('/'))?;
    tree.has_file(&path).then_some(path)
}
