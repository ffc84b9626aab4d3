//! Metrics: the numbers of a portal as OpenMetrics text, which the older Prometheus text format reads as well.

mod families;

use crate::report::formats::{Format, Given, Output};
use crate::report::present::theme::ThemeError;
use crate::report::present::{address, plain};
pub use families::FAMILIES;

/// This format.
pub const FORMAT: Format = Format {
    name: "metrics",
    write: files,
    downloads: |_| Vec::new(),
};

/// How many characters of a label's value are kept.
const VALUE: usize = 200;

/// Metrics of one name. All are gauges, so that a server that serves the file as plain text can be scraped too.
pub struct Family {
    /// Its name; a unit is the last part of it.
    pub name: &'static str,
    /// The unit; empty for counts.
    pub unit: &'static str,
    /// What it counts, in one sentence.
    pub help: &'static str,
    /// The names of its labels.
    pub labels: &'static [&'static str],
    /// Its samples, each with as many label values as there are labels. Their number does not depend on the documents, but for the
    /// gates, of which only the first `GATES` have samples of their own.
    pub samples: fn(&Given) -> Vec<Sample>,
}

/// One number with the values of its labels.
pub struct Sample {
    /// The values, in the order of the labels.
    pub labels: Vec<String>,
    /// The number.
    pub value: i64,
}

fn files(given: &Given) -> Result<Output, ThemeError> {
    let mut text = String::new();
    for family in FAMILIES {
        family.write(&(family.samples)(given), &mut text);
    }
    text.push_str("# EOF\n");
    Ok(Output::from([(
        address::METRICS.to_owned(),
        text.into_bytes(),
    )]))
}

impl Family {
    /// Nothing where there is no sample: a name without a number says nothing.
    fn write(&self, samples: &[Sample], out: &mut String) {
        if samples.is_empty() {
            return;
        }
        out.push_str(&format!("# TYPE {} gauge\n", self.name));
        if !self.unit.is_empty() {
            out.push_str(&format!("# UNIT {} {}\n", self.name, self.unit));
        }
        out.push_str(&format!("# HELP {} {}\n", self.name, escaped(self.help)));
        for sample in samples {
            debug_assert_eq!(sample.labels.len(), self.labels.len());
            let pairs = self
                .labels
                .iter()
                .zip(&sample.labels)
                .map(|(name, value)| format!("{name}=\"{}\"", label(value)));
            let labels = pairs.collect::<Vec<_>>().join(",");
            let labels = if labels.is_empty() {
                labels
            } else {
                format!("{{{labels}}}")
            };
            out.push_str(&format!("{}{labels} {}\n", self.name, sample.value));
        }
    }
}

/// A label's value on one line, cut where it grows long.
fn label(value: &str) -> String {
    escaped(&plain::cut(&plain::line(value), VALUE))
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n")
}
