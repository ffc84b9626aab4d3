//! Title: what a page is called.

use crate::records::assembly::context::Context;
use crate::records::gates::gate::whole;

/// `**Go-live readiness assessment, 11 March 2026**`: a first paragraph that is all in bold goes on with the title.
pub fn subtitle_of<'a>(context: &Context<'a>) -> Option<&'a str> {
    let title = context.document.title()?;
    let first = title.blocks.first().and_then(whole::paragraph)?;
    first.text.is_bold().then_some(first.text.plain.as_str())
}

/// The words of the title; none where there is no title.
pub fn title_of<'a>(context: &Context<'a>) -> &'a str {
    let title = context.document.title();
    title.map_or("", |title| title.heading.plain.as_str())
}
