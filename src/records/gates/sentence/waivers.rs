//! Rules about waivers: how many may be in force, and who may approve them.

use crate::base::text::{fold, words};
use crate::records::WaiverRule;

/// What a sentence rules about waivers: `At most one waiver may be in force`, `Only the CISO may approve waivers`. `None` where it says
/// something else.
pub fn rule(sentence: &str) -> Option<WaiverRule> {
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    if !all.iter().any(is_waiver) {
        return None;
    }
    approver(sentence)
        .or_else(|| most(&all).map(WaiverRule::AtMost))
        .or_else(|| parts_asker(&all).then_some(WaiverRule::NotByAsker))
}

/// Does a sentence limit waivers in some way, whether or not it is understood how?
pub fn limits(sentence: &str) -> bool {
    const LIMITS: [&str; 10] = [
        "nobody",
        "most",
        "no",
        "maximum",
        "allowed",
        "permitted",
        "accepted",
        "only",
        "never",
        "not",
    ];
    let folded = fold(sentence);
    let all: Vec<&str> = words(&folded).collect();
    let near = |at: usize| {
        all[at.saturating_sub(6)..(at + 5).min(all.len())]
            .iter()
            .any(|word| LIMITS.contains(word))
    };
    (0..all.len()).any(|at| is_waiver(&all[at]) && near(at))
}

fn is_waiver(word: &&str) -> bool {
    matches!(*word, "waiver" | "waivers")
}

/// `Nobody approves a waiver that they asked for`, `Whoever requests a waiver may not approve it`.
fn parts_asker(all: &[&str]) -> bool {
    const DENIES: [&str; 6] = ["nobody", "no", "not", "never", "cannot", "none"];
    let holds = |stem: &str| all.iter().any(|word| word.starts_with(stem));
    let asks = holds("ask") || holds("request") || all.contains(&"own");
    asks && holds("approv") && all.iter().any(|word| DENIES.contains(word))
}

/// `at most one waiver`, `no more than 2 waivers`, `no waivers are allowed`, `waivers are not permitted`, and nothing else.
fn most(all: &[&str]) -> Option<u32> {
    let at = all.iter().position(is_waiver)?;
    let before = without_small(&all[..at]);
    let behind = without_small(&all[at + 1..]);
    // `per release` is where it is counted.
    let behind = behind.strip_suffix(&["per"]).unwrap_or(&behind);
    match (&before[..], behind) {
        (["at", "most", count] | ["maximum", count] | ["no", "more", "than", count], []) => {
            number(count)
        }
        ([count], ["at", "most"]) => number(count),
        (["no"], []) | ([], ["not"] | ["never"]) => Some(0),
        _ => None,
    }
}

fn without_small<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let telling = words.iter().filter(|word| !SMALL.contains(word));
    telling.copied().collect()
}

/// Words that change nothing in such a sentence.
const SMALL: [&str; 24] = [
    "carry",
    "have",
    "may",
    "be",
    "are",
    "is",
    "in",
    "force",
    "allowed",
    "permitted",
    "accepted",
    "active",
    "for",
    "this",
    "the",
    "a",
    "of",
    "release",
    "launch",
    "gate",
    "can",
    "must",
    "open",
    "used",
];

fn number(word: &str) -> Option<u32> {
    const NUMBERS: [&str; 6] = ["zero", "one", "two", "three", "four", "five"];
    let named = NUMBERS
        .iter()
        .position(|name| *name == word)
        .and_then(|at| u32::try_from(at).ok());
    word.parse().ok().or(named)
}

/// What stands around the name of who alone approves waivers.
const FRAMES: [(&str, &str); 7] = [
    ("only ", " may approve waivers"),
    ("only ", " can approve waivers"),
    ("only ", " approves waivers"),
    ("waivers must be approved by ", ""),
    ("waivers need to be approved by ", ""),
    ("every waiver must be approved by ", ""),
    ("each waiver must be approved by ", ""),
];

/// `Only NAME may approve waivers`, `Waivers must be approved by NAME`: one name, as it is written.
fn approver(sentence: &str) -> Option<WaiverRule> {
    let plain = sentence.trim().trim_end_matches('.');
    let name = FRAMES.iter().find_map(|frame| framed(plain, *frame))?;
    let bare = name.trim().trim_start_matches("the ");
    let is_one = !bare.contains([',', ';']) && !bare.contains(" and ") && !bare.contains(" or ");
    let is_brief = bare.split_whitespace().count() <= 4;
    (is_one && is_brief).then(|| WaiverRule::OnlyBy(bare.to_owned()))
}

/// The words between a beginning and an end, in any case. Lowering may change how long a text is; then nothing is cut out of it.
fn framed<'a>(plain: &'a str, (start, end): (&str, &str)) -> Option<&'a str> {
    let lower = plain.to_lowercase();
    let rest = lower.strip_prefix(start)?.strip_suffix(end)?;
    let is_exact = lower.len() == plain.len();
    plain
        .get(start.len()..start.len() + rest.len())
        .filter(|_| is_exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_about_waivers_are_read_whole_or_not_at_all() {
        assert_eq!(
            rule("At most one waiver may be in force."),
            Some(WaiverRule::AtMost(1))
        );
        assert_eq!(
            rule("No waivers are allowed for this release"),
            Some(WaiverRule::AtMost(0))
        );
        assert_eq!(
            rule("Waivers are not permitted."),
            Some(WaiverRule::AtMost(0))
        );
        assert_eq!(rule("No more than 2 waivers"), Some(WaiverRule::AtMost(2)));
        assert_eq!(
            rule("Only the CISO may approve waivers."),
            Some(WaiverRule::OnlyBy("CISO".to_owned()))
        );
        assert_eq!(rule("At most one waiver per team"), None);
        assert_eq!(rule("Waivers are listed below"), None);
        assert!(limits("At most one waiver per team") && !limits("Waivers are listed below"));
    }
}
