//! Not found: the page that a server shows for an address that leads nowhere.

use tera::Context;

use crate::report::formats::html::portal::{PageKind, Portal, Sheet};

/// Where it lies.
pub const PATH: &str = "404.html";

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "not_found.html",
    sheets,
    view,
};

/// Its only sheet.
fn sheets(_: &Portal) -> Vec<Sheet> {
    vec![Sheet::single(PATH, "Page not found", "none")]
}

/// It shows nothing but itself.
fn view(_: &Portal, _: &Sheet) -> Context {
    Context::new()
}
