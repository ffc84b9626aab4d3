//! Phrases: the inline content of a cell or an item of raw HTML, as text with its places.

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::tokens::{Element, Token, What};
use crate::base::Span;
use crate::parse::inline::{Inline, Run};
use crate::parse::table::trimmed;

/// Reads what is between two tags. `None` for an element that is not part of a phrase, is hidden, or is not closed in
/// its order.
pub fn read(source: &str, span: Span, tokens: &[Token]) -> Option<Run> {
    let mut phrase = Phrase {
        source,
        inline: Inline::default(),
        open: Vec::new(),
        codes: 0,
        gap: None,
        has_begun: false,
    };
    for token in tokens {
        phrase.take(token)?;
    }
    let is_closed = phrase.open.is_empty();
    is_closed.then(|| phrase.inline.finish(trimmed(source, span)))
}

/// What an element does to the text in it.
enum Effect {
    Nothing,
    Bold,
    Italic,
    Struck,
    Code,
    Link,
    /// It begins on a line of its own, and so does what follows it.
    Lines,
}

fn effect(name: &str) -> Option<Effect> {
    match name {
        "b" | "strong" => Some(Effect::Bold),
        "i" | "em" => Some(Effect::Italic),
        "s" | "del" | "strike" => Some(Effect::Struck),
        "code" | "tt" | "kbd" | "samp" => Some(Effect::Code),
        "a" => Some(Effect::Link),
        "p" | "div" | "ul" | "ol" | "li" | "details" | "summary" => Some(Effect::Lines),
        "span" | "font" | "label" | "abbr" | "small" | "big" | "u" | "ins" | "mark" | "sub"
        | "sup" | "q" | "cite" | "time" | "center" | "nobr" => Some(Effect::Nothing),
        _ => None,
    }
}

/// What is between two words; of several the greatest counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Space,
    Line,
}

struct Phrase<'a> {
    source: &'a str,
    inline: Inline,
    open: Vec<&'a str>,
    /// How many elements of code are open.
    codes: usize,
    /// What has to be before the next word, and where it is written.
    gap: Option<(Gap, Span)>,
    has_begun: bool,
}

impl<'a> Phrase<'a> {
    fn take(&mut self, token: &'a Token) -> Option<()> {
        match &token.what {
            What::Open(element) => self.open(element, token.span)?,
            What::Close(name) => self.close(name, token.span)?,
            What::Void(element) => self.void(element, token.span)?,
            What::Text(text) if self.codes > 0 => self.code(text, token.span),
            What::Text(text) => self.text(text, token.span),
            What::Character(text) if text.trim().is_empty() => self.widen(Gap::Space, token.span),
            What::Character(text) => self.word(text, token.span),
        }
        Some(())
    }

    fn open(&mut self, element: &'a Element, span: Span) -> Option<()> {
        let effect = effect(&element.name).filter(|_| !element.is_hidden())?;
        self.open.push(&element.name);
        match effect {
            Effect::Nothing => {}
            Effect::Bold => self
                .inline
                .take(&Event::Start(Tag::Strong), span, self.source),
            Effect::Italic => self
                .inline
                .take(&Event::Start(Tag::Emphasis), span, self.source),
            Effect::Struck => {
                self.inline
                    .take(&Event::Start(Tag::Strikethrough), span, self.source);
            }
            Effect::Code => self.codes += 1,
            Effect::Link => self.link(span),
            Effect::Lines => self.widen(Gap::Line, span),
        }
        Some(())
    }

    fn close(&mut self, name: &str, span: Span) -> Option<()> {
        let effect = effect(name)?;
        self.open.pop_if(|open| *open == name)?;
        match effect {
            Effect::Nothing => {}
            Effect::Bold => self
                .inline
                .take(&Event::End(TagEnd::Strong), span, self.source),
            Effect::Italic => self
                .inline
                .take(&Event::End(TagEnd::Emphasis), span, self.source),
            Effect::Struck => {
                self.inline
                    .take(&Event::End(TagEnd::Strikethrough), span, self.source);
            }
            Effect::Code => self.codes -= 1,
            Effect::Link => self.link(span),
            Effect::Lines => self.widen(Gap::Line, span),
        }
        Some(())
    }

    /// `<a href>` or `</a>`, which are read as among Markdown.
    fn link(&mut self, span: Span) {
        let tag = Event::InlineHtml(CowStr::from(span.of(self.source)));
        self.inline.take(&tag, span, self.source);
    }

    fn void(&mut self, element: &Element, span: Span) -> Option<()> {
        match element.name.as_str() {
            "br" | "hr" => self.widen(Gap::Line, span),
            "wbr" => {}
            "img" => self.image(element, span),
            "input" => self.word(task_box(element)?, span),
            _ => return None,
        }
        Some(())
    }

    /// An image is its alternative text, as in Markdown.
    fn image(&mut self, element: &Element, span: Span) {
        let start = Tag::Image {
            link_type: LinkType::Inline,
            dest_url: element.value("src").unwrap_or("").to_owned().into(),
            title: "".into(),
            id: "".into(),
        };
        self.fill_gap();
        self.inline.take(&Event::Start(start), span, self.source);
        self.word(element.value("alt").unwrap_or(""), span);
        self.inline
            .take(&Event::End(TagEnd::Image), span, self.source);
    }

    /// White space of any length is one space to a browser.
    fn text(&mut self, text: &str, span: Span) {
        let mut at = span.start;
        for part in text.split_inclusive(char::is_whitespace) {
            let word = part.trim_end();
            let (end, next) = (at + word.len(), at + part.len());
            if end > at {
                self.word(word, Span::new(at, end));
            }
            if next > end {
                self.widen(Gap::Space, Span::new(end, next));
            }
            at = next;
        }
    }

    fn code(&mut self, text: &str, span: Span) {
        let code = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if code.is_empty() {
            self.widen(Gap::Space, span);
            return;
        }
        self.fill_gap();
        let place = trimmed(self.source, span);
        self.inline.push_known_code(&code, place);
    }

    fn word(&mut self, word: &str, span: Span) {
        if word.is_empty() {
            return;
        }
        self.fill_gap();
        let text = Event::Text(CowStr::from(word));
        self.inline.take(&text, span, self.source);
    }

    fn widen(&mut self, gap: Gap, span: Span) {
        let (known, place) = self.gap.unwrap_or((gap, span));
        self.gap = Some((known.max(gap), place.join(span)));
    }

    fn fill_gap(&mut self) {
        let gap = self.gap.take().filter(|_| self.has_begun);
        self.has_begun = true;
        match gap {
            Some((Gap::Space, span)) => {
                self.inline
                    .take(&Event::Text(" ".into()), span, self.source);
            }
            Some((Gap::Line, span)) => self.inline.take(&Event::HardBreak, span, self.source),
            None => {}
        }
    }
}

/// A task box as Markdown writes it; `None` for a field of a form.
fn task_box(element: &Element) -> Option<&'static str> {
    let kind = element.value("type").unwrap_or("");
    let is_box = kind.eq_ignore_ascii_case("checkbox") && !element.is_hidden();
    let mark = if element.value("checked").is_some() {
        "[x] "
    } else {
        "[ ] "
    };
    is_box.then_some(mark)
}
