//! Lists of raw HTML: `<ul>` and `<ol>`, their boxes, and the lists in their items.

use super::phrase;
use super::tokens::{Element, Token, past_blanks};
use crate::base::Span;
use crate::parse::item::fill_item;
use crate::parse::{Block, Item, List, Markup};

/// Lists nested deeper than this are left as HTML.
const DEEPEST: usize = 16;

/// Is it a list?
pub fn is_list(element: &Element) -> bool {
    matches!(element.name.as_str(), "ul" | "ol")
}

/// The list whose tag is the token at `at`, and the place of the token after it.
pub fn read(source: &str, tokens: &[Token], at: usize) -> Option<(List, usize)> {
    ListReader { source, tokens }.list(at, 0)
}

struct ListReader<'a> {
    source: &'a str,
    tokens: &'a [Token],
}

impl ListReader<'_> {
    fn list(&self, at: usize, depth: usize) -> Option<(List, usize)> {
        let tag = self.tokens.get(at).filter(|_| depth <= DEEPEST)?;
        let element = tag.opened().filter(|element| is_plain_list(element))?;
        let start = first_number(element)?;
        let (mut items, end) = self.items(at + 1, &element.name, depth)?;
        for (at, item) in items.iter_mut().enumerate() {
            item.number = start.map(|start| start.saturating_add(at as u64));
        }
        let list = List {
            span: tag.span.join(self.tokens[end].span),
            start,
            items,
            markup: Markup::Html,
        };
        Some((list, end + 1))
    }

    /// The items up to the end of their list, and the place of that end.
    fn items(&self, at: usize, list: &str, depth: usize) -> Option<(Vec<Item>, usize)> {
        let mut items = Vec::new();
        let mut next = past_blanks(self.tokens, at);
        while !self.tokens.get(next)?.closes(list) {
            let (item, behind) = self.item(next, depth)?;
            items.push(item);
            next = past_blanks(self.tokens, behind);
        }
        Some((items, next))
    }

    /// The item whose tag is the token at `at`: words, and after them nothing but lists.
    fn item(&self, at: usize, depth: usize) -> Option<(Item, usize)> {
        let tag = self.tokens.get(at)?;
        tag.opened()
            .filter(|element| element.name == "li" && !element.is_hidden())?;
        let words = self.tokens[at + 1..].iter().position(ends_words)?;
        let behind = at + 1 + words;
        let (children, end) = self.lists(behind, depth + 1)?;
        let item = Item {
            span: tag.span.join(self.tokens[end].span),
            children,
            ..self.words(at, behind)?
        };
        Some((item, end + 1))
    }

    /// The lists up to the end of their item, and the place of that end.
    fn lists(&self, at: usize, depth: usize) -> Option<(Vec<Block>, usize)> {
        let mut lists = Vec::new();
        let mut next = past_blanks(self.tokens, at);
        while !self.tokens.get(next)?.closes("li") {
            let (list, behind) = self.list(next, depth)?;
            lists.push(Block::List(list));
            next = past_blanks(self.tokens, behind);
        }
        Some((lists, next))
    }

    /// The item with the words between two tags, and nothing else yet.
    fn words(&self, at: usize, end: usize) -> Option<Item> {
        let span = Span::new(self.tokens[at].span.end, self.tokens[end].span.start);
        let run = phrase::read(self.source, span, &self.tokens[at + 1..end])?;
        let mut item = Item::default();
        fill_item(&mut item, run);
        Some(item)
    }
}

fn is_plain_list(element: &Element) -> bool {
    is_list(element) && !element.is_hidden() && element.value("reversed").is_none()
}

/// The first number of an ordered list, `Some(None)` for a list without numbers.
fn first_number(element: &Element) -> Option<Option<u64>> {
    match (element.name.as_str(), element.value("start")) {
        ("ol", None) => Some(Some(1)),
        ("ol", Some(start)) => start.trim().parse().ok().map(Some),
        _ => Some(None),
    }
}

fn ends_words(token: &Token) -> bool {
    let opens = |element: &Element| is_list(element) || element.name == "li";
    token.closes("li") || token.opened().is_some_and(opens)
}
