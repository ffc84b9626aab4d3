//! Measures: a number that several outputs show is the same in all of them.
//!
//! Every number is read back out of the files of a portal: what pages show, `readiness.json`, the tables and the metrics. Who adds an
//! output that shows one of them adds a line here.

use std::collections::BTreeMap;
use std::path::Path;

use indoc::indoc;
use serde_json::Value;

use crate::audiences::planted;
use crate::outputs::{Samples, samples};
use crate::support::place::{Place, files};

/// What is counted, and how many of it each output says there are.
type Said = BTreeMap<String, BTreeMap<&'static str, i64>>;

/// The files of a portal.
struct Portal(BTreeMap<String, Vec<u8>>);

impl Portal {
    fn read(folder: &Path) -> Self {
        let below = |path: &Path| {
            let path = path.strip_prefix(folder).expect("a file of the folder");
            path.to_string_lossy().replace('\\', "/")
        };
        let files = files(folder).into_iter();
        Portal(files.map(|(path, bytes)| (below(&path), bytes)).collect())
    }

    fn text(&self, path: &str) -> &str {
        let bytes = self.0.get(path).unwrap_or_else(|| panic!("no {path}"));
        std::str::from_utf8(bytes).expect("UTF-8")
    }

    fn rows(&self, table: &str) -> i64 {
        let path = format!("csv/{table}.csv");
        let rows = csv::Reader::from_reader(self.text(&path).as_bytes()).into_records();
        i64::try_from(rows.count()).expect("a number of rows")
    }
}

/// The numbers of a portal, by what they count.
fn said(portal: &Portal) -> Said {
    let mut said = Said::new();
    of_kinds(portal, &mut said);
    let json: Value = serde_json::from_str(portal.text("readiness.json")).expect("JSON");
    let metrics = samples(portal.text("metrics.txt"));
    of_documents(portal, &json, &metrics, &mut said);
    of_states(portal, &json, &metrics, &mut said);
    of_records(&json, &metrics, &mut said);
    said
}

fn add(said: &mut Said, what: &str, output: &'static str, number: i64) {
    *said
        .entry(what.to_owned())
        .or_default()
        .entry(output)
        .or_default() += number;
}

/// Records by kind: the home page, the page of registers and the tables.
fn of_kinds(portal: &Portal, said: &mut Said) {
    let home = portal.text("index.html");
    let (_, found) = home.split_once("id=\"found\"").expect("what was found");
    for (url, title, number) in linked_numbers(found, "<a href=\"") {
        add(said, &title, "the home page", number);
        let table = match url.trim_end_matches("/index.html") {
            "gates" => "criteria",
            "checklists" => "checklist-items",
            other => other.trim_start_matches("registers/"),
        };
        // The table of stages has a row for each step as well.
        if title != "Stages" {
            add(said, &title, "the tables", portal.rows(table));
        }
    }

    let registers = portal.text("registers/index.html");
    for (_, title, number) in linked_numbers(registers, "<a class=\"row-title\" href=\"") {
        // The home page leaves out what there is none of.
        if number > 0 {
            add(said, &title, "the registers", number);
        }
    }
}

/// The address and title of each link that begins so, with the number in the cell behind it.
fn linked_numbers(html: &str, link: &str) -> Vec<(String, String, i64)> {
    let links = html.split(link).skip(1);
    let found = links.filter_map(|rest| {
        let (url, rest) = rest.split_once("\">")?;
        let (title, rest) = rest.split_once("</a>")?;
        let (_, cell) = rest.split_once("<td class=\"number\">")?;
        let number = cell.split_once("</td>")?.0.parse().ok()?;
        Some((url.to_owned(), title.to_owned(), number))
    });
    found.collect()
}

/// Documents, and those of each freshness.
fn of_documents(portal: &Portal, json: &Value, metrics: &Samples, said: &mut Said) {
    let documents = json["documents"].as_array().expect("documents");
    let home = fact(portal, "Documents</dt>");
    let shown = home.split_once("</a>").expect("a number with a link").0;
    let shown = shown.rsplit('>').next().unwrap_or_default();
    add(
        said,
        "documents",
        "the home page",
        shown.parse().expect("a number"),
    );
    add(said, "documents", "the tables", portal.rows("documents"));
    for document in documents {
        let state = document["freshness"].as_str().unwrap_or("none");
        add(said, "documents", "readiness.json", 1);
        add(said, &format!("documents {state}"), "readiness.json", 1);
    }
    for (state, number) in by_label(metrics, "holdpoint_documents") {
        add(said, "documents", "the metrics", number);
        add_some(said, &format!("documents {state}"), "the metrics", number);
    }
    for (word, number) in tally(fact(portal, "Freshness</dt>")) {
        let state = match word.as_str() {
            "review due soon" => "due_soon",
            "age unknown" => "unknown",
            other => other,
        };
        add(said, &format!("documents {state}"), "the home page", number);
    }
}

/// Evidence by state, and diagnostics by severity.
fn of_states(portal: &Portal, json: &Value, metrics: &Samples, said: &mut Said) {
    let counted = [
        (
            "evidence",
            "state",
            "holdpoint_evidence",
            "Evidence</a></dt>",
        ),
        (
            "diagnostics",
            "severity",
            "holdpoint_diagnostics",
            "Diagnostics</a></dt>",
        ),
    ];
    for (list, field, family, place) in counted {
        for entry in json[list].as_array().expect("a list") {
            let name = entry[field].as_str().expect("a name");
            add(said, &format!("{list} {name}"), "readiness.json", 1);
        }
        for (name, number) in by_label(metrics, family) {
            add_some(said, &format!("{list} {name}"), "the metrics", number);
        }
        for (word, number) in tally(fact(portal, place)) {
            let name = word.trim_end_matches('s');
            add(said, &format!("{list} {name}"), "the home page", number);
        }
    }
}

/// Records that are past their day, and waivers by state.
fn of_records(json: &Value, metrics: &Samples, said: &mut Said) {
    for record in json["records"].as_array().expect("records") {
        let kind = record["kind"].as_str().expect("a kind");
        if record["due"]["overdue"] == Value::Bool(true) {
            add(said, &format!("overdue {kind}"), "readiness.json", 1);
        }
        let state = record["fields"]["state"].as_str();
        if let Some(state) = state.filter(|_| kind == "waiver") {
            add(said, &format!("waivers {state}"), "readiness.json", 1);
        }
    }
    for (kind, number) in by_label(metrics, "holdpoint_records_overdue") {
        add_some(said, &format!("overdue {kind}"), "the metrics", number);
    }
    for (state, number) in by_label(metrics, "holdpoint_waivers") {
        add_some(said, &format!("waivers {state}"), "the metrics", number);
    }
}

/// Metrics name every value; other outputs only those that occur.
fn add_some(said: &mut Said, what: &str, output: &'static str, number: i64) {
    if number > 0 {
        add(said, what, output, number);
    }
}

/// The samples of a family with one label.
fn by_label(metrics: &Samples, family: &str) -> Vec<(String, i64)> {
    let samples = metrics.get(family).unwrap_or_else(|| panic!("no {family}"));
    let labelled = samples.iter();
    labelled
        .map(|(labels, number)| (labels[0].1.clone(), *number))
        .collect()
}

/// A fact of the home page: what is behind its name.
fn fact<'a>(portal: &'a Portal, name: &str) -> &'a str {
    let home = portal.text("index.html");
    let (_, rest) = home.split_once(name).unwrap_or_else(|| panic!("no {name}"));
    rest.split_once("</dd>").expect("the end of a fact").0
}

/// The words and numbers of a tally: `<li …>…12 stale</li>`.
fn tally(html: &str) -> Vec<(String, i64)> {
    let entries = html.split("</li>").filter_map(|entry| {
        let words = entry.trim_end_matches("</a>").rsplit('>').next()?;
        let (number, word) = words.split_once(' ')?;
        Some((word.to_owned(), number.parse().ok()?))
    });
    entries.collect()
}

/// Fails where two outputs disagree, or where one says what no other does.
fn agree(portal: &Portal, tree: &str) {
    let said = said(portal);
    assert!(said.len() > 5, "{tree}: little is counted: {said:?}");
    for (what, numbers) in &said {
        let mut each = numbers.values();
        let first = each.next().expect("somebody says it");
        assert!(
            numbers.len() > 1 && each.all(|number| number == first),
            "{tree}: {what}: {numbers:?}"
        );
    }
}

#[test]
fn outputs_agree_on_the_demo() {
    let place = Place::new();
    let root = env!("CARGO_MANIFEST_DIR");
    let out = place.path.join("out");
    let target = out.to_str().expect("a plain name");
    place
        .run(&[
            "build",
            root,
            "--out",
            target,
            "--as-of",
            "2026-11-20",
            "--no-search",
        ])
        .ends(0, &[]);
    agree(&Portal::read(&out), "the demo");
}

/// Any folder: `HOLDPOINT_DOCUMENTS=FOLDER cargo test --test it -- measures`.
#[test]
fn outputs_agree_on_further_documents() {
    let Some(root) = std::env::var_os("HOLDPOINT_DOCUMENTS") else {
        return;
    };
    let root = root.to_str().expect("a plain name");
    let place = Place::new();
    let build = [
        "build",
        root,
        "--out",
        "out",
        "--as-of",
        "2026-06-01",
        "--no-search",
    ];
    place.run(&build).ends(0, &[]);
    agree(&Portal::read(&place.path.join("out")), root);
}

#[test]
fn outputs_agree_for_each_audience() {
    let repository = planted::repository();
    let root = repository.root.to_str().expect("a plain name");
    for audience in [None, Some("executive"), Some("board"), Some("vendor")] {
        let place = Place::new();
        let out = place.path.join("out");
        let target = out.to_str().expect("a plain name");
        let flag = audience.map_or(Vec::new(), |name| vec!["--audience", name]);
        let build = [
            "build",
            root,
            "--out",
            target,
            "--as-of",
            planted::AS_OF,
            "--no-search",
        ];
        place.run(&[&build[..], &flag].concat()).ends(0, &[]);
        agree(&Portal::read(&out), audience.unwrap_or("the whole"));
    }
}

#[test]
fn outputs_agree_on_a_small_tree() {
    let place = Place::new();
    place.write(
        "in/rollout.md",
        indoc! {"
            # Rollout

            Last updated: 2025-11-01

            ## Stage 1: Pilot

            - [x] Move ten customers
            - [ ] Watch the queue

            ## Waivers

            | Waiver | Reason | Expiry | Approver |
            |---|---|---|---|
            | Watch the queue | new disks | 2025-11-30 | Head of Operations |

            ## Actions

            | Action | Owner | Target | Status |
            |---|---|---|---|
            | Order disks | Storage | 2025-11-01 | Open |

            ## Risks

            | ID | Risk | Likelihood | Impact | Evidence |
            |---|---|---|---|---|
            | R-1 | The disk fills | High | Medium | `missing.log` |
        "},
    );
    place.build_with(&["--no-search"]).ends(0, &[]);
    agree(&Portal::read(&place.path.join("out")), "a rollout");
}
