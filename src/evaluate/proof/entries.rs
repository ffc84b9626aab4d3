//! Entries: which entries of a list a claim asks to be done: by their class, by the header below which they say so, or all of them.

use super::{Asked, comes_before_release};
use crate::base::text::{fold, words};
use crate::link::evidence::result::{Below, Unfinished};
use crate::records::words::proof::{self, Severity};
use crate::records::words::{classes, polarity, tail};

impl Asked {
    /// Does an entry name what the page is of: `CHG0048213` in the minutes of a board that speak of several changes?
    fn is_of_page(&self, entry: &Unfinished) -> bool {
        let folded = fold(&entry.told.words);
        let mut said = words(&folded);
        said.any(|word| self.ids.iter().any(|id| id == word))
    }

    /// `блокирующих` for the class `Блокирующий`, where the claim says that there are none, or speaks of all.
    fn names_class_in_another_form(&self, entry: &Unfinished) -> bool {
        const SHORTEST: usize = 6;
        let class = entry.class.as_deref().unwrap_or("");
        let is_asked = self.none || self.whole;
        is_asked && class.chars().count() >= SHORTEST && self.names_stem(class)
    }

    /// Does the claim ask that an entry of a list be done? One that names classes asks for the entries of those alone.
    pub(super) fn asks_for(&self, entry: &Unfinished) -> bool {
        let named = entry.class.as_deref().map(|class| self.names(class));
        if let Some(below) = &entry.below {
            return named != Some(Some(false)) && self.asks_below(below);
        }
        match (named, entry.severity) {
            _ if comes_before_release(entry) || self.is_of_page(entry) => true,
            _ if self.names_class_in_another_form(entry) => true,
            (Some(Some(is_named)), _) => is_named && (self.whole || self.finding || self.none),
            (_, Some(severity)) => self.whole || self.finding && severity <= Severity::High,
            (_, None) => self.whole || self.none && self.names_a_cell_of(entry),
        }
    }

    /// Does the claim ask for what stands below a header: for all of what the header names, for what other entries say, or for none that is
    /// left, where the header is one of what is done?
    fn asks_below(&self, below: &Below) -> bool {
        let is_named = || self.names_words(&below.words);
        if below.is_answer {
            return self.whole || is_named();
        }
        self.whole && (is_named() || below.is_of_done && tail::holds_done(&self.words))
            || self.none && below.is_of_done
    }

    /// Does the claim hold each longer word of a header, by its stem: `Assessed on`, `Legal basis`?
    fn names_words(&self, header: &str) -> bool {
        const SHORTEST: usize = 3;
        let folded = fold(header);
        let mut said = words(&folded)
            .filter(|word| word.chars().count() >= SHORTEST)
            .peekable();
        said.peek().is_some() && said.all(|word| self.names_stem(word))
    }

    /// `ANO-117;Bloquante;…;Ouverte`, where the claim says that no *anomalie bloquante* is open: is a cell of an entry a word of the claim? That
    /// it is open is what every such entry says.
    fn names_a_cell_of(&self, entry: &Unfinished) -> bool {
        const SHORTEST: usize = 5;
        let cells = entry.told.words.split([',', ';', '|', '\t']);
        let mut cells = cells.map(|cell| fold(cell.trim()));
        cells.any(|cell| {
            let is_word = cell.chars().count() >= SHORTEST && cell.chars().all(char::is_alphabetic);
            is_word && !polarity::says_open(&cell) && self.names_stem(&cell)
        })
    }

    /// Does the claim name this class of a list? `None` where it names no class at all.
    fn names(&self, class: &str) -> Option<bool> {
        let by_name = classes::is_named(class, &self.classes);
        let by_severity = proof::severity(class)
            .zip(self.severities.last())
            .map(|(severity, least)| severity <= *least);
        match by_severity {
            Some(is_worse) => Some(is_worse || by_name),
            None => (!self.classes.is_empty()).then_some(by_name),
        }
    }
}
