//! Baseline: the diagnostics that a tree had when somebody wrote them down, so that only new ones count. It changes no verdict.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Diagnostic, Severity};
use crate::link::Model;
use crate::report::present::fingerprint;

/// The name and version of the file.
const SCHEMA: &str = "holdpoint.baseline/1";

/// How many characters of a text are kept for readers.
const SHOWN: usize = 80;

/// The diagnostics that are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: BTreeMap<Key, Times>,
}

/// What tells one known diagnostic from another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    path: String,
    rule: String,
    fingerprint: String,
    severity: Severity,
}

/// How often, and about which words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Times {
    count: usize,
    text: String,
}

/// One line of a baseline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The document.
    pub path: String,
    /// The rule.
    pub rule: String,
    /// How bad it was: one that has become worse is new.
    pub severity: String,
    /// What it is about, whatever its line.
    pub fingerprint: String,
    /// How often it occurs.
    pub count: usize,
    /// The words that it points at, for readers.
    pub text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: String,
    entries: Vec<Entry>,
}

impl Baseline {
    /// The baseline that knows all of these.
    pub fn of(diagnostics: &[Diagnostic], model: &Model) -> Self {
        let mut baseline = Baseline::default();
        for found in diagnostics {
            let words: String = fingerprint::words(found, model.text(&found.at.path))
                .chars()
                .take(SHOWN)
                .collect();
            baseline
                .entries
                .entry(key(found, model))
                .or_insert_with(|| Times {
                    count: 0,
                    text: words,
                })
                .count += 1;
        }
        baseline
    }

    /// Reads the text of a baseline. The error says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if file.schema != SCHEMA {
            return Err(format!(
                "its schema is `{}` and not `{SCHEMA}`",
                file.schema
            ));
        }
        let mut baseline = Baseline::default();
        for entry in file.entries {
            let severity = severity(&entry.severity)
                .ok_or_else(|| format!("`{}` is not a severity", entry.severity))?;
            let key = Key {
                path: entry.path,
                rule: entry.rule,
                fingerprint: entry.fingerprint,
                severity,
            };
            let times = baseline.entries.entry(key).or_insert(Times {
                count: 0,
                text: entry.text,
            });
            times.count = times.count.saturating_add(entry.count);
        }
        Ok(baseline)
    }

    /// The text of the file: sorted, so that equal trees give equal files.
    pub fn to_json(&self) -> String {
        let entries = self
            .entries
            .iter()
            .map(|(key, times)| entry(key, times))
            .collect();
        let file = File {
            schema: SCHEMA.to_owned(),
            entries,
        };
        serde_json::to_string_pretty(&file).expect("plain structs with text keys always serialise")
            + "\n"
    }

    /// How many diagnostics are known.
    pub fn count(&self) -> usize {
        self.entries.values().map(|times| times.count).sum()
    }

    /// Which of these diagnostics are known, and which entries no longer occur. An entry covers as many as it counts, of its
    /// own severity or a milder one; where there are more, the worst are matched first.
    pub fn compare(&self, diagnostics: &[Diagnostic], model: &Model) -> (Vec<bool>, Vec<Entry>) {
        let mut left = self.entries.clone();
        let mut known = vec![false; diagnostics.len()];
        let mut order: Vec<usize> = (0..diagnostics.len()).collect();
        order.sort_by_key(|&at| Reverse(diagnostics[at].severity));
        for at in order {
            let mild = key(&diagnostics[at], model);
            let worst = Key {
                severity: Severity::Error,
                ..mild.clone()
            };
            if let Some((_, times)) = left
                .range_mut(mild..=worst)
                .find(|(_, times)| times.count > 0)
            {
                times.count -= 1;
                known[at] = true;
            }
        }
        left.retain(|_, times| times.count > 0);
        (
            known,
            left.iter().map(|(key, times)| entry(key, times)).collect(),
        )
    }
}

fn key(found: &Diagnostic, model: &Model) -> Key {
    let (path, rule) = (found.at.path.to_string(), found.rule.to_owned());
    Key {
        path,
        rule,
        fingerprint: fingerprint::of(found, model.text(&found.at.path)),
        severity: found.severity,
    }
}

fn entry(key: &Key, times: &Times) -> Entry {
    Entry {
        path: key.path.clone(),
        rule: key.rule.clone(),
        severity: key.severity.word().to_owned(),
        fingerprint: key.fingerprint.clone(),
        count: times.count,
        text: times.text.clone(),
    }
}

fn severity(word: &str) -> Option<Severity> {
    [Severity::Error, Severity::Warning, Severity::Info]
        .into_iter()
        .find(|severity| severity.word() == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Place, RelPath, Span};
    use crate::source::Text;

    const TEXT: &str = "- `a.md`\n- `b.md`\n- `a.md`\n";

    fn model(text: &str) -> Model {
        let mut model = Model::default();
        model.tree.texts.insert(
            path(),
            Text {
                text: text.to_owned(),
                ..Text::default()
            },
        );
        model
    }

    fn path() -> RelPath {
        RelPath::new("x.md").expect("a path below the root")
    }

    fn found(text: &str, words: &str, nth: usize, severity: Severity) -> Diagnostic {
        let start = text
            .match_indices(words)
            .nth(nth)
            .expect("the text holds the words")
            .0;
        let at = Place {
            path: path(),
            span: Span::new(start, start + words.len()),
        };
        Diagnostic {
            rule: "evidence-missing",
            severity,
            message: String::new(),
            at,
            help: None,
            fix: None,
            choices: Vec::new(),
        }
    }

    #[test]
    fn what_is_written_is_read_again_and_knows_what_it_was_made_from() {
        let all = [
            found(TEXT, "a.md", 0, Severity::Error),
            found(TEXT, "b.md", 0, Severity::Info),
            found(TEXT, "a.md", 1, Severity::Error),
        ];
        let baseline = Baseline::of(&all, &model(TEXT));
        assert_eq!((baseline.count(), baseline.entries.len()), (3, 2));
        assert_eq!(Baseline::parse(&baseline.to_json()), Ok(baseline.clone()));
        assert_eq!(
            baseline.compare(&all, &model(TEXT)),
            (vec![true, true, true], Vec::new())
        );
    }

    #[test]
    fn one_more_of_a_kind_is_new_and_one_less_is_fixed() {
        let all = [
            found(TEXT, "a.md", 0, Severity::Error),
            found(TEXT, "a.md", 1, Severity::Error),
        ];
        let one = Baseline::of(&all[..1], &model(TEXT));
        assert_eq!(one.compare(&all, &model(TEXT)).0, [true, false]);
        let (known, fixed) = Baseline::of(&all, &model(TEXT)).compare(&all[1..], &model(TEXT));
        assert_eq!((known, fixed.len(), fixed[0].count), (vec![true], 1, 1));
    }

    #[test]
    fn what_has_become_worse_is_new_and_what_has_become_milder_is_known() {
        let of = |severity| [found(TEXT, "b.md", 0, severity)];
        let warning = Baseline::of(&of(Severity::Warning), &model(TEXT));
        assert_eq!(
            warning.compare(&of(Severity::Error), &model(TEXT)).0,
            [false]
        );
        assert_eq!(warning.compare(&of(Severity::Info), &model(TEXT)).0, [true]);
    }

    #[test]
    fn nonsense_is_refused_with_its_reason() {
        assert!(Baseline::parse("{").is_err());
        assert!(
            Baseline::parse("{\"schema\": \"x\", \"entries\": []}")
                .is_err_and(|error| error.contains("holdpoint.baseline/1"))
        );
    }
}
