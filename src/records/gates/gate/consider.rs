//! Considering: what speaks for a section that opened no gate, for those who ask why it is none.

use crate::records::Weighing;
use crate::records::assembly::context::{Context, Drafts};
use crate::records::assembly::outline;
use crate::records::gates::gate::signals::GateSeen;
use crate::records::gates::gate::{
    bare_heading, gather, is_bare_no_go, is_decision_record, is_hollow, parts, tells_of_a_lack,
    weigh,
};
use crate::records::weighing::{Missing, Signal};
use crate::records::words::vocabulary::Topic;

/// Why a section was not even weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// Its heading holds no gate phrase.
    NoPhrase,
    /// Its heading says `No-Go` and nothing else: it tells when to stop.
    OnlyNoGo,
    /// Its heading tells of a gate that is not there.
    Lack,
    /// It stands in a decision record, which speaks of gates and holds none.
    DecisionRecord,
    /// Nothing below it can be met, signed or decided.
    Hollow,
}

/// What keeps a section from being weighed as a gate, and the signals that it shows nevertheless; `None` where its heading opens
/// a gate. The section is looked at by itself, as if nothing else had been read.
pub fn consider(context: &Context, section: usize) -> Option<(Unopened, Weighing)> {
    let mut drafts = Drafts::default();
    outline::take_reference_parts(context, &mut drafts);
    let (gate, found) = gather(context, &mut drafts, section, &parts(context, section));
    let why = match unopened(context, section) {
        Some(why) => why,
        None if is_hollow(context, section, &gate, &found) => Unopened::Hollow,
        None => return None,
    };
    let mut weighing = weigh::weigh(&GateSeen {
        context,
        heading: &context.document.sections[section].heading.plain,
        gate: &gate,
        found: &found,
        is_gate_table: false,
        promises: false,
    });
    if why == Unopened::NoPhrase {
        // A heading such as `Risks` is a known phrase as a whole, and that of no gate.
        weighing
            .seen
            .retain(|signal| !is_among(weigh::COVERAGE, signal));
    }
    Some((why, weighing))
}

/// What keeps a heading from opening a gate, whatever stands below it.
fn unopened(context: &Context, section: usize) -> Option<Unopened> {
    let is_gate = matches!(
        outline::topic(context, section),
        Some(Topic::Gate | Topic::DefinitionOfDone | Topic::SignOff)
    );
    if is_bare_no_go(context, section) {
        Some(Unopened::OnlyNoGo)
    } else if !is_gate {
        Some(Unopened::NoPhrase)
    } else if tells_of_a_lack(&bare_heading(context, section)) {
        Some(Unopened::Lack)
    } else {
        is_decision_record(context).then_some(Unopened::DecisionRecord)
    }
}

/// What would make a gate of a section: of the unseen signals those that a section can show. `why` tells what kept it from being
/// weighed, if anything did.
pub fn missing_of_section(weighing: &Weighing, why: Option<Unopened>) -> Missing {
    match why {
        None => weigh::missing_of(weighing, &all_but(&[])),
        Some(Unopened::NoPhrase) => missing_phrase(weighing, &all_but(&[])),
        Some(Unopened::Hollow) => {
            let below = all_but(&[weigh::COVERAGE, weigh::OF_WORDS]);
            weigh::missing_of(weighing, &below)
        }
        Some(Unopened::OnlyNoGo | Unopened::Lack | Unopened::DecisionRecord) => {
            Missing::OneOf(Vec::new())
        }
    }
}

/// Every signal that a section can show and that is advised, but those of some names.
fn all_but(names: &[&[&str]]) -> Vec<Signal> {
    let never = [weigh::OF_BLOCKS, weigh::UNADVISED];
    let all = weigh::all().into_iter();
    all.filter(|signal| {
        let mut names = names.iter().chain(&never);
        !names.any(|names| is_among(names, signal))
    })
    .collect()
}

/// What would make a gate of a section without a gate phrase: the phrase, if that is enough; else the phrase and more.
fn missing_phrase(weighing: &Weighing, all: &[Signal]) -> Missing {
    let phrases: Vec<Signal> = all
        .iter()
        .filter(|signal| is_among(weigh::COVERAGE, signal))
        .copied()
        .collect();
    if weighing.sum() >= weighing.threshold {
        return Missing::OneOf(phrases);
    }
    match weigh::missing_of(weighing, &phrases) {
        Missing::SeveralOf(_) => Missing::SeveralOf(weighing.gains(all, &[weigh::COVERAGE])),
        enough => enough,
    }
}

fn is_among(names: &[&str], signal: &Signal) -> bool {
    names.contains(&signal.name)
}
