//! Pasts: when each path of a revision last changed, and before that where its last change was one of many in the same few lines.

use std::collections::{BTreeMap, HashSet};

use gix::{ObjectId, Repository};

use super::bulk::Bulk;
use super::memory::{Earlier, Pasts};
use super::objects::{Objects, Unread};
use super::renames::Renames;
use super::walk::{Answer, Change, Ending, GitPath, Known, Next, walk};
use super::{Checkout, Head, boundary, ignored_commits};
use crate::base::{Date, RelPath};
use crate::source::History;
use crate::source::history::{LastChange, Past};

impl Checkout {
    /// When each path of the revision last changed: one walk through history, as far as what `earlier` revisions say.
    pub fn history(&self, earlier: &Earlier<Pasts>) -> Pasts {
        let Some(head) = &self.head else {
            let history = History {
                unread: Some("there is no commit yet".to_owned()),
                ..History::default()
            };
            return Pasts {
                history,
                ignored: HashSet::new(),
            };
        };
        let repository = self.repository.to_thread_local();
        let question = Question::of(self, head, &repository, earlier);
        let mut history = question.history();
        history
            .paths
            .retain(|path, _| !self.dangles(&question.objects, path));
        Pasts {
            history,
            ignored: question.ignored,
        }
    }
}

/// What the walks through history are asked with.
struct Question<'a> {
    checkout: &'a Checkout,
    head: &'a Head,
    objects: Objects<'a>,
    boundary: HashSet<ObjectId>,
    ignored: HashSet<ObjectId>,
    earlier: Vec<(ObjectId, &'a History)>,
}

impl<'a> Question<'a> {
    fn of(
        checkout: &'a Checkout,
        head: &'a Head,
        repository: &'a Repository,
        earlier: &'a Earlier<Pasts>,
    ) -> Self {
        let objects = head.objects(repository);
        let ignored = ignored_commits(&objects, head.tree);
        let alike = earlier.iter().filter(|(_, pasts)| pasts.ignored == ignored);
        Question {
            checkout,
            head,
            boundary: boundary(repository),
            earlier: alike.map(|(id, pasts)| (*id, &pasts.history)).collect(),
            objects,
            ignored,
        }
    }

    fn history(&self) -> History {
        let listing = self.head.listing.keys();
        let asked = listing
            .filter_map(|path| Some((self.below_root(path)?, GitPath::from(path.as_slice()))));
        let (names, paths): (Vec<RelPath>, Vec<GitPath>) = asked.unzip();
        let answers = self.walk_by_content(&paths);
        let pasts = answers.iter().map(|answer| self.past(answer));
        History {
            paths: names.into_iter().zip(pasts).collect(),
            before_bulk: self.before_bulk(&paths, &answers),
            submodules: self.checkout.submodules(),
            unread: self.objects.unread(),
            ..History::default()
        }
    }

    /// The last changes of contents.
    fn walk_by_content(&self, paths: &[GitPath]) -> Vec<Answer> {
        let mut renames = Renames::default();
        self.walk(paths, &mut |change| self.skip_form(&mut renames, change))
    }

    /// The last changes that were made to a document for its own sake.
    fn walk_past_bulk(&self, paths: &[GitPath], bulk: &mut Bulk<'_>) -> Vec<Answer> {
        let mut renames = Renames::default();
        self.walk(paths, &mut |change| {
            let next = self.skip_form(&mut renames, change);
            if !matches!(next, Next::Stop) || change.old.is_none() {
                return next;
            }
            match bulk.holds(change.commit, change.path) {
                Ok(true) => Next::Follow(change.path.clone()),
                Ok(false) => next,
                Err(Unread) => Next::Unread,
            }
        })
    }

    /// Of paths whose last change was one of many in the same few lines: what changed them before.
    fn before_bulk(&self, paths: &[GitPath], answers: &[Answer]) -> BTreeMap<RelPath, LastChange> {
        let mut bulk = Bulk::new(&self.objects, &self.checkout.prefix);
        let (of_bulk, first) = self.changed_in_bulk(paths, answers, &mut bulk);
        let further = self.walk_past_bulk(&of_bulk, &mut bulk);
        let before = further
            .iter()
            .map(|answer| self.changed_before_bulk(answer));
        let changed = of_bulk.iter().zip(first.into_iter().zip(before));
        let mut found = self.told_of_bulk(paths, answers);
        found.extend(changed.filter_map(|(path, changes)| self.if_other(path, changes)));
        found
    }

    /// The paths whose last change was made by such a commit, or by one that may be one, with that change.
    fn changed_in_bulk(
        &self,
        paths: &[GitPath],
        answers: &[Answer],
        bulk: &mut Bulk<'_>,
    ) -> (Vec<GitPath>, Vec<LastChange>) {
        let all = paths.iter().zip(answers);
        let at_bulk = all.filter(|(_, answer)| ends_at_bulk(answer, bulk));
        at_bulk
            .map(|(path, answer)| (path.clone(), self.past(answer).changed))
            .unzip()
    }

    /// A path that such a commit changed in another way was looked at.
    fn if_other(
        &self,
        path: &GitPath,
        (first, before): (LastChange, LastChange),
    ) -> Option<(RelPath, LastChange)> {
        let path = self.below_root(path)?;
        (before != first).then_some((path, before))
    }

    /// What earlier revisions say of it.
    fn told_of_bulk(&self, paths: &[GitPath], answers: &[Answer]) -> BTreeMap<RelPath, LastChange> {
        let all = paths.iter().zip(answers);
        let told = all.filter_map(|(path, answer)| {
            let Ending::Known(commit, of) = &answer.ending else {
                return None;
            };
            let before = self.told_before_bulk(*commit, of)?;
            Some((self.below_root(path)?, before.clone()))
        });
        told.collect()
    }

    fn changed_before_bulk(&self, answer: &Answer) -> LastChange {
        let told = match &answer.ending {
            Ending::Known(commit, path) => self.told_before_bulk(*commit, path).cloned(),
            Ending::At(_) | Ending::Boundary | Ending::Unread | Ending::Never => None,
        };
        told.unwrap_or_else(|| self.past(answer).changed)
    }

    fn walk(&self, paths: &[GitPath], judge: &mut dyn FnMut(&Change<'_>) -> Next) -> Vec<Answer> {
        let commits: Vec<ObjectId> = self.earlier.iter().map(|(id, _)| *id).collect();
        let known = Known {
            commits: &commits,
            is_known: &|commit, path| self.told(commit, path).is_some(),
        };
        walk(
            &self.objects,
            self.head.id,
            &self.boundary,
            &known,
            paths,
            judge,
        )
    }

    fn below_root(&self, path: &[u8]) -> Option<RelPath> {
        self.checkout.below_root(path)
    }

    fn earlier_history(&self, commit: ObjectId) -> Option<&'a History> {
        let mut earlier = self.earlier.iter();
        earlier
            .find(|(id, _)| *id == commit)
            .map(|(_, history)| *history)
    }

    /// What an earlier revision says of a path.
    fn told(&self, commit: ObjectId, path: &[u8]) -> Option<&'a Past> {
        let history = self.earlier_history(commit)?;
        let past = history.paths.get(&self.below_root(path)?)?;
        (past.changed != LastChange::Unread).then_some(past)
    }

    fn told_before_bulk(&self, commit: ObjectId, path: &[u8]) -> Option<&'a LastChange> {
        let history = self.earlier_history(commit)?;
        history.before_bulk(&self.below_root(path)?)
    }

    /// A file that only got another name or mode, and a commit that only changed the form, say nothing of the content's age.
    fn skip_form(&self, renames: &mut Renames, change: &Change<'_>) -> Next {
        let Some(parent) = change.parent else {
            return Next::Stop;
        };
        match change.old.filter(|old| !old.mode.is_tree()) {
            None => followed(renames.source(&self.objects, change.commit, parent, change.path)),
            Some(_) if self.ignored.contains(&change.commit.id) => {
                Next::Follow(change.path.clone())
            }
            Some(old) if change.new.is_some_and(|new| new.id == old.id) => {
                Next::Follow(change.path.clone())
            }
            Some(_) => Next::Stop,
        }
    }

    /// The answer of a walk, which may end at what was told of an earlier revision.
    fn past(&self, answer: &Answer) -> Past {
        let touched = answer
            .touched
            .as_deref()
            .and_then(|commit| Date::of_unix_seconds(commit.seconds));
        let changed = match &answer.ending {
            Ending::At(commit) => super::told(commit).map_or(LastChange::Unread, LastChange::By),
            Ending::Boundary => LastChange::Boundary,
            Ending::Unread | Ending::Never => LastChange::Unread,
            Ending::Known(commit, path) => {
                let before = self
                    .told(*commit, path)
                    .expect("a walk ends as known only where it was told so");
                let touched = answer.touched.as_ref().map_or(before.touched, |_| touched);
                return Past {
                    changed: before.changed.clone(),
                    touched,
                };
            }
        };
        Past { changed, touched }
    }
}

fn ends_at_bulk(answer: &Answer, bulk: &mut Bulk<'_>) -> bool {
    match &answer.ending {
        Ending::At(commit) => bulk.is_one(commit).unwrap_or(true),
        Ending::Known(..) | Ending::Boundary | Ending::Unread | Ending::Never => false,
    }
}

/// Where a walk goes on from a file that was added, given what it was called before.
fn followed(source: Result<Option<&[u8]>, Unread>) -> Next {
    match source {
        Ok(Some(from)) => Next::Follow(GitPath::from(from)),
        Ok(None) => Next::Stop,
        Err(Unread) => Next::Unread,
    }
}
