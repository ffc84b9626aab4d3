//! SVG without style: the cascade of its own sheet is worked out and written as presentation attributes.

use std::collections::BTreeSet;

use super::css::{Element, Sheet};
use crate::report::formats::html::markdown::escape;

/// Properties that SVG knows as attributes too. The font is the page's.
const PROPERTIES: [&str; 33] = [
    "alignment-baseline",
    "clip-path",
    "clip-rule",
    "color",
    "display",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "filter",
    "flood-color",
    "flood-opacity",
    "font-size",
    "font-style",
    "font-weight",
    "letter-spacing",
    "marker-end",
    "marker-start",
    "mask",
    "opacity",
    "overflow",
    "paint-order",
    "stop-color",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "visibility",
];

/// Attributes that hold a length, and that a style may set as well.
const GEOMETRY: [&str; 3] = ["rx", "ry", "transform"];

/// Elements that draw; any other is left out with all that is in it.
const ELEMENTS: [&str; 32] = [
    "a",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComposite",
    "feDropShadow",
    "feFlood",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feOffset",
    "filter",
    "g",
    "line",
    "linearGradient",
    "marker",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "rect",
    "stop",
    "svg",
    "symbol",
    "text",
    "title",
    "tspan",
    "use",
];

/// Attributes that are kept besides presentation: geometry and references.
const ATTRIBUTES: [&str; 47] = [
    "cx",
    "cy",
    "d",
    "dx",
    "dy",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "href",
    "id",
    "in",
    "in2",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "offset",
    "operator",
    "orient",
    "pathLength",
    "patternTransform",
    "patternUnits",
    "points",
    "preserveAspectRatio",
    "r",
    "refX",
    "refY",
    "result",
    "rotate",
    "rx",
    "ry",
    "stdDeviation",
    "stop-opacity",
    "textLength",
    "transform",
    "transform-origin",
    "type",
    "values",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

enum Token<'a> {
    Open { element: Element, closed: bool },
    Close(&'a str),
    Text(&'a str),
}

/// The drawing without `style` and `class`, with no ids but its own, and a name for who does not see it.
pub(super) fn restyle(svg: &str, id: &str, label: &str) -> Option<String> {
    let tokens = tokens(svg)?;
    let sheet = sheet(&tokens);
    let mut writer = Writer {
        id,
        label,
        references: references(svg),
        sheet,
        path: Vec::new(),
        open: Vec::new(),
        skipped: 0,
        out: String::with_capacity(svg.len()),
    };
    tokens.iter().for_each(|token| writer.take(token));
    let out = writer.out;
    (out.starts_with("<svg ") && out.ends_with("</svg>")).then_some(out)
}

fn tokens(svg: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = svg;
    while let Some(open) = rest.find('<') {
        if open > 0 {
            tokens.push(Token::Text(&rest[..open]));
        }
        rest = &rest[open..];
        if let Some(behind) = rest.strip_prefix("<!--") {
            rest = behind.split_once("-->")?.1;
            continue;
        }
        let end = tag_end(rest)?;
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            tokens.push(Token::Close(name.trim()));
        } else if !tag.starts_with(['?', '!']) {
            let closed = tag.ends_with('/');
            tokens.push(Token::Open {
                element: element(tag.trim_end_matches('/'))?,
                closed,
            });
        }
    }
    Some(tokens)
}

/// The offset of the `>` that ends a tag; one inside quotes does not.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

fn element(tag: &str) -> Option<Element> {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((key, behind)) = rest.split_once('=') {
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, after) = behind[1..].split_once(quote)?;
        attributes.push((key.trim().to_owned(), decode(value)));
        rest = after;
    }
    Some(Element {
        name: name.to_owned(),
        attributes,
    })
}

fn decode(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    [
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(value.to_owned(), |value, (entity, c)| {
        value.replace(entity, c)
    })
}

/// The style elements of the drawing, wherever they stand.
fn sheet(tokens: &[Token<'_>]) -> Sheet {
    let mut sheet = Sheet::default();
    for pair in tokens.windows(2) {
        if let [
            Token::Open {
                element,
                closed: false,
            },
            Token::Text(css),
        ] = pair
            && element.name == "style"
        {
            sheet.read(&decode(css));
        }
    }
    sheet
}

/// The ids that something refers to.
fn references(svg: &str) -> BTreeSet<String> {
    let urls = svg
        .split("url(")
        .skip(1)
        .filter_map(|part| part.split(')').next());
    let links = svg
        .split("href=\"#")
        .skip(1)
        .filter_map(|part| part.split('"').next());
    urls.map(|url| {
        url.trim_matches(['"', '\'', ' '])
            .trim_start_matches("&quot;")
            .trim_start_matches('#')
            .trim_end_matches("&quot;")
    })
    .chain(links)
    .map(str::to_owned)
    .collect()
}

struct Writer<'a> {
    id: &'a str,
    label: &'a str,
    references: BTreeSet<String>,
    sheet: Sheet,
    path: Vec<Element>,
    open: Vec<Opened>,
    skipped: usize,
    out: String,
}

/// An element that is being written.
struct Opened {
    /// Where it begins in `out`.
    start: usize,
    /// Where what is in it begins.
    content: usize,
    /// Is it a group with an attribute that says something?
    says: bool,
}

/// Elements that draw only where something refers to them.
const REFERRED: [&str; 3] = ["marker", "filter", "symbol"];

/// Attributes with the values that say nothing: initial ones of what is not inherited, and `inherit`.
const SAYS_NOTHING: [(&str, &str); 5] = [
    ("opacity", "1"),
    ("display", "inline"),
    ("visibility", "inherit"),
    ("transform", "matrix(1 0 0 1 0 0)"),
    ("transform", "translate(0,0)"),
];

impl Writer<'_> {
    fn take(&mut self, token: &Token<'_>) {
        match token {
            Token::Open { element, closed } => self.open(element, *closed),
            Token::Close(_) if self.skipped > 0 => self.skipped -= 1,
            Token::Close(name) => self.close(name),
            Token::Text(text) if self.skipped == 0 && !self.path.is_empty() => {
                self.out.push_str(text)
            }
            Token::Text(_) => {}
        }
    }

    fn open(&mut self, element: &Element, closed: bool) {
        if self.skipped > 0 || !self.draws(element) {
            self.skipped += usize::from(!closed);
            return;
        }
        let is_root = self.path.is_empty();
        self.path.push(element.clone());
        let mut attributes = self.attributes(element);
        attributes.retain(|(key, value)| !SAYS_NOTHING.contains(&(key.as_str(), value.as_str())));
        let start = self.out.len();
        let says = is_root || element.name != "g" || !attributes.is_empty();
        if says {
            self.write_tag(element, &attributes, is_root);
        }
        self.open.push(Opened {
            start,
            content: self.out.len(),
            says,
        });
        if closed {
            self.close(&element.name);
        }
    }

    /// Does anything come of this element?
    fn draws(&self, element: &Element) -> bool {
        let name = element.name.as_str();
        let is_asked_for = || {
            let id = element.attribute("id");
            id.is_some_and(|id| self.references.contains(id))
        };
        ELEMENTS.contains(&name) && (!REFERRED.contains(&name) || is_asked_for())
    }

    fn write_tag(&mut self, element: &Element, attributes: &[(String, String)], is_root: bool) {
        self.out.push_str(&format!("<{}", element.name));
        if is_root {
            self.out.push_str(&root_attributes(element, self.label));
        }
        for (key, value) in attributes {
            let of_root = matches!(key.as_str(), "width" | "height" | "id" | "viewBox");
            if !(is_root && of_root) {
                self.out.push_str(&format!(" {key}=\"{}\"", escape(value)));
            }
        }
        self.out.push('>');
    }

    /// Ends an element; a group that says nothing leaves what is in it, and one that contains nothing leaves nothing.
    fn close(&mut self, name: &str) {
        let Some((opened, element)) = self.open.pop().zip(self.path.pop()) else {
            return;
        };
        if !opened.says {
            return;
        }
        let is_empty = self.out.len() == opened.content;
        let is_named = element
            .attribute("id")
            .is_some_and(|id| self.references.contains(id));
        if is_empty && matches!(name, "g" | "defs") && !is_named {
            self.out.truncate(opened.start);
        } else if is_empty {
            self.out.pop();
            self.out.push_str("/>");
        } else {
            self.out.push_str(&format!("</{name}>"));
        }
    }

    /// The attributes that an element is written with, its style turned into some of them.
    fn attributes(&self, element: &Element) -> Vec<(String, String)> {
        let mut kept: Vec<(String, String)> = Vec::new();
        for (key, value) in &element.attributes {
            let known = ATTRIBUTES.contains(&key.as_str()) || PROPERTIES.contains(&key.as_str());
            if let Some(value) = Some(value)
                .filter(|_| known)
                .and_then(|value| self.value(key, value))
            {
                kept.push((key.clone(), value));
            }
        }
        let path: Vec<&Element> = self.path.iter().collect();
        for declaration in self
            .sheet
            .cascade(&path, element.attribute("style").unwrap_or(""))
        {
            let property = declaration.property.as_str();
            let presents = PROPERTIES.contains(&property) || GEOMETRY.contains(&property);
            let unset = declaration.value == "none"
                && matches!(property, "transform" | "clip-path" | "mask" | "filter");
            let Some(value) = Some(&declaration.value)
                .filter(|_| presents && !unset)
                .and_then(|value| self.value(property, value))
            else {
                continue;
            };
            kept.retain(|(key, _)| key != property);
            kept.push((property.to_owned(), value));
        }
        // A reader's font may be wider than the one that was measured: a label must not lose its ends.
        if matches!(element.name.as_str(), "svg" | "symbol") {
            kept.retain(|(key, _)| key != "overflow");
            kept.push(("overflow".to_owned(), "visible".to_owned()));
        }
        kept
    }

    /// A value that is safe to write: references stay inside the drawing, an id that nothing refers to is left out.
    fn value(&self, key: &str, value: &str) -> Option<String> {
        match key {
            "id" => self.references.contains(value).then(|| self.own(value)),
            "href" => match value.strip_prefix('#') {
                Some(target) => Some(format!("#{}", self.own(target))),
                None => (value.starts_with("https://") || value.starts_with("http://"))
                    .then(|| value.to_owned()),
            },
            _ if value.contains("url(") => {
                let target = value
                    .trim()
                    .strip_prefix("url(")?
                    .strip_suffix(')')?
                    .trim_matches(['"', '\'', ' '])
                    .strip_prefix('#')?;
                Some(format!("url(#{})", self.own(target)))
            }
            _ if ["var(", "revert", "calc(", "drop-shadow(", "javascript:"]
                .iter()
                .any(|word| value.contains(word)) =>
            {
                None
            }
            _ => Some(value.to_owned()),
        }
    }

    /// An id that belongs to this drawing alone.
    fn own(&self, id: &str) -> String {
        if id.starts_with(self.id) {
            id.to_owned()
        } else {
            format!("{}-{id}", self.id)
        }
    }
}

/// The size that the drawing has, and its name.
fn root_attributes(root: &Element, label: &str) -> String {
    let view = root.attribute("viewBox").unwrap_or("");
    let mut sizes = view
        .split_whitespace()
        .skip(2)
        .filter_map(|size| size.parse::<f64>().ok());
    let size = match (sizes.next(), sizes.next()) {
        (Some(width), Some(height)) if width.is_finite() && height.is_finite() => {
            format!(" width=\"{width:.0}\" height=\"{height:.0}\"")
        }
        _ => String::new(),
    };
    let kind = root
        .attribute("aria-roledescription")
        .unwrap_or("diagram")
        .trim_end_matches("-v2")
        .to_owned();
    let name = if label.is_empty() {
        format!("Diagram ({kind})")
    } else {
        format!("Diagram ({kind}): {label}")
    };
    format!(
        " viewBox=\"{}\"{size} role=\"img\" aria-label=\"{}\"",
        escape(view),
        escape(&name)
    )
}
