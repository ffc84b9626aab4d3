//! Coverage: lcov, Cobertura, JaCoCo and Clover, as percentages of lines and branches.

use crate::link::evidence::result::gather::Gather;
use crate::link::evidence::result::xml::Element;

/// What a share is of.
const LINES: &str = "line coverage";
const BRANCHES: &str = "branch coverage";

/// Cobertura and Clover begin with `coverage`, JaCoCo with `report`.
pub fn of_xml(text: &str, elements: &[Element]) -> Option<Gather> {
    let root = elements.first()?;
    let mut gather = Gather::new("cobertura", text);
    for (name, share) in [(LINES, "line-rate"), (BRANCHES, "branch-rate")] {
        if let Some(rate) = root.number(share) {
            gather.number(root.at, name, rate * 100.0, Some("%"));
        }
    }
    let counters = elements
        .iter()
        .filter(|element| element.depth == 1 && element.name == "counter");
    for counter in counters {
        gather.is_of("jacoco");
        let name = match counter.value("type") {
            Some("LINE") => LINES,
            Some("BRANCH") => BRANCHES,
            Some("INSTRUCTION") => "instruction coverage",
            _ => continue,
        };
        let (missed, covered) = (counter.number("missed"), counter.number("covered"));
        if let (Some(missed), Some(covered)) = (missed, covered) {
            share(&mut gather, counter.at, name, covered, missed + covered);
        }
    }
    let metrics = elements
        .iter()
        .find(|element| element.depth == 2 && element.name == "metrics");
    if let Some(metrics) = metrics {
        gather.is_of("clover");
        let (covered, all) = (
            metrics.number("coveredstatements"),
            metrics.number("statements"),
        );
        if let (Some(covered), Some(all)) = (covered, all) {
            share(&mut gather, metrics.at, LINES, covered, all);
        }
    }
    Some(gather)
}

/// lcov: `SF:`, `LF:`, `LH:` and `end_of_record`, summed over the files.
pub fn of_lcov(text: &str) -> Option<Gather> {
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    if !first.starts_with("TN:") && !first.starts_with("SF:") {
        return None;
    }
    let sum = |prefix: &str| -> f64 {
        let counts = text
            .lines()
            .filter_map(|line| line.strip_prefix(prefix)?.trim().parse::<f64>().ok());
        counts.sum()
    };
    let mut gather = Gather::new("lcov", text);
    share(&mut gather, 0, LINES, sum("LH:"), sum("LF:"));
    share(&mut gather, 0, BRANCHES, sum("BRH:"), sum("BRF:"));
    Some(gather)
}

fn share(gather: &mut Gather, at: usize, name: &str, part: f64, whole: f64) {
    if whole > 0.0 {
        gather.number(at, name, part / whole * 100.0, Some("%"));
    }
}
