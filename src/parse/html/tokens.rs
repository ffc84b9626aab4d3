//! Tokens: the tags and texts of raw HTML with their places, as far as the HTML is sound.
//!
//! The reader of XML is told to allow what HTML allows. Where it and a browser could disagree (a tag within a tag, a
//! comment that begins with `>`, an element that closes itself), reading ends, and so does what is understood.

use pulldown_cmark::Parser;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::base::Span;

/// A tag or a text.
pub struct Token {
    /// What it is.
    pub what: What,
    /// Where it is.
    pub span: Span,
}

/// What a token is.
pub enum What {
    /// `<td>`: something that has to be closed.
    Open(Element),
    /// `<br>`: something that is never closed.
    Void(Element),
    /// `</td>`, by its name in lower case.
    Close(String),
    /// Text as it is written.
    Text(String),
    /// A character by its name or number: `&nbsp;`.
    Character(String),
}

/// A tag that opens an element.
pub struct Element {
    /// Its name in lower case.
    pub name: String,
    /// Names in lower case, and values.
    attributes: Vec<(String, String)>,
}

impl Token {
    /// The element that it opens, where it has to be closed.
    pub fn opened(&self) -> Option<&Element> {
        match &self.what {
            What::Open(element) => Some(element),
            What::Void(_) | What::Close(_) | What::Text(_) | What::Character(_) => None,
        }
    }

    /// Does it close such an element?
    pub fn closes(&self, name: &str) -> bool {
        matches!(&self.what, What::Close(closed) if closed == name)
    }

    fn is_blank(&self) -> bool {
        matches!(&self.what, What::Text(text) if text.trim().is_empty())
    }
}

/// The place of the first token from `at` on that is more than white space.
pub fn past_blanks(tokens: &[Token], at: usize) -> usize {
    let behind = tokens.get(at..).unwrap_or_default();
    let blanks = behind.iter().take_while(|token| token.is_blank());
    at + blanks.count()
}

impl Element {
    /// The value of an attribute; empty for one without a value.
    pub fn value(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(known, _)| known == name)?;
        Some(value)
    }

    /// Does it hide what it holds?
    pub fn is_hidden(&self) -> bool {
        let style = self.value("style").unwrap_or("").to_ascii_lowercase();
        let is_unseen = ["none", "hidden", "collapse"]
            .iter()
            .any(|word| style.contains(word));
        is_unseen || self.value("hidden").is_some()
    }
}

/// Elements without an end.
const VOID: [&str; 6] = ["br", "hr", "wbr", "img", "input", "col"];

/// What a browser and the reader of XML may understand in two ways.
struct Unsound;

/// The tokens of HTML that begins at `start` of its document, up to the first unsound one.
pub fn tokens(html: &str, start: usize) -> Vec<Token> {
    let mut reader = Reader::from_str(html);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    config.check_comments = true;
    let mut found = Vec::new();
    let mut at = 0;
    while let Ok(event) = reader.read_event() {
        let end = usize::try_from(reader.buffer_position()).unwrap_or(html.len());
        let span = Span::new(at, end);
        at = end;
        match read_event(&event, span.of(html)) {
            Ok(Some(what)) => found.push(Token {
                what,
                span: span.shifted(start),
            }),
            Ok(None) => {}
            Err(Unsound) => break,
        }
    }
    found
}

/// The token of an event that is written so; `None` for a comment.
fn read_event(event: &Event, written: &str) -> Result<Option<What>, Unsound> {
    match event {
        Event::Start(tag) => opened(tag).map(Some),
        Event::Empty(tag) => match opened(tag)? {
            What::Open(_) => Err(Unsound),
            void => Ok(Some(void)),
        },
        Event::End(tag) => Ok(Some(What::Close(name(tag)?))),
        Event::Text(text) => Ok(Some(What::Text(text.to_string()))),
        Event::GeneralRef(_) => Ok(Some(reference(written))),
        Event::Comment(words) => comment(words).map(|()| None),
        // CDATA, declarations, instructions, the end, and whatever else is not HTML.
        _ => Err(Unsound),
    }
}

/// To a browser, `<!-->` and `<!--->` are whole comments.
fn comment(words: &str) -> Result<(), Unsound> {
    let is_closed = words.starts_with('>') || words.starts_with("->");
    if is_closed { Err(Unsound) } else { Ok(()) }
}

fn opened(tag: &BytesStart) -> Result<What, Unsound> {
    let element = element(tag)?;
    Ok(if VOID.contains(&element.name.as_str()) {
        What::Void(element)
    } else {
        What::Open(element)
    })
}

fn element(tag: &BytesStart) -> Result<Element, Unsound> {
    if tag.contains('<') {
        return Err(Unsound);
    }
    let mut attributes = Vec::new();
    for attribute in tag.html_attributes() {
        let attribute = attribute.map_err(|_| Unsound)?;
        let value = quick_xml::escape::unescape(&attribute.value)
            .map_or(attribute.value.to_string(), |value| value.into_owned());
        attributes.push((attribute.key.0.to_ascii_lowercase(), value));
    }
    Ok(Element {
        name: name(tag.name().0)?,
        attributes,
    })
}

fn name(written: &str) -> Result<String, Unsound> {
    let written = written.trim_end();
    let is_name = written.starts_with(|c: char| c.is_ascii_alphabetic())
        && written
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_name.then(|| written.to_ascii_lowercase()).ok_or(Unsound)
}

/// A character by its name; what names none is text. Markdown knows all names of HTML, and the reader of XML five.
fn reference(written: &str) -> What {
    let inside = written.trim_start_matches('&').trim_end_matches(';');
    let is_name = inside
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '#');
    let text = Parser::new(written).find_map(|event| match event {
        pulldown_cmark::Event::Text(text) => Some(text.to_string()),
        _ => None,
    });
    match text.filter(|text| is_name && text != written) {
        Some(character) => What::Character(character),
        None => What::Text(written.to_owned()),
    }
}
