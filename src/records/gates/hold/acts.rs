//! Acts: sentences in which somebody stops or moves a release, by a verb and its object, and the release that they name.

use crate::records::values::release::{self, Release};
use crate::records::words::gates;
use crate::records::words::phrase::Searched;

/// `The committee stops the go-live of 2.4`, `The board has moved release 7.2 to April`: a verb, and the release as its object.
pub fn stops_release(searched: &Searched, sentence: &str) -> bool {
    /// Articles and the name of what is released stand between them.
    const BETWEEN: usize = 3;
    let said: Vec<&str> = sentence.split_whitespace().collect();
    // Most sentences name no release, and need not be read word by word.
    let names_none =
        !searched.has(|words| words.releases) && !said.iter().any(|word| is_number(word));
    if names_none {
        return false;
    }
    let stops = |at: usize| {
        let behind = said[at + 1..].iter().take(BETWEEN);
        let is_stopped = behind.copied().any(is_release);
        at > 0 && is_stopped && gates::holds(said[at], |words| words.stopping)
    };
    (0..said.len()).any(stops) || Searched::new(&without_release(&said)).has(|words| words.holds)
}

fn is_release(word: &str) -> bool {
    Searched::new(word).has(|words| words.releases)
}

/// `the go-live of 2.4`: numbers right behind what is released.
pub fn releases_of_act(text: &str) -> Vec<Release> {
    const NEAR: usize = 2;
    let said: Vec<&str> = text.split_whitespace().collect();
    let acts = (0..said.len()).filter(|at| is_release(said[*at]));
    let behind = acts.flat_map(|at| said[at + 1..].iter().take(NEAR).copied());
    let numbers = behind.filter(|word| is_number(word));
    numbers
        .flat_map(|number| release::named_in(&format!("x release {number}")))
        .collect()
}

fn is_number(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ',', ';', ':']);
    number.contains('.') && number.starts_with(|c: char| c.is_ascii_digit())
}

/// `the board has moved to April`: words without a release and its number; nothing where they name none.
fn without_release(said: &[&str]) -> String {
    let kept = said.iter().copied();
    let kept: Vec<&str> = kept
        .filter(|word| !is_release(word) && !is_number(word))
        .collect();
    match kept.len() < said.len() {
        true => kept.join(" "),
        false => String::new(),
    }
}
