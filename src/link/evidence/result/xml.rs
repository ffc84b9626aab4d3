//! XML: test reports, coverage, alerts and badges, told apart by their root. Entities are never expanded, so that none can explode.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::base::text::fold;
use crate::link::evidence::result::gather::Gather;
use crate::link::evidence::result::{coverage, findings};
use crate::records::words::proof::{Verdict, verdict};
use crate::records::words::vocabulary::Vocabulary;

/// An element: its own attributes, and the text directly in it.
pub struct Element {
    /// Its name without a prefix.
    pub name: String,
    /// How deep it lies: 0 for the root.
    pub depth: usize,
    /// Names and values as written.
    pub attributes: Vec<(String, String)>,
    /// Its text.
    pub text: String,
    /// Where it begins.
    pub at: usize,
}

impl Element {
    /// The value of an attribute.
    pub fn value(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The value of an attribute as a number.
    pub fn number(&self, name: &str) -> Option<f64> {
        self.value(name)?.trim().parse().ok()
    }
}

/// Reads an XML file of a known root.
pub fn read(text: &str, _: &Vocabulary) -> Option<Gather> {
    if !text.trim_start().starts_with('<') {
        return None;
    }
    let (elements, is_sound) = elements(text);
    let root = elements.first()?;
    match root.name.to_ascii_lowercase().as_str() {
        "testsuites" | "testsuite" | "test-run" | "test-results" | "assemblies" | "testrun"
        | "testng-results" => Some(tests(text, &elements, is_sound)),
        "coverage" | "report" => coverage::of_xml(text, &elements),
        "owaspzapreport" => Some(findings::of_zap_xml(text, &elements)),
        "svg" => Some(badge(text, &elements)),
        _ => None,
    }
}

/// The elements of a text as far as it is sound, and whether all of it is: a report that breaks off may go on with a failure.
fn elements(text: &str) -> (Vec<Element>, bool) {
    let mut reader = Reader::from_str(text);
    let mut nesting = Nesting::default();
    let mut at = 0;
    let mut ends = false;
    while let Ok(event) = reader.read_event() {
        if matches!(event, Event::Eof) {
            ends = true;
            break;
        }
        nesting.take(&event, at);
        at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
    }
    let is_sound = ends && nesting.open.is_empty();
    (nesting.found, is_sound)
}

/// The elements so far, with the places of those that are not closed yet.
#[derive(Default)]
struct Nesting {
    found: Vec<Element>,
    open: Vec<usize>,
}

impl Nesting {
    fn take(&mut self, event: &Event, at: usize) {
        match event {
            Event::Start(start) => {
                let depth = self.open.len();
                self.open.push(self.found.len());
                self.found.push(element(start, depth, at));
            }
            Event::Empty(start) => self.found.push(element(start, self.open.len(), at)),
            Event::End(_) => drop(self.open.pop()),
            Event::Text(words) => {
                let inner = self.open.last().and_then(|last| self.found.get_mut(*last));
                if let Some(inner) = inner {
                    inner.text.push_str(words);
                }
            }
            _ => {}
        }
    }
}

fn element(start: &BytesStart, depth: usize, at: usize) -> Element {
    let local = |name: &str| name.rsplit(':').next().unwrap_or(name).to_owned();
    let mut sound = start.attributes();
    let attributes = sound.with_checks(false).flatten();
    let attributes = attributes.map(|attribute| {
        (
            local(attribute.key.as_ref()),
            attribute.value.clone().into_owned(),
        )
    });
    Element {
        name: local(start.name().as_ref()),
        depth,
        attributes: attributes.collect(),
        text: String::new(),
        at,
    }
}

/// What a suite says of the tests that it left out.
const SKIPPED: &str = "skipped";

/// JUnit, and its cousins NUnit, xUnit, TestNG and TRX: counts of failures, their elements, or an outcome in words.
fn tests(text: &str, elements: &[Element], is_sound: bool) -> Gather {
    let mut gather = Gather::new("junit", text);
    for element in elements {
        failures(&mut gather, element);
        if let Some(count) = element.number(SKIPPED).filter(|count| *count > 0.0) {
            gather.number(element.at, SKIPPED, count, None);
        }
        gather.on(element.value("timestamp").and_then(day_of));
    }
    let ran = ran(elements);
    if ran > 0.0 {
        let at = elements.first().map_or(0, |root| root.at);
        gather.number(at, "tests", ran, None);
        if is_sound {
            gather.pass(at, format!("{ran} tests, none failed"));
        }
    }
    gather
}

/// What an element says of failures.
fn failures(gather: &mut Gather, element: &Element) {
    for name in ["failures", "errors", "failed"] {
        if let Some(count) = element.number(name).filter(|count| *count > 0.0) {
            gather.fail(element.at, format!("{name}=\"{count}\""));
        }
    }
    let name = element.name.to_ascii_lowercase();
    if matches!(name.as_str(), "failure" | "error") {
        let message = element.value("message").unwrap_or("");
        gather.fail(element.at, format!("<{name}> {message}"));
    }
    for said in [element.value("result"), element.value("outcome")] {
        if let Some(said) = said.filter(|said| verdict(said) == Some(Verdict::Refused)) {
            gather.fail(element.at, said);
        }
    }
}

/// How many tests ran: by the count of the root or of a suite, or by their elements.
fn ran(elements: &[Element]) -> f64 {
    const TESTS: [&str; 5] = [
        "testcase",
        "test-case",
        "unittestresult",
        "test-method",
        "test",
    ];
    let is_test = |element: &&Element| TESTS.contains(&element.name.to_ascii_lowercase().as_str());
    let listed = elements.iter().filter(is_test).count();
    let suites = elements.iter().filter(|element| element.depth <= 1);
    let counted = suites.filter_map(|element| element.number("tests").or(element.number("total")));
    counted.fold(listed as f64, f64::max)
}

/// The day at the beginning of a time stamp.
fn day_of(stamp: &str) -> Option<crate::base::Date> {
    stamp.get(..10)?.parse().ok()
}

/// A badge: `build: failing`, `coverage: 63 %`, as its label or title says it.
fn badge(text: &str, elements: &[Element]) -> Gather {
    let mut gather = Gather::new("svg", text);
    let label = elements
        .first()
        .and_then(|root| Some((root.at, root.value("aria-label")?)));
    let titles = elements.iter().filter(|element| element.name == "title");
    let titles = titles.map(|element| (element.at, element.text.as_str()));
    for (at, words) in label.into_iter().chain(titles) {
        label_of_badge(&mut gather, at, words);
    }
    gather
}

/// A label with a verdict or a share behind its colon.
fn label_of_badge(gather: &mut Gather, at: usize, words: &str) {
    let Some((name, value)) = words.split_once(':') else {
        return;
    };
    match verdict(value) {
        Some(Verdict::Refused) => gather.fail(at, words),
        Some(Verdict::Granted) => gather.pass(at, words),
        None => {}
    }
    let share = value.trim().strip_suffix('%');
    if let Some(share) = share.and_then(|share| share.trim().parse().ok()) {
        gather.number(at, &fold(name), share, Some("%"));
    }
}
