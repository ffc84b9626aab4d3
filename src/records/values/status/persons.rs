//! Persons: does a clause name somebody, and say no more than what they are there for?

/// One to four capitalised words, or two such names: `Mia Berg`, `M. Petrov`, `CISO`, `Kacper i Oliwia`; with what they are there for:
/// `with Jo Lund as second`.
pub fn is_person(clause: &str) -> bool {
    let all: Vec<&str> = without_part(clause)
        .split([' ', '.'])
        .filter(|name| !name.is_empty())
        .collect();
    let names = match all[..] {
        [with, ref rest @ ..] if !rest.is_empty() && is_with(with) => rest,
        _ => &all[..],
    };
    are_names(names)
}

/// Are words names, or small words between names?
fn are_names(names: &[&str]) -> bool {
    let is_name = |name: &&str| name.starts_with(char::is_uppercase);
    let joins = |at: usize| at > 0 && at + 1 < names.len() && names[at].chars().count() <= 3;
    let all_named = (0..names.len()).all(|at| is_name(&names[at]) || joins(at));
    let joints = names.iter().filter(|name| !is_name(name)).count();
    all_named && joints <= 1 && names.len() <= 4 + 2 * joints
}

/// A clause without the part that somebody has: `as second`.
fn without_part(clause: &str) -> &str {
    const AS: [&str; 8] = [
        " as ", " als ", " comme ", " como ", " come ", " jako ", " som ", " как ",
    ];
    let end = AS.iter().filter_map(|role| clause.find(role)).min();
    &clause[..end.unwrap_or(clause.len())]
}

fn is_with(word: &str) -> bool {
    const WITH: [&str; 9] = ["with", "mit", "avec", "con", "com", "met", "z", "med", "с"];
    WITH.contains(&word)
}
