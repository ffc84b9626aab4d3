//! Plain text: what documents say, made fit for formats that are not pages: no control characters, nothing that turns the
//! direction of what is beside it, and never longer than a reader can use.

/// Text on one line: white space of every kind becomes single spaces.
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_whitespace() && !out.is_empty() && !out.ends_with(' ') => out.push(' '),
            c if c.is_whitespace() || is_hidden(c) => {}
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Words on one line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title on one line, cut where it grows long; what stands for it where it shows nothing.
pub fn title(text: &str, otherwise: &str, most: usize) -> String {
    let line = line(text);
    match line.is_empty() {
        true => cut(&self::line(otherwise), most),
        false => cut(&line, most),
    }
}

/// Text with its line breaks, each a line feed; a tab becomes a space.
pub fn lines(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
        .replace('\t', " ");
    text.chars()
        .filter(|&c| c == '\n' || !is_hidden(c))
        .collect()
}

/// Words as the text of a page or the value of an attribute.
pub fn html(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() && c != '\n' => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    out
}

/// At most so many characters; what is longer ends in `…`.
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some(_) => {
            let kept = text
                .char_indices()
                .nth(most.saturating_sub(1))
                .map_or("", |(end, _)| text.get(..end).unwrap_or_default());
            format!("{}…", kept.trim_end())
        }
    }
}

/// The name that a value has in `readiness.json`.
pub fn name(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// Does this character show nothing, and steer a reader or a program: a control, an override of direction, what XML cannot hold?
pub fn is_hidden(c: char) -> bool {
    let steers = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    c.is_control() || steers || matches!(u32::from(c) & 0xffff, 0xfffe | 0xffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_left_out() {
        assert_eq!(
            line(" a\r\n\t b\u{202e}c\u{0}\u{85}d\u{feff} \u{a0}"),
            "a bc d"
        );
        assert_eq!(
            lines("a\r\nb\rc\u{2028}d\te\u{1b}[1m\u{2066}"),
            "a\nb\nc\nd e[1m"
        );
        assert_eq!(cut("größer", 6), "größer");
        assert_eq!(cut("größer", 4), "grö…");
        assert_eq!(cut("a b c", 3), "a…");
    }

    #[test]
    fn letters_of_every_script_stay() {
        for text in ["שלום", "مرحبا", "नमस्ते", "👩‍🚒", "進行中", "]]>", "a,b;\"c\""]
        {
            assert_eq!(line(text), text);
            assert_eq!(lines(text), text);
        }
    }
}
