//! Mending a path: the change that makes a citation or a link lead to where its file lies now, in the form that its writer chose.

use std::collections::BTreeMap;

use crate::base::{Place, RelPath, Span};
use crate::link::{Moved, ResolvedLink, Trace};
use crate::parse::{Piece, Text, folded_label};
use crate::records::assembly::wanted::candidates;
use crate::records::{Citation, reference};
use crate::rules::Inspection;
use crate::rules::citations::Cited;
use crate::rules::inspection::place;
use crate::source::SourceTree;

/// Names that many folders have, so that the only file of that name need not be the one that was meant.
const COMMON: [&str; 12] = [
    "readme",
    "index",
    "license",
    "licence",
    "changelog",
    "contributing",
    "makefile",
    "dockerfile",
    "package",
    "main",
    "mod",
    "notes",
];

/// The files of a tree by their last name, and by their folded path.
pub struct Namesakes<'a> {
    by_name: BTreeMap<&'a str, Vec<&'a RelPath>>,
    by_folded: BTreeMap<String, usize>,
}

impl<'a> Namesakes<'a> {
    /// The names of the files that readers of the tree have.
    pub fn of(tree: &'a SourceTree) -> Self {
        let mut names = Namesakes {
            by_name: BTreeMap::new(),
            by_folded: BTreeMap::new(),
        };
        for path in tree.files.keys().filter(|path| tree.is_committed(path)) {
            names.by_name.entry(path.name()).or_default().push(path);
            *names.by_folded.entry(path.folded()).or_default() += 1;
        }
        names
    }

    /// The files that have this name.
    pub fn named(&self, name: &str) -> &[&'a RelPath] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    /// Is there no other path that differs from this one in letter case alone?
    pub fn is_alone(&self, path: &RelPath) -> bool {
        self.by_folded.get(&path.folded()) == Some(&1)
    }
}

/// Is this name so common that it says little?
pub fn is_common(path: &RelPath) -> bool {
    COMMON.contains(&path.stem().to_lowercase().as_str())
}

/// The change that makes a citation lead to the only path that can be meant. `None` where that is not certain, where the
/// path is not written as it is read, or where the new one would be read as something else.
pub fn citation(inspection: &Inspection, cited: &Cited, moved: &Moved) -> Option<(Place, String)> {
    let own = |citation: &&Citation| {
        citation.span == cited.cite.span && citation.text == cited.evidence.text
    };
    let citation = cited.by.record.citations.iter().find(own)?;
    mention(inspection, &cited.at, citation, moved)
}

/// The same of anything that a text names, at its place.
pub fn mention(
    inspection: &Inspection,
    at: &Place,
    citation: &Citation,
    moved: &Moved,
) -> Option<(Place, String)> {
    let to = moved
        .only()
        .filter(|to| is_certain(inspection, moved, to))?;
    if *to == at.path {
        return None;
    }
    if citation.linked {
        let around = inspection.link_around(&at.path, at.span)?;
        return link(inspection, &at.path, around, to);
    }
    rewritten(inspection, at, citation, to)
}

fn is_certain(inspection: &Inspection, moved: &Moved, to: &RelPath) -> bool {
    match moved.trace {
        Trace::LetterCase => inspection.namesakes().is_alone(to),
        Trace::Renamed(_) | Trace::SameContent(_) => true,
        Trace::SameName => !is_common(to),
        Trace::Deleted(_) => false,
    }
}

/// The path of a text as it is written, in the place of the old one.
fn rewritten(
    inspection: &Inspection,
    at: &Place,
    citation: &Citation,
    to: &RelPath,
) -> Option<(Place, String)> {
    let written = at.span.of(inspection.text(&at.path));
    let old = as_written(written, citation);
    let start = alone(written, &old)?;
    let span = Span::new(start, start + old.len());
    let from = &at.path;
    let forms = forms(&old, from, to, &inspection.model.tree);
    let mut leading = leading(inspection, at, citation, to, forms);
    let new = leading.find(|new| reads_on(inspection, at, citation, (span, new)))?;
    Some((place(from, span.shifted(at.span.start)), new))
}

/// The forms of a path that lead to it from where it is written.
fn leading(
    inspection: &Inspection,
    at: &Place,
    citation: &Citation,
    to: &RelPath,
    forms: Vec<String>,
) -> impl Iterator<Item = String> {
    let tree = &inspection.model.tree;
    let leads = |new: &String| leads_to(citation, new, &at.path, to, tree);
    forms
        .into_iter()
        .filter(leads)
        .collect::<Vec<_>>()
        .into_iter()
}

/// Is a text read as before with a new path in the place of the old one?
fn reads_on(
    inspection: &Inspection,
    at: &Place,
    citation: &Citation,
    (old, new): (Span, &str),
) -> bool {
    let text = inspection.text(&at.path);
    let written = at.span.of(text);
    let replaced = format!("{}{new}{}", &written[..old.start], &written[old.end..]);
    let is_path = is_plain(new) || is_all_of_code(text, at.span);
    let is_code = is_code(text, at.span.start);
    is_path && is_read_alike(citation, new, [written, &replaced], is_code)
}

/// The path with the `./` that its writer gave it.
fn as_written(written: &str, citation: &Citation) -> String {
    let dotted = format!("./{}", citation.text);
    let is_dotted = written.contains(&dotted) && !written.contains(&format!(".{dotted}"));
    match is_dotted {
        true => dotted,
        false => citation.text.clone(),
    }
}

/// Is this a path wherever it stands?
fn is_plain(path: &str) -> bool {
    path.chars()
        .all(|letter| letter.is_alphanumeric() || "/._-+@~".contains(letter))
}

/// Is this place all that is between two backticks, so that spaces and commas in it are its own?
fn is_all_of_code(text: &str, span: Span) -> bool {
    let (before, after) = (
        text.get(..span.start).unwrap_or(""),
        text.get(span.end..).unwrap_or(""),
    );
    before.ends_with('`') && after.starts_with('`')
}

/// Does this place stand within backticks that were opened on its line?
fn is_code(text: &str, at: usize) -> bool {
    let near = text.floor_char_boundary(at.saturating_sub(1_000));
    let before = text
        .get(near..at)
        .unwrap_or("")
        .rsplit('\n')
        .next()
        .unwrap_or("");
    before.matches('`').count() % 2 == 1
}

/// The change that makes a link lead to `to`: the path of its destination alone, in the link or where its reference is defined.
pub fn link(
    inspection: &Inspection,
    from: &RelPath,
    link: &ResolvedLink,
    to: &RelPath,
) -> Option<(Place, String)> {
    if to == from {
        return None;
    }
    let text = inspection.text(from);
    let inline = destination(link.span.of(text), &link.destination).map(|start| (link.span, start));
    let (around, start) = inline.or_else(|| defined(inspection, from, link))?;
    let old = path_of(&link.destination);
    let slash = if old.ends_with('/') { "/" } else { "" };
    let (relative, to) = (
        to.relative_to_folder(&from.parent()) + slash,
        format!("{to}{slash}"),
    );
    let new = match old {
        "" => return None,
        old if old.starts_with('/') => format!("/{to}"),
        old if old.starts_with("./") && !relative.starts_with("../") => format!("./{relative}"),
        _ if relative
            .split('/')
            .next()
            .is_some_and(|first| first.contains(':')) =>
        {
            format!("./{relative}")
        }
        _ => relative,
    };
    let span = Span::new(start, start + old.len()).shifted(around.start);
    Some((place(from, span), encoded(&new)))
}

/// The ways to write the new path, the writer's own form first: from the document's folder or from the root.
fn forms(old: &str, from: &RelPath, to: &RelPath, tree: &SourceTree) -> Vec<String> {
    let slash = if old.ends_with('/') { "/" } else { "" };
    let folder = from.parent();
    let relative = to.relative_to_folder(&folder) + slash;
    let rooted = format!("{to}{slash}");
    let dotted = |relative: &str| {
        if relative.starts_with("../") {
            relative.to_owned()
        } else {
            format!("./{relative}")
        }
    };
    if old.starts_with("./") {
        return vec![dotted(&relative), rooted];
    }
    if old.starts_with("../") {
        return vec![relative.clone(), dotted(&relative), rooted];
    }
    if old.starts_with('/') {
        return vec![format!("/{rooted}"), rooted];
    }
    let first = old.split('/').next().unwrap_or("");
    let is_there = |base: &RelPath| base.join(first).is_some_and(|path| tree.has_folder(&path));
    let below = to.is_within(&folder);
    let from_folder = if old.contains('/') {
        is_there(&folder) && !is_there(&RelPath::root())
    } else {
        below
    };
    if from_folder && below {
        vec![relative, rooted]
    } else {
        vec![rooted, dotted(&relative)]
    }
}

/// Would the new text, in the place of the old one, be looked for and found at `to`?
fn leads_to(
    citation: &Citation,
    new: &str,
    from: &RelPath,
    to: &RelPath,
    tree: &SourceTree,
) -> bool {
    let renewed = Citation {
        text: new.to_owned(),
        ..citation.clone()
    };
    let there = |path: &RelPath| tree.files_within(path).any(|file| tree.is_committed(file));
    candidates(&renewed, from).into_iter().find(there).as_ref() == Some(to)
}

/// Would the new words be read as the old ones were, but for the path?
fn is_read_alike(
    citation: &Citation,
    new: &str,
    [before, after]: [&str; 2],
    is_code: bool,
) -> bool {
    if new.contains(['`', '|', '\\', '&', '<', '>', '*']) || new.chars().any(char::is_control) {
        return false;
    }
    let read = |words: &str| {
        let span = Span::new(0, words.len());
        let piece = Piece {
            text: words.to_owned(),
            span,
            code: is_code,
            ..Piece::default()
        };
        reference::cite(
            &Text {
                span,
                plain: words.to_owned(),
                pieces: vec![piece],
            },
            citation.role,
        )
    };
    let (old, renewed) = (read(before), read(after));
    if !old.iter().any(|found| found.text == citation.text) {
        // It was not read from these words alone, so that only a path that is one wherever it stands will do.
        return is_plain(new);
    }
    let alike = |(old, renewed): (&Citation, &Citation)| {
        let text = if old.text == citation.text {
            new.strip_prefix("./").unwrap_or(new)
        } else {
            &old.text
        };
        renewed.text.strip_prefix("./").unwrap_or(&renewed.text) == text
            && renewed.decoration == old.decoration
            && renewed.fragment == old.fragment
    };
    old.len() == renewed.len() && old.iter().zip(&renewed).all(alike)
}

/// Where the path is, if it is there once and is not part of a longer one.
fn alone(written: &str, old: &str) -> Option<usize> {
    let start = written.find(old).filter(|_| !old.is_empty())?;
    let of_path = |letter: char| letter.is_alphanumeric() || "/-_.".contains(letter);
    let (before, after) = (&written[..start], &written[start + old.len()..]);
    let apart = !before.ends_with(of_path)
        && !after.starts_with(|letter: char| of_path(letter) && letter != '.');
    (apart && !after.contains(old)).then_some(start)
}

/// Where the destination of an inline link begins; one that is defined elsewhere or written with escapes is not found.
fn destination(written: &str, destination: &str) -> Option<usize> {
    let begins = |at: usize| {
        let rest = &written[at + 2..];
        let inner = rest.trim_start();
        let inner = inner.strip_prefix('<').unwrap_or(inner);
        let behind = inner.strip_prefix(destination)?;
        let ends = behind
            .starts_with(|letter: char| letter.is_whitespace() || matches!(letter, ')' | '>'))
            && behind.ends_with(')');
        ends.then_some(written.len() - inner.len())
    };
    written
        .rmatch_indices("](")
        .take(8)
        .find_map(|(at, _)| begins(at))
}

/// The definition that a link by reference means, and where its destination begins in it.
fn defined(inspection: &Inspection, from: &RelPath, link: &ResolvedLink) -> Option<(Span, usize)> {
    let text = inspection.text(from);
    let label = folded_label(label(link.span.of(text))?);
    let span = *inspection
        .model
        .documents
        .get(from)?
        .document
        .definitions
        .get(&label)?;
    let written = span.of(text);
    let behind = written.find("]:").map(|at| at + 2)?;
    let rest = written.get(behind..)?.trim_start();
    let rest = rest.strip_prefix('<').unwrap_or(rest);
    let ends = |behind: &str| {
        behind.is_empty()
            || behind.starts_with(|letter: char| letter.is_whitespace() || letter == '>')
    };
    let found = rest.strip_prefix(&link.destination).is_some_and(ends);
    found.then(|| (span, written.len() - rest.len()))
}

/// The label of `[text][label]`, `[label][]` and `[label]`.
fn label(written: &str) -> Option<&str> {
    let whole = written
        .strip_suffix("[]")
        .unwrap_or(written)
        .strip_suffix(']')?;
    let inner = whole.rsplit_once("][").map(|(_, label)| label);
    inner.or_else(|| whole.trim_start_matches('!').strip_prefix('['))
}

/// The path of a destination, without section, query or line number.
fn path_of(destination: &str) -> &str {
    let path = destination.split(['#', '?']).next().unwrap_or("");
    let numbered = path.rsplit_once(':').filter(|(_, line)| {
        line.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
    });
    numbered.map_or(path, |(path, _)| path)
}

/// A path as the destination of a link, whatever stands around it.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for letter in path.chars() {
        let plain = !letter.is_whitespace()
            && !letter.is_control()
            && !"()<>[]`|%&\\#?*\"'".contains(letter);
        if plain {
            out.push(letter);
        } else {
            let mut buffer = [0; 4];
            letter
                .encode_utf8(&mut buffer)
                .bytes()
                .for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_destination_of_a_link_is_found_in_every_spelling() {
        let found =
            |written: &str, to: &str| destination(written, to).map(|at| written[at..].to_owned());
        assert_eq!(found("[a](b.md)", "b.md").as_deref(), Some("b.md)"));
        assert_eq!(
            found("[b.md]( <b.md#x> \"b.md\")", "b.md#x").as_deref(),
            Some("b.md#x> \"b.md\")")
        );
        assert_eq!(
            found("[![i](i.png)](b.md)", "b.md").as_deref(),
            Some("b.md)")
        );
        assert_eq!(found("[a][b]", "b.md"), None);
        assert_eq!(found("[a](b&amp;c.md)", "b&c.md"), None);
        let labels = ["[a][b c]", "[b c][]", "[b c]", "![a][b c]", "![b c]"].map(label);
        assert_eq!(labels, [Some("b c"); 5]);
        assert_eq!(
            (path_of("a.rs:12"), path_of("a.md#x:1"), path_of("a:b.md?x")),
            ("a.rs", "a.md", "a:b.md")
        );
        assert_eq!(encoded("a (1)/é 50%.md"), "a%20%281%29/é%2050%25.md");
    }

    #[test]
    fn a_path_within_a_longer_one_is_not_alone() {
        assert_eq!(alone("x `a.md`", "a.md"), Some(3));
        assert_eq!(alone("docs/a.md", "a.md"), None);
        assert_eq!(alone("a.md, a.md", "a.md"), None);
    }
}
