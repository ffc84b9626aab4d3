//! `[[gate]]` in `site.toml`: its tables to gates, every mistake with its place.

use std::collections::BTreeMap;

use globset::GlobBuilder;
use serde::Deserialize;
use toml::Spanned;

use super::gates::{
    AskedResult, Asks, Companion, Condition, CriterionSettings, GateSettings, Need, Quantifier,
    RiskLevel, Selection, Selector,
};
use super::kind::{Kind, Scope, Status, Strength};
use super::settings_error::{SettingsError, claim_days, wrong};
use super::{Span, expression, text::fold};

/// A `[[gate]]` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GateTable {
    title: Spanned<String>,
    key: Option<Spanned<String>>,
    scope: Option<Scope>,
    replace: Option<bool>,
    needs: Option<Vec<Spanned<String>>>,
    stage: Option<String>,
    claim_max_age: Option<Spanned<u32>>,
    criterion: Option<Vec<Spanned<CriterionTable>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionTable {
    text: Spanned<String>,
    kind: Option<Spanned<Kind>>,
    key: Option<Spanned<String>>,
    owner: Option<String>,
    tag: Option<String>,
    path: Option<Spanned<String>>,
    stage: Option<String>,
    status: Option<Spanned<Status>>,
    open: Option<bool>,
    with: Option<Vec<Companion>>,
    without: Option<Vec<Companion>>,
    evidence_strength: Option<Strength>,
    evidence_result: Option<AskedResult>,
    fresh: Option<bool>,
    max_age_days: Option<u32>,
    level: Option<RiskLevel>,
    impact: Option<RiskLevel>,
    score: Option<u32>,
    at_least: Option<Spanned<u32>>,
    at_least_percent: Option<Spanned<u32>>,
    none: Option<Spanned<bool>>,
    expression: Option<Spanned<String>>,
}

/// The gates of a file, checked one by one and then together. `text` is the whole file.
pub(super) fn gates(
    tables: Vec<Spanned<GateTable>>,
    text: &str,
) -> Result<Vec<GateSettings>, SettingsError> {
    let mut gates = Vec::new();
    for table in tables {
        gates.push(gate(table, text)?);
    }
    once_each(&gates)?;
    no_cycle(&gates)?;
    Ok(gates)
}

fn gate(table: Spanned<GateTable>, text: &str) -> Result<GateSettings, SettingsError> {
    let span = header(table.span(), text);
    let GateTable {
        title,
        key,
        scope,
        replace,
        needs,
        stage,
        claim_max_age,
        criterion,
    } = table.into_inner();
    let blank = |words: &Spanned<String>| words.as_ref().trim().is_empty();
    if let Some(blank) = [Some(&title), key.as_ref()]
        .into_iter()
        .flatten()
        .find(|words| blank(words))
    {
        return Err(wrong(
            blank,
            "a gate without a name",
            "write the title of the gate",
        ));
    }
    let tables = criterion.unwrap_or_default().into_iter();
    let criteria = tables
        .map(|table| self::criterion(table, stage.as_deref(), text))
        .collect::<Result<_, _>>()?;
    let needs = needs
        .unwrap_or_default()
        .into_iter()
        .map(|name| Need {
            span: span_of(name.span()),
            gate: name.into_inner(),
        })
        .collect();
    let (title, key) = (
        title.into_inner().trim().to_owned(),
        key.map(|key| key.into_inner().trim().to_owned()),
    );
    let claim_max_age = claim_max_age.as_ref().map(claim_days).transpose()?;
    Ok(GateSettings {
        title,
        key,
        scope,
        replace: replace.unwrap_or_default(),
        needs,
        claim_max_age,
        criteria,
        span,
    })
}

fn criterion(
    table: Spanned<CriterionTable>,
    stage: Option<&str>,
    text: &str,
) -> Result<CriterionSettings, SettingsError> {
    let (span, whole) = (header(table.span(), text), table_of(table.span(), text));
    let table = table.into_inner();
    if table.text.as_ref().trim().is_empty() {
        return Err(wrong(
            &table.text,
            "a criterion without words",
            "say in `text` what must be true",
        ));
    }
    let words = table.text.as_ref().trim().to_owned();
    let asks = match &table.expression {
        Some(expression) => Asks::Expression {
            text: checked(expression, &table, text)?,
            span: span_of(expression.span()),
        },
        None => records(&table, stage, span)?,
    };
    Ok(CriterionSettings {
        text: words,
        span: whole,
        asks,
    })
}

/// An expression that stands alone and can be compiled.
fn checked(
    expression: &Spanned<String>,
    table: &CriterionTable,
    text: &str,
) -> Result<String, SettingsError> {
    if table.chooses() || table.quantified() || !table.conditions().is_empty() {
        return Err(wrong(
            expression,
            "a criterion has either an expression or a choice of records",
            "make them two criteria",
        ));
    }
    let written = expression.as_ref();
    expression::check(written).map_err(|fault| {
        let whole = span_of(expression.span());
        let inside = whole
            .of(text)
            .find(written.as_str())
            .map(|at| whole.start + at);
        let within = |(start, range): (usize, std::ops::Range<usize>)| {
            Span::new(start + range.start, start + range.end)
        };
        SettingsError {
            message: fault.message,
            span: inside.zip(fault.range).map_or(whole, within),
            help: Some(fault.help),
        }
    })?;
    Ok(written.clone())
}

/// The records that a criterion chooses.
fn records(table: &CriterionTable, stage: Option<&str>, span: Span) -> Result<Asks, SettingsError> {
    let selection = selection(table, stage, span)?;
    Ok(Asks::Records(Box::new(selection)))
}

fn selection(
    table: &CriterionTable,
    stage: Option<&str>,
    span: Span,
) -> Result<Selection, SettingsError> {
    let lacks = |message: &str, help: &str| SettingsError {
        message: message.to_owned(),
        span,
        help: Some(help.to_owned()),
    };
    if !table.chooses() && stage.is_none() {
        return Err(lacks(
            "a criterion that chooses no records",
            "say which by `kind`, `key`, `owner`, `tag`, `path` or `stage`, or write an `expression`",
        ));
    }
    if let Some(kind) = table
        .kind
        .as_ref()
        .filter(|kind| matches!(kind.as_ref(), Kind::Gate | Kind::Criterion))
    {
        return Err(wrong(
            kind,
            &format!("a criterion cannot choose a {}", kind.as_ref().word()),
            "name gates under `needs` of the gate",
        ));
    }
    if let Some(status) = table.status.as_ref().filter(|status| {
        !matches!(
            status.as_ref(),
            Status::Open | Status::InProgress | Status::Done
        )
    }) {
        return Err(wrong(
            status,
            "a status that nothing can be held against",
            "ask for `open`, `in_progress` or `done`",
        ));
    }
    let mut conditions = table.conditions();
    let quantifier = table.quantifier()?;
    match (conditions.is_empty(), quantifier) {
        (true, Quantifier::None) => {
            return Err(lacks(
                "`none` of what?",
                "say what no record may be, such as `open = true`",
            ));
        }
        (true, _) => conditions.push(Condition::Status(Status::Done)),
        (false, _) => {}
    }
    let of = Selector {
        kind: table.kind.as_ref().map(|kind| *kind.as_ref()),
        key: pattern(table.key.as_ref())?,
        owner: table.owner.clone(),
        tag: table.tag.clone(),
        path: pattern(table.path.as_ref())?,
        stage: table.stage.clone().or(stage.map(str::to_owned)),
        ..Selector::default()
    };
    Ok(Selection {
        of,
        conditions,
        quantifier,
    })
}

impl CriterionTable {
    fn chooses(&self) -> bool {
        let named = [
            self.owner.is_some(),
            self.tag.is_some(),
            self.stage.is_some(),
        ]
        .contains(&true);
        named || self.kind.is_some() || self.key.is_some() || self.path.is_some()
    }

    fn quantified(&self) -> bool {
        self.at_least.is_some() || self.at_least_percent.is_some() || self.none.is_some()
    }

    fn conditions(&self) -> Vec<Condition> {
        let status = self.status.as_ref().map(|status| *status.as_ref());
        let of_itself = [
            status.map(Condition::Status),
            self.open.unwrap_or(false).then_some(Condition::Open),
            self.level.map(Condition::Level),
            self.impact.map(Condition::Impact),
            self.score.map(Condition::Score),
        ];
        let of_proof_and_age = [
            self.evidence_strength.map(Condition::Strength),
            self.evidence_result.map(Condition::Result),
            self.fresh.unwrap_or(false).then_some(Condition::Fresh),
            self.max_age_days.map(Condition::MaxAgeDays),
        ];
        let with = self.with.iter().flatten().copied();
        let without = self.without.iter().flatten().copied();
        let all = of_itself.into_iter().flatten();
        all.chain(with.map(Condition::With))
            .chain(without.map(Condition::Without))
            .chain(of_proof_and_age.into_iter().flatten())
            .collect()
    }

    fn quantifier(&self) -> Result<Quantifier, SettingsError> {
        let one = "keep one of `at_least`, `at_least_percent` and `none`";
        match (
            &self.at_least,
            &self.at_least_percent,
            self.none.as_ref().filter(|none| *none.as_ref()),
        ) {
            (None, None, None) => Ok(Quantifier::All),
            (Some(count), None, None) if *count.as_ref() > 0 => {
                Ok(Quantifier::AtLeast(*count.as_ref()))
            }
            (Some(count), None, None) => Err(wrong(
                count,
                "`at_least` of 0 asks for nothing",
                "ask for 1 or more",
            )),
            (None, Some(share), None) if (1..=100).contains(share.as_ref()) => {
                Ok(Quantifier::AtLeastPercent(*share.as_ref()))
            }
            (None, Some(share), None) => Err(wrong(
                share,
                "`at_least_percent` is out of range",
                "ask for 1 to 100",
            )),
            (None, None, Some(_)) => Ok(Quantifier::None),
            (Some(count), _, _) => Err(wrong(count, "a criterion counts in one way", one)),
            (_, Some(share), _) => Err(wrong(share, "a criterion counts in one way", one)),
        }
    }
}

fn pattern(written: Option<&Spanned<String>>) -> Result<Option<String>, SettingsError> {
    let Some(glob) = written else { return Ok(None) };
    GlobBuilder::new(glob.as_ref())
        .literal_separator(true)
        .build()
        .map_err(|error| {
            wrong(
                glob,
                &format!(
                    "`{}` is not a valid pattern: {}",
                    glob.as_ref(),
                    error.kind()
                ),
                "patterns are written like `docs/**/*.md`",
            )
        })?;
    Ok(Some(glob.as_ref().clone()))
}

/// Two tables for one gate could contradict each other.
fn once_each(gates: &[GateSettings]) -> Result<(), SettingsError> {
    let mut seen = std::collections::BTreeSet::new();
    for gate in gates {
        if names(gate).any(|name| seen.contains(&name)) {
            let message = format!("the gate `{}` is there twice", gate.title);
            return Err(SettingsError {
                message,
                span: gate.span,
                help: Some("put its criteria below one `[[gate]]`".to_owned()),
            });
        }
        seen.extend(names(gate));
    }
    Ok(())
}

fn names(gate: &GateSettings) -> impl Iterator<Item = String> {
    [Some(&gate.title), gate.key.as_ref()]
        .into_iter()
        .flatten()
        .map(|name| fold(name))
}

/// How many gates may wait for one another in a row.
const LONGEST_CHAIN: usize = 64;

/// Gates that need each other never go; where settings show it, it is a mistake that names them.
fn no_cycle(gates: &[GateSettings]) -> Result<(), SettingsError> {
    let by_name: BTreeMap<String, usize> = gates
        .iter()
        .enumerate()
        .flat_map(|(at, gate)| names(gate).map(move |name| (name, at)))
        .collect();
    let mut done = vec![false; gates.len()];
    for start in 0..gates.len() {
        // Each step holds a gate and which of its needs is looked at next.
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((at, next)) = way.pop() {
            let Some(need) = gates[at].needs.get(next) else {
                done[at] = true;
                continue;
            };
            way.push((at, next + 1));
            let Some(&to) = by_name.get(&fold(&need.gate)) else {
                continue;
            };
            if let Some(first) = way.iter().position(|&(held, _)| held == to) {
                return Err(cycle(gates, &way[first..], need));
            }
            if way.len() >= LONGEST_CHAIN {
                let message =
                    format!("more than {LONGEST_CHAIN} gates wait for one another in a row");
                return Err(SettingsError {
                    message,
                    span: need.span,
                    help: Some("let the last of them need fewer".to_owned()),
                });
            }
            if !done[to] {
                way.push((to, 0));
            }
        }
    }
    Ok(())
}

fn cycle(gates: &[GateSettings], way: &[(usize, usize)], need: &Need) -> SettingsError {
    let round = way
        .iter()
        .chain(way.first())
        .map(|&(at, _)| format!("`{}`", gates[at].title))
        .collect::<Vec<_>>()
        .join(" → ");
    let message = match way {
        [(only, _)] => format!("the gate `{}` needs itself", gates[*only].title),
        _ => format!("gates need each other: {round}"),
    };
    SettingsError {
        message,
        span: need.span,
        help: Some("take one of these needs away".to_owned()),
    }
}

/// The line of a table's header, for a reader to find it.
fn header(range: std::ops::Range<usize>, text: &str) -> Span {
    let start = text
        .get(..range.start)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |at| at + 1);
    let end = text
        .get(range.start..)
        .and_then(|rest| rest.find('\n'))
        .map_or(text.len(), |at| range.start + at);
    Span::new(start, end)
}

/// A table with its header, up to the next one.
fn table_of(range: std::ops::Range<usize>, text: &str) -> Span {
    let header = header(range, text);
    let rest = text.get(header.end..).unwrap_or("");
    let next = rest
        .match_indices('\n')
        .map(|(at, _)| at + 1)
        .find(|&at| rest[at..].trim_start_matches([' ', '\t']).starts_with('['));
    let table = rest.get(..next.unwrap_or(rest.len())).unwrap_or("");
    Span::new(header.start, header.end + table.trim_end().len())
}

fn span_of(range: std::ops::Range<usize>) -> Span {
    Span::new(range.start, range.end)
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;
    use crate::base::Settings;

    fn read(text: &str) -> Vec<GateSettings> {
        Settings::parse(text, &[])
            .unwrap_or_else(|error| panic!("{error:?}"))
            .gates
    }

    fn check(text: &str, message: &str, at: &str, help: &str) {
        let error = Settings::parse(text, &[]).expect_err("the settings hold a mistake");
        assert_eq!((error.message.as_str(), error.span.of(text)), (message, at));
        assert_eq!(error.help.as_deref(), Some(help));
    }

    const GATE: &str = indoc! {r#"
        title = "x"

        [[gate]]
        title = "GA"
    "#};

    #[test]
    fn a_gate_is_read_with_its_places() {
        let text = "[[gate]]\ntitle = \"Canary\"\n\n[[gate]]\ntitle = \"GA\"\nkey = \"ga\"\nscope = \"change\"\nreplace = true\nneeds = [\"Canary\"]\nstage = \"ga\"\n\n\
            [[gate.criterion]]\ntext = \"Enough\"\nkind = \"track\"\nat_least_percent = 80\n\n  [[gate.criterion]]\n  text = \"True\"\n  expression = 'counts.risk < 3'\n";
        let gates = read(text);
        let [_, ga] = &gates[..] else {
            panic!("{gates:?}")
        };
        assert_eq!(
            (ga.title.as_str(), ga.key.as_deref(), ga.scope, ga.replace),
            ("GA", Some("ga"), Some(Scope::Change), true)
        );
        assert_eq!(
            (ga.span.of(text), ga.needs[0].span.of(text)),
            ("[[gate]]", "\"Canary\"")
        );
        let Asks::Records(selection) = &ga.criteria[0].asks else {
            panic!("{ga:?}")
        };
        assert_eq!(
            (selection.of.kind, selection.of.stage.as_deref()),
            (Some(Kind::Track), Some("ga"))
        );
        assert_eq!(
            (selection.quantifier, &selection.conditions[..]),
            (
                Quantifier::AtLeastPercent(80),
                &[Condition::Status(Status::Done)][..]
            )
        );
        assert_eq!(
            ga.criteria[1].span.of(text),
            "  [[gate.criterion]]\n  text = \"True\"\n  expression = 'counts.risk < 3'"
        );
        assert!(ga.span.start > 9);
    }

    #[test]
    fn a_mistake_in_a_gate_names_its_place() {
        let criterion = |rest: &str| format!("{GATE}[[gate.criterion]]\ntext = \"T\"\n{rest}\n");
        check(
            &format!("{GATE}need = []\n"),
            "unknown key `need`",
            "need",
            "did you mean `needs`?",
        );
        check(
            &criterion("knd = \"risk\""),
            "unknown key `knd`",
            "knd",
            "did you mean `kind`?",
        );
        check(
            &criterion("kind = \"risc\""),
            "unknown value `risc`",
            "\"risc\"",
            "did you mean `risk`?",
        );
        check(
            &criterion("kind = \"risk\"\nwith = [\"owner\"]"),
            "unknown value `owner`",
            "\"owner\"",
            "did you mean `owners`?",
        );
        check(
            &criterion("kind = \"gate\""),
            "a criterion cannot choose a gate",
            "\"gate\"",
            "name gates under `needs` of the gate",
        );
        check(
            &criterion("path = \"[\"").replace("[\\", "["),
            "`[` is not a valid pattern: unclosed character class; missing ']'",
            "\"[\"",
            "patterns are written like `docs/**/*.md`",
        );
        check(
            &criterion("kind = \"risk\"\nnone = true"),
            "`none` of what?",
            "[[gate.criterion]]",
            "say what no record may be, such as `open = true`",
        );
        check(
            &criterion("kind = \"risk\"\nat_least = 0"),
            "`at_least` of 0 asks for nothing",
            "0",
            "ask for 1 or more",
        );
        check(
            &criterion("expression = \"count.risk < 3\""),
            "unknown value `count`",
            "count",
            "did you mean `counts`?",
        );
        check(
            &criterion("expression = 'counts.risk <'"),
            "the expression cannot be read: unexpected end of input, expected expression",
            "<",
            "write it like `of_kind(\"risk\") | selectattr(\"open\") | list | length < 3`",
        );
        check(
            &criterion("kind = \"risk\"\nstatus = \"blocked\""),
            "a status that nothing can be held against",
            "\"blocked\"",
            "ask for `open`, `in_progress` or `done`",
        );
    }

    #[test]
    fn a_cycle_is_named_where_settings_show_it() {
        let gate = |title: &str, need: &str| {
            format!("[[gate]]\ntitle = \"{title}\"\nneeds = [\"{need}\"]\n")
        };
        let round = gate("A", "B") + &gate("B", "C") + &gate("C", "B");
        check(
            &round,
            "gates need each other: `B` → `C` → `B`",
            "\"B\"",
            "take one of these needs away",
        );
        check(
            &gate("A", "a"),
            "the gate `A` needs itself",
            "\"a\"",
            "take one of these needs away",
        );
        check(
            &(gate("A", "x") + &gate("A", "y")),
            "the gate `A` is there twice",
            "[[gate]]",
            "put its criteria below one `[[gate]]`",
        );
        let layers: String = (0..40)
            .map(|at| {
                format!(
                    "[[gate]]\ntitle = \"{at}\"\nneeds = [\"{0}\", \"{0}\", \"{1}\"]\n",
                    at + 1,
                    at + 2
                )
            })
            .collect();
        assert_eq!(read(&layers).len(), 40);
    }
}
