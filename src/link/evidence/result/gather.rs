//! Gathering: what a reader notes of a file on its way through it.

use std::collections::BTreeMap;

use crate::base::gates::RESULT_FORMATS;
use crate::base::{Date, LineIndex};
pub use crate::link::evidence::result::{Below, Setting};
use crate::link::evidence::result::{
    EvidenceResult, Finding, Number, Outcome, Switch, Told, Unequal, Unfinished,
};
use crate::records::words::polarity;
use crate::records::words::proof::{Severity, severity};

/// So many numbers, findings and entries are kept of one file.
const MOST: usize = 200;

/// Words are quoted up to so many letters.
const QUOTED: usize = 80;

/// What was noted so far. A no counts whatever else is said, and the first no is the one that is shown.
#[derive(Debug)]
pub struct Gather {
    lines: LineIndex,
    format: &'static str,
    failed: Option<Told>,
    is_concluded: bool,
    passed: Option<Told>,
    numbers: Vec<Number>,
    findings: Vec<Finding>,
    pending: Option<Told>,
    in_force: Option<Told>,
    doubt: Option<Told>,
    odd: Option<Told>,
    is_of_part: bool,
    is_begun: bool,
    unfinished: Vec<Unfinished>,
    switches: Vec<Switch>,
    unequal: Option<Unequal>,
    empty: bool,
    subject: BTreeMap<&'static str, Told>,
    day: Option<Date>,
}

impl Gather {
    /// Nothing noted yet of a text in a format.
    pub fn new(format: &'static str, text: &str) -> Self {
        debug_assert!(RESULT_FORMATS.contains(&format), "{format} is not listed");
        Gather {
            lines: LineIndex::new(text),
            format,
            failed: None,
            is_concluded: format != "markdown",
            passed: None,
            numbers: Vec::new(),
            findings: Vec::new(),
            pending: None,
            in_force: None,
            doubt: None,
            odd: None,
            is_of_part: false,
            is_begun: false,
            unfinished: Vec::new(),
            switches: Vec::new(),
            unequal: None,
            empty: false,
            subject: BTreeMap::new(),
            day: None,
        }
    }

    /// The format turned out to be another.
    pub fn is_of(&mut self, format: &'static str) {
        debug_assert!(RESULT_FORMATS.contains(&format), "{format} is not listed");
        self.format = format;
    }

    /// Words at a byte say no.
    pub fn fail(&mut self, at: usize, words: impl AsRef<str>) {
        if self.failed.is_none() {
            self.failed = Some(self.told(at, words.as_ref()));
        }
    }

    /// A line that is labelled as the result says no.
    pub fn conclude_failed(&mut self, at: usize, words: impl AsRef<str>) {
        self.is_concluded |= self.failed.is_none();
        self.fail(at, words);
    }

    /// Words at a byte say yes.
    pub fn pass(&mut self, at: usize, words: impl AsRef<str>) {
        if self.passed.is_none() {
            self.passed = Some(self.told(at, words.as_ref()));
        }
    }

    /// A number at a byte.
    pub fn number(&mut self, at: usize, name: &str, value: f64, unit: Option<&str>) {
        if self.numbers.len() < MOST && value.is_finite() {
            let line = self.lines.line(at);
            self.numbers.push(Number {
                name: shown(name),
                value,
                unit: unit.or_else(|| unit_of_name(name)).map(str::to_owned),
                column: None,
                line,
            });
        }
    }

    /// A number of a row, below the header of its column.
    pub fn number_below(
        &mut self,
        header: &str,
        (at, name): (usize, &str),
        (value, unit): (f64, Option<&str>),
    ) {
        let known = self.numbers.len();
        self.number(at, name, value, unit);
        if let Some(number) = self.numbers.get_mut(known) {
            number.column = Some(shown(header)).filter(|header| !header.is_empty());
        }
    }

    /// Something of a severity was found at a byte, so often. One entry a severity, at its first place.
    pub fn finding(&mut self, at: usize, severity: Severity, count: u64, words: impl AsRef<str>) {
        let told = self.told(at, words.as_ref());
        let mut known = self.findings.iter_mut();
        match known.find(|finding| finding.severity == severity && finding.count > 0) {
            Some(finding) => finding.count += count,
            None => self.findings.push(Finding {
                severity,
                count,
                told,
            }),
        }
    }

    /// Words at a byte say that it is in force, or goes on.
    pub fn in_force(&mut self, at: usize, words: impl AsRef<str>) {
        self.in_force = Some(self.told(at, words.as_ref()));
    }

    /// Words at a byte say that it is not finished.
    pub fn pending(&mut self, at: usize, words: impl AsRef<str>) {
        if self.pending.is_none() {
            self.pending = Some(self.told(at, words.as_ref()));
        }
    }

    /// Words at a byte deny something, and nobody can say what that means for a claim.
    pub fn doubt(&mut self, at: usize, words: impl AsRef<str>) {
        self.doubt = Some(self.told(at, words.as_ref()));
    }

    /// An entry at a byte is understood as neither yes nor no: the first counts.
    pub fn odd(&mut self, at: usize, words: impl AsRef<str>) {
        if self.odd.is_none() {
            self.odd = Some(self.told(at, words.as_ref()));
        }
    }

    /// Words at a byte say that a part of it is not finished.
    pub fn part_pending(&mut self, at: usize, words: impl AsRef<str>) {
        self.is_of_part |= self.pending.is_none();
        self.pending(at, words);
    }

    /// It was begun, and an entry at a byte is not done.
    pub fn half_done(&mut self, at: usize, words: impl AsRef<str>) {
        self.is_begun = true;
        self.pending(at, words);
    }

    /// An entry of a class at a byte is not done.
    pub fn unfinished(&mut self, at: usize, class: Option<&str>, words: impl AsRef<str>) {
        if self.unfinished.len() < MOST {
            let told = self.told(at, words.as_ref());
            self.unfinished.push(Unfinished {
                severity: class.and_then(severity),
                class: class.map(str::to_owned),
                below: None,
                told,
            });
        }
    }

    /// An entry of a class is not done, by what stands below a header.
    pub fn unfinished_below(
        &mut self,
        at: usize,
        class: Option<&str>,
        below: Below,
        words: impl AsRef<str>,
    ) {
        let known = self.unfinished.len();
        self.unfinished(at, class, words);
        if let Some(entry) = self.unfinished.get_mut(known) {
            entry.below = Some(below);
        }
    }

    /// A setting that is on or off.
    pub fn switch(&mut self, at: usize, name: &str, setting: Setting) {
        if self.switches.len() < MOST {
            let is_on = setting == Setting::On;
            let told = self.told(at, &format!("{name}: {is_on}"));
            self.switches.push(Switch {
                name: shown(name),
                setting,
                told,
            });
        }
    }

    /// The sides of a row at a byte are not equal. The columns are those that a claim has to name.
    pub fn unequal(&mut self, at: usize, words: impl AsRef<str>, columns: [String; 2]) {
        if self.unequal.is_none() {
            let told = self.told(at, words.as_ref());
            self.unequal = Some(Unequal {
                told,
                columns,
                is_for_claim: false,
            });
        }
    }

    /// Two columns differ of which nobody but a claim that names both says that they ought to be equal.
    pub fn unequal_for_claim(&mut self, at: usize, words: impl AsRef<str>, columns: [String; 2]) {
        let is_first = self.unequal.is_none();
        self.unequal(at, words, columns);
        if let Some(unequal) = self.unequal.as_mut().filter(|_| is_first) {
            unequal.is_for_claim = true;
        }
    }

    /// It is a list in which nothing stands.
    pub fn empty(&mut self) {
        self.empty = true;
    }

    /// What it is about.
    pub fn about(&mut self, at: usize, what: &'static str, value: &str) {
        let value = value.trim();
        if !value.is_empty() && value.len() <= 200 {
            let told = self.told(at, value);
            self.subject.entry(what).or_insert(told);
        }
    }

    /// The day that it gives of itself: the first counts.
    pub fn on(&mut self, day: Option<Date>) {
        self.day = self.day.or(day);
    }

    /// Was nothing said yet, neither yes nor no?
    pub fn is_open(&self) -> bool {
        self.failed.is_none() && self.passed.is_none()
    }

    /// All of it.
    pub fn result(self) -> EvidenceResult {
        let (outcome, told) = outcome(self.failed, self.passed);
        let mut findings = self.findings;
        findings.sort_by_key(|finding| finding.severity);
        EvidenceResult {
            format: self.format,
            outcome,
            is_cut: false,
            told,
            is_concluded: self.is_concluded,
            numbers: self.numbers,
            findings,
            pending: self.pending,
            in_force: self.in_force,
            doubt: self.doubt,
            odd: self.odd,
            is_of_part: self.is_of_part,
            is_begun: self.is_begun,
            unfinished: self.unfinished,
            switches: self.switches,
            unequal: self.unequal,
            empty: self.empty,
            subject: self.subject,
            day: self.day,
        }
    }

    fn told(&self, at: usize, words: &str) -> Told {
        Told {
            line: self.lines.line(at),
            words: shown(words),
        }
    }
}

/// What somebody says failed counts before what somebody says passed.
fn outcome(failed: Option<Told>, passed: Option<Told>) -> (Outcome, Option<Told>) {
    match (failed, passed) {
        (Some(failed), _) => (Outcome::Failed, Some(failed)),
        (None, Some(passed)) => (Outcome::Passed, Some(passed)),
        (None, None) => (Outcome::Unproven, None),
    }
}

/// `p95_ms`, `error_rate_percent`, `Ward 3 Prozent`: the unit that the name of a number ends in. `battery_min` may be the least of it.
fn unit_of_name(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let last_word = lower.rsplit([' ', '_', '-', '.']).next().unwrap_or("");
    if polarity::is_share(last_word) {
        return Some("%");
    }
    let (_, last) = lower.rsplit_once(['_', '-', '.'])?;
    match last {
        "ms" | "millis" | "milliseconds" => Some("ms"),
        "secs" | "seconds" => Some("s"),
        "mins" | "minutes" => Some("min"),
        "hours" => Some("h"),
        "days" => Some("days"),
        _ => None,
    }
}

/// Words on one line, cut where they run long. Nothing that could steer a terminal is left in them.
fn shown(words: &str) -> String {
    let plain: String = words
        .chars()
        .take(4 * QUOTED)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTED) {
        Some((cut, _)) => format!("{}…", line.get(..cut).unwrap_or("").trim_end()),
        None => line,
    }
}
