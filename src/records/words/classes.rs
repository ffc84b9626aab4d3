//! Classes: what a list sorts its entries by (`Priority`, `Stufe`, `등급`), and the classes that a claim names: `priority 1 or 2`.

use crate::base::text::{fold, words};

/// Labels of columns by which a list sorts its entries.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "class", "category", "priority", "prio", "severity", "sev", "grade", "rank", "level", "tier",
    "klasse", "kategorie", "priorität", "stufe", "schweregrad", "mängelklasse", "fehlerklasse",
    "classe", "catégorie", "priorité", "gravité", "criticité", "niveau",
    "clase", "categoría", "prioridad", "gravedad", "severidad", "nivel",
    "categoria", "priorità", "gravità", "livello", "prioridade", "gravidade", "severidade", "nível",
    "categorie", "prioriteit", "ernst", "klass", "kategori", "prioritet", "allvarlighet", "nivå", "alvorlighet", "alvor",
    "klasa", "kategoria", "priorytet", "waga", "poziom", "класс", "категория", "приоритет", "критичность", "важность", "серьёзность", "тяжесть", "уровень",
    "等级", "级别", "优先级", "严重程度", "严重级别", "类别", "重要度", "深刻度", "優先度", "ランク", "区分", "重大度", "등급", "심각도", "우선순위", "분류", "중요도",
];

/// Words that join two classes: `1 or 2`, `A und B`.
#[rustfmt::skip]
const JOINS: &[&str] = &["and", "or", "und", "oder", "et", "ou", "y", "o", "e", "ed", "en", "of", "och", "eller", "og", "i", "lub", "и", "или"];

/// A class has at most so many letters: `1`, `A`, `P2`, `II`.
const LONGEST_CLASS: usize = 3;

/// Is a header that of the classes of a list?
pub fn is_class_label(header: &str) -> bool {
    LABELS.contains(&fold(header).as_str())
}

/// The classes that a claim names behind a label for them, folded: `1` and `2` of `no defects of priority 1 or 2 open`.
pub fn classes_named(claim: &str) -> Vec<String> {
    let folded = fold(claim);
    let tokens: Vec<&str> = words(&folded).collect();
    let labels = tokens.iter().enumerate().filter(|(_, word)| is_label(word));
    let behind = labels.flat_map(|(at, _)| listed(&tokens[at + 1..]));
    behind
        .chain(classes_in_signs(&folded))
        .map(str::to_owned)
        .collect()
}

/// Is a class of a list one of those that a claim names? `P2`, `Prio 2` and `2` are the same, and `P0` is worse than all of them.
pub fn is_named(class: &str, named: &[String]) -> bool {
    let folded = fold(class);
    let first = words(&folded).next().unwrap_or("");
    let last = words(&folded).last().unwrap_or("");
    named
        .iter()
        .any(|name| *name == folded || name == first || is_same_rank(name, last))
        || rank(last) == Some(0) && named.iter().any(|name| rank(name).is_some())
}

/// Do two short words end in the same number, and is one of them the number alone?
fn is_same_rank(a: &str, b: &str) -> bool {
    let is_bare = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    rank(a).is_some() && rank(a) == rank(b) && (is_bare(a) || is_bare(b))
}

/// `chg0048213`: letters and a number of three digits or more.
pub fn is_numbered(word: &str) -> bool {
    const FEWEST_DIGITS: usize = 3;
    let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number && digits.len() >= FEWEST_DIGITS && digits.len() < word.len()
}

/// The number at the end of a class: 2 of `P2`.
fn rank(class: &str) -> Option<u32> {
    class.trim_start_matches(char::is_alphabetic).parse().ok()
}

/// A label, or its plural: `priorities`, `levels`.
fn is_label(token: &str) -> bool {
    let plural = token.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let singular = plural.unwrap_or_else(|| token.trim_end_matches('s').to_owned());
    LABELS.contains(&token) || LABELS.contains(&singular.as_str())
}

/// The classes at the beginning of some words, as far as they are joined.
fn listed<'a>(tokens: &[&'a str]) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        let joins = |token: &&str| !found.is_empty() && JOINS.contains(token);
        let place = at + usize::from(tokens.get(at).is_some_and(joins));
        match tokens.get(place).filter(|token| is_class(token)) {
            Some(class) => found.push(*class),
            None => return found,
        }
        at = place + 1;
    }
}

/// `1`, `a`, `p2`, `ii`: a word that is no word.
fn is_class(token: &str) -> bool {
    let has_digit = token.contains(|c: char| c.is_ascii_digit());
    let is_letter = token.len() == 1 && token.is_ascii();
    let is_short = token.chars().count() <= LONGEST_CLASS;
    let is_numeral = ["ii", "iii", "iv"].contains(&token);
    is_short && (has_digit || is_letter || is_numeral) && !JOINS.contains(&token)
}

/// The classes right behind a label in a language without spaces: `等级A的缺陷`.
fn classes_in_signs(folded: &str) -> impl Iterator<Item = &str> {
    let labels = LABELS
        .iter()
        .filter(|label| label.chars().all(|c| c as u32 >= 0x1100));
    let places = labels.flat_map(|label| {
        folded
            .match_indices(*label)
            .map(|(at, label)| at + label.len())
    });
    let classes = places.filter_map(|at| {
        let rest = folded.get(at..)?.trim_start();
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric());
        rest.get(..end.unwrap_or(rest.len()))
    });
    classes.filter(|class| is_class(class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_name_classes_behind_a_label() {
        let named = |claim: &str| classes_named(claim).join(" ");
        assert_eq!(named("No faults of priority 1 or 2"), "1 2");
        assert_eq!(named("Alle Risse der Stufe B geschweißt"), "b");
        assert_eq!(named("Priorities P1/P2 are done"), "p1 p2");
        assert_eq!(named("等级A的缺陷均已关闭"), "a");
        assert_eq!(named("Every fault of this class is mended"), "");
        assert_eq!(named("Prioridad y gravedad acordadas"), "");
        assert!(is_named("P2", &["2".to_owned()]) && is_named("b (water)", &["b".to_owned()]));
        assert!(!is_named("P3", &["2".to_owned(), "p1".to_owned()]));
        assert!(is_named("P0", &["p1".to_owned()]) && !is_named("P0", &["b".to_owned()]));
    }
}
