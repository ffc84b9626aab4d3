//! Targets: what must hold of any text, one function for each part of the program. The fuzzer runs them without end, and
//! `tests/it/fuzzed.rs` on a few hundred spoilt fixtures.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use holdpoint::Compiled;
use holdpoint::base::destination::leaves_site;
use holdpoint::base::expression;
use holdpoint::base::{Date, RelPath, Settings, Span};
use holdpoint::link::Known;
use holdpoint::link::evidence::result::{self, Purpose, Reading};
use holdpoint::parse::{Document, graph, parse_document};
use holdpoint::records::gates::sentence;
use holdpoint::records::kinds::gantt;
use holdpoint::records::words::Vocabulary;
use holdpoint::report::Theme;
use holdpoint::report::formats::check::{CHECK_FORMATS, Checked, Terms};
use holdpoint::report::formats::diff::{DIFF_FORMATS, Diff, Telling};
use holdpoint::report::formats::html::highlight::Highlighter;
use holdpoint::report::formats::html::sanitise::sanitise;
use holdpoint::rules::RULES;
use holdpoint::source::{Cited, Found};

use super::sources;

/// One target.
pub struct Target {
    /// Its name.
    pub name: &'static str,
    /// Panics where something does not hold of a text.
    pub run: fn(&str),
}

/// Every target.
pub static TARGETS: [Target; 11] = [
    Target {
        name: "parse",
        run: parse,
    },
    Target {
        name: "extract",
        run: extract,
    },
    Target {
        name: "front_matter",
        run: front_matter,
    },
    Target {
        name: "settings",
        run: settings,
    },
    Target {
        name: "sentence",
        run: sentence_of_gate,
    },
    Target {
        name: "expression",
        run: expression_of_gate,
    },
    Target {
        name: "result",
        run: evidence_result,
    },
    Target {
        name: "gantt",
        run: gantt_chart,
    },
    Target {
        name: "markup",
        run: markup,
    },
    Target {
        name: "tree",
        run: tree_through_every_format,
    },
    Target {
        name: "diff",
        run: diff_of_two_trees,
    },
];

static KNOWN: LazyLock<Known> = LazyLock::new(Known::default);
static WORDS: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(&Settings::default()));
static THEME: LazyLock<Theme> = LazyLock::new(Theme::built_in);
static HIGHLIGHTER: LazyLock<Highlighter> = LazyLock::new(Highlighter::new);

/// Begins the next file of a tree.
const NEXT_FILE: &str = "\n=== ";

/// Begins the second of two trees.
const NEXT_TREE: &str = "\n######\n";

fn day() -> Date {
    Date::new(2025, 11, 10).expect("the calendar has this day")
}

/// Spans lie in the text, at the bounds of characters.
fn parse(text: &str) {
    for span in spans(&parse_document(text)) {
        assert_lies_in(text, span);
    }
}

fn spans(document: &Document) -> Vec<Span> {
    let sections = &document.sections;
    let headings = sections
        .iter()
        .flat_map(|section| [section.span, section.heading.span]);
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    let links = document.links.iter().map(|link| link.span);
    let anchors = document.anchors.iter().map(|anchor| anchor.span);
    let faults = document.faults.iter().map(|fault| fault.span);
    let allows = document.allows.iter().map(|allow| allow.span);
    let rest = links.chain(anchors).chain(faults).chain(allows);
    headings
        .chain(blocks.map(|block| block.span()))
        .chain(rest)
        .collect()
}

fn assert_lies_in(text: &str, span: Span) {
    assert!(
        text.get(span.start..span.end).is_some(),
        "{span:?} does not lie in the text"
    );
}

/// The same tree says the same twice; places lie in the text; keys are unique.
fn extract(text: &str) {
    let files = one_file(text);
    let compiled = compile(&files, &Settings::default());
    let model = &compiled.model;
    let records: Vec<_> = model
        .records
        .iter()
        .map(|linked| (&linked.key, &linked.record))
        .collect();
    let keys: BTreeSet<_> = records.iter().map(|(key, _)| key).collect();
    assert_eq!(keys.len(), records.len(), "a key occurs twice");
    for (_, record) in &records {
        assert_lies_in(text, record.span);
    }
    for found in &compiled.diagnostics {
        assert_lies_in(text, found.at.span);
    }
    let again = compile(&files, &Settings::default());
    assert!(compiled.diagnostics == again.diagnostics, "two runs differ");
}

fn front_matter(text: &str) {
    extract(&format!("---\n{text}\n---\n\n# Pump runbook\n\nWords.\n"));
    extract(&format!("+++\n{text}\n+++\n\n# Pump runbook\n\nWords.\n"));
}

/// What cannot be read has its place in the file.
fn settings(text: &str) {
    let rules: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    match Settings::parse(text, &rules) {
        Ok(settings) => drop(compile(
            &one_file("# Launch gate\n\nAll required:\n\n- [x] raised\n"),
            &settings,
        )),
        Err(mistake) => assert_lies_in(text, mistake.span),
    }
}

fn sentence_of_gate(text: &str) {
    let path = RelPath::new("docs/a.md").expect("a plain path lies below the root");
    let _ = sentence::demand(text, &WORDS, &path);
    let _ = sentence::runbook(text);
    let _ = (
        sentence::is_rule(text),
        sentence::is_all_of(text),
        sentence::asks_for_age(text),
    );
    extract(&format!(
        "# Launch gate\n\n{text}\n\n- [x] items 1-3 done\n\n## 1) Pump\n\n- Status: done\n"
    ));
}

/// An expression that the settings take can be judged.
fn expression_of_gate(text: &str) {
    if expression::check(text).is_err() {
        return;
    }
    let quoted = serde_json::Value::from(text).to_string();
    let gate = format!(
        "[[gate]]\ntitle = \"G\"\n[[gate.criterion]]\ntext = \"c\"\nexpression = {quoted}\n"
    );
    if let Ok(settings) = Settings::parse(&gate, &[]) {
        let text =
            "# Risks\n\n| Risk | Impact | Mitigation |\n|--|--|--|\n| Flood | high | pump |\n";
        drop(compile(&one_file(text), &settings));
    }
}

fn evidence_result(text: &str) {
    for purpose in [Purpose::Report, Purpose::Procedure, Purpose::Data] {
        for whole in [true, false] {
            let document = None;
            let reading = Reading {
                text,
                whole,
                document,
                purpose,
            };
            let _ = result::read(reading, &WORDS);
        }
    }
}

fn gantt_chart(text: &str) {
    for task in gantt::read(text, 0) {
        assert_lies_in(text, task.span);
    }
    let _ = graph::read(text);
    extract(&format!("# Plan\n\n```mermaid\ngantt\n{text}\n```\n"));
}

/// Nothing runs, nothing loads from elsewhere, no name is one that our scripts look up, and a second pass changes nothing.
fn markup(text: &str) {
    let clean = sanitise(text);
    assert_harmless(&clean);
    // `&#13;` comes out as the character, which a reader takes for a line's end.
    let read = clean.replace("\r\n", "\n").replace('\r', "\n");
    let again = sanitise(&clean);
    assert_eq!(read, again, "what comes out is read in another way");
}

/// The tags of a text in which every `<` that is none is escaped, and every value is quoted.
fn assert_harmless(html: &str) {
    for tag in html.split('<').skip(1) {
        let name: String = tag
            .chars()
            .take_while(|c| !c.is_whitespace() && *c != '>')
            .collect();
        let is_known = name
            .trim_start_matches('/')
            .chars()
            .all(|c| c.is_ascii_alphanumeric());
        let runs = [
            "script", "style", "iframe", "object", "embed", "svg", "math", "form", "base", "meta",
            "link",
        ];
        assert!(is_known && !runs.contains(&name.as_str()), "<{name}>");
        attributes(&tag[name.len()..])
            .iter()
            .for_each(|(name, value)| assert_harmless_attribute(name, value));
    }
}

fn assert_harmless_attribute(name: &str, value: &str) {
    assert!(!name.starts_with("on"), "{name}");
    let loads = [
        "style",
        "srcset",
        "background",
        "poster",
        "srcdoc",
        "action",
        "formaction",
        "ping",
        "xlink:href",
    ];
    assert!(!loads.contains(&name), "{name}");
    let value = value
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u{a0}");
    let value = value.replace("&amp;", "&");
    let stripped: String = value
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    match name {
        "src" => assert!(!leaves_site(&value), "{value}"),
        "href" => assert!(
            !stripped.to_lowercase().starts_with("javascript:"),
            "{value}"
        ),
        "id" | "name" => assert!(!value.ends_with('.'), "{value}"),
        _ => {}
    }
}

/// The attributes of a tag, up to its end.
fn attributes(mut rest: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start();
        let Some((name, behind)) = rest.split_once("=\"") else {
            return found;
        };
        if name.contains('>') {
            return found;
        }
        let (value, behind) = behind.split_once('"').expect("a value ends");
        found.push((name.to_owned(), value.to_owned()));
        rest = behind;
    }
}

/// Every format can be written, and what is JSON or XML can be read.
fn tree_through_every_format(text: &str) {
    let settings = Settings {
        base_url: Some("https://ops.example/a".to_owned()),
        ..Settings::default()
    };
    let compiled = compile(&several_files(text), &settings);
    let site = compiled.evaluated(&settings, day());
    let output =
        holdpoint::report(site, &THEME, &HIGHLIGHTER).expect("the built-in theme is sound");
    for (path, bytes) in &output {
        assert_eq!(
            RelPath::new(path).as_ref().map(RelPath::as_str),
            Some(path.as_str())
        );
        if path.ends_with(".json") {
            let read: Result<serde_json::Value, _> = serde_json::from_slice(bytes);
            assert!(read.is_ok(), "{path}: {read:?}");
        }
        if path.ends_with(".png") {
            assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{path}");
        } else if !path.starts_with("static/") {
            assert!(std::str::from_utf8(bytes).is_ok(), "{path}");
        }
    }
    let checked = Checked::new(site, Terms::default());
    CHECK_FORMATS
        .iter()
        .for_each(|format| drop((format.write)(&checked)));
}

fn diff_of_two_trees(text: &str) {
    let (before, after) = text.split_once(NEXT_TREE).unwrap_or((text, ""));
    let settings = Settings::default();
    let trees = [before, after].map(|text| compile(&several_files(text), &settings));
    let [before, after] = [&trees[0], &trees[1]].map(|tree| tree.evaluated(&settings, day()));
    let same = Diff::new(before, before, Telling::default());
    assert!(same.changes.is_empty(), "a tree differs from itself");
    let diff = Diff::new(before, after, Telling::default());
    DIFF_FORMATS
        .iter()
        .for_each(|format| drop((format.write)(&diff)));
}

type Files = BTreeMap<String, String>;

fn one_file(text: &str) -> Files {
    Files::from([("docs/a.md".to_owned(), text.to_owned())])
}

/// The files of a text: each begins with a line that names it.
fn several_files(text: &str) -> Files {
    let mut files = Files::new();
    for (number, part) in text.split(NEXT_FILE).enumerate() {
        let (name, rest) = part.split_once('\n').unwrap_or((part, ""));
        let is_path = number > 0 && RelPath::new(name).is_some_and(|path| path.as_str() == name);
        let is_new = !files
            .keys()
            .any(|known| lies_in(known, name) || lies_in(name, known));
        if is_path && is_new && !name.is_empty() {
            files.insert(name.to_owned(), rest.to_owned());
        } else {
            files.insert(format!("{number}.md"), part.to_owned());
        }
    }
    files
}

/// Is one path the other, or below it?
fn lies_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn compile(files: &Files, settings: &Settings) -> Compiled {
    let tree = sources::tree(files);
    let found = |text: &String| Found {
        directory: false,
        executable: false,
        leads_out: false,
        size: text.len() as u64,
        text: Some(text.clone()),
    };
    holdpoint::compile_again(&tree, settings, day(), &KNOWN, |wanted| {
        let known = wanted
            .paths
            .iter()
            .filter_map(|path| Some((path.clone(), files.get(path.as_str()).map(found)?)));
        Cited {
            found: known.collect(),
            ..Cited::default()
        }
    })
}
