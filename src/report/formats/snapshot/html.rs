//! HTML: one page in one file, for browsers, mail and print, that loads nothing from anywhere.

use serde::Serialize;

use super::page::{self, Page};
use super::record::Record;
use super::template::{self, Template};
use super::value::Snapshot;
use crate::report::present::plain;

const TEMPLATE: &str = include_str!("snapshot.html");
const STYLE: &str = include_str!("snapshot.css");
const SCRIPT: &str = include_str!("snapshot.js");

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
}

/// The page.
pub fn write(snapshot: &Snapshot, record: &Record) -> String {
    let sheet = Sheet {
        page: page::of(snapshot),
        record: record.line(),
        style: STYLE,
        script: SCRIPT,
        script_hash: SCRIPT_HASH,
    };
    let template = Template {
        file: "snapshot.html",
        text: TEMPLATE,
        escape: plain::html,
    };
    template::render(template, &sheet)
        .expect("the built-in template names only what a page has, and the tests draw it")
}
