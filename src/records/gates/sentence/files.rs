//! Files: how many files of a pattern there have to be, in any language: `At least 3 evidence files in docs/*.md`, `≥ 2 reports under
//! reports/`, `Mindestens drei Nachweise in evidence/*.md`.

use crate::base::text::{fold, is_spaceless, padded, words};
use crate::records::Demand;
use crate::records::gates::quorum::number;
use crate::records::words::LANGUAGES;

/// The longest such sentence, in words.
const LONGEST: usize = 12;

/// So many words may say which files: `signed load test reports`.
const MOST_UNKNOWN: usize = 3;

/// The count that a sentence asks for.
pub fn demand(sentence: &str) -> Option<Demand> {
    let said: Vec<&str> = sentence.split_whitespace().collect();
    if said.len() > LONGEST {
        return None;
    }
    let is_pattern = |word: &&str| pattern(word).is_some();
    let (named, rest): (Vec<&str>, Vec<&str>) = said.into_iter().partition(is_pattern);
    let [only] = named[..] else {
        return None;
    };
    let pattern = pattern(only)?;
    let least = count(&rest.join(" "))?;
    Some(Demand::Expression(format!(
        "files(\"{pattern}\") >= {least}"
    )))
}

/// A pattern of paths, or a folder: all that is in it.
fn pattern(word: &str) -> Option<String> {
    let bare = word.trim_end_matches(['.', ',']).trim_matches('`');
    let is_folder = bare.ends_with('/') && bare.chars().any(char::is_alphanumeric);
    let is_pattern = bare.contains('*') && bare.contains(['/', '.']);
    let is_plain = !bare.contains(['"', '\\', ':', '(']);
    (is_plain && (is_folder || is_pattern)).then(|| match is_folder {
        true => format!("{bare}**"),
        false => bare.to_owned(),
    })
}

/// How many files a text without its pattern asks for.
fn count(text: &str) -> Option<usize> {
    const TELLS: [char; 10] = ['(', '<', '|', '"', '[', '%', '?', ':', ';', ','];
    let folded = fold(text);
    if folded.contains(TELLS) || !says_at_least(&folded) {
        return None;
    }
    let mut numbers = words(&folded).filter_map(number);
    let (number, None) = (numbers.next()?, numbers.next()) else {
        return None;
    };
    let unknown = words(&folded).filter(|word| !is_small(word) && !is_file(word));
    let is_brief = unknown.count() <= MOST_UNKNOWN + LONGEST_PHRASE;
    (number > 0 && is_brief && words(&folded).any(is_file)).then_some(number)
}

/// `at least`, `≥`, `3+`, `or more`.
fn says_at_least(folded: &str) -> bool {
    let said = padded(folded);
    let mut all = LANGUAGES.iter().flat_map(|language| language.plan.at_least);
    let has = |phrase: &str| said.contains(&format!(" {phrase} "));
    let is_in_signs = |phrase: &str| phrase.chars().any(is_spaceless) && folded.contains(phrase);
    folded.contains(['≥', '+'])
        || has("or more")
        || all.any(|phrase| has(phrase) || is_in_signs(phrase))
}

/// The words of `a minimum of 3`.
const LONGEST_PHRASE: usize = 3;

fn is_file(word: &str) -> bool {
    let is = |entry: &&str| match entry.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == *entry,
    };
    let mut all = LANGUAGES.iter();
    all.any(|language| language.plan.files.iter().any(&is))
}

fn is_small(word: &str) -> bool {
    let mut all = LANGUAGES.iter();
    all.any(|language| language.particles.contains(&word) || language.plan.small.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_counted_in_many_wordings() {
        let asked = |sentence| match demand(sentence) {
            Some(Demand::Expression(text)) => Some(text),
            _ => None,
        };
        let three = Some("files(\"logs/*.md\") >= 3".to_owned());
        for sentence in [
            "At least 3 log files in `logs/*.md`.",
            "≥ 3 crane reports in `logs/*.md`",
            "3+ evidence files in logs/*.md",
            "`logs/*.md` has at least three files",
            "A minimum of 3 reports matching `logs/*.md`",
            "Three or more drill logs in `logs/*.md`",
            "Mindestens drei Nachweise in `logs/*.md`",
            "Au moins 3 fichiers dans `logs/*.md`",
        ] {
            assert_eq!(asked(sentence), three, "{sentence}");
        }
        let folder = Some("files(\"logs/**\") >= 2".to_owned());
        assert_eq!(asked("At least two reports under `logs/`"), folder);
        for sentence in [
            "At least 3 files in the safe",
            "At least 3 cranes of 4 files in `logs/*.md`",
            "3 files in `logs/*.md`",
            "At least 3 files in `logs/*.md` and `old/*.md`",
            "At least 3 findings in `logs/*.md`",
        ] {
            assert_eq!(asked(sentence), None, "{sentence}");
        }
    }
}
