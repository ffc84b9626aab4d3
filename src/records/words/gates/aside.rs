//! Asides: headings and labels of what decides nothing: what is optional, how to go back, what comes after the release, and what only shows
//! how something is written.

use super::{GATES, GateWords, holds, holds_word};
use crate::base::text::{fold, words};

/// Is it the heading or label of what decides nothing: `Rollback`, `After the release`, `Template`?
pub fn is_aside(heading: &str) -> bool {
    let folded = fold(heading);
    let mut bracketed = bracketed(heading).into_iter();
    holds(heading, |words| words.aside)
        || names_time_after(&folded)
        || names_time_in_operation(&folded)
        || bracketed.any(|part| is_aside(part) || names_time_after(&fold(part)))
        || GATES.iter().any(|language| match language.spaceless {
            true => comes_after_in_signs(&folded, language) || shows_in_signs(&folded, language),
            false => comes_after(&folded, language) || shows(&folded, language),
        })
}

/// What stands in brackets: `Post-rollout` of `Checks (Post-rollout)`.
fn bracketed(heading: &str) -> Vec<&str> {
    let opened = heading.match_indices(['(', '（']);
    let inner = opened.filter_map(|(at, mark)| {
        let rest = &heading[at + mark.len()..];
        Some(&rest[..rest.find([')', '）'])?])
    });
    inner.collect()
}

/// `T+4h`, `T + 30 min`: some time after the release begins.
fn names_time_after(folded: &str) -> bool {
    let counts = |rest: &str| {
        let rest = rest.trim_start().strip_prefix('+').map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    folded.strip_prefix('t').is_some_and(counts)
}

/// `Tier 3 (within 30 days of operation)`: what is released is in operation by then.
fn names_time_in_operation(folded: &str) -> bool {
    let mut said = Vec::new();
    let mut all = words(folded);
    while let Some(word) = all.next() {
        let is_count = word.chars().all(|c| c.is_ascii_digit());
        // The unit goes with its number.
        let is_measured = is_count && all.next().is_some();
        said.push(if is_measured { "#" } else { word });
    }
    let said = said.join(" ");
    let mut phrases = GATES.iter().flat_map(|language| language.in_operation);
    said.contains('#') && phrases.any(|phrase| is_of_release(&said, phrase))
}

/// Does a phrase stand in a text with the release behind it, or nothing? *Within 2 days after the code freeze* comes before it.
fn is_of_release(said: &str, phrase: &str) -> bool {
    let behind = said.split_once(phrase).map(|(_, behind)| behind.trim());
    behind.is_some_and(|behind| {
        let names_release =
            || holds(behind, |words| words.acts) || holds(behind, |words| words.affirmed);
        behind.is_empty() || names_release()
    })
}

/// `After the release`, `Post-launch`: a word for *after* is the whole heading, or the release stands right behind it, with small words
/// between. `POST endpoints` and `After-hours release support` come after nothing.
fn comes_after(folded: &str, language: &GateWords) -> bool {
    let said = without_numbers(folded);
    let Some(at) = said
        .iter()
        .position(|word| language.afterwards.contains(word))
    else {
        return false;
    };
    let behind = said.get(at + 1..).unwrap_or(&[]);
    let next = behind.iter().find(|word| !language.small.contains(*word));
    let leads = at == 0
        && behind
            .first()
            .is_some_and(|next| language.small.contains(next));
    said.len() == 1 || leads || next.is_some_and(|next| names_act(next, language))
}

fn names_act(word: &str, language: &GateWords) -> bool {
    let is_named = |entries| holds_word(word, entries, language.spaceless);
    is_named(language.acts) || is_named(language.moves)
}

/// `上线后`, `リリース後`: the sign for *after* stands right behind the release, or alone. In `后端` it is a part of another word.
fn comes_after_in_signs(folded: &str, language: &GateWords) -> bool {
    let mut acts = language.acts.iter().chain(language.moves);
    let begins_after = |behind: &str| {
        let behind = behind.trim_start_matches([' ', 'の', '之', '以']);
        language
            .afterwards
            .iter()
            .any(|after| behind.starts_with(after))
    };
    let is_followed = |act: &str| {
        let mut places = folded.match_indices(act);
        places.any(|(at, _)| begins_after(&folded[at + act.len()..]))
    };
    let bare = bare(folded).trim_start_matches(['之', '以', 'そ', 'の']);
    acts.any(|act| is_followed(act)) || language.afterwards.contains(&bare)
}

/// `Template`, `Change history`: nothing but the word, or the word behind that for what changed. `Email templates` are a thing to release.
fn shows(folded: &str, language: &GateWords) -> bool {
    let said = without_numbers(folded);
    let is_of_page = |word: &str| {
        holds_word(word, language.changes, false) || holds_word(word, language.acts, false)
    };
    match said[..] {
        [only] => language.shown.contains(&only),
        [of, last] => language.shown.contains(&last) && is_of_page(of),
        _ => false,
    }
}

/// `履歴`, `変更履歴`: the word alone, or behind two signs.
fn shows_in_signs(folded: &str, language: &GateWords) -> bool {
    const MOST_SIGNS: usize = 2;
    let bare = bare(folded);
    let mut shown = language.shown.iter();
    shown.any(|shown| {
        let before = bare.strip_suffix(shown);
        before.is_some_and(|before| before.chars().count() <= MOST_SIGNS)
    })
}

fn without_numbers(folded: &str) -> Vec<&str> {
    let is_number = |word: &&str| word.chars().all(|c| c.is_ascii_digit());
    words(folded).filter(|word| !is_number(word)).collect()
}

/// A heading in signs without its number and the marks around it.
fn bare(folded: &str) -> &str {
    let is_mark = |c: char| c.is_ascii_digit() || !c.is_alphanumeric();
    folded.trim_matches(is_mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_after_the_release_is_an_aside() {
        for heading in [
            "After the release",
            "5. Post-launch",
            "Later",
            "Nach dem Start",
            "Après la mise en production",
            "上线后",
            "发布之后",
            "リリース後の作業",
            "출시 후",
            "Rollback plan",
            "Optional",
            "Daily (post-rollout)",
            "T+4h: updates",
            "Checks (T+24h)",
            "Tier 3: medium (within 30 days of operation)",
            "Innerhalb von 6 Wochen nach dem Start",
            "Change history",
            "変更履歴",
        ] {
            assert!(is_aside(heading), "{heading}");
        }
    }

    #[test]
    fn a_word_within_another_or_for_something_else_is_no_aside() {
        for heading in [
            "Backups restored within 2 days after the code freeze",
            "后端服务",
            "前后端联调",
            "后台管理",
            "バックエンド(後段)",
            "例外処理",
            "历史数据迁移",
            "POST endpoints",
            "Post-quantum keys",
            "After-hours support",
            "Email templates",
            "Order history",
            "Stop the old service",
        ] {
            assert!(!is_aside(heading), "{heading}");
        }
    }
}
