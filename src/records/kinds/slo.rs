//! Service level objectives: rows, headed sections and bullets that set a threshold for something measured.

mod baseline;

use crate::base::text::fold;
use crate::parse::{Item, Table};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::assembly::place;
use crate::records::values::measure::{self, Bound};
use crate::records::values::measured::{MEASURED, told_beside};
use crate::records::values::threshold::{self, Threshold};
use crate::records::words::polarity;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Kind, Record, Value};

/// How objectives are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Slo,
    plural: "SLOs",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    read_tables(context, drafts);
    read_sections(context, drafts);
    read_bullets(context, drafts);
    baseline::fill(context, drafts);
}

fn read_tables(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        let columns = fill::columns(context, table);
        let title = fill::title_column(Kind::Slo, table, &columns);
        let Some(objective) =
            objective_column(table, &columns, title, place.topic == Some(Topic::Slos))
        else {
            continue;
        };
        for row in place::rows(table, drafts) {
            let text = row.cells.get(objective).filter(|cell| !cell.is_empty());
            if let (Some(text), Some(mut record)) = (
                text,
                fill::from_row(context, Kind::Slo, place.section, table, row),
            ) {
                set(&mut record, &text.plain);
                drafts.push(record);
            }
        }
        drafts.take(table.span);
    }
}

/// The column that holds the thresholds: under a heading about SLOs any objective or target, elsewhere one that is called SLO.
fn objective_column(
    table: &Table,
    columns: &[Option<Label>],
    title: usize,
    topical: bool,
) -> Option<usize> {
    let holds = |at: &usize| {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(*at));
        cells
            .filter(|cell| threshold::read(&cell.plain).is_some())
            .count()
            * 2
            >= table.rows.len().max(1)
    };
    let folded: Vec<String> = table
        .header
        .iter()
        .map(|header| fold(&header.plain))
        .collect();
    if !topical && !folded.iter().any(|header| says_slo(header)) {
        return None;
    }
    let labelled = |wanted: Label| {
        (0..columns.len()).find(|at| *at != title && columns[*at] == Some(wanted) && holds(at))
    };
    let names_goal = |text: &str| says_slo(text) || polarity::names_goal(text);
    let worded =
        || (0..columns.len()).find(|at| *at != title && names_goal(&folded[*at]) && holds(at));
    labelled(Label::Objective)
        .or_else(|| labelled(Label::Target))
        .or_else(worded)
}

/// Does a folded header speak of service levels?
fn says_slo(header: &str) -> bool {
    let mut words = header.split(|c: char| !c.is_alphanumeric());
    words.any(|word| matches!(word, "slo" | "sli" | "slos"))
}

/// One heading per objective: `### Availability` with `**Target:** 99.9%`.
fn read_sections(context: &Context, drafts: &mut Drafts) {
    for section in 0..context.document.sections.len() {
        let held = &context.document.sections[section];
        let below =
            held.parent.and_then(|parent| context.topic_around(parent)) == Some(Topic::Slos);
        if held.level < 2
            || !below
            || place::is_reference(context, section)
            || drafts.any_taken_in(held.span)
            || drafts.is_taken(held.span)
        {
            continue;
        }
        let mut record = fill::from_section(context, Kind::Slo, section);
        let objective = ["objective", "target"]
            .iter()
            .find_map(|name| fill::text_field(&record, name))
            .map(str::to_owned);
        if let Some(objective) = objective.filter(|text| threshold::is_threshold(text)) {
            set(&mut record, &objective);
            drafts.push(record);
        }
    }
}

/// Bullets directly under a heading about SLOs that name a measure and a threshold.
fn read_bullets(context: &Context, drafts: &mut Drafts) {
    for (place, list) in place::lists(context, drafts) {
        if place.own != Some(Topic::Slos) {
            continue;
        }
        for item in place::plain_items(list, drafts)
            .into_iter()
            .filter(|item| !place::describes(context, item))
        {
            let Some((title, objective)) = bullet(item) else {
                continue;
            };
            let mut record = fill::from_item(context, Kind::Slo, place.section, item);
            record.title = title;
            set(&mut record, &objective);
            drafts.push(record);
        }
    }
}

/// `Availability: 99.9%` and `P95 latency < 250 ms`, taken apart; `None` for a sentence without a threshold.
fn bullet(item: &Item) -> Option<(String, String)> {
    let text = &item.text.plain;
    if text.len() > 120 || !threshold::is_threshold(text) || threshold::read(text)?.unit.is_none() {
        return None;
    }
    if let Some(pair) = item
        .pairs
        .first()
        .filter(|pair| threshold::is_threshold(&pair.value.plain))
    {
        return Some((naming::one_line(&pair.key), pair.value.plain.clone()));
    }
    let sign = text.find(['<', '>', '\u{2264}', '\u{2265}', '=']);
    let title = sign
        .and_then(|at| text.get(..at))
        .map(naming::one_line)
        .filter(|title| !title.is_empty());
    Some((
        title.unwrap_or_else(|| naming::one_line(text)),
        text.clone(),
    ))
}

/// Notes what was measured, as it stands behind the threshold or below a header `Value`: the field of that name is the number of the
/// threshold. Gives the threshold without it.
fn set_measured<'a>(record: &mut Record, objective: &'a str) -> &'a str {
    let told = told_beside(objective);
    let value = || fill::text_field(record, "value").map(str::to_owned);
    let said = told.map(|(_, said)| said.to_owned()).or_else(value);
    if let Some(said) = said {
        record.fields.insert(MEASURED.to_owned(), Value::Text(said));
    }
    told.map_or(objective, |(threshold, _)| threshold)
}

/// The stretch of time that an objective is measured over: of its row, else of its threshold.
fn window_of(record: &Record, found: Option<&Threshold>) -> Option<String> {
    let own = fill::text_field(record, "window").map(str::to_owned);
    own.or_else(|| found?.window.clone())
}

/// Puts the threshold into the fields, null where the words hold none, and what was measured where they tell it.
fn set(record: &mut Record, objective: &str) {
    let objective = set_measured(record, objective);
    let found = threshold::read(objective);
    let comparator = found.as_ref().and_then(|found| {
        found
            .comparator
            .or_else(|| implied(&record.title, objective, found))
    });
    let text = |text: Option<&str>| text.map_or(Value::Null, |text| Value::Text(text.to_owned()));
    let window = window_of(record, found.as_ref());
    let unit = found.as_ref().and_then(|found| found.unit.as_deref());
    record.fields.extend([
        ("comparator".to_owned(), text(comparator)),
        (
            "value".to_owned(),
            found
                .as_ref()
                .map_or(Value::Null, |found| number(found.value)),
        ),
        ("unit".to_owned(), text(unit)),
        ("window".to_owned(), text(window.as_deref())),
        (
            "objective".to_owned(),
            Value::Text(naming::one_line(objective)),
        ),
    ]);
    record.fields.remove("target");
}

fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        Value::Integer(value as i64)
    } else {
        Value::Number(value)
    }
}

/// Units of what is to be got through.
const THROUGHPUT: [&str; 7] = ["rps", "qps", "tps", "req/s", "requests/s", "mbps", "gbps"];

/// What a bare number means: a share of good things is a floor, a share of bad ones or a duration a ceiling; a throughput is a floor.
fn implied(title: &str, objective: &str, found: &Threshold) -> Option<&'static str> {
    let folded = fold(&format!("{title} {objective}"));
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let time = [
        "ms", "s", "sec", "seconds", "m", "min", "minutes", "h", "hours", "hour", "minute",
        "second",
    ];
    match found.unit.as_deref()? {
        "%" if says(&[
            "error",
            "fail",
            "loss",
            "drop",
            "burn",
            "reject",
            "fehler",
            "erreur",
            "saturation",
            "cpu",
            "churn",
        ]) =>
        {
            Some("<=")
        }
        "%" => Some(">="),
        unit if time.contains(&unit)
            && says(&[
                "latency", "time", "duration", "lag", "delay", "rto", "rpo", "mttr", "mttd", "p95",
                "p99", "p50",
            ]) =>
        {
            Some("<=")
        }
        unit => implied_by_name(title, unit),
    }
}

/// What a bare number means by what is measured: more of `Ticket intake | 200 rps` is better.
fn implied_by_name(title: &str, unit: &str) -> Option<&'static str> {
    match measure::implied(title) {
        Some(Bound::AtLeast | Bound::Above) => Some(">="),
        Some(Bound::AtMost | Bound::Below) => Some("<="),
        None => THROUGHPUT.contains(&unit).then_some(">="),
    }
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::{field, records, titles};

    fn objectives(source: &str) -> Vec<[String; 4]> {
        let found = records(Kind::Slo, source);
        found
            .iter()
            .map(|slo| ["comparator", "value", "unit", "window"].map(|name| field(slo, name)))
            .collect()
    }

    #[test]
    fn rows_headings_and_bullets_set_thresholds() {
        let table = indoc! {"
            ## SLOs

            | Measure | Target | Window |
            |-|-|-|
            | Uptime | 99.9% | 30 days |
            | Failures | 1% | |
            | P99 | <= 1.5 s | |
        "};
        assert_eq!(
            objectives(table),
            [
                [">=", "99.9", "%", "30 days"],
                ["<=", "1", "%", "null"],
                ["<=", "1.5", "s", "null"]
            ]
        );
        let headed = indoc! {"
            # SLOs

            ## SLO-1: Search

            **Target:** p95 under 300ms
        "};
        assert_eq!(objectives(headed), [["<", "300", "ms", "null"]]);
        let bullets = indoc! {"
                ## SLOs

                - Uptime: 99.5% per month
                - Checkout latency < 2 s
                - Talk to users
            "};
        assert_eq!(titles(Kind::Slo, bullets), ["Uptime", "Checkout latency"]);
    }

    #[test]
    fn metrics_without_a_target_are_no_objectives() {
        let source = indoc! {"
            ## Metrics

            | Metric | Description |
            |-|-|
            | latency | 99% of calls |

            ## SLOs

            | Metric | Unit |
            |-|-|
            | latency | ms |
        "};
        assert_eq!(titles(Kind::Slo, source), [""; 0]);
    }
}
