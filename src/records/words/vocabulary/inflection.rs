//! Inflection: the forms of participles and adjectives, which agree in gender and number with what they speak of. The word files give one
//! form; `approuvé` stands for `approuvée`, `approuvés` and `approuvées`, and `zaliczony` for `zaliczona`.

use crate::records::Status;

/// The other forms of a word of a language; none where it does not inflect so.
pub fn forms(language: &str, word: &str) -> Vec<String> {
    let is_one_word = word.chars().count() > 3 && word.chars().all(char::is_alphabetic);
    if !is_one_word {
        return Vec::new();
    }
    match language {
        "fr" if word.ends_with(['é', 'i', 'u', 't']) => with_endings(word, &["e", "s", "es"]),
        "es" | "pt" => of_ending_in_o(word, &["a", "os", "as"]),
        "it" => of_ending_in_o(word, &["a", "i", "e"]),
        "pl" => of_participle(word, &["n", "t"], &["y", "a", "e", "o", "i"]),
        "ru" => of_participle(word, &["н", "т"], &["", "а", "о", "ы"]),
        "sv" => of_swedish(word),
        "no" if word.ends_with('t') => with_endings(word, &["e"]),
        _ => Vec::new(),
    }
}

/// What the affix of a short word without spaces says of anything: `対応済` is done, `未対応` is not.
pub fn affixed(word: &str) -> Option<Status> {
    const LONGEST: usize = 6;
    const TAKEN_BACK: [&str; 6] = ["中止", "延期", "取消", "却下", "失敗", "停止"];
    let is_short = word.chars().count() <= LONGEST && word.chars().all(char::is_alphabetic);
    let is_taken_back = TAKEN_BACK.iter().any(|act| word.contains(act));
    let stem = word
        .strip_suffix("済み")
        .or_else(|| word.strip_suffix('済'));
    let is_done = stem.is_some_and(|stem| !stem.is_empty() && !is_taken_back);
    let is_open = word.starts_with('未') && !word.starts_with("未満") && !word.starts_with("未来");
    match (is_short, is_open, is_done) {
        (true, true, _) => Some(Status::Open),
        (true, false, true) => Some(Status::Done),
        _ => None,
    }
}

/// How languages say of an act that it is still to come: a small word, and what the verb behind it ends in.
#[rustfmt::skip]
const TO_COME: &[(&str, &[&str])] = &[
    ("à", &["er", "ir", "re"]), ("da", &["are", "ere", "ire"]), ("por", &["ar", "er", "ir"]), ("a", &["ar", "er", "ir"]), ("zu", &["en"]), ("te", &["en"]),
    ("att", &["a"]), ("å", &["e"]), ("do", &["nia", "cia"]),
];

/// `à former`, `zu schulen`, `por firmar`: is an act still to come?
pub fn is_to_come(folded: &str) -> bool {
    const SHORTEST: usize = 4;
    let Some((small, verb)) = folded.split_once(' ') else {
        return false;
    };
    let is_verb = verb.chars().all(char::is_alphabetic) && verb.chars().count() >= SHORTEST;
    let ends = |ending: &str| verb.ends_with(ending);
    let mut forms = TO_COME.iter().filter(|(word, _)| *word == small);
    is_verb && forms.any(|(_, endings)| endings.iter().any(|ending| ends(ending)))
}

fn of_ending_in_o(word: &str, endings: &[&str]) -> Vec<String> {
    let stem = word.strip_suffix('o');
    stem.map_or(Vec::new(), |stem| with_endings(stem, endings))
}

/// The other endings behind the consonant that a participle is formed with: `zaliczon-y`, `проверен-о`.
fn of_participle(word: &str, consonants: &[&str], endings: &[&str]) -> Vec<String> {
    let stems = endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    let mut stems =
        stems.filter(|stem| consonants.iter().any(|consonant| stem.ends_with(consonant)));
    let stem = stems.next();
    let mut forms = stem.map_or(Vec::new(), |stem| with_endings(stem, endings));
    forms.retain(|form| form != word);
    forms
}

/// `testad`, `testat`, `testade`; `godkänd`, `godkänt`, `godkända`.
fn of_swedish(word: &str) -> Vec<String> {
    if let Some(stem) = word.strip_suffix("ad").or_else(|| word.strip_suffix("at")) {
        return with_endings(stem, &["ad", "at", "ade"]);
    }
    let stem = word.strip_suffix('d');
    stem.map_or(Vec::new(), |stem| with_endings(stem, &["t", "da"]))
}

fn with_endings(stem: &str, endings: &[&str]) -> Vec<String> {
    let endings = endings.iter();
    endings.map(|ending| format!("{stem}{ending}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn affixes_say_whether_something_is_done() {
        assert_eq!(affixed("修正済"), Some(Status::Done));
        assert_eq!(affixed("確認済み"), Some(Status::Done));
        assert_eq!(affixed("未対応"), Some(Status::Open));
        assert_eq!(affixed("延期済み"), None);
        assert_eq!(affixed("未満"), None);
    }

    #[test]
    fn participles_agree_in_gender_and_number() {
        assert_eq!(
            forms("fr", "atteint"),
            ["atteinte", "atteints", "atteintes"]
        );
        assert_eq!(
            forms("it", "superato"),
            ["superata", "superati", "superate"]
        );
        assert_eq!(
            forms("es", "aprobado"),
            ["aprobada", "aprobados", "aprobadas"]
        );
        assert_eq!(
            forms("pl", "zaliczona"),
            ["zaliczony", "zaliczone", "zaliczono", "zaliczoni"]
        );
        assert_eq!(
            forms("ru", "проверено"),
            ["проверен", "проверена", "проверены"]
        );
        assert_eq!(forms("sv", "godkänd"), ["godkänt", "godkända"]);
        assert!(forms("de", "erledigt").is_empty());
        assert!(forms("fr", "en cours").is_empty());
    }
}
