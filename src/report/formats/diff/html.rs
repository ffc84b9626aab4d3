//! For browsers: one page that needs nothing but itself, and the same tables for the page of a preview portal.

use super::{Diff, DiffFormat};
use crate::base::text::count;
use crate::report::compare::outline::Outline;
use crate::report::compare::outline::html::body;
use crate::report::present::plain::html as text;

/// This format.
pub const DIFF_FORMAT: DiffFormat = DiffFormat {
    name: "html",
    write,
};

/// How the page looks: the colours of the portal, light and dark.
const STYLE: &str = include_str!("page.css");

fn write(diff: &Diff) -> String {
    let outline = Outline::of(&diff.changes);
    let report = diff
        .telling
        .full_report
        .as_ref()
        .filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let report = report.map_or(String::new(), |url| {
        format!(" · <a href=\"{}\">full report</a>", text(url))
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{headline}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{headline}</h1>\n<p class=\"lead\">{effect}.</p>\n<p class=\"faint\">{between}{unchanged}.{report}</p>\n{body}</main>\n</body>\n</html>\n",
        headline = text(&outline.headline),
        effect = text(&outline.effect),
        between = text(&super::between(diff)),
        unchanged = unchanged(diff.changes.diagnostics.unchanged),
        body = body(&outline, &|_| None),
    )
}

fn unchanged(number: usize) -> String {
    if number > 0 {
        format!("; {} as before", count(number, "diagnostic"))
    } else {
        String::new()
    }
}
