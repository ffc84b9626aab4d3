//! Approval: who has approved something, out of a writer's words. Words that leave a doubt name nobody.

use crate::base::text::{fold, words};
use crate::records::assembly::naming;
use crate::records::values::{owners, when};
use crate::records::words::Vocabulary;

/// Words that say that somebody still has to approve, or has refused.
#[rustfmt::skip]
const DOUBTS: &[&str] = &[
    "pending", "awaiting", "awaits", "await", "requested", "proposed", "draft", "unsigned", "unapproved", "rejected", "declined",
    "refused", "denied", "revoked", "withdrawn", "expired", "tbd", "tbc", "tba", "todo", "not", "yet", "needs", "needed", "required",
    "requires", "asked", "no", "ausstehend", "offen", "beantragt", "abgelehnt", "attente", "demandé", "refusé", "ожидает", "отклонено",
    "pendiente", "pendente", "rechazado",
];

/// Words in the place of a name that lead back to who asks.
#[rustfmt::skip]
const ONESELF: &[&str] = &[
    "self", "myself", "me", "same", "same as owner", "same as above", "as above", "see owner", "ditto", "idem", "author", "the author",
    "requester", "the requester", "requestor", "owner", "the owner", "self-approved", "self approved", "selbst",
];

/// Words that say that it was approved, and not by whom.
const ALONE: &[&str] = &[
    "approved",
    "yes",
    "granted",
    "accepted",
    "ok",
    "signed",
    "done",
    "genehmigt",
    "approuvé",
    "одобрено",
];

/// The names of those who have approved: none where a place is left open, where a word leaves a doubt, or where nobody is named.
pub fn read(text: &str, vocabulary: &Vocabulary) -> Vec<String> {
    let text = naming::one_line(text);
    let folded = fold(&text);
    let doubted = text.contains(['?', '？'])
        || folded.contains("to be ")
        || words(&folded).any(|word| DOUBTS.contains(&word));
    if doubted || owners::leaves_open(&text) {
        return Vec::new();
    }
    let bare = without_lead(&text);
    let named = owners::read(bare, vocabulary)
        .into_iter()
        .map(|owner| owner.name);
    let mut names: Vec<String> = named
        .map(|name| without_day(&name))
        .filter(|name| is_name(name))
        .collect();
    if names.is_empty() && is_name(&without_day(bare)) {
        names.push(without_day(bare));
    }
    if names
        .iter()
        .any(|name| ONESELF.contains(&fold(name).trim_matches(['@', '(', ')'])))
    {
        Vec::new()
    } else {
        names
    }
}

/// Does a text say that something was approved, or when, and not by whom?
pub fn is_consent(text: &str) -> bool {
    let folded = fold(text);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    ALONE.contains(&bare)
        || when::day(text).is_some()
        || (bare.is_empty() && text.contains(['✅', '✔', '✓', '☑']))
}

/// May two names mean one person: equal but for case, accents, `@` and what joins their parts; or one the other with a role?
pub fn same_person(a: &str, b: &str) -> bool {
    let (a, b) = (persons(a), persons(b));
    a.iter().any(|name| b.contains(name))
}

/// A name for comparison: without case, accents, a leading `@`, a mail server, and marks between its parts.
pub fn plain(name: &str) -> String {
    let name = name.trim().trim_start_matches('@');
    let local = name.split_once('@').map_or(
        name,
        |(local, server)| if server.contains('.') { local } else { name },
    );
    let ascii = deunicode::deunicode(&fold(local)).to_lowercase();
    ascii
        .split(|c: char| !c.is_alphanumeric() && c != '(' && c != ')')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A name whole, and what stands before and inside its brackets: `CTO (Ann Lee)` may be the CTO or Ann Lee.
fn persons(name: &str) -> Vec<String> {
    let mut all = vec![plain(name)];
    if let Some((outer, inner)) = name.split_once(['(', '<', '（']) {
        all.extend([
            plain(outer),
            plain(inner.trim_end_matches([')', '>', '）'])),
        ]);
    }
    all.retain(|name| !name.is_empty());
    all
}

fn without_lead(text: &str) -> &str {
    const LEADS: [&str; 7] = [
        "approved by ",
        "approval by ",
        "granted by ",
        "accepted by ",
        "signed by ",
        "approved: ",
        "by ",
    ];
    let lead = LEADS.iter().find(|lead| {
        text.get(..lead.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(lead))
    });
    lead.and_then(|lead| text.get(lead.len()..))
        .unwrap_or(text)
        .trim()
}

/// The name alone, where a day is written behind it.
fn without_day(name: &str) -> String {
    let is_day = |word: &&str| word.chars().filter(char::is_ascii_digit).count() >= 4;
    let kept: Vec<&str> = name
        .split_whitespace()
        .take_while(|word| !is_day(word))
        .collect();
    let mut text = kept.join(" ");
    for word in [" on", " at", " am", " le"] {
        text.truncate(text.strip_suffix(word).map_or(text.len(), str::len));
    }
    text.trim_end_matches([',', '-', '\u{2013}', '\u{2014}', '(', ' '])
        .to_owned()
}

fn is_name(text: &str) -> bool {
    let folded = fold(text);
    !owners::is_placeholder(text)
        && text.contains(char::is_alphabetic)
        && !ALONE.contains(&folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Settings;

    #[test]
    fn who_approved_is_named_without_a_doubt() {
        let words = Vocabulary::new(&Settings {
            owners: [("Ann Lee".to_owned(), vec!["alee".to_owned()])].into(),
            ..Settings::default()
        });
        let rows: &[(&str, &[&str])] = &[
            ("Ann Lee", &["Ann Lee"]),
            ("@alee", &["@alee"]),
            ("alee", &["Ann Lee"]),
            ("Approved by Ann Lee on 2026-01-03", &["Ann Lee"]),
            ("Ann Lee, 2026-01-03", &["Ann Lee"]),
            ("CTO (Ann Lee)", &["CTO (Ann Lee)"]),
            ("Ann + Bo", &["Ann", "Bo"]),
            (
                "the whole board of the harbour in its spring meeting at noon",
                &["the whole board of the harbour in its spring meeting at noon"],
            ),
            ("Approved", &[]),
            ("✅", &[]),
            ("Ann + TBD", &[]),
            ("Ann (pending)", &[]),
            ("awaiting Ann", &[]),
            ("Ann?", &[]),
            ("to be signed by Ann", &[]),
            ("Not yet", &[]),
            ("self", &[]),
            ("@owner", &[]),
            ("Same as owner", &[]),
            ("[name]", &[]),
            ("<approver>", &[]),
            ("N/A", &[]),
            ("—", &[]),
            ("2026-01-03", &[]),
        ];
        for (text, want) in rows {
            assert_eq!(&read(text, &words), want, "{text}");
        }
    }

    #[test]
    fn one_person_is_written_in_many_ways() {
        for (a, b) in [
            ("Ann Lee", "ann lee"),
            ("@ann-lee", "Ann Lee"),
            ("ann.lee@example.com", "Ann Lee"),
            ("CTO (Ann Lee)", "Ann Lee"),
            ("Ann Lee (CTO)", "CTO"),
            ("José Núñez", "Jose Nunez"),
            ("Łukasz <lukasz@example.com>", "lukasz"),
        ] {
            assert!(same_person(a, b) && same_person(b, a), "{a}, {b}");
        }
        for (a, b) in [
            ("Ann Lee", "Ann Leigh"),
            ("Ann", "Ann Lee"),
            ("", "()"),
            ("Platform", "Platform Lead"),
        ] {
            assert!(!same_person(a, b), "{a}, {b}");
        }
    }
}
