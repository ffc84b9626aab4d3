//! Freezes: a claim that the change is outside of every freeze, held against the calendar that it cites.

use super::top::DayField;
use super::{Finding, Proof, fields};
use crate::base::text::{excerpt, fold};
use crate::evaluate::Verdict;
use crate::evaluate::judge::Judge;
use crate::link::RecordIndex;
use crate::records::words::gates;
use crate::records::words::phrase::Searched;

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

/// A calendar with a freeze that holds a day of the change.
pub fn within(judge: &Judge, at: RecordIndex, proofs: &[Proof]) -> Vec<Finding> {
    if !denies_freeze(&judge.model.records[at].record.title) {
        return Vec::new();
    }
    let days = days_of_change(judge, at);
    proofs
        .iter()
        .filter_map(|proof| days.iter().find_map(|field| frozen(proof, field)))
        .collect()
}

/// The freeze of a calendar that holds the day of a field.
fn frozen(proof: &Proof, field: &DayField) -> Option<Finding> {
    let mut spans = proof.subject.spans.iter();
    let (first, last) = spans.find(|(first, last)| (*first..=*last).contains(&field.day))?;
    let calendar = excerpt(proof.text);
    Some(Finding {
        verdict: Verdict::Unmet,
        why: format!(
            "evidence `{calendar}` has {first} to {last}, and `{}` is {}",
            field.name, field.day
        ),
        span: proof.span,
    })
}

fn denies_freeze(claim: &str) -> bool {
    let folded = fold(claim);
    let is_outside = || OUTSIDE.iter().any(|word| folded.contains(word));
    gates::names_freeze(&folded) && is_outside()
}

/// The fields of the page that say when the change is made: a window, else a launch, else those with a day that is still to come.
fn days_of_change(judge: &Judge, at: RecordIndex) -> Vec<DayField> {
    let fields = fields::of_page(judge, at);
    let is_window = |field: &&DayField| WINDOWS.contains(&field.name.as_str());
    let is_launch = |field: &&DayField| {
        Searched::new(&field.name)
            .starts_with(|words| words.releases)
            .is_some()
    };
    let named = fields
        .iter()
        .find(is_window)
        .or_else(|| fields.iter().find(is_launch));
    match named {
        Some(field) => vec![field.clone()],
        None => fields
            .into_iter()
            .filter(|field| field.day >= judge.as_of)
            .collect(),
    }
}
