//! Verification: is a file still what the tree gives? If not, was the file edited, or did the tree go on?

use super::record::Record;

/// What comes of comparing a file with what the tree gives now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verified {
    /// They are equal byte for byte.
    Same,
    /// They differ.
    Differs(Difference),
}

/// How a file differs from what the tree gives now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Why that may be, in sentences, the weightiest first.
    pub because: Vec<String>,
    /// The first line that differs, from 1.
    pub line: usize,
    /// That line in the file; `None` where the file has ended.
    pub file: Option<String>,
    /// That line as the tree gives it; `None` where that has ended.
    pub tree: Option<String>,
}

/// Compares a file with what the tree gives by its record.
pub fn compare(file: &str, record: &Record, given: &str) -> Verified {
    if file == given {
        return Verified::Same;
    }
    let now = Record::find(given);
    let mut pairs = (file.split('\n'), given.split('\n'));
    let differing = (1..).find_map(|line| match (pairs.0.next(), pairs.1.next()) {
        (ours, theirs) if ours == theirs => None,
        (ours, theirs) => Some((line, ours.map(str::to_owned), theirs.map(str::to_owned))),
    });
    let (line, file, tree) = differing.expect("texts that differ have a line that does");
    Verified::Differs(Difference {
        because: now.map_or_else(Vec::new, |now| reasons(record, &now)),
        line,
        file,
        tree,
    })
}

fn reasons(then: &Record, now: &Record) -> Vec<String> {
    let mut because = Vec::new();
    let named = |commit: &Option<String>| {
        commit.as_ref().map_or("no commit".to_owned(), |commit| {
            super::view::short_id(commit).to_owned()
        })
    };
    if then.version != now.version {
        because.push(format!(
            "it was made by version {}, and this is {}",
            then.version, now.version
        ));
    }
    if then.commit != now.commit {
        because.push(format!(
            "it was made from {}, and the tree is at {}",
            named(&then.commit),
            named(&now.commit)
        ));
    }
    if then.dirty != now.dirty {
        let is = |dirty: bool| {
            if dirty {
                "had changes that are in no commit"
            } else {
                "had no such changes"
            }
        };
        because.push(format!(
            "its tree {}, and this one {}",
            is(then.dirty),
            is(now.dirty)
        ));
    }
    match then.inputs == now.inputs {
        false => because.push(
            "what is judged differs from what was: documents, settings, evidence or history"
                .to_owned(),
        ),
        true if because.is_empty() => {
            because.push("what is judged is the same: the file itself was edited".to_owned())
        }
        true => because.push("what is judged is the same".to_owned()),
    }
    because
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_that_differs_is_shown() {
        let line = |inputs: &str| {
            format!(
                "`holdpoint.snapshot/1 format=md as-of=2026-11-20 since=2026-11-13 commit=none dirty=no inputs={inputs} version=1`"
            )
        };
        let text = |word: &str, inputs: &str| format!("# a\n{word}\n{}\n", line(inputs));
        let record = |text: &str| Record::find(text).expect("it has its record");
        let (old, new) = (text("go", "aa"), text("no-go", "aa"));
        assert_eq!(compare(&old, &record(&old), &old), Verified::Same);
        let Verified::Differs(found) = compare(&old, &record(&old), &new) else {
            panic!("they differ")
        };
        assert_eq!(
            (found.line, found.file.as_deref(), found.tree.as_deref()),
            (2, Some("go"), Some("no-go"))
        );
        assert_eq!(
            found.because,
            ["what is judged is the same: the file itself was edited"]
        );
        let Verified::Differs(found) = compare(&old, &record(&old), &text("go", "bb")) else {
            panic!("they differ")
        };
        assert!(
            found.line == 3 && found.because[0].starts_with("what is judged differs"),
            "{found:?}"
        );
        let Verified::Differs(found) = compare(&format!("{old} "), &record(&old), &old) else {
            panic!("they differ")
        };
        assert_eq!(
            (found.line, found.file.as_deref(), found.tree.as_deref()),
            (4, Some(" "), Some(""))
        );
    }
}
