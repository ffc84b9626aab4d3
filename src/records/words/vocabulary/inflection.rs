//! Inflection: the forms of participles and adjectives in Romance languages, which agree in gender and number with what they speak of.
//! The word files give the first form; `approuvé` stands for `approuvée`, `approuvés` and `approuvées`.

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
        _ => Vec::new(),
    }
}

fn of_ending_in_o(word: &str, endings: &[&str]) -> Vec<String> {
    let stem = word.strip_suffix('o');
    stem.map_or(Vec::new(), |stem| with_endings(stem, endings))
}

fn with_endings(stem: &str, endings: &[&str]) -> Vec<String> {
    let endings = endings.iter();
    endings.map(|ending| format!("{stem}{ending}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(forms("de", "erledigt").is_empty());
        assert!(forms("fr", "en cours").is_empty());
    }
}
