//! Not found: the page that a server shows for an address that leads nowhere.

use tera::Context;

use crate::report::html::{Portal, Sheet};

/// Its only sheet.
pub fn sheets(_: &Portal) -> Vec<Sheet> {
    vec![Sheet::single("404.html", "Page not found", "none")]
}

/// It shows nothing but itself.
pub fn view(_: &Portal, _: &Sheet) -> Context {
    Context::new()
}
