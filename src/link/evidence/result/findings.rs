//! Findings: what scanners found, by severity: SARIF, Trivy, Grype, npm audit, cargo audit, OSV, ZAP and Scorecard.

use std::collections::BTreeMap;

use crate::link::evidence::result::console::lines;
use crate::link::evidence::result::data::{list, map, number, text_at, value};
use crate::link::evidence::result::gather::Gather;
use crate::link::evidence::result::xml::Element;
use crate::parse::{Datum, DatumKey};
use crate::records::words::proof::{Severity, severity};
use crate::records::words::vocabulary::Vocabulary;

/// Reads the output of a scanner; `None` where the root is that of none.
pub fn of_data(text: &str, root: &Datum) -> Option<Gather> {
    let readers = [
        sarif,
        trivy,
        grype,
        npm_audit,
        cargo_audit,
        osv,
        zap,
        scorecard,
    ];
    readers.iter().find_map(|read| read(text, root))
}

/// A scan in which nothing was found that matters passed.
fn clean(mut gather: Gather) -> Gather {
    for severity in Severity::ALL {
        gather.finding(0, severity, 0, "");
    }
    gather
}

/// The items of the lists that some maps have under a key.
fn items_under<'a>(maps: &'a [Datum], key: &'a str) -> impl Iterator<Item = &'a Datum> {
    let lists = maps.iter().filter_map(move |map| list(value(map, key)?));
    lists.flatten()
}

/// `runs[].results[]`, but for those that are suppressed or gone.
fn sarif(text: &str, root: &Datum) -> Option<Gather> {
    let runs = list(value(root, "runs")?)?;
    value(root, "version")?;
    let mut gather = Gather::new("sarif", text);
    let rules = rules(runs);
    for result in items_under(runs, "results").filter(|result| is_standing(result)) {
        let id = text_at(result, "ruleId").unwrap_or("");
        let (level, severity) = rated_by_rule(result, rules.get(id).copied());
        let words = format!("level: {level} {id}");
        gather.finding(result.span.start, severity, 1, words);
    }
    Some(clean(gather))
}

/// The level of a result of SARIF and how bad it is: by its score or that of its rule, else by its level or that of its rule.
fn rated_by_rule<'a>(result: &'a Datum, rule: Option<&'a Datum>) -> (&'a str, Severity) {
    let by_default = || text_at(value(rule?, "defaultConfiguration")?, "level");
    let level = text_at(result, "level").or_else(by_default);
    let level = level.unwrap_or("warning");
    let scored = score_of(result).or_else(|| score_of(rule?));
    (level, scored.unwrap_or_else(|| severity_of_level(level)))
}

/// The rules of all tools of a file by their names.
fn rules(runs: &[Datum]) -> BTreeMap<&str, &Datum> {
    let drivers = runs
        .iter()
        .filter_map(|run| value(value(run, "tool")?, "driver"));
    let rules = drivers
        .filter_map(|driver| list(value(driver, "rules")?))
        .flatten();
    rules
        .filter_map(|rule| Some((text_at(rule, "id")?, rule)))
        .collect()
}

/// How bad something is by its `security-severity`, in the ranges of CVSS, which is how GitHub shows it.
fn score_of(rated: &Datum) -> Option<Severity> {
    let score = number(value(value(rated, "properties")?, "security-severity")?)?;
    Some(match score {
        score if score >= 9.0 => Severity::Critical,
        score if score >= 7.0 => Severity::High,
        score if score >= 4.0 => Severity::Medium,
        _ => Severity::Low,
    })
}

/// Is a result of SARIF a failure that nobody has suppressed and that is not gone?
fn is_standing(result: &Datum) -> bool {
    let suppressed = value(result, "suppressions")
        .and_then(list)
        .is_some_and(|all| !all.is_empty());
    let gone = text_at(result, "baselineState") == Some("absent");
    let kind = text_at(result, "kind").unwrap_or("fail");
    !suppressed && !gone && kind == "fail"
}

/// A level of SARIF as a severity. A result without a level is a warning.
fn severity_of_level(level: &str) -> Severity {
    match level {
        "error" => Severity::High,
        "note" | "none" => Severity::Low,
        _ => Severity::Medium,
    }
}

/// `Results[]` with what each found.
fn trivy(text: &str, root: &Datum) -> Option<Gather> {
    let results = list(value(root, "Results")?)?;
    let mut gather = Gather::new("trivy", text);
    for result in results {
        let kinds = ["Vulnerabilities", "Misconfigurations", "Secrets"];
        for found in kinds
            .iter()
            .filter_map(|kind| list(value(result, kind)?))
            .flatten()
        {
            let passes = text_at(found, "Status") == Some("PASS");
            let id = ["VulnerabilityID", "ID", "RuleID"]
                .iter()
                .find_map(|id| text_at(found, id));
            if !passes {
                rated(&mut gather, found, text_at(found, "Severity"), id);
            }
        }
    }
    Some(clean(gather))
}

/// `matches[].vulnerability`.
fn grype(text: &str, root: &Datum) -> Option<Gather> {
    let matches = list(value(root, "matches")?)?;
    let mut gather = Gather::new("grype", text);
    for vulnerability in matches
        .iter()
        .filter_map(|found| value(found, "vulnerability"))
    {
        let severity = text_at(vulnerability, "severity");
        rated(
            &mut gather,
            vulnerability,
            severity,
            text_at(vulnerability, "id"),
        );
    }
    Some(clean(gather))
}

/// `metadata.vulnerabilities` with a count for each severity, else `vulnerabilities` by package.
fn npm_audit(text: &str, root: &Datum) -> Option<Gather> {
    let counts =
        value(root, "metadata").and_then(|metadata| map(value(metadata, "vulnerabilities")?));
    let mut gather = Gather::new("npm-audit", text);
    if let Some(counts) = counts {
        for (key, count) in counts {
            count_of_severity(&mut gather, key, count);
        }
        return Some(clean(gather));
    }
    value(root, "auditReportVersion")?;
    for (name, package) in map(value(root, "vulnerabilities")?)? {
        let severity = text_at(package, "severity");
        rated(&mut gather, package, severity, Some(&name.text));
    }
    Some(clean(gather))
}

/// `high: 2`: how many of a severity were found.
fn count_of_severity(gather: &mut Gather, key: &DatumKey, count: &Datum) {
    let found = severity(&key.text).zip(number(count));
    if let Some((severity, count)) = found.filter(|(_, count)| *count > 0.0) {
        let words = format!("{}: {count}", key.text);
        gather.finding(key.span.start, severity, count as u64, words);
    }
}

/// `vulnerabilities.found`, `count` and `list`. An advisory without a rating is taken for a serious one.
fn cargo_audit(text: &str, root: &Datum) -> Option<Gather> {
    let vulnerabilities = value(root, "vulnerabilities")?;
    let found = list(value(vulnerabilities, "list")?)?;
    value(vulnerabilities, "count")?;
    let mut gather = Gather::new("cargo-audit", text);
    for entry in found {
        let id = value(entry, "advisory").and_then(|advisory| text_at(advisory, "id"));
        gather.finding(
            entry.span.start,
            Severity::High,
            1,
            id.unwrap_or("advisory"),
        );
    }
    Some(clean(gather))
}

/// `results[].packages[]` with vulnerabilities and, in groups, their highest score.
fn osv(text: &str, root: &Datum) -> Option<Gather> {
    let results = list(value(root, "results")?)?;
    let packages: Vec<&Datum> = items_under(results, "packages").collect();
    let found_nothing = results.is_empty() && value(root, "experimental_config").is_some();
    if packages.is_empty() && !found_nothing {
        return None;
    }
    let mut gather = Gather::new("osv", text);
    let vulnerabilities = packages
        .into_iter()
        .filter_map(|package| list(value(package, "vulnerabilities")?))
        .flatten();
    for vulnerability in vulnerabilities {
        let id = text_at(vulnerability, "id").unwrap_or("vulnerability");
        let severity = severity_by_database(vulnerability);
        gather.finding(vulnerability.span.start, severity, 1, id);
    }
    Some(clean(gather))
}

/// The severity that the database of an OSV vulnerability gives it; one without is taken for a serious one.
fn severity_by_database(vulnerability: &Datum) -> Severity {
    let own = value(vulnerability, "database_specific");
    let rated = own.and_then(|own| text_at(own, "severity"));
    rated.and_then(severity).unwrap_or(Severity::High)
}

/// `site[].alerts[]` with `riskcode` 3, 2, 1 or 0.
fn zap(text: &str, root: &Datum) -> Option<Gather> {
    let sites = list(value(root, "site")?)?;
    let mut gather = Gather::new("zap", text);
    for alert in items_under(sites, "alerts") {
        let risk = text_at(alert, "riskcode").and_then(risk);
        let name = text_at(alert, "alert")
            .or(text_at(alert, "name"))
            .unwrap_or("alert");
        if let Some(severity) = risk {
            gather.finding(
                alert.span.start,
                severity,
                1,
                format!("{}: {name}", severity.word()),
            );
        }
    }
    Some(clean(gather))
}

/// The same as XML.
pub fn of_zap_xml(text: &str, elements: &[Element]) -> Gather {
    let mut gather = Gather::new("zap", text);
    for code in elements.iter().filter(|element| element.name == "riskcode") {
        if let Some(severity) = risk(code.text.trim()) {
            gather.finding(
                code.at,
                severity,
                1,
                format!("riskcode {}", code.text.trim()),
            );
        }
    }
    clean(gather)
}

/// A risk code of ZAP; 0 only informs.
fn risk(code: &str) -> Option<Severity> {
    match code {
        "3" => Some(Severity::High),
        "2" => Some(Severity::Medium),
        "1" => Some(Severity::Low),
        _ => None,
    }
}

/// `score` and `checks[]`, each from 0 to 10; -1 was not looked at.
fn scorecard(text: &str, root: &Datum) -> Option<Gather> {
    let checks = list(value(root, "checks")?)?;
    let score = value(root, "score")?;
    value(root, "scorecard")?;
    let mut gather = Gather::new("scorecard", text);
    gather.number(score.span.start, "score", number(score)?, None);
    for check in checks {
        let score =
            value(check, "score").and_then(|score| Some((score.span.start, number(score)?)));
        if let Some((at, score)) = score.filter(|(_, score)| *score >= 0.0) {
            gather.number(at, text_at(check, "name").unwrap_or("check"), score, None);
        }
    }
    Some(gather)
}

/// Something found with the word of its scanner for how bad it is.
fn rated(gather: &mut Gather, at: &Datum, word: Option<&str>, id: Option<&str>) {
    let words = format!("{} {}", word.unwrap_or("unrated"), id.unwrap_or(""));
    gather.finding(at.span.start, severity_or_medium(word), 1, words);
}

/// The table that grype prints: a header in capitals, and the severity of each row below its own.
pub fn grype_table(text: &str, _: &Vocabulary) -> Option<Gather> {
    let is_header = |line: &str| line.starts_with("NAME ") && line.contains(" VULNERABILITY");
    let mut all = lines(text).skip_while(|(_, line)| !is_header(line));
    let (_, header) = all.next()?;
    let column = header.find("SEVERITY")?;
    let mut gather = Gather::new("grype", text);
    for (at, line) in all.filter(|(_, line)| !line.trim().is_empty()) {
        let below = line.get(column..);
        let word = below.and_then(|rest| rest.split_whitespace().next());
        gather.finding(at, severity_or_medium(word), 1, line);
    }
    Some(clean(gather))
}

/// A word of a scanner for how bad something is. One that nobody knows is no small one.
fn severity_or_medium(word: Option<&str>) -> Severity {
    let harmless = word.is_some_and(|word| word.eq_ignore_ascii_case("negligible"));
    let unknown = if harmless {
        Severity::Low
    } else {
        Severity::Medium
    };
    word.and_then(severity).unwrap_or(unknown)
}
