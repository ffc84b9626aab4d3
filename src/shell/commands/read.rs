//! `holdpoint read`: how one document was read, block by block, and why.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::base::text::count;
use crate::base::{RelPath, Settings, settings};
use crate::parse::parse_document;
use crate::records::Documents;
use crate::records::assembly::context::{Context, TreeFacts};
use crate::records::explanation;
use crate::records::words::Vocabulary;
use crate::report::formats::read::{DocumentReading, to_json, to_text, view};
use crate::shell::Failure;
use crate::shell::cli::{self, Answer, Read, Start};
use crate::shell::commands::{Outcome, print, printable_lines, unknown_key};
use crate::shell::read::{below, globs};
use crate::shell::site::Site;
use crate::source::SourceTree;

/// Prints how the document was read. Nothing is judged, so that neither history nor the other documents are asked.
pub fn run(start: Start, args: &Read) -> Result<Outcome, Failure> {
    let root = cli::root(start, None);
    root.only_whole("`read`")?;
    let site = Site::open(&root, None)?;
    let tree = site.tree()?;
    let (path, line) = asked(&site, &tree, &args.file)?;
    let text = tree.texts[&path].text.as_str();
    let line = line.map(|line| within(&path, text, line)).transpose()?;

    let reading = reading(&site.settings, &tree, &path, line);
    match args.format {
        Answer::Human => print(&printable_lines(&to_text(&reading)))?,
        Answer::Json => print(&to_json(&reading))?,
    }
    Ok(Outcome::Fine)
}

fn reading(
    settings: &Settings,
    tree: &SourceTree,
    path: &RelPath,
    line: Option<usize>,
) -> DocumentReading {
    let text = tree.texts[path].text.as_str();
    let facts = TreeFacts::of(&at_the_root(tree));
    let document = parse_document(text);
    let words = Vocabulary::new(settings);
    let context = Context::new(path, &document, text, &words).in_tree(facts, settings);
    view(&context, &explanation::explain(&context, settings), line)
}

/// The documents that speak of the whole tree.
fn at_the_root(tree: &SourceTree) -> Documents {
    let texts = tree.texts.iter();
    let at_root = texts.filter(|(path, _)| path.parent().as_str().is_empty());
    at_root
        .map(|(path, text)| (path.clone(), Arc::new(parse_document(&text.text))))
        .collect()
}

/// The document and the line that were asked for: `FILE`, `FILE:LINE`, or `FILE:LINE:COLUMN` as diagnostics have it.
fn asked(site: &Site, tree: &SourceTree, name: &str) -> Result<(RelPath, Option<usize>), Failure> {
    let document = |name: &str| {
        let mut meant = meant(&site.root, name).into_iter();
        meant.find(|path| tree.texts.contains_key(path))
    };
    if let Some(path) = document(name) {
        return Ok((path, None));
    }
    let (file, line) = without_line(name);
    match document(file) {
        Some(path) => Ok((path, line)),
        None => Err(no_document(site, tree, file)),
    }
}

/// A name without `:LINE` or `:LINE:COLUMN` at its end, and the line.
fn without_line(name: &str) -> (&str, Option<usize>) {
    let number_behind = |name: &str| -> Option<(usize, usize)> {
        let (file, number) = name.rsplit_once(':')?;
        Some((file.len(), number.parse().ok()?))
    };
    let Some((end, last)) = number_behind(name) else {
        return (name, None);
    };
    let file = &name[..end];
    match number_behind(file) {
        Some((end, line)) => (&file[..end], Some(line)),
        None => (file, Some(last)),
    }
}

/// The paths below the root that a name may mean: from the working folder, as it is written and where its links lead, and from
/// the root.
fn meant(root: &Path, name: &str) -> Vec<RelPath> {
    let typed = Path::new(name);
    let folder = match typed.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => typed,
    };
    let folder = fs::canonicalize(folder).ok();
    let as_written = folder
        .zip(typed.file_name())
        .map(|(folder, name)| folder.join(name));
    let real = fs::canonicalize(typed).ok();
    let from_here = as_written.into_iter().chain(real);
    let mut paths: Vec<RelPath> = from_here.filter_map(|path| below(root, &path)).collect();
    paths.extend(RelPath::new(name));
    paths
}

/// The line, if the document has it.
fn within(path: &RelPath, text: &str, line: usize) -> Result<usize, Failure> {
    let lines = text.lines().count();
    if (1..=lines).contains(&line) {
        return Ok(line);
    }
    let failure = Failure::new(format!(
        "`{path}` has {}, and no line {line}",
        count(lines, "line")
    ));
    Err(failure.with_help(match lines {
        0 => "leave the line out".to_owned(),
        _ => format!("name a line from 1 to {lines}, or leave it out for the whole document"),
    }))
}

/// Why a name means no document, and what to do about it.
fn no_document(site: &Site, tree: &SourceTree, name: &str) -> Failure {
    let meant = meant(&site.root, name);
    let there = |path: &&RelPath| site.root.join(path.as_str()).exists();
    let Some(path) = meant.iter().find(there) else {
        return nowhere(site, tree, name);
    };
    if site.root.join(path.as_str()).is_dir() {
        return folder(tree, path);
    }
    if let Some(why) = tree.unread.get(path) {
        return Failure::new(format!("`{path}` cannot be read: {why}"))
            .with_help("see holdpoint explain document-unreadable");
    }
    match tree.files.contains_key(path) {
        true => no_match(site, path),
        false => Failure::new(format!(
            "`{path}` is not part of the tree: an ignore file, or a folder that is never read, leaves it out"
        ))
        .with_help("commit the file, or take it out of .gitignore"),
    }
}

/// A name of nothing below the root.
fn nowhere(site: &Site, tree: &SourceTree, name: &str) -> Failure {
    if Path::new(name).exists() {
        return Failure::new(format!(
            "`{name}` is outside the root `{}`",
            site.root.display()
        ))
        .with_help("name the root that contains it: holdpoint -C DIR read FILE");
    }
    let documents = tree.texts.keys();
    let known: Vec<(String, String)> = documents
        .map(|path| (path.to_string(), path.name().to_owned()))
        .collect();
    unknown_key("document", name, &known)
}

fn folder(tree: &SourceTree, path: &RelPath) -> Failure {
    let failure = Failure::new(format!(
        "`{}` is a folder, and one document is read at a time",
        if path.as_str().is_empty() {
            "."
        } else {
            path.as_str()
        }
    ));
    let inside = tree.texts.keys().find(|document| document.is_within(path));
    failure.with_help(match inside {
        Some(document) => format!("name one of its documents, such as `{document}`"),
        None => "there is no document in it".to_owned(),
    })
}

/// A file of the tree that the settings do not take for a document.
fn no_match(site: &Site, path: &RelPath) -> Failure {
    let settings = &site.settings;
    let is_register = |path: &RelPath| {
        let mut registers = settings.waiver_registers.iter();
        registers.any(|register| register.path == *path)
    };
    let is_excluded = globs(&settings.exclude).is_ok_and(|out| out.is_match(path.as_str()));
    if path.as_str() == settings::FILE || is_register(path) {
        return Failure::new(format!(
            "`{path}` is read as settings, and not as a document"
        ))
        .with_help("name a document");
    }
    if is_excluded {
        return Failure::new(format!("`exclude` in site.toml leaves out `{path}`"))
            .with_help("take its pattern out of `exclude`");
    }
    Failure::new(format!(
        "`{path}` is not a document: documents are {}",
        settings.documents.join(", ")
    ))
    .with_help("name a Markdown file, or add a pattern to `documents` in site.toml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_and_a_column_may_stand_behind_a_name() {
        for (name, expected) in [
            ("a.md", ("a.md", None)),
            ("a.md:12", ("a.md", Some(12))),
            ("a.md:12:3", ("a.md", Some(12))),
            ("a:b.md", ("a:b.md", None)),
            ("a.md:", ("a.md:", None)),
            ("a.md:x", ("a.md:x", None)),
        ] {
            assert_eq!(without_line(name), expected, "{name}");
        }
    }
}
