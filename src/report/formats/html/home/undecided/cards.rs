//! Cards of the home page where no gate decides: the health of runbooks, evidence, actions and other gates, at a glance.

use serde::Serialize;

use crate::base::text::count as count_of;
use crate::evaluate::FreshnessState;
use crate::link::RecordIndex;
use crate::records::Scope;
use crate::report::formats::html::home::undecided;
use crate::report::formats::html::portal::Portal;
use crate::report::formats::html::register::{Tally, tally};
use crate::report::formats::html::{evidence, runbook};
use crate::report::present::alike;
use crate::report::present::words::{self, Badge};

/// The health of one sort of things.
#[derive(Serialize)]
pub struct Card {
    title: &'static str,
    url: &'static str,
    /// The list that can be filtered by the states of its tally; empty where the page lists something else.
    filtered: &'static str,
    tone: &'static str,
    says: String,
    tally: Vec<Tally>,
}

impl Card {
    /// A card with what there is any of. Its tone is that of the worst.
    fn new(title: &'static str, url: &'static str, says: String, mut tally: Vec<Tally>) -> Card {
        tally.retain(|counted| counted.count > 0);
        let is_there = |tone: &&str| tally.iter().any(|counted| counted.badge.tone == *tone);
        let tones = ["bad", "warn", "unknown", "good"];
        Card {
            title,
            url,
            filtered: if url.starts_with("gates/") || url.starts_with("runbooks/") {
                ""
            } else {
                url
            },
            tone: tones.into_iter().find(is_there).unwrap_or("quiet"),
            says,
            tally,
        }
    }
}

/// Every card.
pub fn cards(portal: &Portal, open_actions: &[RecordIndex]) -> Vec<Card> {
    vec![
        runbooks(portal),
        evidence(portal),
        actions(portal, open_actions),
        other_gates(portal),
    ]
}

fn runbooks(portal: &Portal) -> Card {
    let all = undecided::runbooks(portal);
    let state = |index: RecordIndex| {
        let path = runbook::document_of(portal, index);
        portal.site.assessment.documents.get(path)?.state
    };
    let states = [
        FreshnessState::Stale,
        FreshnessState::Unknown,
        FreshnessState::DueSoon,
        FreshnessState::Fresh,
    ];
    let counted = states.map(|wanted| Tally {
        badge: words::freshness(wanted),
        count: all
            .iter()
            .filter(|&&index| state(index) == Some(wanted))
            .count(),
    });
    let says = match all.len() {
        0 => "No runbook was found.".to_owned(),
        number => format!("{} for operations", count_of(number, "runbook")),
    };
    Card::new("Runbooks", "runbooks/index.html", says, counted.into())
}

fn evidence(portal: &Portal) -> Card {
    let says = match portal.site.model.evidence.len() {
        0 => "Nothing is cited as a proof.".to_owned(),
        1 => "1 piece of evidence is cited".to_owned(),
        many => format!("{many} pieces of evidence are cited"),
    };
    let counted = evidence::counts(portal).into_iter().map(|state| Tally {
        badge: state.badge,
        count: state.count,
    });
    Card::new("Evidence", "evidence/index.html", says, counted.collect())
}

fn actions(portal: &Portal, open: &[RecordIndex]) -> Card {
    let all = undecided::actions(portal);
    let says = match all.len() {
        0 => "No action was found.".to_owned(),
        number => format!("{} of {} open", open.len(), count_of(number, "action")),
    };
    let counted = tally(&all, &portal.site);
    Card::new("Actions", "registers/actions/index.html", says, counted)
}

/// The gates that are about something else.
fn other_gates(portal: &Portal) -> Card {
    let gates = &portal.site.assessment.gates;
    let numbers: Vec<usize> = (0..gates.len()).collect();
    let rows = alike::rows(gates, &numbers);
    let scopes = [Scope::Change, Scope::Template, Scope::Family, Scope::Other];
    let counted = scopes.map(|scope| Tally {
        badge: Badge::new("quiet", words::scope(scope)),
        count: rows
            .iter()
            .filter(|row| gates[row.shown].scope == scope)
            .count(),
    });
    let says = match rows.len() {
        0 => "No gate was found.".to_owned(),
        number => format!(
            "{} for something else than a release:",
            count_of(number, "gate")
        ),
    };
    Card::new("Other gates", "gates/index.html", says, counted.into())
}
