//! What a portal says to machines and people around it: calendars, the feed, metrics, tables and badges, each read by a parser that
//! is not ours.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use holdpoint::Compiled;
use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::evaluate::GateVerdict;
use holdpoint::records::Scope;
use holdpoint::report::compare::trend::{Gap, GateStand, Point, Stand, Trend};
use holdpoint::report::formats::html::highlight::Highlighter;
use holdpoint::report::formats::{badge, csv as tables, feed, ics, metrics};
use holdpoint::report::present::places::Places;
use holdpoint::report::{Edition, Evaluated, Format, Given, Output, Theme};
use holdpoint::source::{Cited, Encoding, File, SourceTree, Text};
use ical::parser::ical::component::{IcalCalendar, IcalEvent};

use crate::support::shared::compile;

pub const LAUNCH: &str = "# Winter

Last updated: 2025-11-01

## 1) Backups
Status: `in_progress`
Owner: Storage
Target: 2025-12-01
Evidence:
- `evidence/restore.txt`

## Launch Gating
- Public launch requires items 1-1 to be `done`.

## Risks

| ID | Risk | Likelihood | Impact | Mitigation | Owner |
|---|---|---|---|---|---|
| R-1 | The disk fills, slowly | High | Medium | =HYPERLINK(\"x\") | Storage |
| R-2 | \"Quoted\" | Low | High | none | SRE |

## Waivers

| Waiver | Reason | Expiry | Approver |
|---|---|---|---|
| Backups | new disks; more, soon | 2025-11-30 | Head of Operations |
";

const RUNBOOK: &str = "# Runbook: restore

Owner: Storage
Last reviewed: 2025-11-01

## Steps

1. Stop the writer.
";

pub fn day(text: &str) -> Date {
    text.parse().expect("an ISO day")
}

pub fn compiled(launch: &str, settings: &Settings) -> Compiled {
    let mut tree = SourceTree::default();
    for (path, text) in [("launch.md", launch), ("runbooks/restore.md", RUNBOOK)] {
        let path = RelPath::new(path).expect("a path below the root");
        tree.files.insert(
            path.clone(),
            File {
                size: text.len() as u64,
                executable: false,
            },
        );
        tree.texts.insert(
            path,
            Text {
                text: text.to_owned(),
                encoding: Encoding::Utf8,
            },
        );
    }
    compile(&tree, settings, day("2025-11-10"), |_| Cited::default())
}

/// The files of one format.
pub fn written<'a>(format: &Format, site: impl Into<Edition<'a>>) -> Output {
    let Edition {
        site,
        trend,
        preview,
        snapshot,
    } = site.into();
    let (places, theme, highlighter) = (Places::of(&site), Theme::built_in(), Highlighter::new());
    let pages = Mutex::new(Output::new());
    let others = (format.write)(&Given {
        site,
        trend,
        preview,
        snapshot,
        places: &places,
        theme: &theme,
        highlighter: &highlighter,
        sink: &pages,
    })
    .expect("no theme is used");
    let mut output = pages.into_inner().expect("no page panics");
    output.extend(others);
    output
}

pub fn text(output: &Output, path: &str) -> String {
    let bytes = output
        .get(path)
        .unwrap_or_else(|| panic!("{path} is not among {:?}", output.keys()));
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

fn with_address() -> Settings {
    Settings {
        base_url: Some("https://ops.example/ready".to_owned()),
        ..Settings::default()
    }
}

/// A calendar as another parser reads it, after the rules that it does not hold.
pub fn calendar(text: &str) -> IcalCalendar {
    assert!(
        text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']),
        "lines end in CRLF"
    );
    assert!(
        text.lines().all(|line| line.len() <= 75),
        "lines are folded"
    );
    let mut read = ical::IcalParser::new(text.as_bytes());
    let calendar = read.next().expect("a calendar").expect("a sound one");
    assert!(read.next().is_none(), "one calendar in a file");
    assert!(
        !calendar.events.is_empty(),
        "a calendar without a component is none"
    );
    for event in &calendar.events {
        for name in [
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "SEQUENCE",
            "STATUS",
            "SUMMARY",
            "DESCRIPTION",
        ] {
            let times = event
                .properties
                .iter()
                .filter(|property| property.name == name)
                .count();
            assert_eq!(times, 1, "{name} stands once in an event");
        }
        assert!(
            value(event, "DTEND") > value(event, "DTSTART"),
            "an event ends after it begins"
        );
    }
    let uids: BTreeSet<String> = calendar
        .events
        .iter()
        .map(|event| value(event, "UID"))
        .collect();
    assert_eq!(
        uids.len(),
        calendar.events.len(),
        "no two events share an id"
    );
    calendar
}

/// A value of an event, escapes undone.
pub fn value(event: &IcalEvent, name: &str) -> String {
    let property = event
        .properties
        .iter()
        .find(|property| property.name == name);
    let mut out = String::new();
    let raw = property
        .and_then(|property| property.value.clone())
        .unwrap_or_default();
    let mut letters = raw.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(escaped) => out.push(escaped),
                None => panic!("a value ends in a backslash"),
            },
            letter => out.push(letter),
        }
    }
    out
}

fn events(site: &Evaluated, path: &str) -> BTreeMap<String, (String, String)> {
    let calendar = calendar(&text(&written(&ics::FORMAT, site), path));
    calendar
        .events
        .iter()
        .map(|event| {
            (
                value(event, "UID"),
                (value(event, "SUMMARY"), value(event, "DTSTART")),
            )
        })
        .collect()
}

#[test]
fn the_calendar_tells_what_the_clock_tells() {
    let settings = with_address();
    let compiled = compiled(LAUNCH, &settings);
    let site = compiled.evaluated(&settings, day("2025-11-10"));
    let output = written(&ics::FORMAT, site);
    let all = calendar(&text(&output, "calendar.ics"));
    let told: BTreeSet<(String, String)> = all
        .events
        .iter()
        .map(|event| (value(event, "DTSTART"), value(event, "SUMMARY")))
        .collect();
    for (on, what) in [
        ("20251201", "Waiver no longer in force: Backups"),
        ("20251201", "Verdict becomes no-go: Launch Gating"),
        ("20251202", "Overdue: Backups"),
        ("20251202", "Goes stale: Runbook: restore"),
    ] {
        assert!(
            told.contains(&(on.to_owned(), what.to_owned())),
            "{on} {what} is not in {told:#?}"
        );
    }
    let closing = all
        .events
        .iter()
        .find(|event| value(event, "SUMMARY").starts_with("Verdict becomes"))
        .expect("it is told");
    assert_eq!(
        value(closing, "URL"),
        "https://ops.example/ready/gates/launch-gating/"
    );
    assert!(
        value(closing, "DESCRIPTION").starts_with("Because of: "),
        "{}",
        value(closing, "DESCRIPTION")
    );
    let waiver = all
        .events
        .iter()
        .find(|event| value(event, "SUMMARY").starts_with("Waiver no longer"))
        .expect("it is told");
    assert!(value(waiver, "DESCRIPTION").contains("Reason given: new disks; more, soon"));
    assert!(
        all.events
            .iter()
            .all(|event| value(event, "DTSTAMP") == "20251110T000000Z")
    );
    let name = all
        .properties
        .iter()
        .find(|property| property.name == "X-WR-CALNAME");
    assert_eq!(
        name.and_then(|property| property.value.as_deref()),
        Some("Operational readiness")
    );
}

#[test]
fn an_event_keeps_its_id_when_its_day_moves() {
    let settings = Settings::default();
    let (before, after) = (
        compiled(LAUNCH, &settings),
        compiled(&LAUNCH.replace("2025-11-30", "2025-12-14"), &settings),
    );
    let before = events(
        &before.evaluated(&settings, day("2025-11-10")),
        "calendar.ics",
    );
    let after = events(
        &after.evaluated(&settings, day("2025-11-10")),
        "calendar.ics",
    );
    let ends = |events: &BTreeMap<String, (String, String)>| {
        let found = events
            .iter()
            .find(|(_, (summary, _))| summary.starts_with("Waiver no longer"));
        found
            .map(|(uid, (_, on))| (uid.clone(), on.clone()))
            .expect("the end of the waiver")
    };
    assert_eq!(ends(&before).0, ends(&after).0);
    assert_eq!(
        (ends(&before).1.as_str(), ends(&after).1.as_str()),
        ("20251201", "20251215")
    );
    assert_eq!(
        before.keys().collect::<Vec<_>>(),
        after.keys().collect::<Vec<_>>(),
        "no event is doubled"
    );
}

#[test]
fn owners_have_calendars_of_their_own() {
    let settings = Settings::default();
    let compiled = compiled(LAUNCH, &settings);
    let site = compiled.evaluated(&settings, day("2025-11-10"));
    let (all, storage) = (
        events(&site, "calendar.ics"),
        events(&site, "owners/storage/calendar.ics"),
    );
    let summaries: BTreeSet<&str> = storage
        .values()
        .map(|(summary, _)| summary.as_str())
        .collect();
    assert!(
        summaries.contains("Overdue: Backups")
            && summaries.contains("Goes stale: Runbook: restore"),
        "{summaries:?}"
    );
    assert!(
        storage
            .iter()
            .all(|(uid, event)| all.get(uid) == Some(event))
            && storage.len() < all.len()
    );
    let nothing: Vec<(String, String)> = events(&site, "owners/sre/calendar.ics")
        .into_values()
        .collect();
    assert_eq!(
        nothing,
        [(
            "Nothing is known to change".to_owned(),
            "20251110".to_owned()
        )]
    );
}

fn stand(gates: &[(&str, GateVerdict)]) -> Result<Box<Stand>, Gap> {
    let gate = |(key, verdict): &(&str, GateVerdict)| {
        let gate = GateStand {
            title: format!("Gate {key}"),
            scope: Scope::Release,
            verdict: *verdict,
            criteria: BTreeMap::new(),
        };
        ((*key).to_owned(), gate)
    };
    let verdict = gates
        .iter()
        .map(|(_, verdict)| *verdict)
        .min()
        .unwrap_or_default();
    Ok(Box::new(Stand {
        verdict,
        gates: gates.iter().map(gate).collect(),
        ..Stand::default()
    }))
}

fn trend(points: Vec<(&str, Result<Box<Stand>, Gap>)>) -> Trend {
    Trend {
        every_days: 7,
        points: points
            .into_iter()
            .map(|(on, seen)| Point { day: day(on), seen })
            .collect(),
    }
}

/// A feed as another parser reads it, after the rules of RFC 4287 on what has to be there.
pub fn atom(text: &str) -> feed_rs::model::Feed {
    let feed = feed_rs::parser::parse(text.as_bytes()).expect("a sound feed");
    assert!(
        !feed.id.is_empty() && feed.title.is_some() && feed.updated.is_some(),
        "a feed has an id, a title and a moment"
    );
    assert!(
        !feed.authors.is_empty(),
        "a feed has an author, which its entries share"
    );
    for entry in &feed.entries {
        assert!(
            entry.id.starts_with("urn:uuid:") && entry.title.is_some() && entry.updated.is_some()
        );
        assert!(
            entry.content.is_some(),
            "an entry without a link has content"
        );
    }
    let ids: BTreeSet<&String> = feed.entries.iter().map(|entry| &entry.id).collect();
    assert_eq!(ids.len(), feed.entries.len(), "no two entries share an id");
    feed
}

fn titles(feed: &feed_rs::model::Feed) -> Vec<String> {
    feed.entries
        .iter()
        .map(|entry| entry.title.as_ref().expect("a title").content.clone())
        .collect()
}

#[test]
fn the_feed_tells_past_changes_alone() {
    use GateVerdict::{Go, NoGo, Unknown};
    let settings = with_address();
    let compiled = compiled(LAUNCH, &settings);
    let unread = || Err(Gap::Unread("the commit is not there".to_owned()));
    let trend = trend(vec![
        ("2025-09-22", Err(Gap::BeforeFirst)),
        ("2025-09-29", stand(&[("a", NoGo)])),
        ("2025-10-06", stand(&[("a", NoGo)])),
        ("2025-10-13", stand(&[("a", Go), ("b", Go)])),
        ("2025-10-20", unread()),
        ("2025-10-27", unread()),
        ("2025-11-03", stand(&[("a", Unknown), ("b", Go)])),
        ("2025-11-10", stand(&[("b", Go)])),
    ]);
    let site = Edition {
        trend: Some(&trend),
        ..Edition::from(compiled.evaluated(&settings, day("2025-11-10")))
    };
    let read = atom(&text(&written(&feed::FORMAT, site), "feed.atom"));
    let want = [
        "All release gates together: go, was unknown",
        "Gate a: no longer a gate, was unknown",
        "All release gates together: unknown, was go",
        "Gate a: unknown, was go",
        "All release gates together: go, was no-go",
        "Gate a: go, was no-go",
        "Gate b: a new gate, go",
    ];
    assert_eq!(titles(&read), want);
    let said = |at: usize| {
        read.entries[at]
            .content
            .as_ref()
            .and_then(|content| content.body.clone())
            .unwrap_or_default()
    };
    assert!(
        said(3).contains("On 2025-10-13 it was go; on 2025-11-03 it is unknown."),
        "{}",
        said(3)
    );
    assert!(
        said(3).contains(
            "Nothing is known of 2 days in between; of 2025-10-20 because the commit is not there."
        ),
        "{}",
        said(3)
    );
    assert!(!said(5).contains("in between"), "{}", said(5));
    let moment = |at: usize| read.entries[at].updated.expect("a moment").to_rfc3339();
    assert_eq!(
        (moment(0).as_str(), moment(6).as_str()),
        ("2025-11-10T00:00:00+00:00", "2025-10-13T00:00:00+00:00")
    );
    assert_eq!(
        read.links
            .iter()
            .filter_map(|link| link.rel.as_deref())
            .collect::<Vec<_>>(),
        ["self", "alternate"]
    );
    assert!(
        read.description
            .expect("a subtitle")
            .content
            .contains("2 days could not be read")
    );
}

#[test]
fn an_entry_keeps_its_id_while_the_last_day_moves_on() {
    use GateVerdict::{Go, NoGo};
    let settings = Settings::default();
    let compiled = compiled(LAUNCH, &settings);
    let ids = |last: &str| -> Vec<String> {
        let trend = trend(vec![
            ("2025-10-27", stand(&[("a/launch", NoGo)])),
            ("2025-11-03", stand(&[("a/launch", Go)])),
            (last, stand(&[("a/launch", NoGo)])),
        ]);
        let site = Edition {
            trend: Some(&trend),
            ..Edition::from(compiled.evaluated(&settings, day(last)))
        };
        atom(&text(&written(&feed::FORMAT, site), "feed.atom"))
            .entries
            .into_iter()
            .map(|entry| entry.id)
            .collect()
    };
    assert_eq!(ids("2025-11-05"), ids("2025-11-10"));
    assert_eq!(ids("2025-11-05").len(), 4);
}

#[test]
fn a_gate_whose_document_moves_is_no_news() {
    use GateVerdict::{Go, NoGo};
    let settings = Settings::default();
    let compiled = compiled(LAUNCH, &settings);
    let at = |key: &str, verdict| {
        let gate = GateStand {
            title: "Launch".to_owned(),
            scope: Scope::Release,
            verdict,
            criteria: BTreeMap::new(),
        };
        Ok(Box::new(Stand {
            verdict,
            gates: BTreeMap::from([(key.to_owned(), gate)]),
            ..Stand::default()
        }))
    };
    let trend = trend(vec![
        ("2025-10-27", at("old/launch", NoGo)),
        ("2025-11-03", at("new/launch", NoGo)),
        ("2025-11-10", at("new/launch", Go)),
    ]);
    let site = Edition {
        trend: Some(&trend),
        ..Edition::from(compiled.evaluated(&settings, day("2025-11-10")))
    };
    let read = atom(&text(&written(&feed::FORMAT, site), "feed.atom"));
    assert_eq!(
        titles(&read),
        [
            "All release gates together: go, was no-go",
            "Launch: go, was no-go"
        ]
    );
}

#[test]
fn a_feed_without_history_says_so() {
    let settings = Settings {
        required_gates: vec!["Nobody wrote it".to_owned()],
        ..Settings::default()
    };
    let compiled = compiled(LAUNCH, &settings);
    let read = atom(&text(
        &written(
            &feed::FORMAT,
            compiled.evaluated(&settings, day("2025-11-10")),
        ),
        "feed.atom",
    ));
    assert_eq!(
        titles(&read),
        ["Launch Gating: go with waivers", "Nobody wrote it: unknown"]
    );
    assert!(
        read.description
            .expect("a subtitle")
            .content
            .starts_with("History was not read")
    );
    assert!(
        read.links.is_empty(),
        "nobody knows where a link without an address leads"
    );
    let trend = trend(vec![
        ("2025-11-03", stand(&[])),
        ("2025-11-10", Err(Gap::BeforeClone)),
    ]);
    let site = Edition {
        trend: Some(&trend),
        ..Edition::from(compiled.evaluated(&settings, day("2025-11-10")))
    };
    let read = atom(&text(&written(&feed::FORMAT, site), "feed.atom"));
    assert_eq!(
        titles(&read),
        ["Launch Gating: go with waivers", "Nobody wrote it: unknown"]
    );
    assert!(
        read.description
            .expect("a subtitle")
            .content
            .starts_with("No earlier day could be read")
    );
}

pub type Samples = BTreeMap<String, BTreeMap<Vec<(String, String)>, i64>>;

/// Metrics as another parser reads them: by family, then by labels.
pub fn samples(text: &str) -> Samples {
    assert!(text.ends_with("# EOF\n"));
    let read = openmetrics_parser::openmetrics::parse_openmetrics(text).expect("sound metrics");
    let mut samples = Samples::new();
    for (name, family) in &read.families {
        assert!(!family.help.is_empty(), "{name}");
        assert!(
            family.unit.is_empty() || name.ends_with(&format!("_{}", family.unit)),
            "{name} ends in its unit"
        );
        for sample in family.iter_samples() {
            let labels = match family.get_label_names() {
                [] => Vec::new(),
                _ => sample
                    .get_labelset()
                    .expect("labels")
                    .iter()
                    .map(|(name, value)| (name.clone(), value.clone()))
                    .collect(),
            };
            let openmetrics_parser::OpenMetricsValue::Gauge(number) = &sample.value else {
                panic!("{name} is no gauge")
            };
            let number = number.as_i64().expect("a whole number");
            assert!(
                samples
                    .entry(name.clone())
                    .or_default()
                    .insert(labels, number)
                    .is_none(),
                "{name} says one thing twice"
            );
        }
    }
    samples
}

#[test]
fn metrics_count_what_is_there() {
    let settings = Settings::default();
    let compiled = compiled(LAUNCH, &settings);
    let site = compiled.evaluated(&settings, day("2025-11-10"));
    let read = samples(&text(&written(&metrics::FORMAT, site), "metrics.txt"));
    let of = |name: &str, labels: &[(&str, &str)]| {
        let labels = labels
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect::<Vec<_>>();
        *read[name]
            .get(&labels)
            .unwrap_or_else(|| panic!("{labels:?} in {:?}", read[name]))
    };
    let gate = "launch/launch-gating";
    assert_eq!(
        of("holdpoint_verdict", &[("verdict", "go_with_waivers")]),
        1
    );
    assert_eq!(of("holdpoint_verdict", &[("verdict", "go")]), 0);
    assert_eq!(
        of(
            "holdpoint_gate_verdict",
            &[("gate", gate), ("verdict", "go_with_waivers")]
        ),
        1
    );
    assert_eq!(
        of(
            "holdpoint_gate_verdict",
            &[("gate", gate), ("verdict", "no_go")]
        ),
        0
    );
    assert_eq!(
        of(
            "holdpoint_gate_criteria",
            &[("gate", gate), ("verdict", "waived")]
        ),
        1
    );
    assert_eq!(
        of(
            "holdpoint_gate_next_change_timestamp_seconds",
            &[("gate", gate), ("to", "no_go")]
        ),
        1_764_547_200
    );
    assert_eq!(
        of(
            "holdpoint_records",
            &[("kind", "risk"), ("verdict", "unmet")]
        ) + of(
            "holdpoint_records",
            &[("kind", "risk"), ("verdict", "unknown")]
        ),
        2
    );
    assert_eq!(
        of("holdpoint_waivers", &[("state", "active")])
            + of("holdpoint_waivers", &[("state", "expiring")]),
        1
    );
    assert_eq!(of("holdpoint_runbook_oldest_age_days", &[]), 9);
    assert_eq!(of("holdpoint_as_of_timestamp_seconds", &[]), 1_762_732_800);
    let counted: i64 = read["holdpoint_records"].values().sum();
    let told = site
        .model
        .records
        .iter()
        .filter(|linked| !matches!(linked.record.kind.word(), "gate" | "criterion"))
        .count();
    assert_eq!(counted, told as i64);
    assert!(
        !read.contains_key("holdpoint_revision_info"),
        "outside a repository there is no revision"
    );
}

#[test]
fn the_number_of_metrics_does_not_grow_without_end() {
    let settings = Settings {
        required_gates: (0..300).map(|at| format!("Gate {at}")).collect(),
        ..Settings::default()
    };
    let compiled = compiled(LAUNCH, &settings);
    let read = samples(&text(
        &written(
            &metrics::FORMAT,
            compiled.evaluated(&settings, day("2025-11-10")),
        ),
        "metrics.txt",
    ));
    assert_eq!(read["holdpoint_gate_info"].len(), 100);
    assert_eq!(read["holdpoint_gates_left_out"].values().sum::<i64>(), 201);
    assert_eq!(read["holdpoint_gates"].values().sum::<i64>(), 301);
}

#[test]
fn the_guide_names_every_metric_and_column() {
    let guide = include_str!("../../content/guide/outputs.md");
    let documented: Vec<(String, Vec<String>)> = guide
        .lines()
        .filter_map(|line| line.strip_prefix("| `holdpoint_"))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').collect();
            let labels = cells[1]
                .split(',')
                .map(|label| label.trim().trim_matches('`').to_owned());
            (
                format!("holdpoint_{}", cells[0].trim().trim_end_matches('`')),
                labels.filter(|label| !label.is_empty()).collect(),
            )
        })
        .collect();
    let written: Vec<(String, Vec<String>)> = metrics::FAMILIES
        .iter()
        .map(|family| {
            (
                family.name.to_owned(),
                family
                    .labels
                    .iter()
                    .map(|label| (*label).to_owned())
                    .collect(),
            )
        })
        .collect();
    assert_eq!(documented, written);
    let settings = Settings::default();
    let compiled = compiled(LAUNCH, &settings);
    let output = self::written(
        &tables::FORMAT,
        compiled.evaluated(&settings, day("2025-11-10")),
    );
    let shared = table(&output["csv/tracks.csv"]).0;
    let named = guide
        .split("Tables of records begin")
        .nth(1)
        .and_then(|rest| rest.split("What the writer").next())
        .expect("the columns");
    let named: Vec<&str> = named.split('`').skip(1).step_by(2).collect();
    assert_eq!(named, shared);
    for path in output.keys() {
        let name = path.trim_start_matches("csv/").trim_end_matches(".csv");
        assert!(
            guide.contains(&format!("`{name}`")),
            "the guide does not name {path}"
        );
    }
}

/// A table as another reader has it: header, then rows.
pub fn table(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(bytes);
    let header = reader
        .headers()
        .expect("a header")
        .iter()
        .map(str::to_owned)
        .collect();
    let rows = reader.records().map(|row| {
        row.expect("as many cells as columns")
            .iter()
            .map(str::to_owned)
            .collect()
    });
    (header, rows.collect())
}

#[test]
fn every_register_is_a_table() {
    let settings = Settings::default();
    let compiled = compiled(LAUNCH, &settings);
    let site = compiled.evaluated(&settings, day("2025-11-10"));
    let output = written(&tables::FORMAT, site);
    for (path, bytes) in &output {
        let (header, _) = table(bytes);
        assert_eq!(
            header.iter().collect::<BTreeSet<_>>().len(),
            header.len(),
            "{path} has no column twice"
        );
        assert!(String::from_utf8_lossy(bytes).ends_with("\r\n"), "{path}");
    }
    let (header, rows) = table(&output["csv/risks.csv"]);
    let cell = |row: usize, column: &str| {
        rows[row][header
            .iter()
            .position(|name| name == column)
            .expect("a column")]
        .as_str()
    };
    assert_eq!(rows.len(), 2);
    assert_eq!(
        (cell(0, "key"), cell(0, "title")),
        ("R-1", "The disk fills, slowly")
    );
    assert_eq!(
        (
            cell(0, "likelihood"),
            cell(0, "owners"),
            cell(0, "file"),
            cell(0, "line")
        ),
        ("high", "Storage", "launch.md", "19")
    );
    assert_eq!(cell(0, "mitigation"), "'=HYPERLINK(\"x\")");
    assert_eq!(cell(1, "title"), "\"Quoted\"");
    let (header, rows) = table(&output["csv/tracks.csv"]);
    let cell = |column: &str| {
        rows[0][header
            .iter()
            .position(|name| name == column)
            .expect("a column")]
        .as_str()
    };
    assert_eq!(
        (cell("claimed"), cell("claimed_text"), cell("verdict")),
        ("in_progress", "`in_progress`", "waived")
    );
    assert_eq!(
        (cell("target"), cell("target_date"), cell("page")),
        (
            "2025-12-01",
            "2025-12-01",
            "documents/launch/index.html#launch/backups"
        )
    );
    let gates = table(&output["csv/gates.csv"]).1;
    assert_eq!(
        gates[0][..5],
        [
            "launch/launch-gating",
            "Launch Gating",
            "release",
            "",
            "go_with_waivers"
        ]
    );
}

#[test]
fn badges_lie_beside_the_pages_of_their_gates() {
    let settings = Settings {
        required_gates: vec!["Nobody wrote it".to_owned()],
        ..Settings::default()
    };
    let compiled = compiled(LAUNCH, &settings);
    let output = written(
        &badge::FORMAT,
        compiled.evaluated(&settings, day("2025-11-10")),
    );
    let said = |path: &str| -> serde_json::Value {
        serde_json::from_str(&text(&output, path)).expect("JSON")
    };
    assert_eq!(said("badge.json")["message"], "unknown · 2025-11-10");
    assert_eq!(
        said("gates/launch-gating/badge.json")["message"],
        "go with waivers · 2025-11-10"
    );
    assert_eq!(
        said("gates/nobody-wrote-it/badge.json")["message"],
        "unknown · 2025-11-10"
    );
    assert_eq!(said("gates/nobody-wrote-it/badge.json")["isError"], true);
    let (title, words) = picture(&text(&output, "gates/launch-gating/badge.svg"));
    assert_eq!(title, "Launch Gating: go with waivers, as of 2025-11-10");
    assert_eq!(words, ["Launch Gating", "go with waivers · 2025-11-10"]);
}

/// A picture as another parser reads it: its title and its words.
pub fn picture(svg: &str) -> (String, Vec<String>) {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(svg);
    let (mut title, mut words, mut element) = (String::new(), Vec::new(), String::new());
    let mut depth = 0;
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => {
                depth += 1;
                start
                    .attributes()
                    .for_each(|attribute| drop(attribute.expect("sound attributes")));
                element = start.name().as_ref().to_owned();
                if element == "text" {
                    words.push(String::new());
                }
            }
            Event::Empty(empty) => empty
                .attributes()
                .for_each(|attribute| drop(attribute.expect("sound attributes"))),
            Event::End(_) => {
                depth -= 1;
                element.clear();
            }
            Event::Text(text) => add(&element, &text, &mut title, &mut words),
            Event::GeneralRef(name) => {
                let letter = match &*name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    other => panic!("nobody knows &{other};"),
                };
                add(&element, letter, &mut title, &mut words);
            }
            Event::Eof => break,
            other => panic!("a picture holds {other:?}"),
        }
    }
    assert_eq!(depth, 0);
    (title, words)
}

fn add(element: &str, text: &str, title: &mut String, words: &mut [String]) {
    match (element, words.last_mut()) {
        ("title", _) => title.push_str(text),
        ("text", Some(word)) => word.push_str(text),
        _ => {}
    }
}
