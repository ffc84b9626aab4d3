//! Freezes: a claim that the change is outside of every freeze, held against the calendar that it cites.

use super::{Finding, Proof, fields};
use crate::base::Date;
use crate::base::text::fold;
use crate::evaluate::Verdict;
use crate::evaluate::claim::one_line;
use crate::evaluate::judge::Judge;
use crate::link::RecordIndex;
use crate::records::words::phrase::Searched;

/// Words for a time in which nothing may change, as they begin.
#[rustfmt::skip]
const FREEZES: &[&str] = &[
    "freeze", "blackout", "sperrzeit", "sperrfrist", "änderungssperre", "gel des", "gels", "période de gel", "congelación", "congelamento", "blocco dei",
    "veranderstop", "frysperiod", "zamrożeni", "мораторий", "冻结", "封网", "凍結", "동결",
];

/// Words that say that something is not within it.
#[rustfmt::skip]
const OUTSIDE: &[&str] = &[
    "outside", "free of", "no ", "not in", "clear of", "avoids", "außerhalb", "keine", "frei von", "nicht in", "hors", "en dehors", "aucun", "fuera", "ningún", "fora",
    "nenhum", "fuori", "nessun", "buiten", "geen", "utanför", "utenfor", "ingen", "poza", "вне", "避开", "不在", "无", "期間外", "외",
];

/// Labels of the time in which a change is made.
#[rustfmt::skip]
const WINDOWS: &[&str] = &[
    "window", "change window", "maintenance window", "fenster", "wartungsfenster", "fenêtre", "ventana", "janela", "finestra", "venster", "fönster", "vindu",
    "okno", "окно", "窗口", "变更窗口",
];

/// A calendar with a freeze that holds the day of the change.
pub fn within(judge: &Judge, at: RecordIndex, proofs: &[Proof]) -> Vec<Finding> {
    if !denies_freeze(&judge.model.records[at].record.title) {
        return Vec::new();
    }
    let Some((name, day)) = day_of_change(judge, at) else {
        return Vec::new();
    };
    let holds = |proof: &Proof| {
        let mut spans = proof.subject.spans.iter();
        let (first, last) = spans.find(|(first, last)| (*first..=*last).contains(&day))?;
        let calendar = one_line(proof.text);
        Some(Finding {
            verdict: Verdict::Unmet,
            why: format!("evidence `{calendar}` has {first} to {last}, and `{name}` is {day}"),
            span: proof.span,
        })
    };
    proofs.iter().filter_map(holds).collect()
}

fn denies_freeze(claim: &str) -> bool {
    let folded = fold(claim);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    has(FREEZES) && has(OUTSIDE)
}

/// The field of the page that says when the change is made: a window, else a launch, else the only one with a day.
fn day_of_change(judge: &Judge, at: RecordIndex) -> Option<(String, Date)> {
    let fields = fields::of_page(judge, at);
    let window = fields
        .iter()
        .find(|field| WINDOWS.contains(&field.name.as_str()));
    let is_launch = |name: &str| {
        Searched::new(name)
            .starts_with(|words| words.releases)
            .is_some()
    };
    let launch = || fields.iter().find(|field| is_launch(&field.name));
    let only = || fields.first().filter(|_| fields.len() == 1);
    let field = window.or_else(launch).or_else(only)?;
    Some((field.name.clone(), field.day))
}
