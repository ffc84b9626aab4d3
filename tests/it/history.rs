//! History, held against the git program on scripted repositories.

use std::collections::BTreeMap;

use holdpoint::base::RelPath;
use holdpoint::source::history::LastChange;

use crate::repository::Repository;
use crate::scripted;

/// What `git log` says of a path, going on where the last change was a pure rename or a listed commit.
struct Oracle<'a> {
    repository: &'a Repository,
    /// Later name to earlier name, by commit.
    renames: BTreeMap<String, BTreeMap<String, String>>,
    ignored: Vec<String>,
}

impl<'a> Oracle<'a> {
    fn new(repository: &'a Repository, ignored: &[String]) -> Self {
        let text = repository.git(&["log", "--no-merges", "-M100%", "-l0", "--diff-filter=R", "--name-status", "--format=%H"]);
        let mut renames: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        let mut commit = String::new();
        for line in text.lines().filter(|line| !line.is_empty()) {
            match line.split('\t').collect::<Vec<_>>()[..] {
                [_, from, to] => drop(renames.entry(commit.clone()).or_default().insert(to.to_owned(), from.to_owned())),
                _ => line.clone_into(&mut commit),
            }
        }
        Oracle { repository, renames, ignored: ignored.to_vec() }
    }

    /// The commit and its time.
    fn last_change(&self, path: &str) -> (String, i64) {
        let (mut from, mut path) = ("HEAD".to_owned(), path.to_owned());
        loop {
            let line = self.repository.git(&["log", "--no-merges", "-1", "--format=%H %ct", &from, "--", &path]);
            let (commit, seconds) = line.split_once(' ').unwrap_or_else(|| panic!("git knows nothing of {path} at {from}"));
            if let Some(earlier) = self.renames.get(commit).and_then(|renames| renames.get(&path)) {
                path.clone_from(earlier);
            } else if !self.ignored.iter().any(|ignored| ignored == commit) {
                return (commit.to_owned(), seconds.parse().expect("git writes numbers"));
            }
            from = format!("{commit}^");
        }
    }

    /// Every path of the revision has the day that git says; gives how many there are.
    fn check(&self) -> usize {
        let history = self.repository.history();
        let listed = self.repository.git(&["ls-tree", "-r", "--name-only", "HEAD"]);
        let mut wrong = Vec::new();
        for path in listed.lines() {
            let (commit, seconds) = self.last_change(path);
            let expected = holdpoint::base::Date::of_unix_seconds(seconds);
            let past = &history.paths[&RelPath::new(path).expect("a path below the root")];
            let LastChange::By(found) = &past.changed else {
                wrong.push(format!("{path}: {past:?}, not {commit}"));
                continue;
            };
            if Some(found.date) != expected {
                wrong.push(format!("{path}: {} {}, not {commit} {expected:?}", found.id, found.date));
            }
        }
        assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), listed.lines().count(), wrong.join("\n"));
        assert_eq!(listed.lines().count(), history.paths.len());
        listed.lines().count()
    }
}

#[test]
fn every_path_of_a_long_history_has_the_day_that_git_says() {
    let repository = Repository::new();
    repository.import(scripted::stream(7, 1_200).as_bytes());
    let paths = Oracle::new(&repository, &[]).check();
    assert!(paths > 40, "{paths} paths are too few to say much");
}
