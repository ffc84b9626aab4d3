//! Escaping for a forge's Markdown: a writer's words say the same words there, and mention nobody, link nowhere and end nothing.

/// Renderers join text again after unescaping, so that a backslash stops no mention and no issue link. A space of no width does.
const GAP: &str = "&#8203;";

/// A writer's words on one line. The spaces around them stay.
pub fn said(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => out.push(' '),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' => out.extend(["@", GAP]),
            '#' => out.extend(["\\#", GAP]),
            // `https://…`, `www.…` and `GH-12` become links by themselves.
            '/' if before == ':' => out.extend([GAP, "/"]),
            '.' if before.eq_ignore_ascii_case(&'w') => out.extend([GAP, "."]),
            '-' if before.eq_ignore_ascii_case(&'h') => out.extend(["-", GAP]),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | ':' => out.extend(['\\', c]),
            c if steers(c) => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
        before = c;
    }
    out
}

/// A writer's path, reference or key, in a span of code that it cannot end.
pub fn code(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line
        .chars()
        .map(|c| {
            if steers(c) {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect();
    let longest = line.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    match (line.is_empty(), longest) {
        (true, _) => String::new(),
        (false, 0) => format!("`{line}`"),
        (false, _) => format!("{fence} {line} {fence}"),
    }
}

/// Does a character steer a reader's eye or a terminal, rather than being read?
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulldown_cmark::{Options, Parser, html};

    fn rendered(markdown: &str) -> String {
        let mut out = String::new();
        html::push_html(
            &mut out,
            Parser::new_ext(
                markdown,
                Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
            ),
        );
        out
    }

    #[test]
    fn a_writers_words_are_words_whatever_they_hold() {
        let hostile = "a|b `c` <script>alert(1)</script> **d** [e](http://x.test) @everyone #12 GH-3 </details> ~~f~~ ![g](h) www.x.test";
        let html = rendered(&format!("- {}\n", said(hostile)));
        for bad in [
            "<script",
            "<a ",
            "<img",
            "<strong",
            "<del",
            "<code",
            "</details",
            "@everyone",
            "#12",
            "http://",
            "www.",
            "GH-3",
        ] {
            assert!(!html.contains(bad), "{bad} in {html}");
        }
        assert!(
            html.replace('\u{200b}', "").contains("@everyone #12"),
            "{html}"
        );
    }

    #[test]
    fn code_cannot_be_ended() {
        assert_eq!(code("a``b"), "``` a``b ```");
        assert_eq!(code("x\n\n# y"), "`x # y`");
        assert_eq!(
            rendered(&code("a`</details>@all")).trim(),
            "<p><code>a`&lt;/details&gt;@all</code></p>"
        );
    }
}
