//! Coverage: lcov, Cobertura, JaCoCo and Clover, as percentages of lines and branches.

use crate::link::evidence::result::gather::Gather;
use crate::link::evidence::result::xml::Element;

/// What a share is of.
pub const LINES: &str = "line coverage";
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
    jacoco(&mut gather, elements);
    clover(&mut gather, elements);
    Some(gather)
}

/// The counters of the whole report, which stand right below its root.
fn jacoco(gather: &mut Gather, elements: &[Element]) {
    let is_total = |element: &&Element| element.depth == 1 && element.name == "counter";
    for counter in elements.iter().filter(is_total) {
        gather.is_of("jacoco");
        let name = match counter.value("type") {
            Some("LINE") => LINES,
            Some("BRANCH") => BRANCHES,
            Some("INSTRUCTION") => "instruction coverage",
            _ => continue,
        };
        let counts = counter.number("missed").zip(counter.number("covered"));
        if let Some((missed, covered)) = counts {
            share(gather, counter.at, name, covered, missed + covered);
        }
    }
}

/// The metrics of the project.
fn clover(gather: &mut Gather, elements: &[Element]) {
    let is_total = |element: &&Element| element.depth == 2 && element.name == "metrics";
    let Some(metrics) = elements.iter().find(is_total) else {
        return;
    };
    gather.is_of("clover");
    let counts = metrics
        .number("coveredstatements")
        .zip(metrics.number("statements"));
    if let Some((covered, all)) = counts {
        share(gather, metrics.at, LINES, covered, all);
    }
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
