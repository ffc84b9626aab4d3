//! Scripted: long histories made by chance from a seed, as a stream for `git fast-import`.

use indoc::writedoc;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// A tree: path to content and run bit.
type Tree = BTreeMap<String, (String, bool)>;

/// One history in the making.
pub struct Script {
    chance: u64,
    stream: String,
    marks: usize,
    seconds: i64,
    branches: Vec<(usize, Tree)>,
    made: usize,
}

/// A history of so many commits on `main`, from a seed: edits, additions, deletions, renames of files and folders,
/// run bits, files in the place of folders, branches, merges with and without changes of their own, and clocks that go wrong.
pub fn stream(seed: u64, commits: usize) -> String {
    let first = Script {
        chance: seed,
        stream: String::new(),
        marks: 0,
        seconds: 1_600_000_000,
        branches: Vec::new(),
        made: 0,
    };
    let mut script = first;
    let mut tree = Tree::new();
    for number in 0..60 {
        tree.insert(
            format!("d{}/s{}/f{number}.md", number % 5, number % 3),
            (script.content(), false),
        );
    }
    script.commit(&[], &Tree::new(), &tree);
    script.branches.push((1, tree));
    while script.marks < commits {
        script.step();
    }
    script.finish()
}

impl Script {
    /// A number below `limit`. Source of the constants: Knuth's MMIX generator.
    fn below(&mut self, limit: usize) -> usize {
        self.chance = self
            .chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.chance >> 33) as usize) % limit.max(1)
    }

    /// A text of lines that come nowhere else.
    fn content(&mut self) -> String {
        (0..8).map(|_| self.line()).collect()
    }

    fn line(&mut self) -> String {
        self.made += 1;
        format!("text {}\n", self.made)
    }

    /// The same text with a line or two changed, added or taken away.
    fn edited(&mut self, text: &str) -> String {
        let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
        for _ in 0..=self.below(2) {
            let at = self.below(lines.len());
            let new = self.line();
            match self.below(4) {
                0 => lines.insert(at, new),
                1 if lines.len() > 4 => drop(lines.remove(at)),
                _ => lines[at] = new,
            }
        }
        lines.concat()
    }

    /// Each line as in one of two texts.
    fn mixed(&mut self, ours: &str, theirs: &str) -> String {
        let (ours, theirs): (Vec<&str>, Vec<&str>) = (
            ours.split_inclusive('\n').collect(),
            theirs.split_inclusive('\n').collect(),
        );
        let cut = self.below(ours.len().min(theirs.len()));
        let mut seen = BTreeSet::new();
        ours[..cut]
            .iter()
            .chain(&theirs[cut..])
            .filter(|line| seen.insert(**line))
            .copied()
            .collect()
    }

    fn step(&mut self) {
        let branch = self.below(self.branches.len());
        match self.below(20) {
            0 | 1 if self.branches.len() < 5 => {
                let copy = self.branches[branch].clone();
                self.branches.push(copy);
            }
            2 | 3 if self.branches.len() > 1 => self.merge(branch),
            kind => self.change(branch, kind),
        }
    }

    fn change(&mut self, branch: usize, kind: usize) {
        let (parent, old) = self.branches[branch].clone();
        let mut new = old.clone();
        let Some(path) = old.keys().nth(self.below(old.len())).cloned() else {
            return;
        };
        let content = old[&path].clone();
        match kind {
            4 | 5 => {
                new.remove(&path);
                let text = if kind == 4 {
                    content.0
                } else {
                    self.edited(&content.0)
                };
                new.insert(format!("{path}.moved{}", self.made), (text, content.1));
                self.made += 1;
            }
            6 => self.move_folder(&path, &mut new),
            7 => drop(new.remove(&path)),
            8 => drop(new.insert(path, (content.0, !content.1))),
            9 => {
                // A folder takes the place of a file.
                new.remove(&path);
                let text = self.content();
                new.insert(format!("{path}/inner.md"), (text, false));
            }
            10 | 11 => {
                let text = self.content();
                let folder = self.below(5);
                new.insert(format!("d{folder}/new{}.md", self.made), (text, false));
            }
            12 => drop(new.insert(path, ("a text that comes again\n".to_owned(), false))),
            _ => {
                for _ in 0..=self.below(3) {
                    let other = old
                        .keys()
                        .nth(self.below(old.len()))
                        .cloned()
                        .unwrap_or_else(|| path.clone());
                    let text = self.edited(&old[&other].0);
                    new.insert(other, (text, content.1));
                }
            }
        }
        let mark = self.commit(&[parent], &old, &new);
        self.branches[branch] = (mark, new);
    }

    fn move_folder(&mut self, path: &str, new: &mut Tree) {
        let folder = path
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder)
            .to_owned()
            + "/";
        self.made += 1;
        let target = format!("m{}/", self.made);
        let inside: Vec<String> = new
            .keys()
            .filter(|path| path.starts_with(&folder))
            .cloned()
            .collect();
        for path in inside {
            let content = new.remove(&path).expect("it was just listed");
            new.insert(format!("{target}{}", &path[folder.len()..]), content);
        }
    }

    /// Merges another branch: each path as in one of them, or rarely as in neither.
    fn merge(&mut self, branch: usize) {
        let other = (branch + 1 + self.below(self.branches.len() - 1)) % self.branches.len();
        let ((a, ours), (b, theirs)) =
            (self.branches[branch].clone(), self.branches[other].clone());
        if a == b {
            return;
        }
        let evil = self.below(4) == 0;
        let mut new = ours.clone();
        let paths: Vec<String> = ours.keys().chain(theirs.keys()).cloned().collect();
        for path in paths
            .iter()
            .filter(|path| ours.get(*path) != theirs.get(*path))
        {
            match (self.below(if evil { 6 } else { 5 }), theirs.get(path)) {
                (0 | 1, _) => {}
                (2, Some(content)) if ours.contains_key(path) => {
                    let text = self.mixed(&ours[path].0, &content.0);
                    new.insert(path.clone(), (text, content.1));
                }
                (2..=4, Some(content)) => drop(new.insert(path.clone(), content.clone())),
                (2..=4, None) => drop(new.remove(path)),
                _ => drop(new.insert(path.clone(), (self.content(), false))),
            }
        }
        // A path cannot be a file and a folder.
        let folders: Vec<String> = new
            .keys()
            .filter(|path| {
                new.keys()
                    .any(|other| other.starts_with(&format!("{path}/")))
            })
            .cloned()
            .collect();
        new.retain(|path, _| !folders.contains(path));
        let mark = self.commit(&[a, b], &ours, &new);
        self.branches[branch] = (mark, new);
        if self.below(2) == 0 {
            self.branches.remove(other);
        }
    }

    fn commit(&mut self, parents: &[usize], old: &Tree, new: &Tree) -> usize {
        self.marks += 1;
        self.seconds += [0, 60, 3_600, 86_400, 40_000, -90_000][self.below(6)];
        let text = &mut self.stream;
        let _ = writedoc!(
            text,
            "
                commit refs/heads/work
                mark :{}
                committer Ben <b@example.com> {} +0200
                data 1
                x
            ",
            self.marks,
            self.seconds
        );
        let words = ["from", "merge", "merge"];
        for (parent, word) in parents.iter().zip(words) {
            let _ = writeln!(text, "{word} :{parent}");
        }
        for path in old.keys().filter(|path| !new.contains_key(*path)) {
            let _ = writeln!(text, "D {path}");
        }
        for (path, (content, runs)) in new
            .iter()
            .filter(|(path, content)| old.get(*path) != Some(content))
        {
            let mode = if *runs { "100755" } else { "100644" };
            let _ = writedoc!(
                text,
                "
                    M {mode} inline {path}
                    data {}
                    {content}
                ",
                content.len()
            );
        }
        // Without this a first commit would follow the one made before it.
        let _ = writeln!(text, "\nreset refs/heads/work");
        self.marks
    }

    /// Merges every branch into the first.
    fn finish(mut self) -> String {
        while self.branches.len() > 1 {
            let (b, _) = self.branches.remove(1);
            let (a, tree) = self.branches[0].clone();
            if a != b {
                let mark = self.commit(&[a, b], &tree, &tree);
                self.branches[0].0 = mark;
            }
        }
        let last = self.branches[0].0;
        let _ = writedoc!(
            self.stream,
            "
            reset refs/heads/main
            from :{last}

            done
        "
        );
        self.stream
    }
}
