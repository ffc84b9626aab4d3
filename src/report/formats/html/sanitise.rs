//! Sanitising: raw HTML of documents is cut down to what is harmless, and unbalanced tags are mended.

mod pieces;
mod tags;

pub use pieces::Pieces;

use std::borrow::Cow;

use ammonia::Builder;

use crate::base::destination::leaves_site;
use tags::{Part, attribute, parts, unescape};

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
    ("p", &["alert-title", "marks"]),
    ("a", &["anchor", "footnote-back"]),
    ("span", &["dead-link", "heading-place"]),
    ("sup", &["footnote-ref"]),
    ("section", &["footnotes"]),
    ("li", &["task"]),
    ("input", &["task-box"]),
];

/// The HTML of a body that contains raw HTML of its writer, made safe. What the renderer wrote itself passes unchanged.
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
    with_foreign_images_as_links(&builder.clean(html).to_string())
}

/// An image of another host would be a request to a third party: its alternative text is shown, with a link to it.
fn with_foreign_images_as_links(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut open_links = 0_usize;
    for part in parts(html) {
        let (Part::Tag(written) | Part::Text(written)) = part;
        let source = foreign_source(part);
        match source {
            Some(source) => out.push_str(&as_text(written, source, open_links > 0)),
            None => out.push_str(written),
        }
        if written == "<a>" || written.starts_with("<a ") {
            open_links += 1;
        } else if written == "</a>" {
            open_links = open_links.saturating_sub(1);
        }
    }
    out
}

/// The escaped address of an image that another host would have to be asked for.
fn foreign_source<'h>(part: Part<'h>) -> Option<&'h str> {
    let Part::Tag(tag) = part else {
        return None;
    };
    let source = tag
        .starts_with("<img ")
        .then(|| attribute(tag, "src"))
        .flatten()?;
    leaves_site(&unescape(source)).then_some(source)
}

/// An image as text; links are not nested.
fn as_text(image: &str, source: &str, in_link: bool) -> String {
    let written = attribute(image, "alt").unwrap_or_default().trim();
    let shown = if written.is_empty() { "image" } else { written };
    if in_link {
        shown.to_owned()
    } else {
        format!("<a href=\"{source}\">{shown}</a>")
    }
}

/// An input may be a box and nothing else, and the names that the portal's own scripts look up are nobody else's.
fn keep<'u>(tag: &str, attribute: &str, value: &'u str) -> Option<Cow<'u, str>> {
    let allowed = match (tag, attribute) {
        (_, "src" | "href") if value == NOWHERE => false,
        (_, "id" | "name") => !is_reserved(value),
        ("input", "type") => value == "checkbox",
        (_, "tabindex") => value == "0",
        (_, "role") => matches!(value, "region" | "note"),
        _ => true,
    };
    allowed.then(|| value.into())
}

/// Is this the name of something that the portal's scripts look up? All of these end with a full stop, as no anchor does.
fn is_reserved(id: &str) -> bool {
    id.ends_with('.')
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
            "<img src=\"https",
            "svg",
        ] {
            assert!(!html.contains(word), "{word} in {html}");
        }
        assert!(html.contains(">b</a>"));
    }

    #[test]
    fn images_of_others_become_links_however_they_are_written() {
        let link = "<a href=\"https://t.example/p.png\">c</a>";
        let image = "<img src=\"https://t.example/p.png\" alt=\"c\">";
        assert_eq!(sanitise(image), link);
        assert_eq!(sanitise(&image.replace("<img", "<image")), link);
        assert_eq!(
            sanitise(&format!("<a href=\"x\">{image}</a>")),
            "<a href=\"x\">c</a>"
        );
        for source in [
            "/\\t.example/p.png",
            "\\\\t.example/p.png",
            "&#9;//t.example/p.png",
            "&#12;//t.example/p.png",
            " //t.example/p.png",
            "/&#10;/t.example/p.png",
            "data:image/svg+xml,x",
        ] {
            for tag in ["img alt=\">\"", "image alt='>'", "img"] {
                let html = sanitise(&format!("<{tag} src=\"{source}\">"));
                assert!(!html.contains(" src="), "{source} in {tag}: {html}");
            }
        }
        let ours = "<img src=\"../a.png\" alt=\"c\">";
        assert_eq!(sanitise(ours), ours);
    }

    #[test]
    fn no_document_names_what_the_scripts_look_up() {
        assert_eq!(
            sanitise("<span id=\"search.\">a</span><a name=\"shapes.\">b</a><b id=\"c\">d</b>"),
            "<span>a</span><a>b</a><b id=\"c\">d</b>"
        );
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
