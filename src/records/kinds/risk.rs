//! Risks: registers as tables, as one heading per risk, or as lists with mitigations below.

mod failure_mode;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::text::{fold, words};
use crate::parse::{Item, List, Table};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill::{self, names_levels};
use crate::records::assembly::naming;
use crate::records::assembly::place;
use crate::records::values::level::{Level, Scale};
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Kind, Record, Value};

/// How risks are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Risk,
    plural: "risks",
    read,
};

const MEASURES: [Label; 5] = [
    Label::Likelihood,
    Label::Impact,
    Label::Severity,
    Label::Score,
    Label::Mitigation,
];

fn read(context: &Context, drafts: &mut Drafts) {
    read_tables(context, drafts);
    read_sections(context, drafts);
    read_lists(context, drafts);
}

fn read_tables(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        let columns = fill::columns(context, table);
        if fill::attributes(context, table).is_some()
            || !is_register(table, &columns, place.topic == Some(Topic::Risks))
        {
            continue;
        }
        let scale = scale_of(table, &columns);
        for row in place::rows(table, drafts) {
            if let Some(mut record) = fill::from_row(context, Kind::Risk, place.section, table, row)
            {
                rate(&mut record, &scale);
                drafts.push(record);
            }
        }
        drafts.take(table.span);
    }
}

/// Is this table a register: a name beside a likelihood and an impact, or beside any measure where the words say risk?
fn is_register(table: &Table, columns: &fill::Columns, under_risks: bool) -> bool {
    let has = |label: Label| columns.contains(&Some(label));
    let title = fill::title_column(Kind::Risk, table, columns);
    let named = columns
        .get(title)
        .is_some_and(|label| !label.is_some_and(|label| MEASURES.contains(&label)));
    let names_risks = table
        .header
        .get(title)
        .is_some_and(|header| is_risk_word(&fold(&header.plain)));
    let measured = MEASURES.iter().any(|label| has(*label));
    let followed = has(Label::Status) || has(Label::Owner);
    let rated = is_rated(columns) && (names_risks || under_risks || is_followed_up(columns));
    let described = under_risks && (measured || (followed && (names_risks || has(Label::Id))));
    // `Level | Meaning` explains a scale.
    let explains = !has(Label::Title)
        && !names_risks
        && columns
            .first()
            .is_some_and(|first| first.is_some_and(|label| MEASURES.contains(&label)));
    named
        && !explains
        && !is_matrix(table)
        && !names_levels(table, title)
        && (rated || (names_risks && measured) || described)
}

/// Does a table say how likely something is, and how bad or what helps?
fn is_rated(columns: &[Option<Label>]) -> bool {
    let has = |label: Label| columns.contains(&Some(label));
    has(Label::Likelihood) && (has(Label::Impact) || has(Label::Severity) || has(Label::Mitigation))
}

/// Does a table say who or what looks after its rows? `Cause | Likelihood | Impact` helps to find a fault: without a word for risks, a
/// register says what is done about them.
fn is_followed_up(columns: &[Option<Label>]) -> bool {
    const KEPT: [Label; 5] = [
        Label::Status,
        Label::Owner,
        Label::Mitigation,
        Label::Score,
        Label::Id,
    ];
    KEPT.iter().any(|label| columns.contains(&Some(*label)))
}

fn is_risk_word(header: &str) -> bool {
    const WORDS: [&str; 14] = [
        "risk",
        "risiko",
        "risque",
        "риск",
        "riesgo",
        "risco",
        "リスク",
        "风险",
        "위험",
        "threat",
        "hazard",
        "failure mode",
        "bedrohung",
        "residual risk",
    ];
    WORDS.iter().any(|word| header.starts_with(word))
        && !header.contains("level")
        && !header.contains("score")
}

/// `| Likelihood / Impact | Low | Medium | High |` is a scale and no register.
fn is_matrix(table: &Table) -> bool {
    let levels = table
        .header
        .iter()
        .skip(1)
        .filter(|cell| Level::of_word(&fold(&cell.plain)).is_some())
        .count();
    levels >= 2
}

fn scale_of(table: &Table, columns: &[Option<Label>]) -> Scale {
    let rated = |at: &usize| {
        matches!(
            columns[*at],
            Some(Label::Likelihood | Label::Impact | Label::Severity)
        )
    };
    let rated: Vec<usize> = (0..columns.len()).filter(rated).collect();
    let headers = rated.iter().map(|&at| table.header[at].plain.as_str());
    let cells = table.rows.iter().flat_map(|row| {
        rated
            .iter()
            .filter_map(|&at| row.cells.get(at))
            .map(|cell| cell.plain.as_str())
    });
    Scale::of(headers, cells)
}

/// One heading per risk, with its likelihood, impact or mitigation below.
fn read_sections(context: &Context, drafts: &mut Drafts) {
    let rows = rows_by_id(drafts);
    for section in 0..context.document.sections.len() {
        let held = &context.document.sections[section];
        let parent =
            held.parent.and_then(|parent| context.topic_around(parent)) == Some(Topic::Risks);
        if held.level == 0
            || place::is_title(context, section)
            || place::is_reference(context, section)
            || drafts.is_taken(held.span)
            || names_field(context, section)
        {
            continue;
        }
        let named = is_risk_id(naming::read(&held.heading.plain).id.as_deref());
        let failure_mode = failure_mode::is_one(context, section);
        if !(parent || named || failure_mode || is_accepted_finding(context, section)) {
            continue;
        }
        let mut record = match failure_mode {
            true => failure_mode::record_of(context, section),
            false => fill::from_section(context, Kind::Risk, section),
        };
        let measured = MEASURES
            .iter()
            .any(|label| record.fields.contains_key(label.word()));
        let numbered = failure_mode && failure_mode::is_numbered(context, section);
        let tracked = named && (record.claim.is_some() || !record.owners.is_empty());
        if (measured || tracked || numbered)
            && !drafts.any_taken_in(held.span)
            && !is_template(&record)
        {
            rate(&mut record, &Scale::default());
            match record.id.as_ref().and_then(|id| rows.get(id)) {
                Some(&row) => tell_more(drafts, row, record),
                None => {
                    drafts.push(record);
                }
            }
        }
    }
}

/// The risks that were read of tables, by their ids.
fn rows_by_id(drafts: &Drafts) -> BTreeMap<String, usize> {
    let records = drafts.records.iter().enumerate();
    records
        .filter(|(_, record)| record.kind == Kind::Risk)
        .filter_map(|(at, record)| Some((record.id.clone()?, at)))
        .collect()
}

/// `RISK-XXX`, `R-NNN`, `<title>`: the form for the next risk.
fn is_template(record: &Record) -> bool {
    let blank = |text: &str| {
        text.contains("XXX")
            || text.contains("NNN")
            || text.contains("{{")
            || (text.contains('<') && text.contains('>'))
    };
    blank(&record.title) || record.id.as_deref().is_some_and(blank)
}

/// A section about the risk of a summary row tells more of that one risk.
fn tell_more(drafts: &mut Drafts, row: usize, section: Record) {
    let known = &mut drafts.records[row];
    let span = section.span;
    if Some(&known.title) == known.id.as_ref() {
        known.title = section.title;
    }
    known.claim = known.claim.take().or(section.claim);
    known.target = known.target.take().or(section.target);
    if known.owners.is_empty() {
        known.owners = section.owners;
    }
    known.citations.extend(section.citations);
    for named in section.refs {
        if !known.refs.contains(&named) {
            known.refs.push(named);
        }
    }
    for (name, value) in section.fields {
        let held = known.fields.entry(name).or_insert(Value::Null);
        if *held == Value::Null {
            *held = value;
        }
    }
    drafts.take(span);
}

/// Does a heading only give a field of what is above it: `Impact`?
fn names_field(context: &Context, section: usize) -> bool {
    let heading = &context.document.sections[section].heading.plain;
    let label = context.words.label(heading);
    label.is_some_and(|label| label != Label::Title)
}

/// A heading among `Accepted findings`, as the document's title or a heading around it says.
fn is_accepted_finding(context: &Context, section: usize) -> bool {
    const WHAT: &[&str] = &["finding", "findings", "risk", "risks", "vulnerabilities"];
    let around = context.document.ancestry(section).into_iter();
    let headings = around
        .filter(|at| *at != section)
        .map(|at| fold(&context.document.sections[at].heading.plain));
    headings.into_iter().any(|heading| {
        let said: Vec<&str> = words(&heading).collect();
        said.windows(2)
            .any(|pair| pair[0] == "accepted" && WHAT.contains(&pair[1]))
    })
}

fn is_risk_id(id: Option<&str>) -> bool {
    let Some(id) = id else { return false };
    let letters = id.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
    ["R", "RISK", "RSK", "RR", "RK"].contains(&letters.split(['-', '_']).next().unwrap_or(""))
}

/// Items under a heading about risks; elsewhere, only those that carry a likelihood or a mitigation with their name.
fn read_lists(context: &Context, drafts: &mut Drafts) {
    // Beside a table of risks, a list only comments on them.
    let tabled: BTreeSet<usize> = drafts
        .records
        .iter()
        .filter(|record| record.kind == Kind::Risk)
        .map(|record| record.section_index)
        .collect();
    for (place, list) in place::lists(context, drafts) {
        if place.own != Some(Topic::Risks)
            || tabled.contains(&place.section)
            || !is_headed(context, &place)
        {
            continue;
        }
        for item in place::plain_items(list, drafts) {
            if !is_listed_risk(context, list, item) {
                continue;
            }
            let mut record = fill::from_item(context, Kind::Risk, place.section, item);
            rate(&mut record, &Scale::default());
            drafts.push(record);
        }
    }
}

/// Is it a heading that says risks, or a label line that is as good as one? A sentence that mentions risks heads no register, and a
/// label of something else heads that.
fn is_headed(context: &Context, place: &place::Place) -> bool {
    const LONGEST: usize = 5;
    place.label.is_none_or(|label| {
        let is_short = label.plain.split_whitespace().count() <= LONGEST;
        is_short && context.words.topic(&label.plain) == Some(Topic::Risks)
    })
}

fn is_listed_risk(context: &Context, list: &List, item: &Item) -> bool {
    let lead = item
        .pairs
        .first()
        .filter(|pair| pair.span.start <= item.text.span.start + 4);
    // `- Threats:` is a blank of a form, and a bare link leads elsewhere.
    let is_blank = lead.is_some_and(|pair| pair.value.is_empty()) && item.pairs.len() == 1;
    let blank = item.children.is_empty() && is_blank;
    let company = list.items.len() > 1
        || list.start.is_some()
        || !item.children.is_empty()
        || !item.pairs.is_empty();
    !place::describes(context, item) && !blank && !is_only_links(item) && company
}

fn is_only_links(item: &Item) -> bool {
    let mut pieces = item.text.pieces.iter();
    pieces.all(|piece| piece.link.is_some() || piece.text.trim().is_empty())
}

/// Reads the words of the measures into levels, and keeps the words where they say more.
fn rate(record: &mut Record, scale: &Scale) {
    let counted = counted(record, scale);
    let likelihood = level(record, "likelihood", scale);
    let severity = level(record, "severity", scale);
    let named_impact = record.fields.contains_key("impact");
    let impact = level(record, "impact", scale);
    // Where impact has no column of its own beside a likelihood, severity is its other name.
    let impact = if named_impact || likelihood.is_none() {
        impact
    } else {
        severity
    };
    if let Some(declared) = record.fields.remove("score") {
        record.fields.insert("declared_score".to_owned(), declared);
    }
    let weighed = likelihood
        .zip(impact)
        .map(|(likelihood, impact)| likelihood.weight() * impact.weight());
    let score = counted.filter(|_| weighed.is_some()).or(weighed);
    let fields = [
        ("likelihood", in_word(likelihood)),
        ("impact", in_word(impact)),
        ("score", score.map_or(Value::Null, Value::Integer)),
    ];
    for (name, value) in fields {
        record.fields.insert(name.to_owned(), value);
    }
}

fn in_word(level: Option<Level>) -> Value {
    level.map_or(Value::Null, |level| Value::Text(level.word().to_owned()))
}

/// The score of a register that counts from 1 to 5: the product of its own numbers.
fn counted(record: &Record, scale: &Scale) -> Option<i64> {
    let number = |name: &str| scale.of_five(fill::text_field(record, name)?);
    let impact = if record.fields.contains_key("impact") {
        "impact"
    } else {
        "severity"
    };
    Some(number("likelihood")? * number(impact)?)
}

fn level(record: &mut Record, name: &str, scale: &Scale) -> Option<Level> {
    let text = fill::text_field(record, name)?.to_owned();
    // Where prose came first (`Impact description`), the level may stand under a name of its own (`Impact level`).
    let others = ["level", "rating", "score"]
        .iter()
        .find_map(|word| fill::text_field(record, &format!("{name}_{word}")));
    let level = scale
        .read(&text)
        .or_else(|| others.and_then(|text| scale.read(text)));
    match level {
        Some(level) if name == "severity" => {
            record
                .fields
                .insert(name.to_owned(), Value::Text(level.word().to_owned()));
        }
        _ => {}
    }
    if level.is_none_or(|level| fold(&text) != level.word()) && !fill::is_blank(&text) {
        record
            .fields
            .insert(format!("{name}_text"), Value::Text(text));
    }
    level
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::assembly::sample::{field, records, titles};
    use crate::records::{Kind, Status};

    fn measures(source: &str) -> Vec<[String; 3]> {
        let found = records(Kind::Risk, source);
        found
            .iter()
            .map(|risk| ["likelihood", "impact", "score"].map(|name| field(risk, name)))
            .collect()
    }

    #[test]
    fn a_register_that_counts_to_five_keeps_its_numbers() {
        let source = indoc! {"
            ## Risks

            | Risk | Likelihood | Impact | Mitigation |
            |-|-|-|-|
            | Disk full | 4 | 5 | Alarms |
            | Key lost | 2 (unlikely) | 2 | Vault |
            | Fire | high | 5 | Sprinklers |
        "};
        let rated = measures(source);
        let scores: Vec<&str> = rated.iter().map(|[_, _, score]| score.as_str()).collect();
        assert_eq!(scores, ["20", "4", "12"]);
    }

    #[test]
    fn tables_rate_in_many_scales() {
        let source = indoc! {"
            ## Risks

            | Risk | Likelihood | Impact | Mitigation |
            |-|-|-|-|
            | Disk full | M | HIGH (3) | Alarms |
            | Key lost | Low-Med | outage of all shops | Vault |
            | ~~Old router~~ | L | L | Replaced |
        "};
        assert_eq!(
            measures(source),
            [
                ["medium", "high", "6"],
                ["medium", "null", "null"],
                ["low", "low", "1"]
            ]
        );
        let found = records(Kind::Risk, source);
        assert_eq!(field(&found[1], "impact_text"), "outage of all shops");
        assert_eq!(
            found[2].claim.as_ref().map(|claim| claim.status),
            Some(Status::Done)
        );
    }

    #[test]
    fn headings_attribute_tables_and_lists_are_registers_too() {
        let headed = indoc! {"
            # Risk register

            ## R-2: Cable cut

            **Probability:** High
            **Impact:** Medium

            ## R-3: Fire

            | Attribute | Value |
            |-|-|
            | Likelihood | Low |
            | Severity | Critical |
        "};
        assert_eq!(
            measures(headed),
            [["high", "medium", "6"], ["low", "critical", "4"]]
        );
        let listed = indoc! {"
            ## Risks

            1. Vendor closes
               - Mitigation: second vendor
            2. Staff leave
               - Mitigation: pairs
        "};
        assert_eq!(titles(Kind::Risk, listed), ["Vendor closes", "Staff leave"]);
    }

    #[test]
    fn numbers_of_one_to_five_may_stand_beside_their_words() {
        for (likelihood, impact, score) in [
            ("4/5", "5/5", "20"),
            ("2/5", "2 / 5", "4"),
            ("Almost certain (5)", "Major (4)", "20"),
            ("5 - almost certain", "4 – major", "20"),
            ("High (4)", "medium", "6"),
        ] {
            let source = indoc::formatdoc! {"
                # Risk register

                | Risk | Likelihood | Impact |
                |-|-|-|
                | Fire | {likelihood} | {impact} |
                | Flood | Rare (1) | Severe (5) |
            "};
            let found = records(Kind::Risk, &source);
            assert_eq!(field(&found[0], "score"), score, "{likelihood} {impact}");
        }
    }

    #[test]
    fn a_summary_row_and_its_section_are_one_risk() {
        let source = indoc! {"
            # Risk register

            | Risk ID | Status |
            |-|-|
            | R-1 | Open |

            ## R-1

            ### Probability

            High

            ## R-XXX

            ### Probability

            (how likely)
        "};
        let found = records(Kind::Risk, source);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (
                field(&found[0], "likelihood").as_str(),
                found[0].claim.as_ref().map(|claim| claim.status)
            ),
            ("high", Some(Status::Open))
        );
    }

    #[test]
    fn scales_and_explanations_are_no_registers() {
        for source in [
            indoc! {"
                ## Risks

                | Likelihood / Impact | Low | Medium | High |
                |-|-|-|-|
                | Low | 1 | 2 | 3 |
            "},
            indoc! {"
                ## Risks

                | Level | Meaning |
                |-|-|
                | High | Page somebody |
            "},
            indoc! {"
                ## Champs

                | Champ | Exigence |
                |-|-|
                | Probabilité | 1 à 5 |
                | Impact | 1 à 5 |
            "},
            indoc! {"
                ## Renal risk

                Score of 3: see a doctor.
            "},
        ] {
            assert_eq!(titles(Kind::Risk, source), [""; 0], "{source}");
        }
    }
}
