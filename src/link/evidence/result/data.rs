//! Data: JSON and YAML. What is no known format of a tool is read for a plain result, for counts of failures and for lists of entries.

use crate::base::Date;
use crate::base::text::fold;
use crate::link::evidence::result::answer::{Answer, answer_to};
use crate::link::evidence::result::blank::is_placeholder;
use crate::link::evidence::result::gather::{Gather, Setting};
use crate::link::evidence::result::{findings, load};
use crate::parse::{self, Datum, DatumKey, DatumValue};
use crate::records::words::Class;
use crate::records::words::proof::{Verdict, is_result_label, severity, verdict};
use crate::records::words::tail::has_class;
use crate::records::words::vocabulary::{Label, Vocabulary};

/// Keys whose value says whether all is well.
const TRUTHS: [&str; 12] = [
    "met",
    "valid",
    "verified",
    "compliant",
    "passed",
    "pass",
    "success",
    "successful",
    "ok",
    "healthy",
    "approved",
    "accepted",
];

/// So deep a result is looked for.
const DEEPEST: usize = 4;

/// The value of a key of a map.
pub fn value<'a>(datum: &'a Datum, key: &str) -> Option<&'a Datum> {
    let mut entries = map(datum)?.iter();
    entries
        .find(|(known, _)| known.text == key)
        .map(|(_, value)| value)
}

/// The entries of a map.
pub fn map(datum: &Datum) -> Option<&[(DatumKey, Datum)]> {
    match &datum.value {
        DatumValue::Map(entries) => Some(entries),
        DatumValue::List(_) | DatumValue::Text(_) => None,
    }
}

/// The items of a list.
pub fn list(datum: &Datum) -> Option<&[Datum]> {
    match &datum.value {
        DatumValue::List(items) => Some(items),
        DatumValue::Map(_) | DatumValue::Text(_) => None,
    }
}

/// The text of a scalar.
pub fn text(datum: &Datum) -> Option<&str> {
    match &datum.value {
        DatumValue::Text(text) => Some(text),
        DatumValue::Map(_) | DatumValue::List(_) => None,
    }
}

/// The text of a key of a map.
pub fn text_at<'a>(datum: &'a Datum, key: &str) -> Option<&'a str> {
    text(value(datum, key)?)
}

/// A scalar as a number.
pub fn number(datum: &Datum) -> Option<f64> {
    text(datum)?.parse().ok()
}

/// Reads JSON.
pub fn read_json(text: &str, words: &Vocabulary) -> Option<Gather> {
    if !text.trim_start().starts_with(['{', '[']) {
        return None;
    }
    let root = parse::read_json(text)?;
    let known = findings::of_data(text, &root).or_else(|| load::of_data(text, &root));
    let known = known.map(|mut gather| {
        gather.on(day_at_root(&root));
        gather
    });
    Some(known.unwrap_or_else(|| plain(Gather::new("json", text), &root, words)))
}

/// The day that a report gives of itself, `CreatedAt` beside its findings.
fn day_at_root(root: &Datum) -> Option<Date> {
    let entries = map(root)?.iter();
    let mut days = entries.filter(|(key, _)| is_day(&fold(&key.text)));
    days.find_map(|(_, value)| text(value)?.get(..10)?.parse().ok())
}

/// Reads YAML that is a map or a list of maps. Prose, which YAML takes for a text, is none.
pub fn read_yaml(text: &str, words: &Vocabulary) -> Option<Gather> {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty() && !line.starts_with('#'))?;
    if !first.starts_with("---") && !first.contains(':') {
        return None;
    }
    if is_deep(text) {
        return None;
    }
    let root = parse::read_yaml(text)?;
    map(&root).or_else(|| list(&root).map(|_| &[][..]))?;
    Some(plain(Gather::new("yaml", text), &root, words))
}

/// Is a text nested deeper than anybody writes by hand? Readers of YAML go down a level for each bracket and each dash.
fn is_deep(text: &str) -> bool {
    const DEEPEST_YAML: usize = 60;
    let mut depth = 0_usize;
    let nested = text.bytes().any(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST_YAML
    });
    let begins = |line: &str| line.len() - line.trim_start_matches([' ', '-', '?', '\t']).len();
    nested || text.lines().any(|line| begins(line) > 4 * DEEPEST_YAML)
}

/// A plain result somewhere near the root.
fn plain(gather: Gather, root: &Datum, words: &Vocabulary) -> Gather {
    let mut walk = Walk {
        gather,
        words,
        counts_tests: false,
        rates: false,
    };
    if list(root).is_some_and(<[Datum]>::is_empty) || map(root).is_some_and(<[_]>::is_empty) {
        walk.gather.empty();
    }
    walk.value("", root, 0);
    walk.gather
}

struct Walk<'a> {
    gather: Gather,
    words: &'a Vocabulary,
    /// Does the map around count tests, so that `errors` counts those that failed?
    counts_tests: bool,
    /// Does the map around count by severity: `critical: 1`, `high: 0`?
    rates: bool,
}

impl Walk<'_> {
    fn value(&mut self, name: &str, datum: &Datum, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        match &datum.value {
            DatumValue::Map(entries) => self.entries(name, entries, depth),
            DatumValue::List(items) => {
                for item in items {
                    self.item(item);
                    self.value(name, item, depth + 1);
                }
            }
            DatumValue::Text(_) => {}
        }
    }

    fn entries(&mut self, name: &str, entries: &[(DatumKey, Datum)], depth: usize) {
        const COUNTS: &[&str] = &[
            "passed",
            "passes",
            "tests",
            "total",
            "numtotaltests",
            "skipped",
        ];
        self.counts_tests = entries
            .iter()
            .any(|(key, _)| COUNTS.contains(&fold(&key.text).as_str()));
        self.rates = entries.iter().filter(|(key, _)| is_rating(key)).count() >= 2;
        for (key, inner) in entries {
            match &inner.value {
                DatumValue::Text(said) => self.scalar(name, key, inner, said, depth),
                DatumValue::Map(_) | DatumValue::List(_) => self.value(&key.text, inner, depth + 1),
            }
        }
    }

    fn scalar(&mut self, name: &str, key: &DatumKey, datum: &Datum, said: &str, depth: usize) {
        if let Ok(count) = said.parse::<f64>() {
            self.number(name, key, said, count);
            return;
        }
        let folded = fold(&key.text);
        self.note_switch(name, key, said);
        self.note_placeholder(key, said);
        if depth <= 1 {
            self.about(&folded, key.span.start, said);
        }
        let truth = TRUTHS.contains(&folded.as_str());
        let is_own = truth || self.is_state(&folded);
        if is_own || self.ends_in_state(&key.text) && !is_sentence(said) {
            // A state of something in the file is no result of all of it: only a no counts.
            let depth = depth.max(usize::from(!is_own));
            self.stated(key, datum, said, (depth, truth));
        }
    }

    /// `tls: false`: a setting, with the name of what it is in.
    fn note_switch(&mut self, name: &str, key: &DatumKey, said: &str) {
        let setting = match said.to_lowercase().as_str() {
            "true" | "yes" | "on" => Setting::On,
            "false" | "no" | "off" => Setting::Off,
            _ => return,
        };
        let named = format!("{name} {}", key.text);
        let named = words_of_key(&named).join(" ");
        self.gather.switch(key.span.start, &named, setting);
    }

    /// A value that somebody has still to fill in.
    fn note_placeholder(&mut self, key: &DatumKey, said: &str) {
        if is_placeholder(said) {
            let shown = format!("{}: {said}", key.text);
            self.gather.odd(key.span.start, shown);
        }
    }

    /// A key that is that of a state, and what it says.
    fn stated(&mut self, key: &DatumKey, datum: &Datum, said: &str, place: (usize, bool)) {
        // `conclusion: cancelled`: a result in a word of trouble is no good one.
        let is_result = is_result_label(&key.text);
        let troubled = || is_result && has_class(said, &[Class::Trouble]);
        let answer = answer_to(said, self.words).or_else(|| troubled().then_some(Answer::No));
        let shown = format!("{}: {said}", key.text);
        self.state(answer, place, datum.span.start, &shown);
    }

    /// A number under its name, and a no where it counts failures.
    fn number(&mut self, name: &str, key: &DatumKey, said: &str, count: f64) {
        let at = key.span.start;
        let named = [name, &key.text].join(" ");
        self.gather.number(at, &named, count, None);
        let words = || format!("{}: {said}", key.text);
        if count > 0.0 && self.counts_failures(&fold(&key.text)) {
            self.gather.fail(at, words());
        }
        if let Some(severity) = severity(&key.text).filter(|_| self.rates && is_rating(key)) {
            self.gather.finding(at, severity, count as u64, words());
        }
    }

    /// What a file is about, and its day.
    fn about(&mut self, key: &str, at: usize, said: &str) {
        if let Some(what) = subject(key) {
            self.gather.about(at, what, said);
        }
        if is_day(key) {
            self.gather
                .on(said.get(..10).and_then(|day| day.parse().ok()));
        }
    }

    /// Is a key that of a state or a result?
    fn is_state(&self, key: &str) -> bool {
        let is_known = ["health", "phase"].contains(&key);
        is_known || is_result_label(key) || self.words.label(key) == Some(Label::Status)
    }

    /// `review_state`, `reviewState`: does a key of several words end in one for a state, and speak of now?
    fn ends_in_state(&self, key: &str) -> bool {
        const NOT_NOW: [&str; 14] = [
            "previous", "prior", "old", "last", "from", "expected", "desired", "target", "planned",
            "wanted", "initial", "default", "next", "to",
        ];
        let words = words_of_key(key);
        let is_now = !words.iter().any(|word| NOT_NOW.contains(&word.as_str()));
        let last = words.last().filter(|_| words.len() > 1 && is_now);
        last.is_some_and(|last| self.is_state(last))
    }

    /// A state: a no counts anywhere, the others at the root alone.
    fn state(
        &mut self,
        answer: Option<Answer>,
        (depth, truth): (usize, bool),
        at: usize,
        shown: &str,
    ) {
        match (answer, depth) {
            (Some(Answer::No), _) => self.gather.fail(at, shown),
            (Some(Answer::Yes), 0) => self.gather.pass(at, shown),
            (Some(Answer::NotYet), _) if truth => self.gather.fail(at, shown),
            (Some(Answer::NotYet), 0) => self.gather.pending(at, shown),
            (Some(Answer::Yes | Answer::NotYet) | None, _) => {}
        }
    }

    /// Does a key count what failed?
    fn counts_failures(&self, key: &str) -> bool {
        match key {
            "failed"
            | "failures"
            | "failing"
            | "numfailedtests"
            | "numfailedtestsuites"
            | "failedtests" => true,
            "errors" | "error" => self.counts_tests,
            _ => false,
        }
    }

    /// An entry of a list with a state of its own: an issue, a job, a step.
    fn item(&mut self, item: &Datum) {
        let Some(entries) = map(item) else { return };
        let state = entries
            .iter()
            .find(|(key, _)| self.is_state(&fold(&key.text)));
        let Some((key, said)) = state.and_then(|(key, state)| Some((key, text(state)?))) else {
            return;
        };
        if let Some(Answer::NotYet | Answer::No) = answer_to(said, self.words) {
            let title = first_of(item, &["title", "name", "summary", "key", "id"]).unwrap_or("");
            let rated = first_of(item, &["severity", "priority"]);
            let words = format!("{}: {said} ({title})", key.text);
            self.gather.unfinished(item.span.start, rated, words);
        }
    }
}

/// The words of a key, folded: `review_state`, `review-state` and `reviewState` have two.
fn words_of_key(key: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(key.len());
    let mut before = ' ';
    for c in key.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    let parts = spaced.split([' ', '_', '-', '.']);
    parts.filter(|part| !part.is_empty()).map(fold).collect()
}

/// `noResults: "No results found"`: words for people, and no state.
fn is_sentence(said: &str) -> bool {
    said.split_whitespace().count() > 2 && verdict(said) != Some(Verdict::Refused)
}

/// Is a key one word that says how bad something is?
fn is_rating(key: &DatumKey) -> bool {
    !key.text.contains(char::is_whitespace) && severity(&key.text).is_some()
}

/// The first of some keys that a map has with a text.
fn first_of<'a>(item: &'a Datum, keys: &[&str]) -> Option<&'a str> {
    keys.iter().find_map(|key| text_at(item, key))
}

/// What a key says that a file is about.
pub fn subject(key: &str) -> Option<&'static str> {
    match key {
        "version" | "release" | "app version" | "appversion" => Some("version"),
        "commit" | "sha" | "revision" | "git commit" | "commit sha" => Some("commit"),
        "environment" | "env" | "stage" => Some("environment"),
        "region" | "site" => Some("region"),
        "component" | "service" => Some("component"),
        _ => None,
    }
}

/// Does a key say when it was made?
fn is_day(key: &str) -> bool {
    matches!(
        key,
        "date"
            | "created"
            | "createdat"
            | "created at"
            | "timestamp"
            | "generated"
            | "scanned"
            | "time"
            | "run at"
            | "finished"
            | "tested on"
    )
}
