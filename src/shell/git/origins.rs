//! Origins: who last changed lines of the working tree: lines of the revision by history, others by nobody yet.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::compare_lines::{Comparison, lines};
use super::lines::{AskedLines, Author, KnownLines, authors};
use super::memory::{Earlier, Lines};
use super::objects::Objects;
use super::trees::Entry;
use super::{Checkout, boundary, ignored_commits, told};
use crate::base::RelPath;
use crate::source::history::{Origin, Origins};
use crate::source::{Encoding, Text, decode};

/// A file whose lines are asked about: each asked line, from 1, with the line of the revision that it is, from 0.
struct Asked<'a> {
    path: &'a RelPath,
    lines: BTreeMap<usize, Option<u32>>,
    /// Does the file differ from the revision in nothing but dates?
    only_dates: bool,
    entry: Entry,
}

impl Checkout {
    /// Who last changed each of these lines, counted from 1. `texts` is what the working tree holds, `told` what history has
    /// said of this revision before, `earlier` what it said of others.
    pub fn origins(
        &self,
        wanted: &BTreeMap<RelPath, BTreeSet<usize>>,
        texts: &BTreeMap<RelPath, Text>,
        earlier: &Earlier<Lines>,
        told: &mut Lines,
    ) -> Origins {
        let Some(head) = self.head.as_ref().filter(|_| !wanted.is_empty()) else {
            return Origins::new();
        };
        let repository = self.repository.to_thread_local();
        let objects = head.objects(&repository);
        let mut origins = Origins::new();
        let mut asked = Vec::new();
        for (path, lines) in wanted {
            match self.asked(&objects, path, lines, texts) {
                Ok(found) => asked.push(found),
                Err(origin) => drop(origins.insert(
                    path.clone(),
                    lines.iter().map(|&line| (line, origin.clone())).collect(),
                )),
            }
        }
        let of_history: Vec<AskedLines> = asked
            .iter()
            .map(|asked| self.of_history(asked, told.known.get(asked.path)))
            .collect();
        told.ignored = ignored_commits(&objects, head.tree);
        let earlier: Vec<_> = earlier
            .iter()
            .filter(|(_, lines)| lines.ignored == told.ignored)
            .collect();
        let lines = |commit, path: &[u8]| {
            let (_, lines) = earlier.iter().find(|(id, _)| *id == commit)?;
            lines.known.get(&self.below_root(path)?)
        };
        let commits: Vec<_> = earlier.iter().map(|(id, _)| *id).collect();
        let known = KnownLines {
            commits: &commits,
            lines: &lines,
        };
        let authors = authors(
            &objects,
            head.id,
            &boundary(&repository),
            &told.ignored,
            &known,
            &of_history,
        );
        for (asked, authors) in asked.iter().zip(&authors) {
            let known = told.known.entry(asked.path.clone()).or_default();
            known.extend(authors.iter().map(|(line, author)| (*line, origin(author))));
            origins.insert(asked.path.clone(), told_of(asked, known));
        }
        origins
    }

    /// The lines of the revision that lines of a working file are; or what holds of all of them.
    fn asked<'a>(
        &self,
        objects: &Objects<'_>,
        path: &'a RelPath,
        wanted: &BTreeSet<usize>,
        texts: &BTreeMap<RelPath, Text>,
    ) -> Result<Asked<'a>, Origin> {
        let head = self.head.as_ref().ok_or(Origin::Unread)?;
        let entry = head
            .listing
            .get(&self.path_from_top(path).to_vec())
            .copied();
        let entry = entry.ok_or(Origin::Uncommitted { only_dates: false })?;
        // In UTF-16 half a letter can be a line end to git.
        let plain = |text: &&Text| entry.mode.is_blob() && text.encoding != Encoding::Utf16;
        let text = texts.get(path).filter(plain).ok_or(Origin::Unread)?;
        let committed = objects.blob(entry.id).map_err(|_| Origin::Unread)?;
        let committed = decode::decode(&committed).text;
        let (old, new) = (without_returns(&committed), without_returns(&text.text));
        let mut asked = Asked {
            path,
            lines: BTreeMap::new(),
            only_dates: false,
            entry,
        };
        let from_zero = |line: usize| u32::try_from(line.saturating_sub(1)).unwrap_or(u32::MAX);
        if old == new {
            asked.lines = wanted
                .iter()
                .map(|&line| (line, Some(from_zero(line))))
                .collect();
            return Ok(asked);
        }
        let compared = Comparison::of(old.as_bytes(), new.as_bytes());
        asked.only_dates = compared.only_dates(&lines(old.as_bytes()), &lines(new.as_bytes()));
        asked.lines = wanted
            .iter()
            .map(|&line| (line, compared.earlier(from_zero(line))))
            .collect();
        Ok(asked)
    }

    fn of_history(&self, asked: &Asked<'_>, known: Option<&BTreeMap<u32, Origin>>) -> AskedLines {
        let is_new = |line: &u32| known.is_none_or(|known| !known.contains_key(line));
        let lines: BTreeSet<u32> = asked
            .lines
            .values()
            .copied()
            .flatten()
            .filter(is_new)
            .collect();
        AskedLines {
            path: self.path_from_top(asked.path),
            entry: asked.entry,
            lines: lines.into_iter().collect(),
        }
    }
}

fn told_of(asked: &Asked<'_>, known: &BTreeMap<u32, Origin>) -> BTreeMap<usize, Origin> {
    let origin = |line: &Option<u32>| match line {
        Some(line) => known.get(line).cloned().unwrap_or(Origin::Unread),
        None => Origin::Uncommitted {
            only_dates: asked.only_dates,
        },
    };
    asked
        .lines
        .iter()
        .map(|(line, earlier)| (*line, origin(earlier)))
        .collect()
}

fn origin(author: &Author) -> Origin {
    match author {
        Author::By(commit, only_dates) => {
            told(commit).map_or(Origin::Unread, |commit| Origin::By {
                commit,
                only_dates: *only_dates,
            })
        }
        Author::Boundary => Origin::Boundary,
        Author::Unread => Origin::Unread,
        Author::Known(origin) => origin.clone(),
    }
}

/// A text with the line ends of git: a checkout may have turned them into those of its system.
fn without_returns(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        Cow::Borrowed(text)
    }
}
