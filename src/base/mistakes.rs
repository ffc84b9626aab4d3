//! Mistakes: everything that is wrong in a `site.toml`, told at once.
//!
//! Reading stops at the first mistake. So the line of a mistake is left out, and the rest is read again, as long as that is sure to find
//! mistakes of its own: behind an unknown name or a value of the wrong type. What is only wrong because a line was left out, such as a
//! gate without its title, is none.

use super::Settings;
use super::settings_error::SettingsError;

/// More mistakes than this are for another run.
const MOST: usize = 20;

/// The mistakes of a text that is no `site.toml`, in the order of their places. `rule_names` are the rules that it may speak of.
pub fn mistakes(text: &str, rule_names: &[&str]) -> Vec<SettingsError> {
    let mut rest = text.to_owned();
    let mut found: Vec<SettingsError> = Vec::new();
    while found.len() < MOST {
        let Err(mistake) = Settings::parse(&rest, rule_names) else {
            break;
        };
        let is_own = found.is_empty() || stands_alone(&mistake);
        let next = without_line(&rest, &mistake).filter(|_| stands_alone(&mistake));
        if is_own {
            found.push(mistake);
        }
        match next {
            Some(next) => rest = next,
            None => break,
        }
    }
    found.sort_by_key(|mistake| mistake.span.start);
    found
}

/// Is it a mistake whatever else the file says?
fn stands_alone(mistake: &SettingsError) -> bool {
    ["unknown ", "invalid type"]
        .iter()
        .any(|begin| mistake.message.starts_with(begin))
}

/// The text with spaces for the line of a mistake, so that every offset stays; `None` where that line is not a value of its own.
fn without_line(text: &str, mistake: &SettingsError) -> Option<String> {
    let before = text.get(..mistake.span.start)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(start..)?.lines().next()?;
    let is_value = !line.trim_start().starts_with('[') && line.contains('=');
    let is_within = mistake.span.end <= start + line.len();
    let mut rest = text.to_owned();
    rest.replace_range(start..start + line.len(), &" ".repeat(line.len()));
    (is_value && is_within).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let mistakes = mistakes(text, &["evidence-missing"]);
        mistakes
            .into_iter()
            .map(|mistake| mistake.message)
            .collect()
    }

    #[test]
    fn mistakes_of_several_lines_are_told_at_once() {
        let text = "titel = \"A\"\nmax_file_bytes = \"big\"\nsearch = true\n[rules]\nevidence-missin = \"off\"\n";
        let told = told(text);
        assert_eq!(told.len(), 3, "{told:?}");
        assert!(told[0].contains("titel") && told[2].contains("evidence-missin"));
    }

    #[test]
    fn what_is_wrong_for_want_of_a_line_is_no_mistake() {
        assert_eq!(told("[[gate]]\ntitel = \"A\"\n").len(), 1);
        assert_eq!(told("titel = [\n  1,\n]\n").len(), 1);
    }
}
