//! Baselines: what was measured once, below `Performance baseline`, given to the objectives that it is about.
//!
//! `Load test in staging: create P95 ≈140 ms, approval P95 20 ms` tells of the objective `Request creation latency | P95 < 120 ms`: it is
//! the only one whose name shares a word with that part, the percentile is the same, and the number has its unit. What fits two
//! objectives is given to none.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::text::fold;
use crate::parse::Block;
use crate::records::assembly::context::{Context, Drafts};
use crate::records::assembly::fill;
use crate::records::assembly::outline;
use crate::records::values::measured::{BASELINE, percentiles, roots, stretch};
use crate::records::words::LANGUAGES;
use crate::records::words::vocabulary::without_numbering;
use crate::records::{Kind, Record, Value};

/// Gives every objective what the sections of baselines say of it alone.
pub fn fill(context: &Context, drafts: &mut Drafts) {
    let parts = all_parts(context);
    if parts.is_empty() {
        return;
    }
    let telling = telling_roots(drafts);
    let by_title = by_title(&parts, &telling);
    let objectives = drafts
        .records
        .iter_mut()
        .filter(|record| record.kind == Kind::Slo);
    for objective in objectives {
        let own = by_title.get(objective.title.as_str()).into_iter().flatten();
        let mut said = own.filter_map(|part| measure(objective, part));
        if let (Some(only), None) = (said.next(), said.next()) {
            objective
                .fields
                .insert(BASELINE.to_owned(), Value::Text(only));
        }
    }
}

/// The parts of all sections of baselines.
fn all_parts(context: &Context) -> Vec<String> {
    let sections = &context.document.sections;
    let baselines = (0..sections.len()).filter(|&at| heads_baseline(context, at));
    baselines
        .flat_map(|at| parts(&sections[at].blocks))
        .collect()
}

fn heads_baseline(context: &Context, at: usize) -> bool {
    let folded = fold(&context.document.sections[at].heading.plain);
    let mut all = LANGUAGES
        .iter()
        .flat_map(|language| language.plan.baselines);
    all.any(|heading| without_numbering(&folded) == *heading)
}

/// The parts of sentences that may each tell one measure.
fn parts(blocks: &[Block]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for block in blocks {
        if let Block::Paragraph(paragraph) = block {
            texts.push(paragraph.text.plain.clone());
        }
    }
    outline::each_item(blocks, 0, &mut |item, _| {
        texts.push(item.text.plain.clone())
    });
    let parts = texts
        .iter()
        .flat_map(|text| text.split([',', ';', '\n', '|']));
    let parts = parts.flat_map(|part| part.split(". "));
    parts
        .map(|part| part.trim().trim_end_matches('.').to_owned())
        .collect()
}

/// The roots of words that only one objective is called by, with its title.
fn telling_roots(drafts: &Drafts) -> BTreeMap<String, String> {
    let objectives = drafts
        .records
        .iter()
        .filter(|record| record.kind == Kind::Slo);
    let mut named: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for objective in objectives {
        for root in roots(&objective.title) {
            named.entry(root).or_default().insert(&objective.title);
        }
    }
    let alone = named.into_iter().filter(|(_, titles)| titles.len() == 1);
    alone
        .filter_map(|(root, titles)| Some((root, (*titles.first()?).to_owned())))
        .collect()
}

/// The parts that name one objective alone, by its title.
fn by_title<'a>(
    parts: &'a [String],
    telling: &'a BTreeMap<String, String>,
) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut by_title: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for part in parts {
        if let Some(title) = means(part, telling) {
            by_title.entry(title).or_default().push(part);
        }
    }
    by_title
}

/// The measure that a part tells of the objective that it names.
fn measure(objective: &Record, part: &str) -> Option<String> {
    let asked = fill::text_field(objective, "objective")?;
    if percentiles(asked) != percentiles(part) {
        return None;
    }
    let unit = fill::text_field(objective, "unit")?;
    let is_border = |c: char| c.is_whitespace() || matches!(c, '=' | ':');
    let tails = part.match_indices(is_border);
    let mut tails = tails.filter_map(|(at, border)| part.get(at + border.len()..));
    let said = tails.find(|tail| stretch(tail, unit).is_some())?;
    Some(said.trim().to_owned())
}

/// The one objective that a part names.
fn means<'a>(part: &str, telling: &'a BTreeMap<String, String>) -> Option<&'a String> {
    let roots = roots(part);
    let mut meant: BTreeSet<&String> = roots.iter().filter_map(|root| telling.get(root)).collect();
    meant.pop_first().filter(|_| meant.is_empty())
}
