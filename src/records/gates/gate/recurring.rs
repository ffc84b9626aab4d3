//! Recurring labels: `Acceptance criteria:` below every work package of a plan is a field of each package, and no gate of a release.
//!
//! Such a field is told of each task, as long as nobody says how its conditions stand: with an answer it may be what a release waits for.
//! On a page that is one gate as a whole, each of them is a part of what is decided.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::text::fold;
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::gates::gate::{heads_gate, is_title, opens_gate, release_list, signals};
use crate::records::words::tail;
use crate::records::{Demand, Detail, Record, Scope};

/// Below so many headings a label is a field of each.
const FEWEST: usize = 5;

/// The label lines, folded, that open a list of conditions below many headings of a document.
pub fn labels(context: &Context) -> BTreeSet<String> {
    // Few pages say the same label so often: the others need not be asked what opens a gate.
    let repeated = below_many(context, |_| true);
    if repeated.is_empty() || is_one_gate(context) {
        return BTreeSet::new();
    }
    below_many(context, |label| {
        let opens = || opens_gate(context, label) && !signals::speaks_of_release(label);
        repeated.contains(&fold(label)) && opens()
    })
}

/// The label lines, folded, that stand below many headings, as far as they are meant.
fn below_many(context: &Context, is_meant: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let mut homes: BTreeMap<String, usize> = BTreeMap::new();
    for section in &context.document.sections {
        let labels = section.blocks.iter().filter_map(outline::label_line);
        let meant = labels.filter(|label| is_meant(label));
        let once: BTreeSet<String> = meant.map(fold).collect();
        for label in once {
            *homes.entry(label).or_default() += 1;
        }
    }
    homes.retain(|_, homes| *homes >= FEWEST);
    homes.into_keys().collect()
}

/// Does the title of a document open a gate?
fn is_one_gate(context: &Context) -> bool {
    let sections = 0..context.document.sections.len();
    let mut titles = sections.filter(|at| is_title(context, *at));
    titles.any(|at| heads_gate(context, at) || release_list::heads(context, at))
}

/// Makes a gate one of each task, where nobody says how one of its criteria stands.
pub fn make_field(gate: &mut Record, criteria: &[Record]) {
    if let Detail::Gate(gate) = &mut gate.detail
        && criteria.iter().all(is_unanswered)
    {
        gate.scope = Scope::Template;
    }
}

fn is_unanswered(record: &Record) -> bool {
    let is_plain = matches!(
        record.detail,
        Detail::Criterion(Demand::Claimed | Demand::Unread(_))
    );
    is_plain && record.claim.is_none() && tail::objection(&record.title).is_none()
}

#[cfg(test)]
mod tests {
    use crate::records::assembly::sample::records;
    use crate::records::{Detail, Kind, Scope};

    fn scopes(title: &str, packages: usize, item: &str) -> Vec<Scope> {
        let package = |number| {
            format!(
                "## Package {number}\n\nAcceptance criteria:\n\n- {item} of package {number}\n\n"
            )
        };
        let text: String = (1..=packages).map(package).collect();
        let found = records(Kind::Gate, &format!("# {title}\n\n{text}"));
        let scopes = found.iter().filter_map(|gate| match &gate.detail {
            Detail::Gate(gate) => Some(gate.scope),
            _ => None,
        });
        scopes.collect()
    }

    #[test]
    fn conditions_of_many_packages_are_fields_until_somebody_answers_them() {
        let title = "Release of the lighthouse in packages";
        assert_eq!(
            scopes(title, 5, "The beam is seen, light"),
            [Scope::Template; 5]
        );
        assert_eq!(
            scopes(title, 4, "The beam is seen, light"),
            [Scope::Release; 4]
        );
        assert_eq!(
            scopes(title, 5, "[x] The beam is seen, light"),
            [Scope::Release; 5]
        );
    }

    #[test]
    fn on_a_page_that_is_one_gate_they_are_parts_of_it() {
        let scopes = scopes("Launch checklist", 5, "The beam is seen, light");
        assert!(!scopes.contains(&Scope::Template));
    }
}
