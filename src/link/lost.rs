//! Lost references: the files and folders that documents name outside of their records, and that this tree does not have.
//!
//! Much that a text names was never meant to be here: a path in a container, a file of another repository, what a plan is to bring about.
//! So little is told: paths of at least two parts that history has renamed, or that differ in letter case alone; and lone paths of a list
//! (*Design inputs*, *Implementation targets*) of which most others are there, where one file of that name lies elsewhere. What was once here
//! and is nowhere now was built, or is told of in the past tense; a list may name what its plan is to make, and what lies below the document's
//! own folder was found. What the writer calls new, planned or removed is none.
//!
//! Of the rest, paths of two parts or more below a folder that this tree has are *absent*: most likely they were meant to be here, and some
//! were not. Pages list them, and nothing is told. With them stands what was here and was taken away, unless the page is of one day: that is
//! counted for each document. `/docs/setup` may be an address or a place on a machine, and `lib/pdf` names the module
//! `lib/pdf.ts`: neither is listed.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{Names, Resolution, resolve};
use super::{Model, Moved, State, Trace};
use crate::base::kind::DocumentRole;
use crate::base::{RelPath, Span};
use crate::records::mentions::Mention;
use crate::records::values::dated::carries_date;
use crate::records::{Citation, ReferenceKind};
use crate::source::Cited;

/// A reference of a document that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostReference {
    /// What is named.
    pub citation: Citation,
    /// Where it may have gone.
    pub moved: Option<Moved>,
}

/// References by the document that makes them.
type ByDocument = BTreeMap<RelPath, Vec<LostReference>>;

/// The lost and the absent references of each document, each thing once.
pub fn gather(model: &Model, cited: &Cited) -> (ByDocument, ByDocument) {
    let names = Names::of(&model.tree, cited);
    let (mut lost, mut absent) = (ByDocument::new(), ByDocument::new());
    for (path, page) in &model.documents {
        if page.role != DocumentRole::Operations {
            continue;
        }
        let of = Naming {
            model,
            cited,
            names: &names,
            from: path,
        };
        let found = of.looked_up(&page.left.mentions);
        lost.insert(path.clone(), of.lost(&found));
        absent.insert(path.clone(), of.absent(&found));
    }
    lost.retain(|_, all| !all.is_empty());
    absent.retain(|_, all| !all.is_empty());
    (lost, absent)
}

/// What a document names.
struct Naming<'a> {
    model: &'a Model,
    cited: &'a Cited,
    names: &'a Names,
    from: &'a RelPath,
}

impl Naming<'_> {
    fn lost(&self, found: &[(&Mention, Resolution)]) -> Vec<LostReference> {
        let lists = Lists::of(found);
        let is_lost = |(mention, resolution): &&(&Mention, Resolution)| {
            let is_sure =
                was_here(resolution) || has_namesake(resolution) && lists.vouch_for(mention);
            is_sure && self.is_lost(resolution)
        };
        distinct(found.iter().filter(is_lost))
    }

    /// What has left no trace here, below a folder that is here, and what was taken away and lies nowhere.
    fn absent(&self, found: &[(&Mention, Resolution)]) -> Vec<LostReference> {
        // A page of one day tells of what was there on that day.
        let is_dated = self.from.parts().any(carries_date);
        let is_absent = |(mention, resolution): &&(&Mention, Resolution)| {
            let named = &mention.citation.text;
            let is_gone = || !is_dated && resolution.moved.as_ref().is_some_and(was_deleted);
            let is_unknown = || resolution.moved.is_none() && self.is_below_known_folder(named);
            resolution.state == State::Missing
                && (is_unknown() || is_gone())
                && !self.is_module(named)
        };
        distinct(found.iter().filter(is_absent))
    }

    /// Does a path of two parts or more, without a blank to fill in, begin with a folder of this tree?
    fn is_below_known_folder(&self, path: &str) -> bool {
        if path.contains(['{', '}', '$', '<', '>', '%']) {
            return false;
        }
        let parts = bare(path).split_once('/');
        let folder = parts.and_then(|(first, _)| RelPath::new(first));
        folder.is_some_and(|folder| {
            !folder.as_str().is_empty() && self.model.tree.has_folder(&folder)
        })
    }

    /// Is a path that of a file here, without its extension?
    fn is_module(&self, path: &str) -> bool {
        let is_it = |file: &RelPath| {
            let rest = file.as_str().strip_prefix(bare(path));
            rest.is_some_and(|rest| rest.starts_with('.'))
        };
        self.model.tree.files.keys().any(is_it)
    }

    /// What the mentions that nothing else tells of lead to.
    fn looked_up<'m>(&self, mentions: &'m [Mention]) -> Vec<(&'m Mention, Resolution)> {
        let told = self.told_elsewhere();
        let own = mentions.iter().filter(|mention| {
            let citation = &mention.citation;
            !citation.linked && !told.contains(citation.text.as_str())
        });
        own.map(|mention| (mention, self.resolved(&mention.citation)))
            .collect()
    }

    /// Is it nowhere, as far as a reader of the document can see?
    fn is_lost(&self, resolution: &Resolution) -> bool {
        let folder = self.from.parent();
        let is_renamed = was_here(resolution);
        let is_here = |to: &RelPath| to == self.from || !is_renamed && is_below(to, &folder);
        let mut places = resolution.moved.iter().flat_map(|moved| &moved.to);
        resolution.state == State::Missing && !places.any(is_here)
    }

    fn resolved(&self, citation: &Citation) -> Resolution {
        let found = resolve(citation, self.from, self.model, self.cited, self.names);
        let is_path = citation.kind != ReferenceKind::Glob
            && citation.text.trim_end_matches('/').contains('/');
        let is_meant = is_path && !citation.pending && !citation.retired;
        let state = if found.state == State::Missing && !is_meant {
            State::Unchecked
        } else {
            found.state
        };
        Resolution { state, ..found }
    }

    /// What records of the document cite: rules of evidence tell of that.
    fn told_elsewhere(&self) -> BTreeSet<&str> {
        let records = self.model.records_of(self.from);
        let cites = records.flat_map(|at| self.model.cites(at));
        cites.map(|(entry, _)| entry.text.as_str()).collect()
    }
}

/// A path as it begins at the root.
fn bare(path: &str) -> &str {
    path.trim_start_matches("./")
}

/// Each thing once, at its first place.
fn distinct<'m>(found: impl Iterator<Item = &'m (&'m Mention, Resolution)>) -> Vec<LostReference> {
    let mut seen = BTreeSet::new();
    let found = found.filter(|(mention, _)| seen.insert(&mention.citation.text));
    found
        .map(|(mention, resolution)| LostReference {
            citation: mention.citation.clone(),
            moved: resolution.moved.clone(),
        })
        .collect()
}

/// Does a path lie in a folder other than the root?
fn is_below(path: &RelPath, folder: &RelPath) -> bool {
    !folder.as_str().is_empty() && path.is_within(folder)
}

/// Does history tell where it is now, or is it there in other letters?
fn was_here(resolution: &Resolution) -> bool {
    let Some(moved) = resolution.moved.as_ref() else {
        return false;
    };
    match moved.trace {
        Trace::LetterCase | Trace::Renamed(_) | Trace::SameContent(_) => moved.only().is_some(),
        Trace::SameName | Trace::Deleted(_) => false,
    }
}

/// Does history know that it was taken away, and lies nowhere?
fn was_deleted(moved: &Moved) -> bool {
    matches!(moved.trace, Trace::Deleted(_))
}

/// Is there one file of its name elsewhere?
fn has_namesake(resolution: &Resolution) -> bool {
    let moved = resolution.moved.as_ref();
    moved.is_some_and(|moved| moved.trace == Trace::SameName && moved.only().is_some())
}

/// Of each list of lone paths, how many are there, and how many are not.
struct Lists(BTreeMap<Span, (usize, usize)>);

impl Lists {
    fn of(found: &[(&Mention, Resolution)]) -> Self {
        let mut lists: BTreeMap<Span, (usize, usize)> = BTreeMap::new();
        for (mention, resolution) in found {
            let Some(list) = mention.list else { continue };
            let (there, missing) = lists.entry(list).or_default();
            match resolution.state {
                State::Missing => *missing += 1,
                _ if resolution.path.is_some() => *there += 1,
                _ => {}
            }
        }
        Lists(lists)
    }

    /// Are most of the list there?
    fn vouch_for(&self, mention: &Mention) -> bool {
        let counts = mention.list.and_then(|list| self.0.get(&list));
        counts.is_some_and(|(there, missing)| there > missing)
    }
}
