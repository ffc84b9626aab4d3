//! Sanitising: raw HTML of documents is cut down to what is harmless, and unbalanced tags are mended.

use std::borrow::Cow;

use ammonia::Builder;

/// Schemes that a link may have.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// An address that leads nowhere: its attribute is dropped.
pub const NOWHERE: &str = "//";

/// Classes that the renderer itself writes; documents may use no others.
const CLASSES: [(&str, &[&str]); 8] = [
    (
        "div",
        &[
            "table-wrap",
            "alert",
            "alert-note",
            "alert-tip",
            "alert-important",
            "alert-warning",
            "alert-caution",
        ],
    ),
    ("p", &["alert-title"]),
    ("a", &["anchor", "footnote-back"]),
    ("span", &["dead-link", "heading-place"]),
    ("sup", &["footnote-ref"]),
    ("section", &["footnotes"]),
    ("li", &["task"]),
    ("input", &["task-box"]),
];

/// The HTML of a body that holds raw HTML of its writer, made safe. What the renderer wrote itself passes unchanged.
pub fn sanitise(html: &str) -> String {
    let mut builder = Builder::default();
    builder
        .add_tags([
            "input",
            "section",
            "details",
            "summary",
            "kbd",
            "sub",
            "sup",
            "figure",
            "figcaption",
            "picture",
        ])
        .rm_tags(["map", "area"])
        .add_generic_attributes(["id", "role", "aria-label", "tabindex", "align", "dir"])
        .add_tag_attributes("input", ["type", "disabled", "checked"])
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("a", ["name"])
        .add_tag_attributes("img", ["loading"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attribute_values("th", "data-align", ["left", "right", "center"])
        .add_tag_attribute_values("td", "data-align", ["left", "right", "center"])
        .url_schemes(SCHEMES.into())
        .link_rel(None)
        .strip_comments(true)
        .attribute_filter(keep);
    for (tag, classes) in CLASSES {
        builder.add_allowed_classes(tag, classes);
    }
    builder.clean(html).to_string()
}

/// An image from elsewhere would be a request to a third party; an input may be a box and nothing else.
fn keep<'u>(tag: &str, attribute: &str, value: &'u str) -> Option<Cow<'u, str>> {
    let allowed = match (tag, attribute) {
        (_, "src" | "href") if value == NOWHERE => false,
        ("img", "src") => !has_scheme(value) && !value.starts_with("//"),
        ("input", "type") => value == "checkbox",
        (_, "tabindex") => value == "0",
        (_, "role") => matches!(value, "region" | "note"),
        _ => true,
    };
    allowed.then(|| value.into())
}

/// Is this destination harmless as a link: relative, a fragment, or of a safe scheme?
pub fn is_safe_url(url: &str) -> bool {
    let url: String = url
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    match scheme(&url) {
        Some(scheme) => SCHEMES.iter().any(|safe| scheme.eq_ignore_ascii_case(safe)),
        None => true,
    }
}

/// Does this destination name a scheme?
pub fn has_scheme(url: &str) -> bool {
    scheme(url.trim()).is_some()
}

fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    (named
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')))
    .then_some(scheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_runs_or_calls_out_survives() {
        let hostile = "<script>a()</script><img src=x onerror=a()><a href=\"javascript:a()\" style=\"color:red\">b</a><iframe src=x></iframe><img src=\"https://t.example/p.png\" alt=c><style>p{}</style><svg onload=a()></svg>";
        let html = sanitise(hostile);
        for word in [
            "script",
            "onerror",
            "onload",
            "javascript",
            "style",
            "iframe",
            "t.example",
            "svg",
        ] {
            assert!(!html.contains(word), "{word} in {html}");
        }
        assert!(html.contains("alt=\"c\"") && html.contains(">b</a>"));
    }

    #[test]
    fn harmless_tags_stay_and_open_ones_are_closed() {
        assert_eq!(
            sanitise("<details open><summary>a</summary><kbd>b</kbd>"),
            "<details open=\"\"><summary>a</summary><kbd>b</kbd></details>"
        );
        assert!(
            is_safe_url("a/b.md#c")
                && is_safe_url("mailto:a@b.c")
                && !is_safe_url("java\nscript:a")
                && !is_safe_url("data:text/html,a")
        );
    }
}
