//! Inline parts of a body: words with their bare URLs, links, images, boxes and raw HTML.

use pulldown_cmark::LinkType;

use super::{Image, Writer, escape, has_scheme, is_safe_url};
use crate::base::Span;
use crate::base::destination::leaves_site;
use crate::parse::{self, Link};
use crate::report::formats::html::sanitise::NOWHERE;

impl Writer<'_> {
    /// Writes the gathered words; a bare URL among them becomes a link, unless they are in one.
    pub(super) fn flush_words(&mut self) {
        if self.words.is_empty() {
            return;
        }
        let words = parse::shortcode::spelled_out(&std::mem::take(&mut self.words));
        let urls = if self.closers.is_empty() && words.contains("://") {
            parse::bare_urls(&words)
        } else {
            Vec::new()
        };
        let mut at = 0;
        for (from, to) in urls {
            let url = escape(&words[from..to]);
            self.write_named(&words[at..from]);
            self.out.push_str(&format!("<a href=\"{url}\">{url}</a>"));
            at = to;
        }
        self.write_named(&words[at..]);
    }

    pub(super) fn start_link(&mut self, link_type: LinkType, destination: &str, span: Span) {
        let mail = if link_type == LinkType::Email {
            "mailto:"
        } else {
            ""
        };
        let destination = format!("{mail}{destination}");
        match self.href(&destination, span) {
            Some(href) => {
                self.out
                    .push_str(&format!("<a href=\"{}\">", escape(&href)));
                self.closers.push("</a>");
            }
            None => {
                self.out.push_str(&format!(
                    "<span class=\"dead-link\" title=\"{}\">",
                    escape(&destination)
                ));
                self.closers.push("</span>");
            }
        }
    }

    /// Where a link leads in the portal; `None` where it leads nowhere.
    fn href(&self, destination: &str, span: Span) -> Option<String> {
        let as_written = || {
            (has_scheme(destination) || destination.starts_with('#'))
                .then(|| destination.to_owned())
        };
        (self.links)(destination, span)
            .or_else(as_written)
            .filter(|href| is_safe_url(href))
    }

    pub(super) fn start_image(&mut self, destination: &str, span: Span) {
        if self.image.is_none() {
            self.image = Some(Image {
                href: self.href(destination, span),
                alt: String::new(),
                depth: 0,
            });
        }
    }

    pub(super) fn end_image(&mut self) {
        let Some(Image { href, alt, .. }) = self.image.take() else {
            return;
        };
        let alt = escape(alt.trim());
        let shown = if alt.is_empty() {
            "image"
        } else {
            alt.as_str()
        };
        let html = match href {
            // An image from elsewhere would be a request to a third party; a link to it is none until it is followed.
            Some(href) if leaves_site(&href) => {
                if self.closers.is_empty() {
                    format!("<a href=\"{}\">{shown}</a>", escape(&href))
                } else {
                    shown.to_owned()
                }
            }
            Some(href) => format!(
                "<img src=\"{}\" alt=\"{alt}\" loading=\"lazy\">",
                escape(&href)
            ),
            None => format!("<span class=\"dead-link\">{shown}</span>"),
        };
        self.out.push_str(&html);
    }

    /// A box that shows a claim and takes none; `state` is its attribute, `label` says the same in words.
    pub(super) fn write_box(&mut self, state: &str, label: &str) {
        self.out.push_str(&format!(
            "<input class=\"task-box\" type=\"checkbox\" disabled{state} aria-label=\"{label}\"> "
        ));
    }

    /// Raw HTML goes through, its links led to where they lead in the portal; the whole is sanitised in the end. What is
    /// nested too deep to be read is shown as it was written.
    pub(super) fn write_html(&mut self, html: &str, span: Span) {
        if self.is_too_deep {
            return self.out.push_str(&escape(html));
        }
        self.has_html = true;
        let links = &self.page.document.links;
        let first = links.partition_point(|link| link.span.start < span.start);
        let inside = links[first..]
            .iter()
            .take_while(|link| link.span.end <= span.end);
        let mut html = html.to_owned();
        for link in inside {
            html = self.lead(&html, link);
        }
        self.out.push_str(&html);
    }

    fn lead(&self, html: &str, link: &Link) -> String {
        let tag = link.span.of(self.text);
        // What leads nowhere gets an address that sanitising takes away.
        let href = self
            .href(&link.destination, link.span)
            .unwrap_or_else(|| NOWHERE.to_owned());
        if href == link.destination {
            return html.to_owned();
        }
        let written = link.destination.replace('&', "&amp;");
        let led = [written.as_str(), link.destination.as_str()]
            .iter()
            .find(|written| tag.contains(**written))
            .map(|written| tag.replacen(written, &escape(&href), 1));
        led.map_or_else(|| html.to_owned(), |led| html.replacen(tag, &led, 1))
    }
}
