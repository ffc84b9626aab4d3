//! The portal's own copy of the snapshot: a page below its navigation, the file for mail, and the text for chats.

use super::record::Record;
use super::{Form, html, markdown, project_template};
use crate::report::formats::{Format, Given, Output};
use crate::report::present::address::SNAPSHOT;
use crate::report::present::theme::ThemeError;

/// The format.
pub const FORMAT: Format = Format {
    name: "snapshot",
    write: files,
    downloads: |_| Vec::new(),
};

/// One file that loads nothing, as `holdpoint snapshot` writes it.
const FOR_MAIL: &str = "snapshot/week.html";

/// The text of the same.
const FOR_CHATS: &str = "snapshot/week.md";

/// What the page loads: pages of a portal have neither styles nor scripts in their text.
const STYLE: &str = "snapshot/snapshot.css";
const SCRIPT: &str = "snapshot/snapshot.js";

const OF_PORTAL: &str = include_str!("portal.css");
const COPYING: &str = include_str!("portal.js");

/// The files, where somebody has made a snapshot.
fn files(given: &Given) -> Result<Output, ThemeError> {
    let Some(snapshot) = given.snapshot else {
        return Ok(Output::new());
    };
    let own = project_template(given.theme)?;
    let text = markdown::write(snapshot, &Record::of(snapshot, Form::Markdown), own)?;
    let mail = html::write(snapshot, &Record::of(snapshot, Form::Html));
    let page = html::write_for_portal(snapshot, &text, given.site.settings);
    let (style, script) = (html::STYLE, html::SCRIPT);
    let files = [
        (SNAPSHOT, page),
        (FOR_MAIL, mail),
        (FOR_CHATS, text),
        (STYLE, format!("{style}{OF_PORTAL}")),
        (SCRIPT, format!("{script}{COPYING}")),
    ];
    Ok(Output::from(files.map(file)))
}

fn file((path, text): (&str, String)) -> (String, Vec<u8>) {
    (path.to_owned(), text.into_bytes())
}
