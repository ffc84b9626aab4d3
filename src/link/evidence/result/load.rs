//! Load: summaries of k6 and JMeter, with their thresholds.

use crate::link::evidence::result::console::lines;
use crate::link::evidence::result::data::{map, number, text, value};
use crate::link::evidence::result::figure::figure;
use crate::link::evidence::result::gather::Gather;
use crate::parse::{Datum, DatumKey};
use crate::records::words::vocabulary::Vocabulary;

/// Reads the summary of a load test; `None` where the root is that of none.
pub fn of_data(text: &str, root: &Datum) -> Option<Gather> {
    k6(text, root).or_else(|| jmeter(text, root))
}

/// `metrics` by name, each with its values and, where it has some, `thresholds`.
fn k6(source: &str, root: &Datum) -> Option<Gather> {
    let metrics = map(value(root, "metrics")?)?;
    if !metrics.iter().any(|(_, metric)| is_metric(metric)) {
        return None;
    }
    let mut gather = Gather::new("k6", source);
    for (name, metric) in metrics {
        read_metric(&mut gather, &name.text, metric);
    }
    if metrics
        .iter()
        .any(|(_, metric)| !thresholds(metric).is_empty())
    {
        gather.pass(0, "every threshold held");
    }
    Some(gather)
}

/// The values of a metric, and those of its thresholds that they cross.
fn read_metric(gather: &mut Gather, name: &str, metric: &Datum) {
    let values = value(metric, "values").unwrap_or(metric);
    for (key, measured) in map(values).unwrap_or(&[]) {
        measure(gather, name, key, measured);
    }
    for (threshold, state) in thresholds(metric) {
        if is_crossed(&threshold.text, state, values) {
            let words = format!("{name}: {} is crossed", threshold.text);
            gather.fail(threshold.span.start, words);
        }
    }
}

/// The thresholds of a metric, each with its state.
fn thresholds(metric: &Datum) -> &[(DatumKey, Datum)] {
    value(metric, "thresholds").and_then(map).unwrap_or(&[])
}

/// Is this a map with a value of a metric?
fn is_metric(metric: &Datum) -> bool {
    let keys = [
        "avg",
        "rate",
        "count",
        "value",
        "values",
        "passes",
        "thresholds",
    ];
    keys.iter().any(|key| value(metric, key).is_some())
}

/// A value of a metric, under the names that people ask for.
fn measure(gather: &mut Gather, metric: &str, key: &DatumKey, measured: &Datum) {
    let Some(number) = number(measured) else {
        return;
    };
    let at = key.span.start;
    let short = key.text.replace(['(', ')'], "");
    match (metric, key.text.as_str()) {
        ("http_req_failed", "rate" | "value") => error_rate(gather, at, number * 100.0),
        ("http_req_duration", _) => gather.number(at, &short, number, Some("ms")),
        ("http_reqs", "rate") => gather.number(at, "rps", number, Some("rps")),
        ("checks", "fails") => gather.number(at, "failed checks", number, None),
        _ => gather.number(at, &[metric, &short].join(" "), number, None),
    }
}

/// The share of requests that failed, in percent, under both names that people ask for.
fn error_rate(gather: &mut Gather, at: usize, share: f64) {
    gather.number(at, "error rate", share, Some("%"));
    gather.number(at, "http_req_failed rate", share, Some("%"));
}

/// A threshold says itself whether it held (`ok`). What it compares is looked at too: older summaries give a bare truth, of which
/// nobody remembers which way round it is.
fn is_crossed(threshold: &str, state: &Datum, values: &Datum) -> bool {
    if let Some(ok) = value(state, "ok").and_then(text) {
        return ok == "false";
    }
    let Some((name, sign, limit)) = comparison(threshold) else {
        return false;
    };
    let Some(measured) = value(values, name).and_then(number) else {
        return false;
    };
    match sign {
        "<" => measured >= limit,
        "<=" => measured > limit,
        ">" => measured <= limit,
        _ => measured < limit,
    }
}

/// `p(95)<400` in its parts.
fn comparison(threshold: &str) -> Option<(&str, &'static str, f64)> {
    ["<=", ">=", "<", ">"].into_iter().find_map(|sign| {
        let (name, limit) = threshold.split_once(sign)?;
        Some((name.trim(), sign, limit.trim().parse().ok()?))
    })
}

/// What is measured, under the names that people ask for.
const NAMES: [(&str, &str, Option<&str>); 7] = [
    ("errorPct", "error rate", Some("%")),
    ("errorCount", "errors", None),
    ("meanResTime", "mean", Some("ms")),
    ("pct1ResTime", "p90", Some("ms")),
    ("pct2ResTime", "p95", Some("ms")),
    ("pct3ResTime", "p99", Some("ms")),
    ("throughput", "rps", Some("rps")),
];

/// `statistics.json`: one entry a transaction, `Total` among them.
fn jmeter(source: &str, root: &Datum) -> Option<Gather> {
    let total = value(root, "Total")?;
    value(total, "sampleCount")?;
    let mut gather = Gather::new("jmeter", source);
    for (key, name, unit) in NAMES {
        if let Some(measured) = value(total, key) {
            gather.number(measured.span.start, name, number(measured)?, unit);
        }
    }
    let samples = value(total, "sampleCount").and_then(number)?;
    let failed = value(total, "errorCount").and_then(number)?;
    if samples > 0.0 && failed >= samples {
        gather.fail(total.span.start, "every request failed");
    }
    Some(gather)
}

/// Reads what a load test prints: the table of metrics that k6 ends with, or the summary lines of JMeter.
pub fn of_console(text: &str, _: &Vocabulary) -> Option<Gather> {
    k6_table(text).or_else(|| jmeter_summary(text))
}

/// `http_req_duration..............: avg=120ms p(95)=512ms`, below the thresholds that were crossed (`✗`).
fn k6_table(text: &str) -> Option<Gather> {
    let mut gather = Gather::new("k6", text);
    let mut metrics = 0;
    for (at, line) in lines(text) {
        let crossed = line.trim_start().starts_with('✗');
        if crossed || line.contains("thresholds on metrics") && line.contains("crossed") {
            gather.fail(at, line);
        }
        if let Some((name, values)) = k6_line(line) {
            metrics += 1;
            printed_values(&mut gather, at, name, values);
        }
    }
    (metrics >= 2).then_some(gather)
}

/// The name of a metric, dots up to a colon, and its values.
fn k6_line(line: &str) -> Option<(&str, &str)> {
    let bare = line.trim_start_matches([' ', '✓', '✗']);
    let (name, rest) = bare.split_once("..")?;
    let (dots, values) = rest.split_once(':')?;
    let is_name =
        name.contains(|c: char| c.is_ascii_lowercase()) && !name.contains(char::is_whitespace);
    let is_dotted = dots.trim_matches('.').is_empty();
    (is_name && is_dotted).then_some((name, values.trim()))
}

/// The values of a metric as they are printed: `p(95)=512ms`, or a share or rate alone.
fn printed_values(gather: &mut Gather, at: usize, name: &str, values: &str) {
    match (name, values.split_whitespace().next().and_then(figure)) {
        ("http_req_failed", Some((share, Some(unit)))) if unit == "%" => {
            error_rate(gather, at, share)
        }
        (_, Some((value, unit))) => gather.number(at, name, value, unit.as_deref()),
        (_, None) => {}
    }
    for (key, value) in values.split_whitespace().filter_map(printed_pair) {
        let named = match name {
            "http_req_duration" => key,
            _ => [name, &key].join(" "),
        };
        if let Some((value, unit)) = figure(value) {
            gather.number(at, &named, value, unit.as_deref());
        }
    }
}

/// `p(95)=512ms`: a name without its brackets, and a value.
fn printed_pair(pair: &str) -> Option<(String, &str)> {
    let (key, value) = pair.split_once('=')?;
    Some((key.replace(['(', ')'], ""), value))
}

/// `summary =  200 in 00:00:10 =  20.0/s Avg:  80 Min:  1 Max:  900 Err:  7 (3.50%)`: the last line counts all that ran.
fn jmeter_summary(text: &str) -> Option<Gather> {
    let is_summary =
        |(_, line): &(usize, &str)| line.contains("summary =") && line.contains("Err:");
    let (at, line) = lines(text).filter(is_summary).last()?;
    let mut gather = Gather::new("jmeter", text);
    for (name, label, unit) in PRINTED {
        if let Some((value, _)) = line.split_once(label).and_then(|(_, rest)| figure(rest)) {
            gather.number(at, name, value, unit);
        }
    }
    if let Some(share) = share_of_errors(line) {
        gather.number(at, "error rate", share, Some("%"));
    }
    Some(gather)
}

/// `Err:  7 (3.50%)`: the share in brackets.
fn share_of_errors(line: &str) -> Option<f64> {
    let (_, errors) = line.split_once("Err:")?;
    let (_, share) = errors.split_once('(')?;
    figure(share).map(|(share, _)| share)
}

/// What a summary line of JMeter prints, with its label and unit.
const PRINTED: [(&str, &str, Option<&str>); 2] =
    [("mean", "Avg:", Some("ms")), ("errors", "Err:", None)];
