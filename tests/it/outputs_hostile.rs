//! Titles that were made to break a format come through every one of them, and say nothing that is not so.

use proptest::prelude::*;

use holdpoint::base::Settings;
use holdpoint::evaluate::GateVerdict;
use holdpoint::report::compare::trend::{Point, Trend, stand};
use holdpoint::report::formats::{badge, csv as tables, feed, ics, metrics};
use holdpoint::report::present::plain;
use holdpoint::report::{Edition, Evaluated};

use crate::outputs::{
    LAUNCH, atom, calendar, compiled, day, picture, samples, table, text, value, written,
};

/// The key of the gate, which stands for a title that shows nothing.
const GATE: &str = "launch/launch-gating";

/// Pieces that mean something in one format or another.
const PIECES: [&str; 40] = [
    ",",
    "\"",
    "'",
    "\n",
    "\r\n",
    "\r",
    "\t",
    ";",
    ":",
    "\\",
    "\\n",
    "]]>",
    "<!--",
    "-->",
    "&amp;",
    "<b>",
    "</title>",
    "=1+1",
    "+",
    "-",
    "@SUM(A1)",
    "\u{202e}",
    "\u{2066}",
    "\u{200f}",
    "\u{0}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{fffe}",
    "שלום",
    "مرحبا",
    "👩‍🚒",
    "進行中",
    "e\u{301}",
    "{x=\"y\"}",
    "# EOF",
    "END:VEVENT",
    " go ",
];

fn title() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => "[a-z ]{1,9}", 1 => "\\PC{0,4}"];
    prop_oneof![
        6 => prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat()),
        1 => prop::sample::select(&PIECES[..]).prop_map(|piece| piece.repeat(300)),
        1 => Just("W".repeat(300)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn titles_come_through(title in title(), address in any::<bool>()) {
        let base_url = address.then(|| "https://ops.example/a&b".to_owned());
        let settings = Settings { title: title.clone(), base_url, ..Settings::default() };
        let mut compiled = compiled(LAUNCH, &settings);
        for linked in &mut compiled.model.records {
            linked.record.title = title.clone();
            linked.record.owners.iter_mut().for_each(|owner| owner.name = title.clone());
        }
        compiled.assessment.gates[0].title = title.clone();
        compiled.assessment.gates[0].verdict = GateVerdict::NoGo;
        let site = compiled.evaluated(&settings, day("2025-11-10"));
        in_the_calendar(&title, &site);
        in_the_feed(&title, &site);
        in_the_metrics(&title, &site);
        in_the_tables(&title, &site);
        in_the_badge(&title, &site);
    }
}

fn in_the_calendar(title: &str, site: &Evaluated) {
    let output = written(&ics::FORMAT, site);
    for path in output.keys() {
        calendar(&text(&output, path));
    }
    let all = calendar(&text(&output, "calendar.ics"));
    let waiver = all
        .events
        .iter()
        .find(|event| value(event, "SUMMARY").starts_with("Waiver no longer in force: "))
        .expect("the waiver's end");
    let shown = plain::title(title, "launch/waivers/backups", 160);
    assert_eq!(
        value(waiver, "SUMMARY"),
        format!("Waiver no longer in force: {shown}")
    );
}

fn in_the_feed(title: &str, site: &Evaluated) {
    let bare = atom(&text(&written(&feed::FORMAT, site), "feed.atom"));
    let shown = plain::title(title, GATE, 160);
    let said = bare.entries[0]
        .title
        .as_ref()
        .expect("a title")
        .content
        .clone();
    assert_eq!(words(&said), words(&format!("{shown}: no-go")));
    let mut other = stand(site);
    other
        .gates
        .values_mut()
        .for_each(|gate| gate.verdict = GateVerdict::Go);
    let points = vec![
        Point {
            day: day("2025-11-03"),
            seen: Ok(Box::new(other)),
        },
        Point {
            day: site.as_of,
            seen: Ok(Box::new(stand(site))),
        },
    ];
    let trend = Trend {
        every_days: 7,
        points,
    };
    let changed = atom(&text(
        &written(
            &feed::FORMAT,
            Edition {
                trend: Some(&trend),
                ..Edition::from(*site)
            },
        ),
        "feed.atom",
    ));
    let said = changed
        .entries
        .last()
        .and_then(|entry| entry.title.as_ref())
        .expect("a title")
        .content
        .clone();
    assert_eq!(words(&said), words(&format!("{shown}: no-go, was go")));
}

fn in_the_metrics(title: &str, site: &Evaluated) {
    let read = samples(&text(&written(&metrics::FORMAT, site), "metrics.txt"));
    let labels: Vec<&Vec<(String, String)>> = read["holdpoint_gate_info"].keys().collect();
    let said = labels[0]
        .iter()
        .find(|(name, _)| name == "title")
        .map(|(_, value)| value.as_str());
    assert_eq!(said, Some(plain::title(title, GATE, 200).as_str()));
}

fn in_the_tables(title: &str, site: &Evaluated) {
    let output = written(&tables::FORMAT, site);
    let (header, rows) = table(&output["csv/gates.csv"]);
    let at = header
        .iter()
        .position(|name| name == "title")
        .expect("a column");
    let said = &rows[0][at];
    let whole = plain::lines(title);
    assert!(
        *said == whole || *said == format!("'{whole}"),
        "{said:?} is not {whole:?}"
    );
    for bytes in output.values() {
        for cell in table(bytes).1.iter().flatten() {
            let number = cell.parse::<f64>().is_ok();
            assert!(
                number || !cell.trim_start().starts_with(['=', '+', '-', '@']),
                "{cell:?} is a formula"
            );
        }
    }
}

fn in_the_badge(title: &str, site: &Evaluated) {
    let output = written(&badge::FORMAT, site);
    for (path, bytes) in &output {
        let json: Option<serde_json::Value> = path
            .ends_with(".json")
            .then(|| serde_json::from_slice(bytes).expect("JSON"));
        if let Some(json) = json.filter(|_| path.starts_with("gates/")) {
            assert_eq!(json["message"], "no-go · 2025-11-10");
            assert_eq!(json["isError"], true);
        }
    }
    let page = output
        .keys()
        .find(|path| path.starts_with("gates/") && path.ends_with(".svg"))
        .expect("a picture");
    let (said, shown) = picture(&text(&output, page));
    assert!(said.ends_with(": no-go, as of 2025-11-10"), "{said:?}");
    assert_eq!(shown.last().map(String::as_str), Some("no-go · 2025-11-10"));
    let label = plain::title(title, GATE, 48);
    assert_eq!(shown[0], label);
    assert!(label.chars().count() <= 48);
}

/// Feed readers fold white space of every kind.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
