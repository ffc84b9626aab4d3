//! Names in a body: ids that lead to the records that have them.

use super::{Writer, escape};
use crate::base::Span;

/// An id in a text, and where it leads.
#[derive(Clone, Debug)]
pub struct NameLink {
    /// The heading, item, cell or paragraph that names it.
    pub span: Span,
    /// The id as it is written.
    pub name: String,
    /// Where it leads, as this page writes it.
    pub href: String,
}

impl Writer<'_> {
    /// Writes words; the ids among them are links, unless they are in one, or in a heading.
    pub(super) fn write_named(&mut self, words: &str) {
        let links = match self.closers.is_empty() && self.heading.is_none() {
            true => self.names_here(),
            false => Vec::new(),
        };
        let mut rest = words;
        while let Some((at, link)) = first_named(rest, &links) {
            let end = at + link.name.len();
            self.out.push_str(&escape(&rest[..at]));
            let (href, name) = (escape(&link.href), escape(&link.name));
            self.out
                .push_str(&format!("<a class=\"id\" href=\"{href}\">{name}</a>"));
            rest = &rest[end..];
        }
        self.out.push_str(&escape(rest));
    }

    /// The ids that the text around the gathered words names.
    fn names_here(&self) -> Vec<NameLink> {
        let names = self.marks.of.names;
        let until = names.partition_point(|link| link.span.start <= self.words_at);
        let before = names[..until].iter().rev();
        let around = before.take_while(|link| self.words_at < link.span.end);
        around.cloned().collect()
    }
}

/// The first of some ids that is in words by itself.
fn first_named<'l>(words: &str, links: &'l [NameLink]) -> Option<(usize, &'l NameLink)> {
    let places = links
        .iter()
        .filter_map(|link| Some((place(words, &link.name)?, link)));
    places.min_by_key(|(at, link)| (*at, std::cmp::Reverse(link.name.len())))
}

/// Where a name is in words, with no letter, digit or hyphen beside it.
fn place(words: &str, name: &str) -> Option<usize> {
    let joins =
        |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '/'));
    let mut all = words.match_indices(name);
    let found = all.find(|(at, _)| {
        let before = words[..*at].chars().next_back();
        let behind = words[at + name.len()..].chars().next();
        !joins(before) && !joins(behind)
    });
    found.map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_name_stands_by_itself() {
        assert_eq!(place("see R-1, and R-12", "R-12"), Some(13));
        assert_eq!(place("see R-12", "R-1"), None);
        assert_eq!(place("see docs/R-1", "R-1"), None);
    }
}
