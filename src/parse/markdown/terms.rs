//! Terms: a definition list becomes a list of items `Term: definition`.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Builder, Container, Goal, List, table};
use crate::base::Span;

/// How far a term is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    /// There is none.
    None,
    /// Its own words are read, and nothing of its definition.
    Named,
    /// Its definition has begun, and goes on in the text that is open.
    Defined,
}

impl Builder<'_> {
    /// Takes an event of a definition list; false for any other.
    pub(super) fn take_term(&mut self, event: &Event<'_>, span: Span) -> bool {
        match event {
            Event::Start(tag) => self.start_term(tag, span),
            Event::End(TagEnd::DefinitionListTitle) => true,
            Event::End(TagEnd::DefinitionListDefinition) => {
                self.close_definition(span);
                true
            }
            Event::End(TagEnd::DefinitionList) => {
                self.close_inline();
                self.close_item();
                self.close();
                true
            }
            _ => false,
        }
    }

    fn start_term(&mut self, tag: &Tag<'_>, span: Span) -> bool {
        match (tag, self.term) {
            (Tag::DefinitionList, _) => self.open_terms(span),
            (Tag::DefinitionListTitle, _) => self.open_term(span),
            (Tag::DefinitionListDefinition, Term::Named) => self.open_definition(span),
            (Tag::DefinitionListDefinition, _) => self.close_inline(),
            (Tag::Paragraph, Term::Defined) => {}
            _ => return false,
        }
        true
    }

    fn open_terms(&mut self, span: Span) {
        self.close_inline();
        let span = table::trimmed(self.text, span);
        let list = List {
            span,
            ..List::default()
        };
        self.open(Container::List(list), span);
    }

    fn open_term(&mut self, span: Span) {
        self.close_inline();
        self.close_item();
        let span = table::trimmed(self.text, span);
        self.open_item(span);
        self.open_inline(Goal::Paragraph, span);
        self.term = Term::Named;
    }

    /// The definition goes on with the words of its term, after the colon between them.
    fn open_definition(&mut self, span: Span) {
        let mark = span.of(self.text).get(..2).unwrap_or("");
        let place = Span::new(span.start, span.start + mark.len());
        self.take_inline(&Event::Text(mark.into()), place);
        self.term = Term::Defined;
    }

    fn close_definition(&mut self, span: Span) {
        self.close_inline();
        if let Some(Container::Item { item, .. }) = self.containers.last_mut() {
            item.span = item.span.join(table::trimmed(self.text, span));
        }
    }
}
