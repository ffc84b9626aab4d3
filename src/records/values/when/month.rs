//! Months: their names in the languages of documents.

/// The month that a text begins with, in a language of documents, and what follows.
pub fn month_name(text: &str) -> Option<(u32, &str)> {
    let length = text
        .chars()
        .take_while(|c| c.is_alphabetic())
        .map(char::len_utf8)
        .sum();
    let (word, rest) = text.split_at_checked(length)?;
    let month = MONTHS.iter().position(|names| names.contains(&word))?;
    Some((u32::try_from(month).ok()? + 1, rest))
}

/// The month whose name a word inflects: `kwietniu`, `апреле`. No name of fewer than five letters is looked for.
pub fn month_begun(word: &str) -> Option<u32> {
    let month = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| inflects(word, name)))?;
    Some(u32::try_from(month).ok()? + 1)
}

/// Do a word and a name differ in their last letter or two alone?
fn inflects(word: &str, name: &str) -> bool {
    const SHORTEST_NAME: usize = 5;
    let (length, of_name) = (word.chars().count(), name.chars().count());
    let alike = word.chars().zip(name.chars());
    let common = alike.take_while(|(one, other)| one == other).count();
    of_name >= SHORTEST_NAME
        && length.abs_diff(of_name) <= 1
        && common + 2 >= of_name
        && common + 2 >= length
}

#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["january", "gennaio", "januari", "stycznia", "styczeń", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "janeiro", "января", "январь"],
    &["february", "febbraio", "februari", "lutego", "luty", "feb", "februar", "février", "févr", "fév", "fevrier", "febrero", "fevereiro", "fev", "февраля", "февраль"],
    &["march", "maart", "marca", "marzec", "mrt", "mar", "märz", "maerz", "mars", "marzo", "março", "марта", "март"],
    &["april", "aprile", "kwietnia", "kwiecień", "apr", "avril", "avr", "abril", "abr", "апреля", "апрель"],
    &["may", "maggio", "mei", "maj", "maja", "mai", "mayo", "maio", "мая", "май"],
    &["june", "giugno", "czerwca", "czerwiec", "jun", "juni", "juin", "junio", "junho", "июня", "июнь"],
    &["july", "luglio", "lipca", "lipiec", "jul", "juli", "juillet", "juil", "julio", "julho", "июля", "июль"],
    &["august", "augustus", "augusti", "sierpnia", "sierpień", "aug", "août", "aout", "agosto", "ago", "августа", "август"],
    &["september", "settembre", "września", "wrzesień", "sep", "sept", "septembre", "septiembre", "setembro", "set", "сентября", "сентябрь"],
    &["october", "ottobre", "października", "październik", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "out", "октября", "октябрь"],
    &["november", "listopada", "listopad", "nov", "novembre", "noviembre", "novembro", "ноября", "ноябрь"],
    &[
        "december", "dicembre", "grudnia", "grudzień", "dec", "dezember", "dez", "décembre", "déc", "decembre", "desember", "des", "diciembre", "dic", "dezembro",
        "декабря", "декабрь",
    ],
];
