//! Tag: where a tag ends, as the HTML standard reads attributes.

/// Where a tag ends.
pub enum Ends {
    /// This is not a tag.
    NoTag,
    /// Not in this text.
    Never,
    /// Here.
    At(Extent),
}

/// What a tag takes up.
#[derive(Default)]
pub struct Extent {
    /// Behind its `>`, counted from its `<`.
    pub end: usize,
    /// How many attributes it has.
    pub attributes: usize,
    /// Does a quote or a bracket stand where none belongs, so that it may end elsewhere?
    pub is_doubtful: bool,
}

/// Where in a tag a reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Before,
    Name,
    BehindName,
    BehindEquals,
    Quoted(u8),
    Bare,
}

/// The end of the tag that `html` begins with; a declaration counts as a tag.
pub fn end(html: &str) -> Ends {
    let begins = html.strip_prefix("</").or_else(|| html.strip_prefix('<'));
    let first = begins.and_then(|inside| inside.bytes().next());
    match first {
        None => Ends::Never,
        Some(letter) if letter.is_ascii_alphabetic() => read_attributes(html),
        Some(other) if html.starts_with("</") || matches!(other, b'!' | b'?') => declaration(html),
        Some(_) => Ends::NoTag,
    }
}

fn declaration(html: &str) -> Ends {
    html.find('>').map_or(Ends::Never, |at| {
        Ends::At(Extent {
            end: at + 1,
            ..Extent::default()
        })
    })
}

fn read_attributes(html: &str) -> Ends {
    let (mut within, mut attributes) = (Within::Before, 0);
    for (at, byte) in html.bytes().enumerate().skip(name_end(html)) {
        let Some(next) = step(within, byte) else {
            let end = html[at..]
                .find('>')
                .map_or(html.len(), |offset| at + offset + 1);
            return Ends::At(Extent {
                end,
                attributes,
                is_doubtful: byte != b'>',
            });
        };
        attributes += usize::from(next == Within::Name && within != Within::Name);
        within = next;
    }
    Ends::Never
}

fn name_start(html: &str) -> usize {
    if html.starts_with("</") { 2 } else { 1 }
}

/// Where the name of a tag ends.
fn name_end(html: &str) -> usize {
    let start = name_start(html);
    let name = html.get(start..).unwrap_or_default();
    let length = name.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
    length.map_or(html.len(), |length| start + length)
}

/// The place after a byte; `None` where the tag ends, or is written as nobody should.
fn step(within: Within, byte: u8) -> Option<Within> {
    match within {
        Within::Quoted(quote) if byte == quote => Some(Within::Before),
        Within::Quoted(_) => Some(within),
        _ if byte == b'>' => None,
        Within::BehindEquals | Within::Bare => step_in_value(within, byte),
        Within::Before | Within::Name | Within::BehindName => step_in_name(within, byte),
    }
}

fn step_in_name(within: Within, byte: u8) -> Option<Within> {
    match byte {
        b'=' if within != Within::Before => Some(Within::BehindEquals),
        b'/' => Some(Within::Before),
        b'"' | b'\'' | b'<' | b'=' | b'`' => None,
        byte if !byte.is_ascii_whitespace() => Some(Within::Name),
        _ if within == Within::Name => Some(Within::BehindName),
        _ => Some(within),
    }
}

fn step_in_value(within: Within, byte: u8) -> Option<Within> {
    match byte {
        b'"' | b'\'' if within == Within::BehindEquals => Some(Within::Quoted(byte)),
        b'"' | b'\'' | b'<' | b'=' | b'`' => None,
        byte if !byte.is_ascii_whitespace() => Some(Within::Bare),
        _ if within == Within::Bare => Some(Within::Before),
        _ => Some(within),
    }
}

/// The name of a tag in lower case; empty for a declaration.
pub fn name(tag: &str) -> String {
    let name = &tag[name_start(tag)..name_end(tag)];
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name.to_ascii_lowercase()
    } else {
        String::new()
    }
}

/// Where a text of small ASCII letters begins, whatever the case of what is searched.
pub fn find_folded(text: &str, wanted: &str) -> Option<usize> {
    text.to_ascii_lowercase().find(wanted)
}
