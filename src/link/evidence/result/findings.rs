//! Findings: what scanners found, by severity: SARIF, Trivy, Grype, npm audit, cargo audit, OSV, ZAP and Scorecard.

use crate::link::evidence::result::data::{list, map, number, text_at, value};
use crate::link::evidence::result::gather::Gather;
use crate::link::evidence::result::xml::Element;
use crate::parse::Datum;
use crate::records::words::proof::{Severity, severity};

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

/// `runs[].results[]`, but for those that are suppressed or gone.
fn sarif(text: &str, root: &Datum) -> Option<Gather> {
    let runs = list(value(root, "runs")?)?;
    value(root, "version")?;
    let mut gather = Gather::new("sarif", text);
    for result in runs
        .iter()
        .filter_map(|run| list(value(run, "results")?))
        .flatten()
    {
        let suppressed = value(result, "suppressions")
            .and_then(list)
            .is_some_and(|all| !all.is_empty());
        let kind = text_at(result, "kind").unwrap_or("fail");
        let gone = text_at(result, "baselineState") == Some("absent");
        if suppressed || gone || kind != "fail" {
            continue;
        }
        let severity = match text_at(result, "level") {
            Some("error") => Severity::High,
            Some("note" | "none") => Severity::Low,
            _ => Severity::Medium,
        };
        let level = text_at(result, "level").unwrap_or("warning");
        let rule = text_at(result, "ruleId").unwrap_or("");
        gather.finding(
            result.span.start,
            severity,
            1,
            format!("level: {level} {rule}"),
        );
    }
    Some(clean(gather))
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
    let packages =
        value(root, "auditReportVersion").and_then(|_| map(value(root, "vulnerabilities")?));
    let mut gather = Gather::new("npm-audit", text);
    if let Some(counts) = counts {
        for (key, count) in counts {
            let found = severity(&key.text).zip(number(count));
            if let Some((severity, count)) = found.filter(|(_, count)| *count > 0.0) {
                gather.finding(
                    key.span.start,
                    severity,
                    count as u64,
                    format!("{}: {count}", key.text),
                );
            }
        }
        return Some(clean(gather));
    }
    for (name, package) in packages? {
        rated(
            &mut gather,
            package,
            text_at(package, "severity"),
            Some(&name.text),
        );
    }
    Some(clean(gather))
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
    let packages: Vec<&Datum> = results
        .iter()
        .filter_map(|result| list(value(result, "packages")?))
        .flatten()
        .collect();
    if packages.is_empty() && !(results.is_empty() && value(root, "experimental_config").is_some())
    {
        return None;
    }
    let mut gather = Gather::new("osv", text);
    for package in packages {
        let found = value(package, "vulnerabilities")
            .and_then(list)
            .unwrap_or(&[]);
        for vulnerability in found {
            let rated =
                value(vulnerability, "database_specific").and_then(|own| text_at(own, "severity"));
            let severity = rated.and_then(severity).unwrap_or(Severity::High);
            let id = text_at(vulnerability, "id").unwrap_or("vulnerability");
            gather.finding(vulnerability.span.start, severity, 1, id);
        }
    }
    Some(clean(gather))
}

/// `site[].alerts[]` with `riskcode` 3, 2, 1 or 0.
fn zap(text: &str, root: &Datum) -> Option<Gather> {
    let sites = list(value(root, "site")?)?;
    let mut gather = Gather::new("zap", text);
    for alert in sites
        .iter()
        .filter_map(|site| list(value(site, "alerts")?))
        .flatten()
    {
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

/// Something found with the word of its scanner for how bad it is. A word that nobody knows is no small one.
fn rated(gather: &mut Gather, at: &Datum, word: Option<&str>, id: Option<&str>) {
    let known = word.and_then(severity);
    let harmless = word.is_some_and(|word| word.eq_ignore_ascii_case("negligible"));
    let severity = known.unwrap_or(if harmless {
        Severity::Low
    } else {
        Severity::Medium
    });
    let words = format!("{} {}", word.unwrap_or("unrated"), id.unwrap_or(""));
    gather.finding(at.span.start, severity, 1, words);
}
