//! Measured: which numbers of a file are of what a claim bounds, and whether they keep the bound.

use super::alike::{is_share, is_share_of, is_sibling};
use super::bound::{Bound, Sign, WITHIN, is_of_signs};
use super::{duration, range};
use crate::base::text::fold;
use crate::link::evidence::result::Number;
use crate::records::values::measure::unit;
use crate::records::words::LANGUAGES;

/// Of how many numbers a claim speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// Of one of them.
    One,
    /// Of all of them: `all endpoints`, `both tanks`.
    All,
}

/// How well the name of a number fits that of a bound.
type Place = (bool, usize, u8);

/// The rank of a number whose name has the percentile of the bound, and other words.
const OF_PERCENTILE: u8 = 3;

impl Bound {
    /// The numbers of what is bounded: those whose name says the same, else whose name the claim holds, else that hold the name; else those
    /// below a header that the claim holds; else those of its unit. Where all are meant, all numbers of the same kind.
    pub(super) fn measured_by<'a>(&self, numbers: &'a [Number], meant: Meant) -> Vec<&'a Number> {
        let named = self.named(numbers, meant);
        if !named.is_empty() {
            return named;
        }
        let below = self.below_its_header(numbers);
        if !below.is_empty() {
            return below;
        }
        if let Some(one) = self.of_its_noun(numbers) {
            return vec![one];
        }
        let of_unit = self.of_its_unit(numbers);
        if of_unit.len() == 1 || meant == Meant::All && !of_unit.is_empty() {
            return of_unit;
        }
        self.of_its_run(numbers).into_iter().collect()
    }

    /// The numbers whose name fits best; the first of them unless they stand below one header, or all are meant.
    fn named<'a>(&self, numbers: &'a [Number], meant: Meant) -> Vec<&'a Number> {
        let alike = match meant {
            Meant::All => self.all_named(numbers),
            Meant::One => self.best_named(numbers),
        };
        let Some(first) = alike.first().copied() else {
            return alike;
        };
        let counts = |number: &&Number| {
            let is_beside = number.column.is_some() && number.column == first.column;
            let is_first = std::ptr::eq(*number, first);
            is_first || meant == Meant::All || is_beside || is_sibling(number, first)
        };
        alike.into_iter().filter(counts).collect()
    }

    /// `Recall of at least 0.80 in every age group`: the numbers with all words of the name, whatever else they are called.
    fn all_named<'a>(&self, numbers: &'a [Number]) -> Vec<&'a Number> {
        let fits = |number: &&Number| {
            self.rank(number).is_some_and(|rank| rank != OF_PERCENTILE)
                && !self.is_count_beside_share(number, numbers)
        };
        let named: Vec<&Number> = numbers.iter().filter(fits).collect();
        if named.is_empty() {
            self.best_named(numbers)
        } else {
            named
        }
    }

    /// The numbers whose name fits best.
    fn best_named<'a>(&self, numbers: &'a [Number]) -> Vec<&'a Number> {
        let ranked = numbers
            .iter()
            .filter(|number| !self.is_count_beside_share(number, numbers))
            .filter_map(|number| Some((self.place_of(number)?, number)));
        let ranked: Vec<(Place, &Number)> = ranked.collect();
        let best = ranked.iter().map(|(rank, _)| *rank).min();
        let alike = ranked.into_iter().filter(|(rank, _)| Some(*rank) == best);
        alike.map(|(_, number)| number).collect()
    }

    /// `Crew 30 | Trained 29 | Share 97 %`, where a share is bounded: is it a count, and is the share beside it that of two counts?
    fn is_count_beside_share(&self, number: &Number, numbers: &[Number]) -> bool {
        let beside = || numbers.iter().filter(|other| other.line == number.line);
        let mut shares = beside().filter(|other| is_share(other.unit.as_deref()));
        is_share(self.unit.as_deref())
            && number.unit.is_none()
            && shares.any(|share| beside().any(|other| is_share_of(share, number, other)))
    }

    /// The numbers below the headers whose words the claim holds; where one of them is, in a script without spaces, what the bound is called
    /// by, those below it alone.
    fn below_its_header<'a>(&self, numbers: &'a [Number]) -> Vec<&'a Number> {
        let mut below: Vec<&Number> = numbers
            .iter()
            .filter(|number| {
                number
                    .column
                    .as_deref()
                    .is_some_and(|column| self.asks_for(column))
            })
            .filter(|number| self.may_be_of_header(number, numbers))
            .collect();
        let is_own = |number: &Number| {
            let column = number.column.as_deref().map(fold);
            column.is_some_and(|column| is_of_signs(&column) && self.name.ends_with(&column))
        };
        if below.iter().any(|number| is_own(number)) {
            below.retain(|number| is_own(number));
        }
        below
    }

    /// Does the claim hold the words of a header?
    fn asks_for(&self, header: &str) -> bool {
        let header = fold(header);
        let named = header
            .split(['(', '['])
            .next()
            .filter(|name| !name.trim().is_empty());
        let said: Vec<&str> = tokens(named.unwrap_or(&header)).collect();
        let claim: Vec<&str> = tokens(&self.claim).collect();
        !said.is_empty() && is_within(&said, &claim)
            || is_of_signs(&header) && self.claim.contains(&header)
    }

    /// Can it be compared, and is it no count beside a share and of no row of what was before?
    fn may_be_of_header(&self, number: &Number, numbers: &[Number]) -> bool {
        self.is_comparable(number)
            && !self.is_count_beside_share(number, numbers)
            && !range::is_of_the_past(&number.name)
    }

    /// How long something took, for a term that is defined as a time, for what has to run on for one, and for what has to be done within
    /// one.
    fn of_its_run<'a>(&self, numbers: &'a [Number]) -> Option<&'a Number> {
        let is_asked = self.unit.as_deref().is_some_and(is_time);
        let taken = duration::only_of(numbers).filter(|_| is_asked)?;
        let is_meant = match self.sign {
            Sign::AtLeast | Sign::Above => duration::speaks_of_run(&self.claim),
            Sign::AtMost | Sign::Below => {
                let is_of_all = self.is_within_a_time() && duration::is_total(&taken.name);
                self.is_defined || is_of_all || self.shares_a_word(&taken.name)
            }
        };
        taken
            .unit
            .as_deref()
            .filter(|unit| is_time(unit) && is_meant)
            .map(|_| taken)
    }

    /// `Backup restored within 2 hours`: is it bounded by the time that it may take?
    fn is_within_a_time(&self) -> bool {
        let words = WITHIN.iter();
        let mut padded = words.map(|word| format!(" {word} "));
        let claim = format!(" {} ", self.claim);
        padded.any(|word| claim.contains(&word))
    }

    /// `Durée de reprise` and `reprise d'activité`: has the name of a number a long word of what is bounded?
    fn shares_a_word(&self, name: &str) -> bool {
        const SHORTEST: usize = 5;
        let folded = fold(name);
        let own: Vec<&str> = tokens(&self.name).collect();
        let mut said = tokens(&folded).filter(|word| word.chars().count() >= SHORTEST);
        said.any(|word| own.contains(&word))
    }

    /// The numbers of its unit, where that is a rare one.
    fn of_its_unit<'a>(&self, numbers: &'a [Number]) -> Vec<&'a Number> {
        let is_rare = |unit: &&str| unit.chars().count() > 2 && !is_common(unit);
        let Some(unit) = self.unit.as_deref().filter(is_rare) else {
            return Vec::new();
        };
        let of_unit = |number: &&Number| {
            number.unit.as_deref() == Some(unit)
                || tokens(&fold(&number.name)).any(|token| token == unit)
        };
        numbers.iter().filter(of_unit).collect()
    }

    /// The only number of its unit whose name begins with the same long word: `Disponibilidad medida` for `Disponibilidad del piloto`.
    fn of_its_noun<'a>(&self, numbers: &'a [Number]) -> Option<&'a Number> {
        let noun = tokens(&self.name).next().filter(|noun| noun.len() > 5)?;
        let unit = self.unit.as_deref()?;
        let mut named = numbers.iter().filter(|number| {
            let of_unit = number
                .unit
                .as_deref()
                .and_then(|other| same_unit(unit, other));
            of_unit.is_some() && tokens(&bare_name(number)).next() == Some(noun)
        });
        named.next().filter(|_| named.next().is_none())
    }

    /// How many words of the own name the name of a number leaves out: `p95` is less than `checkout_duration p95`.
    fn left_out_by(&self, number: &Number) -> usize {
        let name = bare_name(number);
        let said: Vec<&str> = tokens(&name).collect();
        let own = self.name_tokens();
        own.iter().filter(|word| !said.contains(word)).count()
    }

    /// How well the name of a number fits, the best first: those that only have the percentile in common come last.
    fn place_of(&self, number: &Number) -> Option<Place> {
        let rank = self.rank(number)?;
        Some((rank == OF_PERCENTILE, self.left_out_by(number), rank))
    }

    fn rank(&self, number: &Number) -> Option<u8> {
        let name = bare_name(number);
        let own = self.name_tokens();
        let said: Vec<&str> = tokens(&name).collect();
        if own.is_empty() || said.is_empty() || !self.is_comparable(number) {
            return None;
        }
        if own == said {
            return Some(0);
        }
        let claim: Vec<&str> = tokens(&self.claim).collect();
        let signs = is_of_signs(&name);
        if is_within(&said, &claim) || signs && self.claim.contains(&name) {
            return Some(1);
        }
        if is_within(&own, &said) || signs && name.contains(&self.name) {
            return Some(2);
        }
        shares_percentile(&own, &said).then_some(OF_PERCENTILE)
    }

    /// `at least 72 hours on 20 devices`: does the claim give a number of its own to what is called so?
    fn counts(&self, name: &str) -> bool {
        let mut places = self.claim.match_indices(name).map(|(at, _)| at);
        places.any(|at| {
            let before = self.claim.get(..at).unwrap_or("").trim_end();
            before.ends_with(|c: char| c.is_ascii_digit())
        })
    }

    /// The words of the own name without the small ones at its end: `Coverage` of `Coverage of at least 80 %`.
    fn name_tokens(&self) -> Vec<&str> {
        let mut own: Vec<&str> = tokens(&self.name).collect();
        let is_small = |word: &&&str| LANGUAGES.iter().any(|one| one.particles.contains(*word));
        while own.len() > 1 && own.last().filter(is_small).is_some() {
            own.pop();
        }
        own
    }

    /// Are the units the same, or is one of them not written, and the number that of nothing else in the claim?
    fn is_comparable(&self, number: &Number) -> bool {
        match (self.unit.as_deref(), number.unit.as_deref()) {
            (Some(own), Some(other)) => same_unit(own, other).is_some(),
            (Some(own), None) => {
                let is_no_share = own == "%" && self.is_floor() && number.value > 100.0;
                !is_no_share && !self.counts(&bare_name(number))
            }
            (None, _) => true,
        }
    }

    /// Is it a share that must be reached, of nothing that a report counts beside lines?
    pub fn is_least_share(&self) -> bool {
        const OTHERS: [&str; 8] = [
            "branch",
            "mutation",
            "function",
            "method",
            "condition",
            "instruction",
            "zweig",
            "class",
        ];
        let is_other = |word: &str| OTHERS.iter().any(|other| word.starts_with(other));
        let is_share = |written: &str| unit::unit(written, 0).dimension == "%";
        self.is_floor()
            && self.unit.as_deref().is_some_and(is_share)
            && !tokens(&self.claim).any(is_other)
    }

    /// Is it one to be reached?
    fn is_floor(&self) -> bool {
        matches!(self.sign, Sign::AtLeast | Sign::Above)
    }

    /// Does a number keep the bound?
    pub fn allows(&self, number: &Number) -> bool {
        let factor = match (self.unit.as_deref(), number.unit.as_deref()) {
            (Some(own), Some(other)) => same_unit(own, other).unwrap_or(1.0),
            _ => 1.0,
        };
        let value = number.value * factor;
        self.is_kept_by(value) || self.may_be_share(number) && self.is_kept_by(value / 100.0)
    }

    /// `rate < 0.01`: without a unit nobody knows whether a bound below one is a share of one or of a hundred.
    fn may_be_share(&self, number: &Number) -> bool {
        const LARGEST_SHARE_OF_TROUBLE: f64 = 0.1;
        let is_small =
            self.value <= LARGEST_SHARE_OF_TROUBLE || self.is_floor() && self.value < 1.0;
        self.unit.is_none() && is_small && number.unit.as_deref() == Some("%")
    }

    fn is_kept_by(&self, value: f64) -> bool {
        match self.sign {
            Sign::Below => value < self.value,
            Sign::AtMost => value <= self.value,
            Sign::Above => value > self.value,
            Sign::AtLeast => value >= self.value,
        }
    }
}

/// The folded name of a number without its remark in brackets, and without its unit; `p(95)` is `p95`, and `crash_free_pct` is `crash free`.
fn bare_name(number: &Number) -> String {
    let folded = fold(&number.name).replace("p(", "p");
    let bare = folded.split(['(', '（']).next().unwrap_or("").trim();
    let without_unit = bare
        .rsplit_once(' ')
        .filter(|(_, last)| UNITS_IN_NAMES.contains(last));
    let head = without_unit.filter(|_| number.unit.is_some());
    head.map_or(bare, |(head, _)| head).to_owned()
}

/// Unit suffixes of column names.
const UNITS_IN_NAMES: [&str; 9] = [
    "pct", "percent", "ms", "millis", "secs", "seconds", "mins", "minutes", "hours",
];

/// What a number of one unit is multiplied with to be one of another; `None` where they measure different things.
fn same_unit(to: &str, from: &str) -> Option<f64> {
    let (to, from) = (unit::unit(to, 0), unit::unit(from, 0));
    (to.dimension == from.dimension).then(|| from.factor / to.factor)
}

fn is_time(written: &str) -> bool {
    unit::unit(written, 0).dimension == "time"
}

/// Units that measure many things at once, so that sharing one says nothing.
fn is_common(unit: &str) -> bool {
    [
        "points", "days", "minutes", "seconds", "hours", "times", "users",
    ]
    .contains(&unit)
}

/// Do two names have a percentile in common?
fn shares_percentile(own: &[&str], said: &[&str]) -> bool {
    own.iter()
        .any(|word| is_percentile(word) && said.contains(word))
}

/// `p95`: what is measured in each file once.
fn is_percentile(word: &str) -> bool {
    let digits = word.strip_prefix('p').unwrap_or("");
    (2..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Are all of these words among others, singular or plural?
fn is_within(words: &[&str], others: &[&str]) -> bool {
    let is_there = |word: &&str| others.iter().any(|other| is_same_word(word, other));
    words.iter().all(is_there)
}

/// `chargeback` and `chargebacks`.
fn is_same_word(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 4;
    let singular = |word: &str| {
        word.strip_suffix('s')
            .filter(|stem| stem.len() >= SHORTEST)
            .map(str::to_owned)
    };
    one == other
        || singular(one).as_deref() == Some(other)
        || singular(other).as_deref() == Some(one)
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}
