//! Words: what documents say in each language. One file a language, all of one form, so that a gap is seen and not guessed.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod ja;
mod ko;
mod nl;
mod no;
mod pl;
pub mod polarity;
mod pt;
mod ru;
mod sv;
pub mod tail;
mod zh;

/// The words of one language. Every word is text as `base::text::fold` leaves it.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// Its code by ISO 639-1.
    pub code: &'static str,
    /// Is it written without spaces between words? Then a word is looked for anywhere.
    pub spaceless: bool,
    /// What takes a claim back when it stands beside one.
    pub adverse: Adverse,
    /// What may stand beside a claim and changes nothing: words of courtesy, of place in time, and those that name who or how.
    pub harmless: &'static [&'static str],
}

/// The words that take a claim back, by how they do it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Adverse {
    /// `not`, `never`, `no longer`.
    pub not: &'static [&'static str],
    /// `except`, `apart from`, `without`.
    pub except: &'static [&'static str],
    /// `but`, `however`, `although`.
    pub contrast: &'static [&'static str],
    /// `only`, `partly`, `on staging`, `locally`.
    pub limit: &'static [&'static str],
    /// `next week`, `to follow`, `will be`, `tomorrow`.
    pub future: &'static [&'static str],
    /// `subject to`, `provided`, `once`, `until`.
    pub condition: &'static [&'static str],
    /// `probably`, `should be`, `presumably`.
    pub hedge: &'static [&'static str],
    /// `failed`, `blocked`, `missing`, `open issue`: a state or a thing that is wrong.
    pub trouble: &'static [&'static str],
}

/// How a word takes a claim back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// It denies.
    Not,
    /// It leaves something out.
    Except,
    /// It contrasts.
    Contrast,
    /// It limits the claim to a part.
    Limit,
    /// It speaks of a time to come.
    Future,
    /// It sets a condition.
    Condition,
    /// It is not sure.
    Hedge,
    /// It names something wrong.
    Trouble,
}

impl Language {
    /// Every word that takes a claim back, with how it does so.
    pub fn adverse_words(&self) -> impl Iterator<Item = (Class, &'static str)> {
        let classes = [
            (Class::Not, self.adverse.not),
            (Class::Except, self.adverse.except),
            (Class::Contrast, self.adverse.contrast),
            (Class::Limit, self.adverse.limit),
            (Class::Future, self.adverse.future),
            (Class::Condition, self.adverse.condition),
            (Class::Hedge, self.adverse.hedge),
            (Class::Trouble, self.adverse.trouble),
        ];
        classes
            .into_iter()
            .flat_map(|(class, words)| words.iter().map(move |word| (class, *word)))
    }
}

/// Every language that is read.
pub static LANGUAGES: &[&Language] = &[
    &en::WORDS,
    &de::WORDS,
    &fr::WORDS,
    &es::WORDS,
    &pt::WORDS,
    &it::WORDS,
    &nl::WORDS,
    &pl::WORDS,
    &sv::WORDS,
    &no::WORDS,
    &ru::WORDS,
    &ja::WORDS,
    &zh::WORDS,
    &ko::WORDS,
];
