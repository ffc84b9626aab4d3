//! Chance: random trees for random audiences; what is left out never escapes, and verdicts are those of the whole.
