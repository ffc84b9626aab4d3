//! Tags: HTML that was serialised, by the sanitiser or the renderer, as its tags and the text between them.
//!
//! Only for what a serialiser wrote: attributes are in double quotes, and `<` in text is always `&lt;`.

/// A part of serialised HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// A tag with its brackets.
    Tag(&'a str),
    /// What is between two tags, escaped.
    Text(&'a str),
}

/// The tags and texts of serialised HTML, in order.
pub fn parts(html: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let (part, length) = match rest.find('<') {
            Some(0) => {
                let end = tag_end(rest);
                (Part::Tag(&rest[..end]), end)
            }
            Some(at) => (Part::Text(&rest[..at]), at),
            None => (Part::Text(rest), rest.len()),
        };
        parts.push(part);
        rest = &rest[length..];
    }
    parts
}

/// Where the tag ends that `html` begins with: after the first `>` outside quotes.
fn tag_end(html: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    html.len()
}

/// The escaped value of an attribute of a serialised tag.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    while let Some((before, behind)) = rest.split_once("=\"") {
        let (value, next) = behind.split_once('"')?;
        if before.rsplit([' ', '\n']).next() == Some(name) {
            return Some(value);
        }
        rest = next;
    }
    None
}

/// The characters that an escaped attribute stands for.
pub fn unescape(value: &str) -> String {
    value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}
