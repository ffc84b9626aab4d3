//! Bare URLs in running text, as forges find them.

/// The byte ranges of the bare `http` and `https` URLs in a text, without the punctuation that ends a sentence.
pub fn bare_urls(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(colon) = text[at..].find("://").map(|offset| at + offset) {
        let before = &text[at..colon];
        let scheme = ["https", "http"]
            .into_iter()
            .find(|scheme| before.len() >= scheme.len() && before.ends_with(scheme));
        let start = scheme.map(|scheme| colon - scheme.len());
        let led =
            start.is_some_and(|start| !text[at..start].ends_with(|c: char| c.is_alphanumeric()));
        let end = colon + 3 + length(&text[colon + 3..]);
        if let Some(start) = start.filter(|_| led && end > colon + 3) {
            found.push((start, end));
        }
        at = end.max(colon + 3);
    }
    found
}

/// How many bytes from the beginning of `text` belong to the URL.
fn length(text: &str) -> usize {
    let stop = |c: char| {
        c.is_whitespace()
            || matches!(c, '<' | '>' | '"' | '`' | '|' | '\\' | '^' | '{' | '}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}')
    };
    let mut url = &text[..text.find(stop).unwrap_or(text.len())];
    let mut surplus = url.matches(')').count() as isize - url.matches('(').count() as isize;
    while let Some(last) = url.chars().next_back() {
        let cut = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '*' | '_' | '~' | '\'' | ']' => true,
            ')' if surplus > 0 => {
                surplus -= 1;
                true
            }
            _ => false,
        };
        if !cut {
            break;
        }
        url = &url[..url.len() - last.len_utf8()];
    }
    url.len()
}
