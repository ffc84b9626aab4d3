//! Targets of makefiles: rules, static and implicit patterns, included files and plain variables in names.

use std::collections::{BTreeMap, BTreeSet};

use super::{DEEPEST, Files, found_or};
use crate::base::RelPath;
use crate::link::State;

/// Longer values of variables are left alone.
const LONGEST: usize = 1_000;

/// Is there a rule for this target?
pub fn target(path: &RelPath, target: &str, files: &Files) -> State {
    let mut rules = Rules::default();
    rules.read(path, &path.parent(), files, DEEPEST);
    if rules.names.contains(target) {
        return State::Ok;
    }
    // A file without a rule is up to date: that says nothing of it.
    let is_file = path
        .parent()
        .join(target)
        .is_some_and(|path| files.tree.has_file(&path));
    let unsure = rules.unsure || is_file || rules.optional.iter().any(|name| rules.makes(name));
    let matching = rules
        .patterns
        .iter()
        .filter_map(|pattern| pattern.fits(target, &rules, &path.parent(), files))
        .min();
    matching
        .unwrap_or_else(|| found_or(unsure))
        .min(found_or(unsure))
}

#[derive(Default)]
struct Rules {
    names: BTreeSet<String>,
    patterns: Vec<Pattern>,
    variables: BTreeMap<String, String>,
    seen: BTreeSet<RelPath>,
    /// Files that `-include` names and that are not there: they hold nothing, unless a rule makes them.
    optional: BTreeSet<String>,
    /// There may be rules that were not read.
    unsure: bool,
}

/// An implicit rule: `%.o: %.c`.
struct Pattern {
    name: String,
    needs: Vec<String>,
}

impl Pattern {
    /// `None` where it does not make the target: a pattern is a rule for what it can be made from.
    fn fits(&self, target: &str, rules: &Rules, folder: &RelPath, files: &Files) -> Option<State> {
        let (head, tail) = self.name.split_once('%')?;
        let stem = target
            .strip_prefix(head)?
            .strip_suffix(tail)
            .filter(|stem| !stem.is_empty())?;
        let made = |need: &String| {
            let need = need.replacen('%', stem, 1);
            let there = rules.names.contains(&need)
                || folder
                    .join(&need)
                    .is_some_and(|path| files.tree.has_file(&path));
            if need.contains('$') {
                Some(State::Unchecked)
            } else {
                there.then_some(State::Ok)
            }
        };
        self.needs
            .iter()
            .map(made)
            .try_fold(State::Ok, |worst, state| Some(worst.max(state?)))
    }
}

impl Rules {
    /// Reads a file. What it includes is looked for in the folder that make is called in.
    fn read(&mut self, path: &RelPath, folder: &RelPath, files: &Files, deep: usize) {
        let Some((text, whole)) = files.read(path).text().filter(|_| deep > 0) else {
            self.unsure = true;
            return;
        };
        if !self.seen.insert(path.clone()) {
            return;
        }
        self.unsure |= !whole;
        let mut defines = false;
        for line in logical_lines(text) {
            let line = without_comment(&line);
            match line.split_whitespace().next().unwrap_or("") {
                "define" => defines = true,
                "endef" => defines = false,
                _ if defines => {}
                "include" | "-include" | "sinclude" => self.include(line, folder, files, deep),
                _ => self.line(line),
            }
        }
    }

    fn include(&mut self, line: &str, folder: &RelPath, files: &Files, deep: usize) {
        for name in self.expand(line).split_whitespace().skip(1) {
            let path = folder
                .join(name)
                .filter(|_| !name.contains(['$', '*', '?', '[']) && !name.starts_with('/'));
            match path {
                Some(path)
                    if !line.trim_start().starts_with("include") && !files.tree.has_file(&path) =>
                {
                    self.optional.extend([name.to_owned()])
                }
                Some(path) => self.read(&path, folder, files, deep - 1),
                None => self.unsure = true,
            }
        }
    }

    fn line(&mut self, line: &str) {
        self.unsure |= line.contains("$(eval") || line.contains("${eval");
        let Some(colon) = line.find(':') else {
            return self.assign(line);
        };
        let (names, rest) = (&line[..colon], &line[colon + 1..]);
        if names.contains('=')
            || rest.starts_with('=')
            || rest.starts_with(":=")
            || rest.starts_with("::=")
        {
            return self.assign(line);
        }
        let rest = rest.trim_start_matches(':');
        let needs = rest.split(';').next().unwrap_or("");
        if is_assignment(needs) {
            return;
        }
        let (names, needs) = (self.expand(names), self.expand(needs));
        for name in names.split_whitespace() {
            match name {
                // What is only said to be phony has no recipe, and calling it proves nothing.
                ".PHONY" => {}
                name if name.contains('$') => self.unsure = true,
                name if name.contains('%') => {
                    let needs = needs
                        .split_whitespace()
                        .filter(|need| *need != "|")
                        .map(str::to_owned)
                        .collect();
                    self.patterns.push(Pattern {
                        name: name.to_owned(),
                        needs,
                    });
                }
                name => self.names.extend([name.to_owned()]),
            }
        }
    }

    /// May a rule make this file?
    fn makes(&self, name: &str) -> bool {
        let fits = |pattern: &Pattern| {
            let (head, tail) = pattern.name.split_once('%').unwrap_or((&pattern.name, ""));
            name.starts_with(head) && name.ends_with(tail)
        };
        self.names.contains(name) || self.patterns.iter().any(fits)
    }

    /// A variable that is given plain words.
    fn assign(&mut self, line: &str) {
        let line = line.trim().strip_prefix("export ").unwrap_or(line.trim());
        let Some((name, value)) = line.split_once('=') else {
            return;
        };
        let (added, name) = (
            name.trim_end().ends_with('+'),
            name.trim_end_matches([':', '?', '+', '!', ' ', '\t'])
                .trim(),
        );
        let value = self.expand(value.trim());
        if name.contains(char::is_whitespace) || value.len() > LONGEST {
            return;
        }
        let known = self.variables.entry(name.to_owned()).or_default();
        *known = if added && known.len() < LONGEST {
            format!("{known} {value}")
        } else {
            value
        };
    }

    /// Puts in the variables that are known; a name that is not stays as it is written.
    fn expand(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('$') {
            let (before, behind) = rest.split_at(at);
            out.push_str(before);
            let name =
                |open: &str, close: char| behind.get(1..)?.strip_prefix(open)?.split_once(close);
            match name("(", ')')
                .or_else(|| name("{", '}'))
                .and_then(|(name, rest)| Some((self.variables.get(name)?, rest)))
            {
                Some((value, after)) if out.len() < LONGEST => {
                    out.push_str(value);
                    rest = after;
                }
                _ => {
                    out.push('$');
                    rest = behind.get(1..).unwrap_or("");
                }
            }
        }
        out + rest
    }
}

/// `NAME = x` behind a target sets a variable for it.
fn is_assignment(needs: &str) -> bool {
    let named = |(name, _): (&str, &str)| {
        let name = name.trim().trim_end_matches([':', '?', '+']).trim();
        name.split_whitespace().count() <= 2 && !name.contains(['$', '('])
    };
    needs.split_once('=').is_some_and(named)
}

/// A line without its comment.
fn without_comment(line: &str) -> &str {
    let begins = line
        .match_indices('#')
        .find(|(at, _)| !line[..*at].ends_with('\\'));
    begins.map_or(line, |(at, _)| &line[..at])
}

/// Lines that end with a backslash go on; recipes are left out.
fn logical_lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut open: Option<String> = None;
    for line in text.lines() {
        if open.is_none() && line.starts_with('\t') {
            continue;
        }
        let (part, goes_on) = line
            .strip_suffix('\\')
            .map_or((line, false), |part| (part, true));
        let joined = open
            .take()
            .map_or_else(|| part.to_owned(), |before| before + " " + part.trim());
        if goes_on {
            open = Some(joined)
        } else {
            lines.push(joined)
        }
    }
    lines.extend(open);
    lines
}
