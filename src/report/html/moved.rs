//! Moved: where a document used to lie, and the keys that its records had there, pages that lead to where they are now.

use std::collections::BTreeSet;

use tera::Context;

use crate::base::RelPath;
use crate::link::{Page, plain_url};
use crate::report::Evaluated;
use crate::report::html::places::{Places, encode, key_path};
use crate::report::html::{PageKind, Portal, Sheet};

/// The pages.
pub const PAGE: PageKind = PageKind {
    template: "moved.html",
    sheets,
    view,
};

/// How many old places of one document are minded.
const MOST: usize = 20;

/// An old address, and where it leads.
pub struct Moved {
    /// The path of the page.
    pub from: String,
    /// What is there now.
    pub title: String,
    /// The address from the root of the portal, percent-encoded.
    pub to: String,
}

/// The old addresses of every document that names some in `aliases`. None takes the place of a page that is there.
pub fn all(site: &Evaluated, places: &Places) -> Vec<Moved> {
    let documents = site
        .model
        .documents
        .values()
        .map(|page| page.url.to_lowercase());
    let records = (0..site.model.records.len()).map(|index| places.permalink(index).to_lowercase());
    let mut taken: BTreeSet<String> = documents.chain(records).collect();
    let mut all = Vec::new();
    for (path, page) in &site.model.documents {
        for alias in aliases(page).iter().filter(|alias| *alias != path) {
            all.push(Moved {
                from: plain_url(alias),
                title: page.title.clone(),
                to: encode(&page.url),
            });
            for &index in places.by_document.get(path).into_iter().flatten() {
                let linked = &site.model.records[index];
                let Some(rest) = linked
                    .key
                    .strip_prefix(&stem(path))
                    .filter(|rest| rest.is_empty() || rest.starts_with('/'))
                else {
                    continue;
                };
                let title = crate::report::html::view::titled(linked);
                all.push(Moved {
                    from: key_path(&format!("{}{rest}", stem(alias))),
                    title,
                    to: encode(places.permalink(index)),
                });
            }
        }
    }
    all.retain(|moved| taken.insert(moved.from.to_lowercase()));
    all
}

/// A document's path without its extension, as keys begin.
fn stem(path: &RelPath) -> String {
    match path.parent().as_str() {
        "" => path.stem().to_owned(),
        folder => format!("{folder}/{}", path.stem()),
    }
}

/// The paths that a document's front matter calls its own, from the root.
fn aliases(page: &Page) -> Vec<RelPath> {
    let meta = page
        .document
        .front_matter
        .iter()
        .flat_map(|meta| &meta.fields);
    let written =
        meta.filter(|field| matches!(field.key.trim(), "aliases" | "alias" | "moved_from"));
    let paths = written
        .flat_map(|field| field.value.split(','))
        .map(|path| path.trim().trim_start_matches('/'));
    paths
        .filter(|path| !path.is_empty())
        .filter_map(RelPath::new)
        .take(MOST)
        .collect()
}

fn sheets(portal: &Portal) -> Vec<Sheet> {
    let sheet = |(number, moved): (usize, &Moved)| {
        Sheet::single(&moved.from, &moved.title, "moved").about(number)
    };
    portal.moved.iter().enumerate().map(sheet).collect()
}

fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let mut context = Context::new();
    let to = &portal.moved[sheet.subject].to;
    context.insert("to", to);
    context.insert(
        "canonical",
        &portal
            .site
            .settings
            .base_url
            .as_ref()
            .map(|base| format!("{base}/{to}")),
    );
    context
}
