//! Weighing: the signals seen for and against one kind, their sum, and what would have lifted it over the threshold.

use crate::base::Span;
use crate::records::Kind;

/// A signal by its name. Below zero, its weight speaks against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signal {
    /// What is seen, in words.
    pub name: &'static str,
    /// How much it says.
    pub weight: i32,
}

/// What was weighed for one kind, at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// The kind.
    pub kind: Kind,
    /// What the record is called, or would be.
    pub title: String,
    /// Where it stands.
    pub span: Span,
    /// The sum from which on it is a record.
    pub threshold: i32,
    /// The sum from which on a person is shown a candidate; `None` for kinds without candidates.
    pub candidate_from: Option<i32>,
    /// The signals that were seen.
    pub seen: Vec<Signal>,
}

/// What the sum of the signals makes of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighed {
    /// A record of the kind.
    Record,
    /// A candidate, for a person to confirm.
    Candidate,
    /// Neither.
    Nothing,
}

/// The unseen signals that would make a record of it; each weight is what it would add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Any one of these is enough. Empty where nothing is missing.
    OneOf(Vec<Signal>),
    /// No single one is enough: it takes several of these.
    SeveralOf(Vec<Signal>),
}

impl Weighing {
    /// The sum of the weights seen.
    pub fn sum(&self) -> i32 {
        self.seen.iter().map(|signal| signal.weight).sum()
    }

    /// What the sum makes of the place.
    pub fn outcome(&self) -> Weighed {
        let sum = self.sum();
        if sum >= self.threshold {
            Weighed::Record
        } else if self.candidate_from.is_some_and(|least| sum >= least) {
            Weighed::Candidate
        } else {
            Weighed::Nothing
        }
    }

    /// The signals of `all` that would lift the sum to the threshold. Of each group of `alternatives` at most one is ever seen,
    /// so that a heavier one adds only what it has over the one seen.
    pub fn missing(&self, all: &[Signal], alternatives: &[&[&str]]) -> Missing {
        if self.outcome() == Weighed::Record {
            return Missing::OneOf(Vec::new());
        }
        let gains = self.gains(all, alternatives);
        let is_enough = |signal: &&Signal| self.sum() + signal.weight >= self.threshold;
        let enough: Vec<Signal> = gains.iter().filter(is_enough).copied().collect();
        match enough.is_empty() {
            true => Missing::SeveralOf(gains),
            false => Missing::OneOf(enough),
        }
    }

    /// The unseen signals of `all`, each with what it would add.
    pub fn gains(&self, all: &[Signal], alternatives: &[&[&str]]) -> Vec<Signal> {
        let unseen = all.iter().filter(|signal| !self.seen.contains(signal));
        let gains = unseen.map(|signal| Signal {
            weight: signal.weight - self.weight_given_up(signal, alternatives),
            ..*signal
        });
        gains.filter(|signal| signal.weight > 0).collect()
    }

    /// The weight of the seen signal that `signal` would replace.
    fn weight_given_up(&self, signal: &Signal, alternatives: &[&[&str]]) -> i32 {
        let group = alternatives
            .iter()
            .find(|group| group.contains(&signal.name));
        let mut seen = self.seen.iter();
        group
            .and_then(|group| seen.find(|other| group.contains(&other.name)))
            .map_or(0, |other| other.weight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Signal; 5] = [
        signal("whole", 6),
        signal("part", 4),
        signal("boxes", 5),
        signal("steps", 3),
        signal("minutes", -8),
    ];
    const ALTERNATIVES: &[&[&str]] = &[&["whole", "part"]];

    const fn signal(name: &'static str, weight: i32) -> Signal {
        Signal { name, weight }
    }

    fn weighing(seen: &[usize]) -> Weighing {
        Weighing {
            kind: Kind::Gate,
            title: "Go".to_owned(),
            span: Span::default(),
            threshold: 10,
            candidate_from: Some(5),
            seen: seen.iter().map(|at| ALL[*at]).collect(),
        }
    }

    #[test]
    fn what_is_missing_is_enough_by_itself_or_takes_several() {
        let enough = weighing(&[0, 2]);
        assert_eq!((enough.sum(), enough.outcome()), (11, Weighed::Record));
        assert_eq!(
            enough.missing(&ALL, ALTERNATIVES),
            Missing::OneOf(Vec::new())
        );

        // `whole` would replace `part`, and add two.
        let candidate = weighing(&[1, 3]);
        assert_eq!(candidate.outcome(), Weighed::Candidate);
        assert_eq!(
            candidate.missing(&ALL, ALTERNATIVES),
            Missing::OneOf(vec![ALL[2]])
        );

        let against = weighing(&[1, 2, 4]);
        assert_eq!((against.sum(), against.outcome()), (1, Weighed::Nothing));
        assert_eq!(
            against.missing(&ALL, ALTERNATIVES),
            Missing::SeveralOf(vec![signal("whole", 2), ALL[3]])
        );
    }
}
