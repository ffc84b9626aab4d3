//! Pointer: words that only lead to what is cited behind them: `see`, `output in`.

use crate::base::text::{self, fold};

/// What stands before a link and only leads to it, with or without a small word behind it: `output in`, `see`.
#[rustfmt::skip]
const POINTERS: &[&str] = &[
    "see", "output", "log", "proof", "report", "record", "result", "results", "details", "evidence", "siehe", "ausgabe", "ergebnis", "protokoll", "nachweis",
    "voir", "sortie", "résultat", "rapport", "preuve", "ver", "salida", "resultado", "informe", "prueba", "saída", "relatório", "vedi", "risultato", "rapporto",
    "prova", "zie", "uitslag", "verslag", "bewijs", "se", "resultat", "rapport", "bevis", "zob", "wynik", "raport", "dowód", "см", "результат", "отчёт",
];

/// `done, output in [openssl.log](…)`: drops the words behind a mark that only lead to what is cited.
pub fn drop_pointer(kept: &mut String) {
    let Some(mark) = kept.rfind([',', ';', '.', '–', '—', '(']) else {
        return;
    };
    let folded = fold(&kept[mark..]);
    let pointer: Vec<&str> = text::words(&folded).collect();
    if is_pointer(&pointer) {
        kept.truncate(mark);
    }
}

/// Do the last words of a text only lead to what follows: `see`, `report in`?
pub fn ends_with_pointer(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = text::words(&folded).collect();
    let last = |count: usize| words.len().checked_sub(count).map(|at| &words[at..]);
    [1, 2].into_iter().filter_map(last).any(is_pointer)
}

fn is_pointer(words: &[&str]) -> bool {
    const LONGEST_SMALL_WORD: usize = 3;
    match *words {
        [noun] => POINTERS.contains(&noun),
        [noun, small] => POINTERS.contains(&noun) && small.chars().count() <= LONGEST_SMALL_WORD,
        _ => false,
    }
}
