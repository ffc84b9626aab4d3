//! Badges: what the badge of a verdict says, and where its picture lies.

use crate::base::{Date, Settings};
use crate::evaluate::GateVerdict;
use crate::report::present::places::encode;
use crate::report::present::{address, plain};

/// How many characters of a title a badge shows.
const LABEL: usize = 48;

/// How many characters of a title those hear who do not see it.
pub const TITLE: usize = 200;

/// What a badge says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// What it is about.
    pub label: String,
    /// The verdict in words, and the day.
    pub message: String,
    /// All of it in a sentence, for those who do not see it.
    pub title: String,
    /// The colour behind the message, dark enough for white letters.
    pub color: &'static str,
    /// Does the verdict stop a release? Then nobody may choose another colour.
    pub stops: bool,
}

/// Where the picture of a gate's page lies.
pub fn picture(page: &str) -> String {
    format!("{}badge.svg", address::folder(page))
}

/// Where the JSON of a gate's page lies.
pub fn endpoint(page: &str) -> String {
    format!("{}badge.json", address::folder(page))
}

/// The Markdown that shows a badge and leads to its page. Without an address of the site it counts from the root of the portal.
pub fn markdown(settings: &Settings, title: &str, page: &str) -> String {
    let to = |path: &str| address::absolute(settings, path).unwrap_or_else(|| encode(path));
    format!(
        "[![{}]({})]({})",
        escaped(&plain::cut(&plain::line(title), LABEL)),
        to(&picture(page)),
        to(page)
    )
}

/// What a badge says of a verdict. `name` is cut where it is long, `title` is not.
pub fn badge(name: &str, title: &str, verdict: GateVerdict, as_of: Date) -> Badge {
    let word = verdict.in_words();
    Badge {
        label: plain::cut(&plain::line(name), LABEL),
        message: format!("{word} · {as_of}"),
        title: format!(
            "{}: {word}, as of {as_of}",
            plain::cut(&plain::line(title), TITLE)
        ),
        color: color(verdict),
        stops: !verdict.goes(),
    }
}

/// The colour of a verdict, dark enough for white letters and for white paper.
pub fn color(verdict: GateVerdict) -> &'static str {
    match verdict {
        GateVerdict::Go => "#176132",
        GateVerdict::GoWithWaivers => "#7d4e00",
        GateVerdict::NoGo => "#a31b29",
        GateVerdict::Unknown => "#6a3d96",
    }
}

/// Text that Markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() && !matches!(c, ',' | '.' | ':' | '-' | '/' | '\'' | '%') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> Date {
        Date::new(2026, 11, 20).expect("a day")
    }

    #[test]
    fn only_what_goes_says_go() {
        let all = [
            GateVerdict::Go,
            GateVerdict::GoWithWaivers,
            GateVerdict::NoGo,
            GateVerdict::Unknown,
        ];
        let said = all.map(|verdict| badge("Launch", "Launch", verdict, day()));
        assert_eq!(
            said.clone().map(|badge| badge.message),
            [
                "go · 2026-11-20",
                "go with waivers · 2026-11-20",
                "no-go · 2026-11-20",
                "unknown · 2026-11-20"
            ]
        );
        assert_eq!(
            said.clone().map(|badge| badge.stops),
            [false, false, true, true]
        );
        let colors: std::collections::BTreeSet<&str> =
            said.iter().map(|badge| badge.color).collect();
        assert_eq!(colors.len(), 4);
    }

    #[test]
    fn markdown_holds_titles_that_look_like_markdown() {
        let settings = Settings {
            base_url: Some("https://ops.example".to_owned()),
            ..Settings::default()
        };
        let text = markdown(
            &settings,
            "A [b](c) <img> `d` @all | e\nf",
            "gates/a/index.html",
        );
        let want = "[![A \\[b\\]\\(c\\) \\<img\\> \\`d\\` \\@all \\| e f](https://ops.example/gates/a/badge.svg)](https://ops.example/gates/a/)";
        assert_eq!(text, want);
        assert_eq!(
            markdown(&Settings::default(), "A", "index.html"),
            "[![A](badge.svg)](index.html)"
        );
    }
}
