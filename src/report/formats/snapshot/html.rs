//! HTML: one page in one file, for browsers, mail and print, that loads nothing from anywhere.

use serde::Serialize;

use super::page::{self, Page};
use super::record::Record;
use super::template::{self, Template};
use super::value::Snapshot;
use crate::base::Settings;
use crate::report::present::plain;

const TEMPLATE: &str = include_str!("snapshot.html");
/// How the page looks.
pub const STYLE: &str = include_str!("snapshot.css");

/// What says that the page is read later than it was made.
pub const SCRIPT: &str = include_str!("snapshot.js");

/// What the policy of the page lets run: the digest of the script.
const SCRIPT_HASH: &str = "sha256-DAWxICmGL4ez8YLdDqZxRm7hkytm5PtsMSDAIt6AWFA=";

/// The page with what only HTML needs.
#[derive(Serialize)]
struct Sheet<'a> {
    #[serde(flatten)]
    page: Page<'a>,
    record: String,
    style: &'static str,
    script: &'static str,
    script_hash: &'static str,
    /// What the page has only in a portal.
    in_portal: Option<InPortal<'a>>,
}

/// What leads from the page to the rest of the portal, and what can be copied from it.
#[derive(Serialize)]
struct InPortal<'a> {
    title: &'a str,
    has_trends: bool,
    markdown: &'a str,
}

/// The page as a file of its own.
pub fn write(snapshot: &Snapshot, record: &Record) -> String {
    draw(&Sheet {
        page: page::of(snapshot),
        record: record.line(),
        style: STYLE,
        script: SCRIPT,
        script_hash: SCRIPT_HASH,
        in_portal: None,
    })
}

/// The page of a portal: it loads its style and its script, and `markdown` can be copied from it.
pub fn write_for_portal(snapshot: &Snapshot, markdown: &str, settings: &Settings) -> String {
    draw(&Sheet {
        page: page::of(snapshot),
        record: String::new(),
        style: "",
        script: "",
        script_hash: "",
        in_portal: Some(InPortal {
            title: &settings.title,
            has_trends: !snapshot.trend_says.is_empty(),
            markdown,
        }),
    })
}

fn draw(sheet: &Sheet) -> String {
    let template = Template {
        file: "snapshot.html",
        text: TEMPLATE,
        escape: plain::html,
    };
    template::render(template, sheet)
        .expect("the built-in template names only what a page has, and the tests draw it")
}
